"""How is a study run, from its seeds to a result?

Seed by seed, each seed's sightings kept beside the worlds under the hash of what it sees by, so
that a study that was stopped goes on where it was. Tuning seeds give curves; other seeds are judged
against the criteria. A result is plain values, kept by ``frame.results``; pages are made from that.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import MappingProxyType

from filiere import __version__
from filiere.calibration.curve import Curve, Estimate, from_json, load, to_json
from filiere.calibration.fit import Label, fit, method_sha256
from filiere.calibration.pairs import pairs_of
from filiere.errors import CalibrationError
from filiere.validation.frame.criteria import Block as BlockName
from filiere.validation.frame.criteria import Criteria, CurveAsked
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, Trial
from filiere.validation.frame.judge import (
    Judged,
    as_values,
    figure,
    judged_as_given,
    judged_by_curve,
    judged_by_others,
    plain,
    rows_where,
    some,
)
from filiere.validation.frame.totals import counted, promised_figure, read
from filiere.validation.worlds.kept import MADE_BY, Worlds, code_sha256
from filiere.wording import Text, Words

_say = Words(__name__)


SCHEMA = "filiere.study/1"

SEEN_BY = (
    *MADE_BY, "analysis.py", "analyses", "signals", "runner", "advice",
    "validation/worlds", "validation/public", "validation/trials", "validation/studies",
)  # fmt: skip
"""Parts of the package that decide what a study sees of a city."""

Say = Callable[[Text], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A study with its criteria, the block asked for and where to keep things."""

    study: Study
    criteria: Criteria
    block: BlockName
    kept: Path
    curves: Path | None
    """Folder of curves to use instead of those that ship."""
    say: Say


def collected(asked: Asked) -> list[Sighting]:
    """Every sighting of the block, seed by seed.

    Raises:
        CalibrationError: the criteria name no such block.
    """
    if asked.block not in asked.criteria.seeds:
        raise CalibrationError(
            _say("conduct-criteria-block", id=str(asked.study.id), block=asked.block)
        )
    first, last = asked.criteria.seeds[asked.block]
    found: list[Sighting] = []
    for place, seed in enumerate(range(first, last + 1)):
        each = of_seed(asked, seed)
        found += each
        asked.say(
            _say(
                "conduct-sightings",
                id=str(asked.study.id),
                block=asked.block,
                v2=place + 1,
                v3=last - first + 1,
                count=len(each),
            )
        )
    return found


def of_seed(asked: Asked, seed: int) -> list[Sighting]:
    """The sightings of one seed: those kept by this very program, or collected now."""
    code = code_sha256(SEEN_BY)
    kept = asked.kept / "sightings" / f"{asked.study.id}-{seed}-{code[:16]}.json"
    if kept.is_file():
        return [_read(line) for line in json.loads(kept.read_text(encoding="utf-8"))]
    worlds = Worlds(asked.kept, tuning=asked.block == "tuning")
    block = Block(name=asked.block, seeds=(seed,), worlds=worlds, say=asked.say)
    each = list(asked.study.collect(block))
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps([_written(s) for s in each]), encoding="utf-8")
    return each


