"""Nothing in a case can be altered unseen: not one value of one column of one table."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.store import cover, migration, shape
from filiere.case.store.cut import every_cut
from filiere.errors import CaseDamagedError
from filiere.upkeep import audit, tables

ANOTHER = {
    "VARCHAR": "{c} || 'x'",
    "BLOB": "{c} || 'x'::BLOB",
    "BOOLEAN": "NOT {c}",
    "VARCHAR[]": "list_append({c}, 'x')",
    "DOUBLE": "{c} + 0.5",
}
"""SQL of another value of a column, by its type; of a number, the next one."""


UNIQUE = {"authorisation": ("authorisation_id", "id"), "source": ("source_id", "sha256")}
"""Columns in which a row that is added must differ; elsewhere the first one."""


def columns(case: Case, table: str) -> dict[str, str]:
    """The columns of a table, the digests' own included, with their types."""
    rows = case.query(
        "SELECT column_name, data_type FROM duckdb_columns() "
        "WHERE database_name = 'casefile' AND table_name = ? ORDER BY column_index",
        [table],
    )
    return dict(rows)


def behind(case: Case) -> duckdb.DuckDBPyConnection:
    """The engine without the program's watch over it: what an attacker has."""
    return case._connection  # noqa: SLF001 - that is the point


@contextmanager
def altered(case: Case, *statements: str) -> Iterator[None]:
    """What somebody does to the file with other means than the program, undone at the end."""
    connection = behind(case)
    connection.execute("BEGIN")
    try:
        for statement in statements:
            connection.execute(statement)
        yield
    finally:
        connection.execute("ROLLBACK")


def differs(case: Case, table: str) -> bool:
    """Whether a table is not what is said of it; of the digests, what the log says of them."""
    if table == cover.SELF:
        return cover.said(case).root(case) != cover.last_said(case)
    try:
        cover.keyed(case, b"", "")
    except CaseDamagedError:
        return True
    said = cover.said(case).of(table)
    return {part.part: part for part in every_cut(case)[table].parts()} != said


