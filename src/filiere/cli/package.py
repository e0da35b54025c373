"""``filiere package``: the copy of a case for another party, in one file.

Prints the path on stdout, and the SHA-256 of its manifest on stderr, to be given by another way.
"""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import (
    CaseArgument,
    KeyFileOption,
    LogOption,
    case_path,
    open_case,
    progress,
    say,
)
from filiere.package.contents import make
from filiere.package.redaction import make_redacted
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``package``."""
    app.command("package", help=_say("verb-package").id)(command)


def command(
    case: CaseArgument,
    out: Annotated[Path | None, typer.Option("--out", help=_say("option-package-out").id)] = None,
    layouts: Annotated[
        Path | None, typer.Option("--layouts", help=_say("option-layouts").id)
    ] = None,
    redacted: Annotated[
        bool,
        typer.Option("--redacted", help=_say("option-redacted").id),
    ] = False,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Write the copy of a case for another party, in one file."""
    target = out if out is not None else case_path(case).parent / "package.zip"
    with (
        open_case(case, action="export", log_beside=log_beside, key_file=key_file) as opened,
        progress() as report,
    ):
        if redacted:
            made = make_redacted(opened, target, progress=report)
        else:
            made = make(opened, target, layouts=layouts, progress=report)
    say(
        _say(
            "package-files-rows-withheld-findings-manifest",
            files=made.files,
            rows_withheld=made.rows_withheld,
            findings=made.findings,
            manifest_sha256=made.manifest_sha256,
        )
    )
    typer.echo(str(target))
