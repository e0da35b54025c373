"""Does a draft invent nothing, and see what kind of list a table is, whatever its words and values?

Each kind is drawn in many variants; what a draft decides is right, and what it cannot is left open.
"""

import io
import tomllib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.case.rows.survey import survey
from filiere.errors import RecognitionError
from filiere.importer.draft import draft
from filiere.importer.draft_times import date_formats
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue

from .conftest import Bench

SEEDS = st.integers(0, 2**32 - 1).map(Random)
SOME = settings(max_examples=40, deadline=None)
BLANK = {'title      = ""': 'title = "t"', 'reference  = ""': 'reference = "r"',
         'country    = ""': 'country = "FR"'}  # fmt: skip


def when(place: int) -> str:
    return f"{13 + place}/03/2024 10:00:00"


def text_of(content: str | bytes, name: str = "a.csv") -> str:
    with TemporaryDirectory() as made:
        path = Path(made) / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        sight = Sight(str, clear=True, title=str)
        return draft(open_table(path, survey(path), name), catalogue(), name, sight).toml


def told(content: str | bytes, name: str = "a.csv") -> dict[str, Any]:
    return tomllib.loads(text_of(content, name))


def lines(header: Sequence[str], rows: Sequence[Sequence[str]], above: Sequence[str] = ()) -> str:
    return "\n".join([*above, ";".join(header), *(";".join(row) for row in rows)]) + "\n"


def read(
    content: str | bytes, name: str = "a.csv"
) -> tuple[dict[str, int], dict[str, int], list[Any]]:
    """What becomes of a file under its draft: rows by fate, reasons, events."""
    toml = text_of(content, name)
    for old, new in BLANK.items():
        toml = toml.replace(old, new)
    with TemporaryDirectory() as made:
        bench = Bench(Path(made))
        try:
            (bench.folder / "layouts").mkdir()
            (bench.folder / "layouts" / "lay.toml").write_text(toml, "utf-8")
            raw = content if isinstance(content, bytes) else content.encode()
            receipt = bench.take(name, raw, layout="lay", timezone="Europe/Paris")
            assert receipt is not None
            return dict(receipt.rows), dict(receipt.reasons), bench.events()
        finally:
            bench.case.close()


# No third party is invented -----------------------------------------------------------------------


def place(rng: Random) -> str:
    sign = rng.choice(["/", ",", "/ ", " , "])
    return f"{rng.uniform(-89, 89):.4f}{sign}{rng.uniform(-179, 179):.4f}"


ODD_COLUMNS: dict[str, Callable[[Random], str]] = {
    "place": place,
    "latitude": lambda rng: f"{rng.uniform(10, 89):.5f}",
    "switch": lambda _: "33639989999",
    "account": lambda rng: str(rng.randrange(10**9, 10**10)),
    "serial": lambda rng: f"{rng.randrange(10**8):09d}",
    "hash": lambda rng: f"{rng.randrange(16**12):012x}",
}
ODD_NAMES = ("Zx", "mscId", "Ref", "LRN", "Site code", "Xyz data")


@given(SEEDS, st.sampled_from(sorted(ODD_COLUMNS)), st.sampled_from(ODD_NAMES), st.integers(0, 4))
@SOME
def test_a_column_that_no_name_calls_so_is_no_third_party(
    rng: Random, kind: str, name: str, at: int
) -> None:
    header = ["Date", "MSISDN", "Direction", "Correspondant"]
    rows = [[when(k), "0639980001", rng.choice(["in", "out"]), f"06399801{k:02d}"]
            for k in range(12)]  # fmt: skip
    header.insert(at, name)
    for row in rows:
        row.insert(at, ODD_COLUMNS[kind](rng))
    made = told(lines(header, rows))
    assert "third" not in made["columns"]
    assert made["columns"]["served"]["source"] == ["MSISDN"]
    assert made["columns"]["other"]["source"] == ["Correspondant"]


