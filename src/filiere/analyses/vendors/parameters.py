"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``vendors``."""

    most_accounts: int = whole(
        3, low=2, high=50, unit="accounts", meaning=_say("parameter-most-accounts")
    )
    alike: float = real(0.5, low=0.3, high=1.0, unit="share", meaning=_say("parameter-alike"))
    letters: int = whole(5, low=3, high=12, unit="letters", meaning=_say("parameter-letters"))
