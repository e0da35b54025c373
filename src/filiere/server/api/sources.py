"""What became of each row of each file, and what stands in a file?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rows import ledger
from filiere.case.rows.declaration import Declaration, declarations
from filiere.case.rows.goods import Goods, goods
from filiere.case.rows.withheld import withheld_rows
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.findings.raw import shown_rows
from filiere.importer.reasons import known, sentence
from filiere.model.codes import Fate
from filiere.server.answers import answer
from filiere.server.asked import only, page
from filiere.server.desk import desk_of
from filiere.server.told import pair
from filiere.server.unknown import unknown_files
from filiere.wording import Joined, Text, Words

_report = Words("filiere.report")

_say = Words(__name__)


def sources(request: Request) -> Response:
    """The import ledger."""
    only(request)
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "sources")
    with desk.reading() as case:
        declared = declarations(case)
        paths = Masker(case).mask([each.path for each in declared])
        told = [_source(each, path) for each, path in zip(declared, paths, strict=True)]
        unknown = [
            {
                "path": inert(path),
                "size_bytes": size,
                "text": why,
            }
            for path, size, why in _unknown(case, desk.settings.dossier)
        ]
    fates = {name: sum(each.rows[name] for each in declared) for name in _FATES}
    total = {"rows_physical": sum(each.rows_physical for each in declared), "rows": fates}
    return answer(request, {"sources": told, "total": total, "unknown": unknown})


_FATES = ("record", "duplicate", "header", "blank", "note", "rejected", "quarantined")


def _unknown(case: Case, dossier: Path | None) -> list[tuple[str, int, Text]]:
    if dossier is None:
        return []
    held = {source.path for source in ledger.ledger(case)}
    told = unknown_files(dossier, held)
    named = {path for path, _, _ in told}
    left = [each for each in goods(case) if each.source_id is None and each.path not in named]
    return [*told, *((each.path, _size(dossier / each.path), _why(each)) for each in left)]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _why(each: Goods) -> Text:
    return Joined(each.why)


def _source(each: Declaration, path: str) -> dict[str, Any]:
    return {
        "source": each.source_id,
        "path": inert(path),
        "sha256": each.sha256,
        "size_bytes": each.size_bytes,
        "authorisation": each.authorisation,
        "data_kind": each.data_kind,
        "layout": each.layout,
        "layout_sha256": each.layout_sha256,
        "zone": each.zone,
        "zone_basis": each.zone_basis,
        "rows_physical": each.rows_physical,
        "rows": {name: each.rows[name] for name in _FATES},
        "balanced": sum(each.rows.values()) == each.rows_physical,
        "period": _period(each.period_s),
        "events": each.events,
        "without_cell": each.without_cell,
        "without_imei": each.without_imei,
        "linked": each.linked,
        "rejected": _by_reason(each.rejected),
        "quarantined": _by_reason(each.quarantined),
        "longest_gap": _period(each.longest_gap_s),
        "declared_rows": each.declared_rows,
        "declared_difference": each.declared_difference,
        "cannot_show": list(each.cannot_show),
        "mended": list(each.mended),
    }


def _period(span: tuple[int, int] | None) -> dict[str, int] | None:
    return None if span is None else {"from": span[0], "to": span[1]}


def _by_reason(counts: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"reason": reason, "text": _reason(reason, "…"), "count": count}
        for reason, count in counts.items()
    ]


def _reason(key: str, found: str) -> Text:
    name = f"fate-reason-{key}"
    if name in _report:
        return _report(name)
    if known(key):
        return sentence(key, found)
    return pair(key)


class _Fated(NamedTuple):
    """One row that is no record, and why."""

    row: int
    reason: str
    field: str
    found: str


def rows(request: Request) -> Response:
    """Rows of one file that gave no record of their own."""
    only(request, "fate", "offset", "count")
    desk = desk_of(request)
    source = _wanted(request)
    offset, count = page(request)
    name = request.query_params.get("fate", "rejected")
    if name not in _FATES[1:]:
        raise RequestError(
            _say(
                "sources-fate-row-without-record-expected-one",
                name=name[:40],
                listed=", ".join(_FATES[1:]),
            )
        )
    fate = int(Fate[name.upper()])
    desk.note(request.state.session, "consultation", f"source {source} {name}")
    table = (
        "SELECT row, reason, '' AS field, '' AS found FROM quarantine WHERE source_id = $source"
        if fate == Fate.QUARANTINED
        else "SELECT row, reason, field, found FROM row_fate "
        "WHERE source_id = $source AND fate = $fate"
    )
    bound: dict[str, object] = {"source": source}
    if fate != Fate.QUARANTINED:
        bound["fate"] = fate
    with desk.reading() as case:
        _known(case, source)
        total = case.value(f"SELECT count(*) FROM ({table})", bound, of=int)
        found = case.rows(
            f"{table} ORDER BY row, field LIMIT $count OFFSET $offset",
            {**bound, "count": count, "offset": offset},
            into=_Fated,
        )
        masker = Masker(case)
        hidden = set(withheld_rows(case, source))
        seen = [each.row for each in found if each.row not in hidden and fate != Fate.QUARANTINED]
        stored = shown_rows(case, [(source, row) for row in seen])
        raws = [stored.get((source, each.row)) for each in found]
        texts = masker.mask([each.found for each in found])
    told = [
        {
            "row": each.row,
            "fate": name,
            "reason": each.reason,
            "field": each.field,
            "text": None
            if each.reason == ""
            else _reason(each.reason, inert(text) if raw is not None else "…"),
            "raw": raw,
        }
        for each, text, raw in zip(found, texts, raws, strict=True)
    ]
    return answer(request, {"total": total, "rows": told})


def lines(request: Request) -> Response:
    """The file as received, line by line; what lies in quarantine is not shown."""
    only(request, "offset", "count")
    desk = desk_of(request)
    source = _wanted(request)
    offset, count = page(request)
    desk.note(request.state.session, "consultation", f"source {source} lines")
    with desk.reading() as case:
        held = _known(case, source)
        wanted = range(offset + 1, min(offset + count, held.rows_physical) + 1)
        raws, fates = file_lines(case, source, wanted)
        parts = ledger.parts(case, source)
    told = [
        {
            "row": row,
            "fate": fates.get(row, "record"),
            "raw": raws[row],
            "sheet": next((inert(p.name) for p in reversed(parts) if p.first_row <= row), ""),
        }
        for row in wanted
    ]
    return answer(request, {"total": held.rows_physical, "lines": told})


def file_lines(
    case: Case, source: int, wanted: range
) -> tuple[dict[int, str | None], dict[int, str]]:
    """Rows of a file, masked, and the fate of those that are no record.

    What lies in quarantine, or was set aside, has no text: None.
    """
    span = {"source": source, "first": wanted.start, "next": wanted.stop}
    withheld = {row for row in withheld_rows(case, source) if row in wanted}
    hidden = {
        row
        for (row,) in case.query(
            "SELECT row FROM quarantine WHERE source_id = $source "
            "AND row >= $first AND row < $next ORDER BY row",
            span,
        )
    }
    fates = {
        row: Fate(fate).name.lower()
        for row, fate in case.query(
            "SELECT row, fate FROM row_fate WHERE source_id = $source "
            "AND row >= $first AND row < $next ORDER BY row, fate",
            span,
        )
    }
    fates.update(dict.fromkeys(withheld, "aside"))
    fates.update(dict.fromkeys(hidden, "quarantined"))
    open_rows = [row for row in wanted if row not in withheld | hidden]
    stored = shown_rows(case, [(source, row) for row in open_rows])
    raws: dict[int, str | None] = dict.fromkeys(wanted)
    raws.update({row: stored[source, row] for row in open_rows})
    return raws, fates


def _wanted(request: Request) -> int:
    return int(request.path_params["source"])


def _known(case: Case, source: int) -> ledger.Source:
    for each in ledger.ledger(case):
        if each.source_id == source:
            return each
    raise NotThereError(_say("sources-there-file-case", source=source))


ROUTES: list[BaseRoute] = [
    Route("/sources", sources),
    Route("/sources/{source:id}/rows", rows),
    Route("/sources/{source:id}/lines", lines),
]
