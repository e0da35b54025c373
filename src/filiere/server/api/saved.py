"""The records that a page shows, as a file for a table program: masked, each with its line."""

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case.rights.log import append
from filiere.errors import RequestError
from filiere.findings.masking import Masker
from filiere.model.codes import Direction, Kind
from filiere.server.api.records import rows_of, wanted_rows
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)

MOST_SAVED = 200_000
"""Rows of one file of records; more are an export's business."""
_PART = 5_000
_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+$)")
_SAVED = (
    "record", "file", "row", "start_time_utc", "kind", "served_number", "direction",
    "other_number", "third_number", "duration_s", "handset", "cell", "end_cell", "flags",
)  # fmt: skip


def saved(request: Request) -> Response:
    """The records in view as one CSV file, masked, each with its file and row."""
    wanted = wanted_rows(request)
    desk = desk_of(request)
    with desk.reading() as case:
        order = desk.orders.get(case, wanted)
        found = order.records.tolist()
        if len(found) > MOST_SAVED:
            raise RequestError(_say("records-too-many-saved", rows=len(found), most=MOST_SAVED))
        door = Masker(case).one
        paths = {
            int(number): door(path)
            for number, path in case.query("SELECT source_id, path FROM source ORDER BY source_id")
        }
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(_SAVED)
        for begin in range(0, len(found), _PART):
            rows = rows_of(case, found[begin : begin + _PART], desk.handsets)
            writer.writerows(map(inert, _saved_row(row, paths)) for row in rows)
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


def _saved_row(row: Mapping[str, Any], paths: Mapping[int, str]) -> list[object]:
    source, _, number = row["record"].partition("-")
    at = dt.datetime.fromtimestamp(row["t"], tz=dt.UTC)
    return [
        row["record"],
        paths[int(source)],
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
    ]


ROUTES: list[BaseRoute] = [Route("/records.csv", saved)]
