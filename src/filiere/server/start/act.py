"""What does the form of the acts still lack, and which case.toml does it make?

Everything that is blank or cannot be read is told at once, each at its place in the form; what the
form cannot see, the reader of case.toml judges on a copy before anything is put in the folder.
"""

import datetime as dt
import glob
import json
import os
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers

from filiere.case.rights.authority import legal_bases
from filiere.dossier import FILE, load
from filiere.errors import CaseError, FiliereError, RequestError, reason_of
from filiere.model.authorisation import EVERY, SIMULATED
from filiere.model.codes import DataKind, NumberKind
from filiere.model.record import Category
from filiere.numbers import read_number
from filiere.scratch import scratch
from filiere.wording import Text, Words

_say = Words(__name__)

YEARS = range(1970, 2101)
"""In which a day may lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """One thing that is blank or cannot be read; ``at`` is its place, such as ``acts.0.basis``."""

    at: str
    text: Text


@dataclass(slots=True)
class Form:
    """A form on its way to case.toml."""

    given: Mapping[str, Any]
    read: Collection[str]
    """Paths of the files that something reads."""
    zoneless: Collection[str]
    """Those of them that need a time zone."""
    lacking: list[Lacking] = field(default_factory=list)

    def lacks(self, at: str, text: Text) -> None:
        """Note that something is missing."""
        self.lacking.append(Lacking(at=at, text=text))

    def text(self, table: Mapping[str, Any], key: str, at: str, *, needed: bool = True) -> str:
        """One line of text."""
        found = table.get(key, "")
        if not isinstance(found, str):
            raise RequestError(_say("form-not-text", at=at))
        cleaned = " ".join(found.split())
        if needed and cleaned == "":
            self.lacks(at, _say("form-blank"))
        return cleaned

    def listed(self, table: Mapping[str, Any], key: str, at: str) -> list[str]:
        """Several texts; those that are blank are left out."""
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise RequestError(_say("form-not-list", at=at))
        return [" ".join(each.split()) for each in found if each.strip() != ""]

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        """Several tables."""
        found = self.given.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
            raise RequestError(_say("form-not-list", at=key))
        return found


def toml_of(form: Form) -> str:
    """The case.toml that the form makes; what is lacking is noted in the form."""
    case, zone, country = _case(form)
    if len(form.tables("acts")) == 0:
        form.lacks("acts", _say("form-no-act"))
    acts, names = written_acts(form, zone, country, ())
    files = sources(form, names)
    if files == "":
        form.lacks("files", _say("form-no-file"))
    return case + acts + files + devices_of(form, ())


def written_acts(
    form: Form, zone: ZoneInfo, country: str, known: Collection[str]
) -> tuple[str, list[str]]:
    """The acts of a form as TOML, and the names of all acts there are then."""
    text, names = "", [*known]
    for place, act in enumerate(form.tables("acts")):
        told, name = _act(form, act, f"acts.{place}", zone, country)
        if name in names:
            form.lacks(f"acts.{place}.id", _say("form-id-twice"))
        names.append(name)
        text += told
    return text, names


def devices_of(form: Form, known: Collection[str]) -> str:
    """The seals that acts of a form name, as TOML, but for those that are there already."""
    acts = form.tables("acts")
    seals = {seal for act in acts for seal in form.listed(act, "devices", "devices")}
    return "".join(f"\n[[device]]\nid = {quoted(seal)}\n" for seal in sorted(seals - {*known}))


def _case(form: Form) -> tuple[str, ZoneInfo, str]:
    case = form.given.get("case", {})
    if not isinstance(case, Mapping):
        raise RequestError(_say("form-not-list", at="case"))
    text = "[case]\n"
    told = {}
    for key in ("reference", "title", "country", "timezone"):
        told[key] = form.text(case, key, f"case.{key}")
        text += f"{key:<9} = {quoted(told[key])}\n"
    if told["country"] not in {"", *phonenumbers.SUPPORTED_REGIONS}:
        form.lacks("case.country", _say("form-country"))
    known = told["timezone"] in available_timezones()
    if told["timezone"] != "" and not known:
        form.lacks("case.timezone", _say("form-zone"))
    return text, ZoneInfo(told["timezone"] if known else "UTC"), told["country"]


def _act(
    form: Form, act: Mapping[str, Any], at: str, zone: ZoneInfo, country: str
) -> tuple[str, str]:
    name = form.text(act, "id", f"{at}.id")
    basis = form.text(act, "basis", f"{at}.basis")
    if basis != "" and basis not in legal_bases():
        form.lacks(f"{at}.basis", _say("form-basis"))
    text = f"\n[[authorisation]]\nid = {quoted(name)}\nbasis = {quoted(basis)}\n"
    text += f"authority = {quoted(form.text(act, 'authority', f'{at}.authority'))}\n"
    signed = _day(form, act, "date", at)
    first, last = _day(form, act, "from", at), _day(form, act, "to", at)
    if first is not None and last is not None and first > last:
        form.lacks(f"{at}.to", _say("form-ends-before"))
    expires = _day(form, act, "expires", at, needed=False)
    begins = _moment(first, dt.time(), zone, fold=0)
    ends = _moment(last, dt.time(23, 59, 59), zone, fold=1)  # acts hold both ends
    text += f"date = {signed}\nfrom = {begins}\nto = {ends}\n"
    text += "" if expires is None else f"expires = {expires}\n"
    text += _kinds(form, act, at, basis)
    return text + _asked(form, act, at, basis=basis, country=country), name


def _kinds(form: Form, act: Mapping[str, Any], at: str, basis: str) -> str:
    kinds = form.listed(act, "kinds", f"{at}.kinds")
    categories = form.listed(act, "categories", f"{at}.categories")
    if len(kinds) == 0:
        form.lacks(f"{at}.kinds", _say("form-no-kind"))
    if not set(kinds) <= {str(kind) for kind in DataKind}:
        form.lacks(f"{at}.kinds", _say("form-kind"))
    if not set(categories) <= {str(each) for each in Category}:
        form.lacks(f"{at}.categories", _say("form-kind"))
    if DataKind.EXTRACTION in kinds and len(categories) == 0 and basis != SIMULATED:
        form.lacks(f"{at}.categories", _say("form-categories"))
    return f"kinds = {quoted(kinds)}\ncategories = {quoted(categories)}\n"


_ASKED = ("numbers", "imeis", "cells", "devices", "accounts", "sirens", "markets")


def _asked(form: Form, act: Mapping[str, Any], at: str, *, basis: str, country: str) -> str:
    asked = {key: form.listed(act, key, f"{at}.{key}") for key in _ASKED}
    if all(len(each) == 0 for each in asked.values()):
        form.lacks(f"{at}.numbers", _say("form-asks-nothing"))
    for place, number in enumerate(asked["numbers"], start=1):
        if number == EVERY:
            if basis != SIMULATED:
                form.lacks(f"{at}.numbers", _say("form-every"))
        elif country in phonenumbers.SUPPORTED_REGIONS and not is_number(number, country):
            # told by its place: what no act names yet is not said again
            form.lacks(f"{at}.numbers", _say("form-number", place=place))
    return "".join(f"{key} = {quoted(each)}\n" for key, each in asked.items() if each)


def is_number(text: str, country: str) -> bool:
    """Whether a text reads as a telephone number."""
    found = read_number(text, country)
    return found.refused is None and found.number != "" and found.kind is not NumberKind.INVALID


def sources(form: Form, names: Collection[str]) -> str:
    """The files of a form, each under its act, as TOML."""
    text = ""
    for place, file in enumerate(form.tables("files")):
        at = f"files.{place}"
        path = file.get("path", "")
        if not isinstance(path, str) or path not in form.read:
            raise RequestError(_say("form-no-such-file", place=place + 1))
        act = form.text(file, "act", f"{at}.act", needed=False)
        if act == "":
            continue  # left out on purpose: the run tells that no act names it
        if act not in names:
            form.lacks(f"{at}.act", _say("form-no-such-act"))
        text += f"\n[[source]]\npath = {quoted(glob.escape(path))}\nauthorisation = {quoted(act)}\n"
        zone = form.text(file, "timezone", f"{at}.timezone", needed=path in form.zoneless)
        if zone != "" and zone not in available_timezones():
            form.lacks(f"{at}.timezone", _say("form-zone"))
        text += "" if zone == "" else f"timezone = {quoted(zone)}\n"
        for key in ("device", "owner", "dates"):
            value = form.text(file, key, f"{at}.{key}", needed=False)
            text += "" if value == "" else f"{key} = {quoted(value)}\n"
    return text


def _day(
    form: Form, act: Mapping[str, Any], key: str, at: str, *, needed: bool = True
) -> dt.date | None:
    text = form.text(act, key, f"{at}.{key}", needed=needed)
    if text == "":
        return None
    try:
        found = dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        form.lacks(f"{at}.{key}", _say("form-day"))
        return None
    return found


def _moment(day: dt.date | None, hour: dt.time, zone: ZoneInfo, *, fold: int) -> str:
    if day is None:
        return ""
    return dt.datetime.combine(day, hour.replace(fold=fold), zone).isoformat()


def quoted(value: str | Sequence[str]) -> str:
    """A text or a list of texts as TOML; its strings are those of JSON but for one sign."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def put(toml: str, folder: Path, earlier: str = "") -> None:
    """Write case.toml, once it has been read without a fault.

    ``earlier`` is what this form wrote before: that is replaced, and no other file of this name.

    Raises:
        FiliereError: it does not load, cannot be written, or somebody else's stands there.
    """
    with scratch("act") as made:
        (made / FILE).write_text(toml, encoding="utf-8", newline="\n")
        try:
            load(made)
        except FiliereError as error:
            raise RequestError(_say("form-refused", why=error.sentence)) from error
    target, new = folder / FILE, folder / f".{FILE}.new"
    try:
        if os.path.lexists(target) and (earlier == "" or target.read_bytes() != earlier.encode()):
            raise RequestError(_say("settings-there"))
        new.unlink(missing_ok=True)
        with new.open("x", encoding="utf-8", newline="\n") as stream:  # through no link
            stream.write(toml)
        new.replace(target)
    except OSError as error:
        raise CaseError(_say("piece-not-written", why=reason_of(error))) from error
    finally:
        new.unlink(missing_ok=True)
    load(folder).files()
