"""An export of Telegram: the server's times, texts in pieces, calls, chats that were left."""

import json
from pathlib import Path

import pytest
from tests.readers.reading import Told, of, rows, told

from filiere.errors import ImportRefusedError
from filiere.model.accounts import account
from filiere.model.codes import Direction
from filiere.model.record import AccountKind
from filiere.model.seized import (
    Basis,
    Call,
    Clock,
    Contact,
    Content,
    KnownAs,
    Location,
    Message,
    MessageFlag,
    Outcome,
    Owner,
    ThreadKind,
)
from filiere.readers.telegram import READER

SAMPLE = Path(__file__).parent / "samples" / "result.json"
DATA = Path(__file__).parents[3].parent / "shared" / "data"


@pytest.fixture(scope="module")
def found() -> Told:
    return told("telegram", READER, SAMPLE)


def test_messages_calls_and_chats_that_were_left(found: Told) -> None:
    assert len(of(found, Message)) == 7
    calls = of(found, Call)
    assert [(c.direction, c.outcome, c.duration_s) for c in calls] == [
        (Direction.OUT, Outcome.ANSWERED, 42), (Direction.IN, Outcome.MISSED, None),
    ]  # fmt: skip
    assert of(found, Message)[-1].thread.kind == ThreadKind.GROUP
    assert len({row.place.part for row in rows(found)}) == 5


def test_the_owner_sends_and_a_deleted_account_keeps_its_id(found: Told) -> None:
    messages = of(found, Message)
    assert messages[0].text == "Salut 2 pour le 12"
    assert messages[0].flags & MessageFlag.EDITED
    assert messages[0].sent is not None
    assert (messages[0].sent.ms, messages[0].sent.clock) == (1_718_294_400_000, Clock.SERVER)
    out = [m.text for m in messages if m.direction is Direction.OUT]
    assert out == ["", "carte du soir"]
    gone = next(m for m in messages if m.text == "ouvert ?")
    assert gone.sender == account("telegram", "202")
    assert gone.direction is Direction.IN
    channel = next(m for m in messages if m.text == "Nouvel arrivage")
    assert channel.sender is not None
    assert channel.sender.kind is AccountKind.CHANNEL
    assert channel.flags & MessageFlag.CHANNEL


def test_media_that_was_left_out_has_no_name(found: Told) -> None:
    (voice,) = (m for m in of(found, Message) if m.content is Content.VOICE)
    assert [(a.name, a.mime) for a in voice.attachments] == [("", "audio/ogg")]
    assert len(of(found, Location)) == 1


def test_whose_number_is_known_from_whom(found: Told) -> None:
    (owner,) = (each for each in found if isinstance(each, Owner))
    assert owner.account == account("telegram", "100")
    known = {e.account.id: e for e in found if isinstance(e, KnownAs)}
    assert known["100"].number is not None
    assert (known["100"].number.number, known["100"].basis) == ("+33639980001", Basis.LID_MAP)
    assert known["201"].basis is Basis.ADDRESS_BOOK
    (card,) = of(found, Contact)
    assert [e.account.id for e in card.entries] == ["201", "+33639980011"]


def test_an_old_export_has_wall_clocks_only(tmp_path: Path) -> None:
    old = {
        "name": "A", "type": "personal_chat", "id": 201,
        "messages": [{"id": 1, "type": "message", "date": "2021-06-13T18:00:00",
                      "from_id": "user201", "text": "x"}],
    }  # fmt: skip
    path = tmp_path / "r.json"
    path.write_text(json.dumps(old), "utf-8")
    with pytest.raises(ImportRefusedError, match="timezone"):
        told("telegram", READER, path)
    (message,) = of(told("telegram", READER, path, zone="Europe/Paris"), Message)
    assert message.sent is not None
    assert (message.sent.offset_min, message.direction) == (120, Direction.IN)


def test_a_time_without_offset_beside_others_is_no_time(tmp_path: Path) -> None:
    content = json.loads(SAMPLE.read_text("utf-8"))
    del content["chats"]["list"][0]["messages"][0]["date_unixtime"]
    path = tmp_path / "r.json"
    path.write_text(json.dumps(content), "utf-8")
    found = told("telegram", READER, path, zone="Europe/Paris")
    assert [row.reason for row in rows(found) if row.reason] == ["no-offset"]


def test_an_export_that_is_cut_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(SAMPLE.read_bytes()[:-30])
    with pytest.raises(ImportRefusedError, match="cut"):
        told("telegram", READER, path)


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not beside the checkout")
def test_the_truth_of_the_fixture_is_met(tmp_path: Path) -> None:
    truth = json.loads((DATA / "chat_exports_own/truth.json").read_text("utf-8"))
    said = truth["telegram/result.json"]
    path = tmp_path / "r.json"
    path.write_bytes((DATA / "chat_exports_own/telegram/result.json").read_bytes())
    found = told("telegram", READER, path)
    assert len(of(found, Message)) == said["messages"]
    calls = of(found, Call)
    assert len(calls) == said["calls"]
    assert sum(c.outcome is Outcome.ANSWERED for c in calls) == said["answered_calls"]
    texts = [m.text for m in of(found, Message)]
    assert said["text_of_2"] in texts
