"""In which language do help pages and usage errors speak?

typer writes both itself, in English. Here its pages are laid out by a formatter that says each
heading, note and option in the reader's language, and its errors become sentences like ours.
"""

import re
from collections.abc import Sequence

import typer
from typer.core import TyperCommand, TyperGroup

from filiere.cli.terminal import say, spoken
from filiere.wording import Words

_say = Words(__name__)


NOTES = re.compile(r"(?P<said>.*?) *\[(?P<notes>[^\[\]]*)\]", re.DOTALL)
"""A help text and what typer notes behind it, such as ``[default: 2; x>=1]``."""


def pages_in_readers_language(command: object) -> None:
    """Make the help pages of a command, and of every other, speak the reader's language."""
    if not isinstance(command, TyperCommand | TyperGroup):
        return
    context = command.context_class
    plain = context.formatter_class

    class Page(plain):  # type: ignore[misc, valid-type] # typer gives the class no public name
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(
                prog, args, spoken(_say("usage-usage")) if prefix is None else prefix
            )

        def write_heading(self, heading: str) -> None:
            self.write(f"{'':>{self.current_indent}}{spoken(f'{heading}:')}\n")

        def write_dl(
            self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
        ) -> None:
            told = [(first, explained(second)) for first, second in rows]
            super().write_dl(told, col_max, col_spacing)

    context.formatter_class = Page


def explained(text: str) -> str:
    """What a help page says of an option, in the reader's language."""
    match = NOTES.fullmatch(text)
    if match is None:
        return spoken(text)
    notes = "; ".join(spoken(note) for note in match["notes"].split("; "))
    return f"{spoken(match['said'])}  [{notes}]".strip()


def say_usage(error: typer.TyperException) -> None:
    """Say what is wrong with the command line, and how the command is used."""
    context = getattr(error, "ctx", None)
    message = error.format_message()
    if context is None:
        say(_say("usage-error", message=spoken(message)))
        return
    page = context.get_help()
    if message == page:
        # a group called without a command explains itself
        typer.echo(message, err=True)
        return
    typer.echo(context.get_usage(), err=True)
    say(_say("usage-try-help-help", command_path=context.command_path))
    say(_say("usage-error", message=spoken(message)))
