"""The phone's own databases on iOS: packed texts, one row a message, callees found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers import phone_databases as d
from tests.readers.reading import Told, limits, of, rows, told

from filiere.model.codes import Direction, Fate
from filiere.model.seized import Call, Contact, Content, Message, MessageFlag, Outcome, ThreadKind
from filiere.readers.ios_native import READER
from filiere.readers.ios_native.packed import unpacked


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Told:
    path = tmp_path_factory.mktemp("ios") / "x"
    d.write_ios(path)
    return told("ios_native", READER, path)


def test_a_text_that_is_only_packed_is_read_and_marked(found: Told) -> None:
    messages = of(found, Message)
    assert messages[1].text == "oui jusqu'à 23h"
    assert messages[2].text.startswith("la carte de ce soir")
    assert len(messages[2].text) == 27 * 8
    assert [bool(m.flags & MessageFlag.TEXT_DECODED) for m in messages[:3]] == [False, True, True]
    assert any(line.startswith("2 texts were decoded") for line in limits(found))


@given(st.text(max_size=40_000))
def test_what_was_packed_is_unpacked(text: str) -> None:
    if len(text.encode("utf-8", "surrogatepass")) < 60_000 and not any(
        "\ud800" <= c <= "\udfff" for c in text
    ):
        assert unpacked(d.packed(text)) == text


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=90))
def test_junk_is_no_text_and_no_error(junk: bytes, cut: int) -> None:
    unpacked(junk)
    unpacked(d.packed("bonjour à tous")[:cut])


def test_one_row_is_one_message_whatever_is_attached(found: Told) -> None:
    messages = of(found, Message)
    assert len(messages) == 8
    assert [a.name for a in messages[7].attachments] == ["IMG_1.HEIC", "IMG_2.HEIC"]
    assert (messages[7].content, messages[7].text) == (Content.IMAGE, "")
    assert messages[7].flags & MessageFlag.EDITED


def test_a_group_has_its_sender_and_is_its_own_recipient(found: Told) -> None:
    messages = of(found, Message)
    team = messages[3]
    assert (team.thread.kind, team.thread.name) == (ThreadKind.GROUP, "Équipe")
    assert team.sender is not None
    assert team.sender.id == "client@example.org"
    assert [each.id for each in team.recipients] == ["chat123"]
    assert messages[4].content is Content.REACTION
    assert (messages[5].content, messages[5].direction) == (Content.SYSTEM, Direction.NONE)
    assert messages[6].thread.service == "sms"


def test_calls_have_their_party_in_the_row_or_beside(found: Told) -> None:
    calls = of(found, Call)
    assert [(c.service, c.outcome, c.duration_s) for c in calls] == [
        ("tel", Outcome.ANSWERED, 42), ("tel", Outcome.MISSED, 0),
        ("facetime", Outcome.ANSWERED, 12),
    ]  # fmt: skip
    assert calls[0].caller is not None
    assert calls[0].caller.id == "+33639980011"
    assert [each.id for each in calls[2].callees] == ["client@example.org"]
    assert calls[0].started is not None
    assert calls[0].started.ms == d.ms("12T20:00:00")


def test_a_card_without_anything_is_a_note(found: Told) -> None:
    (card,) = of(found, Contact)
    assert (card.label, [e.account.id for e in card.entries]) == (
        "C 1", ["+33639980021", "c1@example.org"],
    )  # fmt: skip
    assert [row.fate for row in rows(found)].count(Fate.NOTE) == 1
