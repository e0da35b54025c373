"""How does a run of an analysis stand in the ledger of findings?

One row of ``run``, one of ``finding`` per hit with the records it rests on, and one entry of the
log: all in the transaction that the runner opened. A finding's id comes from what the records say,
so that moving a row to another file changes nothing.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from filiere import __version__
from filiere.analysis import Analysis, Answer
from filiere.case import Case
from filiere.case.rights.log import append, findings_digest, keyed
from filiere.model.evidence import Finding, Outcome, Propositions, Subject
from filiere.parameter import Values
from filiere.runner.rows import ACROSS, MEANING_OF_RATIOS, RATIOS, finding_of
from filiere.wording import Plain, Text, stored

ID_HEX = 6
"""Hex digits of a finding's id; more are taken where two findings of a case would share them."""

SET_RECORDS = 1 << 20
"""Records of evidence written by one statement: bounds the memory that their sorted text takes."""


def outcome_of(answer: Answer) -> Outcome:
    """How a run with this answer ended."""
    if answer.not_applicable is not None:
        return Outcome.NOT_APPLICABLE
    return Outcome.FOUND if len(answer.rows) > 0 else Outcome.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What made the findings of a run.

    ``curves`` gives the SHA-256 of each calibration curve by id, ``key`` the run's own identity.
    """

    values: Values
    key: str
    module: str
    curves: Mapping[str, str]


def forget(case: Case, name: str) -> None:
    """Findings are derived: a new run of an analysis takes the place of its last one."""
    case.execute(
        "DELETE FROM finding_evidence WHERE finding_id IN "
        "(SELECT finding_id FROM finding WHERE analysis = ?)",
        [name],
    )
    case.execute("DELETE FROM finding WHERE analysis = ?", [name])
    case.execute(
        "DELETE FROM own_curve WHERE run_id IN (SELECT run_id FROM run WHERE analysis = ?)", [name]
    )
    case.execute("DELETE FROM run WHERE analysis = ?", [name])


def write(
    case: Case,
    name: str,
    analysis: Analysis[Any],
    answer: Answer,
    made_by: Provenance,
) -> int:
    """Write the ledger of one run; return the number of findings."""
    findings = [finding_of(name, analysis, row, answer.considered) for row in answer.rows]
    module, key, values = made_by.module, made_by.key, made_by.values
    run_id = case.value("SELECT coalesce(max(run_id), 0) + 1 FROM run", of=int)
    why = stored(answer.not_applicable or answer.remark or Plain("", ""))
    question = stored(analysis.question)
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
                str(outcome_of(answer)),
                why["en"],
                why["fr"],
                question["en"],
                question["fr"],
                analysis.reference,
                _json({k: stored(v) for k, v in _meanings(analysis, answer).items()}),
                answer.considered,
                _json(_id_of(why)),
                _json(_id_of(question)),
            )
        ],
    )
    kept = [(run_id, each, answer.curves[each]) for each in sorted(answer.curves)]
    case.insert("own_curve", kept)
    case.insert("finding", _written_in_sets(case, findings, run_id))
    append(
        case,
        "analysis",
        detail={
            "analysis": name,
            "run": run_id,
            "outcome": str(outcome_of(answer)),
            "considered": answer.considered,
            "findings": len(findings),
            "findings_keyed": keyed(case, findings_digest(case, run_id)),
            "module_sha256": module,
            "parameters": dict(values),
            "curves": dict(made_by.curves),
        },
    )
    return len(findings)


def _meanings(analysis: Analysis[Any], answer: Answer) -> Mapping[str, Text]:
    """What each measure means; the ratios that the runner adds are one of them."""
    across = {k: v for k, v in ACROSS.items() if any(k in row.measures for row in answer.rows)}
    if len(analysis.weighings) == 0 and not any(row.weighed for row in answer.rows):
        return {**across, **analysis.measures}
    return {**across, **analysis.measures, RATIOS: MEANING_OF_RATIOS}


def _written_in_sets(
    case: Case, findings: Sequence[Finding], run_id: int
) -> list[tuple[object, ...]]:
    """Write the evidence of all findings; return their rows, in their order.

    Each statement serves as many findings as a set holds: one for each finding would read the
    whole event table as many times as there are findings.
    """
    subjects = _named_subjects(case, findings)
    taken: set[str] = set()
    rows = []
    for first, last in _sets([len(finding.evidence) for finding in findings]):
        _stage_evidence(case, findings[first:last], first)
        contents, depends = _contents(case), _depends(case)
        names = []
        for place in range(first, last):
            finding = findings[place]
            finding_id = _identity(finding, subjects, contents.get(place), taken)
            taken.add(finding_id)
            names.append(finding_id)
            rows.append(_row(finding, finding_id, run_id, place, depends.get(place, [])))
        case.execute(
            "INSERT INTO finding_evidence SELECT (?::VARCHAR[])[place - ? + 1], record_id "
            "FROM evidence ORDER BY place, record_id",
            [names, first],
        )
    case.execute("DROP TABLE IF EXISTS evidence")
    return rows


def _sets(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ranges of findings whose evidence together stays within a set, or one finding alone."""
    first = held = 0
    for place, size in enumerate(sizes):
        if place > first and held + size > SET_RECORDS:
            yield first, place
            first, held = place, 0
        held += size
    if len(sizes) > first:
        yield first, len(sizes)


