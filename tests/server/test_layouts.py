"""From an unknown table to a layout that reads it, by the steps of the command line."""

import base64
from pathlib import Path
from typing import Any

from filiere.layout import catalogue
from filiere.server import Settings

Workbench = Any
Open = Any
Browser = Any

SAMPLE = (
    "Ligne;Correspondant;Date;Sens;Type;Secondes\n"
    "0639980001;0639980100;14/06/2024 18:00:05;E;V;31\n"
    "0639980001;0639980101;15/06/2024 18:20:00;S;V;12\n"
)
LAYOUT = """
title      = "Sample of an unknown operator"
reference  = "Invented for a test"
attested   = "background, sample invented"
country    = "FR"
data_kinds = ["cdr"]

[recognise]
header    = ["Ligne", "Correspondant", "Date", "Sens", "Type", "Secondes"]
delimiter = [";"]

[zone]
declared = true

[columns]
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Correspondant"], reader = "number" }
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
direction = { source = ["Sens"], reader = "code", codes = { E = "in", S = "out" } }
kind = { source = ["Type"], reader = "code", codes = { V = "call" } }
duration_s = { source = ["Secondes"], reader = "duration" }
"""


def sent(content: str, name: str = "sample.csv") -> dict[str, str]:
    return {"name": name, "content": base64.b64encode(content.encode()).decode()}


def test_the_layouts_are_those_of_the_command_line(ask: Browser) -> None:
    listed = ask.get("layouts")["layouts"]
    assert {each["layout"] for each in listed} == set(catalogue())
    assert "[recognise]" in ask.get("layouts/canonical")["toml"]
    assert ask.refused("layouts/nothing") == (404, "not_found")
    assert ask.refused("layouts/..%2Fschema") == (404, "not_found")


def test_a_sample_becomes_a_draft_with_blanks(ask: Browser) -> None:
    told = ask("POST", "/api/1/layouts/draft", sent(SAMPLE)).json
    assert told["delimiter"] == ";"
    assert told["columns"][0] == "Ligne"
    assert told["sample"][0][1] == "9999999999", "bytes that a page sends are under no act"
    assert 'title      = ""' in told["toml"]
    assert {"field": "time", "readers": ["timestamp"]} in told["fields"]
    tried = ask("POST", "/api/1/layouts/test", {"toml": told["toml"], **sent(SAMPLE)}).json
    assert tried["ok"] is False
    assert set(tried["text"]) == {"en", "fr"}


def test_a_complete_layout_says_what_each_row_became(ask: Browser) -> None:
    told = ask("POST", "/api/1/layouts/test", {"toml": LAYOUT, **sent(SAMPLE)}).json
    assert told["ok"] is True, told
    assert told["rows"] == {"header": 1, "record": 2}
    assert told["columns"][:2] == ["row", "what"]
    assert told["lines"][1][7] == "+99999999999"
    assert told["lines"][1][2].startswith("2024-"), "a time is nobody's, and judges a layout"


def test_a_layout_is_written_beside_the_case_once(open_workbench: Open, tmp_path: Path) -> None:
    dossier = tmp_path / "dossier"
    dossier.mkdir()
    (dossier / "operator.csv").write_text(SAMPLE, "utf-8")
    workbench = open_workbench(Settings(dossier=dossier))
    (unknown,) = workbench.ask.get("sources")["unknown"]
    assert unknown["path"] == "operator.csv"
    drafted = workbench.ask("POST", "/api/1/layouts/draft", {"path": "operator.csv"})
    assert drafted.json["columns"][0] == "Ligne"
    body = {"layout": "my_operator", "toml": LAYOUT}
    made = workbench.ask("POST", "/api/1/layouts", body)
    assert (made.status, made.json["path"]) == (201, "layouts/my_operator.toml")
    assert (dossier / "layouts" / "my_operator.toml").read_text("utf-8") == LAYOUT
    assert workbench.ask.get("sources")["unknown"] == []
    again = workbench.ask("POST", "/api/1/layouts", body)
    assert (again.status, again.code) == (409, "refused")
    shipped = workbench.ask("POST", "/api/1/layouts", {"layout": "canonical", "toml": LAYOUT})
    assert shipped.status == 409
    assert workbench.ask.get("layouts/my_operator")["toml"] == LAYOUT


def test_nothing_is_written_outside_the_folder_of_layouts(
    open_workbench: Open, tmp_path: Path
) -> None:
    dossier = tmp_path / "dossier"
    dossier.mkdir()
    (tmp_path / "secret.csv").write_text(SAMPLE, "utf-8")
    ask = open_workbench(Settings(dossier=dossier)).ask
    for name in ("../x", "a/b", "x.toml", "", "X", "é"):
        assert ask("POST", "/api/1/layouts", {"layout": name, "toml": LAYOUT}).status == 400
    assert ask("POST", "/api/1/layouts", {"layout": "x", "toml": "title = "}).status == 409
    for path in ("../secret.csv", "/etc/passwd", "secret.csv"):
        assert ask("POST", "/api/1/layouts/draft", {"path": path}).status == 404
    for name in ("../x.csv", "a/x.csv", "", ".hidden", "a\\x.csv", "x\x00.csv"):
        assert ask("POST", "/api/1/layouts/draft", sent(SAMPLE, name)).status == 400
    assert ask("POST", "/api/1/layouts/draft", {"name": "x.csv", "content": "*"}).status == 400
    assert ask("POST", "/api/1/layouts/draft", {}).status == 400
    assert not (dossier / "layouts").exists()


def test_without_the_dossier_a_layout_cannot_be_kept(ask: Browser) -> None:
    made = ask("POST", "/api/1/layouts", {"layout": "x", "toml": LAYOUT})
    assert (made.status, made.code) == (409, "refused")
