"""What did a study promise before it looked?

One TOML file per study, ``criteria/<id>.toml``, committed before its result: scope, data, seeds,
the curves with their alternatives and conditions, and each criterion as characteristic, metric and
limit (Meuwly, Ramos and Haraksim 2017). The frame adds result and decision, nothing else. Unknown
keys are errors. For example:

    method  = "relay"
    origin  = "simulation"                # or "real"
    fixed   = "2026-11-24"                # the day the criteria were fixed
    judged  = "shipped"                   # by shipped curves; "apart": by lines fitted on others;
                                          # "own": scores are log10 LRs of the case's own curve
    files   = ["analyses/relay/analysis.py", "signals/rhythm.py"]      # that make the score
    scope   = { en = "…", fr = "…" }      # whom the study speaks of
    data    = { en = "Simulated cities of 800 people over 28 days", fr = "…" }

    [seeds]                               # first and last of each block, both included
    quick     = [2200, 2201]
    tuning    = [1200, 1239]
    checking  = [2200, 2219]
    reporting = [3200, 3239]

    [[curve]]
    id          = "relay_busy_evening_v1"
    alternative = { en = "two busy phones of one evening", fr = "deux lignes actives le même soir" }
    [curve.scope.events]
    minimum = 20
    maximum = 2000
    meaning = { en = "the number of contacts of the line", fr = "nombre de contacts de la ligne" }

    [[criterion]]
    characteristic = { en = "accuracy", fr = "exactitude" }
    metric   = "cllr"      # see METRICS; or "share" or "median" with name = a Count or a Reading
    curve    = "relay_busy_evening_v1"
    at_most  = 0.6         # or at_least
    where    = { abroad = "yes" }         # optional: only trials or counts of that setting
    category = "dispatch of a taxi"       # optional: different pairs of that category alone
"""

import tomllib
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from filiere.calibration.curve import Condition
from filiere.errors import CalibrationError
from filiere.wording import Plain, Text, Words

_say = Words(__name__)


METRICS = (
    "cllr", "cllr_min", "cllr_cal", "cllr_answered", "devpav", "auc",
    "misleading_different", "misleading_same", "strongly_misleading", "highest_different",
    "answered", "share", "median",
)  # fmt: skip
"""``cllr``: a pair without answer counts as an LR of 1; ``cllr_answered``: answered pairs alone.
``misleading_*``: share of pairs on the wrong side of an LR of 1; ``strongly_misleading``: share of
different pairs above an LR of 10; ``highest_different``: their highest log10 LR."""

Block = Literal["quick", "tuning", "checking", "reporting"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(_Strict):
    """A sentence in both languages."""

    en: str
    fr: str

    def text(self) -> Text:
        """As the rest of the program has it."""
        return Plain(self.en, self.fr)


class Range(_Strict):
    """A condition of a curve's scope."""

    minimum: float
    maximum: float
    meaning: Both

    def condition(self) -> Condition:
        """As the curve has it."""
        return Condition(minimum=self.minimum, maximum=self.maximum, meaning=self.meaning.text())


class CurveAsked(_Strict):
    """A curve that the study fits and judges."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    alternative: Both
    scope: dict[str, Range] = {}


class Criterion(_Strict):
    """One promise: a metric and its limit."""

    characteristic: Both
    metric: str
    curve: str = ""
    name: str = ""
    at_most: float | None = None
    at_least: float | None = None
    where: dict[str, str] = {}
    category: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> "Criterion":
        if self.metric not in METRICS:
            raise ValueError(
                _say("criteria-metric-none", metric=self.metric, listed=", ".join(METRICS))
            )
        if (self.at_most is None) == (self.at_least is None):
            raise ValueError(_say("criteria-criterion-either-most-least"))
        if (self.metric in {"share", "median"}) != (self.name != ""):
            raise ValueError(_say("criteria-share-median-name-count-reading-others"))
        if (self.metric in {"share", "median"}) == (self.curve != ""):
            raise ValueError(_say("criteria-metric-lrs-names-curve-share-median"))
        return self

    def met(self, value: float) -> bool:
        """Whether a result keeps the promise."""
        if self.at_most is not None:
            return value <= self.at_most
        return self.at_least is not None and value >= self.at_least


class Criteria(_Strict):
    """The whole file."""

    method: str
    origin: Literal["simulation", "real"]
    fixed: str
    judged: Literal["shipped", "apart", "own"] = "shipped"
    files: list[str] = []
    scope: Both
    data: Both
    seeds: dict[Block, tuple[int, int]]
    curve: list[CurveAsked] = []
    criterion: list[Criterion] = Field(min_length=1)

    @model_validator(mode="after")
    def _names(self) -> "Criteria":
        known = {each.id for each in self.curve}
        for each in self.criterion:
            if each.curve not in known | {""}:
                raise ValueError(_say("criteria-criterion-names-curve-listed", curve=each.curve))
        return self


def criteria(study: str) -> Criteria:
    """The criteria of a study.

    Raises:
        CalibrationError: there is no such file, or it breaks the rules.
    """
    file = resources.files("filiere.validation") / "criteria" / f"{study}.toml"
    if not file.is_file():
        raise CalibrationError(
            _say("criteria-validation-criteria-toml-there-criteria-study", study=study)
        )
    try:
        return Criteria.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (ValidationError, tomllib.TOMLDecodeError) as wrong:
        said = " ".join(str(wrong).split())
        raise CalibrationError(
            _say("criteria-validation-criteria-toml", study=study, said=said)
        ) from wrong
