"""How is a text masked where no case is open: before it is, after it was closed, or without one?

By what acts name and by nothing else. With the key of a case the pseudonyms are those that the case
makes of what it does not hold; without one, the same sign stands for everything.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from filiere.masking.forms import forms
from filiere.masking.spans import SHORTEST, Digits, Group, found
from filiere.masking.things import Kind, Thing
from filiere.masking.typed import GENERIC, PSEUDONYM, Said, keyed
from filiere.numbers import read_number

EVERY = "*"
"""Names all of a kind; acts of simulated worlds only."""

SIREN = 9
"""Digits of a company's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blind:
    """What acts name, and how the rest is written."""

    named: Collection[str] = frozenset()
    """Numbers as E.164, handsets by 14 digits, cells, company numbers, as acts have them."""
    accounts: Collection[str] = frozenset()
    """Accounts as acts have them, in lower case."""
    everything: bool = False
    country: str = "FR"
    key: str = ""
    """Of the case, for its pseudonyms; '' where there is none."""

    def one(self, text: str) -> Said:
        """One text, masked."""
        if self.everything or isinstance(text, Said):
            return Said(text)
        kept = frozenset(p for p in PSEUDONYM.findall(text) if _is_pseudonym(p))
        things, runs = found(text, kept)
        replaced = sorted(
            [
                *((t.start, t.end, self._thing(t)) for t in things if not self._is_named(t)),
                *(each for run in runs for each in self._run(text, run)),
            ]
        )
        return Said(replace(text, replaced))

    def _is_named(self, thing: Thing) -> bool:
        if thing.is_number:
            return any(form in self.named for form in forms(thing.value, self.country))
        return EVERY in self.accounts or thing.value in self.accounts

    def _thing(self, thing: Thing) -> str:
        read = read_number(thing.value[:64], self.country).number if thing.is_number else ""
        return self._alias(thing.kind, read or thing.value)

    def _run(self, text: str, run: Digits) -> list[tuple[int, int, str]]:
        if run.count < SHORTEST or text[run.groups[0].start : run.groups[-1].end] in self.named:
            return []
        out: list[tuple[int, int, str]] = []
        rest: list[Group] = []
        place = 0
        while place < len(run.groups):
            last = self._named_to(run.groups, place)
            if last == 0:
                rest.append(run.groups[place])
                place += 1
                continue
            out += self._unknown(rest)
            rest, place = [], last
        if len(rest) < len(run.groups):
            return out + self._unknown(rest)
        digits = "".join(group.digits for group in rest)
        read = read_number(digits[:64], self.country).number
        return [(rest[0].start, rest[-1].end, self._alias(Kind.NUMBER, read or digits))]

    def _named_to(self, groups: Sequence[Group], place: int) -> int:
        for last in range(len(groups), place, -1):
            digits = "".join(group.digits for group in groups[place:last])
            if SHORTEST <= len(digits) <= 18 and (
                digits in self.named
                or (len(digits) == SIREN and EVERY in self.named)
                or (14 <= len(digits) <= 16 and digits[:14] in self.named)
                or any(form in self.named for form in forms(digits, self.country))
            ):
                return last
        return 0

    def _unknown(self, rest: Sequence[Group]) -> list[tuple[int, int, str]]:
        digits = "".join(group.digits for group in rest)
        if len(digits) < SHORTEST:
            return []
        read = read_number(digits[:64], self.country).number
        return [(rest[0].start, rest[-1].end, self._alias(Kind.NUMBER, read or digits))]

    def _alias(self, kind: Kind, value: str) -> str:
        return GENERIC if self.key == "" else pseudonym(self.key, kind, value)


def pseudonym(key: str, kind: Kind, value: str) -> str:
    """The pseudonym that a case makes of what it does not hold."""
    return keyed(key, value if kind is Kind.NUMBER else f"{kind}:{value}")


def replace(text: str, stretches: Sequence[tuple[int, int, str | None]]) -> str:
    """The text with what stands for each stretch, in order; None leaves it."""
    pieces: list[str] = []
    done = 0
    for start, end, alias in stretches:
        if start < done or alias is None:
            continue
        plus = start > done and text[start - 1] == "+"
        pieces += [text[done : start - 1 if plus else start], alias]
        done = end
    return "".join([*pieces, text[done:]])


def _is_pseudonym(text: str) -> bool:
    """Whether a text of that form may be one, where no case can tell: never digits alone."""
    return text == GENERIC or sum(c.isalpha() for c in text[2:]) >= 2
