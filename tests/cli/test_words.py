"""Are words that the list lacks listed where several ask for them, and no names among them?"""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.cli import application

sys.path.insert(0, str(Path(__file__).parents[1] / "analyses" / "relay"))
from phones import CLIENTS, JUNE, LINE, dossier, jid, said  # type: ignore[import-not-found]

TEXTS = (
    "2g de licorne stp", "3 licorne au 12 rue X", "5g licorne", "1 martine ?", "2g de weed",
    "10 min", "4 places pour 20h",
)  # fmt: skip


def asked(folder: Path, *more: str) -> str:
    ran = CliRunner().invoke(application(), ["words", str(folder), *more])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven clients, of whom three ask for what no list has; one word is said by one alone."""
    rows = [
        said(JUNE + 600 * i, jid(CLIENTS[i]), jid(LINE), text, thread=jid(CLIENTS[i]))
        for i, text in enumerate(TEXTS)
    ]
    rows.append(said(JUNE + 9000, jid(CLIENTS[0]), jid(LINE), "6g de brocoli", thread="whatsapp:x"))
    made: Path = dossier(tmp_path / "d", bills={}, phones={"D1": ([LINE], rows)})
    ran = CliRunner().invoke(application(), ["run", str(made), "--only", "threads"])
    assert ran.exit_code == 0, ran.output
    return made


def test_a_word_behind_quantities_of_several_is_listed(folder: Path) -> None:
    told = json.loads(asked(folder, "--format", "json"))
    assert told["schema"] == "filiere.words/1"
    assert told["unknown"] == [{"word": "licorne", "conversations": 3, "messages": 3, "weighed": 2}]
    assert "weed" in told["groups"]["plain"]
    shown = asked(folder, "--lang", "fr")
    assert "licorne" in shown
    assert told["date"] in shown


def test_a_word_that_the_dossier_adds_is_lacking_no_more(folder: Path) -> None:
    (folder / "lexicon.toml").write_text('date = "2026-11-01"\nslang = ["licorne"]\n')
    ran = CliRunner().invoke(application(), ["run", str(folder), "--only", "threads"])
    assert ran.exit_code == 0, ran.output
    assert json.loads(asked(folder, "--format", "json"))["unknown"] == []
    assert "licorne" not in asked(folder, "--lang", "en")


def test_another_format_is_one_sentence(folder: Path) -> None:
    ran = CliRunner().invoke(application(), ["words", str(folder), "--format", "xml"])
    assert ran.exit_code == 2
    assert "Traceback" not in ran.output
