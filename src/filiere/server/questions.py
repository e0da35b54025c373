"""Which questions does the workbench ask of every case, and on which page is each answer seen?"""

from dataclasses import dataclass

from filiere.wording import Text
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``key`` is the analysis that answers it."""

    key: str
    text: Text
    page: str


QUESTIONS = (
    Question(
        key="lines",
        text=Pair(en="What are the order lines?", fr="Quelles sont les lignes de commande ?"),
        page="network",
    ),
    Question(
        key="relay",
        text=Pair(en="Who relays to whom?", fr="Qui relaie vers qui ?"),
        page="lanes",
    ),
    Question(key="couriers", text=Pair(en="Who delivers?", fr="Qui livre ?"), page="lanes"),
    Question(
        key="orders",
        text=Pair(en="How many orders are there?", fr="Combien y a-t-il de commandes ?"),
        page="rhythm",
    ),
    Question(
        key="campaigns",
        text=Pair(en="What did the bulk messages do?", fr="Qu’ont produit les envois groupés ?"),
        page="lanes",
    ),
    Question(
        key="referrals",
        text=Pair(en="Who introduced whom?", fr="Qui a introduit qui ?"),
        page="network",
    ),
    Question(
        key="succession",
        text=Pair(
            en="What changed number, handset or SIM?",
            fr="Qu’est-ce qui a changé de numéro, de terminal ou de carte ?",
        ),
        page="lanes",
    ),
    Question(
        key="copresence",
        text=Pair(
            en="Which phones are carried together?",
            fr="Quels téléphones se déplacent ensemble ?",
        ),
        page="map",
    ),
    Question(
        key="deaths",
        text=Pair(
            en="Which line had several of the deceased in common?",
            fr="Quelle ligne plusieurs défunts avaient-ils en commun ?",
        ),
        page="findings",
    ),
    Question(
        key="ladder", text=Pair(en="How far up?", fr="Jusqu’où remonte-t-on ?"), page="ladder"
    ),
    Question(
        key="next",
        text=Pair(en="What should be asked for next?", fr="Que demander ensuite ?"),
        page="next",
    ),
    Question(
        key="plausibility",
        text=Pair(
            en="What in the records cannot be?",
            fr="Qu’est-ce qui, dans les données, est impossible ?",
        ),
        page="findings",
    ),
)
"""In listing order."""
