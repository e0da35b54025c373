"""What may be read of rows of a file as received, whatever became of them?

One way for every screen that shows a row: what lies in quarantine, is set aside, or could not be
read and does not show that it is within the act, is not given out by the case at all; the rest is
masked cell by cell and made inert. What was read as a time or a cell of the network stays.

Reads original, source, source_part, event, cell.
"""

from collections.abc import Collection, Iterable

from filiere.case import Case
from filiere.case.rows.ledger import parts
from filiere.case.rows.raw import raw_rows
from filiere.findings.cells import Cell, cells_of, joined
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.masking import Said

Address = tuple[int, int]
"""Source and physical row."""


def shown_rows(
    case: Case, wanted: Iterable[Address], *, shown: Collection[int] = ()
) -> dict[Address, Said]:
    """Each row as it may be read; numbers ``shown`` were revealed to this reader.

    Raises:
        CaseError: a row is out of reach.
    """
    raws = raw_rows(case, wanted)
    if len(raws) == 0:
        return {}
    how = _how(case, {source for source, _ in raws})
    own = _nobodys(case, raws)
    cut: list[list[Cell]] = []
    texts: list[str] = []
    typed: list[tuple[str, ...]] = []
    for (source, row), raw in raws.items():
        layout, sha256, headers = how[source]
        columns = next((c for first, c in reversed(headers) if first <= row), ())
        nobodys = own.get((source, row))
        read = (layout, sha256) if nobodys is not None else ("", "")
        cells = cells_of(raw, columns, read, nobodys or ())
        cut.append(cells)
        texts += [raw[cell.start : cell.end] for cell in cells]
        typed += [cell.typed for cell in cells]
    masked = iter(Masker(case, shown=shown).mask(texts, typed=typed))
    return {
        address: Said(inert(joined(raw, cells, [next(masked) for _ in cells])))
        for (address, raw), cells in zip(raws.items(), cut, strict=True)
    }


def _how(
    case: Case, sources: Collection[int]
) -> dict[int, tuple[str, str, list[tuple[int, tuple[str, ...]]]]]:
    """Layout, its digest, and each part's first row and header."""
    rows = case.query(
        "SELECT source_id, layout, layout_sha256 FROM source "
        "WHERE source_id IN (SELECT unnest(?::INTEGER[])) ORDER BY source_id",
        [sorted(sources)],
    )
    return {
        source: (layout, sha256, [(p.first_row, p.columns) for p in parts(case, source)])
        for source, layout, sha256 in rows
    }


def _nobodys(case: Case, rows: Iterable[Address]) -> dict[Address, tuple[str, ...]]:
    """Of each row that gave a record, its time and cells as a file may write them."""
    found = case.query(
        "SELECT e.record_id, t, c.cell, d.cell FROM event e "
        "LEFT JOIN cell c ON c.cell_id = e.cell_id LEFT JOIN cell d ON d.cell_id = e.end_cell_id "
        "WHERE list_contains($records::BIGINT[], e.record_id) ORDER BY e.record_id",
        {"records": sorted(source << 32 | row for source, row in rows)},
    )
    return {
        (record >> 32, record & 0xFFFFFFFF): tuple(
            str(each) for each in (t, t * 1000, cell, end) if each is not None
        )
        for record, t, cell, end in found
    }
