"""What really happened, for those who check methods against it?

``truth.json`` holds the settings, each network as drawn and its numbers, and each look-alike;
``truth/*.csv`` holds the long lists (deliveries, sendings, referrals, clients). None of it is a
source of the dossier.
"""

import csv
import json
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

from filiere.world.organisation import Organisation
from filiere.world.pairs import Tie
from filiere.world.purses import ORDER, STOCK
from filiere.world.shops import Shop
from filiere.world.simulation import Cast


def truth_of(world: Cast) -> dict[str, object]:
    """The content of truth.json."""
    return {
        "schema": "filiere.truth/1",
        "seed": world.settings.seed,
        "settings": world.settings.as_truth(),
        "period": {"from_s": world.calendar.start_s, "to_s": world.calendar.end_s},
        "networks": [_network(world, network) for network in world.networks],
        "look_alikes": [
            {
                "category": each.category,
                "numbers": [
                    {"part": part, "number": world.phones.text(phone)}
                    for part, phone in each.phones
                ],
                "orders": len(each.orders),
                "customers": len(each.customers),
            }
            for each in world.look_alikes
        ],
        "deaths": [
            {
                "number": world.phones.text(death.phone),
                "at_s": death.at_s,
                "network": None if death.network < 0 else death.network,
            }
            for death in world.deaths
        ],
        "pairs": [
            {
                "tie": str(pair.tie),
                "same_holder": pair.left_person == pair.right_person,
                "left": world.phones.text(pair.left),
                "right": world.phones.text(pair.right),
                "duty_only": pair.duty_only,
            }
            for pair in world.pairs
        ],
        "shops": [_shop(world, shop) for shop in world.shops],
        "purses": [
            {
                "account": f"iban:{purse.iban}",
                "network": None if purse.network < 0 else purse.network,
                "movements": len(purse.flows),
                "for_orders": sum(flow.cause == ORDER for flow in purse.flows),
                "for_stock": sum(flow.cause == STOCK for flow in purse.flows),
            }
            for purse in world.purses
        ],
        "circles": [len(each) for each in world.circles],
        "turnover": [
            {
                "kind": turn.kind,
                "old": None if turn.old < 0 else world.phones.text(turn.old),
                "new": None if turn.new < 0 else world.phones.text(turn.new),
                "at_s": turn.at_s,
            }
            for turn in world.turnover
        ],
    }


def _shop(world: Cast, shop: Shop) -> dict[str, object]:
    return {
        "id": shop.id,
        "kind": shop.kind,
        "control": shop.control,
        "network": None if shop.network < 0 else shop.network,
        "number": world.phones.text(shop.line),
        "riders": [world.phones.text(phone) for phone in shop.riders],
        "siren": shop.books.siren,
        "iban": shop.books.iban,
        "orders": len(shop.look.orders),
        "tickets": len(shop.takings.tickets),
        "tickets_made_up": sum(not ticket.true for ticket in shop.takings.tickets),
        "declared_cents": sum(sum(day[:3]) for day in shop.takings.declared),
        "injected_share": round(shop.takings.gap, 6),
    }


