"""Which layouts are there, and what is wrong with one that cannot be read?

Those shipped, then those of the folders given. What is wrong is said in one sentence: the file, the
key, and what was expected there.
"""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from filiere.errors import LayoutError, reason_of_toml
from filiere.layout.fault import LayoutFaultError
from filiere.layout.model import Layout
from filiere.wording import Plain, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLayout:
    """A layout, its id and the hash of the TOML it was read from."""

    id: str
    sha256: str
    layout: Layout


def catalogue(folders: Iterable[Path] = ()) -> dict[str, NamedLayout]:
    """Every layout, by id: those shipped, then those of the folders given."""
    found: dict[str, NamedLayout] = {}
    shipped = resources.files("filiere.layouts")
    texts = [(i.name, i.read_bytes()) for i in shipped.iterdir() if i.name.endswith(".toml")]
    for folder in folders:
        # a pipe of such a name would be waited for: it is told among what is not read
        found_there = [path for path in sorted(folder.glob("*.toml")) if path.is_file()]
        texts += [(path.name, path.read_bytes()) for path in found_there]
    for name, content in sorted(texts, key=lambda item: item[0]):
        identity = name.removesuffix(".toml")
        if identity in found:
            raise LayoutError(_say("same-name", name=identity))
        found[identity] = parse(identity, content)
    return found


def parse(identity: str, content: bytes) -> NamedLayout:
    """Read one layout; LayoutError names the file, the key and the cause."""
    file = f"{identity}.toml"
    try:
        layout = Layout.model_validate(tomllib.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise LayoutError(_say("no-utf", file=file, start=str(error.start))) from error
    except ValidationError as error:
        raise LayoutError(_told(file, error.errors(include_url=False))) from error
    except (ValueError, RecursionError) as error:
        raise LayoutError(_say("no-toml", file=file, why=reason_of_toml(error))) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return NamedLayout(id=identity, sha256=sha256, layout=layout)


def _told(file: str, told: list[Any]) -> Text:
    """The first thing that is wrong; a misspelt key is also a missing one, its name says more."""
    first = next((item for item in told if item["type"] == "extra_forbidden"), told[0])
    key = ".".join(str(step) for step in first["loc"])
    where = Plain(key, key) if key != "" else _say("whole")
    return _say("fault", file=file, key=where, why=_why(first))


def _why(item: Any) -> Text:  # noqa: ANN401, PLR0911 -- an entry of pydantic's list, one return a kind
    cause = item.get("ctx", {}).get("error")
    if isinstance(cause, LayoutFaultError):
        return cause.sentence
    expected = item.get("ctx", {}).get("expected")
    if item["type"] == "missing":
        return _say("missing")
    if item["type"] == "extra_forbidden":
        return _say("unknown-key")
    if expected is not None:
        return _say("expected", found=_short(item.get("input")), known=str(expected))
    if item["type"] in {"too_short", "tuple_type", "list_type"}:
        return _say("expected-list", found=_short(item.get("input")))
    if item["type"] == "string_type":
        return _say("expected-text", found=_short(item.get("input")))
    if item["type"] in {"bool_type", "bool_parsing"}:
        return _say("expected-truth", found=_short(item.get("input")))
    return _say("expected-other", found=_short(item.get("input")))


def _short(value: object) -> str:
    return str(value)[:60]
