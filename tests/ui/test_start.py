"""Somebody who never saw it makes a case from a folder of files in the browser, and reads it.

The server is `filiere` alone with a home of its own: no case, no terminal but the printed address.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from urllib.parse import urlsplit

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright.sync_api import Browser, Page, StorageState, expect  # noqa: E402

LINE, DISPATCH = "+33639980001", "+33639980002"
HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
BILL = HEAD + "".join(
    f"2024-06-{day:02}T{hour:02}:00:00+02:00,call,{LINE},in,+336399801{day:02},30,,,\n"
    for day in range(2, 12)
    for hour in (10, 18)
)


SETTINGS = f"""[case]
reference = "READY-1"
title = "A line"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "A1"
basis = "SIMULATED"
authority = "Simulator"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T23:59:59+02:00
kinds = ["cdr"]
numbers = ["{LINE}"]

[[source]]
path = "bill.csv"
authorisation = "A1"
"""


@pytest.fixture(scope="module")
def start(
    drivable: None,  # noqa: ARG001 -- skips before it starts
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, Path]]:
    """Address of the start page, and its home."""
    home = tmp_path_factory.mktemp("start") / "home"
    ready = home / "ready"
    ready.mkdir(parents=True)
    (ready / "bill.csv").write_text(BILL, "utf-8")
    (ready / "case.toml").write_text(SETTINGS, "utf-8")
    run = [sys.executable, "-m", "filiere", "run", str(ready)]
    subprocess.run(run, check=True, capture_output=True)
    copytree(ready, home / "late")
    said = ["--authorisation", "A1", "--until", "2020-01-01", "--by", "A", "--reason", "order"]
    late = [sys.executable, "-m", "filiere", "expiry", str(home / "late"), *said]
    subprocess.run(late, check=True, capture_output=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "filiere", "--no-browser", "--home", str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "FILIERE_LANG": "en"},
    )
    assert process.stdout is not None
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address
        yield address, home
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


@pytest.fixture(scope="module")
def let_in(browser: Browser, start: tuple[str, Path]) -> StorageState:
    """The cookie that the printed address gives, once."""
    context = browser.new_context()
    context.new_page().goto(start[0])
    state = context.storage_state()
    context.close()
    return {"cookies": state["cookies"], "origins": []}


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as it is received: a bill, a table that nobody knows, a letter."""
    folder = tmp_path_factory.mktemp("received") / "reply"
    (folder / "bills").mkdir(parents=True)
    (folder / "bills" / "line [1].csv").write_text(BILL, "utf-8")
    (folder / "strange.csv").write_text("x;y\n1;2\n", "utf-8")
    (folder / "letter.pdf").write_bytes(b"%PDF-1.4\n")
    (folder / ".DS_Store").write_bytes(b"x")
    return folder


def test_a_case_is_made_from_a_folder_without_the_terminal(
    browser: Browser, start: tuple[str, Path], let_in: StorageState, received: Path
) -> None:
    address, home = start
    faults: list[str] = []
    context = browser.new_context(
        locale="en-GB", viewport={"width": 1366, "height": 860}, storage_state=let_in
    )
    page = context.new_page()
    place = urlsplit(address)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda asked: None if place.netloc in asked.url else faults.append(asked.url),
    )
    page.goto(f"{place.scheme}://{place.netloc}/")
    _closed(page)
    page.get_by_label("Name of the case").fill("2024-117")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Choose a folder").set_input_files(str(received))

    expect(page.get_by_role("cell", name=re.compile("canonical|read"))).not_to_have_count(0)
    expect(page.get_by_text("bills/line [1].csv", exact=True)).to_be_visible()
    expect(page.get_by_text("1 can be read")).to_be_visible()
    expect(page.get_by_text(re.compile(r"\.DS_Store — A name that begins"))).to_be_visible()
    assert LINE not in page.content()  # no act names a number yet

    page.get_by_role("button", name="Make the case").click()
    lacking = page.get_by_role("alert")
    expect(lacking).to_contain_text("things are lacking")
    for each in ("Title", "Legal basis", "Who signed it", "Period: first day", "Numbers that it"):
        expect(lacking).to_contain_text(each)
    assert not (home / "2024-117" / "case.toml").exists()

    _fill(page)
    page.get_by_role("button", name="Make the case").click()
    expect(page.get_by_role("heading", name="The case is ready")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Read the answer").click()
    expect(page.get_by_role("heading", name="In brief")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("2024-117"))).to_be_visible()
    assert (home / "2024-117" / "case.filiere").is_file()
    assert (home / "2024-117" / "report.fr.html").is_file()

    page.reload()  # the case stays open: it is the server that holds it
    expect(page.get_by_role("heading", name="In brief")).to_be_visible()
    older = context.new_page()
    older.goto(page.url)
    expect(older.get_by_role("heading", name="In brief")).to_be_visible()
    page.get_by_role("button", name="Close the case").click()
    expect(page.get_by_role("heading", name="Cases")).to_be_visible()
    page.get_by_role("button", name="Open with its passphrase").click()
    locked = page.locator(".recent li").filter(has=page.get_by_label("Passphrase", exact=True))
    locked.get_by_label("Passphrase", exact=True).fill("a wrong passphrase")
    locked.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    locked.get_by_label("Passphrase", exact=True).fill("a long passphrase")
    locked.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", name="In brief")).to_be_visible()
    _goes_on(older)
    context.close()
    assert faults == []


