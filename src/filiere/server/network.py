"""Which numbers and contacts does the network show, and how is its layout kept in the case?

By default the numbers to which findings give a role in the trade, and everyone in contact with
them: contacts among the clients themselves are left out, or the picture would be that of a town.
``all`` shows every number. The busiest come first where there are too many; of the neighbours left
out, each node says how many.

Reads contact, coverage, finding. Writes graph_layout, graph_node. Counts of contacts.
"""

import hashlib
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.server import portraits
from filiere.server.asked import Filter
from filiere.server.placement import Places, place

Ints = NDArray[np.int64]
Scope = Literal["network", "all"]

LEADING = frozenset(
    {Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER, Role.HOLDER, Role.FRONT, Role.ACCOUNT}
)
"""Roles in the trade: with them, the default is the network and not the town."""

MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes (ascending number ids) and directed edges, with counts over the whole case."""

    scope: Scope
    numbers: Ints
    degree: Ints
    weight: Ints
    hidden: Ints
    s: Ints
    t: Ints
    w: Ints
    nodes_total: int
    edges_total: int


def leading(case: Case) -> list[int]:
    """Numbers that bear a role in the trade."""
    wanted = {str(role) for role in LEADING}
    return [n for n, held in portraits.roles(case).items() if not wanted.isdisjoint(held)]


def network(case: Case, scope: Scope, most: int) -> Network:
    """The network, at most ``most`` nodes."""
    seeds = leading(case) if scope == "network" else []
    among = "" if scope == "all" else "AND (a IN (FROM seed) OR b IN (FROM seed))"
    edge = f"""
        WITH seed AS (SELECT unnest($seeds::INTEGER[]) AS number_id), edge AS (
            SELECT a, b, count(*) AS w FROM contact
            WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b {among} GROUP BY a, b
        )
    """
    found = case.columns(
        f"""{edge}, tie AS (
            SELECT a AS number, b AS other, w FROM edge UNION ALL SELECT b, a, w FROM edge
        )
        SELECT number, count(DISTINCT other) AS degree, sum(w)::BIGINT AS weight,
               number IN (FROM seed) AS seed
        FROM tie GROUP BY number
        ORDER BY seed DESC, (count(DISTINCT other) = 1), sum(w) DESC, number
        """,
        {"seeds": seeds},
    )
    every, degree, weight = (np.asarray(found[k], np.int64) for k in ("number", "degree", "weight"))
    edges = case.columns(f"{edge} SELECT a, b, w FROM edge ORDER BY a, b", {"seeds": seeds})
    a, b, w = (np.asarray(edges[k], np.int64) for k in ("a", "b", "w"))
    chosen = np.sort(every[:most])
    order = np.argsort(every)
    at = order[np.searchsorted(every, chosen, sorter=order)]
    inside = np.isin(a, chosen) & np.isin(b, chosen)
    hidden = _hidden(chosen, every[most:], a, b)
    return Network(
        scope=scope,
        numbers=chosen,
        degree=degree[at],
        weight=weight[at],
        hidden=hidden,
        s=np.searchsorted(chosen, a[inside]),
        t=np.searchsorted(chosen, b[inside]),
        w=w[inside],
        nodes_total=len(every),
        edges_total=len(a),
    )


def _hidden(chosen: Ints, left_out: Ints, a: Ints, b: Ints) -> Ints:
    """For each node, neighbours that are not among the nodes."""
    pairs = np.unique(np.concatenate([np.stack([a, b], 1), np.stack([b, a], 1)]), axis=0)
    outside = pairs[np.isin(pairs[:, 0], chosen) & np.isin(pairs[:, 1], left_out)]
    return np.bincount(np.searchsorted(chosen, outside[:, 0]), minlength=len(chosen))


def neighbours_left_out(case: Case, shown: Network, number: int) -> list[int]:
    """Neighbours of a node that are not among the nodes, busiest first."""
    seeds = leading(case) if shown.scope == "network" else None
    rows = case.query(
        """
        SELECT CASE WHEN a = $n THEN b ELSE a END AS other, count(*) AS w FROM contact
        WHERE (a = $n OR b = $n) AND a IS NOT NULL AND b IS NOT NULL AND a <> b
          AND ($seeds::INTEGER[] IS NULL OR list_contains($seeds::INTEGER[], a)
               OR list_contains($seeds::INTEGER[], b))
        GROUP BY other ORDER BY w DESC, other
        """,
        {"n": number, "seeds": seeds},
    )
    nodes = set(shown.numbers.tolist())
    return [other for other, _ in rows if other not in nodes]


def digest(shown: Network) -> str:
    """SHA-256 of nodes and edges: a stored layout holds for these alone."""
    found = hashlib.sha256()
    for values in (shown.numbers, shown.s, shown.t):
        found.update(values.astype("<i8").tobytes())
        found.update(b"|")
    return found.hexdigest()


def stored(case: Case, shown: Network, most: int) -> Places | None:
    """The layout kept in the case; None where there is none of these nodes and edges."""
    key = {"scope": shown.scope, "nodes": most}
    known = case.query(
        "SELECT digest FROM graph_layout WHERE scope = $scope AND nodes = $nodes", key
    )
    if known != [(digest(shown),)]:
        return None
    found = case.columns(
        "SELECT x_millionth AS x, y_millionth AS y, leaf FROM graph_node "
        "WHERE scope = $scope AND nodes = $nodes ORDER BY number_id",
        key,
    )
    if len(found["x"]) != len(shown.numbers):
        return None
    return Places(np.asarray(found["x"]) / MILLION, np.asarray(found["y"]) / MILLION, found["leaf"])


def laid_out(shown: Network) -> Places:
    """Work the layout out, to a millionth of the square."""
    ends = np.stack([np.minimum(shown.s, shown.t), np.maximum(shown.s, shown.t)], axis=1)
    edges = np.unique(ends, axis=0) if len(ends) > 0 else ends.reshape(0, 2)
    found = place(len(shown.numbers), edges)
    return Places(
        np.rint(found.x * MILLION) / MILLION, np.rint(found.y * MILLION) / MILLION, found.leaf
    )


def store(case: Case, shown: Network, most: int, places: Places) -> None:
    """Keep a layout, in the caller's transaction."""
    key = {"scope": shown.scope, "nodes": most}
    for table in ("graph_layout", "graph_node"):
        case.execute(f"DELETE FROM {table} WHERE scope = $scope AND nodes = $nodes", key)
    case.insert("graph_layout", [(shown.scope, most, digest(shown))])
    case.register(
        "placed",
        {
            "number_id": shown.numbers,
            "x": np.rint(places.x * MILLION).astype(np.int64),
            "y": np.rint(places.y * MILLION).astype(np.int64),
            "leaf": np.asarray(places.leaf),
        },
    )
    try:
        case.execute(
            "INSERT INTO graph_node SELECT $scope, $nodes, number_id, x, y, leaf FROM placed "
            "ORDER BY number_id",
            key,
        )
    finally:
        case.unregister("placed")


def bins(case: Case, shown: Network, asked: Filter, width: int, first: int) -> dict[str, Any]:
    """Contacts of each edge by bins of ``width`` seconds from ``first``, edge by edge."""
    case.register(
        "shown_edge",
        {
            "a": shown.numbers[shown.s],
            "b": shown.numbers[shown.t],
            "edge": np.arange(len(shown.s)),
        },
    )
    try:
        found = case.columns(
            """
            SELECT edge, (t - $first) // $width AS bin, count(*) AS count
            FROM contact JOIN shown_edge USING (a, b)
            WHERE ($from::BIGINT IS NULL OR t >= $from) AND ($to::BIGINT IS NULL OR t <= $to)
            GROUP BY edge, bin ORDER BY edge, bin
            """,
            {"first": first, "width": width, "from": asked.from_s, "to": asked.to_s},
        )
    finally:
        case.unregister("shown_edge")
    edge = np.asarray(found["edge"], np.int64)
    start = np.searchsorted(edge, np.arange(len(shown.s) + 1))
    return {"start": start, "bin": np.asarray(found["bin"]), "count": np.asarray(found["count"])}
