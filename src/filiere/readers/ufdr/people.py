"""Which account is a party of a report, and which of them is the phone's owner?

The report says of each party whether it is the owner's; where it does not, the account that the
chat belongs to tells. Nobody is taken for the owner because of a place in a list.
"""

from dataclasses import dataclass, field

from filiere.model.record import AccountKind, AccountRef
from filiere.model.seized import Chooser, KnownAs
from filiere.reader import Declared
from filiere.readers.ufdr.models import Model
from filiere.spelling.parties import NATIVE, party

SYSTEM = "system message"

REMEMBERED = 10_000
"""Identifiers that need not be read again: each stands beside every message of its owner."""


@dataclass(frozen=True, slots=True)
class Party:
    """One party of a message or a call; ``own`` is None where the report does not say."""

    account: AccountRef | None
    own: bool | None
    role: str
    name: str
    system: bool = False


@dataclass(slots=True)
class People:
    """Reads the parties of one report, and remembers which names it has told already."""

    declared: Declared
    owners: set[AccountRef] = field(default_factory=set)
    """Accounts that the report said are the owner's, so far."""
    _named: set[tuple[AccountRef, str]] = field(default_factory=set)
    _read: dict[tuple[str, str], AccountRef | None] = field(default_factory=dict)

    def account(self, service: str, written: str) -> AccountRef | None:
        """The account of an identifier as the report writes it; None for a withheld caller."""
        key = (service, written)
        if key not in self._read:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            self._read[key] = party(service, written, self.declared.country)
        return self._read[key]

    def one(self, model: Model, service: str) -> Party:
        """One party model."""
        identifier = model.fields.get("Identifier", "").strip()
        name = model.fields.get("Name", "").strip()
        if SYSTEM in {identifier.lower(), name.lower()}:
            return Party(None, own=None, role="", name="", system=True)
        found = self.account(service, identifier or name)
        if identifier == "" and found is not None and service not in NATIVE:
            found = AccountRef(service, name, AccountKind.NAME)
        said = model.fields.get("IsPhoneOwner", "").strip().lower()
        own = {"true": True, "false": False}.get(said)
        if own is None and found is not None and self._owns(found):
            own = True
        if own and found is not None:
            self.owners.add(found)
        return Party(found, own, model.fields.get("Role", "").strip().lower(), name)

    def parties(self, models: list[Model], service: str) -> list[Party]:
        """Several."""
        return [self.one(model, service) for model in models]

    def known_as(self, party: Party) -> KnownAs | None:
        """The name of an account, the first time that the report gives it."""
        if party.account is None or party.name in {"", party.account.id}:
            return None
        key = (party.account, party.name)
        if key in self._named:
            return None
        self._named.add(key)
        return KnownAs(party.account, name=party.name, chooser=Chooser.FILE)

    def _owns(self, found: AccountRef) -> bool:
        return found in self.owners or self.declared.owns(found)
