"""Are the counts of a number whose callers are partly withheld brought back, and never invented?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import DAY_S, Contacts, LocalClock
from filiere.signals.unnamed import Unnamed, Widened, unnamed_callers, widened
from filiere.validation.worlds.made import START_S, Made, fill, name

LINE = 1


@dataclass(frozen=True)
class Told:
    """A number's contacts as the record names them, and how many it does not."""

    book: Ledger
    unnamed: Unnamed

    def widened(self, elsewhere: float = 0.0) -> Widened:
        clock = LocalClock(
            start_s=START_S // 3600 * 3600, offset_s=np.zeros(24 * 80, dtype=np.int64)
        )
        return widened(self.book, clock, LINE, self.unnamed, elsewhere=elsewhere)


def told(into: Iterable[tuple[int, int]], hides: Callable[[int], bool]) -> Told:
    """Texts of (caller, second) to the number; ``hides`` by place in the list."""
    rows = sorted((t, a) for a, t in into)
    named = [row for place, row in enumerate(rows) if not hides(place)]
    size = len(named)
    contacts = Contacts(
        t=np.array([t for t, _ in named], dtype=np.int64),
        a=np.array([a for _, a in named], dtype=np.int32),
        b=np.full(size, LINE, dtype=np.int32),
        is_call=np.zeros(size, dtype=np.bool_),
        duration_s=np.full(size, -1, dtype=np.int32),
        contact_id=np.arange(size, dtype=np.int64),
        numbers=2000,
    )
    return Told(ledger(contacts), Unnamed(contacts=len(rows) - size))


def visits(callers: int, days: int, each: int) -> list[tuple[int, int]]:
    """Each caller on each day, so many times within the hour, in an order that tells nothing."""
    return [
        (2 + caller, START_S + day * DAY_S + 3600 * 12 + turn * 600 + (caller * 37) % 599)
        for caller in range(callers)
        for day in range(days)
        for turn in range(each)
    ]


def at_random(share: float, seed: int = 4) -> Callable[[int], bool]:
    drawn = np.random.default_rng(seed).random(100_000)
    return lambda place: bool(drawn[place] < share)


def test_nothing_is_widened_where_all_are_named() -> None:
    found = told(visits(20, 3, 2), lambda _: False).widened(elsewhere=4.0)
    assert found == Widened(
        share=0.0, callers=20.0, repeat_callers=20.0, visits=60.0, out_elsewhere=4.0
    )


def test_callers_who_come_once_each_are_not_made_to_come_back() -> None:
    """A help line: as many more callers as contacts are withheld, none of them twice."""
    once = [(2 + n, START_S + 40_000 + 60 * n) for n in range(400)]
    one = told(once, at_random(0.25))
    found = one.widened()
    assert found.callers == pytest.approx(400, rel=1e-9)
    assert found.visits == pytest.approx(400, rel=1e-9)
    assert found.repeat_callers == 0.0


@pytest.mark.parametrize("share", [0.1, 0.25, 0.4])
def test_callers_who_come_often_are_brought_back(share: float) -> None:
    """Sixty who ask twice on each of five days: seen thinner, told as they are."""
    one = told(visits(60, 5, 2), at_random(share))
    seen = len(one.book.by_b.of(LINE))
    found = one.widened()
    asked_again = (seen + one.unnamed.contacts) / found.visits
    days_seen = len({(int(a), int(t) // DAY_S) for a, t in zip(
        one.book.contacts.a, one.book.contacts.t, strict=True)})  # fmt: skip
    assert abs(asked_again - 2.0) < 0.6 * abs(seen / days_seen - 2.0)
    assert asked_again <= 2.05
    assert found.callers == pytest.approx(60, abs=0.5)


