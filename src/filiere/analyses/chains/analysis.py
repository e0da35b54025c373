"""Which numbers, once reached, soon reach a third one, more often than chance?

No order line need be known: every number with contacts both ways may stand in the middle. Each
chain of three numbers is counted, against the same steps turned by whole days and moved by minutes.

Reads contact, coverage. One row per chain that chance hardly gives in the whole search.
"""

import numpy as np

from filiere.analyses.chains.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject
from filiere.signals.chain_steps import Chain, compared, days_of, found, steps_of
from filiere.signals.contacts import Contacts, evidence_of, read_contacts
from filiere.wording import Words

_say = Words(__name__)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Count every chain, then what chance gives of those that recur."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer()
    within_s = values.within_min * 60
    steps = steps_of(contacts, within_s)
    considered = compared(steps)
    progress(_say("step-count"), 0.2)
    recurring = found(steps, contacts.span_s, within_s, values.least_times)
    listed = [chain for chain in recurring if chain.p * considered <= values.max_chance]
    listed.sort(key=lambda chain: (chain.p, -chain.times, chain.places.min()))
    progress(_say("step-chance"), 0.9)
    rows = tuple(_row(case, contacts, chain, considered, values) for chain in listed[: values.most])
    remark = None
    if len(listed) > len(rows):
        remark = _say("remark-more", listed=len(rows), more=len(listed) - len(rows))
    return Answer(rows=rows, considered=considered, remark=remark)


def _row(case: Case, contacts: Contacts, chain: Chain, considered: int, values: Parameters) -> Row:
    first, middle, last = chain.numbers
    at = contacts.t[chain.places]
    return Row(
        subjects=(Subject(Role.LEFT, first), Subject(Role.RIGHT, last)),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[chain.places]),
        measures={
            "times": chain.times,
            "expected_by_chance": round(chain.expected, 2),
            "median_lag_s": int(np.median(chain.lags_s)),
            "through": {"number_id": middle},
            "days": days_of(at),
            "first": chain.steps[0],
            "second": chain.steps[1],
            "by_days": round(chain.by_days, 2),
            "by_minutes": round(chain.by_minutes, 2),
            "p": float(f"{chain.p:.3g}"),
            "within_min": values.within_min,
            "compared": considered,
        },
        expected_by_chance=min(chain.p * considered, float(considered)),
    )


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=25,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT, Role.RIGHT),
    measures=_say.each(
        "measures",
        "times",
        "expected_by_chance",
        "median_lag_s",
        "through",
        "days",
        "first",
        "second",
        "by_days",
        "by_minutes",
        "p",
        "within_min",
        "compared",
    ),
    claim=_say("claim"),
    propositions=None,
    reference="Filière's own method, after the analysts' «chain analysis» of bills: counts against "
    "the same contacts turned by days and moved by minutes (conditional test of Poisson counts)",
    alternatives=(
        _say("alternatives-friends"),
        _say("alternatives-same-hours"),
        _say("alternatives-service"),
        _say("alternatives-third"),
    ),
    caveats=(
        _say("caveats-content"),
        _say("caveats-bills"),
        _say("caveats-minutes"),
    ),
)
