"""An export from a page is that of the command line: masked, logged, and the same bytes."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from filiere.exporter import catalogue
from filiere.exporter.writing import Wanted, export

Json = Any


def test_the_formats_are_listed_with_what_they_are_for(ask: Json) -> None:
    listed = ask.get("exports")["exports"]
    assert [each["form"] for each in listed] == sorted(catalogue())
    assert listed[0]["title"]["fr"] == "i2 Analyst's Notebook, graphique"


@pytest.mark.parametrize("form", sorted(catalogue()))
def test_a_download_is_masked_logged_and_whole(
    workbench: Json, third_parties: list[str], form: str
) -> None:
    answer = workbench.ask("GET", f"/api/1/exports/{form}?lang=fr")
    assert answer.status == 200
    assert 'filename="export' in answer.headers["content-disposition"]
    held = [answer.body]
    if zipfile.is_zipfile(io.BytesIO(answer.body)):
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            held += [archive.read(name) for name in archive.namelist()]
    for number in third_parties:
        assert all(number.encode() not in each for each in held)
    last = workbench.case.query("SELECT action, detail FROM log ORDER BY seq DESC LIMIT 1")
    assert last[0][0] == "export"
    assert '"masked":true' in last[0][1]
    assert not list(workbench.case.path.parent.glob(".export-*"))


def test_the_bytes_are_those_of_the_command_line(workbench: Json, tmp_path: Path) -> None:
    body = workbench.ask("GET", "/api/1/exports/gexf").body
    export(workbench.case, tmp_path / "x.gexf", Wanted(form="gexf"))
    assert (tmp_path / "x.gexf").read_bytes() == body
    assert workbench.ask("GET", "/api/1/exports/gexf").body == body


def test_what_cannot_be_exported_is_said(ask: Json) -> None:
    assert ask.refused("exports/docx") == (404, "not_found")
    assert ask.refused("exports/gexf?lang=de") == (400, "bad_request")
    assert ask.refused("exports/gexf?reveal=1") == (400, "bad_request")
