"""What do seized phones and exports add to the bills, on one clock?

A conversation is no series of calls: chat volume would swamp every rhythm. What counts as a contact
is its opening, the first incoming message after half an hour in which nobody wrote, and each
outgoing message that follows a short pause. A call in an application is a contact; a message to a
group reaches the group and none of its members. A call or text that stands on a bill and on the
phone is the bill's, once. Times of the phone's clock are brought to the operators' where
``reconcile`` has measured the error closely; the network's times are left, and records keep theirs.

Reads contact, chat_message, call_entry, account_owner, findings of reconcile. Contacts of the bills
keep their ids; an event of a conversation has minus its record id.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary

import numpy as np

from filiere.case import Case
from filiere.case.rows.inputs import inputs_sha256
from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction
from filiere.model.evidence import Measure
from filiere.model.seized import CallFlag, Clock
from filiere.signals.contacts import Bools, Contacts, Ints, read_contacts
from filiere.signals.conversations import Conversation, Message, conversations
from filiere.signals.matching import grouped, pairs
from filiere.signals.parties import Parties, read_parties
from filiere.signals.sides import CALL, Act, from_other_side, of_bills, of_phone

SILENCE_S = 1800
"""Nobody writes for so long: what comes then opens a conversation."""
PAUSE_S = 120
"""Outgoing messages to one party with shorter pauses are one act."""
CLOSE_S = 30
"""A clock error whose interval is wider is not applied."""
SAME_S = 60
"""One message that two phones hold, each by its clock, lies within this."""
BILL = "bill"
"""The channel of what stands on a bill."""


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """One contact that a phone or an export tells of; ``t`` in UTC seconds, on one clock."""

    t: int
    a: int
    b: int
    channel: str
    is_call: bool
    duration_s: int
    record: int
    device: str
    opens: bool = True
    """It begins a conversation; of what is written within one, False."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channels:
    """Contacts of bills and of conversations together; ``channel`` names each one's way."""

    contacts: Contacts
    channel: np.ndarray[tuple[int], np.dtype[np.object_]]
    parties: Parties
    offsets: Mapping[str, float | None]
    """Clock error of each phone in seconds, phone minus operator; None where it is not applied."""
    device_of: Mapping[int, str]
    """The phone on which an event's record stands."""
    opens: Bools
    """Contacts that begin a conversation: on a bill each, in an application after a silence."""
    searched: dict[object, object] = field(default_factory=dict, compare=False, repr=False)
    """What a search among these contacts found, by all that it was asked: several questions ask."""

    @property
    def told(self) -> Bools:
        """Contacts that a conversation tells, and no bill."""
        return np.asarray(self.contacts.contact_id < 0, dtype=np.bool_)

    def measures(self, places: Ints) -> dict[str, Measure]:
        """By which channels some contacts came, and which clock errors were taken off."""
        names, counts = np.unique(self.channel[places].astype(str), return_counts=True)
        ids = self.contacts.contact_id[places]
        phones = sorted({self.device_of[int(-each)] for each in ids[ids < 0]} - {""})
        offsets = [self.offsets.get(phone) for phone in phones]
        clock: Measure = offsets[0] if len(offsets) == 1 else None
        if len(offsets) > 1:
            clock = dict(zip(phones, offsets, strict=True))
        return {
            "channels": {str(name): int(count) for name, count in zip(names, counts, strict=True)},
            "clock_offset_s": clock,
        }


_KEPT: WeakKeyDictionary[Case, tuple[str, dict[bool, Channels]]] = WeakKeyDictionary()
"""What was read of an open case, beside the state that it was read in: seven questions read it."""


def read_channels(
    case: Case, *, without_events: bool = False, every: bool = False
) -> Channels | None:
    """Contacts across channels; None where no conversation or call log is held.

    Read once for all questions of a run; read anew where anything that it rests on has changed.

    Args:
        case: The case.
        without_events: Also where what is held tells of no contact, as a broadcast list alone.
        every: Each message is a contact, and not openings alone: for who was in touch, not how.
    """
    if case.query("SELECT 1 FROM stream LIMIT 1") == []:
        return None
    state = _state(case)
    kept = _KEPT.get(case)
    if kept is None or kept[0] != state:
        kept = _KEPT[case] = (state, {})
    if every not in kept[1]:
        kept[1][every] = _read(case, every=every)
    held = kept[1][every]
    return held if without_events or bool(held.told.any()) else None


def _state(case: Case) -> str:
    """What contacts across channels rest on: inputs, rows of phones, what ``reconcile`` found."""
    rows = case.query(
        "SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM chat_message), "
        "(SELECT count(*) FROM chat_recipient), (SELECT count(*) FROM call_entry), "
        "(SELECT count(*) FROM repeat_of), (SELECT count(*) FROM account_shown), "
        "(SELECT count(*) FROM account_owner)"
    )
    found = case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'reconcile' "
        "ORDER BY position, finding_id"
    )
    return f"{inputs_sha256(case)} {rows} {found}"


