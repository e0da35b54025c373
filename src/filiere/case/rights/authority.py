"""By what right is each record in this case, and was that text in force on the day of the act?

The legal bases are a data file of the package (``legal/bases.toml``), with source, validity and a
label that says how well each was checked. An act outside the validity of its basis warns; an
unknown basis is refused. An authorisation under which something was imported no longer changes.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple

from filiere.case.rights import log
from filiere.case.store.engine import Case
from filiere.case.store.names import refresh_named
from filiere.errors import AuthorisationError
from filiere.model.authorisation import Authorisation
from filiere.model.codes import DataKind
from filiere.model.record import Category
from filiere.wording import Plain, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """One legal basis; validity dates are both included, None where the text sets none."""

    id: str
    text: Text
    phase: str
    authorised_by: Text
    data: Text
    conditions: Text
    valid_from: date | None
    valid_to: date | None
    label: str
    """'V' re-read at the source, 'V/M' in part, 'M' to be verified."""
    source: str
    source_date: date


@lru_cache(maxsize=1)
def legal_bases() -> Mapping[str, LegalBasis]:
    """Every legal basis that an authorisation may name, by its id."""
    content = resources.files("filiere.legal").joinpath("bases.toml").read_text("utf-8")
    table = tomllib.loads(content)
    return MappingProxyType(
        {
            basis_id: LegalBasis(
                id=basis_id,
                text=Plain.of(row["text"]),
                phase=row["phase"],
                authorised_by=Plain.of(row["authorised_by"]),
                data=Plain.of(row["data"]),
                conditions=Plain.of(row["conditions"]),
                valid_from=row.get("valid_from"),
                valid_to=row.get("valid_to"),
                label=row["label"],
                source=table["source"],
                source_date=table["source_date"],
            )
            for basis_id, row in table["bases"].items()
        }
    )


def legal_basis(auth: Authorisation) -> LegalBasis:
    """The legal basis that an authorisation names.

    Raises:
        AuthorisationError: there is none of that id.
    """
    known = legal_bases()
    if auth.basis not in known:
        raise AuthorisationError(
            _say(
                "authority-authorisation-names-legal-basis-known-known",
                id=str(auth.id),
                basis=auth.basis,
                listed=", ".join(sorted(known)),
            )
        )
    return known[auth.basis]


def warnings_for(auth: Authorisation) -> list[Text]:
    """What a reader must be told about the right under which records were obtained."""
    basis = legal_basis(auth)
    values = {"id": auth.id, "basis": basis.id, "date": auth.date.isoformat()}
    found: list[Text] = []
    if basis.valid_from is not None and auth.date < basis.valid_from:
        found.append(
            _say("authority-warnings-for").fill({**values, "limit": basis.valid_from.isoformat()})
        )
    if basis.valid_to is not None and auth.date > basis.valid_to:
        found.append(
            _say("authority-warnings-for-2").fill({**values, "limit": basis.valid_to.isoformat()})
        )
    if "M" in basis.label:
        found.append(_say("authority-warnings-for-3").fill(values))
    return found


def record(case: Case, authorisations: Sequence[Authorisation]) -> list[Text]:
    """Write the authorisations of a dossier into the case, with their warnings.

    One that is already there and has not changed stays as it is.

    Raises:
        AuthorisationError: a basis is unknown, an id stands twice, or an authorisation under which
            a file was imported says something else now.
    """
    told: list[Text] = []
    known = {auth.id: auth for auth in recorded(case)}
    # what an erased act asked for was erased with its records: it is not written again
    erased = {
        name
        for (name,) in case.query(
            "SELECT id FROM authorisation JOIN inactive_act USING (authorisation_id) "
            "WHERE cause = 'erased' ORDER BY id"
        )
    }
    seen: set[str] = set()
    with case.transaction():
        for auth in authorisations:
            if auth.id in seen:
                raise AuthorisationError(
                    _say("authority-authorisation-stands-twice-case-toml", id=str(auth.id))
                )
            seen.add(auth.id)
            warnings = warnings_for(auth)
            told += warnings
            if known.get(auth.id) != auth and auth.id not in erased:
                _write(case, auth, warnings, is_new=auth.id not in known)
        refresh_named(case)
    return told


def _write(case: Case, auth: Authorisation, warnings: Sequence[Text], *, is_new: bool) -> None:
    if is_new:
        number = authorisation_number(case)
    else:
        number = authorisation_id(case, auth.id)
        _refuse_if_used(case, auth, number)
        for table in ("authorisation", "act_asks"):
            case.execute(f"DELETE FROM {table} WHERE authorisation_id = ?", [number])
    texts = [log.canonical({"en": text.en, "fr": text.fr}) for text in warnings]
    row = (
        number, auth.id, auth.basis, auth.authority, auth.date.isoformat(), auth.from_s, auth.to_s,
        [str(kind) for kind in auth.kinds], list(auth.numbers), list(auth.imeis), list(auth.cells),
        auth.territory, auth.document_sha256,
        "" if auth.expires is None else auth.expires.isoformat(), texts,
    )  # fmt: skip
    asks = [(kind, str(value)) for kind, name in _ASKS.items() for value in getattr(auth, name)]
    case.insert("authorisation", [row])
    case.insert("act_asks", [(number, *asked) for asked in asks])
    detail = {
        "id": auth.id,
        "basis": auth.basis,
        "authority": auth.authority,
        "date": auth.date.isoformat(),
        "from_s": auth.from_s,
        "to_s": auth.to_s,
        "kinds": [str(kind) for kind in auth.kinds],
        "numbers": len(auth.numbers),
        "imeis": len(auth.imeis),
        "cells": len(auth.cells),
        **{name: len(getattr(auth, name)) for name in _ASKS.values() if getattr(auth, name)},
        "keyed": _digest(case, row, asks),
        "warnings": [text.en for text in warnings],
    }
    log.append(case, "authorise", "", detail)


_ASKS = {
    "device": "devices",
    "account": "accounts",
    "siren": "sirens",
    "market": "markets",
    "category": "categories",
}
"""What an act can name since schema 2, and the field that holds it."""


def _digest(case: Case, row: Sequence[object], asks: Sequence[tuple[str, str]]) -> str:
    return log.keyed(case, _text(row, asks))


def _text(row: Sequence[object], asks: Sequence[tuple[str, str]]) -> str:
    """An act as schema 1 had it, with what it names beside where it names any."""
    return log.canonical([*row, *[list(asked) for asked in asks]])


def _refuse_if_used(case: Case, auth: Authorisation, number: int) -> None:
    used = case.column(
        "SELECT path FROM source WHERE authorisation_id = $number OR source_id IN "
        "(SELECT source_id FROM released WHERE authorisation_id = $number) "
        "ORDER BY source_id LIMIT 1",
        {"number": number},
        of=str,
    )
    for path in used:
        raise AuthorisationError(
            _say(
                "authority-authorisation-changed-case-toml-after-imported",
                id=str(auth.id),
                v1=path,
            )
        )


def authorisation_number(case: Case) -> int:
    """Id in the case of the next authorisation."""
    return case.value("SELECT coalesce(max(authorisation_id), 0) + 1 FROM authorisation", of=int)


def authorisation_id(case: Case, name: str) -> int:
    """Id in the case of the authorisation that case.toml calls ``name``."""
    found = case.value_or_none(
        "SELECT authorisation_id FROM authorisation WHERE id = ?", [name], of=int
    )
    if found is None:
        raise AuthorisationError(_say("authority-case-authorisation", name=name))
    return found


class Act(NamedTuple):
    """An authorisation as it is printed: its row, and what the law had to say of it."""

    id: str
    basis: str
    authority: str
    date: str
    from_s: int
    to_s: int
    kinds: list[str]
    numbers: list[str]
    imeis: list[str]
    cells: list[str]
    expires: str
    warnings: list[str]
    """As stored; ``warned`` says them."""

    def warned(self) -> list[Text]:
        """The warnings; one that an older version wrote is one sentence for both languages."""
        return [_warned(stored) for stored in self.warnings]


def acts(case: Case) -> list[Act]:
    """The acts, in the order in which they came."""
    return case.rows(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, expires, "
        "warnings FROM authorisation ORDER BY authorisation_id",
        into=Act,
    )


def _warned(stored: str) -> Text:
    try:
        pair = json.loads(stored)
    except ValueError:
        return Plain(stored, stored)
    return Plain.of(pair) if isinstance(pair, dict) else Plain(stored, stored)


class _Recorded(NamedTuple):
    """One row of ``authorisation``."""

    id: str
    basis: str
    authority: str
    date: str
    from_s: int
    to_s: int
    kinds: list[str]
    numbers: list[str]
    imeis: list[str]
    cells: list[str]
    territory: str
    document_sha256: str
    expires: str
    authorisation_id: int


def recorded(case: Case) -> list[Authorisation]:
    """The authorisations in the case, in the order in which they came."""
    rows = case.rows(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, territory, "
        "document_sha256, expires, authorisation_id FROM authorisation ORDER BY authorisation_id",
        into=_Recorded,
    )
    asks: dict[tuple[int, str], list[str]] = {}
    for number, kind, value in case.query("SELECT * FROM act_asks ORDER BY rowid"):
        asks.setdefault((number, _ASKS[kind]), []).append(value)

    def asked(row: _Recorded, kind: str) -> tuple[str, ...]:
        return tuple(asks.get((row.authorisation_id, kind), ()))

    return [
        Authorisation(
            id=row.id,
            basis=row.basis,
            authority=row.authority,
            date=date.fromisoformat(row.date),
            from_s=row.from_s,
            to_s=row.to_s,
            kinds=tuple(DataKind(kind) for kind in row.kinds),
            numbers=tuple(row.numbers),
            imeis=tuple(row.imeis),
            cells=tuple(row.cells),
            territory=row.territory,
            document_sha256=row.document_sha256,
            expires=date.fromisoformat(row.expires) if row.expires != "" else None,
            devices=asked(row, "devices"),
            accounts=asked(row, "accounts"),
            sirens=asked(row, "sirens"),
            markets=asked(row, "markets"),
            categories=tuple(Category(name) for name in asked(row, "categories")),
        )
        for row in rows
    ]


def record_digest(case: Case, name: str) -> str:
    """Keyed digest of an authorisation as the case holds it, as the log keeps it."""
    return log.keyed(case, record_text(case, name))


def record_text(case: Case, name: str) -> str:
    """An authorisation as the case holds it, in one text."""
    (row,) = case.query(
        "SELECT authorisation_id, id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, "
        "cells, territory, document_sha256, expires, warnings FROM authorisation WHERE id = ?",
        [name],
    )
    number, *_ = row
    asks = case.query(
        "SELECT kind, value FROM act_asks WHERE authorisation_id = ? ORDER BY rowid", [number]
    )
    return _text(row, asks)
