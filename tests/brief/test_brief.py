"""The answer on page one: seven sentences at most, each with its strength and its weakest point."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from filiere.brief import beside
from filiere.brief.chain import Told, chain
from filiere.brief.point import MOST, as_line, listed, strength, supported, weakest
from filiere.findings import RunView, View
from filiere.findings.view import SubjectView
from filiere.model.evidence import FindingKind, LikelihoodRatio, Measure, Outcome, Role
from filiere.wording import Language, Plain

PARIS = ZoneInfo("Europe/Paris")
JUNE = 1717279200  # 2024-06-02T00:00:00+02:00
DAY = 86400
LINE, NEW_LINE = (Role.LINE, 1, "+33639980001"), (Role.LINE, 2, "+33639980002")
DISPATCH, COURIER = (Role.DISPATCH, 3, "+447700900123"), (Role.COURIER, 4, "+33639980004")


def view(
    analysis: str,
    *subjects: tuple[Role, int, str],
    log10: float | None = 2.0,
    start: int = JUNE,
    measures: Mapping[str, Measure] | None = None,
    chance: float | None = 0.0,
) -> View:
    return View(
        id=f"{analysis}-{subjects[-1][1]:06d}",
        run_id=1,
        analysis=analysis,
        kind=FindingKind.EVALUATIVE if log10 is not None else FindingKind.INVESTIGATIVE,
        claim=Plain("a claim", "un énoncé"),
        subjects=tuple(SubjectView(role=r, number_id=n, label=t) for r, n, t in subjects),
        period_s=(start, start + 10 * DAY),
        propositions=None,
        lr=None
        if log10 is None
        else LikelihoodRatio(log10=log10, at_bound=False, calibration="toy_v1"),
        considered=80,
        expected_by_chance=chance,
        measures=measures or {},
        evidence_rows=3,
        alternatives=(Plain("A shop.", "Un commerce."),),
        caveats=(Plain("A limit.", "Une limite."),),
        depends_on=(),
    )


def run(analysis: str, outcome: Outcome = Outcome.FOUND) -> RunView:
    return RunView(
        run_id=1,
        analysis=analysis,
        outcome=outcome,
        why=Plain("It holds no calls.", "Sans appel."),
        question=Plain("?", "?"),
        considered=80,
        reference="ours",
        meanings={},
        parameters={},
        module_sha256="",
        inputs_sha256="",
        version="0",
    )


def told(*views: View, outcome: Outcome | None = Outcome.FOUND) -> Told:
    by_question: dict[str, list[View]] = {}
    for each in views:
        by_question.setdefault(each.analysis, []).append(each)
    runs = {} if outcome is None else {"lines": run("lines", outcome)}
    return Told(by_question=by_question, runs=runs, zone=PARIS)


def said(value: Told, language: Language = "en") -> dict[str, str]:
    return {point.key: point.text.into(language) for point in chain(value)}


WHOLE = (
    view("lines", LINE, log10=1.3),
    view("lines", NEW_LINE, log10=3.0, start=JUNE + 12 * DAY),
    view("relay", LINE, DISPATCH, log10=3.05),
    view("couriers", COURIER, DISPATCH, LINE, log10=2.3),
    view(
        "succession", (Role.OLD, 1, LINE[2]), (Role.NEW, 2, NEW_LINE[2]), log10=1.5,
        measures={"shared": 142, "contacts": 144},
    ),
    view("orders", LINE, log10=None, measures={"orders_low": 161, "orders_high": 926}),
    view(
        "ladder", LINE, DISPATCH, log10=None,
        measures={"suppliers": 0, "cannot_go_higher": {"en": "the bill is not held.", "fr": "x."}},
    ),
)  # fmt: skip


def test_a_whole_chain_is_told_from_the_line_up() -> None:
    found = said(told(*WHOLE))
    assert list(found) == ["lines", "dispatch", "couriers", "succession", "orders", "ladder"]
    assert found["lines"] == (
        "+33639980001 (2 – 12\u00a0June 2024) and +33639980002 (14 – 24\u00a0June 2024) "
        "are kept like order lines: moderate support to strong support."
    )
    assert found["dispatch"].startswith("+447700900123 sends out the orders of +33639980001")
    assert found["couriers"].startswith("+33639980004 delivers")
    assert "142 of its 144 contacts" in found["succession"]
    assert "161 to 926 at +33639980001" in found["orders"]
    assert found["ladder"] == (
        "No supplier is seen above them. The records stop there: the bill is not held."
    )


def test_french_says_the_same() -> None:
    found = said(told(*WHOLE), "fr")
    assert "sont tenus comme des lignes clients" in found["lines"]
    assert "soutien" in found["dispatch"]
    assert "142 de ses 144 contacts" in found["succession"]


def test_every_point_names_its_weakest_point() -> None:
    points = chain(told(*WHOLE))
    assert len(points) < MOST
    assert all(point.weakest is not None and point.finding is not None for point in points)
    assert as_line(points[0]).en.endswith("Weakest point: not excluded: “A shop.”")


@pytest.mark.parametrize("log10", [0.0, 0.29, -1.0])
def test_a_line_that_the_records_do_not_support_is_not_called_one(log10: float) -> None:
    found = said(told(view("lines", LINE, log10=log10), view("relay", LINE, DISPATCH)))
    assert list(found) == ["lines"]
    assert found["lines"].startswith("Nothing in these records points to an order line.")
    assert "One number looks like one" in found["lines"]


def test_just_above_two_it_is_told_with_weak_support() -> None:
    found = said(told(view("lines", LINE, log10=0.302)))
    assert found["lines"].endswith("is kept like an order line: weak support.")


UNWEIGHED = (
    view("lines", LINE, log10=None),
    view("relay", LINE, DISPATCH, log10=None),
    view("couriers", COURIER, DISPATCH, LINE, log10=None),
)


def test_a_network_that_no_study_covers_is_told_without_a_strength() -> None:
    found = said(told(*UNWEIGHED))
    assert list(found) == ["lines", "dispatch", "couriers"]
    assert all("no study covers such records" in text for text in found.values())
    assert found["lines"].startswith(
        "+33639980001 (2 – 12\u00a0June 2024) works like an order line"
    )
    assert "such as a restaurant" in str(chain(told(*UNWEIGHED))[0].weakest)


def test_a_line_that_is_weighed_is_told_before_one_that_is_not() -> None:
    other = view("lines", NEW_LINE, log10=None), view("relay", NEW_LINE, DISPATCH, log10=None)
    found = said(told(*WHOLE[:1], *other))["lines"]
    assert found.startswith("+33639980001 (2 – 12\u00a0June 2024) is kept like an order line: mod")
    assert "+33639980002 (2 – 12\u00a0June 2024) works like an order line, but how" in found


@pytest.mark.parametrize(
    "relay",
    [
        view("relay", LINE, DISPATCH, log10=None, chance=0.05),
        view("relay", LINE, DISPATCH, log10=None, chance=None),
        view("relay", LINE, DISPATCH, log10=0.2),
        view("relay", NEW_LINE, DISPATCH, log10=None),
    ],
)
def test_what_no_study_covers_is_no_line_without_a_phone_that_sends(relay: View) -> None:
    found = said(told(view("lines", LINE, log10=None), relay))
    assert found["lines"] == (
        "Nothing in these records points to an order line. One number has traits of one; "
        "no phone sends out what it receives, and no study covers such records."
    )


def test_a_line_that_is_weighed_and_fails_stays_out_whatever_sends() -> None:
    found = said(told(view("lines", LINE, log10=-0.5), *UNWEIGHED[1:]))
    assert list(found) == ["lines"]
    assert "do not support it" in found["lines"]


def test_lawful_services_are_counted_as_such() -> None:
    services = [view("lines", (Role.SERVICE, n, f"+3363998000{n}"), log10=-0.7) for n in (5, 6)]
    found = said(told(*services))
    assert found["lines"] == (
        "Nothing in these records points to an order line. "
        "2 numbers reached by many are kept like lawful services."
    )


def test_an_order_line_that_cannot_be_asked_for_is_not_denied() -> None:
    assert said(told(outcome=Outcome.NOT_APPLICABLE))["lines"] == (
        "Whether these records hold an order line cannot be told. It holds no calls."
    )
    assert said(told(outcome=None))["lines"] == (
        "Whether these records hold an order line has not been asked."
    )


def test_a_stranger_s_change_of_sim_is_not_told() -> None:
    stranger = view("succession", (Role.OLD, 8, "+33639980008"), (Role.NEW, 9, "+33639980009"))
    assert "succession" not in said(told(view("lines", LINE), stranger))


def test_a_dispatch_of_a_service_is_not_told_as_one_of_the_line() -> None:
    other = view("relay", (Role.LINE, 7, "+33639980007"), DISPATCH)
    found = said(told(view("lines", LINE), other))
    assert found["dispatch"].startswith("No phone that sends out the orders")


def test_without_a_contacts_measure_the_change_is_told_alone() -> None:
    bare = replace(WHOLE[4], measures={})
    assert "contacts" not in said(told(*WHOLE[:2], bare))["succession"]


def test_hits_by_chance_come_before_any_other_weakness() -> None:
    often = weakest(view("relay", LINE, DISPATCH, chance=0.4))
    rare = weakest(view("relay", LINE, DISPATCH, chance=0.04))
    assert often is not None
    assert rare is not None
    assert "0.4 of these by chance" in often.en
    assert "A shop." in rare.en


def test_a_long_list_says_how_many_more() -> None:
    names = [Plain(f"a{n}", f"a{n}") for n in range(5)]
    assert listed(names).en == "a0, a1, a2, and 2 more"
    assert listed(names).fr == "a0, a1, a2 et 2 autres"
    assert listed(names[:4]).en == "a0, a1, a2, and one more"


def test_strength_is_one_word_or_a_range() -> None:
    weak, strong = view("lines", LINE, log10=0.5), view("lines", LINE, log10=3.2)
    assert strength([weak]).en == "weak support"
    assert strength([strong, weak]).en == "weak support to strong support"
    assert supported(weak)
    assert not supported(view("lines", LINE, log10=None))


def shop_view(riders: int, phones: int, low: int | None = None, *, control: bool = False) -> View:
    measures: dict[str, Measure] = {
        "control": control, "couriers": riders, "couriers_expected": 0.15, "couriers_control": 1,
        "phones": phones, "phone_days": 10, "gap_low": low, "gap_high": 38,
    }  # fmt: skip
    return view("front", (Role.SERVICE, 7, "Shop"), LINE, log10=None, measures=measures)


def test_a_shop_is_told_where_it_shares_more_than_its_control_and_never_the_control() -> None:
    line = frozenset({LINE[2]})
    (told,) = (beside.shop([shop_view(2, 1, 21), shop_view(3, 2, control=True)], line),)
    assert told is not None
    assert told.text.en == (
        "Shop and +33639980001 share 2 couriers (by chance 0.15, the control 1). "
        "Both used one handset, card or number, on 10 days. "
        "Its trade does not explain 21 % to 38 % of its declared takings."
    )
    assert told.weakest is not None
    assert beside.shop([shop_view(1, 0, 21)], line) is None  # no more than the control
    assert beside.shop([shop_view(2, 1)], frozenset({"+33639980099"})) is None  # another line
    lent = beside.shop([shop_view(0, 1, -4)], line)
    assert lent is not None
    assert "no courier" in lent.text.en
    assert "takings" not in lent.text.en


def test_one_rider_of_two_employers_names_no_shop_and_a_missing_control_is_told() -> None:
    """A lawful shop without a control beside it, whose one rider also rides for the line."""
    line = frozenset({LINE[2]})
    alone = [shop_view(riders, 0) for riders in (1, 2)]
    held = [replace(each, measures={**each.measures, "couriers_control": None}) for each in alone]
    assert beside.shop(held[:1], line) is None
    told = beside.shop(held, line)
    assert told is not None
    assert told.text.en == (
        "Shop and +33639980001 share 2 couriers (by chance 0.15; there is no control)."
    )
    uncounted = [replace(each, measures={**each.measures, "couriers_expected": None})
                 for each in (shop_view(3, 0), shop_view(3, 1))]  # fmt: skip
    assert beside.shop(uncounted[:1], line) is None  # nobody knows what chance gives
    lent = beside.shop(uncounted, line)
    assert lent is not None
    assert lent.text.en.startswith("Shop and +33639980001 share 3 couriers. Both used")


def test_an_account_is_told_where_the_ladder_rests_on_a_tie_to_a_phone() -> None:
    tie = view("vendors", (Role.ACCOUNT, 8, "Quince:x"), log10=None, measures={"devices": ["D1"]})
    rungs: Measure = [{"role": "account", "rests_on": tie.id}]
    ladder = view("ladder", LINE, log10=None, measures={"rungs": rungs})
    told = beside.account([ladder], [tie], frozenset({LINE[2]}))
    assert told is not None
    assert told.text.en == "The key on the seized phone D1 was used on Quince:x."
    assert told.weakest is not None
    other = view("ladder", LINE, log10=None, measures={"rungs": []})
    assert beside.account([other], [tie], frozenset({LINE[2]})) is None
