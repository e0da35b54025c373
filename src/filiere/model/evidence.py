"""What is a finding, and what may it never be without?

A finding is a claim about records, its strength, and the records it rests on. The invariants are
in the values themselves, so that an illegal finding cannot exist:

* evidence is never empty;
* a likelihood ratio never stands without the two propositions it compares;
* only a finding with both is *evaluative*; without, it is a lead or a fact of the records.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from filiere.errors import FindingError
from filiere.wording import Text, Words

_say = Words(__name__)


Measure = int | float | str | None | list["Measure"] | dict[str, "Measure"]


class FindingKind(StrEnum):
    """Kind of statement."""

    EVALUATIVE = "evaluative"
    INVESTIGATIVE = "investigative"
    TECHNICAL = "technical"


class Role(StrEnum):
    """Position of a number in the records, in a period; never of a person."""

    LINE = "line"
    DISPATCH = "dispatch"
    COURIER = "courier"
    CLIENT = "client"
    SUPPLIER = "supplier"
    HOLDER = "holder"
    FRONT = "front"
    INTRODUCER = "introducer"
    NEWCOMER = "newcomer"
    OLD = "old"
    NEW = "new"
    LEFT = "left"
    RIGHT = "right"
    SERVICE = "service"
    ACCOUNT = "account"
    DEVICE = "device"


class Outcome(StrEnum):
    """How a run of an analysis ended."""

    FOUND = "found"
    NOTHING = "nothing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Propositions:
    """Two exclusive propositions, fixed before looking, and whom the second one is about."""

    hp: Text
    hd: Text
    population: Text

    @classmethod
    def said(cls, words: Words, kind: str = "propositions") -> "Propositions":
        """Those that a catalogue words: «kind-hp», «kind-hd» and «kind-population»."""
        return cls(**words.each(kind, "hp", "hd", "population"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodRatio:
    """Strength of evidence: log10 of P(E given Hp) over P(E given Hd)."""

    log10: float
    at_bound: bool
    calibration: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finding is about, in a role: a number, an account, or a thing that has a name.

    ``number_id`` and ``account_id`` are ids in the case. A declared business has its id and its
    name, and the number that stands for it where one is in the records.
    """

    role: Role
    number_id: int | None = None
    account_id: int | None = None
    name: str = ""
    business: str = ""

    def as_kept(self) -> dict[str, "Measure"]:
        """As the ledger keeps it: the role, and what is known."""
        told: dict[str, Measure] = {
            "number_id": self.number_id,
            "account_id": self.account_id,
            "name": self.name or None,
            "business": self.business or None,
        }
        return {"role": str(self.role), **{k: v for k, v in told.items() if v is not None}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A claim, its strength, and the records it rests on.

    ``claim`` and the propositions are templates: ``{line}`` stands for the subject in that role,
    any other name for a measure. They are filled when shown, so that pseudonyms hold.
    ``evidence`` are record ids; ``period_s`` is UTC seconds, both ends included.
    """

    analysis: str
    kind: FindingKind
    subjects: tuple[Subject, ...]
    claim: Text
    period_s: tuple[int, int]
    evidence: tuple[int, ...]
    considered: int
    expected_by_chance: float | None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    propositions: Propositions | None = None
    lr: LikelihoodRatio | None = None
    alternatives: tuple[Text, ...] = ()
    caveats: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        if len(self.evidence) == 0:
            raise FindingError(_say("evidence-finding-rests-record", analysis=self.analysis))
        if self.lr is not None and self.propositions is None:
            raise FindingError(
                _say("evidence-finding-gives-lr-without-propositions", analysis=self.analysis)
            )
        if (self.kind is FindingKind.EVALUATIVE) != (self.lr is not None):
            raise FindingError(_say("evidence-finding-evaluative-only-lr", analysis=self.analysis))
