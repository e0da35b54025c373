"""How does a page design a layout, with the very steps of the command line?

Draft, test and save call what ``filiere layouts`` calls, and write the same TOML: nothing that a
page makes is read by another path.
"""

import csv
import io
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from filiere.case.rows.survey import survey
from filiere.errors import CaseError, LayoutError, RequestError, reason_of
from filiere.findings.inert import inert
from filiere.importer.draft import draft
from filiere.importer.expect import expectation
from filiere.importer.run import LAYOUTS_FOLDER
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import FIELDS, NamedLayout, Reader, parse
from filiere.masking import Said
from filiere.wording import Language, Words

_say = Words(__name__)


MOST_LINES = 200
"""Rows of a test that a page is sent."""
SAMPLE_ROWS = 30

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
CODED = ("kind", "direction")
"""Fields that are read by a closed map of codes; the others have a reader of their own."""


def drafted(
    path: Path,
    name: str,
    layouts: Mapping[str, NamedLayout],
    sight: Sight,
    language: Language = "en",
) -> dict[str, Any]:
    """The draft of a layout for a table, and what the table looks like as ``sight`` shows it.

    Raises:
        ImportRefusedError: it is no table.
    """
    table = open_table(path, survey(path), name)
    made = draft(table, layouts, name, sight, language)
    found = made.found
    return {
        "name": inert(name),
        "toml": made.toml,
        "encoding": table.encoding or "workbook",
        "delimiter": found.delimiter,
        "header_row": found.row,
        "columns": [inert(sight.heading(cell)) for cell in found.columns],
        "sample": [
            [inert(sight.value(cell)) for cell in cells] for cells in found.values[:SAMPLE_ROWS]
        ],
        "fields": [
            *({"field": field, "readers": [Reader.CODE, Reader.MARK]} for field in CODED),
            *({"field": field, "readers": [reader]} for field, reader in FIELDS.items()),
        ],
        "readers": [str(reader) for reader in Reader],
    }


def tried(toml: str, sample: Path, sight: Sight) -> tuple[list[str], list[list[str]]]:
    """Columns and lines of what a layout makes of a sample, as ``sight`` shows it.

    Raises:
        FiliereError: the layout is incomplete, or does not fit the sample.
    """
    named = parse("layout", toml.encode())
    for key in ("title", "reference"):
        if getattr(named.layout, key).strip() == "":
            raise LayoutError(_say("designer-blank", id=str(named.id), key=key))
    rows = list(csv.reader(io.StringIO(expectation(named, sample, sight))))
    return rows[0], [[Said(cell) for cell in row] for row in rows[1:]]


def save(name: str, toml: str, folder: Path) -> Path:
    """Write a layout that loads into a folder of layouts, whole or not at all.

    Raises:
        RequestError: the name is none for a layout.
        LayoutError: the layout does not load.
        CaseError: a file of that name is there, or cannot be written.
    """
    if _NAME.fullmatch(name) is None:
        raise RequestError(
            _say("designer-name-layout-expected-small-letters-digits", name=name[:40])
        )
    parse(name, toml.encode())
    target = folder / f"{name}.toml"
    try:
        folder.mkdir(exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(toml)
    except FileExistsError as error:
        raise CaseError(_say("designer-there-layout-already-written-over", name=name)) from error
    except OSError as error:
        raise CaseError(
            _say("designer-cannot-written", target=target, strerror=reason_of(error))
        ) from error
    return target


def written(name: str, dossier: Path | None) -> str:
    """The text of a layout, of the dossier or shipped."""
    if dossier is not None:
        own = dossier / LAYOUTS_FOLDER / f"{name}.toml"
        if own.is_file():
            return own.read_text("utf-8")
    return resources.files("filiere.layouts").joinpath(f"{name}.toml").read_text("utf-8")
