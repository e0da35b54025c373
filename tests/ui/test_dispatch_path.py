"""From the first page to: which phone dispatches, how sure, on which lines, and what else?"""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

Opens = Callable[..., Page]


def test_dispatch_phone_is_found_without_documentation(opened: Opens, dossier: Path) -> None:
    page = opened()
    expect(page.get_by_role("heading", name=re.compile("Case world-7"))).to_be_visible()

    # The question stands on the first page; its answer is one click away.
    question = page.locator("li", has=page.get_by_role("heading", name="Who relays to whom?"))
    question.get_by_role("link").first.click()
    finding = page.locator("article.finding[data-ready=true]")
    expect(finding).to_be_visible()
    expect(finding.get_by_role("button", name=re.compile(r"dispatch\s*(\+|T-)"))).to_be_visible()

    # Evidence comes before the figure, and the other explanations are as large as the finding.
    heads = finding.get_by_role("heading", level=2).all_inner_texts()
    order = ("What it looks like in the records", "What is compared", "How strong it is")
    places = [next(i for i, head in enumerate(heads) if name in head) for name in order]
    assert places == sorted(places)
    expect(finding.get_by_text("Proposition Hd")).to_be_visible()
    strength = finding.get_by_role("region", name=re.compile("How strong it is"))
    expect(strength).to_contain_text(re.compile("expected by chance|times", re.IGNORECASE))
    others = finding.get_by_role("region", name=re.compile("What else could explain it"))
    assert others.get_by_role("listitem").count() >= 2

    # From the finding to a line of a file, as it was received.
    line = finding.get_by_role("link", name=re.compile(r"row [\d,]+$")).first
    name = line.inner_text()
    row = int(name.rsplit("row ", 1)[1].replace(",", ""))
    path = name.split(",")[0].strip()
    line.click()
    record = page.get_by_role("complementary", name="The record at hand")
    expect(record).to_contain_text(f"row {row:,}")
    received = record.locator(".own").inner_text()
    stored = (dossier / path).read_text("utf-8").splitlines()[row - 1]
    assert received.split(",")[0] == stored.split(",")[0]
    assert len(received.split(",")) == len(stored.split(","))

    # And from the line to its whole file, and back by the browser's own button.
    record.get_by_role("link", name="Its file").click()
    expect(page.get_by_role("heading", name=re.compile("Goods declaration"))).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page.locator("article.finding h1")).to_be_visible()


def test_record_leads_to_what_surrounds_it(opened: Opens) -> None:
    page = opened("#/records")
    grid = page.get_by_role("grid", name="Records")
    expect(grid).to_have_attribute("data-ready", "true")
    grid.get_by_role("row").nth(5).click()
    record = page.get_by_role("complementary", name="The record at hand")
    record.get_by_role("link", name=re.compile("± 2 h")).click()
    expect(page.get_by_text(re.compile("± 2 h around"))).to_be_visible()
    expect(page.get_by_role("row", selected=True)).to_be_visible()
