"""Are orders counted against chance, with an interval that holds the truth?"""

from ..conftest import Street


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


def test_both_published_rules_stand_by_name_with_their_parameters_and_contested(
    the_street: Street,
) -> None:
    """Reference methods, for comparison (R52)."""
    measures = the_street.of("orders")[0].measures
    rules = measures["reference_rules"]
    assert isinstance(rules, list)
    by_name = {rule["rule"]["en"]: rule for rule in rules}
    assert list(by_name) == [
        "Orochi, customer-days over 4 s",
        "Orochi, customer-days over 6 s",
        "IDMU, confirmed contacts",
    ]
    assert all(set(rule["status"]) == {"en", "fr"} for rule in rules)
    assert [rule.get("cut_off_s") for rule in rules] == [4, 6, None]
    assert by_name["IDMU, confirmed contacts"]["count"] == measures["confirmed"]
    assert by_name["Orochi, customer-days over 6 s"]["count"] == measures["customer_days_6s"]


def test_hidden_channels_are_a_range_and_not_zero(the_street: Street) -> None:
    """What applications hide enters as a stated share that can be changed (R54)."""
    measures = the_street.of("orders")[0].measures
    low, high = (int(str(measures[k])) for k in ("orders_low", "orders_high"))
    assert measures["hidden_low"] == 0.0
    assert measures["hidden_high"] == 0.5
    assert low <= int(str(measures["orders"])) <= high
    assert measures["with_hidden_low"] == low
    assert measures["with_hidden_high"] == 2 * high


def test_days_and_hours_add_up_to_the_cycles_found(the_street: Street) -> None:
    measures = the_street.of("orders")[0].measures
    for name in ("by_day", "by_hour"):
        counted = measures[name]
        assert isinstance(counted, dict)
        assert sum(counted.values()) == measures["found"]
    assert measures["by_area"] == []  # the street has no cells


def test_potential_and_confirmed_are_told_apart(the_street: Street) -> None:
    """Contacts answered back are not all contacts (R51)."""
    finding = the_street.of("orders")[0]
    assert {"potential", "confirmed", "cycles_low", "cycles_high"} <= set(finding.measures)
