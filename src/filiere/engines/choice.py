"""Where do the reductions of one run take place, and what has to be agreed to first?

Here, unless Spark is asked for. Spark reads clear files, so of an encrypted case it is refused
until somebody names a protected folder and says so.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from filiere.case import Case
from filiere.case.rights import copies
from filiere.engines import DuckEngine, Engine, using
from filiere.engines.session import LOCAL, refuse, session
from filiere.engines.spark import SparkEngine
from filiere.errors import EngineError
from filiere.reduction import Reduction, Settings
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """Which Spark, and where its files lie meanwhile."""

    master: str = LOCAL
    parquet: Path | None = None
    """A folder that all machines of the cluster see; None stands for the case's own."""
    plain: bool = False
    """Whether somebody says that an encrypted case's rows may lie there in clear."""

    def folder(self, case: Path, *, encrypted: bool) -> Path:
        """Where this run's files will lie, once it is known that Spark can be started.

        Raises:
            EngineError: it cannot, there is no such folder, or nobody vouches for it.
        """
        parent = case.parent if self.parquet is None else self.parquet
        if not parent.is_dir():
            raise EngineError(_say("no-parquet-folder", folder=str(parent)))
        folder = copies.place(parent)
        refuse(self.master, folder)
        if encrypted and (self.parquet is None or not self.plain):
            raise EngineError(_say("clear-copies", case=str(case)))
        return folder


@contextmanager
def running(
    case: Case, spark: Spark | None, folder: Path | None, *, memory: str
) -> Iterator[Engine]:
    """What runs the reductions of the case; Spark's files are gone when the context ends."""
    if spark is None or folder is None:
        yield DuckEngine(case)
        return
    with ExitStack() as ends:

        def start() -> Engine:
            made = ends.enter_context(copies.noted(case, folder))
            opened = ends.enter_context(session(spark.master, made, memory=memory))
            return SparkEngine(case, opened, made)

        yield ends.enter_context(using(case, _Late(start)))


class _Late:
    """Starts Spark when the first reduction is asked for: a run may need none."""

    def __init__(self, start: Callable[[], Engine]) -> None:
        self._start = start
        self._engine: Engine | None = None

    def table(self, reduction: Reduction, into: str, settings: Settings | None = None) -> int:
        """Keep the answer as the scratch table ``into``; how many rows it has."""
        return self._started().table(reduction, into, settings)

    def arrays(
        self, reduction: Reduction, settings: Settings | None = None
    ) -> Mapping[str, NDArray[Any]]:
        """The answer, one array per column, ordered by the reduction's key."""
        return self._started().arrays(reduction, settings)

    def _started(self) -> Engine:
        if self._engine is None:
            self._engine = self._start()
        return self._engine
