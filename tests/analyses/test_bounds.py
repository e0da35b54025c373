"""Each question is put with each of its figures at either bound: it ends, and says something."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rights.deaths import record_deaths
from filiere.cli import application
from filiere.errors import ParameterError
from filiere.parameter import Value, chosen
from filiere.runner import run

ANALYSES = catalogue()
BOUNDS = [
    (name, key, value)
    for name, analysis in ANALYSES.items()
    for key, each in analysis.parameters.items()
    for value in (each.low, each.high)
]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A small city with a network, two declared deaths and every question answered once."""
    folder = tmp_path_factory.mktemp("city") / "world"
    said = ["simulate", str(folder), "--people", "250", "--days", "10", "--seed", "3"]
    result = CliRunner().invoke(application(), said, env={"FILIERE_LANG": "en"})
    assert result.exit_code == 0, result.output
    result = CliRunner().invoke(application(), ["run", str(folder)], env={"FILIERE_LANG": "en"})
    assert result.exit_code == 0, result.output
    with Case.open(folder / "case.filiere") as opened:
        often = opened.query(
            "SELECT number, max(t) FROM event JOIN number ON number_id = served "
            "GROUP BY number ORDER BY count(*) DESC, number LIMIT 2"
        )
        record_deaths(opened, [(number, last + 3600) for number, last in often])
        run(opened, only=["deaths"], progress=lambda _step, _share: None)
        yield opened


@pytest.mark.slow
@pytest.mark.parametrize(("name", "key", "value"), BOUNDS)
def test_a_question_ends_with_each_figure_at_its_bound(
    case: Case, name: str, key: str, value: Value
) -> None:
    analysis = ANALYSES[name]
    try:
        values = chosen(name, analysis.takes, {key: value})
    except ParameterError:  # the bound goes with another figure only: both are moved
        both = dict.fromkeys(_together(name, key), value)
        values = chosen(name, analysis.takes, both)
    answer = analysis.answer(case, values, lambda _step, _share: None)
    assert (answer.not_applicable is None) or len(answer.rows) == 0
    assert all(row.evidence for row in answer.rows)


def _together(name: str, key: str) -> tuple[str, str]:
    pairs = {
        "lines": (
            ("max_known", "max_acquainted"),
            ("least_points", "clear_points"),
            ("min_callers", "many_callers"),
        ),
        "relay": (
            ("least_concentration", "concentration"),
            ("to_callers", "most_to_callers"),
            ("to_line", "most_to_line"),
        ),
        "orders": (("hidden_low", "hidden_high"),),
    }
    return next(pair for pair in pairs[name] if key in pair)


def test_figures_that_would_pass_each_other_are_refused() -> None:
    for name, (low, high) in (
        ("lines", ("max_known", "max_acquainted")),
        ("lines", ("least_points", "clear_points")),
        ("orders", ("hidden_low", "hidden_high")),
    ):
        kind = ANALYSES[name].takes
        last = ANALYSES[name].parameters[high].default
        assert replace(kind(), **{low: last})  # equal is allowed
        step = 1 if isinstance(last, int) else 0.01
        with pytest.raises(ParameterError, match=f"{name}: {low} may not be larger than {high}"):
            chosen(name, kind, {low: last + step})
