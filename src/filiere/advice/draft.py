"""What would the text of a requisition be, before a magistrate has made it theirs?

A form, filled from the case, the advice and the legal-basis table; everything that the program
cannot know stands in square brackets. Nothing is sent anywhere. The conditions of the text and
whether its entry was re-read at the source are printed with it.

Reads meta, authorisation (through the caller). One text per request and language.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from filiere.advice.say import why
from filiere.advice.step import Step
from filiere.case import Case
from filiere.case.rights.authority import LegalBasis, legal_bases, recorded
from filiere.case.rights.masking import Masker
from filiere.errors import AuthorisationError
from filiere.model.authorisation import SIMULATED
from filiere.wording import Language, Value, Words

_say = Words(__name__)


HEAD = _say("draft-head")
BILL = _say("draft-bill")
DUMP = _say("draft-dump")
PLACE = _say("draft-place")
CHECKED = _say("draft-checked")
UNCHECKED = _say("draft-unchecked")
ENDS = _say("draft-ends")
OPEN = _say("draft-open")


def basis_for(case: Case, asked: str | None) -> LegalBasis:
    """The basis asked for, or that of the last act of the case.

    Raises:
        AuthorisationError: there is none of that id, or the case has no act.
    """
    known = legal_bases()
    acts = recorded(case)
    chosen = asked if asked is not None else (acts[-1].basis if len(acts) > 0 else SIMULATED)
    if chosen not in known:
        raise AuthorisationError(
            _say("draft-legal-basis-called-known", chosen=chosen, listed=", ".join(sorted(known)))
        )
    return known[chosen]


def draft(
    case: Case, step: Step, labels: Mapping[int, str], basis: LegalBasis, language: Language
) -> str:
    """The text of one requisition; ``labels`` must hold the number of a bill in clear."""
    zone, masker = ZoneInfo(case.meta("timezone")), Masker(case)
    ends = OPEN if basis.valid_to is None else ENDS.fill({"date": basis.valid_to.isoformat()})
    checked = UNCHECKED if "M" in basis.label else CHECKED
    body = BILL if step.ask == "cdr" else DUMP
    limit = checked.fill({"date": basis.source_date.isoformat(), "limit": ends})
    values: dict[str, Value] = {
        "reference": masker.reference(),
        "title": masker.one(case.meta("title")),
        "text": f"{basis.text.into(language)} ({basis.id})",
        "by": basis.authorised_by,
        "conditions": basis.conditions,
        "label": limit,
        "number": step.label(labels),
        "start": _local(step.from_s, zone),
        "end": _local(step.to_s, zone),
        "zone": case.meta("timezone"),
        "why": why(step, labels),
        "days": max(1, round((step.to_s - step.from_s) / 86_400)),
        "gain": step.gain,
        "third": step.third_parties,
        "limit": step.most,
        "count": step.count,
        "windows": _windows(step, zone, language),
    }
    return "".join(part.fill(values).into(language) for part in (HEAD, body))


def _windows(step: Step, zone: ZoneInfo, language: Language) -> str:
    """The cells of each place, and under them its windows."""
    lines = ""
    for cells in dict.fromkeys(window.cells for window in step.windows):
        lines += PLACE.fill({"cells": ", ".join(cells)}).into(language)
        lines += "".join(
            f"    {_local(window.from_s, zone)} – {_local(window.to_s, zone)}\n"
            for window in step.windows
            if window.cells == cells
        )
    return lines


def _local(seconds: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(seconds, tz=zone):%Y-%m-%d %H:%M:%S %z}"
