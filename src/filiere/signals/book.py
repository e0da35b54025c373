"""Where do the contacts of each number stand?

The contacts of a case with two indexes: by who initiates and by who is reached.
"""

from dataclasses import dataclass

from filiere.signals.callbacks import Grouped, grouped
from filiere.signals.contacts import Contacts, Ints


@dataclass(frozen=True, slots=True)
class Ledger:
    """Contacts of a case, and where to find those of each number."""

    contacts: Contacts
    by_a: Grouped
    by_b: Grouped

    def into(self, number: int) -> Ints:
        """Seconds, in order, at which a number was reached."""
        return self.contacts.t[self.by_b.of(number)]

    def out_of(self, number: int) -> Ints:
        """Seconds, in order, at which a number reached another."""
        return self.contacts.t[self.by_a.of(number)]


def ledger(contacts: Contacts) -> Ledger:
    """Index the contacts by both of their numbers."""
    return Ledger(
        contacts=contacts,
        by_a=grouped(contacts.a, contacts.numbers),
        by_b=grouped(contacts.b, contacts.numbers),
    )
