"""What does every function of some rooms give, on one small dossier that is kept?

The dossier of a simulated trade (250 people, two weeks, the bills of seven numbers, cells, two
shops and their books, one death) is imported and put every question. Whatever each function of the
rooms returns meanwhile is folded into four figures: how often it was called, how many values it
gave, their sum, and their sum by place. A figure that moves names the function where it moved.

    python tests/streets/figures.py            writes the figures anew, after a method was changed
    python tests/streets/figures.py dossier    draws the dossier anew
"""

import dataclasses
import functools
import inspect
import json
import math
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import numpy as np
import pytest

import filiere
from filiere import casework
from filiere.case import Limits
from filiere.casework import Asked, bring_up_to_date
from filiere.dossier import load

SOURCE = Path(filiere.__file__).parent
HERE = Path(__file__).parent
DOSSIER = HERE / "kept.zip"
LARGE, PRIME = 1e6, 9973
"""Larger values (times, ids) count by their rest, so that no small one drowns beside them."""
DEEP = 6

Figures = dict[str, list[float | None]]


class Fold:
    """Sums of values of any kind, by count and by place."""

    def __init__(self) -> None:
        self.calls = self.count = 0
        self.sum = self.turned = 0.0

    def add(self, value: Any, depth: int = 0) -> None:  # noqa: ANN401 - whatever is returned
        """Add a value and all that it holds."""
        if value is None or depth > DEEP:
            return
        if isinstance(value, np.ndarray):
            if value.dtype.kind in "bifu":
                self._array(value.astype(np.float64).ravel())
            else:
                self.count += value.size
        elif isinstance(value, bool | int | float | np.bool_ | np.integer | np.floating):
            self._array(np.array([float(value)]))
        elif isinstance(value, str) and " " in value:  # a sentence: its words have their own tests
            self.count += 1
        elif isinstance(value, str):
            self._array(np.array([float(zlib.crc32(value.encode()) % PRIME)]))
        else:
            for each in _within(value):
                self.add(each, depth + 1)

    def _array(self, values: np.ndarray) -> None:
        kept = np.where(np.isfinite(values), values, 0.5)
        kept = np.where(np.abs(kept) > LARGE, np.mod(kept, PRIME), kept)
        place = (self.count + np.arange(len(kept))) % 101 + 1.0
        self.count += len(kept)
        self.sum += float(kept.sum())
        self.turned += float(kept @ place)


