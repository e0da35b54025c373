"""What is known of each provider, from which source, and as of which day?

Two tables of the package: the older one, and the newest state, whose rows stand in the place of
those of the same id. A cell that says unknown, or to be verified, is unknown here.
"""

import calendar
import csv
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

_FILES = ("providers.csv", "providers_update.csv")
_UNKNOWN = re.compile(
    r"^(?:|–|-|unknown|unspecified|not stated|undated)$|^unknown\b", re.IGNORECASE
)
_OPEN = re.compile(r"to be verified", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One row; what is not known is None or empty."""

    id: str
    name: str
    entity: str | None
    key_holder: str | None
    content: str | None
    exists: tuple[str, ...]
    """Account data and metadata that it is known to be able to disclose."""
    retention: str | None
    route: str | None
    source: str
    row_date: date | None
    """Last day of what the row's date says: of its month, of its year."""
    label: str
    """V read at the source, V2 through press or mirrors, M general knowledge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is computed with: routes, deadlines, and how long what is kept."""

    eu_from: date
    eu_days: int
    eu_by: tuple[str, ...]
    eu_order: frozenset[str]
    abroad: Mapping[str, str]
    national: Mapping[str, tuple[str, ...]]
    kept: Mapping[str, Mapping[str, Mapping[str, int]]]


@cache
def providers() -> Mapping[str, Provider]:
    """Every provider by id, in its newest row."""
    found = {row["id"]: _provider(row) for name in _FILES for row in _rows(name)}
    return MappingProxyType(dict(sorted(found.items())))


@cache
def terms() -> Terms:
    """The figures of ``terms.toml``."""
    told: Mapping[str, Any] = tomllib.loads(_text("terms.toml"))
    order, route = told["eu_order"], told["route"]
    return Terms(
        eu_from=date.fromisoformat(order["from"]),
        eu_days=int(order["days"]),
        eu_by=tuple(order["by"]),
        eu_order=frozenset(route["eu_order"]),
        abroad=MappingProxyType(dict(route["abroad"])),
        national=MappingProxyType({k: tuple(v) for k, v in route["national"].items()}),
        kept=MappingProxyType(dict(told["kept"])),
    )


def later(day: date, *, days: int = 0, months: int = 0) -> date:
    """So much later; the last day of a shorter month stands for one that it lacks."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=days)


def _text(name: str) -> str:
    return resources.files("filiere.advice.services").joinpath(name).read_text("utf-8")


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(_text(name).splitlines())


def _provider(row: Mapping[str, str]) -> Provider:
    return Provider(
        id=row["id"],
        name=row["service"],
        entity=_known(row["entity"]),
        key_holder=_known(row["content_key_holder"]),
        content=_known(row["content_from_provider"]),
        exists=tuple(_listed(row["account_and_metadata_disclosable"])),
        retention=_known(row["stated_retention"]),
        route=_known(row["where_to_send_non_us"]),
        source=row["source"],
        row_date=_last_day(row["source_date"]),
        label=row["label"],
    )


def _known(cell: str) -> str | None:
    """A cell as it stands; None where it is unknown or to be verified as a whole."""
    text = cell.strip()
    return None if _UNKNOWN.search(text) or _OPEN.fullmatch(text) else text


def _listed(cell: str) -> Iterator[str]:
    """The parts of a list, those in brackets left whole; none that is to be verified."""
    if _known(cell) is None:
        return
    for part in re.split(r"[;,]\s*(?![^()]*\))", cell):
        text = part.strip()
        if text != "" and not _OPEN.search(text):
            yield text


def _last_day(written: str) -> date | None:
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", written.strip())
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 12), found[3]
    return date(year, month, int(day) if day else calendar.monthrange(year, month)[1])
