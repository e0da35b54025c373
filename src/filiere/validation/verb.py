"""What does ``filiere validate`` do, study by study?

Tuning seeds give curves, the others results; pages and plots are written where a folder is named.
One line of tab-separated cells per curve or criterion goes to ``tell``, progress to ``say``.
"""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from filiere.errors import CalibrationError
from filiere.validation.frame.conduct import (
    Asked,
    collected,
    curve_of,
    fitted,
    ready,
    result_of,
    stamped,
    write_curves,
)
from filiere.validation.frame.criteria import Block as BlockName
from filiere.validation.frame.criteria import criteria
from filiere.validation.frame.design import Study, studies
from filiere.validation.frame.results import write_result
from filiere.validation.told.pages import write_pages
from filiere.wording import Text, Words

_say = Words(__name__)


METHODS = Path("docs/methods")
"""Where a report of a checkout goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked on the command line."""

    names: tuple[str, ...]
    block: BlockName
    out: Path | None
    worlds: Path | None
    curves: Path | None
    stamp: bool
    say: Callable[[Text], None]
    tell: Callable[[str], None]


def validate(wish: Wish) -> None:
    """Run every study asked for that has such seeds."""
    out = METHODS if wish.block == "reporting" and wish.out is None else wish.out
    with nullcontext(str(wish.worlds)) if wish.worlds else tempfile.TemporaryDirectory() as kept:
        for each in _chosen(wish.names):
            asked = Asked(
                study=each,
                criteria=criteria(each.id),
                block=wish.block,
                kept=Path(kept),
                curves=wish.curves,
                say=wish.say,
            )
            if wish.stamp:
                if "tuning" in asked.criteria.seeds:
                    _stamp(asked, wish.tell)
                continue
            if wish.block not in asked.criteria.seeds:
                wish.say(_say("verb-seeds-left-out", id=str(each.id), block=wish.block))
                continue
            _one(asked, out, wish.tell)
    if out is not None and wish.block != "tuning" and not wish.stamp:
        write_pages(out)


def _chosen(names: Iterable[str]) -> list[Study]:
    known = studies()
    unknown = sorted(set(names) - set(known))
    if unknown:
        raise CalibrationError(
            _say(
                "verb-there-study-there",
                unknown=unknown[0],
                v1=", ".join(known) or _say("verb-none-yet"),
            )
        )
    return [each for name, each in known.items() if not names or name in names]


def _stamp(asked: Asked, tell: Callable[[str], None]) -> None:
    """Renew the hashes of curves whose files changed and whose scores did not."""
    for each in asked.criteria.curve:
        curve = curve_of(asked, each.id)
        write_curves([stamped(asked, curve)], _folder(asked))
        tell(f"{each.id}\tstamped")


def _folder(asked: Asked) -> Path:
    """Where curves are written: the folder named, or the package of this checkout."""
    with resources.as_file(resources.files("filiere.calibration")) as package:
        return asked.curves or package / "curves"


def _one(asked: Asked, out: Path | None, tell: Callable[[str], None]) -> None:
    if asked.block != "tuning":
        ready(asked)
    sightings = collected(asked)
    if asked.block == "tuning":
        made = fitted(asked, sightings)
        write_curves(made, _folder(asked))
        for curve in made:
            tell(f"{curve.id}\tCllr {curve.cllr.value} ({curve.cllr.low}–{curve.cllr.high})")
        return
    result = result_of(asked, sightings)
    if out is not None:
        write_result(result, out / "studies")
    rows: Any = result["criteria"]
    for row in rows:
        tell("\t".join(_cells(asked.study.id, row)))


def _cells(study: str, row: Mapping[str, Any]) -> list[str]:
    """One criterion as tab-separated cells: study, what, metric, limit, result, decision."""
    what = row["curve"] or row["name"]
    where = ", ".join(f"{k}={v}" for k, v in row["where"].items())
    limit = f"<= {row['at_most']}" if "at_most" in row else f">= {row['at_least']}"
    if row["result"] is None:
        return [study, what, row["metric"], where, limit, "–", "not measured"]
    value, low, high = row["result"]
    met = "met" if row["decision"] else "not met"
    return [study, what, row["metric"], where, limit, f"{value} ({low} to {high})", met]
