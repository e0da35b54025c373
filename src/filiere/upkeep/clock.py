"""What do the files say once the clock of one of them is put right?

The correction is a fact of the case, signed and with its reason. The times of the file move, the
records are linked anew and the same questions put again, in one transaction; asked *what if*, the
same work is done and undone.
"""

from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import aside, shifts
from filiere.findings import read
from filiere.upkeep.annulment import Fall, fallen
from filiere.upkeep.recompute import again, recompute


class _TriedError(Exception):
    """Undoes what was only tried."""


def correct_clock(  # noqa: PLR0913 - a file, by how much, who says so and why, and how
    case: Case,
    path: str,
    shift_s: int,
    *,
    by: str,
    why: str,
    what_if: bool = False,
    progress: Progress,
) -> Fall:
    """Move the times of a file by so many seconds, recompute, and say what changed.

    Raises:
        CaseError: the case has no such file, or it holds no event; it is so already; nobody, or
            no reason, is named.
    """
    done: list[Fall] = []
    try:
        with case.transaction():
            again(case, progress)
            before = read(case)
            if what_if:
                by, why = by or "what if", why or "what if"
            shifts.state(case, path, shift_s, by=by, why=why)
            aside.apply(case)
            recompute(case, progress)
            records = case.value(
                "SELECT count(*) FROM read_time WHERE list_contains(?, record_id >> 32)",
                [shifts.sources_of(case, path)],
                of=int,
            )
            done.append(fallen(path, before, read(case), records=records, what_if=what_if))
            _undo_if(what_if)
    except _TriedError:
        log.append(case, "consultation", detail={"what_if": "clock"})
    return done[0]


def _undo_if(what_if: bool) -> None:  # noqa: FBT001 - one word, one use
    if what_if:
        raise _TriedError
