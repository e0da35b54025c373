"""The small awkward set of values that the golden files are written of."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from filiere.exporter import Exporter, Tally, catalogue

_spec = importlib.util.spec_from_file_location(
    "golden", Path(__file__).parents[2] / "tools" / "golden.py"
)
if _spec is None or _spec.loader is None:
    raise RuntimeError("tools/golden.py is not there")
golden: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(golden)


@pytest.fixture(scope="session")
def sample() -> Any:  # noqa: ANN401 -- a function of the tool
    return golden.sample


@pytest.fixture(scope="session")
def nasty() -> str:
    return str(golden.NASTY)


@pytest.fixture(scope="session")
def kept() -> Path:
    return Path(golden.GOLDEN)


@pytest.fixture
def made(tmp_path: Path) -> Any:  # noqa: ANN401 -- a function
    """Write the sample in one format; its path and what the format could not carry."""

    def make(name: str, **options: Any) -> tuple[Path, Tally]:  # noqa: ANN401 -- those of the sample
        exporter: Exporter = catalogue()[name]
        path = tmp_path / f"{name}{exporter.suffix}"
        if exporter.folder:
            path.mkdir()
        tally = Tally()
        exporter.writes(golden.sample(**options), path, tally)
        return path, tally

    return make
