"""Which stretches of a text may be somebody's: numbers, addresses, accounts, in any spelling?

The one rule of every way out (terminal, log, JSON, page, report, package, file name, error): what a
person or a file supplied is *text*, and text is read fail-closed. Any run of eight digits or more,
in any script and with any separators, is taken for somebody's number unless it is wholly a date or
a time; so are addresses, handles, bank accounts and wallets. What is named by an act in force, and
what pseudonym stands for the rest, is the case's to say (``case/rights/masking.py``); this room
only finds the stretches. What the program says itself passes by its type: ``Said``.
"""

from filiere.masking.spans import SHORTEST, Digits, Group, digits_of, found
from filiere.masking.things import Kind, Thing
from filiere.masking.typed import GENERIC, PSEUDONYM, Said, keyed

__all__ = [
    "GENERIC",
    "PSEUDONYM",
    "SHORTEST",
    "Digits",
    "Group",
    "Kind",
    "Said",
    "Thing",
    "digits_of",
    "found",
    "keyed",
]
