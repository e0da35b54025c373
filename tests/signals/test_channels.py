"""Are conversations read once for all questions of a run, and anew where something has changed?"""

import sys
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.dossier import load
from filiere.runner import run
from filiere.signals import channels, dispatch_shape, relay_across
from filiere.signals.conversations import conversations

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import (  # type: ignore[import-not-found]
    CLIENTS,
    DISPATCH,
    LINE,
    bill_row,
    dossier,
    evenings,
    jid,
    said,
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A phone with one conversation, linked and asked about its clock."""
    talk = [said(1_717_300_000 + 60 * i, jid(CLIENTS[0]), jid(LINE), f"t {i}") for i in range(5)]
    bills = {LINE: [bill_row(LINE, 1_717_300_000, CLIENTS[0], out=True)]}
    folder = dossier(tmp_path / "d", bills=bills, phones={"D1": ([LINE], talk)})
    path = tmp_path / "c.filiere"
    return run_dossier(load(folder), case=path, only=["reconcile"], limits=Limits())


def test_a_run_reads_conversations_once_for_each_way(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0
    real = conversations

    def counted(asked: Case) -> object:
        nonlocal read
        read += 1
        return real(asked)

    monkeypatch.setattr(channels, "conversations", counted)
    with Case.open(case) as opened:
        run(opened, only=("lines", "relay", "couriers", "orders", "campaigns"), progress=_nobody)
        assert read == 1
        held = channels.read_channels(opened)
        assert read == 1
        opened.execute(
            "INSERT INTO repeat_of SELECT max(record_id), min(record_id) FROM chat_message"
        )
        again = channels.read_channels(opened)
        assert read == 2
        assert held is not again


def test_a_run_searches_each_line_and_phone_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bill, rows = [], []
    for asked, client, sent, courier in evenings(5).orders:
        bill.append(bill_row(LINE, asked, client, out=False))
        rows.append(said(sent, jid(DISPATCH), jid(courier), "12 rue X", thread=jid(courier)))
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([DISPATCH], rows)})
    case = run_dossier(
        load(folder), case=tmp_path / "c.filiere", only=["reconcile"], limits=Limits()
    )
    tried: list[tuple[int, int]] = []
    real = dispatch_shape.shape_of

    def counted(book: Any, line: Any, phone: int, rules: Any) -> Any:  # noqa: ANN401
        tried.append((line.line, phone))
        return real(book, line, phone, rules)

    monkeypatch.setattr(relay_across, "shape_of", counted)
    with Case.open(case) as opened:
        run(opened, only=("lines", "relay", "couriers"), progress=_nobody)
        told = opened.column("SELECT DISTINCT analysis FROM finding ORDER BY 1", of=str)
    assert {"relay", "couriers"} <= set(told)
    assert len(tried) > 0
    assert len(tried) == len(set(tried))


def _nobody(_said: object, _share: float) -> None:
    pass
