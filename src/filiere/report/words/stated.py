"""What does the report say of what persons have stated about the case?"""

from filiere.wording import Words

_say = Words(__name__)


STATED_WORDS = {
    "stated": _say("stated-stated-words-stated"),
    "annulled": _say("stated-stated-words-annulled"),
    "erased": _say("stated-stated-words-erased"),
    "protected": _say("stated-stated-words-protected"),
    "attributed": _say("stated-stated-words-attributed"),
    "categorised": _say("stated-stated-words-categorised"),
    "corrected": _say("stated-stated-words-corrected"),
    "unsigned": _say("stated-stated-words-unsigned"),
    "signed": _say("stated-stated-words-signed"),
    "revealed": _say("stated-stated-words-revealed"),
    "nobody": _say("stated-stated-words-nobody"),
}
"""Every sentence, by key."""
