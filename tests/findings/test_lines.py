"""From a finding to the lines as received."""

from collections.abc import Callable

from filiere.case import Case
from filiere.findings.lines import lines_of


def test_lines_come_earliest_first_with_what_they_were_read_as(small_case: Case) -> None:
    lines = lines_of(small_case, ["relay-3f2a9c"], limit=2)["relay-3f2a9c"]
    assert [(line.source, line.row, line.authorisation) for line in lines] == [
        ("bills/line.csv", 2, "R1"),
        ("bills/dispatch.csv", 2, "R2"),
    ]
    assert lines[0].raw == '1717257600,call,+33639980001,in,="T-0003QX",20'
    read_as = {reading.field: reading.value for reading in lines[0].readings}
    assert read_as == {
        "start_time": "2024-06-01T18:00:00+02:00",
        "kind": "call",
        "direction": "in",
        "served_number": "+33639980001",
        "other_number": "T-0003QX",
        "duration_s": "20",
    }


def test_every_line_is_given_when_asked_for(small_case: Case) -> None:
    assert len(lines_of(small_case, ["lines-3f2a9c"])["lines-3f2a9c"]) == 130


def test_what_a_note_says_is_masked_too(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.insert(
        "field_note", [(3 << 32 | 2, "other_number", '="0639980100"', "+33639980100", "excel")]
    )
    line = lines_of(case, ["lines-3f2a9c"], limit=1)["lines-3f2a9c"][0]
    note = line.readings[-1]
    assert (note.raw, note.value, note.rule) == ('="T-0003QX"', "T-0003QX", "excel")


def test_hostile_lines_are_inert(make_case: Callable[..., Case]) -> None:
    case = make_case(hostile="\x1b]0;x\x07\u202e")
    line = lines_of(case, ["lines-3f2a9c"], limit=1)["lines-3f2a9c"][0]
    assert line.raw.endswith("⟨U+001B⟩]0;x⟨U+0007⟩⟨U+202E⟩")
