"""What of a case can a party have that may not see third parties' numbers, and still recompute?

The same structure as a whole package, with records as they were read in the place of the files:
numbers that no act names are their pseudonyms, handsets and subscriptions are numbered, cells stay.
Every row of every file is there by its leaf, so that any one of them, shown later with its salt, is
proved to be the row that was received. The key of the pseudonyms stays: from it, a number could be
guessed.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from filiere.analysis import Progress, catalogue
from filiere.case import Case
from filiere.case.rights.authority import recorded
from filiere.case.rights.written import refuse, replacing
from filiere.cells import is_identity
from filiere.findings.masking import Masker
from filiere.masking.tree import through_tree
from filiere.model.codes import Fate
from filiere.package import archive, merkle
from filiere.package.archive import Content
from filiere.package.contents import (
    GOODS,
    Made,
    clock_told,
    common_manifest,
    common_members,
    computed,
)
from filiere.package.hidden import Hidden
from filiere.package.rows import proved_rows
from filiere.wording import Words

_say = Words(__name__)

NUMBERS = "records/numbers.csv"
EVENTS = "records/events.csv"
CELLS = "records/cells.csv"
PLACES = "records/places.csv"
MESSAGES = "records/messages.csv"
ACTS = "acts.json"
DEATHS = "deaths.json"
BATCH = 1 << 17

EVENT_COLUMNS = (
    "record_id", "t", "kind", "direction", "served", "other", "third", "duration_s", "device_id",
    "sim_id", "cell_id", "end_cell_id", "utc_offset_min", "flags",
)  # fmt: skip
PLACE_COLUMNS = (
    "cell_id", "latitude_deg", "longitude_deg", "azimuth_deg", "beam_deg", "valid_from_s",
    "valid_to_s", "point_kind", "epsg", "accuracy_m", "x_raw", "y_raw", "record_id",
)  # fmt: skip


def make_redacted(case: Case, path: Path, *, progress: Progress) -> Made:
    """Write the redacted package of a case."""
    hidden = Hidden(case, redacted=True)
    refuse(case, path)  # before any work is done
    members: dict[str, Content] = {}
    sources: list[dict[str, Any]] = []
    every: list[bytes] = []
    files = hidden.files
    names = dict(case.query("SELECT authorisation_id, id FROM authorisation"))
    masker = Masker(case)
    paths = masker.mask([source.path for source in files])
    for place, (source, shown) in enumerate(zip(files, paths, strict=True)):
        progress(_say("step-file", path=shown), place / (len(files) + 1))
        seed = merkle.top(case.meta("secret"), source.source_id)
        leaves = merkle.leaves([seed], proved_rows(case, source.source_id))
        every += leaves
        members[f"leaves/{source.source_id:06d}.bin"] = b"".join(leaves)
        repeated = case.query(
            "SELECT row FROM row_fate WHERE source_id = ? AND fate = ? ORDER BY row",
            [source.source_id, int(Fate.DUPLICATE)],
        )
        sources.append(
            {
                **asdict(source),
                **hidden.sha256(source),
                **clock_told(case, source.source_id),
                "path": shown,
                "act": names[source.authorisation_id],
                "proved": len(leaves),
                "repeated": [row for (row,) in repeated],
                "root": merkle.root(leaves).hex(),
            }
        )
    progress(_say("step-findings"), len(files) / (len(files) + 1))
    _renumber(case)
    members |= _records(case)
    document = {**computed(case), **hidden.inputs}
    members |= common_members(hidden, document)
    members[GOODS] = _masked_goods(case, members[GOODS])
    deaths = case.query(
        "SELECT if(named, number, pseudonym), at_s FROM death JOIN number USING (number) "
        "ORDER BY 1, 2"
    )
    members[DEATHS] = archive.as_json([list(row) for row in deaths])
    held = {name for (name,) in case.query("SELECT id FROM act_in_force")}
    members[ACTS] = archive.as_json([_act(act, masker) for act in recorded(case) if act.id in held])
    manifest = {
        **common_manifest(hidden),
        "case": masker.reference(),
        "title": masker.one(case.meta("title")),
        "redacted": True,
        "apart": apart(case),
        "root": merkle.root(every).hex(),
        "sources": sources,
    }
    said: dict[str, object] = {"file": path.name, "redacted": True}
    with replacing(case, [path], "export", said) as draft:
        digest = archive.write(draft[path], members, manifest)
        said["manifest_sha256"] = digest
    case.execute("DROP TABLE renumbered")
    progress(_say("step-package"), 1.0)
    return Made(
        path=path,
        manifest_sha256=digest,
        root=str(manifest["root"]),
        files=len(files),
        rows_withheld=sum(source.rows_quarantined for source in files),
        findings=len(document["findings"]),
    )


def apart(case: Case) -> list[str]:
    """Questions that rest on rows of phones, money or markets, which are no part of this copy.

    Whoever has the copy cannot answer them anew, nor those that read their findings: they are not
    compared, and the re-run says so. Without such rows there are none.
    """
    if len(case.query("SELECT 1 FROM item LIMIT 1")) == 0:
        return []
    resting = set(
        case.column(
            "SELECT DISTINCT analysis FROM finding JOIN finding_evidence USING (finding_id) "
            "WHERE record_id NOT IN (SELECT record_id FROM event)",
            of=str,
        )
    )
    put = set(case.column("SELECT analysis FROM run WHERE outcome <> 'not_applicable'", of=str))
    if len(case.query("SELECT 1 FROM stream LIMIT 1")) > 0:
        # conversations take part in whatever is asked of contacts; why a question of phones could
        # not be put is said otherwise where there is no phone
        asked = set(case.column("SELECT analysis FROM run", of=str))
        return sorted(put | {n for n in asked if n in catalogue() and catalogue()[n].beyond_bills})
    found = resting | (put & {name for name, each in catalogue().items() if each.beyond_bills})
    for name, each in catalogue().items():  # those that read others come after them
        if name in put and not found.isdisjoint(each.after):
            found.add(name)
    return sorted(found)


def _act(act: Any, masker: Masker) -> dict[str, Any]:  # noqa: ANN401 - an authorisation, as JSON
    """An act as the other party may have it: what only acts name that hold no more is covered."""
    told = through_tree(asdict(act), masker.one, frozenset({"id", "basis"}))
    return {
        **told,
        "date": act.date.isoformat(),
        "expires": None if act.expires is None else act.expires.isoformat(),
        "kinds": [str(kind) for kind in act.kinds],
        "categories": [str(category) for category in act.categories],
    }


def _renumber(case: Case) -> None:
    """Number the numbers in the order of their ids, which tells nothing of what they are."""
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE renumbered AS
        WITH seen AS (
            SELECT unnest([served, other, third]) AS number_id FROM event
        ), label AS (
            SELECT number_id, if(named, number, pseudonym) AS label, kind, country, named
            FROM number SEMI JOIN seen USING (number_id)
        )
        SELECT number_id, row_number() OVER (ORDER BY number_id) AS place, label, kind,
               if(named, country, '') AS country, named
        FROM label
        """
    )


