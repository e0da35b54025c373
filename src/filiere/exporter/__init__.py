"""What is an exporter, and what must each one say about itself?

An exporter is a value: it writes what leaves a case in one foreign format, and counts what stands
in such a file. It never sees the case: it is given ``Outgoing``, in which everything that may not
leave is a pseudonym or absent already. The module name is the format's id; the catalogue reads the
folder ``exporters/`` and takes each module's ``EXPORTER``.

Adding one = ``exporters/NAME.py`` + a golden file in ``tests/exporters/golden/``.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from filiere.errors import ExportError
from filiere.exporter.outgoing import Outgoing, Tally, Unit
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One foreign format."""

    title: Text
    """The format's name, and for what programs it is."""
    suffix: str
    """Ending of the file («.graphml»), or of the folder where ``folder`` holds («-csv»)."""
    holds: tuple[Unit, ...]
    """What it carries; its header counts these."""
    writes: Callable[[Outgoing, Path, Tally], None]
    """Write the file, or the files of the folder, at a path where nothing stands."""
    counts: Callable[[Path], Mapping[Unit, int]]
    """Count each unit in a file that was written, by another way than the one that wrote it."""
    reference: str
    """Where the format is described."""
    pairs: bool = False
    """Whether a contact is carried only where both parties are known: graphs."""
    folder: bool = False
    about_apart: bool = False
    """Whether the format has no place for a header: then ``PATH.about.json`` holds it."""


def catalogue() -> Mapping[str, Exporter]:
    """Every exporter, by its id.

    Raises:
        ExportError: a module of ``exporters/`` holds none.
    """
    package = importlib.import_module("filiere.exporters")
    found: dict[str, Exporter] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        value = getattr(module, "EXPORTER", None)
        if not isinstance(value, Exporter):
            raise ExportError(_say("no-exporter", name=info.name))
        found[info.name] = value
    return MappingProxyType(found)


__all__ = ["Exporter", "Outgoing", "Tally", "Unit", "catalogue"]
