"""A dossier's own words are read with the package's, stand in the case, and go with their file."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case
from filiere.case.rows.own_words import own_words
from filiere.cli import application
from filiere.dossier import load
from filiere.errors import DossierError
from filiere.importer.lexicon import LEXICON, record_lexicon
from filiere.signals.order_words import GROUPS, lexicon_date, lexicon_words, said

HEAD = """[case]
reference = "T"
title = "Words"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "test"
date = 2024-07-01
accounts = ["*"]
from = 2024-06-01T00:00:00+00:00
to = 2024-07-01T00:00:00+00:00
kinds = ["extraction"]
categories = ["calls", "messages"]

[[source]]
path = "talk.csv"
authorisation = "R1"
owner = "whatsapp:33639980001@s.whatsapp.net"
"""
TALK = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text\n" + "".join(
    f"whatsapp,x,whatsapp:33639980002@s.whatsapp.net,whatsapp:33639980001@s.whatsapp.net,"
    f"2024-06-0{day}T20:00:00+02:00,server,message,,3g de zlurp au 12 rue du Moulin ? 180 euros\n"
    for day in (1, 2, 3)
)
OWN = 'date = "2026-11-30"\nsource = "exhibit 4"\nplain = ["Zlurp"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "d"
    path.mkdir()
    (path / "case.toml").write_text(HEAD, "utf-8")
    (path / "talk.csv").write_text(TALK, "utf-8")
    return path


def order_like(folder: Path) -> tuple[bool, str, list[str]]:
    """Whether the conversation is order-like, by which list, and what else lies there."""
    run = CliRunner().invoke(application(), ["run", str(folder), "--only", "threads"])
    assert run.exit_code == 0, run.output
    case = str(folder / "case.filiere")
    told = json.loads(
        CliRunner().invoke(application(), ["findings", case, "--format", "json"]).stdout
    )
    (found,) = told["findings"]
    left = [each["path"] for each in told["sources"] if each["status"] != "read"]
    return found["measures"]["order_like"], found["measures"]["lexicon"], left


def test_a_list_beside_the_dossier_is_read_with_the_package_s_and_goes_with_its_file(
    folder: Path,
) -> None:
    package = lexicon_date()
    assert order_like(folder) == (False, package, [])
    (folder / LEXICON).write_text(OWN, "utf-8")
    assert order_like(folder) == (True, f"{package}, 2026-11-30", [])
    (folder / LEXICON).unlink()
    assert order_like(folder) == (False, package, [])


def test_its_words_stand_in_the_case_and_in_the_log(folder: Path) -> None:
    (folder / LEXICON).write_text(OWN, "utf-8")
    order_like(folder)
    with Case.open(folder / "case.filiere") as case:
        own = own_words(case)
        assert json.loads(own) == {"date": "2026-11-30", "source": "exhibit 4", "plain": ["Zlurp"]}
        assert "Zlurp" in lexicon_words(own)["plain"]
        noted = case.query("SELECT count(*) FROM log WHERE detail LIKE '%2026-11-30%'")
        assert noted[0][0] >= 1


def test_every_group_of_the_package_s_list_may_be_added_to() -> None:
    lists = {name for name, each in lexicon_words().items() if isinstance(each, list)}
    assert lists == set(GROUPS)
    assert not said("2 flurps").core
    assert said("2 flurps", own=json.dumps({"date": "d", "source": "", "plain": ["flurp"]})).core


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('plain = ["x"]', "has no date"),
        ('date = "d"\nnobody = ["x"]', "no group «nobody»"),
        ('date = "d"\nplain = "x"', "no list of words"),
        ('date = "d"\nplain = [1]', "no list of words"),
        ('date = "d"\nplain = [""]', "no list of words"),
        ('date = "d"\nsource = 3', "is no text"),
        ('date = "d"\nplain = [', "TOML"),
        (f'date = "d"\nplain = {["w"] * 5001}'.replace("'", '"'), "5,001 words"),
    ],
)
def test_a_list_that_is_none_is_refused_in_one_sentence(folder: Path, text: str, why: str) -> None:
    (folder / LEXICON).write_text(text, "utf-8")
    run = CliRunner().invoke(application(), ["run", str(folder)])
    assert isinstance(run.exception, DossierError)  # which the program prints as one sentence
    assert why in run.exception.sentence.en
    meta = {
        "reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris",
        "pseudonym_key": "00", "linked_inputs": "",
    }  # fmt: skip
    with Case.create(folder / "c.filiere", meta) as case:
        with pytest.raises(DossierError):
            record_lexicon(case, load(folder).folder)
        assert own_words(case) == ""


def test_the_other_party_s_copy_carries_the_list_and_finds_the_same(folder: Path) -> None:
    for own in ("", f'{OWN}slang = ["é\\"x", "🍕"]\n'):
        if own != "":
            (folder / LEXICON).write_text(own, "utf-8")
        order_like(folder)
        case, copy = str(folder / "case.filiere"), str(folder / f"copy{len(own)}.zip")
        for arguments in (["package", case, "--out", copy], ["rerun", copy]):
            done = CliRunner().invoke(application(), arguments)
            assert done.exit_code == 0, done.output
