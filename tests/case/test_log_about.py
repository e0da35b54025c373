"""A supervisor's question is answered: who consulted this number, and why? (R44)."""

from filiere.case import Case
from filiere.case.rights import log

CALLER = "+33639980002"


def test_who_consulted_a_number_and_why(case: Case) -> None:
    pseudonym = case.query("SELECT pseudonym FROM number WHERE number = ?", [CALLER])[0][0]
    other = case.query("SELECT pseudonym FROM number WHERE number = '+33639980003'")[0][0]
    log.append(case, "consultation", "the caller's evening", {"number": pseudonym})
    log.append(case, "reveal", f"to ask for {CALLER}", {"finding": "relay-1"})
    log.append(case, "consultation", "another line", {"number": other, "finding": "relay-2"})
    for text in (CALLER, "06 39 98 00 02", pseudonym):
        told = [entry.why for entry in log.about(case, text)]
        assert told == ["the caller's evening", f"to ask for {pseudonym}"]
    assert [entry.why for entry in log.about(case, "relay-2")][-1] == "another line"
