"""How does a row of an analysis become a finding, with its likelihood ratio where a curve holds?

The row is checked against what its analysis declared; then each weighing's curve turns its score
into a ratio, or says why the case is outside what its study covers. The lowest ratio is the
finding's own: no alternative that was tried explains the records better. All of them stand beside
it, and none is ever multiplied with another: they weigh the same records.
"""

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
)
from filiere.wording import Text
from filiere.wording.pair import Pair, placeholders

RATIOS = "likelihood_ratios"
"""The measure that the runner adds: one entry per alternative weighed."""

MEANING_OF_RATIOS = Pair(
    en="log10 of the likelihood ratio against each alternative, from a calibrated curve.",
    fr="log10 du rapport de vraisemblance contre chaque alternative, d'après une courbe calibrée.",
)


def finding_of(name: str, analysis: Analysis[Any], row: Row, considered: int) -> Finding:
    """Check a row against what its analysis declared, and weigh it.

    Raises:
        AnalysisError: a measure is missing, a role is named twice, the claim names what the row
            does not give, or a score is for no weighing of the analysis.
    """
    claim = _checked(name, analysis, row)
    weighed, outside = _weighed(name, analysis, row)
    lowest = min(weighed, key=lambda each: (each[2].log10, each[2].calibration), default=None)
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
    strange = sorted(set(row.scores) - {weighing.curve for weighing in analysis.weighings})
    if strange:
        raise AnalysisError(
            f"A row of {name} has a score for «{strange[0]}», which it never weighs."
        )
    return claim


def _weighed(
    name: str, analysis: Analysis[Any], row: Row
) -> tuple[list[tuple[Text, Propositions, LikelihoodRatio]], list[Text]]:
    """(alternative, propositions, ratio) of each curve that holds, and why the others do not."""
    weighed: list[tuple[Text, Propositions, LikelihoodRatio]] = []
    outside: list[Text] = []
    for weighing in analysis.weighings:
        if weighing.curve not in row.scores:
            continue
        curve = load(weighing.curve)
        if curve.analysis != name:
            raise AnalysisError(f"{name} weighs with {curve.id}, a curve of {curve.analysis}.")
        result = curve.weigh(row.scores[weighing.curve], row.conditions)
        if isinstance(result, LikelihoodRatio):
            weighed.append((weighing.alternative, weighing.propositions, result))
        else:
            outside.append(_not_evaluated(weighing.alternative, result))
    return weighed, outside


def _not_evaluated(alternative: Text, why: Text) -> Text:
    return Pair(
        en=f"Against «{alternative.en}»: not evaluated, because {why.en}.",
        fr=f"Contre «\u00a0{alternative.fr}\u00a0»\u00a0: non évalué\u00a0: {why.fr}.",
    )


def _entry(alternative: Text, ratio: LikelihoodRatio) -> Measure:
    return {
        "alternative": {"en": alternative.en, "fr": alternative.fr},
        "log10_lr": ratio.log10,
        "at_bound": ratio.at_bound,
        "calibration": ratio.calibration,
    }
