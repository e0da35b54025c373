"""``messages.csv``: parties, direction, clocks, and what each row cannot say."""

from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.model.accounts import account
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind
from filiere.model.seized import Call, Clock, Message, Outcome, Payment, ThreadKind
from filiere.reader import Declared, Row
from filiere.readers.messages_csv import READER
from filiere.received import Received

SAMPLE = Path(__file__).parent / "samples" / "line.csv"
LINE = account("whatsapp", "33639980001@s.whatsapp.net")
HEADER = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text\n"


def read(path: Path, **declared: str) -> list[Row]:
    given = Declared(country="FR", owner=LINE, **declared)  # type: ignore[arg-type]
    source = Received(name=path.name, path=path, scratch=path.parent / "private")
    return [row for row in READER.read(source, given) if isinstance(row, Row)]


def written(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "m.csv"
    path.write_text(HEADER + "".join(row + "\n" for row in rows), "utf-8")
    return path


def test_each_line_of_the_file_has_one_fate() -> None:
    rows = read(SAMPLE)
    assert [row.place.at for row in rows] == list(range(1, 15))
    fates = [row.fate for row in rows]
    assert fates.count(Fate.RECORD) == 9
    assert (fates.count(Fate.HEADER), fates.count(Fate.BLANK), fates.count(Fate.NOTE)) == (1, 1, 1)
    rejected = [(row.reason, row.found) for row in rows if row.fate is Fate.REJECTED]
    assert rejected == [("no-offset", "2024-06-12T18:05:00"), ("code", "moon")]


def test_the_owner_sends_and_the_others_come_in() -> None:
    records = [record for row in read(SAMPLE) for record in row.records]
    first, second, group = (m for m in records[:3] if isinstance(m, Message))
    assert (first.direction, second.direction, group.direction) == (
        Direction.IN, Direction.OUT, Direction.IN,
    )  # fmt: skip
    assert second.text == "Oui\njusqu'à 23h"
    assert first.sent is not None
    assert second.sent is not None
    assert (second.sent.ms - first.sent.ms, second.sent.offset_min) == (90_000, 120)
    assert (first.sent.clock, second.sent.clock) == (Clock.SERVER, Clock.DEVICE)
    assert group.thread.kind == ThreadKind.GROUP
    assert group.recipients == (account("whatsapp", "120363000000000001@g.us"),)


def test_native_calls_and_texts_know_the_owner_by_its_number() -> None:
    out, missed = (r for row in read(SAMPLE) for r in row.records if isinstance(r, Call))
    assert (out.direction, out.outcome, out.duration_s) == (Direction.OUT, Outcome.ANSWERED, 95)
    assert (missed.direction, missed.outcome) == (Direction.IN, Outcome.MISSED)
    assert [each.id for each in out.callees] == ["+33639980021"]


def test_a_payment_keeps_its_amount_without_a_fraction_lost() -> None:
    (payment,) = (r for row in read(SAMPLE) for r in row.records if isinstance(r, Payment))
    assert (payment.amount, payment.exponent, payment.currency) == (2450, 2, "EUR")
    assert payment.payer is not None
    assert payment.payer.kind is AccountKind.LID


def test_without_owner_or_device_the_sentence_names_the_key(tmp_path: Path) -> None:
    path = written(tmp_path, "sms,a,a,b,2024-06-10T18:00:00Z,device,message,,x")
    source = Received(name="m.csv", path=path, scratch=tmp_path / "private")
    with pytest.raises(ImportRefusedError, match="device or owner"):
        list(READER.read(source, Declared(country="FR")))


def test_times_without_offset_need_a_zone_and_an_hour_told_twice_is_no_hour(
    tmp_path: Path,
) -> None:
    row = "sms,sms:+33639980011,sms:+33639980011,sms:+33639980001,{},device,message,,x"
    times = ("2024-06-10T18:00:00", "2024-10-27T02:30:00", "2024-03-31T02:30:00")
    path = written(tmp_path, *(row.format(time) for time in times))
    with pytest.raises(ImportRefusedError, match="timezone"):
        read(path)
    rows = read(path, zone="Europe/Paris")[1:]
    (message,) = rows[0].records
    assert isinstance(message, Message)
    assert message.sent is not None
    assert message.sent.offset_min == 120
    assert [each.reason for each in rows[1:]] == ["ambiguous-time", "nonexistent-time"]


def test_a_hidden_identifier_never_becomes_a_number(tmp_path: Path) -> None:
    own = "whatsapp:33639980001@s.whatsapp.net"
    row = f"whatsapp,t,whatsapp:{{}},{own},2024-06-10T18:00:00Z,server,message,,x"
    path = written(tmp_path, row.format("198765000000014@lid"), row.format("33639980011"))
    lid, bare = (r.sender for row in read(path) for r in row.records if isinstance(r, Message))
    assert lid is not None
    assert bare is not None
    assert (lid.id, lid.kind) == ("198765000000014@lid", AccountKind.LID)
    assert bare.kind is AccountKind.NAME
