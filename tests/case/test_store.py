"""The case file opens for its key and its schema, and says in one sentence why it does not."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case, Limits
from filiere.case.rights.authority import record_text, recorded
from filiere.case.store import chain, migration
from filiere.errors import (
    CaseDamagedError,
    CaseError,
    CaseLockedError,
    CaseVersionError,
    KeyRefusedError,
)
from filiere.upkeep.audit import verify

KEY = "a key of the tests, in no way secret, 44 chars"
KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
Make = Callable[..., Path]


def outside(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a few lines in another process."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


OPEN = """
import sys
from pathlib import Path
from typing import Any, NamedTuple
from filiere.case import Case
from filiere.errors import FiliereError
try:
    with Case.open(Path(sys.argv[1]), read_only=sys.argv[2] == "reading") as case:
        print(case.meta("reference"))
except FiliereError as error:
    print(type(error).__name__, error)
"""


@KEYS
def test_a_case_keeps_what_was_written(tmp_path: Path, key: str | None) -> None:
    path = tmp_path / "a.filiere"
    with Case.create(path, {"reference": "2024-117"}, key=key) as made:
        assert made.meta("reference") == "2024-117"
    with Case.open(path, key=key) as opened:
        assert opened.meta("reference") == "2024-117"
        assert opened.meta("schema") == str(migration.current())
        assert len(opened.meta("pseudonym_key")) == 64


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.filiere"
    Case.create(path, {"reference": "r"}).close()
    assert path.stat().st_mode & 0o077 == 0


def test_a_wrong_key_is_refused(filled: Make) -> None:
    path = filled(key=KEY)
    with pytest.raises(KeyRefusedError, match=r"closed\.filiere does not open with this key\.$"):
        Case.open(path, key=KEY[::-1])


def test_no_key_for_an_encrypted_case_is_refused(filled: Make) -> None:
    path = filled(key=KEY)
    with pytest.raises(KeyRefusedError, match=r"no key was given.*closed\.filiere\.kdf"):
        Case.open(path)


def test_a_key_for_a_plain_case_is_refused(filled: Make) -> None:
    path = filled()
    with pytest.raises(KeyRefusedError, match="is not encrypted and a key was given"):
        Case.open(path, key=KEY)


def test_without_the_cipher_module_there_is_no_encrypted_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(KeyRefusedError, match="duckdb-extension-httpfs is not installed"):
        Case.create(tmp_path / "a.filiere", {"reference": "r"}, key=KEY)
    assert list(tmp_path.iterdir()) == []


def test_another_process_is_told_who_holds_the_case(case: Case) -> None:
    told = outside(OPEN, case.path, "writing")
    assert told.stdout.startswith("CaseLockedError")
    assert f"is in use by process {os.getpid()}: close it there first." in told.stdout
    assert told.stderr == ""


def test_a_reader_is_refused_while_somebody_writes(case: Case) -> None:
    assert "CaseLockedError" in outside(OPEN, case.path, "reading").stdout


def test_the_same_process_cannot_open_a_case_twice(case: Case) -> None:
    with pytest.raises(CaseLockedError, match="already open in this process"):
        Case.open(case.path)


def test_several_may_read_at_once(filled: Make) -> None:
    path = filled()
    with Case.open(path, read_only=True):
        told = outside(OPEN, path, "reading")
        assert told.stdout == "2024-117\n"


def test_nothing_is_written_to_a_case_opened_for_reading(filled: Make) -> None:
    with (
        Case.open(filled(), read_only=True) as case,
        pytest.raises(CaseError, match="opened for reading only"),
    ):
        case.insert("meta", [("a", "b")])


def test_a_case_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is not there: no case file has been made yet"):
        Case.open(tmp_path / "a.filiere")


def test_a_case_is_never_made_over_another(filled: Make) -> None:
    path = filled()
    with pytest.raises(CaseError, match="exists already"):
        Case.create(path, {"reference": "r"})


def test_a_case_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is not a folder"):
        Case.create(tmp_path / "nowhere" / "a.filiere", {"reference": "r"})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CaseError, match="cannot be written to"):
        Case.create(tmp_path / "a.filiere", {"reference": "r"})
    tmp_path.chmod(0o700)


def test_a_newer_schema_is_refused(filled: Make) -> None:
    path = filled()
    with Case.open(path) as case:
        case.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    reads = f"has schema 999, this Filière reads up to {migration.current()}"
    with pytest.raises(CaseVersionError, match=reads):
        Case.open(path)


@pytest.fixture
def first(tmp_path: Path, filled: Make, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A case as the first Filière made it, and no migration until they are given back."""
    newest = filled("newest.filiere")
    path = tmp_path / "first.filiere"
    monkeypatch.setattr(migration, "migrations", dict)
    with Case.create(path, {"reference": "2024-117", "country": "FR"}) as case:
        tables = [name for (name,) in case.query(TABLES)]
    monkeypatch.undo()
    with Case.open(newest) as case:
        held = {name: case.query(f"SELECT * FROM {name}") for name in tables if name != "meta"}
        acts = {act.id: chain.sha256_of(record_text(case, act.id)) for act in recorded(case)}
    held["log"] = list(as_the_first_wrote_it(held["log"], acts))
    monkeypatch.setattr(migration, "migrations", dict)
    with Case.open(path) as case, case.transaction():
        for name, rows in held.items():
            case.insert(name, rows)
    yield path
    monkeypatch.undo()


