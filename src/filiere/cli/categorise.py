"""``filiere categorise``: in what category does the law put the user of a number, and who says so?

Without a number, prints every statement. Nobody is categorised unless a named person says so.
"""

from typing import Annotated

import typer

from filiere.case.rights.facts import FactKind
from filiere.case.rights.persons import CATEGORIES, Category, categorise, stated
from filiere.cli.terminal import CaseArgument, KeyFileOption, open_case, spoken, tell, user_language
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``categorise``."""
    app.command("categorise", help="State the category of a number's user (LED, article 6).")(
        command
    )


def command(
    case: CaseArgument,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help="A number or its pseudonym; none to list.")
    ] = "",
    category: Annotated[str, typer.Option("--category", help="6a, 6b, 6c, 6d, or none.")] = "",
    by: Annotated[str, typer.Option("--by", help="Name of who states this; kept and logged.")] = "",
    why: Annotated[str, typer.Option("--why", help="The basis, in words.")] = "",
    key_file: KeyFileOption = None,
) -> None:
    """State the category of a number's user (LED, article 6)."""
    if number != "" and category not in set(Category):
        raise typer.BadParameter(
            spoken(_say("categorise-category-b-c-d-none")), param_hint="--category"
        )
    with open_case(case, key_file=key_file) as opened:
        if number != "":
            categorise(opened, number, Category(category), by=by, why=why)
        for one in stated(opened, FactKind.CATEGORY):
            said = CATEGORIES[Category(one.said["category"])].into(user_language())
            tell(f"{one.number}\t{said}\t{one.who}\t{one.at[:10]}\t{one.why}")
