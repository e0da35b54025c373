"""What sheets and cells has a workbook, whoever made it?

It is opened in a child process (``apart``): one far cell makes a sheet of seventeen thousand
million, and a library that runs out of memory ends its process. Cells come back as text, with the
places of those that the workbook keeps as numbers.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import python_calamine
from python_calamine import CalamineWorkbook

from filiere.errors import ImportRefusedError
from filiere.received.apart import Bounds, apart
from filiere.received.rows import cell_text
from filiere.wording import Words

_say = Words(__name__)

BOUNDS = Bounds(memory_bytes=3 << 30, seconds=300)
LARGEST_CELLS = 60_000_000
"""A sheet of 1,048,576 rows and fifty columns has fewer."""
LONGEST_CELL = 1 << 20
"""Characters; a spreadsheet keeps 32,767."""
LARGEST_BYTES = 2 << 30
LARGEST_RATIO = 300
BATCH = 2000

Cells = list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows as text, and of each the places of the cells that are numbers."""

    name: str
    rows: list[Cells]
    numbers: list[list[int]]


def sheets(path: Path, name: str) -> list[Sheet]:
    """The sheets of a workbook; ``name`` is the file as a person knows it.

    Raises:
        ImportRefusedError: it is damaged, too large, or harms the process that opens it.
    """
    state = path.stat()
    return list(_opened(path, name, (state.st_ino, state.st_size, state.st_mtime_ns)))


@lru_cache(maxsize=1)  # it is asked for who reads it, then read
def _opened(path: Path, name: str, _state: tuple[int, int, int]) -> tuple[Sheet, ...]:
    found: list[Sheet] = []
    arguments = [str(path), name, str(LARGEST_CELLS)]
    task = "filiere.received.workbook:read_through"
    for word, value in apart(task, arguments, BOUNDS, ImportRefusedError, name):
        if word == "sheet":
            found.append(Sheet(value, [], []))
        else:
            rows, numbers = value
            found[-1].rows.extend(rows)
            found[-1].numbers.extend(numbers)
    return tuple(found)


def read_through(path: str, name: str, largest: str) -> Iterator[tuple[str, object]]:
    """What the child hands back: the name of a sheet, then its rows, some at a time."""
    _refuse_bomb(Path(path), name)
    left = int(largest)
    try:
        book = CalamineWorkbook.from_path(path)
        for sheet_name in book.sheet_names:
            sheet = book.get_sheet_by_name(sheet_name)
            left = _left(left - _area(sheet), name, int(largest))
            yield "sheet", sheet_name
            yield from _rows(sheet, name)
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise ImportRefusedError(_say("workbook", name=name)) from error
    except BaseException as error:
        # what the library's own language calls a panic is no Exception
        if type(error).__name__ == "PanicException":
            raise ImportRefusedError(_say("workbook", name=name)) from error
        raise


def _area(sheet: python_calamine.CalamineSheet) -> int:
    """Cells from the first place of a sheet to the last that is used."""
    return 0 if sheet.end is None else (sheet.end[0] + 1) * (sheet.end[1] + 1)


def _left(cells: int, name: str, largest: int) -> int:
    if cells < 0:
        raise ImportRefusedError(_say("workbook-cells", name=name, most=largest))
    return cells


def _rows(sheet: python_calamine.CalamineSheet, name: str) -> Iterator[tuple[str, object]]:
    left = [""] * (sheet.start[1] if sheet.start is not None else 0)
    rows: list[Cells] = []
    numbers: list[list[int]] = []
    if sheet.end is None:
        return
    for row in sheet.iter_rows():
        cells = [*left, *map(cell_text, row)]
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise ImportRefusedError(_say("workbook-long-cell", name=name))
        rows.append(cells)
        numbers.append(
            [
                len(left) + at
                for at, cell in enumerate(row)
                if isinstance(cell, int | float) and not isinstance(cell, bool)
            ]
        )
        if len(rows) == BATCH:
            yield "rows", (rows, numbers)
            rows, numbers = [], []
    yield "rows", (rows, numbers)


def _refuse_bomb(path: Path, name: str) -> None:
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            parts = member.filename.replace("\\", "/").split("/")
            linked = (member.external_attr >> 16) & 0o170000 == 0o120000
            if ".." in parts or member.filename.startswith(("/", "\\")) or linked:
                raise ImportRefusedError(_say("workbook-outside", name=name))
        total = sum(member.file_size for member in archive.infolist())
    if total > LARGEST_BYTES or total > LARGEST_RATIO * max(1, path.stat().st_size):
        raise ImportRefusedError(_say("workbook-bomb", name=name))
