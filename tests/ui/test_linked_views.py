"""One selection and one time brush for every view, in the address: a view sent comes back."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Opens = Callable[..., Page]


def _total(page: Page) -> int:
    caption = page.locator(".heat caption")
    expect(caption).to_be_visible()
    return int(re.sub(r"\D", "", caption.inner_text().split("records")[0]))


def test_brush_set_in_one_view_holds_in_the_others(opened: Opens) -> None:
    page = opened("#/rhythm")
    expect(page.locator(".brush[data-ready=true]")).to_be_visible()
    whole = _total(page)
    page.get_by_label("To", exact=True).focus()
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    expect(page.get_by_text("Time:")).to_be_visible()
    expect(page.locator(".heat caption")).not_to_contain_text(f"{whole:,} records")
    expect(page.locator(".scroll[data-ready=true] .heat")).to_be_visible()
    part = _total(page)
    assert 0 < part < whole
    brush = page.url.split("t=")[1].split("&")[0]

    for name in ("Network", "Lanes", "Map", "Records"):
        page.get_by_role("navigation", name="Pages").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        assert f"t={brush}" in page.url
    expect(page.get_by_text(f"{part:,} records")).to_be_visible()

    page.get_by_role("button", name="Clear the time brush").click()
    expect(page.get_by_text(f"{whole:,} records")).to_be_visible()
    page.go_back()
    expect(page.get_by_text(f"{part:,} records")).to_be_visible()


def test_brush_dims_ties_of_the_network(opened: Opens) -> None:
    page = opened("#/network")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-ready", "true")
    whole = _neighbours(page)
    bars = page.locator(".brush svg")
    bars.hover(position={"x": 4, "y": 20})
    page.mouse.down()
    bars.hover(position={"x": 180, "y": 20})
    page.mouse.up()
    expect(page).to_have_url(re.compile("t="))
    assert 0 < _neighbours(page) < whole


def _neighbours(page: Page) -> int:
    """Contacts of the first courier with its neighbours, as the table twin has them."""
    canvas = page.get_by_role("application")
    if "n=" not in page.url:
        page.locator(".twin summary").click()
        page.locator(".twin").get_by_role("button", name=re.compile("courier")).first.click()
    expect(page.locator(".twin summary")).to_contain_text("Neighbours of")
    expect(canvas).to_be_visible()
    cells = page.locator(".twin td.n").all_inner_texts()
    return sum(int(cell.replace(",", "")) for cell in cells)


def test_view_sent_to_another_reader_comes_back_the_same(opened: Opens) -> None:
    page = opened("#/findings/relay")
    page.locator("article.finding").get_by_role("link", name="Lanes").click()
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-ready", "true")
    canvas.focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile(r"z=\d+~\d+"))
    sent = "#" + page.url.split("#")[1]
    other = opened(sent)
    expect(other.get_by_role("application")).to_have_attribute("data-ready", "true")
    for text in (".axis .soft", ".bar .scope"):
        expect(other.locator(text)).to_have_text(page.locator(text).inner_text())
    assert other.url == page.url


def test_filter_is_explicit_and_undone(opened: Opens) -> None:
    page = opened("#/network")
    page.locator(".twin summary").click()
    page.locator(".twin").get_by_role("button", name=re.compile("dispatch")).first.click()
    portrait = page.get_by_role("complementary", name="Number")
    portrait.get_by_role("button", name="Show only this").click()
    expect(page.get_by_text("Only:")).to_be_visible()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Findings").click()
    expect(page.locator("article.finding h1")).to_be_visible()
    page.get_by_role("button", name="Undo filter").click()
    expect(page.get_by_text("Only:")).to_have_count(0)
    # A selection is no filter: findings are all listed whatever is selected.
    assert "n=" in page.url
