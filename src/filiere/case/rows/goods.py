"""What became of each file of the dossier, in one value: read, set aside whole, refused, not asked?

The sums balance: rows are records, repeats, rejected, quarantined and notes. A record that tells of
a protected party counts as a record, and once more as protected. Files that could not be read, and
files that nobody asked for, stand beside those that were.

Reads source, row_fate, field_note, source_limit, unread_source and the aside_ tables.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from filiere.case.rows import ledger
from filiere.case.store.engine import Case
from filiere.wording import Plain, Text


class Status(StrEnum):
    """What became of a file."""

    READ = "read"
    QUARANTINED = "quarantined"
    """No row of it is covered by the act under which it came."""
    NOT_ASKED = "not_asked"
    """It lies in the dossier, and no source of case.toml names it."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """One file; counts are rows."""

    path: str
    status: Status
    source_id: int | None = None
    rows: int = 0
    records: int = 0
    repeats: int = 0
    rejected: int = 0
    quarantined: int = 0
    notes: int = 0
    """Headers, blanks and notes together."""
    protected: int = 0
    repairs: Mapping[str, int] = field(default_factory=dict)
    why: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file of which nothing is in the case, and why."""

    path: str
    status: Status
    why: Text


def goods(case: Case) -> list[Goods]:
    """Every file: those in the case in the order of import, then the others by path."""
    protected = _protected(case)
    repairs = _repairs(case)
    limits = _limits(case)
    found = [
        _held(source, protected.get(source.source_id, 0), repairs, limits)
        for source in ledger.ledger(case)
    ]
    rows = case.query("SELECT path, status, why_en, why_fr FROM unread_source ORDER BY path")
    found += [
        Goods(path=path, status=Status(status), why=(Plain(en, fr),) if en != "" else ())
        for path, status, en, fr in rows
    ]
    return found


def keep_unread(case: Case, files: Iterable[Unread]) -> None:
    """Write which files are not in the case, in the place of what was written before."""
    rows = sorted((each.path, str(each.status), each.why.en, each.why.fr) for each in files)
    held = case.query("SELECT path, status, why_en, why_fr FROM unread_source ORDER BY path")
    if rows == held:
        return
    with case.transaction():
        case.execute("DELETE FROM unread_source")
        case.insert("unread_source", rows)


def _held(
    source: ledger.Source,
    protected: int,
    repairs: Mapping[int, Mapping[str, int]],
    limits: Mapping[int, tuple[Text, ...]],
) -> Goods:
    records, quarantined = source.rows_record + protected, source.rows_quarantined - protected
    empty = records + source.rows_duplicate == 0 and quarantined > 0
    return Goods(
        path=source.path,
        status=Status.QUARANTINED if empty else Status.READ,
        source_id=source.source_id,
        rows=source.rows_physical,
        records=records,
        repeats=source.rows_duplicate,
        rejected=source.rows_rejected,
        quarantined=quarantined,
        notes=source.rows_header + source.rows_blank + source.rows_note,
        protected=protected,
        repairs=repairs.get(source.source_id, {}),
        why=limits.get(source.source_id, ()),
    )


def _protected(case: Case) -> Mapping[int, int]:
    """Records set aside for a protected party and for nothing else, by source."""
    rows = case.query(
        """
        WITH aside AS (
            SELECT record_id FROM aside_event UNION SELECT record_id FROM aside_subscriber
            UNION SELECT record_id FROM aside_cell_place UNION SELECT record_id FROM aside_item
        ), placed AS (
            SELECT record_id, (record_id >> 32)::INTEGER AS source_id, record_id & 4294967295 AS row
            FROM aside
        )
        SELECT p.source_id, count(*) FROM placed p JOIN source s USING (source_id)
        LEFT JOIN released r ON r.source_id = p.source_id AND r.row = p.row
        JOIN act_in_force a ON a.authorisation_id = coalesce(r.authorisation_id, s.authorisation_id)
        GROUP BY p.source_id ORDER BY p.source_id
        """
    )
    return {int(source): int(count) for source, count in rows}


def _repairs(case: Case) -> Mapping[int, Mapping[str, int]]:
    rows = case.query(
        """
        WITH told AS (
            SELECT (record_id >> 32)::INTEGER AS source_id, rule, 1 AS count FROM field_note
            UNION ALL SELECT source_id, repair, count FROM source_limit WHERE repair <> ''
            UNION ALL SELECT (record_id >> 32)::INTEGER, 'clock_corrected', count(*)
                      FROM read_time GROUP BY 1
        )
        SELECT source_id, rule, sum(count)::BIGINT FROM told GROUP BY ALL ORDER BY ALL
        """
    )
    found: dict[int, dict[str, int]] = {}
    for source, rule, count in rows:
        found.setdefault(int(source), {})[str(rule)] = int(count)
    return found


def _limits(case: Case) -> Mapping[int, tuple[Text, ...]]:
    found: dict[int, tuple[Text, ...]] = {}
    for source, en, fr in case.query(
        "SELECT source_id, en, fr FROM source_limit ORDER BY source_id, place"
    ):
        found[int(source)] = (*found.get(int(source), ()), Plain(en, fr))
    return found
