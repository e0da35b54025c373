"""What every layout must hold: its sample reads as reviewed, and it alone knows its table."""

import importlib.util
from pathlib import Path

import pytest

from filiere.case.rows.survey import survey
from filiere.cli.layouts import sample_of
from filiere.errors import LayoutError
from filiere.importer.expect import expectation
from filiere.importer.recognise import recognise
from filiere.importer.table import open_table
from filiere.layout import catalogue, parse

_SPEC = importlib.util.spec_from_file_location(
    "statements", Path(__file__).parents[2] / "tools" / "statements.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
tool = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(tool)

SAMPLES = Path(__file__).parent
LAYOUTS = catalogue()
EXAMPLES = catalogue([Path(__file__).parents[2] / "examples" / "layouts"])

SMALL = b"""
title = "Small"
reference = "Invented for the tests"
attested = "background, sample invented"
data_kinds = ["cdr"]
always = "call"
ignored = ["Cost"]
[recognise]
header = ["A", "B", "When", "Cost"]
[zone]
fixed = "Europe/Brussels"
[columns]
served = { source = ["A"], reader = "number" }
other = { source = ["B"], reader = "number" }
time = { source = ["When"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
"""


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_a_sample_reads_as_it_was_reviewed_by_statements_that_were(name: str) -> None:
    expected = (SAMPLES / name / "expected.csv").read_text("utf-8")
    with tool.heard() as found:
        assert expectation(LAYOUTS[name], sample_of(SAMPLES / name)) == expected
    kept = (SAMPLES / name / "statements.sql").read_text("utf-8")
    assert tool.statements(found) == kept, "python tools/statements.py rewrites them"


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_exactly_one_layout_knows_a_sample(name: str) -> None:
    sample = sample_of(SAMPLES / name)
    table = open_table(sample, survey(sample), sample.name)
    assert recognise(table, EXAMPLES, sample.name).layout.id == name


def test_no_folder_of_samples_stands_without_its_layout() -> None:
    folders = {path.name for path in SAMPLES.iterdir() if (path / "expected.csv").exists()}
    assert folders == set(LAYOUTS)


def test_the_small_layout_is_whole() -> None:
    assert parse("small", SMALL).layout.title == "Small"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"\ntitle", b"\ntitel", "titel"),
        (b'ignored = ["Cost"]\n', b"", "Cost"),
        (b'ignored = ["Cost"]', b'ignored = ["Cost", "B"]', "B"),
        (b'ignored = ["Cost"]', b'ignored = ["Cost", "Tax"]', "Tax"),
        (b'reader = "timestamp"', b'reader = "text"', "time"),
        (b', formats = ["%d/%m/%Y %H:%M:%S"]', b"", "formats"),
        (b'always = "call"', b'always = "letter"', "letter"),
        (b"served =", b"owner =", "owner"),
        (b'header = ["A", ', b'header = ["A" ', "TOML"),
        (b'fixed = "Europe/Brussels"', b'in_value = "("', "pattern"),
        (b'data_kinds = ["cdr"]\n', b"", "data_kinds"),
    ],
)
def test_a_broken_layout_names_its_file_and_the_key(old: bytes, new: bytes, told: str) -> None:
    assert SMALL.count(old) == 1
    with pytest.raises(LayoutError) as caught:
        parse("small", SMALL.replace(old, new))
    assert "small.toml" in str(caught.value)
    assert told in str(caught.value)
