"""A place that two files tell stays when the act of one falls, and comes back as it was."""

import csv
from pathlib import Path

import pytest
from tests.streets.dossier import acts_of, write

from filiere.case import Case, Limits
from filiere.case.rows.ledger import check, ledger
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.upkeep.annulment import annul, restore
from filiere.upkeep.audit import verify
from filiere.upkeep.purge import Order, purge_act
from filiere.validation.worlds.made import Made

CELLS = {
    "R1": [("208-01-1-1", "45.75", "4.85"), ("208-01-1-2", "45.76", "4.86")],
    "R2": [("208-01-1-1", "45.75", "4.85"), ("208-01-1-3", "45.77", "4.87")],
}
TOLD = """
SELECT cell, latitude_deg, longitude_deg, record_id >> 32
FROM cell_place JOIN cell USING (cell_id) ORDER BY ALL
"""


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture
def path(tmp_path: Path, the_world: Made) -> Path:
    acts = {k: v for k, v in acts_of(the_world).items() if k in CELLS}
    folder = write(tmp_path / "dossier", acts)
    text = (folder / "case.toml").read_text("utf-8")
    for name, rows in CELLS.items():
        with (folder / f"cells_{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(("cell", "latitude", "longitude"))
            writer.writerows([*rows, (f"208-01-9-{name[1]}", "45.8", "4.9")])
        text += f'\n[[source]]\npath = "cells_{name}.csv"\nauthorisation = "{name}"\n'
    (folder / "case.toml").write_text(text, encoding="utf-8")
    run_dossier(
        load(folder), case=folder / CASE_NAME, only=["plausibility"], plain=True, limits=Limits()
    )
    return folder / CASE_NAME


def places(case: Case) -> list[tuple[object, ...]]:
    return case.query(TOLD)


def cells(case: Case) -> set[object]:
    return {row[0] for row in places(case)}


def test_the_other_file_tells_it_then(path: Path) -> None:
    with Case.open(path) as case:
        before = places(case)
        assert len(before) == 5
        annul(case, "R1", by="A", why="B", progress=silent)
        assert cells(case) == {"208-01-1-1", "208-01-1-3", "208-01-9-2"}
        for source in ledger(case, every=True):
            check(case, source.source_id)
        restore(case, "R1", by="A", why="C", progress=silent)
        assert places(case) == before
        assert verify(case).holds


def test_erasing_the_first_file_leaves_what_the_second_tells(path: Path) -> None:
    order = Order(reference="24/77", by="A")
    purge_act(path, "R1", order, key=None, limits=Limits(), progress=silent)
    with Case.open(path) as case:
        assert cells(case) == {"208-01-1-1", "208-01-1-3", "208-01-9-2"}
        assert case.query("SELECT count(*) FROM cell WHERE cell = '208-01-1-2'") == [(0,)]
        assert verify(case).holds
