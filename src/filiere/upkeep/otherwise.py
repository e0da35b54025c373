"""What would a case say without some of its records, with a clock moved, or a number held lawful?

Works on a copy that is thrown away: what is left out is taken out of its tables, the rest is linked
anew and the same questions put again. Where a day or a number is left out its records are *not
held* in that reading: silence there means nothing. Never to be called on a case that is kept.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from filiere.analysis import Progress, catalogue
from filiere.case import Case
from filiere.case.rows.aside import EVERY_PARTY, TABLES
from filiere.errors import CaseError
from filiere.linker import link
from filiere.model.codes import Kind
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.signals.runs import in_bulk
from filiere.upkeep.annulment import annul
from filiere.upkeep.clock import correct_clock
from filiere.upkeep.recompute import asked
from filiere.wording import Words

_say = Words(__name__)

WHAT_IF = "what if"
"""Who states what is only tried, and why; it stands in the copy alone."""


def without_file(case: Case, source: int, progress: Progress) -> None:
    """As if a file had never been received: neither its records nor the periods it covers.

    Raises:
        CaseError: the case has no such file.
    """
    paths = case.column("SELECT path FROM source WHERE source_id = ?", [source], of=str)
    if len(paths) == 0:
        raise CaseError(_say("no-such-file", file=source))
    act = case.value("SELECT max(authorisation_id) + 1 FROM authorisation", of=int)
    case.execute(
        "INSERT INTO authorisation SELECT * REPLACE (? AS authorisation_id, ? AS id) "
        "FROM authorisation WHERE authorisation_id = "
        "(SELECT authorisation_id FROM source WHERE source_id = ?)",
        [act, WHAT_IF, source],
    )
    case.execute("UPDATE source SET authorisation_id = ? WHERE source_id = ?", [act, source])
    case.execute("DELETE FROM released WHERE source_id = ?", [source])
    annul(case, WHAT_IF, by=WHAT_IF, why=WHAT_IF, progress=progress)


def without_number(case: Case, number: int, progress: Progress) -> None:
    """As if no record named a number or an account of it, and its own records were not held."""
    _leave_out(
        case,
        "SELECT record_id FROM event WHERE served = $n OR other = $n OR third = $n "
        "UNION SELECT record_id FROM subscriber WHERE number_id = $n "
        f"UNION SELECT record_id FROM ({EVERY_PARTY}) AS party WHERE account_id IN "
        "(SELECT account_id FROM account_shown WHERE number_id = $n)",
        {"n": number},
    )
    link(case, progress)
    case.execute("DELETE FROM coverage WHERE number_id = ?", [number])
    _ask_again(case, progress)


def without_day(case: Case, day: date, progress: Progress) -> None:
    """As if the records of one day, in the case's zone, were not held."""
    zone = ZoneInfo(case.meta("timezone"))
    begins, ends = (
        int(datetime(d.year, d.month, d.day, tzinfo=zone).timestamp())
        for d in (day, day + timedelta(days=1))
    )
    _leave_out(
        case,
        "SELECT record_id FROM event WHERE t >= $a AND t < $b "
        "UNION SELECT record_id FROM item WHERE t_ms // 1000 >= $a AND t_ms // 1000 < $b",
        {"a": begins, "b": ends},
    )
    link(case, progress)
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE cut AS
        SELECT * REPLACE (least(to_s, $a - 1) AS to_s) FROM coverage
        WHERE from_s < $a
        UNION ALL
        SELECT * REPLACE (greatest(from_s, $b) AS from_s) FROM coverage
        WHERE to_s >= $b
        """,
        {"a": begins, "b": ends},
    )
    case.execute("DELETE FROM coverage")
    case.execute("INSERT INTO coverage SELECT * FROM cut ORDER BY ALL")
    case.execute("DROP TABLE cut")
    _ask_again(case, progress)


def without_bulk_texts(case: Case, progress: Progress) -> None:
    """As if nobody had written to many numbers at once, as an announcement is written."""
    found = case.columns(
        "SELECT record_id, t, CASE direction WHEN 1 THEN served ELSE other END AS a, "
        "CASE direction WHEN 1 THEN other ELSE served END AS b FROM event "
        f"WHERE kind IN ({int(Kind.SMS)}, {int(Kind.MMS)}) AND direction IN (1, 2) "
        "AND served IS NOT NULL AND other IS NOT NULL ORDER BY t, record_id"
    )
    numbers = case.value("SELECT coalesce(max(number_id), 0) + 1 FROM number", of=int)
    sender, recipient, t = (np.asarray(found[name]) for name in ("a", "b", "t"))
    crowded = in_bulk(
        sender.astype(np.int32), recipient.astype(np.int32), t.astype(np.int64), numbers=numbers
    )
    records = np.asarray(found["record_id"])[crowded].tolist()
    _leave_out(case, "SELECT unnest($r::BIGINT[]) AS record_id", {"r": records})
    link(case, progress)
    _ask_again(case, progress)


def with_clock(case: Case, source: int, shift_s: int, progress: Progress) -> None:
    """As if the clock of a file had been off by so many seconds.

    Raises:
        CaseError: the case has no such file, or it holds no time.
    """
    paths = case.column("SELECT path FROM source WHERE source_id = ?", [source], of=str)
    if len(paths) == 0:
        raise CaseError(_say("no-such-file", file=source))
    correct_clock(case, paths[0], shift_s, by=WHAT_IF, why=WHAT_IF, progress=progress)


def as_lawful(case: Case, number: int, progress: Progress) -> None:
    """As if a number were known to be that of a lawful service, whatever its records look like.

    Every question that reads which numbers are order lines is put again. What the records say of
    the number itself stays as it was found.
    """
    rows = case.query(
        "SELECT finding_id, subjects FROM finding WHERE analysis = 'lines' ORDER BY finding_id"
    )
    for finding, subjects in rows:
        told = _as_service(str(subjects), number)
        if told != subjects:
            case.execute("UPDATE finding SET subjects = ? WHERE finding_id = ?", [told, finding])
    _ask_again(case, progress, but=("lines", *catalogue()["lines"].after))


def _as_service(subjects: str, number: int) -> str:
    told = json.loads(subjects)
    for each in told:
        if each.get("number_id") == number and each.get("role") == str(Role.LINE):
            each["role"] = str(Role.SERVICE)
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def _leave_out(case: Case, which: str, values: Mapping[str, object]) -> None:
    case.execute("DROP TABLE IF EXISTS left_out")
    case.execute(f"CREATE TEMP TABLE left_out AS {which}", values)
    for table in TABLES:
        case.execute(f"DELETE FROM {table} WHERE record_id IN (SELECT record_id FROM left_out)")
    case.execute("DROP TABLE left_out")


def _ask_again(case: Case, progress: Progress, *, but: Sequence[str] = ()) -> None:
    """Put every question again but those of ``but``, though the inputs are the same."""
    questions = asked(case)
    for name in set(questions) - set(but):
        case.execute("UPDATE run SET inputs_sha256 = '' WHERE analysis = ?", [name])
    run(case, only=list(questions), settings=questions, progress=progress)
