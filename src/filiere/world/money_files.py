"""Which files of money lie in the dossier, and by what simulated right?

For each declared shop a folder: its accounts file under its legal name, its bank's statement, what
its till kept. One act asks for the books of the companies, another for their accounts, a third for
those of persons.
"""

import datetime as dt
from pathlib import Path

from filiere.world.books import fec, statement, write_till
from filiere.world.case_file import Act, Source
from filiere.world.purses import write_purses
from filiere.world.simulation import Cast

FOLDER = "shops"


def write_money(world: Cast, out: Path) -> tuple[list[Act], list[Source]]:
    """Write everything of money that the world has."""
    acts, sources = _write_shops(world, out)
    if len(world.purses) > 0:
        bounds = (world.calendar.start_s, world.calendar.end_s)
        write_purses(world.purses, out / "movements.csv", bounds)
        accounts = tuple(f"iban:{purse.iban}" for purse in world.purses)
        acts.append(Act(id="A3", accounts=accounts, kinds=("bank",)))
        sources.append(Source(path="movements.csv", act="A3"))
    return acts, sources


def _write_shops(world: Cast, out: Path) -> tuple[list[Act], list[Source]]:
    """Write the folder of each shop; nothing where the world has none."""
    if len(world.shops) == 0:
        return [], []
    until = world.settings.start + dt.timedelta(days=world.settings.days + 3)
    sources: list[Source] = []
    for shop in world.shops:
        folder = out / FOLDER / shop.id
        folder.mkdir(parents=True)
        books = f"{shop.books.siren}FEC{until.year}1231.txt"
        (folder / books).write_bytes(fec(shop.books, shop.shape))
        ending, content = statement(shop.books, shop.form, until)
        (folder / f"statement.{ending}").write_bytes(content)
        write_till(folder, shop.id, shop.takings, world.calendar.midnight.tolist())
        place = f"{FOLDER}/{shop.id}"
        sources += [
            Source(path=f"{place}/{books}", act="A1"),
            Source(path=f"{place}/tickets.csv", act="A1"),
            Source(path=f"{place}/closings.csv", act="A1"),
            Source(path=f"{place}/statement.{ending}", act="A2"),
        ]
    whole = (world.calendar.start_s, world.calendar.end_s + 4 * 86_400)
    acts = [
        Act(
            id="A1",
            sirens=tuple(shop.books.siren for shop in world.shops),
            kinds=("accounts",),
            period_s=whole,
        ),
        Act(
            id="A2",
            accounts=tuple(f"iban:{shop.books.iban}" for shop in world.shops),
            kinds=("bank",),
            period_s=whole,
        ),
    ]
    return acts, sources
