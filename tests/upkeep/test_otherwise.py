"""What falls without a file, a number, a day or announcements, and when a number is held lawful."""

import json
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from filiere.case import Case
from filiere.errors import CaseError
from filiere.findings import read
from filiere.signals.runs import BULK
from filiere.upkeep import otherwise


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def numbers_in(case: Case, analysis: str, role: str) -> set[int]:
    rows = case.query(
        "SELECT subjects FROM finding WHERE analysis = ? ORDER BY finding_id", [analysis]
    )
    return {
        each["number_id"]
        for (subjects,) in rows
        for each in json.loads(subjects)
        if each["role"] == role and each.get("number_id") is not None
    }


def dispatched_line(case: Case) -> int:
    """The line of the first finding on a dispatch phone."""
    return min(numbers_in(case, "relay", "line"))


def test_without_a_number_no_record_names_it_and_its_findings_fall(case: Case) -> None:
    line = dispatched_line(case)
    otherwise.without_number(case, line, silent)
    left = case.value(
        "SELECT count(*) FROM event WHERE served = $n OR other = $n OR third = $n",
        {"n": line},
        of=int,
    )
    assert left == 0
    assert line not in numbers_in(case, "lines", "line") | numbers_in(case, "relay", "line")
    held = case.query("SELECT 1 FROM coverage WHERE number_id = ?", [line])
    assert held == []


def test_without_a_file_neither_its_records_nor_its_periods_count(case: Case) -> None:
    line = dispatched_line(case)
    source, count = case.query(
        "SELECT record_id >> 32, count(*) FROM event WHERE served = ? GROUP BY ALL ORDER BY ALL",
        [line],
    )[0]
    before = case.value("SELECT count(*) FROM event", of=int)
    otherwise.without_file(case, source, silent)
    assert case.value("SELECT count(*) FROM event", of=int) <= before - count
    assert case.query("SELECT 1 FROM event WHERE record_id >> 32 = ?", [source]) == []
    assert case.query("SELECT 1 FROM coverage WHERE number_id = ?", [line]) == []
    with pytest.raises(CaseError):
        otherwise.without_file(case, 9999, silent)


def test_without_a_day_its_records_are_not_held(case: Case) -> None:
    zone = ZoneInfo(case.meta("timezone"))
    middle = case.value("SELECT median(t)::BIGINT FROM event", of=int)
    day = datetime.fromtimestamp(middle, tz=zone).date()
    contacts = case.value("SELECT count(*) FROM contact", of=int)
    otherwise.without_day(case, day, silent)
    days = {
        datetime.fromtimestamp(t, tz=zone).date()
        for (t,) in case.query("SELECT t FROM event ORDER BY t")
    }
    assert day not in days
    assert len(days) > 2
    assert case.value("SELECT count(*) FROM contact", of=int) < contacts
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
    held = case.query(
        "SELECT from_s, to_s FROM coverage WHERE from_s <= $t AND to_s >= $t", {"t": noon}
    )
    assert held == []
    assert case.value("SELECT count(*) FROM coverage WHERE from_s > to_s", of=int) == 0


def _writes(case: Case, number: int, at_s: int, record: int) -> None:
    """A message of an account that is shown to be this number, on a phone that was read."""
    digits = case.value("SELECT number FROM number WHERE number_id = ?", [number], of=str)
    identifier = f"{digits.removeprefix('+')}@s.whatsapp.net"
    case.insert("account", [(record, "whatsapp", identifier, 1, f"A-{record}", False)])
    case.insert("item", [(record, 1, at_s * 1000)])
    names = case.column("SELECT column_name FROM (DESCRIBE chat_message)", of=str)
    row = dict.fromkeys(names) | {
        "record_id": record, "thread_id": 1, "sender_id": record, "direction": 1, "content": 1,
        "flags": 0, "sent_ms": at_s * 1000, "own_id": "", "text": "ok",
    }  # fmt: skip
    case.insert("chat_message", [tuple(row.values())])


def test_messages_of_a_number_and_of_a_day_are_left_out_too(case: Case) -> None:
    line = dispatched_line(case)
    middle = case.value("SELECT median(t)::BIGINT FROM event", of=int)
    other = case.value("SELECT min(number_id) FROM number WHERE number_id <> ?", [line], of=int)
    _writes(case, line, middle, 900)
    _writes(case, other, middle, 901)
    _writes(case, other, middle + 3 * 86_400, 902)
    otherwise.without_number(case, line, silent)
    held = "SELECT record_id FROM chat_message ORDER BY record_id"
    assert case.column(held, of=int) == [901, 902]
    day = datetime.fromtimestamp(middle, tz=ZoneInfo(case.meta("timezone"))).date()
    otherwise.without_day(case, day, silent)
    assert case.column(held, of=int) == [902]


def test_a_day_without_records_changes_no_finding(case: Case) -> None:
    before = [view.claim for view in read(case)]
    otherwise.without_day(case, date(1999, 1, 1), silent)
    assert [view.claim for view in read(case)] == before


def test_a_lawful_number_is_the_line_of_no_question_that_follows(case: Case) -> None:
    lines = numbers_in(case, "relay", "line") & numbers_in(case, "lines", "line")
    line = min(lines)
    records = case.value("SELECT count(*) FROM event", of=int)
    otherwise.as_lawful(case, line, silent)
    assert case.value("SELECT count(*) FROM event", of=int) == records
    for analysis in ("couriers", "orders"):
        assert line not in numbers_in(case, analysis, "line"), analysis
    assert line in numbers_in(case, "lines", "service")
    assert line not in numbers_in(case, "lines", "line")


def test_without_announcements_no_sender_reaches_many_in_an_hour(case: Case) -> None:
    before = busiest_hour(case)
    texts = case.value("SELECT count(*) FROM event WHERE kind = 2", of=int)
    otherwise.without_bulk_texts(case, silent)
    left = case.value("SELECT count(*) FROM event WHERE kind = 2", of=int)
    assert busiest_hour(case) < BULK
    assert (left < texts) == (before >= BULK)


def busiest_hour(case: Case) -> int:
    """The most numbers that one number writes to within an hour."""
    return case.value(
        "SELECT coalesce(max(n), 0) FROM (SELECT count(DISTINCT other) AS n FROM event "
        "WHERE kind = 2 AND direction = 1 AND served IS NOT NULL AND other IS NOT NULL "
        "GROUP BY served, t // 3600)",
        of=int,
    )


def test_another_clock_moves_the_times_of_one_file(case: Case) -> None:
    source = case.value("SELECT min(record_id >> 32) FROM event", of=int)
    before = dict(case.query("SELECT record_id, t FROM event ORDER BY record_id"))
    otherwise.with_clock(case, source, 3600, silent)
    after = dict(case.query("SELECT record_id, t FROM event ORDER BY record_id"))
    assert {after[r] - before[r] for r in before if r >> 32 == source} == {3600}
    assert {after[r] - before[r] for r in before if r >> 32 != source} == {0}
