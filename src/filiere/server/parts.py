"""Which parts does this build have?

A page offers only what the server can do; what is missing is said, not simulated.
"""

import importlib.util
from collections.abc import Callable, Mapping


def _has(module: str) -> Callable[[], bool]:
    def there() -> bool:
        return importlib.util.find_spec(module) is not None

    return there


def _always() -> bool:
    return True


PARTS: Mapping[str, Callable[[], bool]] = {
    "judge": _has("filiere.case.rights.judgement"),
    "reveal": _always,
    "read_otherwise": _has("filiere.upkeep.annulment"),
    "next": _has("filiere.advice.steps"),
    "pdf": _always,
}
"""Part to whether it is here."""
