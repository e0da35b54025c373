"""How far do declared takings lie from what tickets, goods or orders stand for, and how sure is it?

Each base is brought to money by what the control takes for one unit of it in its own books: for one
euro on tickets, for one euro of goods bought, for one order by phone. Two
shops of one street do not charge the same, so the interval holds that difference: measured between
several controls where there are enough, else as the study found it between shops of one trade. What
is left unsaid by the days themselves (a slow week, a stock) is measured by drawing weeks again.

No base below a tenth of the turnover is extrapolated: courts have refused it. An interval that
holds zero says that nothing was found.
"""

import math
from dataclasses import dataclass

import numpy as np

from filiere.model.evidence import Measure
from filiere.signals.books import Books, Daily

BASES = ("tickets", "goods", "orders")
"""In the order in which one is preferred to the next."""

ENOUGH_CONTROLS = 4
"""Controls from which on the difference between shops is taken from themselves."""

Z90 = 1.6449
"""Of the normal distribution, for an interval of 90 %."""

BLOCK_D = 7
"""Days drawn together, so that a week keeps its shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How much two lawful shops of one street differ in takings for one unit: sigma of the log."""

    tickets: float
    goods: float
    orders: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """(declared - reconstructed) / declared, with its 90 % interval."""

    base: str
    gap: float
    low: float
    high: float
    base_share: float
    multiplier: float
    """Currency units of declared takings for one unit of the base, in the control's books."""
    days: int

    def as_measure(self) -> Measure:
        """As other programs get it."""
        return {
            "base": self.base,
            "gap": round(self.gap, 4) + 0.0,  # never -0.0
            "low": round(self.low, 4) + 0.0,
            "high": round(self.high, 4) + 0.0,
            "base_share": round(self.base_share, 4),
            "multiplier": round(self.multiplier, 4),
            "days": self.days,
        }


@dataclass(frozen=True, slots=True)
class _Ratio:
    """Takings for one unit, and how uncertain the days leave it (sigma of its logarithm)."""

    log: float
    sigma: float


def gaps(
    asked: Books, controls: list[Books], spread: Spread, least_share: float
) -> tuple[list[Gap], str]:
    """A gap for each base that can be used, the preferred one first; else why none can."""
    if asked.declared.money <= 0:
        return [], "no-takings"
    if len(controls) == 0:
        return [], "no-control"
    found: list[Gap] = []
    why = "no-base"
    for base in BASES:
        gap = _gap(base, asked, controls, getattr(spread, base), least_share)
        if isinstance(gap, Gap):
            found.append(gap)
        elif why == "no-base":
            why = gap
    return found, "" if found else why


def _gap(
    base: str, asked: Books, controls: list[Books], spread: float, least_share: float
) -> Gap | str:
    own = asked.base(base)
    shared = _shared(asked.declared, own)
    if shared is None:
        return "no-base"
    declared, units = asked.declared.over(shared), own.over(shared)
    if declared.money <= 0 or units.total <= 0:
        return "no-base"
    ratios = [ratio for each in controls if (ratio := _ratio(each, base)) is not None]
    if len(ratios) == 0:
        return "control-without-base"
    log_multiplier = float(np.mean([ratio.log for ratio in ratios]))
    money = declared.money / 10**6
    reconstructed = units.total * math.exp(log_multiplier)
    share = (units.money if base != "orders" else reconstructed * 10**6) / declared.money
    if share < least_share:
        return "base-too-small"
    own_ratio = _ratio(asked, base)
    sampling = 0.0 if own_ratio is None else own_ratio.sigma
    between = _between(ratios, spread)
    sigma = math.sqrt(between**2 * (1 + 1 / len(ratios)) + sampling**2
                      + sum(ratio.sigma**2 for ratio in ratios) / len(ratios) ** 2)  # fmt: skip
    low, high = (1 - reconstructed * math.exp(side * Z90 * sigma) / money for side in (1, -1))
    return Gap(
        base=base,
        gap=1 - reconstructed / money,
        low=low,
        high=high,
        base_share=share,
        multiplier=math.exp(log_multiplier),
        days=shared[1] - shared[0] + 1,
    )


def _between(ratios: list[_Ratio], spread: float) -> float:
    """Difference between shops: their own where enough of them are given."""
    if len(ratios) < ENOUGH_CONTROLS:
        return spread
    return max(float(np.std([ratio.log for ratio in ratios], ddof=1)), spread / 2)


def _shared(declared: Daily, base: Daily) -> tuple[int, int] | None:
    """The days that accounts and base both cover."""
    if declared.days is None or base.days is None:
        return None
    first = max(declared.days[0], base.days[0])
    last = min(declared.days[1], base.days[1])
    return (first, last) if first <= last else None


def _ratio(books: Books, base: str) -> _Ratio | None:
    """Takings for one unit of a base in one shop's own books."""
    own = books.base(base)
    shared = _shared(books.declared, own)
    if shared is None:
        return None
    declared, units = books.declared.over(shared), own.over(shared)
    if declared.money <= 0 or units.total <= 0:
        return None
    return _Ratio(
        math.log(declared.money / 10**6 / units.total), _sampling(declared, units, shared)
    )


def _sampling(declared: Daily, units: Daily, days: tuple[int, int]) -> float:
    """Sigma of the logarithm of the ratio, by drawing weeks again; 0 for less than two weeks."""
    first, last = days
    blocks = range(first, last + 1, BLOCK_D)
    if len(blocks) < 2:
        return 0.0
    money = np.array([declared.over((at, at + BLOCK_D - 1)).money / 10**6 for at in blocks])
    count = np.array([units.over((at, at + BLOCK_D - 1)).total for at in blocks])
    ratio = money.sum() / count.sum()
    # the linear form of a ratio of sums: exact enough for blocks, and needs no draw at all
    residual = money - ratio * count
    variance = len(blocks) / (len(blocks) - 1) * float((residual**2).sum()) / money.sum() ** 2
    return math.sqrt(variance)
