import json
from pathlib import Path

from filiere.world import World
from filiere.world.truth import truth_of, write_truth


def test_truth_is_plain_json_with_each_network(world: World) -> None:
    truth = json.loads(json.dumps(truth_of(world.cast)))
    (network,) = truth["networks"]
    assert network["deliveries"] == len(world.cast.networks[0].service.orders)
    assert network["lines"][0]["number"].startswith("+33639")
    assert len(network["couriers"]) == 2
    assert {"promo"} <= {sending["kind"] for sending in network["sendings"]}
    assert truth["settings"]["people"] == 900
    assert "block_days" not in truth["settings"]


def test_ordinary_changes_are_told(world: World) -> None:
    kinds = {turn["kind"] for turn in truth_of(world.cast)["turnover"]}  # type: ignore[attr-defined]  # plain JSON
    assert kinds <= {"handset", "number", "stopped", "started"}
    assert len(kinds) >= 3


def test_long_lists_agree_with_the_short_one(world: World, tmp_path: Path) -> None:
    write_truth(world.cast, tmp_path)
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    deliveries = (tmp_path / "truth" / "deliveries.csv").read_text(encoding="utf-8").splitlines()
    assert len(deliveries) - 1 == truth["networks"][0]["deliveries"]
    clients = (tmp_path / "truth" / "clients.csv").read_text(encoding="utf-8").splitlines()
    assert len(clients) - 1 == truth["networks"][0]["plan"]["clients"]
