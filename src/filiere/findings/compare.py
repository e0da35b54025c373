"""What differs between two sets of findings?

Two findings are of one thing when the same analysis says it of the same numbers in the same roles.
Such a finding is *same* if nothing that it says changed, else *moved*; one that only the first set
has is *lost*, one that only the second has is *new*. Numbers are compared by label, and both sets
must come from cases with one key; or by id, where both come from one case.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filiere.findings.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sets of findings side by side, each list in listing order."""

    same: tuple[View, ...]
    moved: tuple[tuple[View, View], ...]
    lost: tuple[View, ...]
    new: tuple[View, ...]


def compare(old: Sequence[View], new: Sequence[View], *, one_case: bool = False) -> Comparison:
    """Set two lists of findings side by side."""
    waiting: dict[tuple[object, ...], list[View]] = {}
    for view in old:
        waiting.setdefault(_about(view, one_case), []).append(view)
    same: list[View] = []
    moved: list[tuple[View, View]] = []
    added: list[View] = []
    for view in new:
        rivals = waiting.get(_about(view, one_case), [])
        if len(rivals) == 0:
            added.append(view)
            continue
        equal = [rival for rival in rivals if rival.id == view.id]
        before = equal[0] if equal else rivals[0]
        rivals.remove(before)
        if _said(before) == _said(view):
            same.append(view)
        else:
            moved.append((before, view))
    left = {id(view) for rivals in waiting.values() for view in rivals}
    return Comparison(
        same=tuple(same),
        moved=tuple(moved),
        lost=tuple(view for view in old if id(view) in left),
        new=tuple(added),
    )


def _about(view: View, one_case: bool) -> tuple[object, ...]:  # noqa: FBT001 - our own, beside its only caller
    named = ((str(s.role), str(s.number_id) if one_case else s.label) for s in view.subjects)
    return (view.analysis, *sorted(named))


def _said(view: View) -> tuple[object, ...]:
    """Everything a reader sees; not ids inside the case, which another import may assign anew."""
    return (
        view.id,
        view.claim,
        view.period_s,
        view.propositions,
        view.lr,
        view.considered,
        view.expected_by_chance,
        dict(view.measures),
        view.evidence_rows,
        view.alternatives,
        view.caveats,
        view.depends_on,
    )
