"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.relaying import RelayRules
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(RelayRules):
    """The parameters of ``relay``."""

    window_s: int = whole(
        900,
        low=30,
        high=14_400,
        unit="s",
        meaning=Pair(
            en="Relay delay; a third and twice of it are tried too.",
            fr="Délai de relais ; son tiers et son double sont essayés aussi.",
        ),
    )
    apart_s: int = whole(
        60,
        low=0,
        high=3600,
        unit="s",
        meaning=Pair(
            en="Outgoing contacts closer than this are one act.",
            fr="Les contacts sortants plus proches que cela sont un seul acte.",
        ),
    )
    min_outgoing: int = whole(
        15,
        low=1,
        high=10_000,
        unit="acts",
        meaning=Pair(
            en="Fewest outgoing acts of a phone.",
            fr="Nombre minimal d'actes sortants d'un téléphone.",
        ),
    )
    min_incoming: int = whole(
        30,
        low=1,
        high=100_000,
        unit="contacts",
        meaning=Pair(
            en="In a case of a few bills: fewest incoming contacts of a number asked as a line.",
            fr="Dossier de quelques facturations : nombre minimal de contacts entrants d'un numéro "
            "examiné comme ligne.",
        ),
    )
    min_callers: int = whole(
        12,
        low=1,
        high=10_000,
        unit="numbers",
        meaning=Pair(
            en="In a larger case: fewest callers of a number, named in an authorisation, that is "
            "asked as a line.",
            fr="Dossier plus grand : nombre minimal d'appelants d'un numéro, nommé dans un acte, "
            "examiné comme ligne.",
        ),
    )
    chain_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="Time from the call to the line to the contact with the caller.",
            fr="Délai entre l'appel à la ligne et le contact avec l'appelant.",
        ),
    )
    screen_z: float = real(
        4.0,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=Pair(
            en="Coarse score of the timing from which a pair is measured.",
            fr="Score grossier du minutage à partir duquel un couple est mesuré.",
        ),
    )
    chain_z: float = real(
        2.0,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=Pair(
            en="Excess of chains from which a pair is measured.",
            fr="Excès de chaînes à partir duquel un couple est mesuré.",
        ),
    )
    min_clients: int = whole(
        4,
        low=1,
        high=1000,
        unit="numbers",
        meaning=Pair(
            en="Fewest callers that such chains reach.",
            fr="Nombre minimal d'appelants que ces chaînes atteignent.",
        ),
    )
    least_score: float = real(
        1.2,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=Pair(
            en="Score from which a pair is listed.",
            fr="Score à partir duquel un couple est signalé.",
        ),
    )
    near_score: float = real(
        1.6,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=Pair(
            en="Likewise, among the few dispatch phones of lines with the same callers, whose "
            "couriers reach these callers whatever the phone does.",
            fr="De même, parmi les quelques téléphones de régulation de lignes aux mêmes "
            "appelants, que leurs livreurs joignent quoi que fasse le téléphone.",
        ),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=Pair(
            en="Where the timing alone was weighed: most hits expected by chance in the whole "
            "search.",
            fr="Quand seul le minutage a été pesé : nombre maximal de faux positifs attendus du "
            "hasard dans toute la recherche.",
        ),
    )
    recipients: int = whole(
        10,
        low=1,
        high=1000,
        unit="numbers",
        meaning=Pair(
            en="A dispatch phone reaches mostly so many numbers.",
            fr="Un téléphone de régulation joint surtout ce nombre de numéros.",
        ),
    )
    concentration: float = real(
        0.6,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Least share of its contacts that go to them.",
            fr="Part minimale de ses contacts vers ceux-ci.",
        ),
    )
    to_callers: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Largest share of its contacts that go to the line's callers.",
            fr="Part maximale de ses contacts vers les appelants de la ligne.",
        ),
    )
    services: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=Pair(
            en="1: also ask for numbers classed as lawful services.",
            fr="1 : interroger aussi les numéros classés services licites.",
        ),
    )
