"""A chat exported as text: headers of many regions, and what only the whole file can tell."""

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.readers.reading import Told, limits, of, rows, told

from filiere.errors import ImportRefusedError
from filiere.model.accounts import account
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind
from filiere.model.seized import (
    Call,
    Content,
    Event,
    Location,
    Message,
    MessageFlag,
    Outcome,
    ThreadKind,
)
from filiere.readers.whatsapp_text import READER
from filiere.readers.whatsapp_text.headers import header

HERE = Path(__file__).parent
PARIS = "Europe/Paris"
DATA = HERE.parents[2].parent / "shared" / "data"
LINE = account("whatsapp", "33639980001@s.whatsapp.net")
N = "\u202f"


def read(tmp_path: Path, *lines: str, dates: str = "", zone: str = PARIS) -> Told:
    path = tmp_path / "c.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="")
    return told("whatsapp_text", READER, path, owner=LINE, zone=zone, dates=dates)


def clocks(found: Told) -> list[str]:
    return [
        (dt.datetime.fromtimestamp(m.sent.ms / 1000, dt.UTC)
         + dt.timedelta(minutes=m.sent.offset_min)).strftime("%m-%d %H:%M")
        for m in of(found, Message) if m.sent is not None
    ]  # fmt: skip


@pytest.fixture(scope="module")
def android() -> Told:
    path = HERE / "samples" / "android.txt"
    return told("whatsapp_text", READER, path, owner=LINE, zone=PARIS)


def test_every_line_has_a_fate_and_a_message_may_have_several(android: Told) -> None:
    assert [row.place.at for row in rows(android)] == list(range(1, 16))
    messages = of(android, Message)
    assert sum(m.content is Content.SYSTEM for m in messages) == 3
    assert len(messages) == 12
    assert "ok\npour 20h ?\n\nmerci" in [m.text for m in messages]


def test_the_exporter_is_who_is_told_you(android: Told) -> None:
    own = [m for m in of(android, Message) if m.direction is Direction.OUT]
    assert own[0].text == "Dispo ce soir, 2 pour 1"
    assert {m.sender for m in own} == {LINE}
    assert len(own) == 4
    other = next(m for m in of(android, Message) if m.text.startswith("ok"))
    assert other.sender == account("whatsapp", "33639980012@s.whatsapp.net")
    assert (other.thread.kind, other.thread.name) == (ThreadKind.GROUP, "Équipe")


def test_media_places_edits_deletions_and_notices_are_marked(android: Told) -> None:
    messages = of(android, Message)
    contents = [m.content for m in messages]
    assert contents.count(Content.MEDIA) == 1
    assert contents.count(Content.DELETED) == 2
    (voice,) = (m for m in messages if m.attachments)
    assert voice.attachments[0].name == "PTT-20240613-WA0003.opus"
    (edited,) = (m for m in messages if m.flags & MessageFlag.EDITED)
    assert edited.text == "1 au lieu de 2"
    assert len(of(android, Location)) == 1
    changed = [m.told for m in messages if m.told and m.told.event is Event.NUMBER_CHANGED]
    assert [t.old and t.old.id for t in changed] == ["C1"]
    assert messages[-1].text == "null"


def test_the_marks_of_an_iphone_and_a_name_that_the_other_chose() -> None:
    found = told("whatsapp_text", READER, HERE / "samples" / "ios.txt", owner=LINE, zone=PARIS)
    messages = of(found, Message)
    assert messages[0].content is Content.SYSTEM
    assert [m.content for m in messages[1:]] == [
        Content.TEXT, Content.IMAGE, Content.TEXT, Content.DELETED,
    ]  # fmt: skip
    assert messages[2].sender is not None
    assert (messages[2].sender.id, messages[2].sender.kind) == ("~ Ami", AccountKind.NAME)
    (missed,) = of(found, Call)
    assert missed.outcome is Outcome.MISSED
    assert any("exporter's own" in line for line in limits(found))


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("13/06/2024 à 18:03 - A: x", (13, 6, 2024, 18, 3)),
        (f"6/13/24, 6:03{N}PM - A: x", (6, 13, 24, 18, 3)),
        (f"6/13/24, 12:05{N}AM - A: x", (6, 13, 24, 0, 5)),
        ("01/20/2019, 03:55 p. m. - A: x", (1, 20, 2019, 15, 55)),
        ("[04.01.18, 11:53:57] A: x", (4, 1, 18, 11, 53)),
        ("2019/01/20, 11:23 - A: x", (2019, 1, 20, 11, 23)),
        ("[15-01-20 02:22:56] A: x", (15, 1, 20, 2, 22)),
        ("09/17/19, 8:30:52 AM – A: x", (9, 17, 19, 8, 30)),
        ("06/20/2020, 00:08 a. m. - A: x", (6, 20, 2020, 0, 8)),
    ],
)
def test_a_header_of_any_region_is_one(line: str, clock: tuple[int, ...]) -> None:
    found = header(line)
    assert found is not None
    assert (*found.numbers, found.hour, found.minute) == clock
    assert found.rest == "A: x"


