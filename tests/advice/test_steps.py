"""Does the advice climb from one declared death's bill, and does it stop?"""

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.streets.street import renamed, street

from filiere.advice import steps
from filiere.advice.case_view import read_case
from filiere.advice.draft import basis_for, draft
from filiere.advice.say import as_object, numbers_of, why
from filiere.advice.step import Step
from filiere.advice.steps import Advice, advise
from filiere.advice.words import STOPS, WHY
from filiere.case.rights.deaths import record_deaths
from filiere.errors import AuthorisationError
from filiere.findings.labels import labels
from filiere.runner import run
from filiere.validation.worlds.made import START_S, Made, fill, name
from filiere.wording import with_holes


def _one_death(made: Made) -> tuple[str, int]:
    """The client whom couriers rang most dies four hours after their last visit."""
    couriers = set(made.truth["courier"])
    rung = Counter(b for a, b, *_ in made.contacts if a in couriers and b not in made.truth["line"])
    del rung[made.truth["dispatch"][0]]
    dead = rung.most_common(1)[0][0]
    died = max(t for a, b, t, *_ in made.contacts if a in couriers and b == dead) + 4 * 3600
    made.contacts = [c for c in made.contacts if dead not in c[:2] or c[2] <= died]
    return dead, died


def _advice(
    path: Path, made: Made, billed: list[str], deaths: list[tuple[str, int]]
) -> tuple[Advice, dict[int, str]]:
    with fill(path, made, billed=billed) as case:
        record_deaths(case, deaths)
        return advise(read_case(case)), dict(case.query("SELECT number_id, number FROM number"))


def test_from_one_bill_it_asks_for_the_dispatch_phone_within_four_and_stops(
    tmp_path: Path,
) -> None:
    made = street(1)
    dead, died = _one_death(made)
    billed = [dead]
    for step in range(4):
        advice, names = _advice(tmp_path / f"{step}.filiere", made, billed, [(dead, died)])
        billed.append(names[advice.steps[0].number])
        if billed[-1] == made.truth["dispatch"][0]:
            break
    assert billed[-1] == made.truth["dispatch"][0]
    advice, names = _advice(tmp_path / "last.filiere", made, billed, [(dead, died)])
    assert advice.stop == "reached"
    assert made.truth["dispatch"][0] in [names[n] for n in advice.reached]


def test_renaming_every_number_renames_the_advice_and_changes_nothing_else(
    tmp_path: Path,
) -> None:
    made = street(2)
    dead, died = _one_death(made)
    everybody = sorted({n for row in made.contacts for n in row[:2]})
    new = dict(
        zip(everybody, reversed([name(i + 2000) for i in range(len(everybody))]), strict=True)
    )
    other = renamed(made, new)
    billed = [dead, made.truth["courier"][0]]
    told = []
    for place, (world, numbers, first) in enumerate(
        ((made, billed, dead), (other, [new[n] for n in billed], new[dead]))
    ):
        advice, names = _advice(tmp_path / f"{place}.filiere", world, numbers, [(first, died)])
        told.append(
            [(names[s.number], s.gain, s.third_parties, s.from_s, s.reason) for s in advice.steps]
        )
    assert [(new[n], *rest) for n, *rest in told[0]] == told[1]


def test_from_a_lines_bill_it_goes_by_a_client_and_a_courier_and_stops(tmp_path: Path) -> None:
    made = street(1)
    billed = [made.truth["line"][0]]
    reasons = []
    for step in range(3):
        advice, names = _advice(tmp_path / f"{step}.filiere", made, billed, [])
        billed.append(names[advice.steps[0].number])
        reasons.append(advice.steps[0].reason)
    assert reasons == ["client", "courier", "dispatch"]
    assert billed[-1] == made.truth["dispatch"][0]
    advice, _ = _advice(tmp_path / "last.filiere", made, billed, [])
    assert advice.stop == "reached"


def test_a_line_and_its_couriers_lead_to_the_dispatch_phone(tmp_path: Path) -> None:
    made = street(1)
    billed = [made.truth["line"][0], *made.truth["courier"]]
    advice, names = _advice(tmp_path / "case.filiere", made, billed, [])
    assert names[advice.steps[0].number] == made.truth["dispatch"][0]


def test_a_whole_city_has_nothing_left_to_ask(tmp_path: Path) -> None:
    made = street(1)
    with fill(tmp_path / "case.filiere", made) as case:
        run(case, only=("couriers",), progress=lambda _said, _share: None)
        assert advise(read_case(case)).stop == "reached"


