"""Are conversations read once for all questions of a run, and anew where something has changed?"""

import sys
from pathlib import Path

import pytest

from filiere.case import Case, Limits
from filiere.cli.run import run_dossier
from filiere.dossier import load
from filiere.runner import run
from filiere.signals import channels
from filiere.signals.conversations import conversations

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import CLIENTS, LINE, bill_row, dossier, jid, said  # type: ignore[import-not-found]


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


def _nobody(_said: object, _share: float) -> None:
    pass
