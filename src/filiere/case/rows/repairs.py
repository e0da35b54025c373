"""What was done where a record was read otherwise than it is written?

Each note on a field names a rule (docs/reference/repairs.md). Here stands the sentence that a
person reads of it, in the goods declaration and beside the field.
"""

from collections.abc import Mapping

from filiere.wording import Plain, Text, Words

_say = Words(__name__)


def explained(rule: str) -> Text:
    """What a rule did, in a sentence; the word itself for one that another version knew."""
    key = f"repair-{rule.replace('_', '-')}"
    return _say(key) if key in _say else Plain(rule, rule)


def counted(repairs: Mapping[str, int]) -> list[Text]:
    """A sentence for each rule, with how often it was used; the most frequent first."""
    often = sorted(repairs.items(), key=lambda each: (-each[1], each[0]))
    return [_say("repair-counted", what=explained(rule), count=count) for rule, count in often]
