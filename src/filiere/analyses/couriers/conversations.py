"""Who is sent out by a conversation, soon after a line received an opening?

The relay tells who sends and when (``signals.relay_across``); here each one who is sent to is asked
about: how many of the acts that reach it follow an opening in time. One who is mostly reached at
other times, a supplier, is none; nor is a friend who is written to all evening, for whom so many
acts in time are what the two rhythms give. That is asked of each by itself, as of a relay: the acts
of each hour are moved together, and his own openings ask for nothing. In a group, who answers first
is taken to go; where nobody answers, the group itself is told. No likelihood ratio: no study covers
it yet.

Reads contact, chat_message, call_entry, findings of reconcile. One row per courier and line.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from filiere.analyses.couriers.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.codes import Direction
from filiere.model.evidence import Role
from filiere.model.record import AccountKind
from filiere.model.seized import Clock, ThreadKind
from filiere.signals.book import Ledger, ledger
from filiere.signals.channels import Channels, read_channels
from filiere.signals.contacts import Ints, LocalClock, clock_text, evidence_of, local_clock
from filiere.signals.portrait import open_arc
from filiere.signals.relay_across import RelayAcross, beside, relays_across
from filiere.signals.relaying import USUAL
from filiere.signals.rhythm import acts, coincidence, preceding
from filiere.wording import Text, Words

_say = Words(__name__)

SHIFT_SHARE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """One who is sent out: places of the acts that reached it, and further records."""

    relay: RelayAcross
    party: int
    places: Ints
    p: float
    """Of so many of all acts that reach it in time, or more, by the two rhythms."""
    answers: tuple[int, ...] = ()
    group: bool = False


def in_conversations(
    case: Case, values: Parameters, judged: Sequence[Row]
) -> tuple[list[Row], int]:
    """Couriers that conversations tell, most sent first, and how many were looked at.

    ``judged``: what the bills tell of; their couriers are not told again.
    """
    held = read_channels(case)
    if held is None:
        return [], 0
    book = ledger(held.contacts)
    relays, compared = relays_across(
        book, held, USUAL, values, near=beside(case, values.few_bills), own=True
    )
    if len(relays) == 0:
        return [], 0
    groups = {
        held.parties.base + int(account)
        for (account,) in case.query(
            "SELECT account_id FROM account WHERE kind = $group", {"group": int(AccountKind.GROUP)}
        )
    }
    known = {each.number_id for row in judged for each in row.subjects if each.role == Role.COURIER}
    reached = [each for relay in relays for each in _reached(held, relay, values)]
    found: dict[tuple[int, int], _Sent] = {}
    for sent in reached:
        if sent.p * len(reached) > values.max_chance:
            continue
        for each in _who(case, held, sent, groups, values):
            key = (each.relay.line, each.party)
            number = held.parties.subject(Role.COURIER, each.party).number_id
            if key not in found and (number is None or number not in known):
                found[key] = each
    kept = sorted(found.values(), key=lambda each: (-len(each.places), each.party))
    clock = local_clock(case, held.contacts)
    chance = [min(each.relay.p * compared + each.p * len(reached), 1.0) for each in kept]
    rows = [
        _row(case, book, held, clock, each, by_chance, values)
        for each, by_chance in zip(kept, chance, strict=True)
    ]
    return rows, len(reached)


def _reached(held: Channels, relay: RelayAcross, values: Parameters) -> Iterator[_Sent]:
    """Those whom the relay's acts reach often enough, and mostly in time."""
    contacts = held.contacts
    # every channel by which this phone reaches them counts, not the clearest alone
    others = distinct(contacts.b[relay.sent])
    out = np.flatnonzero((contacts.a == relay.phone) & np.isin(contacts.b, others))
    for party in others.tolist():
        # who is told of each order in time may himself ask: his own openings send nobody to him
        came = np.sort(contacts.t[relay.came[contacts.a[relay.came] != party]])
        places = out[contacts.b[out] == party].astype(np.int64)
        in_time = preceding(came, contacts.t[places], (0, USUAL.window_s)) > 0
        timely = len(acts(contacts.t[places[in_time]], values.sent_apart_s))
        every = acts(contacts.t[places], values.sent_apart_s)
        if timely < values.sent_least or timely < values.sent_in_time * len(every):
            continue
        p = coincidence(came, every, (0, USUAL.window_s)).p
        yield _Sent(relay=relay, party=party, places=places[in_time], p=p)


