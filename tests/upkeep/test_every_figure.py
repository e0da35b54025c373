"""Nothing that upkeep does to a case moves unseen (``tests/streets/figures.py``)."""

from pathlib import Path

import pytest
from tests.streets.figures import assert_kept


@pytest.mark.slow
def test_what_every_function_gives_is_what_was_kept(tmp_path: Path) -> None:
    assert_kept(tmp_path, "upkeep")
