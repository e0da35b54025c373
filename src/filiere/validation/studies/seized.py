"""What does a seized phone add, where most orders and errands go by applications?

The same city five times: with the bills of the network's numbers alone, then with the phone of the
line, of the dispatch phone, of a courier, of a client. Counted are the couriers who are sent by an
application, whether those named are couriers, whether the line's account is found, and whether the
orders that its conversations ask for hold the true number.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from filiere.case import Case
from filiere.runner import run
from filiere.validation.frame.design import Block, Count, Sighting, Study, quiet
from filiere.world import Scenario, WorldSettings
from filiere.world.organisation import Organisation
from filiere.world.simulation import Cast, cast

Phone = Literal["line", "dispatch", "courier", "client"]
ARMS: tuple[tuple[Phone, ...], ...] = ((), ("line",), ("dispatch",), ("courier",), ("client",))
PEOPLE, DAYS = 500, 21
ASKED = ("reconcile", "threads", "lines", "relay", "couriers", "orders")
LEAST_SENT = 10
"""A courier sent by an application fewer times leaves too little for anybody."""


def city(seed: int, seized: tuple[Phone, ...]) -> WorldSettings:
    """The city of a seed, drawn from the wide priors but for the applications."""
    scenario = replace(
        Scenario.draw(seed),
        name="seized",
        networks=1,
        look_alikes=1,
        deaths=0,
        front=False,
        uneven=0.0,
        second_phone=True,
        app_share=0.7,
        number_changes=False,
        dispatch_bill=True,
        seized=seized,
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario, bills="network")


def collect(block: Block) -> Iterator[Sighting]:
    """Each city with each phone."""
    for seed in block.seeds:
        for seized in ARMS:
            settings = city(seed, seized)
            with block.worlds.case(settings, imported=True) as (case, _):
                run(case, only=ASKED, progress=quiet)
                yield from _told(case, cast(settings), f"{seed}", seized[0] if seized else "none")


def _told(case: Case, world: Cast, group: str, phone: str) -> Iterator[Sighting]:
    network = world.networks[0]
    setting = {"phone": phone}

    def count(name: str, hits: int, trials: int) -> Count:
        return Count(name=name, hits=hits, trials=trials, group=group, setting=setting)

    named = {number for number, _ in _in_role(case, "couriers", "courier")}
    real = {world.phones.text(p) for each in network.couriers for p, _, _ in each.phone.spells}
    by_app = _often_by_app(world, network)
    if len(by_app) > 0:
        yield count("hidden_couriers_named", len(by_app & named), len(by_app))
    if len(named) > 0:
        yield count("couriers_right", len(named & real), len(named))
    lines = {world.phones.text(p) for p, _, _ in network.line.spells}
    told = [number for number, account in _in_role(case, "lines", "line") if account]
    if len(told) > 0:
        yield count("told_lines_right", sum(each in lines for each in told), len(told))
    if phone == "line":
        yield count("account_is_line", int(any(each in lines for each in told)), 1)
        inside = _inside(case, sum(order.hidden for order in network.service.orders))
        if inside is not None:
            yield count("orders_inside", int(inside), 1)


def _often_by_app(world: Cast, network: Organisation) -> set[str]:
    """Couriers whom an application sends often enough."""
    sent = [0] * len(network.couriers)
    for order in network.service.orders:
        sent[order.worker] += order.relay_hidden
    return {
        world.phones.text(each.phone.spells[0][0])
        for each, often in zip(network.couriers, sent, strict=True)
        if often >= LEAST_SENT
    }


def _in_role(case: Case, analysis: str, role: str) -> list[tuple[str, bool]]:
    """(number, whether by an account) of each subject in a role, each once."""
    numbers = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    found: dict[tuple[str, bool], None] = {}
    for (subjects,) in case.query(
        "SELECT subjects FROM finding WHERE analysis = ? ORDER BY position", [analysis]
    ):
        for each in json.loads(subjects):
            if each["role"] == role:
                number = str(numbers.get(each.get("number_id"), each.get("name", "")))
                found[number, "account_id" in each] = None
    return list(found)


def _inside(case: Case, orders: int) -> bool | None:
    """Whether the orders that conversations ask for hold the true number; None without any."""
    for (measures,) in case.query(
        "SELECT measures FROM finding WHERE analysis = 'orders' ORDER BY position"
    ):
        told = json.loads(measures)
        if told.get("written_low") is not None:
            return bool(told["written_low"] <= orders <= told["written_high"])
    return None


STUDY = Study(id="seized", method="channels", collect=collect)
