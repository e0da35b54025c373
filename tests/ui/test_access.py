"""Does everybody get in: axe on every page, the keyboard first, paper too?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Opens = Callable[..., Page]

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "questions", "findings/relay", "network", "lanes", "rhythm", "map", "ladder", "next",
    "ledger", "records", "layouts", "story", "log", "other", "numbers", "case",
)  # fmt: skip


@pytest.mark.slow
def test_axe_finds_nothing(opened: Opens) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not there: it comes with the packages that build the pages")
    page = opened()
    found: dict[str, list[str]] = {}
    page.evaluate(AXE.read_text("utf-8"))
    for view in VIEWS:
        page.evaluate("view => { window.location.hash = '#/' + view }", view)
        page.wait_for_load_state("networkidle")
        expect(page.locator("main h1").first).to_be_visible()
        busy = "() => document.querySelector('[aria-busy=true], [data-ready=false]') === null"
        page.wait_for_function(busy)
        page.wait_for_timeout(150)
        result = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
        broken = [
            f"{each['id']}: {each['nodes'][0]['html'][:120]} ({len(each['nodes'])})"
            for each in result["violations"]
        ]
        if broken:
            found[view] = broken
    assert found == {}


def test_keyboard_reaches_the_page_first(opened: Opens) -> None:
    page = opened()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    focused = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert focused == "solid"


def test_printed_page_holds_the_finding_only(opened: Opens) -> None:
    page = opened("#/findings/relay")
    expect(page.locator("article.finding[data-ready=true]")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
    expect(page.get_by_role("navigation", name="List of findings")).to_be_hidden()
    expect(page.locator("article.finding h1")).to_be_visible()


def test_two_readers_while_one_writes(opened: Opens) -> None:
    one = opened("#/findings/relay")
    two = opened("#/records")
    notes = one.get_by_role("textbox", name="Note")
    notes.fill("Seen by two.")
    one.get_by_role("button", name="Keep the note").click()
    grid = two.get_by_role("grid", name="Records")
    expect(grid).to_have_attribute("data-ready", "true")
    expect(one.get_by_text("Seen by two.")).to_be_visible()
    two.get_by_role("link", name="Notebook").click()
    two.reload()
    expect(two.get_by_text("Seen by two.").first).to_be_visible()


def test_page_fits_a_small_screen(opened: Opens) -> None:
    page = opened("#/findings/relay", width=760)
    expect(page.locator("article.finding h1")).to_be_visible()
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 760
