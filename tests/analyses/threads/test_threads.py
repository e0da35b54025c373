"""Are order-like conversations told from ordinary and lawful ones, and is each message once?"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from filiere.cli import application
from filiere.model.bank_account import french_iban
from filiere.signals.order_words import ELEMENTS, said

REPOSITORY = Path(__file__).parents[3]
TEXTS = REPOSITORY.parent / "shared" / "data" / "sms_fr_promo"
LINE, CLIENT, FRIEND, SHOP = "+33639980001", "+33639980011", "+33639980012", "+33639980013"

HEAD = """[case]
reference = "T"
title = "A line's phone"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-99-4"
authority = "Parquet de Lyon"
date = 2024-06-10
numbers = ["+33639980001"]
accounts = ["whatsapp:33639980001@s.whatsapp.net"]
devices = ["D1"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["extraction"]
categories = ["calls", "messages"]

[[device]]
id = "D1"
"""
SOURCE = """
[[source]]
path = "{path}"
authorisation = "R1"
device = "D1"
"""


def row(minute: int, sender: str, to: str, text: str, kind: str = "message") -> str:
    other = CLIENT if CLIENT in {sender, to} else (FRIEND if FRIEND in {sender, to} else SHOP)
    at = f"2024-06-12T{18 + minute // 60:02d}:{minute % 60:02d}:00+02:00"
    a, b = f"whatsapp:{sender}", f"whatsapp:{to}"
    return f'whatsapp,whatsapp:{other},{a},{b},{at},server,{kind},,"{text}"'


ORDER = [
    row(0, CLIENT, LINE, "dispo ?"),
    row(1, LINE, CLIENT, "oui"),
    row(2, CLIENT, LINE, "2g de coke au 12 rue des Essais"),
    row(3, LINE, CLIENT, "120€, 20 min"),
    row(3, LINE, CLIENT, "", "call"),
    row(4, LINE, CLIENT, "chiffré de bout en bout", "system"),
]
CHAT = [
    row(10, FRIEND, LINE, "On se voit à 20h au 3 rue des Lilas ?"),
    row(11, LINE, FRIEND, "ok, tu me dois 20€"),
]
PIZZA = [
    row(20, SHOP, LINE, "Bonsoir, c'est ouvert ?"),
    row(21, LINE, SHOP, "oui, 2 pour 15€"),
    row(22, SHOP, LINE, "2 galettes, 2 coke et 500 g de farine"),
    row(23, SHOP, LINE, "au 5 rue des Lilas, 20h30, 25€"),
]


def findings(folder: Path, *files: list[str]) -> list[dict[str, Any]]:
    folder.mkdir()
    head = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text"
    told = HEAD
    for place, rows in enumerate(files):
        (folder / f"chat{place}.csv").write_text("\n".join([head, *rows, ""]), "utf-8")
        told += SOURCE.format(path=f"chat{place}.csv")
    (folder / "case.toml").write_text(told)
    (folder / "key").write_text("k" * 32)
    key = ["--key-file", str(folder / "key")]
    run = CliRunner().invoke(application(), ["run", str(folder), "--only", "threads", *key])
    assert run.exit_code == 0, run.output
    asked = ["findings", str(folder / "case.filiere"), "--format", "json", *key]
    told_of = CliRunner().invoke(application(), asked)
    assert told_of.exit_code == 0, told_of.output
    found: list[dict[str, Any]] = json.loads(told_of.stdout)["findings"]
    return found


def test_one_finding_per_conversation_and_only_the_order_is_like_one(tmp_path: Path) -> None:
    found = findings(tmp_path / "d", ORDER + CHAT + PIZZA)
    assert [each["measures"]["order_like"] for each in found] == [True, False, False]
    order = found[0]
    assert [s["role"] for s in order["subjects"]] == ["holder", "account"]
    assert order["measures"]["messages"] == 4
    assert order["measures"]["elements"] == {
        "quantity": 1, "product": 1, "price": 1, "place": 1, "time": 1,
    }  # fmt: skip
    assert (order["measures"]["orders_low"], order["measures"]["orders_high"]) == (1, 1)
    assert order["evidence"]["rows"] == 4


def test_the_owner_stands_in_clear_and_the_other_party_masked(tmp_path: Path) -> None:
    found = findings(tmp_path / "d", ORDER)
    holder, other = found[0]["subjects"]
    assert holder["number"] == LINE
    assert holder["account"] == {"service": "whatsapp", "id": "33639980001@s.whatsapp.net"}
    assert CLIENT not in json.dumps(found)
    assert CLIENT[1:] not in json.dumps(found)
    assert other["number"].startswith("T-")


def test_accounts_that_stand_in_messages_are_told_masked(tmp_path: Path) -> None:
    iban = str(french_iban("30006", "00001", "0000000000A"))
    apart = " ".join(iban[at : at + 4] for at in range(0, 27, 4))
    address = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
    found = findings(
        tmp_path / "d",
        [
            row(0, LINE, CLIENT, f"RIB {apart}"),
            row(1, CLIENT, LINE, f"{iban} ok"),
            row(2, LINE, CLIENT, f"ou {address}, ou 0x52908400098527886e0f7030069857d2e4169ee7"),
            row(3, LINE, CLIENT, f"pas {iban[:-1]}{(int(iban[-1]) + 1) % 10}"),
        ],
    )
    told = found[0]["measures"]["accounts_written"]
    assert [(each["kind"], each["verified"], each["messages"]) for each in told] == [
        ("iban", True, 2), ("BTC", True, 1), ("ETH", False, 1),
    ]  # fmt: skip
    assert all("T-" in each["written"] for each in told)
    assert iban not in json.dumps(found)
    assert address not in json.dumps(found)


def test_a_message_of_two_files_is_one_message(tmp_path: Path) -> None:
    once = findings(tmp_path / "d", ORDER)
    again = findings(tmp_path / "e", ORDER, [*ORDER[:3], row(5, CLIENT, LINE, "ok")])
    assert once[0]["measures"]["messages"] == 4
    assert len(again) == 1
    assert again[0]["measures"]["messages"] == 5


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("2g de coke", {"quantity", "product"}),
        ("je prends deux pochons", {"quantity", "product"}),
        ("weed x2", {"quantity", "product"}),
        ("3mmc 2g", {"quantity", "product"}),
        ("60 les 2", {"price"}),
        ("12 rue des Essais", {"place"}),
        ("digicode 1234", {"place"}),
        ("5 min", {"time"}),
        ("t'arrives quand", {"time"}),
        ("3 c", set()),
        ("2 coke zero", set()),
        ("2 pour 8 personnes", set()),
    ],
)
def test_what_a_message_says(text: str, elements: set[str]) -> None:
    assert said(text).elements == elements


def test_everyday_words_never_decide() -> None:
    for text in ("500 g de farine", "2 galettes", "deux barrettes", "3 ballons", "2 coke"):
        assert not said(text).core
        assert not said(text).near


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    told = said(text)
    assert told.elements <= set(ELEMENTS)
    assert not (told.core or told.near) or {"quantity", "product"} <= told.elements


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "quantity", "price", "opening"),
    [("list_hams.txt", 0.006, 0.0075, 0.004), ("list_spams.txt", 0.034, 0.127, 0.0)],
)
def test_ordinary_and_promotional_texts(
    name: str, quantity: float, price: float, opening: float
) -> None:
    if not (TEXTS / name).is_file():
        pytest.skip("shared/data/sms_fr_promo is not beside the checkout")
    told = [said(t) for t in (TEXTS / name).read_text("utf-8", errors="replace").splitlines()]
    count = len(told)
    assert sum(each.core or each.near for each in told) / count <= quantity
    assert sum(each.price for each in told) / count <= price
    assert sum(each.opening for each in told) / count <= opening
