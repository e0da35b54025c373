"""Which field might each column hold, by its name or by what its values look like?

Names of known layouts first, then words that many operators use in several languages, then the
values alone: a column of fifteen digits that begin like a handset's is one whatever it is called.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from filiere.importer.draft_table import Found
from filiere.importer.recognise import plain
from filiere.layout import FIELDS, NamedLayout
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

NOTHING: Text = Plain("", "")
"""No evidence."""

_WORDS = (  # what a header cell is often called, without accents, and the field it then holds
    (r"^zone$|^tz$|^fuso", "zone"),
    (r"decalage|time ?zone|utc.?offset|\boffset\b|fuseau|zeitzone|saat dilimi", "zone"),
    (r"\b(calling|called|caller|appelant|appele|party|[ab])\b.*\b(cell|cellule|cgi)\b", "cell"),
    (r"\b(cell|cellule|cgi)\b.*\b(calling|called|caller|appelant|appele|party|[ab])\b", "cell"),
    (r"terminating|\btermin.*(num|party|subs)|^(to|vers|an|naar|do|para|кому)( num\w*)?$", "other"),
    (r"originating|\borig.*(num|party|subs)|^(from|von|van|od|от)( num\w*)?$", "served"),
    (r"(last|fin|fine|end|ende|fim|final).*(cell|cel\b|celda|cgi|bts)", "end_cell"),
    (r"(cell|cella|celda|cel|cgi|bts).*\b(last|fin|fine|end|ende|fim|final)\b", "end_cell"),
    (r"\bfin\b|\bend\b|\bende\b|\bstop\b|\bfim\b|\bfine\b|termin(?!a[lt])|beendet", "ends"),
    (r"\bsms ?-?c\b|\bsmsc\b|sms.?c(?:ent|tr)|service.?cent", "service_centre"),
    (r"^length\b|\bdurac\b|\bsecs?\b|\bsek\b|second|elapsed", "duration_s"),
    (r"duree|duration|dauer|duraca?[oit]|durata|\bdur\b|\bduur\b", "duration_s"),
    (r"temps|длител|продолж|\bsure\b|czas (trw|roz)|varaktig", "duration_s"),
    (r"imei|handset|gerate|geraete|\bимеи\b", "imei"),
    (r"imsi", "imsi"),
    (r"(mont|up|sent|emis).*(octet|byte|vol|data)", "bytes_up"),
    (r"(octet|byte|vol|data).*(mont|up|sent|emis)", "bytes_up"),
    (r"(desc|down|rece|recu).*(octet|byte|vol|data)", "bytes_down"),
    (r"(octet|byte|vol|data).*(desc|down|rece|recu)", "bytes_down"),
    (r"(nat|publi).*port|port.*(nat|publi)", "public_port"),
    (r"(dest|remote|far).*port|port.*(dest|remote|far)", "far_port"),
    (r"(priv|sourc|src|own).*port|port.*(priv|sourc|src)|^port$", "own_port"),
    (r"(nat|publi).*\b(ip|addr)|\b(ip|addr)\w*.*(nat|publi)", "public_address"),
    (r"(dest|remote|far).*\b(ip|addr)|\b(ip|addr)\w*.*(dest|remote|far)", "far_address"),
    (r"(priv|sourc|src|own).*\b(ip|addr)|\b(ip|addr)\w*.*(priv|sourc|src)", "own_address"),
    (r"^ip(v[46])?( address)?$", "own_address"),
    (r"\bapn\b|point d.acc", "access_point"),
    (r"azimu[th]|\bazm\b|азимут", "azimuth_deg"),
    (r"timing.?adv|^ta$", "timing_advance"),
    (r"\blat|breite|широта|enlem", "latitude"),
    (r"\blon|\blng|lange$|долгота|boylam", "longitude"),
    (r"^(tipo|type|tip|typ|soort|art|тип|вид|rodzaj)\b", "kind"),
    (r"renvoi|forward|umleit|redirect|third|3eme|transfer|переадрес", "third"),
    (r"correspondant|other|\bb.?(party|number|num|no|nummer|numara)\b|\bcalled|appele\b", "other"),
    (r"(msisdn|number|num|nummer|numero|numer|abonent|номер|абонент) [bб]\b", "other"),
    (r"gegen|destin|interlocut|diger|karsi|peer|собеседник|вызываем|\bappele ou\b", "other"),
    (r"diall?ed|angerufen|llamad|chiamat[oa]|autre|contact|partner", "other"),
    (r"abonn|msisdn|target|\ba.?(party|number|num|no|nummer|numara)\b|calling|caller", "served"),
    (r"appelant|cible|abonent|directory number|\bmdn\b|origem|абонент|вызывающ", "served"),
    (r"served|ligne|teilnehmer|anrufer|rufnummer|subscriber|origen|chiamante", "served"),
    (r"^номер( [aа])?$|^numara$|^linea$|^telefone$|^(number|numer|num) a$", "served"),
    (r"\bcell|\bcel\b|cel.?id|celula|\bcgi\b|relais|^ci$|^cid$|antenne|funkzelle|celda", "cell"),
    (r"^(plmn|operat(eu|o)r|operadora|operatore|netz|reseau|network|mcc.?mnc)$", "network"),
    (r"\b(ecgi|ncgi)\b|zendmast", "cell"),
    (r"^erb$|\bbaz\b|базов|^бс$|\bbts\b|stacja", "cell"),
    (r"direction|sens\b|richtung|richting|in.?/.?out|sentido|kierunek|riktning", "direction"),
    (r"направл|\byon\b|direzione|direcao|direccion", "direction"),
    (r"date|heure|time|horodat|debut|start|fecha|hora\b|datum|zeit|beginn", "time"),
    (r"giorno|orario|tijd|дата|время|tarih|\bsaat\b|^data\b|godzina|\bora\b|\bdt\b", "time"),
    (r"type|kind|nature|\bart\b|tipo|service|dienst|servi[cz]|usluga|услуг", "kind"),
    (r"resultat|result|outcome|status|etat|efficac", "outcome"),
)  # fmt: skip

_MEANT = {
    "in": """in incoming ingoing entrant entrante entree mt terminating terminated recu received
        inbound eingehend ankommend kommend arrivee ricevuta ricevuto inkomend recebida recebido
        recibida recibido ent inkommande przych przychodzace przychodzacy przychodzaca
        входящий входящая входящее вх aldi gelen""",
    "out": """out outgoing sortant sortante sortie mo originating originated emis sent placed made
        outbound ausgehend abgehend gehend depart saliente sal effettuata effettuato uitgaand
        originada efetuada realizada emitida utgaende wych wychodzace wychodzacy wychodzaca
        исходящий исходящая исходящее исх atti giden""",
    "signalling": "lu attach detach paging signalisation signaling signalling",
    "call in": "mtc arandi",
    "call out": "moc aradi",
    "call": """voix voice call appel telephonie sprache anruf gesprach gesprek spraak voz llamada
        voce chiamata fonia tel chamada ligacao samtal rozmowa polaczenie telephony telefonie
        вызов звонок голос разговор arama konusma volte vowifi""",
    "sms": "sms mensaje mensajes texto text mesaj смс nachricht message",
    "sms in": "smsmt smt smmt",
    "sms out": "smsmo smo smmo",
    "mms": "mms",
    "data": "data gprs internet daten datos dati donnees dados интернет",
    "forwarded": "forwarded transfer cf renvoi переадресация",
    "voicemail": "voicemail repondeur",
    "answered": "answered abouti",
    "unanswered": "missed unanswered noanswer manque",
}
"""What the commonest words of codes mean, without accents; any other is left open."""

_NEUTRAL = frozenset({"mobile", "mobil", "gsm", "de", "do", "da", "vias", "via"})
"""Words that change no meaning beside another that has one."""

_SAID_BEFORE = {"non", "not", "no", "un"}
_NUMBER = re.compile(r"(?:\+|00)?[\d .()/-]{8,20}")
_CLOCK = re.compile(r"\d{1,2}:\d\d(:\d\d)?(\s*[AaPp]\.?[Mm]\.?)?")
_DATED = re.compile(
    r"(\d{4}|\d{1,2})[/.-](\d{1,2}|[^\W\d_]{3,9}\.?)[/.-](\d{4}|\d{1,2})(?![\d/.-]).*"
)
_COUNTED = re.compile(r"20\d{12}|\d{10}|\d{13}|\d{16}|[34]\d{4}[.,]\d+")
_DEGREES = re.compile(r"[NSEW]?\s*-?\d{1,3}(?:[.,]\d+|\s*[°º].*)\s*[NSEW]?")
_CELL = re.compile(
    r"[2-7]\d\d[-: ]\d{2,3}(?:[-: ][0-9A-Fa-f]{1,9}){1,2}"
    r"|[2-7]\d{4}(?=\w*[A-Fa-f])[0-9A-Fa-f]{7,10}"
)
"""A country, a network and a cell, as no other column has them."""
_OFFSET = re.compile(
    r"(?:UTC|GMT)?\s*[+-]?\d{1,2}(?::?\d\d|[.,](?:0|5|25|50|75))?|[+-]?\d{1,3}(?:[.,]0+)?|UTC|GMT|Z"
    r"|[A-Z]{3,4}"
)


def guesses(
    found: Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]
) -> Iterator[tuple[str, Text]]:
    """Field and evidence of each column; '' where nothing tells."""
    for position in range(len(keys)):
        field, why = _named(found.columns[position], layouts) if found.row > 0 else ("", NOTHING)
        if field != "" and not _fits(field, found.of(position)):
            field, why = "", NOTHING
        if field == "":
            field, why = _by_values(found.of(position), named=found.row > 0)
        yield field, why


def _named(column: str, layouts: Mapping[str, NamedLayout]) -> tuple[str, Text]:
    for identity in sorted(layouts):
        for field, known in layouts[identity].layout.columns.items():
            if plain(column) in {plain(source) for source in known.source} and (
                field in FIELDS or field in {"kind", "direction"}
            ):
                return field, _say("draft-known", name=column, field=field, layout=identity)
    folded = bare(column).replace("_", " ")
    for pattern, field in _WORDS:
        if re.search(pattern, folded):
            return field, _say("draft-common", name=column, field=field)
    return "", NOTHING


def bare(text: str) -> str:
    """A text in lower case, without the accents of any alphabet."""
    apart = unicodedata.normalize("NFKD", text.replace("\u0131", "i").casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).strip()


_CODES = {bare(word): meaning for meaning, words in _MEANT.items() for word in words.split()}


def _fits(field: str, values: Sequence[str]) -> bool:
    """Whether values can be what a name promises; a column without values can be anything."""
    asked: dict[str, Callable[[], bool]] = {
        "time": lambda: any(sum(sign.isdigit() for sign in value) >= 3 for value in values),
        "ends": lambda: any(_most(values, form) for form in (_DATED, _COUNTED, _CLOCK)),
        "zone": lambda: all(_OFFSET.fullmatch(value.strip()) for value in values),
        "latitude": lambda: _most(values, _DEGREES),
        "cell": lambda: _may_be_cells(values),
        "end_cell": lambda: _may_be_cells(values),
        "network": lambda: _are_networks(values),
        "longitude": lambda: _most(values, _DEGREES),
        **dict.fromkeys(("served", "other", "third"), lambda: _are_parties(values)),
    }
    return len(values) == 0 or field not in asked or asked[field]()


def _may_be_cells(values: Sequence[str]) -> bool:
    """Whether values may be cells: no degrees, no streets, no names of places without a figure."""
    odd = sum(
        re.search(r"[°º]", value) is not None
        or re.search(r"\d", value) is None
        or len(re.findall(r"[^\W\d_]{3,}", value)) > 1
        for value in values
    )
    return 2 * odd <= len(values)


def _are_networks(values: Sequence[str]) -> bool:
    """Whether values may be operators: a few words, or codes of country and network."""
    few = len(set(values)) <= 12
    return few and all(re.fullmatch(r"\d{3}-?\d{2,3}|[^\W\d_][\w .&-]{1,30}", v) for v in values)


def _are_parties(values: Sequence[str]) -> bool:
    """Whether values may be numbers, or what stands for one: no dates, no counts of rows."""
    if _most(values, _DATED):
        return False
    return any(_digits(value) >= 5 or any(c.isalpha() for c in value) for value in values)


def _by_values(values: Sequence[str], *, named: bool) -> tuple[str, Text]:
    """What values alone show; a figure is a length only where no column has a name."""
    field = _of_values(values) if len(values) > 1 else ""
    figures = all(re.fullmatch(r"\d{1,5}", value) for value in values)
    if field == "" and not named and figures and len(set(values)) > 3:
        field = "duration_s"
    return field, _say("draft-by-values", values=len(values)) if field != "" else NOTHING


def _of_values(values: Sequence[str]) -> str:
    shapes = {
        "imei": all(re.fullmatch(r"(35|86|01|99)\d{12,14}", value) for value in values),
        "imsi": all(re.fullmatch(r"[2-7]\d{14}", value) for value in values),
        "cell": all(_CELL.fullmatch(value) for value in values),
        "time": _most(values, _DATED) and not all(value.isdigit() for value in values),
        "clock": all(_CLOCK.fullmatch(value) for value in values),
        "number": _most(values, _NUMBER) and all(_digits(value) <= 15 for value in values),
    }
    found = next((name for name, holds in shapes.items() if holds), "")
    return found or _of_codes(values)


def _of_codes(values: Sequence[str]) -> str:
    """Whether a few texts are words of codes, half of them known."""
    meant = [meaning_of(value) for value in sorted(set(values))]
    known = [word for word in meant if word != "?"]
    if len(meant) > 12 or any(len(value) > 40 for value in values) or len(known) == 0:
        return ""
    if len(known) * 2 < len(meant):
        return ""
    return "direction" if all(word in {"in", "out", "none"} for word in known) else "kind"


def looks_like_numbers(values: Sequence[str]) -> bool:
    """Whether nine of ten values may be telephone numbers by their form."""
    return len(values) > 0 and _most(values, _NUMBER)


def _most(values: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether nine of ten values are of a form."""
    return sum(pattern.fullmatch(value) is not None for value in values) * 10 >= len(values) * 9


def _digits(value: str) -> int:
    return sum(sign.isdigit() for sign in value)


def meaning_of(code: str) -> str:
    """What a code might mean in the words of layouts; ``?`` where a part of it is unknown."""
    plain_code = bare(code)
    if plain_code in _CODES:
        return _CODES[plain_code]
    joined = re.sub(r"[\W_]+", "", plain_code)
    if joined in _CODES:
        return _CODES[joined]
    words = [word for word in re.split(r"[\W\d_]+", plain_code) if word != ""]
    meant: list[str] = []
    denied = False
    for word in words:
        if word in _SAID_BEFORE:
            denied = True
            continue
        told = _CODES.get(word)
        if told is None and word in _NEUTRAL:
            continue
        if told is None:
            return "?"
        if denied and told == "answered":
            told = "unanswered"
        meant += [each for each in told.split() if each not in meant]
    kinds = [word for word in meant if word in {"call", "sms", "mms", "data"}]
    ways = [word for word in meant if word in {"in", "out"}]
    return " ".join(meant) if meant and len(kinds) < 2 and len(ways) < 2 else "?"
