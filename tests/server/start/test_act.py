"""The form tells everything that it lacks at once, and makes a case.toml that reads back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from filiere.dossier import load
from filiere.errors import RequestError
from filiere.server.start.act import Form, put, toml_of

READ = ["bills/a[1].csv", "b.csv"]


def given(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 -- any JSON
    act = {
        "id": "A1",
        "basis": "FR-CPP-77-1-2",
        "authority": 'Parquet de "Lyon" \\ 2',
        "date": "2024-07-01",
        "from": "2024-06-01",
        "to": "2024-06-30",
        "kinds": ["cdr"],
        "numbers": ["06 39 98 00 01", "+33639980002"],
    }
    return {
        "case": {
            "reference": "2024-117",
            "title": "Ligne \u2019é\x7f😀",
            "country": "FR",
            "timezone": "Europe/Paris",
        },
        "acts": [act | changed],
        "files": [{"path": path, "act": "A1"} for path in READ],
    }


def filled(content: dict[str, Any], zoneless: tuple[str, ...] = ()) -> tuple[str, dict[str, str]]:
    form = Form(given=content, read=READ, zoneless=zoneless)
    toml = toml_of(form)
    return toml, {each.at: each.text.en for each in form.lacking}


def test_a_whole_form_reads_back(tmp_path: Path) -> None:
    toml, lacking = filled(given())
    assert lacking == {}
    (tmp_path / "bills").mkdir()
    for path in READ:
        (tmp_path / path).write_text("x", "utf-8")
    (tmp_path / "bills" / "a1.csv").write_text("what the pattern of a[1].csv would take", "utf-8")
    put(toml, tmp_path)
    dossier = load(tmp_path)
    assert dossier.title == "Ligne \u2019é\x7f😀"
    act = dossier.authorisations[0]
    assert act.numbers == ("+33639980001", "+33639980002")
    assert act.authority == 'Parquet de "Lyon" \\ 2'
    assert datetime.fromtimestamp(act.from_s, UTC).isoformat() == "2024-05-31T22:00:00+00:00"
    assert datetime.fromtimestamp(act.to_s, UTC).isoformat() == "2024-06-30T21:59:59+00:00"
    assert [path.name for path, _ in dossier.files()] == ["a[1].csv", "b.csv"]


def test_an_empty_form_tells_every_blank_at_once() -> None:
    _, lacking = filled({"case": {}, "acts": [{}], "files": []})
    assert set(lacking) == {
        "case.reference", "case.title", "case.country", "case.timezone", "acts.0.id",
        "acts.0.basis", "acts.0.authority", "acts.0.date", "acts.0.from", "acts.0.to",
        "acts.0.kinds", "acts.0.numbers", "files",
    }  # fmt: skip
    assert "acts" in filled({})[1]


@pytest.mark.parametrize(
    ("changed", "at"),
    [
        ({"basis": "FR-NOTHING"}, "basis"),
        ({"date": "1 July"}, "date"),
        ({"date": "2024-02-30"}, "date"),
        ({"from": "0001-01-01"}, "from"),
        ({"to": "2024-05-01"}, "to"),
        ({"expires": "soon"}, "expires"),
        ({"kinds": ["gossip"]}, "kinds"),
        ({"kinds": ["extraction"]}, "categories"),
        ({"numbers": [" "]}, "numbers"),
        ({"numbers": ["*"]}, "numbers"),
        ({"numbers": ["+33639980001", "12345678901234567890"]}, "numbers"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(changed: dict[str, Any], at: str) -> None:
    assert list(filled(given(**changed))[1]) == [f"acts.0.{at}"]


def test_a_number_is_told_by_its_place_and_not_said_again() -> None:
    said = filled(given(numbers=["+33639980001", "12345678901234567890"]))[1]["acts.0.numbers"]
    assert "Number 2 " in said
    assert "12345678901234567890" not in said


def test_a_file_without_a_zone_asks_for_one() -> None:
    content = given()
    assert filled(content, ("b.csv",))[1] == {"files.1.timezone": "This is blank: fill it in."}
    content["files"][1]["timezone"] = "Europe/Nowhere"
    assert list(filled(content, ("b.csv",))[1]) == ["files.1.timezone"]
    content["files"][1]["timezone"] = "Europe/Paris"
    toml, lacking = filled(content, ("b.csv",))
    assert lacking == {}
    assert toml.count('timezone = "Europe/Paris"') == 1


def test_two_acts_of_one_name_and_an_act_that_is_not_there() -> None:
    content = given()
    content["acts"].append(dict(content["acts"][0]))
    content["files"][0]["act"] = "Z9"
    assert set(filled(content)[1]) == {"acts.1.id", "files.0.act"}


@pytest.mark.parametrize(
    "content",
    [
        {"case": [], "acts": [], "files": []},
        {"acts": ["x"]},
        {"acts": [{"id": 3}]},
        {"acts": [{"kinds": "cdr"}]},
        {"files": [{"path": "../../etc/passwd", "act": "A1"}]},
        {"files": [{"path": 3}]},
    ],
)
def test_what_is_no_form_is_refused(content: dict[str, Any]) -> None:
    with pytest.raises(RequestError):
        filled({"case": {}, **content})


def test_what_the_reader_refuses_is_not_put_there(tmp_path: Path) -> None:
    with pytest.raises(RequestError):
        put("[case]\nreference = 'x'\n", tmp_path)
    assert list(tmp_path.iterdir()) == []
