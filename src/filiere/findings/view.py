"""What does a finding say once its numbers have names?

The ledger keeps templates and number ids; a view has the sentences filled in both languages, each
number by its label. Findings come in one order everywhere: the questions in the order of the chain,
then the place that the analysis gave.

Reads run, finding, finding_evidence, own_curve, number. One view per finding.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from filiere.analysis import place_of
from filiere.calibration.kept import KeptCurve, read_kept
from filiere.case import Case
from filiere.findings.fill import Filler, account_ids, label, number_ids, relabelled
from filiere.findings.labels import AccountLabel, account_labels, clear_businesses, labels
from filiere.findings.masking import Masker
from filiere.masking import Said
from filiere.masking.tree import through_tree
from filiere.model.evidence import (
    FindingKind,
    LikelihoodRatio,
    Measure,
    Outcome,
    Propositions,
    Role,
)
from filiere.wording import Text, read_back


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """What a finding is about, in a role, by the label under which it is printed."""

    role: Role
    number_id: int | None
    label: str
    account: AccountLabel | None = None
    business: str = ""
    number: str = ""
    """Label of the number of a business; '' where it has none in the records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One finding as it is read; times are UTC seconds, both ends included."""

    id: str
    run_id: int
    analysis: str
    kind: FindingKind
    claim: Text
    subjects: tuple[SubjectView, ...]
    period_s: tuple[int, int]
    propositions: Propositions | None
    lr: LikelihoodRatio | None
    considered: int
    expected_by_chance: float | None
    measures: Mapping[str, Measure] = field(hash=False)
    """Number ids replaced by labels; otherwise as the analysis gave them."""
    evidence_rows: int
    alternatives: tuple[Text, ...]
    caveats: tuple[Text, ...]
    depends_on: tuple[str, ...]
    inside: tuple[int, ...] = ()
    """Ids of the numbers in its measures."""
    curve: KeptCurve | None = field(default=None, hash=False)
    """The curve that gave the ratio, where the case made it of itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """One question put to the case, and how it ended."""

    run_id: int
    analysis: str
    outcome: Outcome
    why: Text
    question: Text
    considered: int
    reference: str
    meanings: Mapping[str, Text] = field(hash=False)
    parameters: Mapping[str, Any] = field(hash=False)
    module_sha256: str
    inputs_sha256: str
    version: str


class _Run(NamedTuple):
    """One row of ``run``; texts that are JSON are not read yet."""

    run_id: int
    analysis: str
    outcome: str
    why_en: str
    why_fr: str
    why_said: str | None
    question_en: str
    question_fr: str
    question_said: str | None
    considered: int
    reference: str
    measures: str
    parameters: str
    module_sha256: str
    inputs_sha256: str
    version: str


class _Finding(NamedTuple):
    """One row of ``finding``; texts that are JSON are not read yet."""

    finding_id: str
    run_id: int
    analysis: str
    kind: str
    claim_en: str
    claim_fr: str
    subjects: str
    from_s: int
    to_s: int
    propositions: str
    log10_lr: float | None
    at_bound: bool | None
    calibration: str | None
    considered: int
    expected_by_chance: float | None
    measures: str
    alternatives: str
    caveats: str
    depends_on: list[str]
    position: int
    evidence_rows: int
    claim_said: str | None


def runs(case: Case, *, analysis: str | None = None) -> list[RunView]:
    """The questions put to the case, in listing order."""
    rows = case.rows(
        "SELECT run_id, analysis, outcome, why_en, why_fr, why_said, question_en, question_fr, "
        "question_said, considered, reference, measures, parameters, module_sha256, "
        "inputs_sha256, version "
        "FROM run WHERE $analysis IS NULL OR analysis = $analysis ORDER BY run_id",
        {"analysis": analysis},
        into=_Run,
    )
    found = [
        RunView(
            run_id=row.run_id,
            analysis=row.analysis,
            outcome=Outcome(row.outcome),
            why=_said(row.why_en, row.why_fr, row.why_said),
            question=_said(row.question_en, row.question_fr, row.question_said),
            considered=row.considered,
            reference=row.reference,
            meanings=MappingProxyType(
                {name: read_back(told) for name, told in json.loads(row.measures).items()}
            ),
            parameters=MappingProxyType(json.loads(row.parameters)),
            module_sha256=row.module_sha256,
            inputs_sha256=row.inputs_sha256,
            version=row.version,
        )
        for row in rows
    ]
    return sorted(found, key=lambda run: (place_of(run.analysis), run.run_id))


