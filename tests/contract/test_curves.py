"""No curve ships without its study, none is stale, none says more than its people support (R34)."""

import math

import pytest

from filiere.analysis import catalogue
from filiere.calibration.curve import load, names
from filiere.calibration.fit import method_sha256
from filiere.validation.frame.criteria import criteria
from filiere.validation.frame.design import studies

SHIPPED = names()


def promised() -> dict[str, str]:
    """The study that asks for each curve."""
    return {each.id: name for name in studies() for each in criteria(name).curve}


def test_every_weighing_has_its_curve() -> None:
    asked = {w.curve: name for name, a in catalogue().items() for w in a.weighings}
    assert sorted(set(asked) - set(SHIPPED)) == []
    for curve, analysis in sorted(asked.items()):
        assert load(curve).analysis == analysis


@pytest.mark.parametrize("name", SHIPPED or ["none"])
def test_a_curve_has_its_study_and_is_not_stale(name: str) -> None:
    if name == "none":
        pytest.skip("no curve ships yet")
    curve = load(name)
    study = promised().get(name)
    assert study is not None, f"no criteria file asks for {name}"
    assert dict(curve.method) == method_sha256(list(curve.method)), (
        f"what makes the score of {name} has changed: "
        f"filiere validate --study {study} --stamp, or fit it again"
    )


@pytest.mark.parametrize("name", SHIPPED or ["none"])
def test_a_curve_says_no_more_than_its_people_support(name: str) -> None:
    if name == "none":
        pytest.skip("no curve ships yet")
    curve = load(name)
    low, high = curve.bounds
    assert high <= math.log10(curve.training.people_different + 1) + 1e-9
    assert -low <= math.log10(curve.training.people_same + 1) + 1e-9
