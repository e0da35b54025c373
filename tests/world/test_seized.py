"""Does a seized phone hold what left no row on a bill, and change nothing else of its world?"""

import csv
import json
from dataclasses import replace
from pathlib import Path

from filiere.dossier import load
from filiere.world import Scenario, WorldSettings, write

PHONES = ("line", "dispatch", "courier", "client")


def settings(*, seized: bool) -> WorldSettings:
    scenario = Scenario.named("seized")
    if not seized:
        scenario = replace(scenario, seized=())
    return WorldSettings(seed=11, people=300, days=6, scenario=scenario, bills="network")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_world_is_the_same_and_each_phone_tells_its_own_side(tmp_path: Path) -> None:
    write(settings(seized=True), tmp_path / "with")
    write(settings(seized=False), tmp_path / "without")
    for path in sorted((tmp_path / "without").rglob("*")):
        if path.is_file() and path.name not in {"case.toml", "truth.json"}:
            same = tmp_path / "with" / path.relative_to(tmp_path / "without")
            assert same.read_bytes() == path.read_bytes(), path.name
    truth = json.loads((tmp_path / "with" / "truth.json").read_text())
    assert "seized" not in json.loads((tmp_path / "without" / "truth.json").read_text())
    assert [each["role"] for each in truth["seized"]] == list(PHONES)
    line, dispatch, courier, client = truth["seized"]
    assert line["orders"] >= client["orders"] > 0 == dispatch["orders"]
    assert dispatch["errands"] >= courier["errands"] > 0 == line["errands"]
    for each in truth["seized"]:
        held = rows(tmp_path / "with" / "phones" / f"{each['device']}.csv")
        native = {row["service"] for row in held}
        assert native >= {"whatsapp"}
        own = each["number"].lstrip("+")
        assert all(own in row["sender"] or own in row["recipients"] for row in held)


def test_the_dossier_names_each_phone_and_the_act_that_allows_it(tmp_path: Path) -> None:
    write(settings(seized=True), tmp_path / "d")
    dossier = load(tmp_path / "d")
    truth = json.loads((tmp_path / "d" / "truth.json").read_text())
    assert [each.id for each in dossier.devices] == [each["device"] for each in truth["seized"]]
    sources = [each for each in dossier.sources if each.device]
    assert [each.path for each in sources] == [f"phones/D{n}.csv" for n in range(1, 5)]
