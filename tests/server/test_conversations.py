"""Does a conversation come as people read it, with its source, and with nobody in clear?"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import (  # type: ignore[import-not-found]
    CLIENTS,
    COURIERS,
    GROUP,
    JUNE,
    LINE,
    dossier,
    jid,
    said,
)

FRIEND = CLIENTS[0]


@pytest.fixture(scope="session")
def case_with_cells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One phone whose line alone an act names."""
    rows = [
        said(JUNE + 60, jid(FRIEND), jid(LINE), f"appelle {FRIEND}", thread=jid(FRIEND)),
        said(JUNE + 120, jid(LINE), jid(FRIEND), "2g de coke 12 rue des Lilas", thread=jid(FRIEND)),
        said(JUNE + 180, jid(FRIEND), jid(LINE), "100 € ok", thread=jid(FRIEND)),
        said(JUNE + 90_000, jid(LINE), jid(FRIEND), "", thread=jid(FRIEND)),
        said(JUNE + 300, jid(COURIERS[0]), GROUP, "ok", thread=GROUP),
    ]
    folder = tmp_path_factory.mktemp("talk") / "d"
    dossier(folder, bills={}, phones={"D1": ([LINE], rows)})
    toml = folder / "case.toml"
    text = toml.read_text().replace('numbers = ["*"]', f'numbers = ["{LINE}"]')
    text = text.replace('accounts = ["*"]', f'accounts = ["{jid(LINE)}"]')
    toml.write_text(text.replace('device = "D1"\n', f'device = "D1"\nowner = "{jid(LINE)}"\n'))
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "threads"])
    assert ran.exit_code == 0, ran.output
    return folder / "case.filiere"


def test_conversations_are_listed_with_whom_they_are(open_workbench: Callable[..., Any]) -> None:
    told = open_workbench().ask.get("conversations")
    assert told["total"] == 2
    first, group = told["rows"]
    assert (first["service"], first["kind"], first["messages"]) == ("whatsapp", "one", 4)
    assert (group["kind"], group["messages"]) == ("group", 1)
    assert first["devices"] == ["D1"]
    assert len(first["with"]) == 1
    assert first["with"][0].startswith("whatsapp:T-")
    assert FRIEND[1:] not in str(told)


def test_one_is_read_in_order_with_its_source(open_workbench: Callable[..., Any]) -> None:
    ask = open_workbench().ask
    listed = ask.get("conversations")["rows"][0]
    told = ask.get(f"conversations/{listed['id']}")
    assert [each["out"] for each in told["rows"]] == [False, True, False, True]
    assert [each["t"] for each in told["rows"]] == [JUNE + d for d in (60, 120, 180, 90_000)]
    assert {each["source"] for each in told["rows"]} == {"D1.csv"}
    assert [each["record"].partition("-")[2] for each in told["rows"]] == ["2", "3", "4", "5"]
    assert told["rows"][0]["text"].startswith("appelle T-")
    assert told["rows"][1]["text"] == "2g de coke 12 rue des Lilas"
    assert all(each["order_like"] for each in told["rows"])
    assert [each["says"] for each in told["rows"]] == [
        [], ["quantity", "product", "place"], ["price"], [],
    ]  # fmt: skip
    assert FRIEND[1:] not in str(told)
    part = ask.get(f"conversations/{listed['id']}?offset=1&count=2")
    assert (part["total"], [each["out"] for each in part["rows"]]) == (4, [True, False])


def test_what_is_no_conversation_is_one_sentence(open_workbench: Callable[..., Any]) -> None:
    ask = open_workbench().ask
    assert ask("GET", "/api/1/conversations/99").status == 404
    assert ask("GET", "/api/1/conversations/x").status == 400
    assert ask("GET", "/api/1/conversations?offset=-1").status == 400


def test_the_words_are_shown_with_their_date(open_workbench: Callable[..., Any]) -> None:
    told = open_workbench().ask.get("conversations/words")
    assert len(told["date"]) == len("2026-11-30")
    assert "coke" in told["groups"]["slang"]


def test_looking_is_in_the_log(open_workbench: Callable[..., Any]) -> None:
    ask = open_workbench().ask
    ask.get("conversations")
    told = str(ask.get("log")["entries"])
    assert "conversations" in told
