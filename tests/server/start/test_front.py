"""From files to a case without the terminal; whatever a session had goes when the case changes."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any
from urllib.parse import quote

import pytest
from starlette.routing import Route

from filiere import dossier
from filiere.case.rights.deaths import declared_deaths
from filiere.errors import CaseError, RequestError
from filiere.server import Front, Start, application
from filiere.server.answers import NOBODY
from filiere.server.app import _api
from filiere.server.start import front as front_module
from filiere.server.start.act import Form, put, toml_of
from filiere.server.start.folder import Piece
from filiere.server.start.job import Job
from filiere.server.start.names import checked, handle
from filiere.world import WorldSettings

Workbench = Any
Browser = Any

HEAD = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
BILL = HEAD + "".join(
    f"2024-06-{day:02}T{hour:02}:00:00+02:00,call,+33639980001,out,+336399800{day:02},30,,,\n"
    for day in range(2, 12)
    for hour in (10, 18)
)
ACT = {
    "id": "A1",
    "basis": "SIMULATED",
    "authority": "Simulator",
    "date": "2024-07-01",
    "from": "2024-06-01",
    "to": "2024-06-30",
    "kinds": ["cdr"],
    "numbers": ["+33639980001"],
}
FORM = {
    "case": {
        "reference": "2024-117",
        "title": "A line",
        "country": "FR",
        "timezone": "Europe/Paris",
    },
    "acts": [ACT],
    "files": [{"id": handle("bill.csv"), "act": "A1"}],
}


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    front = Front(Start(home=tmp_path / "home", language="fr"))
    yield front
    front.end()


@pytest.fixture
def ask(front: Front, workbench: Workbench, tmp_path: Path) -> Browser:
    browser = type(workbench.ask)(application(front, ui=tmp_path / "ui"))
    browser.enter()
    return browser


def send(ask: Browser, path: str, content: str, **headers: str) -> Any:  # noqa: ANN401 -- an answer
    raw = content.encode()
    place = f"/api/1/front/pieces?path={quote(path)}&offset=0&size={len(raw)}"
    named = {"content_type": "application/octet-stream", **headers}
    return ask("POST", place, raw=raw, **named)


def ended(ask: Browser) -> dict[str, Any]:
    for _ in range(600):
        job: dict[str, Any] = ask.get("front/job")
        if job["state"] != "running":
            return job
        time.sleep(0.1)
    raise AssertionError(job)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one case, made once for all tests that begin with a case."""
    home = tmp_path_factory.mktemp("prepared") / "home"
    front = Front(Start(home=home, language="fr"))
    folder = front.begin("first")
    (folder.path / "bill.csv").write_text(BILL, "utf-8")
    lain = folder.listed()
    form = Form(
        given={**FORM, "files": [{"path": "bill.csv", "act": "A1"}]},
        read={each.path for each in lain},
        zoneless=(),
    )
    put(toml_of(form), folder.path)
    job = front.bring("")
    assert job.wait(300)
    assert job.state == "done", job
    front.end()
    return home


def opened(ask: Browser, prepared: Path, front: Front) -> None:
    """The prepared case, open in this test's own home."""
    copytree(prepared, front.home())
    assert ask("POST", "/api/1/front/case", {"name": handle("first")}).status == 201


def made(ask: Browser, name: str = "first") -> dict[str, Any]:
    """A case, made as the page makes it."""
    assert ask("POST", "/api/1/front/folder", {"name": name}).status == 201
    assert send(ask, "bill.csv", BILL).status == 201
    answer = ask("POST", "/api/1/front/acts", FORM)
    assert (answer.status, answer.json) == (200, {"ok": True, "lacking": []})
    assert ask("POST", "/api/1/front/run", {}).status == 202
    return ended(ask)


def test_without_a_case_nothing_of_one_is_answered(ask: Browser) -> None:
    state = ask.get("front")
    assert (state["case"], state["folder"], state["recent"]) == (False, None, [])
    for path in ("case", "findings", "numbers", "report.html", "log", "exports/csv", "reveals"):
        assert ask.refused(path) == (409, "no_case")
    assert ask("POST", "/api/1/reveals", {"number": 1, "reason": "x"}).code == "no_case"
    assert ask("GET", "/").status == 200
    assert ask("GET", "/basemap.pmtiles").status == 404