@pytest.mark.parametrize(
    "line", ["bonjour", "à 18:03 - A: x", "13/06/2024", "[rendez-vous] 12", ""]
)
def test_other_lines_are_none(line: str) -> None:
    assert header(line) is None


def test_day_and_month_are_told_by_a_day_past_12_by_the_order_or_asked_for(tmp_path: Path) -> None:
    undecided = ("05/06/2024, 18:03 - A: un", "06/06/2024, 18:05 - B: deux")
    with pytest.raises(ImportRefusedError, match="dates"):
        read(tmp_path, *undecided)
    assert clocks(read(tmp_path, *undecided, dates="mdy")) == ["05-06 18:03", "06-06 18:05"]
    by_order = read(
        tmp_path, "11/06/2024, 18:03 - A: un", "12/06/2024, 18:05 - B: d",
        "01/07/2024, 09:00 - A: t",
    )  # fmt: skip
    assert clocks(by_order) == ["06-11 18:03", "06-12 18:05", "07-01 09:00"]
    assert any("order of time" in line for line in limits(by_order))
    by_day = read(tmp_path, "6/13/24, 6:03 PM - A: un", "7/1/24, 6:03 PM - A: deux")
    assert clocks(by_day) == ["06-13 18:03", "07-01 18:03"]


def test_an_hour_told_twice_is_decided_by_a_line_that_goes_back(tmp_path: Path) -> None:
    back = read(
        tmp_path, "27/10/2024, 02:10 - A: un", "27/10/2024, 02:50 - B: deux",
        "27/10/2024, 02:20 - A: trois", "27/10/2024, 03:05 - B: quatre",
        "31/03/2024, 02:30 - A: jamais",
    )  # fmt: skip
    offsets = [m.sent.offset_min for m in of(back, Message) if m.sent is not None]
    assert offsets == [120, 120, 60, 60]
    assert [row.reason for row in rows(back) if row.fate is Fate.REJECTED] == ["nonexistent-time"]
    alone = read(tmp_path, "27/10/2024, 02:10 - A: un", "27/10/2024, 03:10 - A: deux")
    assert [row.reason for row in rows(alone)] == ["ambiguous-time", ""]


def test_a_text_needs_the_zone_of_its_phone(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="timezone"):
        read(tmp_path, "13/06/2024, 18:03 - A: un", zone="")


def test_a_name_with_a_colon_is_settled_by_the_whole_file_or_said(tmp_path: Path) -> None:
    settled = read(
        tmp_path, "13/06/2024, 18:03 - Resto : le Soir: bonsoir",
        "13/06/2024, 18:04 - Resto : le Soir: à demain", "13/06/2024, 18:05 - A: 1",
    )  # fmt: skip
    assert [m.text for m in of(settled, Message)] == ["bonsoir", "à demain", "1"]
    doubtful = read(tmp_path, "13/06/2024, 18:03 - Resto : le Soir: bonsoir")
    assert any("first colon" in line for line in limits(doubtful))


def test_the_declaration_says_that_nothing_proves_it(android: Told) -> None:
    assert any("written by hand" in line for line in limits(android))


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not beside the checkout")
def test_the_texts_of_other_projects_are_read(tmp_path: Path) -> None:
    folder = DATA / "chat_export_fixtures" / "whatsapp"
    expected = json.loads((folder / "target.json").read_text("utf-8"))
    for name in ("test_ddmmyy_24hrs", "test_mmddyy_24hrs", "test_yyyymmdd_24hrs"):
        copy = tmp_path / f"{name}.txt"
        copy.write_bytes((folder / f"{name}.txt").read_bytes())
        found = told("whatsapp_text", READER, copy, zone=PARIS)
        said = [m for m in of(found, Message) if m.content is not Content.SYSTEM]
        told_texts = {" ".join(m.text.split()) for m in said}
        assert {" ".join(e["message"].split()) for e in expected} <= told_texts


@pytest.mark.real
@pytest.mark.skipif(not DATA.is_dir(), reason="shared/data is not beside the checkout")
def test_the_truth_of_our_own_texts_is_met(tmp_path: Path) -> None:
    folder = DATA / "chat_exports_own"
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    for name, key in (("fr_android", "messages"), ("fr_ios", "messages")):
        copy = tmp_path / name
        copy.write_bytes((folder / "whatsapp" / f"{name}.txt").read_bytes())
        found = told("whatsapp_text", READER, copy, zone=PARIS)
        said = truth[f"whatsapp/{name}.txt"]
        messages = of(found, Message)
        system = [m for m in messages if m.content is Content.SYSTEM]
        assert len(system) == said["system"]
        assert len(messages) - len(system) + len(of(found, Call)) == said[key]
        assert sum(bool(m.flags & MessageFlag.EDITED) for m in messages) == said["edited"]
        assert sum(m.content is Content.DELETED for m in messages) == said["deleted"]
