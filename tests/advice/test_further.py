"""Does advice name a seized phone that nobody has read, and an account that nobody has identified?"""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import (  # type: ignore[import-not-found]
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


@pytest.mark.parametrize("account", [ACCOUNT, jid("+33639980002")])
def test_an_account_in_a_part_whose_number_nothing_shows(tmp_path: Path, account: str) -> None:
    rows = []
    for _, _, sent, courier in evenings(1).orders:
        service = account.partition(":")[0]
        own = jid(courier) if service == "whatsapp" else f"telegram:77{courier[-6:]}"
        rows.append(said(sent, account, own, "go", thread=account))
    # the courier's phone: what the sender writes comes in
    numbers = sorted({c for _, _, _, c in evenings(1).orders})
    folder = dossier(tmp_path / "d", bills={LINE: bill()}, phones={"D1": (numbers, rows)})
    owner = 'device = "D1"\nowner = "telegram:77980021"\n'
    toml = folder / "case.toml"
    if account == ACCOUNT:
        toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    found = [each for each in steps(folder) if each["ask"] == "provider_reply"]
    if account != ACCOUNT:
        assert found == []
        return
    (step,) = found
    assert step["account"] == {"service": "telegram", "id": "99001122"}
    assert step["third_parties"] == 0
