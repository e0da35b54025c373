"""A real browser before a real server, on a small simulated case with hostile names in it.

The server is a process of its own, so that the closed sockets of the tests hold; the browser is
Debian's Chromium, driven over a pipe. Every page must end without an error on its console and
without a request to anywhere but this server.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright.sync_api import Browser, Page, StorageState, expect, sync_playwright  # noqa: E402

REPOSITORY = Path(__file__).parents[2]
PAGES = REPOSITORY / "src" / "filiere" / "ui" / "index.html"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HOSTILE_FILE = "<img src=x onerror=hostile=1>.csv"
HOSTILE_TITLE = "<script>hostile=1</script><b>World</b>"
UNKNOWN = """Abonné;Correspondant;Type;Date et heure;Durée;Cellule;Remarque
0639980001;0639980002;Appel sortant;13/06/2024 17:17:22;45;208-01-20001-1449;a
0639980001;0639980003;SMS entrant;14/06/2024 18:17:22;0;208-01-20001-1449;b
"""

expect.set_options(timeout=15_000)


@dataclass(frozen=True, slots=True)
class Workbench:
    """A server that runs: its address, the cookie that it gave, and the dossier it serves."""

    address: str
    state: StorageState
    dossier: Path


def _absent() -> str | None:
    if CHROMIUM is None:
        return "Chromium is not installed (on Debian: apt-get install chromium)"
    if not PAGES.is_file():
        return "the workbench's pages are not built (make pages)"
    return None


@pytest.fixture(scope="session")
def drivable() -> None:
    """Skips where there is no browser or there are no pages; in CI both must be there."""
    reason = _absent()
    if reason is not None:
        if os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def dossier(drivable: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """A simulated dossier of bills, two of its names hostile, with a file nobody knows; run."""
    made = os.environ.get("FILIERE_UI_DOSSIER")  # one made before, for who works on the pages
    if made is not None:
        return Path(made)
    folder = tmp_path_factory.mktemp("ui") / "dossier"
    arguments = ["--seed", "7", "--people", "500", "--days", "14", "--network-bills"]
    _filiere("simulate", str(folder), *arguments)
    settings = folder / "case.toml"
    text = settings.read_text("utf-8")
    bill = min((folder / "bills").glob("*.csv"))
    bill.rename(bill.with_name(HOSTILE_FILE))
    text = text.replace(f"bills/{bill.name}", f"bills/{HOSTILE_FILE}")
    text = re.sub(r"(?m)^title\s*=.*$", f'title = "{HOSTILE_TITLE}"', text, count=1)
    settings.write_text(text, "utf-8")
    _filiere("run", str(folder))
    (folder / "operator.csv").write_text(UNKNOWN, "utf-8")
    return folder


def _filiere(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "filiere", *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.fail(f"filiere {arguments[0]}: {done.stderr[-800:]}", pytrace=False)


@pytest.fixture(scope="session")
def server(dossier: Path) -> Iterator[tuple[str, Path]]:
    """Address with its one-time token, and the dossier."""
    process = subprocess.Popen(
        [sys.executable, "-m", "filiere", "serve", str(dossier), "--no-browser", "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        if process.stdout is None:
            pytest.fail("the server has no output", pytrace=False)
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address
        yield address, dossier
    finally:
        process.terminate()
        process.wait(timeout=30)
        if process.stdout is not None:
            process.stdout.close()


# The driver runs an event loop in this thread: it ends with each module, since other tests have
# loops of their own.
@pytest.fixture(scope="module")
def browser(drivable: None) -> Iterator[Browser]:  # noqa: ARG001 -- skips before it starts
    """Chromium without a screen."""
    flags = ["--disable-gpu"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield started
        started.close()


_STATES: dict[str, StorageState] = {}


@pytest.fixture
def workbench(browser: Browser, server: tuple[str, Path]) -> Workbench:
    """The server with the cookie that its address gave, which is good for one opening only."""
    address, dossier = server
    if address not in _STATES:
        context = browser.new_context()
        context.new_page().goto(address)
        _STATES[address] = {"cookies": context.storage_state()["cookies"], "origins": []}
        context.close()
    parts = urlsplit(address)
    return Workbench(f"{parts.scheme}://{parts.netloc}/", _STATES[address], dossier)


Opens = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, workbench: Workbench) -> Iterator[Opens]:
    """Open a view of the workbench; at the end, none may have erred or asked elsewhere."""
    faults: list[str] = []
    contexts = []

    def visit(view: str = "", *, locale: str = "en-GB", width: int = 1280) -> Page:
        context = browser.new_context(
            storage_state=workbench.state,
            locale=locale,
            viewport={"width": width, "height": 860},
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on(
            "console",
            lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None,
        )
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((workbench.address, "data:", "blob:"))
                else faults.append(f"asked elsewhere: {asked.url}")
            ),
        )
        page.goto(workbench.address + view)
        return page

    yield visit
    ran = "() => typeof window.hostile !== 'undefined'"
    if any(page.evaluate(ran) for context in contexts for page in context.pages):
        faults.append("a name from a file was run")
    for context in contexts:
        context.close()
    assert faults == []
