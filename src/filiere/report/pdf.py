"""How does the report become a PDF that a court can keep?

What the page says, set by typst as PDF/A-3 and PDF/UA-1, with every row that a finding rests on and
the findings themselves attached. Fonts are those inside typst, nothing is fetched, and no clock is
read: the same case gives the same bytes. Under each drawing stands what an exhibit must say: its
source, the period held, software and method by version.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import typst

from filiere import __version__
from filiere.case import Case
from filiere.case.store.names import labels
from filiere.errors import CaseError
from filiere.findings import RunView, View, as_json, read, runs
from filiere.findings.fill import SMALL
from filiere.findings.formats import span, utc
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.model.codes import Direction, Kind, source_row
from filiere.report.glyphs import printable
from filiere.report.outline import Block, blocks, levelled, tree
from filiere.report.page import html
from filiere.scratch import scratch
from filiere.wording import Language, Words

_say = Words(__name__)


if TYPE_CHECKING:
    from typst import PDFStandard  # named in its stub alone

STANDARDS: "list[PDFStandard]" = ["a-3a", "ua-1"]
NO_FONTS: list[Path] = []
"""The machine's own fonts are not looked at: another machine has others."""

ROWS_HEAD = (
    "finding", "record", "file", "row", "start_time", "kind", "direction", "served", "other",
    "duration_s", "cell", "authorisation",
)  # fmt: skip


def pdf(case: Case, language: Language) -> bytes:
    """The report of a case as one PDF.

    Raises:
        CaseError: typst cannot set it.
    """
    rows, count = rows_csv(case)
    dated = _dated(case)
    content = blocks(tree(html(case, language)))
    exhibits = _exhibits(case, content, language)
    content += exhibits
    after = next(
        (k for k, b in enumerate(content) if b["kind"] == "heading" and b["level"] == 2), 0
    )
    content.insert(after, {"kind": "contents", "text": _say("received-contents").into(language)})
    content += _attached(language, count)
    levelled(content)
    data = {
        "title": f"{_say('received-case').into(language)} {Masker(case).reference()}",
        "author": f"Filière {__version__}",
        "language": language,
        "date": [dated.year, dated.month, dated.day],
        "running": f"{_say('received-case').into(language)} {Masker(case).reference()}",
        "kicker": _say("received-kicker").into(language),
        "software": f"Filière {__version__}",
        "attachments": [
            {
                "path": name,
                "mime": mime,
                "relationship": "source" if name == "rows.csv" else "data",
                "description": _say(f"pdf-{key}", count=count).into(language),
            }
            for name, mime, key in (
                ("rows.csv", "text/csv", "attached_rows"),
                ("findings.json", "application/json", "attached_findings"),
            )
        ],
        "blocks": content,
    }
    files = {
        "rows.csv": rows,
        "findings.json": as_json(case, language=language),
        "data.json": json.dumps(_printable(data), ensure_ascii=False, allow_nan=False),
    }
    return _compiled(case, files, dated)


def _compiled(case: Case, files: Mapping[str, str], dated: datetime) -> bytes:
    template = resources.files("filiere.report").joinpath("templates", "report.typ")
    # beside the case, so that what is written for a moment lies where the case itself may lie
    with scratch("report", case.room) as root:
        (root / "report.typ").write_bytes(template.read_bytes())
        for name, text in files.items():
            (root / name).write_text(text, encoding="utf-8", newline="")
        try:
            return typst.compile(
                root / "report.typ",
                root=root,
                format="pdf",
                font_paths=NO_FONTS,
                ignore_system_fonts=True,
                pdf_standards=STANDARDS,
                timestamp=dated,
                package_path=root,
                package_cache_path=root,
            )
        except typst.TypstError as error:
            raise CaseError(_say("pdf-report-cannot-set-pdf", error=str(error))) from error


def _dated(case: Case) -> datetime:
    """Day of the last record, or the first day that a record could have."""
    last = case.value_or_none("SELECT max(t) FROM event", of=int)
    at = datetime.fromtimestamp(last or 0, tz=UTC)
    return at.replace(hour=0, minute=0, second=0)


