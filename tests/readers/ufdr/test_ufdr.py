"""A Cellebrite report: messages and not models, direction from the report, times as they mean."""

import json
from collections import Counter
from pathlib import Path

import pytest
from tests.importer.streams.conftest import Phones
from tests.readers.ufdr import report as r

from filiere.errors import ImportRefusedError
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind
from filiere.model.seized import (
    Account,
    Call,
    Contact,
    Content,
    Handset,
    KnownAs,
    Location,
    Message,
    MessageFlag,
    Origin,
    Outcome,
    Owner,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Limit, Row, recognise
from filiere.readers.ufdr import READER
from filiere.received import Received

FIXTURES = Path(__file__).parents[3].parent / "shared" / "data" / "ufdr_own"
Told = list[Row | Fact | Limit]


def told(tmp_path: Path, content: bytes, **declared: str) -> Told:
    path = tmp_path / "file"
    path.write_bytes(content)
    given = Declared(**{"country": "FR", "device": "D1", **declared})  # type: ignore[arg-type]
    source = Received(name="r.ufdr", path=path, scratch=tmp_path / "private")
    try:
        assert recognise(source) == ("ufdr", READER)
        return list(READER.read(source, given))
    finally:
        source.close()


def messages(found: Told) -> dict[str, Message]:
    """By model id; of a message told twice the first that is no copy."""
    held: dict[str, Message] = {}
    for row in sorted(
        (each for each in found if isinstance(each, Row)), key=lambda e: e.fate is Fate.DUPLICATE
    ):
        for record in row.records:
            if isinstance(record, Message):
                held.setdefault(row.place.key, record)
    return held


def calls(found: Told) -> dict[str, Call]:
    return {
        row.place.key: record
        for row in found
        if isinstance(row, Row)
        for record in row.records
        if isinstance(record, Call)
    }


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told(tmp_path_factory.mktemp("plain"), r.report(r.PLAIN))


def test_messages_are_counted_and_not_models(plain: Told) -> None:
    rows = [each for each in plain if isinstance(each, Row)]
    kinds = Counter(type(row.records[0]).__name__ if row.records else "none" for row in rows)
    assert kinds == {"Message": 12, "Call": 5, "Contact": 1, "Account": 1, "Location": 1, "none": 1}
    assert set(messages(plain)) == {f"m{n}" for n in range(1, 10)} | {"s1"}
    assert [row.place.key for row in rows if row.reason == "no-offset"] == ["k3"]


def test_the_case_holds_nine_messages_of_eleven_models(phones: Phones) -> None:
    receipt = phones.take("a.ufdr", r.archive({"report.xml": r.report(r.PLAIN)}))
    assert receipt is not None
    counted = {name: count for name, count in receipt.rows.items() if count}
    assert counted == {"physical": 21, "record": 18, "duplicate": 2, "rejected": 1}
    threads = phones.rows(
        "SELECT key, count(*) FROM chat_message JOIN thread USING (thread_id) "
        "WHERE record_id NOT IN (SELECT record_id FROM repeat_of) GROUP BY key ORDER BY key"
    )
    assert threads == [
        ("+33639980012", 1),
        (r.TEAM, 2),
        (r.HIDDEN, 1),
        (r.CLIENT, 6),
    ]
    again = phones.take("b.xml", r.report(r.PLAIN))
    assert again is not None
    assert (again.rows["record"], again.rows["duplicate"]) == (0, 20)


def test_direction_is_what_the_report_says_of_the_owner(plain: Told) -> None:
    found = messages(plain)
    assert {key for key, m in found.items() if m.direction is Direction.OUT} == {"m2", "m4", "s1"}
    assert found["m8"].direction is Direction.NONE
    assert found["m8"].flags & MessageFlag.SYSTEM
    assert found["m9"].flags & MessageFlag.DELETED_RECOVERED
    assert (found["m3"].content, found["m3"].text) == (Content.DELETED, "")
    assert found["m5"].text == "2 pour le 12 🙂"


def test_an_account_is_a_number_only_where_its_identifier_is(plain: Told) -> None:
    found = messages(plain)
    senders = {m.sender.id: m.sender.kind for m in found.values() if m.sender is not None}
    assert senders[r.CLIENT] is AccountKind.JID
    assert senders[r.HIDDEN] is AccountKind.LID
    assert found["m7"].thread.kind == ThreadKind.GROUP
    assert [each.id for each in found["m7"].recipients] == [r.TEAM]
    assert [each.id for each in found["m2"].recipients] == [r.CLIENT]


def test_each_time_means_its_own_offset(plain: Told) -> None:
    found = messages(plain)
    m1, m2 = found["m1"].sent, found["m2"].sent
    assert m1 is not None
    assert m2 is not None
    assert (m2.ms - m1.ms, m2.offset_min) == (90_000, 120)
    times = {key: c.started.ms for key, c in calls(plain).items() if c.started is not None}
    assert times["k6"] - times["k5"] == (12 * 60 + 11) * 60_000
    assert times["k1"] == 1_718_222_400_000


def test_calls_say_direction_and_outcome(plain: Told) -> None:
    found = calls(plain)
    assert (found["k2"].direction, found["k2"].outcome) == (Direction.IN, Outcome.MISSED)
    assert (found["k1"].service, found["k4"].service) == ("tel", "whatsapp")
    assert found["k4"].caller is not None
    assert found["k4"].caller.kind is AccountKind.LID
    assert [each.id for each in found["k5"].callees] == ["+33639980021"]
    assert found["k5"].duration_s == 95
    assert found["k2"].caller is not None
    assert found["k2"].caller.id == "+33639980012"


def test_the_phone_its_owner_and_names_are_told_beside(plain: Told) -> None:
    (phone,) = (each for each in plain if isinstance(each, Handset))
    assert [ref.number for ref in phone.numbers] == ["+33639980001"]
    assert phone.imeis == ("004400150000014",)
    assert [each.account.id for each in plain if isinstance(each, Owner)] == [r.OWNER]
    names = {each.account.id: each.name for each in plain if isinstance(each, KnownAs)}
    assert names[r.CLIENT] == "Client A"
    limits = [each for each in plain if isinstance(each, Limit)]
    assert [(limit.repair, limit.count) for limit in limits] == [("illegal_character", 1)]


def test_cards_accounts_and_places(plain: Told) -> None:
    records = [x for row in plain if isinstance(row, Row) for x in row.records]
    (card,) = (x for x in records if isinstance(x, Contact))
    assert [(e.account.id, e.written) for e in card.entries] == [("+33639980011", "06 39 98 00 11")]
    (account,) = (x for x in records if isinstance(x, Account))
    assert (account.account.id, account.own) == (r.OWNER, True)
    (point,) = (x for x in records if isinstance(x, Location))
    assert (point.latitude_deg, point.origin, point.in_message) == (48.85, Origin.DEVICE, False)


def test_a_report_without_device_info_says_so(tmp_path: Path) -> None:
    found = told(tmp_path, r.report(r.PLAIN, device="", version="10.3.0.5"))
    sentences = [str(each.text) for each in found if isinstance(each, Limit)]
    assert any("own number" in sentence for sentence in sentences)


def test_the_owner_comes_from_the_account_where_no_party_says_so(tmp_path: Path) -> None:
    silent = r.party(r.OWNER, "From")
    other = r.party(r.CLIENT, "From")
    decoded = r.kinds(
        Chat=r.chat(
            "c1", r.CLIENT, "OneOnOne", silent + other,
            r.message("a", "2024-06-10T18:00:00Z", silent),
            r.message("b", "2024-06-10T18:01:00Z", other),
        )
        + r.chat(
            "c2", r.HIDDEN, "OneOnOne", "", r.message("c", "2024-06-10T18:02:00Z", r.party("x")),
            account=None,
        )
    )  # fmt: skip
    found = messages(told(tmp_path, r.report(decoded)))
    assert [found[key].direction for key in "abc"] == [
        Direction.OUT, Direction.IN, Direction.NONE,
    ]  # fmt: skip


def test_an_hour_without_half_of_the_day_is_read_only_where_some_hour_passes_noon(
    tmp_path: Path,
) -> None:
    one = r.kinds(
        Call=r.call("k", "12-Jun-24 08:30:00 +00:00", "Incoming", "0:00:05", "0639980011")
    )
    (row,) = (each for each in told(tmp_path, r.report(one)) if isinstance(each, Row))
    assert row.reason == "half-day"


def test_times_without_offset_need_the_zone_of_the_phone(tmp_path: Path) -> None:
    one = r.report(
        r.kinds(Call=r.call("k", "2024-06-12T20:16:00", "Incoming", "0:00:05", "0639980011"))
    )
    with pytest.raises(ImportRefusedError, match="timezone"):
        told(tmp_path, one)
    (found,) = calls(told(tmp_path, one, zone="Europe/Paris")).values()
    assert found.started is not None
    assert found.started.offset_min == 120


def test_day_and_month_are_told_apart_by_the_whole_file_or_asked_for(tmp_path: Path) -> None:
    first = r.call("a", "05/06/2024 10:00:00 (UTC+2)", "Incoming", "0:00:05", "0639980011")
    decided = r.call("b", "13/06/2024 10:00:00 (UTC+2)", "Incoming", "0:00:05", "0639980011")
    with pytest.raises(ImportRefusedError, match="dates"):
        told(tmp_path, r.report(r.kinds(Call=first)))
    found = calls(told(tmp_path, r.report(r.kinds(Call=first + decided))))
    times = [found[key].started for key in "ab"]
    assert times[0] is not None
    assert times[1] is not None
    assert times[1].ms - times[0].ms == 8 * 86_400_000
    (asked,) = calls(told(tmp_path, r.report(r.kinds(Call=first)), dates="mdy")).values()
    assert asked.started is not None
    assert times[0].ms < asked.started.ms + 86_400_000 * 60


def test_a_quotation_whose_message_is_gone_is_kept_and_marked(phones: Phones) -> None:
    gone = r.several(
        "EmbeddedInstantMessage",
        r.message("q", "2024-06-10T18:00:00Z", r.client, "effacé depuis"),
        kind="InstantMessage",
    )
    decoded = r.kinds(
        Chat=r.chat(
            "c1", r.CLIENT, "OneOnOne", r.client + r.own,
            r.message("a", "2024-06-10T18:05:00Z", r.own, "oui", more=gone),
        )
    )  # fmt: skip
    phones.take("r.xml", r.report(decoded))
    flags = phones.rows("SELECT text, flags & 16 FROM chat_message ORDER BY sent_ms")
    assert flags == [("effacé depuis", 16), ("oui", 0)]
    assert phones.rows("SELECT count(*) FROM repeat_of") == [(0,)]


@pytest.mark.parametrize("inside", ["&#x1;", "&#xD83D;&#xDE00;", "&#27;", "&#x0b;", "\x02"])
def test_what_xml_may_not_hold_is_replaced_and_counted(tmp_path: Path, inside: str) -> None:
    body = f'<field name="Body" type="String"><value>avant{inside}après</value></field>'
    text = r.message("a", "2024-06-10T18:00:00Z", r.client, None).replace(
        r.value("Body", None), body
    )
    found = told(tmp_path, r.report(r.kinds(InstantMessage=text)))
    (message,) = messages(found).values()
    assert message.text.startswith("avant")
    assert message.text.endswith("après")
    limits = [each.count for each in found if isinstance(each, Limit) and each.repair]
    assert limits == [inside.count("&#") or 1]


def test_a_reference_inside_cdata_is_text_and_stays(tmp_path: Path) -> None:
    text = r.message("a", "2024-06-10T18:00:00Z", r.client, "le code &#x1; ou &#27;")
    found = told(tmp_path, r.report(r.kinds(InstantMessage=text)))
    assert messages(found)["a"].text == "le code &#x1; ou &#27;"
    assert not [each for each in found if isinstance(each, Limit) and each.repair]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (r.archive({"report.xml": bytes([0x2D, 0x06, 0x52, 0x6D]) + b"x" * 200}), "protected"),
        (r.report(r.PLAIN)[:-40], "cut"),
        (r.report(r.PLAIN)[: len(r.report(r.PLAIN)) // 2], "cut"),
        (
            r.report(r.PLAIN).replace(b"<project", b'<!DOCTYPE p [<!ENTITY a "b">]><project', 1),
            "document type",
        ),
    ],
)
def test_what_cannot_be_read_whole_is_one_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(ImportRefusedError, match=said):
        told(tmp_path, content)


def test_an_entry_that_climbs_is_told_and_not_written(phones: Phones) -> None:
    content = r.archive({"Report.xml": r.report(r.PLAIN), "../../etc/evil.txt": b"x"})
    receipt = phones.take("a.ufdr", content)
    assert receipt is not None
    assert receipt.rows["note"] == 1
    assert phones.rows("SELECT en FROM source_limit WHERE en LIKE '%leads out%'") != []
    assert not list(phones.folder.rglob("evil.txt"))


@pytest.mark.real
@pytest.mark.skipif(not FIXTURES.is_dir(), reason="shared/data is not beside the checkout")
def test_the_truth_of_the_fixtures_is_met(phones: Phones, tmp_path: Path) -> None:
    truth = json.loads((FIXTURES / "truth.json").read_text("utf-8"))
    content = (FIXTURES / "plain_pa7.ufdr").read_bytes()
    found = told(tmp_path, content)
    held = messages(found)
    native = {key for key, m in held.items() if m.thread.service == "sms"}
    assert len(held) - len(native) == truth["distinct_messages"]
    assert len(native) == truth["sms"]
    system = [m for m in held.values() if m.flags & MessageFlag.SYSTEM]
    assert len(system) == truth["system_messages"]
    assert held["m5"].text == truth["m5_text"]
    out = sorted(key for key, m in held.items() if m.direction is Direction.OUT)
    assert [key for key in out if key not in native] == truth["from_owner"]
    deleted = sorted(k for k, m in held.items() if m.flags & MessageFlag.DELETED_RECOVERED)
    assert deleted == truth["deleted"]
    assert len(calls(found)) == truth["calls"] - 1
    (phone,) = (each for each in found if isinstance(each, Handset))
    assert [ref.number for ref in phone.numbers] == truth["own_numbers"]["plain_pa7.ufdr"]
    receipt = phones.take("p.ufdr", content)
    assert receipt is not None
    models = truth["messages_in_chats"] + truth["messages_embedded_copies"]
    models += truth["messages_at_top_level"] + truth["calls"] + truth["sms"] + 2
    assert receipt.rows["physical"] == models
    assert receipt.rows["duplicate"] == models - truth["distinct_messages"] - truth["calls"] - 3
    for name in truth["refused"]:
        with pytest.raises(ImportRefusedError):
            phones.take(name, (FIXTURES / name).read_bytes())


def test_an_owner_who_is_told_within_a_chat_is_one_from_then_on(tmp_path: Path) -> None:
    silent = r.party(r.CLIENT) + r.party(r.OWNER)
    chat = r.chat(
        "c1", "", "OneOnOne", silent,
        r.message("m1", "2024-06-10T18:00:00+00:00", r.party(r.CLIENT)),
        r.message("m2", "2024-06-10T18:01:00+00:00", r.party(r.OWNER, own="True")),
        r.message("m3", "2024-06-10T18:02:00+00:00", r.party(r.OWNER)),
        account=None,
    )  # fmt: skip
    found = messages(told(tmp_path, r.report(r.kinds(Chat=chat))))
    ways = [found[key].direction for key in ("m1", "m2", "m3")]
    assert ways == [Direction.NONE, Direction.OUT, Direction.OUT]
    assert [found[key].thread.key for key in ("m1", "m2", "m3")] == ["c1", r.CLIENT, r.CLIENT]
