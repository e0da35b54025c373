"""``filiere words``: by which words are conversations read, and which stand there that none lists?

Reads one case; prints a table, or the object ``filiere.words/1``. A word that the list lacks can be
added in a ``lexicon.toml`` beside ``case.toml``.
"""

import json
from typing import Annotated

import typer
from rich import box
from rich.table import Table

from filiere.case.rows.own_words import own_words
from filiere.cli.findings import LanguageOption, chosen_language, note_reading, page
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case
from filiere.findings.inert import inert
from filiere.signals.order_words import GROUPS, lexicon_words
from filiere.signals.unknown_words import unknown_words
from filiere.wording import Words

_say = Words(__name__)

HEADS = (
    _say("words-head-word"), _say("words-head-conversations"), _say("words-head-messages"),
    _say("words-head-weighed"),
)  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add ``words``."""
    app.command("words", help=_say("verb-words").id)(command)


def command(
    case: CaseArgument,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    lang: LanguageOption = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """By which words conversations are read, and which the list lacks."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("words-format"), at="--format")
    language = chosen_language(lang, default="en" if output == "json" else None)
    with open_case(case, action="consultation", log_beside=log_beside, key_file=key_file) as opened:
        note_reading(opened, "consultation", asked="words")
        own = own_words(opened)
        told = lexicon_words(own)
        found = unknown_words(opened, own)
    if output == "json":
        listed = {
            "schema": "filiere.words/1",
            "date": told["date"],
            "source": told["source"],
            "groups": {name: list(told[name]) for name in GROUPS},
            "unknown": [
                {
                    "word": each.word, "conversations": each.conversations,
                    "messages": each.messages, "weighed": each.weighed,
                }
                for each in found
            ],
        }  # fmt: skip
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
        return
    size = sum(len(told[name]) for name in GROUPS)
    typer.echo(_say("words-list", date=told["date"], count=size).into(language))
    if len(found) == 0:
        typer.echo(_say("words-none").into(language))
        return
    typer.echo(_say("words-unknown").into(language))
    table = Table(box=box.SIMPLE)
    for place, head in enumerate(HEADS):
        table.add_column(head.into(language), justify="left" if place == 0 else "right")
    for each in found:
        counts = (each.conversations, each.messages, each.weighed)
        table.add_row(inert(each.word), *(f"{count}" for count in counts))
    page().print(table)
