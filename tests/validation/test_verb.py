"""``filiere validate`` fits, judges and writes; data on stdout, one line per criterion."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import typer
from typer.testing import CliRunner, Result

from filiere.cli import validate
from filiere.errors import CalibrationError
from filiere.validation import verb
from filiere.validation.frame.criteria import Criteria, criteria
from filiere.validation.frame.design import Block, Sighting, Study, Trial, studies

Run = Callable[..., Result]


def _collect(block: Block) -> Iterator[Sighting]:
    for seed in block.seeds:
        rng = np.random.default_rng(seed)
        for person in range(15):
            yield Trial(curve="toy_v1", score=float(rng.normal(3, 1)), same=True,
                        people=[f"{seed}:{person}"])  # fmt: skip
            yield Trial(curve="toy_v1", score=float(rng.normal(0, 1)), same=False,
                        people=[f"{seed}:{person}"], category="stranger")  # fmt: skip


PROMISED = Criteria.model_validate(
    {
        "method": "toy",
        "origin": "simulation",
        "fixed": "2026-11-24",
        "scope": {"en": "toys", "fr": "jouets"},
        "data": {"en": "drawn", "fr": "tirés"},
        "seeds": {"tuning": [1, 4], "quick": [7, 7]},
        "curve": [{"id": "toy_v1", "alternative": {"en": "another", "fr": "un autre"}}],
        "criterion": [
            {"characteristic": {"en": "accuracy", "fr": "exactitude"}, "metric": "cllr",
             "curve": "toy_v1", "at_most": 0.9},
        ],
    }
)  # fmt: skip


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setattr(
        verb, "studies", lambda: {"toy": Study(id="toy", method="toy", collect=_collect)}
    )
    monkeypatch.setattr(verb, "criteria", lambda _name: PROMISED)
    app = typer.Typer()
    app.callback()(lambda: None)
    validate.register(app)

    def invoke(*arguments: str) -> Result:
        curves = ["--curves", str(tmp_path / "curves")]
        return CliRunner().invoke(app, ["validate", *arguments, *curves])

    return invoke


def test_tuning_writes_the_curve_and_quick_judges_it(run: Run, tmp_path: Path) -> None:
    done = run("--seeds", "tuning")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("toy_v1\tCllr 0.")
    assert (tmp_path / "curves" / "toy_v1.json").is_file()
    judged = run("--quick", "--out", str(tmp_path / "docs"))
    assert judged.exit_code == 0, judged.output
    cells = judged.stdout.strip().split("\t")
    assert (cells[:3], cells[-1]) == (["toy", "toy_v1", "cllr"], "met")
    for name in ("studies/toy.json", "toy.md", "toy.fr.md", "scorecard.md", "scorecard.fr.md"):
        assert (tmp_path / "docs" / name).is_file()
    assert run("--stamp").stdout == "toy_v1\tstamped\n"


def test_a_block_that_a_study_lacks_is_left_out(run: Run) -> None:
    done = run("--seeds", "checking")
    assert (done.exit_code, done.stdout) == (0, "")


def test_an_unknown_study_is_refused(run: Run) -> None:
    done = run("--study", "nothing")
    assert isinstance(done.exception, CalibrationError)
    assert "there are: toy" in str(done.exception)


def test_every_study_of_the_program_has_criteria_and_is_of_an_analysis() -> None:
    for name, study in studies().items():
        assert criteria(name).method == study.method
