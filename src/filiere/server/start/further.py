"""What is added to a case that is there: files under an act, further acts, declared deaths.

They are written at the end of its case.toml, which is otherwise left as it is, and read on a copy
before anything is put in the folder. The next run takes them.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from filiere.dossier import FILE, Dossier, load
from filiere.errors import CaseError, reason_of
from filiere.server.start.act import Form, devices_of, is_number, put, quoted, written_acts
from filiere.server.start.act import sources as written_sources
from filiere.wording import Words

_say = Words(__name__)


def added(form: Form, folder: Path) -> None:
    """Write what the form adds into the case.toml of a folder, unless it lacks something.

    Raises:
        FiliereError: case.toml is not there or not whole, or would not be with what is added.
    """
    dossier = load(folder)
    zone, country = ZoneInfo(dossier.timezone), dossier.country
    known = [act.id for act in dossier.authorisations]
    text, names = written_acts(form, zone, country, known)
    text += written_sources(form, names)
    text += devices_of(form, {each.id for each in dossier.devices})
    text += "".join(
        _death(form, death, f"deaths.{place}", zone, country)
        for place, death in enumerate(form.tables("deaths"))
    )
    if text == "":
        form.lacks("files", _say("form-adds-nothing"))
    if len(form.lacking) > 0:
        return
    target = folder / FILE
    try:
        before = target.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        why = reason_of(error) if isinstance(error, OSError) else _say("form-not-utf-8")
        raise CaseError(_say("piece-not-written", why=why)) from error
    put(before + ("" if before.endswith("\n") else "\n") + text, folder, before)


def _death(form: Form, death: Mapping[str, Any], at: str, zone: ZoneInfo, country: str) -> str:
    number = form.text(death, "number", f"{at}.number")
    if number != "" and not is_number(number, country):
        form.lacks(f"{at}.number", _say("form-number-one"))
    text = form.text(death, "at", f"{at}.at")
    try:
        moment = dt.datetime.fromisoformat(text).replace(tzinfo=zone) if text != "" else None
    except ValueError:
        moment = None
        form.lacks(f"{at}.at", _say("form-moment"))
    if moment is None:
        return ""
    return f"\n[[death]]\nnumber = {quoted(number)}\nat = {moment.isoformat()}\n"


def covering(dossier: Dossier) -> Mapping[str, list[str]]:
    """Under which acts each file of a folder stands already, by its path."""
    found: dict[str, list[str]] = {}
    for path, entry in dossier.files():
        found.setdefault(dossier.relative(path), []).append(entry.authorisation)
    return found
