"""Is a record of a phone, an account or a business covered by the act under which it was imported?

Reasons are tested in the order ``kind``, ``category``, ``period``, ``target``. The period of an
extraction includes its first moment and excludes its last; a record without a time is tested by
everything else. Where a record names what an act can name (an account of a bank, a market), that
decides; else the device, owner or business of its file does.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from filiere.model.accounts import number_of
from filiere.model.authorisation import EVERY, Authorisation
from filiere.model.codes import DataKind
from filiere.model.record import AccountKind, AccountRef, Category, Claim

REASONS = ("kind", "category", "period", "target")

_EXCLUSIVE = (
    DataKind.EXTRACTION, DataKind.PROVIDER_REPLY, DataKind.BANK, DataKind.ACCOUNTS,
    DataKind.LISTING,
)  # fmt: skip
"""Kinds of act whose last moment is not in the period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Whose a file is, by case.toml and by what the file tells of its phone."""

    device: str = ""
    owner: AccountRef | None = None
    numbers: tuple[str, ...] = ()
    """What is known of the device's lines."""
    imeis: tuple[str, ...] = ()
    """First 14 digits."""
    siren: str = ""

    @property
    def known(self) -> bool:
        """Whether anything says whose it is."""
        return self.device != "" or self.owner is not None or self.siren != ""


class Scope:
    """One act and one file; asked once for each record."""

    def __init__(
        self, act: Authorisation, kinds: Collection[DataKind], bearer: Bearer, zone: str
    ) -> None:
        """``kinds`` are those under which such a file may be read; ``zone`` is the case's own."""
        self._act = act
        used = [kind for kind in kinds if kind in act.kinds]
        self._kind = used[0] if used else None
        self._from_ms = act.from_s * 1000
        exclusive = self._kind in _EXCLUSIVE
        self._to_ms = act.to_s * 1000 if exclusive else (act.to_s + 1) * 1000
        self._categories = frozenset(act.categories)
        self._every = act.covers_every_number
        self._bearer = self._every or self._covers(bearer)
        self._unknown = not bearer.known
        self._accounts = frozenset(act.accounts)
        self._vendors = frozenset(map(_of_market, act.accounts))
        self._numbers = frozenset(act.numbers)
        self._sirens = frozenset(act.sirens)
        self._markets = frozenset(market.casefold() for market in act.markets)
        self._zone = ZoneInfo(zone)

    @property
    def data_kind(self) -> str:
        """Kind of data under which it is read; '' where the act asks for none of its kinds."""
        return "" if self._kind is None else str(self._kind)

    def outside(self, claim: Claim) -> str:
        """Why a record is not covered; '' where it is."""
        if self._kind is None:
            return "kind"
        if not self.allows(claim.category):
            return "category"
        if not self._within(claim):
            return "period"
        return "" if self._targets(claim) else "target"

    def rejected(self, category: Category | None) -> str:
        """Why a row that cannot be read must not even be told; '' where it may."""
        if self._kind is None:
            return "kind"
        if not self.allows(category):
            return "category"
        return "" if self._bearer or self._unknown else "target"

    def allows(self, category: Category | None) -> bool:
        """Whether an extraction may read this category; other kinds of act know none."""
        if category is None or self._kind is not DataKind.EXTRACTION or not self._categories:
            return True
        return category in self._categories

    def names(self, account: AccountRef) -> bool:
        """Whether the act names an account, a company, or the bearer of the file."""
        if self._every or self._named(account):
            return True
        if account.kind is AccountKind.SIREN:
            return account.id in self._sirens or EVERY in self._sirens
        return account.kind is AccountKind.BUSINESS and self._bearer

    def _within(self, claim: Claim) -> bool:
        if claim.at_ms is not None and claim.until_ms is not None:
            return claim.at_ms < self._to_ms and claim.until_ms >= self._from_ms
        if claim.at_ms is not None:
            return self._from_ms <= claim.at_ms < self._to_ms
        if claim.day is not None:
            return self._of_day(claim.day)
        return True

    def _of_day(self, day: dt.date) -> bool:
        """Whether any moment of a day lies in the period."""
        begins = dt.datetime.combine(day, dt.time(), self._zone)
        ends = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), self._zone)
        return begins.timestamp() * 1000 < self._to_ms and ends.timestamp() * 1000 > self._from_ms

    def _targets(self, claim: Claim) -> bool:
        if self._every:
            return True
        if claim.accounts or claim.numbers or claim.sirens or claim.markets:
            return (
                any(self._named(account) for account in claim.accounts)
                or any(number in self._numbers for number in claim.numbers)
                or any(siren in self._sirens or EVERY in self._sirens for siren in claim.sirens)
                or any(market.casefold() in self._markets for market in claim.markets)
            )
        return self._bearer

    def _named(self, account: AccountRef) -> bool:
        if account.kind is AccountKind.HANDLE and _of_market(str(account)) in self._vendors:
            return True
        return str(account) in self._accounts or EVERY in self._accounts

    def _covers(self, bearer: Bearer) -> bool:
        act = self._act
        if bearer.device != "" and (bearer.device in act.devices or EVERY in act.devices):
            return True
        if bearer.owner is not None and (
            str(bearer.owner) in act.accounts
            or EVERY in act.accounts
            or number_of(bearer.owner) in act.numbers
        ):
            return True
        if any(number in act.numbers for number in bearer.numbers):
            return True
        if any(imei in act.imeis for imei in bearer.imeis):
            return True
        return bearer.siren != "" and (bearer.siren in act.sirens or EVERY in act.sirens)


def _of_market(account: str) -> str:
    """An account of a market: names of markets are compared without case, handles as written."""
    market, colon, handle = account.partition(":")
    return f"{market.casefold()}{colon}{handle}"
