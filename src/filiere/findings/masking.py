"""How does text as received lose the numbers that nobody was authorised to name?

A raw line holds third parties' numbers in whatever form the operator writes: +33…, 33…, 0033…, 0…,
spaced, quoted, after an equals sign. Every group of digits is looked up in each form it may stand
for; one that is a number of the case, and not named by an authorisation, becomes its pseudonym.
IMEI and IMSI seen only with such numbers are covered too. Alphabetic senders and short codes are
covered where they fill a whole cell: inside a sentence «15» is also an age or a count.

Reads number, device, sim, event, act_in_force.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import phonenumbers

from filiere.case import Case
from filiere.numbers import LONGEST_SHORT, read_number

SHORTEST = 5
"""Digits below which a run is not looked up as a number; short codes have their own rule."""
LONGEST = 18
GROUPS = 8
"""«06 39 98 00 01» has five groups; no way of writing has more than eight."""

_DIGITS = re.compile(r"\d+")
_GAP = re.compile(r"[ \u00a0\u202f.\-/()]{1,2}")
_CELLS = re.compile(r"[;,\t|]")
_WRAPPING = " \"'=()"
HANDSET = "[IMEI]"
SUBSCRIPTION = "[IMSI]"


class Masker:
    """Replaces what may not be read in clear; one per case and reading."""

    def __init__(self, case: Case, *, reveal: str | None = None) -> None:
        self._case = case
        self._clear = reveal is not None
        self._code = str(phonenumbers.country_code_for_region(case.meta("country")))

    def mask(
        self, texts: Sequence[str], parties: Sequence[Collection[str]] | None = None
    ) -> list[str]:
        """Texts in the order given, each without third parties' identifiers.

        Args:
            texts: Raw lines, cells or paths.
            parties: For each text, the numbers that its record is about: a short code is covered
                only there, since elsewhere «118» is a duration.
        """
        if self._clear or len(texts) == 0:
            return list(texts)
        allowed = (
            [frozenset(p) for p in parties] if parties is not None else [frozenset()] * len(texts)
        )
        spans = [list(_spans(text)) for text in texts]
        forms = {digits: self._forms(digits) for found in spans for _, _, digits in found}
        cells = {cell for text in texts for cell in _cells(text)}
        wanted = {f for found in forms.values() for f in found} | cells
        numbers = self._numbers(wanted.union(*allowed))
        things = self._things(forms)
        masked = []
        for text, found, own in zip(texts, spans, allowed, strict=True):
            replacements = [
                (start, end, alias)
                for start, end, digits in found
                if (alias := _first(forms[digits], numbers) or things.get(digits)) is not None
            ]
            here = {n: a for n, a in numbers.items() if n in own or not n.isdigit()}
            masked.append(_whole_cells(_replaced(text, replacements), here))
        return masked

    def _forms(self, digits: str) -> list[str]:
        """E.164 texts that these digits may stand for, the likeliest first."""
        bare = digits.lstrip("0")
        forms = [f"+{digits}", f"+{self._code}{bare}", f"+{bare}", f"+{self._code}{digits}"]
        if digits.startswith("011"):
            forms.append(f"+{digits[3:]}")
        if len(digits) > LONGEST_SHORT:
            forms.append(digits)  # what no numbering plan explains is kept as written
        if "0" in digits[1:4]:
            forms.append(read_number(f"+{digits}").number)  # +33 0…: the national 0 was kept
        return forms

    def _numbers(self, texts: Iterable[str]) -> Mapping[str, str]:
        rows = self._case.query(
            "SELECT number, pseudonym FROM number "
            "WHERE NOT named AND list_contains($texts::VARCHAR[], number) ORDER BY number",
            {"texts": sorted(texts)},
        )
        return {str(number): str(pseudonym) for number, pseudonym in rows}

    def _things(self, digits: Iterable[str]) -> Mapping[str, str]:
        """Handsets and subscriptions seen only with numbers that no authorisation names."""
        long = sorted(d for d in digits if 14 <= len(d) <= 16)
        handsets = self._case.query(
            "SELECT imei14 FROM device d "
            "WHERE list_contains($texts::VARCHAR[], imei14) "
            "AND NOT EXISTS (SELECT 1 FROM act_in_force a WHERE list_contains(a.imeis, imei14)) "
            "AND NOT EXISTS (SELECT 1 FROM event e JOIN number n ON n.number_id = e.served "
            "WHERE e.device_id = d.device_id AND n.named) ORDER BY imei14",
            {"texts": sorted({d[:14] for d in long})},
        )
        subscriptions = self._case.query(
            "SELECT imsi FROM sim s "
            "WHERE list_contains($texts::VARCHAR[], imsi) "
            "AND NOT EXISTS (SELECT 1 FROM event e JOIN number n ON n.number_id = e.served "
            "WHERE e.sim_id = s.sim_id AND n.named) ORDER BY imsi",
            {"texts": long},
        )
        covered = {row[0] for row in handsets}
        masked = {d: HANDSET for d in long if d[:14] in covered}
        return {**masked, **{row[0]: SUBSCRIPTION for row in subscriptions}}


def _spans(text: str) -> Iterable[tuple[int, int, str]]:
    """Runs of digits and neighbouring runs joined: start, end, digits; longest first per start."""
    runs = [(m.start(), m.end()) for m in _DIGITS.finditer(text)]
    for first, (start, _) in enumerate(runs):
        joined: list[tuple[int, int, str]] = []
        digits = ""
        last = start
        for run_start, run_end in runs[first : first + GROUPS]:
            if run_start > start and _GAP.fullmatch(text[last:run_start]) is None:
                break
            digits += text[run_start:run_end]
            last = run_end
            if len(digits) > LONGEST:
                break
            if len(digits) >= SHORTEST:
                joined.append((start, run_end, digits))
        yield from reversed(joined)


def _replaced(text: str, replacements: Sequence[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, alias in replacements:
        if start < done:
            continue
        plus = start > done and text[start - 1] == "+"
        pieces += [text[done : start - 1 if plus else start], alias]
        done = end
    return "".join([*pieces, text[done:]])


def _cells(text: str) -> list[str]:
    return [cell.strip(_WRAPPING) for cell in _CELLS.split(text)]


def _whole_cells(text: str, numbers: Mapping[str, str]) -> str:
    pieces: list[str] = []
    done = 0
    for mark in [*(m.start() for m in _CELLS.finditer(text)), len(text)]:
        cell = text[done:mark]
        bare = cell.strip(_WRAPPING)
        pieces.append(cell.replace(bare, numbers[bare]) if bare in numbers else cell)
        pieces.append(text[mark : mark + 1])
        done = mark + 1
    return "".join(pieces)


def _first(forms: Iterable[str], numbers: Mapping[str, str]) -> str | None:
    return next((numbers[form] for form in forms if form in numbers), None)
