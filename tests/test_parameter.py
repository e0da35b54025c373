"""What a question may be put with: in bounds, of its type, and nothing else."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import ParameterError
from filiere.parameter import chosen, described, ordered, real, values_of, whole, written
from filiere.wording import Plain

MEANT = Plain("What it is.", "Ce que c'est.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    most: float
    wait_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Toy(Base):
    wait_s: int = whole(900, low=60, high=3600, unit="s", meaning=MEANT)
    least: float = real(0.25, low=0.0, high=1.0, unit="share", meaning=MEANT)
    most: float = real(0.5, low=0.0, high=1.0, unit="share", meaning=MEANT)

    def __post_init__(self) -> None:
        ordered("toy", self, "least", "most")


def test_what_is_not_chosen_stands_as_it_is_and_order_is_that_of_the_fields() -> None:
    assert values_of(chosen("toy", Toy, {})) == {"wait_s": 900, "least": 0.25, "most": 0.5}
    assert list(described(Toy)) == ["wait_s", "least", "most"]
    assert described(Toy)["wait_s"].whole
    assert not described(Toy)["least"].whole


@pytest.mark.parametrize("value", [60, 3600])
def test_both_bounds_are_allowed(value: int) -> None:
    assert chosen("toy", Toy, {"wait_s": value}).wait_s == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wait_s", 59),
        ("wait_s", 3601),
        ("wait_s", 10**400),
        ("wait_s", 60.0),
        ("wait_s", True),
        ("wait_s", "60"),
        ("wait_s", None),
        ("least", -0.001),
        ("least", 1.001),
        ("least", float("nan")),
        ("least", float("inf")),
        ("least", False),
        ("least", [0.1]),
    ],
)
def test_a_value_out_of_bounds_or_of_another_type_is_one_sentence(name: str, value: object) -> None:
    with pytest.raises(ParameterError) as raised:
        chosen("toy", Toy, {name: value})
    said = str(raised.value)
    assert said.startswith(f"toy.{name} is «{str(value)[:40]}», expected a value such as ")
    assert ("60 to 3600 s." if name == "wait_s" else "0.0 to 1.0 share.") in said


def test_a_whole_number_may_stand_for_a_real_one() -> None:
    found = chosen("toy", Toy, {"most": 1})
    assert found.most == 1.0
    assert isinstance(found.most, float)


def test_a_name_that_is_none_and_figures_that_pass_each_other_are_refused() -> None:
    with pytest.raises(ParameterError, match="toy has no parameter «wait»; it has: wait_s, least"):
        chosen("toy", Toy, {"wait": 1})
    assert chosen("toy", Toy, {"least": 0.5}).least == 0.5
    with pytest.raises(ParameterError, match="least may not be larger than most"):
        chosen("toy", Toy, {"least": 0.51})


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [("wait_s", "120", 120), ("least", "1e-3", 0.001), ("least", "1", 1.0)],
)
def test_what_is_written_is_read(name: str, text: str, value: float) -> None:
    assert written("toy", name, described(Toy)[name], text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wait_s", "120.5"), ("wait_s", "1e3"), ("wait_s", ""), ("wait_s", "9" * 5000),
        ("least", "nan"), ("least", "-inf"), ("least", "0,5"), ("least", "half"),
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_refused(name: str, text: str) -> None:
    with pytest.raises(ParameterError):
        written("toy", name, described(Toy)[name], text)


@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans())
def test_nothing_else_ever_comes_through(value: Any) -> None:  # noqa: ANN401 - whatever comes
    try:
        found = chosen("toy", Toy, {"wait_s": value})
    except ParameterError:
        return
    assert type(found.wait_s) is int
    assert 60 <= found.wait_s <= 3600
