"""What case is this, by what right, and which questions were put to it?"""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere import __version__
from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rights import facts
from filiere.case.rights.authority import legal_bases
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rights.log import who
from filiere.case.rows.aside import about_act, inactive_acts
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings import runs
from filiere.model.authorisation import EVERY, SIMULATED
from filiere.server.answers import answer
from filiere.server.asked import only
from filiere.server.desk import desk_of
from filiere.server.parts import PARTS
from filiere.server.questions import questions as listed
from filiere.wording import Words

_say = Words(__name__)


_COUNTS = """
    SELECT (SELECT count(*) FROM source),
           (SELECT coalesce(sum(rows_physical), 0)::BIGINT FROM source),
           (SELECT coalesce(sum(rows_record + rows_duplicate), 0)::BIGINT FROM source),
           (SELECT coalesce(sum(rows_rejected), 0)::BIGINT FROM source),
           (SELECT coalesce(sum(rows_quarantined), 0)::BIGINT FROM source),
           (SELECT count(*) FROM contact),
           (SELECT count(*) FROM number),
           (SELECT count(*) FROM number WHERE named),
           (SELECT count(*) FROM cell),
           (SELECT count(*) FROM finding)
"""
_COUNTED = (
    "files", "rows", "records", "rejected", "quarantined", "contacts", "numbers", "named",
    "cells", "findings",
)  # fmt: skip


def case(request: Request) -> Response:
    """The case at a glance."""
    only(request)
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "case")
    with desk.reading() as held:
        first, last = held.query("SELECT min(t), max(t) FROM event")[0]
        counts = held.query(_COUNTS)[0]
        simulated = held.query(
            "SELECT count(*) > 0 FROM authorisation WHERE basis = ?", [SIMULATED]
        )[0][0]
        found = {
            "reference": held.meta("reference"),
            "title": held.meta("title"),
            "country": held.meta("country"),
            "timezone": held.meta("timezone"),
            "simulated": bool(simulated),
            "encrypted": held.encrypted,
            "version": __version__,
            "inputs_sha256": inputs_sha256(held),
            "language": desk.settings.language,
            "user": who(),
            "period": None if first is None else {"from": first, "to": last},
            "counts": dict(zip(_COUNTED, counts, strict=True)),
            "authorisations": authorisations(held),
            "basemap": desk.settings.basemap is not None,
            "can": {name: can() for name, can in PARTS.items()},
        }
    return answer(request, found)


def authorisations(held: Case) -> list[dict[str, Any]]:
    """The acts, in the order of case.toml."""
    rows = held.query(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, expires, "
        "warnings FROM authorisation ORDER BY authorisation_id"
    )
    bases = legal_bases()
    out = inactive_acts(held)
    why = {name: facts.last(held, FactKind.ANNULMENT, about_act(name)) for name in out}
    return [
        {
            "id": row[0],
            "basis": row[1],
            "basis_text": bases[row[1]].text if row[1] in bases else None,
            "to_verify": row[1] in bases and "M" in bases[row[1]].label,
            "authority": row[2],
            "date": row[3],
            "from": row[4],
            "to": row[5],
            "kinds": row[6],
            "numbers": 0 if EVERY in row[7] else len(row[7]),
            "every_number": EVERY in row[7],
            "imeis": len(row[8]),
            "cells": len(row[9]),
            "expires": row[10],
            "warnings": [_warning(text) for text in row[11]],
            "annulled": _annulled(out.get(row[0]), why.get(row[0])),
        }
        for row in rows
    ]


def _annulled(cause: str | None, fact: Fact | None) -> dict[str, str] | None:
    if cause is None:
        return None
    return {
        "cause": cause,
        "at": "" if fact is None else fact.at_utc,
        "who": "" if fact is None else fact.who,
        "why": "" if fact is None else fact.why,
    }


def _warning(stored: str) -> dict[str, str]:
    """A warning is stored as a pair; one written by an older version is one sentence."""
    try:
        found = json.loads(stored)
    except ValueError:
        return {"en": stored, "fr": stored}
    return {"en": str(found["en"]), "fr": str(found["fr"])}


def questions(request: Request) -> Response:
    """The fixed list of questions, each with how it ended."""
    only(request)
    desk = desk_of(request)
    here = set(catalogue())
    with desk.reading() as held:
        put = {run.analysis: run for run in runs(held)}
        by_analysis: dict[str, list[str]] = {}
        for analysis, finding_id in held.query(
            "SELECT analysis, finding_id FROM finding ORDER BY position, finding_id"
        ):
            by_analysis.setdefault(analysis, []).append(finding_id)
    told = []
    for question in listed():
        run = put.get(question.key)
        state = "not_put" if question.key in here else "not_here"
        if question.key == "next" and PARTS["next"]():
            state = "found"
        told.append(
            {
                "key": question.key,
                "question": question.text,
                "analyses": [question.key],
                "state": state if run is None else str(run.outcome),
                "why": _say("case-questions-why") if run is None else run.why,
                "considered": 0 if run is None else run.considered,
                "findings": by_analysis.get(question.key, []),
                "page": question.page,
            }
        )
    return answer(request, {"questions": told})


ROUTES: list[BaseRoute] = [Route("/case", case), Route("/questions", questions)]
