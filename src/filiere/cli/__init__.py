"""The command line: one module per verb; stdout is data, stderr is talk.

Each module of this folder has a function ``register(app)``. Whatever goes wrong on purpose is one
sentence on stderr and exit status 1; wrong usage is status 2.
"""

import importlib
import os
import pkgutil
import sys
from pathlib import Path

import typer

from filiere import __version__
from filiere.cli.interrupt import stoppable
from filiere.cli.serve import default_home, interactive, open_start
from filiere.cli.streams import speakable
from filiere.cli.terminal import say, user_language
from filiere.cli.usage import Verbs, in_readers_language, pages_in_readers_language, say_usage
from filiere.errors import FiliereError, StoppedError, reason_of
from filiere.wording import Words

_say = Words(__name__)


def application(only: str = "") -> typer.Typer:
    """The command line with every verb found in this folder, or with that one alone.

    A verb needs a part of the program, and all verbs need all of it: a start with one alone takes
    two thirds of the time.
    """
    app = typer.Typer(
        name="filiere",
        cls=Verbs,
        help=_say("verb-filiere").id,
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    @app.callback(invoke_without_command=True)
    def main_options(
        context: typer.Context,
        version: bool = typer.Option(False, "--version", help=_say("option-version").id),
        no_browser: bool = typer.Option(
            False, "--no-browser", help=_say("option-start-no-browser").id
        ),
        home: Path | None = typer.Option(None, "--home", help=_say("option-home").id),
        basemap: Path | None = typer.Option(None, "--basemap", help=_say("option-basemap").id),
        tac: Path | None = typer.Option(None, "--tac", help=_say("option-tac").id),
    ) -> None:
        if version:
            typer.echo(f"filiere {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is not None:
            return
        if no_browser or interactive():
            place = home if home is not None else default_home()
            open_start(place, browser=not no_browser, basemap=basemap, tac=tac)
            return
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)

    for name in [only] if only != "" else _modules():
        module = importlib.import_module(f"{__name__}.{name}")
        if hasattr(module, "register"):
            module.register(app)
    return app


def _modules() -> list[str]:
    return sorted(info.name for info in pkgutil.iter_modules(__path__))


def _asked() -> typer.core.TyperGroup:
    """The command that was asked for among its like; all of them where none of its name is."""
    named = sys.argv[1] if len(sys.argv) > 1 else ""
    if named in _modules():
        alone = typer.main.get_command(application(named))
        if isinstance(alone, typer.core.TyperGroup) and named in alone.commands:
            return alone
    return typer.main.get_group(application())


def main() -> None:
    """Run the command line and turn every foreseen failure into one sentence."""
    if not speakable():
        say(_say("no-stdout"))
        sys.exit(1)
    try:
        command = _asked()
        in_readers_language(command, user_language())
        pages_in_readers_language(command)
        with stoppable(lambda: say(StoppedError().sentence)):
            status = command(standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except typer.TyperException as error:
        say_usage(error)
        sys.exit(error.exit_code)
    except typer.Abort:
        say(StoppedError().sentence)
        sys.exit(1)
    except StoppedError:
        sys.stdout.flush()
        os._exit(1)  # leaving in good order would wait for the query that was to be stopped
    except FiliereError as error:
        say(error.sentence)
        sys.exit(1)
    except BrokenPipeError:
        # the reader of our output has gone: nothing is left to say, and nowhere to say it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        why = reason_of(error)
        say(
            _say("cannot-read-written", filename=str(error.filename), why=why)
            if error.filename
            else _say("system-refused", why=why)
        )
        sys.exit(1)
