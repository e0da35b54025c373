"""How does one file, or a whole dossier, become records in a case?

Survey the bytes, recognise the one layout, stage the rows, judge each, write them: one transaction
per file, so that a file is wholly in the case or not at all, and running again goes on from there.
A file that the case has already is read again only under a further authorisation, which releases
from quarantine the rows that it covers.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights.authority import authorisation_id
from filiere.case.rights.log import mask
from filiere.case.rights.written import digests, sha256_of_file
from filiere.case.rows import aside, ledger, places
from filiere.case.rows.goods import Status, Unread, keep_unread
from filiere.case.rows.originals import store
from filiere.case.rows.scope import CELLS, scope_sql
from filiere.case.rows.survey import Survey, survey
from filiere.dossier import FILE, DeviceEntry, Dossier, SourceEntry, is_log
from filiere.errors import AlteredError, ImportRefusedError, LedgerError
from filiere.folder import lying
from filiere.importer.dates import both_orders, ordered, refuse_turned
from filiere.importer.declared import keep_declared, refuse_changed
from filiere.importer.dictionaries import Reading
from filiere.importer.further import further_headers
from filiere.importer.job import Job, in_order, opened, with_further
from filiere.importer.reasons import Reason, sentence
from filiere.importer.receipt import Receipt
from filiere.importer.release import release as release_rows
from filiere.importer.sight import shape
from filiere.importer.sql import Compiled, keeps_time
from filiere.importer.stage import clear, engine_can_read, judge, stage
from filiere.importer.streams import Stream, Taking, recognised, release, take, taking_of
from filiere.importer.write import Target, write_events, write_names, write_subscribers
from filiere.importer.write_details import write_details
from filiere.importer.write_fates import write_fates
from filiere.importer.write_notes import write_notes
from filiere.importer.write_places import mark_repeated_places, write_places
from filiere.layout import Layout, NamedLayout, catalogue
from filiere.model.authorisation import Authorisation
from filiere.model.codes import Fate
from filiere.received import Received
from filiere.wording import Text, Words

_say = Words(__name__)

LAYOUTS_FOLDER = "layouts"
"""Folder of a dossier that holds layouts of its own."""


LEAST_TIMES = 12
"""Times of which none has seconds for a file to count as one of minutes: by chance one in 10^21."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the files of one dossier share."""

    folder: Path
    country: str
    layouts: Mapping[str, NamedLayout]
    devices: Mapping[str, DeviceEntry] = field(default_factory=dict)
    businesses: Mapping[str, str] = field(default_factory=dict)
    """SIREN by id."""


