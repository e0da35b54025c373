"""What does a package not show? Said in the package itself, in both languages."""

from filiere.wording import Words

_say = Words(__name__)


LIMITS = _say("limits-limits")