def as_the_first_wrote_it(
    rows: list[tuple[Any, ...]], acts: dict[str, str]
) -> Iterator[chain.Entry]:
    """A log whose entries tell nothing of tables, and of acts by a plain hash."""
    prev = chain.GENESIS
    for row in rows:
        entry = chain.Entry(*row)
        detail = json.loads(entry.detail)
        if detail.pop("keyed", "") != "":
            detail["sha256"] = acts[detail["id"]]
            entry = entry._replace(detail=chain.canonical(detail))
        entry = chain.hashed(entry._replace(prev=prev, digests=chain.field_digests(entry)))
        prev = entry.hash
        yield entry


TABLES = "SELECT table_name FROM duckdb_tables() WHERE database_name = 'casefile' ORDER BY 1"


def test_a_case_of_the_first_schema_keeps_all_it_holds_through_every_migration(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Case.open(first) as case:
        assert case.meta("schema") == "1"
        before = {name: case.query(f"SELECT * FROM {name}") for (name,) in case.query(TABLES)}
    monkeypatch.undo()
    with Case.open(first) as case:
        assert case.meta("schema") == str(migration.current()) != "1"
        for name, rows in before.items():
            if name != "meta":
                order = " ORDER BY seq" if name == "log" else ""
                held = case.query(f"SELECT * FROM {name}{order}")
                # what brought it up to date was logged, after all that was there
                assert (held[: len(rows)] if name == "log" else held) == rows
        assert [act.devices for act in recorded(case)] == [()]
        assert verify(case).holds


def test_an_older_schema_is_brought_up_to_date(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {2: "CREATE TABLE note (text VARCHAR)", 3: "ALTER TABLE note ADD COLUMN at_s BIGINT"}
    monkeypatch.setattr(migration, "migrations", lambda: steps)
    with pytest.raises(CaseError, match="has schema 1, this Filière reads 3: open it once"):
        Case.open(first, read_only=True)
    with Case.open(first) as case:
        assert case.meta("schema") == "3"
        case.insert("note", [("a", 1)])
    with Case.open(first, read_only=True) as case:
        assert case.query("SELECT text, at_s FROM note") == [("a", 1)]


def test_a_migration_that_fails_changes_nothing(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {2: "CREATE TABLE note (text VARCHAR); INSERT INTO nowhere VALUES (1)"}
    monkeypatch.setattr(migration, "migrations", lambda: steps)
    with pytest.raises(duckdb.CatalogException):
        Case.open(first)
    monkeypatch.setattr(migration, "migrations", dict)
    with Case.open(first) as case:
        assert case.meta("schema") == "1"


def faults_of(path: Path, key: str | None) -> list[str]:
    """What is said of a case file that may be damaged; nothing if it is whole."""
    try:
        with Case.open(path, key=key) as case:
            return [fault.said.en for fault in verify(case).faults]
    except (CaseDamagedError, KeyRefusedError) as error:
        return [str(error)]


@KEYS
@pytest.mark.parametrize("kept", [0, 100, 4096, 40_000])
def test_a_truncated_case_is_refused(filled: Make, key: str | None, kept: int) -> None:
    path = filled(key=key)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises((CaseDamagedError, KeyRefusedError)):
        Case.open(path, key=key)


@KEYS
@pytest.mark.parametrize("half", range(3))
def test_a_case_cut_short_never_passes_an_audit(filled: Make, key: str | None, half: int) -> None:
    path = filled(key=key)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) >> (half + 1)])
    assert len(faults_of(path, key)) > 0


