"""What leaves a page as a file: its records, made here; a picture or table, made in the page.

Records are masked, each with its file, its row and the act that it came under. What the page makes
itself is told to the log before it is saved.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights.log import append
from filiere.errors import RequestError
from filiere.findings.inert import inert as harmless
from filiere.findings.masking import Masker
from filiere.model.codes import Direction, Kind
from filiere.server.answers import answer
from filiere.server.api.records import rows_of, wanted_rows
from filiere.server.asked import body_of, only
from filiere.server.desk import Desk, desk_of
from filiere.wording import Words

_say = Words(__name__)

MOST_SAVED = 200_000
"""Rows of one file of records; more are an export's business."""
_PART = 5_000
_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+$)")
_SAVED = (
    "record", "file", "row", "start_time_utc", "kind", "served_number", "direction",
    "other_number", "third_number", "duration_s", "handset", "cell", "end_cell", "flags",
    "case", "act", "shown",
)  # fmt: skip
VIEWS = frozenset({"network", "lanes", "rhythm", "map", "numbers", "findings", "number"})
FORMS = frozenset({"png", "svg", "csv"})


@dataclass(frozen=True, slots=True)
class _File:
    """What a row says of its file."""

    path: str
    ends: tuple[str, str, str]
    """The case, the act, and how numbers are shown."""


def saved(request: Request) -> Response:
    """The records in view as one CSV file, masked, each with its file and row."""
    wanted = wanted_rows(request)
    desk = desk_of(request)
    with desk.reading() as case:
        order = desk.orders.get(case, wanted)
        found = order.records.tolist()
        if len(found) > MOST_SAVED:
            raise RequestError(_say("records-too-many-saved", rows=len(found), most=MOST_SAVED))
        masked = Masker(case).one

        def door(text: str) -> str:
            return harmless(masked(text))

        reference = door(case.meta("reference"))
        files = {
            int(number): _File(path=door(path), ends=(reference, door(act), "masked"))
            for number, path, act in case.query(
                "SELECT source_id, path, id FROM source "
                "JOIN authorisation USING (authorisation_id) ORDER BY source_id"
            )
        }
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(_SAVED)
        for begin in range(0, len(found), _PART):
            rows = rows_of(case, found[begin : begin + _PART], desk.handsets)
            writer.writerows(map(inert, _saved_row(row, files)) for row in rows)
    with desk.noting() as case:
        told = {"rows": len(found), "view": order.name, **wanted.told()}
        append(case, "export", detail={"workbench": "records.csv", "masked": True, **told})
    return Response(
        "\ufeff" + text.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": 'attachment; filename="records.csv"'},
    )


def inert(cell: object) -> object:
    """A cell that a table program takes for no formula; a number with its plus sign is none."""
    if isinstance(cell, str) and _FORMULA.match(cell) is not None:
        return f"'{cell}"
    return cell


def _saved_row(row: Mapping[str, Any], files: Mapping[int, _File]) -> list[object]:
    source, _, number = row["record"].partition("-")
    at = dt.datetime.fromtimestamp(row["t"], tz=dt.UTC)
    return [
        row["record"],
        files[int(source)].path,
        int(number),
        f"{at:%Y-%m-%dT%H:%M:%SZ}",
        Kind(row["kind"]).name.lower(),
        row["served_label"],
        Direction(row["direction"]).name.lower(),
        row["other_label"],
        row["third_label"],
        row["duration_s"],
        row["device"],
        row["cell"],
        row["end_cell"],
        " ".join(row["flags"]),
        *files[int(source)].ends,
    ]


async def told(request: Request) -> Response:
    """Write to the log that a view is saved; the page saves it when this has answered."""
    only(request)
    body = await body_of(request, view=str, form=str, caption=str, clear=int)
    view, form, clear = body["view"] or "", body["form"] or "", body["clear"] or 0
    if view not in VIEWS or form not in FORMS or clear < 0:
        raise RequestError(_say("saved-view", listed=", ".join(sorted(VIEWS))))
    await run_in_threadpool(_logged, desk_of(request), f"{view}.{form}", body)
    return answer(request, {}, status=201)


def _logged(desk: Desk, name: str, body: Mapping[str, Any]) -> None:
    clear = body["clear"] or 0
    with desk.noting() as case:
        shown = Masker(case).one((body["caption"] or "")[:400])
        detail = {"workbench": name, "masked": clear == 0, "clear": clear, "caption": shown}
        append(case, "export", detail=detail)


ROUTES: list[BaseRoute] = [
    Route("/records.csv", saved),
    Route("/saved", told, methods=["POST"]),
]
