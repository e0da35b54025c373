"""How was it computed, and what do the words mean?

Section 7: version, inputs, each question with its settings, the hash of its code and where its
method is published, the curves behind the likelihood ratios, how often each is wrong, the numbers
that look like lawful services, and the glossary.
"""

from collections.abc import Sequence
from typing import Any

from filiere import __version__
from filiere.analysis import catalogue
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings import RunView, View
from filiere.findings.formats import decimal, integer
from filiere.findings.studies import studies
from filiere.findings.weight import weight
from filiere.report.answers import services
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, bullets, facts, grid, section
from filiere.wording import Language, Words

_say = Words(__name__)

EXPLAINED = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")
"""Words that the report explains, in this order."""


def annex(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
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
            run.question.into(say),
            [
                [_setting(run.analysis, name, value, say), tag("br")]
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
        _curves(to, views),
        _errors(to, asked),
        _services(to, services(views)),
        tag("h3", _say("annex-words").into(say)),
        glossary,
    )


def _errors(to: Setting, asked: Sequence[RunView]) -> Child:
    """How often each method that was used is wrong: every limit that it did not keep, by name."""
    say = to.language
    named = {run.analysis: run.question.into(say) for run in asked}
    held = [study for study in studies() if study.method in named]
    if len(held) == 0:
        return None
    head = [_say(f"annex-{k}").into(say) for k in ("study", "limits", "not-kept")]
    rows: list[list[Child]] = [
        [
            [
                named.get(study.method, study.method),
                tag("br"),
                tag("span", _say(f"annex-{'real' if study.real else 'made'}").into(say)),
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


def _curves(to: Setting, views: Sequence[View]) -> Child:
    """Each curve that turned a score into a likelihood ratio, and the findings that rest on it."""
    say = to.language
    used: dict[str, list[tuple[View, str]]] = {}
    basis: dict[str, str] = {}
    for view in views:
        told = weight(view, views)
        for ratio in told.ratios:
            against = ratio.alternative.into(say)
            used.setdefault(ratio.lr.calibration, []).append((view, against))
        if len(told.ratios) == 0 and view.lr is not None:
            used.setdefault(view.lr.calibration, []).append((view, "–"))
        curves = dict.fromkeys(
            [each.lr.calibration for each in told.ratios]
            or ([] if view.lr is None else [view.lr.calibration])
        )
        for name, text in zip(curves, told.basis, strict=False):
            basis.setdefault(name, text.into(say))
    if len(used) == 0:
        return None
    head = [
        _say(f"annex-{k}").into(say) for k in ("curve", "against", "curve-basis", "curve-findings")
    ]
    rows: list[list[Child]] = [
        [
            tag("span", name, class_="id"),
            bullets(list(dict.fromkeys(text for _, text in each))),
            basis.get(name, "–").removeprefix(name).lstrip(" \u00a0\u202f:"),
            tag("span", ", ".join(dict.fromkeys(view.id for view, _ in each)), class_="id"),
        ]
        for name, each in sorted(used.items())
    ]
    return [
        tag("h3", _say("annex-curves").into(say), id="curves"),
        tag("p", _say("annex-curves-note").into(say), class_="note"),
        tag("div", grid(head, rows), class_="methods"),
    ]


def _services(to: Setting, views: Sequence[View]) -> Child:
    """The numbers that look like lawful services, each with what it rests on."""
    if len(views) == 0:
        return None
    say = to.language
    head = [_say(f"finding-{k}").into(say) for k in ("finding", "statement", "rows")]
    rows: list[list[Child]] = [
        [
            tag("span", view.id, class_="id", id=view.id),
            view.claim.into(say),
            integer(view.evidence_rows, say),
        ]
        for view in views
    ]
    return [
        tag("h3", _say("annex-services", count=len(views)).into(say), id="services"),
        tag("p", _say("annex-services-note").into(say), class_="note"),
        grid(head, rows, numeric=frozenset({2})),
    ]


def _setting(analysis: str, name: str, value: Any, language: Language) -> str:  # noqa: ANN401
    """A setting by what it means, with its unit; by its own name where none is known any more."""
    known = catalogue().get(analysis)
    told = _value(value, language)
    if known is None or name not in known.parameters:
        return f"{name} = {told}"
    parameter = known.parameters[name]
    unit = parameter.unit_text.into(language)
    return _say(
        "annex-setting",
        meaning=parameter.meaning.into(language),
        value=told,
        unit=unit,
        bare=int(unit == ""),
    ).into(language)


def _value(value: Any, language: Language) -> str:  # noqa: ANN401 -- a value read from JSON
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return integer(value, language) if isinstance(value, int) else decimal(value, language)
