"""A few broken files of each kind: the whole fuzz is a command of its own, ``make fuzz``."""

import importlib.util
import sys
import warnings
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location(
    "fuzz", Path(__file__).parents[1] / "tools" / "fuzz.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
fuzz = importlib.util.module_from_spec(_SPEC)
sys.modules["fuzz"] = fuzz
_SPEC.loader.exec_module(fuzz)


@pytest.mark.parametrize(
    ("kind", "count"), [("texts", 60), ("workbooks", 8), ("exports", 20), ("packages", 4)]
)
def test_a_broken_file_is_one_sentence_or_read_with_every_row_counted(
    kind: str, count: int
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile's, over two members of one name
        told = fuzz.fuzzed(kind, count, seed=1)
    assert told.faults == []
    assert sum(told.done.values()) == count
    assert len(told.done) > 1 or kind == "packages"
