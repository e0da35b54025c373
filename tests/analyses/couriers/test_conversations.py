"""Are those found who are sent out by a conversation, and nobody who is only written to?"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "relay"))
from phones import (  # type: ignore[import-not-found]
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

SUPPLIER = "+33639980050"
FRIEND = "+33639980060"


def couriers(folder: Path) -> list[dict[str, Any]]:
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "couriers"])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(told.stdout)["findings"]
    return [each for each in found if each["analysis"] == "couriers"]


def test_couriers_called_after_orders_in_an_application_and_no_supplier(tmp_path: Path) -> None:
    rows = []
    for asked, client, sent, courier in evenings(1).orders:
        rows.append(said(asked, jid(client), jid(LINE), "dispo ?", thread=jid(client)))
        rows.append(call(sent, LINE, courier, 15, out=True))
    rows += [
        call(JUNE + day * 86400 + 36_000 + 500 * place, LINE, SUPPLIER, 60, out=True)
        for day in range(20)
        for place in range(2)
    ]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    found = couriers(folder)
    assert {each["subjects"][0]["number"] for each in found} == set(COURIERS)
    assert [[s["role"] for s in each["subjects"]] for each in found] == [
        ["courier", "dispatch", "line"]
    ] * 3
    each_sent = {c: sum(x[3] == c for x in evenings(1).orders) for c in COURIERS}
    for each in found:
        told = each["subjects"][0]["number"]
        assert each_sent[told] * 0.8 <= each["measures"]["deliveries"] <= each_sent[told]
        assert each["measures"]["private_phone"] is None
        assert each["log10_lr"] is None


def test_in_a_group_who_answers_first_is_sent(tmp_path: Path) -> None:
    bill, rows = [], []
    for asked, client, sent, courier in evenings(5).orders:
        bill.append(bill_row(LINE, asked, client, out=False))
        rows.append(said(sent, jid(DISPATCH), GROUP, "12 rue X", thread=GROUP))
        rows.append(said(sent + 30, jid(courier), GROUP, "ok", thread=GROUP))
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([DISPATCH], rows)})
    toml = folder / "case.toml"
    owner = f'device = "D1"\nowner = "{jid(DISPATCH)}"\n'
    toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    found = couriers(folder)
    assert {each["subjects"][0]["number"] for each in found} == set(COURIERS)
    assert all(each["subjects"][2]["number"] == LINE for each in found)


def test_the_couriers_own_phone_tells_who_sends_it(tmp_path: Path) -> None:
    bill, rows = [], []
    for asked, client, sent, _ in evenings(6).orders:
        bill.append(bill_row(LINE, asked, client, out=False))
        rows.append(said(sent, jid(DISPATCH), jid(COURIERS[0]), "go", thread=jid(DISPATCH)))
        rows.append(call(sent + 900, COURIERS[0], client, 10, out=True))
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([COURIERS[0]], rows)})
    (found,) = couriers(folder)
    courier, dispatch, line = found["subjects"]
    assert courier["account"]["id"] == f"{COURIERS[0][1:]}@s.whatsapp.net"
    assert (dispatch["number"], line["number"]) == (DISPATCH, LINE)


def chats(seed: int, days: int) -> list[tuple[int, bool]]:
    """(when, whether the dispatcher writes) of an evening's talk with a friend, about no order."""
    rng = np.random.default_rng(seed)
    found = []
    for day in range(days):
        t = JUNE + day * 86400 + 17 * 3600 + int(rng.integers(3600))
        for turn in range(6):
            found.append((t, turn % 2 == 0))
            t += int(rng.integers(1500, 3000))
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_friend_to_whom_the_dispatcher_writes_all_evening_is_no_courier(
    seed: int, tmp_path: Path
) -> None:
    rows = []
    for asked, client, sent, courier in evenings(seed, a_day=14).orders:
        rows.append(said(asked, jid(client), jid(LINE), "dispo ?", thread=jid(client)))
        rows.append(said(sent, jid(LINE), jid(courier), "12 rue X", thread=jid(courier)))
    for t, out in chats(seed, 20):
        pair = (jid(LINE), jid(FRIEND)) if out else (jid(FRIEND), jid(LINE))
        rows.append(said(t, *pair, "tu fais quoi", thread=jid(FRIEND)))
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    toml = folder / "case.toml"
    owner = f'device = "D1"\nowner = "{jid(LINE)}"\n'
    toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    found = couriers(folder)
    assert {each["subjects"][0]["number"] for each in found} == set(COURIERS)
