"""Where was the number of an account written, and that of the other side of its movements?

Read on seized phones and in exports that somebody handed over: a bank account by its check digits,
a wallet by its address. An account written in a text is nobody's for that: people write the
accounts of those whom they pay as well as their own.

Reads account, movement, and the texts of ``written_down``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filiere.case import Case
from filiere.model.evidence import Measure
from filiere.signals.written_down import Kind, PhoneText, in_one_form, texts, written_in


@dataclass(frozen=True, slots=True)
class WrittenOf:
    """What is written of one account."""

    texts: tuple[PhoneText, ...] = ()
    """Texts with its own number."""
    movements: tuple[int, ...] = ()
    """Records of its movements of which the other side's number is written somewhere."""
    others: tuple[PhoneText, ...] = ()
    """Texts with such a number."""

    @property
    def records(self) -> frozenset[int]:
        """Everything that says so."""
        told = {text.record_id for text in (*self.texts, *self.others)}
        return frozenset(told.union(self.movements))

    def measures(self) -> dict[str, Measure]:
        """The counts."""
        return {
            "written": len(self.texts),
            "written_sent": sum(text.going for text in self.texts),
            "written_received": sum(text.coming for text in self.texts),
            "others_written": len(self.movements),
        }


@dataclass(frozen=True, slots=True)
class Written:
    """What is written, by account."""

    found: Mapping[int, WrittenOf]

    def of(self, account: int) -> WrittenOf:
        """What is written of one account."""
        return self.found.get(account, WrittenOf())


_OTHERS = """
SELECT m.account_id, m.record_id, identifier FROM movement m
JOIN account a ON a.account_id = m.counterparty_id
WHERE m.account_id IN (SELECT unnest($accounts::INTEGER[])) ORDER BY m.record_id
"""


def read_written(case: Case, accounts: Sequence[int]) -> Written:
    """What is written of the held accounts."""
    told: dict[str, dict[int, PhoneText]] = {}
    for each in written_in(texts(case)):
        if each.kind is not Kind.COMPANY:
            told.setdefault(in_one_form(each.value), {})[each.where.record_id] = each.where
    if len(told) == 0:
        return Written({})
    own = dict(
        case.query(
            "SELECT account_id, identifier FROM account "
            "WHERE account_id IN (SELECT unnest($accounts::INTEGER[])) ORDER BY account_id",
            {"accounts": list(accounts)},
        )
    )
    movements: dict[int, list[int]] = {}
    others: dict[int, dict[int, PhoneText]] = {}
    for account, record, identifier in case.query(_OTHERS, {"accounts": list(accounts)}):
        here = told.get(in_one_form(str(identifier)), {})
        if len(here) > 0:
            movements.setdefault(int(account), []).append(int(record))
            others.setdefault(int(account), {}).update(here)
    return Written(
        {
            account: WrittenOf(
                tuple(told.get(in_one_form(str(own.get(account, ""))), {}).values()),
                tuple(movements.get(account, ())),
                tuple(others.get(account, {}).values()),
            )
            for account in accounts
        }
    )
