"""Values of a file that nobody has imported yet: shapes, masked, or in clear, by its acts."""

from collections.abc import Collection
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.cli import application
from filiere.importer.sight import shape, sight_of

CASE = """\
[case]
reference = "1"
title = "t"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "{basis}"
authority = "Parquet"
date = 2024-07-01
numbers = ["+33639980001"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "{path}"
authorisation = "R1"
layout = "mine"
"""
HEADER = "Ligne;Correspondant;Date;Sens;Type;Secondes\n"
ROWS = "".join(
    f"0639980001;{other};01/06/2024 18:0{n}:00;{code};V;30\n"
    for n, (other, code) in enumerate([("0639980077", "E"), ("0639980078", "0639980079")])
)


def dossier(folder: Path, *, basis: str = "FR-CPP-77-1-2", path: str = "bills/*.csv") -> Path:
    (folder / "bills").mkdir(parents=True)
    (folder / "case.toml").write_text(CASE.format(basis=basis, path=path), "utf-8")
    file = folder / "bills" / "a.csv"
    file.write_text(HEADER + ROWS, "utf-8")
    return file


@pytest.mark.parametrize(
    ("basis", "path", "inactive", "seen"),
    [
        ("FR-CPP-77-1-2", "bills/*.csv", (), "masked"),
        ("FR-CPP-77-1-2", "bills", (), "masked"),
        ("FR-CPP-77-1-2", "other/*.csv", (), "shapes"),
        ("FR-CPP-77-1-2", "bill", (), "shapes"),
        ("FR-CPP-77-1-2", "*.csv", (), "shapes"),
        ("SIMULATED", "*.csv", (), "shapes"),
        ("FR-CPP-77-1-2", "**/*.csv", (), "masked"),
        ("FR-CPP-77-1-2", "bills/*.csv", ("R1",), "shapes"),
        ("FR-CPP-77-1-2", "bills/*.csv", None, "shapes"),
        ("SIMULATED", "bills/*.csv", (), "clear"),
        ("SIMULATED", "other/*.csv", (), "shapes"),
        ("NONE-SUCH", "bills/*.csv", (), "shapes"),
    ],
)
def test_values_are_seen_by_the_acts_of_the_file(
    tmp_path: Path, basis: str, path: str, inactive: Collection[str] | None, seen: str
) -> None:
    sight = sight_of(dossier(tmp_path, basis=basis, path=path), inactive=inactive)
    third, own = sight.value("0639980077"), sight.value("0639980001")
    assert (third, own) == {
        "clear": ("0639980077", "0639980001"),
        "masked": ("T-······", "0639980001"),
        "shapes": ("9999999999", "9999999999"),
    }[seen]


def test_a_file_outside_any_dossier_shows_shapes(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(HEADER + ROWS, "utf-8")
    assert sight_of(file, inactive=()).value("Été 2024, N°7 ٣") == "Aaa 9999, A°9 9"


def test_a_shape_tells_nothing() -> None:
    assert shape("Jean Dupont-6398 <x@y.z>") == "Aaaa Aaaaaa-9999 <a@a.a>"
    assert len(shape("x" * 10_000)) == 80


@pytest.mark.parametrize(
    ("basis", "there", "gone"),
    [
        ("FR-CPP-77-1-2", ['"E" = "?"', "T-······"], ["0639980079"]),
        ("SIMULATED", ['"0639980079" = "?"'], ["T-"]),
        ("", ['"A" = "?"', '"9999999999" = "?"'], ["0639980079", '"E"']),
    ],
)
def test_a_draft_shows_what_may_be_seen(
    tmp_path: Path, basis: str, there: list[str], gone: list[str]
) -> None:
    file = dossier(tmp_path, basis=basis or "FR-CPP-77-1-2", path="bills/*.csv" if basis else "x")
    done = CliRunner().invoke(
        application(), ["layouts", "draft", str(file)], env={"FILIERE_LANG": "en"}
    )
    assert done.exit_code == 0, done.exception
    assert [text for text in there if text not in done.stdout] == []
    assert [text for text in gone if text in done.stdout] == []


LAYOUT = """
title = "t"
reference = "r"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
ignored = []
[recognise]
header = ["Ligne", "Correspondant", "Date", "Sens", "Type", "Secondes"]
delimiter = [";"]
[zone]
declared = true
[columns]
served = { source = ["Ligne"], reader = "number" }
other = { source = ["Correspondant"], reader = "number" }
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
direction = { source = ["Sens"], reader = "code", codes = { E = "in" } }
kind = { source = ["Type"], reader = "code", codes = { V = "call" } }
duration_s = { source = ["Secondes"], reader = "duration" }
"""


def test_a_check_shows_what_may_be_seen(tmp_path: Path) -> None:
    file = dossier(tmp_path / "dossier")
    layout = tmp_path / "mine.toml"
    layout.write_text(LAYOUT, "utf-8")
    done = CliRunner().invoke(
        application(),
        ["layouts", "check", str(layout), str(file)],
        env={"FILIERE_LANG": "en"},
    )
    assert done.exit_code == 0, done.exception
    assert "2024-06-01T16:00:00Z" in done.stdout
    assert "+33639980001" in done.stdout
    assert "T-······" in done.stdout
    assert "63998007" not in done.stdout
