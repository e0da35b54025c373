"""What in the records is implausible, repeated, forwarded or missing?

Before anybody reads meaning into records, the records themselves are questioned: cells that follow
each other too fast, one handset with several SIM cards, rows outside the authorised period, rows
that repeat others, legs that carry no place, silences. Each hit is a finding and changes nothing:
no row is corrected, none is left out.

Reads event, event_link, coverage, cell_place, source, authorisation. One row per (check, number).
"""

from collections.abc import Callable
from itertools import groupby

from filiere.analyses.plausibility.parameters import Parameters
from filiere.analyses.plausibility.place import journeys
from filiere.analyses.plausibility.rows import (
    Checked,
    Hit,
    dates,
    flagged,
    handsets,
    identical,
    silences,
)
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject
from filiere.wording import Words

_say = Words(__name__)

CLAIMS = _say.each(
    "claims",
    "impossible_speed",
    "two_places",
    "imei_with_imsis",
    "imei_of_two_numbers",
    "imsi_with_imeis",
    "out_of_period",
    "out_of_retention",
    "silence",
    "identical_rows",
    "forwarded",
    "service_centre",
    "voicemail",
)
"""What each check tells: what stands in the rows, never why."""

CHECKS: tuple[Callable[[Case, Parameters], Checked], ...] = (
    journeys,
    handsets,
    dates,
    silences,
    identical,
    flagged,
)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Run each check; list at most ``listed`` numbers of each, the largest figures first."""
    if case.value("SELECT count(*) FROM event", of=int) == 0:
        return Answer(not_applicable=_say("no-event"))
    hits: list[Hit] = []
    considered = 0
    for done, check in enumerate(CHECKS):
        progress(_say(f"step-{check.__name__}"), done / len(CHECKS))
        checked = check(case, values)
        hits += checked.hits
        considered += checked.considered
    order = list(CLAIMS)
    hits.sort(key=lambda hit: (order.index(hit.check), -hit.value, -hit.hits, hit.period_s))
    rows: list[Row] = []
    for _, group in groupby(hits, key=lambda hit: hit.check):
        of_check = list(group)
        listed = of_check[: values.listed]
        rows += [_row(hit, len(of_check) - len(listed)) for hit in listed]
    return Answer(rows=tuple(rows), considered=considered)


def _row(hit: Hit, further: int) -> Row:
    right = () if hit.right is None else (Subject(Role.RIGHT, hit.right),)
    return Row(
        subjects=(Subject(Role.LEFT, hit.left), *right),
        period_s=hit.period_s,
        evidence=hit.evidence,
        measures={
            "check": hit.check,
            "hits": hit.hits,
            "value": hit.value,
            "threshold": hit.threshold,
            "not_listed": further,
            **hit.more,
        },
        claim=CLAIMS[hit.check],
        caveats=() if further == 0 else (_say("not-listed", count=further),),
    )


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=2000,
    page="findings",
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT, Role.RIGHT),
    measures=_say.each("measures", "check", "hits", "value", "threshold", "not_listed"),
    claim=_say("claim"),
    propositions=None,
    reference="Filière; after the checks that the Danish review of telecom data of 2019 found "
    "missing",
    alternatives=(),
    caveats=(
        _say("caveats-technical-finding-tells-what-stands"),
        _say("caveats-where-there-records-nothing-follows"),
    ),
)
