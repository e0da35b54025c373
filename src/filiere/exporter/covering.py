"""How does a text that somebody wrote lose what may not leave?

Fail closed: after the case's own mask, any further run of eight digits or more (in any script, with
any usual separators between) that no act names is covered, unless it is wholly a date or a time;
so are e-mail addresses, handles, bank accounts and wallet addresses.

Reads number, act_in_force.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence

from filiere.case import Case
from filiere.findings.masking import Masker

NUMBER = "[number]"
ACCOUNT = "[account]"
ADDRESS = "[address]"
SHORTEST = 8
"""Digits from which a run may be somebody's number."""

_RUN = re.compile(rf"\+?\d(?:[\W_]{{0,3}}\d){{{SHORTEST - 1},}}")
_WHEN = re.compile(
    r"(?:(?:19|20)\d\d[-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:[0-2]\d|3[01])"
    r"|(?:[0-2]\d|3[01])[-/.](?:0[1-9]|1[0-2])[-/.](?:19|20)\d\d)"
    r"(?:[T _-]{1,2}[0-2]\d[:hH.-]?[0-5]\d(?:[:.-]?[0-5]\d)?)?"
)
_MAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:\"]+")
_HANDLE = re.compile(r"(?<![\w@])@\w{3,}")
_BANK = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b")
_WALLET = re.compile(r"\b(?:0x[0-9a-fA-F]{40}|(?=\w*\d)(?=\w*[A-Za-z])[0-9A-Za-z]{26,})\b")


class Cover:
    """Covers texts of one case; where its acts name everything, nothing is covered."""

    def __init__(self, case: Case) -> None:
        self._masker = Masker(case)
        acts = case.query("SELECT numbers FROM act_in_force ORDER BY authorisation_id")
        asked = {number for (numbers,) in acts for number in numbers}
        self.names_everything = "*" in asked
        self._named = {re.sub(r"\D", "", number) for number in asked}

    def __call__(
        self, texts: Sequence[str], parties: Sequence[Collection[str]] | None = None
    ) -> list[str]:
        """The texts in the order given, each without what no act names."""
        if self.names_everything or len(texts) == 0:
            return list(texts)
        return [self._rest(text) for text in self._masker.mask(texts, parties)]

    def _rest(self, text: str) -> str:
        text = _MAIL.sub(ADDRESS, text)
        text = _BANK.sub(ACCOUNT, text)
        text = _WALLET.sub(ADDRESS, text)
        text = _HANDLE.sub(ACCOUNT, text)
        return _RUN.sub(lambda found: self._run(found[0]), text)

    def _run(self, text: str) -> str:
        if _WHEN.fullmatch(text) is not None:
            return text
        digits = "".join(str(unicodedata.digit(c, "")) for c in text if c.isdecimal())
        if any(_same(digits, named) for named in self._named):
            return text
        return NUMBER


def _same(digits: str, named: str) -> bool:
    """Whether digits are the number named, with or without its country's code."""
    bare = digits.lstrip("0")
    return len(bare) >= SHORTEST and (bare == named or named.endswith(bare))
