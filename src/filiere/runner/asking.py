"""What does a question say of given numbers, without its last run being touched?

Somebody asks about two numbers, or about one: the answer goes through the ledger like any other,
so that it is weighed, named and masked alike; then the ledger is as it was. The log keeps that it
was asked, by whom and about which numbers, and is written before anything is computed.

Reads a case. One answer at a time.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from filiere.analysis import Answer, catalogue
from filiere.case import Case
from filiere.case.rights.facts import known_number
from filiere.case.rights.log import append
from filiere.case.rights.unmasking import reveal
from filiere.errors import AnalysisError
from filiere.model.evidence import Outcome
from filiere.parameter import values_of
from filiere.runner import module_sha256
from filiere.runner.ledger import Provenance, forget, outcome_of, write
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of it: where it may be read, why there is none, what this reader sees in clear."""

    case: Case
    none: Text | None
    shown: frozenset[int]


class _AsItWasError(Exception):
    """Raised to leave the ledger as it was."""


@contextmanager
def asked(
    case: Case, name: str, numbers: Sequence[str], *, why: str | None = None, second: str = ""
) -> Iterator[Asked]:
    """Inside the block the ledger of ``name`` holds this answer alone.

    The ledger is that of the case given, or of a copy where that cannot be written to; the log is
    the case's in both.

    Args:
        case: The case.
        name: A question that can be put about given numbers.
        numbers: Their texts or pseudonyms.
        why: Reason for printing numbers of the answer in clear; in the log before the first is.
        second: Who else agrees, where they are several.

    Raises:
        AnalysisError: the question is never put so, or one number is given twice.
        CaseError: the case has no such number; or the rule of ``unmasking`` is not met.
    """
    analysis = catalogue()[name]
    if analysis.of_numbers is None:
        raise AnalysisError(_say("asking-never-put-so", name=name))
    ids = tuple(known_number(case, each) for each in numbers)
    if len(set(ids)) != len(ids):
        raise AnalysisError(_say("asking-one-number-twice"))
    append(case, "consultation", detail={"asked": name, "numbers": list(numbers)})
    values = analysis.takes()
    answer = analysis.of_numbers(case, values, ids, None)
    about = {*ids, *_numbers(answer)}
    shown = frozenset[int]()
    if why is not None:
        shown = reveal(case, about, why, second=second, matched=about)
    made_by = Provenance(values=values_of(values), key="", module=module_sha256(name), curves={})
    with case.for_a_while() as at, suppress(_AsItWasError), at.transaction():
        forget(at, name)
        write(at, name, analysis, answer, made_by)
        none = answer.not_applicable if outcome_of(answer) is not Outcome.FOUND else None
        yield Asked(at, none, shown)
        _as_it_was()


def _numbers(answer: Answer) -> set[int]:
    """Numbers that the answer is about."""
    told = [subject.number_id for row in answer.rows for subject in row.subjects]
    return {each for each in told if each is not None}


def _as_it_was() -> None:
    raise _AsItWasError
