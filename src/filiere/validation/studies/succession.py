"""In simulated cities where numbers change, is the right successor named, and none where none is?

Ordinary people who change or stop, lines, dispatch phones and couriers that change, tourists,
numbers given again. Contact overlap, the published yardstick, ranks the same candidates; its ties
are broken at random, by a fixed seed.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from filiere.case import Case
from filiere.signals import continuity
from filiere.signals.succeeding import MISSING
from filiere.validation.frame.design import Block, Count, Sighting, Study, Trial
from filiere.validation.trials.successors import CHANGED, SILENT, STOPPED, Outcome, outcomes
from filiere.validation.worlds.changing import city_of, in_records, kind_of, settings_of
from filiere.validation.worlds.room import ids_of

CURVE = "succession_other"


def collect(block: Block) -> Iterator[Sighting]:
    """Everything asked in each city."""
    for seed in block.seeds:
        settings = settings_of(seed)
        city = city_of(settings)
        with block.worlds.case(settings) as (case, _):
            changed, stopped = in_records(city, ids_of(case))
            found = outcomes(case, changed, stopped)
            handsets = list(_handsets(case, changed, f"{seed}"))
        setting = {"city": kind_of(seed)}
        yield from handsets
        chance = np.random.default_rng(seed)
        for place, outcome in enumerate(found):
            group = f"{seed}:{place}"
            yield from counts(outcome, f"{seed}", setting, float(chance.random()))
            yield from trials(outcome, group, CURVE, setting)


def _handsets(case: Case, changed: Mapping[str, str], group: str) -> Iterator[Count]:
    """Numbers said to go on in the handset of another: are they its successors?"""
    names = {number: text for text, number in ids_of(case).items()}
    found = continuity.changes(case, "device_id", "served", least=2)
    last = continuity.last_seen(case, sorted({change.old for change in found}))
    for change in found:
        true = changed.get(names[change.old]) == names[change.new]
        listed = last[change.old] <= change.first_s + continuity.OVERLAP_S
        name = "handset_right" if listed else "old_lives_on_elsewhere"
        yield Count(name=name, hits=int(true), trials=1, group=group)


def counts(outcome: Outcome, group: str, setting: dict[str, str], drawn: float) -> Iterator[Count]:
    """The shares that one number counts for; ``drawn`` in [0, 1) breaks the yardstick's ties."""
    if outcome.truth == CHANGED:
        for name, hit in (
            ("first_choice", outcome.first),
            ("among_three", outcome.within_three),
            ("overlap_first_choice", drawn < outcome.overlap),
            ("overlap_among_three", drawn < outcome.overlap_three),
            ("changed_and_named", outcome.right),
        ):
            yield Count(name=name, hits=int(hit), trials=1, group=group, setting=setting)
    if outcome.named:
        yield Count(
            name="named_right", hits=int(outcome.right), trials=1, group=group, setting=setting
        )
        yield Count(
            name="named_below_1", hits=int(below_1(outcome)), trials=1, group=group, setting=setting
        )
    for truth, name in ((STOPPED, "stopped_given_one"), (SILENT, "silent_given_one")):
        if outcome.truth == truth:
            yield Count(name=name, hits=int(outcome.named), trials=1, group=group, setting=setting)
    yield from _said(outcome, group, setting)


def below_1(outcome: Outcome) -> bool:
    """Whether the first candidate's ratio speaks against it."""
    each = outcome.answered
    return each is not None and each.ratios[each.order[0]].log10 < 0


def _said(outcome: Outcome, group: str, setting: dict[str, str]) -> Iterator[Count]:
    """How often the first candidate is right, by the share it was given."""
    each = outcome.answered
    if each is None or len(each.order) == 0:
        return
    share = each.shares[each.order[0]]
    for low, high in ((0.5, 0.8), (0.8, 0.95), (0.95, 1.01)):
        if low <= share < high:
            name = f"right_where_share_{low}_to_{min(high, 1.0)}"
            yield Count(name=name, hits=int(outcome.first), trials=1, group=group, setting=setting)


def trials(outcome: Outcome, person: str, curve: str, setting: dict[str, str]) -> Iterator[Trial]:
    """log10 LRs of the true number, and of the likeliest-looking other that began then."""
    each = outcome.answered
    if each is None:
        return
    others = [place for place in each.order if place != outcome.place]
    for place, same in ((outcome.place, True), (others[0] if others else MISSING, False)):
        if place < 0:
            continue
        yield Trial(
            curve=curve,
            score=each.ratios[place].log10,
            same=same,
            people=(person,),
            setting=setting,
            category=outcome.truth,
        )


STUDY = Study(id="succession", method="succession", collect=collect)
