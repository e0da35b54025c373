"""What runs a reduction?

Every engine gives the same rows for the same reduction, in the same types: the case's own, and
Spark (``engines.spark``, an extra). Another needs a class with these two methods and nothing else.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from numpy.typing import NDArray

from filiere.case import Case
from filiere.engines.duckdb import DuckEngine
from filiere.reduction import Reduction, Settings

__all__ = ["DuckEngine", "Engine", "engine_of", "using"]


class Engine(Protocol):
    """Runs reductions on the tables of one case."""

    def table(self, reduction: Reduction, into: str, settings: Settings | None = None) -> int:
        """Keep the answer as the scratch table ``into``; how many rows it has."""
        ...

    def arrays(
        self, reduction: Reduction, settings: Settings | None = None
    ) -> Mapping[str, NDArray[Any]]:
        """The answer, one array per column, ordered by the reduction's key."""
        ...


_CHOSEN: WeakKeyDictionary[Case, Engine] = WeakKeyDictionary()


@contextmanager
def using(case: Case, engine: Engine) -> Iterator[Engine]:
    """Let this engine run the reductions of an open case meanwhile."""
    _CHOSEN[case] = engine
    try:
        yield engine
    finally:
        del _CHOSEN[case]


def engine_of(case: Case) -> Engine:
    """What runs the reductions of an open case: its own engine unless another was chosen."""
    chosen = _CHOSEN.get(case)
    return DuckEngine(case) if chosen is None else chosen
