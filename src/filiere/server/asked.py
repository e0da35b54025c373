"""What does a request ask for, and is it understood?

One filter for every view: a period, numbers, kinds, files. What is not understood is refused,
never ignored: a view that silently showed more or less than was asked would mislead.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.requests import Request

from filiere.errors import RequestError
from filiere.model.codes import Kind, record_id, source_row
from filiere.wording import Words

_say = Words(__name__)


MOST = 1000
"""Rows in one page."""

LARGEST = 2**31 - 1
"""No number, kind or cell of a case has an id beyond this: the store keeps them in four bytes."""


class _IdConvertor(IntegerConvertor):
    """An id in an address: ten digits at most, as Python reads no number of some thousand."""

    regex = "[0-9]{1,10}"


register_url_convertor("id", _IdConvertor())

_RECORD = re.compile(r"(\d{1,9})-(\d{1,10})")
_FILTER = frozenset({"from", "to", "numbers", "kinds"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A period (UTC seconds, both ends included), numbers and kinds; empty means every one."""

    from_s: int | None = None
    to_s: int | None = None
    numbers: tuple[int, ...] = ()
    kinds: tuple[int, ...] = ()

    @property
    def values(self) -> dict[str, object]:
        """The same as values bound to SQL; an empty list is NULL."""
        return {
            "from": self.from_s,
            "to": self.to_s,
            "numbers": list(self.numbers) or None,
            "kinds": list(self.kinds) or None,
        }


WHERE = (
    "($from::BIGINT IS NULL OR t >= $from) AND ($to::BIGINT IS NULL OR t <= $to) "
    "AND ($kinds::INTEGER[] IS NULL OR list_contains($kinds::INTEGER[], kind::INTEGER))"
)
"""The period and the kinds of a filter, as a condition on ``t`` and ``kind``."""


def filter_of(request: Request, *also: str) -> Filter:
    """The filter of a request; ``also`` are the further parameters that it may have."""
    only(request, *_FILTER, *also)
    from_s, to_s = integer(request, "from"), integer(request, "to")
    if from_s is not None and to_s is not None and from_s > to_s:
        raise RequestError(_say("asked-period-ends-before-begins", from_s=from_s, to_s=to_s))
    kinds = integers(request, "kinds")
    for kind in kinds:
        if kind not in set(Kind):
            raise RequestError(_say("asked-there-kind-expected", kind=kind))
    return Filter(from_s=from_s, to_s=to_s, numbers=integers(request, "numbers"), kinds=kinds)


def only(request: Request, *names: str) -> None:
    """Refuse a parameter that is not one of ``names``."""
    unknown = sorted(set(request.query_params) - set(names))
    if unknown:
        raise RequestError(
            _say(
                "asked-understood-expected-one", unknown=unknown[0], listed=", ".join(sorted(names))
            )
        )


def integer(request: Request, name: str) -> int | None:
    """A whole number that may be absent."""
    text = request.query_params.get(name, "")
    if text == "":
        return None
    if re.fullmatch(r"-?\d{1,15}", text) is None:
        raise RequestError(_say("asked-expected-whole-number", name=name, text=text[:40]))
    return int(text)


def integers(request: Request, name: str) -> tuple[int, ...]:
    """Whole numbers with commas between them, each once, in the order given."""
    text = request.query_params.get(name, "")
    if text == "":
        return ()
    if re.fullmatch(r"\d{1,10}(,\d{1,10})*", text) is not None:
        found = tuple(dict.fromkeys(int(part) for part in text.split(",")))
        if max(found) <= LARGEST:
            return found
    raise RequestError(_say("asked-expected-whole-numbers-commas", name=name, text=text[:40]))


def page(request: Request, *, most: int = MOST) -> tuple[int, int]:
    """Offset and count."""
    offset, count = integer(request, "offset") or 0, integer(request, "count")
    count = 100 if count is None else count
    if offset < 0 or not 0 <= count <= most:
        raise RequestError(
            _say("asked-offset-count-expected-more", offset=offset, count=count, most=most)
        )
    return offset, count


def record_of(text: str) -> int:
    """The record id that ``3-1812`` stands for."""
    found = _RECORD.fullmatch(text)
    if found is None:
        raise RequestError(_say("asked-record-expected-file-row", text=text[:40]))
    return record_id(int(found[1]), int(found[2]))


def record_text(record: int) -> str:
    """A record id as pages have it."""
    source, row = source_row(record)
    return f"{source}-{row}"


async def body_of(request: Request, **fields: type | tuple[type, ...]) -> Mapping[str, Any]:
    """The body, a JSON object with these fields and no other; an absent one is None."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise RequestError(_say("asked-body-application-json"))
    try:
        found = await request.json()
        # neither halves of a sign nor a zero byte: no store and no file takes them
        text = json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise RequestError(_say("asked-body-json")) from error
    if rb"\u0000" in text:
        raise RequestError(_say("asked-body-json"))
    if not isinstance(found, dict):
        raise RequestError(_say("asked-body-json-object"))
    for name, value in found.items():
        if name not in fields:
            raise RequestError(
                _say(
                    "asked-understood-expected-one-2",
                    name=name[:40],
                    listed=", ".join(sorted(fields)),
                )
            )
        strange = isinstance(value, float) and not math.isfinite(value)
        strange |= isinstance(value, bool) and fields[name] is not bool
        if value is not None and (strange or not isinstance(value, fields[name])):
            raise RequestError(_say("asked-what-expected", name=name))
    return {name: found.get(name) for name in fields}
