"""What has a person stated about this case, when and why, and which statement holds now?

An annulment, an acceptance, a legal hold, a correction: each is a fact with its author and its
reason. Facts are added, never edited; a later one about the same thing points to the one before,
and holds. Each is in the log with its digest, so that none can be altered or taken away unseen.

A fact names a number by a keyed digest, never in clear: what is said of a lawyer's number before
any file brings it holds as soon as one does.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from filiere.case.rights import log
from filiere.case.rights.masking import Masker
from filiere.case.store import clock
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.masking import Said
from filiere.model.record import AccountRef
from filiere.numbers import read_number
from filiere.wording import Words

_say = Words(__name__)


DIGEST = 32
"""Hex digits of the keyed digest that stands for a number: 128 bits."""

_COLUMNS = "fact_id, kind, about, said, who, why, at_utc, follows"


class FactKind(StrEnum):
    """What is stated."""

    ANNULMENT = "annulment"
    """Of an authorisation; said.in_force tells whether it holds or was lifted."""
    JUDGEMENT = "judgement"
    """Of a finding."""
    EXPIRY = "expiry"
    """Until when the records of an authorisation may be read."""
    HOLD = "hold"
    """Nothing may be erased for now."""
    CORRECTION = "correction"
    """A row says something wrong, and this is what it should say."""
    CATEGORY = "category"
    """Of the user of a number (Directive (EU) 2016/680, article 6)."""
    ATTRIBUTION = "attribution"
    """Which person used a number, when, on what evidence."""
    ALIAS = "alias"
    """A name that a reader gives to a number; no finding has it."""
    PROTECTION = "protection"
    """A number of a protected profession."""
    SIGNATURE = "signature"
    """Somebody has seen and accepts a difference between a file and what its sender declared."""
    ERASURE = "erasure"
    """Of the records of an authorisation, or of what lay in quarantine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement, about a finding, an authorisation, a number, an account or a row."""

    fact_id: int
    kind: FactKind
    about: str
    said: Mapping[str, Any] = field(hash=False)
    who: str
    why: str
    at_utc: str
    follows: int | None


def add(  # noqa: PLR0913 - a statement is all of this
    case: Case, kind: FactKind, about: str, said: Mapping[str, object], *, by: str, why: str
) -> Fact:
    """Write one fact and its entry in the log, in the caller's transaction if there is one.

    Raises:
        CaseError: nobody, or no reason, is named.
    """
    if by.strip() == "":
        raise CaseError(_say("facts-statement-about-case-needs-name-makes"))
    if why.strip() == "":
        raise CaseError(_say("facts-statement-about-case-needs-reason-give"))
    door = Masker(case).one
    with case.transaction():
        before = last(case, kind, about)
        row = (
            case.value("SELECT coalesce(max(fact_id), 0) + 1 FROM fact", of=int),
            str(kind),
            about,
            log.canonical({k: _kept(k, v, door) for k, v in said.items()}),
            door(by.strip()),
            door(why.strip()),
            clock.now().isoformat(timespec="seconds"),
            None if before is None else before.fact_id,
        )
        case.insert("fact", [row])
        detail = {"about": about, "fact": row[0], "kind": str(kind), "keyed": digest(case, row)}
        log.append(case, "statement", why, detail)
    return _fact(row)


_OURS = frozenset(
    {"until", "review", "from", "to", "verdict", "category", "quality", "read_sha256"}
)
"""What the program put into a fact itself: days, words of its own, digests."""


def _kept(key: str, value: object, door: Callable[[str], str]) -> object:
    return str(door(value)) if isinstance(value, str) and key not in _OURS else value


def digest(case: Case, row: Iterable[object]) -> str:
    """Keyed digest of a fact as stored; the log keeps it."""
    return log.keyed(case, log.canonical(list(row)))


def stored(case: Case) -> list[tuple[Any, ...]]:
    """Every fact as stored, oldest first."""
    return case.query(f"SELECT {_COLUMNS} FROM fact ORDER BY fact_id")


def every(case: Case, kind: FactKind, about: str | None = None) -> list[Fact]:
    """All facts of one kind (about one thing), oldest first, those replaced included.

    What persons wrote in them is read through the door: an act may be in force no more.
    """
    rows = case.query(
        f"SELECT {_COLUMNS} FROM fact WHERE kind = $kind AND ($about IS NULL OR about = $about) "
        f"ORDER BY fact_id",
        {"kind": str(kind), "about": about},
    )
    door = Masker(case).one if len(rows) > 0 else Said
    return [_fact(row, door) for row in rows]


def holding(case: Case, kind: FactKind) -> dict[str, Fact]:
    """What holds now: the last fact of a kind about each thing."""
    return {fact.about: fact for fact in every(case, kind)}


def last(case: Case, kind: FactKind, about: str) -> Fact | None:
    """The fact of a kind that holds about one thing."""
    found = every(case, kind, about)
    return found[-1] if found else None


def about_number(case: Case, text: str) -> str:
    """How a fact names a number, given as text in any usual form."""
    number = read_number(text, case.meta("country")).number or text.strip()
    return number_key(case, number)


def known_number(case: Case, text: str) -> int:
    """Id of a number of the case, given by its text in any usual form or by its pseudonym.

    Raises:
        CaseError: the case has no such number.
    """
    number = read_number(text, case.meta("country")).number or text.strip()
    found = case.value_or_none(
        "SELECT min(number_id) FROM number WHERE number = $number OR pseudonym = $text",
        {"number": number, "text": text.strip()},
        of=int,
    )
    if found is None:
        raise CaseError(_say("persons-number", path=case.path, text=text))
    return found


def number_key(case: Case, number: str) -> str:
    """How a fact names a number, given as the case keeps it."""
    return f"number:{log.sha256_of(case.meta('pseudonym_key') + number)[:DIGEST]}"


def numbers_said(case: Case) -> dict[str, int]:
    """Number id by the key under which facts name it, for the numbers that facts are about."""
    rows = case.query(
        f"SELECT about, number_id FROM (SELECT DISTINCT about FROM fact) "
        f"JOIN number ON about = 'number:' || substr(sha256($key || number), 1, {DIGEST}) "
        f"ORDER BY about",
        {"key": case.meta("pseudonym_key")},
    )
    return dict(rows)


def about_account(case: Case, account: AccountRef) -> str:
    """How a fact names an account."""
    return f"account:{log.sha256_of(case.meta('pseudonym_key') + str(account))[:DIGEST]}"


def accounts_said(case: Case) -> dict[str, int]:
    """Account id by the key under which facts name it, for the accounts that facts are about."""
    rows = case.query(
        f"SELECT about, account_id FROM (SELECT DISTINCT about FROM fact) JOIN account ON about = "
        f"'account:' || substr(sha256($key || service || ':' || identifier), 1, {DIGEST}) "
        f"ORDER BY about",
        {"key": case.meta("pseudonym_key")},
    )
    return dict(rows)


def _fact(row: tuple[Any, ...], door: Callable[[str], str] = Said) -> Fact:
    said = {
        k: door(v) if isinstance(v, str) and k not in _OURS else v
        for k, v in json.loads(row[3]).items()
    }
    return Fact(
        fact_id=row[0],
        kind=FactKind(row[1]),
        about=row[2],
        said=MappingProxyType(said),
        who=door(row[4]),
        why=door(row[5]),
        at_utc=row[6],
        follows=row[7],
    )
