"""A working name stands beside a number that an act names, in sentences, and nowhere else."""

import pytest

from filiere.case import Case
from filiere.case.rights.aliases import LONGEST, aliases, beside, listed, name_number
from filiere.errors import CaseError
from filiere.upkeep.audit import verify
from filiere.wording import Joined, Plain

LINE = "+33639980001"
CALLER = "+33639980002"


def test_the_last_name_holds_and_a_blank_one_takes_it_back(case: Case) -> None:
    name_number(case, LINE, "line  A")
    name_number(case, "06 39 98 00 01", "line B", by="A. Clerk")
    (one,) = listed(case)
    assert (one.number, one.name, one.who) == (LINE, "line B", "A. Clerk")
    name_number(case, LINE, " ")
    assert listed(case) == []
    assert aliases(case) == {}
    assert verify(case).holds


def test_a_name_is_short_and_of_a_number_of_the_case(case: Case) -> None:
    with pytest.raises(CaseError):
        name_number(case, LINE, "x" * (LONGEST + 1))
    with pytest.raises(CaseError):
        name_number(case, "+33639989999", "line A")


def test_a_name_of_what_no_act_names_is_masked(case: Case) -> None:
    name_number(case, CALLER, "the baker")
    (one,) = listed(case)
    assert one.number.startswith("T-")
    assert "baker" not in one.name
    assert aliases(case) == {}


def test_a_number_in_a_name_is_masked_as_everywhere(case: Case) -> None:
    name_number(case, LINE, "friend of 06 39 98 00 77")
    (one,) = listed(case)
    assert "39980077" not in one.name.replace(" ", "")


def test_it_stands_beside_each_whole_number_of_a_sentence(case: Case) -> None:
    name_number(case, LINE, "line A")
    also = beside(case)
    told = f"{LINE}, {LINE}0 and 00{LINE[1:]}"
    expected = f"{LINE} (line A), {LINE}0 and 00{LINE[1:]}"
    for text in (Plain(told, told), Joined((Plain(told, told),))):
        assert also(text).en == expected
        assert also(text).fr == expected


def test_without_names_a_sentence_stays_what_it_is(case: Case) -> None:
    text = Plain(LINE, LINE)
    assert beside(case)(text) is text
