"""Is the second family a world of the same kind of records, drawn by other assumptions?"""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from filiere.errors import WorldError
from filiere.model.codes import Kind
from filiere.world import Scenario, WorldSettings, simulate, write
from filiere.world.geography import lay_out
from filiere.world.second.land import land_of
from filiere.world.tape import Purpose

OTHER = WorldSettings(
    seed=11,
    people=500,
    days=24,
    family=2,
    scenario=replace(
        Scenario(),
        name="other",
        second_phone=True,
        abroad=False,
        couriers=3,
        orders_per_day=20.0,
        app_share=0.0,
        number_changes=False,
        restocking=True,
        look_alikes=1,
        deaths=1,
    ),
)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_same_seed_same_bytes_whatever_the_blocks(tmp_path: Path) -> None:
    write(OTHER, tmp_path / "one")
    write(replace(OTHER, block_days=7), tmp_path / "five")
    assert digests(tmp_path / "one") == digests(tmp_path / "five")


def test_the_other_family_is_another_city_of_the_same_seed(tmp_path: Path) -> None:
    write(OTHER, tmp_path / "two")
    write(replace(OTHER, family=1), tmp_path / "one")
    assert digests(tmp_path / "one")["records.csv"] != digests(tmp_path / "two")["records.csv"]


def test_every_number_is_fictional(tmp_path: Path) -> None:
    write(OTHER, tmp_path / "out")
    ranges = (
        *("+3363998", "+3319900", "+3326191", "+3335301", "+3346571", "+3353649"),
        *("+447700900", "+999"),
    )
    for line in (tmp_path / "out" / "records.csv").read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split(",")
        for number in (fields[2], fields[4]):
            assert not number.startswith("+") or number.startswith(ranges)


def test_orders_leave_order_relay_and_arrival() -> None:
    world = simulate(OTHER)
    (network,) = world.cast.networks
    purposes = world.rows.purpose
    assert len(network.service.orders) > 100
    for purpose in (Purpose.ORDER, Purpose.RELAY, Purpose.ARRIVAL, Purpose.SUPPLY):
        assert (purposes == purpose).any(), purpose
    for order in network.service.orders:
        assert order.ordered_s <= order.relayed_s <= order.delivered_s


def test_orders_asked_for_are_about_as_many() -> None:
    (network,) = simulate(OTHER).cast.networks
    per_day = len(network.service.orders) / OTHER.days
    assert 12 < per_day < 30


def test_land_has_villages_far_apart_where_the_first_family_has_one_city() -> None:
    land = land_of(OTHER.seed)
    assert land.side_m > lay_out(OTHER.seed, OTHER.people).side_m
    away = np.hypot(land.x - land.x[0], land.y - land.y[0])
    assert away.max() > 8_000
    assert land.share[0] > 2 * land.share[-1]


def test_a_third_family_is_refused() -> None:
    with pytest.raises(WorldError, match="There is no family 3 of worlds; expected 1 or 2"):
        replace(OTHER, family=3)


def test_couriers_write_to_the_line_and_the_dispatcher_has_a_life() -> None:
    """What the first family never did before: a method that such a contact upsets is too sharp."""
    told = lived = 0
    for seed in (4, 5, 6):
        settings = WorldSettings(
            seed=seed, people=250, days=10, scenario=replace(Scenario.named("habits"), couriers=4)
        )
        kept = replace(settings, scenario=replace(settings.scenario, habits=False))
        with_habits, without = simulate(settings), simulate(kept)
        told += _to_line(with_habits)
        lived += _elsewhere(with_habits)
        assert _to_line(without) == 0
        assert _elsewhere(without) < 5  # somebody called by a machine may ring back
    assert told > 0
    assert lived > 30


def _to_line(world: object) -> int:
    """Contacts of couriers' work phones with the line."""
    (network,) = world.cast.networks  # type: ignore[attr-defined]
    rows = world.rows  # type: ignore[attr-defined]
    couriers = [phone for each in network.couriers for phone, _, _ in each.phone.spells]
    lines = [phone for phone, _, _ in network.line.spells]
    return int((np.isin(rows.served, couriers) & np.isin(rows.other, lines)).sum())


def _elsewhere(world: object) -> int:
    """Outgoing contacts of the dispatch phone to neither courier nor supplier."""
    (network,) = world.cast.networks  # type: ignore[attr-defined]
    rows = world.rows  # type: ignore[attr-defined]
    known = [phone for each in network.couriers for phone, _, _ in each.phone.spells]
    heads = [phone for phone, _, _ in network.dispatch.spells]
    out = np.isin(rows.served, heads) & (rows.out == 1)
    return int((out & ~np.isin(rows.other, [*known, network.supplier])).sum())


def test_a_circle_only_writes() -> None:
    world = simulate(
        WorldSettings(seed=2, people=600, days=10, scenario=Scenario.named("community"))
    )
    assert set(world.rows.kind.tolist()) == {int(Kind.SMS)}
    (circle,) = world.cast.circles
    into = world.rows.served[world.rows.out == 0]
    sought = np.sort(np.unique(into, return_counts=True)[1])[::-1]
    assert len(circle) >= 250
    assert sought[0] > 8 * np.median(sought)


def test_bills_of_unequal_periods_stand_under_acts_of_their_own(tmp_path: Path) -> None:
    settings = WorldSettings(
        seed=6, people=300, days=10, scenario=replace(Scenario.named("uneven"), look_alikes=0)
    )
    write(settings, tmp_path / "out")
    files = sorted((tmp_path / "out").glob("records*.csv"))
    assert len(files) > 3
    text = (tmp_path / "out" / "case.toml").read_text(encoding="utf-8")
    spans = set()
    served: set[str] = set()
    for file in files:
        assert f'path          = "{file.name}"' in text
        rows = [line.split(",") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
        own = {row[2] for row in rows}
        assert not own & served
        served |= own
        spans.add((min(row[0] for row in rows)[:10], max(row[0] for row in rows)[:10]))
    assert len(spans) > 2


def test_uneven_bills_are_refused_in_layouts_that_cannot_say_so() -> None:
    with pytest.raises(WorldError, match="canonical layout only"):
        WorldSettings(seed=1, scenario=Scenario.named("uneven"), layouts=("canonical", "pnij"))
