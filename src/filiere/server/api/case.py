"""What case is this, by what right, and which questions were put to it?"""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere import __version__
from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rights import facts
from filiere.case.rights.authority import acts, legal_bases
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rights.log import who
from filiere.case.rows.aside import about_act, inactive_acts
from filiere.case.rows.inputs import inputs_sha256
from filiere.findings import runs
from filiere.masking import Said
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
        simulated = held.value(
            "SELECT count(*) > 0 FROM authorisation WHERE basis = ?", [SIMULATED], of=bool
        )
        found = {
            "identity": Said(desk.identity),
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
    bases = legal_bases()
    out = inactive_acts(held)
    why = {name: facts.last(held, FactKind.ANNULMENT, about_act(name)) for name in out}
    return [
        {
            "id": act.id,
            "basis": act.basis,
            "basis_text": bases[act.basis].text if act.basis in bases else None,
            "to_verify": act.basis in bases and "M" in bases[act.basis].label,
            "authority": act.authority,
            "date": act.date,
            "from": act.from_s,
            "to": act.to_s,
            "kinds": act.kinds,
            "numbers": 0 if EVERY in act.numbers else len(act.numbers),
            "every_number": EVERY in act.numbers,
            "imeis": len(act.imeis),
            "cells": len(act.cells),
            "expires": act.expires,
            "warnings": act.warned(),
            "annulled": _annulled(out.get(act.id), why.get(act.id)),
        }
        for act in acts(held)
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
