"""Is an account that customers order through a line, and one that passes nothing on a service?"""

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
    CLIENTS,
    COURIERS,
    DISPATCH,
    JUNE,
    LINE,
    call,
    dossier,
    evenings,
    jid,
    said,
)


def document(folder: Path, *only: str) -> dict[str, Any]:
    chosen = [word for name in only for word in ("--only", name)]
    ran = CliRunner().invoke(application(), ["run", str(folder), *chosen])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    return json.loads(told.stdout)  # type: ignore[no-any-return]


def lines(folder: Path) -> list[dict[str, Any]]:
    found = document(folder, "lines")["findings"]
    return [each for each in found if each["analysis"] == "lines"]


def ordered(seed: int, text: str) -> list[str]:
    """Conversations of customers with the line, and calls of the same phone to couriers."""
    rows = []
    for asked, client, sent, courier in evenings(seed).orders:
        rows.append(said(asked, jid(client), jid(LINE), text, thread=jid(client), clock="server"))
        rows.append(said(asked + 30, jid(LINE), jid(client), "ok", thread=jid(client)))
        rows.append(call(sent, LINE, courier, 15, out=True))
    return rows


def test_an_account_whose_orders_are_passed_on_by_calls(tmp_path: Path) -> None:
    rows = ordered(1, "dispo ? je veux 2g de coke au 12 rue des Lilas")
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    found = lines(folder)
    (line,) = [each for each in found if each["subjects"][0]["role"] == "line"]
    (subject,) = line["subjects"]
    assert subject["account"] == {"service": "whatsapp", "id": f"{LINE[1:]}@s.whatsapp.net"}
    measures = line["measures"]
    assert measures["clients"] == len({client for _, client, _, _ in evenings(1).orders})
    assert measures["traces"] == ["relay"]
    assert measures["relay_phones"] == 1
    assert measures["orders_written"] > 5
    assert measures["look_alike"].startswith("order line:")
    assert set(measures["channels"]) == {"whatsapp", "tel"}
    assert line["log10_lr"] is None
    assert not set(COURIERS) & {each["subjects"][0].get("number") for each in found}


def test_where_texts_do_not_tell_a_delivery_service_is_not_excluded(tmp_path: Path) -> None:
    folder = dossier(
        tmp_path / "d", bills={}, phones={"D1": ([LINE], ordered(2, "bonsoir c'est possible"))}
    )
    (line,) = [e for e in lines(folder) if e["subjects"][0]["role"] == "line"]
    assert "lawful delivery service" in line["measures"]["look_alike"]


def test_one_account_that_also_writes_to_its_couriers(tmp_path: Path) -> None:
    rows = []
    for asked, client, sent, courier in evenings(3).orders:
        rows.append(said(asked, jid(client), jid(LINE), "dispo ?", thread=jid(client)))
        rows.append(said(sent, jid(LINE), jid(courier), "12 rue X", thread=jid(courier)))
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    (line,) = [e for e in lines(folder) if e["subjects"][0]["role"] == "line"]
    assert line["measures"]["traces"] == ["dispatch"]
    assert line["measures"]["own_dispatch"] is True
    assert line["measures"]["clients"] == len({c for _, c, _, _ in evenings(3).orders})


def test_a_practice_that_many_write_to_and_that_passes_nothing_on(tmp_path: Path) -> None:
    rows = []
    for asked, client, _, _ in evenings(4).orders:
        rows.append(said(asked, jid(client), jid(LINE), "un rendez-vous ?", thread=jid(client)))
        rows.append(said(asked + 60, jid(LINE), jid(client), "demain 15h", thread=jid(client)))
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    (service,) = lines(folder)
    assert service["subjects"][0]["role"] == "service"
    assert service["measures"]["traces"] == []
    assert "lawful service" in service["measures"]["look_alike"]


def test_friends_who_write_to_each_other_are_no_line(tmp_path: Path) -> None:
    rows = [
        said(
            JUNE + day * 86400 + 3600 * place, jid(friend), jid(LINE), "ça va ?", thread=jid(friend)
        )
        for day in range(20)
        for place, friend in enumerate(CLIENTS[:5])
    ]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    assert lines(folder) == []


@pytest.mark.parametrize("numbers", [[LINE], []])
def test_every_question_ends_where_only_a_phone_is_held(tmp_path: Path, numbers: list[str]) -> None:
    rows = ordered(5, "dispo ? je veux 2g de coke au 12 rue des Lilas")
    rows += [call(t, DISPATCH, c, 10, out=True) for t, _, _, c in evenings(6).orders]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": (numbers, rows)})
    told = document(folder)
    assert {run["analysis"] for run in told["runs"]} >= {"lines", "relay", "orders", "ladder"}


def talks(seed: int) -> list[str]:
    """Evenings on which friends open, are answered, and are written to in turn."""
    rng = np.random.default_rng(seed)
    rows = []
    for day in range(21):
        for friend in CLIENTS[:6]:
            here, there = jid(LINE), jid(friend)
            t = JUNE + day * 86400 + 9 * 3600 + int(rng.integers(6 * 3600))
            if rng.random() < 0.4:
                rows.append(said(t, there, here, "t'es où ?", thread=there))
                t += int(rng.integers(150, 400))
            rows.append(said(t, here, there, "chez moi", thread=there))
            t += 4 * 3600 + int(rng.integers(3600))
            rows.append(said(t, here, there, "bonne nuit", thread=there))
        for other in CLIENTS[6:11]:
            t = JUNE + day * 86400 + 8 * 3600 + int(rng.integers(14 * 3600))
            rows.append(said(t, jid(other), jid(LINE), "ça va ?", thread=jid(other)))
    return rows


@pytest.mark.parametrize("seed", range(4))
def test_friends_who_are_answered_are_no_line(seed: int, tmp_path: Path) -> None:
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], talks(seed))})
    toml = folder / "case.toml"
    owner = f'device = "D1"\nowner = "{jid(LINE)}"\n'
    toml.write_text(toml.read_text().replace('device = "D1"\n', owner))
    found = [s["role"] for each in lines(folder) for s in each["subjects"]]
    assert "line" not in found
