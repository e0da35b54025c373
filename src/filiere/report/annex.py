"""How was it computed, and what do the words mean?

Section 6: version, inputs, each analysis with its parameters, the hash of its code and where its
method is published, and the glossary.
"""

from collections.abc import Sequence
from typing import Any

from filiere import __version__
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings import RunView
from filiere.findings.formats import decimal, integer
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, facts, grid, section
from filiere.report.words import ANNEX_WORDS as W
from filiere.report.words import GLOSSARY
from filiere.wording import Language


def annex(to: Setting, asked: Sequence[RunView]) -> Markup:
    """Section 6."""
    say = to.language
    versions = sorted({__version__, *(run.version for run in asked)})
    named = facts(
        [
            (W["inputs"].into(say), tag("span", inputs_sha256(to.case), class_="id")),
            (W["version"].into(say), ", ".join(versions)),
            (W["zone"].into(say), str(to.zone)),
        ]
    )
    head = [W[k].into(say) for k in ("analysis", "parameters", "reference", "module")]
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
    glossary = facts([(W[f"w_{k}"].into(say), W[f"w_{k}_is"].into(say)) for k in GLOSSARY])
    return section(
        6,
        "annex",
        W["s_annex"].into(say),
        named,
        tag("p", W["again"].into(say), class_="note"),
        [tag("h3", W["methods"].into(say)), tag("div", grid(head, rows), class_="methods")]
        if rows
        else None,
        tag("h3", W["words"].into(say)),
        glossary,
    )


def _value(value: Any, language: Language) -> str:  # noqa: ANN401 -- a value read from JSON
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return integer(value, language) if isinstance(value, int) else decimal(value, language)
