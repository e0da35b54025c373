"""Which number does a message announce as the sender's own, new or former?

«My new number is …», «je change de num, voici le …», «my old number was …». Only what a sender says
of himself counts: a number that belongs to a third person, or to whoever is written to, is no
announcement. Phrases are data, in the languages seen in exports; one that is missing leaves an
announcement unread, never the other way round.

Pure: a text in, numbers out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from filiere.model.codes import NumberKind
from filiere.numbers import read_number

_SHORTEST, _LONGEST = 8, 4000
_NEAR = 80
"""Signs that may stand between the phrase and the number."""

_NUM = r"(?:num(?:[ée]ro)?s?|tel(?:[ée]phone)?|t[ée]l[ée]?(?:phone)?|portable|ligne|contact)"
_NO = r"(?:number|num|phone|cell|mobile|line|contact)"
_OF_ITSELF = (
    r"(?:tel|t[ée]l\w*|portable|commandes?|livraisons?|contact|service|orders?|delivery|signal"
    r"|whatsapp)"
)
_NEW = re.compile(
    rf"\bnouveau(?:x)?\s+(?:{_NUM}\b|(?=0[67]|\+33))|\bnouvelle\s+ligne\b"
    rf"|\bchang(?:e|é|er|ement|ons|eons)\s+de\s+{_NUM}"
    rf"|\bnew\s+{_NO}\b|\bchang(?:e|ed|ing)\s+(?:of\s+|my\s+|our\s+)?(?:{_NO})\b"
    r"|\bnuevo\s+n[úu]mero\b|\bneue\s+(?:handy)?nummer\b|\bnuovo\s+numero\b|\bnieuwe?\s+nummer\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\bancien\s+{_NUM}\b|\bancienne\s+ligne\b|\bold\s+{_NO}\b|\bprevious\s+{_NO}\b"
    r"|\bantiguo\s+n[úu]mero\b|\balte\s+(?:handy)?nummer\b|\bvecchio\s+numero\b|\boude\s+nummer\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    # somebody else's: his, her, their, yours, «of Karim», «Karim's», «he has changed»
    r"\b(?:son|sa|leur|leurs|ton|ta|votre|his|her|their|your|su|ihre?|seine?|zijn|haar)"
    r"\s+(?:nouveau|nouvelle|ancien|ancienne|new|old|previous|nuevo|antiguo|neue|alte|nuovo|nieuwe?)\b"
    r"|\b(?:tu\s+as|t['’]as|il\s+a|elle\s+a|ils\s+ont|he\s+has|she\s+has)\s+(?:un|une|a)\s+"
    rf"|\b{_NUM}\s+(?:de|du|des|d['’])\s*(?!{_OF_ITSELF}\b)\w"
    rf"|\b{_NO}\s+(?:of|for)\s+(?!{_OF_ITSELF}\b)\w"
    r"|\b(?!(?:here|it|that|what)['’])\w+['’]s\s+(?:new|old)\b"
    r"|\b(?!on\b)\w+\s+(?:a|ont|has|have)\s+chang",
    re.IGNORECASE,
)
_OWN_CHANGE = re.compile(
    r"\b(?:j['’]ai|on\s+a|nous\s+avons|i['’]ve|i\s+have|we\s+have)\s+chang", re.IGNORECASE
)
_DIALLED = re.compile(r"(?:\+|00?)\s*\(?\d")
_HINT = re.compile(
    r"nouve|new|ancien|old|chang|neue|nuev|nuov|nieuw|previous|antig|alte|vecch|oude", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Announced:
    """A number that a sender says is his: his new one, or his former one."""

    number: str
    """E.164."""
    country: str
    former: bool


def announced(text: str, country: str) -> tuple[Announced, ...]:
    """The numbers that a text announces, each once, in the order in which they stand.

    Args:
        text: What one sender wrote.
        country: How national numbers are read, ISO 3166-1 alpha-2.
    """
    if not _SHORTEST <= len(text) <= _LONGEST or _HINT.search(text) is None:
        return ()
    if sum(each.isdigit() for each in text) < _SHORTEST:
        return ()
    return tuple(dict.fromkeys(_each(text, country)))


def _each(text: str, country: str) -> Iterator[Announced]:
    said = sorted(
        [(m.start(), m.end(), False) for m in _NEW.finditer(text)]
        + [(m.start(), m.end(), True) for m in _OLD.finditer(text)]
    )
    if len(said) == 0:
        return
    leniency = phonenumbers.Leniency.POSSIBLE
    for found in phonenumbers.PhoneNumberMatcher(text, country or None, leniency, 20):
        if _DIALLED.match(found.raw_string) is None:
            continue
        read = read_number(found.raw_string, country)
        if read.number == "" or read.refused is not None or read.kind is not NumberKind.E164:
            continue
        before = [
            each for each in said if each[1] <= found.start and found.start - each[1] <= _NEAR
        ]
        after = [each for each in said if each[0] >= found.end and each[0] - found.end <= _NEAR]
        phrase = before[-1] if len(before) > 0 else after[0] if len(after) > 0 else None
        if phrase is None or _of_another(text, phrase, (found.start, found.end)):
            continue
        yield Announced(read.number, read.country, former=phrase[2])


def _of_another(text: str, phrase: tuple[int, int, bool], number: tuple[int, int]) -> bool:
    """Whether the clause of phrase and number speaks of somebody else's."""
    first = max(_clause(text, min(phrase[0], number[0])), 0)
    last = max(phrase[1], number[0])
    clause = text[first:last]
    if _OWN_CHANGE.search(clause) is not None:
        return False
    return _OTHERS.search(clause) is not None


def _clause(text: str, at: int) -> int:
    """Where the sentence begins that holds a place."""
    return max(text.rfind(sign, 0, at) for sign in ".!?\n;") + 1
