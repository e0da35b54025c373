"""Which changes of number do conversations tell: by a system's record, or by the user's own words?

An application writes into a conversation that one account was changed to another: a record. Or the
user of an account announces a number as his own, new or former. Words of a third person about
somebody else's number are kept nowhere and give no row. One row per pair and basis, whatever the
number of messages and phones that tell of it.

Reads chat_event, account_number, account_shown, chat_message.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from filiere.analyses.succession import text
from filiere.analysis import Row
from filiere.case import Case
from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.evidence import Measure, Role, Subject
from filiere.model.seized import Basis, Event

RECORD, ANNOUNCEMENT = "record", "announcement"


@dataclass(frozen=True, slots=True, order=True)
class _Party:
    """Who changed: a number, an account, or an account that is shown to be a number."""

    number_id: int | None = None
    account_id: int | None = None

    @property
    def is_same_as(self) -> tuple[str, int | None]:
        """Equal for two accounts that are shown to be one number."""
        if self.number_id is not None:
            return "number", self.number_id
        return "account", self.account_id

    def subject(self, role: Role) -> Subject:
        return Subject(role, number_id=self.number_id, account_id=self.account_id)


@dataclass(frozen=True, slots=True)
class _Told:
    """One record or message that tells of a change; ``at_s`` in UTC seconds."""

    at_s: int | None
    record: int
    former: bool = False


def in_conversations(case: Case) -> list[Row]:
    """A row per old and new party and basis, records first, in order of time."""
    if case.query("SELECT 1 FROM chat_message LIMIT 1") == []:
        return []
    parties = _parties(case)
    found: dict[tuple[str, _Party, _Party], list[_Told]] = {}
    for basis, old, new, told in (*_recorded(case, parties), *_announced(case, parties)):
        if old.is_same_as != new.is_same_as:
            found.setdefault((basis, old, new), []).append(told)
    times = [told.at_s for each in found.values() for told in each if told.at_s is not None]
    whole = min(times, default=0)
    ordered = sorted(
        found.items(),
        key=lambda each: (each[0][0] != RECORD, min(t.at_s or whole for t in each[1]), each[0]),
    )
    return [_row(*key, told, whole) for key, told in ordered]


_Change = tuple[str, _Party, _Party, _Told]


def _parties(case: Case) -> dict[int, _Party]:
    """Each account as it is named: native calls and texts by their number alone."""
    rows = case.query(
        """
        SELECT a.account_id, min(number_id), service IN ($tel, $texts) AS native
        FROM account a LEFT JOIN account_shown s ON s.account_id = a.account_id
        GROUP BY ALL ORDER BY a.account_id
        """,
        {"tel": TELEPHONE, "texts": TEXTS},
    )
    return {
        int(account): _Party(
            None if number is None else int(number),
            None if native and number is not None else int(account),
        )
        for account, number, native in rows
    }


def _recorded(case: Case, parties: dict[int, _Party]) -> Iterable[_Change]:
    """System events that name both accounts."""
    rows = case.query(
        """
        SELECT old_id, new_id, coalesce(sent_ms, received_ms) // 1000, record_id
        FROM chat_event JOIN chat_message USING (record_id)
        WHERE event = $changed AND old_id IS NOT NULL AND new_id IS NOT NULL
        ORDER BY record_id
        """,
        {"changed": int(Event.NUMBER_CHANGED)},
    )
    for old, new, at_s, record in rows:
        told = _Told(None if at_s is None else int(at_s), int(record))
        yield RECORD, parties[int(old)], parties[int(new)], told


def _announced(case: Case, parties: dict[int, _Party]) -> Iterable[_Change]:
    """Numbers that the user of an account calls his own."""
    rows = case.query(
        """
        SELECT account_id, number_id, from_ms // 1000, to_ms // 1000, n.record_id
        FROM account_number n SEMI JOIN chat_message USING (record_id)
        WHERE basis = $person AND (from_ms IS NULL) <> (to_ms IS NULL)
        ORDER BY n.record_id
        """,
        {"person": int(Basis.PERSON)},
    )
    for account, number, from_s, to_s, record in rows:
        sender, named = parties[int(account)], _Party(number_id=int(number))
        if from_s is not None:
            yield ANNOUNCEMENT, sender, named, _Told(int(from_s), int(record))
        else:
            yield ANNOUNCEMENT, named, sender, _Told(int(to_s), int(record), former=True)


def _row(basis: str, old: _Party, new: _Party, told: list[_Told], whole: int) -> Row:
    times = [each.at_s for each in told if each.at_s is not None] or [whole]
    both_numbers = old.number_id is not None and new.number_id is not None
    named: dict[str, Measure] = (
        {"number_id": new.number_id}
        if new.number_id is not None
        else {"account_id": new.account_id}
    )
    former = all(each.former for each in told)
    claim = text.CLAIM_FORMER if former else text.CLAIM_ANNOUNCEMENT
    return Row(
        subjects=(old.subject(Role.OLD), new.subject(Role.NEW)),
        period_s=(min(times), max(times)),
        evidence=tuple(sorted({each.record for each in told})),
        measures={
            "new": named,
            "none": None,
            "kind": "number" if both_numbers else "account",
            "basis": basis,
            "candidates": [],
            "shared": None,
            "contacts": None,
            "compared": None,
            "last_used_at": min(times),
            "first_used_at": min(times),
            "silence": None,
        },
        claim=text.CLAIM_RECORD if basis == RECORD else claim,
        caveats=(text.ANNOUNCED,) if basis == ANNOUNCEMENT else (),
    )
