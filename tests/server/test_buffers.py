"""A buffer is what its head says, aligned for typed arrays, whatever its lengths."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.server.buffers import TYPES, Column, pack


@given(
    st.lists(st.integers(0, 40), min_size=0, max_size=6), st.text(max_size=40), st.integers(0, 99)
)
def test_every_array_is_found_where_the_head_says(
    lengths: list[int], note: str, first: int
) -> None:
    kinds = list(TYPES)
    arrays: dict[str, Column] = {
        f"é{place}": (kinds[place % len(kinds)], np.arange(first, first + length) % 100)
        for place, length in enumerate(lengths)
    }
    packed = pack("test", arrays, {"note": note})
    size = int.from_bytes(packed[4:8], "little")
    head = json.loads(packed[8 : 8 + size])
    assert packed[:4] == b"FLB1"
    assert size % 8 == 0
    assert len(packed) % 8 == 0
    assert head["what"] == "test"
    assert head["meta"] == {"note": note}
    assert [each["name"] for each in head["arrays"]] == list(arrays)
    for each in head["arrays"]:
        assert each["at"] % 8 == 0
        values = np.frombuffer(packed, TYPES[each["type"]], each["length"], each["at"])
        assert np.array_equal(values, arrays[each["name"]][1])


def test_a_value_that_does_not_fit_is_refused_not_wrapped() -> None:
    for kind, value in (("u8", 256), ("u16", 65_536), ("u32", -1), ("i32", 2**31)):
        with pytest.raises(OverflowError, match=kind):
            pack("test", {"x": (kind, np.array([value]))}, {})


def test_unknown_is_zero_in_a_masked_array() -> None:
    values = np.ma.masked_array([5, 6], mask=[False, True])
    packed = pack("test", {"x": ("u8", values)}, {})
    assert packed[-8:-6] == bytes([5, 0])
