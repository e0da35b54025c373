"""How does the case's own engine run a reduction?

As it stands: the portable subset is DuckDB's dialect. The answer becomes a scratch table, which
lives in memory (and, past the limit, in the encrypted spill folder), never in the case file.
"""

from collections.abc import Mapping
from typing import Any

from numpy.typing import NDArray

from filiere.case import Case
from filiere.reduction import Reduction, Settings


class DuckEngine:
    """Runs reductions inside the open case."""

    def __init__(self, case: Case) -> None:
        self._case = case

    def table(self, reduction: Reduction, into: str, settings: Settings | None = None) -> int:
        """Keep the answer as the scratch table ``into``; how many rows it has."""
        values = reduction.settings(settings or {})
        select = self._select(reduction, values)
        self._case.execute(f"CREATE OR REPLACE TEMP TABLE {into} AS {select}", values)
        return self._case.value(f"SELECT count(*) FROM {into}", of=int)

    def arrays(
        self, reduction: Reduction, settings: Settings | None = None
    ) -> Mapping[str, NDArray[Any]]:
        """The answer, one array per column, ordered by the reduction's key."""
        values = reduction.settings(settings or {})
        key = ", ".join(reduction.key)
        answer = self._case.columns(f"{self._select(reduction, values)} ORDER BY {key}", values)
        return {name: answer[name] for name in reduction.gives}

    def _select(self, reduction: Reduction, values: Settings) -> str:
        """The reduction's text; its sums as BIGINT, for arrays have no wider integer."""
        kinds = described(self._case, reduction, values)
        return typed(reduction, kinds, f"({reduction.sql}) AS answer")


def described(case: Case, reduction: Reduction, values: Settings) -> Mapping[str, str]:
    """The type of each column that the reduction gives: integers of at most 64 bits."""
    found = case.query(f"SELECT column_name, column_type FROM (DESCRIBE {reduction.sql})", values)
    return {name: "BIGINT" if kind == "HUGEINT" else kind for name, kind in found}


def typed(reduction: Reduction, kinds: Mapping[str, str], origin: str) -> str:
    """A SELECT of the answer that ``origin`` holds, each column of the type described."""
    columns = ", ".join(f"CAST({name} AS {kinds[name]}) AS {name}" for name in reduction.gives)
    return f"SELECT {columns} FROM {origin}"
