"""Is an unknown table a list of subscribers or of masts, and which columns hold what of them?

Names and addresses of people beside a number, and no communication, are a list of subscribers;
cells of which nearly every row has its own, with their places, are a list of masts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from filiere.importer.draft_guess import COORDINATES, bare, looks_like_numbers, meaning_of
from filiere.importer.draft_guessed import Guessed
from filiere.importer.draft_table import Found

_HOLDER = re.compile(
    r"\b(nom|prenoms?|names?|surname|holder|titulaire|titular|inhaber|intestatario|cognome|nome"
    r"|nombres?|apellidos?|sobrenome|addr\w*|adres\w*|direccion|indirizzo|endereco|strasse|anschrift"
    r"|street|rue|city|town|ville|ort|commune|comune|post ?code|zip|code postal|cp|plz|cap|cep"
    r"|birth|naissance|nacimiento|geburt\w*|nascita|nascimento|dob|civilite|e ?mail|passport"
    r"|passeport|cni|national id|id (card|number|type|document)|aadhaar|cpf|dni|nif|pesel|company"
    r"|raison sociale|societe|firma|profession|occupation|nationalit\w*|father|husband|gender|sexe?"
    r"|voornaam|achternaam|naam|woonplaats|imie|nazwisko|ulica|miasto|vorname|nachname|owner"
    r"|subscriber name|codice fiscale|siren|siret|country|pays)\b"
)
_REPRESENTATIVE = re.compile(r"representant|representative|guardian|tuteur|gerant|vertreter")
_USER = re.compile(r"utilisateur|\buser\b|usuario|nutzer|utente")
_LINE = re.compile(
    r"msisdn|numero|number|phone|mobile|ligne|\bline\b|rufnummer|\btel\b|utenza|linea|numer\b"
    r"|telefo|номер|号码|رقم"
)
_OTHER_NUMBER = re.compile(
    r"account|compte|client|customer|contra[ct]t|id\b|document|doc\b|sim\b|iccid"
)
_FROM = re.compile(
    r"(?<!de)(?<!des)activ|connected|connect(ion)? date|start|since|debut|desde|attiva|\bfrom\b"
    r"|inizio|beginn|aktiv|mise en service|souscri|subscri\w* date|\bab\b|alta\b|od\b|opened"
)
_TO = re.compile(
    r"de(s)?activ|disconn|terminat|\bend\b|\bfin\b|resili|until|hasta|cessa|\bbis\b|kundig|cancel"
    r"|baja\b|\bdo\b|closed|\bto\b|\bfine\b|ende\b"
)
_CONTRACT = re.compile(
    r"offre|tarif|\bplan\b|contra[ct]t|forfait|offer|product|abonnement|piano|prepaid|pre.?paid"
    r"|payment|paquete|vertrag"
)
_OPERATOR = re.compile(r"operat|operad|provider|network|carrier|reseau|netz")
_BEAM = re.compile(r"ouverture|beam|opening|apertura|offnung")
_ACROSS, _UP = (
    re.compile(r"^(x|easting|est|lambert x)$"),
    re.compile(r"^(y|northing|nord|lambert y)$"),
)

LEAST_HOLDER = 2
"""Columns on people from which a list is one of subscribers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list that is none of communications: its table, and the columns of its fields."""

    table: str
    fields: dict[str, list[int]] = field(default_factory=dict)
    people: dict[str, list[int]] = field(default_factory=dict)
    """Columns of people, by the key of the layout that names them."""
    places: list[int] = field(default_factory=list)
    """Latitude and longitude, or one column of both."""
    metres: bool = False

    def read(self) -> set[int]:
        """Columns that some guess reads."""
        told = (*self.fields.values(), *self.people.values(), self.places)
        return {at for positions in told for at in positions}


def listed(found: Found, made: Guessed) -> Listed | None:
    """What kind of list a table is; None where its rows may be communications."""
    names = [bare(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", each)) for each in found.columns]
    names = [re.sub(r"[\W_]+", " ", name).strip() for name in names]
    if found.row == 0 or len(found.values) == 0:
        return None
    return _masts(found, names, made) or _subscribers(found, names, made)


def _subscribers(found: Found, names: Sequence[str], made: Guessed) -> Listed | None:
    if {"other", "duration_s", "direction", "cell", "bytes_up"} & _meant(found, made):
        return None
    people: dict[str, list[int]] = {}
    fields: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        told = _of_people(name) if not _is_line(found, at, name) else "served"
        if told in {"holder", "legal_representative", "user_claim"}:
            people.setdefault(told, []).append(at)
        elif told != "":
            fields.setdefault(told, [at])
    if len(people.get("holder", [])) < LEAST_HOLDER or not {"served", "imsi"} & set(fields):
        return None
    return Listed(table="subscribers", fields=fields, people=people)


def _meant(found: Found, made: Guessed) -> set[str]:
    """Fields of communications that the table has, not by an empty or constant column."""
    held = {name: found.of(positions[0]) for name, (positions, _) in made.fields.items()}
    if not looks_like_numbers(held.get("served", [])):
        held.pop("other", None)  # the name of a subscriber beside the number
    codes = held.pop("direction", [])
    told = sum(meaning_of(code) != "?" for code in codes)
    ways = {"direction"} if 2 * told > len(codes) else set()  # «Direccion» is an address too
    return ways | {name for name, values in held.items() if len(values) > 0}


def _is_line(found: Found, at: int, name: str) -> bool:
    """Whether a column holds numbers of lines, and not those of accounts or of SIM cards."""
    named = _LINE.search(name) is not None and _OTHER_NUMBER.search(name) is None
    return named and looks_like_numbers(found.of(at))


def _of_people(name: str) -> str:
    """What a column of a list of subscribers is, by its name."""
    if _REPRESENTATIVE.search(name):
        return "legal_representative"
    told = next((each for each in ("imsi", "imei") if each in name.split()), "")
    if told != "" or _HOLDER.search(name):
        return told or "holder"
    return "user_claim" if _USER.search(name) else _of_contract(name)


def _of_contract(name: str) -> str:
    told = (
        ("registered_to", _TO), ("registered_from", _FROM), ("contract", _CONTRACT),
        ("operator", _OPERATOR),
    )  # fmt: skip
    return next((field for field, form in told if form.search(name)), "")


def _masts(found: Found, names: Sequence[str], made: Guessed) -> Listed | None:
    if "cell" not in made.fields or {"served", "other", "imsi", "imei", "duration_s"} & _meant(
        found, made
    ):
        return None
    cell = made.fields["cell"][0]
    keys = [tuple(row[at].strip() for at in cell) for row in found.values]
    if len(set(keys)) * 10 < len(keys) * 8:
        return None
    places, metres = _where(names, made)
    if len(places) == 0 and "azimuth_deg" not in made.fields:
        return None
    fields = {"cell": cell}
    for at, name in enumerate(names):
        if at in {*cell, *places} or len(found.of(at)) == 0:
            continue
        if _BEAM.search(name):
            fields.setdefault("beam_deg", [at])
        elif _TO.search(name) and not _is_place(found, at):
            fields.setdefault("valid_to", [at])
        elif (_FROM.search(name) or "valid" in name) and not _is_place(found, at):
            fields.setdefault("valid_from", [at])
    if "azimuth_deg" in made.fields:
        fields["azimuth_deg"] = made.fields["azimuth_deg"][0]
    return Listed(table="cells", fields=fields, places=places, metres=metres)


def _where(names: Sequence[str], made: Guessed) -> tuple[list[int], bool]:
    """Columns of the places of masts, and whether they may be metres."""
    if {"latitude", "longitude"} <= set(made.places):
        return [made.places["latitude"], made.places["longitude"]], False
    across = [at for at, name in enumerate(names) if _ACROSS.search(name)]
    up = [at for at, name in enumerate(names) if _UP.search(name)]
    if len(across) == len(up) == 1:
        return [across[0], up[0]], True
    return made.pairs[:1], False


def _is_place(found: Found, at: int) -> bool:
    return any(COORDINATES.fullmatch(value) for value in found.of(at))
