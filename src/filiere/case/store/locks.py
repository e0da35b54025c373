"""With which locks does the engine open a case file?

Nothing is downloaded, no file outside the case and the folders named is in reach, and nothing that
was set can be set again. What memory the engine may use is what the program may, less our own.
"""

import importlib.util
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from filiere.case.store import shape
from filiere.errors import CaseError, KeyRefusedError
from filiere.wording import Words

_say = Words(__name__)
STORAGE = "v1.5.0"
RESERVED = 512_000_000
"""Bytes of a memory limit kept from the engine: Python, its arrays, and buffers of read files."""

_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([KMGT])(i?)B", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the program may use; the engine gets the memory less what Python needs."""

    memory: str = "4GB"
    threads: int = 2


def _engine_memory(text: str) -> int:
    """Bytes left to the engine of a limit such as «8GB», which holds for the whole program."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise CaseError(_say("engine-size-memory-expected-one-such-gb", text=text))
    size = float(found[1]) * (1024 if found[3] else 1000) ** " KMGT".index(found[2].upper())
    return int(max(size - RESERVED, size / 2))


def configuration(limits: Limits) -> dict[str, str | bool | int | float | list[str]]:
    """What the engine is started with: nothing is fetched, and memory and threads have an end."""
    return {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": f"{_engine_memory(limits.memory)}B",
        "threads": str(limits.threads),
        # values from which the kind of a given column is told: ours hold texts, or bytes, and
        # nothing beside them. Looking at a thousand costs more than reading their file.
        "pandas_analyze_sample": "1",
    }


def harden(  # noqa: PLR0913 - one call, one place: each argument is one lock
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    key: str | None,
    readable: Sequence[Path],
    spill: Path,
    *,
    read_only: bool,
    new: bool,
) -> None:
    """Attach the case file as ``casefile``, then lock whatever could reach beyond it."""
    options = ["READ_ONLY"] if read_only else [f"STORAGE_VERSION '{STORAGE}'"]
    if key is not None:
        connection.execute(f"LOAD '{cipher()}'")
        connection.execute("SET temp_file_encryption = true")
        options += ["ENCRYPTION_KEY $key", "ENCRYPTION_CIPHER 'GCM'"]
    connection.execute("SET temp_directory = $folder", {"folder": str(spill)})
    target = str(path).replace("'", "''")
    statement = f"ATTACH '{target}' AS casefile ({', '.join(options)})"
    connection.execute(statement, {"key": key} if key is not None else {})
    if not new:  # before its own names are in reach
        shape.refuse_strange(lambda sql: connection.execute(sql).fetchall(), path, "casefile")
    connection.execute("USE casefile")
    if len(readable) > 0:
        folders = [str(folder.resolve()) for folder in readable]
        connection.execute("SET allowed_directories = $folders", {"folders": folders})
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def cipher() -> Path:
    """The engine's own cipher module, from the package pinned beside it; never downloaded."""
    spec = importlib.util.find_spec("duckdb_extension_httpfs")
    if spec is None or spec.origin is None:
        raise KeyRefusedError(_say("engine-case-needs-encryption-package-duckdb-extension"))
    version = f"v{duckdb.__version__}"
    return Path(spec.origin).parent / "extensions" / version / "httpfs.duckdb_extension"
