"""Whatever a page may ask with, in any place for a value, is answered or refused in a sentence.

Never with a defect: status 500 is a fault of ours.
"""

import json
import math
import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.routing import Route

from filiere.analysis import catalogue
from filiere.errors import RequestError
from filiere.parameter import Parameter
from filiere.server import app as served
from filiere.server.readings import wanted_of

Browser = Any

READINGS = "/api/1/readings"
JSON = "application/json"

TEXTS = ("", "-1", "nan", "1e9", "9" * 15, "9" * 5000, "x", "1,x", "%00")
BODIES = (
    "", "{", "[]", "1", "null", "9" * 5000, "[" * 100_000,
    '{"parameters": {"x": ' + "9" * 5000 + "}}",
    '{"analysis": 1}',
    '{"analysis": "relay", "parameters": 1}',
    '{"analysis": "relay", "parameters": {"window_s": ' + "[" * 500 + "]" * 500 + "}}",
)  # fmt: skip


def said(answer: Any) -> dict[str, str]:  # noqa: ANN401 -- an answer of conftest
    """The sentence of a refusal, in both languages."""
    error = answer.json["error"]
    found: dict[str, str] = error["text"]
    assert set(found) == {"en", "fr"}
    for text in found.values():
        assert text != ""
        assert "\n" not in text
    return found


def wrong(parameter: Parameter) -> Iterator[str]:
    """JSON of what one figure may not be."""
    yield from (
        "null",
        "true",
        '""',
        '"1"',
        '"nan"',
        "[]",
        "[1]",
        "{}",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
    )
    yield "9" * 400
    if parameter.whole:
        yield from (str(parameter.low - 1), str(parameter.high + 1), f"{parameter.default}.5")
    else:
        yield json.dumps(math.nextafter(parameter.low, -math.inf))
        yield json.dumps(math.nextafter(parameter.high, math.inf))


def test_no_figure_of_a_question_comes_in_out_of_bounds() -> None:
    for name, analysis in catalogue().items():
        for key, parameter in analysis.parameters.items():
            for value in wrong(parameter):
                with pytest.raises(RequestError) as refused:
                    wanted_of(name, {key: json.loads(value)})
                for text in (refused.value.sentence.en, refused.value.sentence.fr):
                    assert text.startswith(f"{name}.{key} "), value[:40]
                    assert "\n" not in text


def test_what_is_refused_of_a_figure_is_said_to_the_page(ask: Browser) -> None:
    for name, analysis in catalogue().items():
        for key in list(analysis.parameters)[:1]:
            body = f'{{"analysis": "{name}", "parameters": {{"{key}": NaN}}}}'
            answer = ask("POST", READINGS, raw=body.encode(), content_type=JSON)
            assert answer.status == 400
            assert all(text.startswith(f"{name}.{key} ") for text in said(answer).values())
    assert ask.get("readings") == {"readings": []}


def test_a_body_that_is_no_object_of_figures_is_refused(ask: Browser) -> None:
    for body in BODIES:
        answer = ask("POST", READINGS, raw=body.encode(), content_type=JSON)
        assert answer.status == 400, body[:80]
        said(answer)


def accepted(ask: Browser, path: str) -> list[str]:
    """The names that an address takes, as its refusal of another one lists them."""
    answer = ask("GET", f"{path}?unheardof=1")
    assert answer.status == 400, path
    _, _, listed = said(answer)["en"].partition(": ")
    return [name for name in listed.rstrip(".").split(", ") if name.isalpha()]


def test_no_value_in_an_address_is_a_defect(ask: Browser) -> None:
    asked = 0
    for route in served._api():  # noqa: SLF001 -- the list that the server itself answers to
        if not isinstance(route, Route) or "GET" not in (route.methods or ()):
            continue
        path = f"/api/1{route.path}"
        addresses = [
            re.sub(r"\{[^}]*\}", text, path) for text in TEXTS if route.param_convertors and text
        ] or [f"{path}?{name}={text}" for name in accepted(ask, path) for text in TEXTS]
        for address in addresses:
            answer = ask("GET", address)
            assert answer.status in {200, 400, 404}, address[:80]
            if answer.status != 200:
                said(answer)
            asked += 1
    assert asked > 300
