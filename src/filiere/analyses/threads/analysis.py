"""Which conversations look like orders, and by which of their messages?

One row per conversation, order-like or not, so that what was looked at can be counted. What makes
one order-like is a conjunction: a quantity right beside a product, and other elements of an order
around it. No word decides alone, and nobody is given a score.

Reads chat_message, thread, account. Times in UTC seconds.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from filiere.analyses.threads.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.case.rows.own_words import own_words
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.conversations import Conversation, Message, Party, conversations
from filiere.signals.order_words import ELEMENTS, Said, lexicon_date, said
from filiere.signals.written_down import Kind, PhoneText, Written, in_one_form, written_in
from filiere.wording import Words

_say = Words(__name__)

_MAY_HOLD = re.compile(r"[0-9A-Za-z]{25}|[A-Za-z]{2}\s?[0-9]{2}")
"""What an account or an address cannot be without."""
LONG, MANY = 25, 5
"""A text of so many letters in so many conversations of one owner is a sending to many."""
NEAR_MORE = 1
"""Further elements wanted where only a bare count stands beside an ambiguous word."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Every conversation, those like orders first."""
    progress(_say("step-conversations"), 0.1)
    held = conversations(case)
    if len(held) == 0:
        return Answer(not_applicable=_say("no-conversation"))
    progress(_say("step-messages"), 0.4)
    many = _sent_to_many(held)
    own = own_words(case)
    read = [_read(each, values, many, own) for each in held]
    read.sort(key=lambda each: (not each.order_like, -each.low, each.talk.messages[0].record))
    timed = [m.t for each in held for m in each.messages if m.t is not None]
    whole = (min(timed), max(timed)) if len(timed) > 0 else (0, 0)
    return Answer(
        rows=tuple(_row(each, whole, lexicon_date(own)) for each in read), considered=len(read)
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A conversation, and what its messages say."""

    talk: Conversation
    told: tuple[Said, ...]
    order_like: bool
    low: int
    """Stretches with a quantity beside a product, and a price or a place."""
    high: int
    """Stretches in which the other party wrote, a menu answered included, and those of ``low``."""


def _sent_to_many(held: Sequence[Conversation]) -> frozenset[str]:
    """Texts that an owner sent in several conversations: a menu is an offer, and no order."""
    where: dict[str, set[int]] = {}
    for place, talk in enumerate(held):
        for each in talk.messages:
            if each.going and len(each.text) >= LONG:
                where.setdefault(_masked(each.text), set()).add(place)
    return frozenset(text for text, places in where.items() if len(places) >= MANY)


def _masked(text: str) -> str:
    return " ".join(re.sub(r"\d", "#", text.casefold()).split())


def _read(talk: Conversation, values: Parameters, many: frozenset[str], own: str) -> _Read:
    told = tuple(said(each.text, located=each.located, own=own) for each in talk.messages)
    ordered = tuple(
        Said() if each.going and len(each.text) >= LONG and _masked(each.text) in many else here
        for each, here in zip(talk.messages, told, strict=True)
    )
    low = high = 0
    for stretch in _stretches(talk.messages, values.apart_min * 60):
        here = [ordered[place] for place in stretch]
        card = any(s.core or s.near for s in here) and any(s.price or s.place for s in here)
        low += card
        high += card or any(talk.messages[place].coming for place in stretch)
    like = _order_like(talk.messages, ordered, values)
    return _Read(talk, told, like, low if like else 0, high)


def _stretches(messages: Sequence[Message], apart_s: int) -> list[list[int]]:
    """Places of messages, parted where nobody wrote for so long."""
    found: list[list[int]] = []
    for place, each in enumerate(messages):
        if place == 0 or each.at - messages[place - 1].at >= apart_s:
            found.append([])
        found[-1].append(place)
    return found


def _order_like(messages: Sequence[Message], told: Sequence[Said], values: Parameters) -> bool:
    """Whether enough elements stand around a quantity beside a product."""
    around_s = values.around_min * 60
    marks = [
        (message.at, name)
        for message, each in zip(messages, told, strict=True)
        for name in ("price", "place", "time", "opening")
        if getattr(each, name)
    ]
    for centre, here in zip(messages, told, strict=True):
        if not (here.core or here.near):
            continue
        first = bisect_left(marks, (centre.at - around_s, ""))
        last = bisect_left(marks, (centre.at + around_s + 1, ""))
        others = {name for _, name in marks[first:last]}
        if len(others) >= values.others + (0 if here.core else NEAR_MORE):
            return True
    return False


def _row(read: _Read, whole: tuple[int, int], date: str) -> Row:
    talk = read.talk
    times = [each.t for each in talk.messages if each.t is not None]
    measures: dict[str, Measure] = {
        "messages": len(talk.messages),
        "order_like": read.order_like,
        "elements": {name: sum(name in each.elements for each in read.told) for name in ELEMENTS},
        "openings": sum(each.opening for each in read.told),
        "orders_low": read.low,
        "orders_high": read.high,
        "group": talk.group,
        "lexicon": date,
        "accounts_written": _accounts(talk),
    }
    measures |= {f"said_{name}": sum(name in s.elements for s in read.told) for name in ELEMENTS}
    return Row(
        subjects=(
            _subject(Role.HOLDER, talk.holder, talk.device or "—"),
            _subject(Role.ACCOUNT, talk.other, ""),
        ),
        period_s=(min(times), max(times)) if len(times) > 0 else whole,
        evidence=tuple(sorted(each.record for each in talk.messages)),
        measures=measures,
        claim=None if read.order_like else _say("claim-other"),
    )


def _accounts(talk: Conversation) -> list[Measure]:
    """Bank accounts and payment addresses that stand in its messages, in the order of the first.

    A company's number is none of them: one in ten runs of nine digits passes its check digit.
    """
    found: dict[str, tuple[Written, set[int]]] = {}
    for each in written_in(
        PhoneText(m.record, talk.device, m.t, m.going, m.coming, m.text)
        for m in talk.messages
        if _MAY_HOLD.search(m.text) is not None
    ):
        if each.kind is not Kind.COMPANY:
            records = found.setdefault(in_one_form(each.value), (each, set()))[1]
            records.add(each.where.record_id)
    return [
        {
            "kind": first.chain or str(first.kind),
            "written": first.value,
            "verified": first.verified,
            "messages": len(records),
        }
        for first, records in found.values()
    ]


def _subject(role: Role, party: Party | None, name: str) -> Subject:
    if party is None:
        return Subject(role, name=name)
    return Subject(role, number_id=party.number_id, account_id=party.account_id)


_MEASURES = (
    "messages", "order_like", "elements", "openings", "orders_low", "orders_high", "group",
    "lexicon", "accounts_written", *(f"said_{name}" for name in ELEMENTS),
)  # fmt: skip

ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=130,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.HOLDER, Role.ACCOUNT),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("claim"),
    propositions=Propositions(hp=_say("hp"), hd=_say("hd"), population=_say("population")),
    reference="Filière's own method: conjunctions of elements from a dated list of words; false "
    "alarms on 542 ordinary and 87 promotional French texts and 5,574 English ones",
    alternatives=(
        _say("alternative-shop"),
        _say("alternative-use"),
        _say("alternative-joke"),
    ),
    caveats=(_say("caveat-words"), _say("caveat-voice"), _say("caveat-forged")),
    beyond_bills=True,
)
