"""Does advice name a seized phone that was not read, and an account that nobody identified?"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import (  # type: ignore[import-not-found]
    COURIERS,
    DEVICE,
    LINE,
    bill_row,
    call,
    dossier,
    evenings,
    jid,
    said,
)

ACCOUNT = "telegram:99001122"


def steps(folder: Path) -> list[dict[str, Any]]:
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "couriers"])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["next", str(folder / "case.filiere"), "--format", "json"]
    )
    assert told.exit_code == 0, told.output
    found = json.loads(told.stdout)
    assert (found["stop"] is None) == (len(found["steps"]) > 0)
    return found["steps"]  # type: ignore[no-any-return]


def bill() -> list[str]:
    return [bill_row(LINE, t, client, out=False) for t, client, _, _ in evenings(1).orders]


def test_a_phone_that_was_seized_and_not_read(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "d", bills={LINE: bill()}, phones={})
    toml = folder / "case.toml"
    toml.write_text(toml.read_text() + DEVICE.format(id="D7", numbers=f'["{LINE}"]'))
    (step,) = [each for each in steps(folder) if each["ask"] == "extraction"]
    assert step["device"] == "D7"
    assert "number" not in step
    assert "account" not in step
    assert step["gain"] > 0
    assert "D7" in step["why"]["en"]
    table = CliRunner().invoke(application(), ["next", str(folder / "case.filiere")])
    assert "D7" in table.output
    draft = CliRunner().invoke(
        application(), ["next", str(folder / "case.filiere"), "--draft", str(step["rank"])]
    )
    assert draft.exit_code == 2


def test_a_phone_that_was_read_is_not_asked_for(tmp_path: Path) -> None:
    rows = [call(t, LINE, c, 10, out=True) for t, _, _, c in evenings(2).orders]
    folder = dossier(tmp_path / "d", bills={LINE: bill()}, phones={"D1": ([LINE], rows)})
    assert [each for each in steps(folder) if each["ask"] == "extraction"] == []


@pytest.mark.parametrize(
    ("account", "own", "asked"),
    [
        (ACCOUNT, "telegram:77980021", [{"service": "telegram", "id": "99001122"}]),
        (jid("+33639980002"), jid(COURIERS[0]), []),
    ],
)
def test_an_account_in_a_part_whose_number_nothing_shows(
    tmp_path: Path, account: str, own: str, asked: list[dict[str, str]]
) -> None:
    """The phone of a courier whom somebody sends by an application."""
    rows = [said(sent, account, own, "go", thread=account) for _, _, sent, _ in evenings(1).orders]
    folder = dossier(tmp_path / "d", bills={LINE: bill()}, phones={"D1": ([COURIERS[0]], rows)})
    toml = folder / "case.toml"
    owner = f'device = "D1"\nowner = "{own}"\n'
    toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    found = [each for each in steps(folder) if each["ask"] == "provider_reply"]
    assert [each["account"] for each in found] == asked
    assert [each["third_parties"] for each in found] == [0] * len(asked)
