"""Is a line seen that one victim called and another wrote to, on the phone that was seized?"""

import json
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "relay"))
from phones import (  # type: ignore[import-not-found]
    CLIENTS,
    JUNE,
    LINE,
    bill_row,
    dossier,
    jid,
    said,
    stamp,
)

FIRST, SECOND = CLIENTS[0], CLIENTS[1]
DIED = JUNE + 20 * 86400 + 5 * 3600


def deaths(folder: Path) -> list[dict[str, Any]]:
    toml = folder / "case.toml"
    told = "".join(f'\n[[death]]\nnumber = "{n}"\nat = {stamp(DIED)}\n' for n in (FIRST, SECOND))
    toml.write_text(toml.read_text() + told)
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "deaths"])
    assert ran.exit_code == 0, ran.output
    out = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(out.stdout)["findings"]
    return [each for each in found if each["analysis"] == "deaths"]


def friends(number: str) -> list[tuple[int, str]]:
    """Calls of twenty days, with a friend and a shop that both reach daily."""
    return [
        (JUNE + day * 86400 + 40_000 + 600 * place, CLIENTS[5 + place + 5 * (number == SECOND)])
        for day in range(20)
        for place in range(3)
    ]


def test_a_call_of_one_and_a_message_of_the_other_meet_in_one_number(tmp_path: Path) -> None:
    bill = [bill_row(FIRST, t, other, out=True) for t, other in friends(FIRST)]
    bill.append(bill_row(FIRST, DIED - 4 * 3600, LINE, out=True))
    rows = [
        said(t, jid(SECOND), jid(other), "ça va ?", thread=jid(other))
        for t, other in friends(SECOND)
    ]
    last = DIED - 3 * 3600
    rows += [
        said(last - 60, jid(SECOND), jid(LINE), "dispo ?", thread=jid(LINE)),
        said(last - 30, jid(LINE), jid(SECOND), "oui", thread=jid(LINE)),
        said(last, jid(SECOND), jid(LINE), "ok merci", thread=jid(LINE)),
    ]
    folder = dossier(tmp_path / "d", bills={FIRST: bill}, phones={"D1": ([SECOND], rows)})
    (met,) = [each for each in deaths(folder) if each["measures"]["deaths"] == 2]
    assert met["subjects"][0]["number"] == LINE
    measures = met["measures"]
    assert measures["channels"] == {"whatsapp": 3}
    assert {each["at"] for each in measures["last_contact"]} == {
        stamp(DIED - 4 * 3600).replace("+00:00", "Z"),
        stamp(last).replace("+00:00", "Z"),
    }
    assert measures["p"] < 0.05


def test_the_same_without_the_phone_meets_nobody(tmp_path: Path) -> None:
    bill = [bill_row(FIRST, t, other, out=True) for t, other in friends(FIRST)]
    bill.append(bill_row(FIRST, DIED - 4 * 3600, LINE, out=True))
    folder = dossier(tmp_path / "d", bills={FIRST: bill}, phones={})
    assert [each for each in deaths(folder) if each["measures"]["deaths"] == 2] == []
