"""What of a text that a person or a file supplied may be read, in this case and by this reader?

The one door of every way out. A text goes through ``Masker.mask``: whatever in it may be
somebody's (``filiere.masking``) and is named by no act in force becomes a pseudonym, the same one
wherever the same number stands. It fails closed: what is not known to be named is masked, whether
or not the case holds it. Handsets and SIMs seen only with such numbers are covered; alphabetic
senders and short codes where they fill a whole cell: inside a sentence «15» is also an age.

What is no text passes by its type, and there is a way for each: a number by its id
(``store.names.labels``), an account, a name or an address by ``Masker.value``, what the program
wrote itself as ``Said``. Where an act of a simulated world names everything, nothing is masked.
Numbers that a reader has revealed (``rights/unmasking.py``) are given as
``shown``, for that view and no other.

Reads number, account, device, sim, cell, event, act_in_force, act_asks, and what
``rights/identifiers.py`` names.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from filiere.case.rights.identifiers import LOOKUPS
from filiere.case.store.engine import Case, Params
from filiere.cells import is_identity
from filiere.masking import PSEUDONYM, SHORTEST, Digits, Group, Kind, Said, Thing, found
from filiere.masking.blind import Blind, pseudonym, replace
from filiere.masking.forms import forms, is_dialled
from filiere.model.authorisation import EVERY
from filiere.numbers import read_number

LEAST = 5
"""Digits below which a run is not looked up as a number; short codes have their own rule."""

LONGEST = 18
GROUPS = LONGEST
"""«06 39 98 00 01» has five groups; whoever hides a number may write each digit by itself."""

SIREN = 9
"""Digits of a company's number, where an act of a simulated world names all of them."""

WORDS = 5
"""Words of the longest name that is looked for in a text."""

HANDSET = "[IMEI]"
SUBSCRIPTION = "[IMSI]"

_CELLS = re.compile(r"[;,\t|]")
_WRAPPING = " \"'=()"
_NUMBERED = re.compile(r"(?:[a-z_]+:)?\+?(\d{8,15})@(?!lid)")
_WORD = re.compile(r"\w[\w'’\-]*")


