"""Is a number at several scenes told from a crowd, and are scenes what a reader would call so?"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from filiere.analysis import Answer, Row, catalogue
from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import SourceEntry
from filiere.importer.run import Context, import_file, layouts_of
from filiere.model.authorisation import EVERY, SIMULATED, Authorisation
from filiere.model.codes import DataKind
from filiere.signals.crowd import Presence, by_chance, presence, scenes, served

HEADER = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell"
START = datetime(2024, 6, 3, 19, 0, tzinfo=UTC)
ALWAYS, OFTEN = "+33639980777", "+33639980778"


class Dumps:
    """A case to which dumps and lists of masts are added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        self.case = Case.create(folder / "case.filiere", meta, readable=[folder])
        self.acts = {
            kind: Authorisation(
                id=kind,
                basis=SIMULATED,
                authority="Simulator",
                date=date(2024, 1, 1),
                from_s=0,
                to_s=4_000_000_000,
                kinds=(kind,),
                numbers=(EVERY,),
            )
            for kind in DataKind
        }
        record(self.case, list(self.acts.values()))

    def take(self, name: str, text: str, kind: DataKind = DataKind.CELL_DUMP) -> None:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        entry = SourceEntry(path=name, authorisation=kind)
        context = Context(folder=self.folder, country="FR", layouts=layouts_of(self.folder))
        import_file(
            self.case,
            path,
            entry=entry,
            authorisation=self.acts[kind],
            context=context,
            progress=lambda _what, _share: None,
        )

    def dump(
        self, name: str, numbers: list[str], cell: str, *, day: int = 0, step_s: int = 60
    ) -> None:
        rows = [
            f"{(START + timedelta(days=day, seconds=step_s * i)).isoformat()},call,{number},out,"
            f"+33639980600,30,,,{cell}"
            for i, number in enumerate(numbers)
        ]
        self.take(name, "\n".join([HEADER, *rows]) + "\n")

    def masts(self, **places: tuple[float, float]) -> None:
        rows = [f"{cell.replace('_', '-')},{lat},{lon}" for cell, (lat, lon) in places.items()]
        self.take("masts.csv", "\n".join(["cell,latitude,longitude", *rows]) + "\n")

    def count(self) -> int:
        """Scenes, as they are cut by default."""
        found = served(self.case)
        return int(scenes(found, 6 * 3600, 5).max()) + 1

    def ask(self) -> Answer:
        analysis = catalogue()["scenes"]
        return analysis.answer(self.case, analysis.takes(), lambda _said, _share: None)

    def texts(self, rows: tuple[Row, ...]) -> list[tuple[str, object]]:
        names = dict(self.case.query("SELECT number_id, number FROM number"))
        return [(names[row.subjects[0].number_id], row.measures["scenes"]) for row in rows]


@pytest.fixture
def dumps(tmp_path: Path) -> Iterator[Dumps]:
    made = Dumps(tmp_path)
    yield made
    made.case.close()


def crowd(first: int, count: int = 40) -> list[str]:
    return [f"+3363998{first + i:04d}" for i in range(count)]


def three(dumps: Dumps, *, last: str = ALWAYS) -> None:
    for scene, number in enumerate((ALWAYS, ALWAYS, last)):
        numbers = [*crowd(1000 + 100 * scene), number]
        dumps.dump(f"{scene}.csv", numbers, f"208-01-{scene}-1", day=7 * scene)


def test_a_number_at_three_scenes_is_told_with_its_chance(dumps: Dumps) -> None:
    three(dumps)
    told = dumps.ask()
    assert dumps.texts(told.rows) == [(ALWAYS, 3)]
    row = told.rows[0]
    assert 0 < float(str(row.measures["expected_by_chance"])) < 0.2
    assert row.measures["of"] == 3
    assert row.measures["numbers"] == told.considered == 121
    assert len(row.evidence) == 3


def test_a_correspondent_of_every_dump_is_at_no_scene(dumps: Dumps) -> None:
    three(dumps)
    numbers = {number for number, _ in dumps.texts(dumps.ask().rows)}
    assert "+33639980600" not in numbers


