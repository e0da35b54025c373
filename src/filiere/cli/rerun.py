"""``filiere rerun``: does this machine find in a package what the package says?

Exit status 0 where the findings are the same to the last byte, 1 with one sentence on what differs.
With ``--set``, the findings under another assumption, beside those of the package.
"""

import json
from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Limits
from filiere.cli.annul import print_group, print_pairs
from filiere.cli.findings import LanguageOption, chosen_language, page
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import MemoryOption, ThreadsOption, masked, progress, say
from filiere.errors import PackageError
from filiere.findings import Comparison
from filiere.package import sound
from filiere.package.archive import Package
from filiere.package.rerun import Outcome, rerun, settings_of
from filiere.parameter import Value
from filiere.scratch import scratch
from filiere.upkeep.documents import brief, pairs
from filiere.wording import Words

_say = Words(__name__)


SCHEMA = "filiere.difference/1"


def register(app: typer.Typer) -> None:
    """Add ``rerun``."""
    app.command("rerun", help=_say("verb-rerun").id)(command)


def command(
    package: Annotated[Path, typer.Argument(metavar="PACKAGE", help=_say("argument-package").id)],
    chosen: Annotated[
        list[str] | None,
        typer.Option("--set", help=_say("option-set").id),
    ] = None,
    work: Annotated[
        Path | None,
        typer.Option("--work", help=_say("option-work").id),
    ] = None,
    output: Annotated[str, typer.Option("--format", help=_say("option-format").id)] = "table",
    manifest: Annotated[
        str,
        typer.Option("--manifest", metavar="SHA256", help=_say("option-manifest").id),
    ] = "",
    lang: LanguageOption = None,
    memory: MemoryOption = "8GB",
    threads: ThreadsOption = 2,
) -> None:
    """Recompute a package and compare, byte by byte."""
    if output not in {"table", "json"}:
        raise UsageRefusedError(_say("rerun-format-table-json"), at="--format")
    language = chosen_language(lang)
    settings = settings_of(chosen or [])
    limits = Limits(memory=memory, threads=threads)
    with sound.opened(package) as opened:
        if manifest != "" and manifest.strip().lower() != opened.manifest_sha256:
            found = opened.manifest_sha256
            raise PackageError(
                _say("rerun-other-manifest", path=package, found=found, given=manifest.strip())
            )
        outcome = _done(opened, work, settings, limits)
        reference = str(opened.manifest["case"])
        digest = opened.manifest_sha256
    if outcome.difference != "":
        listed = ", ".join(outcome.versions)
        why = _say("rerun-other-versions", a=listed) if outcome.versions else ""
        raise PackageError(
            _say(
                "rerun-recomputes-otherwise",
                package=package,
                difference=outcome.difference,
                why=why,
            )
        )
    say(_say("rerun-findings-recomputed-same-byte-byte", findings=outcome.findings))
    say(_say("rerun-also-compared"))
    for sentence in outcome.not_compared:
        say(sentence)
    say(_say("rerun-manifest", sha256=digest))
    if outcome.changed is None:
        return
    if output == "json":
        document = difference(reference, settings, outcome.changed)
        typer.echo(json.dumps(document, ensure_ascii=False, indent=1))
        return
    out = page()
    print_group(out, "lost", outcome.changed.lost, language)
    print_group(out, "gained", outcome.changed.new, language)
    print_pairs(out, "moved", outcome.changed.moved, language)
    print_group(out, "unchanged", outcome.changed.same, language)


def difference(
    reference: str, settings: dict[str, dict[str, Value]], changed: Comparison
) -> dict[str, object]:
    """The difference report as an object."""
    return {
        "schema": SCHEMA,
        "case": masked(reference),
        "set": settings,
        "lost": [brief(view) for view in changed.lost],
        "gained": [brief(view) for view in changed.new],
        "moved": pairs(changed.moved),
        "unchanged": [brief(view) for view in changed.same],
    }


def _done(
    package: Package, work: Path | None, settings: dict[str, dict[str, Value]], limits: Limits
) -> Outcome:
    with progress() as report:
        if work is None:
            with scratch("rerun") as folder:
                made = folder / "case"
                made.mkdir()
                return rerun(package, made, settings=settings, limits=limits, progress=report)
        if work.exists():
            raise PackageError(_say("rerun-exists-already-name-new-folder", work=work))
        work.mkdir(parents=True)
        return rerun(package, work, settings=settings, limits=limits, progress=report)
