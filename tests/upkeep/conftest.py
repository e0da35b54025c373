"""A dossier under four acts: bills of a line, of its dispatch phone, of couriers, of clients."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from tests.streets.dossier import acts_of, write
from tests.streets.street import street

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.validation.worlds.made import Made


def run(folder: Path) -> Path:
    """Run a dossier into a plain case, whose pseudonyms can be compared with another's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("filiere.casework.drawn", lambda: "0" * 64)
        return _run(folder)


def _run(folder: Path) -> Path:
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
