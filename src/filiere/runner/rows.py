"""How does a row of an analysis become a finding, with its likelihood ratio where a curve holds?

The row is checked against what its analysis declared; then each weighing's curve turns its score
into a ratio, or says why the case is outside what its study covers; ratios by a curve that the case
made of itself come weighed. The finding's own ratio is against the population that the question
names; where it names none, the lowest: no alternative that was tried explains the records better.
All of them stand beside it, and none is ever multiplied with another: they weigh the same records.
"""

from collections.abc import Sequence
from typing import Any

from filiere.analysis import Analysis, Row
from filiere.calibration.curve import load
from filiere.errors import AnalysisError
from filiere.model.evidence import (
    Finding,
    FindingKind,
    LikelihoodRatio,
    Measure,
    Propositions,
    Role,
)
from filiere.wording import Plain, Text, Words, names_in

_say = Words(__name__)


SEVERAL = (Role.ACCOUNT, Role.DEVICE)
"""Roles that a group of accounts, or of phones, has together; no sentence names one of them."""

RATIOS = "likelihood_ratios"
"""The measure that the runner adds: one entry per alternative weighed."""

MEANING_OF_RATIOS = _say("rows-meaning-of-ratios")

ACROSS = {
    "channels": _say("rows-meaning-of-channels"),
    "clock_offset_s": _say("rows-meaning-of-clock-offset"),
    "orders_written": _say("rows-meaning-of-orders-written"),
    "written_low": _say("rows-meaning-of-written-low"),
    "written_high": _say("rows-meaning-of-written-high"),
}
"""Measures of a row that conversations tell too; rows of bills alone have none."""


def finding_of(name: str, analysis: Analysis[Any], row: Row, considered: int) -> Finding:
    """Check a row against what its analysis declared, and weigh it.

    Raises:
        AnalysisError: a measure is missing, a role is named twice, the claim names what the row
            does not give, or a score is for no weighing of the analysis.
    """
    claim = _checked(name, analysis, row)
    weighed, outside = _weighed(name, analysis, row)
    given = [(each.alternative, each.propositions, each.ratio) for each in row.weighed]
    weighed = [*given, *weighed]
    # the population that the question names, else the lowest: no other reading is less in favour
    lowest = next(
        (one for one, each in zip(given, row.weighed, strict=True) if each.headline),
        min(weighed, key=lambda each: (each[2].log10, each[2].calibration), default=None),
    )
    measures = dict(row.measures)
    if len(weighed) > 0:
        measures[RATIOS] = [_entry(alternative, ratio) for alternative, _, ratio in weighed]
    return Finding(
        analysis=name,
        kind=analysis.kind if lowest is None else FindingKind.EVALUATIVE,
        subjects=row.subjects,
        claim=claim,
        period_s=row.period_s,
        evidence=tuple(sorted(set(row.evidence))),
        considered=considered,
        expected_by_chance=row.expected_by_chance,
        measures=measures,
        propositions=analysis.propositions if lowest is None else lowest[1],
        lr=None if lowest is None else lowest[2],
        alternatives=(*analysis.alternatives, *row.alternatives),
        caveats=(*analysis.caveats, *row.caveats, *outside),
    )


def _checked(name: str, analysis: Analysis[Any], row: Row) -> Text:
    missing = sorted(set(analysis.measures) - set(row.measures))
    if missing:
        raise AnalysisError(_say("rows-row-lacks-measure", name=name, missing=missing[0]))
    roles = [subject.role for subject in row.subjects]
    single = [role for role in roles if role not in SEVERAL]
    if len(set(single)) != len(single):
        raise AnalysisError(
            _say("rows-row-names-one-role-twice", name=name, listed=", ".join(roles))
        )
    claim = row.claim if row.claim is not None else analysis.claim
    named = {str(role) for role in roles}
    if Role.SERVICE in roles:
        # a lawful service keeps its role wherever a question is put to it in the place of a line
        named.add(str(Role.LINE))
    unknown = sorted(
        names_in(claim) - set(getattr(claim, "values", {})) - set(row.measures) - named
    )
    if unknown:
        raise AnalysisError(_say("rows-claim-names-row-does-give", name=name, unknown=unknown[0]))
    strange = sorted(set(row.scores) - {weighing.curve for weighing in analysis.weighings})
    if strange:
        raise AnalysisError(_say("rows-row-score-never-weighs", name=name, strange=strange[0]))
    return claim


def _weighed(
    name: str, analysis: Analysis[Any], row: Row
) -> tuple[list[tuple[Text, Propositions, LikelihoodRatio]], list[Text]]:
    """(alternative, propositions, ratio) of each curve that holds, and why the others do not."""
    weighed: list[tuple[Text, Propositions, LikelihoodRatio]] = []
    outside: dict[str, tuple[Text, list[Text]]] = {}
    for weighing in analysis.weighings:
        if weighing.curve not in row.scores:
            continue
        curve = load(weighing.curve)
        if curve.analysis != name:
            raise AnalysisError(
                _say("rows-weighs-curve", name=name, id=str(curve.id), analysis=curve.analysis)
            )
        result = curve.weigh(row.scores[weighing.curve], row.conditions)
        if isinstance(result, LikelihoodRatio):
            weighed.append((weighing.alternative, weighing.propositions, result))
        else:
            _, against = outside.setdefault(result.en, (result, []))
            against.append(weighing.alternative)
    return weighed, [_not_evaluated(against, why) for why, against in outside.values()]


def _not_evaluated(alternatives: Sequence[Text], why: Text) -> Text:
    """One sentence for all alternatives that one reason leaves out; the catalogue has the marks."""
    english, french = ([each.into(language) for each in alternatives] for language in ("en", "fr"))
    named = Plain("», «".join(english), "\u00a0», «\u00a0".join(french))
    return _say("rows-not-evaluated", alternative=named, why=why)


def _entry(alternative: Text, ratio: LikelihoodRatio) -> Measure:
    return {
        "alternative": {**alternative.both()},
        "log10_lr": ratio.log10,
        "at_bound": ratio.at_bound,
        "calibration": ratio.calibration,
    }
