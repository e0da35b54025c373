"""How often does the interval of ``orders`` hold the truth, and how far off are its counts?

The interval is about the complete cycles of the couriers in the ledger; how many couriers the
ledger misses, and how many orders leave no trace, is told apart. Both published rules are set
beside all orders, as the size of what they count.
"""

from collections.abc import Iterator

from filiere.runner import run
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, quiet
from filiere.validation.trials.counting import Counted, compared
from filiere.validation.trials.requisitions import one_death_city
from filiere.wording import Words

_say = Words(__name__)


def collect(block: Block, family: int = 1) -> Iterator[Sighting]:
    """Analyse each city, and compare every finding of ``orders``."""
    for seed in block.seeds:
        with block.worlds.case(one_death_city(seed, family)) as (case, truth):
            run(case, only=("orders",), progress=quiet)
            for counted in compared(case, truth, seed):
                yield from _told(counted)
        block.say(_say("orders-orders", seed=str(seed)))


def _told(line: Counted) -> Iterator[Sighting]:
    group = f"{line.seed}"
    setting = {"legs": "two" if line.two_legs else "three"}
    for name, hit in (
        ("interval_holds", line.low <= line.truth <= line.high),
        ("truth_below", line.truth < line.low),
        ("truth_above", line.truth > line.high),
        ("interval_holds_all_couriers", line.low <= line.truth_all <= line.high),
        ("range_holds_all_orders", line.with_hidden_low <= line.orders <= line.with_hidden_high),
    ):
        yield Count(name=name, hits=int(hit), trials=1, group=group, setting=setting)
    sent = {**setting, "sendings held": "no" if line.estimate is None else "yes"}
    for name, hit in (
        ("orders_held", line.orders_low <= line.orders <= line.orders_high),
        ("orders_below", line.orders < line.orders_low),
        ("orders_above", line.orders > line.orders_high),
    ):
        yield Count(name=name, hits=int(hit), trials=1, group=group, setting=sent)
    if line.orders > 0:
        width = (line.orders_high - line.orders_low) / line.orders
        yield Reading(name="orders_width", value=width, group=group, setting=sent)
        if line.estimate is not None:
            off = line.estimate / line.orders
            yield Reading(name="orders_of_truth", value=off, group=group, setting=sent)
    for name, value, of in (
        ("cycles_of_truth", line.cycles, line.truth),
        ("width_of_truth", line.high - line.low, line.truth),
        ("cycles_of_all_orders", line.cycles, line.orders),
        ("confirmed_of_all_orders", line.confirmed, line.orders),
        ("customer_days_of_all_orders", line.customer_days, line.orders),
        ("customer_days_6s_of_all_orders", line.customer_days_6s, line.orders),
    ):
        if of > 0:
            yield Reading(name=name, value=value / of, group=group, setting=setting)


STUDY = Study(id="orders", method="orders", collect=collect)