@pytest.mark.parametrize("sign", ["/", ",", ";"])
def test_a_place_in_one_cell_is_where_the_cell_is(sign: str) -> None:
    rows = [[when(k), "0639980001", f"06399801{k:02d}", f"208-01-1-{k}",
             f'"45.75{k:02d}{sign}4.83{k:02d}"'] for k in range(12)]  # fmt: skip
    made = told(lines(["Date", "MSISDN", "Correspondant", "First CGI", "Lat/Long"], rows))
    assert made["places"] == [{"pair": "Lat/Long", "separator": sign}]


# Days and months ----------------------------------------------------------------------------------


@given(
    SEEDS, st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y", "%m.%d.%Y"]), st.integers(1, 400)
)
@settings(max_examples=300, deadline=None)
def test_days_of_calls_are_never_read_the_other_way_round(
    rng: Random, form: str, length: int
) -> None:
    """Calls of a stretch of days, several a day: the order is right or left open."""
    first = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(300))
    days = [first + timedelta(days=rng.randrange(length)) for _ in range(rng.randrange(1, 60))]
    if len({day.day for day in days}) == 1 and len(days) > 1:
        return  # one same day of several months is what nobody's calls are
    found, _ = date_formats([day.strftime(form) for day in days])
    assert found in ([], [form])


def test_two_days_of_one_month_may_be_one_day_of_two() -> None:
    assert date_formats(["03/11/2024", "04/11/2024"] * 9)[0] == []
    assert date_formats(["03/11/2024", "04/11/2024", "05/11/2024"])[0] == ["%d/%m/%Y"]


@given(SEEDS, st.booleans())
@SOME
def test_other_dates_of_the_file_tell_the_order(rng: Random, days_first: bool) -> None:  # noqa: FBT001
    form = "%d/%m/%Y" if days_first else "%m/%d/%Y"
    days = [
        datetime(2024, rng.randrange(1, 13), rng.randrange(1, 13), tzinfo=UTC) for _ in range(9)
    ]
    above = [f"Printed on {datetime(2024, 5, rng.randrange(13, 29), tzinfo=UTC):{form}}"]
    rows = [[f"{day:{form}} 10:00:00", "0639980001", f"06399801{k:02d}"]
            for k, day in enumerate(days)]  # fmt: skip
    made = told(lines(["Date", "MSISDN", "Correspondant"], rows, above))
    assert made["columns"]["time"]["formats"] == [f"{form} %H:%M:%S"]


# Lists that are none of communications ------------------------------------------------------------

PEOPLE = (
    ("NOM", "PRENOM", "DATE NAISSANCE", "ADRESSE", "VILLE"),
    ("Account holder", "Date of birth", "Address", "Postcode"),
    ("Apellidos", "Nombre", "Direccion", "Fecha de nacimiento"),
    ("Nachname", "Vorname", "Geburtsdatum", "Strasse", "PLZ", "Ort"),
    ("Cognome", "Nome", "Indirizzo", "Comune", "Codice fiscale"),
    ("Subscriber Name", "Father Name", "Address", "ID Type"),
)
LINES = ("MSISDN", "Telephone number", "Numero", "Mobile No", "Utenza", "Rufnummer")
PERIODS = (("DATE ACTIVATION", "DATE RESILIATION"), ("Connected", "Disconnected"),
           ("Activation Date", "Deactivation Date"), ("Beginn", "Ende"))  # fmt: skip


