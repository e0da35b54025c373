"""Who brought a newcomer to a line?

An introducer is in touch with the newcomer shortly before the newcomer first reaches the line, is
often a client already, and sometimes tells the line at that time. Every number in touch with the
newcomer in the days before competes, with «outside the records» among the answers. The same
question put at other weeks, when nothing began, says how often chance makes a number stand out.

Reads contact, coverage, findings of lines, relay, couriers, succession. One row per newcomer.
"""

from collections.abc import Iterable

from filiere.analyses.referrals.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.choice import Choice, load
from filiere.signals.contacts import Contacts, evidence_of, read_contacts
from filiere.signals.introducers import WEIGHTS, Newcomer, arrivals
from filiere.wording import Words

_say = Words(__name__)

LISTED = 5
LEAST_LISTED = 0.01
FEWEST_WEEKS = 5
"""Other weeks below which nothing is said of chance."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Introducers of every newcomer of every line."""
    contacts = read_contacts(case)
    asked = arrivals(case, contacts, values)
    if len(asked) == 0:
        return Answer(not_applicable=_say("no-line"))
    choice = load(WEIGHTS)
    rows: list[Row] = []
    considered = 0
    for place, of_line in enumerate(asked):
        newcomers = of_line.newcomers()
        considered += sum(len(each.candidates) for each in newcomers)
        chance = _chance(choice, of_line.at_other_weeks(), values.min_share)
        by_chance = None if chance is None else round(chance * len(newcomers), 3)
        rows += [
            _row(case, contacts, each, shares_of(choice, each), values, (chance, by_chance))
            for each in newcomers
        ]
        progress(_say("step-newcomers"), (place + 1) / len(asked))
    return Answer(rows=tuple(rows), considered=considered)


def shares_of(choice: Choice, newcomer: Newcomer) -> tuple[list[float], float]:
    """Share of each candidate, in their order, and of «outside»."""
    return choice.shares([each.measured for each in newcomer.candidates], newcomer.measured)


def _chance(choice: Choice, others: Iterable[Newcomer], least: float) -> float | None:
    """Share of other weeks at which a number would stand out."""
    tops = [max(shares_of(choice, each)[0], default=0.0) for each in others]
    if len(tops) < FEWEST_WEEKS:
        return None
    return round(sum(top >= least for top in tops) / len(tops), 4)


def _row(  # noqa: PLR0913, PLR0917 - a newcomer, its answers and what chance gives
    case: Case,
    contacts: Contacts,
    newcomer: Newcomer,
    shares: tuple[list[float], float],
    values: Parameters,
    chance: tuple[float | None, float | None],
) -> Row:
    of_each, outside = shares
    order = sorted(range(len(of_each)), key=lambda place: (-of_each[place], place))
    first = newcomer.candidates[order[0]] if len(order) > 0 else None
    named = first is not None and of_each[order[0]] >= values.min_share
    subjects = [
        Subject(Role.NEWCOMER, newcomer.number),
        Subject(Role.LINE, newcomer.line),
    ]
    places = list(newcomer.places)
    if first is not None and named:
        subjects.append(Subject(Role.INTRODUCER, first.number))
        places += first.places
    listed: list[Measure] = [
        {"number_id": newcomer.candidates[place].number, "probability": of_each[place]}
        for place in order[:LISTED]
        if of_each[place] >= LEAST_LISTED
    ]
    at = contacts.t[sorted(set(places))]
    return Row(
        subjects=tuple(subjects),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[sorted(set(places))]),
        measures={
            "introducers": listed,
            "outside": outside,
            "first_at": newcomer.first_s,
            "candidates": len(newcomer.candidates),
            "lag_min": None if first is None else first.lag_s // 60,
            "named_at_other_weeks": chance[0],
        },
        expected_by_chance=chance[1],
        claim=_say("claim") if named else _say("claim-outside"),
    )


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=70,
    page="network",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.NEWCOMER, Role.LINE, Role.INTRODUCER),
    measures=_say.each(
        "measures",
        "introducers",
        "outside",
        "first_at",
        "candidates",
        "lag_min",
        "named_at_other_weeks",
    ),
    claim=_say("claim"),
    propositions=Propositions.said(_say),
    reference="Filière's own method: conditional logit over the numbers in touch before",
    alternatives=(
        _say("alternatives-friends-touch-every-day-contact"),
        _say("alternatives-newcomer-knew-line-word-mouth"),
        _say("alternatives-lawful-service-spreads-word-mouth"),
    ),
    caveats=(
        _say("caveats-what-said-records-contact-time"),
        _say("caveats-shares-take-introducer-records-outside"),
        _say("caveats-number-reached-line-before-records"),
    ),
    after=("lines", "relay", "couriers", "succession"),
)
