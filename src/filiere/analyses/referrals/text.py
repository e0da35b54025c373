"""What does the analysis ``referrals`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which number, in touch with a newcomer shortly before, brought the newcomer to a line?",
    fr="Quel numéro, en contact peu avant avec un nouveau venu, l'a amené à une ligne ?",
)
NO_LINE = Pair(
    en="No order line is in the ledger.", fr="Aucune ligne de commande n'est au registre."
)
CLAIM = Pair(
    en="{newcomer} first reaches {line} on {first_at}; of {candidates} numbers in touch with it in "
    "the days before, {introducer} stands out, last in touch {lag_min} minutes before.",
    fr="{newcomer} joint {line} pour la première fois le {first_at} ; des {candidates} numéros en "
    "contact avec lui les jours précédents, {introducer} se détache, en contact {lag_min} minutes "
    "avant.",
)
CLAIM_OUTSIDE = Pair(
    en="{newcomer} first reaches {line} on {first_at}; none of the {candidates} numbers in touch "
    "with it in the days before stands out.",
    fr="{newcomer} joint {line} pour la première fois le {first_at} ; aucun des {candidates} "
    "numéros en contact avec lui les jours précédents ne se détache.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="The user of {newcomer} came to know {line} from the user of the number named first.",
        fr="L'utilisateur de {newcomer} a connu {line} par l'utilisateur du numéro nommé en tête.",
    ),
    hd=Pair(
        en="{newcomer} came to {line} otherwise, and was in touch with that number as usual.",
        fr="{newcomer} est venu à {line} autrement, et était en contact avec ce numéro comme "
        "d'habitude.",
    ),
    population=Pair(
        en="Numbers in touch with {newcomer} in the days before.",
        fr="Numéros en contact avec {newcomer} les jours précédents.",
    ),
)
ALTERNATIVES = (
    Pair(
        en="Friends are in touch every day; a contact shortly before may mean nothing.",
        fr="Des amis sont en contact tous les jours ; un contact peu avant peut ne rien signifier.",
    ),
    Pair(
        en="The newcomer knew the line by word of mouth, an application, a card or another line.",
        fr="Le nouveau venu a connu la ligne de vive voix, par une application, une carte ou une "
        "autre ligne.",
    ),
    Pair(
        en="A lawful service spreads by word of mouth in the same way: this says nothing of what "
        "the line sells.",
        fr="Un service licite se fait connaître de même de bouche à oreille : cela ne dit rien de "
        "ce que vend la ligne.",
    ),
)
CAVEATS = (
    Pair(
        en="What was said is not in the records: contact and time are.",
        fr="Ce qui s'est dit n'est pas dans les données : le contact et l'heure y sont.",
    ),
    Pair(
        en="The shares take «an introducer in the records» and «outside» as equally frequent, as "
        "in the study that fitted them; in a case they may not be.",
        fr="Les parts tiennent « un introducteur dans les données » et « hors des données » pour "
        "aussi fréquents l'un que l'autre, comme dans l'étude qui les a ajustées ; dans un dossier "
        "ils ne le sont pas forcément.",
    ),
    Pair(
        en="A number that had reached the line before the records begin would be taken for a "
        "newcomer if it was silent since.",
        fr="Un numéro qui avait joint la ligne avant le début des données, puis s'est tu, "
        "passerait pour un nouveau venu.",
    ),
)
MEASURES = {
    "introducers": Pair(
        en="Numbers in touch with the newcomer in the days before, each with its share of the "
        "answers, from 0 to 1; at most five, none below 0.01.",
        fr="Numéros en contact avec le nouveau venu les jours précédents, chacun avec sa part des "
        "réponses, de 0 à 1 ; cinq au plus, aucun sous 0,01.",
    ),
    "outside": Pair(
        en="Share of the answer «outside the records».",
        fr="Part de la réponse « hors des données ».",
    ),
    "first_at": Pair(
        en="First contact of the newcomer with the line.",
        fr="Premier contact du nouveau venu avec la ligne.",
    ),
    "candidates": Pair(
        en="Numbers in touch with the newcomer in the days before.",
        fr="Numéros en contact avec le nouveau venu les jours précédents.",
    ),
    "lag_min": Pair(
        en="Minutes from the last contact with the first of them to the first with the line.",
        fr="Minutes du dernier contact avec le premier d'entre eux au premier avec la ligne.",
    ),
    "named_at_other_weeks": Pair(
        en="Share of the line's newcomers for whom a number would stand out at the same hour of "
        "other weeks, when nothing began; not known in short records.",
        fr="Part des nouveaux venus de la ligne pour qui un numéro se détacherait à la même heure "
        "d'autres semaines, où rien ne commençait ; non connue si les données sont courtes.",
    ),
}
