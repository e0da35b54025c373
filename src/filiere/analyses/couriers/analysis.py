"""Which phones deliver what a line takes and another phone passes on?

The dispatch phone reaches few numbers, each soon after the line was reached; those numbers then
reach the callers, and hardly anybody else. One score joins the three traces. One who never rings at
the door is known by being sent, one who is sent by an application by ringing callers whom he could
only know from the line; who reaches callers at any time, whatever they order, may know them
otherwise and is not named. The work phone's shifts follow, and another phone carried with it if the
records show one. Those who are sent by a conversation are told beside (``conversations``).

Reads contact, event, cell_place, findings of lines and relay. One row per courier phone.
"""

import math
from collections.abc import Mapping

import numpy as np

from filiere.analyses.couriers.conversations import in_conversations
from filiere.analyses.couriers.parameters import Parameters
from filiere.analyses.couriers.private import private_phone
from filiere.analysis import Analysis, Answer, Progress, Row, Weighing
from filiere.calibration.curve import load
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, LikelihoodRatio, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import (
    LocalClock,
    billed_numbers,
    clock_text,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.signals.courier_traces import Courier, compared, conditions_of, delivers
from filiere.signals.found import order_lines, relayed_lines
from filiere.signals.observed import Window, observed
from filiere.signals.portrait import open_arc
from filiere.signals.reaching import Reach, reach_of
from filiere.signals.rhythm import acts
from filiere.wording import Text, Words

_say = Words(__name__)

PROPOSITIONS = Propositions.said(_say)
OTHERS = {
    "rider": (
        _say("others-rider-rider-lawful-service"),
        _say("others-rider-works-lawful-service-same-people"),
        _say("others-rider-riders-drivers-technicians-nurses-lawful"),
    ),
    "acquaintance": (
        _say("others-acquaintance-acquaintance-several-callers"),
        _say("others-acquaintance-knows-several-callers"),
        _say("others-acquaintance-other-phones-reach-two-callers"),
    ),
    "contact": (
        _say("others-contact-another-contact-dispatch-phone"),
        _say("others-contact-touch-same-phones-another-reason"),
        _say("others-contact-suppliers-own-phones-associated-firms"),
    ),
}
"""The look-alikes of a courier, each a population of its own."""
WEIGHINGS = tuple(
    Weighing(
        curve=f"couriers_{name}_v1",
        alternative=alternative,
        propositions=Propositions(hp=PROPOSITIONS.hp, hd=hd, population=population),
    )
    for name, (alternative, hd, population) in OTHERS.items()
)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Phones sent by each dispatch phone, and phones that ring each line's callers."""
    billed = _on_bills(case, values, progress)
    told, looked_at = in_conversations(case, values, billed.rows)
    if len(told) == 0:
        return billed
    return Answer(rows=(*billed.rows, *told), considered=billed.considered + looked_at)


def _on_bills(case: Case, values: Parameters, progress: Progress) -> Answer:
    """What the bills tell."""
    lines = order_lines(case)
    pairs = relayed_lines(case)
    if len(lines) == 0:
        return Answer(not_applicable=_say("no-line"))
    contacts = read_contacts(case)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    reach = reach_of(book)
    window = observed(case, contacts)
    found, considered = compared(book, reach, lines, pairs, values)
    progress(_say("step-callbacks"), 0.5)
    kept = [courier for courier in found if delivers(book, courier, considered, values)]
    kept.sort(key=lambda c: _listed(book, c))
    rows = []
    for place, courier in enumerate(kept):
        rows.append(
            _row(
                case,
                book,
                reach,
                clock,
                courier,
                (considered, window),
                values,
            )
        )
        progress(_say("step-private-phones"), 0.5 + 0.5 * (place + 1) / len(kept))
    return Answer(rows=tuple(rows), considered=considered)


def _listed(book: Ledger, courier: Courier) -> tuple[float, int, int, int]:
    """Where a courier is listed: by its excess, then by what is counted, then by who came first.

    Rounded, so that neither the order of a sum nor how numbers are named decides between two.
    """
    sent = [each.places for each in courier.sent.values()]
    rang = [each.places for each in courier.rings.values()]
    places = np.concatenate([*sent, *rang, np.empty(0, dtype=np.int64)]).astype(np.int64)
    first = int(book.contacts.t[places].min()) if len(places) > 0 else 0
    return (
        round(math.log10(max(courier.p, 1e-300)), 6),
        -sum(map(len, sent)),
        -sum(map(len, rang)),
        first,
    )


def _row(  # noqa: PLR0913, PLR0917 (one courier, and what is read of it)
    case: Case,
    book: Ledger,
    reach: Reach,
    clock: LocalClock,
    courier: Courier,
    search: tuple[int, Window],
    values: Parameters,
) -> Row:
    considered, window = search
    contacts = book.contacts
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    rang = [ringing.places for ringing in courier.rings.values()]
    sent = [next(iter(courier.sent.values())).places] if len(courier.sent) > 0 else []
    at = contacts.t[distinct(np.concatenate([*sent, *rang]))]
    line = courier.line()
    callers = contacts.a[book.by_b.of(line)]
    visited = book.by_a.of(courier.phone)
    visited = visited[np.isin(contacts.b[visited], callers)]
    used = distinct(np.concatenate([*sent, *rang, visited]))
    reached = reach.of(courier.phone)
    reached_callers = int(np.isin(reached, callers).sum())
    sent_at = acts(contacts.t[distinct(np.concatenate(sent))], 180) if len(sent) > 0 else at[:0]
    rang_at = contacts.t[distinct(np.concatenate(rang))] if len(rang) > 0 else at[:0]
    visits = acts(rang_at, 180)
    opens, length = open_arc(clock.minute_of_day(at), 0.95)
    period = (int(at[0]), int(at[-1]))
    other = private_phone(case, courier.phone, period, by_cells=values.private_by_cells == 1)
    subjects = [Subject(Role.COURIER, courier.phone), Subject(Role.LINE, line)]
    if courier.dispatch is not None:
        subjects.insert(1, Subject(Role.DISPATCH, courier.dispatch))
    conditions = conditions_of(book, window, (line, courier.phone), billed)
    clients = max((ringing.clients for ringing in courier.rings.values()), default=0)
    return Row(
        subjects=tuple(subjects),
        period_s=period,
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "deliveries": max(len(sent_at), len(visits)),
            "shift_hours": f"{clock_text(opens)}–{clock_text(opens + length)}",
            "private_phone": None if other is None else {"number_id": other},
            "sent": len(sent_at),
            "rang": len(visits),
            "clients_rung": clients,
            "callers_reached": reached_callers,
            "others_reached": len(reached) - reached_callers,
        },
        expected_by_chance=considered * min(courier.p, _at_most(courier.score, conditions)),
        claim=_claim(courier, values.timely_p),
        scores={weighing.curve: courier.score for weighing in WEIGHINGS},
        conditions=conditions,
    )


