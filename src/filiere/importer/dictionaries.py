"""What does each distinct text of a file stand for?

A number, an IMEI, an IMSI or a cell is judged once, however many rows hold it: plain ones in SQL,
any other text once in Python, by the readers that read case.toml too. Three scratch tables come of
it: ``ident`` (served number, handset and SIM as they stand together), ``other`` (numbers at the
other end) and ``spot`` (cells). Each says by which rule a text was mended, or left without a value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from filiere.case import Case
from filiere.cells import (
    CellRead,
    Notation,
    column_shown,
    has_letter,
    is_marked,
    network_shown,
    network_text,
    networks_in_hexadecimal,
    read_cell,
    shows_powers,
)
from filiere.handsets import DEFAULTS, Column, Identifier, read_handset, read_subscription
from filiere.importer.called_words import WORD
from filiere.importer.durations import read_duration, signs_of
from filiere.importer.exchanged import leave_out_exchanged
from filiere.importer.reasons import Reason
from filiere.importer.sql_time import quoted
from filiere.importer.texts import NETWORK, UNFIT
from filiere.layout import Layout
from filiere.model.codes import NumberKind
from filiere.numbers import read_number
from filiere.numbers.bare import form_of
from filiere.numbers.numbered import Numbered, Refused
from filiere.plans import of_plain_length

PLAIN_NUMBER = of_plain_length()
"""A number whose length its plan knows: it needs no reading but for a zero in front."""

TRUNK_ZERO = rf"\+({'|'.join(str(code) for code in sorted(COUNTRY_CODE_TO_REGION_CODE))})0\d+"
"""A number with a zero after a calling code that exists: in most countries it is one too many."""


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
    network: str = ""
    """Network of cells that name none; never '' where two files could mean two cells by a text."""
    asked_cells: frozenset[str] = frozenset()
    """Cells as the act writes them."""


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
    _handsets(case)
    _subscriptions(case)
    nobody = "false"
    if layout.table != "cells":
        nobody = "served = '' AND imei14 = '' AND imsi = ''"
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE ident AS
        WITH digit AS (
            SELECT x_served, x_imei, x_imsi, f.number AS served, f.kind, f.country, f.rule,
                   f.reason AS number_reason,
                   coalesce(h.digits, left(x_imei, 14)) AS imei14,
                   coalesce(h.rule, '') AS imei_rule,
                   coalesce(m.digits, x_imsi) AS imsi, coalesce(m.rule, '') AS imsi_rule
            FROM ident JOIN form f ON f.field = 'served' AND f.text = x_served
            LEFT JOIN handset h ON h.text = x_imei
            LEFT JOIN subscription m ON m.text = x_imsi
        )
        SELECT x_served, x_imei, x_imsi, served, kind, country, rule, number_reason,
               imei14, imei_rule, imsi, imsi_rule,
               CASE WHEN number_reason > 0 THEN number_reason
                    WHEN NOT ({nobody}) THEN 0
                    WHEN 'digits_lost' IN (imei_rule, imsi_rule) THEN {int(Reason.SCIENTIFIC)}
                    WHEN x_imei <> '' AND imei_rule <> '' THEN {int(Reason.IMEI)}
                    WHEN x_imsi <> '' AND imsi_rule <> '' THEN {int(Reason.IMSI)}
                    ELSE {int(Reason.SERVED)} END AS reason,
               (row_number() OVER ())::INTEGER AS id
        FROM digit
        """
    )
    for scratch in ("handset", "subscription"):
        case.execute(f"DROP TABLE {scratch}")
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE other AS
        SELECT f.text, f.number, f.kind, f.country, f.flags, f.second, f.rule, f.reason,
               {WORD} AS word, (row_number() OVER ())::INTEGER AS id
        FROM form f WHERE f.field = 'other'
        """
    )
    _spots(case, layout, reading)
    leave_out_exchanged(case)
    _lengths(case, layout)


def _lengths(case: Case, layout: Layout) -> None:
    """``length``: texts of lengths that are no plain whole numbers, and what they are."""
    case.execute(
        "CREATE OR REPLACE TEMP TABLE length (text VARCHAR, seconds INTEGER, rule VARCHAR)"
    )
    column = layout.columns.get("duration_s")
    if column is None:
        return
    rows = case.query(
        "SELECT DISTINCT odd_length FROM staged WHERE mark = 0 AND odd_length IS NOT NULL "
        "ORDER BY odd_length"
    )
    if len(rows) == 0:
        return
    thousand = THOUSAND_S.get(column.unit, 1000)
    small, large = case.query(
        f"SELECT coalesce(bool_or(duration_s < {thousand} AND duration_s > 0), false), "
        f"coalesce(bool_or(duration_s >= {thousand}), false) FROM staged "
        f"WHERE mark = 0 AND odd_length IS NULL AND duration_s IS NOT NULL"
    )[0]
    signs = signs_of((text for (text,) in rows), small=small, large=large)
    case.insert(
        "length",
        [
            (text, found.seconds, found.rule)
            for (text,) in rows
            for found in [read_duration(text, column.unit, signs)]
        ],
    )


THOUSAND_S = {"min": 60_000, "ms": 1}
"""Seconds that a thousand units are, by unit."""


# Handsets and SIMs -------------------------------------------------------------------------------

_FIRST = "left(x_imei, 14)"
_REPEATED = (
    f"replace({_FIRST}, left(x_imei, 1), '') = '' "
    f"OR replace(substr({_FIRST}, 3), substr(x_imei, 3, 1), '') = ''"
)


def _handsets(case: Case) -> None:
    """``handset``: texts that are no 15 or 16 digits of a handset of its own, and what they are."""
    plain = "regexp_full_match(x_imei, '\\d{15,16}')"
    lengths = set(
        case.column(
            "SELECT DISTINCT length(x_imei) FROM ident "
            "WHERE regexp_full_match(x_imei, '\\d{14,16}') ORDER BY 1",
            of=int,
        )
    )
    short = "length(x_imei) = 15" if 16 in lengths else "false"
    default = f"{_FIRST} IN ({', '.join(quoted(number) for number in sorted(DEFAULTS))})"
    texts = [
        text
        for (text,) in case.query(
            f"SELECT DISTINCT x_imei FROM ident WHERE x_imei <> '' "
            f"AND (NOT {plain} OR {short} OR {default} OR {_REPEATED}) ORDER BY x_imei"
        )
    ]
    known: frozenset[str] = frozenset()
    if len(texts) > 0 and lengths & {15, 16}:
        known = frozenset(
            first for (first,) in case.query(f"SELECT DISTINCT {_FIRST} FROM ident WHERE {plain}")
        )
    column = Column(lengths=frozenset(lengths), known=known)
    _identifiers(case, "handset", texts, [read_handset(text, column) for text in texts])


def _subscriptions(case: Case) -> None:
    """``subscription``: texts that are no plain IMSI, and what they are."""
    texts = [
        text
        for (text,) in case.query(
            "SELECT DISTINCT x_imsi FROM ident WHERE x_imsi <> '' "
            "AND NOT regexp_full_match(x_imsi, '[1-9]\\d{5,14}|0+[1-9]\\d{4,13}') ORDER BY x_imsi"
        )
    ]
    _identifiers(case, "subscription", texts, [read_subscription(text) for text in texts])


def _identifiers(case: Case, table: str, texts: Sequence[str], read: Sequence[Identifier]) -> None:
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} (text VARCHAR, digits VARCHAR, rule VARCHAR)"
    )
    _append(
        case,
        table,
        {
            "text": texts,
            "digits": [found.digits for found in read],
            "rule": [found.rule for found in read],
        },
    )


BETWEEN = "\x1e"
"""Parts texts that are handed to the engine as one."""


def _append(case: Case, table: str, columns: Mapping[str, Sequence[str]]) -> None:
    """Append rows of texts.

    As one text to be split: for each value of a list the engine asks Python for modules that are
    not installed, which takes forty times as long. Arrays of objects cost more still.
    """
    if len(next(iter(columns.values()))) == 0:
        return
    told: dict[str, object] = {}
    parts: list[str] = []
    for name, values in columns.items():
        joined = BETWEEN.join(values)
        plain = joined.count(BETWEEN) == len(values) - 1 and "\0" not in joined
        told[name] = joined if plain else list(values)
        split = f"string_split(${name}, chr({ord(BETWEEN)}))"
        parts.append(f"unnest({split})" if plain else f"unnest(${name}::VARCHAR[])")
    case.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(parts)}", told)


# Cells -------------------------------------------------------------------------------------------


def _spots(case: Case, layout: Layout, reading: Reading) -> None:
    """``spot``: each text of a cell, the cell it names, and what an act may call it."""
    ends = "SELECT ''"
    if "end_cell" in layout.columns:
        ends = "SELECT x_end_cell FROM staged WHERE mark = 0 AND x_end_cell IS NOT NULL"
    texts = [
        text
        for (text,) in case.query(
            f"SELECT x_cell AS text FROM staged WHERE mark = 0 AND x_cell IS NOT NULL "
            f"UNION {ends} ORDER BY text"
        )
    ]
    parted = [text.rpartition(NETWORK) for text in texts]
    named = {network_text(network) for network, _, _ in parted}
    read = [CellRead()] * len(texts)
    for name in sorted(named):
        at = [k for k, (network, _, _) in enumerate(parted) if network_text(network) == name]
        found = read_cells([parted[k][2] for k in at], layout, name or reading.network)
        for k, one in zip(at, found, strict=True):
            read[k] = one
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE spot_read (
            text VARCHAR, cell VARCHAR, asked VARCHAR, rule VARCHAR)
        """
    )
    if len(texts) > 0:
        _append(
            case,
            "spot_read",
            {
                "text": texts,
                "cell": [found.cell for found in read],
                "asked": [
                    _asked(part[2], found, reading.asked_cells)
                    for part, found in zip(parted, read, strict=True)
                ],
                "rule": [found.rule for found in read],
            },
        )
    case.execute(
        "CREATE OR REPLACE TEMP TABLE spot AS "
        "SELECT text, cell, asked, rule, (row_number() OVER ())::INTEGER AS id FROM spot_read"
    )
    case.execute("DROP TABLE spot_read")


