"""What does the analysis ``relay`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_CONTACT = _say("no-contact")
NO_LINE = _say("no-line")
CLAIM = _say("claim")
CLAIM_WITHOUT_CHAINS = _say("claim-without-chains")
TIMING_ALONE = _say("timing-alone")
OF_A_SERVICE = _say("of-a-service")
HP = _say("hp")
PROPOSITIONS = Propositions(
    hp=HP,
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)


def _weighings() -> tuple[Weighing, ...]:
    against = (
        (
            "unrelated",
            _say("against-unrelated-another-phone-these-evenings"),
            PROPOSITIONS.hd,
            _say("against-unrelated-phones-city-active-while-line"),
        ),
        (
            "other_desk",
            _say("against-other-desk-dispatch-phone-another-line-service"),
            _say("against-other-desk-sends-out-what-another-number"),
            _say("against-other-desk-dispatch-phones-other-networks-desks"),
        ),
        (
            "circle",
            _say("against-circle-phone-same-circle"),
            _say("against-circle-touch-those-work-reacts-third"),
            _say("against-circle-couriers-own-phones-holder-couriers"),
        ),
    )
    return tuple(
        Weighing(
            curve=f"relay_{kind}_{name}_v1",
            alternative=alternative,
            propositions=Propositions(hp=HP, hd=hd, population=population),
        )
        for kind in ("joint", "timing")
        for name, alternative, hd, population in against
    )


WEIGHINGS = _weighings()
"""Three alternatives, each with a curve for both traces together and one for the timing alone."""
ALTERNATIVES = (
    _say("alternatives-both-react-third-number"),
    _say("alternatives-lawful-switchboard-dispatcher-uses-second"),
    _say("alternatives-both-busy-same-evenings-null"),
)
CAVEATS = (
    _say("caveats-one-person-two-phones-two"),
    _say("caveats-timing-chains-places-same-two"),
    _say("caveats-timing-ties-phones-people-holds"),
    _say("caveats-orders-kept-round-set-hour"),
    _say("caveats-bills-held-applications-hide-relays"),
    _say("caveats-tail-probability-saddlepoint-approximation-below"),
)
MEASURES = {
    "events": _say("measures-events"),
    "median_lag_s": _say("measures-median-lag-s"),
    "expected_by_chance": _say("measures-expected-by-chance"),
    "z": _say("measures-z"),
    "z_backward": _say("measures-z-backward"),
    "p": _say("measures-p"),
    "relayed": _say("measures-relayed"),
    "incoming": _say("measures-incoming"),
    "chains": _say("measures-chains"),
    "chains_by_chance": _say("measures-chains-by-chance"),
    "chained_clients": _say("measures-chained-clients"),
    "callers_reached": _say("measures-callers-reached"),
    "callers_reached_by_chance": _say("measures-callers-reached-by-chance"),
    "compared": _say("measures-compared"),
    "recipients": _say("measures-recipients"),
}
