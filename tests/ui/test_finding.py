"""A finding is read from what happened, in pictures and sentences, before any figure."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Opens = Callable[..., Page]


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_a_finding_shows_its_hours_and_three_deliveries_before_its_strength(
    opened: Opens, locale: str
) -> None:
    page = opened("#/findings/relay", locale=locale)
    finding = page.locator("article.finding[data-ready=true]")
    strip = finding.locator("figure svg")
    expect(strip).to_be_visible()
    assert strip.locator("circle, path[fill]:not([fill=none])").count() > 10
    legs = finding.locator("ol.deliveries > li")
    expect(legs).to_have_count(3)
    for words in ({"en-GB": "reaches the line", "fr-FR": "joint la ligne"}[locale],):
        expect(legs.first).to_contain_text(words)
    places = [
        finding.locator(where).first.evaluate("e => e.getBoundingClientRect().top")
        for where in ("figure svg", "ol.deliveries", "#f-compared", "#f-strength", "table.lines")
    ]
    assert places == sorted(places)
    # two screens of 860 points: whoever scrolls once has the strength before them
    assert places[3] < 2 * 860


def test_a_delivery_leads_to_its_row_and_back(opened: Opens) -> None:
    page = opened("#/findings/relay")
    leg = page.locator("ol.deliveries a").first
    clock = leg.inner_text()
    leg.click()
    record = page.get_by_role("complementary", name="The record at hand")
    expect(record).to_contain_text(clock)
    page.go_back()
    expect(page.locator("ol.deliveries a").first).to_have_text(clock)


def test_every_row_says_what_it_is(opened: Opens) -> None:
    page = opened("#/findings/orders")
    rows = page.locator("table.lines[data-ready=true] tbody tr")
    expect(rows.first).to_be_visible()
    kinds = re.compile(r"^(order|answer|sending|report|delivery|other)$")
    for place in range(rows.count()):
        expect(rows.nth(place).locator(".tag")).to_have_text(kinds)


def test_the_contents_of_a_finding_lead_to_its_parts_and_keep_the_address(opened: Opens) -> None:
    page = opened("#/findings/relay")
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents).to_be_visible()
    address = page.url
    contents.get_by_role("button", name="What else could explain it").click()
    expect(page.locator("#f-else")).to_be_in_viewport()
    expect(page.locator("#f-else")).to_be_focused()
    assert page.url == address


def test_lanes_opened_from_a_finding_show_every_phone_of_its_deliveries(opened: Opens) -> None:
    page = opened("#/findings/relay")
    expect(page.locator("ol.deliveries > li")).to_have_count(3)
    page.locator("p.see a").first.click()
    expect(page.locator("canvas[data-frame][data-ready=true]")).to_be_visible()
    lanes = page.get_by_role("table").filter(has=page.locator("tbody tr"))
    expect(lanes.first).to_be_visible()
    shown = page.url.split("s=")[1].split("&")[0].split(",")
    assert len(shown) >= 3  # the line, its dispatch phone and a courier at least


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_orders_cycles_and_chains_are_reconciled_on_the_spot(opened: Opens, locale: str) -> None:
    page = opened("#/findings/orders", locale=locale)
    steps = page.locator("ol.reckoning > li")
    expect(steps.first).to_be_visible()
    assert steps.count() >= 4
    expect(page.locator("ol.reckoning .formula").first).to_contain_text("(F − C) × V ÷ (V − C)")


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_how_often_the_method_is_wrong_is_one_click_from_the_strength(
    opened: Opens, locale: str
) -> None:
    page = opened("#/findings/relay", locale=locale)
    how = {
        "en-GB": "How often this method is wrong",
        "fr-FR": "Combien de fois cette méthode se trompe",
    }
    page.get_by_role("link", name=how[locale]).click()
    told = page.locator("article[data-ready=true]")
    expect(told.locator("table tbody tr").first).to_be_visible()
    assert told.locator("section").count() == 1
    missed = {"en-GB": "not kept", "fr-FR": "non tenu"}
    page.get_by_role(
        "link", name={"en-GB": "Every method", "fr-FR": "Toutes les méthodes"}[locale]
    ).click()
    expect(told.locator("td .bad").filter(has_text=missed[locale]).first).to_be_visible()


def test_lanes_draw_the_deliveries_of_several_lines_at_once(opened: Opens) -> None:
    page = opened("#/lanes")
    expect(page.locator("canvas[data-frame][data-ready=true]")).to_be_visible()
    notes = page.locator("p.note[data-line]")
    expect(notes).to_have_count(2)
    labels = {note.split(":")[0] for note in notes.all_inner_texts()}
    assert len(labels) == 2


def test_the_first_page_says_how_findings_stand_and_not_that_they_are_found(opened: Opens) -> None:
    page = opened("#/questions")
    line = page.locator("ol.questions > li").filter(has_text="Who relays to whom?")
    expect(line.locator(".tag")).to_have_text(re.compile(r"^\d+ supported$"))
    assert page.locator("ol.questions .tag.found").count() == 0
    beyond = page.locator("details.beyond")
    beyond.locator("summary").click()
    expect(beyond.locator("dd").first).not_to_be_empty()
