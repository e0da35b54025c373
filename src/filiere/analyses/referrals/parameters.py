"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.introducers import NewcomerRules
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(NewcomerRules):
    """The parameters of ``referrals``."""

    window_d: int = whole(
        3,
        low=1,
        high=90,
        unit="d",
        meaning=_say("parameters-window-d"),
    )
    history_d: int = whole(
        7,
        low=0,
        high=365,
        unit="d",
        meaning=_say("parameters-history-d"),
    )
    min_contacts: int = whole(
        2,
        low=1,
        high=1000,
        unit="contacts",
        meaning=_say("parameters-min-contacts"),
    )
    min_share: float = real(
        0.5,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-min-share"),
    )
    services: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=_say("parameters-services"),
    )