def _who(
    case: Case, held: Channels, sent: _Sent, groups: set[int], values: Parameters
) -> list[_Sent]:
    """Who is sent: the party itself, or, of a group, those who answer first."""
    if sent.party not in groups:
        return [sent]
    members = list(_of_group(case, held, sent, values))
    return members or [replace(sent, group=True)]


def _of_group(case: Case, held: Channels, sent: _Sent, values: Parameters) -> Iterator[_Sent]:
    """Who answers first in the group, often enough."""
    answers = _answers(case, held, sent.party - held.parties.base)
    times = [each[0] for each in answers]
    by_party: dict[int, tuple[list[int], list[int]]] = {}
    for place in sent.places.tolist():
        t = int(held.contacts.t[place])
        at = bisect_right(times, t)
        if at < len(times) and times[at] - t <= values.group_answers_s:
            _, party, record = answers[at]
            mine = by_party.setdefault(party, ([], []))
            mine[0].append(place)
            mine[1].append(record)
    for party, (reached, records) in sorted(by_party.items()):
        if len(reached) >= values.sent_least and party != sent.relay.phone:
            places = np.array(reached, dtype=np.int64)
            yield replace(sent, party=party, places=places, answers=tuple(records))


def _answers(case: Case, held: Channels, account_id: int) -> list[tuple[int, int, int]]:
    """(second, party, record) of what others wrote in a group, on one clock."""
    rows = case.query(
        """
        SELECT m.record_id, sender_id, coalesce(s.device, ''),
               coalesce(sent_ms, received_ms) / 1000,
               if(sent_ms IS NULL, received_clock, sent_clock)
        FROM chat_message m JOIN thread t USING (thread_id)
        JOIN chat_recipient USING (record_id)
        LEFT JOIN stream s ON s.source_id = m.record_id >> 32
        WHERE t.kind = $group AND account_id = $account AND direction = $coming
              AND sender_id IS NOT NULL AND coalesce(sent_ms, received_ms) IS NOT NULL
              AND m.record_id NOT IN (SELECT record_id FROM repeat_of)
        ORDER BY 4, 1
        """,
        {
            "group": int(ThreadKind.GROUP),
            "account": account_id,
            "coming": int(Direction.IN),
        },
    )
    found = []
    for record, sender, device, t, clock in rows:
        offset = held.offsets.get(device)
        own = clock != Clock.SERVER
        at = round(t - offset) if own and offset is not None else int(t)
        found.append((at, held.parties.account(int(sender)), int(record)))
    return sorted(found)


def _row(  # noqa: PLR0913, PLR0917 -- one courier among those of the case
    case: Case,
    book: Ledger,
    held: Channels,
    clock: LocalClock,
    each: _Sent,
    by_chance: float,
    values: Parameters,
) -> Row:
    contacts, relay = held.contacts, each.relay
    clients = np.setdiff1d(distinct(contacts.a[relay.came]), np.array([each.party]))
    mine = book.by_a.of(each.party)
    reached = distinct(contacts.b[mine])
    rang = mine[np.isin(contacts.b[mine], clients)]
    used = distinct(np.concatenate((each.places, rang)))
    t = contacts.t[each.places]
    sent = len(acts(t, values.sent_apart_s))
    opens, length = open_arc(clock.minute_of_day(t), SHIFT_SHARE)
    subject = held.parties.subject
    subjects = [subject(Role.COURIER, each.party), subject(Role.LINE, relay.line)]
    if relay.phone != relay.line:
        subjects.insert(1, subject(Role.DISPATCH, relay.phone))
    records = {*evidence_of(case, contacts.contact_id[used]), *each.answers}
    return Row(
        subjects=tuple(subjects),
        period_s=(int(contacts.t[used].min()), int(contacts.t[used].max())),
        evidence=tuple(sorted(records)),
        measures={
            "deliveries": sent,
            "shift_hours": f"{clock_text(opens)}–{clock_text(opens + length)}",
            "private_phone": None,
            "sent": sent,
            "rang": len(acts(contacts.t[rang], values.sent_apart_s)),
            "clients_rung": len(distinct(contacts.b[rang])),
            "callers_reached": int(np.isin(reached, clients).sum()),
            "others_reached": int((~np.isin(reached, clients)).sum()),
            **held.measures(used),
        },
        expected_by_chance=by_chance,
        claim=_claim(each),
        caveats=(_say("conversation-not-weighed"),),
    )


def _claim(each: _Sent) -> Text:
    if each.group:
        return _say("conversation-group-claim")
    if len(each.answers) > 0:
        return _say("conversation-answers-claim")
    return _say("conversation-claim")
