"""In which language do help pages and usage errors speak?

typer writes both itself, in English. Here the help of each command and option is the id of a
sentence, said when the reader's language is known; pages are laid out by a formatter that says
headings and notes likewise; and typer's errors, known by their class, become sentences like ours.
"""

import re
import sys
from collections.abc import Sequence

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import say, spoken
from filiere.errors import reason_of_value
from filiere.wording import Language, Message, Text, Words

_say = Words(__name__)


NOTES = re.compile(r"(?P<said>.*?) *\[(?P<notes>[^\[\]]*)\]", re.DOTALL)
"""A help text and what typer notes behind it, such as ``[default: 2; x>=1]``."""
BY_TYPER = {
    "help": "option-help",
    "install_completion": "option-install-completion",
    "show_completion": "option-show-completion",
}
"""Options that typer adds and words itself."""


class Verbs(TyperGroup):
    """Commands by name; one that is not there is refused in the reader's language."""

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """The command of this name.

        Raises:
            UsageRefusedError: there is none, and one was asked for.
        """
        found = super().get_command(ctx, cmd_name)  # type: ignore[arg-type] # no public name
        if found is None and not cmd_name.startswith("-"):
            raise UsageRefusedError(_say("usage-no-such-command", name=cmd_name), context=ctx)
        return found  # type: ignore[return-value] # its own base class


def in_readers_language(command: object, language: Language) -> None:
    """Put the help of a command, and of all below it, in the reader's language."""
    if not isinstance(command, TyperCommand | TyperGroup):
        return
    command.help = _told(command.help, language)
    command.short_help = _told(command.short_help, language)
    for parameter in command.params:
        if isinstance(parameter, TyperOption | TyperArgument):
            known = BY_TYPER.get(parameter.name or "")
            said = _say(known).id if known is not None else parameter.help
            parameter.help = _told(said, language)
    if isinstance(command, TyperGroup):
        for below in command.commands.values():
            in_readers_language(below, language)


def _told(identity: str | None, language: Language) -> str | None:
    """The sentence of this id."""
    return None if identity is None else Message(identity).into(language)


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
            name = f"heading-{heading.lower()}"
            told = spoken(_say(name)) if name in _say else heading
            self.write(f"{'':>{self.current_indent}}{told}\n")

        def write_dl(
            self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
        ) -> None:
            told = [
                (first, spoken(_say(BY_TYPER["help"])) if first == "--help" else explained(second))
                for first, second in rows
            ]
            super().write_dl(told, col_max, col_spacing)

    context.formatter_class = Page


def explained(text: str) -> str:
    """What a help page says of an option, typer's notes in the reader's language."""
    match = NOTES.fullmatch(text)
    if match is None:
        return text
    notes = "; ".join(_note(note) for note in match["notes"].split("; "))
    return f"{match['said']}  [{notes}]".strip()


def _note(note: str) -> str:
    """«default: 2» and the like; what is a range stands as it is."""
    what, _, value = note.partition(": ")
    name = f"note-{what.replace(' ', '-')}"
    return spoken(_say(name, value=value)) if name in _say else note


def say_usage(error: typer.TyperException) -> None:
    """Say what is wrong with the command line, and how the command is used."""
    context = getattr(error, "ctx", None)
    if context is not None:
        page = context.get_help()
        if error.format_message() == page:
            # a group called without a command explains itself
            typer.echo(page, err=True)
            return
        typer.echo(context.get_usage(), err=True)
        say(_say("usage-try-help-help", command_path=context.command_path))
    say(_say("usage-error", message=_sentence(error)))


def _sentence(error: typer.TyperException) -> Text:
    """What is wrong, by the class of the error and what it holds."""
    if isinstance(error, UsageRefusedError):
        return error.sentence if _hint(error) == "" else _invalid(error, error.sentence)
    match type(error).__name__:
        case "NoSuchOption":
            return _no_such_option(error)
        case "BadOptionUsage":
            name = getattr(error, "option_name", "")
            given = any(each.startswith(f"{name}=") for each in sys.argv)
            return _say("usage-no-value" if given else "usage-value", name=name)
        case "MissingParameter":
            argument = isinstance(getattr(error, "param", None), TyperArgument)
            name = "usage-missing-argument" if argument else "usage-missing-option"
            return _say(name, name=_hint(error))
        case "BadParameter":
            return _invalid(error, _refusal(error))
        case _:
            left = re.search(r"\(([^()]*)\)$", error.message)
            return _say("usage-too-many", left=left[1] if left else error.message)


def _no_such_option(error: typer.TyperException) -> Text:
    near = ", ".join(sorted(getattr(error, "possibilities", None) or ()))
    name = getattr(error, "option_name", "")
    if near == "":
        return _say("usage-no-such-option", name=name)
    return _say("usage-no-such-option-near", name=name, near=near)


def _invalid(error: typer.TyperException, why: Text) -> Text:
    return _say("usage-invalid", name=_hint(error), why=why)


def _refusal(error: typer.TyperException) -> Text:
    """Why a value was refused; typer lets pydantic judge, which tells its reason by a code."""
    told = getattr(error.__cause__, "errors", None)
    if told is None:
        return _say("usage-refused")
    first = told(include_url=False)[0]
    found, *known = re.findall(r"'([^']*)'", str(first.get("ctx", {}).get("error"))) or [""]
    if len(known) > 0 and found == str(first["input"]):
        # a choice is judged by typer, which tells what is known in words alone
        return _say("value-one-of", listed=", ".join(known))
    return reason_of_value(first)


def _hint(error: typer.TyperException) -> str:
    """The option or argument as the command line names it."""
    given, parameter = getattr(error, "param_hint", None), getattr(error, "param", None)
    if given is None and parameter is not None:
        given = parameter.get_error_hint()
    return str(given or "").replace("'", "")
