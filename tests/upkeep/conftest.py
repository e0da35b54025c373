"""A dossier under four acts: bills of a line, of its dispatch phone, of couriers, of clients."""

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.model.codes import Kind
from filiere.validation.hand_made import Made, street

HEAD = """\
[case]
reference = "2024-117"
title = "Delivery line"
country = "FR"
timezone = "Europe/Paris"
"""
ACT = """
[[authorisation]]
id = "{id}"
basis = "FR-CPP-77-1-2"
authority = "Parquet de Lyon"
date = 2024-07-01
numbers = [{numbers}]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T23:59:59+02:00
kinds = ["cdr"]
{more}
[[source]]
path = "bills/{id}.csv"
authorisation = "{id}"
"""
COLUMNS = (
    "start_time", "kind", "served_number", "direction", "other_number", "duration_s", "imei",
    "imsi", "cell",
)  # fmt: skip
Acts = dict[str, tuple[Sequence[str], list[list[str]]]]


def silent(_step: str, _share: float) -> None:
    """Report nothing."""


def bills(world: Made, numbers: Sequence[str]) -> list[list[str]]:
    """The rows of the bills of some numbers, in the canonical layout."""
    rows = []
    for a, b, t, kind, duration_s in sorted(world.contacts):
        for served, other, direction in ((a, b, "out"), (b, a, "in")):
            if served in numbers:
                at = datetime.fromtimestamp(t, tz=UTC).isoformat()
                word = Kind(kind).name.lower()
                rows.append([at, word, served, direction, other, str(duration_s), "", "", ""])
    return sorted(rows)


def write(
    folder: Path, acts: dict[str, tuple[Sequence[str], list[list[str]]]], more: str = ""
) -> Path:
    """A dossier: for each act the numbers it names, and the rows of its file."""
    (folder / "bills").mkdir(parents=True)
    text = HEAD
    for name, (numbers, rows) in acts.items():
        quoted = ", ".join(f'"{number}"' for number in numbers)
        text += ACT.format(id=name, numbers=quoted, more=more)
        with (folder / "bills" / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(rows)
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def acts_of(world: Made) -> Acts:
    """Four acts, in the order in which an inquiry would have asked."""
    truth = world.truth
    clients = sorted({a for a, b, *_ in world.contacts if b == truth["line"][0]})[:12]
    asked = {
        "R1": truth["line"],
        "R2": truth["dispatch"],
        "R3": truth["courier"],
        "R4": [*clients, truth["pizzeria"][0]],
    }
    return {name: (numbers, bills(world, numbers)) for name, numbers in asked.items()}


def run(folder: Path) -> Path:
    """Run a dossier into a plain case."""
    return run_dossier(load(folder), case=folder / CASE_NAME, only=[], plain=True, limits=Limits())


@pytest.fixture(scope="session")
def the_world() -> Made:
    return street(1)


@pytest.fixture(scope="session")
def the_dossier(tmp_path_factory: pytest.TempPathFactory, the_world: Made) -> Path:
    """Run once; copied by whoever changes it."""
    folder = write(tmp_path_factory.mktemp("upkeep") / "dossier", acts_of(the_world))
    run(folder)
    return folder


@pytest.fixture
def dossier(tmp_path: Path, the_dossier: Path) -> Path:
    """A copy of the dossier and its case."""
    copytree(the_dossier, tmp_path / "dossier")
    return tmp_path / "dossier"


@pytest.fixture
def case(dossier: Path) -> Iterator[Case]:
    """The case of a copy, open."""
    with Case.open(dossier / CASE_NAME) as opened:
        yield opened


@pytest.fixture(scope="session")
def without(tmp_path_factory: pytest.TempPathFactory, the_world: Made) -> Callable[[str], Path]:
    """Makes the dossier in which one act never was; its case, run once."""
    made: dict[str, Path] = {}

    def make(name: str) -> Path:
        if name not in made:
            acts = {key: value for key, value in acts_of(the_world).items() if key != name}
            folder = write(tmp_path_factory.mktemp("without") / "dossier", acts)
            made[name] = run(folder)
        return made[name]

    return make


@pytest.fixture
def rerun() -> Callable[[Path], Path]:
    """Runs a dossier again."""
    return run
