"""Is what is true of a life that was cut also what the records then show?"""

from dataclasses import replace

import numpy as np

from filiere.signals.contacts import Contacts
from filiere.signals.cut_lives import CutLives, cut_lives, steady
from filiere.signals.successors import Seen

DAY_S = 86_400
START = 1_717_200_000
PEOPLE = 40


def talk(names: np.ndarray | None = None) -> Contacts:
    """People in circles of ten who are in touch all through four weeks."""
    rng = np.random.default_rng(3)
    rows = []
    for a in range(1, PEOPLE + 1):
        for t in np.sort(rng.integers(0, 28 * DAY_S, 40)).tolist():
            circle = (a - 1) // 10 * 10
            b = circle + 1 + int(rng.integers(10))
            if b != a:
                rows.append((START + t, a, b))
    rows.sort()
    at, one, two = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    given = np.arange(PEOPLE + 1) if names is None else names
    return Contacts(
        t=at,
        a=given[one].astype(np.int32),
        b=given[two].astype(np.int32),
        is_call=np.zeros(len(at), dtype=np.bool_),
        duration_s=np.full(len(at), -1, dtype=np.int32),
        contact_id=np.arange(len(at), dtype=np.int64),
        numbers=PEOPLE + 1,
    )


def seen(contacts: Contacts) -> Seen:
    first, last = contacts.span_s
    size = contacts.numbers
    return Seen(
        from_s=np.full(size, first), to_s=np.full(size, last), billed=np.ones(size, dtype=np.bool_)
    )


def cut(contacts: Contacts, place: int) -> CutLives:
    known = steady(contacts, seen(contacts), 2.0)
    found = cut_lives(contacts, seen(contacts), known, place)
    assert found is not None
    return found


def last_and_first(made: CutLives, old: int, new: int) -> tuple[int, int]:
    after = made.contacts
    mine = (after.a == old) | (after.b == old)
    its = (after.a == new) | (after.b == new)
    return int(np.median(after.t[mine])), int(np.median(after.t[its]))


def test_who_goes_on_is_another_number_later_and_who_stops_is_none() -> None:
    contacts = talk()
    for place in range(4):
        made = cut(contacts, place)
        assert len(made.cut) > 0
        for old, new in zip(made.cut.tolist(), made.new.tolist(), strict=True):
            if new < 0:
                continue
            assert new >= contacts.numbers
            before, after = last_and_first(made, old, new)
            assert before < after
        # nothing is made up: each contact that is left was there, at that second
        assert np.isin(made.contacts.contact_id, contacts.contact_id).all()
        assert (np.diff(made.contacts.t) >= 0).all()
        assert len(made.seen.to_s) == made.contacts.numbers


def test_a_number_that_truly_stopped_is_never_cut() -> None:
    contacts = talk()
    gone = (contacts.a == 7) | (contacts.b == 7)
    late = contacts.t > START + 12 * DAY_S
    shorter = contacts.where(np.flatnonzero(~(gone & late)))
    assert 7 in steady(contacts, seen(contacts), 2.0)
    assert 7 not in steady(shorter, seen(shorter), 2.0)


def test_renaming_numbers_renames_what_is_cut_and_changes_nothing_else() -> None:
    names = np.concatenate([[0], 1 + np.random.default_rng(9).permutation(PEOPLE)])
    for place in range(3):
        plain, other = cut(talk(), place), cut(talk(names), place)
        assert [int(names[n]) for n in plain.cut] == other.cut.tolist()
        assert plain.new.tolist() == other.new.tolist()
        assert plain.contacts.t.tolist() == other.contacts.t.tolist()


def test_a_circle_is_cut_together() -> None:
    made = cut(talk(), 1)
    circles = {(int(n) - 1) // 10 for n in made.cut}
    assert len(circles) == 1


def test_nobody_to_cut_is_said() -> None:
    contacts = replace(talk(), numbers=PEOPLE + 1)
    none = np.empty(0, dtype=np.int64)
    assert cut_lives(contacts, seen(contacts), none, 0) is None
