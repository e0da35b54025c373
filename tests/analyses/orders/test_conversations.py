"""Are orders counted that come in an application and are brought by couriers who call?"""

import json
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "relay"))
from phones import (  # type: ignore[import-not-found]
    COURIERS,
    LINE,
    bill_row,
    call,
    dossier,
    evenings,
    jid,
    said,
)


def orders(folder: Path) -> list[dict[str, Any]]:
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "orders"])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(told.stdout)["findings"]
    return [each for each in found if each["analysis"] == "orders"]


def test_orders_in_an_application_brought_by_couriers_whose_bills_are_held(tmp_path: Path) -> None:
    rows: list[str] = []
    bills: dict[str, list[str]] = {each: [] for each in COURIERS}
    made = evenings(1).orders
    for asked, client, sent, courier in made:
        text = "dispo ? 2g de coke au 12 rue des Lilas"
        rows.append(said(asked, jid(client), jid(LINE), text, thread=jid(client)))
        rows.append(call(sent, LINE, courier, 15, out=True))
        bills[courier].append(bill_row(courier, sent, LINE, out=False, talked=15))
        bills[courier].append(bill_row(courier, sent + 1500, client, out=True))
    folder = dossier(tmp_path / "d", bills=bills, phones={"D1": ([LINE], rows)})
    (found,) = [each for each in orders(folder) if "account" in each["subjects"][0]]
    measures = found["measures"]
    assert measures["potential"] >= 0.9 * len(made)
    assert measures["cycles_low"] <= len(made) <= measures["cycles_high"] + 5
    assert measures["cycles"] >= 0.8 * len(made)
    assert measures["couriers"] == 3
    assert 0.8 * len(made) <= measures["written_low"] <= measures["written_high"] <= len(made)
    assert set(measures["channels"]) >= {"whatsapp"}
