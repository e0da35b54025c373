"""Are bulk sendings found, whole, and told from conversation?"""

from collections.abc import Callable

import numpy as np
from tests.streets.street import add_people

from filiere.analyses.campaigns.templates import mask
from filiere.validation.worlds.made import DAY_S, START_S, Made, name

from ..conftest import Found, Street


def test_both_sendings_of_the_line_are_found_with_all_their_recipients(the_street: Street) -> None:
    line = the_street.made.truth["line"][0]
    found = [e for e in the_street.of("campaigns") if e.subjects.get("line") == line]
    assert [each.measures["sent_at"] for each in found] == [
        "2024-06-10T12:12:00Z",
        "2024-06-15T12:12:00Z",
    ]
    assert [each.measures["recipients"] for each in found] == [50, 50]


def test_the_first_sending_of_a_new_number_announces_it(the_street: Street) -> None:
    found = the_street.of("campaigns")
    assert [each.measures["kind"] for each in found] == ["announcement", "sending"]
    assert found[1].measures["same_as_before"] == 1.0


def test_a_club_is_a_service_and_chunks_are_one_sending(find: Callable[..., list[Found]]) -> None:
    world = Made()
    folk = [name(i) for i in range(200)]
    add_people(world, np.random.default_rng(5), folk, 8)
    t = START_S + 3 * DAY_S + 36_000
    for rank, member in enumerate(folk[20:80]):
        world.text(name(500), member, t)
        t += 3 + (600 if rank == 30 else 0)
    (found,) = [e for e in find(world) if e.analysis == "campaigns"]
    assert found.subjects == {"service": name(500)}
    assert found.measures["recipients"] == 60


def test_answers_are_no_sending(find: Callable[..., list[Found]]) -> None:
    world = Made()
    folk = [name(i) for i in range(120)]
    add_people(world, np.random.default_rng(6), folk, 8)
    t = START_S + 3 * DAY_S + 36_000
    for client in folk[:60]:  # each writes first and is answered at once
        world.text(client, name(500), t)
        world.text(name(500), client, t + 5)
        t += 9
    assert [e for e in find(world) if e.analysis == "campaigns"] == []


def test_digits_and_links_are_masked() -> None:
    assert mask("Promo 2+1  www.example.org/x7 ce soir 22h") == "Promo #+# <link> ce soir ##h"


def test_a_lawful_service_is_one_in_every_question(find: Callable[..., list[Found]]) -> None:
    # the bill of a number that `lines` calls a service, nothing but answered calls and few texts in
    # bulk: the relay to its desk was told of a line, and so were its sendings
    world = Made()
    clients = [name(100 + i) for i in range(24)]
    line, dispatch, courier = name(1), name(2), name(3)
    rng = np.random.default_rng(12)
    for day in range(14):
        for client in rng.permutation(clients)[:10]:
            t = START_S + day * DAY_S + 3600 * (16 + 6 * rng.random())
            world.call(str(client), line, t, 95)
            world.call(dispatch, courier, t + 95 + 120 * rng.lognormal(0, 0.4), 12)
            world.call(courier, str(client), t + 1500 + 600 * rng.random(), 12)
    for rank, client in enumerate(clients[1:]):
        world.text(line, client, START_S + 9 * DAY_S + 15 * 3600 + 4 * rank)
    found = find(world, billed=[line, dispatch, courier])
    assert all("line" not in e.subjects for e in found if e.analysis == "lines")
    assert [e.subjects for e in found if e.analysis == "relay"] == [
        {"service": line, "dispatch": dispatch}
    ]
    assert [e.subjects for e in found if e.analysis == "campaigns"] == [{"service": line}]
    assert all(e.analysis not in {"couriers", "orders", "ladder"} for e in found)
