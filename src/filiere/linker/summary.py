"""How many rows were there, and how many communications do they tell of?

Reads event, contact, coverage and the scratch tables of a linking. Counts, raw and grouped.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from filiere.case import Case
from filiere.model.codes import Kind, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSummary:
    """Counts, raw and grouped: ``rows`` and ``groups`` by kind, ``links`` by reason."""

    rows: Mapping[str, int]
    groups: Mapping[str, int]
    links: Mapping[str, int]
    contacts: int
    rows_in_contacts: int
    covered_numbers: int
    largest_skew_s: int
    """Largest difference of clock found between two files, in seconds."""


def keep(case: Case, summary: LinkSummary) -> None:
    """Store the counts for the report, as JSON in meta «link_summary»."""
    case.execute("DELETE FROM meta WHERE key = 'link_summary'")
    case.insert("meta", [("link_summary", json.dumps(asdict(summary), sort_keys=True))])


def summarise(case: Case) -> LinkSummary:
    """Counts of what was linked."""
    rows = dict(case.query("SELECT kind, count(*) FROM event GROUP BY kind ORDER BY kind"))
    groups = dict(case.query("SELECT kind, count(*) FROM contact GROUP BY kind ORDER BY kind"))
    joined = dict(
        case.query(
            "SELECT kind, count(*) FROM event SEMI JOIN link USING (record_id) "
            "WHERE kind >= $data GROUP BY kind ORDER BY kind",
            {"data": int(Kind.DATA)},
        )
    )
    links = dict(case.query("SELECT reason, count(*) FROM link GROUP BY reason ORDER BY reason"))
    total, copies = case.query("SELECT count(*), coalesce(sum(copies), 0) FROM contact")[0]
    covered = case.value("SELECT count(DISTINCT number_id) FROM coverage", of=int)
    skew = case.value("SELECT coalesce(max(abs(skew_s)), 0) FROM skew", of=int)
    return LinkSummary(
        rows={kind.name.lower(): int(rows.get(kind, 0)) for kind in Kind},
        groups={
            kind.name.lower(): int(groups.get(kind, 0))
            if kind < Kind.DATA
            else int(rows.get(kind, 0)) - int(joined.get(kind, 0))
            for kind in Kind
        },
        links={reason.name.lower(): int(links.get(reason, 0)) for reason in Link},
        contacts=int(total),
        rows_in_contacts=int(copies),
        covered_numbers=int(covered),
        largest_skew_s=int(skew),
    )
