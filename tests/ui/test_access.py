"""Does everybody get in: axe on every page, the keyboard first, paper too?"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as LateError

Opens = Callable[..., Page]

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
VIEWS = (
    "questions", "findings/relay", "network", "lanes", "rhythm", "map", "ladder", "next",
    "ledger", "records", "layouts", "story", "log", "other", "numbers", "case",
    "methods", "findings/orders",
)  # fmt: skip


@pytest.mark.slow
def test_axe_finds_nothing(opened: Opens) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not there: it comes with the packages that build the pages")
    page = opened()
    found: dict[str, list[str]] = {}
    page.evaluate(AXE.read_text("utf-8"))
    for view in VIEWS:
        _show(page, view)
        for scheme in SCHEMES:
            # nothing fades: a colour halfway between two is nobody's
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            result = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
            broken = [
                f"{each['id']}: {each['nodes'][0]['html'][:120]} ({len(each['nodes'])})"
                for each in result["violations"]
            ]
            if broken:
                found[f"{view}, {scheme}"] = broken
    assert found == {}


def test_by_night_the_paper_is_dark_and_prints_white(opened: Opens) -> None:
    page = opened("#/questions")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    of = "() => getComputedStyle(document.querySelector('.sheet')).backgroundColor"
    day = page.evaluate(of)
    page.emulate_media(color_scheme="dark")
    night = page.evaluate(of)
    assert _light(day) > 600
    assert _light(night) < 150
    page.emulate_media(color_scheme="dark", media="print")
    ink = "() => getComputedStyle(document.querySelector('main h1')).color"
    assert _light(page.evaluate(ink)) < 150


def _light(colour: str) -> int:
    """Sum of the three parts of ``rgb(…)``."""
    return sum(int(part) for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 683])
def test_every_page_fits_a_phone_and_twice_the_size(opened: Opens, width: int) -> None:
    """683 points are a screen of 1366 at 200 %."""
    page = opened(width=width)
    wide: dict[str, int] = {}
    for view in VIEWS:
        _show(page, view)
        fits = "width => document.documentElement.scrollWidth <= width"
        try:  # a picture takes its new width after it is laid out
            page.wait_for_function(fits, arg=width, timeout=5_000)
        except LateError:
            wide[view] = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide == {}


def _show(page: Page, view: str) -> None:
    """Another page, and what it waits for."""
    page.evaluate("view => { window.location.hash = '#/' + view }", view)
    name = view.partition("/")[0]
    expect(page.locator(f"main[data-page='{name}']")).to_be_visible()
    expect(page.locator("main h1").first).to_be_visible()
    busy = "() => document.querySelector('[aria-busy=true], [data-ready=false]') === null"
    page.wait_for_function(busy)


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
