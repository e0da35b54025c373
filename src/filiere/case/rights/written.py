"""Is a file one that this case wrote, so that it may be replaced?

A target is ours only while its SHA-256 stands in the case's log among what was written. Anything
else that is there already is left as it is: a file altered since, a link, a pipe, a device, a
folder with other people's files, the case and what belongs to it, a source of the dossier.

A new file is made beside its place first; the log then says what it is, and only then it takes its
place: whoever is stopped in between leaves an entry without a file, never a file without an entry.
"""

import hashlib
import json
import os
import secrets
import stat
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filiere.case.rights import log
from filiere.case.store.engine import Case
from filiere.case.store.keys import sidecar
from filiere.errors import CaseError, reason_of
from filiere.scratch import scratch
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

WRITTEN = "written"
"""Key under which an entry of the log lists the digests of what it wrote."""

ACTIONS: tuple[log.Action, ...] = ("export", "report")
BLOCK = 1 << 20


@dataclass(slots=True)
class Draft:
    """Where one or more files are made before they take their place."""

    folder: Path
    targets: Mapping[Path, Path]
    """Each target, and where it is made; a folder is made as a folder."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 by name, once they are made; a file of a folder as ``folder/name``."""

    def __getitem__(self, target: Path) -> Path:
        return self.targets[target]


@contextmanager
def replacing(
    case: Case,
    targets: Sequence[Path],
    action: log.Action,
    detail: Mapping[str, object],
    *,
    why: str = "",
) -> Iterator[Draft]:
    """Make files in the place of what may be replaced: all of them whole, or none.

    Args:
        case: The case whose log tells what it wrote.
        targets: Files or folders to be there afterwards; one that the block does not make is left
            out. All are in one folder.
        action: ``export`` or ``report``.
        detail: What the log says of it; more may be put into it while the files are made.
        why: The reason, where one was given.

    Raises:
        CaseError: something at a target is not ours, or cannot be written.
    """
    for target in targets:
        refuse(case, target)
    place = targets[0].parent
    if not place.is_dir():
        raise CaseError(_say("no-folder", path=str(place)))
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(scratch(f"{targets[0].name}.part", place))
        except OSError as error:
            raise CaseError(_cannot(targets[0], error)) from error
        draft = Draft(folder, {target: folder / target.name for target in targets})
        try:
            yield draft
            made = [target for target in targets if draft[target].exists()]
            for target in made:
                draft.digests |= _sealed(draft[target])
            for target in made:
                refuse(case, target)  # again: it may have come while the file was made
                _refuse_other_kind(draft[target], target)
            told = {**detail, WRITTEN: sorted(set(draft.digests.values()))}
            log.append(case, action, why, told)
            for target in made:
                _put(draft[target], target, folder)
        except OSError as error:
            raise CaseError(_cannot(targets[0], error)) from error


def replace_log(case: Case, target: Path, make: Callable[[Path], str]) -> str:
    """Write the log as a file: in the place of an earlier one of this case, and of nothing else.

    The log cannot hold the digest of what holds the log: an earlier one is known by its entries.

    Raises:
        CaseError: something else stands there, or it cannot be written.
    """
    found = _there(target)
    if found is None or not stat.S_ISREG(found.st_mode) or not _is_our_log(case, target):
        refuse(case, target)
    if not target.parent.is_dir():
        raise CaseError(_say("no-folder", path=str(target.parent)))
    part = target.with_name(f".{target.name}.part-{secrets.token_hex(8)}")
    try:
        told = make(part)
        _settle(part)
        part.replace(target)
    except OSError as error:
        raise CaseError(_cannot(target, error)) from error
    finally:
        part.unlink(missing_ok=True)
    return told


def _is_our_log(case: Case, path: Path) -> bool:
    if _belongs(case, path):
        return False
    known = {entry.hash for entry in log.entries(case)}
    try:
        lines = path.read_text("utf-8").splitlines()
        return len(lines) > 0 and all(json.loads(line)["hash"] in known for line in lines)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def refuse(case: Case, target: Path) -> None:
    """Refuse a target at which something stands that is not ours.

    Raises:
        CaseError: it is a link, no regular file, the case, a source, or not as this case wrote it.
    """
    found = _there(target)
    if _belongs(case, target):
        raise CaseError(_say("belongs", path=str(target)))
    if found is None:
        return
    if stat.S_ISLNK(found.st_mode):
        raise CaseError(_say("link", path=str(target)))
    known = digests(case)
    if stat.S_ISDIR(found.st_mode):
        foreign = [each for each in sorted(target.iterdir()) if not _is_ours(each, known)]
        if foreign:
            raise CaseError(_say("foreign-in-folder", path=str(target), name=foreign[0].name))
    elif not stat.S_ISREG(found.st_mode):
        raise CaseError(_say("no-file", path=str(target)))
    elif not _is_ours(target, known):
        raise CaseError(_say("foreign", path=str(target)))


def _refuse_other_kind(made: Path, target: Path) -> None:
    """Refuse to put a file where a folder of ours stands, or the other way round."""
    if target.exists() and target.is_dir() != made.is_dir():
        name = "no-file" if target.is_dir() else "no-place"
        raise CaseError(_say(name, path=str(target)))


def _there(target: Path) -> os.stat_result | None:
    try:
        return target.lstat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise CaseError(_cannot(target, error)) from error


def digests(case: Case) -> frozenset[str]:
    """SHA-256 of everything that this case has written, as its log tells."""
    found: set[str] = set()
    for entry in log.entries(case):
        if entry.action in ACTIONS and entry.detail != "":
            found |= set(json.loads(entry.detail).get(WRITTEN, []))
    return frozenset(found)


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, 64 hex."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _belongs(case: Case, target: Path) -> bool:
    """Whether the target is the case, something beside it that the case needs, or a source."""
    own = case.path.resolve()
    names = {own.name, f"{own.name}.wal", sidecar(own).name, "case.toml"}
    resolved = target.resolve()
    if resolved.parent == own.parent and (
        resolved.name in names or resolved.name.startswith(f".{own.name}.")
    ):
        return True
    sources = {
        (own.parent / path).resolve()
        for (path,) in case.query("SELECT path FROM source ORDER BY path")
    }
    return resolved in sources or any(resolved in source.parents for source in sources)


def _is_ours(path: Path, known: Collection[str]) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode) and sha256_of_file(path) in known
    except OSError:
        return False


def _sealed(made: Path) -> dict[str, str]:
    """The digests of what was made, which only its owner may read."""
    if made.is_dir():
        inner = sorted(made.iterdir())
        for each in inner:
            _settle(each)
        made.chmod(0o700)
        return {f"{made.name}/{each.name}": sha256_of_file(each) for each in inner}
    _settle(made)
    return {made.name: sha256_of_file(made)}


def _settle(path: Path) -> None:
    path.chmod(0o600)
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _put(made: Path, target: Path, folder: Path) -> None:
    if made.is_dir() and target.is_dir():
        target.replace(folder / f"{target.name}.before")
    made.replace(target)


def _cannot(target: Path, error: OSError | ValueError) -> Text:
    told = reason_of(error) if isinstance(error, OSError) else Plain(str(error), str(error))
    return _say("cannot-write", path=str(target), error=told)
