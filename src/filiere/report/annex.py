"""How was it computed, and what do the words mean?

Section 7: version, inputs, each analysis with its parameters, the hash of its code and where its
method is published, how often each is wrong, and the glossary.
"""

from collections.abc import Sequence
from typing import Any

from filiere import __version__
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings import RunView
from filiere.findings.formats import decimal, integer
from filiere.findings.studies import studies
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, facts, grid, section
from filiere.wording import Language, Words

_say = Words(__name__)

EXPLAINED = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")
"""Words that the report explains, in this order."""


def annex(to: Setting, asked: Sequence[RunView]) -> Markup:
    """Section 7."""
    say = to.language
    versions = sorted({__version__, *(run.version for run in asked)})
    named = facts(
        [
            (_say("annex-inputs").into(say), tag("span", inputs_sha256(to.case), class_="id")),
            (_say("annex-version").into(say), ", ".join(versions)),
            (_say("annex-zone").into(say), str(to.zone)),
        ]
    )
    head = [_say(f"annex-{k}").into(say) for k in ("analysis", "parameters", "reference", "module")]
    rows: list[list[Child]] = [
        [
            run.analysis,
            [
                [tag("span", f"{name} = {_value(value, say)}", class_="id"), tag("br")]
                for name, value in run.parameters.items()
            ],
            run.reference,
            tag("span", run.module_sha256, class_="id"),
        ]
        for run in asked
    ]
    glossary = facts(
        [(_say(f"annex-w-{k}").into(say), _say(f"annex-w-{k}-is").into(say)) for k in EXPLAINED]
    )
    return section(
        7,
        "annex",
        _say("annex-s-annex").into(say),
        named,
        tag("p", _say("annex-again").into(say), class_="note"),
        [tag("h3", _say("annex-methods").into(say)), tag("div", grid(head, rows), class_="methods")]
        if rows
        else None,
        _errors(to, asked),
        tag("h3", _say("annex-words").into(say)),
        glossary,
    )


def _errors(to: Setting, asked: Sequence[RunView]) -> Child:
    """How often each method that was used is wrong: every limit that it did not keep, by name."""
    put = {run.analysis for run in asked}
    held = [study for study in studies() if study.method in put]
    if len(held) == 0:
        return None
    say = to.language
    head = [_say(f"annex-{k}").into(say) for k in ("study", "limits", "not-kept")]
    rows: list[list[Child]] = [
        [
            [
                study.method,
                tag("br"),
                tag("span", study.name, class_="id note"),
                [tag("br"), _say("annex-earlier").into(say)] if study.earlier else None,
            ],
            integer(len(study.promises), say),
            [
                tag(
                    "p",
                    _say(
                        "annex-broken",
                        characteristic=each.characteristic,
                        limit=each.limit,
                        result=each.result,
                    ).into(say),
                )
                for each in study.promises
                if each.kept is False
            ]
            or _say("annex-all-kept").into(say),
        ]
        for study in held
    ]
    return [
        tag("h3", _say("annex-errors").into(say), id="errors"),
        tag("p", _say("annex-errors-note").into(say), class_="note"),
        tag("div", grid(head, rows, numeric=frozenset({1})), class_="methods"),
    ]


def _value(value: Any, language: Language) -> str:  # noqa: ANN401 -- a value read from JSON
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return integer(value, language) if isinstance(value, int) else decimal(value, language)
