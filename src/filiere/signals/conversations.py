"""Which conversations does the case hold, and which messages does each one have?

A conversation is of one owner's account with one other party or group, over all sources: a message
that two phones or two files hold is one message. System events, calls, reactions and quoted copies
are none. Two accounts of one service that are shown to be one number are one party.

Reads chat_message, chat_recipient, thread, account_owner, account_shown, repeat_of.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from filiere.case import Case
from filiere.model.codes import Direction
from filiere.model.seized import Clock, Content, MessageFlag, ThreadKind

_NO_MESSAGE = int(MessageFlag.SYSTEM | MessageFlag.QUOTED_COPY | MessageFlag.STATUS)


@dataclass(frozen=True, slots=True)
class Party:
    """An account, and the number that it is shown to be."""

    account_id: int
    number_id: int | None


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One message of a conversation; ``t`` in UTC seconds, None where the source does not tell."""

    at: int
    record: int
    t: int | None
    coming: bool
    text: str
    located: bool
    own_clock: bool = True
    """Whether ``came`` is of the phone's clock, and not of the network's."""
    came: int | None = None
    """When it was there to be read, or was sent by the owner; UTC seconds."""
    going: bool = False
    """The owner sent it; neither this nor ``coming`` where the source does not tell."""


@dataclass(slots=True)
class Conversation:
    """The messages of one owner's account with one other party, in order of time."""

    holder: Party | None
    device: str
    other: Party
    group: bool
    service: str = ""
    messages: list[Message] = field(default_factory=list)


def conversations(case: Case) -> list[Conversation]:
    """Every conversation with at least one message, in the order of their accounts."""
    numbers = {
        int(account): int(number)
        for account, number in case.query(
            "SELECT account_id, min(number_id) FROM account_shown GROUP BY ALL ORDER BY ALL"
        )
    }
    owners: dict[tuple[int, str], list[int]] = {}
    for source, service, account in case.query(
        "SELECT source_id, service, account_id FROM account_owner JOIN account USING (account_id) "
        "ORDER BY ALL"
    ):
        owners.setdefault((int(source), str(service)), []).append(int(account))
    found: dict[tuple[object, ...], Conversation] = {}
    seen: set[tuple[object, ...]] = set()
    for row in _rows(case):
        mine = set(owners.get((row.source, row.service), ()))
        holder = row.holder(mine)
        other = row.other(mine)
        if other is None:
            continue
        key = (row.service, _key(holder, numbers) or row.device, _key(other, numbers))
        if (*key, row.canonical) in seen:
            continue
        seen.add((*key, row.canonical))
        if key not in found:
            found[key] = Conversation(
                holder=None if holder is None else Party(holder, numbers.get(holder)),
                device=row.device,
                other=Party(other, numbers.get(other)),
                group=row.group,
                service=row.service,
            )
        found[key].messages.append(row.message)
    for each in found.values():
        each.messages.sort()
    return list(found.values())


def _key(account: int | None, numbers: dict[int, int]) -> tuple[str, int] | None:
    if account is None:
        return None
    number = numbers.get(account)
    return ("account", account) if number is None else ("number", number)


@dataclass(frozen=True, slots=True)
class _Row:
    """One message as the case holds it."""

    record: int
    canonical: int
    source: int
    device: str
    service: str
    group: bool
    direction: int
    sender: int | None
    recipients: tuple[int, ...]
    ms: int | None
    text: str
    located: bool
    sent_clock: int | None
    received_ms: int | None
    received_clock: int | None

    @property
    def message(self) -> Message:
        t = None if self.ms is None else self.ms // 1000
        coming = self.direction == Direction.IN
        came_ms, clock = self.ms, self.sent_clock
        if clock is None or (coming and self.received_ms is not None):
            came_ms, clock = self.received_ms, self.received_clock
        return Message(
            -1 if t is None else t,
            self.record,
            t,
            coming,
            self.text,
            self.located,
            own_clock=clock != Clock.SERVER,
            came=None if came_ms is None else came_ms // 1000,
            going=self.direction == Direction.OUT,
        )

    def holder(self, owners: set[int]) -> int | None:
        """The owner's account: of what it sent, of what it received, or the only one known."""
        if self.direction == Direction.OUT and self.sender is not None:
            return self.sender
        named = sorted(owners & {*self.recipients, *((self.sender,) if self.sender else ())})
        if self.direction == Direction.IN and not self.group and len(self.recipients) == 1:
            return self.recipients[0]
        if len(named) > 0:
            return named[0]
        return min(owners) if len(owners) == 1 else None

    def other(self, owners: set[int]) -> int | None:
        """The other party, or the group."""
        if self.group:
            return self.recipients[0] if len(self.recipients) > 0 else None
        if self.direction == Direction.IN:
            return self.sender
        others = [each for each in self.recipients if each not in owners]
        if self.direction == Direction.OUT:
            return others[0] if len(others) > 0 else None
        if self.sender is not None and len(owners) > 0 and self.sender not in owners:
            return self.sender
        return others[0] if len(others) > 0 and self.sender in owners else None


def _rows(case: Case) -> Iterator[_Row]:
    rows = case.query(
        """
        WITH addressed AS (
            SELECT record_id, list(account_id ORDER BY account_id) AS recipients
            FROM chat_recipient GROUP BY record_id
        )
        SELECT m.record_id, coalesce(r.canonical_id, m.record_id) AS canonical_id,
               m.record_id >> 32 AS source_id, coalesce(s.device, '') AS device, t.service,
               t.kind = $group AS grouped, direction, sender_id, coalesce(recipients, []),
               coalesce(sent_ms, received_ms) AS ms, text, content = $place AS located,
               if(sent_ms IS NULL, NULL, sent_clock), received_ms, received_clock
        FROM chat_message m JOIN thread t USING (thread_id)
        LEFT JOIN addressed a ON a.record_id = m.record_id
        LEFT JOIN repeat_of r ON r.record_id = m.record_id
        LEFT JOIN stream s ON s.source_id = m.record_id >> 32
        WHERE t.kind IN ($one, $group) AND flags & $none = 0
              AND content NOT IN ($system, $reaction)
        ORDER BY m.record_id
        """,
        {
            "one": int(ThreadKind.ONE),
            "group": int(ThreadKind.GROUP),
            "none": _NO_MESSAGE,
            "place": int(Content.LOCATION),
            "system": int(Content.SYSTEM),
            "reaction": int(Content.REACTION),
        },
    )
    for record, canonical, source, device, service, group, way, sender, to, *told in rows:
        yield _Row(record, canonical, source, device, service, group, way, sender, tuple(to), *told)
