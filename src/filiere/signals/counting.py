"""How do the two published rules count the custom of a line?

The prosecution's rule (Orochi, United Kingdom) counts customer-days; the defence's (IDMU, 2025)
counts contacts answered back. Both are printed, both are contested.

Works on Ledger. Counts, no unit.
"""

import numpy as np
from numpy.typing import NDArray

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.contacts import HOUR_S, Ints, LocalClock
from filiere.signals.runs import first_of_runs

EPISODE_S = 1800
AUTOMATIC_S = 5
"""A message that comes back within so many seconds of a sending is an automatic reply."""
MACHINE_S = 60
"""One that always comes after the same wait is too, up to this wait."""
MACHINE_LEAST = 10
MACHINE_SHARE = 0.5
"""Of so many contacts or more, this share answered after the same wait: a machine answers."""


def episodes(book: Ledger, line: int) -> Ints:
    """Places of incoming contacts, those of one caller within 30 minutes counted once."""
    contacts = book.contacts
    into = book.by_b.of(line)
    first = first_of_runs(contacts.t[into], contacts.a[into], apart_s=EPISODE_S)
    return np.sort(into[first])


def confirmed(book: Ledger, clock: LocalClock, line: int, couriers: Ints, within_s: int) -> int:
    """Episodes followed the same day, within the limit, by a contact back (IDMU rule)."""
    contacts = book.contacts
    came = episodes(book, line)
    senders = distinct(np.concatenate((np.array([line], dtype=np.int64), couriers)))
    back = book.by_a.of_all(senders)
    callers = distinct(contacts.a[came])
    back = back[np.isin(contacts.b[back], callers)]
    back = back[~_by_machine(book, line, back)]
    if len(back) == 0:
        return 0
    low = int(min(contacts.t[came].min(), contacts.t[back].min()))
    stride = int(contacts.span_s[1]) - low + 1
    key = contacts.b[back].astype(np.int64) * stride + contacts.t[back] - low
    key.sort()
    asked = contacts.a[came].astype(np.int64) * stride + contacts.t[came] - low
    place = np.searchsorted(key, asked, side="right")
    found = key[np.minimum(place, len(key) - 1)]
    wait = found - asked
    answered = (place < len(key)) & (wait <= within_s)
    answered &= found // stride == contacts.a[came]
    then = contacts.t[came] + np.where(answered, wait, 0)
    return int((answered & (clock.day(contacts.t[came]) == clock.day(then))).sum())


def _by_machine(book: Ledger, line: int, back: Ints) -> NDArray[np.bool_]:
    """Messages of the line that follow a contact at once, or always after the same wait.

    «I call you back» is sent by the phone itself: it confirms no order. The wait is counted from
    the end of the caller's last contact.
    """
    contacts = book.contacts
    into = book.by_b.of(line)
    none = np.zeros(len(back), dtype=np.bool_)
    if len(into) == 0:
        return none
    ends = contacts.t[into] + np.maximum(contacts.duration_s[into], 0)
    low = int(contacts.span_s[0])
    stride = int(max(ends.max(), contacts.span_s[1])) - low + 1
    key = np.sort(contacts.a[into].astype(np.int64) * stride + ends - low)
    asked = contacts.b[back].astype(np.int64) * stride + contacts.t[back] - low
    place = np.searchsorted(key, asked, side="right") - 1
    last = key[np.maximum(place, 0)]
    message = (contacts.a[back] == line) & ~contacts.is_call[back]
    known = message & (place >= 0) & (last // stride == contacts.b[back])
    wait = np.where(known, asked - last, -1)
    machine = known & (wait <= AUTOMATIC_S)
    waits = wait[known & (wait <= MACHINE_S)]
    if len(waits) >= MACHINE_LEAST:
        usual = int(np.bincount(waits).argmax())
        same = known & (np.abs(wait - usual) <= 1)
        if int(same.sum()) >= MACHINE_SHARE * len(into):
            machine |= same
    return np.asarray(machine, dtype=np.bool_)


def audience(book: Ledger, line: int, least: int) -> NDArray[np.int32]:
    """Every number ever in a bulk sending of the line; empty where it made none."""
    contacts = book.contacts
    out = book.by_a.of(line)
    out = out[~contacts.is_call[out]]
    hour = contacts.t[out] // HOUR_S
    pairs = distinct(hour * np.int64(contacts.numbers) + contacts.b[out])
    hours, recipients = np.unique(pairs // contacts.numbers, return_counts=True)
    in_bulk = np.isin(hour, hours[recipients >= least])
    return distinct(contacts.b[out[in_bulk]])


def customer_days(
    book: Ledger, clock: LocalClock, line: int, customers: NDArray[np.int32], answered_s: int
) -> int:
    """Days of customers active on two days or more of a week (Orochi rule)."""
    contacts = book.contacts
    into = book.by_b.of(line)
    into = into[np.isin(contacts.a[into], customers)]
    counts = ~contacts.is_call[into] | (contacts.duration_s[into] > answered_s)
    into = into[counts]
    into = into[~_automatic(book, line, into)]
    if len(into) == 0:
        return 0
    day = clock.day(contacts.t[into])
    first = int(day.min())
    pairs = distinct(contacts.a[into].astype(np.int64) * 2**20 + day - first)
    week = (pairs >> 20) * 2**20 + (pairs % 2**20) // 7
    weeks, days = np.unique(week, return_counts=True)
    return int(days[days >= 2].sum()) if len(weeks) > 0 else 0


def _automatic(book: Ledger, line: int, into: Ints) -> NDArray[np.bool_]:
    """Messages that come back at once to a message of the line."""
    contacts = book.contacts
    out = book.by_a.of(line)
    if len(out) == 0 or len(into) == 0:
        return np.zeros(len(into), dtype=np.bool_)
    low = int(contacts.span_s[0])
    stride = int(contacts.span_s[1]) - low + 1
    key = np.sort(contacts.b[out].astype(np.int64) * stride + contacts.t[out] - low)
    asked = contacts.a[into].astype(np.int64) * stride + contacts.t[into] - low
    place = np.maximum(np.searchsorted(key, asked, side="right") - 1, 0)
    wait = asked - key[place]
    soon = (wait >= 0) & (wait <= AUTOMATIC_S)
    return np.asarray(soon & ~contacts.is_call[into], dtype=np.bool_)
