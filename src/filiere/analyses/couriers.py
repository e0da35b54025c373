"""Which phones deliver what a line takes and another phone passes on?

The dispatch phone reaches few numbers, each soon after the line was reached; those numbers then
reach the callers, and hardly anybody else. One score joins the three traces. One who never rings at
the door is known by being sent, one who is sent by an application by ringing callers whom he could
only know from the line; who reaches callers at any time, whatever they order, may know them
otherwise and is not named. The work phone's shifts follow, and another phone carried with it if the
records show one.

Reads contact, event, cell_place, findings of lines and relay. One row per courier phone.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from filiere.analyses import _couriers_text as text
from filiere.analyses._contacts import (
    DAY_S,
    Ints,
    LocalClock,
    billed_numbers,
    clock_text,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.analyses._deliveries import Ringing, Sent, ringing_phones, sent_phones
from filiere.analyses._ledger import known, order_lines
from filiere.analyses._portrait import Ledger, ledger, open_arc
from filiere.analyses._private import private_phone
from filiere.analyses._reaching import Reach, Reaching, reach_of, reaching_phones
from filiere.analyses._rhythm import acts
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.calibration.curve import load
from filiere.case import Case
from filiere.model.evidence import FindingKind, LikelihoodRatio, Role, Subject
from filiere.wording import Text

MOST_EACH = 12.0
"""A trace rarer than 1e-12 adds no more: no study holds that many phones."""
SCORE = (-3.5, 1.5, 0.35, 3.0)
"""Intercept, then slopes of being sent and of ringing (each -log10 p) and of the reach."""


@dataclass(slots=True)
class Courier:
    """What speaks for one courier phone of one dispatch phone (or of one line without)."""

    phone: int
    dispatch: int | None
    sent: dict[int, Sent] = field(default_factory=dict)
    rings: dict[int, Ringing] = field(default_factory=dict)
    reaches: dict[int, Reaching] = field(default_factory=dict)

    @property
    def p(self) -> float:
        """The rarer of the two traces in time, twice."""
        return min(1.0, 2 * min(self.chances()))

    @property
    def score(self) -> float:
        """The three traces in one sum, which a curve weighs: they depend on each other."""
        sent, rings = (min(MOST_EACH, -math.log10(each)) for each in self.chances())
        reached = max((each.log for each in self.reaches.values()), default=0.0)
        return SCORE[0] + SCORE[1] * sent + SCORE[2] * rings + SCORE[3] * reached

    def chances(self) -> tuple[float, float]:
        """How likely by chance it is sent in time, and rings in time; 1 without such a trace."""
        return (
            min((each.found.p for each in self.sent.values()), default=1.0),
            min((each.p for each in self.rings.values()), default=1.0),
        )

    def line(self) -> int:
        """The line that it serves most."""
        lines = sorted({*self.sent, *self.rings, *self.reaches})
        return max(
            lines,
            key=lambda line: (
                len(self.rings[line].places) if line in self.rings else 0,
                self.reaches[line].callers if line in self.reaches else 0,
                self.sent[line].found.z if line in self.sent else 0.0,
            ),
        )


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Phones sent by each dispatch phone, and phones that ring each line's callers."""
    lines = order_lines(case)
    pairs = [
        (each.subjects[Role.LINE], each.subjects[Role.DISPATCH]) for each in known(case, "relay")
    ]
    if len(lines) == 0:
        return Answer(not_applicable=text.NO_LINE)
    contacts = read_contacts(case)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    reach = reach_of(book)
    found, considered = compared(book, reach, lines, pairs, values)
    progress("callbacks", 0.5)
    kept = [courier for courier in found if delivers(book, courier, considered, values)]
    kept.sort(key=lambda c: (c.p, -sum(len(s.places) for s in c.sent.values())))
    rows = []
    for place, courier in enumerate(kept):
        rows.append(
            _row(
                case,
                book,
                reach,
                clock,
                courier,
                considered,
                values,
            )
        )
        progress("private phones", 0.5 + 0.5 * (place + 1) / len(kept))
    return Answer(rows=tuple(rows), considered=considered)


def compared(
    book: Ledger, reach: Reach, lines: list[int], pairs: list[tuple[int, int]], values: Values
) -> tuple[list[Courier], int]:
    """Every phone with a trace of any kind but the lines and dispatch phones themselves.

    Also how many phones were compared: those that reach two callers, and those sent often enough.
    """
    found: dict[tuple[int | None, int], Courier] = {}
    considered = 0

    senders: dict[int, list[int]] = {}

    def of(line: int, phone: int) -> Courier:
        known = senders.get(phone, [])
        own = [dispatch for one, dispatch in pairs if one == line and dispatch in known]
        sender = next(iter([*own, *known]), None)
        return found.setdefault((sender, phone), Courier(phone=phone, dispatch=sender))

    for line, dispatch in pairs:
        for sent in sent_phones(
            book, line, dispatch, int(values["relay_s"]), int(values["min_sent"])
        ):
            considered += 1
            key = (dispatch, sent.phone)
            courier = found.setdefault(key, Courier(phone=sent.phone, dispatch=dispatch))
            courier.sent[line] = sent
            if dispatch not in senders.setdefault(sent.phone, []):
                senders[sent.phone].append(dispatch)
    window = int(values["delivery_s"])
    for line in lines:
        for ringing in ringing_phones(book, line, window_s=window, min_clients=2, p=0.05):
            of(line, ringing.phone).rings[line] = ringing
        reaches, tried = reaching_phones(book, reach, line, 2)
        considered += tried
        for reaching in reaches:
            of(line, reaching.phone).reaches[line] = reaching
    heads = {number for pair in pairs for number in pair} | set(lines)
    return [courier for courier in found.values() if courier.phone not in heads], considered


