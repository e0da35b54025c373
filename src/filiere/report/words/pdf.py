"""What does the printed report say beside what the page says?"""

from filiere.wording import Words

_say = Words(__name__)


PDF_WORDS = {
    "exhibit": _say("pdf-pdf-words-exhibit"),
    "exhibit_line": _say("pdf-pdf-words-exhibit-line"),
    "s_exhibits": _say("pdf-pdf-words-s-exhibits"),
    "exhibits_intro": _say("pdf-pdf-words-exhibits-intro"),
    "no_exhibits": _say("pdf-pdf-words-no-exhibits"),
    "number": _say("pdf-pdf-words-number"),
    "legend": _say("pdf-pdf-words-legend"),
    "source": _say("pdf-pdf-words-source"),
    "coverage": _say("pdf-pdf-words-coverage"),
    "versions": _say("pdf-pdf-words-versions"),
    "rows_of": _say("pdf-pdf-words-rows-of"),
    "s_attached": _say("pdf-pdf-words-s-attached"),
    "attached_rows": _say("pdf-pdf-words-attached-rows"),
    "attached_findings": _say("pdf-pdf-words-attached-findings"),
    "dated": _say("pdf-pdf-words-dated"),
    "unprintable": _say("pdf-pdf-words-unprintable"),
}
"""Every sentence of the printed report's own, by key."""
