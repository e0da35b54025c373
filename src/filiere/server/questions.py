"""Which questions does the workbench ask of every case, and on which page is each answer seen?"""

from dataclasses import dataclass

from filiere.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``key`` is the analysis that answers it."""

    key: str
    text: Text
    page: str


QUESTIONS = (
    Question(
        key="lines",
        text=Text(en="What are the order lines?", fr="Quelles sont les lignes de commande ?"),
        page="network",
    ),
    Question(
        key="relay",
        text=Text(en="Who relays to whom?", fr="Qui relaie vers qui ?"),
        page="lanes",
    ),
    Question(key="couriers", text=Text(en="Who delivers?", fr="Qui livre ?"), page="lanes"),
    Question(
        key="orders",
        text=Text(en="How many orders are there?", fr="Combien y a-t-il de commandes ?"),
        page="rhythm",
    ),
    Question(
        key="campaigns",
        text=Text(en="What did the bulk messages do?", fr="Qu’ont produit les envois groupés ?"),
        page="lanes",
    ),
    Question(
        key="referrals",
        text=Text(en="Who introduced whom?", fr="Qui a introduit qui ?"),
        page="network",
    ),
    Question(
        key="succession",
        text=Text(
            en="What changed number, handset or SIM?",
            fr="Qu’est-ce qui a changé de numéro, de terminal ou de carte ?",
        ),
        page="lanes",
    ),
    Question(
        key="copresence",
        text=Text(
            en="Which phones are carried together?",
            fr="Quels téléphones se déplacent ensemble ?",
        ),
        page="map",
    ),
    Question(
        key="deaths",
        text=Text(
            en="Which line had several of the deceased in common?",
            fr="Quelle ligne plusieurs défunts avaient-ils en commun ?",
        ),
        page="findings",
    ),
    Question(
        key="ladder", text=Text(en="How far up?", fr="Jusqu’où remonte-t-on ?"), page="ladder"
    ),
    Question(
        key="next",
        text=Text(en="What should be asked for next?", fr="Que demander ensuite ?"),
        page="next",
    ),
    Question(
        key="plausibility",
        text=Text(
            en="What in the records cannot be?",
            fr="Qu’est-ce qui, dans les données, est impossible ?",
        ),
        page="findings",
    ),
)
"""In listing order."""
