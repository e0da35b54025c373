"""The bytes in the case are those received, and any physical row of them can be shown."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.case.rows import ledger, originals, raw
from filiere.case.rows.originals import store, verify
from filiere.case.rows.raw import raw_row
from filiere.case.rows.survey import Survey, survey
from filiere.errors import CaseDamagedError, CaseError, ImportRefusedError

FileRow = Callable[..., ledger.Source]
Undone = Callable[[Case], AbstractContextManager[None]]


def written(folder: Path, content: bytes, name: str = "a.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def expected_lines(content: bytes) -> list[bytes]:
    """Physical lines, slowly: ends at \\n, or at \\r in a file without any \\n."""
    end = b"\n" if b"\n" in content else b"\r"
    lines = content.split(end)
    if lines[-1] == b"":
        lines.pop()
    return [line.removesuffix(b"\r") for line in lines]


def kept(case: Case, path: Path, file_row: FileRow, encoding: str = "utf-8") -> Survey:
    found = survey(path)
    store(case, 1, path, found)
    row = file_row(
        sha256=found.sha256,
        size_bytes=found.size_bytes,
        rows_physical=found.lines,
        encoding=encoding,
    )
    ledger.write(case, row, [])
    return found


@pytest.mark.parametrize(
    ("content", "lines", "newlines"),
    [
        (b"", 0, "none"),
        (b"a", 1, "none"),
        (b"a\n", 1, "lf"),
        (b"a\nb", 2, "lf"),
        (b"\n\n", 2, "lf"),
        (b"a\r\nb\r\n", 2, "crlf"),
        (b"a\rb\rc", 3, "cr"),
        (b"a\rb\r", 2, "cr"),
        (b"a\r\nb\n", 2, "mixed"),
        (b"a\rb\nc", 2, "mixed"),
    ],
)
def test_lines_and_their_ends(tmp_path: Path, content: bytes, lines: int, newlines: str) -> None:
    found = survey(written(tmp_path, content))
    assert (found.lines, found.newlines) == (lines, newlines)
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.size_bytes == len(content)


def test_a_carriage_return_that_ends_no_line_is_told(tmp_path: Path) -> None:
    assert survey(written(tmp_path, b"a\rb\n")).bare_cr
    assert not survey(written(tmp_path, b"a\r\nb\r\n")).bare_cr


@pytest.mark.parametrize(
    ("content", "true"),
    [
        (b"a\n", {"utf8", "ascii"}),
        ("é\n".encode(), {"utf8"}),
        ("é\n".encode("latin-1"), set()),
        ("é".encode()[:1], set()),
        (b'a;"b"\n', {"utf8", "ascii", "quote"}),
        (b"a\0b\n", {"utf8", "ascii", "nul"}),
        (b"a\x01b\n", {"utf8", "ascii", "x01"}),
    ],
)
def test_what_could_trip_a_reader(tmp_path: Path, content: bytes, true: set[str]) -> None:
    found = survey(written(tmp_path, content))
    flags = ("utf8", "ascii", "quote", "nul", "x01")
    assert {flag for flag in flags if getattr(found, flag)} == true


@pytest.mark.parametrize(
    ("encoding", "bom"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-8", "")]
)
def test_byte_order_marks(tmp_path: Path, encoding: str, bom: str) -> None:
    found = survey(written(tmp_path, "a\r\nb\r\n".encode(encoding)))
    assert (found.bom, found.lines, found.newlines) == (bom, 2, "crlf")


@given(st.lists(st.sampled_from([b"a", b"\r", b"\n", b"\r\n", "é".encode(), b"\xff"]), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_survey_in_small_blocks_sees_the_same(tmp_path: Path, parts: list[bytes]) -> None:
    content = b"".join(parts)
    path = written(tmp_path, content)
    whole = survey(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("filiere.case.rows.survey.BLOCK", 3)
        assert survey(path) == whole
    assert whole.lines == len(expected_lines(content))
    assert whole.utf8 == (content.decode("utf-8", "ignore").encode() == content)


@given(
    parts=st.lists(st.sampled_from([b"ab", b"c;d", b"\n", b"\n", b"\r\n", b"\r"]), max_size=40),
    chunk=st.integers(1, 12),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_each_row_is_given_back_as_received(
    empty: Case,
    tmp_path: Path,
    file_row: FileRow,
    undone: Undone,
    *,
    parts: list[bytes],
    chunk: int,
) -> None:
    content = b"".join(parts)
    path = written(tmp_path, content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(originals, "CHUNK", chunk)
        with undone(empty):
            kept(empty, path, file_row)
            lines = expected_lines(content)
            rows = raw.raw_rows(empty, [(1, row + 1) for row in range(len(lines))])
            assert [rows[1, row + 1] for row in range(len(lines))] == [b.decode() for b in lines]
            assert originals.file_bytes(empty, 1) == content
            verify(empty, 1)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_rows_are_decoded_as_the_source_is(
    empty: Case, tmp_path: Path, file_row: FileRow, encoding: str
) -> None:
    path = written(tmp_path, "début;fin\r\nété;5\r\n".encode(encoding))
    kept(empty, path, file_row, encoding)
    assert raw_row(empty, 1, 1) == "début;fin"
    assert raw_row(empty, 1, 2) == "été;5"


def test_a_byte_that_the_encoding_does_not_know_is_printed_as_such(
    empty: Case, tmp_path: Path, file_row: FileRow
) -> None:
    kept(empty, written(tmp_path, b"a\xffb\n"), file_row)
    assert raw_row(empty, 1, 1) == "a\\xffb"


def test_the_rows_of_a_workbook_are_its_cells(
    empty: Case, tmp_path: Path, file_row: FileRow
) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in (("one", [["a", "b"], ["c", "d"]]), ("two", [["e", "f"]])):
            sheet = book.add_worksheet(name)
            for place, cells in enumerate(rows):
                sheet.write_row(place, 0, cells)
    found = survey(path)
    store(empty, 1, path, found, binary=True)
    row = file_row(sha256=found.sha256, size_bytes=found.size_bytes, rows_physical=3, encoding="")
    parts = [
        ledger.Part(part=0, name="one", first_row=1, rows=2, columns=("a", "b")),
        ledger.Part(part=1, name="two", first_row=3, rows=1, columns=("e", "f")),
    ]
    ledger.write(empty, row, parts)
    assert [raw_row(empty, 1, n) for n in (1, 2, 3)] == ["a\tb", "c\td", "e\tf"]
    verify(empty, 1)


def test_a_file_that_changes_under_our_hands_is_refused(empty: Case, tmp_path: Path) -> None:
    path = written(tmp_path, b"a\nb\n")
    found = survey(path)
    written(tmp_path, b"a\nc\n")
    with pytest.raises(ImportRefusedError, match="changed while it was being imported"):
        store(empty, 1, path, found)


def test_a_file_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=r"a\.csv cannot be read: No such file"):
        survey(tmp_path / "a.csv")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE original SET bytes = 'x'::BLOB", "altered: chunk 0"),
        ("UPDATE original SET sha256 = repeat('0', 64)", "chunk 0 of source 1"),
        ("DELETE FROM original", r"is altered: 0 bytes"),
        ("UPDATE source SET sha256 = repeat('0', 64)", "original of bills/1.csv is altered"),
    ],
)
def test_altered_bytes_are_found_and_located(case: Case, change: str, said: str) -> None:
    case.execute(change)
    with pytest.raises(CaseDamagedError, match=said):
        verify(case, 1)


def test_no_altered_row_is_ever_shown(case: Case) -> None:
    case.execute("UPDATE original SET sha256 = repeat('0', 64)")
    with pytest.raises(CaseDamagedError, match="has another SHA-256"):
        raw_row(case, 1, 2)


@pytest.mark.parametrize("row", [0, 8])
def test_a_row_that_the_file_does_not_have(case: Case, row: int) -> None:
    with pytest.raises(CaseDamagedError, match=f"has 7 rows; there is no row {row}"):
        raw_row(case, 1, row)


def test_what_lies_in_quarantine_is_shown_to_nobody(case: Case) -> None:
    with pytest.raises(CaseError, match=r"bills/1\.csv, row 7 lies in quarantine"):
        raw_row(case, 1, 7)
    case.execute("DELETE FROM quarantine")
    assert raw_row(case, 1, 7).startswith("2025-06-01")