def test_who_comes_on_two_days_is_seen_on_one_and_brought_back() -> None:
    one = told(visits(300, 2, 1), at_random(0.3))
    days: dict[int, set[int]] = {}
    for a, t in zip(one.book.contacts.a.tolist(), one.book.contacts.t.tolist(), strict=True):
        days.setdefault(a, set()).add(t // DAY_S)
    seen = sum(len(each) >= 2 for each in days.values())
    found = one.widened()
    assert seen < 170
    assert 250 < found.repeat_callers <= 330
    assert found.repeat_callers <= found.callers


def test_no_count_grows_by_more_than_what_is_withheld() -> None:
    one = told(visits(12, 1, 1), at_random(0.6))
    found, hidden = one.widened(), one.unnamed.contacts
    seen = 12 - hidden
    assert seen <= found.callers <= seen + hidden
    assert seen <= found.visits <= seen + hidden


@pytest.mark.parametrize("hidden", [40, 41, 400, 40_000])
def test_no_more_is_hidden_than_is_named(hidden: int) -> None:
    """What few callers show is never laid on many more who hide."""
    one = told(visits(10, 2, 2), lambda _: False)
    found = Told(one.book, Unnamed(contacts=hidden)).widened()
    at_half = Told(one.book, Unnamed(contacts=40)).widened()
    assert found.share == 0.5
    assert found.repeat_callers <= found.callers
    assert found == replace(at_half, visits=at_half.visits + (hidden - 40))
    # asked for again and again is what is seen, never what hides beyond it
    assert (40 + hidden) / found.visits <= 80 / at_half.visits


@pytest.mark.parametrize("hidden", [3, 20, 21])
def test_one_caller_who_came_back_says_nothing_of_others(hidden: int) -> None:
    once = [(2 + n, START_S + 40_000 + 60 * n) for n in range(20)]
    again = [(2 + n, START_S + DAY_S + 40_000 + 60 * n) for n in range(20)]
    found = [
        Told(told([*once, *again[:count]], lambda _: False).book, Unnamed(contacts=hidden))
        .widened()
        .repeat_callers
        for count in range(6)
    ]
    assert found[:2] == [0.0, 1.0]
    steps = [after - before for before, after in pairwise(found)]
    assert all(0 < step <= 4 for step in steps)
    assert found[5] > 5


def test_what_goes_out_to_an_unseen_caller_is_not_elsewhere() -> None:
    """A line that writes to callers who hide seems to write elsewhere."""
    one = told(visits(30, 2, 1), at_random(0.4))
    out = np.arange(2, 32)
    size = len(one.book.contacts)
    contacts = one.book.contacts
    both = Contacts(
        t=np.concatenate((contacts.t, np.full(30, contacts.t[-1] + 60))),
        a=np.concatenate((contacts.a, np.full(30, LINE))).astype(np.int32),
        b=np.concatenate((contacts.b, out)).astype(np.int32),
        is_call=np.zeros(size + 30, dtype=np.bool_),
        duration_s=np.full(size + 30, -1, dtype=np.int32),
        contact_id=np.arange(size + 30, dtype=np.int64),
        numbers=2000,
    )
    elsewhere = float((~np.isin(out, contacts.a)).sum())
    assert elsewhere > 0
    found = Told(ledger(both), one.unnamed).widened(elsewhere=elsewhere)
    assert 0 <= found.out_elsewhere < elsewhere


def test_the_case_tells_what_is_known_of_contacts_without_a_caller(tmp_path: Path) -> None:
    world = Made()
    line = name(1)
    for place, length in enumerate((0, 30, 20)):
        world.call(name(10), line, START_S + 60 * place, length)
    world.text(name(10), line, START_S + 600)
    world.call(name(11), line, START_S + 900, 50)
    with fill(tmp_path / "case.filiere", world) as case:
        first, other = (
            case.query("SELECT number_id FROM number WHERE number = ?", [n])[0][0]
            for n in (name(10), line)
        )
        case.execute("UPDATE contact SET a = NULL, flags = 16 WHERE a = ?", [first])
        found = unnamed_callers(case)
    assert dict(found) == {
        other: Unnamed(contacts=4, calls=3, missed_calls=1, talked_s=(20, 30)),
    }
