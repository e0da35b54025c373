"""What of a file's own account of itself is kept: the phone, whose it is, who is in which group?

Accounts and threads that no row in scope brought stay out, whatever the tables of the file say of
them: an address book or a map of numbers must not bring in people who are nowhere else.
"""

from collections.abc import Iterable

from filiere.case import Case
from filiere.case.rows.claims import Scope
from filiere.importer.streams.append import Appender
from filiere.importer.streams.refs import ids
from filiere.model.codes import ROW_BITS
from filiere.model.money import Statement, day_number
from filiere.model.record import AccountRef, Category, Ref, ThreadRef
from filiere.model.seized import Handset, KnownAs, Members, Owner
from filiere.reader import Fact

BATCH = 20_000


def write_facts(case: Case, source_id: int, facts: Iterable[tuple[Fact, Scope]]) -> None:
    """Keep what the file tells in no row, as far as the act and its rows reach."""
    told = [(fact, scope) for fact, scope in facts if scope.data_kind != ""]
    known = _Known(case)
    appender = Appender(case)
    groups = [fact for fact, _ in told if isinstance(fact, Members) and known.thread(fact.thread)]
    _members(case, appender, source_id, groups)
    named: list[KnownAs] = []
    for fact, scope in told:
        if isinstance(fact, Handset):
            _handset(case, source_id, fact)
        elif isinstance(fact, Owner):
            if scope.allows(Category.ACCOUNTS) or known.account(fact.account):
                found = ids(case, [fact.account])[fact.account]
                case.insert("account_owner", [(source_id, found, fact.basis)])
        elif isinstance(fact, Statement):
            _statement(case, source_id, fact, scope)
        elif isinstance(fact, KnownAs) and known.account(fact.account):
            named.append(fact)
    _named(case, appender, source_id, named)


def _statement(case: Case, source_id: int, told: Statement, scope: Scope) -> None:
    """A statement of an account that the act names; of any other its rows are not there either."""
    if told.account is None or not scope.names(told.account):
        return
    known = case.query(
        "SELECT 1 FROM statement WHERE record_id = $record AND number = $number "
        "AND currency = $currency",
        {"record": source_id << ROW_BITS, "number": told.number, "currency": told.currency},
    )
    if known:
        return  # a further act lets rows out; the statement stands already
    least = told.exponent
    ends = (told.opening, told.closing)
    opening, closing = (None if end is None else end.at(least) for end in ends)
    row = (
        source_id << ROW_BITS, told.number, told.currency, ids(case, [told.account])[told.account],
        told.statement, str(told.form), least, opening, day_number(told.opening_on), closing,
        day_number(told.closing_on), told.pending, str(told.balance),
        None if told.level is None else str(told.level), told.encoding,
    )  # fmt: skip
    case.insert("statement", [row])


class _Known:
    """Which accounts and threads the case has by its rows."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._accounts: set[tuple[str, str]] | None = None
        self._threads: set[tuple[str, str]] | None = None

    def account(self, ref: AccountRef) -> bool:
        if self._accounts is None:
            rows = self._case.query("SELECT service, identifier FROM account")
            self._accounts = {(service, identifier) for service, identifier in rows}
        return (ref.service, ref.id) in self._accounts

    def thread(self, ref: ThreadRef) -> bool:
        if self._threads is None:
            rows = self._case.query("SELECT service, key FROM thread")
            self._threads = {(service, key) for service, key in rows}
        return (ref.service, ref.key) in self._threads


def _handset(case: Case, source_id: int, told: Handset) -> None:
    row = (
        source_id, told.make, told.model, told.serial, told.tool, told.tool_version,
        told.extraction, told.extracted_at, told.zone, [imei[:14] for imei in told.imeis],
        list(told.imsis), list(told.iccids), [ref.number for ref in told.numbers],
    )  # fmt: skip
    case.insert("handset_told", [row])


def _members(case: Case, appender: Appender, source_id: int, facts: list[Members]) -> None:
    """Who reads the conversations of which a message is in scope; each group is told at once."""
    for first in range(0, len(facts), BATCH):
        batch = facts[first : first + BATCH]
        refs: list[Ref] = [fact.thread for fact in batch]
        refs += [account for fact in batch for account in fact.accounts]
        found = ids(case, refs)
        appender.append(
            "thread_member",
            [
                (source_id, found[fact.thread], found[account])
                for fact in batch
                for account in fact.accounts
            ],
        )


def _named(case: Case, appender: Appender, source_id: int, facts: list[KnownAs]) -> None:
    """Numbers and names of accounts that stand in tables of their own."""
    whole_file = source_id << ROW_BITS
    for first in range(0, len(facts), BATCH):
        batch = facts[first : first + BATCH]
        refs: list[Ref] = [fact.account for fact in batch]
        refs += [fact.number for fact in batch if fact.number is not None]
        found = ids(case, refs)
        appender.append(
            "account_number",
            [
                (
                    whole_file, found[fact.account], found[fact.number], int(fact.basis),
                    fact.from_ms, fact.to_ms,
                )
                for fact in batch
                if fact.number is not None
            ],
        )  # fmt: skip
        appender.append(
            "account_name",
            [
                (whole_file, found[fact.account], fact.name, int(fact.chooser))
                for fact in batch
                if fact.name != ""
            ],
        )
