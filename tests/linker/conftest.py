"""A small case filled with rows by hand, as an import would leave it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.linker import LinkSummary, link
from filiere.model.codes import Direction, Fate, Kind, record_id, source_row
from filiere.reductions import contacts

T0 = 1_717_200_000
"""1 June 2024, 00:00 UTC."""


def silent(_said: object, _share: float) -> None:
    """Progress that nobody watches."""


@dataclass
class Dossier:
    """Files are added by layout, rows by file; a row's id says which file and line it is."""

    case: Case
    layouts: Sequence[str] = ("canonical",)
    lines: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.authorise(1, T0, T0 + 30 * 86400, ["*"])
        with self.case.transaction():
            numbers = [(n, f"+999{n:09d}", 1, "", f"T-{n:06d}", True) for n in range(1, 10)]
            self.case.insert("number", numbers)
        for layout in self.layouts:
            self.file(layout)

    def authorise(self, number: int, from_s: int, to_s: int, numbers: Sequence[str]) -> None:
        row = (number, f"R{number}", "SIMULATED", "tests", "2024-06-01", from_s, to_s, ["cdr"])
        self.case.insert("authorisation", [(*row, list(numbers), [], [], "", "", "", [])])

    def file(self, layout: str, authorisation: int = 1, data_kind: str = "cdr") -> int:
        source = len(self.lines) + 1
        head = (source, f"{source}.csv", f"sha{source}", 1, authorisation, data_kind, layout)
        self.case.insert("source", [(*head, "", "utf-8", "", "in_value", *[0] * 8, None, "{}")])
        self.lines[source] = 1
        return source

    def row(
        self,
        t: int,
        served: int | None,
        direction: Direction,
        other: int | None,
        *,
        kind: Kind = Kind.CALL,
        duration: int | None = 60,
        source: int = 1,
        third: int | None = None,
        device: int | None = None,
        cell: int | None = None,
        flags: int = 0,
    ) -> int:
        self.lines[source] += 1
        key = record_id(source, self.lines[source])
        seconds = duration if kind in {Kind.CALL, Kind.DATA} else None
        self.case.insert(
            "event",
            [
                (
                    *(key, T0 + t, kind, direction, served, other, third, seconds),
                    *(device, None, cell, None, 120, flags),
                )
            ],
        )
        return key

    def again(self, key: int) -> int:
        """The same line once more in the same file, as the import marks it."""
        source, _ = source_row(key)
        self.lines[source] += 1
        twin = record_id(source, self.lines[source])
        self.case.execute(
            "INSERT INTO event SELECT $twin, * EXCLUDE (record_id) FROM event "
            "WHERE record_id = $key",
            {"twin": twin, "key": key},
        )
        fate = (*source_row(twin), int(Fate.DUPLICATE), "identical_row", "", "")
        self.case.insert("row_fate", [fate])
        return twin

    def out(self, t: int, a: int, b: int, **rest: object) -> int:
        return self.row(t, a, Direction.OUT, b, **rest)  # type: ignore[arg-type] # passed on

    def into(self, t: int, a: int, b: int, **rest: object) -> int:
        return self.row(t, b, Direction.IN, a, **rest)  # type: ignore[arg-type] # passed on

    def link(self) -> LinkSummary:
        return link(self.case, silent)

    def contacts(self) -> list[Mapping[str, int | None]]:
        names = contacts.REDUCTION.gives
        rows = self.case.query(f"SELECT {', '.join(names)} FROM contact ORDER BY t, contact_id")
        return [dict(zip(names, row, strict=True)) for row in rows]

    def links(self) -> dict[int, tuple[int, int]]:
        rows = self.case.query("SELECT record_id, canonical_id, reason FROM event_link")
        assert len({row[0] for row in rows}) == len(rows), "a record has one link"
        return {record: (canonical, reason) for record, canonical, reason in rows}

    def coverage(self, number: int) -> list[tuple[int, int]]:
        return [
            (low - T0, high - T0)
            for low, high in self.case.query(
                "SELECT from_s, to_s FROM coverage WHERE number_id = ? ORDER BY from_s", [number]
            )
        ]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Case.create(tmp_path / "case.filiere", {"reference": "test"}) as case:
        yield Dossier(case)


@pytest.fixture
def two_files(tmp_path: Path) -> Iterator[Dossier]:
    with Case.create(tmp_path / "case.filiere", {"reference": "test"}) as case:
        yield Dossier(case, layouts=("pnij", "pnij"))
