"""Where does each node of the network lie, so that every reader sees the same picture?

Numbers with one contact are set aside first and placed at the end, on a disc of sunflower seeds
round that contact: two thirds of a delivery network need no layout at all. The rest is laid out
component by component by the forces of Fruchterman and Reingold, from a fixed start, and the
components are set side by side in rows, largest first. Same nodes and edges, same places.

One row per node; x and y in the unit square.
"""

import math
import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import igraph
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SEED = 20_240_601
GOLDEN = math.pi * (3 - math.sqrt(5))
LEAF_STEP = 0.16
"""Distance between the leaves of one node, in edge lengths."""
GAP = 1.2
"""Between components, in edge lengths."""

_ONE_AT_A_TIME = threading.Lock()
"""The library's generator of random numbers is one for the whole process."""


@dataclass(frozen=True, slots=True)
class Places:
    """Coordinates of nodes 0 … n-1, and which of them were placed as leaves."""

    x: Floats
    y: Floats
    leaf: NDArray[np.bool_]


def place(count: int, edges: Ints) -> Places:
    """Lay out a graph.

    Args:
        count: Nodes.
        edges: Pairs of nodes, shape (m, 2), each pair once, lower node first.
    """
    if count == 0:
        nothing = np.zeros(0)
        return Places(nothing, nothing, nothing.astype(bool))
    degree = np.bincount(edges.ravel(), minlength=count) if len(edges) else np.zeros(count, int)
    partner = np.full(count, -1)
    for left, right in ((0, 1), (1, 0)):
        single = degree[edges[:, left]] == 1
        partner[edges[single, left]] = edges[single, right]
    # of two numbers that only have each other, neither is the other's leaf
    leaf = (degree == 1) & (degree[np.where(partner >= 0, partner, 0)] > 1)
    core = np.flatnonzero(~leaf)
    index = np.full(count, -1)
    index[core] = np.arange(len(core))
    kept = edges[~leaf[edges[:, 0]] & ~leaf[edges[:, 1]]] if len(edges) else edges
    graph = igraph.Graph(n=len(core), edges=index[kept].tolist())
    leaves = np.bincount(partner[leaf], minlength=count)
    at = np.zeros((count, 2))
    parts: list[tuple[list[int], Floats, float]] = []
    for members in graph.connected_components():
        own = _component(graph, members)
        nodes = core[members]
        reach = np.hypot(own[:, 0], own[:, 1]) + LEAF_STEP * np.sqrt(leaves[nodes])
        parts.append((nodes.tolist(), own, float(reach.max()) + GAP / 2))
    for seated, own, centre in _packed(parts):
        at[seated] = own + np.array(centre)
    _place_leaves(at, leaf, partner)
    return _unit(at, leaf)


def _component(graph: igraph.Graph, members: Sequence[int]) -> Floats:
    """Coordinates of one component round its centre; half of the edges are shorter than 1."""
    if len(members) == 1:
        return np.zeros((1, 2))
    part = graph.induced_subgraph(members)
    start = [(math.cos(GOLDEN * i) * math.sqrt(i), math.sin(GOLDEN * i) * math.sqrt(i))
             for i in range(len(members))]  # fmt: skip
    with _ONE_AT_A_TIME:
        igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 -- places, no secret
        found = part.layout_fruchterman_reingold(
            niter=500 if len(members) <= 2000 else 100,
            seed=start,
            grid="nogrid" if len(members) <= 2000 else "grid",
        )
    at = np.array(found.coords)
    at -= at.mean(axis=0)
    ends = np.array(part.get_edgelist())
    length = np.median(np.hypot(*(at[ends[:, 0]] - at[ends[:, 1]]).T))
    return np.asarray(at / (length if length > 0 else 1.0))


def _packed(
    parts: Sequence[tuple[list[int], Floats, float]],
) -> list[tuple[list[int], Floats, tuple[float, float]]]:
    """Centres of the components, in rows, largest first."""
    ordered = sorted(parts, key=lambda part: (-part[2], part[0][0]))
    width = max(2 * ordered[0][2], math.sqrt(sum((2 * part[2]) ** 2 for part in ordered) * 1.3))
    left, top, deepest = 0.0, 0.0, 0.0
    placed = []
    for nodes, own, radius in ordered:
        if left > 0 and left + 2 * radius > width:
            left, top, deepest = 0.0, top + deepest, 0.0
        placed.append((nodes, own, (left + radius, top + radius)))
        left += 2 * radius
        deepest = max(deepest, 2 * radius)
    return placed


def _place_leaves(at: Floats, leaf: NDArray[np.bool_], partner: Ints) -> None:
    taken: dict[int, int] = {}
    for node in np.flatnonzero(leaf).tolist():
        parent = int(partner[node])
        seat = taken.get(parent, 0) + 1
        taken[parent] = seat
        away = LEAF_STEP * math.sqrt(seat + 1.5)
        turn = GOLDEN * seat
        at[node] = at[parent] + (away * math.cos(turn), away * math.sin(turn))


def _unit(at: Floats, leaf: NDArray[np.bool_]) -> Places:
    """Into the unit square, its shape kept, with a margin of two hundredths."""
    low, high = at.min(axis=0), at.max(axis=0)
    size = float((high - low).max())
    scaled = (at - (low + high) / 2) / (size if size > 0 else 1.0) * 0.96 + 0.5
    return Places(scaled[:, 0], scaled[:, 1], leaf)