def _network(world: Cast, network: Organisation) -> dict[str, object]:
    text = world.phones.text

    def spells(spans: list[tuple[int, int, int]]) -> list[dict[str, object]]:
        return [
            {
                "number": text(phone),
                "from_s": max(begin, world.calendar.start_s),
                "to_s": min(end, world.calendar.end_s),
            }
            for phone, begin, end in spans
        ]

    seen = {courier.person for courier in network.couriers}
    return {
        "plan": network.plan.as_truth(),
        "lines": spells(network.line.spells),
        "dispatch": spells(network.dispatch.spells),
        "dispatch_is_line": not network.plan.second_phone,
        "holder_private": None if network.holder < 0 else text(network.holder),
        "supplier": None if network.supplier < 0 else text(network.supplier),
        "supplies_s": network.supplies,
        "couriers": [
            {
                "number": text(courier.phone.spells[0][0]),
                "numbers": spells(courier.phone.spells),
                "private": None if own < 0 else text(own),
                "by_application": courier.hidden,
                "shifts_s": courier.shifts,
            }
            for courier, own in zip(network.couriers, network.courier_home, strict=True)
        ],
        "successions": [
            {"role": role, "old": text(old), "new": text(new), "at_s": at}
            for role, held in [
                ("line", network.line),
                *([("dispatch", network.dispatch)] if network.plan.second_phone else []),
                *(("courier", courier.phone) for courier in network.couriers),
            ]
            for (old, _, at), (new, _, _) in pairwise(held.spells)
        ],
        "handset_changes": [{"number": text(p), "at_s": at} for p, at in network.handsets],
        "sendings": [
            {
                "sent_s": sending.sent_s,
                "kind": sending.kind,
                "number": text(sending.phone),
                "recipients": sending.recipients,
            }
            for sending in sorted(network.sendings, key=lambda each: each.sent_s)
        ],
        "deliveries": len(network.service.orders),
        "people_of_couriers": len(seen),
    }


def crews_of(world: Cast) -> dict[int, int]:
    """People who travel together for work, person to crew; others are left out."""
    together = [
        *({courier.person for courier in network.couriers} for network in world.networks),
        *(
            {pair.left_person, pair.right_person}
            for pair in world.pairs
            if pair.tie in {Tie.CREW, Tie.DRIVER_RUNNER}
        ),
    ]
    return {person: crew for crew, people in enumerate(together) for person in people}


def write_truth(world: Cast, out: Path, told: Mapping[str, object] | None = None) -> None:
    """Write truth.json and the long lists beside the dossier.

    ``told``: what is true of seized phones and of a market, where some are held.
    """
    folder = out / "truth"
    folder.mkdir()
    (out / "truth.json").write_text(
        json.dumps({**truth_of(world), **(told or {})}, indent=1, ensure_ascii=False) + "\n",
        encoding="utf-8",
        newline="\n",
    )
    text = world.phones.text
    _table(
        folder / "deliveries.csv",
        (
            "network",
            "client",
            "courier",
            "ordered_s",
            "relayed_s",
            "delivered_s",
            "client_by_application",
            "courier_by_application",
        ),
        (
            (
                index,
                text(int(network.service.customers.phone[order.customer])),
                text(network.couriers[order.worker].phone.at(order.relayed_s)),
                order.ordered_s,
                order.relayed_s,
                order.delivered_s,
                int(order.hidden),
                int(order.relay_hidden),
            )
            for index, network in enumerate(world.networks)
            for order in network.service.orders
        ),
    )
    _table(
        folder / "clients.csv",
        ("network", "number", "since_s", "by_application"),
        (
            (index, text(int(phone)), int(since), int(hidden))
            for index, network in enumerate(world.networks)
            for phone, since, hidden in zip(
                network.service.customers.phone,
                network.service.customers.since,
                network.service.customers.hidden,
                strict=True,
            )
        ),
    )
    people, phones = world.society.people, world.phones
    crews = crews_of(world)
    _table(
        folder / "holders.csv",
        ("number", "from_s", "to_s", "person", "household", "workplace", "crew"),
        (
            (
                text(phone),
                max(int(phones.since[phone]), world.calendar.start_s),
                min(int(phones.until[phone]), world.calendar.end_s),
                person,
                int(people.household[person]),
                int(people.workplace[person]),
                crews.get(person, -1),
            )
            for phone, person in enumerate(phones.person.tolist())
            if person >= 0 and phones.until[phone] > world.calendar.start_s
        ),
    )
    _table(
        folder / "referrals.csv",
        ("network", "newcomer", "introducer", "contact_s", "first_s"),
        (
            (
                index,
                text(each.newcomer),
                "" if each.introducer < 0 else text(each.introducer),
                each.contact_s,
                each.first_s,
            )
            for index, network in enumerate(world.networks)
            for each in network.referrals
        ),
    )


def _table(path: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
