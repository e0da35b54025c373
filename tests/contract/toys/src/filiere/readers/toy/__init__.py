"""Texts that a toy phone keeps: a first line «toy 1», then milliseconds; number; text."""

from collections.abc import Iterator

from filiere.model.accounts import TEXTS
from filiere.model.codes import DataKind, Direction, Fate
from filiere.model.record import Category, ThreadRef
from filiere.model.seized import Clock, Message
from filiere.reader import Attested, Declared, Fact, Limit, Place, Reader, Row, RowRefusedError
from filiere.received import Received
from filiere.received.text import lines
from filiere.spelling.epochs import of_milliseconds
from filiere.spelling.parties import party
from filiere.wording import Words

_say = Words(__name__)

FIRST = b"toy 1\n"


def recognises(source: Received) -> bool:
    """By its first line."""
    return source.head.startswith(FIRST)


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every text."""
    with lines(source) as told:
        for number, line in enumerate(told, 1):
            place = Place(at=number)
            if number == 1:
                yield Row(place, fate=Fate.HEADER, raw=line)
                continue
            try:
                yield Row(place, (_message(line, declared),), raw=line)
            except RowRefusedError as refused:
                yield refused.row(place, line, Category.MESSAGES)


def _message(line: str, declared: Declared) -> Message:
    time, _, rest = line.partition(";")
    number, mark, text = rest.partition(";")
    if mark == "":
        raise RowRefusedError("three-cells", "line", line)
    sender = party(TEXTS, number, declared.country)
    return Message(
        thread=ThreadRef(TEXTS, "" if sender is None else sender.id),
        sender=sender,
        direction=Direction.IN,
        sent=of_milliseconds(time, Clock.DEVICE, "time"),
        text=text,
    )


READER = Reader(
    title=_say("title"),
    attested=Attested.OWN,
    reference="invented for the tests",
    kinds=(DataKind.EXTRACTION,),
    gives=(Message,),
    recognises=recognises,
    read=read,
    by_line=True,
)
