"""Which accounts do the lines of a signed text name as the signer's own?

A line names an account where the market and the handle stand together in it: «alpha:lemon»,
«lemon on alpha», «lemon on alpha and beta». In a line that names several, each handle goes with the
market of its own part of the line. What is named to be disowned (a fake, a scam, not me) or as
somebody else's (vouched for, bought from), in its own part or under a heading that says so, counts
for nothing: a signed warning or recommendation makes no tie.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_PARTS = re.compile(
    r"[;,|+&()\[\]!?]|\s[–—-]+\s|[.:](?=\s|$)|\b(?:and|et|but|mais|or|ou|y|und)\b", re.IGNORECASE
)
_SMALL = re.compile(
    r"\b(?:on|at|in|sur|chez|the|both|also|too|aussi|markets?|marchés?|de|of|auf|en)\b|\W+",
    re.IGNORECASE,
)
_DISOWNS = re.compile(
    r"\b(?:fakes?|scam\w*|phish\w*|imposters?|impostors?|impersonat\w*|clones?|copycats?|stolen"
    r"|hacked|beware|avoid|faux|fausses?|arnaque\w*|escroc\w*|usurp\w*|imposteurs?|pirat\w*"
    r"|volée?s?|méfie\w*|évite\w*|vouch\w*|recomm[ae]nd\w*|(?:bought|ordered|purchased) from"
    r"|suppliers?|fournisseurs?|rippers?|disputes?|litiges?|not|never|no longer|pas|jamais|nicht)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:others?|else|any(?:one|thing|body)|every(?:one|thing)|autres?|tout le reste)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:my|mine|ours?|i am|official|real|only|genuine|je suis|mes|mon|nos|notre|seule?s?"
    r"|vraie?s?)\b|\bi['’]m\b",
    re.IGNORECASE,
)
_EYE = "\ua66e"
"""A letter that no text is expected to hold: marks what was found, so that nothing parts it."""

_MARKET = re.compile(rf"{_EYE}m(\d+){_EYE}")
_ACCOUNT = re.compile(rf"{_EYE}a(\d+){_EYE}")
_JOINS = r"\s?(?::|/|=>?|->|>|\s-|\|)?\s?"
"""What may stand between a market and a handle, in that order."""
_IS_ON = r"\s?(?:@|\(|\[|/|,?\s(?:on|at|sur|chez|auf|of|from)\s(?:the\s|both\s)?)\s?"
"""What may stand between a handle and a market."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An account of a market, as it may be named."""

    account: int
    market: str
    handle: str


class Naming:
    """Finds accounts of the case in texts."""

    def __init__(self, accounts: Iterable[Named]) -> None:
        """Accounts of the case, whatever the market."""
        groups: dict[str, list[Named]] = {}
        for each in accounts:
            groups.setdefault(each.market.casefold(), []).append(each)
        self._markets = list(groups)
        self._words = [_word(market) for market in groups]
        self._handles = [
            [(_word(each.handle, exact=_is_double(each, group)), each) for each in group]
            for group in groups.values()
        ]
        self._by_account = {each.account: each for group in groups.values() for each in group}

    def named(self, text: str) -> frozenset[int]:
        """Accounts that the text names as the signer's own."""
        told: set[int] = set()
        heading = False
        for line in text.replace(_EYE, " ").splitlines():
            if line.strip() == "":
                heading = False
            disowned = heading
            if line.rstrip().endswith(":"):
                heading, disowned = _disowns(line), False
            told |= self._in_line(line, disowned=disowned)
        return frozenset(told)

    def _in_line(self, line: str, *, disowned: bool) -> set[int]:
        for place, word in enumerate(self._words):
            line = word.sub(f"{_EYE}m{place}{_EYE}", line)
        here = {int(found) for found in _MARKET.findall(line)}
        if len(here) == 0:
            return set()
        for market in sorted(here):
            line = self._joined(line, market)
        parts = list(_parts(line, disowned=disowned))
        told = {int(found) for part in parts for found in _ACCOUNT.findall(part)}
        seen = [[int(found) for found in _MARKET.findall(part)] for part in parts]
        for place, markets in enumerate(seen):
            if len(markets) == 1 and not _is_bare(parts[place]):
                told |= self._in_part(markets[0], parts[place])
        told |= self._beside(parts, seen)
        if len(told) == 0 and len(here) == 1:
            # one market in the line and one of its handles, in different parts of it
            (market,) = here
            found = {each for part in parts for each in self._in_part(market, part)}
            told = found if len(found) == 1 else set()
        return told

    def _joined(self, line: str, market: int) -> str:
        """Each «market:handle» and «handle on market» as one word, that of the account."""
        place = f"{_EYE}m{market}{_EYE}"
        for word, each in self._handles[market]:
            if word.search(line) is None:
                continue
            told = f"{_EYE}a{each.account}{_EYE}"
            handle = word.pattern
            for form in (f"{place}{_JOINS}{handle}(?!{_IS_ON}{_EYE}m)", f"{handle}{_IS_ON}{place}"):
                line = re.sub(form, told, line, flags=word.flags)
        return line

    def _beside(self, parts: Sequence[str], seen: Sequence[Sequence[int]]) -> set[int]:
        """Handles for each market that stands alone in its part: of the part before, or after."""
        bare = [
            len(markets) > 0 and _is_bare(part) for part, markets in zip(parts, seen, strict=True)
        ]
        if True not in bare:
            return set()
        filled = [place for place, part in enumerate(parts) if part.strip() != ""]
        forward = bare[filled[0]]
        told: set[int] = set()
        for place in (place for place, alone in enumerate(bare) if alone):
            run = range(place + 1, len(parts)) if forward else range(place - 1, -1, -1)
            other = next((each for each in run if not bare[each]), None)
            if other is not None:
                for market in seen[place]:
                    told |= self._in_part(market, parts[other])
        return told

    def _in_part(self, market: int, part: str) -> set[int]:
        """Accounts of a market whose handle stands in a part, also as that of another market."""
        handles = _ACCOUNT.sub(lambda found: f" {self._by_account[int(found[1])].handle} ", part)
        return {each.account for word, each in self._handles[market] if word.search(handles)}


def _is_bare(part: str) -> bool:
    """Whether nothing but markets and small words stands in a part."""
    return _SMALL.sub("", _MARKET.sub(" ", part)) == "" and part.strip() != ""


def _parts(line: str, *, disowned: bool) -> Iterator[str]:
    """Parts of a line that disown nothing; one that does is left empty, as is what it heads."""
    heading = disowned
    start = 0
    for mark in [*_PARTS.finditer(line), None]:
        part = line[start : len(line) if mark is None else mark.start()]
        if heading and _OWN.search(part) is not None:
            heading = False
        yield "" if heading or _disowns(part) else part
        if mark is None:
            return
        start = mark.end()
        if mark[0] == ":":
            heading = heading or _disowns(part)
        elif mark[0] in {".", "!", "?"}:
            heading = disowned


def _disowns(part: str) -> bool:
    return _DISOWNS.search(part) is not None and _OTHERS.search(part) is None


def _word(text: str, *, exact: bool = False) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(part) for part in text.split())
    return re.compile(rf"(?<![\w.\-]){words}(?![\w\-]|\.\w)", 0 if exact else re.IGNORECASE)


def _is_double(one: Named, group: Sequence[Named]) -> bool:
    """Whether another account of the market has the same handle in other letters."""
    folded = one.handle.casefold()
    return sum(each.handle.casefold() == folded for each in group) > 1
