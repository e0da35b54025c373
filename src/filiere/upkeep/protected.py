"""What leaves reach when a number is protected, and what comes back when it no longer is?

The statement, the setting aside and the new computation are one transaction.
"""

from filiere.analysis import Progress
from filiere.case import Case
from filiere.case.rights import protection
from filiere.case.rights.protection import Quality
from filiere.case.rows import aside
from filiere.case.rows.aside import Moved
from filiere.upkeep.recompute import recompute


def protect(  # noqa: PLR0913 - a number, its quality, and who says so
    case: Case, text: str, quality: Quality, *, by: str, why: str, progress: Progress
) -> Moved:
    """Protect a number and compute anew without its contacts.

    Raises:
        CaseError: the text is no number, or nobody or no reason is named.
    """
    with case.transaction():
        protection.protect(case, text, quality, by=by, why=why)
        moved = aside.apply(case)
        recompute(case, progress)
    return moved


def unprotect(case: Case, text: str, *, by: str, why: str, progress: Progress) -> Moved:
    """End the protection of a number; its contacts come back.

    Raises:
        CaseError: the number was not protected.
    """
    with case.transaction():
        protection.unprotect(case, text, by=by, why=why)
        moved = aside.apply(case)
        recompute(case, progress)
    return moved
