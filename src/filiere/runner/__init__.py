"""Who turns the rows of an analysis into findings that keep their provenance?

The runner, never the analysis: it checks the row against what the analysis declared, applies the
curves of its alternatives, hashes the evidence into the finding's identity, notes on which
authorisations it depends, and writes the ledger of findings in one transaction per analysis. An
analysis whose code, parameters and inputs
have not changed since its last run is not run again.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from filiere import __version__
from filiere.analysis import Analysis, Progress, catalogue
from filiere.case import Case
from filiere.case.rows.inputs import inputs_sha256
from filiere.errors import AnalysisError, CalibrationError
from filiere.model.evidence import FindingKind, Outcome
from filiere.parameter import Value, chosen, values_of
from filiere.runner.clocks import doubted, doubts
from filiere.runner.ledger import Provenance, forget, outcome_of, write
from filiere.wording import Text, Words

_say = Words(__name__)


OWN = ("drawn", "own", "own_choice")
"""Of the room ``calibration``: what makes a curve inside a case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """How one analysis ended."""

    analysis: str
    outcome: Outcome
    findings: int
    considered: int
    reused: bool


def run(
    case: Case,
    *,
    only: Sequence[str] = (),
    settings: Mapping[str, Mapping[str, Value]] = MappingProxyType({}),
    progress: Progress,
) -> list[RunSummary]:
    """Run the analyses asked for, and those whose findings they read, in order.

    Raises:
        AnalysisError: ``only`` names what does not exist, or a row breaks the contract of its
            analysis.
        ParameterError: ``settings`` holds what a question cannot be put with; nothing was run.
    """
    analyses = catalogue()
    wanted = _with_those_read(analyses, only)
    asked = {name: chosen(name, analyses[name].takes, settings.get(name, {})) for name in wanted}
    inputs = inputs_sha256(case)
    summaries: list[RunSummary] = []
    keys: dict[str, str] = {}
    doubt: Mapping[int, tuple[Text, ...]] | None = None
    for name in wanted:
        analysis = analyses[name]
        values = values_of(asked[name])
        module = module_sha256(name)
        curves = {w.curve: _curve_sha256(w.curve) for w in analysis.weighings}
        parts = [inputs, module, json.dumps(values, sort_keys=True), json.dumps(curves)]
        keys[name] = _sha256("\n".join([*parts, *(keys[b] for b in analysis.after)]))
        known = case.query(
            "SELECT outcome, considered, "
            "(SELECT count(*) FROM finding f WHERE f.run_id = r.run_id) "
            "FROM run r WHERE analysis = ? AND inputs_sha256 = ? AND version = ?",
            [name, keys[name], __version__],
        )
        if len(known) == 1:
            outcome, considered, count = known[0]
            summaries.append(
                RunSummary(
                    analysis=name,
                    outcome=Outcome(outcome),
                    findings=count,
                    considered=considered,
                    reused=True,
                )
            )
            progress(_say("step-question", name=name), 1.0)
            continue
        answer = analysis.answer(case, asked[name], _named(name, progress))
        if analysis.kind is not FindingKind.TECHNICAL:
            doubt = doubts(case) if doubt is None else doubt
            answer = doubted(answer, doubt)
        made_by = Provenance(values=values, key=keys[name], module=module, curves=curves)
        with case.transaction():
            forget(case, name)
            count = write(case, name, analysis, answer, made_by)
        progress(_say("step-question", name=name), 1.0)
        summaries.append(
            RunSummary(
                analysis=name,
                outcome=outcome_of(answer),
                findings=count,
                considered=answer.considered,
                reused=False,
            )
        )
    return summaries


def module_sha256(name: str) -> str:
    """SHA-256 over an analysis, what several questions measure, and what a case makes of itself."""
    digest = hashlib.sha256()
    calibration = resources.files("filiere.calibration")
    for folder in (
        resources.files("filiere.analyses") / name,
        resources.files("filiere.signals"),
        calibration / "references",
        *(calibration / f"{part}.py" for part in OWN),
    ):
        for part in _files(folder):
            digest.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return digest.hexdigest()


def _curve_sha256(name: str) -> str:
    file = resources.files("filiere.calibration").joinpath("curves", f"{name}.json")
    if not file.is_file():
        raise CalibrationError(_say("curve-called", name=name))
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _files(entry: Traversable) -> list[Traversable]:
    if entry.is_file():
        return [entry] if entry.name.endswith((".py", ".json")) else []
    inside = sorted(entry.iterdir(), key=lambda f: f.name)
    return [part for item in inside if item.name != "__pycache__" for part in _files(item)]


def _with_those_read(analyses: Mapping[str, Analysis[Any]], only: Sequence[str]) -> list[str]:
    unknown = [name for name in only if name not in analyses]
    if unknown:
        raise AnalysisError(
            _say("there-analysis-there", unknown=unknown[0], listed=", ".join(sorted(analyses)))
        )
    if len(only) == 0:
        return list(analyses)
    needed: set[str] = set()
    waiting = list(only)
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += analyses[name].after
    return [name for name in analyses if name in needed]


def _named(name: str, progress: Progress) -> Progress:
    def report(step: Text, share: float) -> None:
        progress(_say("step-of", name=name, step=step), share)

    return report


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
