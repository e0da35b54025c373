"""How does the terminal say in French what the code says in English?

Sentences are written once, in English, where they are raised; ``french.toml`` holds the French of
each template, with the same numbered holes. A test walks the source and fails when a sentence that
can reach the terminal has no French, or when French stands there for a sentence that is gone.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

HOLE = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    french: str
    weight: int


def french(sentence: str) -> str:
    """The French of a sentence; the sentence itself where it is no template of ours."""
    for rule in _rules():
        match = rule.pattern.fullmatch(sentence)
        if match is not None:
            return _filled(rule.french, match.groupdict())
    return sentence


def _filled(template: str, holes: dict[str, str]) -> str:
    """The template with its holes filled; what fills one may be a sentence of ours too."""
    return HOLE.sub(lambda hole: french(holes[f"h{hole[1]}"]), template)


@cache
def pairs() -> dict[str, str]:
    """English template to French template, as ``french.toml`` has them."""
    text = resources.files("filiere.cli").joinpath("french.toml").read_text("utf-8")
    return {str(row["en"]): str(row["fr"]) for row in tomllib.loads(text).get("sentence", [])}


@cache
def _rules() -> tuple[_Rule, ...]:
    """Templates with the most words first, so that the most telling one is tried first."""
    rules = [_rule(en, fr) for en, fr in pairs().items() if HOLE.sub("", en).strip()]
    return tuple(sorted(rules, key=lambda rule: -rule.weight))


def _rule(en: str, fr: str) -> _Rule:
    parts = HOLE.split(en)
    # split gives text, hole, text, hole, … text
    pattern = "".join(
        re.escape(part) if place % 2 == 0 else f"(?P<h{part}>.*?)"
        for place, part in enumerate(parts)
    )
    return _Rule(re.compile(pattern, re.DOTALL), fr, sum(map(len, parts[::2])))