@given(SEEDS)
@SOME
def test_people_beside_numbers_are_a_list_of_subscribers(rng: Random) -> None:
    people, line, period = (rng.choice(each) for each in (PEOPLE, LINES, PERIODS))
    extra = rng.sample(["IMSI", "ICCID", "OFFRE"], rng.randrange(4))
    header = [line, *people, *period, *extra]
    rng.shuffle(header)
    rows = []
    for k in range(rng.randrange(3, 12)):
        values = {line: f"06399801{k:02d}", period[0]: f"{1 + k:02d}/03/2020", period[1]: "",
                  "IMSI": f"20815000000{k:04d}", "ICCID": f"8933150000000000{k:03d}",
                  "OFFRE": "Forfait 20Go"}  # fmt: skip
        rows.append([values.get(name, f"01/02/19{70 + k}" if "irth" in name or "aiss" in name
                                or "Geburt" in name or "nacim" in name else f"Word{k}")
                     for name in header])  # fmt: skip
    content = lines(header, rows)
    made = told(content)
    assert made["table"] == "subscribers"
    assert made["data_kinds"] == ["subscriber"]
    assert made["columns"]["served"]["source"] == [line]
    assert sorted(made["holder"]) == sorted(people)
    assert made["columns"]["registered_from"]["source"] == [period[0]]
    assert made["columns"]["registered_to"]["source"] == [period[1]]
    fates, reasons, events = read(content)
    assert (fates["record"], reasons, events) == (len(rows), {}, [])


MASTS = (
    ("Cellule", "Latitude", "Longitude", "Azimut"), ("CGI", "X", "Y", "Azimut"),
    ("Cell ID", "Lat", "Long", "Azimuth"),
)  # fmt: skip


@given(SEEDS)
@SOME
def test_cells_with_their_places_are_a_list_of_masts(rng: Random) -> None:
    names = rng.choice(MASTS)
    header = [*names, "Nom", "Valid from", "Valid to"]
    rows = [[f"208-15-{1000 + k}-{rng.randrange(1, 60000)}", f"{45 + k / 100:.4f}",
             f"{4 + k / 100:.4f}", str(rng.randrange(360)), f"Site {k}", f"{13 + k}/01/2024",
             f"{13 + k}/01/2025"] for k in range(12)]  # fmt: skip
    order = list(range(len(header)))
    rng.shuffle(order)
    content = lines([header[at] for at in order], [[row[at] for at in order] for row in rows])
    made = told(content)
    assert made["table"] == "cells"
    assert made["columns"]["cell"]["source"] == [names[0]]
    assert made["columns"]["valid_from"]["source"] == ["Valid from"]
    assert (made["places"][0]["x"], made["places"][0]["y"]) == (names[1], names[2])


def test_names_in_a_list_of_calls_make_it_none_of_subscribers() -> None:
    rows = [[when(k), "0639980001", f"06399801{k:02d}", "40", f"Word{k}", "Rue"]
            for k in range(9)]  # fmt: skip
    header = ["Date", "MSISDN", "Correspondant", "Durée", "Nom", "Adresse"]
    assert "table" not in told(lines(header, rows))


# One table among others ---------------------------------------------------------------------------


@pytest.mark.parametrize("legend_first", [True, False])
def test_of_a_workbook_the_sheet_of_the_table_is_named(legend_first: bool) -> None:  # noqa: FBT001
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    names = ["Legend", "Voice (1)"] if legend_first else ["Voice (1)", "Legend"]
    for name in names:
        page = book.add_worksheet(name)
        if name == "Legend":
            page.write_column(0, 0, ["MO", "MT"])
            page.write_column(0, 1, ["mobile originated", "mobile terminated"])
            continue
        page.write_row(0, 0, ["Date", "MSISDN", "Correspondant"])
        for k in range(1, 8):
            page.write_row(k, 0, [when(k), "0639980001", f"06399801{k:02d}"])
    book.close()
    content = made.getvalue()
    assert told(content, "a.xlsx")["recognise"]["sheet"] == r"^(Voice\ \(1\))$"
    fates, reasons, _ = read(content, "a.xlsx")
    assert (fates["record"], reasons) == (7, {})


