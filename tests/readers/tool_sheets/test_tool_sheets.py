"""Workbooks of forensic tools: sheets by their columns, parties and times as tools print them."""

from pathlib import Path

from tests.readers.reading import limits, of, rows, told

from filiere.model.codes import Direction, Fate
from filiere.model.seized import Call, Contact, Message, MessageFlag
from filiere.readers.tool_sheets import READER

SAMPLE = Path(__file__).parent / "samples" / "cellebrite.xlsx"


def test_sheets_become_calls_messages_and_cards() -> None:
    found = told("tool_sheets", READER, SAMPLE)
    calls = of(found, Call)
    assert [(c.service, c.direction) for c in calls] == [
        ("tel", Direction.IN), ("tel", Direction.OUT), ("whatsapp", Direction.IN),
    ]  # fmt: skip
    assert [c.started.ms for c in calls if c.started] == [
        1_718_222_400_000, 1_718_309_100_000, 1_718_395_800_000,
    ]  # fmt: skip
    assert [each.id for each in calls[1].callees] == ["+33639980021"]
    incoming, out = of(found, Message)
    assert (incoming.direction, out.direction) == (Direction.IN, Direction.OUT)
    assert incoming.sender is not None
    assert incoming.sender.id == "33639980011@s.whatsapp.net"
    assert [a.name for a in out.attachments] == ["carte.jpg"]
    assert not incoming.flags & MessageFlag.DELETED_RECOVERED
    (card,) = of(found, Contact)
    assert [(e.account.service, e.account.id) for e in card.entries] == [
        ("tel", "+33639980011"), ("whatsapp", "33639980011@s.whatsapp.net"),
    ]  # fmt: skip


def test_a_sheet_that_no_profile_knows_is_told() -> None:
    found = told("tool_sheets", READER, SAMPLE)
    assert any("Device Info" in line for line in limits(found))
    assert [row.fate for row in rows(found)].count(Fate.HEADER) == 3
