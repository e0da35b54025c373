"""Which integer stands for which number, handset, SIM and cell, and what may be printed of it?

Analyses see integers only. A number that no authorisation names is printed as a pseudonym, keyed
per case: ``T-`` and six characters of Crockford base32 of SHA-256(key || number); where six are
taken, the later number (in the order of arrival, then of its text) has seven or more. The key is
one whole block of SHA-256 and sixty bits at most are printed, so the prefix form is safe here.
Ids follow the pseudonyms, not the texts: what is alike in all else is told in the order of ids, and
that order must neither tell of what is hidden nor change for a party that has pseudonyms only.
"""

from collections.abc import Iterable

from filiere.case.store.engine import Case, Params
from filiere.errors import CaseDamagedError, CaseError
from filiere.model.record import AccountKind
from filiere.wording import Words

_say = Words(__name__)


SHORTEST = 6
LONGEST = 12
"""Characters of a pseudonym after ``T-``; twelve are sixty bits."""

_TABLES = {
    "number": ("number_id", "number", "pseudonym"),
    "device": ("device_id", "imei14"),
    "sim": ("sim_id", "imsi"),
    "cell": ("cell_id", "cell"),
    "account": ("account_id", "service || ':' || identifier", "pseudonym"),
}

BITS = 5 * LONGEST

# The engine's base 32 and Crockford's agree up to H; then Crockford leaves out I, L, O and U.
_HASH = f"('0x' || substr(sha256($key || name), 1, {BITS // 4}))::BIGINT"
_CROCKFORD = "translate(to_base({value}, 32, {length}), 'IJKLMNOPQRSTUV', 'JKMNPQRSTVWXYZ')"


KEYED = 10
"""Characters after ``T-`` of a pseudonym that is not kept but made anew: fifty bits."""


def keyed(text: str) -> str:
    """SQL of the pseudonym of what is no number, given the SQL of its text; ``$key`` is bound."""
    bits = f"('0x' || substr(sha256($key || {text}), 1, {BITS // 4}))::BIGINT"
    shortened = f"({bits} >> {BITS - 5 * KEYED})"
    return f"'T-' || {_CROCKFORD.format(value=shortened, length=KEYED)}"


def add_numbers(case: Case, select: str, params: Params = ()) -> int:
    """Give an id and a pseudonym to each number not yet known; how many were new.

    ``select`` gives (number VARCHAR, kind TINYINT, country VARCHAR), each number any number of
    times; where it comes with two kinds, the lowest holds. NULL and '' are no numbers.
    """
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE fresh AS
        SELECT s.number, min(s.kind) AS kind, min(s.country) AS country
        FROM ({select}) AS s (number, kind, country)
        WHERE s.number <> '' AND s.number NOT IN (SELECT number FROM number)
        GROUP BY s.number
        """,
        params,
    )
    new = case.value("SELECT count(*) FROM fresh", of=int)
    if new > 0:
        _coin(case, "SELECT number FROM fresh")
        case.execute(
            """
            INSERT INTO number
            WITH asked AS (SELECT DISTINCT unnest(numbers) AS number FROM act_in_force)
            SELECT (SELECT coalesce(max(number_id), 0) FROM number)
                       + row_number() OVER (ORDER BY pseudonym),
                   number, kind, country, pseudonym,
                   number IN (SELECT number FROM asked) OR '*' IN (SELECT number FROM asked)
            FROM fresh JOIN coined ON coined.name = number
            ORDER BY pseudonym
            """
        )
        case.execute("DROP TABLE coined")
    case.execute("DROP TABLE fresh")
    return new


def _coin(case: Case, names: str) -> None:
    """Make table ``coined``: a pseudonym for each of the names that a SELECT gives."""
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE hashed AS "
        f"SELECT name, {_HASH} AS bits FROM ({names}) AS n (name)",
        {"key": case.meta("pseudonym_key")},
    )
    case.execute("CREATE OR REPLACE TEMP TABLE coined (name VARCHAR, pseudonym VARCHAR)")
    for length in range(SHORTEST, LONGEST + 1):
        case.execute(
            f"""
            INSERT INTO coined
            WITH first AS (
                SELECT min(name) AS name, bits >> {BITS - 5 * length} AS prefix
                FROM hashed GROUP BY prefix
            ), candidate AS (
                SELECT name,
                       'T-' || {_CROCKFORD.format(value="prefix", length=length)} AS pseudonym
                FROM first
            )
            SELECT name, pseudonym FROM candidate
            WHERE pseudonym NOT IN (SELECT pseudonym FROM number)
              AND pseudonym NOT IN (SELECT pseudonym FROM account)
            """
        )
        case.execute("DELETE FROM hashed WHERE name IN (SELECT name FROM coined)")
        if case.value("SELECT count(*) FROM hashed", of=int) == 0:
            break
    else:
        raise CaseError(
            _say("names-more-numbers-pseudonyms-characters", path=case.path, longest=LONGEST)
        )
    case.execute("DROP TABLE hashed")


def add_accounts(case: Case, select: str, params: Params = ()) -> None:
    """Give an id and a pseudonym to each account not yet known.

    ``select`` gives (service VARCHAR, identifier VARCHAR, kind TINYINT), each any number of times.
    """
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE fresh AS
        SELECT s.service, s.identifier, min(s.kind) AS kind
        FROM ({select}) AS s (service, identifier, kind)
        ANTI JOIN account a ON a.service = s.service AND a.identifier = s.identifier
        GROUP BY s.service, s.identifier
        """,
        params,
    )
    if case.value("SELECT count(*) FROM fresh", of=int) > 0:
        _coin(case, "SELECT service || ':' || identifier FROM fresh")
        case.execute(
            f"""
            INSERT INTO account
            SELECT (SELECT coalesce(max(account_id), 0) FROM account)
                       + row_number() OVER (ORDER BY pseudonym),
                   service, identifier, kind, pseudonym, {_ACCOUNT_NAMED}
            FROM fresh JOIN coined ON coined.name = service || ':' || identifier
            ORDER BY pseudonym
            """
        )
        case.execute("DROP TABLE coined")
    case.execute("DROP TABLE fresh")


