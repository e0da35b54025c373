"""The log is append-only and chained; it holds pseudonyms; a reveal needs a reason."""

import json
import re
from contextlib import suppress

import pytest

from filiere.case import Case
from filiere.case.rights import log

THIRD = "+33639980002"


def test_an_entry_says_who_what_when_why_and_with_which_version(
    empty: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FILIERE_USER", "A. Analyst")
    digest = log.append(empty, "consultation", " reading ", {"b": 1, "a": [1, None]})
    first, last = log.entries(empty)
    assert (last.seq, last.action, last.why) == (2, "consultation", "reading")
    assert last.who.startswith("A. Analyst (")
    assert last.detail == '{"a":[1,null],"b":1}'
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", last.at_utc)
    assert re.fullmatch(r"\d+\.\d+\.\d+", last.version)
    assert (first.prev, last.prev) == (log.GENESIS, first.hash)
    assert digest == last.hash == log.head(empty) == log.entry_hash(last)


def test_an_account_without_a_name_is_unknown(empty: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    monkeypatch.delenv("FILIERE_USER", raising=False)
    monkeypatch.setattr("getpass.getuser", nobody)
    log.append(empty, "consultation")
    assert log.entries(empty)[-1].who == "unknown"


def test_a_case_without_a_log_has_no_head(empty: Case) -> None:
    empty.execute("DELETE FROM log")
    assert log.head(empty) == log.GENESIS


def test_an_entry_falls_with_its_transaction(empty: Case) -> None:
    before = log.head(empty)
    with suppress(ZeroDivisionError), empty.transaction():
        log.append(empty, "import")
        raise ZeroDivisionError
    assert log.head(empty) == before


@pytest.mark.parametrize(
    "written",
    [THIRD, "0639980002", "06 39 98 00 02", "06.39.98.00.02", "0033639980002", "33639980002"],
)
def test_the_log_holds_pseudonyms_however_the_number_was_written(case: Case, written: str) -> None:
    alias = case.query("SELECT pseudonym FROM number WHERE number = ?", [THIRD])[0][0]
    log.append(case, "consultation", f"who is {written}?", {"number": written, "n": [written]})
    entry = log.entries(case)[-1]
    assert entry.why == f"who is {alias}?"
    assert json.loads(entry.detail) == {"number": alias, "n": [alias]}
    assert "39980002" not in re.sub(r"\D", "", entry.why + entry.detail)


def test_numbers_that_an_authorisation_names_and_hashes_stay(case: Case) -> None:
    digest = "0639980002" * 6 + "abcd"
    log.append(case, "consultation", "line +33639980001", {"sha256": digest})
    entry = log.entries(case)[-1]
    assert entry.why == "line +33639980001"
    assert json.loads(entry.detail) == {"sha256": digest}


def test_a_digest_of_findings_changes_with_any_of_them(case: Case) -> None:
    run = (
        1, "relay", "m", "{}", "i", "0.1.0", "found", "", "", "q", "q", "r", "{}", 9, None, None,
    )  # fmt: skip
    case.insert("run", [run])
    nothing = log.findings_digest(case, 1)
    finding = (
        "relay-000001", 1, "relay", "investigative", "a", "b", "[]", 1, 2, "null", None, None,
        None, 9, 0.5, "{}", "[]", "[]", ["R1"], 0, None,
    )  # fmt: skip
    case.insert("finding", [finding])
    case.insert("finding_evidence", [("relay-000001", 7), ("relay-000001", 8)])
    whole = log.findings_digest(case, 1)
    assert len({nothing, whole}) == 2
    for change, back in (
        ("UPDATE finding SET claim_en = 'x'", "UPDATE finding SET claim_en = 'a'"),
        (
            "UPDATE finding SET expected_by_chance = 0.6",
            "UPDATE finding SET expected_by_chance = 0.5",
        ),
        (
            "UPDATE finding_evidence SET record_id = 9 WHERE record_id = 8",
            "UPDATE finding_evidence SET record_id = 8 WHERE record_id = 9",
        ),
    ):
        case.execute(change)
        assert log.findings_digest(case, 1) != whole
        case.execute(back)
        assert log.findings_digest(case, 1) == whole


def test_a_digest_made_in_sets_is_that_of_the_whole(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = (
        1, "relay", "m", "{}", "i", "0.1.0", "found", "", "", "q", "q", "r", "{}", 9, None, None,
    )  # fmt: skip
    case.insert("run", [run])
    for place, size in enumerate((3, 1, 5, 2)):
        name = f"relay-{place:06d}"
        finding = (
            name, 1, "relay", "investigative", "a", "b", "[]", 1, 2, "null", None, None,
            None, 9, 0.5, "{}", "[]", "[]", ["R1"], place, None,
        )  # fmt: skip
        case.insert("finding", [finding])
        case.insert("finding_evidence", [(name, 10 * place + each) for each in range(size)])
    whole = log.findings_digest(case, 1)
    for size in (1, 2, 4, 100):
        monkeypatch.setattr(log, "SET_RECORDS", size)
        assert log.findings_digest(case, 1) == whole
