"""The shortest ways between two numbers are those that a well-kept library finds."""

import itertools
from collections.abc import Callable, Iterator

import networkx as nx
import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.server.paths import FURTHEST, SHOWN, shortest
from filiere.validation.worlds.made import fill


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with fill(tmp_path_factory.mktemp("paths") / "case.filiere", street(1)) as case:
        yield case


def test_they_are_all_there_and_none_is_longer(held: Case) -> None:
    ties = held.query("SELECT a, b, count(*) FROM contact WHERE a <> b GROUP BY a, b")
    graph = nx.Graph()
    for a, b, contacts in ties:
        before = graph.get_edge_data(a, b, {"n": 0})["n"]
        graph.add_edge(a, b, n=before + contacts)
    nodes = sorted(graph)
    for one, other in zip(nodes[:40], reversed(nodes[-40:]), strict=True):
        found = shortest(held, one, other)
        length = nx.shortest_path_length(graph, one, other)
        if length > FURTHEST:
            assert found.total == 0
            continue
        every = {tuple(path) for path in nx.all_shortest_paths(graph, one, other)}
        assert found.total == len(every)
        assert set(found.shown) <= every
        assert len(found.shown) == min(SHOWN, len(every)) == len(set(found.shown))
        thinnest = []
        for path, contacts in zip(found.shown, found.contacts, strict=True):
            along = [graph[a][b]["n"] for a, b in itertools.pairwise(path)]
            assert list(contacts) == along
            thinnest.append(min(along))
        assert thinnest == sorted(thinnest, reverse=True)


def test_numbers_that_nothing_ties_have_none(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute("DELETE FROM contact")
    assert shortest(case, 1, 2).total == 0
