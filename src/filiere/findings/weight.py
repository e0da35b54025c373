"""What is said of the weight of one finding, and in which order?

After the two propositions, never before: the lowest ratio in words, every alternative with its own,
what was not evaluated and why, what the search would bring by chance, and which other findings
speak of the same numbers, whose ratios may not be multiplied with this one. A share after the
records is worked out only from a share before them that a named person enters and signs.

Reads views; gives sentences in both languages, for the terminal, the report and the pages alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from filiere.calibration.curve import load, names
from filiere.calibration.kept import KeptCurve
from filiere.errors import FindingError
from filiere.findings.formats import real
from filiere.findings.scale import sentence
from filiere.findings.view import View
from filiere.model.evidence import FindingKind, LikelihoodRatio
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

_say = Words(__name__)

REFERENCES = {"OwnCurve": "reference-basis", "OwnChoice": "reference-choice-basis"}
"""What is said of the sets that a case too small for its own curve takes it from."""

RATIOS = "likelihood_ratios"
"""The measure in which the runner puts one ratio per alternative."""

_NOT_EVALUATED = Words("filiere.runner")("rows-not-evaluated").id


def is_not_evaluated(caveat: Text) -> bool:
    """Whether a caveat is what the runner says of an alternative that no curve covers."""
    return getattr(caveat, "id", "") == _NOT_EVALUATED


SEARCH = _say("weight-search")
RANKED = _say("weight-ranked")
DEPENDENT = _say("weight-dependent")
UNWEIGHED = _say("weight-unweighed")
BASIS = _say("weight-basis")
ORIGINS = {
    "simulation": _say("weight-origins-simulation"),
    "real": _say("weight-origins-real"),
}
GONE = _say("weight-gone")
SIGNED = _say("weight-signed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One alternative and its ratio."""

    alternative: Text
    lr: LikelihoodRatio


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Everything that is said of a finding's weight."""

    headline: Text | None
    """None for a fact of the records, which is not weighed."""
    ratios: tuple[Ratio, ...]
    not_evaluated: tuple[Text, ...]
    """Sentences that also stand among the caveats."""
    basis: tuple[Text, ...]
    """What each curve rests on, and how good it is."""
    search: Text | None
    dependent: Text | None


def weight(view: View, views: Sequence[View]) -> Weight:
    """The weight of one finding among all ``views`` of its case."""
    outside = tuple(filter(is_not_evaluated, view.caveats))
    if view.lr is None:
        technical = view.kind is FindingKind.TECHNICAL
        return Weight(
            headline=None if technical else UNWEIGHED,
            ratios=(),
            not_evaluated=outside,
            basis=(),
            search=None,
            dependent=None,
        )
    listed = ratios(view)
    curves = dict.fromkeys([each.lr.calibration for each in listed] or [view.lr.calibration])
    return Weight(
        headline=sentence(view.lr),
        ratios=listed,
        not_evaluated=outside,
        basis=tuple(basis(curve, view.curve) for curve in curves),
        search=_search(view, view.lr, views),
        dependent=_dependent(view, views),
    )


def ratios(view: View) -> tuple[Ratio, ...]:
    """Every alternative that was weighed, as the runner listed them."""
    listed = view.measures.get(RATIOS)
    if not isinstance(listed, list):
        return ()
    found = []
    for each in listed:
        if not isinstance(each, dict) or not isinstance(each["alternative"], dict):
            raise FindingError(_say("weight-likelihood-ratio-without-alternative", id=str(view.id)))
        told = each["alternative"]
        found.append(
            Ratio(
                alternative=Plain.of(told),
                lr=LikelihoodRatio(
                    log10=float(str(each["log10_lr"])),
                    at_bound=bool(each["at_bound"]),
                    calibration=str(each["calibration"]),
                ),
            )
        )
    return tuple(found)


def basis(curve: str, own: KeptCurve | None = None) -> Text:
    """Whom a curve was fitted on, simulated or real, and how good it is.

    ``own`` is the curve that the case made of itself; what it says of itself is of people that its
    lines never saw.
    """
    if own is not None and own.id == curve:
        return _say(
            "own-basis" if own.own else REFERENCES[type(own).__name__],
            curve=curve,
            same=own.people_same,
            different=own.people_different,
            cllr=real(own.cllr.value),
            low=real(own.cllr.low),
            high=real(own.cllr.high),
        )
    if curve not in names():
        return GONE.fill({"curve": curve})
    held = load(curve)
    return BASIS.fill(
        {
            "curve": curve,
            "origin": ORIGINS[held.training.origin],
            "same": held.training.people_same,
            "different": held.training.people_different,
            "cllr": real(held.cllr.value),
            "low": real(held.cllr.low),
            "high": real(held.cllr.high),
        }
    )


def _search(view: View, lr: LikelihoodRatio, views: Sequence[View]) -> Text:
    rivals = [v.lr.log10 for v in views if v.analysis == view.analysis and v.lr is not None]
    compared = view.measures.get("compared")
    if view.expected_by_chance is not None:  # the search has told its own chance: once is enough
        return _say(
            "search-told",
            considered=compared if isinstance(compared, int) else view.considered,
            hits=real(view.expected_by_chance),
            rank=1 + sum(other > lr.log10 for other in rivals),
            total=len(rivals),
        )
    frame = SEARCH if lr.log10 > 0 else RANKED
    return frame.fill(
        {
            "hits": real(min(view.considered / 10**lr.log10, view.considered)),
            "considered": view.considered,
            "rank": 1 + sum(other > lr.log10 for other in rivals),
            "total": len(rivals),
        }
    )


def _dependent(view: View, views: Sequence[View]) -> Text | None:
    own = pairs_of_numbers(view)
    others = [
        other.id
        for other in views
        if other.id != view.id and other.lr is not None and own & pairs_of_numbers(other)
    ]
    if len(others) == 0:
        return None
    listed = ", ".join(others)
    return DEPENDENT.fill({"others": listed})


def pairs_of_numbers(view: View) -> frozenset[tuple[int, ...]]:
    """What a finding is about: each couple of its numbers, or its only number."""
    numbers = sorted({s.number_id for s in view.subjects if s.number_id is not None})
    return frozenset(combinations(numbers, 2) if len(numbers) > 1 else [tuple(numbers)])


def signed_shares(lr: LikelihoodRatio, before: Sequence[float]) -> Mapping[float, float]:
    """The share of Hp after the records, for each share before them that somebody signs.

    Raises:
        FindingError: a share is not between 0 and 1.
    """
    after: dict[float, float] = {}
    for share in before:
        if not 0 < share < 1:
            raise FindingError(_say("weight-share-entered-expected-more-less", share=share))
        odds = share / (1 - share) * 10**lr.log10
        after[share] = odds / (1 + odds)
    return after