def _read(case: Case, *, every: bool) -> Channels:
    lines, offsets = _reconciled(case)
    talks = conversations(case)
    holders = [each.holder.account_id for each in talks if each.holder is not None]
    parties = read_parties(case, lines, holders)
    events = [
        *_written(talks, parties, offsets, every=every),
        *_called(case, parties, offsets),
        *_native(case, parties, offsets),
    ]
    kept = _once(each for each in events if each.a != each.b)
    return _joined(read_contacts(case), kept, parties, offsets)


def _reconciled(case: Case) -> tuple[dict[str, tuple[int, ...]], dict[str, float | None]]:
    """Lines and clock error of each phone, as ``reconcile`` has found them."""
    lines: dict[str, tuple[int, ...]] = {}
    offsets: dict[str, float | None] = {}
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'reconcile' "
        "ORDER BY position, finding_id"
    ):
        told, measured = json.loads(subjects), json.loads(measures)
        device = next((str(s["name"]) for s in told if s.get("name")), "")
        number = next((int(s["number_id"]) for s in told if "number_id" in s), None)
        if number is not None:
            lines[device] = (*lines.get(device, ()), number)
        low, high, at = (measured.get(f"offset_{part}s") for part in ("low_", "high_", ""))
        if offsets.get(device) is None:
            close = at is not None and low is not None and high is not None
            offsets[device] = float(at) if close and high - low <= CLOSE_S else None
    return lines, offsets


def _at(t: int, *, own_clock: bool, offset: float | None) -> int:
    return t if offset is None or not own_clock else round(t - offset)


def _written(
    talks: Sequence[Conversation],
    parties: Parties,
    offsets: Mapping[str, float | None],
    *,
    every: bool,
) -> Iterable[Event]:
    """Openings and outgoing messages of applications; native texts come by the phone's log."""
    for talk in talks:
        holder = parties.holder(talk.holder, talk.device)
        if talk.service == TEXTS or holder is None:
            continue
        other = parties.account(talk.other.account_id)
        for t, message, opens in acts_of(talk, offsets.get(talk.device), every=every):
            if message.coming and talk.group:
                continue  # a group's message is for the group, not for this owner
            a, b = (other, holder) if message.coming else (holder, other)
            yield Event(t, a, b, talk.service, False, -1, message.record, talk.device, opens)


def acts_of(
    talk: Conversation, offset: float | None, *, every: bool = False
) -> list[tuple[int, Message, bool]]:
    """Messages of a conversation that are contacts: time on one clock, and whether it opens one."""
    timed = sorted(
        (_at(each.came, own_clock=each.own_clock, offset=offset), each)
        for each in talk.messages
        if each.came is not None
    )
    if every:
        return [(t, each, True) for t, each in timed if each.coming or each.going]
    found: list[tuple[int, Message, bool]] = []
    last: int | None = None
    last_out: int | None = None
    for t, message in timed:
        opens = last is None or t - last >= SILENCE_S
        counts = opens
        if not message.coming and not message.going:
            counts = False  # the source does not tell whose it is
        elif message.going:
            counts = last_out is None or t - last_out >= PAUSE_S
            last_out = t
        last = t
        if counts:
            found.append((t, message, opens))
    return found


def _called(case: Case, parties: Parties, offsets: Mapping[str, float | None]) -> Iterable[Event]:
    """Calls in applications: between the owner and one other party."""
    rows = case.query(
        """
        WITH called AS (
            SELECT record_id, list(account_id ORDER BY account_id) AS callees
            FROM call_party GROUP BY record_id
        ), own AS (
            SELECT source_id, service, list(account_id ORDER BY account_id) AS accounts
            FROM account_owner JOIN account USING (account_id) GROUP BY source_id, service
        )
        SELECT c.record_id, coalesce(s.device, ''), c.service, direction, caller_id,
               coalesce(callees, []), coalesce(accounts, []), started_ms // 1000,
               started_clock, coalesce(duration_s, -1)
        FROM call_entry c LEFT JOIN called USING (record_id)
        LEFT JOIN stream s ON s.source_id = c.record_id >> 32
        LEFT JOIN own ON own.source_id = c.record_id >> 32 AND own.service = c.service
        WHERE c.service <> $tel AND started_ms IS NOT NULL AND direction IN ($coming, $going)
              AND c.flags & $group = 0
              AND c.record_id NOT IN (SELECT record_id FROM repeat_of)
        ORDER BY c.record_id
        """,
        {
            "tel": TELEPHONE,
            "coming": int(Direction.IN),
            "going": int(Direction.OUT),
            "group": int(CallFlag.GROUP),
        },
    )
    for record, device, service, way, caller, callees, accounts, t, clock, duration in rows:
        coming = way == Direction.IN
        mine = callees if coming else ([caller] if caller is not None else [])
        owner = next((each for each in [*mine, *accounts] if each in parties.own), None)
        others = [caller] if coming else [each for each in callees if each != owner]
        if len(others) == 0 or others[0] is None:
            continue
        holder = None
        if owner is not None:
            holder = parties.account(int(owner))
        elif device in parties.devices:
            holder = parties.phone(str(device))
        if holder is None:
            continue
        other = parties.account(int(others[0]))
        a, b = (other, holder) if coming else (holder, other)
        at = _at(int(t), own_clock=clock != Clock.SERVER, offset=offsets.get(str(device)))
        yield Event(at, a, b, str(service), True, int(duration), int(record), str(device))