def _row(
    finding: Finding, finding_id: str, run_id: int, place: int, depends: Sequence[str]
) -> tuple[object, ...]:
    lr, claim = finding.lr, stored(finding.claim)
    return (
        finding_id,
        run_id,
        finding.analysis,
        str(finding.kind),
        claim["en"],
        claim["fr"],
        _json([subject.as_kept() for subject in finding.subjects]),
        finding.period_s[0],
        finding.period_s[1],
        _json(_propositions(finding.propositions)),
        None if lr is None else lr.log10,
        None if lr is None else lr.at_bound,
        None if lr is None else lr.calibration,
        finding.considered,
        finding.expected_by_chance,
        _json(dict(finding.measures)),
        _json([stored(t) for t in finding.alternatives]),
        _json([stored(t) for t in finding.caveats]),
        list(depends),
        place,
        _json(_id_of(claim)),
    )


def _stage_evidence(case: Case, findings: Sequence[Finding], first: int) -> None:
    """Put the evidence of a set in a temporary table, each record with its finding's place."""
    sizes = [len(finding.evidence) for finding in findings]
    records = [np.array(finding.evidence, dtype=np.int64) for finding in findings]
    places = np.repeat(np.arange(first, first + len(sizes), dtype=np.int64), sizes)
    case.register("staged_evidence", {"place": places, "record_id": np.concatenate(records)})
    case.execute(
        "CREATE OR REPLACE TEMP TABLE evidence AS SELECT place, record_id FROM staged_evidence"
    )
    case.unregister("staged_evidence")


def _contents(case: Case) -> dict[int, str]:
    """Digest of what the records of each finding say, never of the file or row where they stand."""
    found = case.query(
        "SELECT place, sha256(string_agg(line, chr(10) ORDER BY line)) FROM ("
        "SELECT place, "
        "concat_ws('|', e.t, e.kind, e.direction, s.number, o.number, e.duration_s) AS line "
        "FROM evidence v JOIN event e USING (record_id) "
        "LEFT JOIN number s ON s.number_id = e.served LEFT JOIN number o ON o.number_id = e.other) "
        "GROUP BY place"
    )
    return {int(place): str(digest) for place, digest in found}


def _depends(case: Case) -> dict[int, list[str]]:
    """The acts that opened the records of each finding, in the order of their ids."""
    found = case.query(
        "SELECT DISTINCT e.place, a.id FROM evidence e "
        "JOIN source s ON s.source_id = e.record_id >> 32 "
        # a row let out of quarantine rests on the further act, not on the first
        "LEFT JOIN released r ON r.source_id = s.source_id AND r.row = e.record_id & 4294967295 "
        "JOIN authorisation a "
        "ON a.authorisation_id = coalesce(r.authorisation_id, s.authorisation_id) "
        "ORDER BY e.place, a.id"
    )
    acts: dict[int, list[str]] = {}
    for place, act in found:
        acts.setdefault(int(place), []).append(str(act))
    return acts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subjects:
    """What the ids of the subjects of a run stand for in this case, and the case's own key."""

    key: bytes
    numbers: Mapping[int, str]
    accounts: Mapping[int, str]


def _named_subjects(case: Case, findings: Sequence[Finding]) -> _Subjects:
    subjects = [subject for finding in findings for subject in finding.subjects]
    numbers = {s.number_id for s in subjects if s.number_id is not None}
    accounts = {s.account_id for s in subjects if s.account_id is not None}
    return _Subjects(
        key=case.meta("pseudonym_key").encode(),
        numbers={
            int(i): str(n)
            for i, n in case.query(
                "SELECT number_id, number FROM number "
                "WHERE number_id IN (SELECT unnest(?::BIGINT[]))",
                [sorted(numbers)],
            )
        },
        accounts={
            int(i): f"{service}:{identifier}"
            for i, service, identifier in case.query(
                "SELECT account_id, service, identifier FROM account "
                "WHERE account_id IN (SELECT unnest(?::BIGINT[]))",
                [sorted(accounts)],
            )
        },
    )


def _identity(finding: Finding, named: _Subjects, content: str | None, taken: set[str]) -> str:
    """Id from what the records say; ``content`` is None where no record of it is an event."""
    subjects = [f"{s.role}={_told(s, named.numbers, named.accounts)}" for s in finding.subjects]
    text = _json([finding.analysis, subjects, list(finding.period_s), content])
    digest = hmac.new(named.key, text.encode(), hashlib.sha256)
    name = digest.hexdigest()
    size = ID_HEX
    while f"{finding.analysis}-{name[:size]}" in taken:
        size += 2
    return f"{finding.analysis}-{name[:size]}"


def _told(subject: Subject, names: Mapping[int, str], accounts: Mapping[int, str]) -> str:
    """What a subject is, whatever its ids in this case."""
    number = "" if subject.number_id is None else names.get(subject.number_id, "")
    account = "" if subject.account_id is None else accounts.get(subject.account_id, "")
    return number + account + subject.business + ("" if number or account else subject.name)


def _propositions(value: Propositions | None) -> dict[str, dict[str, Any]] | None:
    if value is None:
        return None
    return {name: stored(getattr(value, name)) for name in ("hp", "hd", "population")}


def _id_of(told: Mapping[str, Any]) -> dict[str, Any]:
    """What a column keeps beside the wording: id and values."""
    return {key: told[key] for key in ("id", "values") if key in told}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
