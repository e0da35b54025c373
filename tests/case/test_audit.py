"""Whatever is altered in a case is found, and said where."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rights import log
from filiere.errors import AuditError
from filiere.upkeep.audit import verify

VERIFIER = Path(__file__).parents[2] / "docs" / "verify_log.py"
REST_OF_SOURCE = "* EXCLUDE (source_id, path, sha256)"
Undone = Callable[[Case], AbstractContextManager[None]]
FIELDS = ("at_utc", "who", "action", "why", "detail", "version", "digests", "prev", "hash")


def grown(case: Case) -> None:
    """Some entries after those of the import."""
    log.append(case, "consultation", "first look")
    log.append(case, "reveal", "order 12", {"n": 1})
    log.append(case, "export", "", {"to": "html"})


def test_a_whole_case_verifies(case: Case) -> None:
    grown(case)
    result = verify(case)
    assert result.faults == ()
    assert result.holds
    result.refuse()
    assert (result.entries, result.sources, result.head) == (6, 1, log.head(case))


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_each_entry_is_located(case: Case, undone: Undone, field: str) -> None:
    grown(case)
    for seq in range(1, 7):
        with undone(case):
            old = str(case.query(f"SELECT {field} FROM log WHERE seq = ?", [seq])[0][0])
            new = old[:-1] + ("1" if old[-1:] != "1" else "2")
            case.execute(f"UPDATE log SET {field} = ? WHERE seq = ?", [new, seq])
            result = verify(case)
        assert (result.faults[0].where, result.faults[0].field) == (f"log {seq}", field)
        with pytest.raises(AuditError, match=f"Entry {seq} of the log was altered: {field}"):
            result.refuse()
    assert verify(case).holds


def test_a_field_altered_with_its_digest_is_still_found(case: Case) -> None:
    grown(case)
    entry = log.entries(case)[3]
    why = "another reason"
    digests = entry.digests.split(" ")
    digests[log.FIELDS.index("why")] = log.digest_of(why)
    case.execute("UPDATE log SET why = ?, digests = ? WHERE seq = 4", [why, " ".join(digests)])
    assert verify(case).faults[0].where == "log 4"


def test_an_entry_rewritten_with_its_hash_breaks_the_next(case: Case) -> None:
    grown(case)
    entry = log.entries(case)[3]._replace(why="another reason")
    digests = " ".join(log.digest_of(getattr(entry, field)) for field in log.FIELDS)
    entry = entry._replace(digests=digests)
    case.execute(
        "UPDATE log SET why = ?, digests = ?, hash = ? WHERE seq = 4",
        [entry.why, entry.digests, log.entry_hash(entry)],
    )
    assert verify(case).faults[0].where == "log 5"


@pytest.mark.parametrize("seq", range(1, 6))
def test_an_entry_that_was_cut_is_found(case: Case, seq: int) -> None:
    grown(case)
    case.execute("DELETE FROM log WHERE seq = ?", [seq])
    fault = verify(case).faults[0]
    assert (fault.where, fault.field) == (f"log {seq + 1}", "seq")


def test_a_log_cut_at_its_end_is_found_by_a_sealed_head(case: Case) -> None:
    grown(case)
    sealed = log.head(case)
    assert verify(case, sealed=sealed).holds
    case.execute("DELETE FROM log WHERE seq = 6")
    assert verify(case).holds
    assert "hash kept outside" in verify(case, sealed=sealed).faults[0].said.en


@pytest.mark.parametrize(
    ("change", "where", "said"),
    [
        ("UPDATE source SET rows_record = 3", "source 1", "rows is no longer what was logged"),
        ("UPDATE source SET layout = 'pnij'", "source 1", "layout is no longer"),
        ("UPDATE source SET path = 'a.csv'", "table source", "The table source is not what"),
        ("UPDATE source SET sha256 = repeat('0', 64)", "source 1", "sha256 is no longer"),
        ("UPDATE original SET bytes = 'x'::BLOB", "source 1", "altered"),
        ("UPDATE authorisation SET to_s = to_s + 1", "authorisation R1", "is not what the log"),
        ("UPDATE authorisation SET numbers = ['*']", "authorisation R1", "is not what the log"),
        ("INSERT INTO device VALUES (1, 'a'), (1, 'b')", "names", "stands twice"),
        (
            (
                "INSERT INTO run SELECT 1, 'relay', '', '{}', '', '', 'found', *, '{}', 1, NULL, "
                "NULL FROM blanks"
            ),
            "run 1",
            "findings of relay .* are not those that were logged",
        ),
        (
            f"INSERT INTO source SELECT 2, 'b.csv', 'x', {REST_OF_SOURCE} FROM source",
            "source 2",
            "No entry of the log tells of the import of b.csv",
        ),
    ],
)
def test_what_the_log_tells_of_the_case_is_compared_with_it(
    case: Case, change: str, where: str, said: str
) -> None:
    engine = case._connection  # noqa: SLF001 - by other means than the program's
    engine.execute("CREATE TEMP VIEW blanks AS SELECT '' a, '' b, '' c, '' d, '' e")
    engine.execute(change)
    found = verify(case)
    assert found.faults[0].where == where
    with pytest.raises(AuditError, match=said):
        found.refuse()


def test_findings_are_those_that_were_logged(case: Case) -> None:
    case.execute(
        "INSERT INTO run VALUES (1, 'relay', '', '{}', '', '', 'nothing', '', '', '', '', '', "
        "'{}', 1, NULL, NULL)"
    )
    detail = {"analysis": "relay", "run": 1, "findings_sha256": log.findings_digest(case, 1)}
    log.append(case, "analysis", detail=detail)
    assert verify(case).holds
    case.execute(
        "INSERT INTO finding SELECT 'relay-1', 1, 'relay', 'technical', '', '', '[]', 0, 0, "
        "'null', NULL, NULL, NULL, 0, NULL, '{}', '[]', '[]', [], 0, NULL"
    )
    assert verify(case).faults[0].where == "run 1"


def test_what_was_written_and_is_gone_is_missed(case: Case) -> None:
    log.append(case, "analysis", detail={"analysis": "relay", "run": 4, "findings_sha256": ""})
    found = verify(case).faults
    assert [fault.where for fault in found] == ["run 4"]
    case.execute("DELETE FROM source")
    found = verify(case).faults
    assert [fault.where for fault in found] == ["source 1", "run 4"]
    log.append(case, "erase", detail={"source_id": 1})
    assert [fault.where for fault in verify(case).faults] == ["run 4"]


def test_a_logged_release_explains_the_new_counts(case: Case) -> None:
    case.execute("DELETE FROM quarantine")
    case.execute("UPDATE source SET rows_record = 3, rows_quarantined = 0")
    assert not verify(case).holds
    log.append(case, "release", detail={"source_id": 1, "rows": {"record": 1, "duplicate": 0}})
    assert verify(case).holds


# The stand-alone verifier of an exported log -------------------------------------------------


def outside(path: Path, *sealed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", str(VERIFIER), str(path), *sealed],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_stand_alone_verifier_prints_the_head(case: Case, tmp_path: Path) -> None:
    grown(case)
    log.append(case, "consultation", "ligne\u2028separée, été")
    path = tmp_path / "log.jsonl"
    head = log.export_jsonl(case, path)
    told = outside(path, head)
    assert (told.returncode, told.stdout, told.stderr) == (0, f"{head}\n", "")


def test_the_stand_alone_verifier_names_the_first_altered_entry(case: Case, tmp_path: Path) -> None:
    grown(case)
    path = tmp_path / "log.jsonl"
    head = log.export_jsonl(case, path)
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines[:4], lines[4].replace("order 12", "order 13"), *lines[5:]]))
    told = outside(path)
    assert (told.returncode, told.stdout) == (1, "")
    assert "entry 5 was altered" in told.stderr
    path.write_text("\n".join(lines[:-1]))
    assert outside(path).returncode == 0
    assert "sealed hash is in no entry" in outside(path, head).stderr


def test_the_stand_alone_verifier_needs_the_standard_library_only() -> None:
    lines = VERIFIER.read_text("utf-8").splitlines()
    imports = {line.split()[1] for line in lines if line.startswith(("import ", "from "))}
    assert imports <= sys.stdlib_module_names


def verifier() -> dict[str, object]:
    namespace: dict[str, object] = {"__name__": "verifier"}
    exec(compile(VERIFIER.read_text("utf-8"), VERIFIER, "exec"), namespace)  # noqa: S102 - our own file
    return namespace


def exported(entries: int) -> list[str]:
    """A chain of entries as the export writes them."""
    lines, prev = [], log.GENESIS
    for seq in range(1, entries + 1):
        values = ("2024-06-01T00:00:00.000000+00:00", "a", "import", "why", "{}", "0.1.0")
        digests = " ".join(log.digest_of(value) for value in values)
        entry = log.Entry(seq, *values, digests, prev, "")
        entry = entry._replace(hash=log.entry_hash(entry))
        lines.append(log.canonical(entry._asdict()))
        prev = entry.hash
    return lines


@given(seq=st.integers(0, 4), place=st.integers(0, 10**6), byte=st.integers(33, 126))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_altered_byte_of_an_export_is_found(seq: int, place: int, byte: int) -> None:
    verify_lines = verifier()["verify"]
    lines = exported(5)
    old = lines[seq]
    at = place % len(old)
    lines[seq] = old[:at] + chr(byte) + old[at + 1 :]
    head, wrong = verify_lines(lines)  # type: ignore[operator]  # loaded from a file, untyped
    if lines[seq] == old:
        assert (head, wrong) == (json.loads(lines[-1])["hash"], "")
    else:
        # a key altered away from its name is a missing field: found at this entry or the next
        assert wrong != ""
        assert int(wrong.split()[1]) in {seq + 1, seq + 2}
