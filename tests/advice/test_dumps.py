"""Does the advice ask for a cell dump only around a line, late and with the count asked first?"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.advice import dumps
from filiere.advice.beside import CELLS_EACH, WINDOW_S, WINDOWS, beside, orders
from filiere.advice.case_view import FEW_BILLS, read_case
from filiere.advice.draft import basis_for, draft
from filiere.advice.say import as_object, numbers_of, why
from filiere.advice.step import LEAST, Step
from filiere.advice.steps import Advice, advise
from filiere.advice.words import WHY
from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.findings.labels import labels
from filiere.importer import import_dossier
from filiere.linker import link
from filiere.signals.contacts import Contacts

HEADER = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
START_S = 1_717_400_000
LINE, DISPATCH, LODGER = "+33639981000", "+33639981001", "+33639981002"
CALLERS = [f"+3363998{place:04d}" for place in range(40)]
HOME = "208-01-10001-41"
"""The line's cell: an antenna of the mast in the middle that looks north."""


def _row(t: int, served: str, direction: str, other: str, cell: str, *, kind: str = "call") -> str:
    when = f"{datetime.fromtimestamp(t, tz=UTC):%Y-%m-%dT%H:%M:%SZ}"
    return f"{when},{kind},{served},{direction},{other},30,,,{cell}"


def _orders() -> list[tuple[int, str]]:
    """Ninety orders over twelve days, by all callers in turn."""
    rng = np.random.default_rng(7)
    return [
        (START_S + k * 11_000 + int(rng.integers(4000)), CALLERS[k % len(CALLERS)])
        for k in range(90)
    ]


def _cells() -> list[str]:
    """Nine masts a kilometre apart, three antennas each, of two operators."""
    return [
        f"{network}-1000{row}-{mast}{sector},{48.0 + 0.009 * row:.4f},{2.0 + 0.0135 * column:.4f},"
        f"{120 * sector}"
        for network in ("208-01", "208-10")
        for row in range(3)
        for column in range(3)
        for mast, sector in [(4 if (row, column) == (1, 1) else 10 + 3 * row + column, s)
                             for s in range(1, 4)]
    ]  # fmt: skip


Change = Callable[[dict[str, list[str]]], None]


