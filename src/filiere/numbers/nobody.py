"""Which words stand for a caller who is withheld, or for nothing at all?"""

import re

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from filiere.model.codes import Flag
from filiere.numbers.numbered import Numbered

WITHHELD = frozenset(
    {
        "anonyme", "anonymous", "inconnu", "unknown", "masque", "masqué", "hidden", "private",
        "prive", "privé", "withheld", "restricted", "unavailable", "indisponible", "secret",
        "numéro masqué", "numero masque", "numéro privé", "numero prive", "appel masqué",
        "appel masque", "num masque", "no caller id", "private number", "blocked", "payphone",
        "clir", "non communiqué", "non communique", "non disponible", "not available",
        "number withheld", "caller id withheld", "id withheld", "no number", "sans numéro",
        "sans numero", "unbekannt", "anonym", "unterdrückt", "desconocido", "oculto", "privado",
        "número privado", "numero privado", "rufnummer unterdrückt", "unterdrückte rufnummer",
        "confidentiel", "confidential", "no cli", "no caller", "pas de numéro", "pas de numero",
        "nascosto", "numero nascosto", "geheim", "geheime rufnummer", "ocultado", "número oculto",
        "скрыт", "скрытый", "скрытый номер", "неизвестно", "неизвестный", "аноним", "非通知",
        "通知不可", "公衆電話", "발신번호표시제한", "발신번호 표시제한", "未知",
        "未知号码", "私人号码", "隐藏号码",
        "gizli", "gizli numara", "bilinmeyen", "ukryty", "nieznany", "zastrzeżony", "skryté",
        "sconosciuto", "anonimo", "anónimo", "anoniem", "onbekend", "desconhecido",
    }
)  # fmt: skip
"""What operators print for a caller who withholds the number, or whom they do not know."""

LOST = frozenset(
    {
        "#n/a", "#ref!", "#value!", "#valeur!", "#name?", "#nom?", "#num!", "#nombre!", "#null!",
        "#nul!", "#div/0!", "#err", "#error!",
    }
)  # fmt: skip
"""What a spreadsheet prints where a formula had no value: a number was lost, nobody withheld it."""

MISSING = frozenset(
    {
        "null", "(null)", "<null>", "[null]", "\\n", "nan", "none", "nil", "undefined", "void",
        "n/a", "#n/a", "na", "n.a.", "n.a", "<na>", "nd", "n/d", "n.d.", "nc", "n/c", "n.c.",
        "néant", "neant", "vide", "empty", "blank", "missing", "#ref!", "#value!", "#valeur!",
        "#name?", "#nom?", "#num!", "#nombre!", "#null!", "#nul!", "#div/0!", "-1",
    }
)  # fmt: skip
"""What programs print where there is nothing."""

_NO_TEXT = re.compile(r"0+(?:[.,]0+)?|[-–—_.?*/~]+|x+", re.IGNORECASE)


_CODE_ALONE = re.compile(r"(?:\+|00)(\d{0,3})")
"""The code of a country with no number after it."""
_MASKED = re.compile(
    r"\+?(?=[^xX*#?_•]*\d[^xX*#?_•]*\d)\d[\d\s()./-]*(?:[xX]{2}|\*{2}|#{2}|\?{2}|_{2}|•{2})"
    r"[\dxX*#?_•\s()./-]*|\+?\d[\d ]{2,}(?:\.{2,}|…)"
)
"""A number of which some digits are covered, as on a customer's bill: that of many people."""


def nobody_in(text: str) -> Numbered | None:
    """What stands for nobody: a word for a withheld number, or for nothing."""
    folded = " ".join(text.casefold().split())
    if folded in WITHHELD or folded == "0":
        return Numbered(flags=Flag.HIDDEN)
    if folded in LOST:
        return Numbered(rules=("lost_number",))
    code = _CODE_ALONE.fullmatch(folded)
    if code is not None and int(code[1] or 0) in {0, *COUNTRY_CODE_TO_REGION_CODE}:
        return Numbered(flags=Flag.HIDDEN, rules=("null_word",))
    if folded in MISSING or _NO_TEXT.fullmatch(folded) is not None:
        return Numbered(flags=Flag.HIDDEN, rules=("null_word",))
    if _MASKED.fullmatch(folded) is not None:
        return Numbered(flags=Flag.HIDDEN, rules=("masked_number",))
    return None
