"""``filiere toy`` prints the number of contacts on stdout and a sentence on stderr."""

from pathlib import Path

from tests.streets.street import street
from typer.testing import CliRunner

from filiere.cli import application
from filiere.cli.terminal import CASE_NAME
from filiere.validation.worlds.made import fill


def test_it_counts_contacts(tmp_path: Path) -> None:
    with fill(tmp_path / CASE_NAME, street(1)) as case:
        [(contacts,)] = case.query("SELECT count(*) FROM contact")
    told = CliRunner().invoke(application(), ["toy", str(tmp_path / CASE_NAME)])
    assert told.exit_code == 0, told.stderr
    assert told.stdout == f"{contacts}\n"
