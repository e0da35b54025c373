"""Whole curves of small fixed sets are those that were kept: no digit has moved unseen.

    python tests/calibration/test_whole.py      writes whole.json anew

Each figure has its own test against a slower program elsewhere in this folder; this one sees the
places that none of them reaches. A changed method changes the file, and the change is read.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filiere.calibration.choice_kept import load as load_choice
from filiere.calibration.choice_kept import to_json as choice_json
from filiere.calibration.curve import to_json as curve_json
from filiere.calibration.fit import Label, fit, judged_apart, method_sha256
from filiere.calibration.logistic import logistic
from filiere.calibration.metrics import cllr, cllr_min
from filiere.calibration.own import AS_THEY_ARE, Material, fitted, judged, own_curve
from filiere.calibration.own import to_json as own_json
from filiere.calibration.own_choice import own_choice
from filiere.calibration.pairs import Pairs, pairs_of
from filiere.calibration.people import apart, draws, estimate, estimate_mean
from filiere.calibration.questions import NONE, Questions, log_odds
from filiere.calibration.reference import load
from filiere.calibration.smooth import smooth
from filiere.wording import Plain

KEPT = Path(__file__).with_name("whole.json")


def _even(count: int, seed: int) -> np.ndarray:
    """Numbers between -1 and 1 that no library draws otherwise one day."""
    found, state = [], seed
    for _ in range(count):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        found.append(state / 2**30 - 1)
    return np.array(found)


def _pairs(people: int, seed: int, *, strength: float = 1.0) -> Pairs:
    """Everybody's own pair, and a pair of every two; some overlap."""
    noise = iter((2 * _even(people * people, seed)).tolist())
    rows: list[tuple[float, bool, tuple[int, ...]]] = [
        (round(strength + next(noise), 3), True, (i,)) for i in range(people)
    ]
    rows += [
        (round(next(noise) - strength, 3), False, (i, j))
        for i in range(people)
        for j in range(i)
        if (i * j) % 3 != 1
    ]
    scores, same, who = zip(*rows, strict=True)
    return pairs_of(scores, same, who)


def _fewer(pairs: Pairs, own: int) -> Pairs:
    """Only some people have pairs of their own, and those have several.

    So kinds are of unlike numbers of people, and people, not pairs, bound both sides.
    """
    kept = pairs.at(~pairs.same | (pairs.people[:, 0] < own))
    rows = np.concatenate((np.arange(len(kept.same)), *[np.flatnonzero(kept.same)] * 3))
    return Pairs(
        scores=kept.scores[rows] + np.arange(len(rows)) / 1e4,
        same=kept.same[rows],
        people=kept.people[rows],
    )


def _material(people: int, seed: int) -> Material:
    """People cut in the ways of the reference, pairs as they are, pairs crossed; one true pair."""
    reference = load("copresence-1")
    middle = np.array([f.centre for f in reference.features])
    width = np.array([f.width for f in reference.features])
    towards = np.sign(_even(len(middle), 9)) * 0.4
    rows: list[tuple[int, bool, tuple[int, int], float]] = []
    for person in range(people):
        rows += [(way, True, (person, person), 1.0) for way in range(len(reference.ways))]
        for other in range(person):
            true = (other, person) in {(0, 1), (4, 7)}
            rows.append((AS_THEY_ARE, False, (other, person), 2.0 if true else -1.0))
            if (person + other) % 3 == 0:
                rows.append((person % len(reference.ways), False, (person, other), -0.8))
    noise = _even(len(rows) * len(middle), seed).reshape(len(rows), -1) * 1.6
    away = np.array([row[3] for row in rows])
    return Material(
        features=middle + width * (noise + away[:, None] * towards),
        way=np.array([row[0] for row in rows], dtype=np.int64),
        same=np.array([row[1] for row in rows]),
        people=np.array([row[2] for row in rows], dtype=np.int64),
    )


