"""``filiere audit``: has anything in a case been altered since it was written?

Prints the hash of the last log entry on stdout, so that it can be kept outside the case; each
fault is one sentence on stderr, and the exit status is then 1.
"""

from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.written import replace_log
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case, say, tell
from filiere.upkeep import audit
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``audit``."""
    app.command("audit", help=_say("verb-audit").id)(command)


def _opened(case: Path, log_beside: Path | None, key_file: Path | None) -> Case:
    return open_case(
        case, action="audit", log_beside=log_beside, key_file=key_file, even_expired=True
    )


def command(
    case: CaseArgument,
    export: Annotated[
        Path | None,
        typer.Option("--export", help=_say("option-audit-export").id),
    ] = None,
    sealed: Annotated[str, typer.Option("--sealed", help=_say("option-sealed").id)] = "",
    about: Annotated[str, typer.Option("--about", help=_say("option-about").id)] = "",
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Verify the log, the files and every block of a case."""
    if about != "":
        with _opened(case, log_beside, key_file) as opened:
            for entry in log.about(opened, about):
                tell(f"{entry.at_utc}\t{entry.who}\t{entry.action}\t{entry.why}")
            log.append(opened, "audit", detail={"about": about})
        return
    with _opened(case, log_beside, key_file) as opened:
        result = audit.verify(opened, sealed=sealed.strip().lower())
        for fault in result.faults:
            say(fault.said)
        if not result.holds:
            raise typer.Exit(1)
        head = log.append(
            opened,
            "audit",
            detail={"entries": result.entries, "head": result.head, "sources": result.sources},
        )
        if export is not None:
            head = replace_log(opened, export, lambda path: log.export_jsonl(opened, path))
    say(
        _say(
            "audit-log-entries-files-runs-all-verify",
            entries=result.entries,
            sources=result.sources,
            runs=result.runs,
        )
    )
    for sentence in result.limits():
        say(sentence)
    if log_beside is not None:
        say(_say("audit-log-beside", path=log_beside))
    typer.echo(head)
