"""What can a text be read as: a number, a name, nobody, or nothing that is a number?"""

from dataclasses import dataclass, replace
from enum import StrEnum

from filiere.model.codes import NumberKind

LONGEST_SHORT = 6
"""Digits up to which a national text is a short code and not a truncated number."""

LONGEST_NAME = 32
"""Characters of an alphabetic sender; an address may be longer."""

LONGEST_ADDRESS = 256


class Refused(StrEnum):
    """Why a text is no number; the importer's reasons of the same names explain them."""

    NUMBER = "number"
    SCIENTIFIC = "scientific"
    """A spreadsheet kept fewer digits than the number has."""
    ROUTING = "routing"
    """A number stands in it, with other digits or signs before or after."""
    TWO_NUMBERS = "two_numbers"
    """It may be a full number of one country or a national one that lost its zero."""
    LOOK_ALIKE = "look_alike"
    """Letters stand in it where a number has digits: 06399801O1."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a text was read as; ``number`` is empty for a withheld caller or a refusal."""

    number: str = ""
    kind: NumberKind = NumberKind.E164
    country: str = ""
    """ISO 3166-1 alpha-2 of the number's range, or ''."""
    flags: int = 0
    second: str = ""
    """The other number of a cell that holds two, as written."""
    rules: tuple[str, ...] = ()
    """Names of what was mended, where reading was more than a change of prefix."""
    refused: Refused | None = None

    def mended(self, *rules: str) -> "Numbered":
        """The same, with the rules that led to it."""
        return replace(self, rules=tuple(dict.fromkeys((*rules, *self.rules))))
