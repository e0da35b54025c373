"""A dossier of one test: files in, a case and its receipts out."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.case.rows import ledger
from filiere.dossier import SourceEntry
from filiere.importer import Receipt, import_file
from filiere.importer.run import Context, layouts_of
from filiere.model.authorisation import EVERY, SIMULATED, Authorisation
from filiere.model.codes import DataKind

HEADER = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"


def act(name: str = "R1", **changes: Any) -> Authorisation:  # noqa: ANN401 - any field of it
    """An authorisation that covers everything, but for what is changed."""
    values: dict[str, Any] = {
        "id": name,
        "basis": SIMULATED,
        "authority": "Simulator",
        "date": date(2024, 1, 1),
        "from_s": 0,
        "to_s": 4_000_000_000,
        "kinds": tuple(DataKind),
        "numbers": (EVERY,),
    }
    return Authorisation(**{**values, **changes})


class Bench:
    """A folder, its case, and what tests ask of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        self.case = Case.create(folder / "case.filiere", meta, readable=[folder])

    def take(
        self,
        name: str,
        content: bytes,
        *,
        by: Authorisation | None = None,
        layout: str | None = None,
        timezone: str | None = None,
        layouts: Path | None = None,
    ) -> Receipt | None:
        """Write one file and import it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        auth = by if by is not None else act()
        record(self.case, [auth])
        entry = SourceEntry(path=name, authorisation=auth.id, layout=layout, timezone=timezone)
        context = Context(
            folder=self.folder, country="FR", layouts=layouts_of(self.folder, layouts)
        )
        return import_file(
            self.case,
            path,
            entry=entry,
            authorisation=auth,
            context=context,
            progress=lambda _what, _share: None,
        )

    def events(self) -> list[tuple[Any, ...]]:
        """Time, kind, direction, served, other, third, duration, offset, flags of each record."""
        return self.case.query(
            """
            SELECT e.t, e.kind, e.direction, s.number, o.number, h.number, e.duration_s,
                   e.utc_offset_min, e.flags
            FROM event e
            LEFT JOIN number s ON s.number_id = e.served
            LEFT JOIN number o ON o.number_id = e.other
            LEFT JOIN number h ON h.number_id = e.third
            ORDER BY e.record_id
            """
        )

    def numbers(self) -> set[str]:
        return {number for (number,) in self.case.query("SELECT number FROM number")}

    def is_empty(self) -> bool:
        """Whether the case holds nothing of any file."""
        tables = (
            "source", "source_part", "original", "row_fate", "quarantine", "event", "number",
            "device", "sim", "cell", "cell_place", "subscriber", "message", "field_note",
        )  # fmt: skip
        return all(self.case.query(f"SELECT count(*) FROM {table}") == [(0,)] for table in tables)

    def balances(self) -> None:
        """Check every file's ledger, and that no scratch is left behind."""
        for source in ledger.ledger(self.case):
            ledger.check(self.case, source.source_id)
        left = self.case.query("SELECT table_name FROM duckdb_tables() WHERE temporary")
        assert left == []


def csv_of(rows: list[str], header: str = HEADER) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


def row(time: str = "2024-06-03T18:00:00+02:00", **cells: str) -> str:
    """One canonical row."""
    values: Mapping[str, str] = {
        "kind": "call", "served": "+33639980001", "direction": "out", "other": "+33639980002",
        "duration": "30", "imei": "", "imsi": "", "cell": "", **cells,
    }  # fmt: skip
    return ",".join([time, *values.values()])


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.case.close()


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Callable[[], Bench]]:
    """More benches, for what must come out the same twice."""
    made: list[Bench] = []

    def build() -> Bench:
        folder = tmp_path / f"bench{len(made)}"
        folder.mkdir()
        made.append(Bench(folder))
        return made[-1]

    yield build
    for one in made:
        one.case.close()


@pytest.fixture
def canonical() -> Callable[[list[str]], bytes]:
    return csv_of


@pytest.fixture
def canonical_row() -> Callable[..., str]:
    return row


@pytest.fixture
def authorised() -> Callable[..., Authorisation]:
    return act
