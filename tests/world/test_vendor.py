"""Does a world with a market hold one account that the seized phone's key signs for, and decoys?"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from filiere.dossier import load
from filiere.errors import WorldError
from filiere.world import Scenario, WorldSettings, demo_settings, write

WALK = Scenario.named("walk")
SMALL = WorldSettings(seed=5, people=300, days=6, scenario=WALK, bills="network")


def without(settings: WorldSettings) -> WorldSettings:
    return replace(settings, scenario=replace(settings.scenario, vendor=False))


def test_the_world_is_the_same_whether_a_market_is_held_or_not(tmp_path: Path) -> None:
    write(SMALL, tmp_path / "with")
    write(without(SMALL), tmp_path / "without")
    for path in sorted((tmp_path / "without").rglob("*")):
        if path.is_file() and path.name not in {"case.toml", "truth.json"}:
            same = tmp_path / "with" / path.relative_to(tmp_path / "without")
            assert same.read_bytes() == path.read_bytes(), path.name
    assert "vendor" not in json.loads((tmp_path / "without" / "truth.json").read_text())


def test_the_key_of_one_account_lies_on_the_phone_and_another_account_pastes_it(
    tmp_path: Path,
) -> None:
    write(SMALL, tmp_path / "d")
    told = json.loads((tmp_path / "d" / "truth.json").read_text())["vendor"]
    page = (tmp_path / "d" / "market" / "page.html").read_text("utf-8")
    for name in (told["account"], told["impostor"], *told["strangers"]):
        assert page.count(f"<td>{name}</td>") >= 3, name  # a key, a signed text, an offer
    (held,) = (tmp_path / "d" / "phones").rglob("*.rev")
    assert held.stem == told["fingerprint"]
    sources = {each.path: each.device for each in load(tmp_path / "d").sources}
    assert sources[f"phones/{told['device']}-files/openpgp-revocs.d/{held.name}"] == "D1"


def test_the_shop_of_the_walk_has_two_riders_of_the_network_and_its_handset(
    tmp_path: Path,
) -> None:
    world = write(replace(demo_settings("walk"), days=3, bills="network"), tmp_path / "d")
    asked, beside = world.shops
    sent = {courier.phone.spells[0][0] for courier in world.networks[0].couriers}
    assert len(sent & set(asked.riders)) == 2
    assert not sent & set(beside.riders)
    line = world.networks[0].line.spells[-1][0]
    assert world.phones.imei[line] == world.phones.imei[asked.line]


def test_a_market_needs_a_phone_for_its_key_and_a_demonstration_a_known_name() -> None:
    with pytest.raises(WorldError, match="needs a seized phone"):
        replace(WALK, seized=())
    with pytest.raises(WorldError, match=r"No demonstration is called x; expected one of demo, w"):
        demo_settings("x")
