"""Statements of named persons from a page: dated, signed, apart from findings."""

from typing import Any

import pytest

Browser = Any


def named(ask: Browser) -> str:
    return str(next(n["label"] for n in ask.get("numbers?count=100")["numbers"] if n["named"]))


def test_who_used_a_number_is_stated_by_name_with_evidence(ask: Browser) -> None:
    body = {
        "number": named(ask), "person": "A. Person", "from": "2024-06-01", "to": "2024-06-30",
        "degree": "probable", "by": "B. Officer", "why": "contract of the line",
    }  # fmt: skip
    made = ask("POST", "/api/1/statements/attributions", body)
    assert made.status == 201, made.text
    (said,) = ask.get("statements")["attributions"]
    assert (said["degree"], said["who"], said["from"]) == ("probable", "B. Officer", "2024-06-01")
    assert ask("POST", "/api/1/statements/attributions", body | {"by": ""}).status == 409
    assert ask("POST", "/api/1/statements/attributions", body | {"from": "June"}).status == 400
    assert len(ask.get("statements")["attributions"]) == 1
    assert any(e["action"] == "statement" for e in ask.get("log")["entries"])


def test_a_category_is_stated_by_name_and_of_the_law_only(ask: Browser) -> None:
    body = {"number": named(ask), "category": "6a", "by": "B. Officer", "why": "order of 1 July"}
    assert ask("POST", "/api/1/statements/categories", body).status == 201
    assert ask.get("statements")["categories"][0]["category"] == "6a"
    assert ask("POST", "/api/1/statements/categories", body | {"category": "boss"}).status == 400
    assert ask("POST", "/api/1/statements/categories", body | {"number": "nobody"}).status == 409


@pytest.mark.parametrize("path", ["protections", "packages", "erasures"])
def test_long_work_takes_nothing_it_does_not_understand(ask: Browser, path: str) -> None:
    assert ask("POST", f"/api/1/front/{path}", {"what": 1}).status == 400


def test_erasing_needs_an_order_a_name_and_the_reference_of_the_case(ask: Browser) -> None:
    body = {"act": "", "order": "O-1", "by": "B. Officer", "case": "another"}
    assert ask("POST", "/api/1/front/erasures", body).status == 400
    right = body | {"case": ask.get("case")["reference"]}
    assert ask("POST", "/api/1/front/erasures", right | {"order": ""}).status == 409
    assert ask("POST", "/api/1/front/erasures", right | {"by": " "}).status == 409
    assert ask.get("case")["counts"]["records"] > 0
