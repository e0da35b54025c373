"""Pictures: pixels per role, keyboard, and from a pixel to the records under it."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

Opens = Callable[..., Page]

COUNT = """(canvas, colour) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
  let found = 0
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === r && data[i + 1] === g && data[i + 2] === b) found += 1
  }
  return found
}"""
LINE, DISPATCH, COURIER = "#17456b", "#a34d12", "#2d6a4f"


def _pixels(page: Page, colour: str) -> int:
    return int(page.get_by_role("application").evaluate(COUNT, colour))


def _said(page: Page, pattern: str) -> int:
    """The count that the picture's own name states."""
    name = page.get_by_role("application").get_attribute("aria-label") or ""
    found = re.search(pattern, name)
    return 0 if found is None else int(found[1].replace(",", ""))


def _frames(page: Page) -> None:
    """Let what was asked for be drawn."""
    twice = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(twice)


def test_network_draws_each_role_by_its_colour(opened: Opens) -> None:
    page = opened("#/network")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-drawn", re.compile(r"\d"))
    page.get_by_label("with a role only").check()
    expect(page).to_have_url(re.compile("#/network/h0"))
    _frames(page)
    twin = page.locator(".twin")
    twin.locator("summary").click()
    for role, colour, least in (
        ("line", LINE, 60),
        ("dispatch", DISPATCH, 60),
        ("courier", COURIER, 60),
    ):
        numbers = twin.get_by_role("button", name=re.compile(f"^{role}")).count()
        assert numbers > 0
        assert least * numbers <= _pixels(page, colour) <= 900 * numbers, role


def test_network_is_walked_by_keyboard(opened: Opens) -> None:
    page = opened("#/network")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-drawn", re.compile(r"\d"))
    canvas.focus()
    page.keyboard.press("ArrowRight")
    spoken = page.locator("[aria-live=polite]")
    expect(spoken).to_have_text(re.compile(r"\d+ numbers, [\d,]+ contacts"))
    first = spoken.inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert spoken.inner_text() != ""
    assert first != ""
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Number")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary", name="Number")).to_have_count(0)


def test_lanes_draw_roles_and_lead_to_records(opened: Opens) -> None:
    page = opened("#/lanes")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-frame", re.compile(r"\d"))
    for colour in (LINE, DISPATCH, COURIER):
        assert _pixels(page, colour) > 0, colour
    before = {colour: _pixels(page, colour) for colour in (LINE, COURIER)}
    assert min(before.values()) > 0

    canvas.focus()
    page.keyboard.press("n")
    expect(page.locator("[aria-live=polite]")).to_have_text(re.compile("2024"))
    page.keyboard.press("Enter")
    table = page.get_by_role("region", name=re.compile("under the pointer")).get_by_role("table")
    expect(table).to_be_visible()
    table.get_by_role("link", name=re.compile("row")).first.click()
    expect(page.get_by_role("complementary", name="The record at hand")).to_be_visible()


def test_lanes_twin_counts_what_is_drawn(opened: Opens) -> None:
    page = opened("#/lanes")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-ready", "true")
    page.locator(".twin summary").click()
    cells = page.locator(".twin td.n").all_inner_texts()
    drawn = _said(page, r"([\d,]+) records")
    assert sum(int(cell.replace(",", "")) for cell in cells) == drawn > 0


def test_wheel_zooms_and_never_filters(opened: Opens) -> None:
    page = opened("#/lanes")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-frame", re.compile(r"\d"))
    canvas.hover(position={"x": 400, "y": 40})
    for _ in range(6):
        page.mouse.wheel(0, -300)
    expect(page).to_have_url(re.compile(r"z=\d+~\d+"))
    assert "s=" not in page.url
    assert "t=" not in page.url


@pytest.mark.parametrize("view", ["network", "lanes", "rhythm", "map", "findings/relay"])
def test_a_view_is_saved_as_picture_and_table_with_its_caption(
    opened: Opens, tmp_path: Path, view: str
) -> None:
    page = opened(f"#/{view}")
    ready = page.locator("main [data-ready=true]").first
    expect(ready).to_be_visible()
    forms = page.get_by_role("group", name="Save this view")
    saved: dict[str, bytes] = {}
    for form in ("PNG", "SVG", "CSV"):
        with page.expect_download() as coming:
            forms.get_by_role("button", name=form, exact=True).click()
        place = tmp_path / f"view.{form.lower()}"
        coming.value.save_as(place)
        saved[form] = place.read_bytes()
    assert saved["PNG"].startswith(b"\x89PNG")
    assert len(saved["PNG"]) > 5_000
    drawn = ET.fromstring(saved["SVG"])  # noqa: S314 -- drawn by this page
    told = " ".join(drawn.itertext())
    assert "world-7" in told
    assert "third parties masked" in told
    assert len(list(drawn.iter())) > 20
    table = list(csv.DictReader(io.StringIO(saved["CSV"].decode("utf-8-sig"))))
    assert table
    assert all("third parties masked" in row["caption"] for row in table)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_map_shows_regions_with_a_table_twin(opened: Opens) -> None:
    page = opened("#/map")
    sheet = page.get_by_role("application")
    expect(sheet).to_have_attribute("data-ready", "true")
    expect(page.get_by_text(re.compile("A cell is never a point"))).to_be_visible()
    cells = _said(page, r"Map of ([\d,]+) sectors")
    page.get_by_text(re.compile(r"cells as a table")).click()
    assert page.locator("details tbody tr").count() == min(300, cells) > 0


def test_pages_left_before_their_picture_is_drawn_do_not_err(opened: Opens) -> None:
    page = opened("#/questions")
    page.evaluate(
        "() => { window.asked = []; window.requestAnimationFrame = (draw) => asked.push(draw) }"
    )
    for view, canvas in (("lanes", "Lanes"), ("network", "Network")):
        page.get_by_role("link", name=canvas, exact=True).click()
        expect(page.get_by_role("application")).to_be_visible()
        page.wait_for_function("() => window.asked.length > 0")
        page.get_by_role("link", name="Questions", exact=True).click()
        expect(page.get_by_role("application")).to_have_count(0)
        drawn = page.evaluate(
            "() => { const n = asked.length; asked.splice(0).forEach((d) => d(0)); return n }"
        )
        assert drawn > 0, view


def test_a_filter_of_the_network_is_sent_with_its_address(opened: Opens) -> None:
    page = opened("#/network")
    canvas = page.get_by_role("application")
    expect(canvas).to_have_attribute("data-drawn", re.compile(r"\d"))
    before = _pixels(page, COURIER)
    page.get_by_role("group", name="Roles that are shown").get_by_role(
        "button", name=re.compile("courier")
    ).click()
    expect(page).to_have_url(re.compile(r"#/network/h3"))
    _frames(page)
    assert _pixels(page, COURIER) < before / 4
    other = opened("#" + page.url.split("#")[1])
    expect(other.get_by_role("application")).to_have_attribute("data-drawn", re.compile(r"\d"))
    expect(other.get_by_role("button", name=re.compile("courier"), pressed=False)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name=re.compile("courier"), pressed=True)).to_be_visible()
