"""How does a judged file become rows of the case, and what does the ledger say of it?

Everything of a file is written in one transaction: its bytes, its records, the fate of each row.
"""

import json
from importlib import metadata

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rows import ledger
from filiere.case.rows.originals import store
from filiere.case.rows.scope import CELLS
from filiere.importer.job import Job
from filiere.importer.receipt import Receipt
from filiere.importer.write import Target, write_events, write_names, write_subscribers
from filiere.importer.write_details import write_details
from filiere.importer.write_fates import write_fates
from filiere.importer.write_notes import write_notes
from filiere.importer.write_places import mark_repeated_places, write_places
from filiere.layout import Layout
from filiere.model.codes import Fate
from filiere.wording import Words

_say = Words(__name__)


LEAST_TIMES = 12
"""Times of which none has seconds for a file to count as one of minutes: by chance one in 10^21."""


def keep(case: Case, job: Job, authorisation: int, country: str, progress: Progress) -> Receipt:
    """Write everything, in the one transaction of the file."""
    layout = job.layout
    progress(_say("step-file", path=job.name), 0.7)
    with case.transaction():
        source_id = ledger.next_source_id(case)
        to = Target(source_id=source_id, country=country)
        store(case, source_id, job.table.path, job.table.survey, binary=job.table.workbook)
        progress(_say("step-file", path=job.name), 0.8)
        write_records(case, layout, job.header.columns, to)
        write_fates(case, layout, to)
        source = _source(case, job, source_id, authorisation)
        ledger.write(case, source, _parts(job))
        if layout.table == "events":
            case.insert("source_clock", [(source_id, _precision(case))])
        progress(_say("step-file", path=job.name), 0.95)
        ledger.seal(case, source_id)
    reasons = case.query(
        "SELECT reason, count(*) FROM row_fate WHERE source_id = ? AND fate = ? "
        "GROUP BY reason ORDER BY reason",
        [source_id, int(Fate.REJECTED)],
    )
    return Receipt(
        path=job.name,
        source_id=source_id,
        layout=job.recognised.layout.id,
        rows={"physical": source.rows_physical, **ledger.source_fates(source)},
        reasons=dict(reasons),
        declared_rows=source.declared_rows,
    )


def write_records(case: Case, layout: Layout, columns: tuple[str, ...], to: Target) -> None:
    """Names, then the records of the table's kind, then the places."""
    write_names(case, contacts="other" in layout.columns)
    if layout.table == "events":
        write_events(case, layout, to)
        write_details(case, layout, to)
    if layout.table == "subscribers":
        write_subscribers(case, layout, columns, to)
    write_places(case, layout, to)
    write_notes(case, layout, to)
    if layout.table == "cells":
        mark_repeated_places(case, to)


def _source(case: Case, job: Job, source_id: int, authorisation: int) -> ledger.Source:
    layout = job.layout
    fates = dict(case.query("SELECT fate, count(*) FROM packed GROUP BY fate"))
    repeated = case.value("SELECT count(*) FROM repeated", of=int)
    zone, basis = _zone_of(case, job)
    kinds = layout.data_kinds
    return ledger.Source(
        source_id=source_id,
        path=job.name,
        sha256=job.table.survey.sha256,
        size_bytes=job.table.survey.size_bytes,
        authorisation_id=authorisation,
        data_kind=CELLS if layout.table == "cells" else _data_kind(job, kinds),
        layout=job.recognised.layout.id,
        layout_sha256=job.recognised.layout.sha256,
        encoding=job.table.encoding,
        zone=zone,
        zone_basis=basis,
        rows_physical=job.table.rows,
        rows_record=fates.get(int(Fate.RECORD), 0) - repeated,
        rows_duplicate=repeated,
        rows_header=fates.get(int(Fate.HEADER), 0),
        rows_blank=fates.get(int(Fate.BLANK), 0),
        rows_note=fates.get(int(Fate.NOTE), 0),
        rows_rejected=fates.get(int(Fate.REJECTED), 0),
        rows_quarantined=fates.get(int(Fate.QUARANTINED), 0),
        declared_rows=job.total,
        versions=json.dumps(_versions(), sort_keys=True),
    )


def _data_kind(job: Job, kinds: tuple[str, ...]) -> str:
    """The first of the layout's kinds that the authorisation asks for."""
    asked = [kind for kind in kinds if kind in job.authorisation.kinds]
    return str((asked or list(kinds))[0])


def _zone_of(case: Case, job: Job) -> tuple[str, str]:
    """Zone and basis as the ledger states them: what tied the file's times to UTC."""
    if job.layout.table != "events":
        return "", "in_value"
    used = case.value(
        "SELECT count(*) FROM staged WHERE mark = 0 AND reason = 0 AND stated IS NULL", of=int
    )
    if job.zone == "" or used == 0:
        return "", "in_value"
    return job.zone, "layout" if job.layout.zone.fixed != "" else "declared"


def _precision(case: Case) -> int:
    """Seconds between two times that the file can tell apart: 60 where none of it has seconds."""
    rows, fine = case.query(
        "SELECT count(*), count(*) FILTER (wall % 60 <> 0) FROM staged "
        "WHERE mark = 0 AND reason = 0 AND wall IS NOT NULL"
    )[0]
    return 60 if rows >= LEAST_TIMES and fine == 0 else 1


def _versions() -> dict[str, str]:
    names = ("duckdb", "tzdata", "phonenumbers", "pyproj")
    return {"filiere": __version__, **{name: metadata.version(name) for name in names}}


def _parts(job: Job) -> list[ledger.Part]:
    return [
        ledger.Part(
            part=position,
            name=sheet.name,
            first_row=sheet.first_row,
            rows=sheet.count,
            columns=job.recognised.headers[position].columns,
        )
        for position, sheet in enumerate(job.table.sheets)
        if sheet.count > 0
    ]
