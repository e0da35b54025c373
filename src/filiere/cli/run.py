"""The main job: import, link, analyse, report."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from filiere.case import Limits
from filiere.case.store.keys import key_from_file, passphrase_key
from filiere.casework import CASE_NAME, Asked, bring_up_to_date
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import (
    KeyFileOption,
    MemoryOption,
    ThreadsOption,
    ask_passphrase,
    key_for,
    masked_by,
    progress,
    say,
)
from filiere.dossier import Dossier, load
from filiere.engines.choice import Spark
from filiere.engines.session import LOCAL, refuse
from filiere.errors import KeyRefusedError
from filiere.importer.sight import blind_of
from filiere.package.rerun import settings_of
from filiere.parameter import Value
from filiere.wording import Words

_say = Words(__name__)


def register(app: typer.Typer) -> None:
    """Add ``run``."""
    app.command("run", help=_say("verb-run").id)(command)


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER")],
    case: Annotated[Path | None, typer.Option("--case", help=_say("option-case").id)] = None,
    only: Annotated[list[str] | None, typer.Option("--only", help=_say("option-only").id)] = None,
    chosen: Annotated[
        list[str] | None,
        typer.Option("--set", help=_say("option-set").id),
    ] = None,
    engine: Annotated[str, typer.Option("--engine", help=_say("option-engine").id)] = "duckdb",
    master: Annotated[
        str | None, typer.Option("--master", metavar="URL", help=_say("option-master").id)
    ] = None,
    parquet: Annotated[
        Path | None, typer.Option("--parquet", metavar="DIR", help=_say("option-parquet").id)
    ] = None,
    plain_parquet: Annotated[
        bool, typer.Option("--plain-parquet", help=_say("option-plain-parquet").id)
    ] = False,
    key_file: KeyFileOption = None,
    plain: Annotated[bool, typer.Option("--plain", help=_say("option-plain").id)] = False,
    layouts: Annotated[
        Path | None, typer.Option("--layouts", help=_say("option-layouts").id)
    ] = None,
    memory: MemoryOption = "8GB",
    threads: ThreadsOption = 2,
) -> None:
    """Import, analyse and report a dossier."""
    if engine not in {"duckdb", "spark"}:
        raise UsageRefusedError(_say("run-engine-duckdb-spark"), at="--engine")
    if engine == "duckdb" and (master is not None or parquet is not None or plain_parquet):
        raise UsageRefusedError(_say("run-options-of-spark"))
    spark = Spark(master=master or LOCAL, parquet=parquet, plain=plain_parquet)
    target = run_dossier(
        load(dossier),
        case=case if case is not None else dossier / CASE_NAME,
        only=only or [],
        settings=settings_of(chosen or []),
        key_file=key_file,
        plain=plain,
        layouts=layouts,
        limits=Limits(memory=memory, threads=threads),
        spark=spark if engine == "spark" else None,
    )
    typer.echo(str(target))


def run_dossier(
    dossier: Dossier,
    *,
    case: Path,
    only: list[str],
    settings: Mapping[str, Mapping[str, Value]] | None = None,
    key_file: Path | None = None,
    plain: bool = False,
    layouts: Path | None = None,
    limits: Limits,
    spark: Spark | None = None,
) -> Path:
    """Bring a dossier's case up to date, and write both reports beside it.

    With ``spark`` the reductions run there, and give what they give here.
    """
    masked_by(blind_of(dossier))
    if spark is not None:
        refuse(spark.master, case.parent)  # before a passphrase is asked for
    asked = Asked(
        case=case,
        key=_key(dossier, case, key_file=key_file, plain=plain),
        only=only,
        settings=settings or {},
        layouts=layouts,
        limits=limits,
        spark=spark,
    )
    with progress() as report:
        told = bring_up_to_date(dossier, asked, report, masked_by)
    for sentence in told:
        say(sentence)
    say(_say("run-reports", v0=case.parent / "report.fr.html", v1=case.parent / "report.en.html"))
    return case


def _key(dossier: Dossier, case: Path, *, key_file: Path | None, plain: bool) -> str | None:
    if case.is_file():
        return key_for(case, key_file)
    if key_file is not None and plain:
        raise KeyRefusedError(_say("run-plain-key-file-exclude-each-other"))
    if key_file is not None:
        return key_from_file(key_file)
    if plain and not dossier.simulated:
        say(_say("run-plain-real", case=case))
    if plain or dossier.simulated:
        return None
    passphrase = ask_passphrase(_say("run-new-passphrase", case=case))
    if passphrase != ask_passphrase(_say("run-same-passphrase")):
        raise KeyRefusedError(_say("run-two-passphrases-differ-nothing-made"))
    return passphrase_key(case, passphrase)