def read_cells(texts: Sequence[str], layout: Layout, network: str) -> list[CellRead]:
    """Each text of a column of cells, in the notation that the layout or the column shows."""
    column = layout.columns.get("cell") or layout.columns.get("end_cell")
    notation = Notation.AUTO if column is None else Notation(column.notation)
    own = "" if column is not None and column.prefix != "" else network
    auto = notation is Notation.AUTO
    hexadecimal = networks_in_hexadecimal(texts) if auto else {}
    read: list[CellRead] = []
    for text in texts:
        told = hexadecimal.get(column_shown(text), False) if auto else False
        if text.startswith(UNFIT):
            read.append(CellRead(rule="no_cell"))
        elif auto and told is not True and _is_in_doubt(text, own, told):
            read.append(CellRead(rule="notation_in_doubt"))
        else:
            read.append(read_cell(text, own, notation=notation, hexadecimal=told is True))
    return read


def _is_in_doubt(text: str, network: str, told: bool | None) -> bool:  # noqa: FBT001
    """Whether a text may be two cells: a power of a spreadsheet, or digits in either base."""
    if shows_powers(text):
        return True
    if told is False:  # a column in decimal: a letter in it may be a typing error
        return not is_marked(text) and has_letter(text) and network_shown(text) != ""
    if is_marked(text):
        return False
    shown = read_cell(text, network)
    return shown.cell != "" and shown != read_cell(text, network, hexadecimal=True)


