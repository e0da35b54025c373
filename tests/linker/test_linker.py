"""Is every communication counted once, and every row kept?"""

import json
from typing import Any

import pytest

from filiere.model.codes import Direction, Flag, Kind, Link, source_row

A, B, C, D = 1, 2, 3, 4
Dossier = Any  # the fixture's class lives in conftest, which importlib mode does not import


def test_a_call_on_one_bill_is_one_contact(dossier: Dossier) -> None:
    key = dossier.out(0, A, B, cell=7)
    dossier.link()
    (contact,) = dossier.contacts()
    assert contact["contact_id"] == contact["out_record"] == key
    assert (contact["a"], contact["b"], contact["duration_s"], contact["copies"]) == (A, B, 60, 1)
    assert (contact["in_record"], contact["a_cell"], contact["b_cell"]) == (None, 7, None)


def test_an_incoming_row_names_the_caller_as_a(dossier: Dossier) -> None:
    key = dossier.into(0, A, B, cell=7)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["a"], contact["b"], contact["in_record"]) == (A, B, key)
    assert (contact["a_cell"], contact["b_cell"]) == (None, 7)


def test_five_calls_in_one_second_stay_five(dossier: Dossier) -> None:
    for seconds in (10, 20, 30, 40, 50):
        dossier.out(0, A, B, duration=seconds)
    for other in (C, D):
        dossier.out(0, A, other, duration=10)
    dossier.link()
    assert len(dossier.contacts()) == 7


def test_identical_rows_of_one_file_are_one_contact_and_stay_rows(dossier: Dossier) -> None:
    first = dossier.out(0, A, B)
    keys = [first, *(dossier.again(first) for _ in range(4))]
    summary = dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["contact_id"], contact["copies"]) == (keys[0], 5)
    assert dossier.links() == dict.fromkeys(keys[1:], (keys[0], Link.IDENTICAL_ROW))
    assert dossier.case.query("SELECT count(*) FROM event") == [(5,)]
    assert (summary.rows["call"], summary.groups["call"]) == (5, 1)


def test_lines_that_differ_in_a_column_not_read_stay_apart(dossier: Dossier) -> None:
    """Two messages of one second may differ in their text only."""
    for _ in range(2):
        dossier.out(0, A, B, kind=Kind.SMS)
        dossier.into(0, A, B, kind=Kind.SMS)
    dossier.link()
    assert [c["copies"] for c in dossier.contacts()] == [2, 2]


def test_a_file_delivered_twice_pairs_equal_rows_one_by_one(two_files: Dossier) -> None:
    for source in (1, 2):
        for _ in range(3):
            two_files.out(0, A, B, source=source)
    two_files.link()
    assert [c["copies"] for c in two_files.contacts()] == [2, 2, 2]


@pytest.mark.parametrize(
    "change", [{"cell": 9}, {"device": 9}, {"duration": 61}, {"flags": Flag.ANSWERED}]
)
def test_rows_that_differ_in_one_column_stay_apart(
    dossier: Dossier, change: dict[str, Any]
) -> None:
    dossier.out(0, A, B, cell=8, device=8)
    dossier.out(0, A, B, **{"cell": 8, "device": 8, **change})
    dossier.link()
    assert len(dossier.contacts()) == 2


@pytest.mark.parametrize("duration", [60, 0])
@pytest.mark.parametrize("more", [{"device": 8}, {"cell": 8}, {"device": 8, "cell": 8}])
def test_two_legs_of_one_call_are_one_contact(
    dossier: Dossier, duration: int, more: dict[str, Any]
) -> None:
    first = dossier.into(0, A, B, duration=duration)
    second = dossier.into(0, A, B, duration=duration, **more)
    dossier.link()
    assert dossier.links() == {second: (first, Link.CALL_LEG)}
    assert [c["copies"] for c in dossier.contacts()] == [2]


@pytest.mark.parametrize(
    "other",
    [{"duration": 61}, {"device": 9, "cell": 8}, {"t": 1}, {"a": C}, {"kind": Kind.SMS}],
)
def test_rows_that_are_not_one_call_stay_two(dossier: Dossier, other: dict[str, Any]) -> None:
    dossier.into(0, A, B, duration=60, device=8)
    changed = {"t": 0, "a": A, "duration": 60, **other}
    dossier.into(changed.pop("t"), changed.pop("a"), B, **changed)
    dossier.link()
    assert len(dossier.contacts()) == 2


