"""``filiere benchmark``: worlds and questions for any tool, and the score of its answers."""

import json
from pathlib import Path
from typing import Annotated

import typer

from filiere.cli.terminal import progress, say
from filiere.validation.benchmark.scoring import score
from filiere.validation.benchmark.writing import Size, write_benchmark
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``benchmark`` and its verbs."""
    group = typer.Typer(no_args_is_help=True)
    group.command("write", help=_say("verb-benchmark-write").id)(written)
    group.command("score", help=_say("verb-benchmark-score").id)(scored)
    app.add_typer(group, name="benchmark", help=_say("verb-benchmark").id)


def written(
    out: Annotated[Path, typer.Argument(metavar="OUT", help=_say("argument-demo-out").id)],
    worlds: Annotated[
        int, typer.Option("--worlds", min=1, help=_say("option-benchmark-worlds").id)
    ] = 2,
    people: Annotated[
        int, typer.Option("--people", min=100, help=_say("option-benchmark-people").id)
    ] = 600,
    days: Annotated[int, typer.Option("--days", min=7, help=_say("option-benchmark-days").id)] = 14,
    seed: Annotated[int, typer.Option("--seed", help=_say("option-benchmark-seed").id)] = 1,
) -> None:
    """Write a benchmark, and print where its truth is."""
    with progress() as report:
        made = write_benchmark(
            out, Size(worlds=worlds, people=people, days=days, seed=seed), report
        )
    say(_say("benchmark-written", n=made.questions, out=str(made.out), sha256=made.truth_sha256))
    typer.echo(str(made.truth))


def scored(
    truth: Annotated[
        Path, typer.Argument(metavar="TRUTH", help=_say("argument-benchmark-truth").id)
    ],
    answers: Annotated[
        Path, typer.Argument(metavar="ANSWERS.csv", help=_say("argument-benchmark-answers").id)
    ],
) -> None:
    """Print the figures of a tool's answers as JSON."""
    typer.echo(json.dumps(score(truth, answers), ensure_ascii=False, indent=1))