@contextmanager
def _case(
    folder: Path, *, billed: int = 5, change: Change | None = None, also: tuple[str, ...] = ()
) -> Iterator[Case]:
    """A line's bill and some callers'; ``change`` may add to the rows of each file."""
    files = {
        "bills.csv": [_row(t, LINE, "in", caller, HOME) for t, caller in _orders()],
        "cells.csv": _cells(),
        "dump.csv": [],
    }
    for caller in CALLERS[: billed - 1]:
        files["bills.csv"] += [
            _row(t, caller, "out", LINE, "208-01-10000-101") for t, by in _orders() if by == caller
        ]
    if change is not None:
        change(files)
    heads = {
        "bills.csv": HEADER,
        "dump.csv": HEADER,
        "cells.csv": "cell,latitude,longitude,azimuth_deg",
    }
    asked = [LINE, *CALLERS[: billed - 1]]
    cells = [*(text.split(",")[0] for text in _cells()), *also]
    toml = '[case]\nreference = "T"\ntitle = "T"\ncountry = "FR"\ntimezone = "Europe/Paris"\n'
    for act, kind, key, named in (
        ("R1", "cdr", "numbers", asked),
        ("D1", "cell_dump", "cells", cells),
    ):
        toml += (
            f'[[authorisation]]\nid = "{act}"\nbasis = "SIMULATED"\nauthority = "A"\n'
            f'date = 2024-07-01\nkinds = ["{kind}"]\n{key} = {json.dumps(named)}\n'
            "from = 2024-05-20T00:00:00Z\nto = 2024-07-10T00:00:00Z\n"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in files.items():
        if len(rows) > 0:
            (folder / name).write_text("\n".join([heads[name], *rows, ""]), "utf-8")
            act = "D1" if name == "dump.csv" else "R1"
            toml += f'[[source]]\npath = "{name}"\nauthorisation = "{act}"\n'
    (folder / "case.toml").write_text(toml, "utf-8")
    dossier = load(folder)
    meta = {"reference": "T", "title": "T", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(folder / "case.filiere", meta, readable=[folder]) as case:
        record(case, dossier.authorisations)
        import_dossier(case, dossier, progress=lambda *_: None)
        link(case, lambda *_: None)
        yield case


def _numbers(case: Case) -> dict[int, str]:
    return dict(case.query("SELECT number_id, number FROM number"))


def _dump_of(advice: Advice) -> Step:
    return next(step for step in advice.steps if step.ask == "cell_dump")


def test_around_a_line_it_asks_for_few_cells_in_short_windows(tmp_path: Path) -> None:
    with _case(tmp_path / "d") as case:
        step = _dump_of(advise(read_case(case), counted=50))
        assert _numbers(case)[step.number] == LINE
    assert len(step.windows) == WINDOWS
    assert all(each.to_s - each.from_s == WINDOW_S for each in step.windows)
    assert all(a.to_s < b.from_s for a, b in zip(step.windows, step.windows[1:], strict=False))
    asked_at = {t for t, _ in _orders()}
    assert {each.from_s for each in step.windows} == set(sorted(asked_at)[-WINDOWS:])
    (cells,) = {each.cells for each in step.windows}
    assert len(cells) == 2 * CELLS_EACH
    assert {HOME, HOME.replace("208-01", "208-10")} <= set(cells)


def _run_together(files: dict[str, list[str]]) -> None:
    """Cells as French platforms write them: sixteen digits, and no antenna's direction."""
    for name in ("cells.csv", "bills.csv"):
        files[name] = [
            re.sub(r"(208)-(\d\d)-(\d{5})-(\d+)", r"\1\2\g<3>0000\4", row) for row in files[name]
        ]
    files["cells.csv"] = [row.rpartition(",")[0] + "," for row in files["cells.csv"]]


def test_each_network_is_asked_however_its_cells_are_written(tmp_path: Path) -> None:
    with _case(tmp_path / "d", change=_run_together) as case:
        step = _dump_of(advise(read_case(case), counted=50))
    (cells,) = {each.cells for each in step.windows}
    assert len(cells) == 2 * CELLS_EACH
    assert sum(cell.startswith("20810") for cell in cells) == CELLS_EACH


def test_uncounted_it_stands_last_at_the_most_it_may_disclose(tmp_path: Path) -> None:
    with _case(tmp_path / "d") as case:
        (step,) = dumps.of_dumps(read_case(case), None)[0]
        names = labels(case, [step.number])
        assert all(each.net >= step.net for each in advise(read_case(case)).steps)
    assert LEAST <= step.net < LEAST + 0.0003
    told = why(step, names)
    assert f"{step.third_parties}" in told.en
    assert "which discloses nobody" in told.en
    assert "ne révèle personne" in told.fr


def test_a_count_above_what_it_brings_ends_it(tmp_path: Path) -> None:
    with _case(tmp_path / "d") as case:
        view = read_case(case)
        most = dumps.of_dumps(view, None)[0][0].third_parties
        assert any(s.ask == "cell_dump" for s in advise(view, counted=most // 4).steps)
        assert all(s.ask == "cdr" for s in advise(view, counted=most + 1).steps)


def test_bills_come_first(tmp_path: Path) -> None:
    with _case(tmp_path / "d", billed=dumps.AFTER - 1) as case:
        assert dumps.of_dumps(read_case(case), 10) == ([], [])


def _no_cells(files: dict[str, list[str]]) -> None:
    files["bills.csv"] = [row.rpartition(",")[0] + "," for row in files["bills.csv"]]


def _no_list(files: dict[str, list[str]]) -> None:
    files["cells.csv"] = []


def _few_callers(files: dict[str, list[str]]) -> None:
    text = "\n".join(files["bills.csv"])
    for place, caller in enumerate(CALLERS):
        text = text.replace(caller, CALLERS[place % 10])
    files["bills.csv"] = text.split("\n")


@pytest.mark.parametrize("change", [_no_cells, _no_list, _few_callers])
def test_a_line_without_place_or_clientele_has_no_dump(tmp_path: Path, change: Change) -> None:
    with _case(tmp_path / "d", change=change) as case:
        assert dumps.of_dumps(read_case(case), 10)[0] == []


def _dumped(*, seen: dict[str, int], crowd: int = 200, cell: str = HOME) -> Change:
    """A dump of the latest windows: who is seen in how many, and passers-by once each."""

    def change(files: dict[str, list[str]]) -> None:
        latest = sorted(t for t, _ in _orders())[-WINDOWS:]
        rows = [
            _row(latest[k] + 60, number, "out", "", cell, kind="data")
            for number, count in seen.items()
            for k in range(count)
        ]
        rows += [
            _row(latest[k % WINDOWS] + 100, f"+336399820{k:02d}"[:12], "out", "", cell, kind="data")
            for k in range(min(crowd, 99))
        ]
        files["dump.csv"] = sorted(rows)

    return change


def test_who_is_beside_the_line_time_and_again_is_asked_about(tmp_path: Path) -> None:
    change = _dumped(seen={DISPATCH: 24, LODGER: 9, LINE: 40, CALLERS[9]: 30})
    with _case(tmp_path / "d", change=change) as case:
        advice = advise(read_case(case))
        names = _numbers(case)
        told = as_object(advice, labels(case, numbers_of(advice)), "en")
    first = advice.steps[0]
    assert (names[first.number], first.ask, first.reason) == (DISPATCH, "cdr", "dumped")
    assert (first.count, first.gain) == (24, dumps.LEADS[0][1])
    assert LODGER in [names[step.number] for step in advice.steps]
    assert all(step.ask == "cdr" for step in advice.steps)
    reasons = {names[step.number]: step.reason for step in advice.steps}
    assert reasons.get(CALLERS[9]) != "dumped"  # it stands on the line's own bill
    assert DISPATCH not in json.dumps(told)
    assert "in 24 of" in told["steps"][0]["why"]["en"]


def test_a_dump_of_elsewhere_says_nothing_of_the_line(tmp_path: Path) -> None:
    """A dump made for another scene, in the same minutes, neither points nor stands for ours."""
    elsewhere = "208-01-10009-991"

    def change(files: dict[str, list[str]]) -> None:
        _dumped(seen={DISPATCH: 24}, cell=elsewhere)(files)
        files["cells.csv"].append(f"{elsewhere},48.9000,2.9000,120")

    with _case(tmp_path / "d", change=change, also=(elsewhere,)) as case:
        assert case.query("SELECT count(*) > 100 FROM event WHERE record_id >> 32 = 3") == [(True,)]
        asked, shown = dumps.of_dumps(read_case(case), 50)
    assert shown == []
    assert [step.ask for step in asked] == ["cell_dump"]


def test_a_crowd_seen_alike_points_to_nobody(tmp_path: Path) -> None:
    change = _dumped(seen={f"+3363998300{k}": 12 for k in range(dumps.MOST_ALIKE + 1)})
    with _case(tmp_path / "d", change=change) as case:
        assert dumps.of_dumps(read_case(case), None) == ([], [])


def test_a_protected_number_is_not_read_off_a_dump(tmp_path: Path) -> None:
    """Nor does a dump lead to a lawyer's bill (R24)."""
    with _case(tmp_path / "d", change=_dumped(seen={DISPATCH: 24, LODGER: 9})) as case:
        (number,) = case.query("SELECT number_id FROM number WHERE number = ?", [DISPATCH])[0]
        case.execute("INSERT INTO protected_number VALUES (?, 'lawyer')", [number])
        steps = dumps.of_dumps(read_case(case), None)[1]
        assert [_numbers(case)[step.number] for step in steps] == [LODGER]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_asks_for_the_count_before_the_records(tmp_path: Path, language: str) -> None:
    with _case(tmp_path / "d") as case:
        step = _dump_of(advise(read_case(case), counted=50))
        names = labels(case, [step.number])
        text = draft(case, step, names, basis_for(case, None), "fr" if language == "fr" else "en")
    asked = {"en": "how many numbers used these cells", "fr": "combien de numéros sont passés"}
    assert text.index(asked[language]) < text.index(HOME)
    assert text.count(" – 2024-06-") == WINDOWS
    assert "[" in text


def _steering_cells(files: dict[str, list[str]]) -> None:
    """Names of cells that would colour a terminal, turn the line round or open a tag."""
    for name in ("cells.csv", "bills.csv"):
        files[name] = [row.replace("208-10-10001-41", NASTY) for row in files[name]]


NASTY = "208-10-10001-\x1b[31m\u202e<b>41"


def test_a_cell_with_a_steering_name_is_inert_in_a_draft(tmp_path: Path) -> None:
    with _case(tmp_path / "d", change=_steering_cells) as case:
        case.execute("UPDATE meta SET value = 'T\x1b[0m' WHERE key = 'title'")
        step = _dump_of(advise(read_case(case), counted=50))
        # reading leaves out what steers; the tag is what is left of the name
        assert any("<b>41" in cell for window in step.windows for cell in window.cells)
    done = _next(tmp_path / "d", "--counted", "50", "--draft", "1")
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "⟨U+001B⟩" in done.stdout


def test_the_object_carries_windows_beside_the_keys_of_the_contract(tmp_path: Path) -> None:
    with _case(tmp_path / "d") as case:
        advice = advise(read_case(case), counted=50)
        told = as_object(advice, labels(case, numbers_of(advice)), "en")
    step = next(each for each in told["steps"] if each["ask"] == "cell_dump")
    assert list(step) == [
        "rank", "number", "ask", "from", "to", "gain", "third_parties", "why", "windows",
    ]  # fmt: skip
    assert step["third_parties"] == 50
    assert step["from"] == step["windows"][0]["from"]
    assert step["to"] == step["windows"][-1]["to"]


def _next(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filiere", "next", str(folder / "case.filiere"), *options],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_command_takes_the_operators_count_and_drafts_without_a_reveal(tmp_path: Path) -> None:
    with _case(tmp_path / "d"):
        pass
    done = _next(tmp_path / "d", "--counted", "50", "--format", "json")
    assert done.returncode == 0, done.stderr
    steps = json.loads(done.stdout)["steps"]
    (rank,) = [step["rank"] for step in steps if step["ask"] == "cell_dump"]
    assert "cell dump" in _next(tmp_path / "d", "--counted", "50", "--lang", "en").stdout
    drafted = _next(tmp_path / "d", "--counted", "50", "--draft", str(rank), "--lang", "en")
    assert drafted.returncode == 0, drafted.stderr
    assert HOME in drafted.stdout
    assert _next(tmp_path / "d", "--counted", "-1").returncode == 2


def _contacts(rows: list[tuple[int, int]]) -> Contacts:
    rows = sorted(rows)
    size = len(rows)
    return Contacts(
        t=np.array([t for t, _ in rows], dtype=np.int64),
        a=np.array([a for _, a in rows], dtype=np.int32),
        b=np.zeros(size, dtype=np.int32),
        is_call=np.ones(size, dtype=np.bool_),
        duration_s=np.zeros(size, dtype=np.int32),
        contact_id=np.arange(size, dtype=np.int64),
        numbers=9,
    )


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(1, 8)), min_size=1, max_size=60))
def test_orders_are_first_contacts_of_runs(rows: list[tuple[int, int]]) -> None:
    found = orders(_contacts(rows), 0).tolist()
    plain = sorted(
        {
            t
            for t, a in rows
            if not any(other == a and 0 < t - before <= 7200 for before, other in rows)
        }
    )
    assert found == plain


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.integers(1, 6)), max_size=60),
    st.lists(st.integers(0, 4000), max_size=9, unique=True),
)
def test_being_beside_counts_windows_and_leaves_known_numbers_out(
    rows: list[tuple[int, int]], starts: list[int]
) -> None:
    rows.sort()
    t, served = (np.array([row[k] for row in rows], dtype=np.int64) for k in (0, 1))
    found = beside(np.array(sorted(starts), dtype=np.int64), t, served, {1})
    plain = {(w, n) for w in starts for at, n in rows if w <= at <= w + WINDOW_S}
    assert dict(found.seen) == {
        n: sum(other == n for _, other in plain) for _, n in plain if n != 1
    }
    assert [count for _, count in found.seen] == sorted(dict(found.seen).values(), reverse=True)
    assert found.windows == len({window for window, _ in plain})
    assert found.lead >= 0


def test_a_city_of_bills_leaves_dumps_to_the_ledger(tmp_path: Path) -> None:
    with _case(tmp_path / "d", billed=len(CALLERS)) as case:
        assert advise(read_case(case), counted=1).steps != ()
        case.execute(
            "INSERT INTO coverage SELECT 1000 + range::INTEGER, 0, 1 FROM range($n)",
            {"n": FEW_BILLS},
        )
        assert read_case(case).tracks == {}


def test_every_reason_of_a_dump_speaks_both_languages() -> None:
    assert {"beside", "dumped"} <= set(WHY)
