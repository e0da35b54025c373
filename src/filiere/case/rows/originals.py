r"""Are the bytes in the case those that were received, and what does any physical row of them say?

A file is surveyed in one pass, then kept in the case as zstd chunks of about 1 MB that end at a
line end. A physical line ends at \n (a \r before it belongs to the end), or, in a file without any
\n, at \r; a last line without an end counts. UTF-16 files and workbooks are cut anywhere and read
whole. Each chunk carries its SHA-256, checked at each reading.
"""

import codecs
import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
import zstandard
from python_calamine import CalamineWorkbook

from filiere.case.store.engine import Case
from filiere.errors import CaseDamagedError, CaseError, ImportRefusedError, reason_of
from filiere.model.codes import Fate
from filiere.received.markup import grids, is_markup
from filiere.received.retained import Legs, is_retained
from filiere.wording import Words

_say = Words(__name__)

Newlines = Literal["none", "lf", "crlf", "cr", "mixed"]

BLOCK = 4 << 20
MARKUP_HEAD = 4096
"""Bytes by which a page that is named like a workbook is known."""
CHUNK = 1 << 20
LEVEL = 1
"""Of zstd: three would take a third more time for a twentieth less room."""
FEW_NULS = 500
"""A text that was damaged may hold one byte of zero in so many."""
LINE = 1 << 20
"""Bytes that a line may be long at least without counting as a long one; at most twice as many."""
BATCH = 16
"""Chunks inserted at a time."""
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"),
         (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What one pass over the bytes of a file found; ``lines`` are physical lines."""

    sha256: str
    size_bytes: int
    lines: int
    newlines: Newlines
    bare_cr: bool
    r"""A \r that ends no line stands in a file whose lines end at \\n."""
    bom: str
    """'', 'utf-8', 'utf-16-le' or 'utf-16-be'; of UTF-16 also where the mark is missing."""
    nul: bool
    quote: bool
    x01: bool
    utf8: bool
    ascii: bool
    long_line: bool = False
    """A line may be longer than LINE: somewhere so many bytes hold no line end."""
    binary: bool = False
    """It holds more bytes of zero than a text does that was damaged."""


def survey(path: Path) -> Survey:
    """One pass over the bytes: hash, lines, and what could trip a reader."""
    try:
        return _survey(path)
    except OSError as error:
        raise ImportRefusedError(
            _say("originals-cannot-read", path=path, strerror=reason_of(error))
        ) from error


def _survey(path: Path) -> Survey:
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    size = lf = cr = crlf = 0
    quote = x01 = False
    nuls = 0
    utf8 = ascii_only = True
    bom = ""
    last = b""
    long_line = False
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            if size == 0:
                bom = next((name for mark, name in _BOMS if block.startswith(mark)), "")
            size += len(block)
            digest.update(block)
            lf += block.count(b"\n")
            if cr > 0 or b"\r" in block:
                cr += block.count(b"\r")
                crlf += block.count(b"\r\n") + (last == b"\r" and block.startswith(b"\n"))
            long_line = long_line or _holds_a_long_line(block)
            nuls += block.count(b"\0")
            quote = quote or b'"' in block
            x01 = x01 or b"\x01" in block
            if not block.isascii():
                ascii_only = False
            if utf8 and not (ascii_only or _continues(decoder, block)):
                utf8 = False
            last = block[-1:]
    if utf8 and not ascii_only:
        utf8 = _continues(decoder, b"", final=True)
    if nuls > 0 and bom == "":
        bom = _unmarked16(path)
    if bom.startswith("utf-16"):
        lf, cr, crlf, last = _counts16(path, bom)
    bare_cr = lf > 0 and cr > crlf
    newlines = _newlines(lf=lf, cr=cr, crlf=crlf)
    ends = lf if lf > 0 else cr
    open_end = size > 0 and last not in ((b"\n",) if lf > 0 else (b"\r",))
    return Survey(
        sha256=digest.hexdigest(),
        size_bytes=size,
        lines=ends + open_end,
        newlines=newlines,
        bare_cr=bare_cr,
        bom=bom,
        nul=nuls > 0,
        binary=nuls > 0 and nuls * FEW_NULS > size and not bom.startswith("utf-16"),
        quote=quote,
        x01=x01,
        utf8=utf8,
        ascii=ascii_only,
        long_line=long_line,
    )


def _holds_a_long_line(block: bytes) -> bool:
    return any(
        block.find(b"\n", start, start + LINE) < 0
        for start in range(0, len(block) - LINE + 1, LINE)
    )


def _continues(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked16(path: Path) -> str:
    """UTF-16 without its mark: every other byte of its first lines is zero."""
    with path.open("rb") as stream:
        start = stream.read(2048)
    pairs = max(1, len(start) // 2)
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if odd * 10 > pairs * 6 and even * 10 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > pairs * 6 and odd * 10 < pairs else ""


def _counts16(path: Path, encoding: str) -> tuple[int, int, int, bytes]:
    text = path.read_bytes().decode(encoding, "replace")
    last = text[-1:].encode("ascii", "replace")
    return text.count("\n"), text.count("\r"), text.count("\r\n"), last


def _newlines(*, lf: int, cr: int, crlf: int) -> Newlines:
    if lf == 0:
        return "cr" if cr > 0 else "none"
    if cr == 0:
        return "lf"
    return "crlf" if lf == crlf == cr else "mixed"


def store(case: Case, source_id: int, path: Path, found: Survey, *, binary: bool = False) -> None:
    """Keep the bytes in the case, inside the caller's transaction; ``binary`` for workbooks.

    Raises:
        ImportRefusedError: the file is no longer what the survey saw.
    """
    whole = hashlib.sha256()
    compressor = zstandard.ZstdCompressor(level=LEVEL)
    by_line = not (binary or found.bom.startswith("utf-16"))
    end = b"\r" if found.newlines == "cr" else b"\n"
    row, at, rows = 1, 0, []
    try:
        with path.open("rb") as stream:
            for chunk, content in enumerate(_chunks(stream.read, end if by_line else b"")):
                whole.update(content)
                digest = hashlib.sha256(content).hexdigest()
                packed = compressor.compress(content)
                rows.append((chunk, row if by_line else 0, at, digest, packed))
                at += len(content)
                row += content.count(end) if by_line else 0
                if len(rows) == BATCH:
                    _insert(case, source_id, rows)
                    rows.clear()
    except OSError as error:
        raise ImportRefusedError(
            _say("originals-cannot-read", path=path, strerror=reason_of(error))
        ) from error
    _insert(case, source_id, rows)
    if whole.hexdigest() != found.sha256:
        raise ImportRefusedError(
            _say("originals-changed-while-being-imported-import-again", path=path)
        )


def _insert(case: Case, source_id: int, rows: Sequence[tuple[int, int, int, str, bytes]]) -> None:
    """Insert chunks as columns: half the cost of row by row."""
    if len(rows) == 0:
        return
    numbers, firsts, bytes_before, digests, packed = zip(*rows, strict=True)
    arrays = {
        "chunk": np.array(numbers, dtype=np.int64),
        "first_row": np.array(firsts, dtype=np.int64),
        "first_byte": np.array(bytes_before, dtype=np.int64),
        "sha256": np.array(digests, dtype=object),
        "bytes": np.array(packed, dtype=object),
    }
    case.register("chunks_given", arrays)
    try:
        case.execute(
            "INSERT INTO original "
            "SELECT ?::INTEGER, chunk, first_row, first_byte, sha256, bytes::BLOB "
            "FROM chunks_given",
            [source_id],
        )
    finally:
        case.unregister("chunks_given")


def _chunks(read: Callable[[int], bytes], end: bytes) -> Iterator[bytes]:
    """Blocks of about CHUNK bytes, each ending at a line end where ``end`` is not empty."""
    rest = b""
    while block := read(CHUNK):
        block = rest + block
        cut = len(block) if end == b"" else block.rfind(end) + 1
        if cut > 0:
            yield block[:cut]
        rest = block[cut:]
    if rest:
        yield rest


def raw_row(case: Case, source_id: int, row: int) -> str:
    r"""The physical row (1-based) of a source as received, without its line end.

    Bytes that the source's encoding does not know are printed as ``\xNN``. Of a workbook row, the
    cells as text, parted by tabs.

    Raises:
        CaseError: the row lies in quarantine.
        CaseDamagedError: the chunk is not what was received, or there is no such row.
    """
    return raw_rows(case, [(source_id, row)])[source_id, row]


def raw_rows(case: Case, wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Many rows at once, given as (source id, physical row); each chunk is read once."""
    by_source: dict[int, list[int]] = {}
    for source_id, row in sorted(set(wanted)):
        by_source.setdefault(source_id, []).append(row)
    found: dict[tuple[int, int], str] = {}
    for source_id, rows in by_source.items():
        path, encoding, physical = _source(case, source_id)
        for row in rows:
            if not 1 <= row <= physical:
                raise CaseDamagedError(
                    _say("originals-rows-there-row", path=path, physical=physical, row=str(row))
                )
        _refuse_quarantined(case, source_id, path, rows)
        starts = case.query(
            "SELECT chunk, first_row FROM original WHERE source_id = ? ORDER BY chunk", [source_id]
        )
        lines: Iterable[str]
        if len(starts) == 0 and _were_erased(case, source_id):
            lines = [""] * len(rows)
        elif starts and starts[0][1] == 1:
            lines = _lines(case, source_id, rows, [*starts, (None, physical + 1)], encoding)
        elif _is_stream(case, source_id):
            lines = _handed_on(case, source_id, rows)
        else:
            lines = _whole(case, source_id, rows)
        found |= {(source_id, row): line for row, line in zip(rows, lines, strict=True)}
    return found


def _is_stream(case: Case, source_id: int) -> bool:
    """Whether a reader handed the rows on: then each has its text beside its place."""
    found = case.query("SELECT 1 FROM stream WHERE source_id = ? AND NOT by_line", [source_id])
    return len(found) > 0


def _handed_on(case: Case, source_id: int, rows: Sequence[int]) -> Iterator[str]:
    """Rows as their reader handed them on; '' of one that became nothing."""
    known = dict(
        case.query(
            "SELECT row, raw FROM source_place "
            "WHERE source_id = ? AND row IN (SELECT unnest(?::BIGINT[]))",
            [source_id, list(rows)],
        )
    )
    yield from (str(known.get(row, "")) for row in rows)


def _refuse_quarantined(case: Case, source_id: int, path: str, rows: Sequence[int]) -> None:
    """What lies in quarantine, or is set aside, is shown to nobody."""
    hidden = case.query(
        "SELECT min(row) FROM quarantine "
        "WHERE source_id = ? AND row IN (SELECT unnest(?::BIGINT[]))",
        [source_id, list(rows)],
    )[0][0]
    if hidden is not None:
        raise CaseError(
            _say("originals-row-lies-quarantine-authorisation-covers", path=path, hidden=hidden)
        )
    unread = case.query(
        """
        SELECT min(row) FROM row_fate ANTI JOIN shown_reject USING (source_id, row)
        WHERE source_id = $source AND fate = $rejected AND row IN (SELECT unnest($rows::BIGINT[]))
        """,
        {"source": source_id, "rejected": int(Fate.REJECTED), "rows": list(rows)},
    )[0][0]
    if unread is not None:
        raise CaseError(_say("row-not-shown", path=path, row=unread))
    aside = case.query(
        """
        WITH aside AS (
            SELECT record_id FROM aside_event UNION SELECT record_id FROM aside_subscriber
            UNION SELECT record_id FROM aside_cell_place UNION SELECT record_id FROM aside_item
        )
        SELECT min(record_id & 4294967295) FROM aside
        WHERE record_id IN (SELECT ($source::BIGINT << 32) | unnest($rows::BIGINT[]))
        """,
        {"source": source_id, "rows": list(rows)},
    )[0][0]
    if aside is not None:
        raise CaseError(
            _say("originals-row-set-aside-act-annulled-contact", path=path, aside=aside)
        )


def _were_erased(case: Case, source_id: int) -> bool:
    """Whether rows of a file were erased: of a workbook, all of its bytes then went."""
    found = case.query(
        "SELECT 1 FROM quarantine WHERE source_id = ? AND reason = 'erased' LIMIT 1", [source_id]
    )
    return len(found) > 0


def _lines(
    case: Case,
    source_id: int,
    rows: Sequence[int],
    starts: Sequence[tuple[int | None, int]],
    encoding: str,
) -> Iterator[str]:
    """Rows (ascending) of a file kept by lines; ``starts`` ends with the row after the last."""
    firsts = [first for _, first in starts]
    held, lines = -1, [b""]
    for row in rows:
        place = bisect_right(firsts, row) - 1
        if place != held:
            content = chunk_bytes(case, source_id, starts[place][0] or 0)
            single = firsts[place + 1] - firsts[place] == 1
            lines = content.split(b"\n" if single or b"\n" in content else b"\r")
            held = place
        line = lines[row - firsts[place]].removesuffix(b"\r")
        if row == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        yield str(line, encoding or "utf-8", "backslashreplace")


def _whole(case: Case, source_id: int, rows: Sequence[int]) -> Iterator[str]:
    """Rows of a file that is read whole: UTF-16 text, or a workbook."""
    content = file_bytes(case, source_id)
    sha256 = hashlib.sha256(content).hexdigest()
    encoding = _source(case, source_id)[1]
    if encoding.startswith("utf-16"):
        lines = _text_lines(sha256, content, encoding)
        yield from (lines[row - 1] for row in rows)
        return
    parts = case.query(
        "SELECT name, first_row FROM source_part WHERE source_id = ? ORDER BY first_row",
        [source_id],
    )
    for row in rows:
        name, first_row = next(part for part in reversed(parts) if part[1] <= row)
        sheet = _sheet(sha256, content, name)
        at = row - first_row
        yield "\t".join(sheet[at]) if at < len(sheet) else ""


def _source(case: Case, source_id: int) -> tuple[str, str, int]:
    rows = case.query(
        "SELECT path, encoding, rows_physical FROM source WHERE source_id = ?", [source_id]
    )
    if len(rows) == 0:
        raise CaseDamagedError(_say("originals-source", path=case.path, source_id=str(source_id)))
    path, encoding, physical = rows[0]
    return path, encoding, physical


@lru_cache(maxsize=2)
def _text_lines(_sha256: str, content: bytes, encoding: str) -> list[str]:
    text = content.decode(encoding, "backslashreplace")
    end = "\n" if "\n" in text else "\r"
    return [line.removesuffix("\r") for line in text.split(end)]


@lru_cache(maxsize=4)
def _sheet(_sha256: str, content: bytes, name: str) -> list[list[str]]:
    if is_retained(content[:MARKUP_HEAD]):
        return list(Legs(name, lambda: BytesIO(content)))
    if is_markup(content[:MARKUP_HEAD]):
        return next(grid.rows for grid in grids(name, content) if grid.name == name)
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(name)
    return [[str(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def chunk_bytes(case: Case, source_id: int, chunk: int) -> bytes:
    """The bytes of one chunk, checked."""
    where = _say("originals-chunk", a=str(chunk), b=str(source_id), c=case.path)
    rows = case.query(
        "SELECT sha256, bytes FROM original WHERE source_id = ? AND chunk = ?", [source_id, chunk]
    )
    if len(rows) == 0:
        raise CaseDamagedError(_say("originals-original-bytes-whole-missing", where=where))
    sha256, packed = rows[0]
    try:
        content = zstandard.ZstdDecompressor().decompress(packed)
    except zstandard.ZstdError as error:
        raise CaseDamagedError(
            _say("originals-original-bytes-altered-cannot-read", where=where)
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise CaseDamagedError(_say("originals-original-bytes-altered-another-sha", where=where))
    return content


def chunks(case: Case, source_id: int) -> Iterator[bytes]:
    """The bytes of a source, chunk by chunk, each checked."""
    numbers = case.query(
        "SELECT chunk FROM original WHERE source_id = ? ORDER BY chunk", [source_id]
    )
    for (chunk,) in numbers:
        yield chunk_bytes(case, source_id, chunk)


def file_bytes(case: Case, source_id: int) -> bytes:
    """The whole file as received, its chunks checked."""
    return b"".join(chunks(case, source_id))


def verify(case: Case, source_id: int) -> None:
    """Read the whole original back.

    Raises:
        CaseDamagedError: a chunk, or the file as a whole, is not what was received.
    """
    rows = case.query(
        "SELECT path, sha256, size_bytes FROM source WHERE source_id = ?", [source_id]
    )
    if len(rows) == 0:
        raise CaseDamagedError(_say("originals-source", path=case.path, source_id=str(source_id)))
    path, sha256, size_bytes = rows[0]
    digest = hashlib.sha256()
    size = 0
    for content in chunks(case, source_id):
        digest.update(content)
        size += len(content)
    if size != size_bytes or digest.hexdigest() != sha256:
        raise CaseDamagedError(
            _say(
                "originals-original-altered-bytes-sha-expected",
                path=path,
                size=str(size),
                hexdigest=digest.hexdigest(),
                size_bytes=size_bytes,
                sha256=sha256,
            )
        )


def sha256_held(case: Case, source_id: int) -> str:
    """SHA-256 of the bytes that are held of a file, each chunk checked."""
    digest = hashlib.sha256()
    for content in chunks(case, source_id):
        digest.update(content)
    return digest.hexdigest()


def every_row(case: Case, source_id: int) -> Iterator[bytes]:
    """Each physical row as received, without its line end, those out of reach included.

    For what must speak of every row without showing any: hashes, a copy with rows withheld. Of a
    workbook row, the cells as text, parted by tabs.
    """
    rows = case.query(
        "SELECT chunk, first_row FROM original WHERE source_id = ? ORDER BY chunk", [source_id]
    )
    physical = _source(case, source_id)[2]
    if rows and rows[0][1] != 1:
        whole = _whole(case, source_id, range(1, physical + 1))
        yield from (line.encode("utf-8", "surrogatepass") for line in whole)
        return
    starts = [first for _, first in rows] + [physical + 1]
    for place, (chunk, first) in enumerate(rows):
        content = chunk_bytes(case, source_id, chunk)
        count = starts[place + 1] - first
        lines = content.split(b"\n" if count == 1 or b"\n" in content else b"\r")
        yield from (line.removesuffix(b"\r") for line in lines[:count])


def by_line(case: Case, source_id: int) -> bool:
    """Whether the source is text kept by its lines, so that one row can be withheld alone."""
    rows = case.query(
        "SELECT first_row FROM original WHERE source_id = ? AND chunk = 0", [source_id]
    )
    return bool(rows) and rows[0][0] == 1


def line_end(case: Case, source_id: int) -> bytes:
    r"""What ends the lines of a text source: \r\n, \n or \r; the first one found holds."""
    for content in chunks(case, source_id):
        at = content.find(b"\n")
        if at >= 0:
            return b"\r\n" if content[at - 1 : at] == b"\r" else b"\n"
        if b"\r" in content:
            return b"\r"
    return b"\n"
