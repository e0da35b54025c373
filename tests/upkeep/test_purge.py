"""What was erased can be read nowhere, and the certificate says nothing of it (R46, R47)."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filiere.case import Case, Limits
from filiere.case.rights.facts import FactKind
from filiere.case.rights.hold import hold, holds, lift
from filiere.case.rights.judgement import Verdict, judge
from filiere.case.rows.ledger import check, ledger
from filiere.case.store.keys import Cost, passphrase_key, sidecar
from filiere.cli import application
from filiere.cli.run import run_dossier
from filiere.cli.terminal import CASE_NAME
from filiere.dossier import load
from filiere.errors import AuthorisationError, CaseError, HeldError, KeyRefusedError
from filiere.findings.document import as_json
from filiere.upkeep.audit import verify
from filiere.upkeep.purge import Order, discard_quarantine, purge_act, purge_case, still_there

RUN = CliRunner()
ORDER = Order(reference="24/77", by="A. Clerk")
VERIFIER = Path(__file__).parents[2] / "docs" / "verify_log.py"


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


def purged(dossier: Path, name: str = "R4") -> Path:
    done = purge_act(dossier / CASE_NAME, name, ORDER, key=None, limits=Limits(), progress=silent)
    return done.certificate


def only_of(case: Case, name: str) -> list[str]:
    """Numbers that stand in records of one act and of no other."""
    return [
        number
        for (number,) in case.query(
            """
            WITH party AS (
                SELECT record_id, unnest([served, other, third]) AS number_id FROM event
            ), ground AS (
                SELECT number_id, a.id FROM party
                JOIN source s ON s.source_id = record_id >> 32
                JOIN authorisation a USING (authorisation_id) WHERE number_id IS NOT NULL
            )
            SELECT number FROM ground JOIN number USING (number_id)
            GROUP BY number HAVING min(id) = ? AND max(id) = min(id) ORDER BY number
            """,
            [name],
        )
    ]


def everything(case: Case) -> str:
    """Every text and blob of every table, as one text."""
    told: list[str] = []
    for table, column in case.query(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'casefile' "
        "AND data_type LIKE 'VARCHAR%' ORDER BY ALL"
    ):
        told += [str(value) for (value,) in case.query(f'SELECT "{column}" FROM "{table}"')]
    return "\n".join(told)


def test_purged_ids_are_absent_from_all_files(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        gone = only_of(case, "R4")
        assert len(gone) > 100
        assert all(number in everything(case) for number in gone)
    before = b"".join(p.read_bytes() for p in dossier.rglob("*") if p.is_file())
    digits = [number.removeprefix("+").encode() for number in gone]
    assert all(number in before for number in digits), "the test would see nothing"
    told = RUN.invoke(
        application(),
        ["purge", str(dossier), "--authorisation", "R4", "--order", "24/77", "--by", "A. Clerk",
         "--files"],
    )  # fmt: skip
    assert told.exit_code == 0, told.stderr
    toml = dossier / "case.toml"  # the act itself, as the investigator wrote it, is not ours
    after = b"".join(p.read_bytes() for p in dossier.rglob("*") if p.is_file() and p != toml)
    with Case.open(dossier / CASE_NAME) as case:
        text = everything(case)
        assert verify(case).holds
        for source in ledger(case, every=True):
            check(case, source.source_id)
    for number in digits:
        assert number not in after
        assert number[2:] not in after
        assert number.decode() not in text


def test_the_bytes_before_held_what_the_bytes_after_do_not(dossier: Path) -> None:
    """The file itself, block by block, not only what its tables still say."""
    path = dossier / CASE_NAME
    with Case.open(path) as case:
        marks = [number for number in only_of(case, "R4") if number.encode() in path.read_bytes()]
    assert marks, "the engine packs names so that none is seen: look for another mark"
    purged(dossier)
    assert not [number for number in marks if number.encode() in path.read_bytes()]


def test_the_rest_is_as_if_the_act_had_never_been(dossier: Path, without: object) -> None:
    purged(dossier)
    with (
        Case.open(dossier / CASE_NAME) as case,
        Case.open(without("R4"), read_only=True) as other,  # type: ignore[operator]  # a fixture
    ):
        assert as_json(case) == as_json(other)


def test_the_certificate_reveals_nothing(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        numbers = [number for (number,) in case.query("SELECT number FROM number")]
    certificate = purged(dossier)
    text = certificate.read_text("utf-8")
    said = json.loads(text)
    assert said["erased"] == "authorisation R4"
    assert (said["order"], said["by"]) == ("24/77", "A. Clerk")
    assert said["records"] == said["records_before"] - said["records_after"] > 0
    assert [len(file["sha256"]) for file in said["files"]] == [64]
    assert "bills" not in text
    assert not [n for n in numbers if n[3:] in text]


def test_the_certificate_counts_the_names_that_went(dossier: Path) -> None:
    def names() -> int:
        with Case.open(dossier / CASE_NAME) as case:
            return sum(
                int(case.query(f"SELECT count(*) FROM {table}")[0][0])
                for table in ("number", "device", "sim", "account")
            )

    before = names()
    said = json.loads(purged(dossier).read_text("utf-8"))
    assert said["names"] == before - names() > 0


def test_running_the_dossier_again_brings_nothing_back(dossier: Path, rerun: object) -> None:
    purged(dossier)
    with Case.open(dossier / CASE_NAME) as case:
        document, text = as_json(case), everything(case)
    assert (dossier / "bills" / "R4.csv").is_file()
    rerun(dossier)  # type: ignore[operator]  # a fixture
    with Case.open(dossier / CASE_NAME) as case:
        assert as_json(case) == document
        assert len(everything(case)) >= len(text)
        assert len(ledger(case, every=True)) == 3


def test_the_exported_log_still_verifies(dossier: Path, tmp_path: Path) -> None:
    purged(dossier, "R1")
    told = RUN.invoke(
        application(), ["audit", str(dossier), "--export", str(tmp_path / "log.jsonl")]
    )
    assert told.exit_code == 0, told.stderr
    outside = subprocess.run(
        [sys.executable, "-I", str(VERIFIER), str(tmp_path / "log.jsonl")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outside.returncode, outside.stdout) == (0, told.stdout)


def test_what_was_stated_of_what_is_gone_goes_too(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        finding = case.query("SELECT finding_id FROM finding WHERE analysis = 'campaigns'")[0][0]
        judge(case, finding, Verdict.ACCEPTED, by="A. Analyst", why="Seen on the bill of R1.")
    purged(dossier, "R1")
    with Case.open(dossier / CASE_NAME) as case:
        kinds = [kind for (kind,) in case.query("SELECT kind FROM fact")]
        assert str(FactKind.JUDGEMENT) not in kinds
        assert verify(case).holds


def test_marks_go_with_what_they_are_about_and_no_other(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        paths = dict(case.query("SELECT path, source_id FROM source"))
        first = {
            name: case.query(
                "SELECT min(record_id) & 4294967295 FROM event WHERE record_id >> 32 = ?",
                [paths[f"bills/{name}.csv"]],
            )[0][0]
            for name in ("R1", "R4")
        }
        marks = [f"{paths[f'bills/{name}.csv']}-{row}" for name, row in first.items()]
        case.insert(
            "mark",
            [
                (number, "star", "record", about, "", "", 0, "A", "", None, None, None)
                for number, about in enumerate(marks, start=1)
            ],
        )
    purged(dossier, "R4")
    with Case.open(dossier / CASE_NAME) as case:
        assert case.query("SELECT about_id FROM mark") == [(marks[0],)]


def test_a_blank_entry_of_which_no_erasure_tells_is_a_fault(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        case.execute(
            "UPDATE log SET action = 'erased', detail = '', digests = '', at_utc = '', who = '', "
            "why = '', version = '' WHERE seq = 2"
        )
        assert "no erasure tells of it" in next(f.said.en for f in verify(case).faults)[-30:]


def test_what_cannot_be_erased_is_said(dossier: Path) -> None:
    with pytest.raises(AuthorisationError, match="no authorisation R9"):
        purged(dossier, "R9")
    with pytest.raises(CaseError, match="--order REF"):
        Order(reference=" ", by="A")
    with pytest.raises(CaseError, match="--by NAME"):
        Order(reference="24/77", by="")
    purged(dossier)
    with pytest.raises(AuthorisationError, match="erased already"):
        purged(dossier)


# Whole case -----------------------------------------------------------------------------------


def encrypted(dossier: Path, key: str) -> Path:
    path = dossier / "sealed.filiere"
    for page in dossier.glob("report.*.html"):  # of the case beside: it is not written over
        page.unlink()
    dossier_read = load(dossier)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("filiere.cli.run._key", lambda *_a, **_k: key)
        run_dossier(dossier_read, case=path, only=["plausibility"], limits=Limits())
    return path


def test_a_whole_case_goes_with_the_salt_of_its_key(dossier: Path) -> None:
    path = dossier / "sealed.filiere"
    cost = Cost(n=2**14)
    key = passphrase_key(path, "a passphrase of the tests", cost)
    encrypted(dossier, key)
    backup = dossier / "backup.filiere"
    shutil.copyfile(path, backup)
    done = purge_case(path, ORDER, key=key, limits=Limits())
    assert not path.exists()
    assert not sidecar(path).exists()
    assert list(dossier.glob("report.*")) == []
    with pytest.raises(KeyRefusedError):
        passphrase_key(backup, "a passphrase of the tests", cost)
    said = json.loads(done.certificate.read_text("utf-8"))
    assert (said["erased"], said["findings_after"]) == ("case", 0)
    assert len(said["files"]) == 4
    assert len(still_there(dossier, done.received)) == 4


def test_the_old_file_is_overwritten_before_it_goes(dossier: Path) -> None:
    path = dossier / CASE_NAME
    os.link(path, dossier / "same-inode")
    purge_case(path, ORDER, key=None, limits=Limits())
    assert set((dossier / "same-inode").read_bytes()) == {0}


# Hold -----------------------------------------------------------------------------------------


def test_a_legal_hold_suspends_erasure_until_it_is_lifted(dossier: Path) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        day = date(2030, 1, 1)
        hold(case, "R4", order="26/9", review=day, by="A. Judge", why="Appeal pending")
        assert [fact.said["order"] for fact in holds(case)] == ["26/9"]
    with pytest.raises(HeldError, match="order 26/9, to be reviewed on 2030-01-01"):
        purged(dossier)
    with pytest.raises(HeldError):
        purge_case(dossier / CASE_NAME, ORDER, key=None, limits=Limits())
    purged(dossier, "R3")
    with Case.open(dossier / CASE_NAME) as case:
        lift(case, "R4", by="A. Judge", why="Appeal judged")
        with pytest.raises(CaseError, match="nothing is to be lifted"):
            lift(case, "R4", by="A. Judge", why="Again")
        assert verify(case).holds
    purged(dossier)


def test_a_hold_of_the_case_holds_every_act(dossier: Path) -> None:
    args = ["hold", str(dossier), "--order", "26/9", "--review", "2030-01-01", "--by", "A",
            "--reason", "Appeal"]  # fmt: skip
    assert RUN.invoke(application(), args).exit_code == 0
    with pytest.raises(HeldError, match="on the case"):
        purged(dossier)
    assert RUN.invoke(application(), [*args[:5], "soon"]).exit_code == 2


# Quarantine -----------------------------------------------------------------------------------


def test_what_lies_in_quarantine_can_be_erased_and_that_is_logged(dossier: Path) -> None:
    """(R3)"""
    path = dossier / "bills" / "R9.csv"
    lines = (dossier / "bills" / "R1.csv").read_text("utf-8").splitlines()
    late = [line.replace("2024-06", "2023-06") for line in lines[1:9]]
    path.write_text("\n".join([*lines[:20], *late]) + "\n", encoding="utf-8")
    toml = dossier / "case.toml"
    toml.write_text(
        toml.read_text("utf-8") + '\n[[source]]\npath = "bills/R9.csv"\nauthorisation = "R1"\n',
        encoding="utf-8",
    )
    case_path = dossier / CASE_NAME
    run_dossier(load(dossier), case=case_path, only=["plausibility"], plain=True, limits=Limits())
    with Case.open(case_path) as case:
        document = as_json(case)
        quarantined = {s.path: s.rows_quarantined for s in ledger(case)}["bills/R9.csv"]
        assert quarantined == 8
    done = discard_quarantine(
        case_path, "bills/R9.csv", ORDER, key=None, limits=Limits(), progress=silent
    )
    said = json.loads(done.certificate.read_text("utf-8"))
    assert (said["rows"], said["names"], said["records"]) == (8, 0, 0)
    with Case.open(case_path) as case:
        assert as_json(case) == document
        assert verify(case).holds
        source = next(s for s in ledger(case) if s.path == "bills/R9.csv")
        assert source.rows_quarantined == 8
        check(case, source.source_id)
        reasons = case.query(
            "SELECT DISTINCT reason FROM quarantine WHERE source_id = ?", [source.source_id]
        )
        assert reasons == [("erased",)]
        actions = [action for (action,) in case.query("SELECT action FROM log ORDER BY seq")]
        assert "erase" in actions
    with pytest.raises(CaseError, match="lies in quarantine"):
        discard_quarantine(
            case_path, "bills/R9.csv", ORDER, key=None, limits=Limits(), progress=silent
        )


# Crash ----------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_killed_purge_leaves_the_case_before_or_the_case_after(
    dossier: Path, tmp_path: Path
) -> None:
    with Case.open(dossier / CASE_NAME) as case:
        before = as_json(case)
    command = [sys.executable, "-m", "filiere", "purge", "--authorisation", "R4", "--order", "1",
               "--by", "A"]  # fmt: skip
    whole = tmp_path / "whole"
    shutil.copytree(dossier, whole)
    started = time.monotonic()
    subprocess.run([*command, str(whole)], capture_output=True, check=True)
    length_s = time.monotonic() - started
    with Case.open(whole / CASE_NAME) as case:
        after = as_json(case)
    assert after != before
    moments = random.Random(5)
    stopped = 0
    for number in range(5):
        folder = tmp_path / str(number)
        shutil.copytree(dossier, folder)
        process = subprocess.Popen(
            [*command, str(folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0.3, 1.0) * length_s)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            stopped += 1
        process.wait()
        with Case.open(folder / CASE_NAME) as case:
            document = as_json(case)
            assert verify(case).holds
        assert document in {before, after}
        subprocess.run([*command, str(folder)], capture_output=True, check=False)
        with Case.open(folder / CASE_NAME) as case:
            assert as_json(case) == after
        leftovers = [p.name for p in folder.iterdir() if p.name.startswith(".case")]
        assert [name for name in leftovers if "spill" not in name] == []
    assert stopped > 0, "no purge was killed before its end"
