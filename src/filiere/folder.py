"""What lies in the folder of a dossier, whatever it is, so that nothing in it is missed in silence?

Every entry is told: files by their path; what is no regular file, cannot be looked into or leads
elsewhere with the reason why it is not read. Links are followed to files of the dossier only, and
never to folders: what lies in a folder is told where it lies, and a folder that holds a link to
itself ends.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path

from filiere.wording import Message, Words

_say = Words(__name__)

CASE_NAME = "case.filiere"
"""The case of a dossier, unless somewhere else is named."""


@dataclass(frozen=True, slots=True)
class Lying:
    """One entry of the folder."""

    path: Path
    why: Message | None = None
    """Why nobody can read it; None for a file that may be opened."""


def lying(folder: Path) -> list[Lying]:
    """Every file of the folder and of those in it, and what is none, by path."""
    return sorted(_inside(folder, folder.resolve()), key=lambda each: each.path.as_posix())


def _inside(folder: Path, root: Path) -> Iterator[Lying]:
    waiting = [folder]
    while waiting:  # folders may lie in one another deeper than calls may
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            yield Lying(here, _say("folder-closed", error=_told(error)))
            continue
        for entry in entries:
            path = here / entry.name
            if entry.is_symlink():
                found = _link(path, root)
                if found is not None:
                    yield found
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield _file(path)


def _link(path: Path, root: Path) -> Lying | None:
    """A link to a file of the dossier is that file; any other is told."""
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return Lying(path, _say("link-to-nothing"))
    except (OSError, RuntimeError):  # a link that leads to itself
        return Lying(path, _say("link-to-itself"))
    if not target.is_relative_to(root):
        return Lying(path, _say("link-outside"))
    if target.is_dir():
        return Lying(path, _say("link-to-folder"))
    return _file(path)


def _file(path: Path) -> Lying:
    try:
        found = path.stat()
    except OSError as error:
        return Lying(path, _say("file-closed", error=_told(error)))
    if not stat.S_ISREG(found.st_mode):
        return Lying(path, _say("no-regular-file"))
    if not os.access(path, os.R_OK):
        return Lying(path, _say("may-not-be-read"))
    return Lying(path)


def _told(error: OSError) -> str:
    return error.strerror or type(error).__name__


def named_by(pattern: str) -> re.Pattern[str]:
    """What a path of case.toml names, as an expression over paths from the dossier, with /.

    ``*``, ``?`` and ``[…]`` stay within one name, and take a leading dot only where they write it;
    ``**`` goes through any number of folders. A folder that is named stands for what lies in it.
    """
    told = ""
    parts = [part for part in pattern.strip("/").split("/") if part not in {"", "."}]
    for place, part in enumerate(parts):
        if part == "**":
            if parts[place - 1 : place] != ["**"]:  # one through any number is as good as two
                told += r"(?:[^/.][^/]*/)*"
            told += "[^/.][^/]*/" if place == len(parts) - 1 else ""
        else:
            hidden = "" if part.startswith(".") else r"(?!\.)"
            told += f"{hidden}{_name(part)}/"
    return re.compile(rf"{told.removesuffix('/')}(?:/.*)?", re.DOTALL)


def _name(part: str) -> str:
    """One name of a path as an expression; signs of a set are those of fnmatch."""
    stretches = [""]
    at = 0
    while at < len(part):
        sign, at = part[at], at + 1
        if sign == "*":
            stretches.append("")
            continue
        end = _end_of_set(part, at) if sign == "[" else -1
        if sign == "?":
            stretches[-1] += "[^/]"
        elif end < 0:
            stretches[-1] += re.escape(sign)
        else:
            one = translate(part[at - 1 : end + 1])  # «(?s:…)\\Z» around one set
            stretches[-1] += f"(?!/){one[4:-3]}"
            at = end + 1
    if len(stretches) == 1:
        return stretches[0]
    # what stands between two stars is taken where it first stands: nothing is tried twice
    first, *between, last = stretches
    return first + "".join(f"(?>[^/]*?{each})" for each in between if each) + f"[^/]*{last}"


def _end_of_set(part: str, at: int) -> int:
    """Where a set that begins before ``at`` ends; -1 where its bracket is only a bracket."""
    at += part[at : at + 1] == "!"
    return part.find("]", at + 1)
