"""Does what reads conversations stay out of the way where none is held?"""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.cli import application
from filiere.signals import channels

EXAMPLE = Path(__file__).parents[2] / "examples" / "one-line"
"""Bills alone: no phone, no export."""


def test_bills_alone_are_read_as_if_there_were_no_conversations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: Case) -> None:
        pytest.fail("a conversation was read")

    monkeypatch.setattr(channels, "conversations", never)
    monkeypatch.setattr(channels, "read_contacts", never)
    folder = shutil.copytree(EXAMPLE, tmp_path / "d")
    ran = CliRunner().invoke(application(), ["run", str(folder)])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(told.stdout)["findings"]
    assert {"lines", "relay", "couriers", "orders"} <= {each["analysis"] for each in found}
    across = {"channels", "clock_offset_s", "orders_written", "written_low", "written_high"}
    assert [each["id"] for each in found if across & set(each["measures"])] == []
