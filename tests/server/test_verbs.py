"""Whatever the command line can do to a case can be done on a page, or it is said here why not."""

import re
from pathlib import Path

from starlette.routing import Route
from typer.main import get_group

from filiere.cli import application
from filiere.server.app import _api

PAGES = Path(__file__).parents[2] / "web" / "src"

ON_PAGES = {
    "alias": ("POST", "/statements/aliases"),
    "annul": ("POST", "/front/annulments"),
    "attribute": ("POST", "/statements/attributions"),
    "audit": ("POST", "/log/verify"),
    "categorise": ("POST", "/statements/categories"),
    "compare": ("POST", "/asking"),
    "correct": ("POST", "/upkeep/corrections"),
    "demo": ("POST", "/front/demonstrations"),
    "expiry": ("POST", "/upkeep/last-days"),
    "export": ("GET", "/exports/{form}"),
    "findings": ("GET", "/findings"),
    "hold": ("POST", "/upkeep/holds"),
    "init": ("POST", "/front/acts"),
    "judge": ("POST", "/findings/{finding}/judgements"),
    "layouts": ("POST", "/layouts"),
    "next": ("GET", "/next"),
    "package": ("POST", "/front/packages"),
    "protect": ("POST", "/front/protections"),
    "purge": ("POST", "/front/erasures"),
    "report": ("GET", "/report.html"),
    "rerun": ("POST", "/front/reruns"),
    "run": ("POST", "/front/run"),
    "services": ("GET", "/services"),
    "show": ("GET", "/findings/{finding}"),
    "sign": ("POST", "/upkeep/signatures"),
    "succession": ("POST", "/asking"),
}
"""Verb to the method and the path that a page asks."""

ELSEWHERE = {
    "serve": "it opens these pages",
    "simulate": "it makes worlds to measure methods with, and touches no case",
    "validate": "it measures methods, and touches no case",
    "benchmark": "it writes worlds for other programs, and touches no case",
    "words": "it is for whoever keeps lexicon.toml; no finding is read from it",
}


def test_each_verb_has_its_page_or_a_reason() -> None:
    verbs = set(get_group(application()).commands)
    assert verbs == set(ON_PAGES) | set(ELSEWHERE)
    assert not set(ON_PAGES) & set(ELSEWHERE)


def test_what_stands_for_a_verb_is_answered_and_asked_for_by_a_page() -> None:
    answered = {
        (method, re.sub(r":\w+\}", "}", route.path))
        for route in _api()
        if isinstance(route, Route)
        for method in route.methods or ()
    }
    source = "\n".join(
        path.read_text("utf-8") for path in PAGES.rglob("*") if path.suffix in {".svelte", ".ts"}
    )
    for verb, (method, path) in {**ON_PAGES, "clock": ("POST", "/front/clocks")}.items():
        assert (method, path) in answered, verb
        asked = re.escape(path.removeprefix("/")).replace(r"\{", "{").replace(r"\}", "}")
        asked = re.sub(r"\{\w+\}", r"\\$\\{[^}]+\\}", asked)
        assert re.search(rf"['`/\"]{asked}['`?\"]", source), (verb, path)
