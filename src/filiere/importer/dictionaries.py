"""What does each distinct text of a file stand for?

A number, an IMEI, an IMSI or a cell is judged once, however many rows hold it: plain numbers in
SQL, any other text once in Python. Three scratch tables come of it: ``ident`` (served number,
handset and SIM as they stand together), ``other`` (numbers at the other end) and ``spot`` (cells).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.importer.reasons import Reason
from filiere.layout import Layout
from filiere.model.codes import NumberKind
from filiere.numbers import Numbered, read_number

PLAIN_NUMBER = r"\+[1-9]\d{6,14}"
"""A number that needs no reading: by far the most frequent in large files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is needed to read one file, besides its bytes."""

    country: str
    zone: str
    """IANA name for wall clocks that carry no offset; '' where none is declared."""
    clock: str
    """IANA name used only to mark hours that happened twice."""
    scope: str
    """SQL over t, served, imei14, cell: NULL for a covered row, else the reason."""
    scope_params: Mapping[str, object]
    everything: bool = False
    """The act covers a whole simulated world: whatever the row says, it is within."""


def build(case: Case, layout: Layout, reading: Reading) -> None:
    """One row per distinct text, with what it was read as or why it was refused."""
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE ident AS
        SELECT DISTINCT x_served, x_imei, x_imsi FROM staged WHERE mark = 0
        """
    )
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE other AS
        SELECT DISTINCT x_other AS text FROM staged WHERE mark = 0
        """
    )
    _forms(case, layout, reading)
    nobody = "false" if layout.table == "cells" else "served = '' AND imei = '' AND imsi = ''"
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE ident AS
        WITH digit AS (
            SELECT x_served, x_imei, x_imsi, f.number AS served, f.kind, f.country, f.rule,
                   f.reason AS number_reason,
                   regexp_replace(x_imei, '[ ./-]', '', 'g') AS imei, x_imsi AS imsi
            FROM ident JOIN form f ON f.field = 'served' AND f.text = x_served
        )
        SELECT x_served, x_imei, x_imsi, served, kind, country, rule, number_reason,
               imei <> '' AND NOT regexp_full_match(imei, '\\d{{14,16}}|0+') AS bad_imei,
               CASE WHEN regexp_full_match(imei, '\\d{{14,16}}') AND ltrim(imei, '0') <> ''
                    THEN left(imei, 14) ELSE '' END AS imei14,
               CASE WHEN regexp_full_match(imsi, '\\d{{6,15}}') THEN imsi ELSE '' END AS imsi,
               CASE WHEN number_reason > 0 THEN number_reason
                    WHEN imei <> '' AND NOT regexp_full_match(imei, '\\d{{14,16}}|0+')
                    THEN {_refused("imei", Reason.IMEI)}
                    WHEN imsi <> '' AND NOT regexp_full_match(imsi, '\\d{{6,15}}')
                    THEN {_refused("imsi", Reason.IMSI)}
                    WHEN {nobody} THEN {int(Reason.SERVED)}
                    ELSE 0 END AS reason,
               (row_number() OVER ())::INTEGER AS id
        FROM digit
        """
    )
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE other AS
        SELECT f.text, f.number, f.kind, f.country, f.flags, f.second, f.rule, f.reason,
               (row_number() OVER ())::INTEGER AS id
        FROM form f WHERE f.field = 'other'
        """
    )
    ends = "SELECT ''"
    if "end_cell" in layout.columns:
        ends = "SELECT x_end_cell FROM staged WHERE mark = 0"
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE spot AS
        WITH seen AS (
            SELECT x_cell AS cell FROM staged WHERE mark = 0 UNION {ends}
        )
        SELECT cell, CASE WHEN cell = '' THEN 0
                          WHEN regexp_full_match(cell, '{_SCIENTIFIC}')
                          THEN {int(Reason.SCIENTIFIC)}
                          WHEN length(cell) > 64 THEN {int(Reason.CELL)} ELSE 0 END AS reason,
               (row_number() OVER ())::INTEGER AS id
        FROM seen
        """
    )


_SCIENTIFIC = r"[+-]?\d+([.,]\d+)?[eE][+]?\d+"


def _refused(text: str, reason: Reason) -> str:
    """The reason of a refused identifier: digits lost in a spreadsheet, or no such identifier."""
    return (
        f"CASE WHEN regexp_full_match({text}, '{_SCIENTIFIC}') THEN {int(Reason.SCIENTIFIC)} "
        f"ELSE {int(reason)} END"
    )


def _forms(case: Case, layout: Layout, reading: Reading) -> None:
    """``form``: (field, text) → number; plain numbers in SQL, any other text once in Python."""
    thirds = "SELECT ''"
    if "third" in layout.columns:
        thirds = "SELECT x_third FROM staged WHERE mark = 0"
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE form AS
        WITH seen AS (
            SELECT DISTINCT 'served' AS field, x_served AS text FROM ident
            UNION ALL
            SELECT 'other', text FROM (
                SELECT text FROM other UNION {thirds})
        )
        SELECT field, text, text AS number, {int(NumberKind.E164)}::TINYINT AS kind,
               ''::VARCHAR AS country, 0::INTEGER AS flags, ''::VARCHAR AS second,
               ''::VARCHAR AS rule, 0::TINYINT AS reason,
               NOT regexp_full_match(text, '{PLAIN_NUMBER}') AS open
        FROM seen
        """
    )
    rows = case.query("SELECT field, text FROM form WHERE open ORDER BY field, text")
    if len(rows) == 0:
        return
    read = [_read(layout, reading, field, text) for field, text in rows]
    seconds = sorted({form.second for form in read if form.second != ""})
    known = {text for (text,) in case.query("SELECT text FROM form WHERE field = 'other'")}
    for text in seconds:
        if text not in known:
            rows.append(("other", text))
            read.append(_read(layout, reading, "other", text))
    _replace_open(case, rows, read)


def _read(layout: Layout, reading: Reading, field: str, text: str) -> Numbered:
    column = layout.columns.get(field, layout.columns.get("third"))
    country = layout.country or reading.country
    if column is None:
        return Numbered()
    return read_number(text, country, form=column.form, pair=column.pair)


def _reason(form: Numbered) -> int:
    return 0 if form.refused is None else int(Reason[form.refused.name])


def _replace_open(case: Case, rows: list[tuple[str, str]], read: list[Numbered]) -> None:
    case.execute("DELETE FROM form WHERE open")
    case.register(
        "read",
        {
            "field": np.array([field for field, _ in rows], dtype=object),
            "text": np.array([text for _, text in rows], dtype=object),
            "number": np.array([form.number for form in read], dtype=object),
            "kind": np.array([int(form.kind) for form in read], dtype=np.int8),
            "flags": np.array([int(form.flags) for form in read], dtype=np.int32),
            "second": np.array([form.second for form in read], dtype=object),
            "rule": np.array([" ".join(form.rules) for form in read], dtype=object),
            "reason": np.array([_reason(form) for form in read], dtype=np.int8),
        },
    )
    case.execute(
        """
        INSERT INTO form
        SELECT field, text, number, kind, '', flags, second, rule, reason, true FROM read
        """
    )
    case.unregister("read")