def rows_csv(case: Case) -> tuple[str, int]:
    """Every row of evidence of every finding, pseudonyms for third parties, and how many."""
    found = case.query(
        """
        WITH basis AS (
            SELECT DISTINCT f.position, b.finding_id, b.record_id
            FROM finding_evidence b JOIN finding f ON f.finding_id = b.finding_id
        )
        SELECT b.finding_id, b.record_id, s.path, e.t, e.kind, e.direction, e.served, e.other,
               e.duration_s, c.cell, coalesce(g.id, a.id)
        FROM basis b
        JOIN source s ON s.source_id = b.record_id >> 32
        JOIN authorisation a ON a.authorisation_id = s.authorisation_id
        LEFT JOIN released r ON r.source_id = s.source_id AND r.row = b.record_id & 4294967295
        LEFT JOIN authorisation g ON g.authorisation_id = r.authorisation_id
        LEFT JOIN event e ON e.record_id = b.record_id
        LEFT JOIN cell c ON c.cell_id = e.cell_id
        ORDER BY b.position, b.finding_id, e.t NULLS LAST, b.record_id, g.id NULLS LAST
        """
    )
    numbers = labels(case, {n for row in found for n in row[6:8] if n is not None})
    names = {number: inert(label) for number, label in numbers.items()}
    cells = {cell: inert(cell) for *_, cell, _ in found if cell is not None}
    paths = sorted({path for _, _, path, *_ in found})
    masked = Masker(case).mask(paths)
    shown = {path: inert(text) for path, text in zip(paths, masked, strict=True)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(ROWS_HEAD)
    for name, record, path, t, kind, direction, served, other, seconds, cell, act in found:
        source, row = source_row(record)
        writer.writerow(
            [
                name,
                f"{source}-{row}",
                shown[path],
                row,
                "" if t is None else utc(t),
                "" if kind is None else Kind(kind).name.lower(),
                "" if direction is None else Direction(direction).name.lower(),
                "" if served is None else names[served],
                "" if other is None else names[other],
                "" if seconds is None else seconds,
                "" if cell is None else cells[cell],
                act,
            ]
        )
    return out.getvalue(), len(found)


def _exhibits(case: Case, content: list[Block], language: Language) -> list[Block]:
    """Number every drawing, say under it what it stands on, and list them all."""
    views = {view.id: view for view in read(case, small=SMALL)}
    asked = {run.run_id: run for run in runs(case)}
    zone = ZoneInfo(case.meta("timezone"))
    first, last = case.query("SELECT min(from_s), max(to_s) FROM coverage")[0]
    held = "–" if first is None else span(first, last, zone, language)
    listed: list[list[str]] = []
    for block in content:
        if block["kind"] != "finding" or block["id"] not in views:
            continue
        view = views[block["id"]]
        numbered: list[Block] = []
        for inner in block["blocks"]:
            numbered.append(inner)
            if inner["kind"] == "figure":
                listed.append(_listed(inner, view, asked.get(view.run_id), held, language))
                listed[-1].insert(0, str(len(listed)))
                numbered.append(_line(len(listed), view, asked.get(view.run_id), held, language))
        block["blocks"] = numbered
    heading = {"kind": "heading", "level": 2, "text": _say("pdf-s-exhibits").into(language)}
    if len(listed) == 0:
        return [heading, _said(_say("pdf-no-exhibits").into(language))]
    head = [
        _say(f"pdf-{k}").into(language)
        for k in ("number", "legend", "source", "coverage", "versions")
    ]
    table: Block = {
        "kind": "table",
        "head": [[[{"text": cell, "style": ""}] for cell in head]],
        "rows": [[[{"text": cell, "style": ""}] for cell in row] for row in listed],
        "numeric": [True, False, False, False, False],
        "widths": [2.0, 12.0, 8.0, 6.0, 7.0],
    }
    return [heading, _said(_say("pdf-exhibits-intro").into(language)), table]


def _listed(
    figure: Block, view: View, run: RunView | None, held: str, language: Language
) -> list[str]:
    legend = "".join(piece["text"] for piece in figure["caption"])
    source = _say(
        "pdf-rows-of", finding=view.id, rows=view.evidence_rows, acts=", ".join(view.depends_on)
    ).into(language)
    return [legend, source, held, f"Filière {__version__}, {_method(view, run)}"]


def _line(number: int, view: View, run: RunView | None, held: str, language: Language) -> Block:
    said = (
        _say("pdf-exhibit-line")
        .fill(
            {
                "finding": view.id,
                "rows": view.evidence_rows,
                "acts": ", ".join(view.depends_on),
                "period": held,
                "software": f"Filière {__version__}",
                "method": _method(view, run),
            }
        )
        .into(language)
    )
    name = _say("pdf-exhibit", number=number).into(language)
    pieces = [{"text": f"{name}. ", "style": "strong"}, {"text": said, "style": ""}]
    return {"kind": "paragraph", "style": "exhibit", "line": pieces}


def _method(view: View, run: RunView | None) -> str:
    return view.analysis if run is None else f"{view.analysis} {run.module_sha256[:12]}"


def _attached(language: Language, count: int) -> list[Block]:
    items = [
        _say(f"pdf-{key}", count=count).into(language)
        for key in ("attached_rows", "attached_findings", "dated", "unprintable")
    ]
    return [
        {"kind": "heading", "level": 3, "text": _say("pdf-s-attached").into(language)},
        {"kind": "list", "items": [[{"text": item, "style": ""}] for item in items]},
    ]


def _said(text: str) -> Block:
    return {"kind": "paragraph", "style": "", "line": [{"text": text, "style": ""}]}


def _printable(value: Any) -> Any:  # noqa: ANN401 -- JSON in, JSON out
    """Every text with what the fonts cannot set written as its code."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [_printable(item) for item in value]
    return value
