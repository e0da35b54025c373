"""What is erased is erased from every table, whatever table a later schema adds."""

from pathlib import Path

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.store.cut import every_cut
from filiere.upkeep.erasure import erase_records, forget_names

BESIDE = {"meta", "finding", "finding_evidence", "fact", "authorisation", "protected_number"}
"""Tables that hold no record, or that are made anew afterwards."""


def value(table: str, column: str, kind: str, place: int) -> object:
    """A value that fits a column, of the one file that there is."""
    if column == "record_id":
        return (1 << 32) + place
    if column in {"source_id", "authorisation_id"}:
        return 1
    if column == "rows_physical":
        return 3
    made: dict[str, object] = {
        "VARCHAR": f"{table} {column} {place}",
        "BLOB": f"{table}{place}".encode(),
        "BOOLEAN": False,
        "VARCHAR[]": [f"{column} {place}"],
        "DOUBLE": place + 0.25,
    }
    return made.get(kind, place)


def filled(path: Path) -> Case:
    """A case whose every table has a row of each of the three rows of its file."""
    case = Case.create(path, {"reference": "2024-117", "country": "FR"})
    log.append(case, "create")
    with case.transaction():
        for table, cut in every_cut(case).items():
            rows = 1 if table in {"source", "authorisation", "stream", "inactive_act"} else 3
            if table != "meta":
                case.insert(
                    table,
                    [
                        tuple(value(table, name, kind, place) for name, kind in cut.kinds.items())
                        for place in range(1, rows + 1)
                    ],
                )
    return case


def test_nothing_of_an_erased_act_stays_in_any_table(tmp_path: Path) -> None:
    with filled(tmp_path / "case.filiere") as case:
        act = case.query("SELECT id FROM authorisation")[0][0]
        case.execute("DELETE FROM released")
        with case.transaction():
            erase_records(case, act)
            forget_names(case)
        held: dict[str, int] = {}
        for table, cut in every_cut(case).items():
            of_records = {"record_id", "source_id", "account_id", "thread_id"} & set(cut.kinds)
            if of_records and table not in BESIDE:
                held[table] = case.query(f"SELECT count(*) FROM {table}")[0][0]
        assert len(held) > 50
        assert {table for table, rows in held.items() if rows > 0} == set()
        assert case.query("SELECT count(*) FROM number") == [(0,)]
