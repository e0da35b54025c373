"""Nobody gets in without the token, from another page, or by another name; no page can do more."""

import mimetypes
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filiere.server.guard import MOST_BYTES, POLICY

Open = Callable[..., Any]
Workbench = Any
Browser = Any
"""Classes of conftest.py, which no test can import."""


def test_the_address_opens_one_session_once(workbench: Workbench) -> None:
    browser = workbench.ask
    browser.cookie = ""
    token = workbench.app.invite()
    entered = browser("GET", f"/?token={token}")
    assert (entered.status, entered.headers["location"]) == (303, "/")
    cookie = entered.headers["set-cookie"]
    assert cookie.startswith("filiere_8450=")
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert "max-age=43200" in cookie.lower()  # a browser that was closed comes back in
    assert "expires" not in cookie.lower()
    assert browser("GET", f"/?token={token}").status == 403


@pytest.mark.parametrize(
    ("asked", "first"),
    [("fr", "/?lang=fr"), ("en", "/?lang=en"), ("de", "/"), ("fr%0d%0aX:1", "/"), ("", "/")],
)
def test_a_language_that_was_asked_for_goes_on(
    workbench: Workbench, asked: str, first: str
) -> None:
    workbench.ask.cookie = ""
    entered = workbench.ask("GET", f"/?token={workbench.app.invite()}&lang={asked}")
    assert (entered.status, entered.headers["location"]) == (303, first)


def test_a_cookie_is_named_after_its_port(workbench: Workbench) -> None:
    other = type(workbench.ask)(workbench.app, port=9999)
    other.enter()
    assert other.cookie.startswith("filiere_9999=")
    other.port = 8450
    assert other("GET", "/api/1/case").status == 401


def test_without_the_token_nothing_is_answered(workbench: Workbench) -> None:
    browser = type(workbench.ask)(workbench.app)
    for path in ("/", "/api/1/case", "/assets/a.js", "/network", "/basemap.pmtiles"):
        assert browser("GET", path).status == 401
    assert browser("GET", "/api/1/case").code == "no_token"
    browser.cookie = "filiere_8450=guess"
    assert browser("GET", "/api/1/case").status == 403
    assert browser("GET", "/?token=guess").status == 403
    assert browser("GET", "/?token=%C3%A9").status == 403
    browser.cookie = "filiere_8450=\xe9"
    assert browser("GET", "/api/1/case").status == 403


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8450", "127.0.0.1:1", "127.0.0.1", "127.0.0.1.evil:8450", ""],
)
def test_another_name_for_this_machine_is_refused(ask: Browser, host: str) -> None:
    answer = ask("GET", "/api/1/case", host=host)
    assert (answer.status, answer.code) == (421, "host")


def test_localhost_is_the_same_machine(ask: Browser) -> None:
    assert ask("GET", "/api/1/case", host="localhost:8450").status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:1", "null"])
def test_another_page_is_refused_with_the_cookie_in_hand(ask: Browser, origin: str) -> None:
    assert ask("GET", "/api/1/case", origin=origin).code == "origin"
    assert ask("POST", "/api/1/marks", {"kind": "star"}, origin=origin).code == "origin"


def test_writing_needs_an_origin(ask: Browser) -> None:
    assert ask("POST", "/api/1/log/verify", origin=None).code == "origin"
    assert ask("DELETE", "/api/1/marks/1", origin=None).code == "origin"
    assert ask("POST", "/api/1/log/verify").status == 200


def test_writing_takes_json_only(ask: Browser) -> None:
    """A form of another page can send text, which would pass as JSON."""
    body = b'{"kind": "star"}'
    assert ask("POST", "/api/1/marks", raw=body, content_type="text/plain").status == 400
    assert ask("POST", "/api/1/marks", raw=b"{", content_type="application/json").status == 400
    assert ask("POST", "/api/1/marks", raw=b"[]", content_type="application/json").status == 400
    deep = b'{"about":' + b"[" * 100_000
    assert ask("POST", "/api/1/marks", raw=deep, content_type="application/json").status == 400


def test_a_body_is_limited_stated_or_not(ask: Browser) -> None:
    stated = ask("POST", "/api/1/marks", {}, content_length=str(MOST_BYTES + 1))
    assert (stated.status, stated.code) == (413, "too_large")
    assert ask("POST", "/api/1/marks", {}, content_length="-1").status == 413
    unstated = ask(
        "POST", "/api/1/marks", raw=b" " * (MOST_BYTES + 1), content_type="application/json"
    )
    assert unstated.status == 413


def test_every_answer_carries_the_policy(workbench: Workbench) -> None:
    stranger = type(workbench.ask)(workbench.app)
    answers = [
        workbench.ask("GET", path)
        for path in ("/", "/network", "/assets/a.js", "/api/1/case", "/api/1/nothing", "/no.txt")
    ]
    answers += [stranger("GET", "/"), stranger("GET", "/api/1/case", host="evil")]
    for answer in answers:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers
        assert "access-control-allow-origin" not in answer.headers


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'")
    assert re.search(r"https?:|\*", POLICY) is None


def test_a_registry_that_calls_scripts_text_does_not_blank_the_page(
    open_workbench: Open,
) -> None:
    """On Windows a registry entry may; the server says the types itself."""
    mimetypes.add_type("text/plain", ".js")
    found = open_workbench().ask("GET", "/assets/a.js")
    assert found.headers["content-type"].startswith("text/javascript")


def test_a_page_is_served_at_every_address_and_files_only_where_they_are(ask: Browser) -> None:
    for path in ("/", "/network", "/records/3-12", "/story"):
        answer = ask("GET", path)
        assert answer.status == 200
        assert answer.headers["content-type"].startswith("text/html")
    for path in ("/assets/b.js", "/../pyproject.toml", "/assets/../index.html.bak", "/x.html"):
        assert ask("GET", path).status == 404


def test_what_is_not_there_says_so_in_both_languages(ask: Browser) -> None:
    answer = ask("GET", "/api/1/nothing")
    assert (answer.status, answer.code) == (404, "not_found")
    assert set(answer.json["error"]["text"]) == {"en", "fr"}
    assert ask("DELETE", "/api/1/case").status == 405


def test_a_second_reader_is_invited_by_the_first(workbench: Workbench) -> None:
    made = workbench.ask("POST", "/api/1/invitations")
    assert made.status == 201
    address = made.json["address"]
    assert address.startswith("http://127.0.0.1:8450/?token=")
    other = type(workbench.ask)(workbench.app)
    entered = other("GET", address.removeprefix("http://127.0.0.1:8450"))
    assert entered.status == 303
    assert other("POST", "/api/1/invitations").status == 401


def test_a_defect_is_handed_on_to_the_terminal(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("+33639980100")

    monkeypatch.setattr("filiere.server.api.log.log.head", broken)
    browser = workbench.ask
    with pytest.raises(ZeroDivisionError):  # handed on to the server, which prints the trace
        browser("GET", "/api/1/log")


def test_without_its_pages_the_server_says_so(open_workbench: Open, tmp_path: Path) -> None:
    workbench = open_workbench()
    (tmp_path / "ui" / "index.html").unlink()
    answer = workbench.ask("GET", "/")
    assert answer.status == 503
    assert "make pages" in answer.text
