"""WhatsApp's databases: every row, whoever is in the address book, and a message once."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.importer.streams.conftest import Phones
from tests.readers.whatsapp_android import store as s

from filiere.errors import ImportRefusedError
from filiere.model.accounts import account
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind
from filiere.model.seized import (
    Basis,
    Call,
    CallFlag,
    Clock,
    Contact,
    Content,
    Event,
    KnownAs,
    Location,
    Message,
    MessageFlag,
    Origin,
    Outcome,
    Payment,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Limit, Row
from filiere.readers.whatsapp_android import READER
from filiere.received import Received

FIXTURES = Path(__file__).parents[3].parent / "shared" / "data" / "whatsapp_msgstore_own"
LINE = account("whatsapp", "33639980001@s.whatsapp.net")
Told = list[Row | Fact | Limit]


def told(path: Path) -> Told:
    source = Received(name=path.name, path=path, scratch=path.parent / "private")
    try:
        assert READER.recognises(source)
        return list(READER.read(source, Declared(country="FR", device="D1", owner=LINE)))
    finally:
        source.close()


def written(tmp_path: Path, write: Callable[[Path], None]) -> Path:
    path = tmp_path / "a file"
    write(path)
    return path


def of(found: Told, kind: type) -> list[tuple[Row, object]]:
    rows = [each for each in found if isinstance(each, Row)]
    return [(row, record) for row in rows for record in row.records if type(record) is kind]


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told(written(tmp_path_factory.mktemp("new"), s.write_new))


def said(found: Told, text: str) -> Message:
    (message,) = [m for _, m in of(found, Message) if isinstance(m, Message) and m.text == text]
    return message


def test_every_row_comes_out_whoever_is_in_the_address_book(new: Told) -> None:
    rows = [row for row in new if isinstance(row, Row)]
    assert len([row for row in rows if row.place.part == "#message"]) == 21
    assert len([row for row in rows if row.place.part == "#call_log"]) == 5
    assert {row.fate for row in rows} == {Fate.RECORD, Fate.DUPLICATE}


def test_a_chat_under_a_hidden_identifier_is_an_account_and_the_map_ties_it(new: Told) -> None:
    order = said(new, "2 pour le 12 rue des Essais")
    assert order.sender is not None
    assert (order.sender.id, order.sender.kind) == (s.HIDDEN, AccountKind.LID)
    ties = [each for each in new if isinstance(each, KnownAs) and each.number is not None]
    assert [(t.account.id, t.number and t.number.number, t.basis) for t in ties] == [
        (s.HIDDEN, "+33639980013", Basis.LID_MAP)
    ]


def test_times_say_whose_clock_they_are_of(new: Told) -> None:
    late = said(new, "tard")
    assert late.sent is not None
    assert late.received is not None
    assert (late.sent.clock, late.received.clock) == (Clock.SERVER, Clock.DEVICE)
    assert late.received.ms - late.sent.ms == 7.5 * 3_600_000
    own = said(new, "Oui jusqu'à 23h")
    assert own.sent is not None
    assert (own.sent.clock, own.received, own.sender) == (Clock.DEVICE, None, LINE)


def test_a_group_a_list_and_a_status_are_no_persons(new: Told) -> None:
    team = said(new, "à qui ?")
    assert (team.thread.kind, team.thread.name) == (ThreadKind.GROUP, "Équipe")
    assert team.sender is not None
    assert team.sender.id == s.COURIER
    menus = [m for _, m in of(new, Message) if isinstance(m, Message) and m.own_id == "MENU1"]
    assert [len(m.recipients) for m in menus] == [0, 1, 1, 1]
    assert all(m.flags & MessageFlag.BROADCAST for m in menus)
    status = said(new, "menu du soir")
    assert (status.thread.kind, status.recipients) == (ThreadKind.STATUS, ())


def test_a_broadcast_is_one_sending_with_every_recipient(phones: Phones, tmp_path: Path) -> None:
    path = written(tmp_path, s.write_new)
    phones.take("m.db", path.read_bytes(), owner=LINE)
    sent = phones.rows(
        "SELECT count(*), count(*) FILTER (record_id NOT IN (SELECT record_id FROM repeat_of)) "
        "FROM chat_message WHERE own_id = 'MENU1'"
    )
    assert sent == [(4, 1)]
    to = phones.rows(
        "SELECT count(DISTINCT account_id) FROM chat_recipient JOIN chat_message USING (record_id) "
        "WHERE own_id = 'MENU1'"
    )
    assert to == [(3,)]


def test_system_events_deletions_and_edits_are_marked(new: Told) -> None:
    (changed,) = [m for _, m in of(new, Message) if isinstance(m, Message) and m.told is not None]
    assert changed.told is not None
    assert changed.told.event is Event.NUMBER_CHANGED
    assert (changed.told.old, changed.told.new) == (
        account("whatsapp", s.COURIER), account("whatsapp", s.NEW_COURIER),
    )  # fmt: skip
    assert (changed.content, changed.direction) == (Content.SYSTEM, Direction.NONE)
    contents = [m.content for _, m in of(new, Message) if isinstance(m, Message)]
    assert contents.count(Content.DELETED) == 1
    assert said(new, "1 au lieu de 2").flags & MessageFlag.EDITED


def test_a_place_that_the_other_shared_is_not_where_the_phone_was(new: Told) -> None:
    ((row, point),) = of(new, Location)
    assert isinstance(point, Location)
    assert (point.origin, point.in_message, len(row.records)) == (Origin.SHARED_BY_OTHER, True, 2)


def test_an_order_keeps_its_amount(new: Told) -> None:
    ((_, order),) = of(new, Payment)
    assert isinstance(order, Payment)
    assert (order.amount, order.exponent, order.currency) == (2450, 2, "EUR")


def test_calls_have_their_callee_and_their_outcome(new: Told) -> None:
    calls = [c for row, c in of(new, Call) if isinstance(c, Call) and row.place.part == "#call_log"]
    assert [c.outcome for c in calls] == [
        Outcome.ANSWERED, Outcome.MISSED, Outcome.REFUSED, Outcome.UNAVAILABLE, Outcome.ANSWERED,
    ]  # fmt: skip
    assert [each.id for each in calls[3].callees] == [s.COURIER]
    assert calls[4].flags & CallFlag.GROUP


def test_a_call_among_the_messages_counts_once(phones: Phones, tmp_path: Path) -> None:
    path = written(tmp_path, s.write_new)
    receipt = phones.take("m.db", path.read_bytes(), owner=LINE)
    assert receipt is not None
    assert {k: v for k, v in receipt.rows.items() if v} == {
        "physical": 26, "record": 22, "duplicate": 4,
    }  # fmt: skip
    calls = phones.rows(
        "SELECT count(*) FROM call_entry WHERE record_id NOT IN (SELECT record_id FROM repeat_of)"
    )
    assert calls == [(5,)]


def test_rows_that_are_gone_are_counted_and_no_more(new: Told) -> None:
    sentences = [str(each.text) for each in new if isinstance(each, Limit)]
    assert sentences == ["1 row number of messages is used no more: a row was there once."]


def test_the_former_schema_is_read_too(tmp_path: Path) -> None:
    found = told(written(tmp_path, s.write_old))
    assert said(found, "là").sender == account("whatsapp", s.COURIER)
    picture = said(found, "la carte")
    assert (picture.content, picture.attachments[0].name) == (Content.IMAGE, "IMG-1.jpg")
    (changed,) = [m for _, m in of(found, Message) if isinstance(m, Message) and m.told]
    assert changed.told is not None
    assert (changed.told.event, changed.told.new) == (
        Event.NUMBER_CHANGED, account("whatsapp", s.NEW_COURIER),
    )  # fmt: skip
    rows = [row for row in found if isinstance(row, Row)]
    assert [row.fate for row in rows].count(Fate.NOTE) == 1


def test_where_both_schemas_stand_each_message_counts_once(phones: Phones, tmp_path: Path) -> None:
    receipt = phones.take("m.db", written(tmp_path, s.write_both).read_bytes(), owner=LINE)
    assert receipt is not None
    assert {k: v for k, v in receipt.rows.items() if v} == {
        "physical": 9, "record": 6, "duplicate": 2, "note": 1,
    }  # fmt: skip


def test_the_address_book_gives_names_and_no_numbers(tmp_path: Path) -> None:
    found = told(written(tmp_path, s.write_book))
    cards = [c for _, c in of(found, Contact) if isinstance(c, Contact)]
    assert [card.label for card in cards] == ["Client A", ""]
    assert [e.account.kind for e in cards[1].entries] == [AccountKind.LID]
    names = {(e.account.id, e.name) for e in found if isinstance(e, KnownAs)}
    assert (s.UNKNOWN, "Quelqu'un") in names
    assert all(e.number is None for e in found if isinstance(e, KnownAs))


def test_rows_of_a_log_beside_the_database_are_read(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    s.write_new(path)
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    db.execute("UPDATE message SET text_data = 'du journal' WHERE text_data = 'Bonjour'")
    db.commit()
    alone, log = path.read_bytes(), (tmp_path / "m.db-wal").read_bytes()
    db.close()
    apart = tmp_path / "apart"
    apart.mkdir()
    (apart / "m.db").write_bytes(alone)
    without = told(apart / "m.db")
    assert said(without, "Bonjour").text == "Bonjour"
    assert any("log" in str(each.text) for each in without if isinstance(each, Limit))
    (apart / "m.db-wal").write_bytes(log)
    assert said(told(apart / "m.db"), "du journal").text == "du journal"


def test_nothing_of_a_person_who_is_only_in_a_table_enters_the_case(
    phones: Phones, tmp_path: Path
) -> None:
    path = tmp_path / "m.db"
    store = s.Store(path, s.NEW)
    store.add("jid_map", lid_row_id=store.jid(s.HIDDEN), jid_row_id=store.jid(s.HIDDEN_OF))
    store.message(s.CLIENT, "10T18:00:00", "x")
    store.close()
    phones.take("m.db", path.read_bytes())
    assert phones.rows("SELECT identifier FROM account") == [(s.CLIENT,)]
    assert phones.rows("SELECT number FROM number") == [("+33639980011",)]


def test_a_database_that_is_cut_or_foreign_is_refused(phones: Phones, tmp_path: Path) -> None:
    whole = written(tmp_path, s.write_new).read_bytes()
    with pytest.raises(ImportRefusedError, match="whole"):
        phones.take("cut.db", whole[: len(whole) // 2])
    foreign = tmp_path / "foreign.db"
    db = sqlite3.connect(foreign)
    db.execute("CREATE TABLE notes (text)")
    db.commit()
    db.close()
    with pytest.raises(ImportRefusedError, match="no reader knows"):
        phones.take("foreign.db", foreign.read_bytes())
    assert phones.rows("SELECT count(*) FROM source") == [(0,)]


@pytest.mark.real
@pytest.mark.skipif(not FIXTURES.is_dir(), reason="shared/data is not beside the checkout")
def test_the_truth_of_the_fixture_is_met(phones: Phones) -> None:
    truth = json.loads((FIXTURES / "truth.json").read_text("utf-8"))
    receipt = phones.take("m.db", (FIXTURES / "msgstore.db").read_bytes())
    assert receipt is not None
    assert receipt.rows["physical"] == truth["message_rows"] + truth["call_rows"]
    assert receipt.rows["rejected"] == 0
    assert phones.rows("SELECT count(*) FROM chat_message") == [(truth["message_rows"],)]
    results = dict(phones.rows("SELECT outcome, count(*) FROM call_entry GROUP BY 1"))
    assert results == {1: 3, 2: 1, 3: 1, 4: 1}
    assert truth["call_results"] == {"2": 1, "3": 1, "4": 1, "5": 3}
    shown = phones.rows(
        "SELECT identifier, number FROM account_number JOIN account USING (account_id) "
        "JOIN number USING (number_id)"
    )
    resolved = {k: f"+{v}" for k, v in truth["accounts_resolved"].items()}
    assert dict(shown) == resolved
    event = phones.rows(
        "SELECT o.identifier, n.identifier FROM chat_event JOIN account o ON o.account_id = old_id "
        "JOIN account n ON n.account_id = new_id"
    )
    change = truth["number_change"]
    assert event == [(f"{change['old']}@s.whatsapp.net", f"{change['new']}@s.whatsapp.net")]
    assert phones.rows("SELECT amount, exponent, currency FROM app_payment") == [(2450, 2, "EUR")]
    assert phones.rows("SELECT count(*) FROM located_point") == [(truth["location"],)]
