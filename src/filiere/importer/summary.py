"""What did a layout make of a sample, in a few sentences?

Counts, times and the names of columns only: how many rows became records and why others did not,
from when to when and by whose word for the zone, how many numbers in each direction, which fields
were ever filled, what was mended, and which columns nobody reads.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from filiere.case import Case
from filiere.importer.ends import other_end
from filiere.importer.reasons import called
from filiere.importer.receipt import Receipt
from filiere.importer.sight import Sight
from filiere.layout import NamedLayout
from filiere.model.codes import Direction, Fate
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)

_FILLED = {
    "served": "served IS NOT NULL",
    "other": "other IS NOT NULL",
    "third": "third IS NOT NULL",
    "duration_s": "duration_s IS NOT NULL",
    "imei": "device_id IS NOT NULL",
    "imsi": "sim_id IS NOT NULL",
    "cell": "cell_id IS NOT NULL",
    "end_cell": "end_cell_id IS NOT NULL",
}
"""When a field of a record holds something."""


def summary(
    case: Case, named: NamedLayout, receipt: Receipt, sight: Sight, *, zone_said: bool = False
) -> list[Text]:
    """The sentences on a file that alone was brought into a case.

    ``zone_said``: its zone is that of case.toml, and not one that a sample is given.
    """
    told = list(_rows(case, receipt))
    if named.layout.table == "events":
        told += [*_times(case, named, said=zone_said), *_parties(case), *_odd(case, named)]
        told += _filled(case, named)
    return [*told, *_mended(case), *_of_one_end(named, sight), *_unread(named, sight)]


def _rows(case: Case, receipt: Receipt) -> Iterator[Text]:
    rows = receipt.rows
    yield _say(
        "rows",
        physical=rows["physical"],
        records=rows["record"],
        repeats=rows["duplicate"],
        rejected=rows["rejected"],
        outside=rows["quarantined"],
        others=rows["header"] + rows["blank"] + rows["note"],
    )
    if receipt.difference not in {None, 0}:
        yield _say("declared", count=receipt.declared_rows or 0)
    for reason, count, first in case.query(
        "SELECT reason, count(*), min(row) FROM row_fate WHERE fate = ? GROUP BY reason "
        "ORDER BY count(*) DESC, reason",
        [int(Fate.REJECTED)],
    ):
        yield _say("rejected", why=called(reason), count=count, row=str(first))


def _times(case: Case, named: NamedLayout, *, said: bool) -> Iterator[Text]:
    first, last = case.query("SELECT min(t), max(t) FROM event")[0]
    if first is None:
        return
    ((zone, basis),) = case.query("SELECT zone, zone_basis FROM source")
    if basis == "in_value":
        basis = "row"
    elif named.layout.zone.declared and named.layout.zone.fixed == "":
        basis = "said" if said else "declared"
    whose = _say(f"basis-{basis}", zone=zone)
    yield _say("times", first=_iso(first), last=_iso(last), basis=whose)
    if case.query("SELECT 1 FROM source_clock WHERE precision_s >= 60"):
        yield _say("minutes")


def _parties(case: Case) -> Iterator[Text]:
    for direction, records, served, other in case.query(
        "SELECT direction, count(*), count(DISTINCT served), count(DISTINCT other) FROM event "
        "GROUP BY direction ORDER BY direction DESC"
    ):
        way = _say(f"way-{Direction(direction).name.lower()}")
        yield _say("numbers", way=way, records=records, served=served, other=other)


LEAST_HOURS = 24
"""Records of which none begins at midnight's hour or after noon, for that to be no chance."""


def _odd(case: Case, named: NamedLayout) -> Iterator[Text]:
    """What is seldom so in the records of a network, and often so where columns were misread."""
    records, selves, twelve = case.query(
        "SELECT count(*), count(*) FILTER (served = other), "
        "count(*) FILTER ((t + utc_offset_min * 60) // 3600 % 24 BETWEEN 1 AND 12) FROM event"
    )[0]
    if selves > 0:
        yield _say("with-itself", count=selves)
    halves = any("%p" in form for form in named.layout.columns["time"].formats)
    if records == twelve >= LEAST_HOURS and not halves:
        yield _say("no-afternoon")
    others, most = case.query(
        "SELECT count(other), max(n) FROM (SELECT other, count(*) OVER (PARTITION BY other) AS n "
        "FROM event WHERE other IS NOT NULL)"
    )[0]
    served = case.value("SELECT count(DISTINCT served) FROM event WHERE other IS NOT NULL", of=int)
    if others >= LEAST_OTHERS and others == most and served > 1:
        yield _say("one-other")


LEAST_OTHERS = 4
"""Contacts that must all be with one number for that to be told."""


def _filled(case: Case, named: NamedLayout) -> Iterator[Text]:
    asked = [name for name in _FILLED if name in named.layout.columns]
    if len(asked) == 0:
        return
    counts = case.query(
        f"SELECT {', '.join(f'count(*) FILTER ({_FILLED[name]})' for name in asked)} FROM event"
    )[0]
    parts = [
        _say("filled-one", field=name, count=count)
        for name, count in zip(asked, counts, strict=True)
    ]
    yield _say("filled", told=Joined(tuple(parts), ", "))


def _mended(case: Case) -> Iterator[Text]:
    for field, rule, count, first in case.query(
        "SELECT field, rule, count(*), min(record_id) & 4294967295 FROM field_note "
        "GROUP BY field, rule ORDER BY count(*) DESC, field, rule"
    ):
        yield _say("mended", field=field, rule=rule, count=count, row=str(first))


def _of_one_end(named: NamedLayout, sight: Sight) -> Iterator[Text]:
    """What incoming rows would take from the caller, though a column tells it of the called."""
    layout = named.layout
    if layout.parties == "columns" or not {"served", "other"} <= set(layout.columns):
        return
    caller, called = (layout.columns[name].source[0] for name in ("served", "other"))
    for name in ("imei", "imsi", "cell", "end_cell", "azimuth_deg"):
        column = layout.columns.get(name)
        if column is None or len(column.when_in) > 0:
            continue
        for source in column.source:
            for one, two in ((caller, called), (called, caller)):
                ends, twin = other_end(source, one, two, layout.recognise.keys)
                if ends:
                    shown = {"column": sight.heading(source), "twin": sight.heading(twin)}
                    yield _say("one-end" if twin else "one-end-alone", field=name, **shown)


def _unread(named: NamedLayout, sight: Sight) -> Iterator[Text]:
    left = [str(sight.heading(name or "«»")) for name in named.layout.ignored]
    if len(left) > 0:
        listed = Joined(tuple(Plain(name, name) for name in left), ", ")
        yield _say("unread", columns=listed, count=len(left))


def _iso(t: int) -> str:
    return datetime.fromtimestamp(t, tz=UTC).strftime("%Y-%m-%d %H:%M:%S")
