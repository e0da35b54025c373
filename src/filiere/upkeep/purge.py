"""How is an act's data, or a whole case, erased so that nothing of it can be read again?

Of an act: on a copy, in one transaction, its records and all that was derived from them are erased
and the rest is computed anew; the copy is then written into a new file, free of freed blocks, which
takes the place of the case in one step; the old file is overwritten. Killed at any moment, there is
either the case before or the case after, and the same order given again ends what was begun. What
the case wrote is known by its digest in the log, and goes; whatever else lies there stays and is
told. Of a whole case, the file and the salt of its key go: what
a backup may still hold cannot be opened with the passphrase any more.

The certificate says what was erased by counts and hashes, and reveals nothing of it.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import Any

from filiere import __version__
from filiere.analysis import Progress
from filiere.case import Case, Limits
from filiere.case.rights import copies, facts, log
from filiere.case.rights.authority import authorisation_id
from filiere.case.rights.facts import FactKind
from filiere.case.rights.hold import refuse_held
from filiere.case.rights.masking import Masker
from filiere.case.rights.written import digests
from filiere.case.rows import aside, ledger
from filiere.case.store import clock
from filiere.case.store.keys import sidecar
from filiere.case.store.rewriting import rewrite, shred
from filiere.errors import AuthorisationError, CaseError
from filiere.folder import lying
from filiere.upkeep import erasure
from filiere.upkeep.erasure import Erased
from filiere.upkeep.recompute import recompute
from filiere.wording import Words

_say = Words(__name__)


SCHEMA = "filiere.certificate/1"
QUARANTINE = "quarantine"
DERIVED = ("report.*.html", "report.*.pdf", "package.zip", "export.*")
"""Names that Filière gives to what it writes beside a case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By whose order, and at whose hand."""

    reference: str
    by: str

    def __post_init__(self) -> None:
        if self.reference.strip() == "":
            raise CaseError(_say("purge-erasure-needs-reference-order-give-order"))
        if self.by.strip() == "":
            raise CaseError(_say("purge-erasure-needs-name-does-give-name"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What was done; ``received`` are the files as received that the case knew, by path."""

    certificate: Path
    received: tuple[tuple[str, str], ...]
    """Path in the dossier and SHA-256: copies outside the case are not its business to erase."""
    left: tuple[Path, ...] = ()
    """Files with the name of a report that are not as the case wrote them: they stay."""


def purge_act(  # noqa: PLR0913 - which act of which case, by whose order, and with what means
    path: Path, name: str, order: Order, *, key: str | None, limits: Limits, progress: Progress
) -> Purged:
    """Erase the records of an act and what was derived from them.

    Raises:
        HeldError: a legal hold is in force.
        AuthorisationError: the case has no such act, or it is erased already.
    """
    work, fresh = _beside(path, "erasing"), _beside(path, "erased")
    what = f"authorisation {name}"
    with Case.open(path, key=key, limits=limits, even_expired=True) as case:
        refuse_held(case, name)
        _clear(path)
        _refuse_copies(case)
        authorisation_id(case, name)
        written = digests(case)
        ended = _ended(case, written)
        if what in ended:
            return ended[what]
        if aside.inactive_acts(case).get(name) == aside.ERASED:
            raise AuthorisationError(_say("purge-authorisation-erased-already", name=name))
        before, told = _state(case), _cited(case, order)
    try:
        copied = _copy(path, work)
        with Case.open(work, key=key, limits=limits, even_expired=True) as case:
            done, numbers = _erase(case, name, order, progress)
            after = _state(case)
        progress(_say("step-anew"), 0.9)
        rewrite(work, fresh, key=key, limits=limits)
        certificate = _certificate(
            copied, what, told, done=done, states=(before, after), names=numbers
        )
        part = _put_certificate(path, certificate)
        _replace(path, fresh, copied, part)
        left = _erase_derived(path, written)
    finally:
        shred(work)
        shred(fresh)
    return Purged(certificate=_named(part), received=_received(done), left=left)


def purge_case(path: Path, order: Order, *, key: str | None, limits: Limits) -> Purged:
    """Erase a whole case: its file, the salt of its key, what was derived from it.

    Raises:
        HeldError: a legal hold is in force, on the case or on one of its acts.
    """
    with Case.open(path, key=key, limits=limits, even_expired=True) as case:
        refuse_held(case, "")
        _clear(path)
        _refuse_copies(case)
        before, told, written = _state(case), _cited(case, order), digests(case)
        _ended(case, written)
        sources = ledger.ledger(case, every=True)
        names = case.value("SELECT count(*) FROM number", of=int)
    done = Erased(
        files=tuple((s.sha256, s.size_bytes, s.rows_physical) for s in sources),
        rows=sum(s.rows_physical for s in sources),
        records=int(before["records"]),
        paths=tuple(s.path for s in sources),
    )
    certificate = _certificate(
        _sha256(path), "case", told, done=done, states=(before, _NOTHING), names=names
    )
    part = _put_certificate(path, certificate)
    left = _erase_derived(path, written)
    # the salt first: without it the passphrase makes no key, whatever else may be left
    shred(sidecar(path))
    shred(path)
    shred(path.with_name(path.name + ".wal"))
    return Purged(certificate=_named(part), received=_received(done), left=left)


