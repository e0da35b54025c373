"""By what simulated right is each file of a world held?"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filiere.world.shops import Shop
from filiere.world.simulation import Cast

ZONES = {0: "+00:00", 3600: "+01:00", 7200: "+02:00"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One [[authorisation]] of case.toml; always of basis SIMULATED."""

    id: str
    numbers: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    sirens: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("cdr", "cell_dump")
    period_s: tuple[int, int] | None = None
    """UTC seconds, the last one left out; None for the whole period of the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One [[device]] of case.toml: a seized phone and the number of its SIM."""

    id: str
    label: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One [[source]] of case.toml; ``timezone`` where the files do not tell theirs."""

    path: str
    act: str
    layout: str = ""
    timezone: str = ""
    device: Device | None = None
    """A seized phone, told with its first source."""
    of_device: str = ""
    """The id of a phone that another source tells."""


EVERYBODY = Act(id="R1", numbers=("*",))


def moment(world: Cast, t: int) -> str:
    """A UTC second in local time with its offset, as TOML and ISO 8601 write it."""
    offset = int(world.calendar.offset_s(np.array([t]))[0])
    return f"{np.datetime64(t + offset, 's')}{ZONES[offset]}"


def write_case(world: Cast, path: Path, acts: list[Act], sources: list[Source]) -> None:
    """Write case.toml."""
    settings = world.settings
    lines = [
        "[case]",
        f'reference = "world-{settings.seed}"',
        f'title     = "Simulated world {settings.seed}, scenario {settings.scenario.name}"',
        'country   = "FR"',
        'timezone  = "Europe/Paris"',
    ]
    whole = (world.calendar.start_s, world.calendar.end_s)
    for act in acts:
        begin, end = act.period_s or whole
        lines += [
            "",
            "[[authorisation]]",
            f'id        = "{act.id}"',
            'basis     = "SIMULATED"',
            'authority = "Simulator of worlds"',
            f"date      = {settings.start.isoformat()}",
        ]
        if len(act.numbers) > 0:
            lines.append(f"numbers   = [{_quoted(act.numbers)}]")
        for name in ("cells", "sirens", "accounts", "devices", "markets", "categories"):
            asked = getattr(act, name)
            if len(asked) > 0:
                lines.append(f"{name:<9} = [{_quoted(asked)}]")
        lines += [
            f"from      = {moment(world, begin)}",
            f"to        = {moment(world, end - 1)}",
            f"kinds     = [{_quoted(act.kinds)}]",
        ]
    lines += [line for source in sources for line in _source(source)]
    lines += [line for shop in world.shops for line in _business(world, shop)]
    for death in world.deaths:
        lines += [
            "",
            "[[death]]",
            f'number = "{world.phones.text(death.phone)}"',
            f"at     = {moment(world, death.at_s)}",
        ]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")


def _source(source: Source) -> list[str]:
    lines: list[str] = []
    if source.device is not None:
        lines += [
            "",
            "[[device]]",
            f'id            = "{source.device.id}"',
            f'label         = "{source.device.label}"',
            f'numbers       = ["{source.device.number}"]',
            'numbers_basis = "its SIM"',
        ]
    lines += [
        "",
        "[[source]]",
        f'path          = "{source.path}"',
        f'authorisation = "{source.act}"',
    ]
    if source.layout != "":
        lines.append(f'layout        = "{source.layout}"')
    if source.device is not None:
        lines.append(f'device        = "{source.device.id}"')
    if source.of_device != "":
        lines.append(f'device        = "{source.of_device}"')
    if source.timezone != "":
        lines.append(f'timezone      = "{source.timezone}"')
    return lines


def _business(world: Cast, shop: Shop) -> list[str]:
    latitude, longitude = world.cells.place(np.array([shop.x]), np.array([shop.y]))
    riders = tuple(world.phones.text(phone) for phone in shop.declared_riders)
    return [
        "",
        "[[business]]",
        f'id        = "{shop.id}"',
        f'name      = "Pizza Exemple {shop.id}"',
        f'numbers   = ["{world.phones.text(shop.line)}"]',
        f"riders    = [{_quoted(riders)}]",
        f"site      = [{latitude[0]:.5f}, {longitude[0]:.5f}]",
        f'hours     = "Mo-Su {int(shop.opens):02d}:00-{int(shop.closes):02d}:00"',
        f'siren     = "{shop.books.siren}"',
        f'ibans     = ["{shop.books.iban}"]',
        f"control   = {'true' if shop.control else 'false'}",
    ]


def _quoted(texts: tuple[str, ...]) -> str:
    return ", ".join(f'"{text}"' for text in texts)
