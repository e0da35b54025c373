"""``filiere serve``: the workbench, a page on this machine for whoever has the address it prints.

The address is the only thing on stdout; it opens one session, once. Ctrl-C ends the server.
"""

import sys
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filiere.case import Limits
from filiere.cli.findings import LanguageOption, chosen_language
from filiere.cli.terminal import (
    CaseArgument,
    KeyFileOption,
    LogOption,
    MemoryOption,
    ThreadsOption,
    case_path,
    key_for,
    refuse_unlogged,
    say,
    user_language,
)
from filiere.errors import CaseError
from filiere.wording import Language, Words

if TYPE_CHECKING:
    from filiere.server import Start

_say = Words(__name__)


BasemapOption = Annotated[Path | None, typer.Option("--basemap", help=_say("option-basemap").id)]
TacOption = Annotated[Path | None, typer.Option("--tac", help=_say("option-tac").id)]
GROUND, HANDSETS = "basemap.pmtiles", "tac.csv"
"""What the start page takes from the folder of cases, where they lie there."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a reader gives beside the case: a map of the ground, a list of handsets."""

    basemap: Path | None = None
    tac: Path | None = None


def beside_of(basemap: Path | None, tac: Path | None, *, home: Path | None = None) -> Beside:
    """What is given, or else lies in the folder of cases.

    Raises:
        CaseError: a map that is named is not there.
    """
    if basemap is not None and not basemap.is_file():
        raise CaseError(_say("serve-there-map-drawn-under-regions", basemap=basemap))
    if home is not None:
        basemap = basemap or next((p for p in [home / GROUND] if p.is_file()), None)
        tac = tac or next((p for p in [home / HANDSETS] if p.is_file()), None)
    return Beside(basemap, tac)


def register(app: typer.Typer) -> None:
    """Add ``serve``."""
    app.command("serve", help=_say("verb-serve").id)(command)


def command(
    case: CaseArgument,
    port: Annotated[
        int | None,
        typer.Option("--port", min=1, max=65535, help=_say("option-port").id),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help=_say("option-no-browser").id)
    ] = False,
    lang: LanguageOption = None,
    basemap: BasemapOption = None,
    tac: TacOption = None,
    key_file: KeyFileOption = None,
    log: LogOption = None,
    memory: MemoryOption = "4GB",
    threads: ThreadsOption = 2,
) -> None:
    """Open the local workbench on a case."""
    language = chosen_language(lang)
    beside = beside_of(basemap, tac)
    target = case_path(case)
    if not target.is_file():
        raise CaseError(_say("serve-there-run-filiere-run-dossier-first", target=target))
    refuse_unlogged(target, log)
    open_workbench(
        target,
        key=key_for(target, key_file),
        port=port,
        browser=not no_browser and interactive(),
        language=language,
        beside=beside,
        limits=Limits(memory=memory, threads=threads),
        asked=lang is not None,
        log_beside=log,
    )


def interactive() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def pages_are_there() -> bool:
    """Whether this installation has the workbench's pages."""
    return resources.files("filiere").joinpath("ui", "index.html").is_file()


def default_home() -> Path:
    """Where cases are made, unless somewhere else is named."""
    return Path.home() / "Filiere"


def _announced(*, browser: bool, language: str = "") -> Callable[[str], None]:
    """Prints the address that opens one session, and opens a browser where one is wanted.

    ``language``: one that was asked for comes before the browser's own.
    """

    def announce(address: str) -> None:
        address += f"&lang={language}" if language != "" else ""
        typer.echo(address)
        sys.stdout.flush()
        say(_say("serve-workbench-open-address-above-ctrl-c"))
        if browser:
            webbrowser.open(address)

    return announce


def _with_handsets(start: "Start", tac: Path) -> "Start":
    from filiere.server import read_handsets  # noqa: PLC0415 -- idem

    return replace(start, handsets=read_handsets(tac))


def open_start(
    home: Path, *, browser: bool, basemap: Path | None = None, tac: Path | None = None
) -> None:
    """Serve the start page until Ctrl-C: cases are made and opened from it."""
    from filiere.server import (  # noqa: PLC0415 -- no other verb should wait for the server
        Front,
        Start,
        application,
        serve,
    )

    if not pages_are_there():
        raise CaseError(_say("serve-workbench-s-pages-installation-run-make"))
    given = beside_of(basemap, tac, home=home)
    start = Start(home=home.resolve(), language=user_language(), basemap=given.basemap)
    front = Front(start if given.tac is None else _with_handsets(start, given.tac))
    try:
        serve(application(front), _announced(browser=browser))
    finally:
        front.end()


def open_workbench(
    target: Path,
    *,
    key: str | None,
    language: str,
    port: int | None = None,
    browser: bool = False,
    beside: Beside | None = None,
    limits: Limits | None = None,
    asked: bool = False,
    log_beside: Path | None = None,
) -> None:
    """Serve a case until Ctrl-C.

    ``asked``: the pages begin in ``language``, not the browser's. ``log_beside``: the log of a case
    that cannot be written to.
    """
    from filiere.server import (  # noqa: PLC0415 -- no other verb should wait for the server
        Front,
        Start,
        application,
        serve,
    )

    if not pages_are_there():
        raise CaseError(_say("serve-workbench-s-pages-installation-run-make"))
    spoken: Language = "fr" if language == "fr" else "en"
    bounds = limits if limits is not None else Limits()
    given = beside if beside is not None else Beside()
    start = Start(language=spoken, basemap=given.basemap, limits=bounds)
    front = Front(start if given.tac is None else _with_handsets(start, given.tac))
    front.open(target, key, log_beside=log_beside)
    try:
        announced = _announced(browser=browser, language=language if asked else "")
        serve(application(front), announced, port=port)
    finally:
        front.end()
