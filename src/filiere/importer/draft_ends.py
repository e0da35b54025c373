"""Whose number, handset and cell stand in which column: the caller's, or those of the called?"""

from collections import Counter
from collections.abc import Mapping, Sequence

from filiere.importer.draft_guess import meaning_of
from filiere.importer.draft_guessed import Guessed
from filiere.importer.draft_table import Found
from filiere.importer.ends import other_end
from filiere.wording import Text


def share_one(found: Found, positions: Sequence[int]) -> bool:
    """Whether two columns hold one number in nearly every row, now left, now right."""
    if len(positions) != 2:
        return False
    one, two = (found.of(at) for at in positions)
    if len(set(one)) < 2 or len(set(two)) < 2:
        return False
    common, count = Counter([*one, *two]).most_common(1)[0]
    return common in one and common in two and count * 10 >= len(one) * 9


def caller_and_called(found: Found, made: Guessed) -> None:
    """Of three numbers, the first stands in every row as caller or called: the other end is told.

    A table that names whose bill it is, and caller and called beside it, has the other end in one
    of the two by the direction of the row.
    """
    told = [name for name in ("direction", "kind") if name in made.fields]
    if not {"served", "other", "third"} <= set(made.fields) or len(told) == 0:
        return
    at = {name: made.fields[name][0][0] for name in ("served", "other", "third", *told)}
    ends: dict[str, set[str]] = {"in": set(), "out": set()}
    for row in found.values:
        meant = " ".join(meaning_of(row[at[name]].strip("'\"=() ")) for name in told)
        way = next((word for word in meant.split() if word in ends), "")
        own = [name for name in ("other", "third") if row[at[name]] == row[at["served"]]]
        if way != "" and len(own) == 1:
            ends[way].add(own[0])
    if ends in ({"in": {"other"}, "out": {"third"}}, {"in": {"third"}, "out": {"other"}}):
        called = "other" if ends["in"] == {"other"} else "third"
        caller = "third" if called == "other" else "other"
        why = made.fields[called][1]
        made.fields["other"] = ([at[called]], why)
        made.when_in["other"] = [at[caller]]
        made.fields.pop("third")


def of_each_end(found: Found, keys: Sequence[str], made: Guessed) -> None:
    """Handsets, SIMs and cells of the caller and of the called: the incoming rows have the other.

    Where a table tells them of the caller alone, nothing is known of whose bill an incoming row is:
    the column is left aside.
    """
    fields = made.fields
    if parties(found, fields) == "":
        return
    caller, called = (keys[fields[name][0][0]] for name in ("served", "other"))
    for name in ("imei", "imsi", "cell", "end_cell", "azimuth_deg"):
        if name not in fields:
            continue
        positions, why = fields[name]
        told = [other_end(keys[at], caller, called, keys) for at in positions]
        turned = [other_end(keys[at], called, caller, keys) for at in positions]
        if all(of_one and twin != "" for of_one, twin in told):
            made.when_in[name] = [keys.index(twin) for _, twin in told]
            if name == "cell" and fields.get("end_cell", ([], why))[0] == made.when_in[name]:
                fields.pop("end_cell")  # a second pair of columns was the other end's
        elif all(of_one and twin != "" for of_one, twin in turned):
            fields[name] = ([keys.index(twin) for _, twin in turned], why)
            made.when_in[name] = list(positions)
        elif any(of_one for of_one, _ in (*told, *turned)):
            fields.pop(name)
            made.one_end.extend(positions)


def parties(found: Found, fields: Mapping[str, tuple[list[int], Text]]) -> str:
    """Whether the two numbers are caller and called, whoever's bill it is: the word for it."""
    if not {"served", "other"} <= set(fields):
        return ""
    one, two = (found.of(fields[name][0][0]) for name in ("served", "other"))
    if len(set(one)) <= 1 or len(one) < 4:
        return ""
    common = Counter([*one, *two]).most_common(1)[0]
    both = common[0] in one and common[0] in two
    if not both or common[1] * 10 < len(one) * 9:
        return ""
    coded = [fields[name][0][0] for name in ("direction", "kind") if name in fields]
    ways = {word for at in coded for value in found.of(at) for word in meaning_of(value).split()}
    return "by_direction" if "direction" in fields or {"in", "out"} & ways else "target"


def now_left_now_right(found: Found, made: Guessed) -> None:
    """Of two further numbers of which each row has one, both are the other end."""
    if not {"other", "third"} <= set(made.fields):
        return
    at = [made.fields[name][0][0] for name in ("other", "third")]
    told = [tuple(row[each].strip("'\"=() -") != "" for each in at) for row in found.values]
    if (
        told.count((True, True)) > 0
        or min(told.count((True, False)), told.count((False, True))) == 0
    ):
        return
    positions, why = made.fields["other"]
    made.fields["other"] = ([*positions, at[1]], why)
    made.first_of.add("other")
    made.fields.pop("third")