# An act names an account by itself, by the number that its identifier is, or as a company's books.
_ACCOUNT_NAMED = f"""
    (service || ':' || identifier IN ({{asked}}) OR '*' IN ({{asked}})
     OR '*' IN (SELECT unnest(numbers) FROM act_in_force)
     OR kind = {int(AccountKind.HANDLE)} AND lower(service) || ':' || identifier IN ({{vendors}})
     OR CASE kind WHEN {int(AccountKind.JID)} THEN '+' || split_part(identifier, '@', 1)
                  WHEN {int(AccountKind.NUMBER)} THEN identifier ELSE '' END
        IN (SELECT unnest(numbers) FROM act_in_force)
     OR kind = {int(AccountKind.SIREN)}
        AND (identifier IN ({{companies}}) OR '*' IN ({{companies}}))
     OR kind = {int(AccountKind.BUSINESS)}
        AND identifier IN (SELECT business_id FROM named_business))
""".format(
    asked="SELECT value FROM act_asks SEMI JOIN act_in_force USING (authorisation_id) "
    "WHERE act_asks.kind = 'account'",
    vendors="SELECT lower(split_part(value, ':', 1)) || substr(value, strpos(value, ':')) "
    "FROM act_asks SEMI JOIN act_in_force USING (authorisation_id) "
    "WHERE act_asks.kind = 'account'",
    companies="SELECT value FROM act_asks SEMI JOIN act_in_force USING (authorisation_id) "
    "WHERE act_asks.kind = 'siren'",
)


def add_devices(case: Case, select: str, params: Params = ()) -> int:
    """Give an id to each first-14-digits of an IMEI not yet known; how many were new."""
    return _add(case, "device", "imei14", select, params)


def add_sims(case: Case, select: str, params: Params = ()) -> int:
    """Give an id to each IMSI not yet known; how many were new."""
    return _add(case, "sim", "imsi", select, params)


def add_cells(case: Case, select: str, params: Params = ()) -> int:
    """Give an id to each cell text not yet known; how many were new."""
    return _add(case, "cell", "cell", select, params)


def _add(case: Case, table: str, column: str, select: str, params: Params) -> int:
    before = case.value(f"SELECT count(*) FROM {table}", of=int)
    case.execute(
        f"""
        INSERT INTO {table}
        WITH fresh AS (
            SELECT DISTINCT s.name FROM ({select}) AS s (name)
            WHERE s.name <> '' AND s.name NOT IN (SELECT {column} FROM {table})
        )
        SELECT (SELECT coalesce(max({table}_id), 0) FROM {table})
                   + row_number() OVER (ORDER BY name),
               name
        FROM fresh
        ORDER BY name
        """,
        params,
    )
    return case.value(f"SELECT count(*) FROM {table}", of=int) - before


def check(case: Case) -> None:
    """Refuse a table of names in which an id, a text or a pseudonym stands twice.

    Raises:
        CaseDamagedError: one does; nothing in Filière writes such a table.
    """
    for table, columns in _TABLES.items():
        counts = ", ".join(f"count(DISTINCT {column})" for column in columns)
        total, *distinct = case.query(f"SELECT count(*), {counts} FROM {table}")[0]
        if any(count != total for count in distinct):
            raise CaseDamagedError(_say("names-stands-twice", path=case.path, table=table))


def refresh_named(case: Case) -> int:
    """Mark the numbers that authorisations name, after some were added; how many changed."""
    asked = "SELECT DISTINCT unnest(numbers) AS number FROM act_in_force"
    named = f"(number IN ({asked}) OR '*' IN ({asked}))"
    changed = case.value(f"SELECT count(*) FROM number WHERE named <> {named}", of=int)
    if changed > 0:
        case.execute(f"UPDATE number SET named = {named} WHERE named <> {named}")
    case.execute(f"UPDATE account SET named = {_ACCOUNT_NAMED} WHERE named <> {_ACCOUNT_NAMED}")
    return changed


def labels(
    case: Case, number_ids: Iterable[int] | None = None, *, reveal: bool = False
) -> dict[int, str]:
    """What to print for each number id: clear where named, else its pseudonym.

    ``number_ids`` None gives every number. ``reveal`` is for ids that ``case.rights.unmasking``
    gave back, which writes why into the log before it does.
    """
    text = "number" if reveal else "CASE WHEN named THEN number ELSE pseudonym END"
    if number_ids is None:
        return dict(case.query(f"SELECT number_id, {text} FROM number ORDER BY number_id"))
    wanted = sorted({int(number_id) for number_id in number_ids})
    rows = case.query(
        f"SELECT number_id, {text} FROM number "
        f"WHERE number_id IN (SELECT unnest(?::INTEGER[])) ORDER BY number_id",
        [wanted],
    )
    found = dict(rows)
    missing = [number_id for number_id in wanted if number_id not in found]
    if missing:
        raise CaseError(_say("names-number-id", path=case.path, missing=missing[0]))
    return found