def _asked(text: str, found: CellRead, asked: frozenset[str]) -> str:
    """The cell as the act names it, where it does; else as it is kept without its network."""
    forms = (found.bare, found.cell, text.strip(), "".join(text.split()))
    return next((form for form in forms if form in asked), found.bare)


# Numbers -----------------------------------------------------------------------------------------


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
               NOT regexp_full_match(text, '{PLAIN_NUMBER}')
               OR regexp_full_match(text, '{TRUNK_ZERO}') AS open
        FROM seen
        """
    )
    rows = case.query("SELECT field, text FROM form WHERE open ORDER BY field, text")
    if len(rows) == 0:
        return
    by_column = {
        field: _form_shown([text for of, text in rows if of == field], layout, reading)
        for field in ("served", "other")
    }
    read = [_read(layout, reading, field, text, by_column[field]) for field, text in rows]
    seconds = sorted({form.second for form in read if form.second != ""})
    known = {text for (text,) in case.query("SELECT text FROM form WHERE field = 'other'")}
    for text in seconds:
        if text not in known:
            rows.append(("other", text))
            read.append(_read(layout, reading, "other", text, by_column["other"]))
    _replace_open(case, rows, read)


SHOWING = 500
"""Texts of a column that are asked how it writes its numbers."""


def _form_shown(texts: Sequence[str], layout: Layout, reading: Reading) -> str:
    """How a column writes digits without a prefix, by texts from all over it."""
    bare = [text for text in texts if text.isdigit()]
    shown = bare[:: max(1, len(bare) // SHOWING)]
    return form_of(shown, layout.country or reading.country)


def _read(layout: Layout, reading: Reading, field: str, text: str, by_column: str) -> Numbered:
    column = layout.columns.get(field)
    if column is None and field == "other":
        column = layout.columns.get("third")
    country = layout.country or reading.country
    if column is None and field != "served":
        return Numbered()
    if column is None:
        return read_number(text, country, form=by_column)
    if text.startswith(UNFIT):
        return Numbered(refused=Refused.NUMBER)
    form = by_column if column.form == "number" else column.form
    return read_number(text, country, form=form, pair=column.pair)


def _reason(form: Numbered) -> int:
    return 0 if form.refused is None else int(Reason[form.refused.name])


def _replace_open(case: Case, rows: list[tuple[str, str]], read: list[Numbered]) -> None:
    case.execute("DELETE FROM form WHERE open")
    kinds = {
        "field": "VARCHAR", "text": "VARCHAR", "number": "VARCHAR", "kind": "TINYINT",
        "flags": "INTEGER", "second": "VARCHAR", "rule": "VARCHAR", "reason": "TINYINT",
    }  # fmt: skip
    given: dict[str, object] = {
        "field": [field for field, _ in rows],
        "text": [text for _, text in rows],
        "number": [form.number for form in read],
        "kind": [int(form.kind) for form in read],
        "flags": [int(form.flags) for form in read],
        "second": [form.second for form in read],
        "rule": [" ".join(form.rules) for form in read],
        "reason": [_reason(form) for form in read],
    }
    parts = ", ".join(f"unnest(${name}::{kind}[])" for name, kind in kinds.items())
    case.execute(
        f"INSERT INTO form ({', '.join(kinds)}, country, open) SELECT {parts}, '', true", given
    )
