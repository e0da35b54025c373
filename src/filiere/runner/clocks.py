"""Which findings rest on a file whose clock is hours from those of the others?

What ``consistency`` finds conditions what every other question says: the lag stands beside each
finding that rests on a row of that file. So does a signed correction of its clock. Technical
findings tell of the files themselves.

Reads event, source, source_clock, clock_shift.
"""

from collections.abc import Mapping
from dataclasses import replace

from filiere.analysis import Answer, Row
from filiere.case import Case
from filiere.case.rows.clocks import apart, clock_text, lags
from filiere.model.codes import source_row
from filiere.wording import Text, Words

_say = Words(__name__)


def doubts(case: Case) -> Mapping[int, tuple[Text, ...]]:
    """What is to be said of findings that rest on a file, by source."""
    moved = apart(lags(case))
    shifted = dict(case.query("SELECT source_id, shift_s FROM clock_shift ORDER BY source_id"))
    if len(moved) == 0 and len(shifted) == 0:
        return {}
    paths = dict(case.query("SELECT source_id, path FROM source"))
    found: dict[int, tuple[Text, ...]] = {
        source: (_say("clock-corrected", path=str(paths[source]), shift=clock_text(shift_s)),)
        for source, shift_s in shifted.items()
    }
    for source, ahead_s in moved.items():
        said = _say("clock-apart", path=str(paths[source]), lag=clock_text(ahead_s))
        found[source] = (*found.get(source, ()), said)
    return found


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
