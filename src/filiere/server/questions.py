"""Which questions does the workbench ask of every case, and on which page is each answer seen?"""

from dataclasses import dataclass

from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``key`` is the analysis that answers it."""

    key: str
    text: Text
    page: str


QUESTIONS = (
    Question(
        key="lines",
        text=_say("questions-questions-text-what-order-lines"),
        page="network",
    ),
    Question(
        key="relay",
        text=_say("questions-questions-text-relays"),
        page="lanes",
    ),
    Question(key="couriers", text=_say("questions-questions-text-delivers"), page="lanes"),
    Question(
        key="orders",
        text=_say("questions-questions-text-how-many-orders-there"),
        page="rhythm",
    ),
    Question(
        key="campaigns",
        text=_say("questions-questions-text-what-did-bulk-messages-do"),
        page="lanes",
    ),
    Question(
        key="referrals",
        text=_say("questions-questions-text-introduced"),
        page="network",
    ),
    Question(
        key="succession",
        text=_say("questions-questions-text-what-changed-number-handset-sim"),
        page="lanes",
    ),
    Question(
        key="copresence",
        text=_say("questions-questions-text-phones-carried-together"),
        page="map",
    ),
    Question(
        key="deaths",
        text=_say("questions-questions-text-line-several-deceased-common"),
        page="findings",
    ),
    Question(key="ladder", text=_say("questions-questions-text-how-far-up"), page="ladder"),
    Question(
        key="next",
        text=_say("questions-questions-text-what-should-asked-next"),
        page="next",
    ),
    Question(
        key="plausibility",
        text=_say("questions-questions-text-what-records-cannot"),
        page="findings",
    ),
)
"""In listing order."""
