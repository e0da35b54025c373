"""Is who was at every scene listed, and does chance list who only lives nearby?

Cities drawn from the wide priors. Sets of scenes are cut out of them as a requisition would: all
that one cell served for an hour, or one mast with every cell on it, each cell in a dump of its own
(towers are shared: what several dumps hold of one is one scene). In half of the sets the scenes are
those of one number's own records, on different days and at different masts: it was at all of them.
In the others each scene is that of another number: whoever stands at several is there by habit or
chance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from filiere.analysis import defaults
from filiere.case import Case
from filiere.signals.contacts import DAY_S, HOUR_S, Bools, Ints
from filiere.signals.crowd import Served, by_chance, presence, scenes
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study
from filiere.world import Scenario, WorldSettings

PEOPLE = 500
DAYS = 28
SETS = 12
"""Sets of each kind and size in a city."""
SIZES = (3, 4)
CUTS = ("cell", "mast")
"""What a dump was asked of: one cell, or every cell of one mast."""
SAME_DEG = 1e-6
AROUND_S = HOUR_S // 2
VALUES = defaults("scenes")


def settings_of(seed: int) -> WorldSettings:
    """The city of a seed."""
    scenario = replace(
        Scenario.draw(seed), name="scenes", networks=1, look_alikes=1, deaths=0, dispatch_bill=True
    )
    return WorldSettings(seed=seed, people=PEOPLE, days=DAYS, scenario=scenario)


def collect(block: Block) -> Iterator[Sighting]:
    """Sets with somebody at all scenes, and sets without."""
    for seed in block.seeds:
        with block.worlds.case(settings_of(seed)) as (case, _):
            everything = _everything(case)
        rng = np.random.default_rng(seed)
        group = f"{seed}"
        for cut in CUTS:
            for size in SIZES:
                for _ in range(SETS):
                    drawn = _Drawn(everything, cut, size, group)
                    yield from _with_somebody(drawn, rng)
                    yield from _with_nobody(drawn, rng)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Of what sets are cut, and how."""

    of: Served
    cut: str
    size: int
    group: str

    @property
    def setting(self) -> dict[str, str]:
        """Under what each count of it stands."""
        return {"scenes": str(self.size), "cut": self.cut}

    def here(self, record: int) -> Bools:
        """Records of the cell, or of the mast, of one."""
        if self.cut == "cell":
            return np.asarray(self.of.cell == self.of.cell[record])
        near = np.abs(self.of.latitude - self.of.latitude[record]) < SAME_DEG
        return np.asarray(near & (np.abs(self.of.longitude - self.of.longitude[record]) < SAME_DEG))


def _everything(case: Case) -> Served:
    """Every record of the city that tells whom a cell served."""
    got = case.columns(
        "SELECT e.record_id, e.t, e.served, e.cell_id, p.latitude_deg, p.longitude_deg "
        "FROM event e JOIN cell_place p USING (cell_id) ORDER BY e.t, e.record_id"
    )
    plain = {name: np.ma.getdata(column) for name, column in got.items()}
    return Served(
        record=plain["record_id"].astype(np.int64),
        t=plain["t"].astype(np.int64),
        number=plain["served"].astype(np.int64),
        source=np.zeros(len(plain["t"]), dtype=np.int64),
        cell=plain["cell_id"].astype(np.int64),
        latitude=plain["latitude_deg"].astype(np.float64),
        longitude=plain["longitude_deg"].astype(np.float64),
    )


def _with_somebody(drawn: _Drawn, rng: np.random.Generator) -> Iterator[Sighting]:
    of, size, group, setting = drawn.of, drawn.size, drawn.group, drawn.setting
    for _ in range(50):
        number = int(rng.choice(of.number))
        at = _apart(drawn, rng.permutation(np.flatnonzero(of.number == number)))
        if len(at) == size:
            break
    else:
        return
    listed, _ = _listed(drawn, at)
    names = [each for each, _ in listed]
    yield Count(
        name="present_is_listed", hits=int(number in names), trials=1, group=group, setting=setting
    )
    first = [each for each, chance in listed if chance <= listed[0][1]]
    yield Count(
        name="present_is_first", hits=int(number in first), trials=1, group=group, setting=setting
    )
    yield Reading(name="listed_beside", value=float(len(set(names) - {number})), group=group)


def _with_nobody(drawn: _Drawn, rng: np.random.Generator) -> Iterator[Sighting]:
    at = _apart(drawn, rng.permutation(len(drawn.of))[:400], strangers=True)
    if len(at) < drawn.size:
        return
    listed, counts = _listed(drawn, at)
    at_all = sum(counts.get(number, 0) == drawn.size for number, _ in listed)
    yield Count(
        name="listed_at_every_scene_by_chance",
        hits=int(at_all > 0),
        trials=1,
        group=drawn.group,
        setting=drawn.setting,
    )
    yield Reading(name="listed_by_chance", value=float(len(listed)), group=drawn.group)


def _apart(drawn: _Drawn, places: Sequence[int] | Ints, *, strangers: bool = False) -> list[int]:
    """Records on different days at masts that are different scenes, of different numbers if so."""
    of = drawn.of
    kept: list[int] = []
    taken = np.zeros(len(of), dtype=np.bool_)
    for place in map(int, places):
        if len(kept) == drawn.size:
            break
        if taken[place] or any(
            abs(int(of.t[place]) - int(of.t[other])) < DAY_S
            or (strangers and of.number[place] == of.number[other])
            for other in kept
        ):
            continue
        kept.append(place)
        taken |= drawn.here(place)
    return kept


def _listed(drawn: _Drawn, at: Sequence[int]) -> tuple[list[tuple[int, float]], dict[int, int]]:
    """Numbers that the question would list with their chance, and at how many scenes each is."""
    of = drawn.of
    chosen = np.zeros(len(of), dtype=np.bool_)
    source = np.zeros(len(of), dtype=np.int64)
    for place, record in enumerate(at):
        mine = drawn.here(record) & (np.abs(of.t - of.t[record]) <= AROUND_S)
        chosen |= mine
        # each cell of a mast comes in a dump of its own
        source[mine] = place * (int(of.cell.max()) + 1) + of.cell[mine]
    dump = Served(
        record=of.record[chosen],
        t=of.t[chosen],
        number=of.number[chosen],
        source=source[chosen],
        cell=of.cell[chosen],
        latitude=of.latitude[chosen],
        longitude=of.longitude[chosen],
    )
    who = presence(dump, scenes(dump, VALUES.apart_h * HOUR_S, VALUES.apart_km))
    rows = np.flatnonzero(who.counts >= 2)
    chances = [(int(who.numbers[row]), by_chance(who, int(row))) for row in rows]
    listed = sorted(
        (pair for pair in chances if pair[1] <= VALUES.max_chance), key=lambda pair: pair[1]
    )
    counts = dict(zip(who.numbers.tolist(), who.counts.tolist(), strict=True))
    return listed[: VALUES.most], counts


STUDY = Study(id="scenes", method="scenes", collect=collect)
