"""What holds for every test: how properties are drawn, and that nothing is written beside the code.

Sockets are closed and the order is random by pytest's own settings (pyproject.toml).
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).parents[1]

NOT_OURS = frozenset(
    {
        ".git",
        ".venv",
        ".cache",
        ".hypothesis",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".import_linter_cache",
        "__pycache__",
        "demo",
        "node_modules",
    }
)
"""Folders that git ignores; tools keep their caches there."""

# no deadline: how long an example takes says how busy the machine is, not whether it is right
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--tree-unchanged",
        action="store_true",
        help="fail if the session made, changed or removed a file of the repository",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start the files with slow tests first, so that two processes end at about the same time."""
    slow = {item.path for item in items if item.get_closest_marker("slow") is not None}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session", autouse=True)
def _tree_unchanged(pytestconfig: pytest.Config) -> Iterator[None]:
    """Tests write under tmp_path only; asked for by ``make test``, where nobody edits meanwhile."""
    if not pytestconfig.getoption("--tree-unchanged"):
        yield
        return
    before = _tree()
    yield
    after = _tree()
    touched = sorted(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    )
    if touched:
        pytest.fail(f"the tests wrote outside tmp_path: {', '.join(touched[:10])}", pytrace=False)


def _tree() -> dict[str, tuple[int, int]]:
    """Size and time of change of every file that is the repository's own."""
    found: dict[str, tuple[int, int]] = {}
    for folder, inner, files in os.walk(REPOSITORY):
        inner[:] = sorted(name for name in inner if name not in NOT_OURS)
        for name in files:
            path = Path(folder, name)
            state = path.lstat()
            found[str(path.relative_to(REPOSITORY))] = (state.st_size, state.st_mtime_ns)
    return found
