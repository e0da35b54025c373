"""Results of xLEAPP, matched by their columns and never by their name."""

import json
import sqlite3
from pathlib import Path

import pytest
from tests.readers.reading import limits, of, rows, told

from filiere.model.codes import Direction
from filiere.model.record import AccountKind
from filiere.model.seized import Call, Contact, Location, Message, Outcome, ThreadKind
from filiere.reader import recognise
from filiere.readers.xleapp import READER
from filiere.received import Received

HERE = Path(__file__).parent / "samples"
DATA = Path(__file__).parents[3].parent / "shared" / "data" / "ios_extraction_ileapp"


def test_a_table_parted_by_tabs_is_in_utc() -> None:
    calls = of(told("xleapp", READER, HERE / "calls.tsv", zone="Europe/Paris"), Call)
    assert [(c.direction, c.outcome) for c in calls] == [
        (Direction.IN, Outcome.ANSWERED), (Direction.OUT, Outcome.UNKNOWN),
        (Direction.IN, Outcome.MISSED),
    ]  # fmt: skip
    assert [c.started.ms for c in calls if c.started] == [
        1_718_222_400_000, 1_718_222_700_000, 1_718_223_000_000,
    ]  # fmt: skip


def test_the_local_user_is_the_owner_and_a_group_no_sender() -> None:
    found = told("xleapp", READER, HERE / "whatsapp.json")
    first, own, group = of(found, Message)
    assert (first.direction, own.direction) == (Direction.IN, Direction.OUT)
    assert first.sender is not None
    assert first.sender.kind is AccountKind.JID
    assert (group.thread.kind, group.sender) == (ThreadKind.GROUP, None)
    assert len(of(found, Location)) == 1


def test_a_database_of_artefacts_tells_what_no_profile_knew(tmp_path: Path) -> None:
    path = tmp_path / "x"
    db = sqlite3.connect(path)
    db.executescript(
        "CREATE TABLE a (message_timestamp INTEGER, service TEXT, message_direction TEXT,"
        " chat_contact_id TEXT, message TEXT, message_row_id INTEGER);"
        "INSERT INTO a VALUES (1718222400, 'SMS', 'Incoming', '+33639980011', 'ouvert ?', 1);"
        "CREATE TABLE unknown_chat (timestamp INTEGER, body TEXT, who TEXT);"
    )
    db.commit()
    db.close()
    found = told("xleapp", READER, path)
    (message,) = of(found, Message)
    assert (message.text, message.thread.key) == ("ouvert ?", "+33639980011")
    assert any("unknown_chat" in line for line in limits(found))


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not beside the checkout")
@pytest.mark.parametrize(
    ("start", "kind", "per_row"),
    [
        ("sms.sms", Message, 1),
        ("whatsApp.whatsAppMessages", Message, 1),
        ("whatsApp.whatsAppCallHistory", Call, 1),
        ("whatsApp.whatsAppContacts", Contact, 1),
        ("telegramMesssages.telegramMessages.belkasoft", Message, 1),
        ("googleVoice.googleVoiceCalls", Call, 1),
    ],
)
def test_results_on_public_images_are_read_whole(
    start: str, kind: type, per_row: int, tmp_path: Path
) -> None:
    (path,) = DATA.glob(f"{start}*.json")
    source = Received(name=path.name, path=path, scratch=tmp_path / "private")
    assert recognise(source) == ("xleapp", READER)
    found = told("xleapp", READER, path)
    told_rows = json.loads(path.read_text("utf-8"))["metadata"]["number_of_rows"]
    assert len(rows(found)) == told_rows * per_row
    assert len(of(found, kind)) == told_rows
