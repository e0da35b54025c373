"""``filiere annul`` prints what falls, in both languages, as a table or as JSON."""

import json
from pathlib import Path

import pytest
from tests.streets.dossier import acts_of, write
from tests.streets.street import street
from typer.testing import CliRunner

from filiere.case import Limits
from filiere.cli import application
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import AuthorisationError

RUN = CliRunner()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write(tmp_path_factory.mktemp("annul") / "dossier", acts_of(street(1)))
    run_dossier(load(made), case=made / CASE_NAME, only=["campaigns"], plain=True, limits=Limits())
    return made


def test_what_would_fall_is_printed_in_both_languages(folder: Path) -> None:
    for language, words in (("fr", ("Tombés", "Simple essai")), ("en", ("Lost", "Tried only"))):
        told = RUN.invoke(
            application(),
            ["annul", str(folder), "R1", "--what-if", "--lang", language],
            env={"FILIERE_LANG": language},
        )
        assert told.exit_code == 0, told.stderr
        assert words[0] in told.stdout
        assert words[1] in told.stderr


def test_json_gives_both_sides(folder: Path) -> None:
    told = RUN.invoke(application(), ["annul", str(folder), "R1", "--what-if", "--format", "json"])
    document = json.loads(told.stdout)
    assert document["schema"] == "filiere.falls/1"
    assert document["what_if"] is True
    assert {f["analysis"] for f in document["lost"]} == {"campaigns"}
    assert all("R1" in f["depends_on"] for f in document["lost"])


def test_annulling_and_restoring_go_by_the_command_too(folder: Path) -> None:
    stated = ["--by", "A. Judge", "--reason", "Order 24/18"]
    done = RUN.invoke(application(), ["annul", str(folder), "R1", *stated])
    assert done.exit_code == 0, done.stderr
    again = RUN.invoke(application(), ["annul", str(folder), "R1", *stated])
    assert isinstance(again.exception, AuthorisationError)
    back = RUN.invoke(application(), ["annul", str(folder), "R1", "--restore", *stated])
    assert back.exit_code == 0, back.stderr
    assert "campaigns-" in back.stdout


def test_wrong_usage_is_said(folder: Path) -> None:
    for options in (["--format", "xml"], ["--what-if", "--restore"], ["--lang", "de"]):
        told = RUN.invoke(application(), ["annul", str(folder), "R1", *options])
        assert told.exit_code == 2
