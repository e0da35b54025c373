"""What became of the rows that gave no record?

Headers, blanks and notes by their place alone, rejects with reason and field, and of a quarantined
row its address and nothing else. The refused text is kept where the row shows a target of the act
and a time in its period: what does not may be of anybody, and is set aside like quarantine.
"""

from filiere.case import Case
from filiere.importer.reasons import Reason
from filiere.importer.sql import keeps_time
from filiere.importer.sql_time import quoted
from filiere.importer.write import Target
from filiere.layout import Layout
from filiere.model.codes import Fate

_REASON_NAMES = " ".join(f"WHEN {int(r)} THEN {quoted(r.key)}" for r in Reason)


def write_fates(case: Case, layout: Layout, to: Target) -> None:
    """Insert the fates of rows that gave no record; of a quarantined row only its address."""
    reason = f"CASE p.reason {_REASON_NAMES} END"
    case.execute(
        f"""
        INSERT INTO row_fate
        SELECT {to.source_id}, p.row, p.fate, '', '', '' FROM packed p
        WHERE p.fate IN ({int(Fate.HEADER)}, {int(Fate.BLANK)}, {int(Fate.NOTE)})
        UNION ALL
        SELECT {to.source_id}, p.row, p.fate, {reason}, {_refused_field(layout)}
        FROM packed p JOIN staged s ON s.rowid + 1 = p.row
        LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
        LEFT JOIN other o ON o.text = s.x_other
        WHERE p.fate = {int(Fate.REJECTED)} AND p.within
        UNION ALL
        SELECT {to.source_id}, p.row, p.fate, {reason}, {_refused_field(layout, told=False)}
        FROM packed p JOIN staged s ON s.rowid + 1 = p.row
        LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
        LEFT JOIN other o ON o.text = s.x_other
        WHERE p.fate = {int(Fate.REJECTED)} AND NOT p.within
        UNION ALL
        SELECT {to.source_id}, row, {int(Fate.DUPLICATE)}, 'identical_row', '', '' FROM repeated
        ORDER BY 2
        """
    )
    case.execute(
        f"""
        INSERT INTO shown_reject
        SELECT {to.source_id}, row FROM packed
        WHERE fate = {int(Fate.REJECTED)} AND within ORDER BY row
        """
    )
    case.execute(
        f"""
        INSERT INTO quarantine
        SELECT {to.source_id}, row, outside FROM packed
        WHERE fate = {int(Fate.QUARANTINED)} ORDER BY row
        """
    )


def _refused_field(layout: Layout, *, told: bool = True) -> str:
    """SQL of the field that was refused and of its text, as two columns.

    Where a row does not show that it is within the act, its text is not ``told``.
    """
    early = "s.reason > 0 AND p.reason = s.reason"
    clock = f"p.reason IN ({int(Reason.AMBIGUOUS_TIME)}, {int(Reason.NONEXISTENT_TIME)})"
    identity = (
        f"CASE WHEN i.number_reason > 0 OR i.reason = {int(Reason.SERVED)} THEN 'served' "
        "WHEN i.imei_rule <> '' THEN 'imei' ELSE 'imsi' END"
    )
    place = f"p.reason = {int(Reason.COORDINATE)}"
    cell = f"p.reason = {int(Reason.CELL)}"
    field = (
        f"CASE WHEN {place} THEN 'place' WHEN {clock} THEN 'time' WHEN {early} THEN s.field "
        f"WHEN i.reason > 0 THEN ({identity}) WHEN o.reason > 0 THEN 'other' "
        f"WHEN {cell} THEN 'cell' ELSE 'third' END"
    )
    time = "s.x_time" if keeps_time(layout) else "''"
    point = "s.x0 || '; ' || s.y0" if len(layout.places) > 0 else "''"
    text = (
        f"CASE ({field}) WHEN 'place' THEN {point} WHEN 'served' THEN s.x_served "
        f"WHEN 'imei' THEN s.x_imei WHEN 'imsi' THEN s.x_imsi WHEN 'other' THEN s.x_other "
        f"WHEN 'cell' THEN s.x_cell WHEN 'time' THEN {time} ELSE s.x_third END"
    )
    if not told:
        return f"coalesce({field}, ''), ''"
    return (
        f"coalesce({field}, ''), "
        f"left(coalesce(CASE WHEN {early} THEN s.found ELSE ({text}) END, ''), 200)"
    )
