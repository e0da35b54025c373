"""What if some students of the Copenhagen study had changed their numbers?

Real texts among real people whose identity is stable: so a share of them can be given a second
number from a day on, others be made to stop, and the truth is known. Everybody else is what they
were: who fell silent or appeared by himself is no change of number. Those who change have written
or received at least ten texts on either side of the day; nothing is asked of the others.

Reads sms_first_14_days.csv (Sapiezynski et al. 2019; not part of this repository). Figures made
here are of real rhythms with made changes, and are never pooled with those of simulation.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.signals.contacts import Contacts
from filiere.signals.successors import Seen
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

FILE = "copenhagen_cns/sms_first_14_days.csv"
LEAST = 10
"""Texts on either side of the day of those who change or are made to stop."""
SECOND = 5_000
"""Place from which second numbers are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swaps:
    """A version of the texts, by the names of numbers."""

    made: Made
    successor: dict[str, str]
    """Old to new, where both have left a row."""
    stopped: frozenset[str]
    """Those made to stop, and those whose second number left no row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Who changes, when, and how many at once."""

    seed: int
    day: float
    share: float
    """Of those who may change."""
    stopped: float = 0.1
    half: int = 0
    """Those with an even id (0) tune the method, those with an odd one (1) report on it."""


def read(path: Path) -> NDArray[np.int64]:
    """Columns sender, receiver, second; one row per text, in order of time."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [tuple(int(cell) for cell in row) for row in list(csv.reader(file))[1:]]
    table = np.array(rows, dtype=np.int64)
    return np.asarray(table[np.argsort(table[:, 2], kind="stable")])


def swapped(texts: NDArray[np.int64], setting: Setting) -> Swaps:
    """Change the numbers of some from a day on, and silence others."""
    a, b, t = texts.T
    cut = int(setting.day * DAY_S)
    late = t >= cut
    size = int(max(a.max(), b.max())) + 1
    before = np.bincount(a[~late], minlength=size) + np.bincount(b[~late], minlength=size)
    after = np.bincount(a[late], minlength=size) + np.bincount(b[late], minlength=size)
    able = np.flatnonzero((before >= LEAST) & (after >= LEAST))
    able = able[able % 2 == setting.half]
    drawn = np.random.default_rng(setting.seed).permutation(able)
    changes = round(setting.share * len(able))
    stops = round(setting.stopped * len(able))
    change = np.zeros(size, dtype=np.bool_)
    change[drawn[:changes]] = True
    stop = np.zeros(size, dtype=np.bool_)
    stop[drawn[changes : changes + stops]] = True
    made = Made()
    seen = set()
    for one, other, at in texts.tolist():
        if at >= cut and (stop[one] or stop[other]):
            continue
        names = [name(SECOND + who if at >= cut and change[who] else who) for who in (one, other)]
        seen.update(names)
        made.text(names[0], names[1], START_S + at)
    successor, gone = {}, set()
    for who in drawn[: changes + stops].tolist():
        if name(who) not in seen:
            continue
        if change[who] and name(SECOND + who) in seen:
            successor[name(who)] = name(SECOND + who)
        else:
            gone.add(name(who))
    return Swaps(made=made, successor=successor, stopped=frozenset(gone))


def case_of(swaps: Swaps, path: Path) -> Case:
    """A plain case of these texts, everybody's bill held."""
    return fill(path, swaps.made)


def contacts_of(swaps: Swaps) -> tuple[Contacts, Seen, dict[str, int]]:
    """The same without a case: contacts in order of time, everything seen, ids by name."""
    rows = sorted(swaps.made.contacts, key=lambda row: (row[2], row[0], row[1]))
    names = sorted({name for row in rows for name in row[:2]})
    ids = {name: place + 1 for place, name in enumerate(names)}
    size = len(names) + 1
    contacts = Contacts(
        t=np.array([row[2] for row in rows], dtype=np.int64),
        a=np.array([ids[row[0]] for row in rows], dtype=np.int32),
        b=np.array([ids[row[1]] for row in rows], dtype=np.int32),
        is_call=np.zeros(len(rows), dtype=np.bool_),
        duration_s=np.full(len(rows), -1, dtype=np.int32),
        contact_id=np.arange(len(rows), dtype=np.int64),
        numbers=size,
    )
    first, last = contacts.span_s
    seen = Seen(
        from_s=np.full(size, first), to_s=np.full(size, last), billed=np.ones(size, dtype=np.bool_)
    )
    return contacts, seen, ids
