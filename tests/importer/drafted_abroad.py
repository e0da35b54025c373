"""The same contacts as operators of further countries write them: their words, codes and charsets.

Written after the draft was, in forms that it did not know: what they showed is why it knows them.
"""

from collections.abc import Iterator

from .drafted import LINE, Call, Form, lines, pair

CELL = "208-15-6699-196"
IMEI = "35209900176148"


def out(call: Call) -> bool:
    return call.way == "out"


def voice(call: Call) -> bool:
    return call.kind == "call"


def whole(number: str) -> str:
    return f"33{number[1:]}"


def ends(call: Call, sign: str = ",") -> str:
    return sign.join(whole(each) for each in pair(call))


def clock(call: Call) -> str:
    return f"00:{call.clock}"


def way(call: Call, *words: str) -> str:
    """The word for a call out, a call in, a text out, a text in."""
    return words[(0 if voice(call) else 2) + (0 if out(call) else 1)]


def one(call: Call, of_call: str, of_text: str) -> str:
    return of_call if voice(call) else of_text


def abroad() -> Iterator[Form]:
    yield Form("nl", lines(
        "Datum;Tijd;A-nummer;B-nummer;Type;Richting;Duur;Cel-ID",
        lambda c: f"{c.when:%d-%m-%Y;%H:%M:%S};{whole(LINE)};{whole(c.other)};"
                  f"{one(c, 'Gesprek', 'SMS')};{'Uitgaand' if out(c) else 'Inkomend'};"
                  f"{one(c, clock(c), '')};{CELL}"))  # fmt: skip
    yield Form("es", lines(
        "FECHA|HORA|NUM_ORIGEN|NUM_DESTINO|TIPO_LLAMADA|DURACION|IMEI|CELDA_INICIO",
        lambda c: f"{c.when:%Y%m%d|%H%M%S}|{'|'.join(pair(c))}|"
                  f"{way(c, 'MOC', 'MTC', 'SMS-MO', 'SMS-MT')}|{c.length_s}|{IMEI}|{CELL}"
    ))  # fmt: skip
    yield Form("ci", lines(
        "MSISDN_A;MSISDN_B;DATE_HEURE;DUREE;TYPE_APPEL;SENS;LAC;CELLID;NOM_SITE",
        lambda c: f"{whole(LINE)};{whole(c.other)};{c.when:%d/%m/%Y %H:%M:%S};{c.length_s};"
                  f"{one(c, 'APPEL', 'SMS')};{'EMIS' if out(c) else 'RECU'};6699;196;SITE"
    ))  # fmt: skip
    yield Form("ma", lines(
        "N° Appelant\tN° Appelé\tDate Appel\tHeure Appel\tDurée (mn:ss)\tType",
        lambda c: "\t".join((*pair(c), f"{c.when:%d/%m/%Y}", f"{c.when:%H:%M:%S}", c.clock,
                             way(c, "Voix sortant", "Voix entrant", "SMS sortant", "SMS entrant")))
    ))  # fmt: skip
    yield Form("ch", lines(
        "Start;Ende;Dienst;Richtung;Teilnehmer;Gegenpartei;Standort",
        lambda c: f"{c.when:%d.%m.%Y %H:%M:%S};{c.ends:%d.%m.%Y %H:%M:%S};"
                  f"{one(c, 'Telefonie', 'SMS')};{'abgehend' if out(c) else 'ankommend'};"
                  f"{whole(LINE)};{whole(c.other)};Bern"))  # fmt: skip
    yield Form(f"{LINE}_att", lines(
        "Item,Conn. Date,Conn. Time (UTC),Seizure Time,Elapsed Time,Originating Number,"
        "Terminating Number,IMEI,Feature",
        lambda c: f"1,{c.utc:%m/%d/%y},{c.utc:%H:%M:%S},0:06,"
                  f"{c.length_s // 60}:{c.length_s % 60:02d},{ends(c)},{IMEI},"
                  f"{one(c, '[NIOP]', '[SMS]')}",
        above="Records are in UTC.\r\nVoice usage\r\n"),
        edits={'"[NIOP]" = "?"': '"[NIOP]" = "call"'}, timezone=None)  # fmt: skip
    yield Form("in", lines(
        "Target No,Call Type,B Party No,Date,Time,Duration,First Cell ID,Last Cell ID,IMEI,IMSI,"
        "SMS Centre",
        lambda c: f"'{whole(LINE)}',{one(c, 'CALL', 'SMS')}_{c.way.upper()},'{whole(c.other)}',"
                  f"{c.when.day:02d}-Jun-2024,{c.when:%H:%M:%S},{c.length_s},{CELL},{CELL},{IMEI},"
                  "208150000000001,",
        above="CDR for the period 01-Jun-2024 to 30-Jun-2024\r\n"))  # fmt: skip
    yield Form("br", lines(
        "Data;Hora Início;Terminal Origem;Terminal Destino;Tipo de Chamada;Duração;ERB;Azimute",
        lambda c: f"{c.when:%d/%m/%Y;%H:%M:%S};{';'.join(pair(c))};"
                  f"{one(c, 'Voz', 'SMS')} {'Originada' if out(c) else 'Recebida'};{clock(c)};"
                  "ERB12;120", encoding="cp1252"))  # fmt: skip
    yield Form("tr", lines(
        "SIRA NO;NUMARA;DİĞER NUMARA;TİP;TARİH;SÜRE (SN);IMEI;BAZ İSTASYONU",
        lambda c: f"1;{LINE};{c.other};{way(c, 'ARADI', 'ARANDI', 'MESAJ ATTI', 'MESAJ ALDI')};"
                  f"{c.when:%d/%m/%Y %H:%M:%S};{c.length_s};{IMEI};{CELL}", encoding="cp1254"
    ))  # fmt: skip
    yield Form("ru", lines(
        "Дата;Время;Номер А;Номер Б;Тип соединения;Длительность;IMEI;LAC;CID",
        lambda c: f"{c.when:%d.%m.%Y;%H:%M:%S};{whole(LINE)};{whole(c.other)};"
                  + way(c, "Исходящий вызов", "Входящий вызов", "Исходящее SMS", "Входящее SMS")
                  + f";{c.length_s};{IMEI};6699;196", encoding="cp1251"))  # fmt: skip
    yield Form("us, caller and called beside the line", lines(
        "Network Element Name,Mobile Directory Number,Call Direction,Seizure Dt Tm,"
        "Seizure Duration,Calling Party Number,Called Party Number,Service",
        lambda c: f"Sw1,{whole(LINE)},{'Mobile Originated' if out(c) else 'Mobile Terminated'},"
                  f"{c.when:%m/%d/%Y %I:%M:%S %p},{c.length_s},{ends(c)},"
                  f"{one(c, 'Voice', 'SMS')}"))  # fmt: skip
    yield Form(f"{LINE}_it", lines(
        "Numero chiamante;Numero chiamato;Data inizio;Ora inizio;Durata (sec);Tipologia;"
        "Cella inizio;Cella fine",
        lambda c: f"{ends(c, ';')};{c.when:%d/%m/%Y};{c.when:%H.%M.%S};{c.length_s};"
                  f"{one(c, 'FONIA', 'SMS')};{CELL};{CELL}"))  # fmt: skip
    yield Form(f"{LINE}_two_numbers", lines(
        "Datum;Uhrzeit;Nummer 1;Nummer 2;Art;Dauer",
        lambda c: f"{c.when:%d.%m.%Y;%H:%M:%S};{';'.join(pair(c))};{one(c, 'Anruf', 'SMS')};"
                  f"{c.clock}"))  # fmt: skip
    yield Form("hu", lines(
        "Dátum;Idő;Hívó fél;Másik fél;Irány;Fajta;Hossz",
        lambda c: f"{c.when:%Y-%m-%d;%H:%M:%S};{LINE};{c.other};"
                  f"{'kimenő' if out(c) else 'bejövő'};{one(c, 'hívás', 'SMS')};{clock(c)}"),
        edits={
            'ignored    = ["Irány"]': "ignored    = []",
            '"hívás" = "?"': '"hívás" = "call"',
            '# kind = { source = ["Irány"], reader = "code", codes = { "bejövő" = "?", '
            '"kimenő" = "?" } }':
                'direction = { source = ["Irány"], reader = "code", '
                'codes = { "bejövő" = "in", "kimenő" = "out" } }',
        })  # fmt: skip
