"""What is in each file that was imported, what is missing from it, and what can it not show?

The goods declaration travels with every report and export (R12). Shares are computed from integer
counts; a share of nothing is None. Times are UTC seconds.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from filiere.case.rows import ledger, places
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.repairs import counted
from filiere.case.store.engine import Case
from filiere.model.codes import ROW_BITS, Kind
from filiere.wording import Text, Words

_say = Words(__name__)


_ABSENCE = _say("declaration-absence")
_CONTENT = _say("declaration-content")
_APPS = _say("declaration-apps")
_USER = _say("declaration-user")
_CELL = _say("declaration-cell")
_NO_CELL = _say("declaration-no-cell")
_NO_IMEI = _say("declaration-no-imei")
_HIDDEN_ROWS = _say("declaration-hidden-rows")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """The goods declaration of one file."""

    source_id: int
    path: str
    sha256: str
    size_bytes: int
    data_kind: str
    authorisation: str
    layout: str
    layout_sha256: str
    versions: Mapping[str, str]
    zone: str
    zone_basis: str
    rows_physical: int
    rows: Mapping[str, int]
    """Rows by fate: record, duplicate, header, blank, note, rejected, quarantined."""
    period_s: tuple[int, int] | None
    """First and last start of a record."""
    events: Mapping[str, int]
    """Records by kind: call, sms, mms, data, signalling."""
    without_cell: float | None
    """Share of call, SMS and data records without a cell."""
    without_imei: float | None
    cell_table_dates: tuple[str, ...]
    """Validity of the masts that this file states, as UTC seconds ``from/to``; '' where undated."""
    linked: int
    """Records that repeat another or tell of the same communication."""
    rejected: Mapping[str, int]
    quarantined: Mapping[str, int]
    longest_gap_s: tuple[int, int] | None
    """From the last record before to the first record after the longest silence."""
    declared_rows: int | None
    declared_difference: int | None
    """Rows held (records, duplicates, rejected, quarantined) minus those the operator states."""
    cannot_show: tuple[Text, ...]
    mended: tuple[Text, ...] = ()
    """What was read otherwise than it is written, and how often."""

    def as_dict(self) -> dict[str, object]:
        """The same, ready for JSON; ``mended`` stands in the list of files, counted by rule."""
        told = {**asdict(self), "cannot_show": [text.both() for text in self.cannot_show]}
        told.pop("mended")
        return told


def declarations(case: Case) -> list[Declaration]:
    """One per file, in the order of import."""
    return [_declared(case, source) for source in ledger.ledger(case)]


def declaration(case: Case, source_id: int) -> Declaration:
    """The declaration of one file."""
    return _declared(case, ledger.source_of(case, source_id))


def _declared(case: Case, source: ledger.Source) -> Declaration:
    span = {"first": source.source_id << ROW_BITS, "next": (source.source_id + 1) << ROW_BITS}
    events = _events(case, span)
    total = sum(events.values())
    located, without_cell, handset, without_imei, first, last = case.query(
        """
        SELECT count(*) FILTER (kind IN (1, 2, 4)),
               count(*) FILTER (kind IN (1, 2, 4) AND cell_id IS NULL),
               count(*), count(*) FILTER (device_id IS NULL), min(t), max(t)
        FROM event WHERE record_id >= $first AND record_id < $next
        """,
        span,
    )[0]
    held = (
        source.rows_record + source.rows_duplicate + source.rows_rejected + source.rows_quarantined
    )
    texts: list[Text] = [_ABSENCE, _USER]
    if total > 0:
        texts += [_CONTENT, _APPS]
        texts.append(_NO_CELL if without_cell == located else _CELL)
        if without_imei == handset:
            texts.append(_NO_IMEI)
    if source.rows_quarantined > 0:
        texts.append(_HIDDEN_ROWS)
    texts += _limits(case, source)
    declared = source.declared_rows
    return Declaration(
        source_id=source.source_id,
        path=source.path,
        sha256=source.sha256,
        size_bytes=source.size_bytes,
        data_kind=source.data_kind,
        authorisation=_authorisation(case, source.authorisation_id),
        layout=source.layout,
        layout_sha256=source.layout_sha256,
        versions=json.loads(source.versions),
        zone=source.zone,
        zone_basis=source.zone_basis,
        rows_physical=source.rows_physical,
        rows=ledger.source_fates(source),
        period_s=(first, last) if total > 0 else None,
        events=events,
        without_cell=_share(without_cell, located),
        without_imei=_share(without_imei, handset),
        cell_table_dates=_cell_table_dates(case, span),
        linked=_linked(case, span),
        rejected=_by_reason(case, "row_fate", source.source_id, "AND reason <> '' AND fate = 6"),
        quarantined=_by_reason(case, "quarantine", source.source_id, ""),
        longest_gap_s=_longest_gap(case, span),
        declared_rows=declared,
        declared_difference=None if declared is None else held - declared,
        cannot_show=tuple(texts),
        mended=tuple(counted(_mended(case, span))),
    )


def _mended(case: Case, span: Mapping[str, int]) -> Mapping[str, int]:
    return dict(
        case.query(
            "SELECT rule, count(*) FROM field_note WHERE record_id >= $first AND record_id < $next "
            "GROUP BY rule ORDER BY rule",
            span,
        )
    )


FULL_SHEETS = (65_536, 1_048_576)
"""Rows that a sheet holds at most: a file of exactly so many may have been cut."""


def _limits(case: Case, source: ledger.Source) -> list[Text]:
    """What of this very file keeps it from showing all that such files show."""
    told: list[Text] = [
        _say("clock-corrected", shift=clock_text(int(shift_s)))
        for (shift_s,) in case.query(
            "SELECT shift_s FROM clock_shift WHERE source_id = ?", [source.source_id]
        )
    ]
    turned = _by_reason(case, "row_fate", source.source_id, "AND reason = 'turned'")
    if len(turned) > 0:
        told.append(_say("dates-exchanged", count=turned["turned"]))
    full = [part for part in ledger.parts(case, source.source_id) if part.rows in FULL_SHEETS]
    if len(full) > 0:
        told.append(_say("full-sheet", rows=full[0].rows))
    if case.query(
        "SELECT 1 FROM source_clock WHERE source_id = ? AND precision_s = 60", [source.source_id]
    ):
        told.append(_say("minutes-only"))
    cells = case.value(
        "SELECT count(*) FROM cell WHERE starts_with(cell, ?)",
        [f"file{source.source_id}:"],
        of=int,
    )
    if cells > 0:
        told.append(_say("cells-of-no-network", count=cells))
    contradicted = places.disputed(case, source.source_id)
    if contradicted > 0:
        told.append(_say("cells-at-two-places", count=contradicted))
    return [*told, *_left_out(case, source.source_id)]


LEFT_OUT = {
    "no_angle": "left-angle",
    "no_time": "left-time",
    "no_number": "left-figure",
    "no_duration": "left-duration",
    "duration_in_doubt": "left-duration-in-doubt",
    "notation_in_doubt": "left-notation",
    "end_before_start": "left-end",
    "digits_lost": "left-digits",
    "no_handset": "left-handset",
    "no_subscription": "left-subscription",
    "no_cell": "left-cell",
    "coordinate_refused": "left-place",
}
"""Rules by which a field is left empty because its text cannot be read, and what is said of it."""


def _left_out(case: Case, source_id: int) -> list[Text]:
    """Fields of which texts could not be read, with the row of the first."""
    rows = case.query(
        """
        SELECT rule, field, count(*), min(record_id) & 4294967295 FROM field_note
        WHERE record_id >> 32 = $source AND value = '' AND list_contains($rules, rule)
        GROUP BY rule, field ORDER BY rule, field
        """,
        {"source": source_id, "rules": list(LEFT_OUT)},
    )
    return [
        _say("left-out", field=str(field), count=int(count), row=str(row), why=_say(LEFT_OUT[rule]))
        for rule, field, count, row in rows
    ]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole > 0 else None


def _events(case: Case, span: Mapping[str, int]) -> dict[str, int]:
    rows = case.query(
        "SELECT kind, count(*) FROM event WHERE record_id >= $first AND record_id < $next "
        "GROUP BY kind ORDER BY kind",
        span,
    )
    return {Kind(kind).name.lower(): count for kind, count in rows}


def _authorisation(case: Case, authorisation_id: int) -> str:
    named = case.value_or_none(
        "SELECT id FROM authorisation WHERE authorisation_id = ?", [authorisation_id], of=str
    )
    return "" if named is None else named


def _by_reason(case: Case, table: str, source_id: int, condition: str) -> dict[str, int]:
    return dict(
        case.query(
            f"SELECT reason, count(*) FROM {table} WHERE source_id = ? {condition} "
            f"GROUP BY reason ORDER BY reason",
            [source_id],
        )
    )


def _linked(case: Case, span: Mapping[str, int]) -> int:
    return case.value(
        "SELECT count(DISTINCT record_id) FROM event_link "
        "WHERE record_id >= $first AND record_id < $next AND record_id <> canonical_id",
        span,
        of=int,
    )


def _cell_table_dates(case: Case, span: Mapping[str, int]) -> tuple[str, ...]:
    rows = case.query(
        """
        SELECT DISTINCT coalesce(valid_from_s::VARCHAR, '') || '/'
                        || coalesce(valid_to_s::VARCHAR, '') AS validity
        FROM cell_place WHERE record_id >= $first AND record_id < $next
        ORDER BY validity LIMIT 50
        """,
        span,
    )
    return tuple(validity for (validity,) in rows)


def _longest_gap(case: Case, span: Mapping[str, int]) -> tuple[int, int] | None:
    found = case.query(
        """
        WITH moment AS (
            SELECT DISTINCT t FROM event WHERE record_id >= $first AND record_id < $next
        ), silence AS (
            SELECT lag(t) OVER (ORDER BY t) AS from_s, t AS to_s FROM moment
        )
        SELECT from_s, to_s FROM silence WHERE from_s IS NOT NULL
        ORDER BY to_s - from_s DESC, from_s LIMIT 1
        """,
        span,
    )
    return next(((begins, ends) for begins, ends in found), None)