def discard_quarantine(  # noqa: PLR0913 - which file of which case, by whose order, by what means
    path: Path, file: str, order: Order, *, key: str | None, limits: Limits, progress: Progress
) -> Purged:
    """Blank the rows of a file that no act covers.

    Raises:
        HeldError: a legal hold is in force.
        CaseError: the case has no such file, or nothing of it lies in quarantine.
    """
    work, fresh = _beside(path, "erasing"), _beside(path, "erased")
    with Case.open(path, key=key, limits=limits, even_expired=True) as case:
        refuse_held(case, "")
        _clear(path)
        ended = _ended(case, digests(case)).get(QUARANTINE)
        before, told = _state(case), _cited(case, order)
    try:
        copied = _copy(path, work)
        with Case.open(work, key=key, limits=limits, even_expired=True) as case:
            with case.transaction():
                done = erasure.erase_quarantine(case, file)
                if done.rows == 0 and ended is not None:
                    return ended  # it was this one that was killed
                if done.rows == 0:
                    raise CaseError(_say("purge-nothing-lies-quarantine", file=file, path=path))
                said = {"file": file, "order": order.reference, "rows": done.rows}
                facts.add(
                    case, FactKind.ERASURE, QUARANTINE, said, by=order.by, why=order.reference
                )
            after = _state(case)
        progress(_say("step-anew"), 0.9)
        rewrite(work, fresh, key=key, limits=limits)
        certificate = _certificate(
            copied, QUARANTINE, told, done=done, states=(before, after), names=0
        )
        part = _put_certificate(path, certificate)
        _replace(path, fresh, copied, part)
    finally:
        shred(work)
        shred(fresh)
    return Purged(certificate=_named(part), received=_received(done))


def _clear(path: Path) -> None:
    """Overwrite what a killed erasure left beside the case; what is the case itself stays."""
    for word in ("erasing", "erased", "old"):
        left = _beside(path, word)
        if left.is_file() and not left.is_symlink() and left.samefile(path):
            left.unlink()  # its second name: killed before the new file took its place
        else:
            shred(left)


