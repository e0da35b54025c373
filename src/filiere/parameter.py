"""What may somebody change of a question, within which bounds, and in which unit?

The parameters of a question are one frozen dataclass: each field has a type, a default, the least
and the largest value that mean something, and a unit. Whatever comes from outside (a command line,
a page, a package) becomes such a value through ``chosen`` and in no other way, so that an answer
never meets a figure that it was not made for. Two figures that depend on each other are compared by
the dataclass itself, in ``__post_init__``.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar, cast

from filiere.errors import ParameterError
from filiere.wording import Plain, Printed, Text, Words

Value = int | float
Values = Mapping[str, Value]
"""Values by name, as they are kept and handed on; never what a question is given."""

_DESCRIBED = "parameter"

_WHOLE = re.compile(r"[+-]?[0-9]{1,400}")
_REAL = re.compile(r"[+-]?([0-9]{1,400}\.?[0-9]{0,400}|\.[0-9]{1,400})([eE][+-]?[0-9]{1,9})?")
"""Figures as anybody writes them. Python reads more: «1_0» as ten, and digits of other scripts."""

SHOWN = 40
"""Characters that a refusal repeats of what it was given."""

P = TypeVar("P")
"""The parameters of one question."""

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A figure that anybody may change; both bounds are themselves allowed."""

    default: Value
    low: Value
    high: Value
    unit: str
    meaning: Text

    @property
    def unit_text(self) -> Text:
        """The unit as each language writes it."""
        name = f"unit-{self.unit.replace(' ', '-').replace(',', '')}"
        return _say(name) if name in _say else Plain(self.unit, self.unit)

    @property
    def whole(self) -> bool:
        """Whether it is a whole number."""
        return isinstance(self.default, int)


def whole(default: int, *, low: int, high: int, unit: str, meaning: Text) -> int:
    """A field that holds a whole number from ``low`` to ``high``."""
    made = Parameter(default=default, low=low, high=high, unit=unit, meaning=meaning)
    return dataclasses.field(default=default, metadata={_DESCRIBED: made})


def real(default: float, *, low: float, high: float, unit: str, meaning: Text) -> float:
    """A field that holds a finite real number from ``low`` to ``high``."""
    made = Parameter(default=default, low=low, high=high, unit=unit, meaning=meaning)
    return dataclasses.field(default=default, metadata={_DESCRIBED: made})


def described(kind: type) -> Mapping[str, Parameter]:
    """What each field of a question's parameters may hold, in the order of the question's own."""
    own = list(kind.__annotations__)  # a field of a class below stands first in the dataclass
    fields = sorted(dataclasses.fields(kind), key=lambda each: own.index(each.name))
    return MappingProxyType({each.name: each.metadata[_DESCRIBED] for each in fields})


def ordered(question: str, parameters: object, low: str, high: str) -> None:
    """Refuse a question one of whose figures is larger than another that it may not pass.

    Raises:
        ParameterError: it is.
    """
    if getattr(parameters, low) > getattr(parameters, high):
        raise ParameterError(_say("out-of-order", question=question, low=low, high=high))


def values_of(parameters: object) -> dict[str, Value]:
    """Values by name, as they are kept."""
    return dataclasses.asdict(cast("Any", parameters))


def chosen(question: str, kind: type[P], values: Mapping[str, object]) -> P:
    """The parameters of a question, with these values in place of the defaults.

    Raises:
        ParameterError: one of them is not the question's, or not of its type, or out of its bounds,
            or does not go with another.
    """
    known = described(kind)
    refuse_unknown(question, known, values)
    return kind(**{name: checked(question, name, known[name], values[name]) for name in values})


def refuse_unknown(
    question: str, known: Mapping[str, Parameter], values: Mapping[str, object]
) -> None:
    """Refuse values of parameters that the question does not have."""
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ParameterError(
            _say("no-parameter", question=question, name=unknown[0], known=", ".join(known))
        )


def written(question: str, name: str, parameter: Parameter, text: str) -> Value:
    """The value that a text stands for, as somebody wrote it.

    Raises:
        ParameterError: it is no number of the parameter's type, or out of its bounds.
    """
    plain = text.strip(" ")
    if (_WHOLE if parameter.whole else _REAL).fullmatch(plain) is None:
        raise _refused(question, name, parameter, text)
    value = int(plain) if parameter.whole else float(plain)
    return checked(question, name, parameter, value)


def checked(question: str, name: str, parameter: Parameter, value: object) -> Value:
    """The value, of the parameter's own type.

    Raises:
        ParameterError: it is of another type, or out of its bounds.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused(question, name, parameter, value)
    if parameter.whole and not isinstance(value, int):
        raise _refused(question, name, parameter, value)
    # written so that «not a number» fails it too; both bounds are finite
    if not parameter.low <= value <= parameter.high:
        raise _refused(question, name, parameter, value)
    return value if parameter.whole else float(value)


def _refused(question: str, name: str, parameter: Parameter, found: object) -> ParameterError:
    return ParameterError(
        _say(
            "not-a-whole-number" if parameter.whole else "not-a-number",
            name=f"{question}.{name}",
            found=_shown(found),
            low=_figure(parameter.low),
            high=_figure(parameter.high),
            unit=parameter.unit_text,
            default=_figure(parameter.default),
        )
    )


def _shown(found: object) -> str:
    """What was given, on one line and no longer than a reader looks at."""
    try:
        text = str(found)
    except ValueError:  # Python writes no whole number of more than 4,300 digits
        return "…"
    return " ".join(text[: SHOWN + 1].split())[:SHOWN]


def _figure(value: Value) -> Printed:
    """The figure as it is typed, which no language groups or rounds."""
    return Printed(value, str(value), str(value))
