"""Who takes part in the contacts of a case, where some of them are no numbers?

A number is its own id. An account that nothing shows to be a number, a seized phone whose line is
not known, and the accounts of an owner each get an id above all numbers, so that every measure of
rhythm reads them as it reads numbers. An owner's account stays apart from the number that it is
shown to be: orders in an application and calls of the same SIM are two ways into one phone.

Reads number, account, account_shown, account_owner, stream.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filiere.case import Case
from filiere.model.codes import Direction
from filiere.model.evidence import Role, Subject
from filiere.signals.conversations import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Ids of parties: numbers below ``base``, accounts, then seized phones."""

    base: int
    accounts: int
    """One more than the highest account id."""
    devices: tuple[str, ...]
    shown: Mapping[int, int]
    """The number that an account is shown to be."""
    own: frozenset[int]
    """Accounts of the owners of what was seized or handed over."""
    lines: Mapping[str, tuple[int, ...]]
    """Numbers of each seized phone, the surest first; none where nothing tells."""

    @property
    def size(self) -> int:
        """One more than the highest id."""
        return self.base + self.accounts + len(self.devices)

    def account(self, account_id: int) -> int:
        """The party of an account: an owner's own, or the number that it is shown to be."""
        number = None if account_id in self.own else self.shown.get(account_id)
        return self.base + account_id if number is None else number

    def holder(self, party: Party | None, device: str) -> int | None:
        """The party of an owner; the phone itself where its account is not known."""
        if party is not None:
            return self.account(party.account_id)
        return self.phone(device) if device in self.devices else None

    def phone(self, device: str) -> int:
        """The number with which a phone calls and writes texts, or the phone itself."""
        told = self.lines.get(device, ())
        return told[0] if len(told) > 0 else self.base + self.accounts + self.devices.index(device)

    def subject(self, role: Role, party: int) -> Subject:
        """A party in a role, as a finding names it."""
        if party < self.base:
            return Subject(role, party)
        if party < self.base + self.accounts:
            account_id = party - self.base
            return Subject(role, number_id=self.shown.get(account_id), account_id=account_id)
        return Subject(role, name=self.devices[party - self.base - self.accounts])


def read_parties(
    case: Case, lines: Mapping[str, tuple[int, ...]], holders: Iterable[int]
) -> Parties:
    """The parties of a case.

    ``lines``: numbers that ``reconcile`` found for each phone; ``holders``: accounts whose
    conversations are held, whether or not a file lists them as its owner's.
    """
    top, accounts = case.query(
        "SELECT coalesce((SELECT max(number_id) FROM number), 0) + 1, "
        "coalesce((SELECT max(account_id) FROM account), 0) + 1"
    )[0]
    shown = case.query("SELECT account_id, min(number_id) FROM account_shown GROUP BY 1 ORDER BY 1")
    own = case.query("SELECT DISTINCT account_id FROM account_owner ORDER BY 1")
    native = case.query("SELECT account_id FROM account WHERE service IN ('tel', 'sms')")
    devices = case.query("SELECT DISTINCT device FROM stream WHERE device <> '' ORDER BY 1")
    named = tuple(str(device) for (device,) in devices)
    return Parties(
        base=int(top),
        accounts=int(accounts),
        devices=named,
        shown={int(account): int(number) for account, number in shown},
        own=frozenset(int(account) for (account,) in own)
        .union(holders)
        .difference(int(account) for (account,) in native),
        lines={each: lines.get(each) or declared_lines(case, each) for each in named},
    )


def declared_lines(case: Case, device: str) -> tuple[int, ...]:
    """Numbers of a phone as the dossier declares them, else as the extraction tells them."""
    rows = case.query(
        """
        WITH written AS (
            SELECT 1 AS place, unnest(numbers) AS number FROM sealed_device WHERE id = $device
            UNION ALL
            SELECT 2, unnest(h.numbers) FROM handset_told h JOIN stream USING (source_id)
            WHERE device = $device
        ), going AS (                            -- who calls and writes from this phone
            SELECT record_id >> 32 AS source_id, caller_id AS account_id FROM call_entry
            WHERE service = 'tel' AND direction = $going
            UNION ALL
            SELECT record_id >> 32, sender_id FROM chat_message JOIN thread USING (thread_id)
            WHERE service = 'sms' AND direction = $going
        ), told AS (
            SELECT place, number_id FROM written JOIN number USING (number)
            UNION ALL
            SELECT 3, number_id FROM account_owner JOIN stream USING (source_id)
                 JOIN account USING (account_id) JOIN account_shown USING (account_id)
            WHERE device = $device AND service IN ('tel', 'sms')
            UNION ALL
            SELECT 4, number_id FROM going JOIN stream USING (source_id)
                 JOIN account_shown USING (account_id)
            WHERE device = $device
        )
        SELECT number_id, min(place) FROM told
        GROUP BY number_id ORDER BY min(place), number_id
        """,
        {"device": device, "going": int(Direction.OUT)},
    )
    best = min((int(place) for _, place in rows), default=0)
    return tuple(int(number) for number, place in rows if int(place) == best)
