"""A file's clock is put right by a signed statement: what moves, what stays, what comes back."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.case.rows import aside, shifts
from filiere.case.rows.goods import goods
from filiere.case.rows.raw import raw_row
from filiere.case.rows.shifts import holding, seconds_of
from filiere.cli import application
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import CaseError
from filiere.findings.document import as_json, as_object
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.rebuild import rebuild
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun
from filiere.report import write
from filiere.upkeep.annulment import annul, restore
from filiere.upkeep.audit import verify
from filiere.upkeep.clock import correct_clock

TWO_HOURS = 7_200


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def told(case: Case, *names: str) -> dict[str, list[object]]:
    """What the findings of some questions say, but for ids and caveats."""
    found: dict[str, list[object]] = {name: [] for name in names}
    for finding in as_object(case)["findings"]:
        if finding["analysis"] in found:
            found[finding["analysis"]].append((finding["statement"]["en"], finding["measures"]))
    return found


@pytest.fixture(scope="session")
def bill_of_dispatch(the_dossier: Path) -> str:
    """Path of the file that holds the dispatch phone's bill."""
    with Case.open(the_dossier / CASE_NAME, read_only=True) as case:
        relay = next(f for f in as_object(case)["findings"] if f["analysis"] == "relay")
        dispatch = next(s["number"] for s in relay["subjects"] if s["role"] == "dispatch")
        return str(
            case.query(
                "SELECT path FROM source WHERE source_id IN (SELECT record_id >> 32 FROM event "
                "JOIN number ON number_id = served WHERE number = ?) ORDER BY source_id",
                [dispatch],
            )[0][0]
        )


@pytest.fixture(scope="session")
def the_late(
    tmp_path_factory: pytest.TempPathFactory, the_dossier: Path, bill_of_dispatch: str
) -> Path:
    """The dossier with that bill two hours late, run once."""
    folder = tmp_path_factory.mktemp("late") / "dossier"
    copytree(the_dossier, folder, ignore=ignore_patterns("report*", f"{CASE_NAME}*"))
    bill = folder / bill_of_dispatch
    text = bill.read_text("utf-8")
    moved = (
        text.replace("+02:00,", "+00:00,").replace("Z,", "-02:00,")
        if "+02:00," in text
        else (text.replace("Z,", "-02:00,").replace("+00:00,", "-02:00,"))
    )
    assert moved != text
    bill.write_text(moved, "utf-8")
    run_dossier(load(folder), case=folder / CASE_NAME, only=[], plain=True, limits=Limits())
    return folder


@pytest.fixture
def late(tmp_path: Path, the_late: Path) -> Iterator[Case]:
    copytree(the_late, tmp_path / "late")
    with Case.open(tmp_path / "late" / CASE_NAME) as case:
        yield case


def corrected(case: Case, path: str, shift_s: int = -TWO_HOURS) -> object:
    return correct_clock(case, path, shift_s, by="A. Expert", why="Letter 12", progress=silent)


def test_relay_and_orders_are_those_of_the_right_clock(
    late: Case, the_dossier: Path, bill_of_dispatch: str
) -> None:
    with Case.open(the_dossier / CASE_NAME, read_only=True) as right:
        wanted = told(right, "relay", "orders", "couriers")
    assert wanted["relay"]
    assert told(late, "relay", "orders", "couriers") != wanted
    assert any(f["measures"].get("check") == "clock" for f in as_object(late)["findings"])
    corrected(late, bill_of_dispatch)
    assert told(late, "relay", "orders", "couriers") == wanted
    found = as_object(late)["findings"]
    assert not any(f["measures"].get("check") == "clock" for f in found)
    relay = next(f for f in found if f["analysis"] == "relay")
    assert any("corrected by -2:00:00" in caveat for caveat in relay["caveats"])
    assert verify(late).holds


def test_the_time_as_received_stays_beside(late: Case, bill_of_dispatch: str) -> None:
    before = late.query("SELECT record_id, t FROM event ORDER BY record_id")
    row = raw_row(late, 1, 2)
    corrected(late, bill_of_dispatch)
    after = dict(late.query("SELECT record_id, t FROM event"))
    read = dict(late.query("SELECT record_id, t FROM read_time"))
    assert read
    for record, t in before:
        if record in read:
            assert (read[record], after[record]) == (t, t - TWO_HOURS)
        else:
            assert after[record] == t
    assert raw_row(late, 1, 2) == row
    counted = {each.path: each.repairs.get("clock_corrected") for each in goods(late)}
    assert counted[bill_of_dispatch] == len(read)
    assert [c for p, c in counted.items() if p != bill_of_dispatch and c is not None] == []


def test_taken_back_the_case_is_the_same_to_the_byte(
    late: Case, bill_of_dispatch: str, tmp_path: Path
) -> None:
    before = as_json(late)
    corrected(late, bill_of_dispatch)
    assert as_json(late) != before
    write(late, tmp_path / "report.html", language="fr")
    assert "rectifiée de -2:00:00, selon A. Expert" in (tmp_path / "report.html").read_text("utf-8")
    corrected(late, bill_of_dispatch, 3600)  # a second one stands in the place of the first
    assert [shift.shift_s for shift in holding(late)] == [3600]
    corrected(late, bill_of_dispatch, 0)
    assert as_json(late) == before
    assert late.query("SELECT count(*) FROM read_time") == [(0,)]
    assert holding(late) == []
    assert verify(late).holds


