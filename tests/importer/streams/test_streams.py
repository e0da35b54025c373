"""A file that a reader reads: fates, scope, repeats, names, protection, annulment."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.importer.streams.conftest import JUNE, Phones

from filiere.case.rights.facts import FactKind, add
from filiere.case.rights.protection import Quality, keep_listed
from filiere.case.rows import aside, ledger
from filiere.case.rows.provenance import traces
from filiere.case.rows.raw import raw_row
from filiere.errors import CaseError, ImportRefusedError
from filiere.model.accounts import account
from filiere.model.authorisation import Authorisation
from filiere.model.record import Category
from filiere.upkeep.audit import verify

Act = Callable[..., Authorisation]
LINE = account("whatsapp", "33639980001@s.whatsapp.net")
SAMPLE = Path(__file__).parents[2] / "readers" / "messages_csv" / "samples" / "line.csv"
HEADER = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text,id\n"
OWN = "whatsapp:33639980001@s.whatsapp.net"
A = "whatsapp:33639980011@s.whatsapp.net"
B = "whatsapp:198765000000014@lid"


def message(other: str, at: str, text: str = "x", *, out: bool = False, own_id: str = "") -> str:
    pair = (OWN, other) if out else (other, OWN)
    return f"whatsapp,{other},{','.join(pair)},2024-06-{at}Z,server,message,,{text},{own_id}\n"


def written(*rows: str) -> bytes:
    return (HEADER + "".join(rows)).encode()


def sums(source: ledger.Source) -> None:
    assert sum(ledger.source_fates(source).values()) == source.rows_physical


def test_every_row_has_a_fate_and_the_case_verifies(phones: Phones) -> None:
    receipt = phones.take("m.csv", SAMPLE.read_bytes(), owner=LINE)
    assert receipt is not None
    assert receipt.layout == "messages_csv"
    assert {k: v for k, v in receipt.rows.items() if v} == {
        "physical": 14, "record": 9, "header": 1, "blank": 1, "note": 1, "rejected": 2,
    }  # fmt: skip
    assert receipt.reasons == {"code": 1, "no-offset": 1}
    kinds = phones.rows("SELECT kind, count(*) FROM item GROUP BY kind ORDER BY kind")
    assert kinds == [(1, 6), (2, 2), (7, 1)]
    assert phones.rows("SELECT count(*) FROM chat_message JOIN thread USING (thread_id)") == [(6,)]
    assert verify(phones.case).holds


def test_a_message_is_traced_to_its_line(phones: Phones) -> None:
    phones.take("m.csv", SAMPLE.read_bytes(), owner=LINE)
    ((record,),) = phones.rows("SELECT record_id FROM chat_message WHERE text LIKE 'Oui%'")
    (line,) = traces(phones.case, [record])
    assert (line.row, line.utc_offset_min) == (3, 120)
    assert line.raw.startswith("whatsapp,")


def test_names_get_ids_only_where_a_row_in_scope_brings_them(phones: Phones, act: Act) -> None:
    content = written(
        message(A, "10T18:00:00"), message(B, "10T18:00:00").replace("06-10", "07-10")
    )
    phones.take("m.csv", content, owner=LINE, by=act())
    names = [name for (name,) in phones.rows("SELECT identifier FROM account ORDER BY 1")]
    assert names == ["33639980001@s.whatsapp.net", "33639980011@s.whatsapp.net"]
    assert phones.rows("SELECT row, reason FROM quarantine") == [(3, "period")]
    assert phones.rows("SELECT number FROM number WHERE number LIKE '+1987%'") == []
    with pytest.raises(CaseError, match="quarantine"):
        raw_row(phones.case, 1, 3)


@pytest.mark.parametrize(
    ("at", "records"),
    [
        ("2024-05-31T23:59:59Z", 0),
        ("2024-06-01T02:00:00+02:00", 1),
        ("2024-06-30T23:59:59Z", 1),
        ("2024-07-01T00:00:00Z", 0),
    ],
)
def test_the_period_includes_its_first_moment_and_not_its_last(
    phones: Phones, at: str, records: int
) -> None:
    row = message(A, "01T00:00:00").replace("2024-06-01T00:00:00Z", at)
    phones.take("m.csv", written(row), owner=LINE)
    assert phones.rows("SELECT count(*) FROM item") == [(records,)]


def test_a_category_that_the_act_leaves_out_is_quarantined(phones: Phones, act: Act) -> None:
    phones.take("m.csv", SAMPLE.read_bytes(), owner=LINE, by=act(categories=(Category.CALLS,)))
    assert phones.rows("SELECT count(*) FROM chat_message") == [(0,)]
    assert phones.rows("SELECT count(*) FROM call_entry") == [(2,)]
    reasons = phones.rows("SELECT DISTINCT reason FROM quarantine")
    assert reasons == [("category",)]
    assert phones.rows("SELECT identifier FROM account WHERE service <> 'tel'") == []


def test_another_phone_than_the_act_names_is_no_target(phones: Phones, act: Act) -> None:
    phones.take("m.csv", written(message(A, "10T18:00:00")), owner=LINE, by=act(devices=("D2",)))
    assert phones.rows("SELECT row, reason FROM quarantine") == [(2, "target")]


def test_an_act_that_names_the_owner_covers_what_he_hands_over(phones: Phones, act: Act) -> None:
    named = act(devices=(), accounts=(str(LINE),))
    phones.take("m.csv", written(message(A, "10T18:00:00")), device=None, by=named)
    assert phones.rows("SELECT direction FROM chat_message") == [(2,)]
    labels = phones.rows("SELECT identifier, named FROM account ORDER BY 1")
    assert labels == [("33639980001@s.whatsapp.net", True), ("33639980011@s.whatsapp.net", False)]


def test_two_equal_rows_without_id_are_two_messages_and_in_another_file_repeats(
    phones: Phones,
) -> None:
    twice = message(A, "10T18:00:00", "ok") * 2
    phones.take("a.csv", written(twice), owner=LINE)
    phones.take("b.csv", written(twice, message(A, "10T18:00:00", "ok")), owner=LINE)
    first, second = ledger.ledger(phones.case)
    assert (first.rows_record, first.rows_duplicate) == (2, 0)
    assert (second.rows_record, second.rows_duplicate) == (1, 2)
    linked = phones.rows("SELECT record_id & 15, canonical_id & 15 FROM repeat_of ORDER BY 1")
    assert linked == [(2, 2), (3, 3)]
    for source in (first, second):
        sums(source)
    assert verify(phones.case).holds


def test_the_identifier_of_the_service_makes_one_message_of_two_rows(phones: Phones) -> None:
    rows = (
        message(A, "11T17:00:00", "arrivage", out=True, own_id="K1"),
        message(B, "11T17:00:00", "arrivage", out=True, own_id="K1"),
        message(B, "11T17:00:00", "arrivage", out=True, own_id="K2"),
    )
    phones.take("a.csv", written(*rows), owner=LINE)
    (source,) = ledger.ledger(phones.case)
    assert (source.rows_record, source.rows_duplicate) == (2, 1)
    assert phones.rows("SELECT count(*) FROM chat_message") == [(3,)]


def test_the_same_words_on_another_phone_are_no_repeat(phones: Phones, act: Act) -> None:
    both = act(devices=("D1", "D2"))
    phones.take("a.csv", written(message(A, "10T18:00:00", "ok")), by=both)
    other = message(A, "10T18:00:00", "ok").replace("33639980001", "33639980002")
    phones.take("b.csv", written(other), by=both, device="D2")
    assert phones.rows("SELECT count(*) FROM repeat_of") == [(0,)]


def test_an_annulled_act_takes_its_records_out_of_reach_and_gives_them_back(
    phones: Phones,
) -> None:
    phones.take("m.csv", SAMPLE.read_bytes(), owner=LINE)
    tables = ("item", "chat_message", "chat_recipient", "call_entry", "app_payment", "known_by")
    before = [phones.rows(f"SELECT * FROM {table} ORDER BY ALL") for table in tables]
    said = {"in_force": True}
    add(phones.case, FactKind.ANNULMENT, "authorisation:E1", said, by="a judge", why="order")
    aside.apply(phones.case)
    assert [phones.rows(f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * 6
    assert ledger.ledger(phones.case) == []
    lifted = {"in_force": False}
    add(phones.case, FactKind.ANNULMENT, "authorisation:E1", lifted, by="a judge", why="order")
    aside.apply(phones.case)
    assert [phones.rows(f"SELECT * FROM {table} ORDER BY ALL") for table in tables] == before


@pytest.mark.parametrize("who", ["+33639980011", account("whatsapp", "33639980011@s.whatsapp.net")])
def test_what_a_protected_party_wrote_is_counted_and_shown_to_nobody(
    phones: Phones, who: str
) -> None:
    keep_listed(phones.case, [(who, str(Quality.LAWYER))], by="tests")
    rows = (message(A, "10T18:00:00", "secret"), message(B, "10T18:01:00"))
    phones.take("m.csv", written(*rows), owner=LINE)
    assert phones.rows("SELECT text FROM chat_message") == [("x",)]
    (source,) = ledger.ledger(phones.case, every=True)
    assert source.rows_record == 2
    with pytest.raises(CaseError, match="set aside"):
        raw_row(phones.case, 1, 2)


def test_a_further_act_lets_rows_out_of_quarantine(phones: Phones, act: Act) -> None:
    narrow = act(to_s=JUNE + 10 * 86400)
    content = written(message(A, "05T18:00:00"), message(A, "20T18:00:00", "later"))
    phones.take("m.csv", content, owner=LINE, by=narrow)
    assert phones.rows("SELECT text FROM chat_message") == [("x",)]
    receipt = phones.take("m.csv", content, owner=LINE, by=act("E2"))
    assert receipt is not None
    assert receipt.released
    assert receipt.rows["record"] == 1
    assert phones.rows("SELECT text FROM chat_message ORDER BY record_id") == [("x",), ("later",)]
    assert phones.rows("SELECT count(*) FROM quarantine") == [(0,)]
    assert phones.take("m.csv", content, owner=LINE, by=act("E2")) is None
    assert verify(phones.case).holds


def test_a_file_that_breaks_leaves_nothing(phones: Phones) -> None:
    content = written(message(A, "10T18:00:00")) + b"\xff\xfe broken"
    with pytest.raises(ImportRefusedError, match="UTF-8"):
        phones.take("m.csv", content, owner=LINE)
    for table in ("source", "item", "chat_message", "account", "number", "original", "known_by"):
        assert phones.rows(f"SELECT count(*) FROM {table}") == [(0,)]
    assert not list(phones.folder.glob(".case.filiere.received*"))
