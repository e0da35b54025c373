"""Are changes made in real texts what the study says they are?"""

from pathlib import Path

import numpy as np
import pytest

from filiere.validation.public.copenhagen import FILE, LEAST, Setting, read, swapped
from filiere.validation.worlds.made import DAY_S, START_S

DATA = Path(__file__).parents[4] / "shared" / "data" / FILE
DAY = 7.0


def _texts() -> np.ndarray:
    """Sixteen people, each pair of neighbours writing twice a day for two weeks."""
    rows = [
        (who, (who + 1) % 16, day * DAY_S + 3600 * hour)
        for day in range(14)
        for who in range(16)
        for hour in (9, 20)
    ]
    return np.array(sorted(rows, key=lambda row: row[2]), dtype=np.int64)


def test_nobody_who_changed_is_seen_under_both_numbers_at_once() -> None:
    swaps = swapped(_texts(), Setting(seed=1, day=DAY, share=0.4))
    assert len(swaps.successor) > 0
    cut = START_S + int(DAY * DAY_S)
    for a, b, t, *_ in swaps.made.contacts:
        for number in (a, b):
            assert t < cut or number not in swaps.successor
            assert t >= cut or number not in swaps.successor.values()


def test_who_was_made_to_stop_leaves_no_row_afterwards() -> None:
    swaps = swapped(_texts(), Setting(seed=1, day=DAY, share=0.1, stopped=0.4))
    assert len(swaps.stopped) > 0
    cut = START_S + int(DAY * DAY_S)
    late = {n for a, b, t, *_ in swaps.made.contacts if t >= cut for n in (a, b)}
    assert late & swaps.stopped == set()


def test_only_one_half_of_the_people_is_touched() -> None:
    for half in (0, 1):
        swaps = swapped(_texts(), Setting(seed=1, day=DAY, share=0.5, half=half))
        assert all(int(old[-4:]) % 2 == half for old in swaps.successor)


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_file(), reason="the Copenhagen texts are not in this repository")
def test_the_real_texts_are_those_the_study_names() -> None:
    texts = read(DATA)
    assert len(texts) == 13_437
    assert len(np.unique(texts[:, :2])) == 495
    assert LEAST == 10
