"""The small case of tests/findings, for the report too."""

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
