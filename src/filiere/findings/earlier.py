"""Which results were measured on an earlier version of what they judge?

A study is run when somebody has the hours for it, and a method may be fitted again in between. Its
figures then hold for what it was, and its page says so: a result is earlier when one of its curves
is not the one that ships, when another study of its method is, or when the question starts from the
findings of such a method.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from filiere.analysis import catalogue
from filiere.calibration.curve import load, names

Result = Mapping[str, Any]


def earlier(found: Sequence[Result]) -> frozenset[str]:
    """Ids of the studies whose results hold for an earlier version only."""
    own = {str(r["study"]) for r in found if _curves_moved(r)}
    moved = {str(r["method"]) for r in found if str(r["study"]) in own}
    return frozenset(
        str(r["study"])
        for r in found
        if not (_reads(str(r["method"])) | {str(r["method"])}).isdisjoint(moved)
    )


def _curves_moved(result: Result) -> bool:
    ships = set(names())
    return any(
        name not in ships or asdict(load(name).training) != dict(held["training"])
        for name, held in result["curves"].items()
    )


def _reads(method: str) -> frozenset[str]:
    """The questions whose findings this one starts from; advice reads every one."""
    known = catalogue()
    if method not in known:
        return frozenset(known)
    found: set[str] = set()
    waiting = list(known[method].after)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += known[name].after
    return frozenset(found)
