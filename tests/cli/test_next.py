"""Does ``filiere next`` print its advice, and draft nothing without a logged reason?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.case.rights.deaths import record_deaths
from filiere.validation.worlds.made import fill


def _filiere(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def one_bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = street(1)
    couriers = set(made.truth["courier"])
    visits = [(t, b) for a, b, t, *_ in made.contacts if a in couriers and b[-4:] < "0360"]
    died, dead = max(visits)
    path = tmp_path_factory.mktemp("next") / "case.filiere"
    with fill(path, made, billed=[dead]) as case:
        record_deaths(case, [(dead, died + 4 * 3600)])
    return path


def test_json_is_the_object_of_the_contract(one_bill: Path) -> None:
    done = _filiere("next", str(one_bill), "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["schema"] == "filiere.next/1"
    assert [step["rank"] for step in told["steps"]] == list(range(1, len(told["steps"]) + 1))
    assert all(step["number"].startswith("T-") for step in told["steps"])


def test_the_table_speaks_french(one_bill: Path) -> None:
    done = _filiere("next", str(one_bill), "--lang", "fr")
    assert done.returncode == 0, done.stderr
    assert "Pourquoi" in done.stdout
    assert "autres" in done.stdout


def test_a_draft_needs_a_reason_and_the_reason_is_logged(one_bill: Path) -> None:
    refused = _filiere("next", str(one_bill), "--draft", "1")
    assert refused.returncode == 2
    done = _filiere("next", str(one_bill), "--draft", "1", "--reveal", "--reason", "order 12/24")
    assert done.returncode == 0, done.stderr
    assert "+33" in done.stdout
    assert "[" in done.stdout
    with Case.open(one_bill) as case:
        assert case.query("SELECT why FROM log WHERE action = 'reveal'") == [("order 12/24",)]


def test_a_rank_that_is_not_there_is_wrong_usage(one_bill: Path) -> None:
    assert _filiere("next", str(one_bill), "--draft", "99").returncode == 2
