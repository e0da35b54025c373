"""Nothing is written through somebody else's link, and no pipe is waited for."""

import os
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.dossier import load
from filiere.errors import CaseError, DossierError, LayoutError
from filiere.importer.run import _scratch
from filiere.layout import catalogue
from filiere.layout.files import parse
from filiere.server.start.act import put

META = {"reference": "1", "title": "t", "country": "FR", "timezone": "Europe/Paris"}
TOML = """
[case]
reference = "1"
title = "t"
country = "FR"
timezone = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
numbers = ["+33639980001"]
from = 2024-06-01T00:00:00+02:00
to = 2024-06-30T00:00:00+02:00
kinds = ["cdr"]

[[source]]
path = "bills"
authorisation = "R1"
"""


def test_a_case_is_not_made_through_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    path = tmp_path / "case.filiere"
    path.symlink_to(elsewhere)
    with pytest.raises(CaseError, match="exists already"):
        Case.create(path, META)
    assert not elsewhere.exists()


def test_only_spills_of_this_case_go(tmp_path: Path) -> None:
    """A case whose name is a pattern takes nothing of its neighbours."""
    other = tmp_path / ".a.filiere.spill-1"
    other.mkdir()
    Case.create(tmp_path / "[a].filiere", META).close()
    Case.open(tmp_path / "[a].filiere").close()
    assert other.is_dir()


def test_settings_are_not_written_through_a_link(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine")
    folder = tmp_path / "d"
    (folder / "bills").mkdir(parents=True)
    (folder / "bills" / "a.csv").write_text("a\n")
    (folder / ".case.toml.new").symlink_to(mine)
    put(TOML, folder)
    assert mine.read_text() == "mine"
    assert (folder / "case.toml").read_text("utf-8") == TOML


def test_nothing_in_clear_is_put_where_a_link_leads(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine").write_text("mine")
    (tmp_path / ".case.filiere.received").symlink_to(elsewhere)
    with Case.create(tmp_path / "case.filiere", META) as case:
        folder = _scratch(case)
    assert not os.path.lexists(folder)
    assert (elsewhere / "mine").read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "case.toml")
    with pytest.raises(DossierError, match="pipe"):
        load(tmp_path)
    (tmp_path / "layouts").mkdir()
    os.mkfifo(tmp_path / "layouts" / "own.toml")
    assert "own" not in catalogue([tmp_path / "layouts"])
    Case.create(tmp_path / "case.filiere", META).close()
    os.mkfifo(tmp_path / "beside.log")
    with pytest.raises(CaseError, match="no regular file"):
        Case.open(tmp_path / "case.filiere", log_beside=tmp_path / "beside.log")


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 50_000, "a = " + "1" * 5_000, "a = " + "{a=" * 9_000]
)
def test_what_toml_gives_up_on_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "case.toml").write_text(text, "utf-8")
    with pytest.raises(DossierError, match=r"case\.toml"):
        load(tmp_path)
    with pytest.raises(LayoutError):
        parse("own", text.encode())
