"""Why can a row, or one of its coordinates, not be read?

A closed list: each reason has its sentence in both languages, so that rejects can be counted by
kind and explained to a reader who never saw the file.
"""

from collections.abc import Mapping
from enum import IntEnum

from filiere.wording import Text
from filiere.wording.pair import Pair


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
    Reason.COLUMNS: Pair(
        en="the row does not have as many cells as the header",
        fr="la ligne n'a pas autant de cellules que l'en-tête",
    ),
    Reason.TIME: Pair(
        en="«{found}» is not a date and time of this layout",
        fr="«{found}» n'est pas une date et heure de ce format",
    ),
    Reason.ZONE: Pair(
        en="the offset of «{found}» cannot be read",
        fr="le décalage horaire de «{found}» ne peut être lu",
    ),
    Reason.AMBIGUOUS_TIME: Pair(
        en="the clock showed «{found}» twice that day and the row does not say which one",
        fr="l'horloge a affiché «{found}» deux fois ce jour-là, la ligne ne dit pas laquelle",
    ),
    Reason.NONEXISTENT_TIME: Pair(
        en="the clock never showed «{found}»: it was put forward over that hour",
        fr="l'horloge n'a jamais affiché «{found}» : elle a été avancée sur cette heure",
    ),
    Reason.CODE: Pair(
        en="«{found}» is not a code that this layout knows",
        fr="«{found}» n'est pas un code que ce format connaît",
    ),
    Reason.NUMBER: Pair(
        en="«{found}» cannot be a telephone number",
        fr="«{found}» ne peut être un numéro de téléphone",
    ),
    Reason.SCIENTIFIC: Pair(
        en="«{found}» has lost digits in a spreadsheet; they are not rebuilt",
        fr="«{found}» a perdu des chiffres dans un tableur ; ils ne sont pas reconstitués",
    ),
    Reason.DURATION: Pair(
        en="«{found}» is not a duration of this layout",
        fr="«{found}» n'est pas une durée de ce format",
    ),
    Reason.IMEI: Pair(en="«{found}» is not an IMEI", fr="«{found}» n'est pas un IMEI"),
    Reason.IMSI: Pair(en="«{found}» is not an IMSI", fr="«{found}» n'est pas un IMSI"),
    Reason.CELL: Pair(
        en="«{found}» cannot be the identity of a cell",
        fr="«{found}» ne peut être l'identité d'une cellule",
    ),
    Reason.COORDINATE: Pair(
        en="«{found}» is not a place that this layout can hold",
        fr="«{found}» n'est pas un lieu que ce format peut contenir",
    ),
    Reason.INTEGER: Pair(
        en="«{found}» is not a whole number", fr="«{found}» n'est pas un nombre entier"
    ),
    Reason.SERVED: Pair(
        en="the row names neither a number, nor a handset, nor a SIM",
        fr="la ligne ne nomme ni numéro, ni appareil, ni carte SIM",
    ),
}


NAMES: Mapping[Reason, Text] = {
    Reason.COLUMNS: Pair(en="columns", fr="colonnes"),
    Reason.TIME: Pair(en="time", fr="date et heure"),
    Reason.ZONE: Pair(en="offset", fr="décalage horaire"),
    Reason.AMBIGUOUS_TIME: Pair(en="time told twice", fr="heure en double"),
    Reason.NONEXISTENT_TIME: Pair(en="time that never was", fr="heure inexistante"),
    Reason.CODE: Pair(en="code", fr="code"),
    Reason.NUMBER: Pair(en="number", fr="numéro"),
    Reason.SCIENTIFIC: Pair(en="digits lost", fr="chiffres perdus"),
    Reason.DURATION: Pair(en="duration", fr="durée"),
    Reason.IMEI: Pair(en="IMEI", fr="IMEI"),
    Reason.IMSI: Pair(en="IMSI", fr="IMSI"),
    Reason.CELL: Pair(en="cell", fr="cellule"),
    Reason.COORDINATE: Pair(en="place", fr="lieu"),
    Reason.INTEGER: Pair(en="whole number", fr="nombre entier"),
    Reason.SERVED: Pair(en="no identity", fr="sans identité"),
}
"""What to call each in a count."""


def sentence(reason: str, found: str) -> Text:
    """What to tell a reader about one refused text."""
    return TEXTS[Reason[reason.upper()]].fill({"found": found})
