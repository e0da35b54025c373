"""Which quarantined rows does a further authorisation let out?

The file is read again as it was the first time; of its rows only those that lie in quarantine and
that the further act covers become records. The rest of the file, already in the case, is untouched.
"""

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import ledger
from filiere.importer.write import (
    RECORDS,
    Target,
    write_events,
    write_names,
    write_subscribers,
)
from filiere.importer.write_details import write_details
from filiere.importer.write_notes import write_notes
from filiere.importer.write_places import write_places
from filiere.layout import Layout
from filiere.model.codes import Fate


def release(
    case: Case,
    layout: Layout,
    columns: tuple[str, ...],
    to: Target,
    *,
    authorisation: tuple[int, str],
) -> dict[str, int]:
    """Move the covered rows out of quarantine, in one transaction; rows released, by fate.

    Reads ``packed`` as judged under the further authorisation (its number and its id).
    """
    number, name = authorisation
    with case.transaction():
        _keep_only_released(case, to)
        write_names(case, contacts="other" in layout.columns)
        if layout.table == "events":
            write_events(case, layout, to)
            write_details(case, layout, to)
        if layout.table == "subscribers":
            write_subscribers(case, layout, columns, to)
        write_places(case, layout, to)
        write_notes(case, layout, to)
        counted = _count(case)
        case.execute(
            f"INSERT INTO released SELECT ?, row, ? FROM packed WHERE {RECORDS} ORDER BY row",
            [to.source_id, number],
        )
        case.execute(
            f"""
            INSERT INTO row_fate
            SELECT ?, row, {int(Fate.DUPLICATE)}, 'identical_row', '', '' FROM repeated
            WHERE row IN (SELECT row FROM packed WHERE {RECORDS}) ORDER BY row
            """,
            [to.source_id],
        )
        case.execute(
            f"DELETE FROM quarantine WHERE source_id = ? "
            f"AND row IN (SELECT row FROM packed WHERE {RECORDS})",
            [to.source_id],
        )
        case.execute(
            """
            UPDATE source SET rows_record = rows_record + $record,
                   rows_duplicate = rows_duplicate + $duplicate,
                   rows_quarantined = rows_quarantined - $record - $duplicate
            WHERE source_id = $source
            """,
            {**counted, "source": to.source_id},
        )
        ledger.check(case, to.source_id)
        detail = {"released_under": name, "rows": counted, "source_id": to.source_id}
        log.append(case, "release", "", detail)
    return counted


def _keep_only_released(case: Case, to: Target) -> None:
    """Every row that is not quarantined, or stays so, is put aside."""
    case.execute(
        f"""
        UPDATE packed SET fate = {int(Fate.QUARANTINED)}
        WHERE {RECORDS} AND row NOT IN (SELECT row FROM quarantine WHERE source_id = ?)
        """,
        [to.source_id],
    )


def _count(case: Case) -> dict[str, int]:
    records, repeated = case.query(
        f"""
        SELECT count(*), count(*) FILTER (row IN (SELECT row FROM repeated))
        FROM packed WHERE {RECORDS}
        """
    )[0]
    return {"record": int(records) - int(repeated), "duplicate": int(repeated)}
