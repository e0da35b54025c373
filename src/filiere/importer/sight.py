"""What of the values of a file may be seen by whoever prepares a layout for it?

Under an act in force that the dossier names for the file, values are shown with third parties
masked; where every act is that of a simulated world, in clear; anywhere else only their shapes: a
digit is a 9, a letter an a or an A. Dates, lengths and kinds that a layout read are shown, since
they are nobody's and a layout is judged by them.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from filiere.dossier import FILE, Dossier, load
from filiere.errors import FiliereError
from filiere.folder import named_by
from filiere.masking import Said
from filiere.masking.blind import Blind

LONGEST = 80
"""Characters of a shape that are shown."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How a value of one file is shown; ``clear`` says whether that is as it stands."""

    show: Callable[[str], str]
    clear: bool = False
    title: Callable[[str], str] = Blind().one
    """How the name of a file or of a column is shown: in words, without what no act names."""

    def value(self, text: str) -> Said:
        """A value of the file as it may be seen."""
        return Said(self.show(text))

    def heading(self, text: str) -> Said:
        """The name of the file or of a column of it as it may be seen."""
        return Said(self.title(text))


def shape(text: str) -> str:
    """What a value looks like, and nothing of what it says."""
    signs = re.sub(r"[^\W\d_]", lambda c: "A" if c[0].isupper() else "a", text)
    return re.sub(r"\d", "9", signs)[:LONGEST]


SHAPES = Sight(shape)
"""For a file that no act in force is named for."""


def sight_of(file: Path, *, inactive: Collection[str] | None = None) -> Sight:
    """How values of a file are shown, by the dossier that it lies in.

    Args:
        file: The file; the nearest folder above it that holds a case.toml is its dossier.
        inactive: Ids of acts that the dossier's case knows to be annulled or erased; None where
            there is a case and nobody could ask it: then only shapes are shown.
    """
    folder = next((each for each in file.resolve().parents if (each / FILE).is_file()), None)
    if folder is None:
        return SHAPES
    try:
        dossier = load(folder)
    except FiliereError:
        return SHAPES
    return sight_in(dossier, file.resolve(), inactive)


def sight_in(dossier: Dossier, file: Path, inactive: Collection[str] | None) -> Sight:
    """How values of a file are shown in this dossier; see ``sight_of``."""
    if inactive is None:
        return SHAPES
    in_force = [act for act in dossier.authorisations if act.id not in inactive]
    named = set(_acts_for(dossier, file))
    if not any(act.id in named for act in in_force):
        return SHAPES
    if dossier.simulated:
        return Sight(str, clear=True, title=str)
    door = blind_of(dossier, inactive).one
    return Sight(door, title=door)


def blind_of(dossier: Dossier, inactive: Collection[str] = ()) -> Blind:
    """The rule of masking that a dossier's acts give, without its case."""
    acts = [act for act in dossier.authorisations if act.id not in inactive]
    named = {each for act in acts for each in (*act.numbers, *act.imeis, *act.cells, *act.sirens)}
    return Blind(
        named=named,
        accounts={account.casefold() for act in acts for account in act.accounts},
        everything=any(act.covers_every_number for act in acts),
        country=dossier.country,
    )


def zone_said(file: Path) -> str:
    """The zone that case.toml gives for a file, in the dossier that it lies in; '' for none."""
    file = file.resolve()
    folder = next((each for each in file.parents if (each / FILE).is_file()), None)
    if folder is None:
        return ""
    try:
        sources = load(folder).sources
    except FiliereError:
        return ""
    name = file.relative_to(folder).as_posix()
    said = {each.timezone or "" for each in sources if named_by(each.path).fullmatch(name)}
    return said.pop() if len(said) == 1 else ""


def _acts_for(dossier: Dossier, file: Path) -> Iterable[str]:
    """Ids of the acts under which case.toml names a file, or a folder that holds it."""
    root = dossier.folder.resolve()
    if not file.is_relative_to(root):
        return
    name = file.relative_to(root).as_posix()
    for entry in dossier.sources:
        if named_by(entry.path).fullmatch(name) is not None:
            yield entry.authorisation
