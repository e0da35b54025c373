"""Signal's plain export, in the form that its description implies."""

from pathlib import Path

import pytest
from tests.readers.reading import Told, limits, of, rows, told

from filiere.model.accounts import account
from filiere.model.codes import Direction
from filiere.model.seized import (
    Account,
    Basis,
    Call,
    Clock,
    Content,
    Event,
    KnownAs,
    Message,
    MessageFlag,
    Outcome,
    ThreadKind,
)
from filiere.readers.signal import READER

SAMPLE = Path(__file__).parent / "samples" / "main.jsonl"
ACI = "c0ffeeab-cafe-4bad-bead-feedfacedeaf"


@pytest.fixture(scope="module")
def found() -> Told:
    return told("signal", READER, SAMPLE)


def test_each_frame_is_a_row_and_what_it_is(found: Told) -> None:
    assert len(rows(found)) == 17
    assert len(of(found, Message)) == 7
    (call,) = of(found, Call)
    assert (call.direction, call.outcome, call.duration_s) == (Direction.IN, Outcome.MISSED, None)
    assert any("inferred" in line for line in limits(found))


def test_a_revision_is_an_earlier_text_and_no_message(found: Told) -> None:
    first = of(found, Message)[0]
    assert (first.text, [e.text for e in first.earlier]) == ("2 pour le 12", ["1 pour le 12"])
    assert first.flags & MessageFlag.EDITED
    assert first.sender == account("signal", ACI)
    assert first.sent is not None
    assert first.received is not None
    assert (first.sent.clock, first.received.clock) == (Clock.OTHER, Clock.DEVICE)


def test_deleted_once_seen_failed_and_disappearing(found: Told) -> None:
    messages = of(found, Message)
    assert messages[2].content is Content.DELETED
    assert messages[4].flags & (MessageFlag.VIEW_ONCE | MessageFlag.DISAPPEARING)
    assert messages[5].flags & MessageFlag.FAILED
    assert messages[5].direction is Direction.OUT
    assert (messages[6].thread.kind, messages[6].thread.name) == (ThreadKind.GROUP, "Équipe")


def test_a_number_that_changed_is_told(found: Told) -> None:
    (told_event,) = (m.told for m in of(found, Message) if m.told is not None)
    assert told_event.event is Event.NUMBER_CHANGED
    assert (told_event.old, told_event.new) == (
        account("signal", ACI), account("signal", "+33639980022"),
    )  # fmt: skip


def test_an_account_may_have_a_number_or_none(found: Told) -> None:
    accounts = {a.account.id: a.number and a.number.number for a in of(found, Account)}
    assert accounts == {ACI: "+33639980011", "client.07": None}
    ties = [e for e in found if isinstance(e, KnownAs) and e.number is not None]
    assert {(t.account.id, t.basis) for t in ties} == {(ACI, Basis.LID_MAP)}
