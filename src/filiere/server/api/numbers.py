"""What do the records say of one number?"""

import json
from typing import Any, NamedTuple

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.findings.labels import cell_label
from filiere.findings.masking import Masker
from filiere.model.codes import Kind
from filiere.model.evidence import Role
from filiere.server import portraits
from filiere.server.answers import answer
from filiere.server.asked import integers, only, page, record_text
from filiere.server.desk import desk_of
from filiere.server.handsets import Handsets
from filiere.server.number_table import ORDERS, matching
from filiere.server.paths import shortest
from filiere.server.usual import days_used, hours_of_cells
from filiere.wording import Words

_say = Words(__name__)


PARTNERS = 50
USED = 40
"""Handsets and SIMs of one number that its sheet names."""


def numbers(request: Request) -> Response:
    """Numbers by the beginning of their label, those with a role first."""
    only(request, "q", "role", "ids", "offset", "count")
    offset, count = page(request)
    asked = integers(request, "ids")
    beginning = request.query_params.get("q", "").strip()
    role = request.query_params.get("role", "")
    if role not in {"", *(str(each) for each in Role)}:
        raise RequestError(_say("numbers-role", role=role[:40]))
    desk = desk_of(request)
    session = request.state.session
    if beginning != "":
        desk.note(session, "consultation", f"numbers {beginning[:40]}", search=beginning[:40])
    with desk.reading() as case:
        if len(asked) > 0:
            found = portraits.shorts(case, session, asked)
            return answer(request, {"total": len(found), "numbers": found})
        held = portraits.roles(case)
        among = [number for number, has in held.items() if role in has] if role else None
        rows = case.query(
            """
            WITH shown AS (
                SELECT number_id, CASE WHEN named THEN number ELSE pseudonym END AS label
                FROM number
            ), seen AS (
                SELECT number_id, count(*) AS events FROM (
                    SELECT served AS number_id FROM event UNION ALL SELECT other FROM event)
                WHERE number_id IS NOT NULL GROUP BY number_id
            )
            SELECT number_id FROM shown LEFT JOIN seen USING (number_id)
            WHERE starts_with(lower(label), lower($beginning))
              AND ($among::INTEGER[] IS NULL OR list_contains($among::INTEGER[], number_id))
            ORDER BY list_contains($held::INTEGER[], number_id) DESC, events DESC NULLS LAST,
                     number_id
            """,
            {"beginning": beginning, "among": among, "held": sorted(held)},
        )
        ids = [number for (number,) in rows]
        # a number revealed to this session is found by what this session sees of it
        clear = [n for n, (_, text, _) in session.revealed.items() if text.startswith(beginning)]
        ids = [*(n for n in clear if beginning != "" and n not in ids), *ids]
        found = portraits.shorts(case, session, ids[offset : offset + count])
    return answer(request, {"total": len(ids), "numbers": found})


def table(request: Request) -> Response:
    """Every number in an order, or those that a text finds."""
    only(request, "q", "order", "down", "offset", "count")
    offset, count = page(request)
    order = request.query_params.get("order", "label")
    down = request.query_params.get("down", "0")
    if order not in ORDERS or down not in {"0", "1"}:
        raise RequestError(_say("numbers-order", listed=", ".join(ORDERS)))
    text = request.query_params.get("q", "").strip()
    desk, session = desk_of(request), request.state.session
    held = desk.table()
    with desk.reading() as case:
        among = None
        if text != "":
            clear = {n for n, (_, shown, _) in session.revealed.items() if text in shown}
            among = np.isin(held.number, list(matching(case, text) | clear))
        total, rows = held.page(among, order, down=down == "1", offset=offset, count=count)
        counted = {row["number"]: row["records"] for row in rows}
        named = portraits.shorts(case, session, list(counted), counted)
    desk.note(session, "consultation", "numbers table")
    if text != "":
        desk.note(session, "consultation", f"numbers search {text[:40]}", search=text[:40])
    told = [{**short, **row} for short, row in zip(named, rows, strict=True)]
    return answer(request, {"total": total, "numbers": told})


