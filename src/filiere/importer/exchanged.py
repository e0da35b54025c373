"""Do handsets stand in the column of SIM cards, or SIM cards in that of handsets?

The first 14 digits of an IMSI are those of every card of a batch: taken for a handset, phones of
different people would be one. A column is judged as a whole, since a cloned handset may have any
digits: most of its values begin with a country and network, or with that of the cell in their row,
where no type of handset does; or most end in the check digit of a handset. Such values are left
out, with a note each; what stands where it should is kept.

Reads staged rows and the dictionaries ``ident`` and ``spot``.
"""

from filiere.case import Case
from filiere.cells import is_country
from filiere.handsets import REPORTING_BODIES, has_check_digit
from filiere.importer.reasons import Reason
from filiere.importer.sql_time import quoted

SAMPLE = 2_000
"""Distinct values looked at, the smallest first: as many of any kind as of another."""

LEAST = 3
"""Values by whose check digits a column is judged; one in ten has one by chance."""

RULE = "other_identifier"


def leave_out_exchanged(case: Case) -> None:
    """Leave out of ``ident`` the values of a column that holds the other identifier."""
    sims = _sims_among_handsets(case)
    handsets = _handsets_among_sims(case, known=len(sims) > 0)
    for column, kept, texts in (("x_imei", "imei", sims), ("x_imsi", "imsi", handsets)):
        if len(texts) > 0:
            value = "imei14" if kept == "imei" else "imsi"
            case.execute(
                f"UPDATE ident SET {value} = '', {kept}_rule = '{RULE}' "
                f"WHERE {column} IN (SELECT unnest($texts::VARCHAR[]))",
                {"texts": texts},
            )
    if len(sims) + len(handsets) > 0:
        case.execute(
            f"UPDATE ident SET reason = {int(Reason.SERVED)} "
            f"WHERE reason = 0 AND served = '' AND imei14 = '' AND imsi = ''"
        )


def _texts(case: Case, column: str) -> list[str]:
    rows = case.query(
        f"SELECT DISTINCT {column} FROM ident WHERE regexp_full_match({column}, '\\d{{15}}') "
        f"ORDER BY 1"
    )
    return [text for (text,) in rows]


def _sims_among_handsets(case: Case) -> list[str]:
    every = _texts(case, "x_imei")
    looks = [text for text in every if text[:2] not in REPORTING_BODIES and is_country(text[:3])]
    if 2 * len(looks) > len(every):
        return looks
    if len(every) == 0:
        return []
    network = "replace(regexp_extract(c.cell, '^(\\d{3}-\\d{2,3})-', 1), '-', '')"
    of_cells = [
        text
        for (text,) in case.query(
            f"SELECT DISTINCT s.x_imei FROM staged s JOIN spot c ON c.text = s.x_cell "
            f"WHERE s.mark = 0 AND regexp_full_match(s.x_imei, '\\d{{15}}') AND {network} <> '' "
            f"AND starts_with(s.x_imei, {network}) ORDER BY 1"
        )
    ]
    return of_cells if 2 * len(of_cells) > len(every) else []


def _handsets_among_sims(case: Case, *, known: bool) -> list[str]:
    """``known``: the column of handsets holds SIM cards, so that no check digit is needed."""
    every = _texts(case, "x_imsi")
    sample = every[:: max(1, len(every) // SAMPLE)]
    looks = [text for text in sample if text[:2] in REPORTING_BODIES]
    if not known:
        looks = [text for text in looks if has_check_digit(text)]
    if (len(looks) < LEAST and not known) or 2 * len(looks) <= len(sample):
        return []
    bodies = ", ".join(quoted(body) for body in sorted(REPORTING_BODIES))
    rows = case.query(
        f"SELECT DISTINCT x_imsi FROM ident WHERE regexp_full_match(x_imsi, '\\d{{15}}') "
        f"AND left(x_imsi, 2) IN ({bodies}) ORDER BY 1"
    )
    return [text for (text,) in rows]
