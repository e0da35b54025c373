"""How is Spark started, or reached, and what is said where it cannot be?

``local[2]`` runs on this machine and binds to the loopback address alone; ``spark://host:7077`` is
a cluster, ``sc://host:15002`` a Spark Connect server, both named by whoever runs the program. Spark
talks much: what it says goes to a log in the run's folder. Its own scratch files lie there too.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filiere.engines.spark import first_line, its_errors
from filiere.errors import EngineError
from filiere.wording import Words

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_say = Words(__name__)

LOCAL = "local[2]"
"""The master where none is named."""

OLDEST_JAVA = 17

WAIT_S = 60
"""How long a cluster may take until one of its machines takes part."""

PATTERNS = "[]{}*?\\"
"""What Spark and the case's engine read as a pattern in the name of a folder."""

_MASTER = re.compile(r"local(\[(\d+|\*)\])?|spark://[^/\s]+|sc://\S+|yarn|k8s://\S+")
_LOOPBACK = re.compile(r"local\b|spark://(127\.\d+\.\d+\.\d+|localhost):")


def refuse(master: str, folder: Path) -> None:
    """Say what is missing before anything is written.

    Raises:
        EngineError: no pyspark or sqlglot, no Java, a master or a folder that Spark cannot take.
    """
    if _MASTER.fullmatch(master) is None:
        raise EngineError(_say("spark-master", master=master))
    missing = [name for name in ("pyspark", "sqlglot") if importlib.util.find_spec(name) is None]
    if missing:
        raise EngineError(_say("spark-not-installed", listed=", ".join(missing)))
    if not master.startswith("sc://"):
        _refuse_java()
    elif importlib.util.find_spec("grpc") is None:
        raise EngineError(_say("spark-connect-not-installed"))
    if any(mark in str(folder) for mark in PATTERNS):
        raise EngineError(_say("spark-folder", folder=folder))


def _refuse_java() -> None:
    home = os.environ.get("JAVA_HOME", "")
    java = shutil.which("java") if home == "" else shutil.which(str(Path(home, "bin", "java")))
    if java is None:
        raise EngineError(_say("spark-java"))
    asked = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603 -- the Java that Spark itself would start
    found = re.search(r'version "(\d+)', asked.stderr)
    if asked.returncode != 0 or found is None or int(found[1]) < OLDEST_JAVA:
        told = (asked.stderr.splitlines() or [""])[0]
        raise EngineError(_say("spark-java-old", java=java, told=told))


@contextmanager
def session(master: str, folder: Path, *, memory: str = "4GB") -> Iterator["SparkSession"]:
    """A session of Spark whose scratch files lie in ``folder``; it ends with the context.

    Raises:
        EngineError: it cannot be started or reached.
    """
    refuse(master, folder)
    opened: Any = None
    try:
        with _quiet(folder / "spark.log"):
            opened = _opened(master, folder, memory)
        yield opened
    finally:
        if opened is not None:
            with suppress(*its_errors()):  # a cluster that is gone cannot be taken leave of
                opened.stop()


def _opened(master: str, folder: Path, memory: str) -> "SparkSession":
    from pyspark.sql import SparkSession  # noqa: PLC0415 -- an extra

    builder: Any = SparkSession.Builder().appName("filiere")
    builder = builder.remote(master) if master.startswith("sc://") else builder.master(master)
    for key, value in _settings(master, folder, memory).items():
        builder = builder.config(key, value)
    try:
        opened = builder.getOrCreate()
        opened.sql("SELECT 1").collect() if master.startswith("sc://") else _joined(opened, master)
    except its_errors() as error:
        raise EngineError(_say("spark-no-answer", master=master, why=first_line(error))) from error
    return opened


def _settings(master: str, folder: Path, memory: str) -> dict[str, str]:
    """What the session is told; a server's session takes the settings of questions alone."""
    asked = {"spark.sql.session.timeZone": "UTC", "spark.sql.ansi.enabled": "true"}
    if master.startswith("sc://"):
        return asked
    asked |= {
        "spark.ui.enabled": "false",
        "spark.sql.catalogImplementation": "in-memory",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.driver.memory": re.sub(r"[ iB]", "", memory).lower(),
    }
    if _LOOPBACK.match(master) is not None:
        asked |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    if master.startswith("local"):
        # spilled rows are no clear text; on a cluster its keepers say so, with the secret it needs
        asked |= {"spark.local.dir": str(folder / "spill"), "spark.io.encryption.enabled": "true"}
        asked |= {"spark.sql.shuffle.partitions": "4"}
    return asked


def _joined(opened: Any, master: str) -> None:  # noqa: ANN401 -- pyspark's session, classic
    """Wait until a machine of the cluster takes part: a question would wait for ever."""
    if master.startswith("local"):
        return
    until = time.monotonic() + WAIT_S
    context = opened.sparkContext._jsc.sc()  # noqa: SLF001 -- no public door tells of machines
    while context.getExecutorMemoryStatus().size() < 2:
        if time.monotonic() > until:
            opened.stop()
            raise EngineError(_say("spark-no-machine", master=master, seconds=WAIT_S))
        time.sleep(0.5)


@contextmanager
def _quiet(log: Path) -> Iterator[None]:
    """Send to a log what this process and those it starts meanwhile write on stderr."""
    sys.stderr.flush()
    kept = os.dup(2)
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.dup2(written, 2)
        yield
    finally:
        sys.stderr.flush()
        os.dup2(kept, 2)
        os.close(kept)
        os.close(written)