def number(request: Request) -> Response:
    """One number: when it is seen, with whom, and what rests on it."""
    only(request)
    wanted = int(request.path_params["number"])
    desk = desk_of(request)
    session = request.state.session
    with desk.reading() as case:
        told = portraits.shorts(case, session, [wanted])[0]
        desk.note(session, "consultation", f"number {told['label']}", number=told["label"])
        told |= _seen(case, wanted)
        partners, total = _partners(case, wanted)
        told |= {
            "partners": partners,
            "partners_total": total,
            "used": _used(case, wanted, desk.settings.handsets),
        }
        told["findings"] = [
            finding_id
            for finding_id, subjects in case.query(
                "SELECT finding_id, subjects FROM finding ORDER BY position, finding_id"
            )
            if wanted in {each.get("number_id") for each in json.loads(subjects)}
        ]
        told["subscriptions"] = _subscriptions(case, wanted)
    return answer(request, told)


def _seen(case: Case, wanted: int) -> dict[str, Any]:
    first, last = case.query(
        "SELECT min(t), max(t) FROM event WHERE served = $n OR other = $n", {"n": wanted}
    )[0]
    kinds = case.query(
        "SELECT kind, count(*) FROM event WHERE served = $n OR other = $n "
        "GROUP BY kind ORDER BY kind",
        {"n": wanted},
    )
    devices, sims = case.query(
        "SELECT count(DISTINCT device_id), count(DISTINCT sim_id) FROM event WHERE served = $n",
        {"n": wanted},
    )[0]
    held = case.query(
        "SELECT from_s, to_s FROM coverage WHERE number_id = ? ORDER BY from_s, to_s", [wanted]
    )
    country = case.value("SELECT country FROM number WHERE number_id = ?", [wanted], of=str)
    return {
        "country": country,
        "first": first,
        "last": last,
        "by_kind": {Kind(kind).name.lower(): count for kind, count in kinds},
        "devices": devices,
        "sims": sims,
        "coverage": [{"from": start, "to": end} for start, end in held],
    }


def _used(case: Case, wanted: int, handsets: Handsets) -> list[dict[str, Any]]:
    """The handsets and SIMs of a number's own records, each from when to when.

    Make and model of a handset only where its digits stand in clear.
    """
    runs = days_used(case, wanted)
    rows = case.query(
        """
        SELECT 'handset' AS kind, imei14 AS label, count(*), min(t) AS first, max(t) FROM event
        JOIN device USING (device_id) WHERE served = $n GROUP BY imei14
        UNION ALL
        SELECT 'sim', imsi, count(*), min(t), max(t) FROM event
        JOIN sim USING (sim_id) WHERE served = $n GROUP BY imsi
        ORDER BY kind, first, label
        """,
        {"n": wanted},
    )
    labels = Masker(case).mask([label for _, label, *_ in rows])
    return [
        {
            "kind": kind,
            "label": label,
            "name": handsets.name(digits) if kind == "handset" and label == digits else None,
            "records": records,
            "first": first,
            "last": last,
            "days": [{"from": start, "to": end} for start, end in runs.get((kind, digits), [])],
        }
        for (kind, digits, records, first, last), label in zip(rows[:USED], labels, strict=False)
    ]


def usual(request: Request) -> Response:
    """The cells that a number used most, and at which hours of which days."""
    only(request)
    wanted = int(request.path_params["number"])
    desk = desk_of(request)
    with desk.reading() as case:
        must_exist(case, wanted)
        found, week = hours_of_cells(case, wanted)
        names = dict(
            case.query(
                "SELECT cell_id, cell FROM cell "
                "WHERE list_contains($cells::INTEGER[], cell_id) ORDER BY cell_id",
                {"cells": [cell for cell, _ in found]},
            )
        )
        zone = case.meta("timezone")
    cells = [
        {"cell": cell, "label": cell_label(names[cell]), "events": events} for cell, events in found
    ]
    desk.note(request.state.session, "consultation", f"usual cells {wanted}")
    return answer(request, {"timezone": zone, "cells": cells, "week": week})


