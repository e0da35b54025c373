"""WhatsApp on iOS: system rows are no messages to anybody, calls have their counterpart."""

import pytest
from tests.readers import phone_databases as d
from tests.readers.reading import Told, limits, of, rows, told

from filiere.model.accounts import account
from filiere.model.codes import Direction
from filiere.model.record import AccountKind
from filiere.model.seized import (
    Call,
    CallFlag,
    Clock,
    Contact,
    Content,
    Location,
    Message,
    MessageFlag,
    Outcome,
    ThreadKind,
)
from filiere.readers.whatsapp_ios import READER

LINE = account("whatsapp", d.LINE)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Told:
    path = tmp_path_factory.mktemp("whatsapp") / "x"
    d.write_whatsapp(path)
    return told("whatsapp_ios", READER, path, owner=LINE)


def test_every_row_comes_out_and_gaps_are_counted(found: Told) -> None:
    assert len(rows(found)) == 9 + 3 + 1
    assert limits(found) == ["2 row numbers of messages are used no more: rows were there once."]


def test_direction_clock_and_thread(found: Told) -> None:
    first, own, team, hidden, system = of(found, Message)[:5]
    assert (first.direction, own.direction) == (Direction.IN, Direction.OUT)
    assert first.sent is not None
    assert own.sent is not None
    assert (first.sent.clock, own.sent.clock) == (Clock.SERVER, Clock.DEVICE)
    assert first.sent.ms == d.ms("10T18:00:00")
    assert own.sender == LINE
    assert (team.thread.kind, team.sender) == (ThreadKind.GROUP, account("whatsapp", d.COURIER))
    assert hidden.sender is not None
    assert hidden.sender.kind is AccountKind.LID
    assert (system.content, system.recipients, system.direction) == (
        Content.SYSTEM, (), Direction.NONE,
    )  # fmt: skip


def test_media_places_and_deletions(found: Told) -> None:
    messages = of(found, Message)
    assert len(of(found, Location)) == 1
    assert [a.name for a in messages[6].attachments] == ["PTT-1.opus"]
    assert messages[7].flags & MessageFlag.DELETED_BY_SENDER


def test_who_called_is_told_by_the_creator_or_by_the_group_of_calls(found: Told) -> None:
    calls = of(found, Call)
    assert [(c.direction, c.outcome) for c in calls] == [
        (Direction.IN, Outcome.ANSWERED), (Direction.OUT, Outcome.MISSED),
        (Direction.IN, Outcome.REFUSED),
    ]  # fmt: skip
    assert [each.id for each in calls[1].callees] == [d.COURIER]
    assert calls[2].flags & CallFlag.VIDEO


def test_the_address_book_of_the_application(found: Told) -> None:
    (card,) = of(found, Contact)
    assert [e.account.id for e in card.entries] == [d.CLIENT, "+33639980011"]
