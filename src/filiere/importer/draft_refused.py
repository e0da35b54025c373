"""Is an unknown file something else than a list of communications, masts or subscribers?

Two tables side by side, sums of contacts, a text that is no table: each is called by its name, and
no draft pretends to read it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from filiere.errors import RecognitionError
from filiere.importer.draft_table import Found
from filiere.importer.recognise import plain
from filiere.importer.table import Table
from filiere.wording import Words

_say = Words(__name__)


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
        if not all(any(kinds[at] == "number" for at in half) for half in halves):
            continue
        told = [(row[left].strip()[:10], row[right].strip()[:10]) for row in found.values]
        both = [pair for pair in told if "" not in pair]
        apart = sum(one != two for one, two in both)
        if len(both) > 0 and 2 * apart > len(both):
            return right
    return 0


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
