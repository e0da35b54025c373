"""What does each check of the records say, in both languages?

Facts of the records only: a check tells what stands in the rows, never why.
"""

from types import MappingProxyType

from filiere.wording import Text
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="What in the records is implausible, repeated, forwarded or missing?",
    fr="Qu’y a-t-il dans les relevés d’invraisemblable, de répété, de renvoyé ou de manquant ?",
)

CLAIM = Pair(
    en="{left}: check «{check}», {hits} hits",
    fr="{left} : contrôle « {check} », {hits} occurrences",
)

CLAIMS = MappingProxyType(
    {
        "impossible_speed": Pair(
            en="Consecutive cells of {left} imply at least {value} km/h ({hits} times above "
            "{threshold} km/h)",
            fr="Des cellules consécutives de {left} supposent au moins {value} km/h ({hits} fois "
            "au-dessus de {threshold} km/h)",
        ),
        "two_places": Pair(
            en="The records place {left} on two cells {value} km apart within {threshold} s "
            "({hits} times)",
            fr="Les relevés situent {left} sur deux cellules distantes de {value} km en "
            "{threshold} s ({hits} fois)",
        ),
        "imei_with_imsis": Pair(
            en="The handset seen with {left} (one IMEI) appears with {value} IMSIs",
            fr="Le terminal vu avec {left} (un seul IMEI) apparaît avec {value} IMSI",
        ),
        "imei_of_two_numbers": Pair(
            en="One handset (one IMEI) appears with {value} IMSIs, among them those of {left} "
            "and {right}",
            fr="Un même terminal (un seul IMEI) apparaît avec {value} IMSI, dont ceux de {left} "
            "et de {right}",
        ),
        "imsi_with_imeis": Pair(
            en="The SIM card of {left} (one IMSI) appears in {value} handsets",
            fr="La carte SIM de {left} (un seul IMSI) apparaît dans {value} terminaux",
        ),
        "out_of_period": Pair(
            en="{hits} records of {left} lie outside the period of their authorisation, by up to "
            "{value} days",
            fr="{hits} enregistrements de {left} sont hors de la période de leur autorisation, "
            "jusqu’à {value} jours",
        ),
        "out_of_retention": Pair(
            en="{hits} records of {left} are older than {threshold} days at the date of the act, "
            "the oldest by {value} days",
            fr="{hits} enregistrements de {left} ont plus de {threshold} jours à la date de "
            "l’acte, le plus ancien de {value} jours",
        ),
        "silence": Pair(
            en="No records of {left} between {gap_from} and {gap_to} ({value} h), although its "
            "records are otherwise regular and other numbers have records then",
            fr="Aucun enregistrement de {left} entre {gap_from} et {gap_to} ({value} h), alors "
            "que ses relevés sont réguliers par ailleurs et que d’autres numéros en ont alors",
        ),
        "identical_rows": Pair(
            en="{hits} records of {left} repeat an earlier row of the same file in every column "
            "({value} % of its records)",
            fr="{hits} enregistrements de {left} répètent une ligne antérieure du même fichier "
            "dans toutes les colonnes ({value} % de ses enregistrements)",
        ),
        "forwarded": Pair(
            en="{hits} records of {left} are forwarding legs: contact, but neither place nor "
            "presence",
            fr="{hits} enregistrements de {left} sont des branches de renvoi : un contact, mais "
            "ni lieu ni présence",
        ),
        "service_centre": Pair(
            en="{hits} records of {left} name an SMS centre instead of the other number",
            fr="{hits} enregistrements de {left} nomment un centre SMS au lieu de l’autre numéro",
        ),
        "voicemail": Pair(
            en="{hits} records of {left} concern a voicemail box",
            fr="{hits} enregistrements de {left} concernent une messagerie vocale",
        ),
    }
)

MEASURES = MappingProxyType(
    {
        "check": Pair(en="which check", fr="quel contrôle"),
        "hits": Pair(en="how many times the records show it", fr="nombre d’occurrences"),
        "value": Pair(
            en="the largest figure found, in the unit of the check's sentence",
            fr="le plus grand chiffre trouvé, dans l’unité de la phrase du contrôle",
        ),
        "threshold": Pair(
            en="the figure above which the check hits", fr="le seuil de déclenchement"
        ),
        "not_listed": Pair(
            en="further numbers that the same check hits and that are not listed",
            fr="autres numéros touchés par le même contrôle et non listés",
        ),
    }
)

NO_EVENT = Pair(en="There is no record in the case.", fr="L’affaire ne contient aucun relevé.")

CAVEATS = (
    Pair(
        en="A technical finding tells what stands in the records, not why; an error of the "
        "operator, of the cell table or of the clock is as possible as an event.",
        fr="Un constat technique dit ce qui figure dans les relevés, non pourquoi ; une erreur de "
        "l’opérateur, de la table des cellules ou de l’horloge est aussi possible qu’un fait.",
    ),
    Pair(
        en="Where there are no records, nothing follows: not that a phone was off, nor absent.",
        fr="Là où il n’y a pas de relevés, rien ne s’en déduit : ni téléphone éteint, ni absence.",
    ),
)


def not_listed(count: int) -> Text:
    """Says how many numbers the same check hits beyond those listed."""
    return Pair(
        en=f"This check hits {count} further numbers, which are not listed.",
        fr=f"Ce contrôle touche {count} autres numéros, qui ne sont pas listés.",
    )
