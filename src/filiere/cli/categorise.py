"""``filiere categorise``: in what category does the law put the user of a number, and who says so?

Without a number, prints every statement. Nobody is categorised unless a named person says so.
"""

from typing import Annotated

import typer

from filiere.case.rights.facts import FactKind
from filiere.case.rights.persons import CATEGORIES, Category, categorise, stated
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, tell, user_language
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``categorise``."""
    app.command("categorise", help=_say("verb-categorise").id)(command)


def command(
    case: CaseArgument,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help=_say("argument-number").id)
    ] = "",
    category: Annotated[str, typer.Option("--category", help=_say("option-category").id)] = "",
    by: Annotated[str, typer.Option("--by", help=_say("option-by").id)] = "",
    why: Annotated[str, typer.Option("--why", help=_say("option-categorise-why").id)] = "",
    key_file: KeyFileOption = None,
) -> None:
    """State the category of a number's user (LED, article 6)."""
    if number != "" and category not in set(Category):
        raise UsageRefusedError(_say("categorise-category-b-c-d-none"), at="--category")
    with open_case(case, action="statement", key_file=key_file) as opened:
        if number != "":
            categorise(opened, number, Category(category), by=by, why=why)
        for one in stated(opened, FactKind.CATEGORY):
            said = CATEGORIES[Category(one.said["category"])].into(user_language())
            tell(f"{one.number}\t{said}\t{one.who}\t{one.at[:10]}\t{one.why}")
