"""What can be said of a folder of records before anybody has said by what right they are held?

The files and their layouts. The authorisation, the reference, and the zone of times that carry no
offset are left blank: ``filiere run`` refuses and names the blank.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from filiere.case.rows.survey import MARKUP_HEAD, survey
from filiere.dossier import FILE
from filiere.errors import DossierError, ImportRefusedError
from filiere.folder import lying
from filiere.importer.job import recognised_table
from filiere.importer.lexicon import LEXICON
from filiere.importer.recognise import Recognised
from filiere.importer.rows import cut_rows
from filiere.importer.run import LAYOUTS_FOLDER, layouts_of
from filiere.importer.streams import recognised
from filiere.importer.table import Table, open_table
from filiere.layout import NamedLayout
from filiere.received import Received
from filiere.received.retained import is_retained
from filiere.scratch import scratch
from filiere.wording import Language, Text, Words

_say = Words(__name__)

ENDINGS = frozenset({".csv", ".txt", ".tsv", ".xls", ".xlsx", ".xlsb", ".ods"})
SAMPLE = 200

_HEAD = _say("prepare-head")
_ZONE = _say("prepare-zone")
_EXTRACTION = {
    "categories": _say("init-categories"),
    "devices": _say("init-devices"),
    "accounts": _say("init-accounts"),
}


def prepare(folder: Path, language: Language = "en") -> tuple[Path, list[Text]]:
    """Write case.toml; its path, and a sentence on each file that no layout knows.

    Raises:
        DossierError: the folder is not there, has a case.toml already, or holds no table.
    """
    if not folder.is_dir():
        raise DossierError(_say("prepare-folder", folder=folder))
    target = folder / FILE
    if os.path.lexists(target):
        raise DossierError(_say("prepare-exists-already-written-over", target=target))
    sources, kinds, told = _recognised(folder)
    if len(sources) == 0:
        raise DossierError(_say("prepare-holds-table-layout-knows", folder=folder))
    head = {"title": json.dumps(folder.resolve().name), "kinds": json.dumps(sorted(kinds))}
    text = _HEAD.fill(head).into(language)
    if "extraction" in kinds:
        for key, said in _EXTRACTION.items():
            text += f"{key:<9} = []".ljust(36) + f"# {said.into(language)}\n"
    for path_text, layout, zoneless in _grouped(folder, sources):
        text += f"\n[[source]]\npath          = {json.dumps(path_text)}\n"
        text += 'authorisation = "R1"\n'
        text += f'layout        = "{layout}"\n' if layout != "" else ""
        if zoneless:
            text += f'timezone      = ""                  # {_ZONE.into(language)}\n'
    with target.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    return target, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What is known of one file before any act: what reads it, or why nobody does."""

    name: str
    reader: str = ""
    """Id of the layout or the reader; '' where several read an archive, or nobody does."""
    kind: str = ""
    """The kind of act that it asks for."""
    zoneless: bool = False
    """Whether it holds times that nothing in it ties to UTC."""
    why: Text | None = None
    """Why nobody reads it."""
    table: bool = False
    """Whether it may be a table, so that a layout could be drawn for it."""


def examine(folder: Path, path: Path, layouts: Mapping[str, NamedLayout]) -> Examined:
    """What reads one file of the folder."""
    name = path.relative_to(folder).as_posix()
    table_like = path.suffix.lower() in ENDINGS
    try:
        read = reader_of(folder, path, name)
        if read is not None:
            return Examined(name=name, reader=read[0], kind=read[1])
        if not table_like:
            return Examined(name=name, why=_say("prepare-not-a-table", file=name))
        table, found = recognised_table(open_table(path, survey(path), name), layouts, name)
    except ImportRefusedError as error:
        return Examined(name=name, why=error.sentence, table=table_like)
    kinds = [str(kind) for kind in found.layout.layout.data_kinds[:1]]
    return Examined(
        name=name,
        reader=found.layout.id,
        kind="".join(kinds),
        zoneless=_needs_zone(table, found),
        table=True,
    )


