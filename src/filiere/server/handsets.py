"""Which make and model has a handset, where whoever reads the case gives a list of them?

The first eight digits of an IMEI, its TAC, stand for a make and a model. No list is shipped: theirs
belong to others. A reader names a file, comma, semicolon, tab or bar between its columns, with a
row of names: one ``tac``, then those of make and model under any of the names they usually have.

One row per TAC; a later row for the same TAC stands in the place of the one before.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from filiere.errors import CaseError
from filiere.wording import Words

_say = Words(__name__)

MOST_BYTES = 200_000_000
_TAC = re.compile(r"\d{8}")
_HEAD_ROWS = 20
"""Rows in which the names of the columns are looked for: some lists begin with their licence."""
_MAKES = frozenset({"make", "brand", "manufacturer", "oem", "marque", "fabricant", "constructeur"})
_MODELS = frozenset(
    {"model", "modele", "modèle", "marketing name", "model name", "device name", "modelname"}
)
_PLAIN = "name"
"""A list with two columns of this name has the make in the first, the model in the second."""


@dataclass(frozen=True, slots=True)
class Handsets:
    """Make and model by TAC."""

    names: dict[str, str] = field(default_factory=dict)

    def name(self, imei: str) -> str | None:
        """Make and model of a handset; None where the list does not have it."""
        return self.names.get(imei[:8])


def read_handsets(path: Path) -> Handsets:
    """Read a list.

    Raises:
        CaseError: it cannot be read, has no column ``tac`` or none of makes or models, or a row
            whose TAC is not eight digits.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CaseError(_say("handsets-large", path=str(path), most=MOST_BYTES // 1_000_000))
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError as error:
        raise CaseError(_say("handsets-unread", path=str(path))) from error
    lines = text.replace("\0", "").splitlines()
    found = _head(lines)
    if found is None:
        raise CaseError(_say("handsets-no-head", path=str(path)))
    at, sign, tac, columns = found
    names: dict[str, str] = {}
    reader = csv.reader(lines[at + 1 :], delimiter=sign)
    try:
        for cells in reader:
            if all(cell.strip() == "" for cell in cells):
                continue
            code = cells[tac].strip().zfill(8) if tac < len(cells) else ""
            if _TAC.fullmatch(code) is None:
                raise CaseError(_say("handsets-tac", path=str(path), row=at + 1 + reader.line_num))
            names[code] = _name([cells[c] for c in columns if c < len(cells)])
    except csv.Error as error:  # a cell beyond all measure, such as one whose quote never ends
        row = at + 1 + reader.line_num
        raise CaseError(_say("handsets-tac", path=str(path), row=row)) from error
    return Handsets({code: name for code, name in names.items() if name != ""})


def _head(lines: Sequence[str]) -> tuple[int, str, int, list[int]] | None:
    """Row and sign of the names of columns, the column of the TAC, and those of the name."""
    for at, line in enumerate(lines[:_HEAD_ROWS]):
        for sign in ",;\t|":
            cells = [cell.strip().strip('"').lower() for cell in line.split(sign)]
            if "tac" not in cells:
                continue
            columns = [i for i, cell in enumerate(cells) if cell in _MAKES]
            columns += [i for i, cell in enumerate(cells) if cell in _MODELS][:1]
            columns = columns or [i for i, cell in enumerate(cells) if cell == _PLAIN][:2]
            return (at, sign, cells.index("tac"), columns) if columns else None
    return None


def _name(cells: Sequence[str]) -> str:
    """Make and model, 80 characters at most; a model that repeats its make stands alone."""
    told = [" ".join(cell.split()) for cell in cells]
    told = [cell for cell in told if cell != ""]
    if len(told) > 1 and told[-1].lower().startswith(told[0].lower()):
        told = told[1:]
    return " ".join(told)[:80]
