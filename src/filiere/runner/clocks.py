"""Which findings rest on a file whose clock, or whose copy, says otherwise than the others?

What ``consistency`` finds conditions what every other question says: the lag stands beside each
finding that rests on a row of that file. So does a signed correction of its clock, and a copy
of a line's bill at another clock, or with rows that stand in no row of the other: whoever counts
contacts of that line must know it. Technical findings tell of the files themselves.

Reads event, source, source_clock, clock_shift.
"""

from collections.abc import Mapping
from dataclasses import replace

from filiere.analysis import Answer, Row
from filiere.case import Case
from filiere.case.rows.clocks import ALIKE_S, apart, clock_text, lags
from filiere.case.rows.copies import Copy, copies
from filiere.model.codes import source_row
from filiere.wording import Text, Words

_say = Words(__name__)


def doubts(case: Case) -> Mapping[int, tuple[Text, ...]]:
    """What is to be said of findings that rest on a file, by source."""
    moved = apart(lags(case))
    shifted = dict(case.query("SELECT source_id, shift_s FROM clock_shift ORDER BY source_id"))
    told = [copy for copy in copies(case) if _matters(copy)]
    if len(moved) == 0 and len(shifted) == 0 and len(told) == 0:
        return {}
    paths = dict(case.query("SELECT source_id, path FROM source"))
    found: dict[int, tuple[Text, ...]] = {
        source: (_say("clock-corrected", path=str(paths[source]), shift=clock_text(shift_s)),)
        for source, shift_s in shifted.items()
    }
    for source, ahead_s in moved.items():
        said = _say("clock-apart", path=str(paths[source]), lag=clock_text(ahead_s))
        found[source] = (*found.get(source, ()), said)
    for copy in told:
        beside = _of_copy(copy, paths)
        for source in (copy.left_source, copy.right_source):
            if beside not in found.get(source, ()):
                found[source] = (*found.get(source, ()), beside)
    return found


def _matters(copy: Copy) -> bool:
    """Whether a copy is at another clock, or differs from the other in some rows."""
    return abs(copy.lag_s) > ALIKE_S or copy.agree < min(copy.left_rows, copy.right_rows)


def _of_copy(copy: Copy, paths: Mapping[int, str]) -> Text:
    """What is to be said of contacts that two files tell at two clocks, or differently."""
    first, second = str(paths[copy.left_source]), str(paths[copy.right_source])
    if abs(copy.lag_s) > ALIKE_S:
        return _say("clock-copies", first=first, second=second, lag=clock_text(copy.lag_s))
    rows = min(copy.left_rows, copy.right_rows) - copy.agree
    return _say("copies-differ", first=first, second=second, rows=rows)


def doubted(answer: Answer, doubt: Mapping[int, tuple[Text, ...]]) -> Answer:
    """The same answer, with the doubt beside each row that rests on such a file."""
    if len(doubt) == 0:
        return answer
    return replace(answer, rows=tuple(_doubted(row, doubt) for row in answer.rows))


def _doubted(row: Row, doubt: Mapping[int, tuple[Text, ...]]) -> Row:
    touched = sorted({source_row(record)[0] for record in row.evidence} & set(doubt))
    return replace(
        row, caveats=(*row.caveats, *(said for source in touched for said in doubt[source]))
    )
