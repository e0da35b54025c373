"""Does the day come before the month in this file?

``06/07/2024`` says nothing. The rows that can be read in one order only decide. One row against
four at least of the other order is a stray: it is refused with its reason, the file is kept. More
than that is a file of two orders, in which a day up to twelve may be any: it is not read. A file
whose layout allows both orders, and in which no day exceeds twelve, needs the order in case.toml
(``dates = "dmy"``). Nothing is taken from the rows that fit by chance.

Reads staged rows and the text of their times.
"""

from filiere.case import Case
from filiere.errors import ImportRefusedError
from filiere.importer.job import Job, in_order, kept, order_of, turned
from filiere.importer.reasons import Reason
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


def refuse_turned(case: Case, job: Job) -> None:
    """Refuse rows that can be read with day and month exchanged only, or the file of many such."""
    column = job.layout.columns.get("time")
    if column is None:
        return
    own = [form for form in column.formats if order_of(form) != ""]
    swapped = [turned(form) for form in own]
    if len(swapped) == 0 or any("%b" in form or "%B" in form for form in swapped):
        return
    wrong = f"mark = 0 AND reason = {int(Reason.TIME)} AND {_reads(swapped)}"
    first, count = case.query(f"SELECT min(rowid) + 1, count(*) FROM staged WHERE {wrong}")[0]
    if count == 0:
        return
    right = case.query(
        f"SELECT count(*) FROM staged WHERE mark = 0 AND reason = 0 AND NOT ({_reads(swapped)})"
    )[0][0]
    if LEAST_AGAINST * int(count) > int(right):
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
