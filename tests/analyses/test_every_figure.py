"""No figure of an analysis or a signal moves unseen (``tests/streets/figures.py``)."""

import json
from pathlib import Path

import pytest
from tests.streets.figures import ROOMS, figures, kept_of, moved

pytestmark = pytest.mark.slow


def test_what_every_function_gives_is_what_was_kept(tmp_path: Path) -> None:
    kept = json.loads(kept_of("analyses").read_text("utf-8"))
    found = figures(tmp_path, ROOMS["analyses"])
    assert moved(found, kept) == [], "if meant: python tests/streets/figures.py writes them anew"
