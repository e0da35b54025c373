"""What becomes of lines and of lawful services where a share of their callers hides its number?

Cities on which the points were tuned, their contacts withheld by chance, contact by contact or
caller by caller. Told apart by who is counted: the callers named alone, or the others like them.

    python -m filiere.validation.looks.withheld --worlds FOLDER --seeds 1200 1201 1202 1203
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np

from filiere.analysis import defaults
from filiere.signals.contacts import Bools, Contacts
from filiere.signals.line_traits import Verdict, candidates_of, looked_at
from filiere.signals.scene import scene_of
from filiere.signals.unnamed import Unnamed
from filiere.validation.frame.design import Block
from filiere.validation.trials.cities import City, cities
from filiere.validation.worlds.kept import Worlds

WAYS = (("none", 0.0), ("contact", 0.2), ("contact", 0.4), ("caller", 0.2), ("caller", 0.4))
"""What is withheld, and how much of it."""


def main(arguments: list[str] | None = None) -> int:
    """Print one object: of each way and kind how many were traced, and how many called lines."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.looks.withheld")
    parser.add_argument("--worlds", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", required=True)
    given = parser.parse_args(arguments)
    block = Block(
        name="tuning",
        seeds=tuple(given.seeds),
        worlds=Worlds(given.worlds, tuning=True),
        say=lambda _: None,
    )
    counted: dict[str, Counter[str]] = {}
    for city in cities(block):
        lines = {line for network in city.truth.networks for line in network.lines}
        for (what, share), verdict in judged(city):
            kind = "line" if verdict.portrait.number in lines else "service"
            told = counted.setdefault(f"{what} {share} {kind}", Counter())
            told["traced"] += 1
            told["line_by_named"] += verdict.score >= verdict.least
            told["line"] += verdict.is_line
    sys.stdout.write(json.dumps(counted, indent=1, sort_keys=True) + "\n")
    return 0


def judged(city: City) -> Iterator[tuple[tuple[str, float], Verdict]]:
    """Each line and lawful service with a trace, under each way of withholding."""
    values = defaults("lines")
    lines = {line for network in city.truth.networks for line in network.lines}
    kinds = {number for number, (_, part) in city.categories().items() if part == "line"}
    asked = np.array(sorted(lines | kinds))
    contacts = city.book.contacts
    for way in WAYS:
        gone = _withheld(contacts, way, city.seed) & np.isin(contacts.b, asked)
        scene = replace(
            scene_of(city.case, contacts.where(~gone)),
            unnamed=MappingProxyType(
                {n: of for n in asked.tolist() if (of := _of(contacts, gone, n)).contacts > 0}
            ),
        )
        found = candidates_of(scene, values)
        for verdict in looked_at(scene, found[np.isin(found, asked)], values):
            if len(verdict.traces) > 0:
                yield way, verdict


def _withheld(contacts: Contacts, way: tuple[str, float], seed: int) -> Bools:
    rng = np.random.default_rng(seed)
    if way[0] == "caller":
        return np.asarray((rng.random(contacts.numbers) < way[1])[contacts.a])
    return np.asarray(rng.random(len(contacts)) < way[1])


def _of(contacts: Contacts, gone: Bools, number: int) -> Unnamed:
    mine = gone & (contacts.b == number)
    lengths = contacts.duration_s[mine & contacts.is_call]
    return Unnamed(
        contacts=int(mine.sum()),
        calls=len(lengths),
        missed_calls=int((lengths == 0).sum()),
        talked_s=tuple(sorted(lengths[lengths > 0].tolist())),
    )


if __name__ == "__main__":
    sys.exit(main())