def value(table: str, column: str, kind: str, place: int) -> object:
    """A value that fits a column; ``place`` makes rows differ."""
    if column == "record_id":
        return (1 << 32) + place
    made: dict[str, object] = {
        "VARCHAR": f"{table} {column} {place}",
        "BLOB": f"{table}{place}".encode(),
        "BOOLEAN": place % 2 == 0,
        "VARCHAR[]": [f"{column} {place}"],
        "DOUBLE": place + 0.25,
    }
    return made.get(kind, place)


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case with three rows in every table of the schema, whatever it is."""
    path = tmp_path_factory.mktemp("every") / "case.filiere"
    with Case.create(path, {"reference": "2024-117", "country": "FR"}) as case:
        log.append(case, "create")
        with case.transaction():
            for table, cut in every_cut(case).items():
                kinds = cut.kinds
                if table != "meta":
                    rows = [
                        tuple(value(table, name, kind, place) for name, kind in kinds.items())
                        for place in (1, 2, 3)
                    ]
                    case.insert(table, rows)
    # what the sessions of an attacker and of the program see is the file, not a memory of it
    with Case.open(path, even_expired=True) as opened:
        yield opened


def names() -> list[str]:
    """The tables of the schema, so that each is a test of its own."""
    connection = duckdb.connect()
    from filiere.case.store import migration  # noqa: PLC0415 - to make a schema only

    found = shape.expected_shape(
        lambda sql: connection.execute(sql).fetchall(), migration.current()
    )
    return sorted(name for kind, name, _ in found if kind == "table")


@pytest.mark.parametrize("table", names())
def test_every_column_of_every_table_is_covered(every: Case, table: str) -> None:
    if table == "log":
        return  # the chain: tests/case/test_audit.py alters each of its fields
    assert tables.compare(every).faults == ()
    for column, kind in columns(every, table).items():
        new = ANOTHER.get(kind, "{c} + 100").format(c=f'"{column}"')
        one = f'rowid = (SELECT max(rowid) FROM "{table}")'
        with altered(every, f'UPDATE "{table}" SET "{column}" = {new} WHERE {one}'):
            assert differs(every, table), column
        if column == next(iter(columns(every, table))):
            with altered(every, f'UPDATE "{table}" SET "{column}" = {new} WHERE {one}'):
                assert f"table {table}" in {f.where for f in tables.compare(every).faults}


@pytest.mark.parametrize("table", names())
def test_no_row_is_added_or_taken_unseen(every: Case, table: str) -> None:
    if table == "log":
        return
    last = f'rowid = (SELECT max(rowid) FROM "{table}")'
    for change in (f'DELETE FROM "{table}" WHERE {last}', f'DELETE FROM "{table}"'):
        with altered(every, change):
            assert differs(every, table), change
    kinds = columns(every, table)
    unique = [c for c in kinds if c in UNIQUE.get(table, (next(iter(kinds)),))]
    new = ", ".join(
        f'{ANOTHER.get(kinds[c], "{c} + 100").format(c=f"{c}")} AS "{c}"' for c in unique
    )
    with altered(every, f'INSERT INTO "{table}" SELECT * REPLACE ({new}) FROM "{table}" LIMIT 1'):
        assert differs(every, table)


@pytest.mark.parametrize("table", names())
def test_values_cannot_change_places(every: Case, table: str) -> None:
    if table in {"log", "meta"}:
        return
    for column in list(columns(every, table))[1:]:
        values = every.query(f'SELECT rowid, "{column}" FROM "{table}" ORDER BY rowid')
        (one, left), (other, right) = values[0], values[1]
        if left == right:
            continue
        connection = behind(every)
        connection.execute("BEGIN")
        try:
            set_one = f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?'
            connection.execute(set_one, [right, one])
            connection.execute(set_one, [left, other])
            assert differs(every, table), column
        except duckdb.ConstraintException:
            pass  # a key: the engine itself keeps two rows from being one
        finally:
            connection.execute("ROLLBACK")


def test_digests_renewed_by_hand_are_not_those_of_the_log(every: Case) -> None:
    part = "SELECT part FROM cover WHERE table_name = 'event' LIMIT 1"
    with altered(every, "UPDATE event SET duration_s = duration_s + 1"):
        now = every_cut(every)["event"].parts()[0]
        behind(every).execute(
            f"UPDATE cover SET sha256 = ? WHERE table_name = 'event' AND part = ({part})",
            [now.sha256],
        )
        faults = tables.compare(every).faults
    assert [fault.where for fault in faults] == ["table cover"]


def tampered(path: Path, statement: str) -> None:
    """Alter a closed case with other means than the program."""
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS c (STORAGE_VERSION 'v1.5.0')")
        connection.execute("USE c")
        connection.execute(statement)


@pytest.mark.parametrize(
    ("alteration", "change", "table"),
    [
        ("UPDATE event SET t = t + 60", "DELETE FROM event WHERE false", "event"),
        ("INSERT INTO event SELECT * REPLACE (t + 1 AS t) FROM event", "link", "event"),
        ("UPDATE number SET named = true", "INSERT INTO number SELECT 9, 'a', 1, '', 'T-9', false",
         "number"),
        ("DELETE FROM cover", "INSERT INTO death SELECT 'a', 1", "cover"),
        ("UPDATE cover SET rows = rows + 1", "INSERT INTO death SELECT 'a', 1", "cover"),
    ],
)  # fmt: skip
def test_a_lawful_change_never_covers_up_an_alteration(
    filled: Callable[..., Path], alteration: str, change: str, table: str
) -> None:
    path = filled()
    tampered(path, alteration)
    with Case.open(path) as case:
        before = audit.verify(case).faults
        assert f"table {table}" in {fault.where for fault in before}
        statement = "UPDATE event SET flags = flags" if change == "link" else change
        with pytest.raises(CaseDamagedError, match=f"the table {table} was altered"):
            case.execute(statement)
        assert audit.verify(case).faults == before


def test_what_the_program_writes_is_covered_without_being_told(case: Case) -> None:
    case.execute("UPDATE event SET flags = 4")
    case.execute("INSERT INTO death VALUES ('+33639980004', 1)")
    with case.transaction():
        case.execute("CREATE TABLE newcomer (record_id BIGINT, said VARCHAR)")
        case.insert("newcomer", [((1 << 32) + 2, "a")])
    assert audit.verify(case).holds
    with altered(case, "UPDATE newcomer SET said = 'b'"):
        assert [fault.where for fault in audit.verify(case).faults] == ["table newcomer"]
    case.execute("ALTER TABLE newcomer ADD COLUMN further INTEGER")
    case.execute("DELETE FROM newcomer")
    assert audit.verify(case).holds
    case.execute("DROP TABLE newcomer")
    assert audit.verify(case).holds


def test_a_change_that_is_undone_leaves_no_entry(case: Case) -> None:
    before = log.head(case)
    with suppress(ZeroDivisionError), case.transaction():
        case.execute("UPDATE event SET flags = 4")
        raise ZeroDivisionError
    assert log.head(case) == before
    assert audit.verify(case).holds


def test_a_change_of_which_nobody_told_has_an_entry_of_its_own(case: Case) -> None:
    case.execute("UPDATE event SET flags = 4")
    last = log.entries(case)[-1]
    assert (last.action, last.detail) == ("seal", "{}")
    log.append(case, "consultation")
    assert "cover=" not in log.entries(case)[-1].digests


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE MACRO sha256(x) AS 'same'", "function sha256"),
        ("CREATE MACRO duckdb_tables() AS TABLE SELECT 1", "function duckdb_tables"),
        ("ALTER TABLE event RENAME TO hidden; CREATE VIEW event AS SELECT * FROM hidden",
         "(table|view) (event|hidden)"),
        ("CREATE OR REPLACE VIEW act_in_force AS SELECT * FROM authorisation", "view act_in_force"),
        ("DROP VIEW act_in_force", "view act_in_force"),
        ("DROP TABLE mark", "table mark"),
        ("ALTER TABLE event ADD COLUMN seen BOOLEAN DEFAULT true", "table event"),
        ("ALTER TABLE number ALTER named SET DEFAULT true", "table number"),
        ("CREATE TABLE extra (a INTEGER)", "table extra"),
        ("CREATE SEQUENCE steps", "sequence steps"),
        ("CREATE TYPE mood AS ENUM ('a')", "type mood"),
        ("CREATE SCHEMA other", "schema other"),
    ],
)  # fmt: skip
def test_what_is_not_of_the_schema_is_refused(
    filled: Callable[..., Path], statement: str, what: str
) -> None:
    path = filled()
    tampered(path, statement)
    with pytest.raises(CaseDamagedError, match=rf"its {what} is not as a case file has it"):
        Case.open(path)


def test_a_case_of_the_first_schema_is_covered_from_its_next_opening_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.filiere"
    monkeypatch.setattr(migration, "migrations", dict)
    with Case.create(path, {"reference": "2024-117", "country": "FR"}) as case:
        behind(case).execute("DELETE FROM meta WHERE key = 'secret'")
    monkeypatch.undo()
    with Case.open(path) as case:
        assert len(case.meta("secret")) == 64
        assert audit.verify(case).covered
        case.insert("mark", [(1, "note", "", "", "a", "", 0, "", "", None, None, None)])
        assert audit.verify(case).holds
        with altered(case, "UPDATE mark SET text = 'b'"):
            assert not audit.verify(case).holds


@pytest.mark.parametrize("gone", [["a1"], ["a2"], ["a3"], ["a1", "a3"], ["a1", "a2", "a3"]])
def test_rows_are_added_after_any_were_taken_away(gone: list[str], tmp_path: Path) -> None:
    path = tmp_path / "case.filiere"
    meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(path, meta) as made:
        log.append(made, "create")
        for key in ("a1", "a2", "a3"):
            made.insert("meta", [(key, "v")])

    def once(*keys: str, taken: list[str]) -> None:
        with Case.open(path) as case, case.transaction():
            for key in taken:
                case.execute("DELETE FROM meta WHERE key = ?", [key])
            case.insert("meta", [(key, "v") for key in keys])
            log.append(case, "consultation")

    once(taken=gone)
    once("b1", "b2", taken=[])
    once("c1", taken=["b1"])
    once("d1", taken=[])
    with Case.open(path, read_only=True) as case:
        told = {key for (key,) in case.query("SELECT key FROM meta")}
        assert told >= {"b2", "c1", "d1"} | ({"a1", "a2", "a3"} - set(gone))
        assert not tables.compare(case).faults
