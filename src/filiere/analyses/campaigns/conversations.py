"""Which texts did the owner of a phone or an account send to many, and what came of them?

One text to several parties within half an hour, word for word or nearly so, is one sending: by hand
to each, or by a broadcast list, whose own row is no recipient. Canned answers to who has just
written are none. What follows are contacts of the recipients with the account or with its number,
by any channel that is held, against the same hours of other days. Where a bill tells of the same
texts, its finding stands and only takes the template.

Reads chat_message, chat_recipient, thread_member, thread, account, contact, findings of lines and
relay. One row per sending.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from filiere.analyses.campaigns.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.model.accounts import TEXTS
from filiere.model.codes import Direction
from filiere.model.evidence import Role
from filiere.model.record import AccountKind
from filiere.model.seized import Basis, Clock, Content, MessageFlag, ThreadKind
from filiere.signals.channels import Channels
from filiere.signals.contacts import DAY_S, Ints, evidence_of, iso_text
from filiere.signals.found import line_subjects
from filiere.signals.same_texts import are_near, template
from filiere.wording import Words

_say = Words(__name__)

WITHIN_S = 1800
"""One sending lasts no longer."""
LEAST_LETTERS = 25
"""Shorter texts are alike by chance: «j'arrive dans 5 min»."""
LEAST_LISTED = 2
"""A broadcast list says itself that it is one sending."""

_NOT_SENT = int(
    MessageFlag.SYSTEM
    | MessageFlag.QUOTED_COPY
    | MessageFlag.DRAFT
    | MessageFlag.FAILED
    | MessageFlag.STATUS
)


@dataclass(frozen=True, slots=True, order=True)
class _Text:
    """One message; ``t`` in UTC seconds, on one clock."""

    t: int
    record: int
    holder: int
    parties: frozenset[int]
    text: str
    listed: bool
    service: str
    device: str


@dataclass(slots=True)
class _Sending:
    """One text and those whom it reached."""

    texts: list[_Text] = field(default_factory=list)

    @property
    def first(self) -> _Text:
        return self.texts[0]

    @property
    def recipients(self) -> frozenset[int]:
        return frozenset().union(*(each.parties for each in self.texts))

    @property
    def listed(self) -> bool:
        return any(each.listed for each in self.texts)


def with_conversations(
    case: Case, held: Channels, bills: Sequence[Row], values: Parameters
) -> tuple[list[Row], int]:
    """Rows of the bills, those of conversations beside them, and how many accounts sent."""
    sent, came = _messages(case, held)
    by_holder: dict[int, list[_Sending]] = {}
    for each in _sendings(sent, came, values):
        by_holder.setdefault(each.first.holder, []).append(each)
    lines = line_subjects(case)
    announced = _announcing(case)
    rows = list(bills)
    for holder, sendings in sorted(by_holder.items()):
        before: frozenset[int] | None = None
        for each in sendings:
            place = _same_on_a_bill(rows, held, each)
            if place is None:
                subject = held.parties.subject(Role.SERVICE, holder)
                is_line = (subject.number_id, subject.account_id) in lines
                kind = "announcement" if announced & {t.record for t in each.texts} else "sending"
                told = (before, is_line, kind)
                rows.append(_row(case, held, each, sendings, told, values))
            elif rows[place].measures["template"] is None:
                told_too = {"template": template([t.text for t in each.texts])}
                rows[place] = replace(
                    rows[place],
                    measures={**rows[place].measures, **told_too},
                    evidence=(*rows[place].evidence, *(t.record for t in each.texts)),
                )
            before = each.recipients
    return rows, len({each.holder for each in sent})


