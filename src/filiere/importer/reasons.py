"""Why can a row, or one of its coordinates, not be read?

A closed list: each reason has its sentence in both languages, so that rejects can be counted by
kind and explained to a reader who never saw the file.
"""

from collections.abc import Mapping
from enum import IntEnum

from filiere.model.text import Text


class Reason(IntEnum):
    """Why a row is a reject; the name in lower case is what the ledger stores."""

    COLUMNS = 1
    TIME = 2
    ZONE = 3
    AMBIGUOUS_TIME = 4
    NONEXISTENT_TIME = 5
    CODE = 6
    NUMBER = 7
    SCIENTIFIC = 8
    DURATION = 9
    IMEI = 10
    IMSI = 11
    CELL = 12
    COORDINATE = 13
    INTEGER = 14
    SERVED = 15

    @property
    def key(self) -> str:
        """What the ledger stores."""
        return self.name.lower()


TEXTS: Mapping[Reason, Text] = {
    Reason.COLUMNS: Text(
        en="the row does not have as many cells as the header",
        fr="la ligne n'a pas autant de cellules que l'en-tête",
    ),
    Reason.TIME: Text(
        en="«{found}» is not a date and time of this layout",
        fr="«{found}» n'est pas une date et heure de ce format",
    ),
    Reason.ZONE: Text(
        en="the offset of «{found}» cannot be read",
        fr="le décalage horaire de «{found}» ne peut être lu",
    ),
    Reason.AMBIGUOUS_TIME: Text(
        en="the clock showed «{found}» twice that day and the row does not say which one",
        fr="l'horloge a affiché «{found}» deux fois ce jour-là, la ligne ne dit pas laquelle",
    ),
    Reason.NONEXISTENT_TIME: Text(
        en="the clock never showed «{found}»: it was put forward over that hour",
        fr="l'horloge n'a jamais affiché «{found}» : elle a été avancée sur cette heure",
    ),
    Reason.CODE: Text(
        en="«{found}» is not a code that this layout knows",
        fr="«{found}» n'est pas un code que ce format connaît",
    ),
    Reason.NUMBER: Text(
        en="«{found}» cannot be a telephone number",
        fr="«{found}» ne peut être un numéro de téléphone",
    ),
    Reason.SCIENTIFIC: Text(
        en="«{found}» has lost digits in a spreadsheet; they are not rebuilt",
        fr="«{found}» a perdu des chiffres dans un tableur ; ils ne sont pas reconstitués",
    ),
    Reason.DURATION: Text(
        en="«{found}» is not a duration of this layout",
        fr="«{found}» n'est pas une durée de ce format",
    ),
    Reason.IMEI: Text(en="«{found}» is not an IMEI", fr="«{found}» n'est pas un IMEI"),
    Reason.IMSI: Text(en="«{found}» is not an IMSI", fr="«{found}» n'est pas un IMSI"),
    Reason.CELL: Text(
        en="«{found}» cannot be the identity of a cell",
        fr="«{found}» ne peut être l'identité d'une cellule",
    ),
    Reason.COORDINATE: Text(
        en="«{found}» is not a place that this layout can hold",
        fr="«{found}» n'est pas un lieu que ce format peut contenir",
    ),
    Reason.INTEGER: Text(
        en="«{found}» is not a whole number", fr="«{found}» n'est pas un nombre entier"
    ),
    Reason.SERVED: Text(
        en="the row names neither a number, nor a handset, nor a SIM",
        fr="la ligne ne nomme ni numéro, ni appareil, ni carte SIM",
    ),
}


NAMES: Mapping[Reason, Text] = {
    Reason.COLUMNS: Text(en="columns", fr="colonnes"),
    Reason.TIME: Text(en="time", fr="date et heure"),
    Reason.ZONE: Text(en="offset", fr="décalage horaire"),
    Reason.AMBIGUOUS_TIME: Text(en="time told twice", fr="heure en double"),
    Reason.NONEXISTENT_TIME: Text(en="time that never was", fr="heure inexistante"),
    Reason.CODE: Text(en="code", fr="code"),
    Reason.NUMBER: Text(en="number", fr="numéro"),
    Reason.SCIENTIFIC: Text(en="digits lost", fr="chiffres perdus"),
    Reason.DURATION: Text(en="duration", fr="durée"),
    Reason.IMEI: Text(en="IMEI", fr="IMEI"),
    Reason.IMSI: Text(en="IMSI", fr="IMSI"),
    Reason.CELL: Text(en="cell", fr="cellule"),
    Reason.COORDINATE: Text(en="place", fr="lieu"),
    Reason.INTEGER: Text(en="whole number", fr="nombre entier"),
    Reason.SERVED: Text(en="no identity", fr="sans identité"),
}
"""What to call each in a count."""


def sentence(reason: str, found: str) -> Text:
    """What to tell a reader about one refused text."""
    return TEXTS[Reason[reason.upper()]].fill({"found": found})
