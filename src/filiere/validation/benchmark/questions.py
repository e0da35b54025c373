"""What is asked of a world, and what is true?

Seven kinds of question. Truth is read from what the simulator wrote beside the dossier; each
question carries the persons whom its truth depends on, so that intervals can be drawn by person.

Reads truth.json, truth/*.csv of one world. Times are UTC seconds.
"""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

NONE = "none"
"""Answer that there is nobody: no second phone, no successor."""

OUTSIDE = "outside"
"""Answer that the introducer is outside the records."""

YES, NO = "yes", "no"

STRANGERS = 20
"""Phones of other persons that each line and dispatch phone is paired with."""

DAYS = 7
"""Single days on which orders are asked for, of each line, spread over its life."""

DAY_S = 86_400


class Ask(StrEnum):
    """What a question is about."""

    LINES = "lines"
    """Which numbers are order lines? Any number of answers."""
    DISPATCH = "dispatch"
    """Which phone sends out the orders of this line? One, or none."""
    COURIERS = "couriers"
    """Which phones deliver for this dispatch phone? Any number of answers."""
    SAME_USER = "same_user"
    """Are these two phones one person's? Yes or no, with a log10 likelihood ratio."""
    SUCCESSOR = "successor"
    """Which number continues this one? One, or none."""
    INTRODUCER = "introducer"
    """Who passed the line's number on to this newcomer? One, or outside."""
    ORDERS = "orders"
    """How many orders by call or text did this line take in the period? With a 90 % interval."""


SEVERAL = frozenset({Ask.LINES, Ask.COURIERS})
"""Asks that take any number of answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question and its truth."""

    id: str
    world: str
    family: int
    ask: Ask
    subject: str = ""
    other: str = ""
    from_s: int | None = None
    to_s: int | None = None
    """Excluded."""
    accept: tuple[str, ...]
    """Every right answer; of orders, the count."""
    people: tuple[str, ...]
    """Persons on whom the truth depends."""

    def told(self) -> dict[str, Any]:
        """The question and its truth, ready for JSON."""
        return {**asdict(self), "ask": str(self.ask)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the simulator wrote of one world."""

    truth: Mapping[str, Any]
    holders: Mapping[str, str]
    """Person by number."""
    deliveries: Sequence[Mapping[str, str]]
    referrals: Sequence[Mapping[str, str]]


def read(folder: Path, world: str) -> Told:
    """The truth beside a world's dossier."""
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    holders = {
        row["number"]: f"{world}:{row['person']}"
        for row in _table(folder / "truth" / "holders.csv")
    }
    return Told(
        truth=truth,
        holders=holders,
        deliveries=_table(folder / "truth" / "deliveries.csv"),
        referrals=_table(folder / "truth" / "referrals.csv"),
    )


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def questions(told: Told, world: str, family: int, seed: int) -> list[Question]:
    """Every question of one world, in one order."""
    asked = [
        *_lines(told),
        *_dispatch(told),
        *_couriers(told),
        *_pairs(told, seed),
        *_successors(told),
        *_introducers(told),
        *_orders(told),
    ]
    return [
        Question(
            id=f"{world}-{place:04d}",
            world=world,
            family=family,
            **{"people": _people(told, each), **each},
        )
        for place, each in enumerate(asked, start=1)
    ]


Part = dict[str, Any]


def _people(told: Told, part: Part) -> tuple[str, ...]:
    numbers = [part.get("subject", ""), part.get("other", ""), *part["accept"]]
    return tuple(sorted({told.holders[n] for n in numbers if n in told.holders}))


def _networks(told: Told) -> list[Mapping[str, Any]]:
    return list(told.truth["networks"])


def _lines(told: Told) -> Iterator[Part]:
    lines = sorted({spell["number"] for net in _networks(told) for spell in net["lines"]})
    yield {"ask": Ask.LINES, "accept": tuple(lines)}


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["from_s"] < other["to_s"] and other["from_s"] < one["to_s"])


def _dispatch(told: Told) -> Iterator[Part]:
    for net in _networks(told):
        for line in net["lines"]:
            found = sorted({d["number"] for d in net["dispatch"] if _overlap(line, d)})
            right = (NONE,) if net["dispatch_is_line"] or not found else tuple(found)
            yield {"ask": Ask.DISPATCH, "subject": line["number"], "accept": right}