def _messages(case: Case, held: Channels) -> tuple[list[_Text], dict[tuple[int, int], list[int]]]:
    """What owners sent, and when each party wrote to them."""
    parties = held.parties
    nobody = set(
        case.column(
            "SELECT account_id FROM account WHERE kind IN ($list, $channel)",
            {"list": int(AccountKind.LIST), "channel": int(AccountKind.CHANNEL)},
            of=int,
        )
    )
    sent: list[_Text] = []
    came: dict[tuple[int, int], list[int]] = {}
    for row in _rows(case):
        record, device, service, kind, way, sender, to, members, ms, clock, text, flags = row
        offset = held.offsets.get(device)
        own_clock = clock != Clock.SERVER
        t = int(ms) // 1000 if offset is None or not own_clock else round(ms / 1000 - offset)
        others = {int(each) for each in to if each not in parties.own and each not in nobody}
        if way == Direction.IN:
            holders = [parties.account(int(each)) for each in to if each in parties.own]
            if device in parties.devices:
                holders.append(parties.phone(device))
            if sender is not None:
                for holder in holders:
                    came.setdefault((holder, parties.account(int(sender))), []).append(t)
            continue
        if sender is not None:
            holder = parties.account(int(sender))
        elif device in parties.devices:
            holder = parties.phone(device)
        else:
            continue
        if kind == ThreadKind.LIST:
            others |= {int(each) for each in members if each not in parties.own} - nobody
        listed = kind == ThreadKind.LIST or bool(int(flags) & MessageFlag.BROADCAST)
        reached = frozenset(parties.account(each) for each in others) - {holder}
        sent.append(_Text(t, int(record), holder, reached, text, listed, service, device))
    for times in came.values():
        times.sort()
    return sorted(sent), came


def _rows(case: Case) -> Iterator[tuple[Any, ...]]:
    yield from case.query(
        """
        WITH addressed AS (
            SELECT record_id, list(account_id ORDER BY account_id) AS recipients
            FROM chat_recipient GROUP BY record_id
        ), member AS (
            SELECT source_id, thread_id, list(account_id ORDER BY account_id) AS members
            FROM thread_member GROUP BY source_id, thread_id
        )
        SELECT m.record_id, coalesce(s.device, ''), t.service, t.kind, direction, sender_id,
               coalesce(recipients, []), coalesce(members, []),
               coalesce(sent_ms, received_ms),
               if(sent_ms IS NULL, received_clock, sent_clock), text, flags
        FROM chat_message m JOIN thread t USING (thread_id)
        LEFT JOIN addressed a ON a.record_id = m.record_id
        LEFT JOIN stream s ON s.source_id = m.record_id >> 32
        LEFT JOIN member ON member.source_id = m.record_id >> 32
             AND member.thread_id = m.thread_id
        WHERE t.kind IN ($one, $group, $list) AND flags & $not_sent = 0
              AND direction IN ($coming, $going) AND content NOT IN ($system, $reaction, $deleted)
              AND coalesce(sent_ms, received_ms) IS NOT NULL
        ORDER BY m.record_id
        """,
        {
            "one": int(ThreadKind.ONE),
            "group": int(ThreadKind.GROUP),
            "list": int(ThreadKind.LIST),
            "not_sent": _NOT_SENT,
            "coming": int(Direction.IN),
            "going": int(Direction.OUT),
            "system": int(Content.SYSTEM),
            "reaction": int(Content.REACTION),
            "deleted": int(Content.DELETED),
        },
    )


def _sendings(
    sent: Sequence[_Text], came: dict[tuple[int, int], list[int]], values: Parameters
) -> list[_Sending]:
    """Like texts of one holder within half an hour that reached enough, in order of time."""
    open_now: dict[int, list[_Sending]] = {}
    found: list[_Sending] = []
    listed: dict[tuple[int, str], list[int]] = {}
    for each in sent:
        if each.listed:
            listed.setdefault((each.holder, each.text), []).append(each.t)
    for each in sent:
        if each.text == "":
            continue
        # what a list sends stands once more with each whom it reached, however short it is
        of_list = any(abs(each.t - t) <= WITHIN_S for t in listed.get((each.holder, each.text), ()))
        alone = len(each.text) < LEAST_LETTERS or _is_reply(each, came, values)
        if alone and not of_list:
            continue
        here = [s for s in open_now.get(each.holder, []) if each.t - s.first.t <= WITHIN_S]
        same = next((s for s in here if are_near(s.first.text, each.text)), None)
        if same is None:
            same = _Sending()
            here.append(same)
            found.append(same)
        same.texts.append(each)
        open_now[each.holder] = here
    return [
        each
        for each in found
        if len(each.recipients) >= (LEAST_LISTED if each.listed else values.min_same)
    ]