def _ended(case: Case, written: Collection[str]) -> dict[str, Purged]:
    """Erasures that were killed once the case was another, brought to their end; by what went."""
    hashes = {entry.hash for entry in log.entries(case)}
    found: dict[str, Purged] = {}
    for part in sorted(case.path.parent.glob(f"{escape(case.path.stem)}.erasure-*.json.part")):
        try:
            told = json.loads(part.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if not isinstance(told, dict) or told.get("schema") != SCHEMA:
            continue
        if told.get("log_head_after") not in hashes:
            part.unlink()  # it speaks of what has not happened
            continue
        left = _erase_derived(case.path, written)
        found[str(told.get("erased"))] = Purged(certificate=_named(part), received=(), left=left)
    return found


def _cited(case: Case, order: Order) -> Order:
    """Whose order it was, as the certificate may say it: it reveals nobody's number."""
    masker = Masker(case)
    return Order(reference=masker.cited(order.reference.strip()), by=masker.cited(order.by.strip()))


def _copy(path: Path, work: Path) -> str:
    """Copy the case, for its owner alone; the SHA-256 of what was copied."""
    shutil.copyfile(path, work)
    work.chmod(0o600)
    return _sha256(work)


def _refuse_copies(case: Case) -> None:
    """Remove what a killed run on Spark left in clear; nothing is erased while it is there."""
    for left in copies.remove(case):
        raise CaseError(left)


def _erase(case: Case, name: str, order: Order, progress: Progress) -> tuple[Erased, int]:
    """All of it in one transaction; what was erased, and how many names went."""
    with case.transaction():
        progress(_say("step-records"), 0.1)
        done = erasure.erase_records(case, name)
        said = {"in_force": True, "order": order.reference}
        facts.add(
            case, FactKind.ERASURE, aside.about_act(name), said, by=order.by, why=order.reference
        )
        aside.apply(case)
        recompute(case, progress)
        gone = erasure.forget_names(case)
        stated = erasure.forget_statements(case, gone)
        _forget_marks(case)
        blank = erasure.blank_log(case, gone)
        detail = {"facts": stated, "log_entries": blank, "names": len(gone)}
        log.append(case, "erase", order.reference, detail)
    return done, len(gone)


def _forget_marks(case: Case) -> None:
    """Marks about a finding, a number or a record that is gone go too, and drawn layouts."""
    case.execute("DELETE FROM graph_layout")
    case.execute("DELETE FROM graph_node")
    case.execute(
        """
        DELETE FROM mark WHERE
            about_type = 'finding' AND about_id NOT IN (SELECT finding_id FROM finding)
            OR about_type = 'number' AND about_id NOT IN (SELECT number_id::VARCHAR FROM number)
            OR about_type = 'record' AND about_id NOT IN
               (SELECT (record_id >> 32) || '-' || (record_id & 4294967295) FROM event UNION ALL
                SELECT (record_id >> 32) || '-' || (record_id & 4294967295) FROM aside_event)
            OR about_type = 'cell' AND about_id NOT IN (SELECT cell_id::VARCHAR FROM cell)
        """
    )


_NOTHING = {"findings": 0, "log_head": "", "records": 0}


def _state(case: Case) -> dict[str, Any]:
    """Counts and the head of the log, before or after."""
    return {
        "findings": case.value("SELECT count(*) FROM finding", of=int),
        "log_head": log.head(case),
        "records": case.value(
            "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM aside_event) + "
            "(SELECT count(*) FROM subscriber) + (SELECT count(*) FROM aside_subscriber)",
            of=int,
        ),
    }


def _certificate(  # noqa: PLR0913 - a certificate is all of this
    sha256: str,
    what: str,
    order: Order,
    *,
    done: Erased,
    states: tuple[dict[str, Any], dict[str, Any]],
    names: int,
) -> dict[str, Any]:
    before, after = states
    return {
        "schema": SCHEMA,
        "erased": what,
        "order": order.reference,
        "by": order.by,
        "at": clock.now().isoformat(timespec="seconds"),
        "version": __version__,
        "case_file_before_sha256": sha256,
        "log_head_before": before["log_head"],
        "log_head_after": after["log_head"],
        "files": [
            {"sha256": sha256, "size_bytes": size, "rows": rows}
            for sha256, size, rows in done.files
        ],
        "rows": done.rows,
        "records": done.records,
        "names": names,
        "findings_before": before["findings"],
        "findings_after": after["findings"],
        "records_before": before["records"],
        "records_after": after["records"],
        "not_erased": _say("purge-not-erased").both(),
    }


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _put_certificate(path: Path, content: dict[str, Any]) -> Path:
    """Write the certificate beside the case, under the first name that is free, as its draft.

    Written down before, given its name after: it must not speak of what has not happened.
    """
    number = 1
    while any(os.path.lexists(path.with_name(each)) for each in _names(path, number)):
        number += 1
    target = path.with_name(_names(path, number)[1])
    with target.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    return target


def _names(path: Path, number: int) -> tuple[str, str]:
    name = f"{path.stem}.erasure-{number}.json"
    return name, f"{name}.part"


def _named(part: Path) -> Path:
    return part.rename(part.with_suffix(""))


def _replace(path: Path, fresh: Path, copied: str, part: Path) -> None:
    """Put the new file in the place of the case in one step; overwrite the old one.

    Raises:
        CaseError: somebody wrote to the case while its copy was worked on.
    """
    if _sha256(path) != copied:
        part.unlink()
        raise CaseError(_say("purge-case-changed", path=path))
    old = _beside(path, "old")
    with suppress(OSError):  # a disk that knows no second names: then the old blocks are only freed
        os.link(path, old)
    fresh.replace(path)
    shred(old)


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f".{path.name}.{word}")


def _erase_derived(path: Path, written: Collection[str]) -> tuple[Path, ...]:
    """Erase what the case wrote, as its digests tell; other files of such a name, which stay."""
    names = {file for pattern in DERIVED for file in path.parent.glob(pattern)}
    left: list[Path] = []
    for each in lying(path.parent):
        if each.why is not None or each.path.is_symlink() or each.path == path:
            continue
        if _sha256(each.path) in written:
            shred(each.path)
        elif each.path in names:
            left.append(each.path)
    return tuple(left)


def _received(done: Erased) -> tuple[tuple[str, str], ...]:
    return tuple(
        (where, sha256) for where, (sha256, _, _) in zip(done.paths, done.files, strict=True)
    )


def still_there(folder: Path, received: Sequence[tuple[str, str]]) -> list[Path]:
    """The files as received that still lie in the dossier, unchanged."""
    found = [(folder / where, sha256) for where, sha256 in received]
    return [path for path, sha256 in found if path.is_file() and _sha256(path) == sha256]
