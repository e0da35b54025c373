"""What is an analysis, and what must each one say about itself?

An analysis is a value: one question put to the case file. It returns rows and never writes: the
runner fills the sentences, adds the provenance and writes the ledger of findings. The name of its
folder is its id; the catalogue reads ``analyses/`` and takes ``ANALYSIS`` of each ``analysis.py``.

An analysis may read ``contact``, ``event``, ``coverage``, cells and the findings that the analyses
named in ``after`` have written; never another analysis's code, and never what a number *is*:
renaming every number must rename the findings and change nothing else.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from filiere.case import Case
from filiere.errors import AnalysisError
from filiere.model.evidence import (
    FindingKind,
    LikelihoodRatio,
    Measure,
    Propositions,
    Role,
    Subject,
)
from filiere.parameter import Parameter, described
from filiere.wording import Text, Words

_say = Words(__name__)


Progress = Callable[[Text, float], None]
"""Called with what is being done and the share done, from 0 to 1."""


P = TypeVar("P")
"""The parameters of one question: a dataclass of ``parameter`` fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """One alternative that the evidence is weighed against, and the curve that weighs it."""

    curve: str
    """Id of a curve of ``calibration/curves/``."""
    alternative: Text
    """The alternative in a word or two: «strangers», «one household»…"""
    propositions: Propositions


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One alternative, already weighed by a curve that the case made of itself."""

    alternative: Text
    propositions: Propositions
    ratio: LikelihoodRatio
    headline: bool = False
    """Whether the finding's own ratio is this one: the population that the question names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One hit: whom it is about, what was measured, and the records it rests on.

    ``evidence`` holds record ids (any order, never empty). ``expected_by_chance`` is the number of
    such hits that the search would give by chance, or None where the question has no such number.
    ``claim`` replaces the analysis's own sentence where hits of one analysis differ in kind.
    ``scores`` gives a score per curve id of the analysis's weighings (one that is absent is not
    weighed), ``conditions`` what the curves' scopes are tested on (events, days, phones compared…).
    ``weighed`` are ratios by curves that the answer made and hands over with itself.
    """

    subjects: tuple[Subject, ...]
    period_s: tuple[int, int]
    evidence: tuple[int, ...]
    measures: Mapping[str, Measure]
    expected_by_chance: float | None = None
    claim: Text | None = None
    alternatives: tuple[Text, ...] = ()
    caveats: tuple[Text, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    conditions: Mapping[str, float] = field(default_factory=dict)
    weighed: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a run of an analysis gives back: rows, and how many candidates it compared."""

    rows: tuple[Row, ...] = ()
    considered: int = 0
    not_applicable: Text | None = None
    """Why the question cannot be put to this case; rows are then empty."""
    remark: Text | None = None
    """What is to be known of the search as a whole, as why it lists nothing."""
    curves: Mapping[str, str] = field(default_factory=dict)
    """Curves that the case made of itself, by id, as they are kept with the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis(Generic[P]):
    """One question put to the case file."""

    question: Text
    in_short: Text
    """The question as the opening page lists it."""
    place: int
    """Where it stands in the chain: questions, and their findings, are listed in this order."""
    page: str
    """The page of the workbench on which its answer is seen."""
    kind: FindingKind
    takes: type[P]
    """What may be changed of it: a frozen dataclass of ``parameter.whole`` and ``real`` fields."""
    answer: Callable[[Case, P, Progress], Answer]
    subjects: tuple[Role, ...]
    measures: Mapping[str, Text]
    """Each measure that every row carries, and what it means (with its unit)."""
    claim: Text
    propositions: Propositions | None
    reference: str
    """Where the method is published, or that it is ours."""
    alternatives: tuple[Text, ...]
    caveats: tuple[Text, ...]
    counts_people: tuple[str, ...] = ()
    """Measures that count third parties: small ones are printed as «fewer than» (R23)."""
    after: tuple[str, ...] = ()
    """Analyses whose findings this one reads from the ledger."""
    beyond_bills: bool = False
    """Whether it needs rows of phones, money or markets, which no redacted copy carries."""
    weighings: tuple[Weighing, ...] = ()
    """The alternatives whose likelihood ratio is given, side by side; without any, a finding is of
    the kind named above. The lowest one is the finding's own: no other reading is less in its
    favour."""
    of_numbers: Callable[[Case, P, tuple[int, ...], str | None], Answer] | None = None
    """What it says of given numbers, for and against; the last argument is the curve that its run
    on this very case has kept, if there is one. None where a question cannot be put so."""

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """Each figure that may be changed, with its default, bounds, unit and meaning."""
        return described(self.takes)


def defaults(name: str) -> Any:  # noqa: ANN401 -- of the class of that question
    """The parameters of a question, as they stand unless somebody changes one."""
    return catalogue()[name].takes()


def place_of(name: str) -> tuple[int, str]:
    """Where a question is listed; one that this Filière does not have comes last, by its name."""
    known = catalogue().get(name)
    return (sys.maxsize if known is None else known.place, name)


@cache
def catalogue() -> Mapping[str, Analysis[Any]]:
    """Every analysis in ``analyses/``, in an order in which each comes after those it reads."""
    package = importlib.import_module("filiere.analyses")
    found: dict[str, Analysis[Any]] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"filiere.analyses.{info.name}.analysis")
        value = getattr(module, "ANALYSIS", None)
        if not isinstance(value, Analysis):
            raise AnalysisError(_say("analyses-analysis-py-analysis", name=info.name))
        found[info.name] = value
    ordered: dict[str, Analysis[Any]] = {}
    waiting = dict(found)
    while waiting:
        ready = [n for n, a in waiting.items() if all(b in ordered for b in a.after)]
        if not ready:
            raise AnalysisError(_say("analyses-wait-each-other", listed=", ".join(waiting)))
        for name in ready:
            ordered[name] = waiting.pop(name)
    return MappingProxyType(ordered)
