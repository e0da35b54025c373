"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.successors import SuccessorRules
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(SuccessorRules):
    """The parameters of ``succession``."""

    min_silence: float = real(
        2.0,
        low=0.1,
        high=100.0,
        unit="nats",
        meaning=Pair(
            en="A number stopped if the records are so much likelier with an end than without; it "
            "began if they are half as much likelier with a beginning.",
            fr="Un numéro a cessé si les données sont d'autant plus vraisemblables avec une fin "
            "que sans ; il est apparu si elles le sont de moitié autant avec un début.",
        ),
    )
    min_uses: int = whole(
        2,
        low=1,
        high=10_000,
        unit="uses",
        meaning=Pair(
            en="Fewest uses of the old number; a quarter of a day counts the root of the number of "
            "others in touch.",
            fr="Nombre minimal d'usages de l'ancien numéro ; un quart de journée compte la racine "
            "du nombre de correspondants.",
        ),
    )
    gap_d: int = whole(
        14,
        low=0,
        high=365,
        unit="d",
        meaning=Pair(
            en="Longest pause between the two.",
            fr="Plus longue pause entre les deux.",
        ),
    )
    overlap_d: int = whole(
        1,
        low=0,
        high=365,
        unit="d",
        meaning=Pair(
            en="Longest time during which both are in full use.",
            fr="Plus longue durée pendant laquelle les deux sont pleinement utilisés.",
        ),
    )
    min_shared: int = whole(
        2,
        low=1,
        high=1000,
        unit="contacts",
        meaning=Pair(
            en="Fewest contacts taken over: a single one is never enough.",
            fr="Nombre minimal de contacts repris : un seul ne suffit jamais.",
        ),
    )
    min_share: float = real(
        0.98,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Least share of the answers at which a successor is named.",
            fr="Part minimale des réponses à partir de laquelle un successeur est désigné.",
        ),
    )
    most_none: int = whole(
        2000,
        low=0,
        high=100_000,
        unit="numbers",
        meaning=Pair(
            en="Most numbers listed without a successor; the clearest silences come first.",
            fr="Nombre maximal de numéros listés sans successeur, les silences les plus nets "
            "d'abord.",
        ),
    )
    min_rows: int = whole(
        2,
        low=1,
        high=10_000,
        unit="rows",
        meaning=Pair(
            en="Fewest rows on either side of a change of handset or SIM.",
            fr="Nombre minimal de lignes de part et d'autre d'un changement de boîtier ou de SIM.",
        ),
    )
