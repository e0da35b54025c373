"""A likelihood ratio is shown after its propositions, in words that its bound supports."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from filiere.calibration.curve import Curve, Estimate, Training
from filiere.case import Case
from filiere.cli import findings, show
from filiere.errors import FindingError
from filiere.findings import as_object, read
from filiere.findings import weight as weight_module
from filiere.findings.scale import figure, levels, sentence, words
from filiere.findings.weight import signed_shares, weight
from filiere.model.evidence import LikelihoodRatio
from filiere.report.markup import tag
from filiere.report.weighed import weighed
from filiere.wording import Plain

Run = Callable[..., Result]


def _lr(log10: float, *, at_bound: bool = False) -> LikelihoodRatio:
    return LikelihoodRatio(log10=log10, at_bound=at_bound, calibration="toy_v1")


@pytest.mark.parametrize(
    ("log10", "word"),
    [
        (0.0, None), (0.3, None), (-0.3, None), (0.302, "weak support"), (0.99, "weak support"),
        (1.0, "moderate support"), (-1.5, "moderate support"), (2.0, "moderately strong support"),
        (3.2, "strong support"), (4.0, "very strong support"), (6.0, "extremely strong support"),
    ],
)  # fmt: skip
def test_the_word_of_a_ratio_is_that_of_the_scale(log10: float, word: str | None) -> None:
    found = words(_lr(log10))
    assert (None if found is None else found.en) == word


def test_the_scale_rises_and_is_said_in_both_languages() -> None:
    starts = [start for start, _ in levels()]
    assert starts == sorted(starts)
    assert all(text.en and text.fr for _, text in levels())


@pytest.mark.parametrize(
    ("lr", "english", "french"),
    [
        (_lr(1.6), "40", "40"),
        (_lr(0.5), "3.2", "3,2"),
        (_lr(-1.6), "1/40", "1/40"),
        (_lr(3.1), "1,300", "1\u202f300"),
        (_lr(1.32, at_bound=True), "at least 21", "au moins 21"),
        (_lr(-1.32, at_bound=True), "at most 1/21", "au plus 1/21"),
        (_lr(0.0), "1", "1"),
    ],
)
def test_a_ratio_has_two_digits_and_says_its_bound(
    lr: LikelihoodRatio, english: str, french: str
) -> None:
    assert (figure(lr).en, figure(lr).fr) == (english, french)


def test_a_bounded_ratio_never_has_more_than_the_word_of_its_bound() -> None:
    said = sentence(_lr(1.32, at_bound=True))
    assert "at least 21" in said.en
    assert "(moderate support)" in said.en
    assert "support no stronger figure" in said.en
    assert "au moins 21" in said.fr


def test_below_one_the_records_support_the_second_proposition() -> None:
    assert "support Hd rather than Hp" in sentence(_lr(-1.1)).en
    assert "neither proposition" in sentence(_lr(0.1)).en


def test_shares_follow_only_from_what_is_entered() -> None:
    assert signed_shares(_lr(2.0), [0.01])[0.01] == pytest.approx(100 / 199)
    with pytest.raises(FindingError, match="share of 1 was"):
        signed_shares(_lr(2.0), [1.0])


@pytest.fixture
def weighed_case(make_case: Callable[..., Case], tmp_path: Path) -> Path:
    """The relay and the orders of the sample case, weighed; orders name the same numbers."""
    case = make_case()
    listed = [
        {"alternative": {"en": "a busy evening", "fr": "un soir actif"}, "log10_lr": 1.32,
         "at_bound": True, "calibration": "toy_v1"},
        {"alternative": {"en": "one crew", "fr": "une équipe"}, "log10_lr": 2.5,
         "at_bound": False, "calibration": "toy_crew_v1"},
    ]  # fmt: skip
    outside = [
        {
            "id": "runner:rows-not-evaluated",
            "en": "Against «a taxi desk»: not evaluated, because the number of contacts is 3, "
            "and the study covers 20 to 400.",
            "fr": "Contre « un taxi » : non évalué : nombre de contacts : 3, et l’étude va de 20 "
            "à 400.",
        }
    ]
    for name in ("relay", "orders"):
        measures = json.loads(
            case.query("SELECT measures FROM finding WHERE analysis = ?", [name])[0][0]
        )
        case.execute(
            "UPDATE finding SET kind = 'evaluative', log10_lr = 1.32, at_bound = true, "
            "calibration = 'toy_v1', measures = ?, caveats = ? WHERE analysis = ?",
            [json.dumps({**measures, "likelihood_ratios": listed}), json.dumps(outside), name],
        )
    case.close()
    case.path.rename(tmp_path / "case.filiere")
    return tmp_path / "case.filiere"


@pytest.fixture
def run(weighed_case: Path) -> Run:
    app = typer.Typer()
    app.callback()(lambda: None)
    findings.register(app)
    show.register(app)

    def invoke(verb: str, *arguments: str) -> Result:
        return CliRunner().invoke(
            app, [verb, str(weighed_case), *arguments],
            env={"COLUMNS": "160", "FILIERE_LANG": "en"},
        )  # fmt: skip

    return invoke


def _places(text: str, *parts: str) -> list[int]:
    return [text.index(part) for part in parts]


def test_the_propositions_stand_before_the_figure(run: Run) -> None:
    shown = run("show", "relay-3f2a9c").stdout
    order = _places(shown, "Hp", "Hd", "LR at least 21", "a busy evening", "Measures")
    assert order == sorted(order)
    listed = run("findings").stdout
    order = _places(listed, "relay-3f2a9c", "Hp:", "Hd:", "LR at least 21", "lines-3f2a9c")
    assert _places(listed, "Hp:", "Hd:", "LR at least 21") == sorted(order[1:4])


def test_every_alternative_what_was_not_evaluated_and_the_search_are_told(run: Run) -> None:
    shown = " ".join(run("show", "relay-3f2a9c").stdout.split())
    assert "against one crew" in shown
    assert "LR: 320 moderately strong support (Hp)" in shown
    assert shown.count("not evaluated, because the number of contacts is 3") == 1
    # chance is told once: by the analysis, where it told it
    assert "1,234 candidates were looked at" in shown
    assert "about 0.8 times among them by chance" in shown
    assert "at most about" not in shown
    assert "number 1 of 1" in shown
    assert "likelihood_ratios" not in shown


def test_a_curve_says_on_whom_it_rests_and_that_they_are_simulated(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    curve = Curve(
        id="toy_v1", analysis="relay", alternative=Plain("a", "a"), method={},
        training=Training(origin="simulation", data="toy", people_same=40, people_different=1200,
                          pairs_same=40, pairs_different=4000),
        knots=((0.0, -1.0), (1.0, 1.32)), bounds=(-1.0, 1.32),
        cllr=Estimate(value=0.31, low=0.2, high=0.47),
        cllr_min=Estimate(value=0.3, low=0.2, high=0.4), scope={}, date="", script="",
    )  # fmt: skip
    monkeypatch.setattr(weight_module, "names", lambda: ("toy_v1",))
    monkeypatch.setattr(weight_module, "load", lambda _name: curve)
    shown = " ".join(run("show", "relay-3f2a9c").stdout.split())
    assert "toy_v1: fitted on simulated data, 40 people for Hp and 1,200 for Hd" in shown
    assert "Cllr 0.31 (0.2 to 0.47)" in shown
    assert "toy_crew_v1: this version no longer has that curve" in shown


def test_findings_on_the_same_numbers_may_not_be_multiplied(run: Run) -> None:
    shown = " ".join(run("show", "relay-3f2a9c").stdout.split())
    assert "same numbers: orders-3f2a9c" in shown
    assert "may not be multiplied" in shown
    assert "No likelihood ratio" in run("show", "lines-3f2a9c").stdout


def test_a_share_is_printed_only_when_signed_and_is_logged(run: Run, weighed_case: Path) -> None:
    assert "Share after" not in run("show", "relay-3f2a9c").stdout
    assert run("show", "relay-3f2a9c", "--prior", "0.01").exit_code == 2
    assert run("show", "relay-3f2a9c", "--signed-by", "A. Juge").exit_code == 2
    done = run("show", "relay-3f2a9c", "--prior", "0.01", "--signed-by", "A. Juge")
    assert "A. Juge enters and signs" in " ".join(done.stdout.split())
    assert "≥ 0.17" in done.stdout
    with Case.open(weighed_case, read_only=True) as case:
        details = [row[0] for row in case.query("SELECT detail FROM log ORDER BY seq")]
    assert '"signed_by":"A. Juge"' in details[-1]
    assert '"shares":"0.01"' in details[-1]
    none = run("show", "lines-3f2a9c", "--prior", "0.01", "--signed-by", "A. Juge")
    assert isinstance(none.exception, FindingError)


def test_other_programs_get_each_ratio_in_one_language(weighed_case: Path) -> None:
    with Case.open(weighed_case, read_only=True) as case:
        found = as_object(case, analysis="relay", language="fr")["findings"][0]
    assert found["log10_lr"] == 1.32
    assert found["measures"]["likelihood_ratios"][1]["alternative"] == "une équipe"


def test_the_report_has_the_same_block(weighed_case: Path) -> None:
    with Case.open(weighed_case, read_only=True) as case:
        views = read(case)
    told = weight(next(v for v in views if v.analysis == "relay"), views)
    page = str(tag("div", weighed(told, "fr")))
    for part in ("RV au moins 21", "une équipe", "non évalué", "orders-3f2a9c", "soutien modéré"):
        assert part in page
    technical = weight(next(v for v in views if v.analysis == "lines"), views)
    assert technical.headline is not None
