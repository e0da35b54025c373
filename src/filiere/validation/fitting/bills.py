"""How many numbers stand on a bill of four weeks, by the place of its holder?

What a request would disclose is not known before it is made: ``next`` takes the middle bill of that
place, as it is here. Each bill that is held counts, every other holder as *anybody*; the days of a
shorter bill are brought to four weeks.
"""

import numpy as np

from filiere.signals.book import ledger
from filiere.signals.contacts import DAY_S, billed_numbers, read_contacts
from filiere.signals.fitted import Fitted
from filiere.signals.observed import observed
from filiere.validation.frame.design import Block
from filiere.validation.trials.requisitions import heads_of, one_death_city
from filiere.validation.worlds.room import Truth

SEEDS = range(1600, 1680)
DAYS = 28
LEAST_DAYS = 7
"""A shorter bill says little of four weeks."""
PLACES = ("dispatch", "courier", "line", "client")
ANYBODY = "anybody"


def fitted_on(block: Block) -> Fitted:
    """Measure the bills of a block."""
    found: dict[str, list[float]] = {place: [] for place in (*PLACES, ANYBODY)}
    for seed in block.seeds:
        with block.worlds.case(one_death_city(seed)) as (case, truth):
            contacts = read_contacts(case)
            book, window = ledger(contacts), observed(case, contacts)
            places = places_of(truth)
            for number in sorted(billed_numbers(case)):
                days = window.length_s(number) / DAY_S
                out, into = book.by_a.of(number), book.by_b.of(number)
                if days < LEAST_DAYS or len(out) + len(into) == 0:
                    continue
                others = np.unique(np.concatenate((contacts.b[out], contacts.a[into])))
                found[places.get(number, ANYBODY)].append(len(others) * DAYS / days)
    return Fitted(
        id="bills",
        values={place: round(float(np.median(each))) for place, each in found.items()},
        study={
            "origin": "simulation",
            "data": "cities of 600 people over 28 days, family 1, "
            f"seeds {block.seeds[0]} to {block.seeds[-1]}",
            **{f"{place}_bills": len(each) for place, each in found.items()},
            "script": "python -m filiere.validation.fitting bills",
        },
    )


def places_of(truth: Truth) -> dict[int, str]:
    """The place of each number of a network; a number of two has the first."""
    places: dict[int, str] = {}
    for network in truth.networks:
        clients = {each.client for each in network.deliveries}
        for place, numbers in zip(
            PLACES,
            (heads_of(network), network.couriers, network.lines, sorted(clients)),
            strict=True,
        ):
            for number in numbers:
                places.setdefault(number, place)
    return places
