"""How does a case keep a sentence, so that an old finding reads as it was written?

As its id and its values, with the pattern of the day in each language beside them. Cases older than
the catalogues keep templates with ``{name}`` and no id: they are read as they stand.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from filiere.wording.catalogue import keep
from filiere.wording.text import Kept, Message, Plain, Printed, Text, Value

_OLD = re.compile(r"\{([A-Za-z_]\w*)\}")


def stored(text: Text) -> dict[str, Any]:
    """A sentence as JSON: ``id`` (empty for words that stand in no catalogue), ``en``, ``fr``."""
    if not isinstance(text, Message | Kept):
        return {"id": "", "en": text.en, "fr": text.fr}
    kept = keep(text)
    told: dict[str, Any] = {"id": kept.id, "en": kept.pattern_en, "fr": kept.pattern_fr}
    if len(kept.values) > 0:
        told["values"] = {name: _value(each) for name, each in sorted(kept.values.items())}
    return told


def read_back(told: Mapping[str, Any]) -> Text:
    """The sentence that ``stored`` gave, or the template of an older case."""
    name = told.get("id")
    if name is None:
        english, french = (_OLD.sub(r"{ $\1 }", str(told[key])) for key in ("en", "fr"))
        return Kept("", english, french)
    if name == "":
        return Plain.of(told)
    values = {key: _given(each) for key, each in told.get("values", {}).items()}
    return Kept(str(name), str(told["en"]), str(told["fr"]), values)


def _value(value: Value) -> Any:  # noqa: ANN401 -- what JSON can hold
    if isinstance(value, Text):
        return {"text": stored(value)}
    if isinstance(value, Printed):
        return {"printed": [value.number, value.en, value.fr]}
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | float) else str(value)


def _given(value: Any) -> Value:  # noqa: ANN401 -- what JSON can hold
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    return read_back(value["text"]) if "text" in value else Printed(*value["printed"])
