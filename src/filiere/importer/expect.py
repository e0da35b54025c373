"""What does a layout make of its sample, row by row?

The sample of a layout is imported into a case of its own, under an authorisation that covers
everything, and written out as text: what is reviewed by eye once is compared by a test for ever.
"""

import csv
import io
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import SourceEntry
from filiere.errors import LayoutError
from filiere.importer.receipt import Receipt
from filiere.importer.run import Context, import_file
from filiere.importer.sight import Sight, zone_said
from filiere.importer.summary import summary
from filiere.layout import NamedLayout
from filiere.model.authorisation import EVERY, SIMULATED, Authorisation
from filiere.model.codes import DataKind, Direction, Flag, Kind, source_row
from filiere.wording import Text, Words

_say = Words(__name__)


ZONE = "Europe/Paris"
"""Declared for samples whose times carry no offset."""

_COLUMNS = (
    "row", "what", "time", "offset_min", "kind", "direction", "served", "other", "third",
    "duration_s", "imei14", "imsi", "cell", "end_cell", "flags", "detail",
)  # fmt: skip


def everything() -> Authorisation:
    """An authorisation of a simulated world that covers every row of a sample."""
    return Authorisation(
        id="SAMPLE",
        basis=SIMULATED,
        authority="Simulator",
        date=date(2024, 1, 1),
        from_s=0,
        to_s=4_000_000_000,
        kinds=tuple(DataKind),
        numbers=(EVERY,),
    )


def expectation(named: NamedLayout, sample: Path, sight: Sight | None = None) -> str:
    """CSV of what the sample's rows became, one line per row of the file.

    Args:
        named: The layout.
        sample: The file.
        sight: How values of the file are shown; None writes them as they are, beside the sample.
    """
    with _tried(named, sample) as (case, _):
        return _text(case, sight)


def check(named: NamedLayout, sample: Path, sight: Sight) -> tuple[str, list[Text]]:
    """The same, and what is to be said of the whole; in the zone of case.toml, where it has one."""
    zone = zone_said(sample)
    with _tried(named, sample, zone or ZONE) as (case, receipt):
        return _text(case, sight), summary(case, named, receipt, sight, zone_said=zone != "")


@contextmanager
def _tried(named: NamedLayout, sample: Path, zone: str = ZONE) -> Iterator[tuple[Case, Receipt]]:
    """The sample in a case of its own."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        copy = folder / sample.name
        copy.write_bytes(sample.read_bytes())
        meta = {"reference": "sample", "title": "", "country": "FR", "timezone": zone}
        with Case.create(folder / "case.filiere", meta, readable=[folder]) as case:
            act = everything()
            record(case, [act])
            entry = SourceEntry(
                path=copy.name,
                authorisation=act.id,
                layout=named.id,
                timezone=zone if named.layout.zone.declared else None,
            )
            context = Context(folder=folder, country="FR", layouts={named.id: named})
            receipt = import_file(
                case, copy, entry=entry, authorisation=act, context=context, progress=_silent
            )
            if receipt is None:
                raise LayoutError(_say("expect-gave-nothing", sample=sample))
            yield case, receipt


def _silent(_what: Text, _share: float) -> None:
    """Say nothing: a sample takes no time."""


def _text(case: Case, sight: Sight | None) -> str:
    lines: list[tuple[str, ...]] = [
        *_events(case),
        *_fates(case),
        *_places(case),
        *_subscribers(case),
    ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    lines.sort(key=lambda line: (int(line[0]), line[1:]))
    writer.writerows(lines if sight is None else (_seen(line, sight) for line in lines))
    return out.getvalue()


_NOBODYS = frozenset(
    {"row", "what", "time", "offset_min", "kind", "direction", "duration_s", "flags"}
)
"""Columns that hold what the program made of a row, and that is nobody's."""


