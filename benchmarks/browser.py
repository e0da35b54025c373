"""A browser before the workbench of a case: for pictures, and for what a page costs.

The server is a process of its own, started as a user starts it; the browser is Debian's Chromium
without a GPU, which is what an analyst's virtual machine has.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, sync_playwright

FLAGS = ("--disable-gpu",)


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbench in a browser; ``process`` is the browser's first process."""

    address: str
    context: BrowserContext
    process: int

    def page(self, view: str) -> Page:
        """A new page at a view (``#/lanes``)."""
        page = self.context.new_page()
        page.goto(self.address + view)
        return page


def workbench(
    case: Path, *, language: str = "en", scale: float = 1
) -> AbstractContextManager[Opened]:
    """Serve a case and open it; ``scale`` is device pixels per CSS pixel."""
    asked = ["serve", str(case), "--no-browser", "--lang", language]
    return _served(asked, language=language, scale=scale)


@contextmanager
def start_page(language: str) -> Iterator[Opened]:
    """Open the start page with an empty home, named as a reader would name it."""
    with tempfile.TemporaryDirectory(prefix="filiere-home-") as folder:
        home = Path(folder, "Filiere")
        home.mkdir()
        with _served(["--home", str(home), "--no-browser"], language=language) as opened:
            yield opened


@contextmanager
def _served(asked: list[str], *, language: str, scale: float = 1) -> Iterator[Opened]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is not installed; on Debian: apt-get install chromium.")
    flags = [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    server = subprocess.Popen(
        [sys.executable, "-m", "filiere", *asked],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = "" if server.stdout is None else server.stdout.readline().strip()
        if not address.startswith("http://127.0.0.1:"):
            sys.exit(f"filiere {asked[0]} did not start.")
        parts = urlsplit(address)
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=flags)
            context = browser.new_context(
                viewport={"width": 1280, "height": 800},
                device_scale_factor=scale,
                locale="fr-FR" if language == "fr" else "en-GB",
            )
            first = context.new_page()
            first.goto(address)
            first.wait_for_load_state("networkidle")
            first.close()
            yield Opened(f"{parts.scheme}://{parts.netloc}/", context, _first_process(chromium))
            browser.close()
    finally:
        server.terminate()
        server.wait(timeout=30)
        if server.stdout is not None:
            server.stdout.close()


def _first_process(chromium: str) -> int:
    """Process of the browser that this program started."""
    name = Path(chromium).name.split("-")[0]
    own = descendants(os.getpid())
    named = [pid for pid in own if name in _read(pid, "comm")]
    return min(named, default=0)


def descendants(parent: int) -> list[int]:
    """Processes below a process, in /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            stat = _read(int(entry.name), "stat")
            if stat:
                above = int(stat.rsplit(")", 1)[1].split()[1])
                children.setdefault(above, []).append(int(entry.name))
    found: list[int] = []
    waiting = [parent]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return sorted(found)


def cpu_s(process: int) -> float:
    """User and system time of a process and all below it, in seconds."""
    ticks = 0
    for pid in (process, *descendants(process)):
        stat = _read(pid, "stat")
        if stat:
            fields = stat.rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_mb(process: int) -> float:
    """Memory of a process and all below it, shared pages counted in proportion (PSS), in MB."""
    kilobytes = 0
    for pid in (process, *descendants(process)):
        for line in _read(pid, "smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024


def _read(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text("utf-8", errors="replace")
    except OSError:
        return ""
