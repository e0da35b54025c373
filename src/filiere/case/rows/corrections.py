"""A row says something wrong: who says so, what should it say, and which findings rest on it?

The row stays as it was received. A correction is a fact that points to it (and to the correction
before it), and whatever rests on the row is told. A figure changes only by a corrected file from
whoever sent it, imported as any other.

Reads source, fact, finding_evidence.
"""

from dataclasses import dataclass

from filiere.case.rights import facts, log
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as shown; ``row`` is the physical row over the whole file."""

    path: str
    row: int
    field: str
    value: str
    who: str
    why: str
    at: str


def correct(  # noqa: PLR0913 - a statement is all of this
    case: Case, path: str, row: int, *, field: str, value: str, by: str, why: str
) -> Fact:
    """State what a row should say.

    Raises:
        CaseError: the case has no such row, or field, author or reason is blank.
    """
    found = case.query("SELECT source_id, rows_physical FROM source WHERE path = ?", [path])
    if len(found) == 0:
        raise CaseError(_say("corrections-file", path=case.path, path_2=path))
    source_id, rows = found[0]
    if not 1 <= row <= rows:
        raise CaseError(_say("corrections-rows-there-row", path=path, rows=rows, row=str(row)))
    if field.strip() == "":
        raise CaseError(_say("corrections-correction-names-field-wrong-give-field"))
    said = {"field": field.strip(), "value": log.mask(case, value)}
    return facts.add(case, FactKind.CORRECTION, f"row:{source_id}:{row}", said, by=by, why=why)


def resting_on(case: Case, path: str, row: int) -> list[str]:
    """Ids of the findings that rest on a row."""
    rows = case.query(
        "SELECT DISTINCT finding_id FROM finding_evidence "
        "WHERE record_id IN (SELECT (source_id::BIGINT << 32) | $row FROM source "
        "WHERE path = $path) ORDER BY finding_id",
        {"path": path, "row": row},
    )
    return [name for (name,) in rows]


def corrections(case: Case, finding_id: str | None = None) -> list[Correction]:
    """Every correction (of a row on which a finding rests), oldest first."""
    paths = dict(case.query("SELECT source_id, path FROM source"))
    wanted: set[int] | None = None
    if finding_id is not None:
        wanted = {
            record
            for (record,) in case.query(
                "SELECT DISTINCT record_id FROM finding_evidence WHERE finding_id = ?",
                [finding_id],
            )
        }
    found: list[Correction] = []
    for fact in facts.every(case, FactKind.CORRECTION):
        if not fact.about.startswith("row:"):
            continue
        source_id, row = (int(part) for part in fact.about.split(":")[1:])
        if source_id in paths and (wanted is None or source_id << 32 | row in wanted):
            found.append(
                Correction(
                    path=log.mask(case, paths[source_id]),
                    row=row,
                    field=str(fact.said["field"]),
                    value=str(fact.said["value"]),
                    who=fact.who,
                    why=fact.why,
                    at=fact.at_utc,
                )
            )
    return found
