"""Does a draft guess what the values show, leave open what they do not, and see past oddities?"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filiere.case.rows.survey import survey
from filiere.importer.draft import draft
from filiere.importer.draft_times import date_formats
from filiere.importer.sight import SHAPES, Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue
from filiere.wording import LANGUAGES

Draw = Callable[[str], tuple[dict[str, Any], str]]


@pytest.fixture
def drawn(tmp_path: Path) -> Draw:
    """The draft of a table, read as TOML, and its text."""

    def of(text: str) -> tuple[dict[str, Any], str]:
        path = tmp_path / "a.csv"
        path.write_text(text, encoding="utf-8")
        toml = draft(
            open_table(path, survey(path), path.name),
            catalogue(),
            path.name,
            Sight(str, clear=True, title=str),
        ).toml
        return tomllib.loads(toml), toml

    return of


ONE = "0639980001"
CALL = f"{ONE};0639980101"


def rows(count: int, make: Callable[[int], str]) -> str:
    return "".join(make(i) + "\n" for i in range(count))


def test_a_header_cell_without_a_name_is_told_and_left_aside(drawn: Draw) -> None:
    body = rows(3, lambda i: f"{i};13/06/2024 20:0{i}:00;{CALL}")
    made, text = drawn(f";Date;Cible;Correspondant\n{body}")
    assert made["recognise"]["header"][0] == ""
    assert made["ignored"] == ["#1"]
    assert "Column 1 has no name" in text


def test_a_draft_speaks_the_language_of_its_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"Date;Cible;Sens;Correspondant\n13/06/2024 20:00:00;{ONE};E;0639980101\n")
    texts = {}
    for language in LANGUAGES:
        table = open_table(path, survey(path), path.name)
        texts[language] = draft(table, catalogue(), path.name, SHAPES, language).toml
        notes = [line.partition("# ")[2] for line in texts[language].splitlines() if "# " in line]
        assert len(notes) > 10
        assert all(notes)
    assert tomllib.loads(texts["en"]) == tomllib.loads(texts["fr"])
    shared = {line for line in texts["en"].splitlines() if "# " in line}
    assert shared.isdisjoint(texts["fr"].splitlines())


def test_two_columns_of_one_name_are_told_apart(drawn: Draw) -> None:
    header = "Date;Cible;Correspondant;LAC;CI;LAC;CI"
    made, text = drawn(f"{header}\n13/06/2024 20:00:00;{CALL};1;2;3;4\n")
    assert made["columns"]["cell"]["source"] == ["LAC#1", "CI#1"]
    assert made["columns"]["end_cell"]["source"] == ["LAC#2", "CI#2"]
    assert "2 columns share the name «LAC»" in text


def test_date_and_clock_in_two_columns_are_joined(drawn: Draw) -> None:
    body = rows(3, lambda i: f"1{i}/06/2024;20:0{i}:00;{CALL}")
    made, _ = drawn(f"Date;Heure;Cible;Correspondant\n{body}30/06/2024;21:00:00;{CALL}\n")
    assert made["columns"]["time"]["source"] == ["Date", "Heure"]
    assert made["columns"]["time"]["formats"] == ["%d/%m/%Y %H:%M:%S"]


def test_what_only_a_late_row_shows_decides(drawn: Draw) -> None:
    """Three hundred rows could be either; the next one has a day over twelve."""
    early = rows(300, lambda i: f"0{1 + i % 9}/0{1 + i % 5}/2024 10:00:00;{ONE};0639980101")
    made, _ = drawn(f"Date;Cible;Correspondant\n{early}05/25/2024 10:00:00;{ONE};0639980101\n")
    assert made["columns"]["time"]["formats"] == ["%m/%d/%Y %H:%M:%S"]
    made, text = drawn(f"Date;Cible;Correspondant\n{early}")
    assert made["columns"]["time"]["formats"] == []
    assert "undecidable" in text


def test_an_offset_in_the_values_becomes_the_zone(drawn: Draw) -> None:
    body = rows(3, lambda i: f"13/06/2024 20:0{i}:00 UTC+2;{CALL}")
    made, _ = drawn(f"Date;Cible;Correspondant\n{body}")
    assert made["columns"]["time"]["formats"] == ["%d/%m/%Y %H:%M:%S"]
    assert "in_value" in made["zone"]


def test_caller_and_called_are_parties_by_direction(drawn: Draw) -> None:
    def either(i: int) -> str:
        far = f"06399801{i:02d}"
        a, b, way = (ONE, far, "out") if i % 2 else (far, ONE, "in")
        return f"13/06/2024 20:0{i}:00;{a};{b};{way}"

    made, _ = drawn("Date;Calling number;Called number;Direction\n" + rows(8, either))
    assert made["parties"] == "by_direction"
    assert made["columns"]["direction"]["codes"] == {"in": "in", "out": "out"}
    fixed = rows(8, lambda i: f"13/06/2024 20:0{i}:00;{ONE};06399801{i:02d};out")
    made, _ = drawn("Date;Calling number;Called number;Direction\n" + fixed)
    assert "parties" not in made


def test_a_code_that_may_mean_two_things_is_left_open(drawn: Draw) -> None:
    made, _ = drawn(f"Date;Cible;Sens;Correspondant\n13/06/2024 20:00:00;{ONE};E;0639980101\n")
    assert made["columns"]["direction"]["codes"] == {"E": "?"}


@pytest.mark.parametrize(
    ("values", "formats"),
    [
        (["06/13/2024 08:00:00 PM"], ["%m/%d/%Y %I:%M:%S %p"]),
        (["13/06/2024 8:00PM"], ["%d/%m/%Y %I:%M%p"]),
        (["13-juin-2024 20:00:00", "02-févr.-2024 10:00:00"], ["%d-%b-%Y %H:%M:%S"]),
        (["1718308800"], ["seconds"]),
        (["1718308800123"], ["milliseconds"]),
        (["45456.8333333"], ["excel"]),
        (["2024-06-13T20:00:00+02:00"], ["iso"]),
        (["13.06.24"], ["%d.%m.%y"]),
        (["13/06/2024", "06/13/2024"], []),
        (["gestern"], []),
        ([], []),
    ],
)
def test_a_form_is_told_by_its_values(values: list[str], formats: list[str]) -> None:
    assert date_formats(values)[0] == formats


def test_a_known_word_before_a_number_shows_no_number(tmp_path: Path) -> None:
    """«tel:» is a word of codes, and what follows it is somebody's."""
    path = tmp_path / "a.csv"
    rows = "".join(f"13/06/2024 20:0{i}:00;{ONE};tel:+33639980101\n" for i in range(3))
    path.write_text(f"Date;Cible;Sens\n{rows}", encoding="utf-8")
    text = draft(open_table(path, survey(path), path.name), catalogue(), path.name).toml
    assert "39980101" not in text


@pytest.mark.parametrize("sign", ["\x1e", "\x0b", "\r", "\u2028", "\x85", "#", '"', "\\"])
def test_a_draft_is_toml_whatever_a_name_or_a_code_holds(drawn: Draw, sign: str) -> None:
    """A sign of control in the name of a column broke the comment that repeated it."""
    body = rows(12, lambda i: f"1{i % 8 + 1}/06/2024 20:00:00;{CALL};a{sign}b;x")
    made, _ = drawn(f"Date;Cible{sign};Corres{sign}pondant;Ty{sign}pe;Te{sign}xt\n{body}")
    assert len(made["recognise"]["header"]) == 5
