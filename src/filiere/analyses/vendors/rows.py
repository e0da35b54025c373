"""What do the tables of the markets hold, as this question reads them?

Reads market_profile, market_listing, market_key, market_key_log, market_signature, market_wallet,
device_key, stream, account, movement. A time is the source's, in UTC milliseconds, or None.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from filiere.analyses.vendors.naming import Named
from filiere.case import Case


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that stands on an account, and the record that says so."""

    account: int
    at_ms: int | None
    record: int
    text: str


@dataclass(frozen=True, slots=True)
class Held:
    """A key in the files of a seized device, or in one of its texts."""

    device: str
    record: int
    fingerprint: str
    in_text: bool = False
    """It was pasted into a text, which others have as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """All rows, in the order of their records."""

    accounts: Mapping[int, Named]
    profiles: tuple[Seen, ...]
    listings: tuple[Seen, ...]
    pictures: tuple[Seen, ...]
    blocks: tuple[Seen, ...]
    answers: tuple[Seen, ...]
    """Answers «ok» of the markets' own tests of a key; ``text`` is the fingerprint."""
    signed: tuple[Seen, ...]
    addresses: tuple[Seen, ...]
    paid_to: tuple[Seen, ...]
    """Addresses of the other side of movements of held accounts; ``account`` is the held one."""
    on_devices: tuple[Held, ...]


_ACCOUNTS = """
SELECT account_id, service, identifier FROM account WHERE account_id IN (
    SELECT account_id FROM market_profile UNION SELECT account_id FROM market_listing
    UNION SELECT account_id FROM market_key UNION SELECT account_id FROM market_key_log
    UNION SELECT account_id FROM market_signature UNION SELECT account_id FROM market_wallet
    UNION SELECT account_id FROM market_message UNION SELECT account_id FROM market_feedback
) ORDER BY service, identifier
"""

_HELD = """
SELECT device, record_id, fingerprint FROM device_key
JOIN stream ON source_id = record_id >> 32
WHERE holds IN ('secret', 'revocation') AND device <> ''
ORDER BY record_id
"""


def market(case: Case) -> Market:
    """The rows of every market of the case."""
    accounts = {
        int(account): Named(account=int(account), market=str(market), handle=str(handle))
        for account, market, handle in case.query(_ACCOUNTS)
    }
    return Market(
        accounts=accounts,
        # a page is seized as it was last: what it says may be younger than its account
        profiles=_seen(case, "SELECT account_id, last_ms, record_id, text FROM market_profile"),
        listings=_seen(case, "SELECT account_id, t_ms, record_id, text FROM market_listing"),
        pictures=_seen(case, "SELECT account_id, t_ms, record_id, image FROM market_listing"),
        blocks=_seen(case, "SELECT account_id, t_ms, record_id, block FROM market_key"),
        answers=_seen(
            case, "SELECT account_id, t_ms, record_id, fingerprint FROM market_key_log WHERE ok"
        ),
        signed=_seen(case, "SELECT account_id, t_ms, record_id, signed_text FROM market_signature"),
        addresses=_seen(case, "SELECT account_id, t_ms, record_id, address FROM market_wallet"),
        paid_to=_seen(
            case,
            "SELECT m.account_id, coalesce(m.t_ms, m.day * 86400000), m.record_id, a.identifier "
            "FROM movement m JOIN account a ON a.account_id = m.counterparty_id "
            "WHERE a.service <> 'iban'",
        ),
        on_devices=tuple(
            Held(str(device), int(record), str(fingerprint))
            for device, record, fingerprint in case.query(_HELD)
        ),
    )


def _seen(case: Case, sql: str) -> tuple[Seen, ...]:
    return tuple(
        Seen(int(account), None if at is None else int(at), int(record), str(text))
        for account, at, record, text in case.query(f"{sql} ORDER BY record_id")
        if str(text).strip() != ""
    )
