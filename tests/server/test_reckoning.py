"""The counts of a line hang together: each number of the formula is there, and its sum is right."""

import json
import re
from collections.abc import Iterator

import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.findings import View, read
from filiere.runner import run
from filiere.server.reckoning import Step, reckoning
from filiere.validation.worlds.made import fill


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("reckoning") / "case.filiere"
    with fill(path, street(1)) as case:
        run(case, only=["orders"], progress=lambda _said, _share: None)
        yield case


def _orders(case: Case) -> View:
    return read(case, analysis="orders")[0]


def _one(steps: list[Step], words: str) -> Step:
    [found] = [each for each in steps if words in each.text.en]
    return found


def test_the_formula_holds_in_the_numbers_that_it_shows(held: Case) -> None:
    view = _orders(held)
    steps = reckoning(held, view)
    formula = _one(steps, "By chance").formula
    assert formula is not None
    shown = re.fullmatch(
        r"\(F − C\) × V ÷ \(V − C\) = \((\d+) − ([\d.]+)\) × (\d+) ÷ \(\3 − \2\) = (\d+)",
        formula.en,
    )
    assert shown is not None, formula.en
    ended, chance, visits, net = (float(part) for part in shown.groups())
    assert net == pytest.approx((ended - chance) * visits / (visits - chance), abs=1)
    beside = [each for each in steps if "outside that time" in each.text.en]
    added = int(re.match(r"\d+", beside[0].text.en)[0]) if beside else 0  # type: ignore[index]
    assert net + added == view.measures["cycles"]
    assert f"{view.measures['found']} cycle" in _one(steps, "Lanes draw").text.en


def test_orders_are_set_against_cycles_and_chains_stand_beside(held: Case) -> None:
    view = _orders(held)
    steps = reckoning(held, view)
    told = _one(steps, "should leave so many whole cycles")
    assert told.formula is not None
    orders, sent, visit = (view.measures[name] for name in ("orders", "sent_seen", "visit_seen"))
    assert isinstance(orders, int)
    assert isinstance(sent, float)
    assert isinstance(visit, float)
    assert told.formula.en.endswith(f"= {round(orders * sent * visit)}")
    relays = read(held, analysis="relay")
    chained = [each for each in steps if "A chain passes through" in each.text.en]
    assert len(chained) >= 1
    assert any(f"{relays[0].measures['chains']} chain" in each.text.en for each in chained)


def test_a_ledger_that_says_otherwise_is_told(held: Case) -> None:
    view = _orders(held)
    assert "as the finding says" in " ".join(each.text.en for each in reckoning(held, view))
    kept = dict(view.measures)
    changed = json.dumps({**kept, "cycles": 1}, default=str)
    before = held.query("SELECT measures FROM finding WHERE finding_id = ?", [view.id])[0][0]
    held.execute("UPDATE finding SET measures = ? WHERE finding_id = ?", [changed, view.id])
    said = " ".join(each.text.en for each in reckoning(held, _orders(held)))
    held.execute("UPDATE finding SET measures = ? WHERE finding_id = ?", [before, view.id])
    assert "the finding says 1." in said


def test_other_findings_have_no_reckoning(held: Case) -> None:
    assert reckoning(held, read(held, analysis="relay")[0]) == []