@KEYS
@given(place=st.integers(0, 10**9), bit=st.integers(0, 7))
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_a_flipped_bit_is_found_or_lies_where_nothing_is_kept(
    tmp_path_factory: pytest.TempPathFactory,
    templates: dict[str | None, bytes],
    key: str | None,
    place: int,
    bit: int,
) -> None:
    content = bytearray(templates[key])
    content[place % len(content)] ^= 1 << bit
    path = tmp_path_factory.mktemp("flipped") / "case.filiere"
    path.write_bytes(content)
    if len(faults_of(path, key)) == 0:
        with Case.open(path, key=key) as case:
            kept = {t: case.query(f"SELECT * FROM {t}") for t in ("log", "event", "source")}
        path.write_bytes(templates[key])
        with Case.open(path, key=key) as case:
            assert kept == {t: case.query(f"SELECT * FROM {t}") for t in kept}


@KEYS
def test_a_flipped_bit_in_what_is_kept_is_found(filled: Make, key: str | None) -> None:
    path = filled(key=key)
    content = bytearray(path.read_bytes())
    first = 12_288  # three headers, then the blocks
    content[first + 100] ^= 1
    path.write_bytes(content)
    assert "damaged" in faults_of(path, key)[0]


@pytest.mark.parametrize("content", [b"hello\n" * 5000, bytes(20_000)], ids=["text", "zeros"])
def test_what_is_no_case_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.filiere"
    path.write_bytes(content)
    with pytest.raises(CaseDamagedError, match="is not a case file"):
        Case.open(path)


def test_another_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.filiere"
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE shop (a INTEGER)")
    with pytest.raises(CaseDamagedError, match="is a database, but not a case file"):
        Case.open(path)


def test_a_transaction_is_all_or_nothing(case: Case) -> None:
    with suppress(ZeroDivisionError), case.transaction():
        case.insert("meta", [("a", "b")])
        raise ZeroDivisionError
    assert case.query("SELECT * FROM meta WHERE key = 'a'") == []


def test_an_inner_transaction_falls_with_the_outer(case: Case) -> None:
    with suppress(ZeroDivisionError), case.transaction():
        with case.transaction():
            case.insert("meta", [("a", "b")])
        raise ZeroDivisionError
    assert case.query("SELECT * FROM meta WHERE key = 'a'") == []
    with case.transaction():
        case.insert("meta", [("a", "c")])
    assert case.meta("a") == "c"


def test_scratch_tables_may_be_written_in_a_transaction_of_the_case(case: Case) -> None:
    with case.transaction():
        case.execute("CREATE TEMP TABLE scratch AS SELECT 1 AS a")
        case.execute("INSERT INTO meta SELECT 'a', a::VARCHAR FROM scratch")
    assert case.meta("a") == "1"


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY meta TO '/tmp/filiere-leak.csv'",
        "ATTACH '/tmp/filiere-leak.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET temp_directory = '/tmp'",
    ],
)
def test_the_engine_reaches_nothing_but_the_case(case: Case, sql: str) -> None:
    with pytest.raises((duckdb.Error, CaseError)):
        case.execute(sql)


def test_the_engine_reads_the_folders_it_was_given(filled: Make, tmp_path: Path) -> None:
    path = filled()
    (tmp_path / "bills").mkdir()
    (tmp_path / "bills" / "a.csv").write_text("a\n1\n")
    (tmp_path / "b.csv").write_text("a\n1\n")
    with Case.open(path, readable=[tmp_path / "bills"]) as case:
        assert case.query(f"SELECT * FROM read_csv('{tmp_path}/bills/a.csv')") == [(1,)]
        with pytest.raises((duckdb.Error, CaseError)):
            case.query(f"SELECT * FROM read_csv('{tmp_path}/b.csv')")


def spilled(tmp_path: Path, key: str | None) -> tuple[int, int]:
    """Bytes spilled by a large scratch table, and how often its text stands in them."""
    limits = Limits(memory="50MB", threads=1)
    path = tmp_path / "a.filiere"
    with Case.create(path, {"reference": "r"}, key=key, limits=limits) as case:
        case.execute(
            "CREATE TEMP TABLE big AS "
            "SELECT 'MARKER' || sha256(i::VARCHAR) AS s FROM range(1000000) t(i)"
        )
        files = [file for folder in tmp_path.glob(".*.spill-*") for file in folder.iterdir()]
        content = b"".join(file.read_bytes() for file in files)
    assert list(tmp_path.glob(".*.spill-*")) == []
    return len(content), content.count(b"MARKER")


def test_a_plain_case_spills_in_clear_so_that_the_next_test_means_something(tmp_path: Path) -> None:
    size, found = spilled(tmp_path, None)
    assert size > 0
    assert found > 0


def test_an_encrypted_case_spills_nothing_in_clear(tmp_path: Path) -> None:
    size, found = spilled(tmp_path, KEY)
    assert size > 0
    assert found == 0


