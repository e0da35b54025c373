"""What does the server itself say, in French and in English?"""

from filiere.wording import Words

_say = Words(__name__)


WORDS = {
    "host": _say("words-host"),
    "origin": _say("words-origin"),
    "no_token": _say("words-no-token"),
    "bad_token": _say("words-bad-token"),
    "too_large": _say("words-too-large"),
    "not_found": _say("words-not-found"),
    "method": _say("words-method"),
    "not_here": _say("words-not-here"),
    "defect": _say("words-defect"),
    "no_pages": _say("words-no-pages"),
}
"""Every sentence of the server's own, by key."""