def test_a_crowd_at_two_scenes_is_what_chance_gives(dumps: Dumps) -> None:
    """Ten neighbours stand at both: each is as many as the others say."""
    both = crowd(3000, 10)
    dumps.dump("a.csv", [*crowd(1000), *both], "208-01-1-1")
    dumps.dump("b.csv", [*crowd(1100), *both], "208-01-2-1", day=5)
    told = dumps.ask()
    assert told.rows == ()
    assert told.remark is not None
    assert "10" in told.remark.en


def test_the_only_one_at_two_scenes_is_told(dumps: Dumps) -> None:
    dumps.dump("a.csv", [*crowd(1000), ALWAYS], "208-01-1-1")
    dumps.dump("b.csv", [*crowd(1100), ALWAYS], "208-01-2-1", day=5)
    assert dumps.texts(dumps.ask().rows) == [(ALWAYS, 2)]


def test_one_scene_in_several_dumps_is_one(dumps: Dumps) -> None:
    """Two operators near each other, and a second cell of one of them."""
    dumps.masts(**{"208-01-1-1": (48.85, 2.35), "208-15-7-7": (48.86, 2.36)})
    dumps.dump("a.csv", [*crowd(1000, 20), ALWAYS], "208-01-1-1")
    dumps.dump("b.csv", [*crowd(1100, 20), ALWAYS], "208-15-7-7")
    assert dumps.count() == 1
    assert dumps.ask().rows == ()


def test_two_places_far_apart_at_one_time_are_two(dumps: Dumps) -> None:
    dumps.masts(**{"208-01-1-1": (48.85, 2.35), "208-01-2-1": (43.30, 5.37)})
    dumps.dump("a.csv", [*crowd(1000, 20), ALWAYS], "208-01-1-1")
    dumps.dump("b.csv", [*crowd(1100, 20), ALWAYS], "208-01-2-1")
    assert dumps.count() == 2


def test_one_file_of_three_nights_is_three_scenes(dumps: Dumps) -> None:
    rows = [HEADER]
    for night in range(3):
        for i, number in enumerate([*crowd(1000 + 100 * night, 20), ALWAYS]):
            at = (START + timedelta(days=4 * night, minutes=i)).isoformat()
            rows.append(f"{at},sms,{number},out,+33639980600,0,,,208-01-{night}-1")
    dumps.take("all.csv", "\n".join(rows) + "\n")
    assert dumps.count() == 3
    assert dumps.texts(dumps.ask().rows) == [(ALWAYS, 3)]


@pytest.mark.parametrize(("step_s", "count"), [(6 * 3600, 1), (6 * 3600 + 1, 2)])
def test_a_longer_silence_parts_two_scenes(dumps: Dumps, step_s: int, count: int) -> None:
    dumps.dump("a.csv", crowd(1000, 2), "208-01-1-1", step_s=step_s)
    assert dumps.count() == count


def test_bills_are_no_dumps(dumps: Dumps) -> None:
    row = f"{START.isoformat()},call,{ALWAYS},out,+33639980600,30,,,208-01-1-1"
    dumps.take("bill.csv", f"{HEADER}\n{row}\n", DataKind.CDR)
    assert dumps.ask().not_applicable is not None


def test_chance_is_that_of_independent_presence() -> None:
    """The mean over drawn crowds of the numbers at three scenes or more is what is foretold."""
    rng = np.random.default_rng(4)
    seen, told = 0.0, 0.0
    for _ in range(60):
        at = rng.random((2000, 4)) < np.array([0.05, 0.1, 0.08, 0.12])
        at = at[at.any(axis=1)]
        mark = np.zeros((1, 4), dtype=np.bool_)
        mark[0, :3] = True
        who = Presence(numbers=np.arange(len(at) + 1), at=np.vstack([mark, at]))
        told += by_chance(who, 0)
        seen += float((at.sum(axis=1) >= 3).sum())
    assert told / seen == pytest.approx(1.0, abs=0.1)


def test_a_number_does_not_tell_of_its_own_chance(dumps: Dumps) -> None:
    three(dumps)
    found = served(dumps.case)
    who = presence(found, scenes(found, 6 * 3600, 5))
    alone = next(row for row, count in enumerate(who.counts) if count == 3)
    without = by_chance(who, alone)
    again = Presence(numbers=who.numbers, at=np.vstack([who.at, who.at[alone]]))
    assert by_chance(again, alone) > 5 * without
