"""Is a relay seen where orders come in an application, and none where nothing is passed on?"""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parent))
from phones import (  # type: ignore[import-not-found]
    CLIENTS,
    COURIERS,
    DISPATCH,
    GROUP,
    JUNE,
    LINE,
    bill_row,
    call,
    dossier,
    evenings,
    jid,
    said,
)


def document(folder: Path, *only: str) -> dict[str, Any]:
    chosen = [word for name in only for word in ("--only", name)]
    run = CliRunner().invoke(application(), ["run", str(folder), *chosen])
    assert run.exit_code == 0, run.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout)  # type: ignore[no-any-return]


def relays(folder: Path) -> list[dict[str, Any]]:
    found = document(folder, "relay")["findings"]
    return [each for each in found if each["analysis"] == "relay"]


def orders_by_whatsapp(
    seed: int, shift: float = 0, number: str = LINE
) -> tuple[list[str], list[str], int]:
    """Rows of orders in conversations, calls to couriers, and the median wait."""
    talk, calls, waits = [], [], []
    line = jid(number)
    for asked, client, sent, courier in evenings(seed).orders:
        talk.append(said(asked, jid(client), line, "dispo ?", thread=jid(client), clock="server"))
        talk.append(said(asked + 20 + shift, line, jid(client), "oui", thread=jid(client)))
        later = said(asked + 40, jid(client), line, "12 rue X", thread=jid(client), clock="server")
        talk.append(later)
        calls.append(call(sent + shift, number, courier, 15, out=True))
        waits.append(sent - asked)
    return talk, calls, int(np.median(waits))


@pytest.mark.parametrize("seed", [1, 2])
def test_an_order_in_an_application_and_a_call_of_the_same_phone(tmp_path: Path, seed: int) -> None:
    talk, calls, wait = orders_by_whatsapp(seed)
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], [*talk, *calls])})
    (found,) = relays(folder)
    line, dispatch = found["subjects"]
    assert (line["role"], dispatch["role"]) == ("line", "dispatch")
    assert line["account"] == {"service": "whatsapp", "id": f"{LINE[1:]}@s.whatsapp.net"}
    assert line["number"] == dispatch["number"] == LINE
    assert "account" not in dispatch
    measures = found["measures"]
    assert 90 <= measures["events"] <= 100
    assert abs(measures["median_lag_s"] - wait) <= 30
    assert set(measures["channels"]) == {"whatsapp", "tel"}
    assert found["log10_lr"] is None
    assert len(found["evidence"]["sample"]) > 0


def test_a_chat_without_calls_that_follow_is_no_relay(tmp_path: Path) -> None:
    talk, _, _ = orders_by_whatsapp(3)
    rng = np.random.default_rng(3)
    calls = [
        call(JUNE + d * 86400 + 57600 + int(at), LINE, COURIERS[int(rng.integers(3))], 15, out=True)
        for d in range(20)
        for at in sorted(rng.integers(0, 5 * 3600, 5))
    ]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], [*talk, *calls])})
    assert relays(folder) == []


def test_one_account_that_does_both_is_its_own_dispatch_and_no_relay(tmp_path: Path) -> None:
    rows = []
    for asked, client, sent, courier in evenings(4).orders:
        rows.append(said(asked, jid(client), jid(LINE), "dispo ?", thread=jid(client)))
        rows.append(said(sent, jid(LINE), jid(courier), "go", thread=jid(courier)))
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    assert relays(folder) == []


def test_calls_to_the_line_and_a_couriers_group(tmp_path: Path) -> None:
    bill, rows = [], []
    for asked, client, sent, _ in evenings(5).orders:
        bill.append(bill_row(LINE, asked, client, out=False))
        rows.append(said(sent, jid(DISPATCH), GROUP, "12 rue X", thread=GROUP))
        rows.append(said(sent + 30, jid(COURIERS[0]), GROUP, "ok", thread=GROUP))
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([DISPATCH], rows)})
    toml = folder / "case.toml"
    owner = f'device = "D1"\nowner = "{jid(DISPATCH)}"\n'
    toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    (found,) = relays(folder)
    line, dispatch = found["subjects"]
    assert line["number"] == LINE
    assert dispatch["account"]["id"] == f"{DISPATCH[1:]}@s.whatsapp.net"
    assert set(found["measures"]["channels"]) == {"bill", "whatsapp"}
    assert found["measures"]["recipients"] == 1


def test_a_call_on_bill_and_phone_counts_once_and_the_clock_is_taken_off(tmp_path: Path) -> None:
    talk, calls, wait = orders_by_whatsapp(6, shift=600)
    bill = []
    for _, _, sent, courier in evenings(6).orders:
        bill.append(bill_row(LINE, sent, courier, out=True, talked=15))
    extra = [
        (JUNE + day * 86400 + 40000 + 977 * place, CLIENTS[place])
        for day in range(10)
        for place in range(4)
    ]
    for at, other in extra:  # unanswered calls, on which the clock is measured
        bill.append(bill_row(LINE, at, other, out=True, talked=0))
        calls.append(call(at + 600, LINE, other, 0, out=True))
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([LINE], [*talk, *calls])})
    (found,) = relays(folder)
    measures = found["measures"]
    assert set(measures["channels"]) == {"bill", "whatsapp"}
    assert measures["clock_offset_s"] in {600, None}
    assert abs(measures["median_lag_s"] - wait) <= 30
    assert 90 <= measures["events"] <= 100


def rows_of(found: Sequence[dict[str, Any]], *, told: bool) -> list[dict[str, Any]]:
    return [each for each in found if ("channels" in each["measures"]) == told]


EXAMPLE = Path(__file__).parents[3] / "examples" / "one-line"


def test_what_bills_alone_give_stays_as_it_is(tmp_path: Path) -> None:
    """The findings of the bills are the same to the byte when a phone is laid beside them."""
    one_line, beside = tmp_path / "one", tmp_path / "beside"
    shutil.copytree(EXAMPLE, one_line)
    shutil.copytree(EXAMPLE, beside)
    alone = document(one_line)
    other = "+33639980077"
    talk, calls, _ = orders_by_whatsapp(7, number=other)
    made = dossier(tmp_path / "p", bills={}, phones={"D1": ([other], [*talk, *calls])})
    shutil.copy(made / "D1.csv", beside / "D1.csv")
    act = (made / "case.toml").read_text().partition("[[authorisation]]")[2]
    act = act.replace('id = "R1"', 'id = "R9"').replace('ion = "R1"', 'ion = "R9"')
    toml = beside / "case.toml"
    toml.write_text(f"{toml.read_text()}\n[[authorisation]]{act}")
    both = document(beside)
    named = {"relay", "lines", "couriers", "orders", "ladder", "referrals"}
    before = [each for each in alone["findings"] if each["analysis"] in named]
    after = [each for each in rows_of(both["findings"], told=False) if each["analysis"] in named]
    keys = ("statement", "subjects", "period", "log10_lr", "evidence")
    assert len(before) > 0
    assert [{k: e[k] for k in keys} for e in before] == [{k: e[k] for k in keys} for e in after]