@pytest.mark.parametrize(
    "day", ["mardi {} mars 2024", "{}/03/2024", "{} March 2024", "Le {} mars 2024"]
)
def test_a_day_over_its_rows_is_put_before_their_clock(day: str) -> None:
    above = ["Ligne : 06 39 98 00 01", ""]
    body = ["Heure;Correspondant;Type"]
    for k in range(13, 17):
        body += [day.format(k), f"09:0{k - 13};0639980101;Appel", f"10:0{k - 13};0639980102;SMS"]
    fates, reasons, events = read("\n".join([*above, *body]) + "\n")
    assert (fates["record"], reasons) == (8, {})
    first = datetime(2024, 3, 13, 8, 0, tzinfo=UTC)
    assert [event[0] for event in events[:2]] == [
        int(first.timestamp()), int((first + timedelta(hours=1)).timestamp()),
    ]  # fmt: skip
    assert {event[3] for event in events} == {"+33639980001"}


# Ends, lengths, codes -----------------------------------------------------------------------------


def test_caller_or_called_stands_where_the_other_is_empty() -> None:
    rows = [[when(k), "0639980001", *(("", f"06399801{k:02d}") if k % 2 else
             (f"06399801{k:02d}", "")), "out" if k % 2 else "in"] for k in range(9)]  # fmt: skip
    content = lines(["Time", "servedMSISDN", "callingNumber", "calledNumber", "Direction"], rows)
    _, reasons, events = read(content)
    assert reasons == {}
    assert [event[4] for event in events] == [f"+3363998010{k}" for k in range(9)]


def test_two_columns_of_lengths_tell_the_direction() -> None:
    rows = [[when(k), "0639980001", f"06399801{k:02d}",
             *(("", "40") if k % 2 else ("30", ""))] for k in range(8)]  # fmt: skip
    header = ["Date", "Ligne", "Correspondant", "Durée entrante", "Durée sortante"]
    _, reasons, events = read(lines(header, rows))
    assert reasons == {}
    assert [(event[2], event[6]) for event in events] == [(2, 30), (1, 40)] * 4


def test_a_calling_code_belongs_to_the_number_beside_it() -> None:
    rows = [[when(k), "0639980001", *(("33", f"63998010{k}") if k % 2 else
             ("44", f"770090010{k}"))] for k in range(8)]  # fmt: skip
    _, reasons, events = read(lines(["Date", "Ligne", "Indicatif", "Correspondant"], rows))
    assert reasons == {}
    assert [event[4] for event in events[:2]] == ["+447700900100", "+33639980101"]


def test_the_identity_of_a_cell_comes_before_the_name_of_its_mast() -> None:
    rows = [["AMS0113", f"204-08-1120-5530{k}", f"{13 + k}-03-2024 10:00:00", f"06399801{k:02d}"]
            for k in range(8)]  # fmt: skip
    made = told(lines(["Zendmast", "Cell-ID", "Datum/tijd", "MSISDN"], rows))
    assert made["columns"]["cell"]["source"] == ["Cell-ID"]


def test_year_to_second_without_a_sign_is_no_count_of_milliseconds() -> None:
    rows = [[f"2403{13 + k}115615+0100", "0639980001", f"06399801{k:02d}"] for k in range(8)]
    _, reasons, events = read(lines(["answerTime", "MSISDN", "Correspondant"], rows))
    assert reasons == {}
    assert events[0][0] == int(datetime(2024, 3, 13, 10, 56, 15, tzinfo=UTC).timestamp())


def test_from_and_to_of_calls_are_numbers_and_no_days() -> None:
    rows = [["Voice", when(k), "0639980001", f"06399801{k:02d}"] for k in range(8)]
    made = told(lines(["Type", "Start Time", "From", "To"], rows))
    assert made["columns"]["served"]["source"] == ["From"]
    assert made["columns"]["other"]["source"] == ["To"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("\n".join(f"Date: {k}/3/2024\nLigne: 0639980001\nSens: in\n" for k in range(9)), "lines"),
        ("Date;13/03/2024;14/03/2024;15/03/2024;16/03/2024\nSens;in;out;in;out\n", "is a column"),
        ("Date,Time,Number\nCell,Address,LAC\n"
         + "".join(f"2024-03-1{k},8:00,0639980101\n234-15-7-{k},High St,77\n" for k in range(4)),
         "lines"),
    ],
)  # fmt: skip
def test_what_no_layout_can_say_is_told_with_what_to_do(content: str, said: str) -> None:
    with pytest.raises(RecognitionError, match=said):
        text_of(content)


