"""The small case of tests/findings, for what leaves a case too."""

import importlib.util
from pathlib import Path
from typing import Any

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
