"""By which name does a reader call a number, and who gave it?

A working name, such as «line A», is a statement: logged, with its author. It stands beside the
number in the brief, in the report and on pages, where an act names the number; no finding has it,
no analysis reads it, and it leaves in no export and in no package. A later one holds instead of the
one before; a blank one takes it back.

Reads fact, number, log. Writes fact, log.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from filiere.case.rights import facts, log
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rights.masking import Masker
from filiere.case.store.engine import Case
from filiere.case.store.names import labels
from filiere.errors import CaseError
from filiere.masking import Kind
from filiere.wording import Joined, Kept, Message, Plain, Text, Value, Words

_say = Words(__name__)

LONGEST = 40
"""Characters of an alias: it stands beside the number in a sentence."""
WHY = "alias"
"""What stands as the reason where none is given: a working name needs no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name that holds now, as shown."""

    number: str
    """Label: a pseudonym unless an act names the number."""
    name: str
    """Masked where the number is."""
    who: str
    why: str
    at: str


def name_number(case: Case, text: str, name: str, *, by: str = "", why: str = "") -> Fact:
    """Call a number by a name, or by none again (''); by default whoever is at the keyboard does.

    Raises:
        CaseError: the case has no such number, or the name is too long.
    """
    cleaned = " ".join(name.split())
    if len(cleaned) > LONGEST:
        raise CaseError(_say("alias-too-long", longest=LONGEST))
    number_id = facts.known_number(case, text)
    (number,) = case.query("SELECT number FROM number WHERE number_id = ?", [number_id])[0]
    about = facts.number_key(case, number)
    said = {"alias": cleaned}
    by, why = by.strip() or log.who(), why.strip() or WHY
    return facts.add(case, FactKind.ALIAS, about, said, by=by, why=why)


def aliases(case: Case) -> Mapping[int, str]:
    """The alias of each number that has one and that an act names now, by its id."""
    held = _held(case)
    if len(held) == 0:
        return {}
    named = case.query("SELECT number_id FROM number WHERE named ORDER BY number_id")
    return {number: held[number].said["alias"] for (number,) in named if number in held}


def listed(case: Case) -> list[Alias]:
    """Every alias that holds, in the order in which they were given."""
    held, clear = _held(case), aliases(case)
    names, masker = labels(case, held), Masker(case)
    return [
        Alias(
            number=names[number],
            name=masker.value(Kind.NAME, fact.said["alias"], named=number in clear),
            who=fact.who,
            why=fact.why,
            at=fact.at_utc,
        )
        for number, fact in sorted(held.items(), key=lambda each: each[1].fact_id)
    ]


def beside(case: Case) -> Callable[[Text], Text]:
    """A way to put the alias beside each number that a sentence of the program names."""
    known = aliases(case)
    names = labels(case, known)
    told = {names[number]: f"{names[number]} ({alias})" for number, alias in known.items()}
    if len(told) == 0:
        return lambda text: text
    pattern = re.compile(rf"(?<![\w+])(?:{'|'.join(map(re.escape, sorted(told)))})(?!\w)")

    def one(text: str) -> str:
        return pattern.sub(lambda found: told[found[0]], text)

    def put(text: Text) -> Text:
        if isinstance(text, Joined):
            return Joined(tuple(put(part) for part in text.parts), text.between)
        if isinstance(text, Message | Kept):
            return replace(text, values={name: value(each) for name, each in text.values.items()})
        return Plain(one(text.en), one(text.fr))

    def value(each: Value) -> Value:
        if isinstance(each, str):
            return one(each)
        return put(each) if isinstance(each, Text) else each

    return put


def _held(case: Case) -> dict[int, Fact]:
    known = facts.numbers_said(case)
    return {
        known[about]: fact
        for about, fact in facts.holding(case, FactKind.ALIAS).items()
        if about in known and fact.said["alias"] != ""
    }
