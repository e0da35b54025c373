"""Do ``compare`` and ``succession`` answer for and against, and leave no trace but in the log?"""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest
from tests.streets.street import add_people

from filiere.case import Case
from filiere.case.store.names import labels
from filiere.cli.about import tippett
from filiere.findings import read
from filiere.runner.asking import asked
from filiere.validation.worlds.made import START_S, Made, fill, name
from filiere.wording import Language

DAYS, CHANGE, PEOPLE, CHANGED, NEXT = 28, 14, 60, 3, 500


def _filiere(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    talk, made = Made(), Made()
    add_people(talk, np.random.default_rng(5), [name(i) for i in range(PEOPLE)], DAYS)
    for a, b, t, kind, duration in talk.contacts:
        late = t >= START_S + CHANGE * 86_400
        ends = [name(NEXT) if late and n == name(CHANGED) else n for n in (a, b)]
        made.contacts.append((ends[0], ends[1], t, kind, duration))
    path = tmp_path_factory.mktemp("about") / "case.filiere"
    fill(path, made).close()
    return path


def test_who_continues_a_number_is_told_with_its_ratio(town: Path) -> None:
    done = _filiere("succession", str(town), name(CHANGED), "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["schema"] == "filiere.findings/1"
    assert told["not_evaluated"] is None
    (finding,) = told["findings"]
    assert finding["kind"] == "evaluative"
    assert finding["log10_lr"] > 0.5
    assert finding["propositions"]["population"]
    assert [s["role"] for s in finding["subjects"]] == ["old", "new"]
    with Case.open(town) as case:
        ids = dict(case.query("SELECT number, number_id FROM number"))
        shown = labels(case)
    assert finding["subjects"][1]["number"] == shown[ids[name(NEXT)]]


def test_a_number_that_goes_on_is_not_evaluated_and_why_is_said(town: Path) -> None:
    done = _filiere("succession", str(town), name(30), "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["findings"] == []
    assert "goes on" in told["not_evaluated"]


def test_without_places_two_numbers_are_not_compared_and_why_is_said(town: Path) -> None:
    done = _filiere("compare", str(town), name(1), name(2), "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["not_evaluated"]


@pytest.mark.parametrize(("language", "half"), [("en", "50 %"), ("fr", "50 %")])
def test_the_terminal_shows_the_curve_of_the_case(
    town: Path, capsys: pytest.CaptureFixture[str], language: Language, half: str
) -> None:
    with Case.open(town) as case, asked(case, "succession", [name(CHANGED)]) as _:
        (view,) = read(case, analysis="succession")
        tippett(view, language)
        assert view.curve is not None
        assert view.curve.own
    shown = capsys.readouterr().out
    assert half in shown
    assert "Hd" in shown


def test_the_ledger_is_as_it_was_and_the_log_knows(town: Path) -> None:
    with Case.open(town) as case:
        before = case.query("SELECT count(*) FROM run")[0][0]
        logged = case.query("SELECT count(*) FROM log")[0][0]
    done = _filiere("succession", str(town), name(CHANGED), "--format", "json")
    assert done.returncode == 0, done.stderr
    with Case.open(town) as case:
        assert case.query("SELECT count(*) FROM run")[0][0] == before
        assert case.query("SELECT count(*) FROM finding")[0][0] == 0
        ((action, detail),) = case.query("SELECT action, detail FROM log ORDER BY seq DESC LIMIT 1")
        assert case.query("SELECT count(*) FROM log")[0][0] == logged + 1
    assert action == "consultation"
    assert '"asked":"succession"' in detail


def test_numbers_are_printed_in_clear_only_for_a_reason_that_is_logged(town: Path) -> None:
    refused = _filiere("succession", str(town), name(CHANGED), "--reveal")
    assert refused.returncode == 2
    done = _filiere(
        "succession",
        str(town),
        name(CHANGED),
        "--format",
        "json",
        "--reveal",
        "--reason",
        "order 4",
    )
    assert done.returncode == 0, done.stderr
    assert name(CHANGED) in done.stdout
    with Case.open(town) as case:
        assert case.query("SELECT count(*) FROM log WHERE action = 'reveal'")[0][0] >= 1


def test_a_number_that_is_not_there_or_given_twice_is_one_sentence(town: Path) -> None:
    for numbers in ((name(1), name(999)), (name(1), name(1))):
        done = _filiere("compare", str(town), *numbers)
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_case_that_cannot_be_written_to_is_asked_by_a_log_beside(
    town: Path, tmp_path: Path
) -> None:
    exhibit, kept = tmp_path / "exhibit", tmp_path / "ours"
    exhibit.mkdir()
    kept.mkdir()
    case = exhibit / "case.filiere"
    copyfile(town, case)
    before, beside = case.read_bytes(), kept / "log.jsonl"
    asked_with = ("succession", str(case), name(CHANGED), "--format", "json")
    done = _filiere(*asked_with, "--log", str(beside))
    assert done.returncode == 0, done.stderr
    assert case.read_bytes() == before
    assert [each.name for each in exhibit.iterdir()] == ["case.filiere"]
    assert [each.name for each in kept.iterdir()] == ["log.jsonl"]
    entries = [json.loads(line) for line in beside.read_text("utf-8").splitlines()]
    assert [entry["action"] for entry in entries] == ["create", "consultation"]
    assert '"asked":"succession"' in entries[1]["detail"]
    assert (
        json.loads(done.stdout)["findings"] == json.loads(_filiere(*asked_with).stdout)["findings"]
    )
