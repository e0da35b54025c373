"""Every figure of every question, as ``--set`` gives it: in bounds and of its type, or refused.

What is refused is refused in one sentence, in both languages, which names the figure.
"""

import math
from collections.abc import Iterator

import pytest

from filiere.analysis import catalogue
from filiere.errors import FiliereError, ParameterError
from filiere.package.rerun import settings_of
from filiere.parameter import Parameter, Value, checked

PARAMETERS = [
    pytest.param(name, key, parameter, id=f"{name}.{key}")
    for name, analysis in catalogue().items()
    for key, parameter in analysis.parameters.items()
]

every_parameter = pytest.mark.parametrize(("name", "key", "parameter"), PARAMETERS)

NEVER = (
    "", " ", "nan", "NaN", "-nan", "inf", "-inf", "Infinity", "1e400", "-1e400",
    "9" * 400, "9" * 5000, "0x10", "1_0", "1,5", "1.5.1", "1e", "--1", "half", "true", "None",
    "null", "[1]", "{}", "1=1",
    "\u0661\u0662", "\u00bd", "1\u00a0000", "1\n2", "{ $x }",
)  # fmt: skip
"""Texts that are a value of no figure: not finite, of no type, or beyond whatever is counted."""


def below(parameter: Parameter) -> Value:
    """The nearest value under the bounds."""
    if parameter.whole:
        return parameter.low - 1
    return math.nextafter(parameter.low, -math.inf)


def above(parameter: Parameter) -> Value:
    """The nearest value over the bounds."""
    if parameter.whole:
        return parameter.high + 1
    return math.nextafter(parameter.high, math.inf)


def wrong(parameter: Parameter) -> Iterator[str]:
    """What one figure may not be set to."""
    yield from NEVER
    yield repr(below(parameter))
    yield repr(above(parameter))
    if parameter.whole:
        yield f"{parameter.default}.0"
        yield f"{parameter.default}.5"
        yield f"{parameter.default}e0"


def is_one_sentence(error: FiliereError, place: str) -> None:
    """It names the figure, stands on one line, ends, and says the same values in both languages."""
    for said in (error.sentence.en, error.sentence.fr):
        assert said.startswith(f"{place} "), said
        assert "\n" not in said
        assert said.endswith(".")
        assert len(said) < 300
    assert error.sentence.en != error.sentence.fr


@every_parameter
def test_what_a_figure_may_not_be_is_refused_in_one_sentence(
    name: str, key: str, parameter: Parameter
) -> None:
    for text in wrong(parameter):
        with pytest.raises(ParameterError) as refused:
            settings_of([f"{name}.{key}={text}"])
        is_one_sentence(refused.value, f"{name}.{key}")


@every_parameter
def test_what_is_no_figure_at_all_is_refused_in_one_sentence(
    name: str, key: str, parameter: Parameter
) -> None:
    """As a page or a package may hold it: JSON has more than texts."""
    values: tuple[object, ...] = (
        None, True, False, [], [1], {}, "1", b"1", 10**5000, -(10**5000), math.nan,
    )  # fmt: skip
    for value in values:
        with pytest.raises(ParameterError) as refused:
            checked(name, key, parameter, value)
        is_one_sentence(refused.value, f"{name}.{key}")


@every_parameter
def test_bounds_and_default_are_finite_in_order_and_allowed(
    name: str, key: str, parameter: Parameter
) -> None:
    assert all(math.isfinite(each) for each in (parameter.low, parameter.default, parameter.high))
    assert parameter.low <= parameter.default <= parameter.high
    assert settings_of([f"{name}.{key}={parameter.default}"]) == {name: {key: parameter.default}}
    for value in (parameter.low, parameter.high):
        assert checked(name, key, parameter, value) == value


@pytest.mark.parametrize(
    "text", ["", "relay", "relay=1", "relay.window_s", "=", ".=", "x.y=1", "relay.x=1"]
)
def test_what_sets_nothing_is_one_sentence(text: str) -> None:
    with pytest.raises(FiliereError) as refused:
        settings_of([text])
    for said in (refused.value.sentence.en, refused.value.sentence.fr):
        assert "\n" not in said
        assert said != ""