def _is_reply(each: _Text, came: dict[tuple[int, int], list[int]], values: Parameters) -> bool:
    """Whether somebody who has just written is answered: conversation, and no sending."""
    for party in each.parties:
        times = came.get((each.holder, party), [])
        place = bisect_left(times, each.t)
        if place > 0 and each.t - times[place - 1] <= values.reply_s:
            return True
    return False


def _announcing(case: Case) -> frozenset[int]:
    """Messages in which an account announces its own new number."""
    rows = case.query(
        "SELECT DISTINCT record_id FROM account_number SEMI JOIN chat_message USING (record_id) "
        "WHERE basis = $person AND from_ms IS NOT NULL",
        {"person": int(Basis.PERSON)},
    )
    return frozenset(int(record) for (record,) in rows)


def _same_on_a_bill(rows: Sequence[Row], held: Channels, sending: _Sending) -> int | None:
    """Place of the bill's row that tells of these native texts, if there is one."""
    if sending.first.service != TEXTS:
        return None
    own = sending.first.holder
    number = own if own < held.parties.base else held.parties.shown.get(own - held.parties.base)
    for place, row in enumerate(rows):
        first, last = row.period_s[0] - WITHIN_S, row.period_s[0] + WITHIN_S
        same = row.subjects[0].number_id == number and row.subjects[0].account_id is None
        if same and first <= sending.first.t <= last:
            return place
    return None


def _row(  # noqa: PLR0913, PLR0917 -- one sending among its holder's
    case: Case,
    held: Channels,
    sending: _Sending,
    sendings: Sequence[_Sending],
    told: tuple[frozenset[int] | None, bool, str],
    values: Parameters,
) -> Row:
    before, is_line, kind = told
    after, expected = _effect(held, sending, sendings, values.effect_s)
    contacts = held.contacts
    first, last = sending.first.t, sending.texts[-1].t
    role = Role.LINE if is_line else Role.SERVICE
    records = {each.record for each in sending.texts}
    services = sorted({each.service for each in sending.texts})
    again = None
    if before is not None and len(before) > 0:
        again = round(len(before & sending.recipients) / len(before), 3)
    return Row(
        subjects=(held.parties.subject(role, sending.first.holder),),
        period_s=(first, max([last, *contacts.t[after].tolist()])),
        evidence=tuple(sorted(records.union(evidence_of(case, contacts.contact_id[after])))),
        measures={
            "sent_at": iso_text(first),
            "recipients": len(sending.recipients),
            "template": template([each.text for each in sending.texts]),
            "orders_after": len(after),
            "orders_expected": None if expected is None else round(expected, 1),
            "kind": kind,
            "lasted_s": last - first,
            "same_as_before": again,
            "channels": {
                name: len({e.record for e in sending.texts if e.service == name})
                for name in services
            },
            "clock_offset_s": held.offsets.get(sending.first.device),
        },
        claim=_say("conversation-line-claim" if is_line else "conversation-service-claim"),
    )


def _effect(
    held: Channels, sending: _Sending, sendings: Sequence[_Sending], within_s: int
) -> tuple[Ints, float | None]:
    """Contacts of the recipients in the time after, and the mean of the same hours elsewhere."""
    contacts, holder = held.contacts, sending.first.holder
    own = {holder}
    if holder >= held.parties.base:
        own |= {held.parties.shown.get(holder - held.parties.base, holder)}
    into = np.flatnonzero(
        np.isin(contacts.b, sorted(own)) & np.isin(contacts.a, sorted(sending.recipients))
    ).astype(np.int64)
    t = contacts.t[into]
    begin = sending.texts[-1].t + 1
    after = into[(t >= begin) & (t < begin + within_s)]
    if len(into) == 0:
        return into, None
    low, high = contacts.span_s
    starts = np.array([each.first.t for each in sendings], dtype=np.int64)
    counts = []
    days = (high - low) // DAY_S + 1
    for day in range(-days, days + 1):
        start = begin + day * DAY_S
        seen = start >= low and start + within_s <= high
        calm = not bool(((starts > start - DAY_S) & (starts < start + within_s)).any())
        if seen and day != 0 and calm:
            counts.append(int(((t >= start) & (t < start + within_s)).sum()))
    return after, sum(counts) / len(counts) if len(counts) > 0 else None
