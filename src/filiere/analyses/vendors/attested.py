"""Under which keys is an account attested, and from when to when do two accounts share one?

A key is attested on an account by a verified text that stands on it and names it, or by an answer
«ok» to the market's own test. A pasted block attests nothing, but is a sight of the key. Where
another key is attested on one of the accounts, a tie ends at the first sight of that other key, or
begins at the last sight of the former: accounts are sold, and keys are changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from filiere.analyses.vendors.keyring import Keyring, Verified, Why
from filiere.analyses.vendors.naming import Naming
from filiere.analyses.vendors.rows import Market, Seen


@dataclass(frozen=True, slots=True)
class Text:
    """A verified text that stands on an account and names it."""

    seen: Seen
    names: frozenset[int]


@dataclass(slots=True)
class Attested:
    """What one key has on one account."""

    texts: list[Text] = field(default_factory=list)
    answers: list[Seen] = field(default_factory=list)

    @property
    def records(self) -> set[int]:
        """What says so."""
        return {text.seen.record for text in self.texts} | {each.record for each in self.answers}

    @property
    def times(self) -> list[int]:
        """When it was seen."""
        every = [*(text.seen for text in self.texts), *self.answers]
        return [each.at_ms for each in every if each.at_ms is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Every key of the markets: where it is attested, and where it was merely pasted."""

    attested: Mapping[str, Mapping[int, Attested]]
    pasted: Mapping[str, Mapping[int, Sequence[Seen]]]
    refused: Mapping[Why, Sequence[Seen]]
    """Texts that look signed and count for nothing."""
    unnamed: Sequence[Seen]
    """Verified texts that do not name the account on which they stand."""

    def of_account(self, account: int) -> list[str]:
        """Keys attested on an account."""
        return [key for key, accounts in self.attested.items() if account in accounts]

    def sights(self, key: str, account: int) -> list[int]:
        """Times at which a key was seen on an account, attested or pasted."""
        attested = self.attested.get(key, {}).get(account)
        pasted = self.pasted.get(key, {}).get(account, ())
        times = [] if attested is None else attested.times
        return sorted([*times, *(each.at_ms for each in pasted if each.at_ms is not None)])

    def span(self, key: str, accounts: Iterable[int]) -> tuple[int | None, int | None] | None:
        """From when to when the key ties the accounts; None where another leaves it no time."""
        times = [at for each in accounts for at in self.attested[key][each].times]
        if len(times) == 0:
            return None, None
        begin, end = min(times), max(times)
        for account in accounts:
            own = self.sights(key, account)
            for other in self.of_account(account):
                told = self.sights(other, account)
                if other == key or len(told) == 0 or len(own) == 0:
                    continue
                if told[0] >= own[0]:
                    end = min(end, told[0])
                else:
                    begin = max(begin, told[-1])
        return None if begin > end else (begin, end)


def read_keys(
    found: Market, ring: Keyring, pasted: Sequence[tuple[Seen, str]], signed: Sequence[Seen]
) -> Keys:
    """Verify each signed text, and set it beside the key logs and the pasted blocks."""
    naming = Naming(found.accounts.values())
    attested: dict[str, dict[int, Attested]] = {}
    refused: dict[Why, list[Seen]] = {}
    unnamed: list[Seen] = []
    for seen in signed:
        for read in ring.read(seen.text):
            if isinstance(read, Verified):
                names = naming.named(read.text)
                if seen.account in names:
                    here = attested.setdefault(read.certificate, {})
                    here.setdefault(seen.account, Attested()).texts.append(Text(seen, names))
                else:
                    unnamed.append(seen)
            else:
                refused.setdefault(read, []).append(seen)
    for seen in found.answers:
        here = attested.setdefault(ring.of(seen.text), {})
        here.setdefault(seen.account, Attested()).answers.append(seen)
    blocks: dict[str, dict[int, list[Seen]]] = {}
    for seen, fingerprint in pasted:
        blocks.setdefault(fingerprint, {}).setdefault(seen.account, []).append(seen)
    return Keys(
        attested={key: attested[key] for key in sorted(attested)},
        pasted={key: blocks[key] for key in sorted(blocks)},
        refused=refused,
        unnamed=unnamed,
    )