def _claim(courier: Courier, timely_p: float) -> Text:
    """What the records show: of being sent in time only where chance would hardly give it."""
    if courier.dispatch is None:
        return _say("claim-without-dispatch")
    return _say("claim") if courier.chances()[0] <= timely_p else _say("claim-sent")


def _at_most(score: float, conditions: Mapping[str, float]) -> float:
    """Most of the other phones that score as high, as far as the study tells: one over the LR."""
    weighed = [load(each.curve).weigh(score, conditions) for each in WEIGHINGS]
    if not all(isinstance(each, LikelihoodRatio) for each in weighed):
        return 1.0
    ratios = [each.log10 for each in weighed if isinstance(each, LikelihoodRatio)]
    return min(1.0, float(10 ** -min(ratios)))


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=40,
    page="lanes",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.COURIER, Role.DISPATCH, Role.LINE),
    measures=_say.each(
        "measures",
        "deliveries",
        "shift_hours",
        "private_phone",
        "sent",
        "rang",
        "clients_rung",
        "callers_reached",
        "others_reached",
    ),
    claim=_say("claim"),
    propositions=PROPOSITIONS,
    reference="Filière's own method: sign test of contacts after and before a call; rotation null",
    alternatives=(
        _say("alternatives-friend-relative-several-callers"),
        _say("alternatives-lawful-service-used-same-people"),
        _say("alternatives-second-dispatch-phone-supplier-s"),
    ),
    caveats=(
        _say("caveats-phone-described-never-carried-several"),
        _say("caveats-deliveries-counts-visible-contacts-applications"),
        _say("caveats-another-number-one-handset-may"),
    ),
    after=("lines", "relay"),
    weighings=WEIGHINGS,
)
