"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.courier_traces import CourierRules
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(CourierRules):
    """The parameters of ``couriers``."""

    least_score: float = real(
        1.5,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=Pair(
            en="Score of the three traces from which a phone is listed.",
            fr="Score des trois traces à partir duquel un téléphone est signalé.",
        ),
    )
    timely_p: float = real(
        0.05,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="For such a phone, one trace in time is at most so likely by chance.",
            fr="Pour un tel téléphone, une trace dans le temps est au plus aussi probable par "
            "hasard.",
        ),
    )
    relay_s: int = whole(
        900,
        low=60,
        high=14_400,
        unit="s",
        meaning=Pair(
            en="Time within which the dispatch phone goes out after the line receives.",
            fr="Délai entre le contact reçu par la ligne et celui du téléphone de régulation.",
        ),
    )
    delivery_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="Time within which a courier reaches the caller.",
            fr="Délai dans lequel un livreur joint l'appelant.",
        ),
    )
    min_sent: int = whole(
        5,
        low=1,
        high=10_000,
        unit="contacts",
        meaning=Pair(
            en="Fewest contacts from the dispatch phone.",
            fr="Nombre minimal de contacts du téléphone de régulation.",
        ),
    )
    min_clients: int = whole(
        3,
        low=1,
        high=1000,
        unit="numbers",
        meaning=Pair(
            en="Fewest callers reached by a courier known by ringing only.",
            fr="Nombre minimal d'appelants joints par un livreur connu par ses seuls appels.",
        ),
    )
    callback_p: float = real(
        1e-4,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="A phone's excess of contacts after the call is rarer than this.",
            fr="L'excès de contacts d'un téléphone après l'appel est plus rare que cela.",
        ),
    )
    share_sent: float = real(
        0.1,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Share of the dispatch phone's contacts that makes a phone one reached a good deal.",
            fr="Part des contacts du téléphone de régulation à partir de laquelle un téléphone est "
            "joint souvent.",
        ),
    )
    often_p: float = real(
        0.02,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="For such a phone, chance smaller than this is enough.",
            fr="Pour un tel téléphone, un hasard plus petit que cela suffit.",
        ),
    )
    private_by_cells: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=Pair(
            en="1: without a shared handset, also name the phone always nearest by cells; wrong "
            "more "
            "often than right in the study.",
            fr="1 : sans boîtier commun, nommer aussi le téléphone toujours le plus proche par les "
            "cellules ; plus souvent faux que juste dans l'étude.",
        ),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=Pair(
            en="Most hits expected by chance among the phones compared.",
            fr="Nombre maximal de faux positifs attendus du hasard parmi les téléphones comparés.",
        ),
    )
