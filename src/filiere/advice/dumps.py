"""When is a cell dump worth asking for, and whose bill after it?

Only around a line that is given or found, whose bill is held and says where it was, and only while
no dispatch phone is known: dumps around a client or a courier told nothing in the cities studied
(docs/methods/next.md). Whom a dump discloses, no bill can tell: what stands beside the gain is the
most numbers at which it is still worth its price, and the operators are to be asked for their count
first, which discloses nobody.

Works on CaseView. Gains as in ``step``.
"""

from dataclasses import replace

from filiere.advice.beside import LEAST_WINDOWS, Beside, orders, windows
from filiere.advice.case_view import CaseView
from filiere.advice.step import ANYBODY, MARGIN_S, TYPICAL, WORTH, Step
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.contacts import DAY_S

AFTER = 5
"""Bills held before a dump is weighed: until then bills lead up as often and disclose fewer."""
FOUND = 0.2
"""How often the dispatch phone is among the first three by then: 4 of 17 tuning cities."""
LEADS = ((4, 0.65), (2, 0.4), (1, 0.2))
"""Lead of the first, in windows, and how often it was right: 7 of 11, 3 of 7, 7 of 30."""
TIED, SECOND = 0.15, 0.1
"""The same of two or three that tie as first; and of the next below a single first: 6 of 47."""
MOST_ALIKE = 3
"""More numbers than this seen equally often tell nothing."""
LEAST_SEEN = 3
"""Windows in which a number must be seen."""
CALLERS = 15
"""A line is reached by as many numbers, or it has no clientele."""


def of_dumps(view: CaseView, counted: int | None) -> tuple[list[Step], list[Step]]:
    """Dumps worth weighing, and bills that dumps held point to."""
    asked: list[Step] = []
    shown: list[Step] = []
    headed = {f.subjects.get(Role.LINE) for f in view.ledger if f.analysis == "relay"}
    for line, sure in sorted(view.lines.items()):
        if line in headed or line not in view.tracks:
            continue
        held = view.dumped.get(line)
        if held is not None and held.windows >= LEAST_WINDOWS:
            shown += _shown(view, line, sure, held)
            continue
        if len(view.held) >= AFTER:
            asked += _dump(view, line, sure, counted)
    return asked, shown


def _dump(view: CaseView, line: int, sure: float, counted: int | None) -> list[Step]:
    """A dump in the minutes after the line's latest orders; none where its place is not known."""
    contacts = view.contacts
    callers = len(distinct(contacts.a[contacts.b == line]))
    if view.cells is None or callers < CALLERS:
        return []
    asked = windows(orders(contacts, line), view.tracks[line], view.cells)
    if len(asked) < LEAST_WINDOWS:
        return []
    step = Step(
        number=line,
        ask="cell_dump",
        from_s=asked[0].from_s,
        to_s=asked[-1].to_s,
        gain=round(WORTH["dispatch"] * FOUND * sure, 4),
        third_parties=0 if counted is None else counted,
        reason="beside",
        count=len(asked),
        windows=asked,
        counted=counted is not None,
    )
    return [step if step.counted else replace(step, third_parties=step.most)]


def _shown(view: CaseView, line: int, sure: float, held: Beside) -> list[Step]:
    """Bills of those whom dumps show beside the line most often."""
    held_bills = set(view.held)
    counts = sorted({count for _, count in held.seen if count >= LEAST_SEEN}, reverse=True)[:2]
    groups = [[n for n, count in held.seen if count == each] for each in counts]
    if len(groups) == 0 or len(groups[0]) > MOST_ALIKE:
        return []
    if len(groups[0]) > 1:
        chances = [(number, TIED) for number in groups[0]]
    else:
        chances = [(groups[0][0], next(share for least, share in LEADS if held.lead >= least))]
        if len(groups) > 1 and len(groups[1]) <= MOST_ALIKE:
            chances += [(number, SECOND) for number in groups[1]]
    seen = dict(held.seen)
    low, high = view.span_s
    days = max((high - low) / DAY_S, 1.0)
    at = orders(view.contacts, line)
    return [
        Step(
            number=number,
            ask="cdr",
            from_s=max(int(at[0]) - MARGIN_S, low),
            to_s=min(int(at[-1]) + MARGIN_S, high),
            gain=round(WORTH["dispatch"] * chance * sure, 4),
            third_parties=round(
                (TYPICAL["dispatch"] * chance + ANYBODY * (1 - chance)) * days / 28
            ),
            reason="dumped",
            way=line,
            count=seen[number],
            of=held.windows,
            foreign=number in view.foreign,
        )
        for number, chance in chances
        if number not in held_bills and number in view.may_ask
    ]
