"""Is a text that was sent to many in an application one sending, with its recipients and text?"""

import json
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from filiere.cli import application
from filiere.signals.same_texts import are_near, template

sys.path.insert(0, str(Path(__file__).parents[1] / "relay"))
from phones import (  # type: ignore[import-not-found]
    CLIENTS,
    DISPATCH,
    JUNE,
    LINE,
    bill_row,
    dossier,
    jid,
    said,
    stamp,
)

MENU = "Dispo ce soir 18h-23h : citron 20 le g / framboise 30 / noisette 50 les 2. Livraison 30 min"
NOON = JUNE + 10 * 86400 + 36_000


def campaigns(folder: Path) -> list[dict[str, Any]]:
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "campaigns"])
    assert ran.exit_code == 0, ran.output
    told = CliRunner().invoke(
        application(), ["findings", str(folder / "case.filiere"), "--format", "json"]
    )
    found = json.loads(told.stdout)["findings"]
    return [each for each in found if each["analysis"] == "campaigns"]


def sent(t: float, to: str, text: str, sender: str = LINE) -> str:
    return said(t, jid(sender), jid(to), text, thread=jid(to))  # type: ignore[no-any-return]


def phone(folder: Path, rows: list[str]) -> Path:
    return dossier(  # type: ignore[no-any-return]
        folder, bills={}, phones={"D1": ([LINE], rows)}
    )


def test_a_menu_sent_one_by_one_with_a_name_and_another_price(tmp_path: Path) -> None:
    rows = [
        sent(NOON + 30 * place, client, f"Salut {name} ! " + MENU.replace("30 /", f"{price} /"))
        for place, (client, name, price) in enumerate(
            zip(CLIENTS, ["Jo", "Lea", "Max"] * 4, [30, 35] * 6, strict=False)
        )
    ]
    # four of them write within the day; on other days two do at these hours
    rows += [
        said(NOON + 3600 + place, jid(client), jid(LINE), "ok", thread=jid(client))
        for place, client in enumerate(CLIENTS[:4])
    ]
    for day in range(1, 8):
        rows += [
            said(
                NOON - day * 86400 + 7200 + place, jid(client), jid(LINE), "ok", thread=jid(client)
            )
            for place, client in enumerate(CLIENTS[:2])
        ]
    (found,) = campaigns(phone(tmp_path / "d", rows))
    measures = found["measures"]
    assert measures["recipients"] == 12
    assert measures["sent_at"] == stamp(NOON).replace("+00:00", "Z")
    assert measures["template"].startswith("Salut {} ! Dispo ce soir 18h-23h : citron 20 le g")
    assert "framboise {} / noisette 50 les 2" in measures["template"]
    assert measures["orders_after"] == 4
    assert measures["orders_expected"] == 2.0
    assert measures["kind"] == "sending"
    assert measures["channels"] == {"whatsapp": 12}
    (subject,) = found["subjects"]
    assert subject["role"] == "service"
    assert subject["account"]["id"] == f"{LINE[1:]}@s.whatsapp.net"


def test_a_broadcast_list_is_one_sending_and_its_own_row_no_recipient(tmp_path: Path) -> None:
    listed = "whatsapp:1717000000@broadcast"
    rows = [said(NOON, jid(LINE), listed, "menu du soir", thread=listed)]
    rows += [sent(NOON, client, "menu du soir") for client in CLIENTS[:3]]
    (found,) = campaigns(phone(tmp_path / "d", rows))
    assert found["measures"]["recipients"] == 3
    assert found["measures"]["template"] == "menu du soir"


def test_announcing_a_number_to_many_is_an_announcement(tmp_path: Path) -> None:
    rows = [
        sent(NOON + place, client, "Nouveau num : 06 39 98 00 12 supprimez celui-ci")
        for place, client in enumerate(CLIENTS[:6])
    ]
    (found,) = campaigns(phone(tmp_path / "d", rows))
    assert found["measures"]["kind"] == "announcement"


def test_answers_few_short_and_spread_texts_are_no_sending(tmp_path: Path) -> None:
    rows = []
    for place, client in enumerate(CLIENTS[:8]):
        rows.append(said(NOON + 90 * place, jid(client), jid(LINE), "dispo ?", thread=jid(client)))
        rows.append(sent(NOON + 90 * place + 20, client, "Oui dispo envoie ton adresse et le code"))
    rows += [sent(NOON + 86400 + n, c, MENU) for n, c in enumerate(CLIENTS[:4])]
    rows += [sent(NOON + 2 * 86400 + n, c, "j'arrive") for n, c in enumerate(CLIENTS[:9])]
    rows += [sent(NOON + 3 * 86400 + 3600 * n, c, MENU) for n, c in enumerate(CLIENTS[:9])]
    assert campaigns(phone(tmp_path / "d", rows)) == []


def test_texts_that_a_bill_tells_too_are_one_sending_with_its_text(tmp_path: Path) -> None:
    bill, rows = [], []
    for place, client in enumerate(CLIENTS[:20]):
        t = NOON + 5 * place
        bill.append(bill_row(LINE, t, client, out=True, talked=0).replace(",call,", ",sms,"))
        rows.append(f"sms,sms:{client},sms:{LINE},sms:{client},{stamp(t)},device,message,,{MENU}")
    bill += [bill_row(LINE, JUNE + d * 86400, DISPATCH, out=True) for d in range(20)]
    folder = dossier(tmp_path / "d", bills={LINE: bill}, phones={"D1": ([LINE], rows)})
    (found,) = campaigns(folder)
    assert found["measures"]["recipients"] == 20
    assert found["measures"]["template"] == MENU
    assert found["evidence"]["rows"] == 40


def test_what_texts_have_in_common() -> None:
    assert template(["a b c", "a x c", "a c"]) == "a {} c"
    assert template(["same text"] * 3) == "same text"
    assert are_near(MENU, MENU.replace("20", "25"))
    assert not are_near(MENU, "On passe chez toi demain avec les enfants, vers 18h si ça te va ?")