class Masker:
    """Replaces what may not be read in clear; one per case and reading."""

    def __init__(self, case: Case, *, shown: Collection[int] = ()) -> None:
        """Numbers whose ids are ``shown`` were revealed, and that is in the log already."""
        self._case = case
        self._shown = frozenset(shown)
        kept = dict(
            case.query("SELECT key, value FROM meta WHERE key IN ('pseudonym_key', 'country')")
        )
        self._key = str(kept.get("pseudonym_key", ""))
        self._country = str(kept.get("country", "FR"))
        acts = case.query("SELECT numbers, imeis, cells FROM act_in_force ORDER BY id")
        self._numbers = {number for numbers, _, _ in acts for number in numbers}
        self._imeis = {imei[:14] for _, imeis, _ in acts for imei in imeis}
        self._cells = {cell for _, _, cells in acts for cell in cells}
        asked = case.query(
            "SELECT a.kind, value FROM act_asks a SEMI JOIN act_in_force USING (authorisation_id)"
        )
        self._accounts = {value.casefold() for kind, value in asked if kind == "account"}
        self._sirens = {value for kind, value in asked if kind == "siren"}
        filled = ", ".join(f"EXISTS (SELECT 1 FROM {each.table})" for each in LOOKUPS)
        some = case.query(f"SELECT {filled}")[0]
        self._lookups = [each for each, any_row in zip(LOOKUPS, some, strict=True) if any_row]
        self.everything = EVERY in self._numbers
        """Whether nothing is masked, because the acts name everything."""

    def one(self, text: str) -> Said:
        """One text, masked."""
        return self.mask([text])[0]

    def reference(self) -> Said:
        """The procedure's own number."""
        return self.cited(_setting(self._case, "reference", ""))

    def cited(self, text: str) -> Said:
        """The number of a procedure or an order: nobody's, unless somebody could dial it."""
        things, runs = found(text)
        written = [text[r.groups[0].start : r.groups[-1].end] for r in runs if r.count >= SHORTEST]
        clear = len(things) == 0 and not any(is_dialled(each, self._country) for each in written)
        return Said(text) if clear else self.one(text)

    def blind(self) -> Blind:
        """The same rule without the case, for what is said before it opens or after it closed."""
        shown = self._query(
            "SELECT number FROM number WHERE number_id IN (SELECT unnest(?::BIGINT[]))",
            [sorted(self._shown)],
        )
        acts = self._numbers | self._imeis | self._cells | self._sirens
        return Blind(
            named=frozenset(acts | {str(number) for (number,) in shown}),
            accounts=frozenset(self._accounts),
            everything=self.everything,
            country=self._country,
            key=self._key,
        )

    def value(self, kind: Kind, text: str, *, named: bool = False) -> Said:
        """An account, an address or a name that is no part of a text: clear only where named."""
        if named or self.everything or text == "":
            return Said(text)
        return Said(self._alias(kind, " ".join(text.split()).casefold()))

    def mask(
        self,
        texts: Sequence[str],
        parties: Sequence[Collection[str]] | None = None,
        typed: Sequence[Collection[str]] | None = None,
    ) -> list[Said]:
        """Texts in the order given, each without what no act names.

        Args:
            texts: Lines, cells, names of files, sentences that somebody wrote.
            parties: For each text, the numbers that its record is about: a short code is covered
                only there, since elsewhere «118» is a duration.
            typed: For each text, what its column says that it is and that is nobody's (a time in
                seconds, a cell): a text that is nothing else stays.
        """
        if self.everything or len(texts) == 0:
            return [Said(text) for text in texts]
        allowed = (
            [frozenset(p) for p in parties] if parties is not None else [frozenset()] * len(texts)
        )
        passing = [frozenset(t) for t in typed] if typed is not None else [frozenset()] * len(texts)
        kept = self._pseudonyms(texts)
        stretches = [
            found(text, kept) if not isinstance(text, Said) else ([], []) for text in texts
        ]
        known = self._known(texts, stretches, allowed)
        masked: list[Said] = []
        for text, (things, runs), own, plain in zip(
            texts, stretches, allowed, passing, strict=True
        ):
            if isinstance(text, Said):
                masked.append(text)
                continue
            replaced = sorted(
                [
                    *((t.start, t.end, self._thing(t, known)) for t in things),
                    *(each for run in runs for each in self._run(text, run, known, plain)),
                ]
            )
            here = {n: a for n, a in known.aliases.items() if n in own or not n.isdigit()}
            masked.append(Said(_named(_whole_cells(replace(text, replaced), here), known.names)))
        return masked

    # What a stretch becomes

    def _run(
        self, text: str, run: Digits, known: "_Known", typed: frozenset[str]
    ) -> Iterator[tuple[int, int, str | None]]:
        """Places and what stands there: None where it stays."""
        pending: list[Group] = []
        resolved = False
        place = 0
        out: list[tuple[int, int, str | None]] = []
        rests: list[list[Group]] = []
        while place < len(run.groups):
            last, told = self._longest(text, run.groups, place, known)
            if last == 0:
                pending.append(run.groups[place])
                place += 1
                continue
            resolved = True
            out.append((run.groups[place].start, run.groups[last - 1].end, told))
            rests.append(pending)
            pending = []
            place = last
        rests.append(pending)
        if text.strip(_WRAPPING) in typed:
            rests = []  # what its column says that it is, and no number that the case knows
        for rest in rests:
            count = sum(len(group.digits) for group in rest)
            if count >= SHORTEST or (not resolved and run.count >= SHORTEST):
                out += self._unknown(rest)
        yield from out

    def _longest(
        self, text: str, groups: Sequence[Group], place: int, known: "_Known"
    ) -> tuple[int, str | None]:
        """The longest number that begins here and is known: where it ends, and what to print."""
        for last in range(min(len(groups), place + GROUPS), place, -1):
            told = self._told(text, groups[place:last], known)
            if told is None:
                continue
            # zeros before a number may be the seconds of a time; 00 33 is told without them too
            zeros = groups[place].digits.strip("0") == "" and last - place > 1
            if zeros and self._told(text, groups[place + 1 : last], known) == told:
                return 0, None
            return last, told[0]
        return 0, None

    def _told(
        self, text: str, groups: Sequence[Group], known: "_Known"
    ) -> tuple[str | None] | None:
        """What to print for groups that are one known number, in a tuple; None where not known."""
        digits = "".join(group.digits for group in groups)
        if not LEAST <= len(digits) <= LONGEST:
            return None
        for form in self._forms(digits):
            if form in known.clear:
                return (None,)
            if form in known.aliases:
                return (known.aliases[form],)
        if digits in known.things:
            return (known.things[digits],)
        if digits in self._sirens or (EVERY in self._sirens and len(digits) == SIREN):
            return (None,)
        return (None,) if text[groups[0].start : groups[-1].end] in known.cells else None

    def _unknown(self, groups: Sequence[Group]) -> Iterator[tuple[int, int, str]]:
        """What nobody has told of: one pseudonym, or two where two whole numbers stand together."""
        part: list[Group] = []
        for group in groups:
            if len(group.digits) >= SHORTEST and any(len(g.digits) >= SHORTEST for g in part):
                yield self._number(part)
                part = []
            part.append(group)
        if part:
            yield self._number(part)

    def _number(self, groups: Sequence[Group]) -> tuple[int, int, str]:
        digits = "".join(group.digits for group in groups)
        read = read_number(digits[:64], self._country)
        return groups[0].start, groups[-1].end, self._alias(Kind.NUMBER, read.number or digits)

    def _thing(self, thing: Thing, known: "_Known") -> str | None:
        if thing.value in known.accounts:
            return known.accounts[thing.value]
        number = _number_in(thing)
        for form in self._forms(number) if number != "" else ():
            if form in known.clear:
                return None  # 33639980001@s.whatsapp.net is the number that an act names
            if thing.is_number and form in known.aliases:
                return known.aliases[form]
        if thing.is_number:
            read = read_number(number[:64], self._country).number
            return self._alias(thing.kind, read or number)
        return self._alias(thing.kind, thing.value)

    def _alias(self, kind: Kind, value: str) -> str:
        return pseudonym(self._key, kind, value)

    def _forms(self, digits: str) -> tuple[str, ...]:
        return forms(digits, self._country)

    # What the case knows

    def _pseudonyms(self, texts: Sequence[str]) -> frozenset[str]:
        """Pseudonyms in the texts that are such: of the case's table, or made by this door."""
        seen = {p for text in texts if "T-" in text for p in PSEUDONYM.findall(text)}
        if len(seen) == 0:
            return frozenset()
        kept = {
            str(row[0])
            for row in self._query(
                "SELECT pseudonym FROM number WHERE list_contains($texts::VARCHAR[], pseudonym) "
                "UNION SELECT pseudonym FROM account "
                "WHERE list_contains($texts::VARCHAR[], pseudonym)",
                {"texts": sorted(seen)},
            )
        }
        made = {p for p in seen if len(p) == 12 and re.search(r"\d{8}", p) is None}
        return frozenset(kept | {p for p in made if re.search(r"[A-Z]", p[2:])})

    def _known(
        self,
        texts: Sequence[str],
        stretches: Sequence[tuple[list[Thing], list[Digits]]],
        parties: Iterable[Collection[str]],
    ) -> "_Known":
        joined = {d for _, runs in stretches for run in runs for d in _joined(run.groups)}
        joined |= {_number_in(t) for things, _ in stretches for t in things} - {""}
        meant = {form for digits in joined for form in self._forms(digits)}
        cells = {
            cell
            for text in texts
            if not isinstance(text, Said)
            for cell in _cells(text)
            if 0 < len(cell) <= 64
        }
        asked = sorted(meant.union(cells, *parties))
        aliases: dict[str, str] = {}
        clear = {form for form in meant if form in self._numbers}
        held = (
            self._query(
                "SELECT number_id, number, pseudonym, named FROM number "
                "WHERE list_contains($texts::VARCHAR[], number) ORDER BY number",
                {"texts": asked},
            )
            if asked
            else []
        )
        for number_id, number, alias, named in held:
            if named or number_id in self._shown:
                clear.add(str(number))
            else:
                aliases[str(number)] = str(alias)
        values = sorted({t.value for things, _ in stretches for t in things})
        return _Known(
            aliases=aliases,
            clear=clear,
            things=self._things_of(joined),
            cells=self._cells_of(texts, stretches),
            accounts=self._accounts_of(values),
            names=self._names_in(texts),
        )

    def _things_of(self, digits: Iterable[str]) -> dict[str, str | None]:
        """Handsets and SIMs that the case holds: None where one may be read."""
        long = sorted(d for d in digits if 14 <= len(d) <= 16)
        if len(long) == 0:
            return {}
        told: dict[str, str | None] = {}
        for imsi, seen in self._query(
            "SELECT imsi, EXISTS (SELECT 1 FROM event e JOIN number n ON n.number_id = e.served "
            "WHERE e.sim_id = s.sim_id AND n.named) FROM sim s "
            "WHERE list_contains($texts::VARCHAR[], imsi) ORDER BY imsi",
            {"texts": long},
        ):
            told[str(imsi)] = None if seen else SUBSCRIPTION
        handsets = {
            str(imei): bool(seen)
            for imei, seen in self._query(
                "SELECT imei14, EXISTS (SELECT 1 FROM event e JOIN number n ON "
                "n.number_id = e.served WHERE e.device_id = d.device_id AND n.named) "
                "FROM device d WHERE list_contains($texts::VARCHAR[], imei14) ORDER BY imei14",
                {"texts": sorted({d[:14] for d in long})},
            )
        }
        for each in long:
            if each[:14] in self._imeis:
                told[each] = None
            elif each[:14] in handsets:
                told[each] = None if handsets[each[:14]] else HANDSET
        return told

    def _cells_of(
        self, texts: Sequence[str], stretches: Sequence[tuple[list[Thing], list[Digits]]]
    ) -> set[str]:
        """Identities of cells in the texts: places, and nobody's."""
        written = {
            text[run.groups[0].start : run.groups[-1].end]
            for text, (_, runs) in zip(texts, stretches, strict=True)
            for run in runs
            if len(run.groups) >= 3 and run.count >= SHORTEST  # network, area and cell
        }
        if len(written) == 0:
            return set()
        rows = self._query(
            "SELECT cell FROM cell WHERE list_contains($texts::VARCHAR[], cell) ORDER BY cell",
            {"texts": sorted(written)},
        )
        named = written & self._cells  # an act names it: it is read as the act has it
        return {str(cell) for (cell,) in rows if is_identity(str(cell))} | named

    def _accounts_of(self, values: Sequence[str]) -> dict[str, str | None]:
        """Accounts and addresses that the case or an act knows: None where one may be read."""
        told: dict[str, str | None] = {}
        for lookup in self._lookups if len(values) > 0 else ():
            if lookup.aliases != "":
                for value, alias, named in self._query(lookup.aliases, {"texts": values}):
                    told.setdefault(str(value), None if named else str(alias))
        for value in values:
            written = {value.casefold(), f"iban:{value}".casefold()}
            if EVERY in self._accounts or not written.isdisjoint(self._accounts):
                told[value] = None
        return told

    def _names_in(self, texts: Sequence[str]) -> dict[str, str]:
        """Names that the case holds of persons whom no act names, and what stands for each."""
        speaking = [lookup for lookup in self._lookups if lookup.names != ""]
        asked: set[str] = set()
        for text in texts if len(speaking) > 0 else ():
            if isinstance(text, Said):
                continue
            words = [match[0].casefold().rstrip("'’-") for match in _WORD.finditer(text)]
            for place in range(len(words)):
                for size in range(1, min(WORDS, len(words) - place) + 1):
                    asked.add(" ".join(words[place : place + size]))
        if len(asked) == 0:
            return {}
        held: dict[str, str] = {}
        for lookup in speaking:
            for name, *alias in self._query(lookup.names, {"texts": sorted(asked)}):
                shortest = SHORTEST_HANDLE if alias else SHORTEST_NAME
                if len(name) >= shortest:
                    told = alias[0] if alias and alias[0] else self._alias(Kind.NAME, name)
                    held.setdefault(str(name), str(told))
        return held

    def _query(self, sql: str, params: Params) -> list[tuple[Any, ...]]:
        return self._case.query(sql, params)


