"""Which numbers were fitted, on what, and by which command?

No weight stands in the code. Each set of them is a file, ``fitted/<id>.json``, written by a script
of ``validation/fitting`` that makes it again to the digit; beside the numbers stand the seeds or
data, how many, and the command. The tables of the methods' pages are printed from these files.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from filiere.errors import AnalysisError
from filiere.wording import Words

_say = Words(__name__)
SCHEMA = "filiere.fitted/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """One set of fitted numbers."""

    id: str
    values: Mapping[str, Any]
    """Numbers by name; nested where several belong together."""
    study: Mapping[str, Any]
    """origin, data, how many, command."""

    def number(self, name: str) -> float:
        """One number."""
        return float(self.values[name])

    def numbers(self, name: str) -> Mapping[str, float]:
        """Numbers that belong together."""
        return MappingProxyType({key: float(each) for key, each in self.values[name].items()})


@lru_cache(maxsize=32)
def fitted(name: str) -> Fitted:
    """The numbers that ship under this id.

    Raises:
        AnalysisError: there are none.
    """
    file = resources.files("filiere.signals") / "fitted" / f"{name}.json"
    if not file.is_file():
        raise AnalysisError(_say("no-weights", name=name))
    content = json.loads(file.read_text(encoding="utf-8"))
    return Fitted(id=content["id"], values=content["values"], study=content["study"])


def to_json(of: Fitted) -> str:
    """The file of these numbers; equal numbers give equal bytes."""
    content = {
        "schema": SCHEMA,
        "id": of.id,
        "values": of.values,
        "study": dict(sorted(of.study.items())),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
