"""A handset, a SIM or a cell is found by whoever may read it, and tells which numbers used it."""

from typing import Any

import pytest

from filiere.case.rights.masking import Masker

Workbench = Any

IMEI, IMSI = "00440015000021", "208019900000001"


@pytest.fixture
def with_handset(workbench: Workbench) -> Workbench:
    """Records of a number that an act names carry a handset and a SIM; those of another, others."""
    case = workbench.case
    case.insert("device", [(901, IMEI), (902, "00440015000039")])
    case.insert("sim", [(901, IMSI), (902, "208019900000002")])
    case.execute(
        "UPDATE event SET device_id = if(named, 901, 902), sim_id = if(named, 901, 902) "
        "FROM number WHERE number_id = served"
    )
    return workbench


def test_a_handset_and_a_sim_that_may_be_read_are_found(with_handset: Workbench) -> None:
    ask = with_handset.ask
    for text, kind, label in ((f"{IMEI}9", "handsets", IMEI), (IMSI, "sims", IMSI)):
        (met,) = ask.get(f"search?q={text}")[kind]
        assert met["label"] == label
        assert met["records"] > 0
        assert met["total"] == len(met["users"])
        assert all(user["label"].startswith("+") for user in met["users"] if user["roles"])
    assert any("search" in str(entry["detail"]) for entry in ask.get("log")["entries"])


def test_what_no_act_names_is_not_found_by_its_digits(with_handset: Workbench) -> None:
    ask, case = with_handset.ask, with_handset.case
    for text in ("00440015000039", "208019900000002"):
        used = case.query(
            "SELECT count(*) FROM event e JOIN number n ON n.number_id = e.served "
            "WHERE e.device_id = 902 AND n.named"
        )
        assert used == [(0,)]
        assert Masker(case).one(text) != text
        found = ask.get(f"search?q={text}")
        assert (found["handsets"], found["sims"]) == ([], [])


def test_a_cell_is_found_by_any_part_of_it(with_handset: Workbench) -> None:
    ask = with_handset.ask
    assert {met["label"] for met in ask.get("search?q=208-01-101")["cells"]} == {
        "208-01-101-1",
        "208-01-101-2",
    }
    (one,) = ask.get("search?q=208-01-101-2")["cells"]
    assert one["total"] == len(one["users"]) > 0
    assert ask.get("search?q=20")["cells"] == []
    assert ask.get("search?q=%25")["cells"] == []


def test_an_alias_finds_its_number(workbench: Workbench) -> None:
    ask = workbench.ask
    named = next(n for n in ask.get("numbers?count=100")["numbers"] if n["named"])
    body = {"number": named["label"], "name": "Line A"}
    assert ask("POST", "/api/1/statements/aliases", body).status == 201
    (found,) = ask.get("numbers/table?q=line%20a&count=5")["numbers"]
    assert (found["number"], found["alias"]) == (named["number"], "Line A")


def test_common_contacts_are_counted_with_each(workbench: Workbench) -> None:
    ask, case = workbench.ask, workbench.case
    pairs = case.query("SELECT a, b FROM contact WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b")
    partners: dict[int, set[int]] = {}
    for a, b in pairs:
        partners.setdefault(a, set()).add(b)
        partners.setdefault(b, set()).add(a)
    one, other = sorted(partners, key=lambda each: (-len(partners[each]), each))[:2]
    expected = (partners[one] & partners[other]) - {one, other}
    told = ask.get(f"numbers/common?numbers={one},{other}")
    assert told["total"] == len(expected)
    assert {each["number"] for each in told["partners"]} == expected
    assert all(each["one"] > 0 < each["other"] for each in told["partners"])
    assert ask.refused(f"numbers/common?numbers={one}") == (400, "bad_request")
    assert ask.refused("numbers/common?numbers=1,999999")[0] == 404


def test_the_sheet_of_a_number_names_its_handsets_where_they_may_be_read(
    with_handset: Workbench,
) -> None:
    ask = with_handset.ask
    for number in ask.get("numbers?count=100")["numbers"]:
        used = ask.get(f"numbers/{number['number']}")["used"]
        if number["named"]:
            assert {each["label"] for each in used} <= {IMEI, IMSI}
        else:
            assert not any(each["label"].isdigit() for each in used)
