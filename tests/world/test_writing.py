import hashlib
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from filiere.errors import WorldError
from filiere.world import Scenario, WorldSettings, write

TINY = WorldSettings(
    seed=5, people=250, days=4, scenario=replace(Scenario.named("demo"), look_alikes=1)
)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_same_seed_same_bytes_whatever_the_blocks(tmp_path: Path) -> None:
    every = replace(TINY, layouts=("canonical", "pnij", "dumps"))
    write(every, tmp_path / "one")
    write(replace(every, block_days=3), tmp_path / "three")
    assert digests(tmp_path / "one") == digests(tmp_path / "three")
    assert "records.csv" in digests(tmp_path / "one")


def test_another_seed_another_world(tmp_path: Path) -> None:
    write(TINY, tmp_path / "one")
    write(replace(TINY, seed=6), tmp_path / "two")
    one, two = digests(tmp_path / "one"), digests(tmp_path / "two")
    assert one["records.csv"] != two["records.csv"]
    assert one["cells.csv"] != two["cells.csv"]


def test_records_are_sorted_and_well_formed(tmp_path: Path) -> None:
    write(TINY, tmp_path / "out")
    lines = (tmp_path / "out" / "records.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
    )
    times = [line.split(",", 1)[0] for line in lines[1:]]
    assert times == sorted(times)
    assert times[0] >= "2024-06-03T00:00:00+02:00"
    assert times[-1] < "2024-06-07T00:00:00+02:00"
    assert {line.count(",") for line in lines} == {8}
    cells = (tmp_path / "out" / "cells.csv").read_text(encoding="utf-8").splitlines()
    listed = {line.split(",")[0] for line in cells[1:]}
    used = {line.rsplit(",", 1)[1] for line in lines[1:]} - {""}
    assert len(used) > 50
    assert used <= listed


def test_every_number_is_fictional(tmp_path: Path) -> None:
    write(replace(TINY, people=400), tmp_path / "out")
    ranges = (
        *("+3363998", "+3319900", "+3326191", "+3335301", "+3346571", "+3353649"),
        *("+447700900", "+999"),
    )
    for line in (tmp_path / "out" / "records.csv").read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split(",")
        for number in (fields[2], fields[4]):
            assert not number.startswith("+") or number.startswith(ranges)
        assert fields[6] == "" or (fields[6].startswith("00440015") and len(fields[6]) == 15)
        assert fields[7] == "" or (fields[7][:5] in {"00101", "20801", "20810", "20815", "20820"})


def test_the_clock_change_is_written_with_its_offset(tmp_path: Path) -> None:
    write(replace(TINY, start=date(2024, 10, 26), days=3), tmp_path / "out")
    lines = (tmp_path / "out" / "records.csv").read_text(encoding="utf-8").splitlines()[1:]
    offsets = [line[19:25] for line in lines]
    assert offsets == sorted(offsets, reverse=True)
    assert set(offsets) == {"+02:00", "+01:00"}


def test_case_names_one_simulated_act_and_no_truth(tmp_path: Path) -> None:
    write(TINY, tmp_path / "out")
    case = tomllib.loads((tmp_path / "out" / "case.toml").read_text(encoding="utf-8"))
    (act,) = case["authorisation"]
    assert (act["basis"], act["numbers"]) == ("SIMULATED", ["*"])
    assert act["kinds"] == ["cdr", "cell_dump"]
    assert [source["path"] for source in case["source"]] == ["records.csv", "cells.csv"]
    assert (tmp_path / "out" / "truth.json").is_file()


def test_bills_of_the_network_have_their_own_acts(tmp_path: Path) -> None:
    write(replace(TINY, bills="network"), tmp_path / "out")
    case = tomllib.loads((tmp_path / "out" / "case.toml").read_text(encoding="utf-8"))
    named = [act["numbers"] for act in case["authorisation"]]
    assert all(len(numbers) == 1 for numbers in named)
    bills = sorted((tmp_path / "out" / "bills").iterdir())
    assert len(bills) == len(named)
    for bill in bills:
        served = {line.split(",")[2] for line in bill.read_text(encoding="utf-8").splitlines()[1:]}
        assert served <= {f"+{bill.stem}"}
    assert not any(bill.stem.startswith("44") for bill in bills)


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WorldError, match="is not empty"):
        write(TINY, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