def delivers(book: Ledger, courier: Courier, considered: int, values: Values) -> bool:
    """Whether all traces speak for it, one in time among them, or one leaves chance no room."""
    if courier.score >= float(values["least_score"]) and courier.p <= 2 * float(values["timely_p"]):
        return True
    rare = courier.p * considered <= float(values["max_chance"])
    if courier.dispatch is None:
        return rare and any(
            each.p <= float(values["callback_p"]) and each.clients >= int(values["min_clients"])
            for each in courier.rings.values()
        )
    sent = max((len(each.places) for each in courier.sent.values()), default=0)
    often = sent >= float(values["share_sent"]) * len(book.by_a.of(courier.dispatch))
    return rare or (often and courier.p <= float(values["often_p"]))


def _row(  # noqa: PLR0913, PLR0917 (one courier, and what is read of it)
    case: Case,
    book: Ledger,
    reach: Reach,
    clock: LocalClock,
    courier: Courier,
    considered: int,
    values: Values,
) -> Row:
    contacts = book.contacts
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    rang = [ringing.places for ringing in courier.rings.values()]
    sent = [next(iter(courier.sent.values())).places] if len(courier.sent) > 0 else []
    at = contacts.t[np.unique(np.concatenate([*sent, *rang]))]
    line = courier.line()
    callers = contacts.a[book.by_b.of(line)]
    visited = book.by_a.of(courier.phone)
    visited = visited[np.isin(contacts.b[visited], callers)]
    used = np.unique(np.concatenate([*sent, *rang, visited]))
    reached = reach.of(courier.phone)
    reached_callers = int(np.isin(reached, callers).sum())
    sent_at = acts(contacts.t[np.unique(np.concatenate(sent))], 180) if len(sent) > 0 else at[:0]
    rang_at = contacts.t[np.unique(np.concatenate(rang))] if len(rang) > 0 else at[:0]
    visits = acts(rang_at, 180)
    opens, length = open_arc(clock.minute_of_day(at), 0.95)
    period = (int(at[0]), int(at[-1]))
    other = private_phone(
        case, courier.phone, period, by_cells=int(values["private_by_cells"]) == 1
    )
    subjects = [Subject(Role.COURIER, courier.phone), Subject(Role.LINE, line)]
    if courier.dispatch is not None:
        subjects.insert(1, Subject(Role.DISPATCH, courier.dispatch))
    conditions = conditions_of(book, line, courier.phone, billed)
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
        claim=_claim(courier, float(values["timely_p"])),
        scores={weighing.curve: courier.score for weighing in text.WEIGHINGS},
        conditions=conditions,
    )


def _claim(courier: Courier, timely_p: float) -> Text:
    """What the records show: of being sent in time only where chance would hardly give it."""
    if courier.dispatch is None:
        return text.CLAIM_WITHOUT_DISPATCH
    return text.CLAIM if courier.chances()[0] <= timely_p else text.CLAIM_SENT


def _at_most(score: float, conditions: Mapping[str, float]) -> float:
    """Most of the other phones that score as high, as far as the study tells: one over the LR."""
    weighed = [load(each.curve).weigh(score, conditions) for each in text.WEIGHINGS]
    if not all(isinstance(each, LikelihoodRatio) for each in weighed):
        return 1.0
    ratios = [each.log10 for each in weighed if isinstance(each, LikelihoodRatio)]
    return min(1.0, float(10 ** -min(ratios)))


def conditions_of(book: Ledger, line: int, phone: int, billed: Ints) -> dict[str, float]:
    """What the scope of the curves is tested on.

    Visits to callers are seen on the phone's own bill, or on those of the callers.
    """
    contacts = book.contacts
    first, last = contacts.span_s
    into = book.by_b.of(line)
    callers = np.unique(contacts.a[into])
    held = int(np.isin(callers, billed).sum()) / max(len(callers), 1)
    return {
        "days": (last - first) / DAY_S,
        "incoming": float(len(into)),
        "seen": 1.0 if bool(np.isin(phone, billed)) else held,
    }


ANALYSIS = Analysis(
    question=text.QUESTION,
    kind=FindingKind.INVESTIGATIVE,
    parameters=text.PARAMETERS,
    answer=answer,
    subjects=(Role.COURIER, Role.DISPATCH, Role.LINE),
    measures=text.MEASURES,
    claim=text.CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own method: sign test of contacts after and before a call; rotation null",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    after=("lines", "relay"),
    weighings=text.WEIGHINGS,
)
