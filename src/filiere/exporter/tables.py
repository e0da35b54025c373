"""Which tables leave, with which columns, and what is in each?

Column names are English whatever the language: programs read them. What each means is said in the
reader's language. A row of ``records`` is a record, a row of ``findings`` a finding.

Reads event, event_link, message, number, device, sim, cell, source, finding, market_listing,
movement.
"""

import heapq
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filiere.case.store import names
from filiere.exporter import conversations, trade
from filiere.exporter.outgoing import Cell, Column, ColumnType, Outgoing, Table, Unit, iso
from filiere.model.codes import Direction, Flag, Kind
from filiere.wording import Words

if TYPE_CHECKING:
    from filiere.exporter.leaving import Leaving

_say = Words(__name__)

T = ColumnType

RECORDS = {
    "source": T.TEXT,
    "row": T.INTEGER,
    "contact": T.INTEGER,
    "time": T.TIME,
    "utc_offset_min": T.INTEGER,
    "kind": T.TEXT,
    "direction": T.TEXT,
    "served": T.TEXT,
    "other": T.TEXT,
    "third": T.TEXT,
    "duration_s": T.INTEGER,
    "imei": T.TEXT,
    "imsi": T.TEXT,
    "cell": T.TEXT,
    "end_cell": T.TEXT,
    "flags": T.TEXT,
    "text": T.TEXT,
    "authorisation": T.TEXT,
    "service": T.TEXT,
    "sender": T.TEXT,
    "recipients": T.TEXT,
}
FINDINGS = {
    "id": T.TEXT,
    "analysis": T.TEXT,
    "kind": T.TEXT,
    "statement": T.TEXT,
    "subjects": T.TEXT,
    "from": T.TIME,
    "to": T.TIME,
    "log10_lr": T.REAL,
    "hp": T.TEXT,
    "hd": T.TEXT,
    "population": T.TEXT,
    "at_bound": T.BOOLEAN,
    "calibration": T.TEXT,
    "considered": T.INTEGER,
    "expected_by_chance": T.REAL,
    "measures": T.TEXT,
    "evidence_rows": T.INTEGER,
    "alternatives": T.TEXT,
    "caveats": T.TEXT,
    "depends_on": T.TEXT,
}
CONTACTS = {
    "contact": T.INTEGER,
    "time": T.TIME,
    "kind": T.TEXT,
    "a": T.TEXT,
    "b": T.TEXT,
    "duration_s": T.INTEGER,
    "text": T.TEXT,
    "source": T.TEXT,
    "row": T.INTEGER,
    "copies": T.INTEGER,
}
LISTINGS = {
    "account": T.TEXT,
    "time": T.TIME,
    "title": T.TEXT,
    "product": T.TEXT,
    "quantity": T.DECIMAL,
    "unit": T.TEXT,
    "strength": T.DECIMAL,
    "strength_unit": T.TEXT,
    "price": T.DECIMAL,
    "currency": T.TEXT,
    "price_per_unit": T.DECIMAL,
    "set_aside": T.TEXT,
    "source": T.TEXT,
    "row": T.INTEGER,
}
MOVEMENTS = {
    "account": T.TEXT,
    "booked_on": T.TEXT,
    "amount": T.DECIMAL,
    "currency": T.TEXT,
    "counterparty": T.TEXT,
    "label": T.TEXT,
    "balance": T.DECIMAL,
    "source": T.TEXT,
    "row": T.INTEGER,
}


