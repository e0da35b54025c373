"""Is a row covered by the authorisation under which its file was imported, and if not, why not?

A row is covered if its kind of data is asked for, its time lies in the period (both ends included)
and one of its own identifiers is asked for: the served number, the first 14 digits of the IMEI, or
the cell. Reasons are tested in that order: ``kind``, ``period``, ``target``. The other party of a
communication is never a ground: asking for a number gives its bill, not the bills of others.
"""

from collections.abc import Collection, Sequence

import numpy as np

from filiere.case.store.engine import Case
from filiere.model.authorisation import EVERY, Authorisation
from filiere.model.codes import DataKind

CELLS = "cells"
"""Kind of a list of masts: no personal data, covered by any authorisation."""

REASONS = ("kind", "period", "target")

_INLINE = 16
"""Identifiers up to which a list stands in the statement; longer ones go through a table."""


def scope_sql(
    case: Case,
    authorisation: Authorisation,
    data_kinds: Collection[str],
    *,
    timeless: bool = False,
) -> tuple[str, dict[str, object]]:
    """SQL expression that is NULL for a covered row and the reason otherwise, and its parameters.

    It reads the columns ``t`` (UTC seconds), ``served``, ``imei14`` and ``cell`` and the named
    parameters it returns (all begin with ``scope_``). ``data_kinds`` are those the layout can hold:
    with both cdr and cell_dump, a row is cdr by its number or handset and cell_dump by its cell.
    ``timeless`` is for tables without a time (directories): only kind and target are then tested.
    """
    if set(data_kinds) == {CELLS}:
        return "NULL::VARCHAR", {}
    kinds = {DataKind(kind) for kind in data_kinds if kind != CELLS}
    allowed = kinds & set(authorisation.kinds)
    if len(allowed) == 0:
        return "'kind'", {}
    params: dict[str, object] = {}
    every = authorisation.covers_every_number
    number = _listed(case, "served", "scope_number", authorisation.numbers, params)
    imei = _listed(case, "imei14", "scope_imei", authorisation.imeis, params)
    cell = _listed(case, "cell", "scope_cell", authorisation.cells, params)
    mixed = {DataKind.CDR, DataKind.CELL_DUMP} <= kinds
    by_kind = {
        DataKind.CDR: [number, imei] if mixed else [number, imei, cell],
        DataKind.CELL_DUMP: [cell] if mixed else [number, imei, cell],
    }
    both = [number, imei, cell]
    covered = [sql for kind in sorted(allowed) for sql in by_kind.get(kind, both)]
    barred = [sql for kind in sorted(kinds - allowed) for sql in by_kind.get(kind, both)]
    target = "true" if every else _any(covered)
    other_kind = "false" if every else _any(barred)
    cases = [f"WHEN NOT ({target}) AND ({other_kind}) THEN 'kind'"]
    if not timeless:
        params |= {"scope_from": authorisation.from_s, "scope_to": authorisation.to_s}
        inside = "coalesce(t BETWEEN $scope_from AND $scope_to, false)"
        cases.append(f"WHEN NOT ({inside}) THEN 'period'")
    cases.append(f"WHEN NOT ({target}) THEN 'target'")
    return f"CASE {' '.join(cases)} END", params


def _any(conditions: Sequence[str]) -> str:
    distinct = sorted({sql for sql in conditions if sql != ""})
    return " OR ".join(distinct) if distinct else "false"


def _listed(
    case: Case, column: str, name: str, values: Sequence[str], params: dict[str, object]
) -> str:
    """SQL that is true where the column holds one of the values."""
    asked = sorted({value for value in values if value != EVERY})
    if len(asked) == 0:
        return ""
    if len(asked) <= _INLINE:
        marks = [f"{name}_{position}" for position in range(len(asked))]
        params |= dict(zip(marks, asked, strict=True))
        return f"coalesce({column} IN ({', '.join('$' + mark for mark in marks)}), false)"
    case.register(f"{name}_given", {"value": np.array(asked, dtype=object)})
    case.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT value FROM {name}_given")
    case.unregister(f"{name}_given")
    return f"coalesce({column} IN (SELECT value FROM {name}), false)"
