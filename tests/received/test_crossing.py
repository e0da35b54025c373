"""Values of the model cross between processes; whatever else is named does not."""

import io
import pickle
from dataclasses import dataclass, field
from datetime import date

import pytest

from filiere.model.codes import Fate
from filiere.reader import Place, Row
from filiere.received.crossing import Crossing, hand_over

MODEL = ("filiere.reader", "filiere.model.")


@dataclass(frozen=True, slots=True)
class Nothing:
    """No field."""


@dataclass(frozen=True, slots=True)
class Inner:
    one: object


@dataclass(frozen=True, slots=True)
class Outer(Inner):
    more: frozenset[str] = field(default_factory=frozenset)


@dataclass
class Open:
    one: int
    two: list[int]


def crossed(value: object, *named: str) -> object:
    stream = io.BytesIO()
    hand_over(value, stream)
    stream.seek(0)
    return Crossing(stream, (*MODEL, *named)).load()


@pytest.mark.parametrize(
    "value",
    [
        Row(Place("a#b", "7", 3), fate=Fate.REJECTED, reason="r", field="f"),
        [Inner(Inner(None)), Outer(1, frozenset({"x"})), Nothing()],
        Open(1, [2]),
        {"a": (1, 2.5, None, b"x", date(2024, 6, 1))},
    ],
)
def test_what_is_named_comes_back_as_it_was(value: object) -> None:
    assert crossed(value, __name__) == value


@pytest.mark.parametrize("value", [Inner(1), Open(1, []), Nothing()])
def test_a_class_that_is_not_named_does_not_come(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        crossed(value)


@pytest.mark.parametrize(
    "name",
    [
        ("os", "system"),
        ("builtins", "eval"),
        ("filiere.reader", "catalogue"),
        ("filiere.reader", "importlib.import_module"),
        ("filiere.reader", "ImportRefusedError"),
        ("filiere.readership", "Row"),
    ],
)
def test_nothing_else_that_a_module_knows_comes(name: tuple[str, str]) -> None:
    stream = io.BytesIO(f"c{name[0]}\n{name[1]}\n.".encode())
    with pytest.raises(pickle.UnpicklingError):
        Crossing(stream, MODEL).load()
