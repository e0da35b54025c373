"""A file's clock was wrong: who says so, by how much, and what did the file say?

The correction is a fact about the file. Each time of its events is the time as read plus the shift;
the time as read stays beside it, and nothing else of the row changes. A later fact about the same
file holds in its place; a shift of zero takes the correction back. Whether an act covers a row was
decided on the time as received, and stays so.

Reads fact, source, event. Writes event.t, clock_shift, read_time and their aside_ twins; seconds.
"""

import re
from dataclasses import dataclass, replace

from filiere.case.rights import facts, log
from filiere.case.rights.facts import FactKind
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.wording import Words

_say = Words(__name__)

ABOUT = "clock:"
"""How facts about a file's clock begin; the number of the file follows."""

MOST_S = 3_660 * 86_400
"""Ten years: a clock that was never set stands at most so far off."""

_SHIFT = re.compile(r"([+\-\u2212])(\d{1,5}):([0-5]\d)(?::([0-5]\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What holds of one file's clock."""

    fact_id: int
    source_id: int
    path: str
    shift_s: int
    """Added to each time as read."""
    who: str
    why: str
    at: str


def seconds_of(text: str) -> int:
    """``+02:00`` or ``-00:00:12`` as seconds to be added to each time.

    Raises:
        CaseError: the text is no signed span of hours, minutes and seconds.
    """
    found = _SHIFT.fullmatch(text.strip())
    if found is None:
        raise CaseError(_say("shifts-written", text=text))
    sign, hours, minutes, seconds = found.groups()
    size = int(hours) * 3600 + int(minutes) * 60 + int(seconds or 0)
    if size > MOST_S:
        raise CaseError(_say("shifts-too-far", text=text))
    return size if sign == "+" else -size


def sources_of(case: Case, path: str) -> list[int]:
    """The files that a path names, as the case writes it or with folders before: the nearest name.

    Raises:
        CaseError: the case has no such file.
    """
    asked = path.replace("\\", "/").removeprefix("./")
    held = case.query("SELECT source_id, path FROM source ORDER BY source_id")
    found = [source for source, own in held if own in {path, asked}]
    if len(found) == 0:
        ends = {own for _, own in held if asked.endswith(f"/{own}")}
        # «x/bills/a.csv» is «bills/a.csv», and not the «a.csv» that may lie beside that folder
        found = [source for source, own in held if own == max(ends, key=len, default="")]
    if len(found) == 0:
        raise CaseError(_say("corrections-file", path=case.path, path_2=path))
    return found


def state(case: Case, path: str, shift_s: int, *, by: str, why: str) -> None:
    """State by how much the times of a file must be moved; zero: they are right as received.

    ``aside.apply`` then moves them.

    Raises:
        CaseError: the case has no such file, or it holds no bill's rows; it is so already;
            nobody, or no reason, is named.
    """
    found = sources_of(case, path)
    if abs(shift_s) > MOST_S:
        raise CaseError(_say("shifts-too-far", text=str(shift_s)))
    held = dict(case.query("SELECT source_id, shift_s FROM clock_shift"))
    if all(held.get(source, 0) == shift_s for source in found):
        raise CaseError(_say("shifts-so-already", path=path))
    timed = {
        source
        for (source,) in case.query(
            "SELECT DISTINCT record_id >> 32 FROM event "
            "UNION SELECT DISTINCT record_id >> 32 FROM aside_event"
        )
    }
    if timed.isdisjoint(found):
        raise CaseError(_say("shifts-no-event", path=path))
    with case.transaction():
        for source in found:
            said = {"shift_s": shift_s}
            facts.add(case, FactKind.CORRECTION, f"{ABOUT}{source}", said, by=by, why=why)


def holding(case: Case) -> list[Shift]:
    """The corrections of clocks that hold now, in the order of the files."""
    paths = dict(case.query("SELECT source_id, path FROM source"))
    found = []
    for about, fact in facts.holding(case, FactKind.CORRECTION).items():
        source = int(about.removeprefix(ABOUT)) if about.startswith(ABOUT) else 0
        if source in paths and int(fact.said["shift_s"]) != 0:
            found.append(
                Shift(
                    fact_id=fact.fact_id,
                    source_id=source,
                    path=str(paths[source]),
                    shift_s=int(fact.said["shift_s"]),
                    who=fact.who,
                    why=fact.why,
                    at=fact.at_utc,
                )
            )
    return sorted(found, key=lambda shift: shift.source_id)


def beneath(case: Case, finding_id: str) -> list[Shift]:
    """Those of files on which a finding rests."""
    sources = {
        source
        for (source,) in case.query(
            "SELECT DISTINCT record_id >> 32 FROM finding_evidence WHERE finding_id = ?",
            [finding_id],
        )
    }
    return [
        replace(shift, path=log.mask(case, shift.path))
        for shift in holding(case)
        if shift.source_id in sources
    ]


def apply(case: Case) -> None:
    """Move the times of each file as far as what holds says, in the caller's transaction."""
    wanted = {shift.source_id: shift.shift_s for shift in holding(case)}
    held = dict(case.query("SELECT source_id, shift_s FROM clock_shift ORDER BY source_id"))
    for source in sorted({*wanted, *held}):
        if held.get(source) != wanted.get(source):
            _as_read(case, source)
            case.execute("DELETE FROM clock_shift WHERE source_id = ?", [source])
            if source in wanted:
                case.insert("clock_shift", [(source, wanted[source])])
        if source in wanted:  # rows let out of quarantine since are moved too
            _move(case, source, wanted[source])


def keep_as_moved(case: Case, source_id: int, shift_s: int) -> None:
    """Note that the times of a file, as they stand, are moved already."""
    case.insert("clock_shift", [(source_id, shift_s)])
    case.execute(
        "INSERT INTO read_time SELECT record_id, t - $shift FROM event "
        "WHERE record_id >> 32 = $source ORDER BY record_id",
        {"shift": shift_s, "source": source_id},
    )


def _as_read(case: Case, source: int) -> None:
    for place in ("", "aside_"):
        case.execute(
            f"UPDATE {place}event SET t = r.t FROM {place}read_time r "
            f"WHERE r.record_id = {place}event.record_id AND r.record_id >> 32 = $source",
            {"source": source},
        )
        case.execute(f"DELETE FROM {place}read_time WHERE record_id >> 32 = ?", [source])


def _move(case: Case, source: int, shift_s: int) -> None:
    for place in ("", "aside_"):
        fresh = (
            f"SELECT record_id, t FROM {place}event WHERE record_id >> 32 = $source "
            f"AND record_id NOT IN (SELECT record_id FROM {place}read_time)"
        )
        if case.value(f"SELECT count(*) FROM ({fresh})", {"source": source}, of=int) == 0:
            continue
        case.execute(f"CREATE OR REPLACE TEMP TABLE fresh_time AS {fresh}", {"source": source})
        case.execute(f"INSERT INTO {place}read_time SELECT * FROM fresh_time ORDER BY record_id")
        case.execute(
            f"UPDATE {place}event SET t = t + $shift "
            f"WHERE record_id IN (SELECT record_id FROM fresh_time)",
            {"shift": shift_s},
        )
        case.execute("DROP TABLE fresh_time")
