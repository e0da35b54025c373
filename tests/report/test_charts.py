"""Charts count what the case counts, and say the same as their tables."""

import re
from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.report.charts.bars import daily_bars
from filiere.report.charts.cycles import strip_chart
from filiere.report.charts.heat import heat_map
from filiere.report.figures import MOST_MARKS, Rhythm, rhythm, strip

PARIS = ZoneInfo("Europe/Paris")


def ids(case: Case) -> dict[str, int]:
    return dict(case.query("SELECT number, number_id FROM number"))


def test_hours_are_those_of_the_case(small_case: Case) -> None:
    found = rhythm(small_case, ids(small_case)["+33639980001"], PARIS)
    assert found is not None
    assert found.total == 129
    assert {hour for row in found.hours for hour, n in enumerate(row) if n} <= set(range(18, 24))
    assert found.days[0] == (date(2024, 6, 1), 9, True)
    assert sum(count for _, count, _ in found.days) == found.total


def test_a_number_that_receives_nothing_has_no_rhythm(small_case: Case) -> None:
    assert rhythm(small_case, ids(small_case)["+447700900123"], PARIS) is None


def test_days_without_records_are_not_days_of_silence(make_case: Callable[..., Case]) -> None:
    case = make_case()
    line = ids(case)["+33639980001"]
    case.execute("DELETE FROM coverage WHERE number_id = ?", [line])
    case.execute("DELETE FROM contact WHERE b = ? AND t BETWEEN 1717538400 AND 1717797599", [line])
    found = rhythm(case, line, PARIS)
    assert found is not None
    unknown = [day for day, _, held in found.days if not held]
    assert unknown == [date(2024, 6, 5), date(2024, 6, 6), date(2024, 6, 7)]
    chart = daily_bars("x", "+33639980001", found, "en")
    assert chart.count("url(#x-none)") == 3
    assert chart.count("no records held") == 3


def test_the_heat_map_holds_every_contact(small_case: Case) -> None:
    found = rhythm(small_case, ids(small_case)["+33639980001"], PARIS)
    assert found is not None
    chart = heat_map("x", "+33639980001", found, "Europe/Paris", "en")
    table = chart[chart.index("<tbody>") :]
    cells = [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in table.split("</tr>")[:7]]
    assert sum(int(n) for row in cells for n in row[1:25]) == 129
    assert [int(row[25]) for row in cells] == [sum(row) for row in found.hours]
    assert "<title" in chart
    assert "<desc" in chart


def test_long_periods_are_drawn_by_week() -> None:
    days = tuple((date.fromordinal(738000 + n), 1, True) for n in range(400))
    hours = tuple(tuple([0] * 23 + [57]) for _ in range(7))
    chart = daily_bars("x", "T-AAAAAA", Rhythm(hours=hours, days=days), "fr")
    assert "semaine par semaine" in chart
    assert chart.count("<tr>") < 62


def test_lanes_follow_the_roles(small_case: Case) -> None:
    number = ids(small_case)
    roles = {
        number["+33639980001"]: Role.LINE,
        number["+447700900123"]: Role.DISPATCH,
        number["+33639980003"]: Role.COURIER,
    }
    found = strip(small_case, "orders-3f2a9c", roles, PARIS)
    assert found is not None
    assert found.lanes == ("lane_order", "lane_dispatch", "lane_delivery")
    assert found.end_s - found.start_s == 6 * 3600
    assert found.start_s == 1717257600
    assert 0 < len(found.marks) <= MOST_MARKS
    assert all(found.start_s <= mark.t < found.end_s for mark in found.marks)
    for order, delivery in found.links:
        assert found.marks[order].caller == found.marks[delivery].caller
        assert found.marks[order].t < found.marks[delivery].t
    assert len(found.links) > 0
    chart = strip_chart("x", found, PARIS, "fr")
    assert chart.count("<circle") + chart.count("Z&quot;") + chart.count(' Z"') == len(found.marks)
    assert "T-" not in chart
    assert "+336" not in chart


def test_a_finding_off_the_lanes_has_no_strip(small_case: Case) -> None:
    assert strip(small_case, "orders-3f2a9c", {}, PARIS) is None


def test_the_window_is_the_fullest_that_can_be_read(make_case: Callable[..., Case]) -> None:
    """One evening of ten thousand contacts must not become a black bar."""
    case = make_case()
    number = ids(case)
    line, caller = number["+33639980001"], number["+33639980100"]
    base = 1717257600 + 40 * 86400
    case.execute(
        "INSERT INTO contact SELECT (1000 + i) << 32, $base + i * 7, 1, $caller, $line, 5, NULL, "
        "NULL, NULL, NULL, 1, 0 FROM range(400) r(i)",
        {"base": base, "caller": caller, "line": line},
    )
    case.execute(
        "INSERT INTO finding_evidence SELECT 'orders-3f2a9c', (1000 + i) << 32 FROM range(400) r(i)"
    )
    roles = {line: Role.LINE, number["+33639980003"]: Role.COURIER}
    found = strip(case, "orders-3f2a9c", roles, PARIS)
    assert found is not None
    assert len(found.marks) <= MOST_MARKS
    assert found.end_s < base
    case.execute("DELETE FROM finding_evidence WHERE record_id < 1000::BIGINT << 32")
    crowded = strip(case, "orders-3f2a9c", roles, PARIS)
    assert crowded is not None
    assert crowded.end_s - crowded.start_s == 3600
