"""Which phones exist, with what number, SIM and handset, and who carries them?

A *phone* here is one number in one person's use: a number taken over by somebody else is two
phones with one number, a handset handed down is one IMEI on two phones, one after the other.
Numbers say nothing about their use: they are dealt at random from the ranges reserved for fiction.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.world.dice import Ints, Stage, generator
from filiere.world.geography import OPERATORS

MOBILE, FIXED, FOREIGN, SHORT = range(4)
NOBODY = -1
NO_OPERATOR = -1
FOREVER = 1 << 40

FIXED_BLOCKS = ("+3319900", "+3326191", "+3335301", "+3346571", "+3353649")
TYPE_ALLOCATION_CODE = "00440015"


@dataclass(slots=True)
class Phones:
    """Lists of one entry per phone; ``freeze`` turns them into arrays."""

    kind: list[int] = field(default_factory=list)
    operator: list[int] = field(default_factory=list)
    person: list[int] = field(default_factory=list)
    """Who carries it: decides its place; NOBODY for a phone that is never located."""
    number: list[int] = field(default_factory=list)
    """Index of the number; two phones may share one."""
    imei: list[int] = field(default_factory=list)
    """Index of the handset, -1 for none."""
    held: list[bool] = field(default_factory=list)
    """Its records exist somewhere in the country."""
    abroad: list[bool] = field(default_factory=list)
    since: list[int] = field(default_factory=list)
    until: list[int] = field(default_factory=list)
    numbers: int = 0
    handsets: int = 0
    number_kind: list[int] = field(default_factory=list)
    number_text: dict[int, str] = field(default_factory=dict)
    """Numbers that are not dealt: short codes, alphabetic senders."""
    changes: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Phone to (from when, handset), for handsets changed on the way."""
    moves: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Phone to (from when, phone), for people who take another number."""

    def new_handset(self) -> int:
        """Index of a handset nobody has yet."""
        self.handsets += 1
        return self.handsets - 1

    def new_number(self, kind: int) -> int:
        """Index of a number nobody has yet."""
        self.number_kind.append(kind)
        self.numbers += 1
        return self.numbers - 1

    def add(  # noqa: PLR0913 - the columns of a phone
        self,
        kind: int,
        *,
        operator: int = NO_OPERATOR,
        person: int = NOBODY,
        handset: int | None = None,
        number: int | None = None,
        held: bool | None = None,
        abroad: bool = False,
        since: int = -FOREVER,
        until: int = FOREVER,
    ) -> int:
        """Put a phone into service; returns its index."""
        self.kind.append(kind)
        self.operator.append(operator)
        self.person.append(person)
        self.number.append(self.new_number(kind) if number is None else number)
        if handset is None:
            handset = self.new_handset() if kind in {MOBILE, FOREIGN} else -1
        self.imei.append(handset)
        self.held.append(kind in {MOBILE, FIXED} if held is None else held)
        self.abroad.append(abroad)
        self.since.append(since)
        self.until.append(until)
        return len(self.kind) - 1

    def add_named(self, text: str) -> int:
        """Put a short code or an alphabetic sender into service."""
        phone = self.add(SHORT)
        self.number_text[self.number[phone]] = text
        return phone


@dataclass(frozen=True, slots=True)
class PhoneTable:
    """Columns of one row per phone."""

    kind: Ints
    operator: Ints
    person: Ints
    number: Ints
    imei: Ints
    held: np.ndarray[tuple[int], np.dtype[np.bool_]]
    abroad: np.ndarray[tuple[int], np.dtype[np.bool_]]
    since: Ints
    until: Ints
    number_text: tuple[str, ...]
    imsi_text: tuple[str, ...]
    changes_at: Ints
    changes_to: Ints
    moves_at: Ints
    moves_to: Ints
    handsets: int

    def text(self, phone: int) -> str:
        """The number of a phone, as records print it."""
        return self.number_text[int(self.number[phone])]

    def handset_at(self, phone: Ints, t: Ints) -> Ints:
        """Index of the handset each phone is in at each second."""
        changed = t >= self.changes_at[phone]
        return np.where(changed, self.changes_to[phone], self.imei[phone])

    def in_use(self, phone: Ints, t: Ints) -> Ints:
        """The phone that each one's user has moved to by each second; -1 stays -1."""
        moved = (phone >= 0) & (t >= self.moves_at[phone])
        return np.where(moved, self.moves_to[phone], phone)

    def alive(self, phone: Ints, t: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Whether each phone is in service at each second; -1, nobody, always is."""
        return (phone < 0) | ((t >= self.since[phone]) & (t < self.until[phone]))


def freeze(seed: int, phones: Phones) -> PhoneTable:
    """Deal the numbers and the SIMs."""
    text = _deal(seed, np.array(phones.number_kind, dtype=np.int64))
    for number, given in phones.number_text.items():
        text[number] = given
    count = len(phones.kind)
    subscriber = generator(seed, Stage.NUMBERS, 1).permutation(len(phones.kind))
    imsi = tuple(
        ""
        if kind in {FIXED, SHORT}
        else f"00101{9_100_000_000 + int(draw)}"
        if kind == FOREIGN
        else f"{OPERATORS[operator].plmn.replace('-', '')}{9_900_000_000 + int(draw)}"
        for kind, operator, draw in zip(phones.kind, phones.operator, subscriber, strict=True)
    )
    return PhoneTable(
        kind=np.array(phones.kind, dtype=np.int64),
        operator=np.array(phones.operator, dtype=np.int64),
        person=np.array(phones.person, dtype=np.int64),
        number=np.array(phones.number, dtype=np.int64),
        imei=np.array(phones.imei, dtype=np.int64),
        held=np.array(phones.held, dtype=bool),
        abroad=np.array(phones.abroad, dtype=bool),
        since=np.array(phones.since, dtype=np.int64),
        until=np.array(phones.until, dtype=np.int64),
        number_text=tuple(text),
        imsi_text=imsi,
        changes_at=_column(phones.changes, count, 0, FOREVER),
        changes_to=_column(phones.changes, count, 1, -1),
        moves_at=_column(phones.moves, count, 0, FOREVER),
        moves_to=_column(phones.moves, count, 1, -1),
        handsets=phones.handsets,
    )


def _column(of: dict[int, tuple[int, int]], count: int, part: int, otherwise: int) -> Ints:
    column = np.full(count, otherwise, dtype=np.int64)
    for phone, pair in of.items():
        column[phone] = pair[part]
    return column


def _deal(seed: int, kind: Ints) -> list[str]:
    """Texts of numbers in random order, first from the ranges for fiction, then +999."""
    text = [""] * len(kind)
    for which, slots in ((MOBILE, 10_000), (FIXED, 50_000), (FOREIGN, 1_000)):
        mine = np.flatnonzero(kind == which)
        deal = generator(seed, Stage.NUMBERS, 10 + which).permutation(max(len(mine), slots))
        for number, slot in zip(mine.tolist(), deal[: len(mine)].tolist(), strict=True):
            text[number] = _print(which, slot, slots)
    return text


def _print(kind: int, slot: int, slots: int) -> str:
    if slot >= slots:
        return f"+999{kind}{slot:08d}"
    if kind == MOBILE:
        return f"+3363998{slot:04d}"
    if kind == FIXED:
        return f"{FIXED_BLOCKS[slot // 10_000]}{slot % 10_000:04d}"
    return f"+447700900{slot:03d}"


def imei_text(handset: int, *, check_digit: bool = True) -> str:
    """The 15 digits of a handset: a Luhn digit, or the 0 that operators fill in."""
    body = f"{int(TYPE_ALLOCATION_CODE) + handset // 1_000_000:08d}{handset % 1_000_000:06d}"
    if not check_digit:
        return body + "0"
    doubled = [int(digit) * (1 + index % 2) for index, digit in enumerate(body)]
    return body + str(-sum(value // 10 + value % 10 for value in doubled) % 10)
