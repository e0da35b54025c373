"""How do rows become a Parquet file, in the same bytes each time?

By an engine in memory that holds nothing but these rows: the case's own may not write files. The
rows lie as JSON lines beside the file while it is made, since JSON holds any text as it is.
"""

import errno
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

Column = tuple[str, str]
"""Name, and the SQL that makes a value of the text ``value``."""

LARGEST_ROW = 1 << 28
"""Bytes of a row as JSON."""


def write(
    path: Path,
    columns: Sequence[Column],
    rows: Iterable[Sequence[str | None]],
    metadata: Mapping[str, str],
) -> None:
    """Write rows of texts, each column made what it is by its own SQL, in the order given."""
    lines = path.with_name(f"{path.name}.lines")
    names = [f"c{place}" for place in range(len(columns))]
    try:
        with lines.open("w", encoding="utf-8", newline="\n") as out:
            for row in rows:
                out.write(json.dumps(dict(zip(names, row, strict=True))) + "\n")
        typed = ", ".join(
            f"{sql.replace('value', name)} AS {_quoted(column)}"
            for name, (column, sql) in zip(names, columns, strict=True)
        )
        told = ", ".join(f"{_quoted(key)}: {_text(value)}" for key, value in metadata.items())
        shape = ", ".join(f"{name}: 'VARCHAR'" for name in names)
        with duckdb.connect(":memory:", config={"threads": "1"}) as engine:
            _run(
                engine,
                f"COPY (SELECT {typed} FROM read_json({_text(str(lines))}, "
                f"format = 'newline_delimited', columns = {{{shape}}}, "
                f"maximum_object_size = {LARGEST_ROW})) TO {_text(str(path))} "
                f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{told}}})",
            )
    finally:
        lines.unlink(missing_ok=True)


def _run(engine: duckdb.DuckDBPyConnection, statement: str) -> None:
    try:
        engine.execute(statement)
    except duckdb.IOException as error:
        # a full disk, mostly: whoever writes files knows what to say of it
        raise OSError(errno.EIO, str(error).splitlines()[0]) from error


def rows_of(path: Path) -> int:
    """Rows of a file, as its own metadata count them."""
    with duckdb.connect(":memory:") as engine:
        found = engine.execute(
            "SELECT coalesce(max(num_rows), 0) FROM parquet_file_metadata($path)",
            {"path": str(path)},
        ).fetchall()
    return int(found[0][0])


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
