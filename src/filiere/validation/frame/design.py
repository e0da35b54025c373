"""What is a study, and how does one write it?

A study says beforehand what it will ask (``criteria/<id>.toml``, committed before any result), and
collects what a method said of cases whose truth is known. The frame does the rest: it fits curves
on the tuning seeds, applies them on the checking and reporting seeds, judges every criterion, and
writes the method's pages. **One module in ``validation/studies/`` with ``STUDY``, one criteria
file of the same name; nothing is registered.** For example ``studies/relay.py``:

    def collect(block: Block) -> Iterator[Sighting]:
        for seed in block.seeds:
            settings = WorldSettings(seed=seed, people=800, days=28, scenario=scenario_of(seed))
            with block.worlds.case(settings) as (case, truth):     # cached on disk, a private copy
                run(case, only=("relay",), progress=quiet)         # or call the method directly
                ...
                yield Trial(curve="relay_busy_evening_v1", score=3.1, same=True,
                            people=(f"{seed}:line7",), conditions={"events": 140.0, "days": 28.0},
                            category="", setting={"abroad": "yes", "missing": "0-10 %"})
                yield Count(name="found", hits=1, trials=1, group=f"{seed}",
                            setting={"abroad": "yes"})
                yield Reading(name="bills_needed", value=3.0, group=f"{seed}")

    STUDY = Study(id="relay", method="relay", collect=collect)

* A ``Trial`` is one pair put to one curve. ``score`` None: the method gave no answer; it counts as
  an LR of 1, never as a pair left out. ``people`` are whoever must not stand on both sides of a
  fit: holders, or cities where holders of one city depend on each other.
* A ``Count`` is a share (pairs found, links asserted that are right), a ``Reading`` one value per
  group (median taken); both get intervals by group (city or person), drawn again.
* ``category`` names the look-alike or alternative a different pair is of, ``setting`` what the
  world was like; pages give every figure by both.

Then, in this order (``--seeds`` reads the block of that name in the criteria file):

    filiere validate --study relay --seeds tuning      # fits calibration/curves/*.json
    filiere validate --study relay --seeds checking    # as often as you like
    filiere validate --study relay --seeds reporting   # once; writes docs/methods/studies/
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from filiere.errors import CalibrationError
from filiere.wording import Text, Words

_say = Words(__name__)


if TYPE_CHECKING:
    from filiere.validation.worlds.kept import Worlds


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One pair of known truth put to one curve."""

    curve: str
    score: float | None
    same: bool
    people: Sequence[str]
    conditions: Mapping[str, float] = field(default_factory=dict)
    category: str = ""
    setting: Mapping[str, str] = field(default_factory=dict)
    wanting: Sequence[float] = field(default_factory=list)
    """Of a true pair to fit on: its scores, were customs wanting that not every place keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """``hits`` of ``trials`` in one group: a city, or a person."""

    name: str
    hits: int
    trials: int
    group: str
    category: str = ""
    setting: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One measured value of one group."""

    name: str
    value: float
    group: str
    setting: Mapping[str, str] = field(default_factory=dict)


Sighting = Trial | Count | Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The seeds asked for, and where their worlds are kept."""

    name: str
    """tuning, checking, reporting or quick."""
    seeds: Sequence[int]
    worlds: "Worlds"
    say: Callable[[Text], None]
    """Progress, for stderr."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What is collected, for which method; the criteria stand in ``criteria/<id>.toml``."""

    id: str
    method: str
    """Its page is docs/methods/<method>.md."""
    collect: Callable[[Block], Iterator[Sighting]]


def quiet(_said: Text, _share: float) -> None:
    """A progress that nobody watches."""


def studies() -> Mapping[str, Study]:
    """Every study in ``studies/``, by id, in order.

    Raises:
        CalibrationError: a module has no STUDY, or one of another id.
    """
    package = importlib.import_module("filiere.validation.studies")
    found: dict[str, Study] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"filiere.validation.studies.{info.name}")
        value = getattr(module, "STUDY", None)
        if not isinstance(value, Study) or value.id != info.name:
            raise CalibrationError(_say("design-validation-studies-py-study-id", name=info.name))
        found[info.name] = value
    return MappingProxyType(found)
