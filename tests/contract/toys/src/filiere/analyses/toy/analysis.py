"""Which number was reached most often?

For each number, the contacts in which somebody reached it, where there are enough of them. A fact
of the records.

Reads contact. One row per number; contacts are a count.
"""

from dataclasses import dataclass

from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject
from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)

SQL = """
SELECT b, min(t), max(t), list(coalesce(out_record, in_record) ORDER BY t, contact_id)
FROM contact WHERE b IS NOT NULL
GROUP BY b HAVING count(*) >= $least
ORDER BY count(*) DESC, min(t), b
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``toy``."""

    least: int = whole(10, low=1, high=100_000, unit="contacts", meaning=_say("parameters-least"))


def answer(case: Case, values: Parameters, _progress: Progress) -> Answer:
    """The number that was reached most often first."""
    rows = tuple(
        Row(
            subjects=(Subject(Role.LEFT, number),),
            period_s=(first_s, last_s),
            evidence=tuple(records),
            measures={"contacts": len(records)},
        )
        for number, first_s, last_s, records in case.query(SQL, {"least": values.least})
    )
    return Answer(rows=rows, considered=len(rows))


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=2900,
    page="findings",
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT,),
    measures=_say.each("measures", "contacts"),
    claim=_say("claim"),
    propositions=None,
    reference="Filière; a count",
    alternatives=(),
    caveats=(_say("caveats-count"),),
)
