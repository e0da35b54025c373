"""A case filled by hand, as an import of one file leaves it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import authority, log
from filiere.case.rows import ledger, originals
from filiere.case.rows.survey import survey
from filiere.case.store import names
from filiere.model.authorisation import Authorisation
from filiere.model.codes import DataKind, Fate

KEY = "a key of the tests, in no way secret, 44 chars"
T0 = 1_717_192_800
"""1 June 2024, 00:00 in Paris."""

LINE = "+33639980001"
CALLER = "+33639980002"
HEADER = "start_time,kind,served_number,direction,other_number,duration_s"
ROWS = (
    f"2024-06-01T10:00:00+02:00,call,{LINE},in,{CALLER},31",
    f"2024-06-01T10:00:05+02:00,call,{LINE},out,+33639980003,12",
    f"2024-06-01T10:00:05+02:00,call,{LINE},out,+33639980003,12",
    "",
    f"yesterday,call,{LINE},in,{CALLER},31",
    f"2025-06-01T10:00:00+02:00,call,{LINE},in,+33639980004,31",
)


def authorised(**changes: object) -> Authorisation:
    values: dict[str, object] = {
        "id": "R1",
        "basis": "FR-CPP-77-1-2",
        "authority": "Parquet de Lyon",
        "date": date(2024, 7, 1),
        "from_s": T0,
        "to_s": T0 + 30 * 86_400,
        "kinds": (DataKind.CDR,),
        "numbers": (LINE,),
    }
    return Authorisation(**{**values, **changes})  # type: ignore[arg-type]  # a test's own values


def source(source_id: int = 1, **changes: object) -> ledger.Source:
    values: dict[str, object] = {
        "source_id": source_id,
        "path": f"bills/{source_id}.csv",
        "sha256": f"{source_id:064x}",
        "size_bytes": 0,
        "authorisation_id": 1,
        "data_kind": "cdr",
        "layout": "canonical",
        "layout_sha256": "0" * 64,
        "encoding": "utf-8",
        "zone": "",
        "zone_basis": "in_value",
        **{f"rows_{fate.name.lower()}": 0 for fate in Fate},
        "rows_physical": 0,
        "declared_rows": None,
        "versions": '{"filiere":"0.1.0"}',
    }
    return ledger.Source(**{**values, **changes})  # type: ignore[arg-type]  # a test's own values


def fill(case: Case, folder: Path, lines: Sequence[str] = ROWS) -> None:
    """One file: header, two records and a repeated one, blank, reject, quarantined."""
    path = folder / "1.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    found = survey(path)
    authority.record(case, [authorised()])
    with case.transaction():
        originals.store(case, 1, path, found)
        names.add_numbers(
            case,
            "SELECT unnest(?::VARCHAR[]), 1::TINYINT, 'FR'",
            [[LINE, CALLER, "+33639980003"]],
        )
        base = 1 << 32
        case.insert(
            "event",
            [
                (base + 2, T0 + 36_000, 1, 2, 1, 2, None, 31, None, None, None, None, 120, 0),
                (base + 3, T0 + 36_005, 1, 1, 1, 3, None, 12, None, None, None, None, 120, 0),
                (base + 4, T0 + 36_005, 1, 1, 1, 3, None, 12, None, None, None, None, 120, 0),
            ],
        )
        case.insert(
            "row_fate",
            [
                (1, 1, int(Fate.HEADER), "", "", ""),
                (1, 5, int(Fate.BLANK), "", "", ""),
                (1, 6, int(Fate.REJECTED), "time", "time", "yesterday"),
            ],
        )
        case.insert("quarantine", [(1, 7, "period")])
        case.insert("field_note", [(base + 2, "served", "0639980001", LINE, "national")])
        ledger.write(
            case,
            source(
                sha256=found.sha256,
                size_bytes=found.size_bytes,
                rows_physical=7,
                rows_record=2,
                rows_duplicate=1,
                rows_header=1,
                rows_blank=1,
                rows_rejected=1,
                rows_quarantined=1,
                declared_rows=6,
            ),
            [ledger.Part(part=0, name="", first_row=1, rows=7, columns=tuple(HEADER.split(",")))],
        )
        ledger.seal(case, 1)


class _UndoneError(Exception):
    """Ends a transaction that must leave no trace."""


@contextmanager
def _undone(case: Case) -> Iterator[None]:
    with suppress(_UndoneError), case.transaction():
        yield
        raise _UndoneError


@pytest.fixture
def undone() -> Callable[[Case], AbstractContextManager[None]]:
    """A transaction that is rolled back, so that drawn examples share one case."""
    return _undone


@pytest.fixture
def act() -> Callable[..., Authorisation]:
    """Makes an authorisation for one number and June 2024, with changes."""
    return authorised


@pytest.fixture
def file_row() -> Callable[..., ledger.Source]:
    """Makes the ledger's row of a file, with changes."""
    return source


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Case]:
    """A plain case without a file."""
    with Case.create(tmp_path / "case.filiere", {"reference": "2024-117", "country": "FR"}) as case:
        log.append(case, "create")
        yield case


@pytest.fixture
def case(tmp_path: Path, templates: dict[str | None, bytes]) -> Iterator[Case]:
    """A plain case with one file in it."""
    path = tmp_path / "case.filiere"
    path.write_bytes(templates[None])
    with Case.open(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str | None, bytes]:
    """The bytes of a closed case with one file, plain and encrypted: copied, never opened."""
    made: dict[str | None, bytes] = {}
    for key in (None, KEY):
        folder = tmp_path_factory.mktemp("template")
        path = folder / "case.filiere"
        with Case.create(path, {"reference": "2024-117", "country": "FR"}, key=key) as case:
            log.append(case, "create")
            fill(case, folder)
        made[key] = path.read_bytes()
    return made


@pytest.fixture
def filled(tmp_path: Path, templates: dict[str | None, bytes]) -> Callable[..., Path]:
    """Makes a closed case with one file; its path."""

    def make(name: str = "closed.filiere", key: str | None = None) -> Path:
        path = tmp_path / name
        path.write_bytes(templates[key])
        return path

    return make
