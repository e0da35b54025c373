"""How is a result kept, so that it can be read again and a change of it can be seen?

As JSON, one row a line: a criterion, a category, a setting, the points of a plot stand whole on a
line of their own, so that a comparison of two files shows what moved between two runs of a study.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

WIDTH = 160
"""A value that is no longer than this when it is written stands on one line."""


def write_result(result: Mapping[str, object], folder: Path) -> Path:
    """Keep a result as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{result['study']}.json"
    path.write_text(f"{written(result)}\n", encoding="utf-8")
    return path


def results(folder: Path) -> Iterator[dict[str, object]]:
    """The results kept in a folder, by study."""
    for path in sorted(folder.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def written(value: object, depth: int = 0) -> str:
    """The JSON of a value, its keys in order; what fits on a line stands on one."""
    line = json.dumps(value, ensure_ascii=False, sort_keys=True)
    series = isinstance(value, list | tuple) and not any(
        isinstance(each, Mapping | list | tuple) for each in value
    )
    if series or (len(line) <= WIDTH and depth > 0):
        return line
    inside, margin = " " * (depth + 1), " " * depth
    if isinstance(value, Mapping):
        rows = [
            f"{json.dumps(key, ensure_ascii=False)}: {written(value[key], depth + 1)}"
            for key in sorted(value)
        ]
        opened, closed = "{", "}"
    elif isinstance(value, list | tuple):
        rows = [written(each, depth + 1) for each in value]
        opened, closed = "[", "]"
    else:
        return line
    parted = f",\n{inside}".join(rows)
    return f"{opened}\n{inside}{parted}\n{margin}{closed}" if rows else line