def columns(table: str, types: dict[str, ColumnType]) -> tuple[Column, ...]:
    """The columns of a table, each with what it means."""
    return tuple(
        Column(name=name, type=kind, meaning=_say(f"{table}-{name.replace('_', '-')}"))
        for name, kind in types.items()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """Which records are asked for; None for all."""

    from_s: int | None = None
    to_s: int | None = None
    """Excluded."""
    label: str | None = None
    """A number or account as it is printed: served, other, third, sender or recipient."""

    def takes(self, at_s: int | None, *labels: str | None) -> bool:
        """Whether a row of this time and these parties is asked for."""
        if at_s is None and (self.from_s is not None or self.to_s is not None):
            return False
        early = at_s is not None and self.from_s is not None and at_s < self.from_s
        late = at_s is not None and self.to_s is not None and at_s >= self.to_s
        return not early and not late and (self.label is None or self.label in labels)


EVERY = Only()


def records(leaving: "Leaving", only: Only = EVERY) -> Table:
    """Each communication as a row of a file tells of it, in the order of time."""
    total = leaving.case.value("SELECT count(*) FROM event", of=int)
    if leaving.talks:
        total += sum(1 for _ in conversations.said(leaving))
    return Table(
        name=Unit.RECORDS,
        columns=columns("records", RECORDS),
        rows=lambda: _every(leaving, only),
        total=total,
    )


def _every(leaving: "Leaving", only: Only) -> Iterator[tuple[Cell, ...]]:
    """Rows of bills and of conversations, in the order of time; those without a time last."""
    if not leaving.talks:
        return _records(leaving, only)
    acts = _acts(leaving)
    talks = (
        conversations.record(each, leaving, acts)
        for each in conversations.said(leaving)
        if only.takes(each.at_s, each.sender, *each.recipients)
    )
    time = list(RECORDS).index("time")
    return heapq.merge(
        _records(leaving, only), talks, key=lambda row: (row[time] is None, row[time] or 0)
    )


def _records(leaving: "Leaving", only: Only) -> Iterator[tuple[Cell, ...]]:
    from filiere.exporter.leaving import LABEL  # noqa: PLC0415 -- it makes the tables itself

    bound = {
        **leaving.bound,
        "key": leaving.case.meta("pseudonym_key"),
        "everything": leaving.masker.everything,
        "from": only.from_s,
        "to": only.to_s,
        "label": only.label,
    }
    handset = names.keyed("'imei:' || imei14")
    subscription = names.keyed("'imsi:' || imsi")
    batches = leaving.case.batches(
        f"""
        WITH {LABEL}, asked AS (
            SELECT DISTINCT unnest(imeis) AS imei14 FROM act_in_force
        ), linked AS (
            SELECT record_id, min(canonical_id) AS contact FROM event_link GROUP BY record_id
        )
        SELECT e.record_id, coalesce(contact, e.record_id), t, utc_offset_min, e.kind, direction,
               x.label, y.label, z.label, duration_s,
               if($everything OR imei14 IN (FROM asked), imei14, {handset}),
               if($everything, imsi, {subscription}),
               c.cell, d.cell, flags, coalesce(text, ''),
               coalesce(x.named, true) AND coalesce(y.named, true) AND coalesce(z.named, true),
               x.number, y.number, z.number
        FROM event e
        LEFT JOIN label x ON x.number_id = served LEFT JOIN label y ON y.number_id = other
        LEFT JOIN label z ON z.number_id = third
        LEFT JOIN device USING (device_id) LEFT JOIN sim USING (sim_id)
        LEFT JOIN cell c ON c.cell_id = e.cell_id LEFT JOIN cell d ON d.cell_id = e.end_cell_id
        LEFT JOIN linked USING (record_id) LEFT JOIN message USING (record_id)
        WHERE ($from::BIGINT IS NULL OR t >= $from) AND ($to::BIGINT IS NULL OR t < $to)
          AND ($label::VARCHAR IS NULL OR $label IN (x.label, y.label, z.label))
        ORDER BY t, e.record_id
        """,
        bound,
    )
    acts = _acts(leaving)
    for rows in batches:
        texts = leaving.said(
            [row[15] for row in rows],
            [bool(row[16]) for row in rows],
            [tuple(n for n in row[17:20] if n is not None) for row in rows],
        )
        cells = leaving.cells({cell for row in rows for cell in row[12:14]})
        for row, text in zip(rows, texts, strict=True):
            source = row[0] >> 32
            yield (
                leaving.paths[leaving.places[source]],
                row[0] & 0xFFFFFFFF,
                row[1],
                row[2],
                row[3],
                Kind(row[4]).name.lower(),
                "" if row[5] == Direction.NONE else Direction(row[5]).name.lower(),
                *row[6:12],
                cells[row[12]],
                cells[row[13]],
                " ".join(str(flag.name).lower() for flag in Flag if flag in Flag(row[14])),
                text,
                acts.get(source, ""),
                None,
                None,
                None,
            )


def _acts(leaving: "Leaving") -> dict[int, str]:
    return dict(
        leaving.case.query(
            "SELECT source_id, id FROM source JOIN authorisation USING (authorisation_id)"
        )
    )


def findings(leaving: "Leaving") -> Table:
    """Each finding, in the order in which findings are listed."""
    total = leaving.case.value("SELECT count(*) FROM finding", of=int)
    return Table(
        name=Unit.FINDINGS,
        columns=columns("findings", FINDINGS),
        rows=lambda: _findings(leaving),
        total=total,
    )


def _findings(leaving: "Leaving") -> Iterator[tuple[Cell, ...]]:
    for view in leaving.views():
        p, lr = view.propositions, view.lr
        yield (
            view.id,
            view.analysis,
            str(view.kind),
            view.claim.into(leaving.language),
            "; ".join(f"{s.role} = {s.label}" for s in view.subjects),
            view.period_s[0],
            view.period_s[1],
            None if lr is None else lr.log10,
            "" if p is None else p.hp.into(leaving.language),
            "" if p is None else p.hd.into(leaving.language),
            "" if p is None else p.population.into(leaving.language),
            None if lr is None else lr.at_bound,
            "" if lr is None else lr.calibration,
            view.considered,
            view.expected_by_chance,
            _json(leaving.measures(view)),
            view.evidence_rows,
            "\n".join(text.into(leaving.language) for text in view.alternatives),
            "\n".join(text.into(leaving.language) for text in view.caveats),
            "; ".join(view.depends_on),
        )


def _json(value: Any) -> str:  # noqa: ANN401 -- any JSON
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def contacts(leaving: "Leaving") -> Table:
    """Each communication once, however many rows tell of it, in the order of time."""

    def rows() -> Iterator[tuple[Cell, ...]]:
        for each in leaving.contacts():
            yield (
                each.number,
                each.at_s,
                each.kind,
                each.a,
                each.b,
                each.duration_s,
                each.text,
                leaving.paths[each.source],
                each.row,
                each.copies,
            )

    total = leaving.case.value("SELECT count(*) FROM contact", of=int)
    return Table(name=Unit.CONTACTS, columns=columns("contacts", CONTACTS), rows=rows, total=total)


def listings(leaving: "Leaving") -> Table:
    """Listings of markets; a case that was given none has none."""
    return _trade(leaving, Unit.LISTINGS, LISTINGS, trade.listings)


def movements(leaving: "Leaving") -> Table:
    """Movements of accounts; a case that was given none has none."""
    return _trade(leaving, Unit.MOVEMENTS, MOVEMENTS, trade.movements)


def _trade(
    leaving: "Leaving",
    name: Unit,
    types: dict[str, ColumnType],
    told: Callable[["Leaving"], Iterator[tuple[Cell, ...]]],
) -> Table:
    return Table(
        name=name,
        columns=columns(str(name), types),
        rows=lambda: told(leaving),
        total=leaving.case.value(trade.COUNTS[str(name)], of=int),
    )


def described(outgoing: Outgoing, table: Table) -> dict[str, object]:
    """What a table says of itself, ready for JSON."""
    header = outgoing.header.told(outgoing.language)
    name = str(table.name)
    header["rows_written"] = {name: outgoing.header.rows[name]}
    return {
        "schema": "filiere.table/1",
        "table": name,
        "header": header,
        "fields": [
            {
                "name": column.name,
                "type": str(column.type),
                "description": column.meaning.into(outgoing.language),
            }
            for column in table.columns
        ],
        "goods": list(outgoing.goods),
    }


def written(value: Cell, kind: ColumnType) -> str:
    """A value as text: times as ISO 8601, yes and no as true and false, None as nothing."""
    if value is None:
        return ""
    if kind is ColumnType.TIME and isinstance(value, int):
        return iso(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    return str(value)