def layouts_of(folder: Path, extra: Path | None = None) -> Mapping[str, NamedLayout]:
    """The layouts shipped, those of the dossier and those of a further folder."""
    folders = [path for path in (folder / LAYOUTS_FOLDER, extra) if path is not None]
    if extra is not None and not extra.is_dir():
        raise ImportRefusedError(_say("run-folder-layouts", extra=extra))
    return catalogue(path for path in folders if path.is_dir())


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a run brought into the case, and which files it could not read."""

    receipts: tuple[Receipt, ...]
    refused: tuple[ImportRefusedError, ...]


def import_dossier(
    case: Case, dossier: Dossier, *, layouts: Path | None = None, progress: Progress
) -> Imported:
    """Import every file of the dossier that the case does not hold yet, in the order of case.toml.

    Nothing is read under an act that was annulled, or whose records were erased. A file that cannot
    be read stops nothing, unless the case then holds none.

    Raises:
        ImportRefusedError: no file could be read, or one is no longer what was imported.
    """
    context = Context(
        folder=dossier.folder,
        country=dossier.country,
        layouts=layouts_of(dossier.folder, layouts),
        devices={device.id: device for device in dossier.devices},
        businesses={business.id: business.siren for business in dossier.businesses},
    )
    with case.transaction():
        places.reopen(case)
    inactive = aside.inactive_acts(case)
    asked = dossier.files(fallen=inactive)
    files = [item for item in asked if item[1].authorisation not in inactive]
    receipts: list[Receipt] = []
    refused: dict[str, ImportRefusedError] = {}
    for position, (path, entry) in enumerate(files):
        share = position / len(files)

        def within(what: Text, part: float, share: float = share) -> None:
            progress(_say("step-part", what=what), share + part / len(files))

        try:
            receipt = import_file(
                case,
                path,
                entry=entry,
                authorisation=dossier.authorisation(entry.authorisation),
                context=context,
                progress=within,
            )
        except (AlteredError, LedgerError):
            raise
        except ImportRefusedError as error:
            refused.setdefault(dossier.relative(path), error)
            continue
        if receipt is not None:
            receipts.append(receipt)
    if len(refused) > 0 and len(ledger.ledger(case, every=True)) == 0:
        raise next(iter(refused.values()))
    aside.apply(case)
    keep_unread(case, [*_unreadable(refused), *_not_asked(case, dossier, asked)])
    progress(_say("step-import"), 1.0)
    return Imported(receipts=tuple(receipts), refused=tuple(refused.values()))


def _unreadable(refused: Mapping[str, ImportRefusedError]) -> Iterator[Unread]:
    for path, error in refused.items():
        yield Unread(path=path, status=Status.UNREADABLE, why=error.sentence)


def _not_asked(
    case: Case, dossier: Dossier, asked: Sequence[tuple[Path, SourceEntry]]
) -> Iterator[Unread]:
    """What lies in the dossier and no source names, or nobody can read; what we wrote is none."""
    named = {path for path, _ in asked}
    own = {dossier.folder / FILE, case.path}
    written = digests(case)
    for each in lying(dossier.folder):
        path = each.path
        inside = path.relative_to(dossier.folder)
        if path in named or path in own or inside.parts[:1] == (LAYOUTS_FOLDER,):
            continue
        if path.name.startswith((f"{case.path.name}", f".{case.path.name}")) or is_log(path):
            continue
        certificate = rf"{re.escape(case.path.stem)}\.erasure-\d+\.json"
        if path.parent == case.path.parent and re.fullmatch(certificate, path.name):
            continue
        if each.why is not None:
            yield Unread(path=inside.as_posix(), status=Status.UNREADABLE, why=each.why)
        elif len(written) == 0 or sha256_of_file(path) not in written:
            yield Unread(path=inside.as_posix(), status=Status.NOT_ASKED, why=_say("not-asked"))


def import_file(  # noqa: PLR0913 - a file, its entry in case.toml, and what the dossier shares
    case: Case,
    path: Path,
    *,
    entry: SourceEntry,
    authorisation: Authorisation,
    context: Context,
    progress: Progress,
) -> Receipt | None:
    """Import one file; None if it is in the case already under this very authorisation.

    Raises:
        ImportRefusedError: in one sentence, why nothing of the file was kept.
    """
    name = path.relative_to(context.folder).as_posix()
    if not path.resolve().is_relative_to(context.folder.resolve()):
        raise ImportRefusedError(_say("run-leads-out-dossier-read", name=name))
    progress(_say("step-file", path=name), 0.0)
    found = survey(path)
    number = authorisation_id(case, authorisation.id)
    held = _held(case, name, found)
    if held is not None:
        refuse_changed(case, held, entry)
    wanted = "" if entry.layout in context.layouts else entry.layout or ""
    by_layout = wanted == "" and (entry.layout or CANONICAL) != CANONICAL
    if not by_layout:
        source = Received(name=name, path=path, scratch=_scratch(case))
        try:
            stream = recognised(source, wanted)
            if stream is not None:
                taking = taking_of(
                    entry,
                    authorisation,
                    number,
                    context.devices,
                    context.businesses,
                    context.country,
                )
                if held is not None:
                    return _further(case, stream, held, taking, progress)
                zone = case.meta("timezone")
                with case.transaction():
                    receipt = take(case, stream, taking, found, zone=zone, progress=progress)
                    keep_declared(case, receipt.source_id, entry)
                return receipt
        finally:
            source.close()
    if held is not None:
        return _again(case, path, held, number, entry, authorisation, context, found)
    job = opened(path, name, entry, authorisation, context.layouts, found)
    try:
        job = _judge(case, job, context, progress, ledger.next_source_id(case))
        with case.transaction():
            receipt = _keep(case, job, number, context, progress)
            keep_declared(case, receipt.source_id, entry)
        return receipt
    finally:
        clear(case)


CANONICAL = "canonical"
"""Layout of the tables that Filière defines; those that a reader reads answer to it too."""


def _scratch(case: Case) -> Path:
    """Private folder beside the case; what a killed import left in it goes first."""
    folder = case.path.with_name(f".{case.path.name}.received")
    if folder.is_symlink():  # nothing in clear is put where somebody else's link leads
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def _further(
    case: Case, stream: Stream, held: ledger.Source, taking: Taking, progress: Progress
) -> Receipt | None:
    """Read a known file again under a further act; None where there is nothing to let out."""
    if not _may_let_out(case, held, taking.act_number, taking.act.id):
        return None
    if stream.layout_sha256 != held.layout_sha256:
        raise ImportRefusedError(_say("reader-changed", name=held.path))
    zone = case.meta("timezone")
    released = release(case, stream, taking, held, zone=zone, progress=progress)
    return Receipt(
        path=held.path,
        source_id=held.source_id,
        layout=held.layout,
        rows={"physical": held.rows_physical, **released},
        released=True,
    )


def _may_let_out(case: Case, held: ledger.Source, number: int, name: str) -> bool:
    """Whether an act is a further one, and has not let rows out of this file already."""
    if held.authorisation_id == number or held.rows_quarantined == 0:
        return False
    let_out = case.query(
        "SELECT 1 FROM released WHERE source_id = ? AND authorisation_id = ? LIMIT 1",
        [held.source_id, number],
    )
    return len(let_out) == 0 and not _tried(case, held.source_id, name)


def _tried(case: Case, source_id: int, name: str) -> bool:
    """Whether an act was tried on a file and let nothing out; the log alone tells that."""
    told = case.query("SELECT detail FROM log WHERE action = 'release' ORDER BY seq")
    details = [json.loads(detail) for (detail,) in told if detail != ""]
    names = {name, mask(case, name)}
    return any(
        detail.get("released_under") in names and detail.get("source_id") == source_id
        for detail in details
    )


def _judge(case: Case, job: Job, context: Context, progress: Progress, source_id: int) -> Job:
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
        country=context.country,
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
    first = in_order(job, job.dates) if job.dates != "" and both_orders(job) else job
    done = stage(case, first.table, first.recognised, target=first.target, zones=first.zones)
    again = ordered(case, first) or first
    further = further_headers(case, again)
    if len(further) > 0:
        again = with_further(again, further)
    if again is first:
        return first, done
    done = stage(case, again.table, again.recognised, target=again.target, zones=again.zones)
    refuse_turned(case, again)
    if len(further) > 0:
        further_headers(case, again)
    return again, done


def _own_network(layout: Layout, source_id: int) -> str:
    """To which network cells belong that name none, where nobody says: never another file's."""
    return layout.operators[0] if len(layout.operators) == 1 else f"file{source_id}"


