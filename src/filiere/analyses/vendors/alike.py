"""Which texts share so many runs of letters that one was made from the other?

Two texts are compared by the runs of a few letters that each has (upper and lower case, blanks and
line ends told as one), by the share of all their runs that both have (Jaccard). No text is compared
with all others: two that share half of their runs share one of the rarest of either (prefix filter,
Bayardo, Ma, Srikant, WWW 2007).
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence


def runs_of(text: str, letters: int) -> frozenset[str]:
    """The runs of so many letters of a text."""
    plain = " ".join(text.casefold().split())
    return frozenset(plain[i : i + letters] for i in range(len(plain) - letters + 1))


def alike(texts: Sequence[frozenset[str]], share: float) -> Iterator[tuple[int, int]]:
    """Places of two texts of which ``share`` or more of the runs are common, the lower first."""
    often = Counter(run for text in texts for run in text)
    ordered = [sorted(text, key=lambda run: (often[run], run)) for text in texts]
    order = sorted(range(len(texts)), key=lambda place: (len(texts[place]), place))
    rare: dict[str, list[int]] = {}
    for place in order:
        size = len(ordered[place])
        if size == 0:
            continue
        prefix = ordered[place][: size - math.ceil(share * size) + 1]
        beside = {each for run in prefix for each in rare.get(run, ())}
        for each in sorted(beside):
            if len(texts[each]) >= share * size:
                both = len(texts[each] & texts[place])
                if both >= share * (len(texts[each]) + size - both):
                    yield min(each, place), max(each, place)
        for run in prefix:
            rare.setdefault(run, []).append(place)
