"""Each row of a finding says what it is and why it is there; three deliveries are told unchosen."""

import json
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.streets.street import street

from filiere.case import Case
from filiere.findings import View, read
from filiere.model.evidence import Role
from filiere.report.figures import roles_of, strip
from filiere.runner import run
from filiere.server.asked import Filter
from filiere.server.cycles import crew, cycles_of
from filiere.server.evidence import Entry, duration, entries
from filiere.server.worked import picture, worked
from filiere.validation.worlds.made import fill

Browser = Any


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("evidence") / "case.filiere"
    with fill(path, street(1)) as case:
        run(case, only=["orders"], progress=lambda _said, _share: None)
        yield case


def _view(case: Case, analysis: str) -> View:
    return read(case, analysis=analysis)[0]


def _entries(case: Case, view: View) -> tuple[list[Entry], int, int]:
    return entries(case, view, roles_of(read(case)), offset=0, count=100_000)


def test_orders_sendings_and_deliveries_are_told_apart_with_a_reason(ask: Browser) -> None:
    told = ask.get("findings/orders-3f2a9c/lines?count=12")
    by_kind = {line["what"]: line["why"]["en"] for line in told["lines"]}
    assert by_kind.keys() == {"order", "sending", "delivery"}
    assert "reaches the line +33639980001." in by_kind["order"]
    assert "The line was last reached" in by_kind["sending"]
    assert "had reached the line" in by_kind["delivery"]
    assert told["total"] == told["rows"]  # no contact of this case is told by two files


def test_a_contact_that_two_files_tell_is_one_entry_with_both_rows(held: Case) -> None:
    view = _view(held, "orders")
    found, total, rows = _entries(held, view)
    assert total == len(found)
    every = [record for each in found for record in (each.record, *each.mirrors)]
    kept = held.query(
        "SELECT DISTINCT record_id FROM finding_evidence WHERE finding_id = ?", [view.id]
    )
    assert rows == len(every) == len(kept)
    assert sorted(every) == sorted(record for (record,) in kept)
    [(contacts,)] = held.query(
        "SELECT count(DISTINCT coalesce(canonical_id, v.record_id)) FROM finding_evidence v "
        "LEFT JOIN event_link USING (record_id) WHERE finding_id = ?",
        [view.id],
    )
    assert total == contacts
    times = [each.t for each in found if each.t is not None]
    assert times == sorted(times)
    assert {each.what for each in found} >= {"order", "sending", "delivery"}


def test_no_row_lies_outside_the_period_without_a_reason(held: Case) -> None:
    outside = 0
    for view in read(held):
        start, end = view.period_s
        for each in _entries(held, view)[0]:
            said = each.why.en
            named = "period" in said or "the change" in said
            if each.t is not None and len(each.mirrors) == 0 and not start <= each.t <= end:
                outside += 1
                assert named, (view.id, said)
            elif each.t is not None and start <= each.t <= end:
                assert not named, (view.id, said)
    if outside == 0:
        view = _view(held, "orders")
        held.execute("UPDATE finding SET from_s = from_s + 86400 WHERE finding_id = ?", [view.id])
        moved = _view(held, "orders")
        assert "before the period" in _entries(held, moved)[0][0].why.en
        held.execute("UPDATE finding SET from_s = from_s - 86400 WHERE finding_id = ?", [view.id])


def test_the_deliveries_told_are_the_first_the_middle_and_the_last(held: Case) -> None:
    view = _view(held, "orders")
    [line] = [s.number_id for s in view.subjects if s.role is Role.LINE]
    assert line is not None
    found, total = cycles_of(held, line, *crew(held, line), Filter())
    told = worked(held, view)
    assert told is not None
    assert told.total == total == view.measures["found"]
    wanted = [found[0], found[total // 2], found[-1]]
    assert [tuple(leg.record for leg in legs) for legs in told.told] == [
        (each.order[1], each.sent[1], each.delivered[1]) for each in wanted
    ]
    for legs in told.told:
        assert legs[0].t < legs[1].t <= legs[2].t
    assert set(told.phones) == {line, *crew(held, line)[0], *crew(held, line)[1]}


def test_the_picture_is_the_reports_and_stands_where_the_report_has_it(held: Case) -> None:
    zone = ZoneInfo(held.meta("timezone"))
    roles = roles_of(read(held))
    for name in ("relay", "couriers", "orders"):
        view = _view(held, name)
        own = {s.number_id: s.role for s in view.subjects if s.number_id is not None}
        drawn = picture(held, view, roles)
        assert drawn is not None
        assert drawn == strip(held, view.id, {**roles, **own}, zone)
    assert picture(held, _view(held, "lines"), roles) is None
    assert worked(held, _view(held, "lines")) is None


def test_the_course_leads_to_rows_that_are_there(ask: Browser) -> None:
    told = ask.get("findings/orders-3f2a9c/course")
    assert told["strip"]["lanes"] == ["lane_order", "lane_dispatch", "lane_delivery"]
    legs = told["worked"]["deliveries"][0]
    assert [set(leg) for leg in legs] == [{"t", "record", "text"}] * 3
    for leg in legs:
        assert ask.get(f"records/{leg['record']}")["record"]["t"] == leg["t"]
    assert json.dumps(told).count("+336399801") == 0  # callers are pseudonyms


def test_durations_are_as_exact_as_a_reader_needs() -> None:
    assert [duration(s).en for s in (0, 119, 120, 3540, 7200, 9000)] == [
        "0 s", "119 s", "2 min", "59 min", "2 h 0 min", "2 h 30 min",
    ]  # fmt: skip
    assert duration(9000).fr == "2 h 30 min"
