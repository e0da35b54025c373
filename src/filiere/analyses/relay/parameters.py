"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import ordered, real, whole
from filiere.signals import across_rules
from filiere.signals.relaying import USUAL, RelayRules
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(RelayRules):
    """The parameters of ``relay``."""

    window_s: int = whole(
        USUAL.window_s,
        low=30,
        high=14_400,
        unit="s",
        meaning=_say("parameters-window-s"),
    )
    apart_s: int = whole(
        USUAL.apart_s,
        low=0,
        high=3600,
        unit="s",
        meaning=_say("parameters-apart-s"),
    )
    min_outgoing: int = whole(
        USUAL.min_outgoing,
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
        USUAL.chain_s,
        low=60,
        high=86_400,
        unit="s",
        meaning=_say("parameters-chain-s"),
    )
    screen_z: float = real(
        USUAL.screen_z,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=_say("parameters-screen-z"),
    )
    chain_z: float = real(
        USUAL.chain_z,
        low=0.0,
        high=100.0,
        unit="standard deviations",
        meaning=_say("parameters-chain-z"),
    )
    min_clients: int = whole(
        USUAL.min_clients,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("parameters-min-clients"),
    )
    least_score: float = real(
        USUAL.least_score,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=_say("parameters-least-score"),
    )
    near_score: float = real(
        USUAL.near_score,
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=_say("parameters-near-score"),
    )
    max_chance: float = real(
        USUAL.max_chance,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=_say("parameters-max-chance"),
    )
    recipients: int = whole(
        USUAL.recipients,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("p-recipients"),
    )
    concentration: float = real(
        USUAL.concentration,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-concentration"),
    )
    least_concentration: float = real(
        USUAL.least_concentration,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-least-concentration"),
    )
    to_callers: float = real(
        USUAL.to_callers,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-to-callers"),
    )
    most_to_callers: float = real(
        USUAL.most_to_callers,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-most-to-callers"),
    )
    to_line: float = real(
        USUAL.to_line,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-to-line"),
    )
    most_to_line: float = real(
        USUAL.most_to_line,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("p-most-to-line"),
    )
    min_openings: int = across_rules.min_openings()
    few_bills: int = across_rules.few_bills()
    bulk_parties: int = across_rules.bulk_parties()
    bulk_s: int = across_rules.bulk_s()
    services: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=_say("parameters-services"),
    )

    def __post_init__(self) -> None:
        ordered("relay", self, "least_concentration", "concentration")
        ordered("relay", self, "to_callers", "most_to_callers")
        ordered("relay", self, "to_line", "most_to_line")
