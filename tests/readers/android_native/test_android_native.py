"""The phone's own databases on Android: direction by type, whose clock, who is in a card."""

import pytest
from tests.readers import phone_databases as d
from tests.readers.reading import Told, of, rows, told

from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind
from filiere.model.seized import Call, CallFlag, Clock, Contact, Message, MessageFlag, Outcome
from filiere.readers.android_native import READER


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Told:
    path = tmp_path_factory.mktemp("android") / "x"
    d.write_android(path)
    return told("android_native", READER, path)


def test_the_type_of_a_call_is_direction_and_outcome(found: Told) -> None:
    calls = of(found, Call)
    assert [(c.direction, c.outcome) for c in calls] == [
        (Direction.IN, Outcome.ANSWERED), (Direction.OUT, Outcome.ANSWERED),
        (Direction.IN, Outcome.MISSED), (Direction.IN, Outcome.REFUSED),
        (Direction.IN, Outcome.ANSWERED),
    ]  # fmt: skip
    assert [each.id for each in calls[1].callees] == ["+33639980021"]
    assert calls[3].caller is None
    assert (calls[4].service, calls[4].caller and calls[4].caller.kind) == (
        "whatsapp", AccountKind.JID,
    )  # fmt: skip
    assert calls[2].flags & CallFlag.DELETED_RECOVERED


def test_the_time_sent_is_the_networks_and_the_time_stored_the_phones(found: Told) -> None:
    first, own = of(found, Message)[:2]
    assert first.sent is not None
    assert first.received is not None
    assert (first.sent.clock, first.received.clock) == (Clock.SERVER, Clock.DEVICE)
    assert first.received.ms - first.sent.ms == 5000
    assert own.sent is not None
    assert (own.sent.clock, own.direction) == (Clock.DEVICE, Direction.OUT)
    assert own.thread == first.thread


def test_senders_in_letters_drafts_and_times_that_are_none(found: Told) -> None:
    texts = {m.text: m for m in of(found, Message)}
    alert = texts["code"].sender
    assert alert is not None
    assert alert.id == "ALERTE"
    assert texts["brouillon"].flags & MessageFlag.DRAFT
    assert [row.reason for row in rows(found) if row.fate is Fate.REJECTED] == ["time"]


def test_a_picture_message_counts_in_seconds_and_has_its_addresses(found: Told) -> None:
    (picture,) = (m for m in of(found, Message) if m.flags & MessageFlag.MMS)
    assert picture.sent is not None
    assert picture.sent.ms == d.ms("11T19:00:00")
    assert [each.id for each in picture.recipients] == ["+33639980011", "+33639980012"]
    assert (picture.text, [a.name for a in picture.attachments]) == ("la carte", ["carte.jpg"])


def test_a_card_is_one_record_and_its_further_rows_are_notes(found: Told) -> None:
    cards = of(found, Contact)
    assert [(c.label, [e.account.id for e in c.entries], c.deleted) for c in cards] == [
        ("C1", ["+33639980021"], False), ("Client A", ["+33639980011"], True),
    ]  # fmt: skip
    assert [row.fate for row in rows(found)].count(Fate.NOTE) == 2
