"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.relaying import RelayRules
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(RelayRules):
    """The parameters of ``relay``."""

    window_s: int = whole(
        900,
        low=30,
        high=14_400,
        unit="s",
        meaning=_say("parameters-window-s"),
    )
    apart_s: int = whole(
        60,
        low=0,
        high=3600,
        unit="s",
        meaning=_say("parameters-apart-s"),
    )
    min_outgoing: int = whole(
        15,
        low=1,
        high=10_000,
        unit="acts",
        meaning=_say("parameters-min-outgoing"),
    )
    min_incoming: int = whole(
        30,
        low=1,
        high=100_000,
        unit="contacts",
        meaning=_say("parameters-min-incoming"),
    )
    min_callers: int = whole(
        12,
        low=1,
        high=10_000,
        unit="numbers",
        meaning=_say("parameters-min-callers"),
    )
    chain_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=_say("parameters-chain-s"),
    )
    screen_z: float = real(
        4.0,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=_say("parameters-screen-z"),
    )
    chain_z: float = real(
        2.0,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=_say("parameters-chain-z"),
    )
    min_clients: int = whole(
        4,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("parameters-min-clients"),
    )
    least_score: float = real(
        1.2,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=_say("parameters-least-score"),
    )
    near_score: float = real(
        1.6,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=_say("parameters-near-score"),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=_say("parameters-max-chance"),
    )
    recipients: int = whole(
        10,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("parameters-recipients"),
    )
    concentration: float = real(
        0.6,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-concentration"),
    )
    to_callers: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-to-callers"),
    )
    services: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=_say("parameters-services"),
    )
