"""Are orders counted against chance, with an interval that holds the truth?"""

from .conftest import Street


def test_the_interval_holds_the_orders_that_left_all_their_traces(the_street: Street) -> None:
    truth, contacts = the_street.made.truth, the_street.made.contacts
    line = truth["line"][0]
    clients = {a for a, b, *_ in contacts if b == line}
    rung = sum(a in truth["courier"] and b in clients for a, b, *_ in contacts)
    measures = the_street.of("orders")[0].measures
    low, count, high = (int(str(measures[k])) for k in ("cycles_low", "cycles", "cycles_high"))
    assert low <= rung <= high
    assert low <= count <= high
    assert abs(count - rung) <= 0.1 * rung


def test_there_are_no_more_confirmed_than_potential(the_street: Street) -> None:
    measures = the_street.of("orders")[0].measures
    assert 0 < int(str(measures["confirmed"])) <= int(str(measures["potential"]))


def test_a_longer_cut_off_never_adds_customer_days(the_street: Street) -> None:
    measures = the_street.of("orders")[0].measures
    assert int(str(measures["customer_days_6s"])) <= int(str(measures["customer_days"]))


def test_windows_are_moved_and_told(the_street: Street) -> None:
    moved = the_street.of("orders")[0].measures["sensitivity"]
    assert isinstance(moved, dict)
    assert moved["order_s/2"] <= moved["order_s*2"]
