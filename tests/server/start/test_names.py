"""A name that a page sends leads nowhere but below the folder, and means one file everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import RequestError
from filiere.server.start.names import checked


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/etc/passwd", "../a.csv", "a/../../b.csv", "a//b.csv", "./a.csv", "a/.", "a/",
        ".hidden.csv", "a/.ssh/id", "..\\a.csv", "a\\b.csv", "C:a.csv", "a.csv:stream", "a.csv.",
        "a.csv ", "con", "CON.csv", "a/nul.txt", "com1.csv", "lpt9", "a\x00.csv", "a\n.csv",
        "a\x7f.csv", "a\u2028.csv", "\ud800.csv", "a" * 300, "/".join("a" * 40), "é" * 150,
        "case.filiere", "case.filiere.kdf", "Case.Filiere", "report.fr.html", "CASE.TOML",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(path: str) -> None:
    with pytest.raises(RequestError):
        checked(path)


@pytest.mark.parametrize(
    "path",
    ["a.csv", "bills/a.csv", "<img src=x onerror=hostile=1>.csv", "facture détaillée 1.csv",
     "layouts/mine.toml", "case.toml", "a..b.csv", "été/relevé [1].csv", "sub/case.filiere.txt"],
)  # fmt: skip
def test_an_ordinary_name_is_taken(path: str) -> None:
    assert "/".join(checked(path)) == path


@given(st.text(max_size=30))
def test_whatever_is_taken_lies_below(path: str) -> None:
    try:
        parts = checked(path)
    except RequestError:
        return
    assert parts
    assert not {"", ".", ".."} & set(parts)
    assert not any("/" in part or "\\" in part or "\0" in part for part in parts)
