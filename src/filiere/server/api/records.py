"""A million records in one order: any range of it, the neighbours of any row, and its line."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rows.provenance import traces
from filiere.case.store import names as case_names
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.findings.labels import cell_label
from filiere.findings.lines import lines_at
from filiere.findings.masking import Masker
from filiere.model.codes import Flag, source_row
from filiere.server.answers import answer
from filiere.server.api.findings import line_told, view_of
from filiere.server.api.sources import file_lines
from filiere.server.asked import (
    Filter,
    filter_of,
    integer,
    integers,
    only,
    page,
    record_of,
    record_text,
)
from filiere.server.desk import desk_of
from filiere.server.order import COLUMNS, Order, Wanted
from filiere.wording import Words

_say = Words(__name__)


HOURS = 24 * 31
"""Most hours around a row."""


def records(request: Request) -> Response:
    """One range of the records in order."""
    wanted = wanted_rows(request, "offset", "count")
    offset, count = page(request)
    desk = desk_of(request)
    with desk.reading() as case:
        order = desk.orders.get(case, wanted)
        rows = rows_of(case, order.records[offset : offset + count].tolist(), desk.handsets)
    desk.note(request.state.session, "consultation", f"records {order.name}", **wanted.told())
    told = {"total": len(order.records), "offset": offset, "view": order.name, "rows": rows}
    return answer(request, told)


def place(request: Request) -> Response:
    """Where a record, or a time, stands in that order."""
    wanted = wanted_rows(request, "record", "t")
    t = integer(request, "t")
    named = request.query_params.get("record", "")
    if (t is None) == (named == ""):
        raise RequestError(_say("records-place-record-time-give-record-t"))
    if t is not None and not wanted.timely:
        raise RequestError(_say("records-time-by-time"))
    desk = desk_of(request)
    with desk.reading() as case:
        order = desk.orders.get(case, wanted)
        found = order.at(t) if t is not None else _place(case, order, record_of(named))
    return answer(request, None if found is None else {"offset": found})


def _place(case: Case, order: Order, record: int) -> int | None:
    t = case.value_or_none("SELECT t FROM event WHERE record_id = ?", [record], of=int)
    return None if t is None else order.place(t, record)


def wanted_rows(request: Request, *also: str) -> Wanted:
    """Which records a request asks for, and in what order."""
    asked = filter_of(request, "pair", "sources", "finding", "by", "down", *also)
    by = request.query_params.get("by", "") or "t"
    down = request.query_params.get("down", "") or "0"
    if by not in COLUMNS or down not in {"0", "1"}:
        raise RequestError(_say("records-by", listed=", ".join(COLUMNS)))
    pair = integers(request, "pair")
    if len(pair) not in {0, 2}:
        raise RequestError(_say("records-pair-two-different-numbers"))
    finding = request.query_params.get("finding", "")
    if finding != "":
        desk = desk_of(request)
        with desk.reading() as case:
            view_of(case, finding)
    return Wanted(
        asked=asked,
        pair=pair,
        sources=integers(request, "sources"),
        finding=finding,
        by=by,
        down=down == "1",
    )


def rows_of(case: Case, wanted: list[int], handsets: dict[str, str]) -> list[dict[str, Any]]:
    """Rows of the grid, in the order given; ``handsets`` are IMEIs already covered, or not."""
    if len(wanted) == 0:
        return []
    found = case.rows(
        """
        WITH wanted AS (SELECT unnest($records::BIGINT[]) AS record_id),
        basis AS (
            SELECT record_id, count(DISTINCT finding_id) AS findings
            FROM finding_evidence SEMI JOIN wanted USING (record_id)
            WHERE record_id BETWEEN $low AND $high GROUP BY record_id
        ), joined AS (
            SELECT record_id, min(canonical_id) AS canonical_id
            FROM event_link SEMI JOIN wanted USING (record_id)
            WHERE record_id BETWEEN $low AND $high GROUP BY record_id
        ), together AS (
            SELECT canonical_id, count(DISTINCT record_id) AS linked
            FROM event_link SEMI JOIN joined USING (canonical_id) GROUP BY canonical_id
        )
        SELECT e.record_id, t, utc_offset_min, kind, direction, served, other, third, duration_s,
               imei14, c.cell, d.cell AS end_cell, flags, coalesce(linked, 1) AS linked,
               coalesce(findings, 0) AS findings
        FROM event e SEMI JOIN wanted USING (record_id)
        LEFT JOIN device USING (device_id)
        LEFT JOIN cell c ON c.cell_id = e.cell_id
        LEFT JOIN cell d ON d.cell_id = e.end_cell_id
        LEFT JOIN basis USING (record_id)
        LEFT JOIN joined USING (record_id)
        LEFT JOIN together USING (canonical_id)
        WHERE e.record_id BETWEEN $low AND $high     -- spares the blocks that hold none of them
        ORDER BY e.record_id
        """,
        {"records": wanted, "low": min(wanted), "high": max(wanted)},
        into=_Event,
    )
    rows = {row.record_id: row for row in found}
    numbers = {n for row in found for n in (row.served, row.other, row.third) if n is not None}
    labels = case_names.labels(case, numbers)
    fresh = sorted({row.imei14 for row in found if row.imei14 is not None} - set(handsets))
    covered = Masker(case).mask(fresh)
    handsets.update({imei: inert(text) for imei, text in zip(fresh, covered, strict=True)})
    return [_row(rows[record], labels, handsets) for record in wanted if record in rows]


class _Event(NamedTuple):
    """One record with what is known of it."""

    record_id: int
    t: int
    utc_offset_min: int
    kind: int
    direction: int
    served: int | None
    other: int | None
    third: int | None
    duration_s: int | None
    imei14: str | None
    cell: str | None
    end_cell: str | None
    flags: int
    linked: int
    findings: int


def _row(row: _Event, labels: Mapping[int, str], handsets: Mapping[str, str]) -> dict[str, Any]:
    return {
        "record": record_text(row.record_id),
        "t": row.t,
        "utc_offset_min": row.utc_offset_min,
        "kind": row.kind,
        "direction": row.direction,
        "served": row.served,
        "served_label": None if row.served is None else inert(labels[row.served]),
        "other": row.other,
        "other_label": None if row.other is None else inert(labels[row.other]),
        "third": row.third,
        "third_label": None if row.third is None else inert(labels[row.third]),
        "duration_s": row.duration_s,
        "device": None if row.imei14 is None else handsets[row.imei14],
        "cell": None if row.cell is None else cell_label(row.cell),
        "end_cell": None if row.end_cell is None else cell_label(row.end_cell),
        "flags": [str(flag.name).lower() for flag in Flag if flag in Flag(row.flags)],
        "linked": row.linked,
        "findings": row.findings,
    }


def record(request: Request) -> Response:
    """One record: its line as received and as read, its neighbours, and what rests on it."""
    only(request)
    wanted = record_of(request.path_params["record"])
    desk = desk_of(request)
    session = request.state.session
    with desk.reading() as case:
        _must_exist(case, wanted)
        traced = traces(case, [wanted])[0]
        line = lines_at(case, [wanted])[wanted]
        found = rows_of(case, [wanted], desk.handsets)
        source, row = source_row(wanted)
        physical = case.value(
            "SELECT rows_physical FROM source WHERE source_id = ?", [source], of=int
        )
        around = range(max(1, row - 2), min(physical, row + 2) + 1)
        raws, _ = file_lines(case, source, around)
        same = [
            record_text(other)
            for (other,) in case.query(
                "SELECT DISTINCT o.record_id FROM event_link l "
                "JOIN event_link o USING (canonical_id) "
                "WHERE l.record_id = $record AND o.record_id <> $record ORDER BY o.record_id",
                {"record": wanted},
            )
        ]
        findings = [
            name
            for (name,) in case.query(
                "SELECT DISTINCT finding_id FROM finding_evidence WHERE record_id = ? "
                "ORDER BY finding_id",
                [wanted],
            )
        ]
        header = Masker(case).mask(list(traced.header))
    desk.note(session, "consultation", f"record {record_text(wanted)}")
    told = {
        "line": line_told(wanted, found[0]["t"] if found else None, line),
        "sha256": traced.sha256,
        "header": [inert(cell) for cell in header],
        "layout": traced.layout,
        "layout_sha256": traced.layout_sha256,
        "zone": traced.zone,
        "zone_basis": traced.zone_basis,
        "utc_offset_min": traced.utc_offset_min,
        "released_by": traced.released_by,
        "record": found[0] if found else None,
        "same": same,
        "findings": findings,
        "before": [raws[at] for at in around if at < row],
        "after": [raws[at] for at in around if at > row],
    }
    return answer(request, told)


def around(request: Request) -> Response:
    """Every record some hours before and after one, over all files.

    With ``numbers``, only those of these numbers; with ``own``, only those of its own.
    """
    only(request, "hours", "offset", "count", "numbers", "own")
    wanted = record_of(request.path_params["record"])
    hours = integer(request, "hours")
    hours = 2 if hours is None else hours
    if not 0 <= hours <= HOURS:
        raise RequestError(_say("records-hours-expected", hours=hours, hours_2=HOURS))
    offset, count = page(request)
    numbers = set(integers(request, "numbers"))
    desk = desk_of(request)
    with desk.reading() as case:
        found = case.query(
            "SELECT t, served, other, third FROM event WHERE record_id = ?", [wanted]
        )
        if len(found) == 0:
            raise NotThereError(_say("records-there-record-time", record_text=record_text(wanted)))
        t, *parties = found[0]
        if request.query_params.get("own", "") not in {"", "0"}:
            numbers |= {number for number in parties if number is not None}
        order = desk.orders.get(case, Wanted(asked=Filter(numbers=tuple(sorted(numbers)))))
        first, last = order.at(t - hours * 3600), order.at(t + hours * 3600 + 1)
        near = order.records[first:last]
        at = order.place(t, wanted)
        rows = rows_of(case, near[offset : offset + count].tolist(), desk.handsets)
    told = {
        "total": len(near),
        "offset": offset,
        "view": order.name,
        "place": None if at is None else at - first,
        "rows": rows,
    }
    desk.note(request.state.session, "consultation", f"record {record_text(wanted)}")
    return answer(request, told)


def _must_exist(case: Case, wanted: int) -> None:
    known = case.query(
        "SELECT 1 FROM event WHERE record_id = $r UNION ALL "
        "SELECT 1 FROM subscriber WHERE record_id = $r UNION ALL "
        "SELECT 1 FROM cell_place WHERE record_id = $r",
        {"r": wanted},
    )
    if len(known) == 0:
        raise NotThereError(_say("records-there-record-case", record_text=record_text(wanted)))


ROUTES: list[BaseRoute] = [
    Route("/records", records),
    Route("/records/place", place),
    Route("/records/{record}", record),
    Route("/records/{record}/around", around),
]
