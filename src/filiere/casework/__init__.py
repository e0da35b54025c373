"""What does it take to bring the case of a dossier up to date?

Import, link, analyse, report: the same steps for the command line and for the workbench. Who calls
has the key already, and says what is told; here nothing is asked and nothing printed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from filiere import folder
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
from filiere.case.store.keys import drawn, pseudonym_key
from filiere.dossier import Dossier
from filiere.engines.choice import Spark, running
from filiere.importer import import_dossier
from filiere.importer.businesses import record_businesses
from filiere.importer.devices import record_devices
from filiere.importer.lexicon import record_lexicon
from filiere.linker import link
from filiere.masking.blind import Blind
from filiere.parameter import Value
from filiere.report import write
from filiere.runner import RunSummary, run
from filiere.wording import Joined, Text, Words

_say = Words(__name__)

CASE_NAME = folder.CASE_NAME

MOST_NAMED = 50
"""Files that were not read and are named; the report names them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which case, which questions with which parameters, and by what means."""

    case: Path
    key: str | None
    only: Sequence[str] = ()
    settings: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    layouts: Path | None = None
    limits: Limits = field(default_factory=Limits)
    spark: Spark | None = None
    """What runs the reductions of the linking; the case's own engine where it is None."""


def _unheeded(_blind: Blind) -> None:
    """Nobody waits for the rule of masking."""


def bring_up_to_date(
    dossier: Dossier, asked: Asked, progress: Progress, seen: Callable[[Blind], None] = _unheeded
) -> list[Text]:
    """Bring a dossier's case up to date and write both reports beside it; what there is to tell.

    Args:
        dossier: The folder and its acts.
        asked: Which case, and what of it.
        progress: Told of each step; an error that it raises ends the work.
        seen: Given the rule of masking once the acts are in the case.
    """
    reports = [asked.case.parent / f"report.{language}.html" for language in ("fr", "en")]
    clear = None if asked.spark is None else _clear(asked.spark, asked)
    with _opened(dossier, asked, clear) as opened:
        left_before = copies.remove(opened)
        for path in reports:
            refuse(opened, path)  # before hours of work, not after
        warnings = record(opened, dossier.authorisations)
        seen(Masker(opened).blind())
        record_deaths(opened, [(each.number, each.at_s) for each in dossier.deaths])
        record_devices(opened, dossier.devices)
        record_businesses(opened, dossier.businesses)
        record_lexicon(opened, dossier.folder)
        listed = [(entry.account or entry.number, entry.quality) for entry in dossier.protected]
        protection.keep_listed(opened, listed, by=who())
        imported = import_dossier(opened, dossier, layouts=asked.layouts, progress=progress)
        known = {refused.sentence.en for refused in imported.refused}
        _link_if_needed(opened, progress, asked, clear)
    # the analyses get a case that can read no file but itself: no truth, no other dossier
    own = [] if clear is None else [clear]
    with Case.open(asked.case, key=asked.key, limits=asked.limits, readable=own) as opened:
        with running(opened, asked.spark, clear, memory=asked.limits.memory):
            summaries = run(opened, only=asked.only, settings=asked.settings, progress=progress)
        told = [as_line(point) for point in brief(opened)]
        alerts = [*protection.alerts(opened), *expiry.warnings(opened)]
        left = [
            each
            for each in goods(opened)
            if each.status is Status.NOT_ASKED
            or (each.status is Status.UNREADABLE and Joined(each.why).en not in known)
        ]
        for language in ("fr", "en"):
            write(opened, asked.case.parent / f"report.{language}.html", language=language)
    told += [*left_before, *warnings, *alerts]
    told += [receipt.told() for receipt in imported.receipts]
    told += [refused.sentence for refused in imported.refused]
    told += [_say("not-read", path=each.path, why=Joined(each.why)) for each in left[:MOST_NAMED]]
    if len(left) > MOST_NAMED:
        told.append(_say("not-read-more", count=len(left) - MOST_NAMED))
    return told + [_sentence(summary) for summary in summaries]


def _clear(spark: Spark, asked: Asked) -> Path:
    return spark.folder(asked.case, encrypted=asked.key is not None)


def _link_if_needed(case: Case, report: Progress, asked: Asked, clear: Path | None) -> None:
    inputs = inputs_sha256(case)
    known = case.query("SELECT value FROM meta WHERE key = 'linked_inputs'")
    if known != [(inputs,)]:
        if asked.spark is not None:
            report(_say("step-spark", master=asked.spark.master), 0.0)
        with running(case, asked.spark, clear, memory=asked.limits.memory) as engine:
            link(case, report, engine)
        with case.transaction():
            case.execute("DELETE FROM meta WHERE key = 'linked_inputs'")
            case.insert("meta", [("linked_inputs", inputs)])


def _opened(dossier: Dossier, asked: Asked, clear: Path | None) -> Case:
    case, key, limits = asked.case, asked.key, asked.limits
    readable = [dossier.folder] if clear is None else [dossier.folder, clear]
    if case.is_file():
        return Case.open(case, key=key, limits=limits, readable=readable)
    meta = {
        "reference": dossier.reference,
        "title": dossier.title,
        "country": dossier.country,
        "timezone": dossier.timezone,
        "pseudonym_key": _pseudonyms(dossier, key),
    }
    created = Case.create(case, meta, key=key, limits=limits, readable=readable)
    append(created, "create", detail={"reference": dossier.reference, "encrypted": key is not None})
    return created


def _pseudonyms(dossier: Dossier, key: str | None) -> str:
    """The key of a new case's pseudonyms: of its own key, else drawn.

    Of a simulated world it follows from the reference, so that the same files give the same bytes;
    of real people, whoever knows the reference could try every number.
    """
    if key is None and not dossier.simulated:
        return drawn()
    return pseudonym_key(key, dossier.reference)


def _sentence(summary: RunSummary) -> Text:
    return _say(
        "question-again" if summary.reused else "question",
        analysis=summary.analysis,
        outcome=_say(f"outcome-{str(summary.outcome).replace('_', '-')}"),
        findings=summary.findings,
        considered=summary.considered,
    )