def test_the_same_row_in_another_file_is_one_contact(two_files: Dossier) -> None:
    first = two_files.out(0, A, B, cell=3, source=1)
    again = two_files.out(0, A, B, cell=3, source=2)
    two_files.link()
    (contact,) = two_files.contacts()
    assert contact["copies"] == 2
    assert two_files.links() == {again: (first, Link.SAME_ROW_OTHER_FILE)}


def test_a_row_with_fewer_columns_in_another_file_is_the_same(two_files: Dossier) -> None:
    first = two_files.out(0, A, B, cell=3, source=1)
    again = two_files.out(0, A, B, device=5, source=2)
    two_files.link()
    assert two_files.links() == {again: (first, Link.SAME_ROW_OTHER_FILE)}
    assert two_files.contacts()[0]["a_cell"] == 3


def test_a_row_that_contradicts_the_other_file_stays_apart(two_files: Dossier) -> None:
    two_files.out(0, A, B, cell=3, source=1)
    two_files.out(0, A, B, cell=4, source=2)
    two_files.link()
    assert two_files.links() == {}


def test_both_bills_of_one_call_are_one_contact(dossier: Dossier) -> None:
    first = dossier.out(0, A, B, cell=1, flags=Flag.ANSWERED)
    second = dossier.into(3, A, B, cell=2, duration=62, flags=Flag.ROAMING)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["t"] % 86400, contact["duration_s"], contact["copies"]) == (0, 60, 2)
    assert (contact["out_record"], contact["in_record"]) == (first, second)
    assert (contact["a_cell"], contact["b_cell"]) == (1, 2)
    assert contact["flags"] == Flag.ANSWERED | Flag.ROAMING
    assert dossier.links() == {second: (first, Link.MIRROR)}


def test_a_call_back_is_not_a_mirror(dossier: Dossier) -> None:
    dossier.out(0, A, B)
    dossier.into(0, B, A)
    dossier.link()
    assert len(dossier.contacts()) == 2


@pytest.mark.parametrize(("gap", "linked"), [(5, True), (6, False), (-5, True), (-6, False)])
def test_sides_agree_within_five_seconds(dossier: Dossier, gap: int, linked: bool) -> None:  # noqa: FBT001 -- a case of the table
    dossier.out(100, A, B)
    dossier.into(100 + gap, A, B)
    dossier.link()
    assert (len(dossier.contacts()) == 1) is linked


@pytest.mark.parametrize(("longer", "linked"), [(3, True), (4, False)])
def test_durations_agree_within_three_seconds(dossier: Dossier, longer: int, linked: bool) -> None:  # noqa: FBT001 -- a case of the table
    dossier.out(0, A, B, duration=60)
    dossier.into(0, A, B, duration=60 + longer)
    dossier.link()
    assert (len(dossier.contacts()) == 1) is linked


@pytest.mark.parametrize(("late", "linked"), [(3600, True), (86_401, False), (-6, False)])
def test_a_message_may_be_delivered_late(dossier: Dossier, late: int, linked: bool) -> None:  # noqa: FBT001 -- a case of the table
    sent = dossier.out(100, A, B, kind=Kind.SMS)
    dossier.into(100 + late, A, B, kind=Kind.SMS)
    dossier.link()
    assert (len(dossier.contacts()) == 1) is linked
    if linked:
        assert dossier.contacts()[0]["contact_id"] == sent


def test_a_late_message_takes_no_other_message_s_place(dossier: Dossier) -> None:
    late = dossier.out(0, A, B, kind=Kind.SMS)
    prompt = dossier.out(3000, A, B, kind=Kind.SMS)
    arrived = dossier.into(3001, A, B, kind=Kind.SMS)
    after = dossier.into(3600, A, B, kind=Kind.SMS)
    dossier.link()
    got = {c["out_record"]: c["in_record"] for c in dossier.contacts()}
    assert got == {late: after, prompt: arrived}


def test_ringing_counted_by_one_side_ends_together(dossier: Dossier) -> None:
    dossier.out(0, A, B, duration=90)
    dossier.into(30, A, B, duration=61)
    dossier.link()
    assert len(dossier.contacts()) == 1


def test_pairing_is_one_to_one_and_prefers_the_nearest(dossier: Dossier) -> None:
    outs = [dossier.out(t, A, B, duration=0) for t in (0, 4, 8)]
    ins = [dossier.into(t, A, B, duration=0) for t in (4, 8, 12)]
    dossier.link()
    got = {c["out_record"]: c["in_record"] for c in dossier.contacts()}
    assert got[outs[1]] == ins[0]
    assert got[outs[2]] == ins[1]
    assert len(dossier.contacts()) == 4


