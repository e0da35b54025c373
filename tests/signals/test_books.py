"""Do accounts and till, written as they are met and read by the importer, say what was taken?"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.importer import import_dossier
from filiere.importer.businesses import record_businesses
from filiere.signals.books import Books, books_of, prepare
from filiere.signals.businesses import businesses
from filiere.signals.gap import Spread, gaps
from filiere.world.books import SHAPES, fec, keep, statement, write_till
from filiere.world.calendar import Calendar
from filiere.world.dice import Dice, Stage, generator
from filiere.world.takings import Takings, draw_kitchen, take
from filiere.world.trade import Order

START = dt.date(2024, 6, 3)
CALENDAR = Calendar(START, 28)
SIRENS = ("999978240", "999912348")
IBANS = ("FR7630006000011234567890189", "FR7630002004470000888899781")
INJECTED = 0.3


def taken(seed: int, injected: float) -> Takings:
    dice = Dice(generator(seed, Stage.SHOPS, 9))
    orders = [
        Order(0, 0, t, t + 600, t + 2400, hidden=False, relay_hidden=False)
        for midnight in CALENDAR.midnight[: CALENDAR.days].tolist()
        for t in range(int(midnight) + 18 * 3600, int(midnight) + 22 * 3600, 1200)
    ]
    return take(dice, CALENDAR, orders, replace(draw_kitchen(dice), injected=injected))


@pytest.fixture(params=SHAPES)
def street(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Case, list[Takings]]]:
    """A shop into which cash was put, and a lawful one beside it, through the importer."""
    told = [taken(1, INJECTED), taken(2, 0.0)]
    parts = [
        (
            '[case]\nreference = "T"\ntitle = "T"\ncountry = "FR"\ntimezone = "Europe/Paris"\n'
            '[[authorisation]]\nid = "A"\nbasis = "SIMULATED"\nauthority = "-"\ndate = 2024-07-01\n'
            'from = 2024-01-01T00:00:00Z\nto = 2025-01-01T00:00:00Z\nsirens = ["*"]\n'
            'accounts = ["*"]\nkinds = ["accounts", "bank"]\n'
        )
    ]
    for place, takings in enumerate(told):
        folder = tmp_path / f"B{place + 1}"
        folder.mkdir()
        books = keep(Dice(generator(5, Stage.SHOPS, place)), START, takings, SIRENS[place],
                     IBANS[place])  # fmt: skip
        (folder / f"{SIRENS[place]}FEC20241231.txt").write_bytes(fec(books, request.param))
        ending, content = statement(books, "camt", START + dt.timedelta(days=31))
        (folder / f"statement.{ending}").write_bytes(content)
        (folder / f"again.{ending}").write_bytes(content)
        write_till(folder, f"B{place + 1}", takings, CALENDAR.midnight.tolist())
        parts.append(
            f'[[business]]\nid = "B{place + 1}"\nname = "Shop"\nsiren = "{SIRENS[place]}"\n'
            f'ibans = ["{IBANS[place]}"]\ncontrol = {str(place > 0).lower()}\n'
        )
    parts.append('[[source]]\npath = "B*/*"\nauthorisation = "A"\n')
    (tmp_path / "case.toml").write_text("".join(parts), "utf-8")
    meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(tmp_path / "case.filiere", meta, readable=[tmp_path]) as case:
        dossier = load(tmp_path)
        record(case, dossier.authorisations)
        record_businesses(case, dossier.businesses)
        import_dossier(case, dossier, progress=lambda *_: None)
        prepare(case)
        yield case, told


def cents(amount: int) -> int:
    return amount // 10**4


def held(case: Case) -> list[Books]:
    return [books_of(case, shop, None, None) for shop in businesses(case)]


def test_what_was_declared_sold_and_brought_to_the_bank_is_read_exactly(
    street: tuple[Case, list[Takings]],
) -> None:
    case, told = street
    for books, takings in zip(held(case), told, strict=True):
        assert cents(books.declared.money) == sum(sum(day[:3]) for day in takings.declared)
        assert cents(books.cash.money) == sum(day[0] for day in takings.declared)
        assert cents(books.tickets.money) == sum(ticket.cents for ticket in takings.tickets)
        assert books.ticket_count == len(takings.tickets)
        in_cash = sum(t.cents for t in takings.tickets if t.means == "cash")
        assert cents(books.ticket_cash.money) == in_cash
        assert cents(books.deposits.money) <= cents(books.cash.money)
        assert books.deposits.money > 0.9 * books.cash.money


def test_what_was_put_in_is_within_the_interval_of_tickets(
    street: tuple[Case, list[Takings]],
) -> None:
    case, told = street
    asked, control = held(case)
    found, _ = gaps(asked, [control], Spread(tickets=0.05, goods=0.16, orders=0.5), 0.1)
    tickets = found[0]
    assert tickets.base == "tickets"
    assert tickets.low > 0.1
    assert tickets.low <= told[0].gap <= tickets.high
    lawful, _ = gaps(control, [control], Spread(tickets=0.05, goods=0.16, orders=0.5), 0.1)
    assert lawful[0].low <= 0 <= lawful[0].high