def _goes_on(older: Page) -> None:
    """A tab that shows the case as it was open before does nothing in what is open now."""
    older.get_by_role("link", name="Log").click()
    expect(older.get_by_role("alert").first).to_contain_text("Another case is open now")
    older.get_by_role("link", name="Show what is open now").click()
    expect(older.get_by_role("heading", name="In brief")).to_be_visible()
    expect(older.get_by_text("Another case is open now")).to_have_count(0)


def _fill(page: Page) -> None:
    page.get_by_label("Title").fill("A line")
    page.get_by_label("Legal basis").select_option("FR-CPP-77-1-2")
    page.get_by_label("Who signed it").fill("Parquet de Lyon")
    page.get_by_label("Date of the act").fill("2024-07-01")
    page.get_by_label("Period: first day").fill("2024-06-01")
    page.get_by_label("Period: last day").fill("2024-06-30")
    page.get_by_label("Numbers that it names").fill(f"06 39 98 00 01\n{DISPATCH}")
    page.get_by_label("Passphrase").fill("a long passphrase")
    page.get_by_label("The same once more").fill("a long passphrase")


def test_what_a_case_needs_is_done_on_its_page(
    browser: Browser, start: tuple[str, Path], let_in: StorageState
) -> None:
    """A name, a hold, a clock that is tried, a file that is added: all without the terminal."""
    address, home = start
    place = urlsplit(address)
    context = browser.new_context(
        locale="en-GB", viewport={"width": 1366, "height": 860}, storage_state=let_in
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{place.scheme}://{place.netloc}/")
    _closed(page)
    page.locator(".recent li", has_text="ready").get_by_role("button", name="Open").click()
    expect(page.get_by_role("heading", name="In brief")).to_be_visible()
    page.get_by_role("link", name="The case").click()
    page.get_by_label("Your name").first.fill("B. Officer")

    names = page.locator("form", has=page.get_by_role("button", name="Take the name back"))
    names.get_by_label("Number").fill(LINE)
    names.get_by_label("Name", exact=True).fill("line A")
    page.get_by_role("button", name="Give this name").click()
    expect(page.get_by_role("cell", name="line A")).to_be_visible()

    hold = page.locator("form", has=page.get_by_role("button", name="Hold", exact=True))
    hold.get_by_label("Reference of the order").fill("O-7")
    hold.get_by_label("Reviewed on").fill("2031-01-01")
    hold.get_by_label("Why").fill("order of 1 July")
    hold.get_by_role("button", name="Hold", exact=True).click()
    expect(page.get_by_role("cell", name="O-7")).to_be_visible()

    clock = page.locator("form", has=page.get_by_role("button", name="Move the times"))
    clock.get_by_label("File").select_option(label="bill.csv")
    clock.get_by_label("Shift").fill("+01:00")
    clock.get_by_label("Why").fill("the operator's letter")
    clock.get_by_label("Only try").check()
    page.get_by_role("button", name="Try", exact=True).first.click()
    expect(page.get_by_text("This was only tried")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Read the answer").click()
    expect(page.get_by_role("heading", name="The case")).to_be_visible()
    expect(page.get_by_role("cell", name="line A")).to_be_visible()

    page.get_by_role("button", name="Add files, an act or a death").click()
    more = BILL.replace(LINE, DISPATCH).encode()
    page.get_by_label("Choose files").set_input_files(
        {"name": "more.csv", "mimeType": "text/csv", "buffer": more}
    )
    page.get_by_label("Act for more.csv").select_option("A1")
    page.get_by_role("button", name="Add and read").click()
    expect(page.get_by_role("heading", name="The case is ready")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Read the answer").click()
    assert "more.csv" in (home / "ready" / "case.toml").read_text("utf-8")
    page.get_by_role("link", name="Import ledger").click()
    expect(page.get_by_role("link", name="more.csv")).to_be_visible()
    context.close()
    assert faults == []


def test_a_case_whose_last_day_has_passed_is_stated_anew_on_the_start_page(
    browser: Browser, start: tuple[str, Path], let_in: StorageState
) -> None:
    address, _ = start
    place = urlsplit(address)
    context = browser.new_context(
        locale="en-GB", viewport={"width": 1280, "height": 860}, storage_state=let_in
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{place.scheme}://{place.netloc}/")
    _closed(page)
    page.locator(".recent li", has_text="late").get_by_role("button", name="Open").click()
    expect(page.get_by_text("Act A1: read until 2020-01-01")).to_be_visible()
    page.get_by_label("Your name").fill("B. Officer")
    page.get_by_label("Reference of the order").fill("O-3")
    expect(page.get_by_role("button", name="Erase for good")).to_be_disabled()
    page.get_by_label("New last day").fill("2031-01-01")
    page.get_by_label("Decision and reasons").fill("order of 4 July")
    page.get_by_role("button", name="State it and open").click()
    expect(page.get_by_role("heading", name="In brief")).to_be_visible()
    page.get_by_role("button", name="Close the case").click()
    expect(page.get_by_role("heading", name="Cases")).to_be_visible()
    context.close()
    assert faults == []


def _closed(page: Page) -> None:
    """The start page: a case that another test left open is closed first."""
    closing = page.get_by_role("button", name="Close the case")
    cases = page.get_by_role("heading", name="Cases")
    expect(closing.or_(cases)).to_be_visible()
    if closing.is_visible():
        closing.click()
    expect(cases).to_be_visible()
