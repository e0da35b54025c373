"""What an annulment does to each finding: lost, weaker, changed, the same, new."""

from dataclasses import replace

import pytest
from tests.brief.test_brief import COURIER, DISPATCH, LINE, NEW_LINE, view

from filiere.findings import View
from filiere.upkeep.annulment import fallen, is_weaker

LINES, COURIERS = view("lines", LINE, log10=2.0), view("couriers", LINE, COURIER, log10=1.0)
RELAY = view("relay", LINE, DISPATCH, log10=None)


def _ratio(one: View, log10: float) -> View:
    assert one.lr is not None
    return replace(one, lr=replace(one.lr, log10=log10))


def test_each_finding_falls_into_one_list() -> None:
    wider = replace(LINES, considered=81)  # how many were searched says nothing of this one
    gone, fresh = view("lines", NEW_LINE), view("succession", LINE, NEW_LINE)
    weaker = _ratio(COURIERS, 0.5)

    told = fallen(
        "R4", [LINES, COURIERS, RELAY, gone], [wider, weaker, RELAY, fresh], records=7, what_if=True
    )

    assert [each.id for each in told.unchanged] == [LINES.id, RELAY.id]
    assert told.weakened == ((COURIERS, weaker),)
    assert (told.changed, told.lost, told.gained) == ((), (gone,), (fresh,))
    assert (told.authorisation, told.records_aside, told.what_if) == ("R4", 7, True)


def test_what_says_another_thing_without_being_weaker_has_changed() -> None:
    longer = replace(LINES, period_s=(LINES.period_s[0], LINES.period_s[1] + 1))
    told = fallen("R4", [LINES], [longer], records=0, what_if=False)
    assert told.changed == ((LINES, longer),)
    assert (told.weakened, told.unchanged) == ((), ())


@pytest.mark.parametrize(
    ("after", "weaker"),
    [
        (_ratio(LINES, 1.99), True),
        (_ratio(LINES, 2.0), False),
        (_ratio(LINES, 2.01), False),
        (replace(LINES, lr=None), True),
        (replace(LINES, evidence_rows=2), True),
        (replace(LINES, evidence_rows=4), False),
        (replace(_ratio(LINES, 3.0), evidence_rows=2), True),
    ],
)
def test_weaker_is_a_lower_ratio_or_fewer_records(after: View, *, weaker: bool) -> None:
    assert is_weaker(LINES, after) is weaker


def test_a_finding_without_a_ratio_is_weaker_by_its_records_alone() -> None:
    assert not is_weaker(RELAY, RELAY)
    assert not is_weaker(RELAY, replace(RELAY, lr=LINES.lr))
    assert is_weaker(RELAY, replace(RELAY, evidence_rows=2))