def _records(case: Case) -> dict[str, Content]:
    numbers = "SELECT place, label, kind, country, named::INTEGER FROM renumbered ORDER BY place"
    events = f"""
        WITH handset AS (
            SELECT device_id, row_number() OVER (ORDER BY min(record_id)) AS place
            FROM event WHERE device_id IS NOT NULL GROUP BY device_id
        ), subscription AS (
            SELECT sim_id, row_number() OVER (ORDER BY min(record_id)) AS place
            FROM event WHERE sim_id IS NOT NULL GROUP BY sim_id
        )
        SELECT e.record_id, e.t, e.kind, e.direction, s.place, o.place, h.place, e.duration_s,
               d.place, i.place, e.cell_id, e.end_cell_id, e.utc_offset_min, e.flags
        FROM event e LEFT JOIN renumbered s ON s.number_id = e.served
        LEFT JOIN renumbered o ON o.number_id = e.other
        LEFT JOIN renumbered h ON h.number_id = e.third
        LEFT JOIN handset d ON d.device_id = e.device_id
        LEFT JOIN subscription i ON i.sim_id = e.sim_id
        ORDER BY e.record_id LIMIT {BATCH} OFFSET $offset
    """
    cells = case.query("SELECT cell_id, cell FROM cell ORDER BY cell_id")
    masker = Masker(case)
    cells = [(n, cell if is_identity(cell) else masker.one(cell)) for n, cell in cells]
    places = (
        f"SELECT {', '.join(PLACE_COLUMNS)} FROM cell_place "
        f"ORDER BY record_id, cell_id, latitude_deg, longitude_deg"
    )
    return {
        NUMBERS: _table(("number_id", "label", "kind", "country", "named"), case.query(numbers)),
        EVENTS: _batches(case, events),
        CELLS: _table(("cell_id", "cell"), cells),
        PLACES: _table(PLACE_COLUMNS, case.query(places)),
        MESSAGES: _table(("record_id", "text"), _messages(case)),
    }


def _messages(case: Case) -> list[tuple[int, str]]:
    """The texts on which a finding rests, their digits masked; all other content stays."""
    rows = case.query(
        "SELECT record_id, text FROM message SEMI JOIN finding_evidence USING (record_id) "
        "ORDER BY record_id, text"
    )
    told = Masker(case).mask([text for _, text in rows])
    return [
        (record, re.sub(r"\d", "#", text)) for (record, _), text in zip(rows, told, strict=True)
    ]


def _batches(case: Case, sql: str) -> Iterator[bytes]:
    yield _table(EVENT_COLUMNS, [])
    offset = 0
    while rows := case.query(sql, {"offset": offset}):
        yield _table((), rows)
        offset += BATCH


def _table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """CSV; an unknown value is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if columns:
        writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()


def _masked_goods(case: Case, content: Content) -> bytes:
    """The goods declarations with the numbers in paths masked; all else in them is a figure."""
    text = content if isinstance(content, bytes) else b"".join(content)
    goods = json.loads(text)
    shown = Masker(case).mask([str(declared["path"]) for declared in goods])
    return archive.as_json(
        [{**declared, "path": path} for declared, path in zip(goods, shown, strict=True)]
    )
