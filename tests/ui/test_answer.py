"""Whoever opens a case reads who dispatches, reaches the rows in two clicks, and takes them out."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Opens = Callable[..., Page]

SAID = {
    "en-GB": (r"sends out the orders of \+33", r"June 2024", r"support", r"Weakest point: .+"),
    "fr-FR": (r"envoie les commandes de \+33", r"juin 2024", r"soutien", r"Point faible : .+"),
}


@pytest.mark.parametrize("locale", SAID)
def test_page_one_says_who_dispatches_since_when_how_sure_and_what_speaks_against(
    opened: Opens, locale: str
) -> None:
    page = opened(locale=locale)
    head = page.get_by_role("heading", name=re.compile("^(In brief|En bref)$"))
    expect(head).to_be_visible()
    brief = page.locator("section.brief li")
    expect(brief.first).to_be_visible()
    assert brief.count() <= 7
    who, when, sure, against = SAID[locale]
    dispatch = brief.filter(has_text=re.compile(who))
    expect(dispatch).to_have_count(1)
    for wanted in (when, sure, against):
        expect(dispatch).to_contain_text(re.compile(wanted))


def test_the_rows_behind_page_one_are_two_clicks_away(opened: Opens, dossier: Path) -> None:
    page = opened()
    dispatch = page.locator("section.brief li").filter(has_text="sends out the orders of")
    dispatch.get_by_role("link").click()  # the first click: its rows stand at the top
    finding = page.locator("article.finding[data-ready=true]")
    line = finding.get_by_role("link", name=re.compile(r"row [\d,]+$")).first
    expect(line).to_be_visible()
    name = line.inner_text()
    line.click()  # the second: the row as received
    record = page.get_by_role("complementary", name="The record at hand")
    row = int(name.rsplit("row ", 1)[1].replace(",", ""))
    expect(record).to_contain_text(f"row {row:,}")
    stored = (dossier / name.split(",")[0].strip()).read_text("utf-8").splitlines()[row - 1]
    assert record.locator(".own").inner_text().split(",")[0] == stored.split(",")[0]


@pytest.mark.parametrize("form", ["csv", "graphml", "xlsx"])
def test_what_another_program_needs_is_exported_from_a_page(
    opened: Opens, dossier: Path, tmp_path: Path, form: str
) -> None:
    page = opened()
    page.get_by_role("link", name="The case", exact=True).click()
    expect(page.get_by_role("heading", name="Export", exact=True)).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("link", name=form, exact=True).click()
    saved = tmp_path / "export"
    coming.value.save_as(saved)
    content = saved.read_bytes()
    assert len(content) > 500
    acts = (dossier / "case.toml").read_text("utf-8")
    clear = {n for n in re.findall(rb"\+\d{11}", content) if n.decode() not in acts}
    assert clear == set() or '"*"' in acts
    page.goto(page.url.split("#")[0] + "#/log")
    expect(page.get_by_text("export").first).to_be_visible()


def test_a_number_is_found_from_any_page_in_the_spelling_of_the_country(opened: Opens) -> None:
    page = opened("#/numbers")
    table = page.locator("article[data-ready=true] tbody tr")
    expect(table.first).to_be_visible()
    named = page.locator("tbody button.tag-number").filter(has_text=re.compile(r"\+336")).first
    label = re.search(r"\+33(\d{9})", named.inner_text())
    assert label is not None
    page.goto(page.url.split("#")[0] + "#/ledger")
    spelt = "0" + label[1]
    page.get_by_role("searchbox", name="Search the whole case…").fill(
        " ".join(spelt[at : at + 2] for at in range(0, 10, 2))
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Numbers", exact=True)).to_be_visible()
    expect(table).to_have_count(1)
    expect(table).to_contain_text(f"+33{label[1]}")


def test_two_numbers_are_compared_and_one_is_followed(opened: Opens) -> None:
    page = opened("#/numbers")
    rows = page.locator("article[data-ready=true] tbody tr")
    page.get_by_role("button", name="Contacts", exact=True).click()
    expect(page.get_by_role("columnheader", name="Contacts")).to_have_attribute(
        "aria-sort", "descending"
    )
    rows.nth(0).get_by_role("checkbox").check()
    page.get_by_role("button", name="Who continues it?").click()
    answer = page.get_by_role("region", name="What the records say")
    expect(answer).to_be_visible(timeout=60_000)
    expect(answer).to_contain_text("logged and not kept")
    rows.nth(1).get_by_role("checkbox").check()
    expect(answer).to_have_count(0)  # another choice, another question
    page.get_by_role("button", name="Compare the two").click()
    expect(answer).to_be_visible(timeout=60_000)


def test_erasing_takes_two_steps(opened: Opens) -> None:
    page = opened("#/case")
    expect(page.get_by_role("button", name="Erase for good")).to_have_count(0)
    page.get_by_role("button", name="Erase records").click()
    last = page.get_by_role("button", name="Erase for good")
    expect(last).to_be_disabled()
    erase = page.get_by_role("region", name="Erase")
    erase.get_by_label("Reference of the order").fill("O-1")
    erase.get_by_label(re.compile("To go on, write")).fill("another case")
    expect(last).to_be_disabled()
    page.get_by_role("button", name="Cancel").last.click()
    expect(page.get_by_role("button", name="Erase records")).to_be_visible()
