"""Where do the reductions of one run take place, and what has to be agreed to first?

Here, unless Spark is asked for. Spark reads clear files, so of an encrypted case it is refused
until somebody names a protected folder and says so.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filiere.case import Case
from filiere.case.rights import copies
from filiere.engines import DuckEngine, Engine
from filiere.engines.session import LOCAL, refuse, session
from filiere.engines.spark import SparkEngine
from filiere.errors import EngineError
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
    """What runs the reductions; Spark's files are gone when the context ends."""
    if spark is None or folder is None:
        yield DuckEngine(case)
        return
    with (
        copies.noted(case, folder) as made,
        session(spark.master, made, memory=memory) as opened,
    ):
        yield SparkEngine(case, opened, made)
