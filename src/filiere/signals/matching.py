"""At what clock error do a phone's log and a bill tell of the same calls, and which are they?

The error is where the differences of time between like rows heap up: same number, same direction,
calls of equal length. How large a heap chance gives is read off the differences everywhere else
in the hours searched. Then each row of one side is given at most one of the other, the nearest
first.

Pure: two lists in, pairs and figures out. Seconds throughout; an offset is phone minus operator.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from scipy.special import bdtr, bdtrik, gammainc

from filiere.signals.sides import CALL, Act

HEAP_S = 60
"""Width of a heap: ringing parts two stamps of one answered call by half a minute at most."""
TALK_S = 1800
"""A burst of texts with one number counts once in a heap: its texts are not independent."""
SURE = 6
"""From so many values on, the order of the values alone gives an interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Offset:
    """The phone's clock error, and the interval of 95 %; seconds, phone minus operator."""

    seconds: float
    low: float
    high: float
    values: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One call or text that both sides tell."""

    phone: Act
    bill: Act


@dataclass(frozen=True, slots=True)
class Heap:
    """Where differences heap up, and how often chance gives as large a heap somewhere."""

    centre: float
    count: int
    """Conversations in it."""
    counterparts: int
    by_chance: float
    p: float


def heap(
    phone: Sequence[Act], bill: Mapping[tuple[int, bool, int], Sequence[Act]], search_s: int,
    duration_s: int,
) -> Heap | None:  # fmt: skip
    """The largest heap of differences; None where nothing is alike."""
    found = sorted(
        (mine.t - theirs.t, mine.t // TALK_S, mine.other)
        for mine in phone
        if mine.own_clock and mine.other >= 0
        for theirs in near(bill.get(mine.like, ()), mine.t - search_s, mine.t + search_s)
        if compatible(mine, theirs, duration_s)
    )
    if len(found) == 0:
        return None
    best: tuple[int, int] = (0, 0)
    last = 0
    for first in range(len(found)):
        while last < len(found) and found[last][0] - found[first][0] <= HEAP_S:
            last += 1
        best = max(best, (len({each[1:] for each in found[first:last]}), -first))
    first = -best[1]
    inside = [each for each in found[first:] if each[0] - found[first][0] <= HEAP_S]
    windows = max(2 * search_s / HEAP_S, 1.0)
    mean = len({(difference // HEAP_S, *talk) for difference, *talk in found}) / windows
    return Heap(
        centre=median(difference for difference, _, _ in inside),
        count=best[0],
        counterparts=len({other for _, _, other in inside}),
        by_chance=mean,
        # the upper tail of a Poisson count; scipy.stats takes most of a second to load
        p=min(1.0, 2 * windows * float(gammainc(best[0], mean))),
    )


def near(acts: Sequence[Act], first_s: float, last_s: float) -> Sequence[Act]:
    """Those of a list in order of time that lie between two instants, both included."""
    low = bisect_left(acts, first_s, key=lambda act: act.t)
    return acts[low : bisect_right(acts, last_s, key=lambda act: act.t)]


def compatible(mine: Act, theirs: Act, duration_s: int) -> bool:
    """Whether two calls can be one by their length; a side that does not tell refutes nothing."""
    if mine.what != CALL or -1 in {mine.talked_s, theirs.talked_s}:
        return True
    return abs(mine.talked_s - theirs.talked_s) <= duration_s


def grouped(acts: Iterable[Act]) -> dict[tuple[int, bool, int], list[Act]]:
    """Rows by what must be equal, each list in order of time."""
    found: dict[tuple[int, bool, int], list[Act]] = {}
    for act in acts:
        found.setdefault(act.like, []).append(act)
    return found


def pairs(
    phone: Sequence[Act], bill: Mapping[tuple[int, bool, int], Sequence[Act]], *, offset: float,
    window_s: int, duration_s: int,
) -> list[Pair]:  # fmt: skip
    """Rows of both sides that tell of one call or text, each used once, nearest first."""
    candidates = sorted(
        (abs(mine.t - shift - theirs.t), mine, theirs)
        for mine in phone
        for shift in [offset if mine.own_clock else 0.0]
        for theirs in near(
            bill.get(mine.like, ()), mine.t - shift - window_s, mine.t - shift + window_s
        )
        if compatible(mine, theirs, duration_s)
    )
    used_phone: set[tuple[int, int]] = set()
    used_bill: set[int] = set()
    found = []
    for _, mine, theirs in candidates:
        if (mine.record, mine.other) in used_phone or theirs.record in used_bill:
            continue
        used_phone.add((mine.record, mine.other))
        used_bill.add(theirs.record)
        found.append(Pair(mine, theirs))
    return sorted(found, key=lambda pair: pair.phone)


def clock_error(found: Sequence[Pair]) -> Offset | None:
    """Median over texts and unanswered calls; None where there is none by the phone's clock.

    The interval is that of the order of the values (binomial, 95 %). Below six values no order
    reaches 95 %: the whole range is given, widened on each side by its own width.
    """
    values = sorted(
        each.phone.t - each.bill.t
        for each in found
        if each.phone.own_clock and each.phone.instant and each.bill.instant
    )
    count = len(values)
    if count == 0:
        return None
    if count < SURE:
        width = max(values[-1] - values[0], 1)
        low, high = values[0] - width, values[-1] + width
    else:
        outside = _outside(count)
        low, high = values[outside], values[count - 1 - outside]
    return Offset(float(median(values)), float(low), float(high), count)


def _outside(count: int) -> int:
    """Values that may be left out at each end: P(Binomial(n, ½) < k) is at most 2.5 %."""
    least = math.ceil(float(bdtrik(0.025, count, 0.5)))
    if least > 0 and float(bdtr(least - 1, count, 0.5)) >= 0.025:
        least -= 1
    return max(least, 0)
