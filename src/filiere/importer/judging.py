"""What is each row of a file read as, and can the file be read at all?

The rows are staged by the headers and the order of dates that the file turns out to have, and each
is given its fate. A file is refused of which no row can be read, or whose times nobody tied to UTC.
"""

from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rows.scope import CELLS, scope_sql
from filiere.errors import ImportRefusedError
from filiere.importer.cut_short import leave_out_stump
from filiere.importer.dates import (
    both_orders,
    ordered,
    refuse_turn_of_year,
    refuse_turned,
    turn_back,
)
from filiere.importer.dictionaries import Reading
from filiere.importer.further import further_headers
from filiere.importer.job import Job, in_order, said_for, with_further
from filiere.importer.reasons import Reason, sentence
from filiere.importer.sections import days, stated_below
from filiere.importer.sight import shape
from filiere.importer.sql import Compiled, keeps_time
from filiere.importer.stage import engine_can_read, judge, stage
from filiere.layout import Layout
from filiere.model.codes import Fate
from filiere.wording import Words

_say = Words(__name__)


def judged(case: Case, job: Job, country: str, progress: Progress, source_id: int) -> Job:
    """Read every row into scratch tables and give each its fate; the file as it was then read."""
    layout = job.layout
    progress(_say("step-file", path=job.name), 0.1)
    job, done = _staged(case, job)
    _refuse_unzoned(case, job)
    _refuse_switches(case, job)
    kinds = [CELLS] if layout.table == "cells" else [str(kind) for kind in layout.data_kinds]
    timeless = layout.table != "events"
    scope, params = scope_sql(case, job.authorisation, kinds, timeless=timeless)
    reading = Reading(
        country=country,
        zone=job.zone,
        clock=job.zone or case.meta("timezone"),
        scope=scope,
        scope_params=params,
        everything=job.authorisation.covers_every_number,
        network=job.network or _own_network(layout, source_id),
        asked_cells=frozenset(job.authorisation.cells),
    )
    top = 0 if job.table.workbook or not _by_lines(job) else job.header.row
    judge(
        case,
        layout,
        reading,
        done=done,
        top=top,
        progress=lambda _, part: progress(_say("step-file", path=job.name), 0.2 + part / 2),
    )
    _refuse_if_none_can_be_read(case, job)
    return job


def _staged(case: Case, job: Job) -> tuple[Job, Compiled]:
    """The file's rows as texts and values, by the headers and the order of dates that it has."""
    job = said_for(job, days(job.table, job.recognised, job.said))
    first = in_order(job, job.dates) if job.dates != "" and both_orders(job) else job
    done = stage(case, first.table, first.recognised, zones=first.zones)
    again = ordered(case, first) or first
    further = further_headers(case, again)
    if len(further) > 0:
        again = with_further(again, further)
    below = stated_below(case, again.table, again.recognised, job.name)
    if below != again.recognised.sections:
        again = said_for(again, below)
    if again is first:
        _mended(case, first)
        return first, done
    done = stage(case, again.table, again.recognised, zones=again.zones)
    refuse_turned(case, again)
    if len(further) > 0:
        further_headers(case, again)
    _mended(case, again)
    return again, done


def _mended(case: Case, job: Job) -> None:
    """Put right, or leave out, what the rows of the whole file show to be wrong."""
    turn_back(case, job)
    leave_out_stump(case, job)
    refuse_turn_of_year(case, job)


def _own_network(layout: Layout, source_id: int) -> str:
    """To which network cells belong that name none, where nobody says: never another file's."""
    return layout.operators[0] if len(layout.operators) == 1 else f"file{source_id}"


def _refuse_switches(case: Case, job: Job) -> None:
    """Refuse several clocks in one file where case.toml gives one zone for all."""
    per = job.layout.zone.per
    if per == "" or len(job.zones) > 0:
        return
    found = case.column(
        "SELECT DISTINCT trim(x_zone) AS name FROM staged "
        "WHERE mark = 0 AND reason = 0 AND trim(x_zone) <> '' ORDER BY name LIMIT 4",
        of=str,
    )
    if len(found) > 1:
        listed = ", ".join(f"«{name}»" for name in found[:3])
        values = {"file": job.name, "column": per, "switches": listed, "example": found[0]}
        raise ImportRefusedError(_say("several-switches", **values))


def _refuse_unzoned(case: Case, job: Job) -> None:
    """Refuse wall clocks that nobody tied to UTC."""
    if job.zone != "" or job.layout.table != "events":
        return
    row = case.value_or_none(
        "SELECT min(rowid) + 1 FROM staged WHERE mark = 0 AND reason = 0 "
        "AND wall IS NOT NULL AND stated IS NULL AND zone_no IS NULL",
        of=int,
    )
    if row is not None:
        raise ImportRefusedError(_say("no-zone", file=job.name, row=str(row)))


def _refuse_if_none_can_be_read(case: Case, job: Job) -> None:
    kept = (int(Fate.RECORD), int(Fate.QUARANTINED))
    fates = dict(case.query("SELECT fate, count(*) FROM packed GROUP BY fate"))
    if any(fates.get(fate, 0) > 0 for fate in kept):
        return
    if fates.get(int(Fate.REJECTED), 0) == 0:
        raise ImportRefusedError(_say("no-row", file=job.name, row=str(job.header.row)))
    row, reason, found = _first_reject(case, job.layout)
    values = {"file": job.name, "layout": job.recognised.layout.id, "row": str(row)}
    raise ImportRefusedError(_say("none-readable", why=sentence(reason, found), **values))


def _first_reject(case: Case, layout: Layout) -> tuple[int, str, str]:
    """Row, reason and text of the first reject; of one that is not within the act, the shape."""
    with_reasons = " ".join(f"WHEN {int(r)} THEN '{r.key}'" for r in Reason)
    texts = "coalesce(s.found, '')"
    fields = ("x_time", "x_served", "x_imei", "x_imsi", "x_other", "x_cell")
    shown = [field for field in fields if field != "x_time" or keeps_time(layout)]
    whole = f"concat_ws(' | ', {', '.join(f'nullif(s.{field}, {chr(39) * 2})' for field in shown)})"
    row = case.query(
        f"""
        SELECT p.row, CASE p.reason {with_reasons} END,
               CASE WHEN {texts} <> '' THEN {texts} ELSE {whole} END, p.within
        FROM packed p JOIN staged s ON s.rowid + 1 = p.row
        WHERE p.fate = {int(Fate.REJECTED)} ORDER BY p.row LIMIT 1
        """
    )[0]
    found = str(row[2])[:200]
    return int(row[0]), str(row[1]), found if row[3] else shape(found)


def _by_lines(job: Job) -> bool:
    """Whether the engine cut the lines, and does not know yet which is the header."""
    return engine_can_read(job.table, job.recognised)
