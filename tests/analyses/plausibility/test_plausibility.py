"""Does each check tell what stands in the records, and nothing where nothing stands?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from filiere.analyses.plausibility.analysis import ANALYSIS
from filiere.analysis import Answer, Row
from filiere.case import Case
from filiere.model.codes import Direction, Flag, Kind, Link, record_id
from filiere.model.evidence import Role
from filiere.wording import names_in

T0 = 1_717_200_000
"""1 June 2024, 00:00 UTC."""
HOUR = 3600
ACT_S = 1_719_792_000
"""1 July 2024, the date of the act."""

COLUMNS = {
    "record_id": None, "t": T0, "kind": Kind.CALL, "direction": Direction.OUT, "served": 1,
    "other": 2, "third": None, "duration_s": 60, "device_id": None, "sim_id": None,
    "cell_id": None, "end_cell_id": None, "utc_offset_min": 120, "flags": 0,
}  # fmt: skip

Event = Mapping[str, Any]
Ask = Callable[..., Answer]
CELLS = {1: (48.85, 2.35), 2: (48.86, 2.36), 3: (45.76, 4.84), 4: (48.95, 2.60)}
"""Two cells in one town, one 390 km away, one 21 km away."""


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Ask]:
    with Case.create(tmp_path / "c.filiere", {"reference": "t", "timezone": "UTC"}) as case:
        case.insert(
            "authorisation",
            [
                (
                    *(1, "R1", "SIMULATED", "-", "2024-07-01", T0 - 400 * 86400, T0 + 90 * 86400),
                    *(["cdr"], ["*"], [], [], "", "", "", []),
                )
            ],
        )
        head = (1, "a.csv", "0", 1, 1, "cdr", "canonical", "", "utf-8", "", "in_value")
        case.insert("source", [(*head, *[0] * 8, None, "{}")])
        case.insert("coverage", [(n, T0, T0 + 90 * 86400) for n in range(1, 20)])
        for cell, (lat, lon) in CELLS.items():
            case.insert(
                "cell_place",
                [(cell, lat, lon, None, None, None, None, "mast", 4326, 0.0, "", "", 1)],
            )

        def asked(events: Sequence[Event], **settings: int) -> Answer:
            rows = [
                [{**COLUMNS, "record_id": record_id(1, 2 + n), **event}[c] for c in COLUMNS]
                for n, event in enumerate(events)
            ]
            lines = [", ".join("NULL" if v is None else str(int(v)) for v in row) for row in rows]
            case.execute(f"INSERT INTO event VALUES ({'), ('.join(lines)})")  # binding is slow
            return ANALYSIS.answer(case, ANALYSIS.takes(**settings), lambda _said, _share: None)

        asked.case = case  # type: ignore[attr-defined] # for the one test that links rows
        yield asked


def found(answer: Answer, check: str) -> list[Row]:
    return [row for row in answer.rows if row.measures["check"] == check]


def test_an_ordinary_day_shows_nothing(ask: Ask) -> None:
    day = [{"t": T0 + n * HOUR, "cell_id": 1 + n % 2, "device_id": 1, "sim_id": 1}
           for n in range(24)]  # fmt: skip
    answer = ask(day)
    assert answer.rows == ()
    assert answer.considered > 0


@pytest.mark.parametrize(("hours", "hits"), [(1, 1), (2, 0)])
def test_a_speed_is_told_only_beyond_the_threshold(ask: Ask, hours: int, hits: int) -> None:
    answer = ask([{"cell_id": 1}, {"t": T0 + hours * HOUR, "cell_id": 3}])
    rows = found(answer, "impossible_speed")
    assert len(rows) == hits
    for row in rows:
        assert 355 <= float(str(row.measures["value"])) <= 365  # 391 km, less 30, in an hour
        assert row.subjects[0].role is Role.LEFT
        assert row.evidence == (record_id(1, 2), record_id(1, 3))


def test_neighbouring_cells_are_one_region(ask: Ask) -> None:
    assert ask([{"cell_id": 1}, {"t": T0 + 70, "cell_id": 4}]).rows == ()


def test_two_distant_cells_at_once(ask: Ask) -> None:
    answer = ask([{"cell_id": 1}, {"t": T0 + 30, "cell_id": 3}])
    (row,) = answer.rows
    assert row.measures["check"] == "two_places"
    assert 385 <= float(str(row.measures["value"])) <= 397


def test_the_end_of_a_call_is_a_place_too(ask: Ask) -> None:
    answer = ask([{"cell_id": 1, "end_cell_id": 3, "duration_s": 120}])
    assert len(found(answer, "impossible_speed")) == 1


def test_a_forwarding_leg_carries_no_place(ask: Ask) -> None:
    answer = ask([{"cell_id": 1}, {"t": T0 + 60, "cell_id": 3, "flags": Flag.FORWARDED}])
    assert [row.measures["check"] for row in answer.rows] == ["forwarded"]


def test_one_handset_of_two_numbers(ask: Ask) -> None:
    answer = ask([
        {"device_id": 1, "sim_id": 1, "served": 5},
        {"device_id": 1, "sim_id": 2, "served": 6},
        {"device_id": 1, "sim_id": 2, "served": 6, "t": T0 + 9},
    ])  # fmt: skip
    (row,) = answer.rows
    assert row.measures["check"] == "imei_of_two_numbers"
    assert [(s.role, s.number_id) for s in row.subjects] == [(Role.LEFT, 6), (Role.RIGHT, 5)]
    assert (row.measures["value"], len(row.evidence)) == (2, 3)


def test_one_sim_in_two_handsets_and_one_handset_with_two_sims(ask: Ask) -> None:
    answer = ask([
        {"device_id": 1, "sim_id": 1},
        {"device_id": 2, "sim_id": 1},
        {"device_id": 3, "sim_id": 2, "served": 7},
        {"device_id": 3, "sim_id": 3, "served": 7},
    ])  # fmt: skip
    assert len(found(answer, "imsi_with_imeis")) == 1
    assert len(found(answer, "imei_with_imsis")) == 1


def test_records_older_than_the_retention(ask: Ask) -> None:
    answer = ask([{"t": ACT_S - 365 * 86400}, {"t": ACT_S - 368 * 86400}])
    (row,) = found(answer, "out_of_retention")
    assert (row.measures["hits"], row.measures["value"]) == (1, 3)


def test_records_out_of_the_authorised_period(ask: Ask) -> None:
    answer = ask([{"t": T0 + 90 * 86400}, {"t": T0 + 95 * 86400}])
    (row,) = found(answer, "out_of_period")
    assert (row.measures["hits"], row.measures["value"]) == (1, 5)


def regular(number: int, *, silent: tuple[int, int] = (0, 0)) -> list[Event]:
    """A record every six hours for sixty days, but for the days in between."""
    hours = [h for h in range(0, 60 * 24, 6) if not silent[0] <= h // 24 < silent[1]]
    return [{"t": T0 + h * HOUR, "served": number, "other": 99} for h in hours]


def test_a_silence_amid_regular_records_is_told(ask: Ask) -> None:
    answer = ask([*regular(1, silent=(20, 30)), *regular(2), *regular(3)])
    (row,) = answer.rows
    assert row.measures["check"] == "silence"
    assert row.measures["value"] == 10 * 24 + 6
    assert row.measures["gap_from"] == "2024-06-20T18:00:00Z"
    assert len(row.evidence) == 2


def test_a_silence_of_everybody_says_nothing(ask: Ask) -> None:
    assert ask([row for n in (1, 2, 3) for row in regular(n, silent=(20, 30))]).rows == ()


def test_records_that_repeat_are_counted(ask: Ask) -> None:
    ask.case.insert(  # type: ignore[attr-defined] # set by the fixture
        "event_link", [(record_id(1, 3), record_id(1, 2), Link.IDENTICAL_ROW)]
    )
    answer = ask([{}, {}])
    (row,) = answer.rows
    assert (row.measures["check"], row.measures["value"]) == ("identical_rows", 50)
    assert row.evidence == (record_id(1, 3),)


def test_service_centres_and_mailboxes_are_told(ask: Ask) -> None:
    answer = ask([{"flags": Flag.SERVICE_CENTRE}, {"flags": Flag.VOICEMAIL, "served": 2}])
    assert {row.measures["check"] for row in answer.rows} == {"service_centre", "voicemail"}


def test_no_more_than_asked_are_listed_and_the_rest_is_counted(ask: Ask) -> None:
    events = [{"served": n, "flags": Flag.FORWARDED} for n in range(1, 6) for _ in range(n)]
    answer = ask(events, listed=2)
    assert [row.subjects[0].number_id for row in answer.rows] == [5, 4]
    assert {row.measures["not_listed"] for row in answer.rows} == {3}
    assert "3 further numbers" in answer.rows[0].caveats[0].en


def test_every_sentence_is_filled_by_its_measures(ask: Ask) -> None:
    events = [*regular(1, silent=(20, 30)), *regular(2), *regular(3)]
    events += [{"served": 8, "cell_id": c, "flags": f} for c, f in ((1, 0), (3, 0), (1, 2))]
    for row in ask(events).rows:
        assert row.claim is not None
        known = set(row.measures) | {str(s.role) for s in row.subjects}
        assert names_in(row.claim) <= known


def test_shuffled_rows_give_the_same_hits(ask: Ask) -> None:
    events = [
        *regular(1, silent=(20, 30)), *regular(2), *regular(3),
        {"served": 4, "cell_id": 1}, {"served": 4, "cell_id": 3, "t": T0 + HOUR},
        {"served": 5, "device_id": 1, "sim_id": 1}, {"served": 6, "device_id": 1, "sim_id": 2},
    ]  # fmt: skip
    first = [(row.subjects, row.period_s, row.measures) for row in ask(events).rows]
    ask.case.execute("DELETE FROM event")  # type: ignore[attr-defined] # set by the fixture
    again = [(row.subjects, row.period_s, row.measures) for row in ask(events[::-1]).rows]
    assert first == again
    assert len(first) == 3
