"""Is an unknown file something else than a list of communications, masts or subscribers?

Two tables side by side, sums of contacts, a text that is no table: each is called by its name, and
no draft pretends to read it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from filiere.errors import RecognitionError
from filiere.importer.draft_table import Found, is_header
from filiere.importer.recognise import plain
from filiere.importer.table import Table
from filiere.wording import Words

_say = Words(__name__)


_KEYED = re.compile(r"\s*([^\W\d][^:=;\t|]{1,30}?)\s*[:=]\s*\S")


def refuse_records_of_lines(lines: Sequence[str], name: str) -> None:
    """Refuse a text whose records run over several lines, each with the name of what it holds.

    Raises:
        RecognitionError: no layout says that; the sentence says what to do.
    """
    filled = [line for line in lines if line.strip() != ""]
    keys = Counter(found[1] for line in filled for found in [_KEYED.match(line)] if found)
    again = [key for key, count in keys.items() if count >= LEAST_AGAIN]
    if len(again) >= LEAST_AGAIN and sum(keys[key] for key in again) * 10 >= len(filled) * 6:
        raise RecognitionError(_say("draft-several-lines", name=name))


def refuse_turned_rows(rows: Sequence[Sequence[str]], name: str) -> None:
    """Refuse rows of which a record takes two, or that are the columns of a table.

    Raises:
        RecognitionError: no layout says that; the sentence says what to do.
    """
    filled = [[cell.strip() for cell in row if cell.strip() != ""] for row in rows]
    filled = [row for row in filled if len(row) > 0]
    if any(
        len(row) > LEAST_AGAIN and not _DATE.match(row[0]) and all(map(_DATE.match, row[1:]))
        for row in filled
    ):
        raise RecognitionError(_say("draft-transposed", name=name))
    for at, (one, two) in enumerate(pairwise(filled)):
        if is_header(one) and is_header(two) and not set(one) & set(two):
            dated = [_DATE.match(row[0]) is not None for row in filled[at + 2 :]]
            if len(dated) >= 2 * LEAST_AGAIN and dated == [dated[0], not dated[0]] * (
                len(dated) // 2
            ) + dated[:1] * (len(dated) % 2):
                raise RecognitionError(_say("draft-several-lines", name=name))


LEAST_AGAIN = 3
"""How often a form stands again before a file is taken to be written in it throughout."""


def refuse_what_is_no_list(found: Found, name: str) -> None:
    """Refuse a table whose rows are no communications.

    Raises:
        RecognitionError: it sums up contacts, or two tables stand side by side.
    """
    if is_of_totals(found):
        raise RecognitionError(_say("draft-totals", name=name))
    first = beside(found)
    if first > 0:
        raise RecognitionError(
            _say("draft-beside", name=name, first=str(first), next=str(first + 1))
        )


_COUNT_NAME = re.compile(r"\b(nb|nbre|nombre|count|total|qty|anzahl|numero de|cantidad)\b")
_LAST_NAME = re.compile(r"\b(dernier|derniere|last|letzter|letzte|ultimo|ultima)\b")


def is_of_totals(found: Found) -> bool:
    """Whether rows are sums of a correspondent: counts, beside the last day of contact."""
    names = {at: plain(name).replace("_", " ") for at, name in enumerate(found.columns)}
    counts = [
        at
        for at, name in names.items()
        if _COUNT_NAME.search(name)
        and len(found.of(at)) > 0
        and all(re.fullmatch(r"\d{1,6}", value) for value in found.of(at))
    ]
    last = [
        at
        for at, name in names.items()
        if _LAST_NAME.search(name) and _day_or_number(found.of(at)) == "day"
    ]
    return len(counts) > 0 and len(last) > 0


def beside(found: Found) -> int:
    """After how many columns a second table begins beside the first; 0 where there is one alone.

    Each half has its own days and its own numbers. What begins and ends a call stands in one row
    too: there the two days are nearly always the same.
    """
    kinds = {at: _day_or_number(found.of(at)) for at in range(len(found.columns))}
    days = [at for at, kind in kinds.items() if kind == "day"]
    for left, right in pairwise(days):
        halves = (range(left, right), range(right, len(found.columns)))
        if _last_word(found.columns[left]) != _last_word(found.columns[right]):
            continue  # the days of one list: of birth, of the contract
        if not all(any(kinds[at] == "number" for at in half) for half in halves):
            continue
        told = [(row[left].strip()[:10], row[right].strip()[:10]) for row in found.values]
        both = [pair for pair in told if "" not in pair]
        apart = sum(one != two for one, two in both)
        if len(both) > 0 and 2 * apart > len(both):
            return right
    return 0


def _last_word(name: str) -> str:
    words = re.findall(r"[^\W_]+", plain(name.partition("#")[0]))
    return words[-1] if len(words) > 0 else ""


def _day_or_number(values: Sequence[str]) -> str:
    """Whether nine of ten values begin with a date, or are telephone numbers."""
    for kind, form in (("day", _DATE), ("number", _NUMBER)):
        if 10 * sum(form.match(value) is not None for value in values) > 9 * len(values):
            return kind
    return ""


_DATE = re.compile(r"(\d{4}|\d{1,2})[/.-](\d{1,2}|[^\W\d_]{3,9}\.?)[/.-](\d{4}|\d{1,2})(?![\d/.-])")
_NUMBER = re.compile(r"(?:\+|00)?\d[\d .()-]{7,18}$")


def refuse_other_forms(table: Table, name: str) -> None:
    """Say of a text that is no table what it is."""
    if table.workbook or len(table.head) == 0:
        return
    first = next((line.strip() for line in table.head if line.strip() != ""), "")
    if re.match(r"[{\[]\s*[\"{\[]", first) or first in {"{", "["}:
        raise RecognitionError(_say("draft-json", name=name))
    if first.startswith("<") and re.match(r"<[?!/\w]", first):
        raise RecognitionError(_say("draft-xml", name=name))