def test_of_a_city_without_the_dispatch_phones_bill_it_asks_for_that(tmp_path: Path) -> None:
    made = street(1)
    dispatch = made.truth["dispatch"][0]
    billed = sorted({n for row in made.contacts for n in row[:2]} - {dispatch})
    with fill(tmp_path / "case.filiere", made, billed=billed) as case:
        run(case, only=("couriers",), progress=lambda _said, _share: None)
        advice = advise(read_case(case))
        names = dict(case.query("SELECT number_id, number FROM number"))
    assert names[advice.steps[0].number] == dispatch
    assert advice.steps[0].finding.startswith("relay-")


def test_a_protected_number_is_never_proposed(tmp_path: Path) -> None:
    """Advice must not lead to a lawyer's bill (R24)."""
    made = street(1)
    dead, died = _one_death(made)
    with fill(tmp_path / "case.filiere", made, billed=[dead]) as case:
        record_deaths(case, [(dead, died)])
        first = advise(read_case(case)).steps[0].number
        case.execute("INSERT INTO protected_number VALUES (?, 'lawyer')", [first])
        assert first not in [step.number for step in advise(read_case(case)).steps]


def test_a_case_without_a_bill_says_so(tmp_path: Path) -> None:
    made = Made()
    made.call(name(1), name(2), START_S)
    with fill(tmp_path / "case.filiere", made) as case:
        case.execute("DELETE FROM coverage")
        assert advise(read_case(case)).stop == "nothing"


def test_the_object_is_that_of_the_contract_and_keeps_pseudonyms(tmp_path: Path) -> None:
    made = street(1)
    dead, died = _one_death(made)
    with fill(tmp_path / "case.filiere", made, billed=[dead]) as case:
        record_deaths(case, [(dead, died)])
        advice = advise(read_case(case))
        told = as_object(advice, labels(case, numbers_of(advice)), "en")
    assert list(told) == ["schema", "steps", "stop"]
    assert told["schema"] == "filiere.next/1"
    assert list(told["steps"][0]) == [
        "rank", "number", "ask", "from", "to", "gain", "third_parties", "why",
    ]  # fmt: skip
    assert told["stop"] is None
    text = json.dumps(told)
    assert dead in text
    assert made.truth["line"][0] not in text
    assert set(told["steps"][0]["why"]) == {"en", "fr"}


def test_every_reason_and_stop_speaks_both_languages() -> None:
    assert all(text.en and text.fr for text in map(with_holes, (*WHY.values(), *STOPS.values())))


@pytest.mark.parametrize(("count", "said"), [(1, "once"), (2, "2 times")])
def test_one_visit_is_said_as_one(count: int, said: str) -> None:
    told = why(replace(_step(1), count=count), {1: name(1)})
    assert f"was reached {said} from" in told.en
    assert ("une fois" if count == 1 else "2 fois") in told.fr


def _step(number: int) -> Step:
    return Step(
        number=number, ask="cdr", from_s=START_S, to_s=START_S + 86_400, gain=0.5,
        third_parties=12, reason="line", count=3,
    )  # fmt: skip


@pytest.mark.parametrize(("key", "said"), [("FR-CPP-77-1-2", "77-1-2"), (None, "SIMULATED")])
def test_a_draft_names_its_basis_and_leaves_blanks(
    tmp_path: Path, key: str | None, said: str
) -> None:
    made = Made()
    made.call(name(1), name(2), START_S)
    with fill(tmp_path / "case.filiere", made) as case:
        step = _step(1)
        text = draft(case, step, {1: name(1)}, basis_for(case, key), "fr")
    assert said in text
    assert name(1) in text
    assert "[nom et qualité]" in text
    assert "12 numéros de tiers" in text


def test_an_unknown_basis_is_refused(tmp_path: Path) -> None:
    made = Made()
    made.call(name(1), name(2), START_S)
    with (
        fill(tmp_path / "case.filiere", made) as case,
        pytest.raises(AuthorisationError, match="known are"),
    ):
        basis_for(case, "NO-SUCH-BASIS")


@pytest.mark.parametrize("billed", [["courier"], ["line", "courier"]])
def test_no_reason_names_a_number_that_is_not_known(
    billed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place in the chain may be likely by the whole of a number's contacts, on no one bill."""
    monkeypatch.setattr(steps, "_anchor", lambda *_: (-1, -1, 5))
    made = street(1)
    bills = [number for role in billed for number in made.truth[role]]
    advice, names = _advice(tmp_path / "case.filiere", made, bills, [])
    told = [(step.reason, why(step, names)) for step in advice.steps]
    assert {reason for reason, _ in told} & {"courier_alone", "dispatch_alone"}
    for _, text in told:
        for said in (text.en, text.fr):
            assert not re.search(r"  |\( *\)| [,.]| to \.", said), said
