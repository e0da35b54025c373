"""Which words stand before a number above a table, and do they name the line that was asked for?"""

import re
from collections.abc import Iterator, Sequence

from filiere.importer.draft_table import NO_NAME

_STATED = re.compile(r"(?<![\w./-])\+?\(?\d[\d ().-]{6,17}\d(?![\w/]|[.,-]\d)")
_LINE = re.compile(
    r"(?i)ligne|line\b|mobile|t[eé]l[eé]f|phone|msisdn|n[uú]mer|nummer|number|utenza|linea|target|cible"
    r"|subscri|abonn|abonent|usage for|interrog|investig|номер|号码|رقم|\bno\b"
)
_ELSE = re.compile(
    r"(?i)account|compte|client|customer|konto|ref|dossier|case|oficio|facture|invoice|rechnung|order"
    r"|imei|imsi|iccid|siret|siren|fax|page|\bvat\b|tva|proc|date|period|du\b|from|total|contact|help"
)


def leads(above: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Words that stand before a number above the table, with how well they name a line."""
    for line in above:
        for found in _STATED.finditer(line):
            digits = sum(sign.isdigit() for sign in found[0])
            before = line[: found.start()].rstrip(" :;,\t|=.'\"([+")
            lead = re.sub(r"^\W+|\W+$", "", re.split(r"[;,\t|]", before)[-1])[-40:]
            if not 8 <= digits <= 15 or NO_NAME.match(found[0]) or lead == "":
                continue
            if _ELSE.search(lead) is None or _LINE.search(lead) is not None:
                yield 1 + (_LINE.search(lead) is not None), lead


def states_a_line(above: Sequence[str]) -> bool:
    """Whether a number above the table is called one of a line."""
    return any(weight > 1 for weight, _ in leads(above))
