"""How do values of this program's model cross from a child process to its parent?

As their fields. A frozen dataclass with slots would cross by ``dataclasses.fields`` of each single
object, which costs more than all the reading of a row; here each class is taken apart and put
together by its slots. What comes back may only be texts, numbers, lists, mappings, times, and
classes of the modules that the parent names.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import IO, Any

_TIMES = frozenset({"date", "datetime", "time", "timedelta", "timezone"})


@cache
def _apart(cls: Any) -> tuple[str, ...] | None:  # noqa: ANN401 -- a class
    """Names of the fields of a dataclass all of whose fields are slots; None for another class."""
    if not (isinstance(cls, type) and is_dataclass(cls)):
        return None
    names = tuple(each.name for each in fields(cls))
    slots = all(hasattr(getattr(cls, name, None), "__set__") for name in names)
    return names if slots and len(names) > 0 else None


@cache
def _values(cls: Any) -> Callable[[object], tuple[Any, ...]]:  # noqa: ANN401 -- a class
    names = _apart(cls) or ()
    taken = attrgetter(*names)
    return taken if len(names) > 1 else lambda value: (taken(value),)


@cache
def _setters(cls: Any) -> tuple[Callable[[object, object], None], ...]:  # noqa: ANN401 -- a class
    return tuple(getattr(cls, name).__set__ for name in _apart(cls) or ())


def put_together(cls: type, *values: object) -> object:
    """A value of a class by the values of its slots, which its own process has tested."""
    made: object = object.__new__(cls)
    for put, value in zip(_setters(cls), values, strict=True):
        put(made, value)
    return made


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 -- pickle's own protocol
        cls: Any = type(value)
        if _apart(cls) is None:
            return NotImplemented
        return put_together, (cls, *_values(cls)(value))


def hand_over(value: object, stream: IO[bytes]) -> None:
    """Write one value."""
    held = io.BytesIO()
    _Pickler(held, protocol=5).dump(value)
    stream.write(held.getbuffer())


class Crossing(pickle.Unpickler):
    """Reads one value; ``values``: modules, or packages ending in a dot, whose classes may come."""

    def __init__(self, stream: IO[bytes], values: tuple[str, ...]) -> None:
        super().__init__(stream)
        self._named = values

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- a class
        """A class that may come.

        Raises:
            pickle.UnpicklingError: any other name.
        """
        if (module, name) == (__name__, put_together.__name__):
            return put_together
        named = module in self._named or any(
            module.startswith(each) for each in self._named if each.endswith(".")
        )
        if "." not in name and (named or (module == "datetime" and name in _TIMES)):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
