"""Which phones go out after a line receives, among all phones of a city?

A coarse count by minute, for every pair at once: a sparse product of the phones' outgoing minutes
with each line's number of recent calls, less what the hour would give wherever in it the minute
fell. Integers throughout, so that the order of sums cannot matter. Only pairs that pass are worth
the exact test of ``_rhythm``.

Works on Contacts. One score per (phone, line): standard deviations above the hour's own level.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from filiere.signals.contacts import HOUR_S, Contacts, Ints
from filiere.signals.runs import opens

MINUTE_S = 60
CHUNK = 32
"""Lines per product: bounds the dense side at minutes × CHUNK integers."""


def outgoing_minutes(contacts: Contacts, apart_s: int) -> sparse.csr_matrix:
    """Phones × minutes: starts of runs of outgoing contacts less than ``apart_s`` apart."""
    first = contacts.span_s[0] // HOUR_S * HOUR_S
    order = np.argsort(contacts.a, kind="stable")
    a, t = contacts.a[order], contacts.t[order]
    begins = opens(t, a, apart_s=apart_s)
    minute = (t[begins] - first) // MINUTE_S
    hours = (contacts.span_s[1] - first) // HOUR_S + 1
    ones = np.ones(len(minute), dtype=np.int64)
    return sparse.csr_matrix(
        (ones, (a[begins], minute)), shape=(contacts.numbers, hours * HOUR_S // MINUTE_S)
    )


def screen(
    outgoing: sparse.csr_matrix, causes: Sequence[Ints], start_s: int, window_s: int
) -> NDArray[np.float64]:
    """Score of each phone (row) after each line's calls (one array of seconds per column)."""
    minutes = outgoing.shape[1]
    scores = np.zeros((outgoing.shape[0], len(causes)), dtype=np.float64)
    for low in range(0, len(causes), CHUNK):
        part = causes[low : low + CHUNK]
        above = np.empty((minutes, len(part)), dtype=np.int64)
        spread = np.empty((minutes, len(part)), dtype=np.int64)
        for column, times in enumerate(part):
            above[:, column], spread[:, column] = _level(times, start_s, minutes, window_s)
        excess = outgoing @ above
        variance = outgoing @ spread
        scores[:, low : low + len(part)] = excess / np.sqrt(np.maximum(variance, 1))
    return scores


def _level(times: Ints, start_s: int, minutes: int, window_s: int) -> tuple[Ints, Ints]:
    """Per minute: 60 × calls in the window before, less their hour's sum; and 3600 × variance."""
    per_minute = np.bincount((times - start_s) // MINUTE_S, minlength=minutes)[:minutes]
    total = np.concatenate(([0], np.cumsum(per_minute)))
    end = np.arange(1, minutes + 1)
    recent = total[end] - total[np.maximum(end - 1 - window_s // MINUTE_S, 0)]
    hourly = recent.reshape(-1, 60)
    sums = hourly.sum(axis=1)
    spread = 60 * (hourly * hourly).sum(axis=1) - sums * sums
    return 60 * recent - np.repeat(sums, 60), np.repeat(spread, 60)
