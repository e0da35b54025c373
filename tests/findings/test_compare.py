"""Two sets of findings are set side by side by what they are about."""

from collections.abc import Callable
from dataclasses import replace

from filiere.case import Case
from filiere.findings import compare, read
from filiere.findings.compare import Comparison


def _alike(found: Comparison) -> bool:
    return (found.moved, found.lost, found.new) == ((), (), ())


def test_a_set_equals_itself(small_case: Case) -> None:
    found = compare(read(small_case), read(small_case))
    assert _alike(found)
    assert len(found.same) == 3


def test_what_moved_was_lost_or_is_new_is_told_apart(small_case: Case) -> None:
    lines, relay, orders = read(small_case)
    moved = replace(relay, id="relay-000000", measures={**relay.measures, "events": 7})
    other = replace(orders, analysis="couriers", id="couriers-1")
    found = compare([lines, relay, orders], [lines, moved, other])
    assert found.same == (lines,)
    assert found.moved == ((relay, moved),)
    assert found.lost == (orders,)
    assert found.new == (other,)
    assert not _alike(found)


def test_two_findings_about_the_same_numbers_pair_by_id(small_case: Case) -> None:
    relay = read(small_case, analysis="relay")[0]
    later = replace(relay, id="relay-later", period_s=(1, 2))
    found = compare([relay, later], [later, relay])
    assert _alike(found)


def test_ids_inside_the_case_do_not_count(small_case: Case, make_case: Callable[..., Case]) -> None:
    again = [replace(view, run_id=99) for view in read(make_case())]
    assert _alike(compare(read(small_case), again))
