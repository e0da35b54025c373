"""How is an export written, read back, logged, and put in its place?

The file is made beside its place, counted again by another way than the one that wrote it, and
entered in the case's log with its digest; then it takes its place. The receipt says what was
written, what was left out, what the format could not carry, and any difference found.
"""

import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.masking import Masker
from filiere.case.rights.unmasking import reveal_matched
from filiere.case.rights.written import WRITTEN, Draft, refuse, replacing, sha256_of_file
from filiere.case.store import names as case_names
from filiere.errors import CaseError, ExportError
from filiere.exporter import Exporter, catalogue, zipping
from filiere.exporter.leaving import Leaving
from filiere.exporter.marks import json_page
from filiere.exporter.outgoing import Outgoing, Tally
from filiere.wording import Joined, Language, Text, Words

_say = Words(__name__)

KEY_SCHEMA = "filiere.key/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which export of a case is asked for."""

    form: str
    language: Language = "en"
    reveal: bool = False
    """Whether the numbers that stand in findings leave in clear."""
    why: str = ""
    """Why anything leaves in clear; without a reason nothing does."""
    second: str = ""
    """Who else agrees."""
    key_out: Path | None = None
    """Where to write which number the pseudonym of each of these stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was written, and what became of it."""

    path: Path
    masked: bool
    rows: Mapping[str, int]
    left_out: Mapping[str, int]
    read_back: Mapping[str, int] = field(default_factory=dict)
    replaced: int = 0
    cut: int = 0
    unsaid: int = 0

    @property
    def differences(self) -> Mapping[str, int]:
        """Rows read back minus rows written, where they differ."""
        return {
            unit: self.read_back[unit] - self.rows[unit]
            for unit in self.read_back
            if self.read_back[unit] != self.rows[unit]
        }

    def told(self) -> Text:
        """The receipt in sentences."""
        said: list[Text] = [
            _say("wrote", path=str(self.path), masked="yes" if self.masked else "no")
        ]
        said += [_say(f"rows-{unit}", n=count) for unit, count in self.rows.items()]
        said += [
            _say(f"left-{name.replace('_', '-')}", n=count)
            for name, count in self.left_out.items()
            if count > 0
        ]
        said += [
            _say(name, n=count)
            for name, count in (
                ("replaced", self.replaced),
                ("cut", self.cut),
                ("unsaid", self.unsaid),
            )
            if count > 0
        ]
        if not self.differences:
            said.append(_say("read-back"))
        said += [
            _say("differs", unit=unit, wrote=self.rows[unit], found=self.read_back[unit])
            for unit in self.differences
        ]
        return Joined(tuple(said))


def exporter(form: str) -> Exporter:
    """The exporter of a format.

    Raises:
        ExportError: there is none.
    """
    known = catalogue()
    if form not in known:
        raise ExportError(_say("unknown-format", name=form, known=", ".join(known)))
    return known[form]


def default_path(case: Case, form: str) -> Path:
    """Where an export is written unless somewhere else is named: beside the case."""
    return case.path.parent / f"export{exporter(form).suffix}"


def export(case: Case, path: Path, wanted: Wanted) -> Receipt:
    """Write an export of a case in the place of what may be replaced.

    Raises:
        CaseError: something at the target is not ours, or cannot be written.
        ExportError: there is no such format.
    """
    form = exporter(wanted.form)
    about = path.with_name(f"{path.name}.about.json")
    targets = [path, *([about] if form.about_apart else [])]
    key = wanted.key_out
    if key is not None and any(_within(key, target) for target in targets):
        raise CaseError(_say("key-apart", path=str(key)))
    for target in [*targets, *([key] if key is not None else [])]:
        refuse(case, target)  # before anything is shown, or any work is done
    clear = wanted.reveal or key is not None
    shown = reveal_matched(case, wanted.why, second=wanted.second) if clear else frozenset()
    revealed = shown if wanted.reveal else frozenset()
    outgoing = Leaving(case, wanted.language, revealed).outgoing(form.holds, pairs=form.pairs)
    detail: dict[str, object] = {
        "file": path.name,
        "form": wanted.form,
        "language": wanted.language,
        "masked": outgoing.header.masked,
        "rows": dict(outgoing.header.rows),
    }
    with replacing(case, targets, "export", detail, why=wanted.why) as draft:
        receipt = _made(form, outgoing, draft, path, about)
    if key is not None:
        _write_key(case, key, shown, why=wanted.why)
    return receipt


def _within(key: Path, target: Path) -> bool:
    return target.resolve() in {key.resolve(), *key.resolve().parents}


def _made(form: Exporter, outgoing: Outgoing, draft: Draft, path: Path, about: Path) -> Receipt:
    tally = Tally()
    if form.folder:
        draft[path].mkdir()
    form.writes(outgoing, draft[path], tally)
    if form.about_apart:
        told = {**outgoing.header.told(outgoing.language), "goods": list(outgoing.goods)}
        draft[about].write_text(json_page(told, tally), "utf-8", newline="\n")
    return Receipt(
        path=path,
        masked=outgoing.header.masked,
        rows=outgoing.header.rows,
        left_out=outgoing.header.left_out,
        read_back={str(unit): count for unit, count in form.counts(draft[path]).items()},
        replaced=tally.replaced,
        cut=tally.cut,
        unsaid=tally.unsaid,
    )


def made_for_download(case: Case, folder: Path, form: str, language: Language) -> Path:
    """Make a masked export in a folder of the caller's own, enter it in the log; its path.

    A format of several files is one zip.
    """
    chosen = exporter(form)
    path = folder / f"export{chosen.suffix}"
    outgoing = Leaving(case, language).outgoing(chosen.holds, pairs=chosen.pairs)
    about = path.with_name(f"{path.name}.about.json")
    draft = Draft(folder, {path: path, about: about})
    _made(chosen, outgoing, draft, path, about)
    if not (chosen.folder or chosen.about_apart):
        made = path
    else:
        made = folder / f"export{chosen.suffix}.zip"
        _zipped(made, [path, *([about] if chosen.about_apart else [])])
    return made


def _zipped(target: Path, made: list[Path]) -> None:
    inner = [
        file for path in made for file in (sorted(path.iterdir()) if path.is_dir() else [path])
    ]
    zipping.write(target, inner)
    for path in made:
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def note_download(case: Case, made: Path, form: str, language: Language) -> None:
    """Enter a download in the log, in the caller's transaction."""
    detail = {
        "file": made.name,
        "form": form,
        "language": language,
        "masked": True,
        WRITTEN: [sha256_of_file(made)],
    }
    log.append(case, "export", "", detail)


def _write_key(case: Case, path: Path, shown: Collection[int], *, why: str) -> None:
    """Write which number each pseudonym stands for; the log says already why that may be seen."""
    hidden = case_names.labels(case, shown)
    clear = case_names.labels(case, shown, reveal=True)
    told = {
        "schema": KEY_SCHEMA,
        "case": Masker(case).reference(),
        "pseudonyms": dict(sorted((hidden[n], clear[n]) for n in shown)),
    }
    with replacing(case, [path], "export", {"file": path.name, "form": "key"}, why=why) as draft:
        draft[path].write_text(json_page(told, Tally()), "utf-8", newline="\n")
