"""What do other programs get: the object of the public contract, in the same bytes each time?

``filiere.findings/1``, keys in the order of the contract. Times are ISO 8601 in UTC; numbers are
pseudonyms unless an authorisation names them or the reader has given a reason.
"""

import json
import re
from collections.abc import Collection
from typing import Any

from filiere import __version__
from filiere.case import Case
from filiere.case.rights.judgement import Judgement, Verdict, judgements
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings.formats import utc
from filiere.findings.masking import Masker
from filiere.findings.sources import sources
from filiere.findings.view import SubjectView, View, read, runs
from filiere.masking import Said
from filiere.masking.tree import said, through_tree
from filiere.wording import Language

SCHEMA = "filiere.findings/1"
SAMPLE = 10
"""Rows of evidence named in the document; ``filiere show`` gives all of them."""

_STEERING = re.compile("[\u0080-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Characters that could steer a terminal or turn text around; written as escapes."""


def as_json(
    case: Case,
    *,
    analysis: str | None = None,
    shown: Collection[int] = (),
    language: Language = "en",
) -> str:
    """The document as text, without a final newline."""
    return as_text(as_object(case, analysis=analysis, shown=shown, language=language))


def as_text(value: dict[str, Any]) -> str:
    """An object as text: nothing in it can steer a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_object(
    case: Case,
    *,
    analysis: str | None = None,
    shown: Collection[int] = (),
    language: Language = "en",
) -> dict[str, Any]:
    """The document as an object; ``language`` is that of propositions, caveats and reasons."""
    put = runs(case, analysis=analysis)
    last = max(runs(case), key=lambda run: run.run_id, default=None)
    samples = _samples(case, shown)
    judged = judgements(case)
    told = {
        "schema": SCHEMA,
        "case": Masker(case).reference(),
        "version": __version__ if last is None else last.version,
        "inputs_sha256": inputs_sha256(case),
        "runs": [
            {
                "analysis": run.analysis,
                "outcome": str(run.outcome),
                "why": Said(run.why.into(language)),
                "considered": run.considered,
            }
            for run in put
        ],
        "findings": [
            {
                **_finding(view, samples.get(view.id, []), language),
                "judgement": _judged(judged.get(view.id, [])),
            }
            for view in read(case, analysis=analysis, shown=shown)
        ],
        "sources": sources(case, shown=shown, language=language),
    }
    door = Masker(case, shown=shown).blind().one
    return dict(through_tree(told, door))


def _finding(view: View, sample: list[dict[str, Any]], language: Language) -> dict[str, Any]:
    p = view.propositions
    return {
        "id": view.id,
        "analysis": view.analysis,
        "kind": str(view.kind),
        "statement": said(view.claim),
        "subjects": [_subject(s) for s in view.subjects],
        "period": {"from": utc(view.period_s[0]), "to": utc(view.period_s[1])},
        "propositions": None
        if p is None
        else {
            "hp": Said(p.hp.into(language)),
            "hd": Said(p.hd.into(language)),
            "population": Said(p.population.into(language)),
        },
        "log10_lr": None if view.lr is None else view.lr.log10,
        "at_bound": None if view.lr is None else view.lr.at_bound,
        "calibration": None if view.lr is None else view.lr.calibration,
        "search": {
            "considered": view.considered,
            "expected_by_chance": view.expected_by_chance,
        },
        "measures": {k: _measure(v, language) for k, v in view.measures.items()},
        "evidence": {"rows": view.evidence_rows, "sample": sample},
        "alternatives": [Said(text.into(language)) for text in view.alternatives],
        "caveats": [Said(text.into(language)) for text in view.caveats],
        "depends_on": list(view.depends_on),
    }


def _subject(view: SubjectView) -> dict[str, Any]:
    """A subject by what it is: a number, an account, a business, or a name."""
    if view.business != "":
        told = {"business": view.business, "name": view.label, "number": view.number or None}
        return {"role": str(view.role), **told}
    if view.account is not None:
        account = {"service": view.account.service, "id": view.account.id}
        number = {} if view.number_id is None else {"number": view.label}
        return {"role": str(view.role), **number, "account": account}
    return {"role": str(view.role), "name" if view.number_id is None else "number": view.label}


def _judged(found: list[Judgement]) -> dict[str, Any]:
    """The judgement that holds; a finding that nobody judged is undecided."""
    if len(found) == 0:
        return {"verdict": str(Verdict.UNDECIDED)}
    last = found[-1]
    return {
        "verdict": str(last.verdict),
        "who": last.who,
        "why": last.why,
        "at": last.at,
        "current": last.current,
        "judgements": len(found),
    }


def _measure(value: Any, language: Language) -> Any:  # noqa: ANN401 -- any JSON value, as given
    """A measure; one that is said in both languages is said in the reader's."""
    if isinstance(value, list):
        return [_measure(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"en", "fr"}:
        return value[language]
    return {key: _measure(item, language) for key, item in value.items()}


def _samples(case: Case, shown: Collection[int]) -> dict[str, list[dict[str, Any]]]:
    """The earliest rows of evidence of every finding, by time then address."""
    rows = case.query(
        "WITH basis AS ("
        "SELECT DISTINCT finding_id, record_id FROM finding_evidence"
        "), placed AS ("
        "SELECT finding_id, b.record_id, row_number() OVER ("
        "PARTITION BY finding_id ORDER BY e.t NULLS LAST, b.record_id) AS place "
        "FROM basis b LEFT JOIN event e ON e.record_id = b.record_id"
        ") SELECT finding_id, s.path, p.record_id & 4294967295 FROM placed p "
        "JOIN source s ON s.source_id = p.record_id >> 32 "
        "WHERE place <= $sample ORDER BY finding_id, place",
        {"sample": SAMPLE},
    )
    paths = sorted({path for _, path, _ in rows})
    told = dict(zip(paths, Masker(case, shown=shown).mask(paths), strict=True))
    samples: dict[str, list[dict[str, Any]]] = {}
    for finding_id, path, row in rows:
        samples.setdefault(finding_id, []).append({"source": told[path], "row": row})
    return samples
