"""Whatever bytes a text came in, its rows are the same."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from collections.abc import Callable
from typing import Any

import pytest

ROWS = [
    "2024-06-03T18:00:00+02:00,sms,+33639980001,in,RÉSEAU,,,,",
    "2024-06-03T18:01:00+02:00,call,+33639980001,out,+33639980002,30,,,208-01-1-1",
]


@pytest.mark.parametrize(
    ("encoding", "end", "stored"),
    [
        ("utf-8", "\n", "utf-8"),
        ("utf-8", "\r\n", "utf-8"),
        ("utf-8", "\r", "utf-8"),
        ("utf-8-sig", "\n", "utf-8"),
        ("cp1252", "\r\n", "cp1252"),
        ("latin-1", "\n", "cp1252"),
        ("utf-16", "\r\n", "utf-16"),
    ],
)
def test_every_encoding_and_line_end_reads_the_same(
    bench: Any, canonical: Callable[[list[str]], bytes], encoding: str, end: str, stored: str
) -> None:
    content = canonical(ROWS).decode().replace("\n", end).encode(encoding)
    receipt = bench.take("a.csv", content)
    assert receipt.rows["record"] == 2
    assert bench.numbers() == {"+33639980001", "RÉSEAU", "+33639980002"}
    assert bench.case.query("SELECT encoding FROM source") == [(stored,)]
    bench.balances()


WORDS = {
    "cp1251": "Входящий вызов с телефона неизвестного абонента",
    "koi8-r": "Входящий вызов с телефона неизвестного абонента",
    "cp866": "Входящий вызов с телефона неизвестного абонента",
    "iso8859-5": "Входящий вызов с телефона неизвестного абонента",
    "cp1253": "Εισερχόμενη κλήση από άγνωστο συνδρομητή",
    "cp1254": "Gelen çağrı, bilinmeyen bir abonelik, İŞLEM",
    "cp1250": "Połączenie przychodzące, żadnych zakłóceń",
    "cp1252": "Appel reçu d'un abonné à Orléans, café «L'Été»",
    "cp850": "Appel reçu d'un abonné à Orléans",
}


@pytest.mark.parametrize("encoding", WORDS)
def test_the_letters_of_a_text_tell_its_charset(bench: Any, encoding: str) -> None:
    header = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell,text"
    row = f'2024-06-03T18:02:00+02:00,sms,+33639980001,in,36665,,,,,"{WORDS[encoding]}"'
    bench.take("a.csv", f"{header}\n{row}\n".encode(encoding))
    assert bench.case.query("SELECT text FROM message") == [(WORDS[encoding],)]
    assert bench.case.query("SELECT encoding FROM source") == [(encoding,)]


def test_quoted_cells_may_hold_delimiters_and_line_ends(bench: Any) -> None:
    header = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell,text"
    quoted = '2024-06-03T18:02:00+02:00,sms,+33639980001,in,36665,,,,,"one, two\nthree ""four"""'
    content = "\n".join([header, quoted, ROWS[1] + ",", ""]).encode()
    receipt = bench.take("a.csv", content)
    assert bench.case.query("SELECT text FROM message") == [('one, two\nthree "four"',)]
    assert receipt.rows["note"] == 1
    assert receipt.rows["record"] == 2
    assert [r & 0xFFFFFFFF for (r,) in bench.case.query(
        "SELECT record_id FROM event ORDER BY 1")] == [2, 4]  # fmt: skip
    bench.balances()


def test_a_stray_quote_swallows_no_row(bench: Any, canonical: Callable[[list[str]], bytes]) -> None:
    stray = '"2024-06-03T18:02:00+02:00,sms,+33639980001,in,36665,,,,'
    receipt = bench.take("a.csv", canonical([stray, *ROWS, *ROWS]))
    assert receipt.rows["record"] + receipt.rows["duplicate"] == 4
    assert receipt.rows["rejected"] == 1
    bench.balances()


DAMAGED = """
title = "Damaged"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
ignored = ["Lieu"]
[recognise]
header = ["Date", "Ligne", "Appelé", "Durée", "Lieu"]
delimiter = [";"]
[zone]
fixed = "Europe/Paris"
[columns]
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Appelé"], reader = "number" }
duration_s = { source = ["Durée"], reader = "duration" }
"""


def test_utf_8_with_one_damaged_byte_is_read_row_by_row(bench: Any) -> None:
    """Its header is one in UTF-8 only; the engine, which takes no damage, ended the file."""
    row = "13/06/2024 20:0{n}:00;0639980001;063998010{n};3{n};Orléans"
    content = "\r\n".join(["Date;Ligne;Appelé;Durée;Lieu", *(row.format(n=n) for n in range(3))])
    harmed = content.encode().replace("Orléans".encode(), b"Orl\xffans", 1)
    (bench.folder / "layouts").mkdir()
    (bench.folder / "layouts" / "lay.toml").write_text(DAMAGED, encoding="utf-8")
    receipt = bench.take("a.csv", harmed, layout="lay")
    assert receipt.rows["record"] == 3
    assert bench.numbers() == {"+33639980001", "+33639980100", "+33639980101", "+33639980102"}
    bench.balances()
