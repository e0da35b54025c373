"""The small case of tests/findings, with messages, for what leaves it."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

_spec = importlib.util.spec_from_file_location(
    "findings_case", Path(__file__).parents[1] / "findings" / "conftest.py"
)
if _spec is None or _spec.loader is None:
    raise RuntimeError("tests/findings/conftest.py is not there")
world: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(world)


written_case = world.written_case
small_case = world.small_case
make_case = world.make_case


@pytest.fixture(scope="session")
def third_parties() -> list[str]:
    """Every written form of the numbers that no authorisation names."""
    forms: list[str] = []
    for number in world.CALLERS:
        forms += [number, number[1:], f"0{number[3:]}", f"00{number[1:]}"]
    return forms


@pytest.fixture
def dossier(make_case: Any, tmp_path: Path) -> Path:  # noqa: ANN401 -- a function
    """A folder that holds the case and the three bills it was made from."""
    folder = tmp_path / "dossier"
    (folder / "bills").mkdir(parents=True)
    case = make_case()
    with_messages(case)
    for name in ("courier", "dispatch", "line"):
        (folder / "bills" / f"{name}.csv").write_text(name, "utf-8")
    case.close()
    case.path.rename(folder / "case.filiere")
    return folder


def with_messages(case: Any) -> None:  # noqa: ANN401 -- a case
    """Words of two kinds: between numbers that acts name, and to one that none names."""
    case.execute(
        "INSERT INTO message SELECT record_id, "
        "'vers ' || '06 39 98 01 02' || ' puis 06.39.98.00.01, a@b.example, @pseudo' "
        "FROM event WHERE record_id >> 32 = 2"
    )
    case.execute(
        "INSERT INTO message SELECT record_id, 'secret de tiers' FROM event "
        "WHERE record_id >> 32 = 3 AND kind = 2"
    )
