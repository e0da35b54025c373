"""In simulated cities where numbers change, is the right successor named, and none where none is?

Ordinary people who change or stop, lines, dispatch phones and couriers that change, tourists,
numbers given again. Contact overlap, the published yardstick, ranks the same candidates; its ties
are broken at random, by a fixed seed.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from filiere.case import Case
from filiere.signals import continuity
from filiere.signals.succeeding import MISSING, score_of
from filiere.validation.changing import city_of, in_records, kind_of, settings_of
from filiere.validation.design import Block, Count, Sighting, Study, Trial
from filiere.validation.room import ids_of
from filiere.validation.successors import CHANGED, SILENT, STOPPED, Outcome, outcomes

CURVE = "succession_other_v1"


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
            yield from _trials(outcome, group, settings.days)


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
    for truth, name in ((STOPPED, "stopped_given_one"), (SILENT, "silent_given_one")):
        if outcome.truth == truth:
            yield Count(name=name, hits=int(outcome.named), trials=1, group=group, setting=setting)
    yield from _said(outcome, group, setting)


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


def _trials(outcome: Outcome, person: str, days: int) -> Iterator[Trial]:
    """The true pair, and the likeliest-looking other number that began then."""
    each = outcome.answered
    if each is None:
        return
    question = each.question
    others = [place for place in each.order if place != outcome.place]
    for place, same in ((outcome.place, True), (others[0] if others else MISSING, False)):
        if place < 0:
            continue
        candidate = question.candidates[place]
        yield Trial(
            curve=CURVE,
            score=score_of(candidate),
            same=same,
            people=(person,),
            conditions={
                "days": float(days),
                "shared": float(candidate.shared),
                "contacts": float(question.contacts),
            },
            category=outcome.truth,
        )


STUDY = Study(id="succession", method="succession", collect=collect)
