"""The network: nodes at their stored places, edges with their contacts over time."""

import threading
from typing import Any

import numpy as np
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.store import names as case_names
from filiere.errors import RequestError
from filiere.server import buffers, portraits
from filiere.server.answers import answer, buffer
from filiere.server.api.numbers import must_exist
from filiere.server.asked import filter_of, integer, only
from filiere.server.desk import Desk, desk_of
from filiere.server.network import (
    Network,
    Scope,
    bins,
    laid_out,
    leading,
    neighbours_left_out,
    network,
    store,
    stored,
)
from filiere.server.placement import SEED, Places
from filiere.wording import Words

_say = Words(__name__)


NODES = 5000
MOST_NODES = 100_000
HOUR_S, DAY_S = 3600, 86_400
LONG_S = 62 * DAY_S
"""Above so long a period, bins are days."""

_LAYING_OUT = threading.Lock()
"""Two readers who ask at once wait for one layout."""


def graph(request: Request) -> Response:
    """The network as a buffer."""
    asked = filter_of(request, "nodes", "scope")
    desk = desk_of(request)
    with desk.reading() as case:
        shown, most = _shown(request, case)
        first, last = case.query("SELECT min(t), max(t) FROM contact")[0]
        first, last = first or 0, last or 0
        width = HOUR_S if last - first <= LONG_S else DAY_S
        over_time = bins(case, shown, asked, width, first)
        meta = _meta(case, shown)
        held = {n for (n,) in case.query("SELECT DISTINCT number_id FROM coverage")}
        named = {n for (n,) in case.query("SELECT number_id FROM number WHERE named")}
    places = _places(desk, shown, most)
    desk.note(request.state.session, "consultation", f"network {shown.scope}")
    numbers = shown.numbers.tolist()
    leaf = np.asarray(places.leaf, np.int64)
    flags = np.array([(n in named) | (n in held) << 1 for n in numbers], np.int64) | leaf << 2
    codes = np.array([portraits.foremost(roles) for roles in meta["roles"]], np.int64)
    arrays: dict[str, buffers.Column] = {
        "number": ("u32", shown.numbers),
        "x": ("f32", places.x),
        "y": ("f32", places.y),
        "role": ("u8", codes),
        "flags": ("u8", flags),
        "degree": ("u32", shown.degree),
        "weight": ("u32", shown.weight),
        "hidden": ("u32", shown.hidden),
        "s": ("u32", shown.s),
        "t": ("u32", shown.t),
        "w": ("u32", shown.w),
        "bin_start": ("u32", over_time["start"]),
        "bin": ("u32", over_time["bin"]),
        "bin_count": ("u32", over_time["count"]),
    }
    return buffer(
        buffers.pack("graph", arrays, {**meta, "bin_s": width, "bin_from": first, "seed": SEED})
    )


def _shown(request: Request, case: Case) -> tuple[Network, int]:
    most = integer(request, "nodes")
    most = NODES if most is None else most
    if not 1 <= most <= MOST_NODES:
        raise RequestError(_say("network-nodes-expected", most=most, most_nodes=MOST_NODES))
    given = request.query_params.get("scope", "")
    if given not in {"", "network", "all"}:
        raise RequestError(_say("network-scope-expected-network-all", given=given[:40]))
    scope: Scope = "all" if given == "all" else "network"
    if given == "" and len(leading(case)) == 0:
        scope = "all"
    return network(case, scope, most), most


def _places(desk: Desk, shown: Network, most: int) -> Places:
    with _LAYING_OUT:
        with desk.reading() as case:
            known = stored(case, shown, most)
        if known is not None:
            return known
        made = laid_out(shown)
        with desk.noting() as case:
            store(case, shown, most, made)
    return made


def _meta(case: Case, shown: Network) -> dict[str, Any]:
    numbers = shown.numbers.tolist()
    labels = case_names.labels(case, numbers)
    held = portraits.roles(case)
    return {
        "scope": shown.scope,
        "nodes_total": shown.nodes_total,
        "nodes": len(numbers),
        "edges_total": shown.edges_total,
        "labels": [labels[number] for number in numbers],
        "roles": [held.get(number, []) for number in numbers],
    }


def left_out(request: Request) -> Response:
    """Neighbours of a node that the network does not show."""
    only(request, "nodes", "scope")
    number = int(request.path_params["number"])
    desk = desk_of(request)
    with desk.reading() as case:
        must_exist(case, number)
        shown, _ = _shown(request, case)
        found = neighbours_left_out(case, shown, number)[:1000]
        told = portraits.shorts(case, request.state.session, found)
    return answer(request, {"numbers": told})


ROUTES: list[BaseRoute] = [
    Route("/graph.bin", graph),
    Route("/graph/nodes/{number:id}/leaves", left_out),
]
