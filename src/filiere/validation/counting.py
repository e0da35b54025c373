"""How often does the interval of ``orders`` hold the truth, and how far off are its counts?

Every city has a network at least, its scenario drawn from the wide priors; all analyses before
``orders`` run as in a case, so a courier missed or a wrong dispatch phone weighs in. Three truths
are kept apart: the complete cycles of the couriers in the ledger, which the interval is about; the
complete cycles of all couriers; all orders.

python -m filiere.validation.counting --first 2600 --worlds 40 --out counting.json
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from filiere.analyses._contacts import Contacts, read_contacts
from filiere.analyses._ledger import Known, known
from filiere.case import Case
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.validation.room import Delivery, Network, Truth, direct_case
from filiere.validation.tables import wilson
from filiere.world import Scenario, WorldSettings

VISIT_S = 1800


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One line: what is true of it, and what the finding says."""

    seed: int
    two_legs: bool
    truth: int
    """Complete cycles of the couriers in the ledger."""
    truth_all: int
    """Complete cycles of all couriers."""
    orders: int
    """All orders through this line, those that left nothing included."""
    cycles: int
    low: int
    high: int
    orders_low: int
    orders_high: int
    potential: int
    confirmed: int
    customer_days: int
    customer_days_6s: int


def scenario_of(seed: int) -> Scenario:
    """Drawn from the priors, with a network at least."""
    drawn = Scenario.draw(seed)
    return replace(drawn, name="counting", networks=max(drawn.networks, 1), deaths=0, front=False)


def count_world(seed: int, *, people: int, days: int) -> list[Counted]:
    """Simulate one city, analyse it, and compare every finding of ``orders``."""
    settings = WorldSettings(seed=seed, people=people, days=days, scenario=scenario_of(seed))
    with tempfile.TemporaryDirectory() as scratch:
        case, truth = direct_case(settings, Path(scratch) / "case.filiere")
        with case:
            run(case, only=("orders",), progress=lambda _said, _share: None)
            return list(_compared(case, truth, seed))


def _compared(case: Case, truth: Truth, seed: int) -> Iterable[Counted]:
    contacts = read_contacts(case)
    heads, couriers = known(case, "relay"), known(case, "couriers")
    for each in known(case, "orders"):
        line = each.subjects[Role.LINE]
        for network in truth.networks:
            if line not in network.lines:
                continue
            own = {h.subjects[Role.DISPATCH] for h in heads if h.subjects[Role.LINE] == line}
            bring = {
                c.subjects[Role.COURIER]
                for c in couriers
                if c.subjects.get(Role.LINE) == line or c.subjects.get(Role.DISPATCH) in own
            }
            orders = [d for d in network.deliveries if d.line == line]
            whole = [d for d in orders if _complete(contacts, network, d, two=len(own) == 0)]
            yield _counted(each, seed, len(own) == 0, (orders, whole, bring))


def _counted(
    each: Known,
    seed: int,
    two_legs: bool,  # noqa: FBT001 - one value of the row
    true: tuple[list[Delivery], list[Delivery], set[int]],
) -> Counted:
    orders, whole, bring = true
    said = {
        name: int(str(each.measures[name]))
        for name in ("cycles", "orders_low", "orders_high", "potential", "confirmed")
    }
    return Counted(
        seed=seed,
        two_legs=two_legs,
        truth=_visits([d for d in whole if d.courier in bring]),
        truth_all=_visits(whole),
        orders=len(orders),
        low=int(str(each.measures["cycles_low"])),
        high=int(str(each.measures["cycles_high"])),
        customer_days=int(str(each.measures["customer_days"])),
        customer_days_6s=int(str(each.measures["customer_days_6s"])),
        **said,
    )


