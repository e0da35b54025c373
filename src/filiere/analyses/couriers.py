"""Which phones deliver what a line takes and another phone passes on?

The dispatch phone reaches few numbers, each soon after the line was reached; those numbers then
reach the callers. Either trace is enough: one who never rings at the door is known by being sent,
one who is sent by an application is known by ringing callers whom he could only know from the
line. The work phone's shifts follow, and another phone carried with it if the records show one.

Reads contact, event, cell_place, findings of lines and relay. One row per courier phone.
"""

import math
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
from filiere.analyses._rhythm import acts
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject

MOST_EACH = 12.0
"""A trace rarer than 1e-12 adds no more: no study holds that many phones."""


@dataclass(slots=True)
class Courier:
    """What speaks for one courier phone of one dispatch phone (or of one line without)."""

    phone: int
    dispatch: int | None
    sent: dict[int, Sent] = field(default_factory=dict)
    rings: dict[int, Ringing] = field(default_factory=dict)

    @property
    def p(self) -> float:
        """The rarer of the two traces, twice."""
        found = [s.found.p for s in self.sent.values()] + [r.p for r in self.rings.values()]
        return min(1.0, 2 * min(found))

    @property
    def score(self) -> float:
        """Both traces in one sum, which a curve weighs: they depend on each other."""
        traces = ([s.found.p for s in self.sent.values()], [r.p for r in self.rings.values()])
        return sum(min(MOST_EACH, -math.log10(min(each, default=1.0))) for each in traces)

    def line(self) -> int:
        """The line that it serves most."""
        lines = sorted(set(self.sent) | set(self.rings))
        return max(
            lines,
            key=lambda line: (
                len(self.rings[line].places) if line in self.rings else 0,
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
    found, considered = compared(book, lines, pairs, values)
    progress("callbacks", 0.5)
    kept = [courier for courier in found if delivers(book, courier, considered, values)]
    kept.sort(key=lambda c: (c.p, -sum(len(s.places) for s in c.sent.values())))
    rows = []
    for place, courier in enumerate(kept):
        rows.append(
            _row(
                case,
                book,
                clock,
                courier,
                (considered, int(values["private_by_cells"]) == 1),
            )
        )
        progress("private phones", 0.5 + 0.5 * (place + 1) / len(kept))
    return Answer(rows=tuple(rows), considered=considered)


def compared(
    book: Ledger, lines: list[int], pairs: list[tuple[int, int]], values: Values
) -> tuple[list[Courier], int]:
    """Every phone with a trace of either kind but the lines and dispatch phones themselves."""
    rings = {
        line: ringing_phones(
            book,
            line,
            window_s=int(values["delivery_s"]),
            min_clients=2,
            p=0.05,
        )
        for line in lines
    }
    found, considered = _gather(book, pairs, rings, values)
    heads = {number for pair in pairs for number in pair} | set(lines)
    return [courier for courier in found if courier.phone not in heads], considered


def _gather(
    book: Ledger,
    pairs: list[tuple[int, int]],
    rings: dict[int, list[Ringing]],
    values: Values,
) -> tuple[list[Courier], int]:
    """Couriers by (dispatch, phone), and how many phones were compared."""
    found: dict[tuple[int | None, int], Courier] = {}
    considered = 0
    for line, dispatch in pairs:
        for sent in sent_phones(
            book, line, dispatch, int(values["relay_s"]), int(values["min_sent"])
        ):
            considered += 1
            key = (dispatch, sent.phone)
            courier = found.setdefault(key, Courier(phone=sent.phone, dispatch=dispatch))
            courier.sent[line] = sent
    for line, phones in rings.items():
        considered += len(phones)
        heads = [dispatch for one, dispatch in pairs if one == line]
        for ringing in phones:
            sender = next((d for d in heads if (d, ringing.phone) in found), None)
            rung = Courier(phone=ringing.phone, dispatch=sender)
            found.setdefault((sender, ringing.phone), rung).rings[line] = ringing
    return list(found.values()), considered


def delivers(book: Ledger, courier: Courier, considered: int, values: Values) -> bool:
    """Whether chance is out of the question, or small for a phone reached a good deal."""
    rare = courier.p * considered <= float(values["max_chance"])
    if courier.dispatch is None:
        return rare and any(
            each.p <= float(values["callback_p"]) and each.clients >= int(values["min_clients"])
            for each in courier.rings.values()
        )
    sent = max((len(each.places) for each in courier.sent.values()), default=0)
    often = sent >= float(values["share_sent"]) * len(book.by_a.of(courier.dispatch))
    return rare or (often and courier.p <= float(values["often_p"]))


def _row(
    case: Case,
    book: Ledger,
    clock: LocalClock,
    courier: Courier,
    asked: tuple[int, bool],
) -> Row:
    considered, by_cells = asked
    contacts = book.contacts
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    rang = [ringing.places for ringing in courier.rings.values()]
    sent = [next(iter(courier.sent.values())).places] if len(courier.sent) > 0 else []
    used = np.unique(np.concatenate([*sent, *rang]))
    at = contacts.t[used]
    sent_at = acts(contacts.t[np.unique(np.concatenate(sent))], 180) if len(sent) > 0 else at[:0]
    rang_at = contacts.t[np.unique(np.concatenate(rang))] if len(rang) > 0 else at[:0]
    visits = acts(rang_at, 180)
    opens, length = open_arc(clock.minute_of_day(at), 0.95)
    period = (int(at[0]), int(at[-1]))
    other = private_phone(case, courier.phone, period, by_cells=by_cells)
    subjects = [Subject(Role.COURIER, courier.phone), Subject(Role.LINE, courier.line())]
    if courier.dispatch is not None:
        subjects.insert(1, Subject(Role.DISPATCH, courier.dispatch))
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
        },
        expected_by_chance=courier.p * considered,
        claim=text.CLAIM if courier.dispatch is not None else text.CLAIM_WITHOUT_DISPATCH,
        scores={weighing.curve: courier.score for weighing in text.WEIGHINGS},
        conditions=conditions_of(book, courier.line(), courier.phone, billed),
    )


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
