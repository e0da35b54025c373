"""Are shares told with the right intervals, and pages rewritten without losing their text?"""

import json
from pathlib import Path

import pytest

from filiere.validation.tables import TABLES, by_city, wilson, write_pages

WORLD = {
    "seed": 2000,
    "scenario": "drawn",
    "counts": {"lines_true": 2, "lines_visible": 2, "lines_found_visible": 1, "numbers": 1000},
    "false_lines": {"taxi": 1},
    "instances": {"taxi": 2},
    "cycles": [[10, 20, 9, 5, 12], [10, 20, 30, 25, 40]],
}


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilsons_interval(hits: int, trials: int, low: float, high: float) -> None:
    assert list(wilson(hits, trials)) == pytest.approx([low, high], abs=1e-3)


def test_cities_are_drawn_again_with_one_seed() -> None:
    found = by_city([0, 1, 2, 3], [3, 3, 3, 3])
    assert found == by_city([0, 1, 2, 3], [3, 3, 3, 3])
    assert found[0] < 0.5 < found[1]


def test_every_table_tells_its_figures() -> None:
    tables = {name: table([WORLD]) for name, table in TABLES.items()}
    assert "50.0 % (1/2)" in tables["lines"]
    assert "| taxi | 2 | 1 |" in tables["lines"]
    assert "Prevalence: 2 true lines among 1000 numbers" in tables["lines"]
    assert "50.0 % (1/2)" in tables["orders"]


def test_a_page_keeps_its_text_and_changes_its_figures(tmp_path: Path) -> None:
    (tmp_path / "lines.md").write_text("# `lines`\n\nHow it works.\n", encoding="utf-8")
    study = {"worlds": [WORLD], "people": 10, "days": 3, "brought_in": "directly"}
    write_pages(tmp_path, study, "command one")
    write_pages(tmp_path, json.loads(json.dumps(study)), "command two")
    page = (tmp_path / "lines.md").read_text(encoding="utf-8")
    assert page.startswith("# `lines`\n\nHow it works.\n")
    assert page.count("<!-- study -->") == 1
    assert "command two" in page
    assert "command one" not in page
    assert "Simulation, not observation" in page
