"""An export of Instagram or Messenger: texts repaired where they can be, entries as they are."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.readers.reading import limits, of, rows, told

from filiere.model.accounts import account
from filiere.model.codes import Direction
from filiere.model.seized import Call, Content, Message, MessageFlag
from filiere.readers.meta import READER
from filiere.readers.meta.reading import repaired

SAMPLE = Path(__file__).parent / "samples" / "message_1.json"


def test_each_entry_is_what_it_is() -> None:
    found = told("meta", READER, SAMPLE)
    messages = of(found, Message)
    assert [m.text for m in messages] == [
        "2 pour le 12 😀 (edited)", "1 pour le 12", "ouvert jusqu'à 23h", "", "Liked a message",
    ]  # fmt: skip
    assert messages[0].flags & MessageFlag.EDITED
    assert [m.content for m in messages[3:]] == [Content.VOICE, Content.REACTION]
    (call,) = of(found, Call)
    assert call.direction is Direction.OUT
    assert [row.repairs[0].rule for row in rows(found) if row.repairs] == ["latin1_repaired"] * 3


def test_the_exporter_is_whom_the_chat_is_not_called_by() -> None:
    found = told("meta", READER, SAMPLE)
    ways = [m.direction for m in of(found, Message)]
    assert ways == [Direction.IN, Direction.IN, Direction.OUT, Direction.OUT, Direction.IN]
    owned = told("meta", READER, SAMPLE, owner=account("messenger", "Line"))
    assert {m.thread.service for m in of(owned, Message)} == {"messenger"}
    assert any("no identifier" in line for line in limits(owned))


@given(st.text())
def test_what_was_taken_for_latin_1_comes_back(text: str) -> None:
    if not any("\ud800" <= c <= "\udfff" for c in text):
        assert repaired(text.encode("utf-8").decode("latin-1")) == text
