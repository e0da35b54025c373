"""Who is said to have used a number, on what evidence, and in what category does the law put them?

The program knows lines. That a person used one in a period is a statement of its own: dated, with
its author, its evidence, and how far it is believed (a log10 likelihood ratio or words). The
category of Directive (EU) 2016/680, article 6, is another; nobody is categorised unless a named
person says so and on what basis. No analysis reads either.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from filiere.case.rights import facts
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rights.masking import Masker
from filiere.case.store.engine import Case
from filiere.case.store.names import labels
from filiere.errors import CaseError
from filiere.masking import Kind
from filiere.wording import Words

_say = Words(__name__)


class Category(StrEnum):
    """Article 6 of the directive, by its letters."""

    NONE = "none"
    A = "6a"
    B = "6b"
    C = "6c"
    D = "6d"


CATEGORIES = {
    Category.NONE: _say("persons-categories-none"),
    **{
        Category(f"6{letter}"): _say("persons-categories-article", letter=letter)
        for letter in "abcd"
    },
}
"""How each is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One statement about the user of a number, as shown."""

    number: str
    """Label: a pseudonym unless an act names the number."""
    said: dict[str, Any]
    who: str
    why: str
    at: str


def categorise(case: Case, text: str, category: Category, *, by: str, why: str) -> Fact:
    """State the category of whoever uses a number; ``why`` is the basis.

    Raises:
        CaseError: the case has no such number, or nobody or no basis is named.
    """
    about = _known(case, text)
    return facts.add(case, FactKind.CATEGORY, about, {"category": str(category)}, by=by, why=why)


def attribute(  # noqa: PLR0913 - a statement is all of this
    case: Case,
    text: str,
    person: str,
    *,
    period: tuple[str, str],
    degree: str,
    log10_lr: float | None,
    by: str,
    why: str,
) -> Fact:
    """State that a person used a number from one day to another; ``why`` is the evidence.

    Raises:
        CaseError: the case has no such number; person, period, author or evidence is blank; or
            neither a degree of belief in words nor a likelihood ratio is given.
    """
    if person.strip() == "":
        raise CaseError(_say("persons-attribution-needs-person-about-give-person"))
    if degree.strip() == "" and log10_lr is None:
        raise CaseError(_say("persons-attribution-says-how-far-believed-give"))
    if log10_lr is not None and not math.isfinite(log10_lr):
        raise CaseError(_say("persons-attribution-ratio-is-finite"))
    if period[0] > period[1]:
        raise CaseError(
            _say("persons-attribution-ends-before-begins", period=period[1], period_2=period[0])
        )
    said = {
        "degree": degree.strip(),
        "from": period[0],
        "log10_lr": log10_lr,
        "person": person.strip(),
        "to": period[1],
    }
    return facts.add(case, FactKind.ATTRIBUTION, _known(case, text), said, by=by, why=why)


def stated(case: Case, kind: FactKind) -> list[Stated]:
    """Every statement of a kind about a number, oldest first, those replaced included."""
    known = facts.numbers_said(case)
    names = labels(case, known.values())
    masker = Masker(case)
    named = {
        number
        for (number,) in case.query("SELECT number_id FROM number WHERE named ORDER BY number_id")
    }

    def shown(fact: Fact) -> dict[str, Any]:
        """A person is named only beside a number that an act names."""
        clear = known[fact.about] in named
        person = {
            key: masker.value(Kind.NAME, value, named=clear)
            for key, value in fact.said.items()
            if key == "person"
        }
        return {**fact.said, **person}

    return [
        Stated(
            number=names[known[fact.about]],
            said=shown(fact),
            who=fact.who,
            why=fact.why,
            at=fact.at_utc,
        )
        for fact in facts.every(case, kind)
        if fact.about in known
    ]


def _known(case: Case, text: str) -> str:
    """How facts name a number of the case, given by its text or by its pseudonym."""
    number = case.value_or_none(
        "SELECT number FROM number WHERE pseudonym = ?", [text.strip()], of=str
    )
    about = facts.about_number(case, text) if number is None else facts.number_key(case, number)
    found = case.query(
        f"SELECT 1 FROM number "
        f"WHERE 'number:' || substr(sha256($key || number), 1, {facts.DIGEST}) = $about",
        {"key": case.meta("pseudonym_key"), "about": about},
    )
    if len(found) == 0:
        raise CaseError(_say("persons-number", path=case.path, text=text))
    return about
