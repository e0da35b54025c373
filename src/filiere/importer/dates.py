"""Does the day come before the month in this file?

``06/07/2024`` says nothing. The rows that can be read in one order only decide. One row against
four at least of the other order is a stray: it is refused with its reason, the file is kept. More
than that is a file of two orders, in which a day up to twelve may be any: it is not read. A file
whose layout allows both orders, and in which no day exceeds twelve, needs the order in case.toml
(``dates = "dmy"``). Nothing is taken from the rows that fit by chance.

A spreadsheet of another country turns what it takes for a date: of ``05/03/2024`` it makes a date
cell of May the 3rd, and ``13/03/2024`` stays a text. A column whose texts all have a day beyond
twelve, and whose dates all have one up to twelve, was so turned where the turned dates lie nearer
to the texts; it is turned back, with a note on each row.

Reads staged rows and the text of their times.
"""

from filiere.case import Case
from filiere.errors import ImportRefusedError
from filiere.importer.job import Job, in_order, kept, order_of, turned
from filiere.importer.reasons import Reason
from filiere.importer.sql import FIELD, NOTE
from filiere.importer.sql_time import quoted
from filiere.wording import Words

_say = Words(__name__)

ORDERS = ("dmy", "mdy")

LEAST_AGAINST = 4
"""Rows of the file's order for each stray one. A stray shows itself by its day in three of five
rows: one date in eleven at most is then misread, and the goods declaration says that some may."""


def both_orders(job: Job) -> bool:
    """Whether the layout reads times in both orders, and case.toml does not say which."""
    column = job.layout.columns.get("time")
    return column is not None and {order_of(form) for form in column.formats} >= {*ORDERS}


def ordered(case: Case, job: Job) -> Job | None:
    """The file with its one order of day and month; None where staging need not be done again.

    Raises:
        ImportRefusedError: rows fit either order only, or none tells which it is.
    """
    if not both_orders(job):
        refuse_turned(case, job)
        return None
    if job.dates != "":
        return in_order(job, job.dates)
    formats = job.layout.columns["time"].formats
    reads = {order: _reads(kept(formats, order)) for order in ORDERS}
    only = {
        order: case.query(
            f"SELECT min(rowid) + 1, count(*) FROM staged "
            f"WHERE mark = 0 AND reason <> {int(Reason.COLUMNS)} "
            f"AND {reads[order]} AND NOT ({reads[other]})"
        )[0]
        for order, other in (ORDERS, ORDERS[::-1])
    }
    most, least = sorted(ORDERS, key=lambda order: -int(only[order][1]))
    if only[most][1] == 0:
        raise ImportRefusedError(_say("order-untold", file=job.name))
    if LEAST_AGAINST * int(only[least][1]) > int(only[most][1]):
        rows = {"day_first": str(only["dmy"][0]), "month_first": str(only["mdy"][0])}
        raise ImportRefusedError(_say("orders-mixed", file=job.name, **rows))
    return in_order(job, most)


_SHEET = "'^\\d{4}-\\d\\d-\\d\\d( |T|$)'"
"""How a date cell of a sheet is printed."""


def turn_back(case: Case, job: Job) -> None:
    """Exchange day and month of dates that a spreadsheet had exchanged."""
    column = job.layout.columns.get("time")
    if column is None or not {order_of(form) for form in column.formats} & {*ORDERS}:
        return
    ours = "mark = 0 AND wall IS NOT NULL"
    cells = f"regexp_matches(x_time, {_SHEET})"
    day = "day(make_timestamp(wall * 1000000))"
    texts, fewest, dates, most = case.query(
        f"SELECT count(*) FILTER (NOT {cells}), min({day}) FILTER (NOT {cells}), "
        f"count(*) FILTER ({cells}), max({day}) FILTER ({cells}) FROM staged WHERE {ours}"
    )[0]
    if texts == 0 or dates == 0 or fewest <= LAST_MONTH or most > LAST_MONTH:
        return
    turned_wall = f"CASE WHEN {cells} THEN {_TURNED} ELSE wall END"
    as_read, as_turned = case.query(
        f"SELECT max(wall) - min(wall), max({turned_wall}) - min({turned_wall}) "
        f"FROM staged WHERE {ours}"
    )[0]
    if as_turned >= as_read:
        return
    note = quoted(f"time{FIELD}day_month_exchanged{FIELD}")
    became = f"strftime(make_timestamp({_TURNED} * 1000000), '%Y-%m-%d %H:%M:%S')"
    case.execute(
        f"UPDATE staged_row SET wall = {_TURNED}, notes = concat_ws({quoted(NOTE)}, notes, "
        f"{note} || x_time || {quoted(FIELD)} || {became}) WHERE {ours} AND {cells} "
        f"AND {_TURNED} <> wall"
    )