def test_pairs_that_contend_are_settled_in_order_of_cost(dossier: Dossier) -> None:
    outs = [dossier.out(t, A, B, kind=Kind.SMS) for t in range(0, 40, 4)]
    ins = [dossier.into(t + 2, A, B, kind=Kind.SMS) for t in range(0, 40, 4)]
    dossier.link()
    got = {c["out_record"]: c["in_record"] for c in dossier.contacts()}
    assert got == dict(zip(outs, ins, strict=True))


def test_a_clock_that_runs_late_is_taken_into_account(two_files: Dossier) -> None:
    for n in range(6):
        two_files.out(1000 * n, A, B, source=1, duration=30 + n)
        two_files.into(1000 * n + 47, A, B, source=2, duration=30 + n)
    summary = two_files.link()
    assert summary.largest_skew_s == 47
    assert len(two_files.contacts()) == 6


def test_scattered_pairs_say_nothing_of_the_clocks(two_files: Dossier) -> None:
    for n, gap in enumerate((10, 25, 40, 55, 70, 85, 100)):
        two_files.out(1000 * n, A, B, source=1, duration=0)
        two_files.into(1000 * n + gap, A, B, source=2, duration=0)
    assert two_files.link().largest_skew_s == 0


def test_few_pairs_say_nothing_of_the_clocks(two_files: Dossier) -> None:
    for n in range(4):
        two_files.out(1000 * n, A, B, source=1, duration=0)
        two_files.into(1000 * n + 47, A, B, source=2, duration=0)
    assert two_files.link().largest_skew_s == 0
    assert len(two_files.contacts()) == 8


def test_copies_of_both_sides_make_one_group(two_files: Dossier) -> None:
    low = two_files.into(1, A, B, source=1)
    twin = two_files.again(low)
    outs = [two_files.out(0, A, B, source=2)]
    outs.append(two_files.again(outs[0]))
    two_files.link()
    (contact,) = two_files.contacts()
    assert (contact["contact_id"], contact["copies"]) == (low, 4)
    assert (contact["out_record"], contact["t"] % 86400) == (outs[0], 0)
    assert {canonical for canonical, _ in two_files.links().values()} == {low}
    assert two_files.links()[twin][1] == Link.IDENTICAL_ROW
    assert two_files.links()[outs[0]][1] == Link.MIRROR


def test_parts_of_a_long_message_are_one_contact(two_files: Dossier) -> None:
    keys = [two_files.out(t, A, B, kind=Kind.SMS) for t in (0, 1, 3)]
    two_files.out(60, A, B, kind=Kind.SMS)
    two_files.link()
    assert [c["copies"] for c in two_files.contacts()] == [3, 1]
    assert two_files.links() == dict.fromkeys(keys[1:], (keys[0], Link.SMS_SEGMENT))


def test_a_layout_with_one_row_per_message_has_no_parts(dossier: Dossier) -> None:
    for t in (0, 1, 3):
        dossier.out(t, A, B, kind=Kind.SMS)
    dossier.link()
    assert len(dossier.contacts()) == 3


def test_calls_close_together_are_never_parts(two_files: Dossier) -> None:
    for t in (0, 1, 2):
        two_files.out(t, A, B, duration=0)
    two_files.link()
    assert len(two_files.contacts()) == 3


def test_slices_of_a_session_are_linked_and_are_no_contact(dossier: Dossier) -> None:
    keys = [
        dossier.row(t, A, Direction.OUT, None, kind=Kind.DATA, duration=d, device=5)
        for t, d in ((0, 3600), (3600, 3600), (7201, 800))
    ]
    apart = [dossier.row(9000, A, Direction.OUT, None, kind=Kind.DATA, duration=60, device=5)]
    apart += [dossier.row(3600, A, Direction.OUT, None, kind=Kind.DATA, duration=60, device=6)]
    summary = dossier.link()
    assert dossier.links() == dict.fromkeys(keys[1:], (keys[0], Link.SESSION_SLICE))
    assert dossier.contacts() == []
    assert (summary.rows["data"], summary.groups["data"]) == (5, 3)
    assert len(apart) == 2


