"""Shops with books: what they say holds together, and what was put in is what the truth tells."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from stdnum import iban
from stdnum.fr import siren

from filiere.model.money import Balance, Entry, Level, Movement, Statement, Ticket
from filiere.reader import Declared, Limit, Row, recognise
from filiere.received import Received
from filiere.world.books import FORMS, SHAPES, fec, keep, statement
from filiere.world.calendar import Calendar
from filiere.world.dice import Dice, Stage, generator
from filiere.world.settings import PLAIN, Scenario, WorldSettings
from filiere.world.simulation import Cast, cast
from filiere.world.takings import Takings, draw_kitchen, take
from filiere.world.trade import Order
from filiere.world.truth import truth_of
from filiere.world.writing import write

START = dt.date(2024, 6, 3)
CALENDAR = Calendar(START, 21)


def dice(seed: int) -> Dice:
    return Dice(generator(seed, Stage.SHOPS, 9))


def takings(seed: int = 1, *, injected: float = 0.0, made_up: bool = False) -> Takings:
    own = dice(seed)
    orders = [
        Order(0, 0, t, t + 600, t + 2400, hidden=False, relay_hidden=False)
        for day in range(CALENDAR.days)
        for t in range(int(CALENDAR.midnight[day]) + 18 * 3600,
                       int(CALENDAR.midnight[day]) + 22 * 3600, 900)
    ]  # fmt: skip
    kitchen = replace(draw_kitchen(own), injected=injected, made_up=made_up)
    return take(own, CALENDAR, orders, kitchen)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.6])
def test_what_is_injected_is_that_share_of_what_is_declared(share: float) -> None:
    found = takings(injected=share)
    assert found.gap == pytest.approx(share, abs=0.01)
    declared = sum(sum(day[:3]) for day in found.declared)
    sold = sum(ticket.cents for ticket in found.tickets)
    assert sold == pytest.approx(declared * (1 - share), rel=0.01)


def test_tickets_may_be_made_up_for_it() -> None:
    found = takings(injected=0.3, made_up=True)
    false = sum(ticket.cents for ticket in found.tickets if not ticket.true)
    assert false == sum(day[3] for day in found.declared)
    assert sum(ticket.cents for ticket in found.tickets) == sum(
        sum(day[:3]) for day in found.declared
    )
    numbers = [ticket.number for ticket in found.tickets]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_goods_follow_what_was_sold_and_not_what_was_declared() -> None:
    honest, front = takings(3), takings(3, injected=0.6)
    bought = [sum(p.cents for p in each.purchases) for each in (honest, front)]
    assert bought[1] == pytest.approx(bought[0], rel=0.25)
    declared = [sum(sum(day[:3]) for day in each.declared) for each in (honest, front)]
    assert declared[1] > 2 * declared[0]


def read(path: Path) -> tuple[list[object], Statement]:
    source = Received(name=path.name, path=path, scratch=path.parent / "private")
    found = recognise(source)
    assert found is not None
    given = list(found[1].read(source, Declared(country="FR", businesses={"B1": ""})))
    assert not [row for row in given if isinstance(row, Row) and row.reason]
    assert not [each for each in given if isinstance(each, Limit) and each.repair]
    (told,) = (each for each in given if isinstance(each, Statement))
    return [r for row in given if isinstance(row, Row) for r in row.records], told


@pytest.mark.parametrize("shape", SHAPES)
def test_the_accounts_balance_in_every_shape(tmp_path: Path, shape: str) -> None:
    found = takings(injected=0.3)
    books = keep(dice(2), START, found, "999978240", "FR7630006000011234567890189")
    path = tmp_path / "999978240FEC20241231.txt"
    path.write_bytes(fec(books, shape))
    entries, told = read(path)
    assert told.level is (Level.DAY if shape == "one_number" else Level.ENTRY)
    sales = sum(e.credit.units for e in entries
                if isinstance(e, Entry) and e.account in {"707000", "445710"})  # fmt: skip
    assert sales == sum(sum(day[:3]) for day in found.declared)


@pytest.mark.parametrize("form", FORMS)
def test_the_bank_s_balances_prove_every_form(tmp_path: Path, form: str) -> None:
    books = keep(dice(2), START, takings(), "999978240", "FR7630006000011234567890189")
    ending, content = statement(books, form, START + dt.timedelta(days=30))
    path = tmp_path / f"s.{ending}"
    path.write_bytes(content)
    movements, told = read(path)
    assert told.balance is Balance.HOLDS
    assert [m.amount.units for m in movements if isinstance(m, Movement)] == [
        move.cents for move in books.moves
    ]


def world(**parts: object) -> Cast:
    scenario = replace(PLAIN, **parts)  # type: ignore[arg-type]
    return cast(WorldSettings(seed=5, people=600, days=7, scenario=scenario))


@pytest.mark.parametrize("kind", ["unrelated", "lends_phone", "front"])
def test_each_kind_of_shop_shares_what_it_is_said_to(kind: str) -> None:
    found = world(shop=kind, injected=0.3, controls=2)
    asked, *controls = found.shops
    network = found.networks[0]
    couriers = {courier.phone.spells[0][0] for courier in network.couriers}
    assert bool(couriers & set(asked.riders)) is (kind == "front")
    assert not couriers & set(asked.declared_riders)
    assert all(not couriers & set(each.riders) for each in controls)
    assert [each.control for each in found.shops] == [False, True, True]
    assert asked.takings.gap == pytest.approx(0.3 if kind == "front" else 0.0, abs=0.01)
    assert all(each.takings.gap == 0 for each in controls)
    if kind == "lends_phone" and found.phones.imei[asked.line] >= 0:
        line = network.line.spells[-1][0]
        assert found.phones.imei[line] == found.phones.imei[asked.line]


def test_identities_hold_and_belong_to_nobody() -> None:
    for shop in world(shop="front").shops:
        assert siren.is_valid(shop.books.siren)
        assert shop.books.siren.startswith("9999")
        assert iban.is_valid(shop.books.iban)
        assert shop.books.iban[4:9] == "99999"


def test_a_world_without_a_shop_is_as_before() -> None:
    before, after = world(), world(shop="unrelated")
    assert before.shops == ()
    assert [n.line.spells for n in before.networks] == [n.line.spells for n in after.networks]
    truth = truth_of(after)["shops"]
    assert isinstance(truth, list)
    assert [each["injected_share"] for each in truth] == [0.0, 0.0]


def test_the_dossier_holds_the_books_and_says_whose_they_are(tmp_path: Path) -> None:
    settings = WorldSettings(seed=5, people=300, days=3, scenario=Scenario.named("front_30"))
    written = write(settings, tmp_path / "w")
    case = (tmp_path / "w" / "case.toml").read_text("utf-8")
    assert case.count("[[business]]") == 2
    assert 'kinds     = ["accounts"]' in case
    tickets, _ = read(tmp_path / "w" / "shops" / "B1" / "tickets.csv")
    assert len([t for t in tickets if isinstance(t, Ticket)]) == len(
        written.shops[0].takings.tickets
    )
