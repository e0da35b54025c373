"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``plausibility``."""

    speed_kmh: int = whole(
        250,
        low=1,
        high=2000,
        unit="km/h",
        meaning=Pair(
            en="speed above which two consecutive cells are told",
            fr="vitesse au-delà de laquelle deux cellules consécutives sont signalées",
        ),
    )
    floor_km: int = whole(
        30,
        low=0,
        high=1000,
        unit="km",
        meaning=Pair(
            en="distance taken off, because a cell is a region and not a point",
            fr="distance retranchée, car une cellule est une région et non un point",
        ),
    )
    at_once_s: int = whole(
        60,
        low=0,
        high=3600,
        unit="s",
        meaning=Pair(
            en="time within which two distant cells count as at once",
            fr="durée pendant laquelle deux cellules éloignées comptent comme simultanées",
        ),
    )
    retention_d: int = whole(
        365,
        low=1,
        high=3650,
        unit="d",
        meaning=Pair(
            en="how long operators keep records before the act",
            fr="durée de conservation des données avant l’acte",
        ),
    )
    gap_times: int = whole(
        5,
        low=1,
        high=1000,
        unit="times",
        meaning=Pair(
            en="how many times its usual longest gap (19 in 20 are shorter) a silence lasts",
            fr="multiple de l’intervalle habituel le plus long (19 sur 20 sont plus courts)",
        ),
    )
    gap_least_h: int = whole(
        72,
        low=1,
        high=8760,
        unit="h",
        meaning=Pair(en="shortest silence that is told", fr="plus court silence qui est signalé"),
    )
    identical_percent: int = whole(
        1,
        low=0,
        high=100,
        unit="%",
        meaning=Pair(
            en="share of identical rows from which a number is listed",
            fr="part de lignes identiques à partir de laquelle un numéro est listé",
        ),
    )
    listed: int = whole(
        20,
        low=0,
        high=10_000,
        unit="findings",
        meaning=Pair(
            en="most findings listed per check", fr="nombre maximal de constats par contrôle"
        ),
    )
