"""What long work on the open case can a page ask for: protecting a number, a package, an erasure?

Each opens the case by itself, as the command line does; nobody else holds it meanwhile. What takes
records away for good is asked for in two steps, and the second repeats the name of the case.
"""

from collections.abc import Callable
from pathlib import Path

from filiere.analysis import Progress
from filiere.case import Case, Limits
from filiere.case.rights import protection
from filiere.case.rights.protection import Quality
from filiere.case.rows.shifts import seconds_of
from filiere.casework import CASE_NAME, Asked, bring_up_to_date
from filiere.dossier import load
from filiere.errors import PackageError, RequestError
from filiere.findings import View
from filiere.findings.formats import real
from filiere.masking import Said
from filiere.masking.blind import Blind
from filiere.package import sound
from filiere.package.contents import make
from filiere.package.redaction import make_redacted
from filiere.package.rerun import rerun
from filiere.report import write
from filiere.upkeep.annulment import Fall, annul, restore
from filiere.upkeep.clock import correct_clock
from filiere.upkeep.protected import protect, unprotect
from filiere.upkeep.purge import Order, purge_act, purge_case, still_there
from filiere.wording import Joined, Printed, Text, Words
from filiere.world import demo_settings
from filiere.world import write as write_world

_say = Words(__name__)

Change = Callable[[Path, str | None, Limits, Progress], list[Text]]
"""Given a case, its key and bounds of the engine; what there is to tell."""


def protecting(number: str, quality: str, *, by: str, why: str, lift: bool) -> Change:
    """Protect a number, or end its protection, and compute anew.

    Raises:
        RequestError: there is no such quality.
    """
    if not lift and quality not in set(Quality):
        raise RequestError(_say("change-quality"))

    def change(case: Path, key: str | None, limits: Limits, progress: Progress) -> list[Text]:
        with Case.open(case, key=key, limits=limits, action="statement") as opened:
            if lift:
                unprotect(opened, number, by=by, why=why, progress=progress)
            else:
                protect(opened, number, Quality(quality), by=by, why=why, progress=progress)
            return list(protection.alerts(opened))

    return change


def packaging(*, redacted: bool) -> Change:
    """Write the copy of the case for another party beside it."""

    def change(case: Path, key: str | None, limits: Limits, progress: Progress) -> list[Text]:
        target = case.parent / "package.zip"
        with Case.open(case, key=key, limits=limits, action="export") as opened:
            if redacted:
                made = make_redacted(opened, target, progress=progress)
            else:
                made = make(opened, target, layouts=None, progress=progress)
        return [
            _say("change-package", path=target.name, files=made.files, findings=made.findings),
            _say("change-withheld", count=made.rows_withheld),
            _say("change-manifest", sha256=Said(made.manifest_sha256)),
        ]

    return change


def recomputed(package: Path, work: Path, limits: Limits, progress: Progress) -> list[Text]:
    """Build the case of a package in an empty folder, and say that it says the same here.

    Raises:
        PackageError: the package cannot be trusted, or what is computed here differs.
    """
    with sound.opened(package) as opened:
        found = rerun(opened, work, settings={}, limits=limits, progress=progress)
        digest = opened.manifest_sha256
    if found.difference != "":
        raise PackageError(_say("change-differs", difference=found.difference))
    return [
        _say("change-same", findings=found.findings),
        *found.not_compared,
        _say("change-compare-manifest", sha256=Said(digest)),
        _say("change-plain"),
    ]


def simulated(
    folder: Path, limits: Limits, progress: Progress, seen: Callable[[Blind], None]
) -> list[Text]:
    """Write a small simulated case into a folder, and run everything on it."""
    write_world(demo_settings(), folder, progress)
    asked = Asked(case=folder / CASE_NAME, key=None, limits=limits)
    return bring_up_to_date(load(folder), asked, progress, seen)


def erasing(act: str, order: str, *, by: str) -> Change:
    """Erase the records of one act, or with '' the whole case.

    Raises:
        CaseError: no order, or nobody, is named.
    """
    asked = Order(reference=order, by=by)

    def change(case: Path, key: str | None, limits: Limits, progress: Progress) -> list[Text]:
        if act == "":
            done = purge_case(case, asked, key=key, limits=limits)
        else:
            done = purge_act(case, act, asked, key=key, limits=limits, progress=progress)
            with Case.open(case, key=key, limits=limits, even_expired=True) as opened:
                for language in ("fr", "en"):
                    write(opened, case.parent / f"report.{language}.html", language=language)
        told: list[Text] = [_say("change-certificate", name=done.certificate.name)]
        left = still_there(case.parent, done.received)
        return [*told, *(_say("change-still-there", name=path.name) for path in left)]

    return change


def annulling(name: str, *, by: str, why: str, restored: bool, what_if: bool) -> Change:
    """Set aside the records of an act, or bring them back, and say what became of the findings.

    Raises:
        RequestError: it is to be brought back and only tried at once.
    """
    if restored and what_if:
        raise RequestError(_say("change-restore-or-try"))

    def change(case: Path, key: str | None, limits: Limits, progress: Progress) -> list[Text]:
        with Case.open(case, key=key, limits=limits, action="statement") as opened:
            if restored:
                fall = restore(opened, name, by=by, why=why, progress=progress)
            else:
                fall = annul(opened, name, by=by, why=why, what_if=what_if, progress=progress)
            return _fallen(opened, case, fall)

    return change


def moving_clock(path: str, shift: str, *, by: str, why: str, what_if: bool) -> Change:
    """Move the times of a file, or with '' put them back, and say what became of the findings.

    Raises:
        CaseError: the shift is not written as ±HH:MM:SS, or is too far.
    """
    shift_s = 0 if shift.strip() == "" else seconds_of(shift.strip())

    def change(case: Path, key: str | None, limits: Limits, progress: Progress) -> list[Text]:
        with Case.open(case, key=key, limits=limits, action="statement") as opened:
            fall = correct_clock(
                opened, path, shift_s, by=by, why=why, what_if=what_if, progress=progress
            )
            return _fallen(opened, case, fall)

    return change


def _fallen(opened: Case, case: Path, fall: Fall) -> list[Text]:
    """What became of the findings, each that moved by a sentence of its own; reports made anew."""
    told: list[Text] = [_say("change-tried")] if fall.what_if else []
    told += [
        _say("fall-records", count=fall.records_aside),
        _say("fall-counts", lost=len(fall.lost), weakened=len(fall.weakened),
             changed=len(fall.changed), gained=len(fall.gained), unchanged=len(fall.unchanged)),
    ]  # fmt: skip
    told += [_finding("fall-lost", view) for view in fall.lost]
    told += [_pair("fall-weakened", *pair) for pair in fall.weakened]
    told += [_pair("fall-changed", *pair) for pair in fall.changed]
    told += [_finding("fall-gained", view) for view in fall.gained]
    if not fall.what_if:
        for language in ("fr", "en"):
            write(opened, case.parent / f"report.{language}.html", language=language)
    return told


def _finding(key: str, view: View) -> Text:
    return Joined((_say(key, name=Said(view.id)), view.claim))


def _pair(key: str, before: View, after: View) -> Text:
    said = _say(
        key,
        name=Said(before.id),
        before=_strength(before),
        after=_strength(after),
        rows=before.evidence_rows,
        rows_after=after.evidence_rows,
    )
    return Joined((said, after.claim))


def _strength(view: View) -> Text | Printed:
    return _say("fall-none") if view.lr is None else real(view.lr.log10)
