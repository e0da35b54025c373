"""Does a script make the fitted numbers again, and do they keep what they promise?"""

import math
from collections import Counter
from pathlib import Path

import pytest

from filiere.analysis import catalogue, defaults
from filiere.signals.fitted import fitted, to_json
from filiere.validation.criteria import criteria
from filiere.validation.fitting import line_least
from filiere.validation.fitting.__main__ import main
from filiere.validation.perturbation import Cast, extras
from filiere.validation.studies.perturbation import STUDY, alone

CURVES = [each.curve for each in catalogue()["lines"].weighings]


def test_the_least_points_of_a_line_are_made_again_to_the_digit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["line_least", "--out", str(tmp_path)]) == 0
    made = (tmp_path / "line_least.json").read_text(encoding="utf-8")
    assert made == to_json(fitted("line_least")) == capsys.readouterr().out


def test_no_line_has_a_ratio_that_supports_a_lawful_service() -> None:
    least = fitted("line_least").number("least")
    assert line_least.lowest(least, CURVES) > -math.log10(2)
    assert line_least.lowest(least - 0.5, CURVES) <= -math.log10(2)
    assert defaults("lines").least_points == least


def test_each_record_falls_on_six_cities_of_the_report_or_more() -> None:
    anybody = Cast(
        line=1, dispatch=2, couriers=(3, 4), clients=(5, 6), strangers=(7, 8), span_s=(0, 10**6)
    )
    added = tuple(extras(anybody))
    first, last = criteria(STUDY.id).seeds["reporting"]
    fallen = Counter(
        each.name for seed in range(first, last + 1) for each in alone("reporting", seed, added)
    )
    assert set(fallen) == {each.name for each in added}
    assert min(fallen.values()) >= 6
    assert alone("checking", first, added) == added
    assert alone("quick", first, added) == ()