def _native(case: Case, parties: Parties, offsets: Mapping[str, float | None]) -> Iterable[Event]:
    """Calls and texts of the phone's own log that no bill held tells."""
    bills = of_bills(case)
    for device in parties.devices:
        phone = of_phone(case, device)
        offset = offsets.get(device)
        line = parties.phone(device)
        on_bills = _on_bills(phone, bills, parties.lines.get(device, ()), offset or 0.0)
        for act in phone:
            if act.other < 0 or (act.record, act.other) in on_bills:
                continue
            a, b = (line, act.other) if act.out else (act.other, line)
            call = act.what == CALL
            yield Event(
                t=_at(act.t, own_clock=act.own_clock, offset=offset),
                a=a,
                b=b,
                channel=TELEPHONE if call else TEXTS,
                is_call=call,
                duration_s=act.talked_s if call else -1,
                record=act.record,
                device=device,
            )


def _on_bills(
    phone: Sequence[Act],
    bills: Mapping[int, list[Act]],
    lines: Sequence[int],
    offset: float,
) -> set[tuple[int, int]]:
    """Rows of a phone's log that a bill tells too: a line's own, or the other number's."""
    seen: set[tuple[int, int]] = set()
    own = [grouped(bills.get(line, [])) for line in lines]
    others = grouped(from_other_side(dict(bills), [act.other for act in phone]))
    for held in (*own, others):
        left = [act for act in phone if (act.record, act.other) not in seen]
        found = pairs(left, held, offset=offset, window_s=SAME_S, duration_s=2)
        seen |= {(pair.phone.record, pair.phone.other) for pair in found}
    return seen


def _once(events: Iterable[Event]) -> list[Event]:
    """Events in order of time; what two phones or two files tell of is one."""
    found: dict[tuple[int, int, str, bool], list[Event]] = {}
    for each in sorted(events):
        key = (each.a, each.b, each.channel, each.is_call)
        held = found.setdefault(key, [])
        # one phone may well hold two such acts; two phones within a minute hold one
        if len(held) > 0 and held[-1].device != each.device and each.t - held[-1].t <= SAME_S:
            continue
        held.append(each)
    return sorted(event for held in found.values() for event in held)


def _joined(
    bills: Contacts,
    events: Sequence[Event],
    parties: Parties,
    offsets: Mapping[str, float | None],
) -> Channels:
    """Contacts of both kinds in order of time."""
    told = Contacts(
        t=np.array([e.t for e in events], dtype=np.int64),
        a=np.array([e.a for e in events], dtype=np.int32),
        b=np.array([e.b for e in events], dtype=np.int32),
        is_call=np.array([e.is_call for e in events], dtype=np.bool_),
        duration_s=np.array([e.duration_s for e in events], dtype=np.int32),
        contact_id=np.array([-e.record for e in events], dtype=np.int64),
        numbers=parties.size,
    )
    both = Contacts(
        t=np.concatenate((bills.t, told.t)),
        a=np.concatenate((bills.a, told.a)),
        b=np.concatenate((bills.b, told.b)),
        is_call=np.concatenate((bills.is_call, told.is_call)),
        duration_s=np.concatenate((bills.duration_s, told.duration_s)),
        contact_id=np.concatenate((bills.contact_id, told.contact_id)),
        numbers=parties.size,
    )
    order = np.lexsort((both.contact_id, both.t)).astype(np.int64)
    channel = np.array([BILL] * len(bills) + [e.channel for e in events], dtype=np.object_)
    return Channels(
        contacts=replace(both.where(order), numbers=parties.size),
        channel=channel[order],
        parties=parties,
        offsets=offsets,
        device_of={e.record: e.device for e in events},
        opens=np.array([True] * len(bills) + [e.opens for e in events], dtype=np.bool_)[order],
    )
