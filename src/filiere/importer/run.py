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
from pathlib import Path

from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights.authority import authorisation_id
from filiere.case.rights.log import mask
from filiere.case.rights.written import digests, sha256_of_file
from filiere.case.rows import aside, ledger, places
from filiere.case.rows.goods import Status, Unread, keep_unread
from filiere.case.rows.survey import Survey, survey
from filiere.dossier import FILE, DeviceEntry, Dossier, SourceEntry, is_log
from filiere.errors import AlteredError, ImportRefusedError, LedgerError
from filiere.folder import lying
from filiere.importer.declared import keep_declared, refuse_changed
from filiere.importer.job import opened
from filiere.importer.judging import judged
from filiere.importer.keeping import keep
from filiere.importer.lexicon import LEXICON
from filiere.importer.receipt import Receipt
from filiere.importer.release import release as release_rows
from filiere.importer.stage import clear
from filiere.importer.streams import Stream, Taking, recognised, release, take, taking_of
from filiere.importer.write import Target
from filiere.layout import NamedLayout, catalogue
from filiere.model.authorisation import Authorisation
from filiere.received import Received
from filiere.wording import Text, Words

_say = Words(__name__)


LAYOUTS_FOLDER = "layouts"
"""Folder of a dossier that holds layouts of its own."""


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
    own = {dossier.folder / FILE, dossier.folder / LEXICON, case.path}
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
        job = judged(case, job, context.country, progress, ledger.next_source_id(case))
        with case.transaction():
            receipt = keep(case, job, number, context.country, progress)
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
        job = judged(case, job, context.country, lambda _what, _share: None, held.source_id)
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
