"""Does the day come before the month in this file?

``06/07/2024`` says nothing. One row that can only be read the other way round stops a file; a file
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
        _refuse_turned(case, job)
        return None
    if job.dates != "":
        return in_order(job, job.dates)
    formats = job.layout.columns["time"].formats
    reads = {order: _reads(kept(formats, order)) for order in ORDERS}
    only = {
        order: case.query(
            f"SELECT min(rowid) + 1 FROM staged WHERE mark = 0 AND reason <> {int(Reason.COLUMNS)} "
            f"AND {reads[order]} AND NOT ({reads[other]})"
        )[0][0]
        for order, other in (ORDERS, ORDERS[::-1])
    }
    told = [order for order in ORDERS if only[order] is not None]
    if len(told) == 2:
        rows = {"day_first": str(only["dmy"]), "month_first": str(only["mdy"])}
        raise ImportRefusedError(_say("orders-mixed", file=job.name, **rows))
    if len(told) == 0:
        raise ImportRefusedError(_say("order-untold", file=job.name))
    return in_order(job, told[0])


def _refuse_turned(case: Case, job: Job) -> None:
    """Refuse a file of which a row can be read with day and month exchanged only."""
    column = job.layout.columns.get("time")
    if column is None:
        return
    swapped = [turned(form) for form in column.formats if order_of(form) != ""]
    if len(swapped) == 0 or any("%b" in form or "%B" in form for form in swapped):
        return
    rows = case.query(
        f"SELECT min(rowid) + 1 FROM staged WHERE mark = 0 AND reason = {int(Reason.TIME)} "
        f"AND {_reads(swapped)}"
    )
    if rows[0][0] is not None:
        values = {"file": job.name, "row": str(rows[0][0]), "layout": job.recognised.layout.id}
        raise ImportRefusedError(_say("order-turned", **values))


def _reads(formats: list[str]) -> str:
    """SQL that is true of a time that one of these formats reads, whatever offset follows it."""
    listed = "[" + ", ".join(quoted(form) for form in formats if order_of(form) != "") + "]"
    longest = "regexp_replace(x_time, '\\s*(UTC|GMT|Z)?\\s*([+-]\\d{1,2}(:?\\d\\d)?)?$', '')"
    return (
        f"coalesce(try_strptime(x_time, {listed}), try_strptime({longest}, {listed})) IS NOT NULL"
    )
