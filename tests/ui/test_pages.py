"""Each page's main path, in both languages, with hostile names that stay text."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from filiere.layout import parse

Opens = Callable[..., Page]

HEADS = {
    "findings": ("Findings", "Constats"),
    "network": ("Network", "Réseau"),
    "lanes": ("Lanes", "Chronologie"),
    "rhythm": ("Rhythm", "Rythme"),
    "map": ("Map", "Carte"),
    "ladder": ("Ladder", "Échelle"),
    "next": ("Next request", "Acte suivant"),
    "ledger": ("Import ledger", "Registre des fichiers"),
    "records": ("Records", "Données"),
    "layouts": ("File layouts", "Formats de fichiers"),
    "story": ("Notebook", "Carnet"),
    "log": ("Log", "Journal"),
    "other": ("Other reading", "Autre lecture"),
    "methods": ("How often wrong", "Combien d’erreurs"),
}


def test_each_page_is_there_in_both_languages(opened: Opens) -> None:
    page = opened("#/questions")
    navigation = page.get_by_role("navigation", name="Pages")
    for english, _ in HEADS.values():
        navigation.get_by_role("link", name=english, exact=True).click()
        expect(page.get_by_role("heading", name=english, exact=True).first).to_be_visible()
    page.get_by_role("button", name="FR").click()
    for _, french in HEADS.values():
        navigation.get_by_role("link", name=french, exact=True).click()
        expect(page.get_by_role("heading", name=french, exact=True).first).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "fr"


def test_no_page_shows_a_thing_that_is_no_text_nor_an_english_reason_in_french(
    opened: Opens,
) -> None:
    page = opened("#/layouts", locale="fr-FR")
    known = page.locator("article[data-ready=true] table tbody tr")
    expect(known.first).to_be_visible()
    shown = page.locator("main").inner_text()
    assert "[object" not in shown
    assert "no layout knows" not in shown
    page.goto(page.url.split("#")[0] + "#/ledger")
    # one that no other test describes, whatever their order
    unknown = page.get_by_role("listitem").filter(has_text="truth/clients.csv")
    expect(unknown).to_be_visible()
    expect(unknown).not_to_contain_text("no layout")
    page.goto(page.url.split("#")[0] + "#/log")
    expect(page.get_by_role("cell", name=re.compile("^question : ")).first).to_be_visible()


def test_the_rhythm_of_one_direction_is_shown(opened: Opens) -> None:
    page = opened("#/rhythm")
    caption = page.locator(".scroll[data-ready=true] .heat caption")
    expect(caption).to_be_visible()
    whole = caption.inner_text()
    page.get_by_role("combobox", name=re.compile("^Way")).select_option("in")
    expect(caption).not_to_have_text(whole)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_reader_in_french_gets_french(opened: Opens) -> None:
    page = opened(locale="fr-FR")
    expect(page.get_by_role("heading", name="Questions posées aux données")).to_be_visible()


def test_names_with_markup_stay_text(opened: Opens) -> None:
    page = opened()
    expect(page.get_by_text("<script>hostile=1</script><b>World</b>")).to_be_visible()
    page.get_by_role("link", name="Import ledger").click()
    link = page.get_by_role("link", name=re.compile(r"<img src=x onerror=hostile=1>\.csv"))
    expect(link).to_be_visible()
    link.click()
    head = page.get_by_role("heading", name=re.compile("Goods declaration: .*<img"))
    expect(head).to_be_visible()
    assert page.locator("img").count() == 0


def test_ledger_balances(opened: Opens) -> None:
    page = opened("#/ledger")
    table = page.get_by_role("table", name="What became of every row")
    expect(table).to_be_visible()
    total = table.locator("tfoot td").all_inner_texts()
    figures = [int(cell.replace(",", "")) for cell in total if re.fullmatch(r"[\d,]+", cell)]
    assert sum(figures[:-1]) == figures[-1] > 0
    assert "≠" not in table.inner_text()


def test_table_of_records_goes_to_its_end_by_keyboard(opened: Opens) -> None:
    page = opened("#/records")
    grid = page.get_by_role("grid", name="Records")
    expect(grid).to_have_attribute("data-ready", "true")
    rows = int(grid.get_attribute("aria-rowcount") or 0)
    assert rows > 2000
    grid.focus()
    page.keyboard.press("End")
    expect(page.locator(f"[aria-rowindex='{rows}'][aria-selected=true]")).to_be_visible()
    expect(page.locator(f"[aria-rowindex='{rows}']")).not_to_contain_text("·")
    page.keyboard.press("PageUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="The record at hand")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator("[aria-rowindex='2'][aria-selected=true]")).to_be_visible()


def test_records_are_put_in_order_and_the_order_stands_in_the_address(opened: Opens) -> None:
    page = opened("#/records")
    grid = page.get_by_role("grid", name="Records")
    expect(grid).to_have_attribute("data-ready", "true")
    head = grid.get_by_role("columnheader", name="s", exact=True)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(page).to_have_url(re.compile("z=duration_s-"))
    expect(grid).to_have_attribute("data-ready", "true")
    longest = _seconds(page)
    assert longest == sorted(longest, reverse=True)
    assert longest[0] > 0
    page.get_by_role("group", name="Kinds that are shown").get_by_role(
        "button", name="call"
    ).click()
    expect(page).to_have_url(re.compile("z=duration_s-~1"))
    other = opened("#" + page.url.split("#")[1])
    again = other.get_by_role("columnheader", name="s", exact=True)
    expect(again).to_have_attribute("aria-sort", "descending")
    kinds = other.get_by_role("group", name="Kinds that are shown")
    expect(kinds.get_by_role("button", name="call", pressed=True)).to_be_visible()
    expect(other.get_by_role("grid", name="Records")).to_have_attribute("data-ready", "true")
    assert _seconds(other) == longest


def _seconds(page: Page) -> list[int]:
    """The first lengths of calls in the table, once they are there."""
    first = page.locator("[aria-rowindex='2'] [role=gridcell]").nth(5)
    expect(first).to_have_text(re.compile(r"\d"))
    cells = [
        page.locator(f"[aria-rowindex='{at}'] [role=gridcell]").nth(5).inner_text()
        for at in range(2, 12)
    ]
    return [int(cell.replace(",", "")) for cell in cells]


def test_jump_before_the_first_answer_is_kept(opened: Opens) -> None:
    page = opened("#/questions")

    def late(route: Route) -> None:
        time.sleep(0.4)
        route.continue_()

    page.route("**/api/1/records?*", late)
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Records").click()
    grid = page.get_by_role("grid", name="Records")
    grid.focus()
    page.keyboard.press("ArrowDown")
    expect(grid).to_have_attribute("data-ready", "true")
    expect(page.locator("[aria-selected=true]").first).to_be_visible()


def test_decision_needs_reasons_and_is_kept(opened: Opens) -> None:
    page = opened("#/findings/relay")
    region = page.get_by_role("region", name=re.compile("A person’s decision"))
    expect(region).to_contain_text("not accepted")
    sign = region.get_by_role("button", name="Sign the decision")
    region.get_by_label("undecided").check()
    expect(sign).to_be_disabled()
    region.get_by_label(re.compile("Reasons")).fill("Read with both bills.")
    sign.click()
    expect(region.get_by_text("Read with both bills.")).to_be_visible()
    page.reload()
    expect(region.get_by_text("Read with both bills.")).to_be_visible()


def test_star_note_and_view_are_kept_in_the_case(opened: Opens) -> None:
    page = opened("#/findings/couriers")
    notes = page.get_by_role("region", name=re.compile("Star and notes"))
    notes.get_by_role("button", name="Star").click()
    expect(notes.get_by_role("button", name="Star", pressed=True)).to_be_visible()
    notes.get_by_role("textbox", name="Note").fill("Compare <i>hours</i> with the shop.")
    notes.get_by_role("button", name="Keep the note").click()
    expect(notes.get_by_text("Compare <i>hours</i> with the shop.")).to_be_visible()
    page.get_by_role("button", name="Keep this view").click()
    page.get_by_label("Name of the view").fill("Couriers")
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("link", name="Notebook").click()
    expect(page.get_by_text("Compare <i>hours</i> with the shop.")).to_be_visible()
    page.get_by_label("Caption of the next step").fill("Who delivers")
    page.get_by_label("View shown with it").select_option("Couriers")
    page.get_by_role("button", name="Add to the story").click()
    page.get_by_role("link", name="Open the view").click()
    expect(page.locator("article.finding h1")).to_be_visible()


def test_an_answer_that_comes_late_does_not_undo_a_star(opened: Opens) -> None:
    page = opened("#/findings/lines")
    early: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if route.request.method == "GET" and len(early) == 0:
            early.append((route, route.fetch()))
        else:
            route.continue_()

    page.route(re.compile(r"/api/1/marks$"), hold)
    page.reload()
    notes = page.get_by_role("region", name=re.compile("Star and notes"))
    star = notes.get_by_role("button", name="Star")
    expect(star).to_be_visible()
    assert len(early) == 1
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    route, answer = early[0]
    with page.expect_response(re.compile(r"/api/1/marks$")):
        route.fulfill(response=answer)
    twice = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(twice)
    expect(star).to_have_attribute("aria-pressed", "true")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "false")


def test_number_is_shown_in_clear_for_a_reason_only(opened: Opens) -> None:
    page = opened("#/network")
    expect(page.get_by_role("application")).to_have_attribute("data-drawn", re.compile(r"\d"))
    page.get_by_label("Find").fill("T-")
    page.keyboard.press("Enter")
    portrait = page.get_by_role("complementary", name="Number")
    expect(portrait.get_by_role("heading", name=re.compile("^T-"))).to_be_visible()
    portrait.get_by_role("button", name=re.compile("Show in clear")).click()
    dialog = page.get_by_role("dialog")
    confirm = dialog.get_by_role("button", name="Write to the log and show")
    expect(confirm).to_be_disabled()
    dialog.get_by_label("Reason").fill("Order of 3 July, piece D12")
    confirm.click()
    expect(portrait.get_by_role("heading", name=re.compile(r"^\+?\d"))).to_be_visible()
    page.get_by_role("link", name="Log", exact=True).click()
    expect(page.get_by_text("Order of 3 July, piece D12").first).to_be_visible()
    page.go_back()
    portrait.get_by_role("button", name="Cover again").click()
    expect(portrait.get_by_role("heading", name=re.compile("^T-"))).to_be_visible()


def test_log_is_verified(opened: Opens) -> None:
    page = opened("#/log")
    page.get_by_role("button", name="Verify the chain").click()
    expect(page.get_by_text(re.compile(r"The chain holds: [\d,]+ entries"))).to_be_visible()


def test_layout_is_designed_tested_and_saved(opened: Opens, dossier: Path) -> None:
    page = opened("#/layouts")
    page.get_by_role("button", name="operator.csv").click()
    expect(page.get_by_role("heading", name=re.compile("Columns"))).to_be_visible()
    page.get_by_label("What “Type” holds").select_option("kind")
    page.get_by_label("Appel sortant").select_option("call out")
    page.get_by_label("SMS entrant").select_option("sms in")
    page.get_by_label("Title", exact=True).fill("Operator, by hand")
    page.get_by_label("Where the meaning of its columns is written").fill("Letter of 3 July")
    page.get_by_label("Country").fill("fr")
    page.get_by_label("Time zone").select_option("Europe/Paris")
    page.get_by_role("button", name="Read the sample with it").click()
    expect(page.get_by_text(re.compile("✓"))).to_be_visible()
    page.get_by_label("Name", exact=True).fill("operator_by_hand")
    page.get_by_role("button", name="Save the layout").click()
    expect(page.get_by_text(re.compile(r"Written to .*operator_by_hand\.toml"))).to_be_visible()
    written = (dossier / "layouts" / "operator_by_hand.toml").read_bytes()
    named = parse("operator_by_hand", written)
    assert named.layout.title == "Operator, by hand"


@pytest.mark.slow
def test_the_first_page_answers_and_leads_to_the_rows_in_two_clicks(opened: Opens) -> None:
    page = opened("")
    first = page.locator(".brief li").first
    expect(first).to_be_visible(timeout=30_000)
    assert 1 <= page.locator(".brief li").count() <= 7
    first.get_by_role("link").click()
    expect(
        page.get_by_role("heading", name=re.compile("Lines|Evidence|records")).first
    ).to_be_visible()


def test_a_page_says_every_limit_of_a_ratio_that_the_interface_sends(opened: Opens) -> None:
    page = opened("#/findings/relay")
    expect(page.locator(".limits li").first).to_be_visible()
    shown = page.locator(".limits li").all_inner_texts()
    sent = page.evaluate(
        "async () => (await (await fetch('/api/1/findings?analysis=relay')).json()).findings[0].lr"
    )
    limits = [*sent["not_evaluated"], *sent["basis"], sent["search"], sent["dependent"]]
    assert shown == [told["en"] for told in limits if told is not None]
    assert len(shown) >= 2


@pytest.mark.parametrize("view", ["#/next", "#/findings/relay", "#/ladder"])
def test_a_printed_page_holds_every_number(opened: Opens, view: str) -> None:
    page = opened(view)
    tags = page.locator("main .tag-number")
    expect(tags.first).to_be_visible()
    numbers = tags.all_inner_texts()
    page.emulate_media(media="print")
    for place in range(len(numbers)):
        if numbers[place] != "":
            expect(tags.nth(place)).to_be_visible()


def test_a_printed_page_keeps_its_heads_and_the_names_of_its_lanes(opened: Opens) -> None:
    page = opened("#/lanes")
    expect(page.locator("canvas[data-frame][data-ready=true]")).to_be_visible()
    names = page.locator(".labels .name")
    expect(names.first).to_be_visible()
    page.emulate_media(media="print")
    expect(names.first).to_be_visible()
    for view, head in (("records", "Other number"), ("numbers", "Contacts")):
        page.goto(page.url.split("#")[0] + f"#/{view}")
        expect(page.get_by_role("columnheader", name=head).get_by_role("button")).to_be_visible()
    page.goto(page.url.split("#")[0] + "#/network")
    roles = page.get_by_role("group", name="Roles that are shown")
    expect(roles.get_by_role("button", name=re.compile("dispatch"))).to_be_visible()


def test_printed_records_are_bounded(opened: Opens) -> None:
    page = opened("#/records")
    grid = page.get_by_role("grid", name="Records")
    expect(grid).to_have_attribute("data-ready", "true")
    page.emulate_media(media="print")
    expect(page.get_by_text("An export holds every row.")).to_be_visible()
    few = "() => document.querySelectorAll('[aria-rowindex]').length < 200"
    page.wait_for_function(few)
    box = grid.bounding_box()
    assert box is not None
    assert box["height"] < 1200


def test_another_assumption_says_what_moves(opened: Opens) -> None:
    page = opened("#/other")
    page.get_by_label("one assumption").check()
    page.get_by_role("combobox", name=re.compile("^Question")).select_option("lines")
    page.get_by_role("combobox", name=re.compile("^Assumption")).select_option("callback_s")
    page.get_by_label(re.compile("Value instead of")).fill("60")
    page.get_by_role("button", name="Read otherwise").click()
    expect(page.get_by_role("heading", name="What changes")).to_be_visible(timeout=90_000)


def test_what_is_asked_most_is_tried_in_one_choice(opened: Opens) -> None:
    page = opened("#/other", locale="fr-FR")
    form = page.locator("form")
    ask = form.get_by_role("button", name="Lire autrement")
    expect(ask).to_be_disabled()
    number = form.get_by_role("combobox", name=re.compile("^Numéro"))
    expect(number.get_by_role("option").nth(1)).to_be_attached()
    number.select_option(index=1)
    ask.click()
    told = page.get_by_role("region", name=re.compile("^Sans le numéro "))
    expect(told).to_be_visible()
    expect(told.get_by_text(re.compile("constats? reste"))).to_be_visible(timeout=120_000)


def test_a_cell_dump_shows_its_windows_and_takes_the_operators_count(opened: Opens) -> None:
    page = opened("#/questions")
    asked: list[str] = []
    step = {
        "rank": 1, "number": "+33639981000", "number_id": None, "ask": "cell_dump",
        "from": "2024-06-09T16:29:26Z", "to": "2024-06-09T16:34:26Z", "gain": 0.2,
        "third_parties": 466, "why": {"en": "ask for the count", "fr": "demander le nombre"},
        "windows": [
            {"from": "2024-06-09T16:29:26Z", "to": "2024-06-09T16:34:26Z", "cells": ["208-01-1-1"]}
        ],
    }  # fmt: skip

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        stop = {"en": "too many", "fr": "trop"}
        steps, ended = ([step], None) if "counted" not in asked[-1] else ([], stop)
        route.fulfill(json={"schema": "filiere.next/1", "steps": steps, "stop": ended})

    page.route(re.compile(r"/api/1/next"), answer)
    page.get_by_role("link", name="Next request", exact=True).click()
    page.get_by_text("Cells and windows (1)").click()
    expect(page.get_by_text("208-01-1-1")).to_be_visible()
    expect(page.get_by_text("2024-06-09 16:29:26–16:34:26 UTC")).to_be_visible()
    count = page.get_by_label("Numbers that the operators count")
    count.fill("9000")
    count.press("Enter")
    expect(page.get_by_text("too many")).to_be_visible()
    assert asked[-1].endswith("counted=9000")
    count.fill("")
    count.press("Enter")
    expect(page.get_by_text("ask for the count")).to_be_visible()
