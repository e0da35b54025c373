"""Make and model are those of the list that a reader gives, of handsets in clear only."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import CaseError
from filiere.server.handsets import read_handsets


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tac,brand,model\n35209900,Acme,One\n", "Acme One"),
        ("TAC;Marque;Modèle\n35209900;Acme;Acme One\n", "Acme One"),
        ("tac|manufacturer|marketing name\n35209900|Acme|Two\n", "Acme Two"),
        (
            "# a list, under its licence\ntac,name,name,contributor\n35209900,Acme,One,x\n",
            "Acme One",
        ),
        ('\ufefftac\tmodel\n"35209900"\t"One, large"\n', "One, large"),
        ("tac,model\n1234567,One\n35209900,Two\n", "Two"),  # a table program took the zero
    ],
)
def test_a_list_is_read_as_it_usually_is(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / "tac.csv"
    path.write_text(text, "utf-8")
    handsets = read_handsets(path)
    assert handsets.name("35209900123456") == name
    assert handsets.name("99999999123456") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a,b\n1,2\n",
        "tac,comment\n35209900,x\n",
        "tac,model\nabc,One\n",
        "tac\n35209900\n",
        f'tac,model\n35209900,"{"x" * 200_000}\n',
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "tac.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(CaseError, match=r"tac\.csv"):
        read_handsets(path)


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError):
        read_handsets(tmp_path / "tac.csv")


@given(st.text(max_size=200))
def test_no_text_makes_it_fail_otherwise(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("tac") / "tac.csv"
    path.write_text("tac,model\n" + text, "utf-8")
    with suppress(CaseError):
        read_handsets(path)
