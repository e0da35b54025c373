"""Who turns the rows of an analysis into findings that keep their provenance?

The runner, never the analysis: it checks the row against what the analysis declared, hashes the
evidence into the finding's identity, notes on which authorisations it depends, and writes the
ledger of findings in one transaction per analysis. An analysis whose code, parameters and inputs
have not changed since its last run is not run again.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

import numpy as np

from filiere import __version__
from filiere.analysis import Analysis, Answer, Progress, Row, Value, Values, catalogue
from filiere.case import Case
from filiere.case.inputs import inputs_sha256
from filiere.case.log import append, findings_digest
from filiere.errors import AnalysisError
from filiere.model.evidence import Finding, FindingKind, Outcome, Propositions
from filiere.model.text import Text, placeholders

ID_HEX = 6
"""Hex digits of a finding's id; more are taken where two findings of a case would share them."""


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
        AnalysisError: ``only`` or ``settings`` names what does not exist, or a row breaks the
            contract of its analysis.
    """
    analyses = catalogue()
    wanted = _with_those_read(analyses, only)
    inputs = inputs_sha256(case)
    summaries: list[RunSummary] = []
    keys: dict[str, str] = {}
    for name in wanted:
        analysis = analyses[name]
        values = _values(name, analysis, settings.get(name, {}))
        module = module_sha256(name)
        parts = [inputs, module, json.dumps(dict(values), sort_keys=True)]
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
            progress(name, 1.0)
            continue
        answer = analysis.answer(case, values, _named(name, progress))
        made_by = _Provenance(values=values, key=keys[name], module=module)
        with case.transaction():
            _forget(case, name)
            count = _write(case, name, analysis, answer, made_by)
        progress(name, 1.0)
        summaries.append(
            RunSummary(
                analysis=name,
                outcome=_outcome(answer),
                findings=count,
                considered=answer.considered,
                reused=False,
            )
        )
    return summaries


def module_sha256(name: str) -> str:
    """SHA-256 over an analysis and the private modules (``_*.py``) that analyses share."""
    folder = resources.files("filiere.analyses")
    private = [f for f in folder.iterdir() if f.name.startswith("_") and f.name != "__pycache__"]
    digest = hashlib.sha256()
    for file in [folder / f"{name}.py", *sorted(private, key=lambda f: f.name)]:
        for part in _files(file):
            digest.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(entry: Traversable) -> list[Traversable]:
    if entry.is_file():
        return [entry] if entry.name.endswith(".py") else []
    inside = sorted(entry.iterdir(), key=lambda f: f.name)
    return [part for item in inside if item.name != "__pycache__" for part in _files(item)]


def _with_those_read(analyses: Mapping[str, Analysis], only: Sequence[str]) -> list[str]:
    unknown = [name for name in only if name not in analyses]
    if unknown:
        raise AnalysisError(
            f"There is no analysis «{unknown[0]}»; there are: {', '.join(sorted(analyses))}."
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


def _values(name: str, analysis: Analysis, chosen: Mapping[str, Value]) -> Values:
    unknown = sorted(set(chosen) - set(analysis.parameters))
    if unknown:
        raise AnalysisError(
            f"{name} has no parameter «{unknown[0]}»; it has: {', '.join(analysis.parameters)}."
        )
    defaults = {key: parameter.default for key, parameter in analysis.parameters.items()}
    return MappingProxyType({**defaults, **chosen})


def _named(name: str, progress: Progress) -> Progress:
    def report(step: str, share: float) -> None:
        progress(f"{name}: {step}", share)

    return report


def _outcome(answer: Answer) -> Outcome:
    if answer.not_applicable is not None:
        return Outcome.NOT_APPLICABLE
    return Outcome.FOUND if len(answer.rows) > 0 else Outcome.NOTHING


def _finding(name: str, analysis: Analysis, row: Row, considered: int) -> Finding:
    """Check a row against what its analysis declared."""
    missing = sorted(set(analysis.measures) - set(row.measures))
    if missing:
        raise AnalysisError(f"A row of {name} lacks the measure «{missing[0]}».")
    roles = [subject.role for subject in row.subjects]
    if len(set(roles)) != len(roles):
        raise AnalysisError(f"A row of {name} names one role twice: {', '.join(roles)}.")
    claim = row.claim if row.claim is not None else analysis.claim
    unknown = sorted(placeholders(claim.en) - set(row.measures) - {str(role) for role in roles})
    if unknown:
        raise AnalysisError(
            f"The claim of {name} names «{unknown[0]}», which its row does not give."
        )
    return Finding(
        analysis=name,
        kind=analysis.kind if analysis.calibration is None else FindingKind.EVALUATIVE,
        subjects=row.subjects,
        claim=claim,
        period_s=row.period_s,
        evidence=tuple(sorted(set(row.evidence))),
        considered=considered,
        expected_by_chance=row.expected_by_chance,
        measures=row.measures,
        propositions=analysis.propositions,
        alternatives=(*analysis.alternatives, *row.alternatives),
        caveats=(*analysis.caveats, *row.caveats),
    )


def _forget(case: Case, name: str) -> None:
    """Findings are derived: a new run of an analysis takes the place of its last one."""
    case.execute(
        "DELETE FROM finding_evidence WHERE finding_id IN "
        "(SELECT finding_id FROM finding WHERE analysis = ?)",
        [name],
    )
    case.execute("DELETE FROM finding WHERE analysis = ?", [name])
    case.execute("DELETE FROM run WHERE analysis = ?", [name])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Provenance:
    """What made the findings of a run."""

    values: Values
    key: str
    module: str


def _write(
    case: Case,
    name: str,
    analysis: Analysis,
    answer: Answer,
    made_by: _Provenance,
) -> int:
    """Write the ledger of one run; return the number of findings."""
    findings = [_finding(name, analysis, row, answer.considered) for row in answer.rows]
    module, key, values = made_by.module, made_by.key, made_by.values
    run_id = int(case.query("SELECT coalesce(max(run_id), 0) + 1 FROM run")[0][0])
    why = answer.not_applicable if answer.not_applicable is not None else Text(en="", fr="")
    case.insert(
        "run",
        [
            (
                run_id,
                name,
                module,
                _json(dict(values)),
                key,
                __version__,
                str(_outcome(answer)),
                why.en,
                why.fr,
                analysis.question.en,
                analysis.question.fr,
                analysis.reference,
                _json({k: _pair(v) for k, v in analysis.measures.items()}),
                answer.considered,
            )
        ],
    )
    taken: set[str] = set()
    rows = []
    for place, finding in enumerate(findings):
        _stage_evidence(case, finding)
        finding_id = _identity(case, finding, taken)
        taken.add(finding_id)
        rows.append(_row(case, finding, finding_id, run_id, place))
        case.execute(
            "INSERT INTO finding_evidence SELECT ?, record_id FROM evidence ORDER BY record_id",
            [finding_id],
        )
    case.insert("finding", rows)
    append(
        case,
        "analysis",
        detail={
            "analysis": name,
            "run": run_id,
            "outcome": str(_outcome(answer)),
            "considered": answer.considered,
            "findings": len(findings),
            "findings_sha256": findings_digest(case, run_id),
            "module_sha256": module,
            "parameters": dict(values),
        },
    )
    return len(findings)


def _row(
    case: Case, finding: Finding, finding_id: str, run_id: int, place: int
) -> tuple[object, ...]:
    depends = case.query(
        "SELECT DISTINCT a.id FROM evidence e "
        "JOIN source s ON s.source_id = e.record_id >> 32 "
        # a row let out of quarantine rests on the further act, not on the first
        "LEFT JOIN released r ON r.source_id = s.source_id AND r.row = e.record_id & 4294967295 "
        "JOIN authorisation a "
        "ON a.authorisation_id = coalesce(r.authorisation_id, s.authorisation_id) ORDER BY a.id"
    )
    lr = finding.lr
    return (
        finding_id,
        run_id,
        finding.analysis,
        str(finding.kind),
        finding.claim.en,
        finding.claim.fr,
        _json([{"role": str(s.role), "number_id": s.number_id} for s in finding.subjects]),
        finding.period_s[0],
        finding.period_s[1],
        _json(_propositions(finding.propositions)),
        None if lr is None else lr.log10,
        None if lr is None else lr.at_bound,
        None if lr is None else lr.calibration,
        finding.considered,
        finding.expected_by_chance,
        _json(dict(finding.measures)),
        _json([_pair(t) for t in finding.alternatives]),
        _json([_pair(t) for t in finding.caveats]),
        [row[0] for row in depends],
        place,
    )


def _stage_evidence(case: Case, finding: Finding) -> None:
    case.register("staged_evidence", {"record_id": np.array(finding.evidence, dtype=np.int64)})
    case.execute("CREATE OR REPLACE TEMP TABLE evidence AS SELECT record_id FROM staged_evidence")
    case.unregister("staged_evidence")


def _identity(case: Case, finding: Finding, taken: set[str]) -> str:
    """Id from what the records say, never from the file or the row in which they stand."""
    content = case.query(
        "SELECT sha256(string_agg(line, chr(10) ORDER BY line)) FROM ("
        "SELECT concat_ws('|', e.t, e.kind, e.direction, s.number, o.number, e.duration_s) AS line "
        "FROM evidence v JOIN event e USING (record_id) "
        "LEFT JOIN number s ON s.number_id = e.served LEFT JOIN number o ON o.number_id = e.other)"
    )[0][0]
    names = {
        int(i): str(n)
        for i, n in case.query(
            "SELECT number_id, number FROM number WHERE list_contains(?, number_id)",
            [[s.number_id for s in finding.subjects]],
        )
    }
    subjects = [f"{s.role}={names.get(s.number_id, '')}" for s in finding.subjects]
    text = _json([finding.analysis, subjects, list(finding.period_s), content])
    digest = hmac.new(case.meta("pseudonym_key").encode(), text.encode(), hashlib.sha256)
    name = digest.hexdigest()
    size = ID_HEX
    while f"{finding.analysis}-{name[:size]}" in taken:
        size += 2
    return f"{finding.analysis}-{name[:size]}"


def _propositions(value: Propositions | None) -> dict[str, dict[str, str]] | None:
    if value is None:
        return None
    return {"hp": _pair(value.hp), "hd": _pair(value.hd), "population": _pair(value.population)}


def _pair(text: Text) -> dict[str, str]:
    return {"en": text.en, "fr": text.fr}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
