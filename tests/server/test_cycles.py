"""The page draws the cycles that the question counts, and no others."""

import json
from pathlib import Path

from tests.streets.street import street

from filiere.runner import run
from filiere.server.asked import Filter
from filiere.server.cycles import crew, cycles_of, windows_of
from filiere.validation.worlds.made import fill


def test_the_page_draws_as_many_cycles_as_the_question_found(tmp_path: Path) -> None:
    with fill(tmp_path / "case.filiere", street(1)) as case:
        for figure in (3600, 900):
            settings = {"orders": {"order_s": figure}}
            run(case, only=["orders"], settings=settings, progress=lambda _said, _share: None)
            told = case.query("SELECT subjects, measures FROM finding WHERE analysis = 'orders'")
            assert len(told) > 0
            for subjects, measures in told:
                [line] = [each["number_id"] for each in json.loads(subjects)]
                drawn, total = cycles_of(case, line, *crew(case, line), Filter())
                assert total == len(drawn) == json.loads(measures)["found"] > 0
                assert windows_of(case).order_s == figure
                half = Filter(from_s=drawn[len(drawn) // 2].order[0])
                assert cycles_of(case, line, *crew(case, line), half)[1] < total
