"""``filiere services``: which apps and accounts are seen, who holds the key, what may be asked?

Reads one case and the table of providers; prints a table, or the object ``filiere.services/1``;
with ``--draft`` the text for one service, for a magistrate to edit. Nothing is sent, and every
reading is logged.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text as Span

from filiere.advice.services import Service, as_object, draft, services
from filiere.advice.services.say import KEPT, authority
from filiere.case import Case
from filiere.case.rights.unmasking import reveal as unmask
from filiere.cli.findings import (
    LanguageOption,
    ReasonOption,
    RevealOption,
    SecondOption,
    checked_reason,
    chosen_language,
    note_reading,
    page,
)
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import CaseArgument, KeyFileOption, LogOption, open_case
from filiere.findings.inert import inert
from filiere.findings.labels import account_labels
from filiere.wording import Language, Words

_say = Words(__name__)

HEADS = {
    "service": _say("services-head-service"),
    "accounts": _say("services-head-accounts"),
    "key": _say("services-head-key"),
    "exists": _say("services-head-exists"),
    "by": _say("services-head-by"),
    "when": _say("services-head-when"),
    "row": _say("services-head-row"),
}
STALE = _say("services-stale")
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Years of which it can be asked what is kept on a day."""
SHOWN = 5
"""Accounts of one service that the table names; the object names all."""


def register(app: typer.Typer) -> None:
    """Add ``services``."""
    app.command("services", help=_say("verb-services").id)(command)


def command(
    case: CaseArgument,
    on: Annotated[str | None, typer.Option("--on", help=_say("option-on").id)] = None,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    drafted: Annotated[
        str | None, typer.Option("--draft", help=_say("option-draft-service").id)
    ] = None,
    lang: LanguageOption = None,
    reveal: RevealOption = False,
    reason: ReasonOption = None,
    second: SecondOption = None,
    key_file: KeyFileOption = None,
    log_beside: LogOption = None,
) -> None:
    """Which apps and accounts are seen, and what may be asked."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("services-format"), at="--format")
    day = _day(on)
    given = checked_reason(reveal=reveal, reason=reason, second=second)
    language = chosen_language(lang, default="en" if output == "json" else None)
    with open_case(case, action="consultation", log_beside=log_beside, key_file=key_file) as opened:
        note_reading(opened, "consultation", asked="services")
        found = services(opened, day)
        named = _named(opened, found, given, second or "")
        reference = opened.meta("reference")
    if drafted is not None:
        chosen = next((each for each in found if each.id == drafted), None)
        if chosen is None:
            known = ", ".join(each.id for each in found)
            raise UsageRefusedError(_say("services-none", name=drafted, known=known), at="--draft")
        accounts = [f"{named[each][0]}:{named[each][1]}" for each in chosen.accounts]
        text = draft(chosen, accounts, reference, day, language)
        typer.echo("\n".join(inert(line) for line in text.split("\n")))
        return
    if output == "json":
        typer.echo(json.dumps(as_object(found, named, day), ensure_ascii=False, indent=1))
        return
    page().print(_table(found, named, language))


def _day(on: str | None) -> date:
    """The day asked about; today unless one is given."""
    if on is None:
        return datetime.now(tz=UTC).date()
    try:
        day = date.fromisoformat(on)
    except ValueError:
        raise UsageRefusedError(_say("services-day", found=on), at="--on") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:  # periods are added to it and taken from it
        raise UsageRefusedError(_say("services-day", found=on), at="--on")
    return day


def _named(
    case: Case, found: Sequence[Service], reason: str | None, second: str
) -> Mapping[int, tuple[str, str, bool]]:
    """Service and text of each account, and whether that text is its identifier."""
    ids = sorted({account for each in found for account in each.accounts})
    if reason is not None:
        numbers = _numbers(case, ids)
        nameless = _masked(case, ids) - set(numbers)
        shown = set(numbers.values())
        labels = account_labels(case, nameless).values()
        others = [f"{each.service}:{each.id}" for each in labels]
        unmask(case, shown, reason, second=second, matched=shown, accounts=others)
    told = account_labels(case, ids, clear=reason is not None)
    masked = set() if reason is not None else _masked(case, ids)
    return {each: (told[each].service, told[each].id, each not in masked) for each in ids}


def _masked(case: Case, ids: Sequence[int]) -> set[int]:
    """Those of the accounts that no act names."""
    rows = case.column(
        "SELECT account_id FROM account WHERE NOT named AND account_id IN "
        "(SELECT unnest($ids::INTEGER[])) ORDER BY account_id",
        {"ids": ids},
        of=int,
    )
    return set(rows)


def _numbers(case: Case, ids: Sequence[int]) -> Mapping[int, int]:
    """The number that an account is shown to be, where it is shown to be one."""
    rows = case.query(
        "SELECT account_id, min(number_id) FROM account_shown WHERE account_id IN "
        "(SELECT unnest($ids::INTEGER[])) GROUP BY account_id ORDER BY account_id",
        {"ids": ids},
    )
    return {int(account): int(number) for account, number in rows}


def _table(
    found: Sequence[Service], named: Mapping[int, tuple[str, str, bool]], language: Language
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name, head in HEADS.items():
        table.add_column(head.into(language), overflow="fold", no_wrap=name == "service")
    for each in found:
        known = each.provider
        accounts = [named[account][1] for account in each.accounts[:SHOWN]]
        if len(each.accounts) > SHOWN:
            more = _say("services-more", count=len(each.accounts) - SHOWN)
            accounts.append(more.into(language))
        row = "?" if known is None or known.row_date is None else known.row_date.isoformat()
        cells = (
            each.id,
            "\n".join(accounts),
            "?" if known is None or known.key_holder is None else known.key_holder,
            "?" if known is None or len(known.exists) == 0 else "; ".join(known.exists),
            "?"
            if each.order_by is None
            else "; ".join(authority(code).into(language) for code in each.order_by),
            "\n".join(_dates(each, language)) or "?",
            f"{row}\n{STALE.into(language)}" if each.stale else row,
        )
        table.add_row(*(Span(inert(cell)) for cell in cells))
    return table


def _dates(each: Service, language: Language) -> list[str]:
    told = [
        _say("services-lost", kind=KEPT[kind], date=day.isoformat()).into(language)
        for kind, day in each.lost_on.items()
    ]
    if each.deadline is not None:
        told.insert(0, _say("services-answer", date=each.deadline.isoformat()).into(language))
    return told
