"""What runs a reduction?

Every engine gives the same rows for the same reduction. DuckDB is the one of this version; another
needs a class with these two methods and nothing else.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

from filiere.case import Case
from filiere.engines.duckdb import DuckEngine
from filiere.errors import ReductionError
from filiere.reduction import Reduction, Settings
from filiere.wording import Words

_say = Words(__name__)


__all__ = ["DuckEngine", "Engine", "engine"]


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


def engine(name: str, case: Case) -> Engine:
    """The engine of that name; ReductionError where this version has none."""
    if name == "duckdb":
        return DuckEngine(case)
    raise ReductionError(_say("engine-version-use-duckdb", name=name))
