"""How often is each method wrong, by what was promised before it was measured?

The results of the studies ship with the program, as `filiere validate` keeps them, so that whoever
reads a finding has its method's errors beside it, promises that were not kept included. Nothing is
computed here: a promise has the limit that was fixed, the result and whether it was kept.

Reads docs/methods/studies, in the checkout or as installed. One value per promise.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from filiere.findings.earlier import earlier
from filiere.findings.formats import decimal
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

CHECKOUT = Path(__file__).parents[3] / "docs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What was promised of a method, and what came of it."""

    characteristic: Text
    metric: Text
    of: str
    """Curve or count, and the circumstances, by their names in the data."""
    limit: Text
    result: Text
    kept: bool | None
    """None where it could not be measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One study of a method; ``earlier``: of a version of it that no longer ships."""

    name: str
    method: str
    real: bool
    data: Text
    scope: Text
    fixed: str
    earlier: bool
    promises: tuple[Promise, ...]

    @property
    def broken(self) -> int:
        """Promises that were not kept."""
        return sum(1 for each in self.promises if each.kept is False)


def docs() -> Traversable:
    """The pages that ship with the program: in the wheel, or in a checkout."""
    installed = resources.files("filiere") / "docs"
    return installed if installed.is_dir() else CHECKOUT


@lru_cache(maxsize=1)
def studies() -> tuple[Study, ...]:
    """Every study that ships, by method and name."""
    folder = docs() / "methods" / "studies"
    found: list[Mapping[str, Any]] = []
    if folder.is_dir():
        held = sorted((each for each in folder.iterdir()), key=lambda each: each.name)
        found = [
            json.loads(each.read_text(encoding="utf-8"))
            for each in held
            if each.name.endswith(".json")
        ]
    old = earlier(found)
    told = [_study(result, old=str(result["study"]) in old) for result in found]
    return tuple(sorted(told, key=lambda study: (study.method, study.name)))


def _study(result: Mapping[str, Any], *, old: bool) -> Study:
    return Study(
        name=str(result["study"]),
        method=str(result["method"]),
        real=result["origin"] == "real",
        data=Plain.of(result["data"]),
        scope=Plain.of(result["scope"]),
        fixed=str(result["fixed"]),
        earlier=old,
        promises=tuple(_promise(each) for each in result["criteria"]),
    )


def _promise(held: Mapping[str, Any]) -> Promise:
    where = [f"{name} = {value}" for name, value in sorted(held["where"].items())]
    most = "at_most" in held
    return Promise(
        characteristic=Plain.of(held["characteristic"]),
        metric=_say(f"studies-{str(held['metric']).replace('_', '-')}"),
        of=", ".join([str(held["curve"] or held["name"]), *where]),
        limit=_say(
            "studies-at-most" if most else "studies-at-least",
            limit=_both(held["at_most" if most else "at_least"]),
        ),
        result=_result(held["result"]),
        kept=held["decision"],
    )


def _result(value: tuple[float, float | None, float | None] | None) -> Text:
    if value is None:
        return _say("studies-not-measured")
    at, low, high = value
    if low is None or high is None or low == high == at:
        return _both(at)
    return _say("studies-interval", at=_both(at), low=_both(low), high=_both(high))


def _both(value: float) -> Text:
    return Plain(decimal(value, "en"), decimal(value, "fr"))