def witness(sightings: Sequence[Sighting], curve: str) -> str:
    """SHA-256 of the trials of one curve, scores and conditions to six digits."""
    lines = sorted(
        json.dumps(
            [
                None if t.score is None else f"{t.score:.6g}",
                t.same,
                list(t.people),
                {k: f"{v:.6g}" for k, v in sorted(t.conditions.items())},
            ]
        )
        for t in sightings
        if isinstance(t, Trial) and t.curve == curve
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def stamped(asked: Asked, curve: Curve) -> Curve:
    """The curve with the hashes of today's files, where they give the scores that it witnessed.

    Raises:
        CalibrationError: the scores are others: the curve has to be fitted again.
    """
    first, _ = asked.criteria.seeds["tuning"]
    # a study may look at a city to fit on otherwise than at one to judge by
    if witness(of_seed(replace(asked, block="tuning"), first), curve.id) != curve.witness:
        raise CalibrationError(_say("conduct-scores-those-fitted", id=str(curve.id)))
    return replace(curve, method=MappingProxyType(method_sha256(asked.criteria.files)))


def _written(each: Sighting) -> list[object]:
    return [type(each).__name__, asdict(each)]


def _read(line: list[object]) -> Sighting:
    kind, values = line
    made = {"Trial": Trial, "Count": Count, "Reading": Reading}[str(kind)]
    result: Sighting = made(**values)  # type: ignore[arg-type] # written by _written from the same class
    return result


def fitted(asked: Asked, sightings: Sequence[Sighting]) -> list[Curve]:
    """A curve for each that the criteria ask for, from trials inside its scope."""
    curves = []
    for each in asked.criteria.curve:
        scope = {name: limits.condition() for name, limits in each.scope.items()}
        inside = [
            trial
            for trial in _trials(sightings, each)
            if trial.score is not None
            and all(
                c.minimum <= trial.conditions.get(name, float("nan")) <= c.maximum
                for name, c in scope.items()
            )
        ]
        pairs = pairs_of(
            [t.score for t in inside if t.score is not None],
            [t.same for t in inside],
            [t.people for t in inside],
            [t.wanting for t in inside],
        )
        first, last = asked.criteria.seeds[asked.block]
        label = Label(
            id=each.id,
            analysis=asked.study.method,
            alternative=each.alternative.text(),
            files=asked.criteria.files,
            origin=asked.criteria.origin,
            data=f"{asked.criteria.data.en}; {asked.block} seeds {first} to {last}",
            scope=MappingProxyType(scope),
            date=asked.criteria.fixed,
            script=f"filiere validate --study {asked.study.id} --seeds {asked.block}",
        )
        curves.append(replace(fit(pairs, label), witness=witness(of_seed(asked, first), each.id)))
        asked.say(
            _say(
                "conduct-pairs-cllr-bounds",
                id=str(each.id),
                count=len(inside),
                value=curves[-1].cllr.value,
                low=curves[-1].cllr.low,
                high=curves[-1].cllr.high,
                bounds=str(curves[-1].bounds),
            )
        )
    return curves


def write_curves(curves: Sequence[Curve], folder: Path) -> None:
    """One file per curve."""
    folder.mkdir(parents=True, exist_ok=True)
    for curve in curves:
        (folder / f"{curve.id}.json").write_text(to_json(curve), encoding="utf-8")


def _trials(sightings: Sequence[Sighting], curve: CurveAsked) -> list[Trial]:
    return [s for s in sightings if isinstance(s, Trial) and s.curve == curve.id]


def result_of(asked: Asked, sightings: Sequence[Sighting]) -> dict[str, object]:
    """Every figure and every decision, as plain values."""
    judged: dict[str, Judged] = {}
    curves: dict[str, object] = {}
    for each in asked.criteria.curve:
        trials = _trials(sightings, each)
        if len({trial.same for trial in trials}) < 2:
            asked.say(_say("conduct-pairs-both-kinds-nothing-judged", id=str(each.id)))
            continue
        told: dict[str, object] = {"alternative": each.alternative.model_dump()}
        if asked.criteria.judged == "apart":
            judged[each.id] = judged_by_others(trials)
        elif asked.criteria.judged == "own":
            judged[each.id] = judged_as_given(trials)
        else:
            curve = curve_of(asked, each.id)
            judged[each.id] = judged_by_curve(trials, curve)
            told["bounds"] = list(curve.bounds)
            told["training"] = asdict(curve.training)
        curves[each.id] = {**told, **as_values(judged[each.id])}
        asked.say(_say("conduct-judged", id=str(asked.study.id), id_2=each.id))
    counts = [s for s in sightings if isinstance(s, Count)]
    readings = [s for s in sightings if isinstance(s, Reading)]
    return {
        "schema": SCHEMA,
        "study": asked.study.id,
        "method": asked.study.method,
        "origin": asked.criteria.origin,
        "judged": asked.criteria.judged,
        "fixed": asked.criteria.fixed,
        "block": asked.block,
        "seeds": list(asked.criteria.seeds[asked.block]),
        "version": __version__,
        "scope": asked.criteria.scope.model_dump(),
        "data": asked.criteria.data.model_dump(),
        "curves": curves,
        "counts": counted(counts),
        "readings": read(readings),
        "criteria": _decided(asked.criteria, judged, counts, readings),
    }


def curve_of(asked: Asked, name: str) -> Curve:
    """The curve that ships, or that of the folder named in its place.

    Raises:
        CalibrationError: there is none.
    """
    if asked.curves is None:
        return load(name)
    file = asked.curves / f"{name}.json"
    if not file.is_file():
        raise CalibrationError(_say("conduct-there-fit-seeds-tuning-first", file=file))
    return from_json(file.read_text(encoding="utf-8"), name)


def ready(asked: Asked) -> None:
    """Refuse at once what could only be refused after hours: a curve that is not there.

    Raises:
        CalibrationError: the study is judged by a curve that there is not.
    """
    if asked.criteria.judged == "shipped":
        for each in asked.criteria.curve:
            curve_of(asked, each.id)


def _decided(
    promised: Criteria,
    judged: Mapping[str, Judged],
    counts: Sequence[Count],
    readings: Sequence[Reading],
) -> list[dict[str, object]]:
    rows = []
    for each in promised.criterion:
        found: Estimate | None = None
        if each.metric in {"share", "median"}:
            found = promised_figure(each.name, each.where, each.category, counts, readings)
        else:
            of = judged.get(each.curve)
            part = None if of is None else some(of, rows_where(of, each.where, each.category))
            found = None if part is None else figure(part, each.metric)
        rows.append(
            {
                **each.model_dump(exclude_none=True),
                "result": None if found is None else plain(found),
                "decision": None if found is None else each.met(found.value),
            }
        )
    return rows