@pytest.mark.parametrize("lead", ["Abonnemang;", "Mobile number: ", "Ligne : ", "MSISDN = "])
def test_the_only_numbers_of_a_bill_are_those_of_others(lead: str) -> None:
    above = [f"{lead}06 39 98 00 01", "Account number: A00381822", ""]
    rows = [[when(k), f"06399801{k:02d}", "Call"] for k in range(8)]
    content = lines(["Datum", "Xyz", "Typ"], rows, above)
    _, reasons, events = read(content)
    assert reasons == {}
    assert [event[3] for event in events] == ["+33639980001"] * 8
    assert [event[4] for event in events] == [f"+3363998010{k}" for k in range(8)]


def test_another_table_below_is_told_and_gives_no_value() -> None:
    calls = [f"{13 + k}/03/2024;10:00:00;0639980001;06399801{k:02d};{k}" for k in range(8)]
    texts = [f"{13 + k}/03/2024;11:00:00;0639980001;06399802{k:02d}" for k in range(8)]
    text = text_of("\n".join(["APPELS", "Date;Heure;Appelant;Appelé;Durée", *calls, "", "SMS",
                              "Date;Heure;Expéditeur;Destinataire", *texts]))  # fmt: skip
    assert "Another table begins below" in text
    made = tomllib.loads(text)
    assert made["columns"]["time"]["source"] == ["Date", "Heure"]
    assert "short_rows" not in made


@pytest.mark.parametrize("names", [("src", "dst"), ("ANI", "DNIS"), ("Caller", "Callee")])
def test_addresses_of_a_switch_are_its_parties(names: tuple[str, str]) -> None:
    rows = [[f"2026-11-{13 + k}T08:00:00Z", "sip:+33639980001@a.example",
             f"sip:+336399801{k:02d}@a.example", "outbound"] for k in range(8)]  # fmt: skip
    made = told(lines(["start_time", *names, "direction"], rows))
    assert made["columns"]["served"]["source"] == [names[0]]
    assert made["columns"]["other"]["source"] == [names[1]]


# Which column is the length, and in which unit ---------------------------------------------------


@pytest.mark.parametrize("name", ["DurationMs", "duration_ms", "Dauer (ms)", "durationMS"])
def test_a_length_in_milliseconds_says_so_in_its_name(name: str) -> None:
    rows = [[when(at), "0639980001", f"06399800{at + 10}", str(at * 60_500)] for at in range(6)]
    found = told(lines(["Start", "Calling", "Called", name], rows))
    assert found["columns"]["duration_s"]["unit"] == "ms"


def test_a_running_number_is_no_length() -> None:
    rows = [[str(1001 + at), when(at), "0639980001", f"06399800{at + 10}"] for at in range(8)]
    bare_of_names = "\n".join(";".join(row) for row in rows) + "\n"
    assert "duration_s" not in told(bare_of_names).get("columns", {})
    named = lines(["Length", "Start", "Calling", "Called"], rows)
    assert "duration_s" not in told(named).get("columns", {})


@pytest.mark.parametrize("header", [["duration", "billsec"], ["billsec", "duration"]])
def test_of_two_lengths_the_one_from_the_answer_is_read(header: list[str]) -> None:
    rows = [
        [when(at), "0639980001", f"06399800{at + 10}", str(at * 7 + 9), str(at * 7 + 9)]
        for at in range(6)
    ]
    text = text_of(lines(["start", "src number", "dst number", *header], rows))
    assert tomllib.loads(text)["columns"]["duration_s"]["source"] == ["billsec"]
    assert "«duration»" in text
