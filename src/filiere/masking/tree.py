"""How does a whole answer lose what no act names, whatever part of it somebody supplied?

The last net of an answer in JSON: each text in it that nobody has let through a door before is
masked, by shape and by what acts name. What the program said itself is ``Said``; sentences of the
catalogues and the values of keys that hold digests and addresses of the program pass.
"""

from collections.abc import Callable, Mapping
from typing import Any

from filiere.masking.typed import Said
from filiere.wording import Text

OWN = frozenset(
    {
        "schema", "version", "id", "record", "record_id", "seq", "prev", "hash", "digest", "sha256",
        "inputs_sha256", "layout_sha256", "module_sha256", "calibration", "analysis", "layout",
        "address", "from", "to", "at", "at_utc", "on", "first", "last", "state", "same", "finding",
    }
)  # fmt: skip
"""Keys whose values the program made: ids, digests, times."""


def through_tree(value: Any, door: Callable[[str], str], own: frozenset[str] = OWN) -> Any:  # noqa: ANN401 -- any JSON, as given
    """The same value with each text let through the door, but for those of ``own`` keys."""
    if isinstance(value, str):
        return value if isinstance(value, Said) else door(value)
    if isinstance(value, Mapping):
        return {
            key: part if isinstance(part, str) and key in own else through_tree(part, door, own)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [through_tree(part, door, own) for part in value]
    return value


def said(text: Text) -> dict[str, Said]:
    """A sentence of the program in both languages, as JSON has it."""
    return {"en": Said(text.en), "fr": Said(text.fr)}
