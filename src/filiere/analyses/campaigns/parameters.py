"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``campaigns``."""

    min_recipients: int = whole(
        15,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=Pair(
            en="Fewest different recipients of a sending.",
            fr="Nombre minimal de destinataires différents d'un envoi.",
        ),
    )
    chunk_s: int = whole(
        600,
        low=1,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="Time within which so many are reached.",
            fr="Durée dans laquelle ce nombre est atteint.",
        ),
    )
    pause_s: int = whole(
        1800,
        low=1,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="Chunks less than this apart are one sending.",
            fr="Des paquets séparés de moins que cela sont un seul envoi.",
        ),
    )
    reply_s: int = whole(
        3600,
        low=0,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="A text to somebody who wrote or called within this time is a reply.",
            fr="Un message à qui a écrit ou appelé dans ce délai est une réponse.",
        ),
    )
    repeats: float = real(
        1.5,
        low=1.0,
        high=100.0,
        unit="texts",
        meaning=Pair(
            en="Largest mean number of texts per recipient (long texts are cut).",
            fr="Plus grand nombre moyen de messages par destinataire (les longs sont découpés).",
        ),
    )
    effect_s: int = whole(
        86_400,
        low=60,
        high=604_800,
        unit="s",
        meaning=Pair(
            en="Time after the sending in which contacts are counted.",
            fr="Durée après l'envoi pendant laquelle les contacts sont comptés.",
        ),
    )