def _within(value: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever is returned
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield key
            yield each
    elif isinstance(value, set | frozenset):
        yield from sorted(value, key=repr)
    elif isinstance(value, list | tuple):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield getattr(value, field.name, None)


@contextmanager
def folded(rooms: Sequence[str]) -> Iterator[dict[str, Fold]]:
    """Fold what every named function of the rooms returns, by file and name."""
    found: dict[str, Fold] = {}
    names: dict[CodeType, str] = {}
    held = tuple(str(SOURCE / room) for room in rooms)

    def named(code: CodeType) -> str:
        is_function = code.co_flags & inspect.CO_OPTIMIZED  # the body of a class is none
        if not is_function or code.co_name.startswith(("<", "__")):
            return ""
        if not code.co_filename.startswith(held):
            return ""
        path = Path(code.co_filename).relative_to(SOURCE).as_posix()
        return f"{path}: {code.co_qualname}"

    def watch(frame: FrameType, event: str, value: Any) -> None:  # noqa: ANN401 - whatever is returned
        if event != "return":
            return
        code = frame.f_code
        name = names.get(code)
        if name is None:
            name = names[code] = named(code)
        if name:
            sys.setprofile(None)
            fold = found.setdefault(name, Fold())
            fold.calls += 1
            fold.add(value)
            sys.setprofile(watch)

    sys.setprofile(watch)
    try:
        yield found
    finally:
        sys.setprofile(None)


def figures(work: Path, kept: "Kept") -> Figures:
    """Put the kept dossier in a folder, do what is asked, and fold what the rooms give."""
    with zipfile.ZipFile(DOSSIER) as dossier:
        dossier.extractall(work)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FILIERE_LANG", "en")
        if kept.before is not None:
            kept.before(work, patch)
        _forget()
        with folded(kept.rooms) as found:
            kept.act(work, patch)
    return {
        name: [fold.calls, fold.count, _short(fold.sum), _short(fold.turned)]
        for name, fold in sorted(found.items())
    }


def _forget() -> None:
    """What an earlier test has had worked out is worked out again."""
    for module in [each for name, each in sys.modules.items() if name.startswith("filiere")]:
        for value in vars(module).values():
            if isinstance(value, functools._lru_cache_wrapper):  # noqa: SLF001 - it has no other name
                value.cache_clear()


def _questions(work: Path, patch: pytest.MonkeyPatch, *only: str) -> None:
    """Import, and put the questions; no report."""
    with patch.context() as within:
        within.setattr(casework, "write", lambda *_, **__: None)
        asked = Asked(case=work / "case.filiere", key=None, only=only, settings={}, layouts=None,
                      limits=Limits(), spark=None)  # fmt: skip
        bring_up_to_date(load(work), asked, lambda *_: None)


def _short(value: float) -> float:
    return float(f"{value:.13g}")


def moved(found: Figures, kept: Figures) -> list[str]:
    """Functions whose figures are no longer those that were kept."""
    return [
        name
        for name, figures_ in sorted(kept.items())
        if name not in found or not all(map(_is_close, found[name], figures_))
    ]


def _is_close(found: float | None, kept: float | None) -> bool:
    """A figure that was not kept is any."""
    if found is None or kept is None:
        return True
    return math.isclose(found, kept, rel_tol=1e-9, abs_tol=1e-9)


def assert_kept(work: Path, name: str) -> None:
    """Every figure of a group of rooms is the one that was kept."""
    kept = json.loads(kept_of(name).read_text("utf-8"))
    found = figures(work, KEPT[name])
    assert moved(found, kept) == [], (
        f"if that is meant: python tests/streets/figures.py {name} writes them anew"
    )


def _draw() -> None:
    from filiere.world.settings import PRESETS, WorldSettings  # noqa: PLC0415 - only here
    from filiere.world.writing import write  # noqa: PLC0415 - only here

    scenario = replace(
        PRESETS["demo"](), deaths=1, front=True, shop="front", injected=0.3, purses=True, pairs=2,
        handset_changes=True, arrival=0.7, app_share=0.1,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "dossier"
        write(
            WorldSettings(seed=3, people=250, days=14, scenario=scenario, bills="network"), folder
        )
        with zipfile.ZipFile(DOSSIER, "w", zipfile.ZIP_DEFLATED) as kept:
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(folder).as_posix()
                if path.is_file() and not name.startswith("truth"):
                    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                    info.compress_type = zipfile.ZIP_DEFLATED
                    kept.writestr(info, path.read_bytes())


Act = Callable[[Path, pytest.MonkeyPatch], None]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Figures of some rooms while something is done."""

    rooms: tuple[str, ...]
    act: Act
    before: Act | None = None
    """Done first, and not watched."""


KEPT = {
    "analyses": Kept(rooms=("signals", "analyses"), act=_questions),
}


def kept_of(name: str) -> Path:
    """The file of kept figures."""
    return HERE / f"figures_{name}.json"


def _write(name: str) -> None:
    """Write figures anew; what differs from run to run (times, salts) is no figure."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first, second = figures(Path(one), KEPT[name]), figures(Path(other), KEPT[name])
    uneven = moved(first, second)
    kept = {
        key: [
            one if _is_close(one, two) else None for one, two in zip(each, second[key], strict=True)
        ]
        for key, each in first.items()
        if key in second
    }
    sys.stdout.write(f"{name}: {len(kept)} kept, {len(uneven)} in part: {', '.join(uneven)}\n")
    text = json.dumps(kept, indent=0).replace(",\n", ", ").replace("], ", "],\n")
    kept_of(name).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    names = sys.argv[1:]
    if names == ["dossier"]:
        _draw()
        names = []
    for each in names or KEPT:
        _write(each)
