"""How do the simple methods and Filière itself answer the benchmark?

Writes a benchmark, runs every world, lets the yardsticks and the findings answer, scores both, and
writes docs/methods/benchmark.json and its table, benchmark.md. Takes minutes: by hand, not in CI.

    python tools/benchmark.py .cache/benchmark
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from filiere.case import Case
from filiere.validation.benchmark import own, yardsticks
from filiere.validation.benchmark.scoring import score

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs" / "methods"
FILIERE = [sys.executable, "-m", "filiere"]


def main() -> None:
    """Write, answer, score, print."""
    out = Path(sys.argv[1])
    options = sys.argv[2:]
    truth = out.with_name(f"{out.name}.truth.json")
    if not out.exists():
        subprocess.run([*FILIERE, "benchmark", "write", out, *options], check=True)
    rows: dict[str, list[yardsticks.Row]] = {"yardsticks": [], "filiere": []}
    for world in sorted((out / "worlds").iterdir()):
        subprocess.run([*FILIERE, "run", world], check=True, stdout=subprocess.DEVNULL)
        asked = yardsticks.read_questions(out / "questions.csv", world.name)
        with Case.open(world / "case.filiere", read_only=True) as case:
            rows["yardsticks"] += yardsticks.answers(case, asked)
        done = subprocess.run(
            [*FILIERE, "findings", world, "--format", "json"], check=True, capture_output=True
        )
        rows["filiere"] += own.answers(json.loads(done.stdout), asked)
    found: dict[str, Any] = {}
    for name, answered in rows.items():
        path = out.with_name(f"{out.name}.{name}.csv")
        yardsticks.write_answers(path, answered)
        found[name] = score(truth, path)
    told = {"command": " ".join(["python tools/benchmark.py .cache/benchmark", *options]), **found}
    (DOCS / "benchmark.json").write_text(
        json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n"
    )
    (DOCS / "benchmark.md").write_text(page(told), "utf-8", newline="\n")
    print(DOCS / "benchmark.md")


HEAD = """# The benchmark: any tool, the same questions

*Written by `{command}`; do not edit it by hand.*

`filiere benchmark write OUT` makes worlds of both families as operators would deliver them, with
questions in a plain CSV. The truth lies apart, and SEAL holds its digest. `filiere benchmark score
TRUTH ANSWERS.csv` judges a CSV of answers, whoever wrote it. OUT holds a page that says how to
answer; nothing in it needs Filière.

Below: simple methods of others (`src/filiere/validation/benchmark/yardsticks.py`), and our own
findings read as any program may read them (`own.py`), without further tuning.
Intervals are 95 % over persons.
A pair that is not weighed counts as a ratio of one, a question that is not answered as not found.
Few persons stand behind some rows: their intervals say so.

| question | figure | simple methods | Filière | family 1: both | family 2: both |
| --- | --- | --- | --- | --- | --- |
"""

SHOWN = {
    "precision": "precision",
    "recall": "recall",
    "nobody_right": "nobody, rightly",
    "cllr": "Cllr",
    "coverage": "interval holds the count",
    "relative_width": "width / count",
    "relative_error": "error / count",
}


def page(told: dict[str, Any]) -> str:
    """The table."""
    simple, ours = told["yardsticks"], told["filiere"]
    lines = []
    for ask, own_figures in ours["all"].items():
        for name, shown in SHOWN.items():
            if name not in own_figures:
                continue
            cells = [
                " ".join(
                    [
                        "",
                        _cell(simple["all"][ask].get(name)),
                        "|",
                        _cell(own_figures.get(name)),
                        "|",
                    ]
                )
            ]
            for family in ("1", "2"):
                pair = [
                    each["by_family"].get(family, {}).get(ask, {}).get(name)
                    for each in (simple, ours)
                ]
                cells.append(f" {_value(pair[0])}, {_value(pair[1])} |")
            lines.append(f"| {ask} ({own_figures['questions']}) | {shown} |{''.join(cells)}")
    return HEAD.format(command=told["command"]) + "\n".join(lines) + "\n"


def _cell(figure: dict[str, float] | None) -> str:
    if figure is None:
        return "–"
    return f"{figure['value']:.2f} ({figure['low']:.2f} to {figure['high']:.2f})"


def _value(figure: dict[str, float] | None) -> str:
    return "–" if figure is None else f"{figure['value']:.2f}"


if __name__ == "__main__":
    main()
