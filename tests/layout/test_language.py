"""Does the one page on the language of layouts suffice: every key, each example, the whole one?"""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from filiere.importer.expect import expectation
from filiere.layout import (
    FIELDS,
    WORDS,
    Column,
    FileName,
    Place,
    Preamble,
    Zone,
    parse,
)
from filiere.layout.language import PARTS, field_meaning, meaning
from filiere.wording import LANGUAGES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "layout-language.md"
KEYS = [(part, name) for part in PARTS for name in part.model_fields]


def test_every_field_is_told() -> None:
    for field in FIELDS:
        for language in LANGUAGES:
            assert field_meaning(field).into(language) != ""


def whole() -> str:
    """The layout that opens the page."""
    found = re.search(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(("part", "key"), KEYS, ids=lambda value: getattr(value, "__name__", value))
def test_every_key_has_a_meaning_and_an_example_that_is_one(
    part: type[BaseModel], key: str
) -> None:
    field = part.model_fields[key]
    for language in LANGUAGES:
        assert meaning(part, key).into(language) != ""
    examples = field.examples or []
    assert examples, f"{part.__name__}.{key} has no example"
    for example in examples:
        made = tomllib.loads(str(example))
        assert list(made) == [key]


@pytest.mark.parametrize(
    ("part", "key"),
    [(part, key) for part, key in KEYS if part in {Column, Zone, Place, Preamble, FileName}],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_an_example_is_taken_by_its_part(part: type[BaseModel], key: str) -> None:
    """With what else the part must have, an example is a valid part."""
    made = tomllib.loads(str((part.model_fields[key].examples or [""])[0]))
    base: dict[str, object] = {}
    if part is Column:
        base = {"source": ["Date"], "reader": "text"}
        readers = {
            "formats": "timestamp", "epoch": "timestamp", "calendar": "timestamp",
            "date_and_time": "timestamp", "unit": "duration", "codes": "code", "form": "number",
            "pair": "number", "notation": "cell_id",
        }  # fmt: skip
        base["reader"] = readers.get(key, "text")
        if base["reader"] == "timestamp":
            base["formats"] = ["seconds"]
    if part is Zone and key == "zones":
        base = {"source": "Zone"}
    assert part.model_validate({**base, **made})


def test_the_page_names_every_key_field_and_word() -> None:
    text = PAGE.read_text("utf-8")
    for _, key in KEYS:
        assert re.search(rf"`\[*{key}\]*`", text), key
    for name in (*FIELDS, *WORDS):
        assert f"`{name}`" in text, name


def test_the_layout_that_opens_the_page_reads_a_file(tmp_path: Path) -> None:
    sample = tmp_path / "bill.csv"
    sample.write_text(
        "Facture\n\nDate;Heure;Ligne;Sens;Correspondant;Duree;Cout\n"
        '13/06/2024;20:00:00;="0639980001";E;0639980101;20;0,10\n'
        "14/06/2024;21:30:00;0639980001;S;0639980102;65;0,10\n",
        encoding="utf-8",
    )
    told = expectation(parse("page", whole().encode()), sample).splitlines()
    records = [line for line in told if ",record," in line]
    assert len(records) == 2
    assert "2024-06-13T18:00:00Z,120,call,in,+33639980001,+33639980101,,20" in records[0]
    assert "2024-06-14T19:30:00Z,120,call,out,+33639980001,+33639980102,,65" in records[1]


ENDS = ("+33639980101", "+33639980102")


def example(place: int) -> str:
    return PAGE.read_text("utf-8").split("```toml\n")[place].split("```")[0]


def test_the_example_of_fixed_columns_reads_a_file(tmp_path: Path) -> None:
    sample = tmp_path / "traffic.txt"
    sample.write_text(
        "TABULATO DI TRAFFICO 12/2024\nRECORD: 2\n\n"
        "DATA       ORA      CHIAMANTE     CHIAMATO      TIPO\n"
        "---------- -------- ------------- ------------- ----\n"
        "13/06/2024 20.00.00 33639980001   33639980101   USC\n"
        "14/06/2024 21.30.00 33639980102   33639980001   ENT\n\nTOTALE 2\n",
        encoding="utf-8",
    )
    told = expectation(parse("page", example(2).encode()), sample)
    records = [line for line in told.splitlines() if ",record," in line]
    assert [f"+33639980001,{end}" in line for end, line in zip(ENDS, records, strict=True)] == [
        True, True,
    ]  # fmt: skip
    assert ",rejected," not in told


def test_the_example_of_subscribers_reads_a_file(tmp_path: Path) -> None:
    sample = tmp_path / "people.csv"
    sample.write_text(
        "MSISDN;Nom;Prénom;Né le;Adresse;IMSI;ICCID;Offre;Du;Au\n"
        "0639980001;NOM;Prenom;01/02/1970;1 rue du Port;208150000000001;89;Forfait;01/03/2024;\n",
        encoding="utf-8",
    )
    told = expectation(parse("page", example(3).encode()), sample)
    assert [line.split(",")[1] for line in told.splitlines()] == ["what", "header", "subscriber"]
    assert "+33639980001" in told
