"""``filiere purge``: erase the records of an act, or a whole case, with a certificate.

Prints the path of the certificate. ``--files`` also erases the files as received in the dossier;
without it, those that are still there are named.
"""

from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Case, Limits
from filiere.case.store.rewriting import shred
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import (
    CaseArgument,
    KeyFileOption,
    MemoryOption,
    ThreadsOption,
    case_path,
    key_for,
    progress,
    say,
)
from filiere.errors import CaseError
from filiere.report import write
from filiere.upkeep.purge import (
    Order,
    Purged,
    discard_quarantine,
    purge_act,
    purge_case,
    still_there,
)
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``purge``."""
    app.command("purge", help=_say("verb-purge").id)(command)


def command(
    case: CaseArgument,
    authorisation: Annotated[
        str, typer.Option("--authorisation", help=_say("option-purge-authorisation").id)
    ] = "",
    quarantine: Annotated[
        str,
        typer.Option("--quarantine", help=_say("option-quarantine").id),
    ] = "",
    order: Annotated[str, typer.Option("--order", help=_say("option-purge-order").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-purge-by").id)] = "",
    files: Annotated[bool, typer.Option("--files", help=_say("option-files").id)] = False,
    destroy_key: Annotated[
        bool, typer.Option("--destroy-key", help=_say("option-destroy-key").id)
    ] = False,
    key_file: KeyFileOption = None,
    memory: MemoryOption = "8GB",
    threads: ThreadsOption = 2,
) -> None:
    """Erase a case, or the records of one act, with a certificate."""
    if authorisation != "" and quarantine != "":
        raise UsageRefusedError(_say("purge-authorisation-quarantine-exclude-each-other"))
    if destroy_key and (key_file is None or authorisation != "" or quarantine != ""):
        raise UsageRefusedError(_say("purge-destroy-key-goes-key-file-whole"))
    target = case_path(case)
    if not target.is_file():
        raise CaseError(_say("purge-there-run-filiere-run-dossier-first", target=target))
    asked = Order(reference=order, by=by)
    key = key_for(target, key_file)
    limits = Limits(memory=memory, threads=threads)
    with progress() as report:
        if quarantine != "":
            done = discard_quarantine(
                target, quarantine, asked, key=key, limits=limits, progress=report
            )
        elif authorisation != "":
            done = purge_act(target, authorisation, asked, key=key, limits=limits, progress=report)
        else:
            done = purge_case(target, asked, key=key, limits=limits)
            if destroy_key and key_file is not None:
                shred(key_file)
    _again(target, done, key=key, limits=limits)
    _received(target.parent, done, files=files, partial=quarantine != "")
    typer.echo(str(done.certificate))


def _again(target: Path, done: Purged, *, key: str | None, limits: Limits) -> None:
    """Write the reports of what is left; name the files that others put in their place."""
    if target.is_file():
        with Case.open(target, key=key, limits=limits, even_expired=True) as opened:
            for language in ("fr", "en"):
                beside = target.parent / f"report.{language}.html"
                if beside not in done.left:
                    write(opened, beside, language=language)
    for path in done.left:
        say(_say("purge-left", path=path))


def _received(folder: Path, done: Purged, *, files: bool, partial: bool) -> None:
    """Erase the files as received, or name those that are still there."""
    for path in still_there(folder, done.received):
        if files and not partial:
            shred(path)
        else:
            say(_say("purge-still-holds-what-erased-case-you", path=path))
