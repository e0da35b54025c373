"""What do the commands that change a case say, in French and in English?"""

from filiere.wording import Words

_say = Words(__name__)


WORDS = {
    "lost": _say("words-lost"),
    "weakened": _say("words-weakened"),
    "changed": _say("words-changed"),
    "unchanged": _say("words-unchanged"),
    "gained": _say("words-gained"),
    "moved": _say("words-moved"),
    "finding": _say("words-finding"),
    "statement": _say("words-statement"),
    "before": _say("words-before"),
    "after": _say("words-after"),
    "rows": _say("words-rows"),
    "strength": _say("words-strength"),
    "none": _say("words-none"),
    "nothing_kept": _say("words-nothing-kept"),
}
"""Every word, by key."""