def test_a_forwarded_row_joins_the_ordinary_one_of_its_bill(dossier: Dossier) -> None:
    plain = dossier.into(0, A, B, duration=0, cell=4)
    moved = dossier.into(20, A, B, third=C, flags=Flag.FORWARDED)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["a"], contact["b"], contact["b_cell"]) == (A, B, 4)
    assert dossier.links() == {moved: (plain, Link.FORWARD_LEG)}
    assert contact["flags"] == Flag.FORWARDED


@pytest.mark.parametrize("shown", [A, B])
def test_the_third_number_s_row_joins_the_forwarded_call(dossier: Dossier, shown: int) -> None:
    further = dossier.into(2, shown, C, duration=60, cell=9)
    caller = dossier.out(0, A, B, duration=60)
    moved = dossier.into(1, A, B, third=C, flags=Flag.FORWARDED)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["a"], contact["b"], contact["copies"]) == (A, B, 3)
    assert (contact["out_record"], contact["in_record"]) == (caller, moved)
    assert contact["contact_id"] == further
    assert contact["b_cell"] is None, "the third number's cell is not the dialled one's"


def test_a_forwarding_row_billed_as_outgoing_is_a_further_leg(dossier: Dossier) -> None:
    caller = dossier.out(0, A, B)
    incoming = dossier.into(0, A, B)
    dossier.out(1, B, C, third=A, flags=Flag.FORWARDED)
    dossier.into(2, B, C)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["a"], contact["b"], contact["copies"]) == (A, B, 4)
    assert (contact["out_record"], contact["in_record"]) == (caller, incoming)


def test_a_hidden_caller_stays_unknown(dossier: Dossier) -> None:
    dossier.into(0, None, B, flags=Flag.HIDDEN)
    dossier.link()
    (contact,) = dossier.contacts()
    assert (contact["a"], contact["b"]) == (None, B)


def test_coverage_is_the_merged_period_of_the_authorisations(dossier: Dossier) -> None:
    day = 86400
    dossier.authorise(2, 1_717_200_000 + 30 * day, 1_717_200_000 + 40 * day, ["+999000000002"])
    dossier.authorise(3, 1_717_200_000 + 50 * day, 1_717_200_000 + 60 * day, ["+999000000002"])
    for authorisation in (2, 3):
        source = dossier.file("canonical", authorisation)
        dossier.out(0, B, A, source=source, duration=authorisation)
        dossier.out(0, C, A, source=source, duration=authorisation)
    dossier.out(5, B, C)
    dossier.link()
    assert dossier.coverage(B) == [(0, 40 * day), (50 * day, 60 * day)]
    assert dossier.coverage(A) == []
    assert dossier.coverage(C) == [], "no authorisation names it"


def test_a_row_let_out_of_quarantine_is_covered_by_the_further_act(dossier: Dossier) -> None:
    day = 86400
    dossier.authorise(2, 1_717_200_000 + 35 * day, 1_717_200_000 + 40 * day, ["+999000000002"])
    dossier.out(0, B, A)
    freed = dossier.out(36 * day, B, A)
    dossier.case.insert("released", [(*source_row(freed), 2)])
    dossier.link()
    assert dossier.coverage(B) == [(0, 30 * day), (35 * day, 40 * day)]


def test_a_cell_dump_covers_nobody(dossier: Dossier) -> None:
    source = dossier.file("canonical", data_kind="cell_dump")
    dossier.out(0, A, B, source=source)
    dossier.link()
    assert dossier.coverage(A) == []


def test_linking_again_gives_the_same_and_stores_its_counts(two_files: Dossier) -> None:
    for n in range(20):
        two_files.out(n, A, B + n % 3, duration=n % 4, source=1 + n % 2)
        two_files.into(n + 1, A, B + n % 3, duration=n % 4, source=2 - n % 2)
    summary = two_files.link()
    before = two_files.contacts(), two_files.links()
    assert two_files.link() == summary
    assert (two_files.contacts(), two_files.links()) == before
    assert json.loads(two_files.case.meta("link_summary"))["contacts"] == summary.contacts
    assert summary.rows_in_contacts == 40


def test_an_empty_case_links_to_nothing(dossier: Dossier) -> None:
    assert dossier.link().contacts == 0


def test_scratch_tables_do_not_outlive_the_linking(dossier: Dossier) -> None:
    dossier.out(0, A, B)
    dossier.link()
    left = dossier.case.query("SELECT table_name FROM duckdb_tables() WHERE temporary")
    assert left == []
