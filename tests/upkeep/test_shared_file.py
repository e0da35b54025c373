"""One file under two acts: a further act let rows out of quarantine; each act falls by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.streets.dossier import HEAD, acts_of, write

from filiere.case import Case, Limits
from filiere.case.rows.ledger import check, ledger
from filiere.case.rows.raw import raw_row
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import CaseError
from filiere.findings.document import as_json
from filiere.package.archive import Package
from filiere.package.contents import make
from filiere.package.rerun import rerun
from filiere.upkeep.annulment import annul, restore
from filiere.upkeep.audit import verify
from filiere.upkeep.purge import Order, purge_act
from filiere.validation.worlds.made import Made

ORDER = Order(reference="24/77", by="A. Clerk")
MIDDLE = "2024-06-12T00:00:00+02:00"


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, the_world: Made) -> Path:
    """R1 covers the line's bill up to 12 June; R5 lets out the rest of the same file."""
    acts = {k: v for k, v in acts_of(the_world).items() if k in {"R1", "R2"}}
    folder = write(tmp_path_factory.mktemp("shared") / "dossier", acts)
    toml = folder / "case.toml"
    head, first, rest = toml.read_text("utf-8").partition('id = "R1"')
    body, mark, tail = rest.partition("[[source]]")
    part = body.replace("to = 2024-06-30T23:59:59+02:00", f"to = {MIDDLE}")
    further = (
        f'\n[[authorisation]]\nid = "R5"{body}\n[[source]]\npath = "bills/R1.csv"\n'
        f'authorisation = "R5"\n'
    )
    toml.write_text(head + first + part + mark + tail + further, encoding="utf-8")
    assert head.startswith(HEAD)
    run_dossier(
        load(folder), case=folder / CASE_NAME, only=["plausibility", "lines"], plain=True,
        limits=Limits(),
    )  # fmt: skip
    return folder / CASE_NAME


@pytest.fixture
def path(shared: Path, tmp_path: Path) -> Path:
    copy = tmp_path / CASE_NAME
    copy.write_bytes(shared.read_bytes())
    return copy


@pytest.fixture
def case(path: Path) -> Iterator[Case]:
    with Case.open(path) as opened:
        yield opened


def counts(case: Case) -> dict[str, int]:
    """Rows of the shared file within reach and not."""
    source = next(s for s in ledger(case) if s.path == "bills/R1.csv")
    return {
        "records": source.rows_record + source.rows_duplicate,
        "hidden": source.rows_quarantined,
        "physical": source.rows_physical,
    }


def events(case: Case) -> int:
    return int(case.query("SELECT count(*) FROM event WHERE record_id >> 32 = 1")[0][0])


def whole(case: Case) -> bool:
    for source in ledger(case, every=True):
        check(case, source.source_id)
    return verify(case).holds


@pytest.mark.parametrize("name", ["R1", "R5"])
def test_each_act_falls_with_its_own_rows_and_comes_back(case: Case, name: str) -> None:
    before, rows = as_json(case), counts(case)
    assert rows["hidden"] == 0
    total = events(case)
    fall = annul(case, name, by="A", why="B", progress=silent)
    assert 0 < fall.records_aside < total
    assert events(case) == total - fall.records_aside
    assert counts(case)["hidden"] == fall.records_aside
    assert whole(case)
    assert f'"{name}"' not in as_json(case)
    restore(case, name, by="A", why="C", progress=silent)
    assert as_json(case) == before
    assert counts(case) == rows
    assert whole(case)


@pytest.mark.parametrize("name", ["R1", "R5"])
def test_erasing_one_act_blanks_its_rows_and_no_other(path: Path, name: str) -> None:
    with Case.open(path) as case:
        total = events(case)
        kept = case.query(
            "SELECT record_id & 4294967295 FROM event LEFT JOIN released r "
            "ON r.source_id = 1 AND r.row = record_id & 4294967295 "
            "WHERE record_id >> 32 = 1 AND (r.row IS NULL) = ? ORDER BY 1 LIMIT 1",
            [name == "R5"],
        )[0][0]
        line = raw_row(case, 1, kept)
    purge_act(path, name, ORDER, key=None, limits=Limits(), progress=silent)
    with Case.open(path) as case:
        assert 0 < events(case) < total
        assert raw_row(case, 1, kept) == line
        gone = case.query("SELECT min(row) FROM quarantine WHERE reason = 'erased'")[0][0]
        with pytest.raises(CaseError, match="quarantine"):
            raw_row(case, 1, gone)
        assert whole(case)


@pytest.mark.parametrize("name", ["", "R1", "R5"])
def test_a_package_of_it_recomputes(case: Case, tmp_path: Path, name: str) -> None:
    if name != "":
        annul(case, name, by="A", why="B", progress=silent)
    made = make(case, tmp_path / "p.zip", layouts=None, progress=silent)
    assert (made.rows_withheld > 0) == (name != "")
    (tmp_path / "work").mkdir()
    with Package(made.path) as package:
        done = rerun(package, tmp_path / "work", settings={}, limits=Limits(), progress=silent)
    assert done.difference == ""
