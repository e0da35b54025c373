"""What must not change a finding: order, names, files, locale, the machine's zone, a second run."""

import csv
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.findings.document import as_object
from filiere.world import Scenario, WorldSettings, write

SETTINGS = WorldSettings(seed=77, people=600, days=14, scenario=Scenario.named("abroad"))
RENAMED_BLOCKS = {"+3363998": "+3319900", "+3319900": "+3363998"}
Rows = list[dict[str, str]]

pytestmark = pytest.mark.slow


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("world")
    write(SETTINGS, made / "dossier", silent)
    # written anew as every variant is, so that this very case is compared with another byte by byte
    return variant(made / "dossier", made / "once", {"records.csv": records(made / "dossier")})


def findings(folder: Path) -> dict[str, Any]:
    run_dossier(load(folder), case=folder / CASE_NAME, only=[], limits=Limits())
    with Case.open(folder / CASE_NAME, read_only=True) as case:
        return as_object(case)


def records(folder: Path) -> Rows:
    with (folder / "records.csv").open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def variant(world: Path, folder: Path, files: dict[str, Rows]) -> Path:
    folder.mkdir()
    columns = list(records(world)[0])
    toml = (world / "case.toml").read_text("utf-8").replace('"records.csv"', '"records*.csv"')
    assert '"records*.csv"' in toml
    (folder / "case.toml").write_text(toml, encoding="utf-8")
    (folder / "cells.csv").write_bytes((world / "cells.csv").read_bytes())
    for name, rows in files.items():
        with (folder / name).open("w", newline="", encoding="utf-8") as stream:
            writer = csv.DictWriter(stream, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def without_addresses(document: dict[str, Any], rename: Callable[[str], str] = str) -> list[str]:
    """Findings without ids, files and rows; subjects renamed; in an order of their own content."""
    kept = []
    ids = re.compile("|".join(re.escape(each["id"]) for each in document["findings"]))
    for finding in document["findings"]:
        copy = {k: v for k, v in finding.items() if k not in {"id", "evidence", "statement"}}
        copy["rows"] = finding["evidence"]["rows"]
        # a rung names the finding it rests on: of which analysis is content, its address is not
        text = ids.sub(lambda name: name[0].split("-")[0], json.dumps(copy, sort_keys=True))
        kept.append(rename(text))
    return sorted(kept)


@pytest.fixture(scope="module")
def expected(world: Path) -> dict[str, Any]:
    document = findings(world)
    found = {finding["analysis"] for finding in document["findings"]}
    assert {"lines", "relay", "couriers", "orders"} <= found, "a world with nothing to lose"
    return document


def test_shuffled_rows_give_the_same_findings(
    world: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    rows = records(world)
    random.Random(5).shuffle(rows)
    document = findings(variant(world, tmp_path / "shuffled", {"records.csv": rows}))
    assert without_addresses(document) == without_addresses(expected)
    assert [f["id"] for f in document["findings"]] == [f["id"] for f in expected["findings"]]


def test_a_file_split_in_three_gives_the_same_findings(
    world: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    rows = records(world)
    parts = {f"records_{n}.csv": rows[n::3] for n in range(3)}
    document = findings(variant(world, tmp_path / "split", parts))
    # what files say of each other is another answer where the files are others
    for each in (document, expected := {**expected}):
        each["findings"] = [f for f in each["findings"] if f["analysis"] != "consistency"]
    assert without_addresses(document) == without_addresses(expected)
    assert [f["id"] for f in document["findings"]] == [f["id"] for f in expected["findings"]]


def test_renamed_numbers_rename_the_findings_and_change_nothing_else(
    world: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    def renamed(number: str) -> str:
        for old, new in RENAMED_BLOCKS.items():
            if number.startswith(old):
                # reverses the order of the numbers as well, so that no tie is broken by name
                return new + "".join(str(9 - int(c)) for c in number.removeprefix(old))
        return number

    rows = [
        {
            **r,
            "served_number": renamed(r["served_number"]),
            "other_number": renamed(r["other_number"]),
        }
        for r in records(world)
    ]
    document = findings(variant(world, tmp_path / "renamed", {"records.csv": rows}))

    def apply(text: str) -> str:
        return re.sub(r"\+\d+", lambda number: renamed(number[0]), text)

    assert without_addresses(document) == without_addresses(expected, apply)


def test_a_second_run_and_a_second_case_give_the_same_bytes(
    world: Path, expected: dict[str, Any], tmp_path: Path
) -> None:
    folder = variant(world, tmp_path / "again", {"records.csv": records(world)})
    assert json.dumps(findings(folder)) == json.dumps(expected)
    for name in ("report.fr.html", "report.en.html"):
        assert (folder / name).read_bytes() == (world / name).read_bytes()
    assert findings(world) == expected


@pytest.mark.parametrize(
    "environment",
    [{"TZ": "America/New_York", "LC_ALL": "C"}, {"TZ": "Pacific/Apia", "LANG": "fr_FR.UTF-8"}],
)
def test_the_machine_s_locale_and_zone_change_nothing(
    world: Path, expected: dict[str, Any], tmp_path: Path, environment: dict[str, str]
) -> None:
    folder = variant(world, tmp_path / "elsewhere", {"records.csv": records(world)})
    for command in (["run", folder], ["findings", folder, "--format", "json"]):
        done = subprocess.run(
            [sys.executable, "-m", "filiere", *map(str, command)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 0, done.stderr
    assert without_addresses(json.loads(done.stdout)) == without_addresses(expected)
