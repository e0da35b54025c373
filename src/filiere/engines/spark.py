"""How does Spark run a reduction on the rows of a case?

The tables that a reduction reads are written as Parquet into one folder, which every machine that
takes part must see; sqlglot says the reduction in the words of Spark SQL; the answer comes back as
Parquet from the same folder. Nothing but integers ever leaves the case. Tables of the case itself
are written once for an engine, scratch tables each time they are read.
"""

import itertools
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from filiere.case import Case
from filiere.engines.duckdb import described, typed
from filiere.errors import EngineError
from filiere.reduction import Reduction, Settings, catalogue, spark_text
from filiere.wording import Words

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_say = Words(__name__)

STORED = ("event", "contact")
"""Tables of the case that nobody changes between two questions to one engine."""


class SparkEngine:
    """Runs reductions on Spark; the case reads and writes ``folder`` and nothing else.

    ``folder`` is there, empty, and among those that the case was opened to read.
    """

    def __init__(self, case: Case, session: "SparkSession", folder: Path) -> None:
        self._case = case
        self._session = session
        self._folder = folder
        self._written: dict[str, Path] = {}
        self._numbers = itertools.count(1)

    def table(self, reduction: Reduction, into: str, settings: Settings | None = None) -> int:
        """Keep the answer as the scratch table ``into``; how many rows it has."""
        with self._answer(reduction, settings) as select:
            self._case.execute(f"CREATE OR REPLACE TEMP TABLE {into} AS {select}")
        return self._case.value(f"SELECT count(*) FROM {into}", of=int)

    def arrays(
        self, reduction: Reduction, settings: Settings | None = None
    ) -> Mapping[str, NDArray[Any]]:
        """The answer, one array per column, ordered by the reduction's key."""
        with self._answer(reduction, settings) as select:
            answer = self._case.columns(f"{select} ORDER BY {', '.join(reduction.key)}")
        return {name: answer[name] for name in reduction.gives}

    @contextmanager
    def _answer(self, reduction: Reduction, settings: Settings | None) -> Iterator[str]:
        """A SELECT of the answer, in the types that the case's own engine gives."""
        values = reduction.settings(settings or {})
        kinds = described(self._case, reduction, values)
        answer = self._folder / f"answer-{next(self._numbers)}"
        scratch: list[Path] = []
        try:
            files = {table: self._parquet(table, scratch) for table in reduction.reads}
            self._asked(lambda: self._answered(files, spark_text(reduction), values, answer))
            parts = ", ".join(_text(path) for path in sorted(answer.glob("*.parquet")))
            if parts == "":
                raise EngineError(_say("spark-answer-elsewhere", folder=self._folder))
            yield typed(reduction, kinds, f"read_parquet([{parts}])")
        finally:
            shutil.rmtree(answer, ignore_errors=True)
            for path in scratch:
                path.unlink(missing_ok=True)

    def _answered(self, files: Mapping[str, Path], text: str, values: Settings, to: Path) -> None:
        for table, path in files.items():
            self._session.read.parquet(_url(path)).createOrReplaceTempView(table)
        self._session.sql(text, args=dict(values)).write.parquet(_url(to))

    def _parquet(self, table: str, scratch: list[Path]) -> Path:
        """The file of a table, written unless the folder has it."""
        stays = table in STORED and self._is_stored(table)
        if stays and table in self._written:
            return self._written[table]
        path = self._folder / f"{table}-{next(self._numbers)}.parquet"
        columns = sorted(
            {name for each in catalogue().values() for name in each.reads.get(table, ())}
            if stays
            else self._columns(table)
        )
        self._case.execute(
            f"COPY (SELECT {', '.join(columns)} FROM {table}) TO {_text(path)} "
            "(FORMAT parquet, COMPRESSION zstd)"
        )
        if stays:
            self._written[table] = path
        else:
            scratch.append(path)
        return path

    def _is_stored(self, table: str) -> bool:
        """Whether the name means a table of the case, which no scratch table hides."""
        hidden = self._case.query(
            "SELECT 1 FROM duckdb_tables() WHERE table_name = $name AND temporary "
            "UNION ALL SELECT 1 FROM duckdb_views() WHERE view_name = $name AND temporary",
            {"name": table},
        )
        return len(hidden) == 0

    def _columns(self, table: str) -> list[str]:
        return [str(name) for name, *_ in self._case.query(f"DESCRIBE {table}")]

    def _asked(self, question: Callable[[], object]) -> None:
        """Put a question to Spark; what it raises is said in one sentence."""
        try:
            question()
        except its_errors() as error:
            raise EngineError(
                _say("spark-gave-up", folder=self._folder, why=first_line(error))
            ) from error


def its_errors() -> tuple[type[Exception], ...]:
    """What Spark, and the bridge to its Java, raise."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 -- an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415 -- idem

    return (PySparkException, Py4JError, OSError, RuntimeError)


def first_line(error: BaseException) -> str:
    """The first line of what Spark says, without the class of the error."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip() != ""]
    java = [line.removeprefix(": ") for line in lines if line.startswith(": ")]  # what Java threw
    return (java or lines or [type(error).__name__])[0].rstrip(".")


def _url(path: Path) -> str:
    """The path as one of this machine's files, whatever file system a cluster takes first."""
    return f"file://{path}"


def _text(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
