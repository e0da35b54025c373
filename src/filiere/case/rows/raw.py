"""What does any physical row of a file say, as it was received?

A row is found by its number, in the chunk that holds it; what lies in quarantine or is set aside is
shown to nobody. Rows of UTF-16 text and of workbooks are read from the whole file.
"""

import codecs
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO

from python_calamine import CalamineWorkbook

from filiere.case.rows.originals import by_line, chunk_bytes, file_bytes
from filiere.case.rows.survey import MARKUP_HEAD
from filiere.case.store.engine import Case
from filiere.errors import CaseDamagedError, CaseError
from filiere.model.codes import Fate
from filiere.received.markup import grids, is_markup
from filiere.received.retained import Legs, is_retained
from filiere.wording import Words

_say = Words(__name__)


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
        elif by_line(case, source_id):
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
    hidden = case.value_or_none(
        "SELECT min(row) FROM quarantine "
        "WHERE source_id = ? AND row IN (SELECT unnest(?::BIGINT[]))",
        [source_id, list(rows)],
        of=int,
    )
    if hidden is not None:
        raise CaseError(
            _say("originals-row-lies-quarantine-authorisation-covers", path=path, hidden=hidden)
        )
    unread = case.value_or_none(
        """
        SELECT min(row) FROM row_fate ANTI JOIN shown_reject USING (source_id, row)
        WHERE source_id = $source AND fate = $rejected AND row IN (SELECT unnest($rows::BIGINT[]))
        """,
        {"source": source_id, "rejected": int(Fate.REJECTED), "rows": list(rows)},
        of=int,
    )
    if unread is not None:
        raise CaseError(_say("row-not-shown", path=path, row=unread))
    aside = case.value_or_none(
        """
        WITH aside AS (
            SELECT record_id FROM aside_event UNION SELECT record_id FROM aside_subscriber
            UNION SELECT record_id FROM aside_cell_place UNION SELECT record_id FROM aside_item
        )
        SELECT min(record_id & 4294967295) FROM aside
        WHERE record_id IN (SELECT ($source::BIGINT << 32) | unnest($rows::BIGINT[]))
        """,
        {"source": source_id, "rows": list(rows)},
        of=int,
    )
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


def every_row(case: Case, source_id: int) -> Iterator[bytes]:
    """Each physical row as received, without its line end, those out of reach included.

    For what must speak of every row without showing any: hashes, a copy with rows withheld. Of a
    workbook row, the cells as text, parted by tabs.
    """
    rows = case.query(
        "SELECT chunk, first_row FROM original WHERE source_id = ? ORDER BY chunk", [source_id]
    )
    physical = _source(case, source_id)[2]
    if rows and not by_line(case, source_id):
        whole = _whole(case, source_id, range(1, physical + 1))
        yield from (line.encode("utf-8", "surrogatepass") for line in whole)
        return
    starts = [first for _, first in rows] + [physical + 1]
    for place, (chunk, first) in enumerate(rows):
        content = chunk_bytes(case, source_id, chunk)
        count = starts[place + 1] - first
        lines = content.split(b"\n" if count == 1 or b"\n" in content else b"\r")
        yield from (line.removesuffix(b"\r") for line in lines[:count])
