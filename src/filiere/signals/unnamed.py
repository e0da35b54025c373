"""What do the callers of a number whose own number was withheld take away from its portrait?

A caller who hides comes back, or calls twice, and neither is seen. So what withholding takes from a
count is measured by withholding as much again of what *is* seen, in closed form: each contact stays
with the share that is named, and what is then left of the count stands to what is seen as what is
seen stands to the whole (simulation and extrapolation, Cook and Stefanski 1994). Where callers come
once each, nothing is gained; where they come often, what was lost comes back.

Two bounds, for what one record more would do. No more contacts count as hidden than are named:
beyond, the few that are seen say nothing of the many that are not. One caller who came back counts
as it is: by itself it says nothing of others, so each further one adds to the rest at most what
withholding takes from a pair of contacts, four at half.

Reads contact. Counts of one number; shares in [0, 1].
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from filiere.case import Case
from filiere.model.codes import Kind
from filiere.signals.book import Ledger
from filiere.signals.contacts import EXCLUDED, Ints, LocalClock, Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """Incoming contacts of one number whose caller the record does not name."""

    contacts: int = 0
    calls: int = 0
    missed_calls: int = 0
    """Of these calls, those that lasted no second."""
    talked_s: tuple[int, ...] = ()
    """Length of each of the others."""


NONE = Unnamed()
"""Every caller is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """Counts of one number as if the contacts without a caller were like the rest."""

    share: float
    """Of incoming contacts, those without a caller; half at most."""
    callers: float
    repeat_callers: float
    visits: float
    out_elsewhere: float
    """Outgoing contacts to none of its callers, seen or not."""


def unnamed_callers(case: Case) -> Mapping[int, Unnamed]:
    """Of every number that is reached without a caller's number, what is known of it."""
    rows = case.query(
        "SELECT b, count(*), count(*) FILTER (kind = $call), "
        "count(*) FILTER (kind = $call AND duration_s = 0), "
        "list(duration_s ORDER BY duration_s) FILTER (kind = $call AND duration_s > 0) "
        "FROM contact WHERE a IS NULL AND b IS NOT NULL AND flags & $excluded = 0 "
        "GROUP BY b ORDER BY b",
        {"call": int(Kind.CALL), "excluded": EXCLUDED},
    )
    return MappingProxyType(
        {
            int(b): Unnamed(
                contacts=int(contacts),
                calls=int(calls),
                missed_calls=int(missed),
                talked_s=tuple(int(each) for each in talked or ()),
            )
            for b, contacts, calls, missed, talked in rows
        }
    )


def widened(
    book: Ledger, clock: LocalClock, number: int, unnamed: Unnamed, *, elsewhere: float = 0.0
) -> Widened:
    """What the counts of a number would be if all callers were named.

    Args:
        book: Contacts of the case.
        clock: Of the place: a caller comes back on another day of it.
        number: Whose portrait is drawn; at least one caller of it is named.
        unnamed: Its contacts without a caller.
        elsewhere: Its outgoing contacts to others than its callers, as seen.
    """
    contacts, into = book.contacts, book.by_b.of(number)
    hidden = min(unnamed.contacts, len(into))
    share = hidden / (hidden + len(into))
    callers, who = np.unique(contacts.a[into], return_inverse=True)
    often = np.bincount(who)
    days = clock.day(contacts.t[into])
    visit, on_visit = np.unique(np.stack((who, days)), axis=1, return_counts=True)
    on_days = np.bincount(visit[0], minlength=len(callers))
    repeat = int((on_days >= 2).sum())
    # what stays if as large a share of the named contacts were withheld too
    gone = share**often
    kept_callers, kept_visits = float((1 - gone).sum()), float((1 - share**on_visit).sum())
    # a caller is left with one day alone if all contacts of all other days are gone
    others_gone = share ** (often[visit[0]] - on_visit)
    alone = float(((1 - share**on_visit) * others_gone).sum())
    kept_repeat = float((1 - gone).sum()) - alone
    reached = _sent_to(book, number, callers)
    whole = _whole(len(callers), kept_callers, len(callers) + hidden)
    return Widened(
        share=share,
        callers=whole,
        repeat_callers=_whole(repeat, kept_repeat, whole, alone=1),
        # what is hidden beyond the bound asked for once each
        visits=_whole(len(on_visit), kept_visits, len(on_visit) + hidden)
        + (unnamed.contacts - hidden),
        out_elsewhere=max(elsewhere - float((gone * reached).sum()), 0.0),
    )


def _whole(seen: int, left: float, most: float, *, alone: int = 0) -> float:
    """The count of which ``seen`` is to the whole what ``left`` is to it; ``most`` at most.

    ``alone`` of them say nothing of those who are not seen.
    """
    if left <= 0 or seen <= alone:
        return float(seen)
    return min(seen + (seen - alone) * max(seen / left - 1, 0.0), float(most))


def _sent_to(book: Ledger, number: int, callers: Numbers) -> Ints:
    """Outgoing contacts of a number to each of its callers."""
    reached = book.contacts.b[book.by_a.of(number)]
    mine = reached[np.isin(reached, callers)]
    return np.bincount(np.searchsorted(callers, mine), minlength=len(callers)).astype(np.int64)
