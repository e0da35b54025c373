"""Every format of the public interface has an exporter, a golden file, a page and words."""

import ast
from pathlib import Path

import pytest

from filiere import errors, exporters
from filiere.exporter import Unit, catalogue

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "filiere" / "exporters"
PAGE = (REPOSITORY / "docs" / "reference" / "exports.md").read_text("utf-8")
FORMATS = sorted(catalogue())


def test_the_formats_are_those_of_the_public_interface() -> None:
    assert set(FORMATS) >= {
        "graphml", "gexf", "anx", "i2csv", "ftm", "case", "kml", "geojson", "timesketch", "xlsx",
        "csv", "parquet",
    }  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_an_exporter_says_what_it_is(name: str) -> None:
    value = catalogue()[name]
    assert value.title.en != "" != value.title.fr
    assert value.reference != ""
    assert set(value.holds) <= set(Unit)
    assert value.suffix.startswith("-" if value.folder else ".")
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("name", FORMATS)
def test_no_two_write_to_one_place(name: str) -> None:
    same = [other for other, each in catalogue().items() if each.suffix == catalogue()[name].suffix]
    assert same == [name]


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_an_exporter_reads_no_clock_and_draws_no_chance(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    used |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert used & {"now", "today", "utcnow", "random", "uuid4", "uuid1", "environ"} == set()


def test_a_module_without_a_value_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty.py").write_text("", "utf-8")
    monkeypatch.setattr(exporters, "__path__", [str(tmp_path)])
    with pytest.raises(errors.ExportError, match="EXPORTER"):
        catalogue()
