"""What does the case say now that other records are within reach?

Links the records anew and puts the same questions again, with the parameters they were put with.
Analyses that were never run stay so.
"""

import json
from collections.abc import Mapping

from filiere.analysis import Progress, catalogue
from filiere.case import Case
from filiere.case.rows.inputs import inputs_sha256
from filiere.linker import link
from filiere.parameter import Value
from filiere.runner import run


def asked(case: Case) -> dict[str, Mapping[str, Value]]:
    """The analyses that have been run, with the parameters that they still know."""
    known = catalogue()
    return {
        name: {k: v for k, v in json.loads(given).items() if k in known[name].parameters}
        for name, given in case.query("SELECT analysis, parameters FROM run ORDER BY analysis")
        if name in known
    }


def recompute(case: Case, progress: Progress) -> None:
    """Bring contacts, coverage and findings up to date, in the caller's transaction if any."""
    inputs = inputs_sha256(case)
    with case.transaction():
        if case.query("SELECT value FROM meta WHERE key = 'linked_inputs'") != [(inputs,)]:
            link(case, progress)
            case.execute("DELETE FROM meta WHERE key = 'linked_inputs'")
            case.insert("meta", [("linked_inputs", inputs)])
        again(case, progress)


def again(case: Case, progress: Progress) -> None:
    """Put the questions again; those of which nothing changed are not put."""
    questions = asked(case)
    if questions:
        run(case, only=list(questions), settings=questions, progress=progress)