def _couriers(told: Told) -> Iterator[Part]:
    for net in _networks(told):
        for phone in net["lines"] if net["dispatch_is_line"] else net["dispatch"]:
            found = sorted(
                {
                    spell["number"]
                    for courier in net["couriers"]
                    if not courier["by_application"]
                    for spell in courier["numbers"]
                    if _overlap(spell, phone)
                }
            )
            if found:
                yield {"ask": Ask.COURIERS, "subject": phone["number"], "accept": tuple(found)}


def _pairs(told: Told, seed: int) -> Iterator[Part]:
    pairs: dict[tuple[str, str], bool] = {}
    for left, right, same in (*_held(told), *_strange(told, seed)):
        if left is not None and right is not None and left != right:
            pairs.setdefault((min(left, right), max(left, right)), same)
    for (left, right), same in sorted(pairs.items()):
        yield {
            "ask": Ask.SAME_USER,
            "subject": left,
            "other": right,
            "accept": (YES if same else NO,),
        }


Pair = tuple[str | None, str | None, bool]


def _held(told: Told) -> Iterator[Pair]:
    """Pairs that one person holds, and those of the city that two may share much of a day with."""
    for net in _networks(told):
        phones = [phone["number"] for phone in net["dispatch"]]
        yield from ((line["number"], phone, True) for line in net["lines"] for phone in phones)
        yield from ((phone, net["holder_private"], True) for phone in phones)
        for courier in net["couriers"]:
            yield from ((each["number"], courier["private"], True) for each in courier["numbers"])
    for pair in told.truth["pairs"]:
        yield pair["left"], pair["right"], bool(pair["same_holder"])


def _strange(told: Told, seed: int) -> Iterator[Pair]:
    """Phones of the networks beside phones of other persons, drawn."""
    others = sorted(told.holders)
    rng = np.random.default_rng(seed)
    for net in _networks(told):
        for phone in [*net["lines"], *net["dispatch"]]:
            for place in rng.choice(len(others), min(STRANGERS, len(others)), replace=False):
                stranger = others[int(place)]
                if told.holders[stranger] != told.holders.get(phone["number"]):
                    yield phone["number"], stranger, False


def _successors(told: Told) -> Iterator[Part]:
    found: dict[str, str] = {}
    for net in _networks(told):
        for change in net["successions"]:
            found[change["old"]] = change["new"]
    for turn in told.truth["turnover"]:
        if turn["old"] is not None:
            found.setdefault(turn["old"], turn["new"] or NONE)
    for old, new in sorted(found.items()):
        yield {"ask": Ask.SUCCESSOR, "subject": old, "accept": (new,)}


def _introducers(told: Told) -> Iterator[Part]:
    for row in told.referrals:
        net = _networks(told)[int(row["network"])]
        first = int(row["first_s"])
        line = next(
            (each["number"] for each in net["lines"] if each["from_s"] <= first < each["to_s"]), ""
        )
        if line != "":
            yield {
                "ask": Ask.INTRODUCER,
                "subject": row["newcomer"],
                "other": line,
                "accept": (row["introducer"] or OUTSIDE,),
            }


def _orders(told: Told) -> Iterator[Part]:
    for index, net in enumerate(_networks(told)):
        ordered = sorted(
            int(row["ordered_s"])
            for row in told.deliveries
            if int(row["network"]) == index and row["client_by_application"] == "0"
        )
        for line in net["lines"]:
            begin, end = int(line["from_s"]), int(line["to_s"])
            whole = (end - begin) // DAY_S
            days = (
                sorted({int(day) for day in np.linspace(0, whole - 1, DAYS)}) if whole > 0 else []
            )
            spans = [(begin, end), *((begin + d * DAY_S, begin + (d + 1) * DAY_S) for d in days)]
            for start, stop in spans:
                count = sum(start <= at < stop for at in ordered)
                yield {
                    "ask": Ask.ORDERS,
                    "subject": line["number"],
                    "from_s": start,
                    "to_s": stop,
                    "accept": (str(count),),
                }
