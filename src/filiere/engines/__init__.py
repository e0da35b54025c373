"""What runs a reduction?

Every engine gives the same rows for the same reduction, in the same types: the case's own, and
Spark (``engines.spark``, an extra). Another needs a class with these two methods and nothing else.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from numpy.typing import NDArray

from filiere.engines.duckdb import DuckEngine
from filiere.reduction import Reduction, Settings

__all__ = ["DuckEngine", "Engine"]


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
