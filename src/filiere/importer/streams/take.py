"""How does a file that is no table come into the case?

It is recognised by content: one reader takes it whole, or, of an archive, each member that a reader
knows. Its rows are judged as they come; what the file tells in no row is kept under it; what no
reader took is told. All in one transaction: an error leaves nothing of the file.
"""

import json
from dataclasses import dataclass, field
from importlib import metadata

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rows import ledger
from filiere.case.rows.claims import Bearer, Scope
from filiere.case.rows.originals import store
from filiere.case.rows.survey import Survey
from filiere.errors import ImportRefusedError
from filiere.importer.receipt import Receipt
from filiere.importer.streams.facts import write_facts
from filiere.importer.streams.recognition import Stream
from filiere.importer.streams.sink import Sink
from filiere.model.authorisation import Authorisation
from filiere.model.codes import Fate
from filiere.reader import Declared, Fact, Limit, Place, Row
from filiere.reading import BROKEN, read_apart
from filiere.wording import Words

_say = Words(__name__)

STEP = 20_000
"""Rows between two reports of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """By what right, and as what, a file is read."""

    act: Authorisation
    act_number: int
    declared: Declared
    bearer: Bearer


@dataclass(slots=True)
class _Told:
    facts: list[tuple[Fact, Scope]] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)
    data_kind: str = ""


def take(  # noqa: PLR0913 - a file, by what right it is read, and who is told how far that is
    case: Case,
    stream: Stream,
    taking: Taking,
    found: Survey,
    *,
    zone: str,
    progress: Progress,
) -> Receipt:
    """Import one file whole.

    Raises:
        ImportRefusedError: nothing of it was kept; the sentence says why.
    """
    source = stream.source
    try:
        with case.transaction():
            source_id = ledger.next_source_id(case)
            store(case, source_id, source.path, found, binary=not stream.by_line)
            sink = Sink(
                case,
                source_id,
                stream.by_line,
                tokens=_tokens(taking),
                country=taking.declared.country,
            )
            told = _read(stream, taking, sink, zone=zone, progress=progress)
            repeated = sink.close()
            write_facts(case, source_id, told.facts)
            row = _source(stream, taking, found, sink, source_id, repeated, told.data_kind)
            ledger.write(case, row, sink.ledger_parts())
            _beside(case, stream, taking, source_id, told.limits)
            ledger.seal(case, source_id)
    except BROKEN as error:
        raise ImportRefusedError(_say("broken", name=source.name)) from error
    reasons = case.query(
        "SELECT reason, count(*) FROM row_fate WHERE source_id = ? AND fate = ? "
        "GROUP BY reason ORDER BY reason",
        [source_id, int(Fate.REJECTED)],
    )
    return Receipt(
        path=source.name,
        source_id=source_id,
        layout=stream.layout,
        rows={"physical": row.rows_physical, **ledger.source_fates(row)},
        reasons=dict(reasons),
    )


def release(  # noqa: PLR0913 - a known file, and the further act under which it is read
    case: Case,
    stream: Stream,
    taking: Taking,
    source: ledger.Source,
    *,
    zone: str,
    progress: Progress,
) -> dict[str, int]:
    """Let out of quarantine the rows that a further act covers; rows let out, by fate."""
    waiting = set(
        case.column("SELECT row FROM quarantine WHERE source_id = ?", [source.source_id], of=int)
    )
    try:
        with case.transaction():
            sink = Sink(
                case,
                source.source_id,
                stream.by_line,
                only=waiting,
                tokens=_tokens(taking),
                country=taking.declared.country,
            )
            told = _read(stream, taking, sink, zone=zone, progress=progress)
            repeated = sink.close()
            write_facts(case, source.source_id, told.facts)
            counted = {"record": len(sink.released) - repeated, "duplicate": repeated}
            ledger.let_out(case, source.source_id, sink.released, taking.act_number, counted)
            ledger.seal_release(case, source.source_id, taking.act.id, counted)
    except BROKEN as error:
        raise ImportRefusedError(_say("broken", name=stream.source.name)) from error
    return counted


def _read(stream: Stream, taking: Taking, sink: Sink, *, zone: str, progress: Progress) -> _Told:
    told = _Told()
    scope: Scope | None = None
    for held in stream.held:
        scope = Scope(taking.act, held.reader.kinds, taking.bearer, zone)
        told.data_kind = told.data_kind or scope.data_kind
        taker = sink.begin(held.reader, scope, held.part)
        for each in read_apart(held.name, held.source, taking.declared):
            if isinstance(each, Row):
                taker.take(each)
                if sink.row % STEP == 0:
                    progress(
                        _say("step-file", path=stream.source.name),
                        1 - 1 / (1 + sink.row / (5 * STEP)),
                    )
            elif isinstance(each, Limit):
                told.limits.append(each)
            else:
                told.facts.append((each, scope))
    if scope is not None and stream.climbing > 0:
        taker = sink.begin(stream.held[0].reader, scope, _OUTSIDE)
        for place in range(1, stream.climbing + 1):
            taker.take(Row(Place(at=place), fate=Fate.NOTE))
        told.limits.append(Limit(_say("climbing", count=stream.climbing)))
    if stream.left > 0:
        told.limits.append(Limit(_say("left", count=stream.left, first=stream.first_left)))
    return told


_OUTSIDE = "../"
"""Part of the rows that stand for members whose path climbs out of the archive."""


def _tokens(taking: Taking) -> tuple[str, ...]:
    """What says that two files show one phone, or are of one owner."""
    declared = taking.declared
    found = [f"device:{declared.device}"] if declared.device != "" else []
    if declared.owner is not None:
        found.append(f"owner:{declared.owner}")
    return tuple(found)


def _source(  # noqa: PLR0913, PLR0917 - one row of the ledger says all of this
    stream: Stream,
    taking: Taking,
    found: Survey,
    sink: Sink,
    source_id: int,
    repeated: int,
    data_kind: str,
) -> ledger.Source:
    declared = taking.declared
    held = stream.held[0]
    encoding = held.reader.encoding(held.source, declared) if stream.by_line else ""
    versions = {name: metadata.version(name) for name in ("duckdb", "tzdata", "phonenumbers")}
    return ledger.Source(
        source_id=source_id,
        path=stream.source.name,
        sha256=found.sha256,
        size_bytes=found.size_bytes,
        authorisation_id=taking.act_number,
        data_kind=data_kind or str(held.reader.kinds[0]),
        layout=stream.layout,
        layout_sha256=stream.layout_sha256,
        encoding=encoding,
        zone=declared.zone,
        zone_basis="declared" if declared.zone != "" else "in_value",
        rows_physical=sink.row,
        rows_record=sink.fates.get(Fate.RECORD, 0) - repeated,
        rows_duplicate=repeated,
        rows_header=sink.fates.get(Fate.HEADER, 0),
        rows_blank=sink.fates.get(Fate.BLANK, 0),
        rows_note=sink.fates.get(Fate.NOTE, 0),
        rows_rejected=sink.fates.get(Fate.REJECTED, 0),
        rows_quarantined=sink.fates.get(Fate.QUARANTINED, 0),
        declared_rows=None,
        versions=json.dumps({"filiere": __version__, **versions}, sort_keys=True),
    )


def _beside(
    case: Case, stream: Stream, taking: Taking, source_id: int, limits: list[Limit]
) -> None:
    """What the goods declaration and a copy of the dossier need to know of the file."""
    declared = taking.declared
    owner = "" if declared.owner is None else str(declared.owner)
    case.insert(
        "stream",
        [(source_id, declared.device, owner, declared.business, declared.dates, stream.by_line)],
    )
    case.insert(
        "source_limit",
        [
            (source_id, place, limit.text.en, limit.text.fr, limit.repair, limit.count)
            for place, limit in enumerate(limits, start=1)
        ],
    )
