"""Which numbers were served at several scenes, more than a crowd would bring there?

Cell dumps tell whom a cell served. Each scene is a place and a time; a number served at several is
listed where chance hardly brings a number to as many. Correspondents were served nowhere.

Reads event, source, cell_place. One row per number.
"""

import numpy as np

from filiere.analyses.scenes.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals.contacts import HOUR_S, Ints, iso_text
from filiere.signals.crowd import Presence, Served, by_chance, presence, scenes, served
from filiere.wording import Text, Words

_say = Words(__name__)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Cut the dumps into scenes, then ask of each number at two or more what chance gives."""
    found = served(case)
    if len(found) == 0:
        return Answer(not_applicable=_say("no-dump"))
    scene = scenes(found, values.apart_h * HOUR_S, values.apart_km)
    who = presence(found, scene)
    progress(_say("step-chance"), 0.5)
    several = np.flatnonzero(who.counts >= 2)
    chances = [(by_chance(who, int(row)), int(row)) for row in several]
    first = {
        int(number): int(at)
        for number, at in zip(*np.unique(found.number, return_index=True), strict=True)
    }
    listed = sorted(
        (chance, -int(who.counts[row]), first[int(who.numbers[row])], row)
        for chance, row in chances
        if chance <= values.max_chance
    )
    rows = tuple(
        _row(found, scene, who, row, chance) for chance, _, _, row in listed[: values.most]
    )
    return Answer(
        rows=rows,
        considered=len(who.numbers),
        remark=_remark(who, chances, len(rows)),
    )


def _row(found: Served, scene: Ints, who: Presence, row: int, chance: float) -> Row:
    number = int(who.numbers[row])
    own = found.number == number
    counts = who.counts
    at = [int(place) for place in np.flatnonzero(who.at[row])]
    return Row(
        subjects=(Subject(Role.LEFT, number),),
        period_s=(int(found.t[own].min()), int(found.t[own].max())),
        evidence=tuple(int(record) for record in distinct(found.record[own])),
        measures={
            "scenes": len(at),
            "expected_by_chance": round(chance, 3),
            "of": who.of,
            "places": [_place(found, scene, number, one) for one in at],
            "as_many": int((counts >= len(at)).sum()),
            "at_two": int((counts >= 2).sum()),
            "numbers": len(who.numbers),
        },
        expected_by_chance=round(chance, 4),
    )


def _place(found: Served, scene: Ints, number: int, one: int) -> Measure:
    here = scene == one
    own = here & (found.number == number)
    return {
        "scene": one + 1,
        "from": iso_text(int(found.t[here].min())),
        "to": iso_text(int(found.t[here].max())),
        "rows": int(own.sum()),
        "first": iso_text(int(found.t[own].min())),
    }


def _remark(who: Presence, chances: list[tuple[float, int]], listed: int) -> Text | None:
    """How many were at two scenes or more, and that most of them are no more than a crowd."""
    if who.of < 2:
        return _say("remark-one-scene")
    return _say("remark", scenes=who.of, several=len(chances), listed=listed)


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=28,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LEFT,),
    measures=_say.each(
        "measures", "scenes", "expected_by_chance", "of", "places", "as_many", "at_two", "numbers"
    ),
    claim=_say("claim"),
    propositions=None,
    reference="Filière's own method: scenes by time and place; chance by independent presence, the "
    "crowd's size from the numbers that scenes share (Lincoln and Petersen, over all pairs)",
    alternatives=(
        _say("alternatives-lives"),
        _say("alternatives-travels"),
        _say("alternatives-everywhere"),
        _say("alternatives-machine"),
    ),
    caveats=(
        _say("caveats-served"),
        _say("caveats-cell"),
        _say("caveats-absent"),
        _say("caveats-crowd"),
    ),
    counts_people=("as_many", "at_two"),
)