def common(request: Request) -> Response:
    """The numbers that two numbers were both in contact with, the most frequent first."""
    only(request, "numbers")
    asked = integers(request, "numbers")
    if len(asked) != 2:
        raise RequestError(_say("numbers-two"))
    desk = desk_of(request)
    with desk.reading() as case:
        told = portraits.shorts(case, request.state.session, asked)
        rows = case.query(
            """
            WITH reached AS (
                SELECT a AS mine, b AS partner, t FROM contact
                WHERE list_contains($asked::INTEGER[], a) AND b IS NOT NULL
                UNION ALL
                SELECT b, a, t FROM contact
                WHERE list_contains($asked::INTEGER[], b) AND a IS NOT NULL
            )
            SELECT partner, count(*) FILTER (mine = $one), count(*) FILTER (mine = $other),
                   min(t), max(t)
            FROM reached WHERE NOT list_contains($asked::INTEGER[], partner)
            GROUP BY partner HAVING count(DISTINCT mine) = 2
            ORDER BY least(count(*) FILTER (mine = $one), count(*) FILTER (mine = $other)) DESC,
                     partner
            """,
            {"asked": list(asked), "one": asked[0], "other": asked[1]},
        )
        shown = rows[:PARTNERS]
        labels = case_names.labels(case, [row[0] for row in shown])
        held = portraits.roles(case)
    desk.note(request.state.session, "consultation", f"common contacts {asked[0]} {asked[1]}")
    partners = [
        {
            "number": partner,
            "label": labels[partner],
            "roles": held.get(partner, []),
            "one": one,
            "other": other,
            "first": first,
            "last": last,
        }
        for partner, one, other, first, last in shown
    ]
    return answer(request, {"numbers": told, "total": len(rows), "partners": partners})


def _partners(case: Case, wanted: int) -> tuple[list[dict[str, Any]], int]:
    rows = case.query(
        """
        WITH reached AS (
            SELECT CASE WHEN a = $n THEN b ELSE a END AS partner, a = $n AS outward, t
            FROM contact WHERE (a = $n OR b = $n) AND a IS NOT NULL AND b IS NOT NULL AND a <> b
        )
        SELECT partner, count(*) FILTER (outward), count(*) FILTER (NOT outward), min(t), max(t)
        FROM reached GROUP BY partner ORDER BY count(*) DESC, partner
        """,
        {"n": wanted},
    )
    shown = rows[:PARTNERS]
    labels = case_names.labels(case, [row[0] for row in shown])
    held = portraits.roles(case)
    told = [
        {
            "number": partner,
            "label": labels[partner],
            "roles": held.get(partner, []),
            "to": to,
            "from": back,
            "first": first,
            "last": last,
        }
        for partner, to, back, first, last in shown
    ]
    return told, len(rows)


class _Registered(NamedTuple):
    """One row of an operator's list of subscribers."""

    record_id: int
    operator: str
    valid_from: str
    valid_to: str
    holder: str
    named: bool


def _subscriptions(case: Case, wanted: int) -> list[dict[str, Any]]:
    """Who is registered, as files say; of a number that no act names, only that there is one."""
    rows = case.rows(
        "SELECT record_id, operator, valid_from, valid_to, holder, named FROM subscriber "
        "JOIN number USING (number_id) WHERE number_id = ? ORDER BY record_id",
        [wanted],
        into=_Registered,
    )
    holders = Masker(case).mask([row.holder for row in rows])
    return [
        {
            "record": record_text(row.record_id),
            "operator": inert(row.operator),
            "valid_from": inert(row.valid_from),
            "valid_to": inert(row.valid_to),
            "holder": inert(holder) if row.named else None,
        }
        for row, holder in zip(rows, holders, strict=True)
    ]


def must_exist(case: Case, wanted: int) -> None:
    """Refuse a number that is not in the case."""
    if len(case.query("SELECT 1 FROM number WHERE number_id = ?", [wanted])) == 0:
        raise NotThereError(_say("numbers-there-number-case", wanted=wanted))


def paths(request: Request) -> Response:
    """The shortest ways through the contacts from one number to another."""
    only(request, "numbers")
    asked = integers(request, "numbers")
    if len(asked) != 2:
        raise RequestError(_say("numbers-two"))
    desk = desk_of(request)
    with desk.reading() as case:
        told = portraits.shorts(case, request.state.session, asked)
        found = shortest(case, asked[0], asked[1])
        met = {number for path in found.shown for number in path}
        labels = case_names.labels(case, met)
        held = portraits.roles(case)
    desk.note(request.state.session, "consultation", f"paths {asked[0]} {asked[1]}")
    ways = [
        [
            {"number": number, "label": labels[number], "roles": held.get(number, [])}
            for number in path
        ]
        for path in found.shown
    ]
    return answer(
        request, {"numbers": told, "total": found.total, "paths": ways, "contacts": found.contacts}
    )


ROUTES: list[BaseRoute] = [
    Route("/numbers", numbers),
    Route("/numbers/table", table),
    Route("/numbers/common", common),
    Route("/numbers/paths", paths),
    Route("/numbers/{number:id}", number),
    Route("/numbers/{number:id}/usual", usual),
]
