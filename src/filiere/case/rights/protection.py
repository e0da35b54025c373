"""Which numbers belong to those whom the law protects, and what may still be said of contacts?

A lawyer, a doctor, a journalist, a member of parliament, a helpline: a list that persons keep. How
many contacts there were with such a number is counted; their content and their times are set aside,
out of reach for analyses and screens. Where an act asks for such a number's own records, that is
told, with what the law asks for.

Reads fact, protected_number, aside_event, authorisation. One row per pair of numbers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from filiere.case.rights import facts
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.model.authorisation import SIMULATED
from filiere.model.codes import NumberKind
from filiere.model.record import AccountRef
from filiere.numbers import read_number
from filiere.wording import Text, Words

_say = Words(__name__)


class Quality(StrEnum):
    """Why a number is protected."""

    LAWYER = "lawyer"
    DOCTOR = "doctor"
    JOURNALIST = "journalist"
    PARLIAMENT = "parliament"
    MAGISTRATE = "magistrate"
    HELPLINE = "helpline"


QUALITIES: Mapping[Quality, Text] = {
    Quality.LAWYER: _say("protection-qualities-lawyer"),
    Quality.DOCTOR: _say("protection-qualities-doctor"),
    Quality.JOURNALIST: _say("protection-qualities-journalist"),
    Quality.PARLIAMENT: _say("protection-qualities-parliament"),
    Quality.MAGISTRATE: _say("protection-qualities-magistrate"),
    Quality.HELPLINE: _say("protection-qualities-helpline"),
}
"""How each is printed."""

BY_JUDGE = "FR-CPP-60-1-1"
"""The only basis under which a lawyer's own connection data are asked for in France."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """How many records tell of a contact between a number and a protected one."""

    number: str
    """Label of the number whose records they are, or '' where there is none."""
    protected: str
    """Label of the protected number."""
    quality: Quality
    records: int


def protect(case: Case, text: str, quality: Quality, *, by: str, why: str) -> Fact:
    """State that a number is protected; ``aside.apply`` then sets its contacts aside.

    Raises:
        CaseError: the text is no number, or nobody or no reason is named.
    """
    return _state(case, text, {"in_force": True, "quality": str(quality)}, by=by, why=why)


def unprotect(case: Case, text: str, *, by: str, why: str) -> Fact:
    """State that a number is protected no more.

    Raises:
        CaseError: it was not.
    """
    before = facts.last(case, FactKind.PROTECTION, facts.about_number(case, text))
    if before is None or before.said.get("in_force") is not True:
        raise CaseError(_say("protection-number-protected", text=text, path=case.path))
    said = {"in_force": False, "quality": before.said["quality"]}
    return _state(case, text, said, by=by, why=why)


def _state(case: Case, text: str, said: Mapping[str, object], *, by: str, why: str) -> Fact:
    read = read_number(text, case.meta("country"))
    if read.number == "" or read.kind is NumberKind.INVALID:
        raise CaseError(_say("protection-number", text=text))
    return facts.add(
        case, FactKind.PROTECTION, facts.about_number(case, text), said, by=by, why=why
    )


def keep_listed(case: Case, listed: Iterable[tuple[str | AccountRef, str]], *, by: str) -> None:
    """State what case.toml lists, as (number or account, quality), where it is not stated already.

    A protection that somebody has ended since stays ended.
    """
    for who, quality in listed:
        if isinstance(who, AccountRef):
            about = facts.about_account(case, who)
            if facts.last(case, FactKind.PROTECTION, about) is None:
                said = {"in_force": True, "quality": str(Quality(quality))}
                facts.add(case, FactKind.PROTECTION, about, said, by=by, why="case.toml")
        elif facts.last(case, FactKind.PROTECTION, facts.about_number(case, who)) is None:
            protect(case, who, Quality(quality), by=by, why="case.toml")


def counted(case: Case) -> list[Protected]:
    """The contacts with protected numbers, as counts, the most first."""
    rows = case.query(
        """
        WITH party AS (
            SELECT record_id, served, unnest([other, third]) AS protected FROM aside_event
            UNION ALL SELECT record_id, NULL, served FROM aside_event
        ), label AS (
            SELECT number_id, if(named, number, pseudonym) AS label FROM number
        )
        SELECT coalesce(s.label, ''), p.label, quality, count(DISTINCT record_id)
        FROM party JOIN protected_number q ON q.number_id = protected
        JOIN label p ON p.number_id = protected LEFT JOIN label s ON s.number_id = served
        GROUP BY ALL ORDER BY 4 DESC, 1, 2, 3
        """
    )
    return [
        Protected(number=number, protected=protected, quality=Quality(quality), records=records)
        for number, protected, quality, records in rows
    ]


def alerts(case: Case) -> list[Text]:
    """Acts in force that ask for a protected number's own records, and what the law asks for."""
    rows = case.query(
        """
        WITH asked AS (SELECT id, basis, authorisation_id, unnest(numbers) AS number
                       FROM act_in_force)
        SELECT DISTINCT id, basis, quality FROM asked JOIN number USING (number)
        JOIN protected_number USING (number_id) ORDER BY ALL
        """
    )
    told: list[Text] = []
    for name, basis, quality in rows:
        if basis in {BY_JUDGE, SIMULATED}:
            continue
        lawyer = quality == Quality.LAWYER
        told.append(
            (_LAWYER if lawyer else _OTHER).fill(
                {"act": name, "quality": QUALITIES[Quality(quality)], "basis": basis}
            )
        )  # fmt: skip
    return told


_LAWYER = _say("protection-lawyer")
_OTHER = _say("protection-other")