def test_only_the_file_that_is_named_is_counted_and_moved(
    late: Case, bill_of_dispatch: str
) -> None:
    other = next(
        path
        for (path,) in late.query(
            "SELECT DISTINCT path FROM source JOIN event ON record_id >> 32 = source_id "
            "ORDER BY path"
        )
        if path != bill_of_dispatch
    )
    of_file = "SELECT count(*) FROM event JOIN source ON record_id >> 32 = source_id WHERE path = ?"
    for path in (bill_of_dispatch, other):
        fall = correct_clock(late, path, 60, by="A. Expert", why="Order 24/18", progress=silent)
        assert fall.records_aside == late.query(of_file, [path])[0][0] > 0


def test_a_path_means_the_nearest_name(late: Case, bill_of_dispatch: str) -> None:
    """A file of the same name above the folder is another one."""
    source = shifts.sources_of(late, bill_of_dispatch)
    assert "/" in bill_of_dispatch
    late.execute(
        "UPDATE source SET path = ? WHERE path <> ? AND source_id = "
        "(SELECT min(source_id) FROM source WHERE path <> ?)",
        [bill_of_dispatch.rpartition("/")[2], bill_of_dispatch, bill_of_dispatch],
    )
    assert shifts.sources_of(late, f"dossier/{bill_of_dispatch}") == source
    with pytest.raises(CaseError, match="no file"):
        shifts.sources_of(late, f"dossier/x{bill_of_dispatch}-")


def test_tried_only_nothing_is_kept(late: Case, bill_of_dispatch: str) -> None:
    before = as_json(late)
    fall = correct_clock(
        late, bill_of_dispatch, -TWO_HOURS, by="", why="", what_if=True, progress=silent
    )
    assert fall.lost or fall.changed or fall.weakened or fall.gained
    assert as_json(late) == before
    assert holding(late) == []


def test_it_holds_across_an_annulment(late: Case, bill_of_dispatch: str) -> None:
    corrected(late, bill_of_dispatch)
    before = as_json(late)
    relay = next(f for f in as_object(late)["findings"] if f["analysis"] == "relay")
    act = relay["depends_on"][0]
    annul(late, act, by="A", why="B", progress=silent)
    assert aside.inactive_acts(late)
    restore(late, act, by="A", why="C", progress=silent)
    assert as_json(late) == before
    assert verify(late).holds


def test_a_package_is_run_again_with_it(late: Case, bill_of_dispatch: str, tmp_path: Path) -> None:
    corrected(late, bill_of_dispatch)
    path = tmp_path / "other.zip"
    make(late, path, layouts=None, progress=silent)
    work = tmp_path / "work"
    work.mkdir()
    with Package(path) as package:
        found = rerun(package, work, settings={}, limits=Limits(), progress=silent)
    assert found.difference == ""
    assert found.findings > 0


def test_a_redacted_package_tells_the_time_as_received_too(
    late: Case, bill_of_dispatch: str, tmp_path: Path
) -> None:
    corrected(late, bill_of_dispatch)
    read = late.query("SELECT record_id, t FROM read_time ORDER BY record_id")
    path = tmp_path / "other.zip"
    make_redacted(late, path, progress=silent)
    with (
        Package(path) as package,
        rebuild(package, tmp_path, limits=Limits(), progress=silent) as made,
    ):
        assert made.query("SELECT record_id, t FROM read_time ORDER BY record_id") == read
        assert made.query("SELECT shift_s FROM clock_shift") == [(-TWO_HOURS,)]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("+02:00", 7200),
        ("-02:00", -7200),
        ("+00:00:07", 7),
        ("\u22121:30", -5400),
        ("+48:00", 172800),
    ],
)
def test_a_shift_is_read(text: str, seconds: int) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["02:00", "+2", "+02:60", "2h", "", "+999999:00", "+99999:00"])
def test_what_is_no_shift_is_refused(text: str) -> None:
    with pytest.raises(CaseError):
        seconds_of(text)


def test_who_and_why_are_asked_for(late: Case, bill_of_dispatch: str) -> None:
    with pytest.raises(CaseError, match="name"):
        correct_clock(late, bill_of_dispatch, 60, by=" ", why="B", progress=silent)
    with pytest.raises(CaseError, match="reason"):
        correct_clock(late, bill_of_dispatch, 60, by="A", why="", progress=silent)
    with pytest.raises(CaseError, match="no file"):
        correct_clock(late, "none.csv", 60, by="A", why="B", progress=silent)
    with pytest.raises(CaseError, match="already"):
        correct_clock(late, bill_of_dispatch, 0, by="A", why="B", progress=silent)


def test_the_verb(the_late: Path, bill_of_dispatch: str, tmp_path: Path) -> None:
    copytree(the_late, tmp_path / "verb")
    case = str(tmp_path / "verb" / CASE_NAME)
    run = CliRunner()
    said = run.invoke(
        application(),
        ["correct", case, bill_of_dispatch, "--shift", "-02:00", "--by", "A", "--why", "B"],
    )
    assert said.exit_code == 0, said.output
    listed = run.invoke(application(), ["correct", case])
    assert "clock\t-2:00:00\tA" in listed.output
    lifted = run.invoke(
        application(),
        ["correct", case, bill_of_dispatch, "--restore", "--by", "A", "--reason", "C"],
    )
    assert lifted.exit_code == 0, lifted.output
    with Case.open(Path(case), read_only=True) as opened:
        assert holding(opened) == []
