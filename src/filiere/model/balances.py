"""Do balances prove movements, and do the totals of a till follow from one another?

A balance before and one after, where the lines around the table state them; or a balance in each
row, which must follow from the one before, whether the table begins with the oldest row or with the
newest. Where none is given nothing is proven, and that is said. A till's perpetual total is never
set back: each is the one before and what was taken since.
"""

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass, field

from filiere.model.amount import Amount, total
from filiere.model.money import Balance


@dataclass(slots=True)
class Chain:
    """The balances that rows carry, in the order of the file.

    A bank writes operations of one day in any order within its own; only the chain as a whole, in
    one direction or the other, is asked to hold.
    """

    steps: int = 0
    later: bool = False
    """Some row is of a later day than the one before it, and (``earlier``) of an earlier one."""
    earlier: bool = False
    rising_fails: bool = False
    falling_fails: bool = False
    first: Amount | None = None
    """Balance of the first row that has one."""
    last: Amount | None = None
    first_amounts: list[Amount] = field(default_factory=list)
    """Amounts up to that row, itself included."""
    last_amounts: list[Amount] = field(default_factory=list)
    """Amounts after the last row that has one."""
    _since: list[Amount] = field(default_factory=list)
    _last_own: Amount | None = None
    _day: dt.date | None = None

    def add(self, amount: Amount, balance: Amount | None, day: dt.date | None = None) -> None:
        """One more movement, and the balance after it where its row says so."""
        if day is not None:
            self.later = self.later or (self._day is not None and day > self._day)
            self.earlier = self.earlier or (self._day is not None and day < self._day)
            self._day = day
        if balance is None:
            self._since.append(amount)
            return
        if self.last is None or self._last_own is None:
            self.first = balance
            self.first_amounts = [*self._since, amount]
        else:
            self.steps += 1
            if not total([self.last, *self._since, amount]).same(balance):
                self.rising_fails = True
            # newest first: the row above came after this one and those between
            if not total([balance, self._last_own, *self._since]).same(self.last):
                self.falling_fails = True
        self.last, self._last_own = balance, amount
        self._since = []

    @property
    def falling(self) -> bool:
        """Whether the newest row stands first."""
        return self._falls and not self._rises

    @property
    def _rises(self) -> bool:
        """Whether the chain holds from the oldest row down."""
        return not self.rising_fails and not (self.earlier and not self.later)

    @property
    def _falls(self) -> bool:
        """Whether the chain holds from the newest row down; days in order may rule that out."""
        return not self.falling_fails and not (self.later and not self.earlier)

    def ends(self) -> tuple[Amount | None, Amount | None]:
        """The balances before the oldest row and after the newest, as the rows imply them."""
        if self.first is None or self.last is None:
            return None, None
        if self.falling:
            opening = total([self.last, -(self._last_own or Amount(0, 0)),
                             *(-each for each in self._since)])  # fmt: skip
            newer = total([self.first, *self.first_amounts[:-1]])
            return opening, newer
        opening = total([self.first, *(-each for each in self.first_amounts)])
        return opening, total([self.last, *self._since])

    @property
    def verdict(self) -> Balance:
        """Whether each balance follows from the one before; one balance alone proves nothing."""
        if self.steps == 0:
            return Balance.NOT_GIVEN
        return Balance.HOLDS if self._rises or self._falls else Balance.FAILS


@dataclass(frozen=True, slots=True)
class Stated:
    """A balance that a line around the rows states."""

    amount: Amount
    kind: str
    """``opening``, ``closing`` or ``dated``."""
    on: dt.date | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What the balances of one account say."""

    balance: Balance
    opening: Amount | None = None
    opening_on: dt.date | None = None
    closing: Amount | None = None
    closing_on: dt.date | None = None


def prove(
    amounts: list[Amount],
    chain: Chain,
    stated: list[Stated],
    days: tuple[dt.date | None, dt.date | None],
) -> Proof:
    """Weigh what is given; ``days`` are the first and the last booking day."""
    opening, closing = _stated(stated, days)
    sums: list[Balance] = [chain.verdict] if chain.verdict is not Balance.NOT_GIVEN else []
    if opening is not None and closing is not None:
        holds = total([opening.amount, *amounts]).same(closing.amount)
        sums.append(Balance.HOLDS if holds else Balance.FAILS)
    implied = chain.ends() if chain.verdict is Balance.HOLDS else (None, None)
    for said, told in ((opening, implied[0]), (closing, implied[1])):
        if said is not None and told is not None and not said.amount.same(told):
            sums.append(Balance.FAILS)
    verdict = Balance.NOT_GIVEN
    if sums:
        verdict = Balance.FAILS if Balance.FAILS in sums else Balance.HOLDS
    return Proof(
        balance=verdict,
        opening=implied[0] if opening is None else opening.amount,
        opening_on=None if opening is None else opening.on,
        closing=implied[1] if closing is None else closing.amount,
        closing_on=None if closing is None else closing.on,
    )


def _stated(
    stated: list[Stated], days: tuple[dt.date | None, dt.date | None]
) -> tuple[Stated | None, Stated | None]:
    """The opening and the closing balance among those stated; a dated one by its day."""
    opening = next((each for each in stated if each.kind == "opening"), None)
    closing = next((each for each in reversed(stated) if each.kind == "closing"), None)
    first, last = days
    for each in (each for each in stated if each.kind == "dated"):
        after = each.on is None or last is None or each.on >= last
        before = each.on is not None and first is not None and each.on <= first
        if before and opening is None and (not after or closing is not None):
            opening = each
        elif after and closing is None:
            closing = each
    return opening, closing


LARGEST_HOLE = 100_000
"""Numbers left out beyond which the numbers do not count tickets at all."""


class Totals:
    """Totals of closings, in their order."""

    def __init__(self) -> None:
        self.steps = 0
        self.broken = 0
        self._before: Amount | None = None

    def add(self, taken: Amount, perpetual: Amount | None) -> None:
        """One closing."""
        if perpetual is None:
            return
        if self._before is not None:
            self.steps += 1
            self.broken += not total([self._before, taken]).same(perpetual)
        self._before = perpetual

    @property
    def verdict(self) -> Balance:
        """Whether each total follows from the one before."""
        if self.steps == 0:
            return Balance.NOT_GIVEN
        return Balance.FAILS if self.broken else Balance.HOLDS


class Numbers:
    """Numbers of tickets, series by series (``2024-A-`` and ``2024-B-`` are two)."""

    def __init__(self) -> None:
        self._seen: dict[str, list[int]] = {}

    def add(self, ticket: str) -> None:
        """One ticket's number as written."""
        found = re.fullmatch(r"(.*?)(\d{1,18})", ticket)
        if found is not None:
            self._seen.setdefault(found[1], []).append(int(found[2]))

    def missing(self) -> int:
        """Numbers between the first and the last of a series that no ticket bears."""
        holes = [max(given) - min(given) + 1 - len(set(given)) for given in self._seen.values()]
        return sum(hole for hole in holes if hole <= LARGEST_HOLE)

    def twice(self) -> int:
        """Numbers that more than one ticket bears."""
        return sum(
            sum(count > 1 for count in Counter(given).values()) for given in self._seen.values()
        )


def till_faults(totals: Totals, numbers: Numbers) -> list[tuple[str, int]]:
    """What does not follow in a till's table, by a typed word, and how many times."""
    found = (
        ("chain-broken", totals.broken),
        ("tickets-missing", numbers.missing()),
        ("tickets-twice", numbers.twice()),
    )
    return [(word, count) for word, count in found if count > 0]
