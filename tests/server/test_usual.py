"""Where and with what was a number used, by hour, by day?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from filiere.server.desk import Settings
from filiere.server.handsets import Handsets

Workbench = Any
IMEI = "35209900123456"


def _user(workbench: Workbench) -> int:
    """The number with the most records that name a cell."""
    (number, _), *_ = workbench.case.query(
        "SELECT served, count(*) AS n FROM event WHERE cell_id IS NOT NULL AND served IS NOT NULL "
        "GROUP BY served ORDER BY n DESC, served"
    )
    return int(number)


def test_each_hour_counts_the_records_of_its_regions(workbench: Workbench) -> None:
    number = _user(workbench)
    told = workbench.ask.get(f"numbers/{number}/usual")
    zone = ZoneInfo(told["timezone"])
    expected = [[[0] * (len(told["cells"]) + 1) for _ in range(24)] for _ in range(7)]
    place = {one["cell"]: at for at, one in enumerate(told["cells"])}
    rows = workbench.case.query(
        "SELECT t, cell_id FROM event WHERE served = ? AND cell_id IS NOT NULL AND flags & 1 = 0",
        [number],
    )
    for t, cell in rows:
        at = datetime.fromtimestamp(t, tz=zone)
        expected[at.weekday()][at.hour][place[cell]] += 1
    assert told["week"] == expected
    assert sum(one["events"] for one in told["cells"]) == len(rows) > 0
    assert workbench.ask.refused("numbers/999999/usual") == (404, "not_found")


def test_days_of_each_handset_are_runs_and_its_name_is_of_the_list(
    open_workbench: Callable[..., Workbench],
) -> None:
    bare = open_workbench()
    named = open_workbench(Settings(handsets=Handsets({IMEI[:8]: "Acme One"})))
    for workbench, expected in ((bare, None), (named, "Acme One")):
        number = _user(workbench)
        workbench.case.insert("device", [(901, IMEI), (902, "35209900999999")])
        workbench.case.execute(
            "UPDATE event SET device_id = 901 + (t // 86400) % 2 WHERE served = ?", [number]
        )
        used = workbench.ask.get(f"numbers/{number}")["used"]
        handsets = [one for one in used if one["kind"] == "handset"]
        clear = [one for one in handsets if one["label"].isdecimal()]
        assert {one["name"] for one in handsets if not one["label"].isdecimal()} <= {None}
        assert len(handsets) == 2
        assert {one["name"] for one in clear} <= {expected}
        for one in used:
            assert one["days"]
            for run, later in zip(one["days"], one["days"][1:], strict=False):
                assert run["to"] + 86_400 < later["from"]
            assert all(run["from"] <= run["to"] for run in one["days"])
            assert one["days"][0]["from"] - 43_200 - 14 * 3600 <= one["first"]
