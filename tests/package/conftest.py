"""The packages of a small dossier, whole and with rows that may not leave it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.streets.dossier import acts_of, write
from tests.streets.street import street

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.package.contents import make


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture(scope="session")
def the_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier, run; the bill of the line has rows of another year, which no act covers."""
    acts = acts_of(street(1))
    numbers, rows = acts["R1"]
    outside = [[row[0].replace("2024", "2023"), *row[1:]] for row in rows[:7]]
    acts["R1"] = (numbers, sorted([*rows, *outside]))
    folder = write(tmp_path_factory.mktemp("package") / "dossier", acts)
    path = folder / CASE_NAME
    run_dossier(load(folder), case=path, only=[], plain=True, limits=Limits())
    with Case.open(path) as case:
        make(case, folder / "package.zip", layouts=None, progress=silent)
    return folder


@pytest.fixture
def whole(the_folder: Path) -> Path:
    """The package of the dossier; not to be changed."""
    return the_folder / "package.zip"


@pytest.fixture
def case(the_folder: Path, tmp_path: Path) -> Iterator[Case]:
    """A copy of the case, open."""
    path = tmp_path / CASE_NAME
    path.write_bytes((the_folder / CASE_NAME).read_bytes())
    with Case.open(path) as opened:
        yield opened