def _seen(line: Sequence[str], sight: Sight) -> list[str]:
    return [
        value if name in _NOBODYS else sight.value(value)
        for name, value in zip(_COLUMNS, line, strict=True)
    ]


def _line(row: int, what: str, *values: str, detail: str = "") -> tuple[str, ...]:
    held = [*values, *[""] * (len(_COLUMNS) - 3 - len(values))]
    return (str(row), what, *held, detail)


def _events(case: Case) -> list[tuple[str, ...]]:
    rows = case.query(
        """
        SELECT e.record_id, e.t, e.utc_offset_min, e.kind, e.direction, s.number, o.number,
               h.number, e.duration_s, d.imei14, i.imsi, c.cell, z.cell, e.flags,
               (SELECT string_agg(n.field || ' ' || n.rule, '; ' ORDER BY n.field, n.rule)
                FROM field_note n WHERE n.record_id = e.record_id)
        FROM event e
        LEFT JOIN number s ON s.number_id = e.served
        LEFT JOIN number o ON o.number_id = e.other
        LEFT JOIN number h ON h.number_id = e.third
        LEFT JOIN device d USING (device_id)
        LEFT JOIN sim i USING (sim_id)
        LEFT JOIN cell c ON c.cell_id = e.cell_id
        LEFT JOIN cell z ON z.cell_id = e.end_cell_id
        ORDER BY e.record_id
        """
    )
    out: list[tuple[str, ...]] = []
    for record_id, t, offset, kind, direction, *texts, flags, notes in rows:
        time = datetime.fromtimestamp(t, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        raised = " ".join(str(flag.name).lower() for flag in Flag if flag in Flag(flags))
        values = [time, str(offset), Kind(kind).name.lower(), Direction(direction).name.lower()]
        values += ["" if text is None else str(text) for text in texts]
        row = source_row(record_id)[1]
        out.append(_line(row, "record", *values, raised, detail=notes or ""))
    return out


def _fates(case: Case) -> list[tuple[str, ...]]:
    names = {2: "repeat", 3: "header", 4: "blank", 5: "note", 6: "rejected"}
    rows = case.query("SELECT row, fate, reason, field, found FROM row_fate ORDER BY row, fate")
    return [
        _line(row, names[fate], detail=" ".join(part for part in (reason, field, found) if part))
        for row, fate, reason, field, found in rows
    ]


def _places(case: Case) -> list[tuple[str, ...]]:
    rows = case.query(
        """
        SELECT record_id, cell, round(latitude_deg, 6), round(longitude_deg, 6), azimuth_deg,
               beam_deg, valid_from_s, valid_to_s, point_kind, epsg, accuracy_m,
               (SELECT string_agg(n.field || ' ' || n.rule, '; ' ORDER BY n.field, n.rule)
                FROM field_note n WHERE n.record_id = cell_place.record_id
                AND cell_place.record_id NOT IN (SELECT record_id FROM event))
        FROM cell_place JOIN cell USING (cell_id) ORDER BY record_id, cell
        """
    )
    return [
        _line(
            source_row(record)[1],
            "place",
            *["" for _ in range(10)],
            str(cell),
            detail=" ".join("-" if value is None else str(value) for value in place)
            + (f"; {notes}" if notes else ""),
        )
        for record, cell, *place, notes in rows
    ]


def _subscribers(case: Case) -> list[tuple[str, ...]]:
    rows = case.query(
        """
        SELECT record_id, number, imsi, operator, contract, valid_from, valid_to, holder,
               legal_representative, user_claim
        FROM subscriber LEFT JOIN number USING (number_id) LEFT JOIN sim USING (sim_id)
        ORDER BY record_id
        """
    )
    return [
        _line(
            source_row(record)[1],
            "subscriber",
            *["" for _ in range(4)],
            number or "",
            *["" for _ in range(4)],
            imsi or "",
            detail=" | ".join(str(value) for value in told),
        )
        for record, number, imsi, *told in rows
    ]
