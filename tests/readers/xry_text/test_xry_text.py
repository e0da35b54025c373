"""XRY's export as text: blocks, roles before numbers, and whose clock a time is of."""

from pathlib import Path

from tests.readers.reading import of, rows, told

from filiere.model.codes import Direction, Fate
from filiere.model.seized import Call, Clock, Message, Outcome
from filiere.readers.xry_text import READER

SAMPLE = Path(__file__).parent / "samples" / "xry.txt"


def test_blocks_become_calls_and_messages() -> None:
    found = told("xry_text", READER, SAMPLE)
    missed, dialled = of(found, Call)
    assert (missed.direction, missed.outcome) == (Direction.IN, Outcome.MISSED)
    assert missed.caller is not None
    assert missed.caller.id == "+33639980012"
    assert (dialled.direction, dialled.duration_s) == (Direction.OUT, 95)
    (message,) = of(found, Message)
    assert (message.text, message.direction) == ("ouvert ?\nvite", Direction.IN)
    assert message.sent is not None
    assert (message.sent.clock, message.sent.ms) == (Clock.SERVER, 1_718_222_400_000)
    assert missed.started is not None
    assert missed.started.clock is Clock.DEVICE


def test_every_line_has_a_fate() -> None:
    found = rows(told("xry_text", READER, SAMPLE))
    assert [row.place.at for row in found] == list(range(1, len(found) + 1))
    assert [row.fate for row in found].count(Fate.RECORD) == 3
