"""SMS Backup & Restore: texts, picture messages, calls, and characters that XML may not hold."""

from pathlib import Path

import pytest
from tests.readers.reading import limits, of, rows, told

from filiere.errors import ImportRefusedError
from filiere.model.codes import Direction, Fate
from filiere.model.seized import Call, Clock, Message, MessageFlag, Outcome
from filiere.readers.sms_backup import READER

HERE = Path(__file__).parent / "samples"


def test_texts_and_a_picture_message() -> None:
    found = told("sms_backup", READER, HERE / "sms.xml")
    first, own, picture = of(found, Message)
    assert first.text.startswith("ouvert ?\nvite")
    assert first.sent is not None
    assert first.received is not None
    assert (first.sent.clock, first.received.clock) == (Clock.SERVER, Clock.DEVICE)
    assert (own.direction, own.text) == (Direction.OUT, "oui jusqu'à 23h")
    assert own.thread == first.thread
    assert picture.flags & MessageFlag.MMS
    assert picture.sender is not None
    assert picture.sender.id == "+33639980012"
    assert (picture.text, [a.name for a in picture.attachments]) == ("la carte", ["carte.jpg"])
    assert [row.reason for row in rows(found) if row.fate is Fate.REJECTED] == ["time"]
    assert limits(found) == ["1 character that XML may not hold was replaced."]


def test_calls() -> None:
    calls = of(told("sms_backup", READER, HERE / "calls.xml"), Call)
    assert [(c.direction, c.outcome, c.duration_s) for c in calls] == [
        (Direction.IN, Outcome.ANSWERED, 42), (Direction.OUT, Outcome.UNKNOWN, 0),
        (Direction.IN, Outcome.MISSED, 0),
    ]  # fmt: skip


def test_a_backup_that_is_cut_is_refused_and_one_that_lacks_entries_is_told(
    tmp_path: Path,
) -> None:
    whole = (HERE / "calls.xml").read_text("utf-8")
    path = tmp_path / "c"
    path.write_text(whole[:-20], "utf-8")
    with pytest.raises(ImportRefusedError, match="cut"):
        told("sms_backup", READER, path)
    path.write_text(whole.replace('count="3"', 'count="9"'), "utf-8")
    assert limits(told("sms_backup", READER, path)) == ["The file announces 9 entries and holds 3."]