def test_a_case_is_made_opened_brought_up_to_date_and_closed(ask: Browser, front: Front) -> None:
    job = made(ask)
    assert job["state"] == "done", job
    assert job["told"]
    assert all(sentence["en"] != "" != sentence["fr"] for sentence in job["told"])
    assert ask.get("case")["reference"] == "2024-117"
    state = ask.get("front")
    assert state["case"] is True
    assert state["folder"] is None
    assert [each["name"] for each in state["recent"]] == ["first"]
    assert front.home().joinpath("first", "report.fr.html").is_file()
    assert not front.home().joinpath(".first.incoming").exists()
    assert ask("POST", "/api/1/front/run", {}).status == 202
    assert ended(ask)["state"] == "done"
    assert ask.get("case")["counts"]["files"] == 1
    assert ask.get("case")["language"] == "fr"  # opened again as it was started
    assert ask("DELETE", "/api/1/front/case").status == 200
    assert ask.refused("case") == (409, "no_case")
    assert ask("POST", "/api/1/front/case", {"name": "first"}).status == 201
    assert ask.get("case")["reference"] == "2024-117"


def test_what_was_revealed_in_one_case_is_covered_in_the_next(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    covered = next(n for n in ask.get("numbers?count=100")["numbers"] if not n["named"])
    order = {"number": covered["number"], "reason": "order of the judge", "order": "A1"}
    shown = ask("POST", "/api/1/reveals", order)
    if shown.status != 201:
        session = next(iter(ask.app._sessions.values()))  # noqa: SLF001 -- what a reveal fills
        assert front.desk is not None
        view = front.desk.view(session)
        view.revealed[covered["number"]] = (covered["label"], "+33639980002", "x")
    assert len(ask.get("reveals")["reveals"]) == 1
    assert ask.get(f"numbers?ids={covered['number']}")["numbers"][0]["label"].startswith("+33")
    assert ask("DELETE", "/api/1/front/case").status == 200
    assert ask("POST", "/api/1/front/case", {"name": "first"}).status == 201
    assert ask.get("reveals") == {"reveals": []}
    label = ask.get(f"numbers?ids={covered['number']}")["numbers"][0]["label"]
    assert label == covered["label"]


def test_a_case_that_is_being_read_is_not_closed_under_its_reader(
    ask: Browser, front: Front, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(ask, prepared, front)
    monkeypatch.setattr("filiere.server.start.front.PATIENCE_S", 0.05)
    with front.held() as desk, pytest.raises(CaseError):
        front.close()
    assert front.desk is desk
    assert ask.get("case")["reference"] == "2024-117"
    front.close()
    assert ask.refused("case") == (409, "no_case")


@pytest.mark.parametrize("name", ["", "..", "a/b", ".x", "a\\b", "con", "x\x00", "../../tmp/x"])
def test_a_case_is_made_in_the_home_and_nowhere_else(
    ask: Browser, tmp_path: Path, name: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert ask("POST", "/api/1/front/folder", {"name": name}).status == 400
    assert sorted(tmp_path.rglob("*")) == before


def test_a_name_of_a_file_leads_nowhere(ask: Browser, tmp_path: Path) -> None:
    assert send(ask, "a.csv", "x").status == 404
    ask("POST", "/api/1/front/folder", {"name": "first"})
    before = sorted(tmp_path.rglob("*"))
    for path in ("../a.csv", "/a.csv", "x/../../a.csv", "..\\a.csv", "case.filiere", "a\x00"):
        assert send(ask, path, "x").status == 400
    assert sorted(tmp_path.rglob("*")) == before
    assert send(ask, "a.csv", "x", content_type="text/plain").status == 400
    assert send(ask, "a.csv", "x", origin="http://evil.example").code == "origin"


def test_what_the_form_lacks_is_told_at_once_and_nothing_is_written(
    ask: Browser, front: Front
) -> None:
    ask("POST", "/api/1/front/folder", {"name": "first"})
    send(ask, "bill.csv", BILL)
    told = ask("POST", "/api/1/front/acts", {"case": {}, "acts": [{}], "files": []}).json
    assert told["ok"] is False
    assert len(told["lacking"]) == 13
    assert not front.home().joinpath("first", "case.toml").exists()
    assert ask("POST", "/api/1/front/run", {}).status == 409


def test_a_real_act_asks_for_a_passphrase_and_the_case_opens_with_no_other(
    ask: Browser, front: Front
) -> None:
    ask("POST", "/api/1/front/folder", {"name": "real"})
    send(ask, "bill.csv", BILL)
    form = FORM | {"acts": [ACT | {"basis": "FR-CPP-77-1-2"}]}
    assert ask("POST", "/api/1/front/acts", form).json["ok"] is True
    asked = ask("POST", "/api/1/front/run", {})
    assert asked.status == 400
    assert "passphrase" in asked.json["error"]["text"]["en"]
    assert not front.home().joinpath("real", "case.filiere").exists()
    ask("POST", "/api/1/front/run", {"passphrase": "quite a long one"})
    assert ended(ask)["state"] == "done"
    assert ask.get("case")["encrypted"] is True
    assert ask("DELETE", "/api/1/front/case").status == 200
    assert ask("POST", "/api/1/front/case", {"name": "real"}).status == 400
    wrong = ask("POST", "/api/1/front/case", {"name": "real", "passphrase": "another long one"})
    assert wrong.status == 409
    right = {"name": "real", "passphrase": "quite a long one"}
    assert ask("POST", "/api/1/front/case", right).status == 201
    assert ask.get("case")["encrypted"] is True


def test_work_is_stopped_at_its_next_step_and_can_begin_again(
    ask: Browser, front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole: Callable[..., Any] = __import__(
        "filiere.casework", fromlist=["bring_up_to_date"]
    ).bring_up_to_date

    def slow(dossier: Any, asked: Any, progress: Any, seen: Any) -> Any:  # noqa: ANN401
        for _ in range(200):
            progress(_text(), 0.1)
            time.sleep(0.02)
        return whole(dossier, asked, progress, seen)

    monkeypatch.setattr("filiere.server.start.front.bring_up_to_date", slow)
    ask("POST", "/api/1/front/folder", {"name": "first"})
    send(ask, "bill.csv", BILL)
    ask("POST", "/api/1/front/acts", FORM)
    ask("POST", "/api/1/front/run", {})
    assert send(ask, "late.csv", "x").status == 409  # nothing changes under the work
    assert ask("POST", "/api/1/front/run", {}).status == 409
    assert ask("DELETE", "/api/1/front/job").status == 200
    assert ended(ask)["state"] == "stopped"
    assert ask.refused("case") == (409, "no_case")
    assert front.folder is not None
    monkeypatch.setattr("filiere.server.start.front.bring_up_to_date", whole)
    ask("POST", "/api/1/front/run", {})
    assert ended(ask)["state"] == "done"


def _text() -> Any:  # noqa: ANN401 -- a sentence
    from filiere.wording import Plain  # noqa: PLC0415

    return Plain("a step about +33639980077", "une étape")


def test_what_work_says_names_nobody_that_no_act_names(
    ask: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filiere.errors import CaseError  # noqa: PLC0415
    from filiere.wording import Plain  # noqa: PLC0415

    def refused(*_: object) -> Any:  # noqa: ANN401
        text = "not +33639980077 but +33639980001"
        raise CaseError(Plain(text, text))

    monkeypatch.setattr("filiere.server.start.front.bring_up_to_date", refused)
    ask("POST", "/api/1/front/folder", {"name": "first"})
    send(ask, "bill.csv", BILL)
    real = FORM | {"acts": [ACT | {"basis": "FR-CPP-77-1-2"}]}
    ask("POST", "/api/1/front/acts", real)
    ask("POST", "/api/1/front/run", {"passphrase": "quite a long one"})
    said = ended(ask)
    assert said["state"] == "failed"
    assert "+33639980001" in said["text"]["en"]
    assert "39980077" not in said["text"]["en"]
    assert "39980077" not in str(ask.get("front"))
    ask("POST", "/api/1/front/folder", {"name": "second"})
    assert ask.get("front")["job"] is None  # nor is anything of it said of another case


def stale(ask: Browser, identity: str) -> Browser:
    """The same browser with a page that shows another case."""
    page = type(ask)(ask.app, cookie=ask.cookie)
    page.shows = identity
    return page


def test_a_page_of_one_case_does_nothing_in_another(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    first = ask.get("case")["identity"]
    assert ask.get("front")["identity"] == first
    assert ask("POST", "/api/1/front/case", {"name": "first"}).status == 201
    second = ask.get("case")["identity"]
    assert second != first
    tab = stale(ask, first)
    before = sorted(each for each in front.home().rglob("*"))
    for path, body in (
        ("marks", {"kind": "star", "about": {"type": "number", "id": "1"}}),
        ("reveals", {"number": 1, "reason": "x"}),
        ("statements/categories", {"number": "1", "category": "lawyer", "by": "x", "why": "x"}),
        ("front/run", {}),
        ("front/erasures", {"act": "", "order": "O", "by": "B", "case": "2024-117"}),
        ("front/packages", {"redacted": False}),
        ("front/folder", {"name": "other"}),
        ("front/case", {"name": "first"}),
    ):
        refused = tab("POST", f"/api/1/{path}", body)
        assert (refused.status, refused.code) == (409, "another_case"), path
    for path in ("front/case", "front/folder"):
        assert tab("DELETE", f"/api/1/{path}").code == "another_case"
    for path in ("case", "findings", "numbers", "log"):
        headers = {"x_filiere_case": first}
        assert tab("GET", f"/api/1/{path}", **headers).code == "another_case"
        assert tab("GET", f"/api/1/{path}", x_filiere_case=second).status == 200
        assert tab("GET", f"/api/1/{path}?opened={first}").code == "another_case"
        assert tab("GET", f"/api/1/{path}?opened={second}").status == 200
    page = tab("GET", f"/api/1/report.html?lang=fr&opened={first}", accept="text/html,*/*")
    assert page.status == 409
    assert "<a href='/'>" in page.text
    assert "Un autre dossier" in page.text
    assert sorted(each for each in front.home().rglob("*")) == before
    assert ask.get("case")["identity"] == second


def test_whatever_changes_a_case_says_which(ask: Browser, front: Front, prepared: Path) -> None:
    opened(ask, prepared, front)
    silent = stale(ask, "")
    free = {"/front/job"}  # it stops work, whosever it is: no case is open meanwhile
    tried = 0
    for route in _api():
        assert isinstance(route, Route)
        methods = sorted(set(route.methods or ()) - {"GET", "HEAD"})
        for method in methods if route.path not in free else ():
            path = re.sub(r"\{(\w+)(:\w+)?\}", "1", route.path)
            if path == "/front/pieces":
                path += "?path=a&offset=0&size=0"
                raw: dict[str, Any] = {"raw": b"", "content_type": "application/octet-stream"}
            else:
                raw = {"body": {}}
            for page in (silent, stale(ask, "0" * 16)):
                answer = page(method, f"/api/1{path}", **raw)
                assert answer.code == "another_case", (method, path, answer.text)
            tried += 1
    assert tried > 20


def test_a_file_that_is_sent_goes_to_no_other_folder(ask: Browser, front: Front) -> None:
    ask("POST", "/api/1/front/folder", {"name": "first"})
    tab = stale(ask, ask.get("front")["identity"])
    assert send(tab, "a.csv", "x").status == 201
    ask("POST", "/api/1/front/folder", {"name": "second"})
    assert send(tab, "b.csv", "x").code == "another_case"
    assert tab("POST", "/api/1/front/acts", FORM).code == "another_case"
    assert tab("DELETE", f"/api/1/front/files?file={handle('a.csv')}").code == "another_case"
    assert list(front.home().joinpath("second").iterdir()) == []
    assert ask.get("front/files") == {"files": []}


def test_no_piece_arrives_while_a_run_begins(
    ask: Browser, front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The piece waits until the run has begun, and is refused then; or it comes before it."""
    ask("POST", "/api/1/front/folder", {"name": "first"})
    send(ask, "bill.csv", BILL)
    ask("POST", "/api/1/front/acts", FORM)
    begun, go_on = threading.Event(), threading.Event()
    whole = dossier.load

    def slowly(folder: Path) -> Any:  # noqa: ANN401 -- a dossier
        begun.set()
        assert go_on.wait(30)
        return whole(folder)

    monkeypatch.setattr(front_module, "load", slowly)
    answers: list[Any] = []
    run = threading.Thread(target=lambda: answers.append(ask("POST", "/api/1/front/run", {})))
    run.start()
    assert begun.wait(30)
    late = threading.Thread(target=lambda: answers.append(send(ask, "late.csv", "x")))
    late.start()
    late.join(0.5)
    assert late.is_alive()  # neither taken nor refused before the run has begun
    go_on.set()
    for each in (run, late):
        each.join(60)
    assert sorted(each.status for each in answers) == [202, 409]
    assert not front.home().joinpath("first", "late.csv").exists()
    assert ended(ask)["state"] == "done"


def test_names_of_files_and_folders_hold_nobodys_number(ask: Browser, front: Front) -> None:
    number = "33639980077"
    assert ask("POST", "/api/1/front/folder", {"name": f"line {number}"}).status == 201
    assert send(ask, f"bills/{number}.csv", BILL).status == 201
    told = ask("GET", "/api/1/front/files")
    state = ask("GET", "/api/1/front")
    assert number not in told.text + state.text
    (file,) = told.json["files"]
    assert file["read"] is True
    assert file["path"].startswith("bills/T-")
    gone = ask("DELETE", f"/api/1/front/files?file={file['id']}")
    assert gone.json == {"files": []}
    assert ask("DELETE", "/api/1/front/folder").status == 200
    (recent,) = ask.get("front")["recent"]
    assert ask("POST", "/api/1/front/folder", {"name": recent["id"]}).status == 201
    assert front.folder is not None
    assert front.folder.path.name == f"line {number}"


def test_a_server_for_one_case_keeps_it(workbench: Workbench) -> None:
    ask = workbench.ask
    assert ask.get("front")["home"] is None
    assert ask("DELETE", "/api/1/front/case").status == 400
    assert ask("POST", "/api/1/front/folder", {"name": "x"}).status == 400
    assert ask("POST", "/api/1/front/case", {"name": "/etc"}).status == 400
    assert ask.get("case")["reference"] != ""


def test_a_number_is_protected_a_package_written_and_the_case_erased(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    partner = "+33639980002"
    body = {"number": partner, "quality": "lawyer", "by": "B. Officer", "why": "the bar's list"}
    assert ask("POST", "/api/1/front/protections", body).status == 202
    assert ended(ask)["state"] == "done"
    assert sum(each["records"] for each in ask.get("statements")["protected"]) > 0
    assert ask("POST", "/api/1/front/packages", {"redacted": False}).status == 202
    assert ended(ask)["state"] == "done"
    assert front.home().joinpath("first", "package.zip").is_file()
    package = front.home().joinpath("first", "package.zip").read_bytes()
    order = {"act": "", "order": "O-1", "by": "B. Officer", "case": "2024-117"}
    assert ask("POST", "/api/1/front/erasures", order).status == 202
    job = ended(ask)
    assert job["state"] == "done", job
    assert any("certificate" in sentence["en"] for sentence in job["told"])
    assert any("bill.csv" in sentence["en"] for sentence in job["told"])
    assert not front.home().joinpath("first", "case.filiere").exists()
    assert ask.refused("case") == (409, "no_case")

    # the other party opens the package, without the terminal
    assert ask("POST", "/api/1/front/folder", {"name": "defence"}).status == 201
    place = f"/api/1/front/pieces?path=p.zip&offset=0&size={len(package)}"
    assert ask("POST", place, raw=package, content_type="application/octet-stream").status == 201
    assert ask("POST", "/api/1/front/reruns", {"path": "../first/bill.csv"}).status == 400
    assert ask("POST", "/api/1/front/reruns", {"path": "other.zip"}).status == 404
    assert ask("POST", "/api/1/front/reruns", {"path": "p.zip"}).status == 202
    again = ended(ask)
    assert again["state"] == "done", again
    assert ask.get("case")["reference"] == "2024-117"
    assert ask("DELETE", "/api/1/front/case").status == 200
    assert ask("POST", "/api/1/front/case", {"name": "defence"}).status == 201


def test_what_is_no_package_is_refused_and_leaves_nothing(ask: Browser, front: Front) -> None:
    ask("POST", "/api/1/front/folder", {"name": "defence"})
    send(ask, "p.zip", "no package at all")
    assert ask("POST", "/api/1/front/reruns", {"path": "p.zip"}).status == 202
    job = ended(ask)
    assert job["state"] == "failed"
    assert job["text"]["en"] != ""
    assert not front.home().joinpath("defence", "rerun").exists()
    assert ask.refused("case") == (409, "no_case")


@pytest.mark.parametrize(
    "path",
    ["rerun/case.filiere", "RERUN/x", "case.filiere/x", "case.toml/x", "report.fr.html/x"],
)
def test_nothing_that_is_ours_is_planted_at_any_depth(path: str) -> None:
    with pytest.raises(RequestError):
        checked(path)
    assert checked("bills/case.toml.csv") == ("bills", "case.toml.csv")


def test_a_folder_that_is_begun_again_drops_what_came_in_part(front: Front) -> None:
    folder = front.begin("first")
    folder.take(Piece(path="p.csv", offset=0, size=10, content=b"12345"))
    front.begin("second")
    assert sorted(each.name for each in front.home().iterdir()) == ["first", "second"]


def test_a_case_toml_of_another_hand_is_not_written_over(ask: Browser, front: Front) -> None:
    assert ask("POST", "/api/1/front/folder", {"name": "first"}).status == 201
    assert send(ask, "bill.csv", BILL).status == 201
    settings = front.home() / "first" / "case.toml"
    settings.write_text("mine")
    assert ask("POST", "/api/1/front/acts", FORM).status == 400
    assert settings.read_text() == "mine"
    settings.unlink()
    for _ in range(2):  # its own is replaced
        assert ask("POST", "/api/1/front/acts", FORM).json == {"ok": True, "lacking": []}
    assert sorted(each.name for each in settings.parent.iterdir()) == ["bill.csv", "case.toml"]


def test_a_defect_of_a_job_says_where_and_nothing_of_the_case(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def work(_progress: object, _seen: object) -> list[Any]:
        raise ValueError("cannot convert +33639980077")

    job = Job("run", NOBODY)
    job.start(work, lambda _state: None)
    assert job.wait(10)
    said = capsys.readouterr().err
    assert job.state == "failed"
    assert "ValueError, test_front.py:" in said
    assert "33639980077" not in said


def test_a_file_that_a_case_may_rest_on_is_not_taken_back(front: Front) -> None:
    folder = front.begin("first")
    folder.take(Piece(path="p.csv", offset=0, size=1, content=b"1"))
    (folder.path / "case.filiere").write_bytes(b"")
    folder.settle()
    with pytest.raises(RequestError):
        folder.take_back("p.csv")
    assert (folder.path / "p.csv").is_file()


def test_an_odd_home_still_shows_its_cases(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    front.begin("first")
    front.begin("second")
    real = Path.is_dir

    def closed(path: Path) -> bool:
        if path.name == "second":
            raise PermissionError(13, "closed")
        return real(path)

    monkeypatch.setattr(Path, "is_dir", closed)
    assert [each["name"] for each in front.recent()] == ["first"]


def test_a_place_of_no_user_is_no_case(ask: Browser) -> None:
    answer = ask("POST", "/api/1/front/case", {"name": "~nobody-of-this-name/a"})
    assert answer.status in {400, 404}


def test_an_act_is_annulled_tried_and_restored_from_a_page(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    before = ask.get("records?count=1")["total"]
    body = {"act": "A1", "by": "B. Officer", "why": "the court's decision"}
    assert ask("POST", "/api/1/front/annulments", body | {"what_if": True}).status == 202
    tried = ended(ask)
    assert tried["state"] == "done", tried
    assert any("only tried" in sentence["en"] for sentence in tried["told"])
    assert ask.get("records?count=1")["total"] == before
    assert ask("POST", "/api/1/front/annulments", body).status == 202
    assert ended(ask)["state"] == "done"
    assert ask.get("records?count=1")["total"] == 0
    assert ask("POST", "/api/1/front/annulments", body).status == 202
    assert ended(ask)["state"] == "failed"  # it is annulled already
    assert ask("POST", "/api/1/front/annulments", body | {"restore": True}).status == 202
    assert ended(ask)["state"] == "done"
    assert ask.get("records?count=1")["total"] == before


def test_a_clock_is_moved_and_put_back_from_a_page(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    (file,) = ask.get("upkeep")["files"]
    first = ask.get("case")["period"]["from"]
    body = {"source": file["source"], "by": "B. Officer", "why": "the operator's letter"}
    assert ask("POST", "/api/1/front/clocks", body | {"shift": "+01:00"}).status == 202
    assert ended(ask)["state"] == "done"
    assert ask.get("case")["period"]["from"] == first + 3600
    (clock,) = ask.get("upkeep")["clocks"]
    assert (clock["source"], clock["who"]) == (file["source"], "B. Officer")
    assert ask("POST", "/api/1/front/clocks", body | {"restore": True}).status == 202
    assert ended(ask)["state"] == "done"
    assert ask.get("case")["period"]["from"] == first
    assert ask.get("upkeep")["clocks"] == []


def test_files_an_act_and_a_death_are_added_to_the_open_case(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    before = ask.get("case")["counts"]["records"]
    settings = front.home() / "first" / "case.toml"
    written = settings.read_text("utf-8")
    assert send(ask, "more.csv", BILL).status == 404  # nothing is being added yet
    assert ask("POST", "/api/1/front/additions").status == 201
    assert ask.get("front/files") == {"files": []}
    second = BILL.replace("+33639980001", "+33639980050").replace("2024-06-0", "2024-06-1")
    assert send(ask, "more.csv", second).status == 201
    assert send(ask, "bill.csv", "x").status == 400  # the case may rest on it
    (file,) = ask.get("front/files")["files"]
    assert file["under"] == []
    form = {
        "acts": [{**ACT, "id": "A2", "numbers": ["+33639980050"]}],
        "files": [{"id": file["id"], "act": "A2"}],
        "deaths": [{"number": "06 39 98 00 50", "at": "2024-06-20T14:30"}],
    }
    empty = ask("POST", "/api/1/front/acts", {"acts": [], "files": [], "deaths": []})
    assert [each["at"] for each in empty.json["lacking"]] == ["files"]
    wrong = form | {"deaths": [{"number": "x", "at": "soon"}]}
    lacking = ask("POST", "/api/1/front/acts", wrong).json["lacking"]
    assert [each["at"] for each in lacking] == ["deaths.0.number", "deaths.0.at"]
    twice = form | {"acts": [{**ACT, "numbers": ["+33639980050"]}]}
    assert "acts.0.id" in [
        each["at"] for each in ask("POST", "/api/1/front/acts", twice).json["lacking"]
    ]
    assert settings.read_text("utf-8") == written
    assert ask("POST", "/api/1/front/acts", form).json == {"ok": True, "lacking": []}
    assert settings.read_text("utf-8").startswith(written)
    assert ask("POST", "/api/1/front/run", {}).status == 202
    job = ended(ask)
    assert job["state"] == "done", job
    told = ask.get("case")
    assert told["counts"]["records"] > before
    assert [act["id"] for act in told["authorisations"]] == ["A1", "A2"]
    assert front.desk is not None
    with front.desk.reading() as case:
        assert len(declared_deaths(case)) == 1
    assert ask.get("front")["folder"] is None


def test_what_was_added_can_be_taken_back_until_it_is_read(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    ask("POST", "/api/1/front/additions")
    send(ask, "more.csv", BILL)
    gone = ask("DELETE", f"/api/1/front/files?file={handle('more.csv')}")
    assert gone.json == {"files": []}
    assert ask("DELETE", f"/api/1/front/files?file={handle('bill.csv')}").status == 400
    assert front.home().joinpath("first", "bill.csv").is_file()
    assert ask("DELETE", "/api/1/front/folder").status == 200
    assert ask.get("case")["reference"] == "2024-117"


def test_a_demonstration_is_made_and_opened(
    ask: Browser, front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = WorldSettings(seed=7, people=200, days=7)
    monkeypatch.setattr("filiere.server.start.changes.demo_settings", lambda: small)
    assert ask("POST", "/api/1/front/demonstrations", {"name": "../demo"}).status == 400
    assert ask("POST", "/api/1/front/demonstrations", {"name": "demo"}).status == 202
    job = ended(ask)
    assert job["state"] == "done", job
    assert ask.get("case")["simulated"] is True
    assert front.home().joinpath("demo", "case.filiere").is_file()


def _expire(ask: Browser, front: Front, prepared: Path) -> None:
    """The prepared case, whose act may not be read any more."""
    opened(ask, prepared, front)
    stated = {"act": "A1", "until": "2020-01-01", "by": "A. Martin", "why": "ordered"}
    assert ask("POST", "/api/1/upkeep/last-days", stated).status == 201
    assert ask("DELETE", "/api/1/front/case").status == 200
    refused = ask("POST", "/api/1/front/case", {"name": handle("first")})
    assert (refused.status, refused.code) == (409, "expired")


def test_a_case_whose_last_day_has_passed_opens_after_a_decision(
    ask: Browser, front: Front, prepared: Path
) -> None:
    _expire(ask, front, prepared)
    named = {"name": handle("first")}
    told = ask("POST", "/api/1/front/expired", named)
    assert told.json == {"acts": [{"id": "A1", "until": "2020-01-01"}]}
    assert ask.refused("case") == (409, "no_case")  # nothing of it is read meanwhile
    place = "/api/1/front/expired/last-days"
    stated = {**named, "act": "A1", "until": "2031-01-01", "by": "A. Martin", "why": "order 4"}
    for lacks in ({"by": ""}, {"why": " "}, {"act": "A9"}, {"until": "2020-02-01"}, {"until": "x"}):
        assert ask("POST", place, {**stated, **lacks}).status in {400, 409}, lacks
        assert front.desk is None
    answer = ask("POST", place, stated)
    assert (answer.status, answer.json["case"]) == (201, True)
    assert ask.get("case")["reference"] == "2024-117"
    said = [
        entry for entry in ask.get("log?count=100")["entries"] if entry["action"] == "statement"
    ]
    expiries = [entry["detail"] for entry in said if entry["detail"].get("kind") == "expiry"]
    assert [(each["about"], each["fact"]) for each in expiries] == [
        ("authorisation:A1", 2),
        ("authorisation:A1", 1),
    ]


def test_a_case_whose_last_day_has_passed_is_erased_by_order(
    ask: Browser, front: Front, prepared: Path
) -> None:
    _expire(ask, front, prepared)
    place = "/api/1/front/expired/erasures"
    wanted = {"name": handle("first"), "act": "", "order": "O-9", "by": "A. Martin"}
    assert ask("POST", place, {**wanted, "order": " "}).status == 409
    assert ask("POST", place, wanted).status == 202
    job = ended(ask)
    assert job["state"] == "done", job
    assert not front.home().joinpath("first", "case.filiere").exists()
    assert len(job["told"]) > 0
    assert front.desk is None


def test_a_case_that_may_be_read_is_not_erased_as_expired(
    ask: Browser, front: Front, prepared: Path
) -> None:
    opened(ask, prepared, front)
    assert ask("DELETE", "/api/1/front/case").status == 200
    named = {"name": handle("first")}
    assert ask("POST", "/api/1/front/expired", named).status == 409
    wanted = {**named, "act": "", "order": "O-9", "by": "A. Martin"}
    assert ask("POST", "/api/1/front/expired/erasures", wanted).status == 409
    assert front.home().joinpath("first", "case.filiere").is_file()
