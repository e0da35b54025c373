"""What falls with an authorisation, and does all of it come back when the annulment is lifted?

The annulment is a fact of the case. The records of the act are set aside, contacts and coverage
built anew from the rest, and the same questions put again: the case is then the one in which the
act never was. One transaction, so that a case is never half annulled; asked *what if*, the same
work is done and undone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights import facts, log
from filiere.case.rights.authority import authorisation_id
from filiere.case.rights.facts import FactKind
from filiere.case.rows import aside
from filiere.errors import AuthorisationError
from filiere.findings import View, compare, read
from filiere.upkeep.recompute import again, recompute
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """The findings before and after, set side by side; each list in listing order."""

    authorisation: str
    what_if: bool
    records_aside: int
    """Records that left reach; of a restoration, those that came back."""
    lost: tuple[View, ...]
    weakened: tuple[tuple[View, View], ...]
    """Still there, on fewer records or with a lower likelihood ratio."""
    changed: tuple[tuple[View, View], ...]
    """Still there, and saying something else, without being weaker."""
    unchanged: tuple[View, ...]
    gained: tuple[View, ...]


class _WhatIfError(Exception):
    """Undoes what was only tried."""


def annul(  # noqa: PLR0913 - an act, who annuls it and why, and how
    case: Case, name: str, *, by: str, why: str, what_if: bool = False, progress: Progress
) -> Fall:
    """Set aside the records of an authorisation, recompute, and say what fell.

    Raises:
        AuthorisationError: the case has no such act, or it is annulled or erased already.
        CaseError: nobody, or no reason, is named.
    """
    authorisation_id(case, name)
    cause = aside.inactive_acts(case).get(name)
    if cause is not None:
        raise AuthorisationError(
            _say("annulment-authorisation-already", name=name, words=_WORDS[cause])
        )
    return _change(case, name, True, (by, why), what_if=what_if, progress=progress)


def restore(case: Case, name: str, *, by: str, why: str, progress: Progress) -> Fall:
    """Lift an annulment: the records come back, and the findings with them.

    Raises:
        AuthorisationError: the act is not annulled.
        CaseError: nobody, or no reason, is named.
    """
    authorisation_id(case, name)
    if aside.inactive_acts(case).get(name) != aside.ANNULLED:
        raise AuthorisationError(_say("annulment-authorisation-annulled-nothing-lifted", name=name))
    return _change(case, name, False, (by, why), what_if=False, progress=progress)


_WORDS = {aside.ANNULLED: "annulled", aside.ERASED: "erased"}


def _change(  # noqa: PLR0913 - one act, and all that is done with it
    case: Case,
    name: str,
    in_force: bool,  # noqa: FBT001 - what the fact says
    stated: tuple[str, str],
    *,
    what_if: bool,
    progress: Progress,
) -> Fall:
    done: list[Fall] = []
    try:
        with case.transaction():
            again(case, progress)
            before = read(case)
            by, why = stated
            if what_if:
                by, why = by or "what if", why or "what if"
            about = aside.about_act(name)
            facts.add(case, FactKind.ANNULMENT, about, {"in_force": in_force}, by=by, why=why)
            moved = aside.apply(case)
            recompute(case, progress)
            records = moved.out if in_force else moved.back
            done.append(fallen(name, before, read(case), records=records, what_if=what_if))
            _undo_if(what_if)
    except _WhatIfError:
        log.append(case, "consultation", detail={"authorisation": name, "what_if": "annulment"})
    return done[0]


def _undo_if(what_if: bool) -> None:  # noqa: FBT001 - one word, one use
    if what_if:
        raise _WhatIfError


def fallen(
    name: str, before: Sequence[View], after: Sequence[View], *, records: int, what_if: bool
) -> Fall:
    """Sort the findings by what became of them."""
    found = compare(before, after, one_case=True)
    moved = [pair for pair in found.moved if not alike(*pair)]
    weaker = [pair for pair in moved if is_weaker(*pair)]
    kept = {view.id for view in found.same} | {b.id for b, a in found.moved if alike(b, a)}
    return Fall(
        authorisation=name,
        what_if=what_if,
        records_aside=records,
        lost=found.lost,
        weakened=tuple(weaker),
        changed=tuple(pair for pair in moved if pair not in weaker),
        unchanged=tuple(view for view in before if view.id in kept),
        gained=found.new,
    )


def is_weaker(before: View, after: View) -> bool:
    """Whether the later finding rests on fewer records, or its likelihood ratio is lower."""
    if before.lr is not None and (after.lr is None or after.lr.log10 < before.lr.log10):
        return True
    return after.evidence_rows < before.evidence_rows


def alike(before: View, after: View) -> bool:
    """Whether they say the same; how many candidates a search had may differ."""
    return (
        before.id == after.id
        and before.claim == after.claim
        and before.period_s == after.period_s
        and before.lr == after.lr
        and dict(before.measures) == dict(after.measures)
        and before.evidence_rows == after.evidence_rows
        and before.depends_on == after.depends_on
    )
