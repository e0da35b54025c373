"""What does the report say of how it was computed, and of its own words?"""

from filiere.wording import Text, Words

_say = Words(__name__)


ANNEX_WORDS: dict[str, Text] = {
    "s_annex": _say("annex-annex-words-s-annex"),
    "inputs": _say("annex-annex-words-inputs"),
    "version": _say("annex-annex-words-version"),
    "zone": _say("annex-annex-words-zone"),
    "methods": _say("annex-annex-words-methods"),
    "analysis": _say("annex-annex-words-analysis"),
    "parameters": _say("annex-annex-words-parameters"),
    "reference": _say("annex-annex-words-reference"),
    "module": _say("annex-annex-words-module"),
    "words": _say("annex-annex-words-words"),
    "again": _say("annex-annex-words-again"),
    "footer": _say("annex-annex-words-footer"),
    "w_line": _say("annex-annex-words-w-line"),
    "w_line_is": _say("annex-annex-words-w-line-is"),
    "w_dispatch": _say("annex-annex-words-w-dispatch"),
    "w_dispatch_is": _say("annex-annex-words-w-dispatch-is"),
    "w_courier": _say("annex-annex-words-w-courier"),
    "w_courier_is": _say("annex-annex-words-w-courier-is"),
    "w_contact": _say("annex-annex-words-w-contact"),
    "w_contact_is": _say("annex-annex-words-w-contact-is"),
    "w_cycle": _say("annex-annex-words-w-cycle"),
    "w_cycle_is": _say("annex-annex-words-w-cycle-is"),
    "w_chance": _say("annex-annex-words-w-chance"),
    "w_chance_is": _say("annex-annex-words-w-chance-is"),
    "w_candidates": _say("annex-annex-words-w-candidates"),
    "w_candidates_is": _say("annex-annex-words-w-candidates-is"),
    "w_hp": _say("annex-annex-words-w-hp"),
    "w_hp_is": _say("annex-annex-words-w-hp-is"),
}

GLOSSARY = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")
