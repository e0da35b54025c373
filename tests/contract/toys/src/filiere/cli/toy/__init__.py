"""``filiere toy``: how many contacts does a case hold?"""

import typer

from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, say
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``toy``."""
    app.command("toy", help=_say("verb").id)(command)


def command(case: CaseArgument, key_file: KeyFileOption = None) -> None:
    """Print how many contacts a case holds."""
    with open_case(case, action="consultation", key_file=key_file) as opened:
        [(contacts,)] = opened.query("SELECT count(*) FROM contact")
    say(_say("told", contacts=contacts))
    typer.echo(contacts)
