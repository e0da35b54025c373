"""A row can be withheld and the file still proved, and a row shown cannot be another (R59)."""

from hypothesis import given
from hypothesis import strategies as st

from filiere.package import merkle

SHA = "ab" * 32
KEY = merkle.salt_key("secret")


@given(rows=st.lists(st.binary(max_size=8), max_size=20), data=st.data())
def test_one_altered_row_changes_the_root(rows: list[bytes], data: st.DataObject) -> None:
    leaves = merkle.leaves(KEY, SHA, rows)
    if rows:
        at = data.draw(st.integers(0, len(rows) - 1))
        changed = [*rows[:at], rows[at] + b"x", *rows[at + 1 :]]
        assert merkle.root(merkle.leaves(KEY, SHA, changed)) != merkle.root(leaves)
        swapped = merkle.leaves(KEY, SHA, [*rows, b"more"])
        assert merkle.root(swapped) != merkle.root(leaves)


@given(rows=st.lists(st.binary(max_size=8), min_size=1, max_size=20), data=st.data())
def test_a_withheld_row_is_proved_by_its_leaf(rows: list[bytes], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    received = merkle.leaves(KEY, SHA, rows)
    given_rows = merkle.leaves(KEY, SHA, [*rows[:at], b"", *rows[at + 1 :]])
    given_rows[at] = received[at]
    assert merkle.root(given_rows) == merkle.root(received)


def test_equal_rows_have_different_leaves() -> None:
    one, two = merkle.leaves(KEY, SHA, [b"+33639980001", b"+33639980001"])
    other = merkle.leaves(merkle.salt_key("another"), SHA, [b"+33639980001"])[0]
    assert len({one, two, other}) == 3
