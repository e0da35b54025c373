"""How often is each method wrong, promises that were not kept included?"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.analysis import catalogue
from filiere.findings.studies import Study, studies
from filiere.server.answers import answer
from filiere.server.asked import only


def methods(request: Request) -> Response:
    """Every method of the catalogue with its studies; of some there is none."""
    only(request)
    known = catalogue()
    chain = sorted(known, key=lambda name: (known[name].place, name))
    held: dict[str, list[Study]] = {name: [] for name in chain}
    for study in studies():
        held.setdefault(study.method, []).append(study)
    told = [
        {
            "method": name,
            "question": known[name].question if name in known else None,
            "studies": [
                {
                    "name": study.name,
                    "real": study.real,
                    "data": study.data,
                    "scope": study.scope,
                    "fixed": study.fixed,
                    "earlier": study.earlier,
                    "broken": study.broken,
                    "promises": study.promises,
                }
                for study in found
            ],
        }
        for name, found in held.items()
    ]
    return answer(request, {"methods": told})


ROUTES: list[BaseRoute] = [Route("/methods", methods)]
