"""A row can be withheld and the file still proved, and a row shown cannot be another (R59)."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.package import merkle

TOP = merkle.top("secret", 3)


def leaves(rows: list[bytes]) -> list[bytes]:
    return merkle.leaves([TOP], rows)


@given(rows=st.lists(st.binary(max_size=8), max_size=20), data=st.data())
def test_one_altered_row_changes_the_root(rows: list[bytes], data: st.DataObject) -> None:
    before = merkle.root(leaves(rows))
    if rows:
        at = data.draw(st.integers(0, len(rows) - 1))
        changed = [*rows[:at], rows[at] + b"x", *rows[at + 1 :]]
        assert merkle.root(leaves(changed)) != before
        assert merkle.root(leaves([*rows, b"more"])) != before


@given(
    rows=st.lists(st.binary(max_size=8), min_size=1, max_size=40),
    picks=st.sets(st.integers(1, 40)),
)
def test_withheld_rows_are_proved_by_their_leaves_alone(rows: list[bytes], picks: set[int]) -> None:
    hidden = {row for row in picks if row <= len(rows)}
    received = leaves(rows)
    seeds = merkle.given(TOP, len(rows), hidden)
    blank = [b"" if row in hidden else content for row, content in enumerate(rows, start=1)]
    shown = {row: received[row - 1] for row in hidden}
    assert merkle.root(merkle.leaves(seeds, blank, shown)) == merkle.root(received)
    # of the rows withheld no seed that is given tells the salt
    told = itertools.takewhile(lambda found: found[0] <= len(rows), merkle.salts(seeds))
    assert hidden.isdisjoint({row for row, _ in told})
    assert len(seeds) <= 1 + len(hidden) * merkle.LEVELS


def test_a_row_that_is_neither_given_nor_withheld_has_no_leaf() -> None:
    seeds = merkle.given(TOP, 3, [2])
    with pytest.raises(ValueError, match="2"):
        merkle.leaves(seeds, [b"a", b"b", b"c"])


def test_the_salt_of_one_row_is_that_of_its_place() -> None:
    wanted = dict(itertools.islice(merkle.salts([TOP]), 9))
    assert [merkle.salt(TOP, row) for row in range(1, 10)] == [wanted[row] for row in range(1, 10)]


def test_equal_rows_have_different_leaves() -> None:
    one, two = leaves([b"+33639980001", b"+33639980001"])
    another_case = merkle.leaves([merkle.top("another", 3)], [b"+33639980001"])[0]
    another_file = merkle.leaves([merkle.top("secret", 4)], [b"+33639980001"])[0]
    assert len({one, two, another_case, another_file}) == 4
