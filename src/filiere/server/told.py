"""How is a finding, or a run, written for a page?

In the shape of the interface: both languages, numbers as id and label, each measure with its words
and its meaning. Nothing is computed here that the ledger does not hold.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rights.judgement import VERDICTS, Judgement, judgements
from filiere.errors import FiliereError, reason_of
from filiere.findings import RunView, View, read, runs
from filiere.findings.fill import printed
from filiere.findings.inert import inert
from filiere.findings.scale import figure, words
from filiere.findings.weight import weight
from filiere.masking import Said
from filiere.wording import LANGUAGES, Joined, Kept, Message, Plain, Text, through


def findings(case: Case, views: Sequence[View]) -> list[dict[str, Any]]:
    """Findings as pages have them."""
    zone = ZoneInfo(case.meta("timezone"))
    put = {run.run_id: run for run in runs(case)}
    held = judgements(case)
    among = read(case) if any(view.lr is not None for view in views) else views
    return [
        {
            **finding(view, put.get(view.run_id), zone),
            "lr": _weight(view, among),
            "judgement": judgement_told(held[view.id][-1]) if view.id in held else None,
        }
        for view in views
    ]


def judgement_told(each: Judgement) -> dict[str, Any]:
    """One judgement as pages have it."""
    return {
        "verdict": str(each.verdict),
        "text": VERDICTS[each.verdict],
        "why": each.why,
        "who": each.who,
        "at": each.at,
        "current": each.current,
    }


def finding(view: View, run: RunView | None, zone: ZoneInfo) -> dict[str, Any]:
    """One finding, without its weight and what was judged of it."""
    p = view.propositions
    meanings = run.meanings if run is not None else {}
    return {
        "id": view.id,
        "analysis": view.analysis,
        "kind": str(view.kind),
        "statement": view.claim,
        "subjects": [
            {"role": str(s.role), "number": s.number_id, "label": s.label} for s in view.subjects
        ],
        "period": {"from": view.period_s[0], "to": view.period_s[1]},
        "propositions": None if p is None else {"hp": p.hp, "hd": p.hd, "population": p.population},
        "search": {
            "considered": view.considered,
            "expected_by_chance": view.expected_by_chance,
        },
        "measures": [
            {
                "name": name,
                "value": value,
                "text": _printed(view, name, value, zone),
                "meaning": meanings.get(name),
            }
            for name, value in view.measures.items()
        ],
        "evidence_rows": view.evidence_rows,
        "alternatives": list(view.alternatives),
        "caveats": list(view.caveats),
        "depends_on": list(view.depends_on),
    }


def _weight(view: View, among: Sequence[View]) -> dict[str, Any] | None:
    if view.lr is None:
        return None
    said = weight(view, among)
    return {
        "log10": view.lr.log10,
        "at_bound": view.lr.at_bound,
        "calibration": view.lr.calibration,
        "verbal": words(view.lr),
        "figure": figure(view.lr),
        "by_alternative": [
            {
                "alternative": each.alternative,
                "log10": each.lr.log10,
                "at_bound": each.lr.at_bound,
                "calibration": each.lr.calibration,
                "figure": figure(each.lr),
            }
            for each in said.ratios
        ],
        "not_evaluated": list(said.not_evaluated),
        "basis": list(said.basis),
        "search": said.search,
        "dependent": said.dependent,
    }


def _printed(view: View, name: str, value: Any, zone: ZoneInfo) -> dict[str, Said]:  # noqa: ANN401 -- any measure
    """Texts of a view are masked one by one already; hours beside counts are no number."""
    return {
        language: Said(printed(view.analysis, name, value, language, zone, 0))
        for language in LANGUAGES
    }


def run_told(run: RunView) -> dict[str, Any]:
    """One run, with what its parameters mean where this build has the analysis."""
    known = catalogue().get(run.analysis)
    return {
        "run": run.run_id,
        "analysis": run.analysis,
        "outcome": str(run.outcome),
        "why": run.why,
        "question": run.question,
        "considered": run.considered,
        "reference": run.reference,
        "version": run.version,
        "module_sha256": run.module_sha256,
        "parameters": parameters(run.parameters, None if known is None else known.parameters),
    }


def parameters(
    values: Mapping[str, Any], declared: Mapping[str, Any] | None
) -> list[dict[str, Any]]:
    """Each parameter with its value, and what the analysis says of it."""
    told = []
    for name, value in values.items():
        meant = None if declared is None else declared.get(name)
        told.append(
            {
                "name": name,
                "value": value,
                "default": None if meant is None else meant.default,
                "low": None if meant is None else meant.low,
                "high": None if meant is None else meant.high,
                "unit": None if meant is None else meant.unit_text,
                "meaning": None if meant is None else meant.meaning,
            }
        )
    return told


def all_findings(case: Case, *, analysis: str | None = None) -> list[dict[str, Any]]:
    """Every finding of the case, or of one analysis, in listing order."""
    return findings(case, read(case, analysis=analysis))


def pair(text: str) -> Text:
    """A text of a file or an error, the same in both languages, and masked already."""
    return Plain(text, text)


def told_error(error: Exception, door: Callable[[str], str]) -> Text:
    """What an error says, in both languages, without what no act names."""
    if isinstance(error, OSError):
        sentence = reason_of(error)
    else:
        sentence = error.sentence if isinstance(error, FiliereError) else pair(str(error))
    if isinstance(sentence, Message | Kept | Joined):
        return through(sentence, door)
    return Plain(inert(door(sentence.en)), inert(door(sentence.fr)))
