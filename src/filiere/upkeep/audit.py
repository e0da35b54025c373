"""Is the case what its log says it is, to the last byte that counts?

The chain of the log is verified first; then every table against the digest that the log says it
was left with; then, in words, what the log says against what the case holds: files and their
counts, original bytes, authorisations, findings, statements. A fault is located: entry and field,
file and chunk, run, or table and part. What was not covered is said too.
"""

from dataclasses import dataclass

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import ledger
from filiere.case.store import names
from filiere.errors import AuditError, CaseError
from filiere.upkeep import chained, tables, told
from filiere.upkeep.fault import Fault, said_of
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditResult:
    """What was verified, and what did not hold; the first fault first."""

    entries: int
    head: str
    sources: int
    runs: int
    tables: int
    rows: int
    covered: bool
    """Whether the log tells of the tables: one of an older version does from the next entry on."""
    sealed: int | None
    """Number of the entry whose hash was kept outside; None where none was given."""
    faults: tuple[Fault, ...]

    @property
    def holds(self) -> bool:
        """Whether everything verifies."""
        return len(self.faults) == 0

    def refuse(self) -> None:
        """Raise the first fault.

        Raises:
            AuditError: something does not verify.
        """
        if not self.holds:
            raise AuditError(self.faults[0].said)

    def limits(self) -> list[Text]:
        """What was covered, and what was not."""
        said: list[Text] = []
        if self.covered:
            said.append(_say("covered", tables=self.tables, rows=self.rows))
        else:
            said.append(_say("not-covered-yet"))
        if self.sealed is None:
            said.append(_say("end-not-covered"))
        elif self.sealed < self.entries:
            said.append(_say("after-the-seal", sealed=self.sealed, more=self.entries - self.sealed))
        else:
            said.append(_say("sealed-whole"))
        return said


def verify(case: Case, *, sealed: str = "") -> AuditResult:
    """Verify the whole case; ``sealed`` is a head hash kept outside, to be found in the chain."""
    entries = log.entries(case)
    details = [(entry, told.detail_of(entry)) for entry in entries]
    faults = [*chained.chain(entries), *chained.blanked(details)]
    place = {entry.hash: entry.seq for entry in entries}
    if sealed != "" and sealed not in place:
        faults.append(Fault(where="log", field="hash", said=_say("seal-not-there")))
    faults += told.faults(case, details)
    faults += _names(case)
    compared = tables.compare(case)
    faults += compared.faults
    return AuditResult(
        entries=len(entries),
        head=log.head(case),
        sources=len(ledger.ledger(case, every=True)),
        runs=case.value("SELECT count(*) FROM run", of=int),
        tables=compared.tables,
        rows=compared.rows,
        covered=compared.since,
        sealed=place.get(sealed),
        faults=tuple(faults),
    )


def _names(case: Case) -> list[Fault]:
    try:
        names.check(case)
    except CaseError as error:
        return [Fault(where="names", field="", said=said_of(error))]
    return []
