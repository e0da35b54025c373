"""A study goes from seeds to curves, decisions and pages; what it promised decides."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from filiere.calibration.curve import from_json
from filiere.errors import CalibrationError
from filiere.validation.frame.conduct import (
    Asked,
    collected,
    fitted,
    result_of,
    stamped,
    write_curves,
)
from filiere.validation.frame.criteria import Criteria
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, Trial
from filiere.validation.frame.results import results, write_result, written
from filiere.validation.told.pages import BEGIN, write_pages
from filiere.validation.worlds.kept import Worlds
from filiere.world import WorldSettings

CALLS: list[int] = []


def _collect(block: Block) -> Iterator[Sighting]:
    """Twelve people a seed: own pairs score high, others low, crews in between."""
    for seed in block.seeds:
        CALLS.append(seed)
        rng = np.random.default_rng(seed)
        for person in range(12):
            me, other = f"{seed}:{person}", f"{seed}:{(person + 1) % 12}"
            abroad = {"abroad": "yes" if person % 2 else "no"}
            events = {"events": float(rng.integers(20, 200))}
            yield Trial(curve="toy_v1", score=float(rng.normal(3, 1)), same=True, people=[me],
                        conditions=events, setting=abroad)  # fmt: skip
            yield Trial(curve="toy_v1", score=float(rng.normal(0, 1)), same=False,
                        people=[me, other], conditions=events, category="stranger",
                        setting=abroad)  # fmt: skip
            yield Trial(curve="toy_v1", score=float(rng.normal(0.5, 1)), same=False,
                        people=[me, other], conditions=events, category="crew",
                        setting=abroad)  # fmt: skip
        yield Trial(curve="toy_v1", score=None, same=True, people=[f"{seed}:0"])
        yield Count(name="found", hits=11, trials=12, group=str(seed), category="home")
        yield Reading(name="bills", value=float(2 + seed % 2), group=str(seed))


STUDY = Study(id="toy", method="toy", collect=_collect)

PROMISED = {
    "method": "toy",
    "origin": "simulation",
    "fixed": "2026-11-24",
    "files": ["analyses/relay/analysis.py"],
    "scope": {"en": "toys", "fr": "jouets"},
    "data": {"en": "numbers drawn", "fr": "nombres tirés"},
    "seeds": {"tuning": [1, 6], "checking": [11, 13]},
    "curve": [
        {
            "id": "toy_v1",
            "alternative": {"en": "somebody else", "fr": "un autre"},
            "scope": {
                "events": {
                    "minimum": 10,
                    "maximum": 300,
                    "meaning": {"en": "the number of contacts", "fr": "nombre de contacts"},
                }
            },
        }
    ],
    "criterion": [
        {"characteristic": {"en": "accuracy", "fr": "exactitude"}, "metric": "cllr",
         "curve": "toy_v1", "at_most": 0.6},
        {"characteristic": {"en": "accuracy", "fr": "exactitude"}, "metric": "cllr",
         "curve": "toy_v1", "at_most": 0.01, "where": {"abroad": "yes"}},
        {"characteristic": {"en": "robustness", "fr": "robustesse"},
         "metric": "misleading_different", "curve": "toy_v1", "at_most": 0.5, "category": "crew"},
        {"characteristic": {"en": "coverage", "fr": "couverture"}, "metric": "share",
         "name": "found", "at_least": 0.9},
        {"characteristic": {"en": "effort", "fr": "effort"}, "metric": "median",
         "name": "bills", "at_most": 3.0},
    ],
}  # fmt: skip


def _asked(tmp_path: Path, block: str, **changed: object) -> Asked:
    return Asked(
        study=STUDY,
        criteria=Criteria.model_validate({**PROMISED, **changed}),
        block=block,  # type: ignore[arg-type] # one of the names
        kept=tmp_path / "kept",
        curves=tmp_path / "curves",
        say=lambda _said: None,
    )


def _result(tmp_path: Path) -> dict[str, object]:
    tuning = _asked(tmp_path, "tuning")
    write_curves(fitted(tuning, collected(tuning)), tmp_path / "curves")
    checking = _asked(tmp_path, "checking")
    return result_of(checking, collected(checking))


def test_tuning_gives_a_curve_that_says_what_it_rests_on(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "tuning")
    (curve,) = fitted(asked, collected(asked))
    write_curves([curve], tmp_path / "curves")
    assert from_json((tmp_path / "curves" / "toy_v1.json").read_text(), "toy_v1") == curve
    assert (curve.training.people_same, curve.training.people_different) == (72, 72)
    assert set(curve.method) == {"analyses/relay/analysis.py"}
    assert curve.cllr.low <= curve.cllr.value <= curve.cllr.high < 0.6
    assert curve.bounds[1] <= np.log10(73)


def test_every_promise_is_decided(tmp_path: Path) -> None:
    rows = _result(tmp_path)["criteria"]
    assert isinstance(rows, list)
    assert [row["decision"] for row in rows] == [True, False, True, True, True]
    assert rows[3]["result"][0] == pytest.approx(11 / 12, abs=1e-4)


def test_a_pair_without_answer_costs_one_bit_and_is_counted(tmp_path: Path) -> None:
    result = _result(tmp_path)
    curve = result["curves"]["toy_v1"]  # type: ignore[index] # plain values
    assert curve["pairs"] == {"same": 39, "different": 72}
    assert curve["figures"]["answered"][0] == pytest.approx(108 / 111, abs=1e-4)
    assert curve["figures"]["cllr"][0] > curve["figures"]["cllr_answered"][0]
    assert set(curve["categories"]) == {"stranger", "crew"}


def test_a_study_that_was_stopped_goes_on(tmp_path: Path) -> None:
    CALLS.clear()
    first = collected(_asked(tmp_path, "checking"))
    assert CALLS == [11, 12, 13]
    assert collected(_asked(tmp_path, "checking")) == first
    assert CALLS == [11, 12, 13]


def test_pages_keep_what_stood_there_and_say_simulation(tmp_path: Path) -> None:
    write_result(_result(tmp_path), tmp_path / "docs" / "studies")
    page = tmp_path / "docs" / "toy.md"
    page.write_text("# `toy`\n\nBefore.\n", encoding="utf-8")
    write_pages(tmp_path / "docs")
    once = {p: p.read_bytes() for p in (tmp_path / "docs").rglob("*") if p.is_file()}
    write_pages(tmp_path / "docs")
    assert {p: p.read_bytes() for p in (tmp_path / "docs").rglob("*") if p.is_file()} == once
    method = page.read_text()
    assert method.startswith("# `toy`\n\nBefore.\n")
    assert method.count(BEGIN) == 1
    assert "- [toy](studies/toy.md): 4 of 5 criteria met." in method
    # the figures stand on the study's own page, and on no page of a method
    assert "| ---" not in method
    english, french = (
        (tmp_path / "docs" / "studies" / f"toy{ending}.md").read_text() for ending in ("", ".fr")
    )
    assert "[`toy`](../toy.md)" in english
    assert "[`toy`](../toy.fr.md)" in french
    assert "Simulation, not observation" in english
    assert "Simulation, non observation" in french
    assert "**not met**" in english
    for plot in ("ece", "tippett"):
        assert f"plots/toy-toy_v1-{plot}.fr.svg" in french
        assert (tmp_path / "docs" / "plots" / f"toy-toy_v1-{plot}.fr.svg").is_file()
    assert "On simulated data" in (tmp_path / "docs" / "scorecard.md").read_text()


def test_a_public_set_is_judged_by_lines_fitted_on_others(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "checking", judged="apart", origin="real")
    result = result_of(asked, collected(asked))
    curve = result["curves"]["toy_v1"]  # type: ignore[index] # plain values
    assert "bounds" not in curve
    assert curve["figures"]["cllr"][0] < 0.7


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"criterion": []}, "criterion"),
        ({"surprise": 1}, "surprise"),
        ({"origin": "both"}, "origin"),
    ],
)
def test_criteria_are_strict(changed: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Criteria.model_validate({**PROMISED, **changed})


def test_a_block_that_was_not_promised_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match="reporting"):
        collected(_asked(tmp_path, "reporting"))


def test_results_are_plain_values(tmp_path: Path) -> None:
    path = write_result(_result(tmp_path), tmp_path / "studies")
    assert json.loads(path.read_text())["schema"] == "filiere.study/1"


def test_a_result_has_one_row_a_line_and_is_read_back_whole(tmp_path: Path) -> None:
    result = _result(tmp_path)
    text = write_result(result, tmp_path / "studies").read_text()
    (again,) = results(tmp_path / "studies")
    assert again == json.loads(json.dumps(result))
    promised = [line for line in text.splitlines() if '"characteristic"' in line]
    assert len(promised) == 5
    # the points of a plot are one line, however many they are
    points = result["curves"]["toy_v1"]["ece"]["best"]  # type: ignore[index] # plain values
    assert len(points) > 20
    assert f'"best": {json.dumps(points)}' in text
    assert json.loads(written({"deep": [[1, {"a": "x" * 200}], []]})) == {
        "deep": [[1, {"a": "x" * 200}], []]
    }


def test_a_curve_is_stamped_only_where_its_scores_are_the_same(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "tuning")
    (curve,) = fitted(asked, collected(asked))
    old = replace(curve, method={"analyses/relay/analysis.py": "0" * 64})
    assert stamped(asked, old) == curve
    with pytest.raises(CalibrationError, match="not those"):
        stamped(asked, replace(curve, witness="0" * 64))


def test_what_no_trial_speaks_of_is_not_measured(tmp_path: Path) -> None:
    tuning = _asked(tmp_path, "tuning")
    write_curves(fitted(tuning, collected(tuning)), tmp_path / "curves")
    result = result_of(_asked(tmp_path, "checking"), [])
    rows = result["criteria"]
    assert isinstance(rows, list)
    assert {row["decision"] for row in rows} == {None}
    write_result(result, tmp_path / "docs" / "studies")
    write_pages(tmp_path / "docs")
    assert (tmp_path / "docs" / "studies" / "toy.md").read_text().count("not measured") == 5


def test_no_method_is_tuned_on_the_second_family(tmp_path: Path) -> None:
    settings = WorldSettings(seed=1, people=250, days=2, family=2)
    with (
        pytest.raises(CalibrationError, match="family 2 only checks"),
        Worlds(tmp_path, tuning=True).case(settings),
    ):
        pass
