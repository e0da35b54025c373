"""Does the ladder show each rung for what it is: a number, an account, or how many there are?"""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

Opens = Callable[..., Page]

RIVAL = {"en": "somebody else used it", "fr": "quelqu'un d'autre s'en servait"}


def _rung(**told: object) -> dict[str, Any]:
    plain = {"role": "client", "number": None, "log10_lr": None, "rests_on": "", "rival": RIVAL}
    return {**plain, **told}


def test_each_rung_says_what_it_is_and_how_strong(opened: Opens) -> None:
    """A number is a button, an account is text as the door left it, clients are counted."""
    page = opened()
    rungs = [
        _rung(count=82),
        _rung(role="line", number=1, label="+33639980001", log10_lr=2.4, at_bound=True),
        _rung(role="account", label="market:T-7F3K2Q", log10_lr=-1.5, at_bound=False),
    ]

    def with_account(route: Route) -> None:
        told = route.fetch().json()
        told["ladders"] = [
            {
                "finding": "ladder-1",
                "rungs": rungs,
                "cannot_go_higher": {"en": "No record leads on.", "fr": "Rien ne mène plus haut."},
            }
        ]
        route.fulfill(body=json.dumps(told), content_type="application/json")

    page.route("**/api/1/ladder", with_account)
    page.get_by_role("link", name="Ladder").click()
    page.locator("article[data-ready=true]").wait_for()
    steps = page.locator(".rungs > li")
    expect(steps).to_have_count(3)
    # the highest rung stands first
    expect(steps.nth(0)).to_contain_text("market:T-7F3K2Q")
    expect(steps.nth(0)).to_contain_text("−1.5")
    expect(steps.nth(0).get_by_role("button")).to_have_count(0)
    expect(steps.nth(1).get_by_role("button", name="+33639980001")).to_be_visible()
    expect(steps.nth(1)).to_contain_text("≥ +2.4")
    expect(steps.nth(2)).to_contain_text("82")
    expect(steps.nth(2)).to_contain_text("somebody else used it")
    expect(page.get_by_text("No record leads on.")).to_be_visible()
    page.get_by_role("button", name="FR").click()
    expect(steps.nth(1)).to_contain_text("≥ +2,4")
    expect(page.get_by_text("Rien ne mène plus haut.")).to_be_visible()