def _refuse_switches(case: Case, job: Job) -> None:
    """Refuse several clocks in one file where case.toml gives one zone for all."""
    per = job.layout.zone.per
    if per == "" or len(job.zones) > 0:
        return
    found = [
        str(name)
        for (name,) in case.query(
            "SELECT DISTINCT trim(x_zone) AS name FROM staged "
            "WHERE mark = 0 AND reason = 0 AND trim(x_zone) <> '' ORDER BY name LIMIT 4"
        )
    ]
    if len(found) > 1:
        listed = ", ".join(f"«{name}»" for name in found[:3])
        values = {"file": job.name, "column": per, "switches": listed, "example": found[0]}
        raise ImportRefusedError(_say("several-switches", **values))


def _refuse_unzoned(case: Case, job: Job) -> None:
    """Refuse wall clocks that nobody tied to UTC."""
    if job.zone != "" or job.layout.table != "events":
        return
    rows = case.query(
        "SELECT min(rowid) + 1 FROM staged WHERE mark = 0 AND reason = 0 "
        "AND wall IS NOT NULL AND stated IS NULL AND zone_no IS NULL"
    )
    if rows[0][0] is not None:
        raise ImportRefusedError(_say("no-zone", file=job.name, row=str(rows[0][0])))


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


def _keep(
    case: Case, job: Job, authorisation: int, context: Context, progress: Progress
) -> Receipt:
    """Write everything, in the one transaction of the file."""
    layout = job.layout
    progress(_say("step-file", path=job.name), 0.7)
    with case.transaction():
        source_id = ledger.next_source_id(case)
        to = Target(source_id=source_id, country=context.country)
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
    repeated = int(case.query("SELECT count(*) FROM repeated")[0][0])
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
    used = case.query(
        "SELECT count(*) FROM staged WHERE mark = 0 AND reason = 0 AND stated IS NULL"
    )[0][0]
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


def _by_lines(job: Job) -> bool:
    """Whether the engine cut the lines, and does not know yet which is the header."""
    return engine_can_read(job.table, job.recognised)


def _held(case: Case, name: str, found: Survey) -> ledger.Source | None:
    """The source of these very bytes, if the case has it; a changed or renamed file is refused."""
    for source in ledger.ledger(case, every=True):
        if source.path == name and source.sha256 != found.sha256:
            raise AlteredError(_say("run-changed-since-imported-put-file-received", name=name))
        if source.sha256 == found.sha256:
            if source.path != name:
                raise ImportRefusedError(
                    _say("run-holds-same-bytes-case-already", name=name, path=source.path)
                )
            return source
    return None


def _again(  # noqa: PLR0913, PLR0917 - a known file, and the further act under which it is read
    case: Case,
    path: Path,
    held: ledger.Source,
    number: int,
    entry: SourceEntry,
    authorisation: Authorisation,
    context: Context,
    found: Survey,
) -> Receipt | None:
    if not _may_let_out(case, held, number, authorisation.id):
        return None
    wanted = SourceEntry(
        path=entry.path,
        authorisation=entry.authorisation,
        layout=held.layout,
        timezone=entry.timezone or held.zone or None,
        network=entry.network,
        zones=entry.zones,
        dates=entry.dates,
    )
    job = opened(path, held.path, wanted, authorisation, context.layouts, found)
    if job.recognised.layout.sha256 != held.layout_sha256:
        raise ImportRefusedError(
            _say("run-layout-changed-since-file-imported", path=held.path, layout=held.layout)
        )
    try:
        job = _judge(case, job, context, lambda _what, _share: None, held.source_id)
        to = Target(source_id=held.source_id, country=context.country)
        released = release_rows(
            case, job.layout, job.header.columns, to, authorisation=(number, authorisation.id)
        )
    finally:
        clear(case)
    rows = {"physical": held.rows_physical, **released}
    return Receipt(
        path=held.path, source_id=held.source_id, layout=held.layout, rows=rows, released=True
    )
