"""What does the report say of itself, in French and in English?

Catalogues by key; the page has no other words of its own. Sentences that come from analyses stand
in the case.
"""

from filiere.report.words.annex import ANNEX_WORDS, GLOSSARY
from filiere.report.words.answers import FINDING_WORDS
from filiere.report.words.codes import FATES, KINDS, LINKS
from filiere.report.words.received import WORDS

__all__ = ["ANNEX_WORDS", "FATES", "FINDING_WORDS", "GLOSSARY", "KINDS", "LINKS", "WORDS"]
