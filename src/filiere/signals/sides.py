"""What do the two sides hold: the phone's own log, and the bill of a line?

A phone's side is its native calls and texts, never those of an application, nor drafts, nor texts
that were not sent. A bill's side is its calls and texts, parts of one text counted once.

Reads call_entry, chat_message, thread, account_shown, repeat_of, stream, contact, event.
One ``Act`` per number reached or heard from; times in UTC seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filiere.case import Case
from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction, Flag, Kind
from filiere.model.seized import CallFlag, Clock, MessageFlag, Outcome

CALL, TEXT = 1, 2
NOT_SENT = int(MessageFlag.DRAFT | MessageFlag.FAILED | MessageFlag.SYSTEM)
_EXCLUDED = int(Flag.SERVICE_CENTRE | Flag.FORWARDED)


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """One call or text as one side tells it; ``other`` is -1 where it names nobody."""

    t: int
    record: int
    other: int
    out: bool
    what: int
    """CALL or TEXT."""
    talked_s: int
    """Seconds of a call that was answered, 0 where none was, -1 where the side does not tell."""
    own_clock: bool = True
    """Whether the time is of the phone's clock, and not of the network's."""

    @property
    def like(self) -> tuple[int, bool, int]:
        """What must be equal on both sides."""
        return self.other, self.out, self.what

    @property
    def instant(self) -> bool:
        """Whether no ringing time can part the two stamps."""
        return self.what == TEXT or self.talked_s == 0


def devices(case: Case) -> list[str]:
    """Seals from which something was read, by id."""
    return case.column("SELECT DISTINCT device FROM stream WHERE device <> '' "
                                          "ORDER BY device", of=str)  # fmt: skip


def of_phone(case: Case, device: str) -> list[Act]:
    """Native calls and texts of a phone, each once, in order of time."""
    rows = case.query(
        """
        WITH held AS (SELECT source_id FROM stream WHERE device = $device),
        once AS (
            SELECT r.record_id FROM repeat_of r
            WHERE (r.record_id >> 32) IN (FROM held) AND (r.canonical_id >> 32) IN (FROM held)
        ),
        called AS (
            SELECT c.record_id, started_ms AS ms, started_clock AS clock, direction, $call AS what,
                   CASE WHEN outcome IN ($missed, $refused, $unavailable) THEN 0
                        ELSE coalesce(duration_s, -1) END AS talked_s,
                   if(direction = $going, p.account_id, caller_id) AS account_id
            FROM call_entry c LEFT JOIN call_party p
                 ON p.record_id = c.record_id AND direction = $going
            WHERE service = $tel AND flags & $voicemail = 0
        ),
        written AS (
            SELECT m.record_id,
                   if(direction = $coming AND received_clock = $own, received_ms,
                      coalesce(sent_ms, received_ms)) AS ms,
                   if(direction = $coming AND received_clock = $own, received_clock,
                      if(sent_ms IS NULL, received_clock, sent_clock)) AS clock,
                   direction, $text AS what, -1 AS talked_s,
                   if(direction = $going, p.account_id, sender_id) AS account_id
            FROM chat_message m JOIN thread USING (thread_id) LEFT JOIN chat_recipient p
                 ON p.record_id = m.record_id AND direction = $going
            WHERE service = $sms AND flags & $unsent = 0
        ),
        shown AS (SELECT account_id, min(number_id) AS number_id FROM account_shown GROUP BY ALL)
        SELECT DISTINCT ms, record_id, coalesce(number_id, -1) AS other, direction, what, talked_s,
               clock
        FROM (FROM called UNION ALL FROM written) LEFT JOIN shown USING (account_id)
        WHERE (record_id >> 32) IN (FROM held) AND record_id NOT IN (FROM once)
              AND ms IS NOT NULL AND direction IN ($going, $coming)
        ORDER BY ALL
        """,
        {
            "device": device,
            "tel": TELEPHONE,
            "sms": TEXTS,
            "call": CALL,
            "text": TEXT,
            "own": int(Clock.DEVICE),
            "going": int(Direction.OUT),
            "coming": int(Direction.IN),
            "missed": int(Outcome.MISSED),
            "refused": int(Outcome.REFUSED),
            "unavailable": int(Outcome.UNAVAILABLE),
            "voicemail": int(CallFlag.VOICEMAIL),
            "unsent": NOT_SENT,
        },
    )
    return [
        Act(
            t=int(ms) // 1000,
            record=int(record),
            other=int(other),
            out=direction == Direction.OUT,
            what=int(what),
            talked_s=int(talked),
            own_clock=clock != Clock.SERVER,
        )
        for ms, record, other, direction, what, talked, clock in rows
    ]


def of_bills(case: Case) -> dict[int, list[Act]]:
    """Calls and texts of each number whose own bill is held, in order of time."""
    rows = case.query(
        """
        WITH told AS (
            SELECT out_record AS record_id, a AS line, b AS other, true AS going, kind
            FROM contact WHERE out_record IS NOT NULL AND a IS NOT NULL
            UNION ALL
            SELECT in_record, b, a, false, kind
            FROM contact WHERE in_record IS NOT NULL AND b IS NOT NULL
        )
        SELECT line, e.t, record_id, coalesce(told.other, -1) AS other, going, told.kind,
               if(e.flags & $unanswered <> 0, 0, coalesce(e.duration_s, -1)) AS talked_s
        FROM told JOIN event e USING (record_id) WHERE e.flags & $excluded = 0 ORDER BY ALL
        """,
        {"unanswered": int(Flag.UNANSWERED), "excluded": _EXCLUDED},
    )
    found: dict[int, list[Act]] = {}
    for line, t, record, other, going, kind, talked in rows:
        call = kind == Kind.CALL
        found.setdefault(int(line), []).append(
            Act(
                t=int(t),
                record=int(record),
                other=int(other),
                out=bool(going),
                what=CALL if call else TEXT,
                talked_s=int(talked) if call else -1,
            )
        )
    return found


def from_other_side(bills: dict[int, list[Act]], wanted: Sequence[int]) -> list[Act]:
    """What the bills of the numbers in touch with a phone tell, turned to the phone's side.

    Whatever line of the phone they name: one that has no bill here is one of its lines too.
    """
    return sorted(
        Act(
            t=act.t,
            record=act.record,
            other=number,
            out=not act.out,
            what=act.what,
            talked_s=act.talked_s,
        )
        for number in sorted(set(wanted))
        for act in bills.get(number, [])
    )
