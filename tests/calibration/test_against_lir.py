"""Our costs, PAV and bounds are those of lir (NFI), to 1e-6.

What lir says of small cases is kept in ``lir_kept.json`` (``lir_answers.py`` writes it) and
compared always. Larger ones are asked of lir itself, in its own environment: that of FILIERE_LIR (a
Python), or one made in the cache folder ``.cache/lir`` by pip; skipped, with the reason, where
neither can be had.
"""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filiere.calibration.bounds import elub
from filiere.calibration.logistic import logistic
from filiere.calibration.metrics import cllr, cllr_cal, cllr_min, devpav, ece
from filiere.calibration.pav import pav

REPOSITORY = Path(__file__).parents[2]
REFERENCE = REPOSITORY.parent / "shared" / "data" / "lir_reference"
VERSION = "lir==1.3.1"

Case = dict[str, Any]


def _made() -> list[Case]:
    """Random scores of several kinds: well and badly calibrated, few, tied, one-sided."""
    cases: list[Case] = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        ones, zeros = int(rng.integers(5, 300)), int(rng.integers(5, 600))
        shift, scale = rng.uniform(0, 2), rng.uniform(0.3, 2)
        values = np.concatenate((rng.normal(shift, scale, ones), rng.normal(-shift, 1, zeros)))
        if seed % 3 == 0:
            values = np.round(values, 1)  # ties between and within kinds
        cases.append({"log10_lrs": values.tolist(), "same": [True] * ones + [False] * zeros})
    return cases


def _reference() -> list[Case]:
    def read(name: str) -> list[float]:
        with (REFERENCE / name).open(encoding="utf-8-sig") as file:
            rows = [cell for row in csv.reader(file) for cell in row]
        return [float(cell) for cell in rows if _is_number(cell)]

    if not REFERENCE.is_dir():
        return []
    same, different = read("LLR_KM.csv"), read("LLR_KNM.csv")
    both = [True] * len(same) + [False] * len(different)
    return [{"log10_lrs": same + different, "same": both}]


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _python() -> str:
    given = os.environ.get("FILIERE_LIR", "")
    if given != "":
        return given
    folder = REPOSITORY / ".cache" / "lir"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        if os.environ.get("FILIERE_LIR_INSTALL", "") == "":
            pytest.skip(
                "lir is not at hand: name its Python in FILIERE_LIR, or let pip fetch it "
                "with FILIERE_LIR_INSTALL=1"
            )
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        fetched = subprocess.run([str(python), "-m", "pip", "install", "-q", VERSION], check=False)
        if fetched.returncode != 0:
            pytest.skip(f"{VERSION} could not be fetched by pip")
        (folder / "ready").touch()
    return str(python)


@pytest.fixture(scope="module")
def answered() -> list[tuple[Case, Case]]:
    cases = [*_reference(), *_made()]
    done = subprocess.run(
        [_python(), str(Path(__file__).with_name("lir_answers.py"))],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert done.returncode == 0, done.stderr
    return list(zip(cases, json.loads(done.stdout), strict=True))


def _is_that_of_lir(case: Case, theirs: Case) -> None:
    values, same = np.array(case["log10_lrs"]), np.array(case["same"])
    ours = {
        "cllr": cllr(values, same),
        "cllr_min": cllr_min(values, same),
        "cllr_cal": cllr_cal(values, same),
        "devpav": devpav(values, same),
        "elub": list(elub(values, same)),
        "pav": np.clip(pav(values, same).at(values), -99, 99).tolist(),
        "ece": ece(np.clip(values, -6, 6), same, np.array([-2.0, -0.5, 0.0, 1.3])).tolist(),
    }
    for name, value in ours.items():
        assert value == pytest.approx(theirs[name], abs=1e-6, nan_ok=True), name
    line = logistic(values, same, strength=1.0).at(values).tolist()
    assert line == pytest.approx(theirs["logistic"], abs=1e-4)


KEPT = json.loads(Path(__file__).with_name("lir_kept.json").read_text("utf-8"))


@pytest.mark.parametrize("place", range(len(KEPT)))
def test_every_figure_of_a_small_case_is_the_one_that_lir_gave(place: int) -> None:
    _is_that_of_lir(KEPT[place], KEPT[place]["answers"])


def test_every_figure_is_that_of_lir(answered: list[tuple[Case, Case]]) -> None:
    for case, theirs in answered:
        _is_that_of_lir(case, theirs)


@pytest.mark.real
def test_the_reference_set_is_among_the_cases() -> None:
    if not REFERENCE.is_dir():
        pytest.skip(f"{REFERENCE} is absent")
    (case,) = _reference()
    assert (sum(case["same"]), len(case["same"])) == (188, 188 + 477)
