"""Are the tables, views and functions of a case file those of its schema, and nothing else?

A view may stand where a table was, and a function of the case's own may take the place of one of
the engine's: then whatever is read is what somebody wants to be read. So before anything of a case
is used, its catalogue is compared with the one that its schema makes, made anew in memory.
"""

from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

from filiere.case.store import migration
from filiere.errors import CaseDamagedError
from filiere.wording import Words

_say = Words(__name__)

Query = Callable[[str], list[tuple[Any, ...]]]

Shape = frozenset[tuple[str, str, str]]
"""What there is: its kind, its name, and how it is made."""

# Asked before the case's own names are in reach, and with the engine's names in full.
_SHAPE = """
SELECT 'table', table_name, sql FROM system.main.duckdb_tables() WHERE database_name = '{name}'
UNION ALL SELECT 'view', view_name, sql FROM system.main.duckdb_views()
WHERE database_name = '{name}' AND NOT internal
UNION ALL SELECT 'function', function_name, function_type FROM system.main.duckdb_functions()
WHERE database_name = '{name}' AND NOT internal
UNION ALL SELECT 'sequence', sequence_name, '' FROM system.main.duckdb_sequences()
WHERE database_name = '{name}'
UNION ALL SELECT 'type', type_name, logical_type FROM system.main.duckdb_types()
WHERE database_name = '{name}' AND NOT internal
UNION ALL SELECT 'index', index_name, sql FROM system.main.duckdb_indexes()
WHERE database_name = '{name}'
UNION ALL SELECT 'schema', schema_name, '' FROM system.main.duckdb_schemas()
WHERE database_name = '{name}' AND NOT internal AND schema_name <> 'main'
"""


def shape(query: Query, name: str) -> Shape:
    """What a database of this name holds."""
    return frozenset(
        (str(kind), str(what), str(sql or ""))
        for kind, what, sql in query(_SHAPE.format(name=name))
    )


def refuse_strange(query: Query, path: Path, name: str) -> None:
    """Refuse a case that holds what its schema does not make, or lacks what it makes.

    Raises:
        CaseDamagedError: names the first such thing.
    """
    found = shape(query, name)
    if ("table", "meta") not in {(kind, what) for kind, what, _ in found}:
        raise CaseDamagedError(_say("engine-database-but-case-file", path=str(path)))
    version = query(f"SELECT value FROM {name}.main.meta WHERE key = 'schema'")
    number = str(version[0][0]) if version else ""
    if not number.isdigit() or int(number) > migration.current():
        return  # said when its version is looked at
    expected = expected_shape(query, int(number))
    strange = sorted(found ^ expected)
    if strange:
        kind, what, _ = strange[0]
        raise CaseDamagedError(_say("strange", path=str(path), kind=kind, name=what))


def expected_shape(query: Query, version: int) -> Shape:
    """What the schema of a version makes."""
    steps = tuple(sorted((n, sql) for n, sql in migration.migrations().items() if n <= version))
    if steps not in _made:
        schema = resources.files("filiere.case.store").joinpath("schema.sql").read_text("utf-8")
        query("ATTACH ':memory:' AS expected")
        query("USE expected")
        try:
            for sql in (schema, *(sql for _, sql in steps)):
                query(sql)
            _made[steps] = shape(query, "expected")
        finally:
            query("USE memory")
            query("DETACH expected")
    return _made[steps]


_made: dict[tuple[tuple[int, str], ...], Shape] = {}
"""By the migrations that were run; making one takes a twentieth of a second."""
