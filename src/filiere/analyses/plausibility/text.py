"""What does each check of the records say, in both languages?

Facts of the records only: a check tells what stands in the rows, never why.
"""

from types import MappingProxyType

from filiere.wording import Text, Words

_say = Words(__name__)


QUESTION = _say("question")

CLAIM = _say("claim")

CLAIMS = MappingProxyType(
    {
        "impossible_speed": _say("claims-impossible-speed"),
        "two_places": _say("claims-two-places"),
        "imei_with_imsis": _say("claims-imei-with-imsis"),
        "imei_of_two_numbers": _say("claims-imei-of-two-numbers"),
        "imsi_with_imeis": _say("claims-imsi-with-imeis"),
        "out_of_period": _say("claims-out-of-period"),
        "out_of_retention": _say("claims-out-of-retention"),
        "silence": _say("claims-silence"),
        "identical_rows": _say("claims-identical-rows"),
        "forwarded": _say("claims-forwarded"),
        "service_centre": _say("claims-service-centre"),
        "voicemail": _say("claims-voicemail"),
    }
)

MEASURES = MappingProxyType(
    {
        "check": _say("measures-check"),
        "hits": _say("measures-hits"),
        "value": _say("measures-value"),
        "threshold": _say("measures-threshold"),
        "not_listed": _say("measures-not-listed"),
    }
)

NO_EVENT = _say("no-event")

CAVEATS = (
    _say("caveats-technical-finding-tells-what-stands"),
    _say("caveats-where-there-records-nothing-follows"),
)


def not_listed(count: int) -> Text:
    """Says how many numbers the same check hits beyond those listed."""
    return _say("not-listed", count=count)