def _complete(contacts: Contacts, network: Network, order: Delivery, *, two: bool) -> bool:
    """Whether the legs that the finding counts are in the records."""

    def has(a: tuple[int, ...], b: int, low: int, high: int) -> bool:
        first, last = np.searchsorted(contacts.t, (low, high + 1))
        part = slice(int(first), int(last))
        return bool((np.isin(contacts.a[part], a) & (contacts.b[part] == b)).any())

    came = has((order.client,), order.line, order.ordered_s - 1800, order.ordered_s + 60)
    rang = has((order.courier,), order.client, order.delivered_s - 1800, order.delivered_s + 60)
    if two:
        return came and rang
    heads = network.dispatches
    return came and rang and has(heads, order.courier, order.relayed_s - 300, order.relayed_s + 60)


def _visits(orders: list[Delivery]) -> int:
    """Orders that one courier brings one client within half an hour are one visit."""
    last: dict[tuple[int, int], int] = {}
    count = 0
    for order in sorted(orders, key=lambda d: (d.delivered_s, d.ordered_s)):
        pair = (order.courier, order.client)
        count += int(order.delivered_s - last.get(pair, -(10**6)) > VISIT_S)
        last[pair] = order.delivered_s
    return count


def summary(found: list[Counted], worlds: int) -> dict[str, object]:
    """Coverage of each interval, and where the truth lies beside it."""

    def share(hits: Iterable[bool]) -> dict[str, object]:
        each = list(hits)
        low, high = wilson(sum(each), len(each))
        return {
            "hits": sum(each),
            "of": len(each),
            "share": round(sum(each) / max(len(each), 1), 4),
            "wilson95": [round(low, 4), round(high, 4)],
        }

    def middle(values: Iterable[float]) -> float | None:
        each = sorted(values)
        return round(each[len(each) // 2], 3) if len(each) > 0 else None

    return {
        "worlds": worlds,
        "worlds_with_a_finding": len({c.seed for c in found}),
        "lines": len(found),
        "covers_known_couriers": share(c.low <= c.truth <= c.high for c in found),
        "two_legs": share(c.low <= c.truth <= c.high for c in found if c.two_legs),
        "three_legs": share(c.low <= c.truth <= c.high for c in found if not c.two_legs),
        "truth_below": share(c.truth < c.low for c in found),
        "truth_above": share(c.truth > c.high for c in found),
        "covers_all_couriers": share(c.low <= c.truth_all <= c.high for c in found),
        "range_holds_all_orders": share(c.orders_low <= c.orders <= c.orders_high for c in found),
        "median_width_of_truth": middle((c.high - c.low) / c.truth for c in found if c.truth > 0),
        "median_cycles_of_truth": middle(c.cycles / c.truth for c in found if c.truth > 0),
        "median_cycles_of_orders": middle(c.cycles / c.orders for c in found if c.orders > 0),
        "median_confirmed_of_orders": middle(c.confirmed / c.orders for c in found if c.orders),
        "median_customer_days_of_orders": middle(
            c.customer_days / c.orders for c in found if c.orders
        ),
        "median_customer_days_6s_of_orders": middle(
            c.customer_days_6s / c.orders for c in found if c.orders
        ),
    }


def main(arguments: list[str] | None = None) -> int:
    """Run the study and keep it as JSON; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m filiere.validation.counting")
    parser.add_argument("--first", type=int, required=True, help="first seed")
    parser.add_argument("--worlds", type=int, default=40)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    found: list[Counted] = []
    content: dict[str, object] = {}
    given.out.parent.mkdir(parents=True, exist_ok=True)
    for done, seed in enumerate(range(given.first, given.first + given.worlds), start=1):
        found += count_world(seed, people=given.people, days=given.days)
        content = {
            "schema": "filiere.validation.counting/1",
            "origin": "simulation",
            "first": given.first,
            "people": given.people,
            "days": given.days,
            "summary": summary(found, done),
            "lines": [asdict(each) for each in found],
        }
        # kept after every city: a long study that is stopped has still said what it saw
        text = json.dumps(content, indent=1, sort_keys=True)
        given.out.write_text(text + "\n", encoding="utf-8")
        sys.stderr.write(f"{seed}: {len(found)} lines\n")
        sys.stderr.flush()
    sys.stdout.write(json.dumps(content["summary"], indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
