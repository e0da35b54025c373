"""Invented files of one truth in the forms that operators write, each to be drafted and completed.

Twenty-four contacts of one line, told in as many forms as are met. Each form says which edits its
draft needed, made by somebody who had the page of the language of layouts and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO

import xlsxwriter

LINE = "0639980001"


@dataclass(frozen=True)
class Call:
    """One contact: the wall clock of Paris in summer, two hours before UTC."""

    when: datetime
    way: str
    other: str
    kind: str
    length_s: int

    @property
    def utc(self) -> datetime:
        return (self.when - timedelta(hours=2)).replace(tzinfo=UTC)

    @property
    def ends(self) -> datetime:
        return self.when + timedelta(seconds=self.length_s)

    @property
    def clock(self) -> str:
        minutes, seconds = divmod(self.length_s, 60)
        return f"{minutes:02d}:{seconds:02d}"


def truth() -> list[Call]:
    return [
        Call(
            when=datetime(2024, 6, 2 + n, 8 + n % 14, (7 * n) % 60, (11 * n) % 60),  # noqa: DTZ001 -- a wall clock
            way=("out", "in", "in")[n % 3],
            other=f"06399801{10 + n % 9:02d}",
            kind="sms" if n % 5 == 4 else "call",
            length_s=0 if n % 5 == 4 else 20 + 13 * n,
        )
        for n in range(24)
    ]


Edits = Mapping[str, str]
ALWAYS: Edits = {'title      = ""': 'title      = "t"', 'reference  = ""': 'reference  = "r"',
                 'country    = ""': 'country    = "FR"'}  # fmt: skip
"""What no file can say: three lines of every draft."""


@dataclass(frozen=True)
class Form:
    """A form, its bytes, and the edits of its draft besides those that every draft needs."""

    name: str
    content: Callable[[], bytes]
    edits: Edits = field(default_factory=dict)
    timezone: str | None = "Europe/Paris"


def lines(header: str | None, one: Callable[[Call], str], *, above: str = "", below: str = "",
          encoding: str = "utf-8") -> Callable[[], bytes]:  # fmt: skip
    def made() -> bytes:
        rows = [one(call) for call in truth()]
        text = [*([above] if above else []), *([header] if header else []), *rows,
                *([below] if below else [])]  # fmt: skip
        return ("\r\n".join(text) + "\r\n").encode(encoding)

    return made


FR = {"out": "Sortant", "in": "Entrant", "call": "Voix", "sms": "SMS"}
DE = {"out": "abgehend", "in": "ankommend", "call": "Anruf", "sms": "SMS"}


def pair(call: Call) -> tuple[str, str]:
    return (LINE, call.other) if call.way == "out" else (call.other, LINE)


def workbook() -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Appels")
    day = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
    for at, name in enumerate(("Date", "Ligne", "Correspondant", "Sens", "Nature", "Secondes")):
        sheet.write(0, at, name)
    for row, call in enumerate(truth(), start=1):
        sheet.write_datetime(row, 0, call.when, day)
        for at, text in enumerate((LINE, call.other, FR[call.way], FR[call.kind]), start=1):
            sheet.write_string(row, at, text)
        sheet.write_number(row, 5, call.length_s)
    book.close()
    return out.getvalue()


def page() -> bytes:
    head = "".join(f"<th>{n}</th>" for n in ("Fecha y hora", "Línea", "Contacto", "Sentido",
                                              "Tipo", "Duración"))  # fmt: skip
    way = {"out": "saliente", "in": "entrante"}
    kind = {"call": "llamada", "sms": "SMS"}
    rows = "".join(
        f"<tr><td>{c.when:%d/%m/%Y %H:%M:%S}</td><td>{LINE}</td><td>{c.other}</td>"
        f"<td>{way[c.way]}</td><td>{kind[c.kind]}</td><td>{c.length_s}</td></tr>"
        for c in truth()
    )
    return f"<html><body><table><tr>{head}</tr>{rows}</table></body></html>".encode()


def fill(call: Call) -> str:
    first = call == truth()[0]
    told = (LINE if first else "", f"{call.when:%d/%m/%Y %H:%M:%S}", call.other)
    return ";".join((*told, FR[call.way], FR[call.kind], str(call.length_s)))


def cells(call: Call) -> str:
    end = "196" if call.kind == "call" else ""
    told = (f"{call.when:%d/%m/%Y %H:%M:%S}", LINE, call.other, FR[call.way], FR[call.kind])
    return ";".join((*told, str(call.length_s), "6699", "195", "6699" if end else "", end))


MONTHS = ("", "janv.", "févr.", "mars", "avril", "mai", "juin")


def forms() -> Iterator[Form]:
    yield Form("fr", lines(
        "Date;Heure;Ligne;Correspondant;Sens;Type;Durée;Coût",
        lambda c: f"{c.when:%d/%m/%Y;%H:%M:%S};{LINE};{c.other};{FR[c.way]};{FR[c.kind]};"
                  f"{c.length_s};0,10"))  # fmt: skip
    yield Form("us", lines(
        "Start Time,Calling Number,Called Number,Direction,Type,Duration (sec)",
        lambda c: f"{c.when:%m/%d/%Y %I:%M:%S %p},{','.join(pair(c))},"
                  f"{c.way.title()}going,{'Voice' if c.kind == 'call' else 'Text'},{c.length_s}"
                  .replace("Ingoing", "Incoming")))  # fmt: skip
    yield Form("half of the day in its own column", lines(
        "Date,Time,AM/PM,Target,Other Party,Direction,Service,Duration",
        lambda c: f"{c.when:%m/%d/%Y,%I:%M:%S,%p},{LINE},{c.other},{c.way.upper()},"
                  f"{c.kind.upper()},{c.clock}"))  # fmt: skip
    yield Form("de", lines(
        "Datum;Uhrzeit;Rufnummer;Gegenstelle;Richtung;Art;Dauer",
        lambda c: f"{c.when:%d.%m.%Y;%H:%M:%S};{LINE};{c.other};{DE[c.way]};{DE[c.kind]};{c.clock}",
        encoding="cp1252"))  # fmt: skip
    yield Form("line above the table", lines(
        "Date et heure;Numéro contacté;Sens;Nature;Durée (s)",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S};{c.other};{FR[c.way]};{FR[c.kind]};{c.length_s}",
        above=f"Réquisition 12;;;;\r\nLigne demandée : {LINE};;;;\r\n;;;;"))  # fmt: skip
    yield Form(f"{LINE}_2024", lines(
        "Horodatage;Numéro appelé ou appelant;Sens;Nature;Durée (s)",
        lambda c: f"{c.when:%Y-%m-%d %H:%M:%S};{c.other};{FR[c.way]};{FR[c.kind]};{c.length_s}"
    ))  # fmt: skip
    yield Form("no header", lines(
        None, lambda c: f"{c.when:%d/%m/%Y %H:%M:%S};{LINE};{c.other};{FR[c.way]};{FR[c.kind]};"
                        f"{c.length_s}"))  # fmt: skip
    yield Form("fixed columns", lines(
        f"{'DATE':<11}{'HEURE':<9}{'LIGNE':<11}{'AUTRE':<11}{'SENS':<8}{'TYPE':<5}DUREE",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S} {LINE:<11}{c.other:<11}{FR[c.way]:<8}"
                  f"{FR[c.kind]:<5}{c.length_s}"))  # fmt: skip
    yield Form("fixed columns without header", lines(
        None,
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S}  {LINE}  {c.other}  {FR[c.way]}  {FR[c.kind]:<4}  "
                  f"{c.length_s}"))  # fmt: skip
    yield Form("two header rows", lines(
        "Appel;;;;;;Début;;Fin;\r\nDate;Ligne;Correspondant;Sens;Type;Durée;LAC;CI;LAC;CI", cells
    ))  # fmt: skip
    yield Form("filled down", lines("Ligne;Date;Correspondant;Sens;Type;Durée", fill))
    yield Form("milliseconds", lines(
        "timestamp,msisdn,peer_number,direction,type,duration_ms",
        lambda c: f"{int(c.utc.timestamp() * 1000)},{LINE},{c.other},{c.way},{c.kind},"
                  f"{c.length_s * 1000}"), timezone=None)  # fmt: skip
    yield Form("iso", lines(
        "start,subscriber,partner,direction,service,seconds",
        lambda c: f"{c.utc:%Y-%m-%dT%H:%M:%SZ},{LINE},{c.other},{c.way},{c.kind},{c.length_s}"),
        timezone=None)  # fmt: skip
    yield Form("offset in the value", lines(
        "Date;Abonné;Correspondant;Sens;Type;Durée",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S} UTC+2;{LINE};{c.other};{FR[c.way]};{FR[c.kind]};"
                  f"{c.length_s}"), timezone=None)  # fmt: skip
    yield Form("offset in a column", lines(
        "Date;Décalage horaire;Abonné;Correspondant;Sens;Type;Durée",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S};+02:00;{LINE};{c.other};{FR[c.way]};{FR[c.kind]};"
                  f"{c.length_s}"), timezone=None)  # fmt: skip
    yield Form("named zone", lines(
        "Date;Time zone;Subscriber;Other;Direction;Type;Duration",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S};CEST;{LINE};{c.other};{c.way};{c.kind};"
                  f"{c.length_s}"), timezone=None)  # fmt: skip
    yield Form("workbook", workbook)
    yield Form("page", page)
    yield Form("wrapped, with a footer", lines(
        "Date;Cible;Correspondant;Sens;Type;Durée",
        lambda c: f'{c.when:%d/%m/%Y %H:%M:%S};=("{LINE}");=("{c.other}");{FR[c.way]};'
                  f"{FR[c.kind]};{c.length_s}", below="Total : 24 lignes;;;;;"))  # fmt: skip
    yield Form("month by name, end for length", lines(
        "Début;Fin;Ligne;Correspondant;Sens;Type",
        lambda c: f"{c.when.day:02d}-{MONTHS[c.when.month]}-{c.when:%Y %H:%M:%S};"
                  f"{c.ends.day:02d}-{MONTHS[c.ends.month]}-{c.ends:%Y %H:%M:%S};{LINE};{c.other};"
                  f"{FR[c.way]};{FR[c.kind]}"))  # fmt: skip
    yield Form("kind and direction in one code", lines(
        "Record type;Date;A number;B number;Duration",
        lambda c: f"{'SMS-' if c.kind == 'sms' else ''}{'MO' if c.way == 'out' else 'MT'}"
                  f"{'C' if c.kind == 'call' else ''};{c.when:%d/%m/%Y %H:%M:%S};"
                  f"{';'.join(pair(c))};{c.length_s}"))  # fmt: skip
    yield Form("years of Thailand", lines(
        "Date;Time;Line;Other;Direction;Type;Duration",
        lambda c: f"{c.when:%d/%m}/{c.when.year + 543};{c.when:%H:%M:%S};{LINE};{c.other};{c.way};"
                  f"{c.kind};{c.length_s}"))  # fmt: skip
    yield Form("codes of one letter", lines(
        "Date;Ligne;Correspondant;S;T;Durée",
        lambda c: f"{c.when:%d/%m/%Y %H:%M:%S};{LINE};{c.other};{'S' if c.way == 'out' else 'E'};"
                  f"{'V' if c.kind == 'call' else 'T'};{c.length_s}"),
        edits={
            'ignored    = ["S", "T"]': "ignored    = []",
            'always     = "call"        # no column tells calls from texts: check it\n': "",
            '# kind = { source = ["S"], reader = "code", codes = { "E" = "?", "S" = "?" } }':
                'direction = { source = ["S"], reader = "code", '
                'codes = { "E" = "in", "S" = "out" } }',
            '# kind = { source = ["T"], reader = "code", codes = { "T" = "?", "V" = "?" } }':
                'kind = { source = ["T"], reader = "code", codes = { "T" = "sms", "V" = "call" } }',
        })  # fmt: skip
    yield Form("pl", lines(
        "Data;Godzina;Abonent A;Abonent B;Kierunek;Rodzaj;Czas",
        lambda c: f"{c.when:%Y-%m-%d;%H:%M:%S};{LINE};{c.other};"
                  f"{'wych.' if c.way == 'out' else 'przych.'};"
                  f"{'rozmowa' if c.kind == 'call' else 'SMS'};{c.clock}"))  # fmt: skip
    yield Form("units beside the figures", lines(
        "Quand;Numéro;Interlocuteur;Sens;Nature;Combien",
        lambda c: f"{c.when:%d/%m/%y %H:%M:%S};{LINE};{c.other};{FR[c.way]};{FR[c.kind]};"
                  f"{c.length_s} s"),
        edits={
            'ignored    = ["Combien"]': "ignored    = []",
            'other = { source = ["Interlocuteur"], reader = "number" }':
                'other = { source = ["Interlocuteur"], reader = "number" }\n'
                'duration_s = { source = ["Combien"], reader = "duration" }',
        })  # fmt: skip
    yield Form("header far below", lines(
        "No;Date/heure;Numéro appelant;Numéro appelé;Nature;Durée réelle",
        lambda c: f"1;{c.when:%d/%m/%Y %H:%M:%S};{';'.join(pair(c))};{FR[c.kind]};{c.length_s}",
        above="\r\n".join(["Relevé;;;;;", f"Ligne : {LINE};;;;;", *[";;;;;"] * 80])))  # fmt: skip
