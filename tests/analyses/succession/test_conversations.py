"""Is a change of number found that an application recorded, or that its own user announced?"""

import json
import shutil
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
    evenings,
    jid,
    said,
)

NEW = "+33639980012"
SAMPLE = Path(__file__).parents[2] / "readers" / "whatsapp_android" / "samples" / "msgstore.db"


def successions(folder: Path) -> list[dict[str, Any]]:
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "succession"])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(told.stdout)["findings"]
    return [each for each in found if each["analysis"] == "succession"]


def sent(text: str, *, to: tuple[str, ...] = CLIENTS[:3], sender: str = LINE) -> list[str]:
    return [
        said(JUNE + place, jid(sender), jid(each), text, thread=jid(each))
        for place, each in enumerate(to)
    ]


def test_an_announcement_is_one_finding_whatever_the_number_told(tmp_path: Path) -> None:
    rows = sent("Nouveau numéro : 06 39 98 00 12. Supprimez l'ancien")
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    (found,) = successions(folder)
    old, new = found["subjects"]
    assert (old["role"], old["number"]) == ("old", LINE)
    assert old["account"] == {"service": "whatsapp", "id": f"{LINE[1:]}@s.whatsapp.net"}
    assert (new["role"], new["number"]) == ("new", NEW)
    assert "account" not in new
    measures = found["measures"]
    assert (measures["basis"], measures["kind"]) == ("announcement", "number")
    assert (measures["new"], measures["none"]) == (NEW, None)
    assert found["evidence"]["rows"] == 3
    assert found["log10_lr"] is None


def test_a_native_text_announces_by_its_number_alone(tmp_path: Path) -> None:
    text = f"sms,sms:{LINE},sms:{CLIENTS[0]},sms:{LINE},2024-06-03T10:00:00+00:00,device,message,,"
    rows = [text + "mon nouveau num 0639980012"]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    (found,) = successions(folder)
    assert all("account" not in each for each in found["subjects"])
    assert [each["number"] for each in found["subjects"]] == [CLIENTS[0], NEW]


def test_a_new_account_that_names_its_former_number(tmp_path: Path) -> None:
    rows = sent("c'est moi mon ancien numéro 06 39 98 00 01", sender=NEW)
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([NEW], rows)})
    (found,) = successions(folder)
    assert [each["number"] for each in found["subjects"]] == [LINE, NEW]
    assert "account" in found["subjects"][1]


def test_words_of_a_third_person_and_ones_own_number_are_no_succession(tmp_path: Path) -> None:
    rows = [
        *sent("le nouveau numéro de Karim : 06 39 98 00 12"),
        *sent("son nouveau num 06 39 98 00 12", to=CLIENTS[3:5]),
        *sent("c'est mon nouveau num 06 39 98 00 01", to=CLIENTS[5:6]),
    ]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    assert successions(folder) == []


def test_an_account_without_a_number_that_announces_one(tmp_path: Path) -> None:
    text = f"telegram,9001,telegram:9001,{jid(LINE)},2024-06-03T10:00:00+00:00,server,message,,"
    rows = [text.replace(jid(LINE), "telegram:9002") + "new number +33639980012"]
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    (found,) = successions(folder)
    assert found["measures"]["kind"] == "account"
    assert found["subjects"][0]["account"]["service"] == "telegram"
    assert "number" not in found["subjects"][0]


def test_a_change_that_the_application_recorded(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], [])})
    (folder / "D1.csv").unlink()
    shutil.copy(SAMPLE, folder / "D1.db")
    toml = (folder / "case.toml").read_text().replace("D1.csv", "D1.db")
    (folder / "case.toml").write_text(
        toml.replace("2024-06-01", "2020-01-01").replace("2024-07-01T", "2030-01-01T")
    )
    found = [each for each in successions(folder) if each["measures"]["basis"] == "record"]
    assert len(found) == 1
    old, new = found[0]["subjects"]
    assert old["account"] != new["account"]
    assert found[0]["measures"]["kind"] == "number"


def test_every_question_ends_beside_a_bill_whose_line_announces_a_number(tmp_path: Path) -> None:
    """A number that only words tell of stands on no bill: what reads bills leaves it out."""
    bill = [bill_row(LINE, t, client, out=False) for t, client, _, _ in evenings(1).orders]
    rows = sent("Nouveau numéro : 06 39 98 00 12. Supprimez l'ancien")
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([LINE], rows)})
    ran = CliRunner().invoke(application(), ["run", str(folder)])
    assert ran.exit_code == 0, ran.output
    assert "referrals: " in ran.output
