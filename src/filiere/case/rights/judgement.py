"""Has a named person accepted a finding, and does it still say what that person read?

The program decides nothing: every finding is *undecided* until somebody, by name and with reasons,
accepts or rejects it. Several may judge, and differ: each judgement is kept, the last one is shown.
A judgement is of what the finding said then; where it says something else now, that is told. No
figure changes by it.

Reads finding, finding_evidence, fact.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from filiere.case.rights import facts, log
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.store.engine import Case
from filiere.errors import FindingError
from filiere.wording import Text, Words

_say = Words(__name__)


class Verdict(StrEnum):
    """What a person makes of a finding."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


VERDICTS: Mapping[Verdict, Text] = {
    Verdict.UNDECIDED: _say("judgement-verdicts-undecided"),
    Verdict.ACCEPTED: _say("judgement-verdicts-accepted"),
    Verdict.REJECTED: _say("judgement-verdicts-rejected"),
}
"""How each verdict is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement; ``at`` is ISO 8601 in UTC."""

    verdict: Verdict
    who: str
    why: str
    at: str
    current: bool
    """Whether the finding still says what was judged."""


def judge(case: Case, finding_id: str, verdict: Verdict, *, by: str, why: str) -> Fact:
    """Record what a person makes of a finding.

    Raises:
        FindingError: the case has no such finding.
        CaseError: nobody, or no reason, is named.
    """
    read = _read(case).get(finding_id)
    if read is None:
        raise FindingError(_say("judgement-finding", path=case.path, finding_id=finding_id))
    said = {"read_sha256": read, "verdict": str(verdict)}
    return facts.add(case, FactKind.JUDGEMENT, finding_id, said, by=by, why=why)


def judgements(case: Case, finding_id: str | None = None) -> dict[str, list[Judgement]]:
    """Every judgement of each finding that has any, oldest first; the last one holds."""
    stated = facts.every(case, FactKind.JUDGEMENT, finding_id)
    read = _read(case) if stated else {}
    found: dict[str, list[Judgement]] = {}
    for fact in stated:
        judged = Judgement(
            verdict=Verdict(fact.said["verdict"]),
            who=fact.who,
            why=fact.why,
            at=fact.at_utc,
            current=fact.said["read_sha256"] == read.get(fact.about),
        )
        found.setdefault(fact.about, []).append(judged)
    return found


def tally(case: Case) -> dict[Verdict, int]:
    """How many of the findings that the case holds are accepted, rejected, undecided."""
    held = judgements(case)
    names = [name for (name,) in case.query("SELECT finding_id FROM finding ORDER BY finding_id")]
    counted = Counter(
        held[name][-1].verdict if name in held else Verdict.UNDECIDED for name in names
    )
    return {verdict: counted[verdict] for verdict in Verdict}


def _read(case: Case) -> dict[str, str]:
    """SHA-256 of what each finding says, by its id."""
    rows = case.query(
        "SELECT finding_id, kind, claim_en, claim_fr, subjects, from_s, to_s, propositions, "
        "log10_lr, at_bound, calibration, expected_by_chance, measures, alternatives, caveats "
        "FROM finding ORDER BY finding_id"
    )
    return {finding: log.sha256_of(log.canonical([finding, *told])) for finding, *told in rows}
