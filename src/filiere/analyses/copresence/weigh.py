"""How strongly do the records of two phones of this case speak for one holder?

The case makes its own curve of its own phones (``known_kinds``, ``own``); a case of too few takes
that of the reference sets. The same curve ranks pairs in a search, gives the likelihood ratio of
each, and says what is left of it without a day or a cell, so that no two of them can disagree.

Reads the tracks of a case. log10 likelihood ratios.
"""

from dataclasses import dataclass

import numpy as np

from filiere.analyses.copresence.case import Heard
from filiere.calibration import own
from filiere.calibration.own import AS_THEY_ARE, Material, OwnCurve
from filiere.calibration.reference import Reference, load
from filiere.model.evidence import LikelihoodRatio
from filiere.signals.carried import totals
from filiere.signals.known_kinds import material
from filiere.signals.likeness import UNKNOWN_AT_ONCE, at_once, likeness, of_totals, own_levels
from filiere.signals.switches import Floats, Ints, Sums, summed

REFERENCE = "copresence-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weigher:
    """The phones of a case, what each is like with itself, and the curve of the case."""

    heard: Heard
    levels: Floats
    curve: OwnCurve
    different: Floats
    """log10 LRs, not bounded, of pairs of the case as they are."""
    still: Floats
    """How far each of them still counts as a pair of different holders."""

    @property
    def reference(self) -> Reference:
        """The sets that the curve was drawn towards."""
        return load(self.curve.reference)

    def raw(self, left: Ints, right: Ints) -> Floats:
        """log10 LRs that no bound has clipped: what pairs are ranked by."""
        return self.curve.raw(likeness(self.heard.tracks, left, right, self.levels))

    def at_most(self, left: Ints, right: Ints) -> Floats:
        """What they could be, were the pair never so different from itself some days apart."""
        quick = at_once(self.heard.tracks, left, right, self.levels)
        return own.highest(
            self.reference, self.curve, self.reference.scaled(quick), UNKNOWN_AT_ONCE
        )

    @property
    def ceiling(self) -> float:
        """No pair can have more."""
        return float(own.last(self.curve.line, np.array([own.FURTHEST]))[0])

    def features(self, left: int, right: int) -> Floats:
        """One row of features."""
        row: Floats = likeness(self.heard.tracks, np.array([left]), np.array([right]), self.levels)[
            0
        ]
        return row

    def of_sums(self, sums: Sums, left: int, right: int) -> LikelihoodRatio:
        """The LR of a part of a pair's switches, the phones' own levels staying as they are."""
        row = of_totals(totals(sums, 1), self.levels[[left, right]])
        return self.curve.weigh(row[0])


def weigher(heard: Heard, phones: Ints, kept: str | None = None) -> Weigher:
    """Make the curve of these phones, or take the one that an earlier run has kept."""
    tracks = heard.tracks
    levels = own_levels(tracks)
    if kept is not None:
        none = np.empty(0)
        curve = own.from_json(kept)
        return Weigher(heard=heard, levels=levels, curve=curve, different=none, still=none)
    reference = load(REFERENCE)
    known = material(tracks, phones, levels, reference)
    curve = own.own_curve("copresence", reference, known)
    raw = _of_pairs(curve, known)
    return Weigher(
        heard=heard,
        levels=levels,
        curve=curve,
        different=raw,
        still=own.left(raw, 1 / max(len(phones) - 1, 2)),
    )


def _of_pairs(curve: OwnCurve, known: Material | None) -> Floats:
    if known is None:
        return np.empty(0)
    return curve.raw(known.features[known.way == AS_THEY_ARE])


def pair_sums(heard: Heard, left: int, right: int, offset_s: int) -> Sums:
    """Sums over the switches of one pair."""
    return summed(heard.tracks, np.array([left]), np.array([right]), offset_s=offset_s)
