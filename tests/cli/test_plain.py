"""A plain case of real people: its pseudonyms follow from nothing that others know."""

from pathlib import Path

import pytest

from filiere.case import Case, Limits
from filiere.case.store.keys import pseudonym_key
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load

TOML = """
[case]
reference = "2024-117"
title = "t"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "BASIS"
authority = "Parquet"
date = 2024-07-01
numbers = ["+33639980001"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "bill.csv"
authorisation = "R1"
"""
HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
ROW = "2024-06-03T18:00:00+02:00,call,+33639980001,in,+33639984711,30,,,\n"


def made(folder: Path, basis: str) -> tuple[str, str]:
    folder.mkdir()
    (folder / "case.toml").write_text(TOML.replace("BASIS", basis), "utf-8")
    (folder / "bill.csv").write_text(HEAD + ROW, "utf-8")
    case = folder / CASE_NAME
    run_dossier(load(folder), case=case, only=["plausibility"], plain=True, limits=Limits())
    with Case.open(case) as opened:
        alias = "SELECT pseudonym FROM number WHERE NOT named ORDER BY number"
        return opened.meta("pseudonym_key"), str(opened.query(alias)[0][0])


def test_of_real_people_the_key_is_drawn_and_a_warning_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (made(tmp_path / name, "FR-CPP-77-1-2") for name in "ab")
    assert first[0] != second[0]
    assert first[1] != second[1]
    assert pseudonym_key(None, "2024-117") not in {first[0], second[0]}
    assert capsys.readouterr().err.count("not encrypted") == 2


def test_of_a_simulated_world_the_same_files_give_the_same_pseudonyms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (made(tmp_path / name, "SIMULATED") for name in "ab")
    assert first == second
    assert "not encrypted" not in capsys.readouterr().err