def _recognised(folder: Path) -> tuple[list[tuple[str, str, bool]], set[str], list[Text]]:
    """Files with what reads them and whether a zone is wanted; kinds of act; what nobody reads."""
    layouts = layouts_of(folder)
    told: list[Text] = []
    sources: list[tuple[str, str, bool]] = []
    kinds: set[str] = set()
    for path in files_of(folder):
        found = examine(folder, path, layouts)
        if found.why is None:
            sources.append((found.name, found.reader, found.zoneless))
            kinds |= {found.kind} - {""}
        elif found.table or path.parent.name != LAYOUTS_FOLDER:
            told.append(found.why)
    return sources, kinds, [*told, *_further(folder)]


def _further(folder: Path) -> Iterator[Text]:
    """What nobody can read or is hidden: it is told too, so that nothing is missed in silence."""
    taken = set(files_of(folder))
    for each in lying(folder):
        inside = each.path.relative_to(folder)
        if (
            inside.parts[:1] == (LAYOUTS_FOLDER,)
            or inside.name in {FILE, LEXICON}
            or each.path in taken
        ):
            continue
        why = _say("prepare-hidden") if each.why is None else each.why
        yield _say("prepare-closed", path=inside.as_posix(), why=why)


def reader_of(folder: Path, path: Path, name: str) -> tuple[str, str] | None:
    """The reader of a file ('' where several read an archive) and the kind of act it asks for."""
    with scratch("reading", folder) as made:
        source = Received(name=name, path=path, scratch=made / "received")
        try:
            stream = recognised(source)
        finally:
            source.close()
    if stream is None:
        return None
    names = {held.name for held in stream.held}
    kinds = stream.held[0].reader.kinds
    return (names.pop() if len(names) == 1 else ""), str(kinds[0])


def tables_of(folder: Path) -> list[Path]:
    """Files of the folder whose ending is a table's."""
    return [
        path for path in files_of(folder) if path.suffix.lower() in ENDINGS or _is_retained(path)
    ]


def _is_retained(path: Path) -> bool:
    """Whether it is a message of retained data: the one table whose ending any XML has."""
    if path.suffix.lower() != ".xml":
        return False
    try:
        with path.open("rb") as stream:
            return is_retained(stream.read(MARKUP_HEAD))
    except OSError:
        return False


def files_of(folder: Path) -> list[Path]:
    """Files of the folder; links that lead out of it are left aside."""
    return [
        each.path
        for each in lying(folder)
        if each.why is None
        and not any(part.startswith(".") for part in each.path.relative_to(folder).parts)
        and each.path.relative_to(folder).parts[0] != LAYOUTS_FOLDER
        and each.path != folder / LEXICON
    ]


def _needs_zone(table: Table, found: Recognised) -> bool:
    """Whether the first rows hold a time that nothing ties to UTC."""
    layout = found.layout.layout
    if not layout.zone.declared or layout.table != "events":
        return False
    header = found.first
    source = layout.zone.source or layout.columns["time"].source[0]
    at = header.columns.index(source)
    cut = (row.cells for row in cut_rows(table, found) if row.cells is not None and row.mark == 0)
    values = [
        cells[at].strip()
        for cells in islice(cut, SAMPLE)
        if len(cells) == len(header.columns)
        and not any(re.match(note, ";".join(cells)) for note in layout.footer)
    ]
    if layout.zone.source != "":
        return "" in values
    if layout.zone.in_value == "":
        return True
    return any(re.search(layout.zone.in_value, value) is None for value in values)


def _grouped(folder: Path, sources: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Files of one folder, ending and layout as one pattern, where the pattern takes no other."""
    known = {name: (layout, zoneless) for name, layout, zoneless in sources}
    out: list[tuple[str, str, bool]] = []
    done: set[str] = set()
    for name, layout, zoneless in sources:
        if name in done:
            continue
        parent = name.rpartition("/")[0]
        pattern = f"{parent}/*" if parent != "" else "*"
        pattern += Path(name).suffix
        taken = sorted(path.relative_to(folder).as_posix() for path in folder.glob(pattern))
        alike = all(known.get(other) == (layout, zoneless) for other in taken)
        if alike and len(taken) > 1:
            done |= set(taken)
            out.append((pattern, layout, zoneless))
        else:
            out.append((name, layout, zoneless))
    return out