SHORTEST_NAME = 4
"""Letters below which a word is too common to be taken for a name."""

SHORTEST_HANDLE = 2
"""Signs below which a word is not taken for the name of an account of a market."""


class _Known:
    """What the case says of what stands in some texts."""

    __slots__ = ("accounts", "aliases", "cells", "clear", "names", "things")

    def __init__(  # noqa: PLR0913 - one look-up each
        self,
        *,
        aliases: Mapping[str, str],
        clear: Collection[str],
        things: Mapping[str, str | None],
        cells: Collection[str],
        accounts: Mapping[str, str | None],
        names: Mapping[str, str],
    ) -> None:
        self.aliases = aliases
        self.clear = clear
        self.things = things
        self.cells = cells
        self.accounts = accounts
        self.names = names


def _number_in(thing: Thing) -> str:
    """The digits of an address that begins with a telephone number; '' where it does not."""
    if thing.is_number:
        return thing.value
    match = _NUMBERED.match(thing.value) if thing.kind is Kind.ADDRESS else None
    return match[1] if match is not None else ""


def _setting(case: Case, key: str, default: str) -> str:
    found = case.value_or_none("SELECT value FROM meta WHERE key = ?", [key], of=str)
    return default if found is None else found


def _joined(groups: Sequence[Group]) -> Iterator[str]:
    """Every run of neighbouring groups that may be one number."""
    for place in range(len(groups)):
        digits = ""
        for group in groups[place : place + GROUPS]:
            digits += group.digits
            if len(digits) > LONGEST:
                break
            if len(digits) >= LEAST:
                yield digits


def _cells(text: str) -> list[str]:
    return [cell.strip(_WRAPPING) for cell in _CELLS.split(text)]


def _whole_cells(text: str, numbers: Mapping[str, str]) -> str:
    if len(numbers) == 0:
        return text
    pieces: list[str] = []
    done = 0
    for mark in [*(m.start() for m in _CELLS.finditer(text)), len(text)]:
        cell = text[done:mark]
        bare = cell.strip(_WRAPPING)
        pieces.append(cell.replace(bare, numbers[bare]) if bare in numbers else cell)
        pieces.append(text[mark : mark + 1])
        done = mark + 1
    return "".join(pieces)


def _named(text: str, names: Mapping[str, str]) -> str:
    """The text with each name that is held of somebody replaced, the longest first."""
    for name in sorted(names, key=lambda each: (-len(each), each)):
        words = r"[\W_]+".join(re.escape(word) for word in name.split())
        text = re.sub(rf"(?<!\w){words}(?!\w)", names[name], text, flags=re.IGNORECASE)
    return text