def _questions(count: int, seed: int) -> Questions:
    """Two to four candidates; the first is true in three of five."""
    reference = load_choice("succession-2")
    wide = len(reference.candidate)
    of = [q for q in range(count) for _ in range(2 + q % 3)]
    noise = _even(len(of) * wide, seed).reshape(-1, wide) * np.array(reference.widths[:wide]) * 2
    answer = np.full(count, NONE)
    for question in range(count):
        if question % 5 < 3:
            answer[question] = of.index(question)
            noise[answer[question]] += np.array([0.3, 3.0, 0.5, 0.3, 0.5, 0.8])
    return Questions(
        candidates=noise,
        none=_even(count * 5, seed + 1).reshape(count, 5) * 0.3 + [0, 0, 0.8, 0, 0],
        of=np.array(of, dtype=np.int64),
        answer=answer.astype(np.int64),
        people=(np.arange(count) % (count - 5)).astype(np.int64),
    )


def _curve() -> Any:  # noqa: ANN401 - JSON
    label = Label(
        id="toy_v1", analysis="relay", alternative=Plain("another", "un autre"), files=[],
        origin="simulation", data="made", scope={}, date="2026-11-24", script="none",
    )  # fmt: skip
    return json.loads(curve_json(fit(_pairs(14, 2), label)))


def _own() -> dict[str, Any]:
    reference = load("copresence-1")
    held = _material(11, 5)
    lines, line, weight = fitted(reference, held)
    pairs, values, ways = judged(reference, held, weight)
    return {
        "curve": json.loads(own_json(own_curve("copresence", reference, held))),
        "lines": lines,
        "line": line,
        "weight": weight.tolist(),
        "values": values.tolist(),
        "ways": ways.tolist(),
        "people": pairs.people.tolist(),
    }


def _choice() -> Any:  # noqa: ANN401 - JSON
    asked = _questions(60, 3)
    found = own_choice(
        "succession", load_choice("succession-2"), asked,
        lambda one, none: log_odds(asked, one, none),
    )  # fmt: skip
    return json.loads(choice_json(found))


def made() -> dict[str, Any]:
    """Every figure that is kept."""
    pairs = _pairs(12, 1, strength=0.8)
    estimates = (
        estimate(pairs, cllr, 120),
        estimate(pairs, cllr_min, 60, centred=True),
        estimate_mean(pairs, pairs.scores**2, 90),
    )
    features = np.column_stack((pairs.scores, _even(len(pairs.scores), 4)))
    line = logistic(features, pairs.same, strength=0.5)
    return {
        "smooth": [smooth(pairs.scores, pairs.same, bends=b, draw=d) for b, d in ((10, 1), (3, 5))],
        "logistic": [line.intercept, *line.slopes],
        "draws": [w.tolist() for w in draws(pairs.people, 3)],
        "estimates": [[e.value, e.low, e.high] for e in estimates],
        "apart": apart(pairs, lambda others: lambda s: s + others.scores.mean()).tolist(),
        "judged_apart": judged_apart(pairs).tolist(),
        "judged_apart_4": judged_apart(_fewer(_pairs(13, 8, strength=1.7), 8), 4).tolist(),
        "curve": _curve(),
        "own": _own(),
        "choice": _choice(),
    }


def _same(found: Any, kept: Any, where: str) -> None:  # noqa: ANN401 - JSON
    if isinstance(kept, dict):
        assert list(found) == list(kept), where
        for key in kept:
            _same(found[key], kept[key], f"{where}/{key}")
    elif isinstance(kept, list):
        assert len(found) == len(kept), where
        for place, (one, other) in enumerate(zip(found, kept, strict=True)):
            _same(one, other, f"{where}/{place}")
    elif isinstance(kept, float):
        assert found == pytest.approx(kept, rel=1e-8, abs=1e-9), where
    else:
        assert found == kept, where


FOUND = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}


@pytest.fixture(scope="module")
def anew() -> dict[str, Any]:
    return made()


PARTS = [
    "smooth",
    "logistic",
    "draws",
    "estimates",
    "apart",
    "judged_apart",
    "judged_apart_4",
    "curve",
    "own",
    "choice",
]


@pytest.mark.parametrize("part", PARTS)
def test_no_digit_has_moved(part: str, anew: dict[str, Any]) -> None:
    _same(anew[part], FOUND[part], part)


def test_a_file_of_the_method_is_known_by_its_sha256() -> None:
    told = method_sha256(["wording/__init__.py", "calibration/__init__.py"])
    assert list(told) == ["calibration/__init__.py", "wording/__init__.py"]
    assert {len(each) for each in told.values()} == {64}


if __name__ == "__main__":
    KEPT.write_text(json.dumps(made()) + "\n", "utf-8")
