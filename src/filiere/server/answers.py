"""How does an answer leave, with what this session may see in clear and nothing more?

Answers are written with pseudonyms; numbers that the session has revealed are put in at the very
end, wherever their pseudonym stands, so that no page can forget to cover or to show one.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, is_dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from filiere.masking import Said
from filiere.masking.blind import Blind
from filiere.masking.tree import OWN
from filiere.wording import Text, through

_PSEUDONYM = re.compile(r"\bT-[0-9A-HJKMNP-TV-Z]{6,12}\b")


def answer(request: Request, value: object, *, status: int = 200) -> Response:
    """JSON of a value; dataclasses and sentences are written out.

    What in it is a text that nobody has let through the door yet is masked here.
    """
    door: Blind = request.state.desk.blind()
    text = encoded(netted(value, door.one))
    session = request.state.session
    if session.revealed:
        clear = {shown: number for shown, number, _ in session.revealed.values()}
        text = uncovered(text, clear)
    return Response(text, status_code=status, media_type="application/json")


NOBODY = Blind()
"""The rule of masking where no act is read: nobody is named."""


def plainly(value: object, *, blind: Blind = NOBODY, status: int = 200) -> Response:
    """JSON of a value that belongs to no open case."""
    text = encoded(netted(value, blind.one))
    return Response(text, status_code=status, media_type="application/json")


def netted(value: Any, door: Callable[[str], str]) -> Any:  # noqa: ANN401 -- whatever JSON can hold
    """The value with each text in it masked that is not ``Said`` nor made by the program."""
    if isinstance(value, Text):
        told = through(value, door)
        return {"en": Said(told.en), "fr": Said(told.fr)}
    if is_dataclass(value) and not isinstance(value, type):
        value = {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, Mapping):
        return {
            key: part if isinstance(part, str) and key in OWN else netted(part, door)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [netted(part, door) for part in value]
    if isinstance(value, str) and not isinstance(value, Said):
        return door(value)
    return value


def uncovered(text: str, clear: Mapping[str, str]) -> str:
    """The JSON text with whole pseudonyms replaced."""

    def shown(found: re.Match[str]) -> str:
        number = clear.get(found[0])
        return found[0] if number is None else json.dumps(number, ensure_ascii=False)[1:-1]

    return _PSEUDONYM.sub(shown, text)


def buffer(content: bytes) -> Response:
    """A buffer as made by ``buffers.pack``."""
    return Response(content, media_type="application/octet-stream")


def refusal(status: int, code: str, text: Text) -> Response:
    """An error in the one form that errors have."""
    body = encoded({"error": {"code": code, "text": text}})
    return Response(body, status_code=status, media_type="application/json")


def encoded(value: object) -> str:
    """JSON, UTF-8, no spaces."""
    return json.dumps(
        value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain
    )


def _plain(value: object) -> Any:  # noqa: ANN401 -- whatever JSON can hold
    if isinstance(value, Text):
        return {"en": value.en, "fr": value.fr}
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)
