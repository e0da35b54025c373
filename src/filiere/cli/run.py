"""The main job: import, link, analyse, report."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from filiere.analysis import Progress
from filiere.brief import as_line, brief
from filiere.case import Case, Limits
from filiere.case.rights import copies, expiry, protection
from filiere.case.rights.authority import record
from filiere.case.rights.deaths import record_deaths
from filiere.case.rights.log import append, who
from filiere.case.rights.masking import Masker
from filiere.case.rights.written import refuse
from filiere.case.rows.goods import Status, goods
from filiere.case.rows.inputs import inputs_sha256
from filiere.case.store.keys import key_from_file, passphrase_key, pseudonym_key
from filiere.cli.refusal import UsageRefusedError
from filiere.cli.terminal import (
    CASE_NAME,
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
from filiere.engines import DuckEngine, Engine
from filiere.engines.session import LOCAL, session
from filiere.engines.session import refuse as refuse_spark
from filiere.engines.spark import SparkEngine
from filiere.errors import EngineError, KeyRefusedError
from filiere.importer import import_dossier
from filiere.importer.businesses import record_businesses
from filiere.importer.devices import record_devices
from filiere.importer.sight import blind_of
from filiere.linker import link
from filiere.package.rerun import settings_of
from filiere.parameter import Value
from filiere.report import write
from filiere.runner import RunSummary, run
from filiere.wording import Joined, Text, Words

_say = Words(__name__)

MOST_NAMED = 50
"""Files that were not read and are named on the terminal; the report names them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """Where the reductions run, if not here."""

    master: str
    parquet: Path | None
    """A folder that all machines of the cluster see; None stands for the case's own."""
    plain: bool
    """Whether somebody says that an encrypted case's rows may lie there in clear."""

    def folder(self, case: Path) -> Path:
        """Where this run's files will lie, once it is known that Spark can be started.

        Raises:
            EngineError: it cannot, or there is no such folder.
        """
        parent = case.parent if self.parquet is None else self.parquet
        if not parent.is_dir():
            raise EngineError(_say("run-no-parquet-folder", folder=parent))
        folder = copies.place(parent)
        refuse_spark(self.master, folder)
        return folder


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
    target = run_dossier(
        load(dossier),
        case=case if case is not None else dossier / CASE_NAME,
        only=only or [],
        settings=settings_of(chosen or []),
        key_file=key_file,
        plain=plain,
        layouts=layouts,
        limits=Limits(memory=memory, threads=threads),
        spark=(
            Spark(master=master or LOCAL, parquet=parquet, plain=plain_parquet)
            if engine == "spark"
            else None
        ),
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
    clear = None if spark is None else spark.folder(case)
    key = _key(dossier, case, key_file=key_file, plain=plain)
    _refuse_clear(spark, case, key)
    reports = [case.parent / f"report.{language}.html" for language in ("fr", "en")]
    with progress() as report:
        with _opened(dossier, case, key=key, limits=limits, clear=clear) as opened:
            left_before = copies.remove(opened)
            for path in reports:
                refuse(opened, path)  # before hours of work, not after
            warnings = record(opened, dossier.authorisations)
            masked_by(Masker(opened).blind())
            record_deaths(opened, [(each.number, each.at_s) for each in dossier.deaths])
            record_devices(opened, dossier.devices)
            record_businesses(opened, dossier.businesses)
            listed = [(entry.account or entry.number, entry.quality) for entry in dossier.protected]
            protection.keep_listed(opened, listed, by=who())
            imported = import_dossier(opened, dossier, layouts=layouts, progress=report)
            known = {refused.sentence.en for refused in imported.refused}
            _link_if_needed(opened, report, lambda: _engine(opened, spark, clear, limits, report))
        # the analyses get a case that can read no file but itself: no truth, no other dossier
        with Case.open(case, key=key, limits=limits) as opened:
            summaries = run(opened, only=only, settings=settings or {}, progress=report)
            told = brief(opened)
            alerts = [*protection.alerts(opened), *expiry.warnings(opened)]
            left = [
                each
                for each in goods(opened)
                if each.status is Status.NOT_ASKED
                or (each.status is Status.UNREADABLE and Joined(each.why).en not in known)
            ]
            for language in ("fr", "en"):
                write(opened, case.parent / f"report.{language}.html", language=language)
    for point in told:
        say(as_line(point))
    for warning in [*left_before, *warnings, *alerts]:
        say(warning)
    for receipt in imported.receipts:
        say(receipt.told())
    for refused in imported.refused:
        say(refused.sentence)
    for each in left[:MOST_NAMED]:
        say(_say("run-not-read", path=each.path, why=Joined(each.why)))
    if len(left) > MOST_NAMED:
        say(_say("run-not-read-more", count=len(left) - MOST_NAMED))
    for summary in summaries:
        say(_sentence(summary))
    say(_say("run-reports", v0=case.parent / "report.fr.html", v1=case.parent / "report.en.html"))
    return case


def _refuse_clear(spark: Spark | None, case: Path, key: str | None) -> None:
    if spark is not None and key is not None and not (spark.plain and spark.parquet):
        raise EngineError(_say("run-spark-clear", case=case))


@contextmanager
def _engine(
    case: Case, spark: Spark | None, clear: Path | None, limits: Limits, report: Progress
) -> Iterator[Engine]:
    """What runs the reductions; Spark's files are gone when the context ends."""
    if spark is None or clear is None:
        yield DuckEngine(case)
        return
    report(_say("run-step-spark", master=spark.master), 0.0)
    with (
        copies.noted(case, clear) as folder,
        session(spark.master, folder, memory=limits.memory) as opened,
    ):
        yield SparkEngine(case, opened, folder)


def _link_if_needed(
    case: Case, report: Progress, engine: Callable[[], AbstractContextManager[Engine]]
) -> None:
    inputs = inputs_sha256(case)
    known = case.query("SELECT value FROM meta WHERE key = 'linked_inputs'")
    if known != [(inputs,)]:
        with engine() as chosen:
            link(case, report, chosen)
        with case.transaction():
            case.execute("DELETE FROM meta WHERE key = 'linked_inputs'")
            case.insert("meta", [("linked_inputs", inputs)])


def _key(dossier: Dossier, case: Path, *, key_file: Path | None, plain: bool) -> str | None:
    if case.is_file():
        return key_for(case, key_file)
    if key_file is not None and plain:
        raise KeyRefusedError(_say("run-plain-key-file-exclude-each-other"))
    if key_file is not None:
        return key_from_file(key_file)
    if plain or dossier.simulated:
        return None
    passphrase = ask_passphrase(_say("run-new-passphrase", case=case))
    if passphrase != ask_passphrase(_say("run-same-passphrase")):
        raise KeyRefusedError(_say("run-two-passphrases-differ-nothing-made"))
    return passphrase_key(case, passphrase)


def _opened(
    dossier: Dossier, case: Path, *, key: str | None, limits: Limits, clear: Path | None
) -> Case:
    readable = [dossier.folder] if clear is None else [dossier.folder, clear]
    if case.is_file():
        return Case.open(case, key=key, limits=limits, readable=readable)
    meta = {
        "reference": dossier.reference,
        "title": dossier.title,
        "country": dossier.country,
        "timezone": dossier.timezone,
        "pseudonym_key": pseudonym_key(key, dossier.reference),
    }
    created = Case.create(case, meta, key=key, limits=limits, readable=readable)
    append(created, "create", detail={"reference": dossier.reference, "encrypted": key is not None})
    return created


def _sentence(summary: RunSummary) -> Text:
    return _say(
        "run-question-again" if summary.reused else "run-question",
        analysis=summary.analysis,
        outcome=_say(f"run-{str(summary.outcome).replace('_', '-')}"),
        findings=summary.findings,
        considered=summary.considered,
    )