def test_what_a_killed_process_spilled_is_removed(filled: Make, tmp_path: Path) -> None:
    path = filled()
    stale = tmp_path / f".{path.name}.spill-1-1"
    stale.mkdir()
    (stale / "duckdb_temp_storage.tmp").write_bytes(b"rest")
    Case.open(path, read_only=True).close()
    assert stale.exists()
    Case.open(path).close()
    assert not stale.exists()


FULL = """
import resource, sys
from pathlib import Path
from typing import Any, NamedTuple
from filiere.case import Case
from filiere.errors import CaseError
with Case.open(Path(sys.argv[1])) as case:
    room = Path(sys.argv[1]).stat().st_size + 300_000
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with case.transaction():
            case.execute("CREATE TABLE big AS SELECT random() AS a FROM range(3000000)")
        print("kept")
    except CaseError as error:
        print(type(error).__name__, error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    case.discard()
"""


def test_a_full_disk_is_one_sentence_and_the_case_stays_whole(filled: Make) -> None:
    path = filled()
    told = outside(FULL, path)
    assert "CaseError The disk is full under" in told.stdout, told
    assert "Traceback" not in told.stderr
    with Case.open(path) as case:
        assert case.query("SELECT count(*) FROM event") == [(3,)]
        assert case.query("SELECT 1 FROM duckdb_tables() WHERE table_name = 'big'") == []


def test_too_little_memory_is_one_sentence(tmp_path: Path) -> None:
    limits = Limits(memory="20MB", threads=1)
    with Case.create(tmp_path / "a.filiere", {"reference": "r"}, limits=limits) as case:
        with pytest.raises(CaseError, match=r"needs more memory|disk is full"):
            case.query("SELECT list(i ORDER BY i DESC) FROM range(20000000) t(i)")
        assert case.meta("reference") == "r"


@pytest.mark.parametrize(
    ("asked", "given"),
    [("1GB", "476.8 MiB"), ("8 gb", "6.9 GiB"), ("2GiB", "1.5 GiB"), ("300MB", "143.0 MiB")],
)
def test_the_engine_gets_what_python_leaves_of_the_memory(
    tmp_path: Path, asked: str, given: str
) -> None:
    limits = Limits(memory=asked)
    with Case.create(tmp_path / "a.filiere", {"reference": "r"}, limits=limits) as case:
        assert case.query("SELECT current_setting('memory_limit')") == [(given,)]


def test_a_memory_that_is_no_size_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="«much» is no size of memory"):
        Case.create(tmp_path / "a.filiere", {"reference": "r"}, limits=Limits(memory="much"))


class Counted(NamedTuple):
    """A row of a SELECT with names."""

    name: str
    times: int


def test_rows_are_values_whose_fields_are_the_columns(case: Case) -> None:
    sql = "SELECT unnest(['a', 'b']) AS name, unnest([1, 2]) AS times ORDER BY times"
    assert case.rows(sql, into=Counted) == [Counted("a", 1), Counted(name="b", times=2)]
    assert case.rows(f"SELECT * FROM ({sql}) WHERE times > ?", [5], into=Counted) == []
    with pytest.raises(TypeError, match="Counted"):
        case.rows("SELECT 1 AS times, 'a' AS name", into=Counted)


def test_a_cell_and_a_column_come_as_the_type_that_was_asked_for(case: Case) -> None:
    assert case.value("SELECT count(*) FROM range(?)", [3], of=int) == 3
    assert case.value("SELECT 1 = 1", of=bool) is True
    assert case.column("SELECT unnest(['b', 'a']) ORDER BY 1", of=str) == ["a", "b"]
    assert case.column("SELECT 1 WHERE false", of=int) == []
    assert case.value_or_none("SELECT 7", of=int) == 7
    assert case.value_or_none("SELECT max(t) FROM event WHERE false", of=int) is None
    assert case.value_or_none("SELECT 1 WHERE false", of=int) is None
    for of_more in ("SELECT 1, 2", "SELECT unnest([1, 2])"):
        with pytest.raises(ValueError, match="too many"):
            case.value(of_more, of=int)
    with pytest.raises(ValueError, match="not enough"):
        case.value("SELECT 1 WHERE false", of=int)


@pytest.mark.parametrize("put", ["query", "columns", "execute"])
def test_a_statement_that_the_engine_cannot_carry_out_is_shown_without_its_values(
    case: Case, put: str
) -> None:
    sql = "SELECT nothing FROM meta WHERE key = ?"
    with pytest.raises(duckdb.Error) as failed:
        getattr(case, put)(sql, ["+33639980001"])
    assert failed.value.__notes__ == [sql]
    assert "33639980001" not in str(failed.value)
