"""Does the file hold as many records as its sender says, and who has seen the difference?

Where an operator's file declares totals, what is held is set beside them; where it does not, the
counts per day and kind are those to be compared with the operator's own bill. A difference is a
warning until a named person signs that they have seen it, and signing changes nothing else.

Reads source, event, row_fate, quarantine, fact.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from filiere.case.rights import facts
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rows import ledger
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.model.codes import Kind
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file whose count is not the one declared."""

    path: str
    declared: int
    held: int
    signed_by: str
    """Who has seen and accepts it, or ''."""


def differences(case: Case) -> list[Difference]:
    """Files whose records, refused and quarantined rows included, are not as many as declared."""
    signed = facts.holding(case, FactKind.SIGNATURE)
    found: list[Difference] = []
    for source in ledger.ledger(case):
        if source.declared_rows is None:
            continue
        held = (
            source.rows_record
            + source.rows_duplicate
            + source.rows_rejected
            + source.rows_quarantined
        )
        if held == source.declared_rows:
            continue
        fact = signed.get(_about(source.source_id))
        valid = fact is not None and fact.said.get("held") == held
        found.append(
            Difference(
                path=source.path,
                declared=source.declared_rows,
                held=held,
                signed_by=fact.who if fact is not None and valid else "",
            )
        )
    return found


def sign(case: Case, path: str, *, by: str, why: str) -> Fact:
    """Sign that the difference of a file has been seen.

    Raises:
        CaseError: the file has no difference, or nobody or no reason is named.
    """
    for difference in differences(case):
        if difference.path == path:
            number = case.column("SELECT source_id FROM source WHERE path = ?", [path], of=int)[0]
            said = {"declared": difference.declared, "held": difference.held}
            return facts.add(case, FactKind.SIGNATURE, _about(number), said, by=by, why=why)
    raise CaseError(
        _say("reconciliation-file-count-differs-one-declared", path=case.path, path_2=path)
    )


def per_day(case: Case, path: str) -> list[tuple[str, str, int]]:
    """Records of a file by day (UTC) and kind, to be compared with the sender's own totals."""
    rows = case.query(
        "SELECT t // 86400, kind, count(*) FROM event WHERE record_id >> 32 IN "
        "(SELECT source_id FROM source WHERE path = ?) GROUP BY ALL ORDER BY ALL",
        [path],
    )
    return [
        (
            datetime.fromtimestamp(day * 86_400, tz=UTC).date().isoformat(),
            Kind(kind).name.lower(),
            count,
        )
        for day, kind, count in rows
    ]


def _about(source_id: int) -> str:
    return f"source:{source_id}"
