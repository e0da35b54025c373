"""Which id has each account, number and thread that a batch of rows names?

Names get ids only when a row in scope brings them, in the order of their texts within a batch, so
that the same file gives the same ids.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from filiere.case import Case
from filiere.case.store.names import add_accounts, add_numbers
from filiere.model.accounts import number_of
from filiere.model.codes import NumberKind
from filiere.model.record import AccountKind, AccountRef, NumberRef, Ref, ThreadRef


def ids(case: Case, refs: Iterable[Ref]) -> Mapping[Ref, int]:
    """An id for each; those that the case did not know are added."""
    wanted = set(refs)
    accounts = sorted(
        (ref for ref in wanted if isinstance(ref, AccountRef)), key=lambda r: (r.service, r.id)
    )
    threads = sorted(
        (ref for ref in wanted if isinstance(ref, ThreadRef)), key=lambda r: (r.service, r.key)
    )
    numbers = [ref for ref in wanted if isinstance(ref, NumberRef)]
    found: dict[Ref, int] = {}
    found |= _accounts(case, accounts)
    found |= _threads(case, threads)
    found |= _numbers(case, numbers)
    return found


def _accounts(case: Case, refs: list[AccountRef]) -> Mapping[Ref, int]:
    if len(refs) == 0:
        return {}
    case.register(
        "accounts_given",
        {
            "service": np.array([ref.service for ref in refs], dtype=object),
            "identifier": np.array([ref.id for ref in refs], dtype=object),
            "kind": np.array([int(ref.kind) for ref in refs], dtype=np.int64),
        },
    )
    try:
        add_accounts(case, "SELECT service, identifier, kind::TINYINT FROM accounts_given")
        rows = case.query(
            "SELECT service, identifier, account_id FROM account "
            "SEMI JOIN accounts_given USING (service, identifier)"
        )
    finally:
        case.unregister("accounts_given")
    known = {(service, identifier): int(number) for service, identifier, number in rows}
    _numbered(case, refs)
    return {ref: known[ref.service, ref.id] for ref in refs}


def _numbered(case: Case, refs: Iterable[AccountRef]) -> None:
    """Give their number an id where the identifier of an account is one."""
    numbers = [
        NumberRef(number_of(ref), int(_kind(ref)))
        for ref in refs
        if ref.kind in {AccountKind.JID, AccountKind.NUMBER}
    ]
    _numbers(case, numbers)


def _kind(ref: AccountRef) -> NumberKind:
    number = number_of(ref)
    if number.startswith("+"):
        return NumberKind.E164
    return NumberKind.SHORT if number.isdigit() else NumberKind.ALPHA


def _numbers(case: Case, refs: list[NumberRef]) -> Mapping[Ref, int]:
    if len(refs) == 0:
        return {}
    case.register(
        "numbers_given",
        {
            "number": np.array([ref.number for ref in refs], dtype=object),
            "kind": np.array([ref.kind for ref in refs], dtype=np.int64),
            "country": np.array([ref.country for ref in refs], dtype=object),
        },
    )
    try:
        add_numbers(case, "SELECT number, kind::TINYINT, country FROM numbers_given")
        rows = case.query(
            "SELECT number, number_id FROM number SEMI JOIN numbers_given USING (number)"
        )
    finally:
        case.unregister("numbers_given")
    known = dict(rows)
    return {ref: int(known[ref.number]) for ref in refs}


def _threads(case: Case, refs: list[ThreadRef]) -> Mapping[Ref, int]:
    if len(refs) == 0:
        return {}
    case.register(
        "threads_given",
        {
            "place": np.arange(len(refs)),
            "service": np.array([ref.service for ref in refs], dtype=object),
            "key": np.array([ref.key for ref in refs], dtype=object),
            "kind": np.array([int(ref.kind) for ref in refs], dtype=np.int64),
            "name": np.array([ref.name for ref in refs], dtype=object),
        },
    )
    try:
        case.execute(
            """
            INSERT INTO thread
            SELECT (SELECT coalesce(max(thread_id), 0) FROM thread)
                       + row_number() OVER (ORDER BY place),
                   service, key, kind::TINYINT, name
            FROM threads_given g
            ANTI JOIN thread t ON t.service = g.service AND t.key = g.key
            ORDER BY place
            """
        )
        rows = case.query(
            "SELECT service, key, thread_id FROM thread "
            "SEMI JOIN threads_given USING (service, key)"
        )
    finally:
        case.unregister("threads_given")
    known = {(service, key): int(number) for service, key, number in rows}
    return {ref: known[ref.service, ref.key] for ref in refs}
