"""How does one pattern of a catalogue become a sentence of one language?

Fluent picks the plural and CLDR (Babel) writes the numbers. Values are never read as patterns, and
no direction marks are put around them: what is printed must be greppable.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.runtime.utils import native_to_fluent
from fluent.syntax.ast import Junk

from filiere.wording.errors import WordingError

SIZE = 900
"""Longer values are put in afterwards: the library takes them for a threat to memory."""

_LEFT_OUT = "\ue000{}\ue001"
"""Stands for a long value while the sentence is made; private characters that no text holds."""


def bundle(language: str, source: str) -> FluentBundle:
    """The messages of one catalogue in one language.

    Raises:
        WordingError: a line of the catalogue cannot be read.
    """
    made = FluentBundle([language], use_isolating=False)
    resource = FluentResource(source)
    for entry in resource.body:
        if isinstance(entry, Junk):
            found = (entry.content or "").strip()
            raise WordingError(f"This is no sentence of a catalogue: {found}")
    made.add_resource(resource)
    return made


@cache
def kept(language: str, pattern: str) -> FluentBundle:
    """A bundle of the one sentence that a case keeps as it was worded."""
    return bundle(language, f"kept = {pattern}")


def rendered(made: FluentBundle, name: str, values: Mapping[str, Any]) -> str:
    """The sentence.

    Raises:
        WordingError: it names a value that was not given.
    """
    pattern = made.get_message(name).value if made.has_message(name) else None
    if pattern is None:
        raise WordingError(f"No catalogue has a sentence «{name}».")
    long = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > SIZE}
    marks = {name: _LEFT_OUT.format(place) for place, name in enumerate(long)}
    given = {
        # what has a form of its own keeps it: the library would make a plain number of it
        name: value if isinstance(value, FluentType) else native_to_fluent(value)
        for name, value in {**values, **marks}.items()
    }
    errors: list[Exception] = []
    current = CurrentEnvironment(args=given)
    text = str(pattern(ResolverEnvironment(context=made, current=current, errors=errors)))
    if errors:
        raise WordingError(f"The sentence «{name}» cannot be made: {errors[0]}")
    for place, value in enumerate(long.values()):
        text = text.replace(_LEFT_OUT.format(place), value)
    return text