def read(  # noqa: PLR0913 -- what is read, and how it may be printed
    case: Case,
    *,
    analysis: str | None = None,
    shown: Collection[int] = (),
    small: int = 0,
    names: Mapping[int, str] | None = None,
    withheld: Callable[[str, Mapping[str, Any]], Mapping[str, Any]] | None = None,
) -> list[View]:
    """The findings of a case, filled.

    Args:
        case: The case.
        analysis: Only the findings of this analysis.
        shown: Ids of numbers that were revealed to this reader.
        small: Counts of third parties below this are printed as «fewer than».
        names: What to print for each number, where the caller has decided it already.
        withheld: Given a finding's id and its measures, these as they may be said.

    Raises:
        FindingError: a template names a value that its finding does not have.
    """
    rows = case.rows(
        "WITH basis AS ("
        "SELECT finding_id, count(DISTINCT record_id) AS evidence_rows "
        "FROM finding_evidence GROUP BY finding_id"
        ") SELECT f.finding_id, run_id, analysis, kind, claim_en, claim_fr, subjects, from_s, "
        "to_s, propositions, log10_lr, at_bound, calibration, considered, expected_by_chance, "
        "measures, alternatives, caveats, depends_on, position, "
        "coalesce(evidence_rows, 0) AS evidence_rows, claim_said "
        "FROM finding f LEFT JOIN basis b ON b.finding_id = f.finding_id "
        "WHERE $analysis IS NULL OR analysis = $analysis ORDER BY position, f.finding_id",
        {"analysis": analysis},
        into=_Finding,
    )
    rows.sort(key=lambda row: (place_of(row.analysis), row.position, row.finding_id))
    parsed = [(json.loads(row.subjects), json.loads(row.measures)) for row in rows]
    told_of = [s for subjects, _ in parsed for s in subjects]
    ids = {s["number_id"] for s in told_of if s.get("number_id") is not None}
    ids |= {i for _, measures in parsed for i in number_ids(measures)}
    if names is None:
        names = labels(case, ids, shown=shown)
    clear = len(shown) > 0
    told_accounts = {s["account_id"] for s in told_of if "account_id" in s}
    told_accounts |= {i for _, measures in parsed for i in account_ids(measures)}
    accounts = account_labels(case, told_accounts, clear=clear)
    account_names = {each: Said(told) for each, told in accounts.items()}
    named_businesses = clear_businesses(case, every=clear)
    zone = ZoneInfo(case.meta("timezone"))
    curves = own_curves(case)
    parsed = _masked(Masker(case, shown=shown), parsed)
    views = []
    for row, (subjects, measures) in zip(rows, parsed, strict=True):
        named = tuple(_subject(s, names, accounts, named_businesses) for s in subjects)
        told = relabelled(measures, names, account_names)
        values = MappingProxyType(
            told if withheld is None else dict(withheld(row.finding_id, told))
        )
        fill = Filler(
            row.finding_id, row.analysis, {str(s.role): s.label for s in named}, values, zone, small
        )
        inside = tuple(sorted(set(number_ids(measures))))
        view = _view(row, named, values, fill, inside)
        views.append(replace(view, curve=curves.get(row.calibration or "")))
    return views


def own_curves(case: Case) -> dict[str, KeptCurve]:
    """The curves that a case made of its own people, by id."""
    rows = case.query("SELECT curve_id, content FROM own_curve ORDER BY run_id, curve_id")
    return {str(name): read_kept(str(content)) for name, content in rows}


def numbers_of(views: Iterable[View]) -> set[int]:
    """Ids of the numbers that stand in findings as they are read: subjects and measures."""
    found: set[int] = set()
    for view in views:
        found |= {s.number_id for s in view.subjects if s.number_id is not None}
        found |= set(view.inside)
    return found


def _masked(masker: Masker, parsed: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Subjects and measures with each text in measures masked: files and persons wrote it."""
    texts = sorted({text for _, measures in parsed for text in _texts(measures)})
    told = dict(zip(texts, masker.mask(texts), strict=True))
    return [
        (subjects, through_tree(measures, told.__getitem__, frozenset()))
        for subjects, measures in parsed
    ]


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- any JSON value
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _view(
    row: _Finding,
    subjects: tuple[SubjectView, ...],
    measures: Mapping[str, Measure],
    fill: Filler,
    inside: tuple[int, ...],
) -> View:
    propositions = json.loads(row.propositions)
    return View(
        id=row.finding_id,
        run_id=row.run_id,
        analysis=row.analysis,
        kind=FindingKind(row.kind),
        claim=fill(_said(row.claim_en, row.claim_fr, row.claim_said)),
        subjects=subjects,
        period_s=(row.from_s, row.to_s),
        propositions=None
        if propositions is None
        else Propositions(**{name: fill(read_back(pair)) for name, pair in propositions.items()}),
        lr=None
        if row.log10_lr is None
        else LikelihoodRatio(
            log10=row.log10_lr, at_bound=bool(row.at_bound), calibration=row.calibration or ""
        ),
        considered=row.considered,
        expected_by_chance=row.expected_by_chance,
        measures=measures,
        evidence_rows=row.evidence_rows,
        alternatives=tuple(fill(read_back(pair)) for pair in json.loads(row.alternatives)),
        caveats=tuple(fill(read_back(pair)) for pair in json.loads(row.caveats)),
        depends_on=tuple(row.depends_on),
        inside=inside,
    )


def _subject(
    kept: Mapping[str, Any],
    names: Mapping[int, str],
    accounts: Mapping[int, AccountLabel],
    businesses: Collection[str],
) -> SubjectView:
    number_id, business = kept.get("number_id"), str(kept.get("business", ""))
    number = "" if number_id is None else label(number_id, names)
    account = accounts.get(kept.get("account_id", -1))
    said = str(kept.get("name", ""))
    if business != "":
        said = said if business in businesses else business
    return SubjectView(
        role=Role(kept["role"]),
        number_id=number_id,
        label=said or number or (str(account) if account is not None else ""),
        account=account,
        business=business,
        number=number if business != "" else "",
    )


def _said(en: str, fr: str, said: str | None) -> Text:
    """A sentence of three columns; the third is empty in cases older than the catalogues."""
    return read_back({"en": en, "fr": fr, **({} if said is None else json.loads(said))})
