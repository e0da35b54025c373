"""Are the phones that deliver found, with their hours?"""

from collections.abc import Callable
from contextlib import suppress

from tests.streets.street import street

from filiere.validation.worlds.made import DAY_S, START_S

from ..conftest import Found, Street


def test_exactly_the_couriers_are_found(the_street: Street) -> None:
    truth = the_street.made.truth
    found = the_street.of("couriers")
    assert {each.subjects["courier"] for each in found} == set(truth["courier"])
    assert {each.subjects["dispatch"] for each in found} == set(truth["dispatch"])


def test_deliveries_are_close_to_the_contacts_of_the_dispatch_phone(the_street: Street) -> None:
    dispatch = the_street.made.truth["dispatch"][0]
    for each in the_street.of("couriers"):
        sent = sum(
            a == dispatch and b == each.subjects["courier"] for a, b, *_ in the_street.made.contacts
        )
        assert 0.85 * sent <= int(str(each.measures["deliveries"])) <= sent


def test_shifts_are_local_hours(the_street: Street) -> None:
    for each in the_street.of("couriers"):
        begin = int(str(each.measures["shift_hours"])[:2])
        assert 14 <= begin <= 19


def test_callers_reached_are_counted_where_few_bills_make_them_no_trace(
    find: Callable[..., list[Found]],
) -> None:
    """With few bills everybody is a caller: reach weighs nothing, and is still what it is."""
    made = street(1)
    truth = made.truth
    held = [*truth["line"], *truth["dispatch"], *truth["courier"]]
    found = [e for e in find(made, billed=held) if e.analysis == "couriers"]
    assert len(found) == 3
    callers = {a for a, b, *_ in made.contacts if b == truth["line"][0]}
    for each in found:
        own = {b for a, b, *_ in made.contacts if a == each.subjects["courier"]}
        assert each.measures["callers_reached"] == len(own & callers) > 0
        assert each.measures["others_reached"] == len(own - callers)


def test_hours_are_those_of_deliveries_whatever_else_callers_are_reached_for(
    find: Callable[..., list[Found]],
) -> None:
    made = street(1)
    courier, line = made.truth["courier"][0], made.truth["line"][0]
    friend = next(a for a, b, *_ in made.contacts if b == line)
    for day in range(14):
        made.call(courier, friend, START_S + day * DAY_S + 4 * 3600)
    (found,) = [e for e in find(made) if e.subjects.get("courier") == courier]
    assert 14 <= int(str(found.measures["shift_hours"])[:2]) <= 19


def test_nobody_has_a_private_phone_without_cells(the_street: Street) -> None:
    assert all(each.measures["private_phone"] is None for each in the_street.of("couriers"))


class _UndoError(Exception):
    """Takes a change of the shared case back."""


def test_a_second_sim_in_one_handset_is_the_private_phone(the_street: Street) -> None:
    from filiere.analyses.couriers.private import private_phone  # noqa: PLC0415 (a private module)

    case, (courier, *_) = the_street.case, the_street.made.truth["courier"]
    ids = {str(n): int(i) for i, n in case.query("SELECT number_id, number FROM number")}
    own = ids["+33639980001"]
    with suppress(_UndoError), case.transaction():
        case.execute("UPDATE event SET device_id = 7 WHERE served IN (?, ?)", [ids[courier], own])
        assert private_phone(case, ids[courier], (0, 2**40), by_cells=False) == own
        raise _UndoError
