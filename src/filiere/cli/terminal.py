"""How does the command line talk, show progress, and get at a case?

Talk and progress bars go to stderr, so that stdout stays data that can be piped. Without a
terminal there are no bars and no colours, only the sentences.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from filiere import folder
from filiere.analysis import Progress as Report
from filiere.case import Case, Limits
from filiere.case.rights.expiry import warnings
from filiere.case.rights.log import Action
from filiere.case.rights.masking import Masker
from filiere.case.store.keys import key_from_file, passphrase_key, sidecar
from filiere.cli.refusal import UsageRefusedError
from filiere.errors import CaseError, KeyRefusedError
from filiere.masking import Said
from filiere.masking.blind import Blind
from filiere.wording import Joined, Kept, Language, Message, Text, Words, through

_say = Words(__name__)


CASE_NAME = folder.CASE_NAME
CaseArgument = Annotated[Path, typer.Argument(metavar="CASE", help=_say("argument-case").id)]
KeyFileOption = Annotated[
    Path | None,
    typer.Option("--key-file", envvar="FILIERE_KEY_FILE", help=_say("option-key-file").id),
]
LogOption = Annotated[
    Path | None,
    typer.Option("--log", metavar="FILE", help=_say("option-log").id),
]


def _memory(given: str) -> str:
    """The size as given; what the engine could not read is wrong usage."""
    if re.fullmatch(r"\d+(\.\d+)? ?[KMGT]i?B", given, re.IGNORECASE) is None:
        raise UsageRefusedError(_say("terminal-size-expected-one-such-gb", given=given))
    return given


MemoryOption = Annotated[
    str, typer.Option("--memory", callback=_memory, help=_say("option-memory").id)
]
ThreadsOption = Annotated[int, typer.Option("--threads", min=1, help=_say("option-threads").id)]


class _Door:
    """By what rule this process masks what it says: what acts name, as far as it has seen acts."""

    blind = Blind()


def masked_by(blind: Blind) -> None:
    """Take the acts of a dossier or a case as the rule for whatever is said from here on."""
    _Door.blind = blind


def masked(text: str) -> Said:
    """What a person or a file supplied, as this process may say it."""
    return _Door.blind.one(text)


def talk() -> Console:
    """A console on stderr."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def say(sentence: Text) -> None:
    """One sentence on stderr in the reader's language, whatever it contains, masked."""
    talk().print(inert(safe(sentence)), markup=False)


def tell(line: str) -> None:
    """One line of data on stdout, masked and inert; tabs part its fields."""
    typer.echo(inert(masked(line)))


def safe(sentence: Text) -> Said:
    """The sentence in the reader's language, without what no act names.

    Of a sentence of a catalogue, the texts that fill it are masked; numbers and times pass by their
    type. A sentence that is one text already is masked as a whole.
    """
    if isinstance(sentence, Message | Kept | Joined):
        return Said(spoken(through(sentence, masked)))
    return masked(spoken(sentence))


def spoken(sentence: Text) -> str:
    """The sentence in the reader's language."""
    return sentence.into(user_language())


def inert(text: str) -> str:
    """Text whose control characters can no longer steer a terminal."""
    return "".join(c if _harmless(c) else f"\\x{ord(c):02x}" for c in text)


def _harmless(character: str) -> bool:
    # the spaces that French puts between thousands and before units are no control characters
    known = character.isprintable() or character in "\n\t"
    return known or unicodedata.category(character) == "Zs"


@contextmanager
def progress() -> Iterator[Report]:
    """A progress reporter: bars on a terminal, one line per step elsewhere."""
    if not sys.stderr.isatty():
        last: list[Text] = []

        def line(step: Text, _share: float) -> None:
            if last != [step]:
                last[:] = [step]
                say(step)

        yield line
        return
    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
        console=talk(),
        transient=True,
    ) as bars:
        task = bars.add_task("", total=1.0)

        def bar(step: Text, share: float) -> None:
            bars.update(task, description=inert(safe(step)), completed=share)

        yield bar


def case_path(path: Path) -> Path:
    """The case file meant by a path: itself, or the one inside a dossier."""
    return path / CASE_NAME if path.is_dir() else path


def open_case(
    path: Path,
    *,
    action: Action,
    log_beside: Path | None = None,
    key_file: Path | None = None,
    limits: Limits | None = None,
    even_expired: bool = False,
) -> Case:
    """Open a case with the key file, a passphrase asked for, or no key for a plain one.

    ``action`` is what it is opened for: the log tells of it, whatever the verb does. A case on a
    medium that cannot be written to needs ``log_beside``, a log of its own.
    """
    target = case_path(path)
    if not target.is_file():
        raise CaseError(_say("terminal-there-run-filiere-run-dossier-first", target=target))
    key = key_for(target, key_file)
    refuse_unlogged(target, log_beside)
    opened = Case.open(
        target,
        key=key,
        limits=limits,
        even_expired=even_expired,
        action=action,
        log_beside=log_beside,
    )
    masked_by(Masker(opened).blind())
    for warning in warnings(opened):
        say(warning)
    return opened


def refuse_unlogged(target: Path, log_beside: Path | None) -> None:
    """Refuse a case that cannot be written to where no log beside it is named."""
    writable = os.access(target, os.W_OK) and os.access(target.parent, os.W_OK)
    if log_beside is None and not writable:
        raise CaseError(_say("terminal-case-read-only", case=target))


def key_for(target: Path, key_file: Path | None) -> str | None:
    """The key of a case that exists; None for a plain one."""
    if key_file is not None:
        return key_from_file(key_file)
    if not sidecar(target).is_file():
        return None
    return passphrase_key(target, ask_passphrase(_say("terminal-passphrase", case=target)))


def ask_passphrase(prompt: Text) -> str:
    """A passphrase typed at the terminal, never shown."""
    if not sys.stdin.isatty():
        raise KeyRefusedError(_say("terminal-case-needs-key-there-terminal-ask"))
    return getpass(spoken(prompt))


def user_language() -> Language:
    """Language of the reader's own settings: French where it says so, else English."""
    settings = os.environ.get("FILIERE_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG")
    return "fr" if (settings or "").lower().startswith("fr") else "en"
