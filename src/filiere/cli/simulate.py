"""A world with known truth."""

from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import progress
from filiere.errors import WorldError
from filiere.wording import Words
from filiere.world import LAYOUTS, Layout, Scenario, WorldSettings, write

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``simulate``."""
    app.command("simulate", help=_say("verb-simulate").id)(command)


def command(
    out: Annotated[Path, typer.Argument(metavar="OUT", help=_say("argument-simulate-out").id)],
    seed: Annotated[int, typer.Option("--seed", min=0, help=_say("option-seed").id)] = 1,
    people: Annotated[int, typer.Option("--people", help=_say("option-people").id)] = 2000,
    days: Annotated[int, typer.Option("--days", help=_say("option-days").id)] = 28,
    scenario: Annotated[str, typer.Option("--scenario", help=_say("option-scenario").id)] = "demo",
    layout: Annotated[
        list[str] | None,
        typer.Option("--layout", help=_say("option-simulate-layout").id),
    ] = None,
    family: Annotated[int, typer.Option("--family", help=_say("option-family").id)] = 1,
    network_only: Annotated[
        bool, typer.Option("--network-bills", help=_say("option-network-bills").id)
    ] = False,
) -> None:
    """Write the dossier of a world into OUT, and print its path."""
    settings = WorldSettings(
        seed=seed,
        people=people,
        days=days,
        scenario=Scenario.draw(seed) if scenario == "draw" else Scenario.named(scenario),
        layouts=tuple(_known(name) for name in layout or ["canonical"]),
        bills="network" if network_only else "all",
        family=family,
    )
    with progress() as report:
        write(settings, out, report)
    typer.echo(str(out))


def _known(name: str) -> Layout:
    for known in LAYOUTS:
        if name == known:
            return known
    raise WorldError(
        _say("simulate-layout-called-expected-one", name=name, listed=", ".join(LAYOUTS))
    )
