r"""Are the bytes in the case those that were received?

A file is kept in the case as zstd chunks of about 1 MB that end at a line end. A physical line ends
at \n (a \r before it belongs to the end), or, in a file without any \n, at \r; a last line without
an end counts. UTF-16 files and workbooks are cut anywhere. Each chunk carries its SHA-256, checked
at each reading.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import zstandard

from filiere.case.rows.survey import Survey
from filiere.case.store.engine import Case
from filiere.errors import CaseDamagedError, ImportRefusedError, reason_of
from filiere.wording import Words

_say = Words(__name__)
CHUNK = 1 << 20
LEVEL = 1
"""Of zstd: three would take a third more time for a twentieth less room."""

BATCH = 16
"""Chunks inserted at a time."""


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


def by_line(case: Case, source_id: int) -> bool:
    """Whether the source is text kept by its lines, so that one row can be withheld alone."""
    first = case.value_or_none(
        "SELECT first_row FROM original WHERE source_id = ? AND chunk = 0", [source_id], of=int
    )
    return first == 1


def line_end(case: Case, source_id: int) -> bytes:
    r"""What ends the lines of a text source: \r\n, \n or \r; the first one found holds."""
    for content in chunks(case, source_id):
        at = content.find(b"\n")
        if at >= 0:
            return b"\r\n" if content[at - 1 : at] == b"\r" else b"\n"
        if b"\r" in content:
            return b"\r"
    return b"\n"
