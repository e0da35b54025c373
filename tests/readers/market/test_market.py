"""Tables of a market: four forms, one reading; nothing of a cell is altered."""

import datetime as dt
from pathlib import Path

import pytest
from tests.readers.reading import rows, told

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount
from filiere.model.codes import Fate
from filiere.model.market import (
    Feedback,
    KeyAnswer,
    Listing,
    Note,
    PastedKey,
    PayTo,
    Profile,
    SignedText,
)
from filiere.reader import Limit, recognise
from filiere.readers.market import READER
from filiere.received import Received

SAMPLES = Path(__file__).parent / "samples"
ACCOUNT = "alpha:lemon_tree"


def read(name: str, zone: str = "") -> list[object]:
    found = told("market", READER, SAMPLES / name, zone=zone)
    return [record for row in rows(found) for record in row.records]


def reasons(name: str) -> list[str]:
    found = told("market", READER, SAMPLES / name)
    return [row.reason for row in rows(found) if row.fate is Fate.REJECTED]


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_a_profile_keeps_its_text_and_its_days() -> None:
    first, second, third = read("accounts.csv")
    assert isinstance(first, Profile)
    assert str(first.account) == ACCOUNT
    assert first.text == "Only here and on beta.\nWrite to me."
    assert first.claim().at_ms == 1717228800000
    assert first.claim().until_ms == 1718870400000
    assert first.claim().markets == ("alpha",)
    assert isinstance(second, Profile)
    assert second.first.day == dt.date(2024, 6, 3)
    assert isinstance(third, Profile)
    assert third.text == ""
    fates = [row.fate for row in rows(told("market", READER, SAMPLES / "accounts.csv"))]
    kept = [Fate.HEADER, Fate.RECORD, Fate.NOTE, Fate.RECORD, Fate.BLANK, Fate.RECORD]
    assert fates == kept, "one fate a physical line"


def test_a_price_keeps_its_spelling_beside_its_amount() -> None:
    first, second = read("listings.csv")
    assert isinstance(first, Listing)
    assert (first.price, first.amount) == ("35.00", Amount(3500, 2))
    assert (first.image, first.origin, first.quantity, first.unit) == ("ab12", "France", "3.5", "g")
    assert isinstance(second, Listing)
    assert (second.price, second.amount) == ("0.0025 BTC", None)
    assert reasons("listings.csv") == ["market-account", "time"]


def test_a_key_log_wants_the_whole_fingerprint() -> None:
    ok, failed = read("key_log.csv")
    assert isinstance(ok, KeyAnswer)
    assert (ok.fingerprint, ok.ok) == ("0123456789ABCDEF" * 2 + "01234567", True)
    assert isinstance(failed, KeyAnswer)
    assert not failed.ok
    assert reasons("key_log.csv") == ["fingerprint", "code"]


def test_a_buyer_is_an_account_of_the_same_market() -> None:
    for each in read("feedback.csv"):
        assert isinstance(each, Feedback)
        assert str(each.buyer) == "alpha:grey_fox"
    assert reasons("wallets.csv") == ["empty-cell"]
    assert [type(each) for each in read("wallets.csv")] == [PayTo]


def test_json_keeps_decimals_as_they_are_written() -> None:
    found = read("extract.json")
    kinds = [type(each) for each in found]
    assert kinds == [Profile, Listing, Listing, PastedKey, Note]
    prices = [each.price for each in found if isinstance(each, Listing)]
    assert prices == ["35.50", "0.00250"]
    limits = [each for each in told("market", READER, SAMPLES / "extract.json")
              if isinstance(each, Limit)]  # fmt: skip
    assert "2 tables" in limits[0].text.en


def test_mysql_reads_backslashes_as_escapes() -> None:
    first, second, signed = read("mysql.sql", zone="Europe/Paris")
    assert isinstance(first, Listing)
    assert first.title == 'It\'s 3.5g; "pollen" -- new'
    assert first.seen.ms == 1717574400000
    assert isinstance(second, Listing)
    assert (second.title, second.price) == ("two (2) pieces", "")
    assert isinstance(signed, SignedText)
    assert signed.text.startswith("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nalpha")


def test_postgres_reads_them_as_they_stand_but_for_what_is_marked() -> None:
    first, second, signed, key = read("postgres.sql")
    assert isinstance(first, Listing)
    assert first.title == "back\\slash and\ttab"
    assert first.seen.ms == 1717574400000
    assert isinstance(second, Listing)
    assert second.title == ""
    assert isinstance(signed, SignedText)
    assert signed.text == "It's\ntwo\\nlines"
    assert isinstance(key, PastedKey)
    assert key.block == "one\ntwo"


def test_a_page_gives_the_text_of_its_cells_with_entities_decoded_once() -> None:
    signed, listed = read("page.html")
    assert isinstance(signed, SignedText)
    assert "salt & pepper &lt; alpha:lemon_tree\n" in signed.text
    assert isinstance(listed, Listing)
    assert listed.title == "3.5g pollen"
    assert reasons("page.html") == ["columns"]


@pytest.mark.parametrize("between", ["<br>", "<br />\n", "\n"])
def test_a_break_is_one_line_end(tmp_path: Path, between: str) -> None:
    cell = between.join(["one", "two", "", "three"])
    page = (
        "<html><table id=signatures><tr><th>account</th><th>time</th><th>signed_text</th></tr>"
        f"<tr><td>a:b</td><td>2024-06-05T10:00:00Z</td><td>{cell}</td></tr></table></html>"
    )
    (row,) = [each for each in rows(told("market", READER, written(tmp_path, "p", page)))
              if each.records]  # fmt: skip
    (signed,) = row.records
    assert isinstance(signed, SignedText)
    assert signed.text == "one\ntwo\n\nthree"


def test_times_without_offset_need_a_zone_and_case_toml_is_named() -> None:
    with pytest.raises(ImportRefusedError, match="timezone"):
        read("mysql.sql")


def test_one_time_without_offset_among_others_is_a_reject(tmp_path: Path) -> None:
    text = (
        "account,time,currency,address\n"
        "a:b,2024-06-05T10:00:00,BTC,x\na:b,2024-06-05T10:00:00Z,BTC,x\n"
    )
    found = rows(told("market", READER, written(tmp_path, "w", text), zone="Europe/Paris"))
    assert [row.reason for row in found] == ["", "no-offset", ""]


@pytest.mark.parametrize(
    "tail", ["INSERT INTO keys (account,time,block) VALUES ('a:b','2024-06-05T10:00:00Z','x", "/* "]
)
def test_a_dump_that_ends_within_a_statement_is_refused(tmp_path: Path, tail: str) -> None:
    made = "INSERT INTO keys (account,time,block) VALUES ('a:b','2024-06-05T10:00:00Z','x');\n"
    with pytest.raises(ImportRefusedError, match="cut"):
        told("market", READER, written(tmp_path, "d", made + tail))


def test_a_dump_without_a_table_of_ours_is_nobodys(tmp_path: Path) -> None:
    path = written(tmp_path, "d", "CREATE TABLE people (id int);\nINSERT INTO people VALUES (1);\n")
    assert recognise(Received(name="d", path=path, scratch=tmp_path / "p")) is None


def test_columns_in_another_order_and_other_spellings_of_a_table(tmp_path: Path) -> None:
    text = "time,address,account\n2024-06-05T10:00:00Z,x,a:b:c\n"
    (record,) = [r for row in rows(told("market", READER, written(tmp_path, "w", text)))
                 for r in row.records]  # fmt: skip
    assert isinstance(record, PayTo)
    assert str(record.account) == "a:b:c"
    assert record.account.service == "a"
