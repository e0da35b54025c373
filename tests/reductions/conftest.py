"""One empty case shared by the tests of a module: making one takes longer than asking it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filiere.case import Case
from filiere.engines import DuckEngine
from filiere.reduction import Reduction, Settings

Rows = list[tuple[int, ...]]
Ask = Callable[..., Rows]

TYPES = {"a": "INTEGER", "b": "INTEGER", "kind": "TINYINT", "served": "INTEGER"}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with Case.create(
        tmp_path_factory.mktemp("case") / "case.filiere", {"reference": "test"}
    ) as made:
        yield made


@pytest.fixture(scope="module")
def ask(case: Case) -> Ask:
    """Fill scratch tables that hide the case's own, and run a reduction on them."""
    engine = DuckEngine(case)

    def asked(
        reduction: Reduction,
        tables: Mapping[str, Sequence[Mapping[str, int | None]]],
        settings: Settings | None = None,
    ) -> Rows:
        for table, rows in tables.items():
            columns = reduction.reads[table]
            kinds = ", ".join(f"{name} {TYPES.get(name, 'BIGINT')}" for name in columns)
            case.execute(f"CREATE OR REPLACE TEMP TABLE {table} ({kinds})")
            lines = [", ".join(_literal(row.get(name)) for name in columns) for row in rows]
            if len(lines) > 0:
                case.execute(f"INSERT INTO {table} VALUES ({'), ('.join(lines)})")
        answer = engine.arrays(reduction, settings)
        count = engine.table(reduction, "answer", settings)
        for table in (*tables, "answer"):
            case.execute(f"DROP TABLE temp.{table}")
        rows_ = [tuple(row) for row in zip(*(_plain(v) for v in answer.values()), strict=True)]
        assert count == len(rows_)
        assert all(values.dtype.kind == "i" for values in answer.values()), "integers only"
        return rows_

    return asked


def _literal(value: int | None) -> str:
    return "NULL" if value is None else str(value)


def _plain(column: NDArray[Any]) -> list[int | None]:
    plain: list[int | None] = np.ma.masked_array(column).tolist()
    return plain