LAST_MONTH = 12
_AT = "make_timestamp(wall * 1000000)"
_TURNED_DAY = f"make_timestamp(year({_AT}), least(day({_AT}), 12), month({_AT}), 0, 0, 0)"
_TURNED = f"(epoch({_TURNED_DAY})::BIGINT + wall % 86400)"
"""SQL of a wall clock with day and month exchanged, where the day is one of a month's number."""


def refuse_turn_of_year(case: Case, job: Job) -> None:
    """Refuse rows of December and January whose year is said once for both, in a line above.

    Raises:
        ImportRefusedError: one year stands over both months.
    """
    said = job.recognised.sections
    years = {each.day for each in (said.first, *said.said) if each.day.isdigit()}
    if len(years) == 0:
        return
    found = case.query(
        "SELECT left(x_time, 4) AS year, min(rowid) + 1 FROM staged "
        "WHERE mark = 0 AND reason = 0 AND wall IS NOT NULL GROUP BY year "
        "HAVING bool_or(month(make_timestamp(wall * 1000000)) = 1) "
        "AND bool_or(month(make_timestamp(wall * 1000000)) = 12) ORDER BY 2 LIMIT 1"
    )
    for year, _ in found:
        if year in years:
            raise ImportRefusedError(_say("year-turns", file=job.name, year=str(year)))


def refuse_turned(case: Case, job: Job) -> None:
    """Refuse rows that can be read with day and month exchanged only, or the file of many such."""
    column = job.layout.columns.get("time")
    if column is None:
        return
    own = [form for form in column.formats if order_of(form) != ""]
    swapped = [turned(form) for form in own]
    if len(swapped) == 0 or any("%b" in form or "%B" in form for form in swapped):
        return
    wrong = (
        f"mark = 0 AND reason = {int(Reason.TIME)} AND {_reads(swapped)} AND NOT ({_reads(own)})"
    )
    first, count = case.query(f"SELECT min(rowid) + 1, count(*) FROM staged WHERE {wrong}")[0]
    if count == 0:
        return
    right = case.value(
        f"SELECT count(*) FROM staged WHERE mark = 0 AND reason = 0 AND NOT ({_reads(swapped)})",
        of=int,
    )
    if LEAST_AGAINST * int(count) > right:
        values = {"file": job.name, "row": str(first), "layout": job.recognised.layout.id}
        raise ImportRefusedError(_say("order-turned", **values))
    case.execute(
        f"UPDATE staged_row SET reason = {int(Reason.TURNED)} WHERE rowid IN ("
        f"SELECT rowid FROM staged WHERE {wrong})"
    )


def _reads(formats: list[str]) -> str:
    """SQL that is true of a time that one of these formats reads, whatever offset follows it."""
    listed = "[" + ", ".join(quoted(form) for form in formats if order_of(form) != "") + "]"
    longest = "regexp_replace(x_time, '\\s*(UTC|GMT|Z)?\\s*([+-]\\d{1,2}(:?\\d\\d)?)?$', '')"
    return (
        f"coalesce(try_strptime(x_time, {listed}), try_strptime({longest}, {listed})) IS NOT NULL"
    )
