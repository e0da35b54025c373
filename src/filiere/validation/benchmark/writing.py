"""How are the worlds, the questions and the sealed truth laid down?

``OUT`` holds what may be given to whoever answers: a page that says how, questions.csv, one dossier
a world, and SEAL with the SHA-256 of the truth. The truth stands beside it, ``OUT.truth.json``, and
is given to nobody before the answers are in. Seeds and settings stand in the truth alone: whoever
knew them could simulate the world again.

Same arguments, same bytes.
"""

import csv
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filiere.errors import WorldError
from filiere.validation.benchmark.questions import Question, questions, read
from filiere.wording import Text, Words
from filiere.world import Layout, Scenario, WorldSettings, write

_say = Words(__name__)

SCHEMA = "filiere.benchmark.truth/1"
FAMILIES = (1, 2)
LAYOUTS: tuple[Layout, ...] = ("canonical", "pnij")
"""Worlds of one family come in these in turn; bills of unequal periods in the first alone."""

COLUMNS = ("question", "world", "ask", "subject", "other", "from", "to")
ANSWER_COLUMNS = ("question", "answer", "log10_lr", "low", "high")
PAGES = ("what", "files", "asks", "answers", "score", "seal")
_OF_A_WORLD = ("truth.json", "truth")

Progress = Callable[[Text, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a benchmark is."""

    worlds: int = 2
    """Of each family."""
    people: int = 600
    days: int = 14
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written."""

    out: Path
    truth: Path
    truth_sha256: str
    questions: int


def truth_path(out: Path) -> Path:
    """Where the truth of a benchmark stands: apart."""
    return out.with_name(f"{out.name}.truth.json")


def write_benchmark(out: Path, size: Size, progress: Progress) -> Written:
    """Write a benchmark into a new folder, and its truth beside it.

    Raises:
        WorldError: something is there already, or a world cannot be made of that size.
    """
    truth = truth_path(out)
    for path in (out, truth):
        if os.path.lexists(path):
            raise WorldError(_say("is-there", path=str(path)))
    if not out.parent.is_dir():
        raise WorldError(_say("no-parent", path=str(out.parent)))
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.part-", dir=out.parent) as scratch:
        made = Path(scratch) / "made"
        (made / "worlds").mkdir(parents=True)
        asked: list[Question] = []
        settings: dict[str, object] = {}
        holders: dict[str, dict[str, str]] = {}
        plans = _plans(size)
        for place, (name, setting) in enumerate(plans):

            def told(_step: Text, share: float, done: int = place, which: str = name) -> None:
                progress(_say("step-world", name=which), (done + share) / len(plans))

            whole = Path(scratch) / name
            write(setting, whole, told)
            settings[name] = setting.as_truth()
            world = read(whole, name)
            holders[name] = dict(sorted(world.holders.items()))
            asked += questions(world, name, setting.family, setting.seed)
            _given(whole, made / "worlds" / name, setting.seed, name)
        _write_questions(made / "questions.csv", asked)
        for language in ("en", "fr"):
            page = "\n\n".join(_say(f"readme-{part}").into(language) for part in PAGES)
            (made / f"README.{language}.txt").write_text(page + "\n", "utf-8", newline="\n")
        sealed = _truth(asked, settings, holders, made / "questions.csv")
        digest = hashlib.sha256(sealed).hexdigest()
        (made / "SEAL").write_text(f"{digest}  {truth.name}\n", "utf-8", newline="\n")
        with truth.open("xb") as stream:
            stream.write(sealed)
        made.rename(out)
    return Written(out=out, truth=truth, truth_sha256=digest, questions=len(asked))


def _plans(size: Size) -> list[tuple[str, WorldSettings]]:
    """Each world's name and settings; a seed says nothing of another's."""
    plans: list[tuple[str, WorldSettings]] = []
    for family in FAMILIES:
        for place in range(size.worlds):
            drawn = hashlib.sha256(f"{size.seed}:{family}:{place}".encode()).digest()
            seed = int.from_bytes(drawn[:4], "big") % 1_000_000_000 + 10_000_000
            scenario = Scenario.draw(seed)
            turn = 0 if scenario.uneven > 0 else place % len(LAYOUTS)
            setting = WorldSettings(
                seed=seed,
                people=size.people,
                days=size.days,
                scenario=scenario,
                layouts=(LAYOUTS[turn],),
                family=family,
            )
            plans.append((f"w{len(plans) + 1:02d}", setting))
    return plans


def _given(whole: Path, target: Path, seed: int, name: str) -> None:
    """The dossier without its truth, and without the seed that its reference names."""
    for part in _OF_A_WORLD:
        path = whole / part
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    toml = whole / "case.toml"
    lines = toml.read_text("utf-8").splitlines()
    told = [
        f'reference = "{name}"'
        if line.startswith("reference")
        else f'title     = "{name}"'
        if line.startswith("title")
        else line
        for line in lines
    ]
    text = "\n".join(told) + "\n"
    if str(seed) in text:
        raise WorldError(_say("seed-told", path=str(toml)))
    toml.write_text(text, "utf-8", newline="\n")
    shutil.move(whole, target)


def _write_questions(path: Path, asked: Sequence[Question]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(COLUMNS)
        for each in asked:
            rows.writerow(
                [
                    each.id,
                    each.world,
                    each.ask,
                    each.subject,
                    each.other,
                    _time(each.from_s),
                    _time(each.to_s),
                ]
            )


def _time(seconds: int | None) -> str:
    if seconds is None:
        return ""
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _truth(
    asked: Sequence[Question],
    settings: dict[str, object],
    holders: dict[str, dict[str, str]],
    path: Path,
) -> bytes:
    content = {
        "schema": SCHEMA,
        "questions_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "worlds": settings,
        "holders": holders,
        "questions": [each.told() for each in asked],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
