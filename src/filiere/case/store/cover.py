"""Has a table been altered by anything but this program, and where?

Every table is cut into parts (case/store/cut.py), and the case keeps the digest of each part
(case/store/fold.py) in table ``cover``. A transaction that writes to a table ends by computing the
parts it touched anew; the digest of all of ``cover``, keyed with a secret of the case, then stands
in the transaction's last log entry. Nothing is registered: a table that a later schema adds is
covered by being there.

Before a part that exists is written to, it is compared with what ``cover`` says of it, so that an
alteration made by other means is never covered up by a lawful change.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from filiere.case.store import chain
from filiere.case.store.cut import Cut, Part, columns, parts
from filiere.errors import CaseDamagedError
from filiere.wording import Words

if TYPE_CHECKING:
    from filiere.case.store.engine import Case

_say = Words(__name__)

SELF = "cover"
"""The table that holds the digests of the parts of the others; the log holds its own."""

BESIDE = frozenset({SELF, "log"})
"""Tables that are proved otherwise: by the chain, and by the digest in it."""

LABEL = b"cover of tables 1"


_WRITES = re.compile(
    r"\b(INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO"
    r"|ALTER\s+TABLE(?:\s+IF\s+EXISTS)?|DROP\s+TABLE(?:\s+IF\s+EXISTS)?"
    r"|CREATE\s+(?:OR\s+REPLACE\s+)?TABLE(?:\s+IF\s+NOT\s+EXISTS)?)"
    r'\s+((?:"?[A-Za-z_]\w*"?\.)*"?[A-Za-z_]\w*"?)',
    re.IGNORECASE,
)


@dataclass(slots=True)
class Written:
    """What the open transaction has written to: of each table the first new row, None for any."""

    logged: bool = False
    """Whether the transaction wrote an entry of the log, which then says what the tables hold."""
    tables: dict[str, int | None] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    """Tables compared with what is said of them since the case was opened: nobody else writes."""
    parts: set[tuple[str, str]] = field(default_factory=set)
    """The same of single parts."""
    covered: bool | None = None
    """Whether the log tells of tables at all; None until it was looked up, and compared."""
    known: frozenset[str] = frozenset()
    """The tables there are, as last looked up."""

    def begin(self) -> None:
        """A transaction begins."""
        self.logged = False
        self.tables = {}


Verb = Literal["add", "change", "shape"]


def written_by(sql: str) -> list[tuple[str, Verb]]:
    """The tables that a text of SQL writes to, and how."""
    return [
        (name.rpartition(".")[2].strip('"').lower(), _verb(verb.upper()))
        for verb, name in _WRITES.findall(sql)
    ]


def _verb(word: str) -> Verb:
    if word.startswith("INSERT") and "OR" not in word.split():
        return "add"
    return "shape" if word.startswith(("ALTER", "DROP", "CREATE")) else "change"


def tables(case: "Case") -> list[str]:
    """The tables of a case that are covered."""
    rows = case.query(
        "SELECT table_name FROM system.main.duckdb_tables() "
        "WHERE database_name = 'casefile' AND NOT temporary ORDER BY table_name"
    )
    return [str(name) for (name,) in rows if name not in BESIDE]


def touch(case: "Case", written: Written, sql: str) -> None:
    """Note what a statement is about to write to, comparing first what it may change."""
    for table, verb in written_by(sql):
        if table in BESIDE:
            written.logged |= table == "log" and verb == "add"
            continue
        if verb == "shape":
            written.known = frozenset()
        if len(written.known) == 0:
            written.known = frozenset(tables(case))
        if table not in written.known and verb != "shape":
            continue  # a scratch table
        if written.tables.get(table, 0) is None:
            continue
        if verb == "add":
            if table not in written.tables:
                count = case.query(f'SELECT count(*) FROM casefile.main."{table}"')[0][0]
                written.tables[table] = int(count)
        else:
            if table in written.known:
                _refuse_altered(case, written, table)
            written.tables[table] = None


def seal(case: "Case", written: Written) -> None:
    """Renew the parts that the transaction touched, and say in the log what all of them are."""
    known = frozenset(tables(case))
    written.known = known
    if not _is_covered(case, written):
        written.tables |= dict.fromkeys(known)  # a case that is new, or was never covered
    changed = False
    for table, start in sorted(written.tables.items()):
        if table not in known:
            changed |= _renew(case, written, table, [])
        elif start is None:
            changed |= _renew(case, written, table, parts(case, table))
        else:
            changed |= _add(case, written, table, start)
    if changed:
        chain.put_cover(case, root(case), own=not written.logged)
        written.covered = True


def last_said(case: "Case") -> str:
    """The digest of all tables as the log has it last, or '' in a case that was never covered."""
    found = case.query(
        "SELECT digests FROM log WHERE contains(digests, 'cover=') ORDER BY seq DESC LIMIT 1"
    )
    return chain.cover_in(found[0][0]) if found else ""


def has_table(case: "Case") -> bool:
    """Whether the case has a place for the digests: one of the first schema has none."""
    rows = case.query(
        "SELECT 1 FROM system.main.duckdb_tables() "
        "WHERE database_name = 'casefile' AND table_name = ?",
        [SELF],
    )
    return len(rows) > 0


def _is_covered(case: "Case", written: Written) -> bool:
    """Whether the log tells of tables; what it tells is then compared, once for each opening.

    Raises:
        CaseDamagedError: the digests in the case are not those that the log tells of.
    """
    if written.covered is None:
        said_last = last_said(case) if has_table(case) else ""
        if said_last != "" and said_last != root(case):
            raise _altered(case, SELF)
        written.covered = said_last != ""
    return written.covered


def _renew(case: "Case", written: Written, table: str, found: Iterable[Part]) -> bool:
    """Put what a whole table holds in the place of what was said of it; whether that differs."""
    now = {part.part: part for part in found}
    then = said(case, table)
    gone = [name for name in then if now.get(name) != then[name]]
    fresh = [part for name, part in now.items() if then.get(name) != part]
    _replace(case, table, gone, fresh)
    written.whole.add(table)
    return len(gone) + len(fresh) > 0


def _replace(case: "Case", table: str, gone: Sequence[str], fresh: Sequence[Part]) -> None:
    if gone:
        case.execute(
            "DELETE FROM cover WHERE table_name = ? AND part IN (SELECT unnest(?::VARCHAR[]))",
            [table, list(gone)],
        )
    case.insert("cover", [(p.table, p.part, p.rows, p.sha256) for p in fresh])


def _add(case: "Case", written: Written, table: str, start: int) -> bool:
    """Renew the parts to which rows were added, each compared first without them."""
    cut = Cut(case, table, columns(case, table))
    touched = [name for name, _ in cut.counts(f"rowid >= {start}")]
    if len(touched) == 0:
        return False
    then = said(case, table)
    if table not in written.whole:
        doubted = [name for name in touched if name in then and (table, name) not in written.parts]
        if cut.held(doubted, f"rowid < {start}") != [then[name] for name in doubted]:
            raise _altered(case, table)
    _replace(case, table, [name for name in touched if name in then], cut.held(touched))
    written.parts |= {(table, name) for name in touched}
    return True


def _refuse_altered(case: "Case", written: Written, table: str) -> None:
    """Refuse to change a table that is not what was said of it; once for each opening."""
    if table in written.whole or not _is_covered(case, written):
        return
    if {part.part: part for part in parts(case, table)} != said(case, table):
        raise _altered(case, table)
    written.whole.add(table)


def _altered(case: "Case", table: str) -> CaseDamagedError:
    return CaseDamagedError(_say("altered-before-write", path=str(case.path), table=table))


def said(case: "Case", table: str) -> dict[str, Part]:
    """What the case says that each part of a table holds."""
    rows = case.query(
        "SELECT table_name, part, rows, sha256 FROM cover WHERE table_name = ? ORDER BY part",
        [table],
    )
    return {
        part: Part(table=name, part=part, rows=count, sha256=sha256)
        for name, part, count, sha256 in rows
    }


def all_said(case: "Case") -> list[Part]:
    """What the case says that each part of each table holds."""
    return [
        Part(table=table, part=part, rows=rows, sha256=sha256)
        for table, part, rows, sha256 in case.query(
            "SELECT table_name, part, rows, sha256 FROM cover ORDER BY table_name, part, sha256"
        )
    ]


def root(case: "Case") -> str:
    """The digest of what is said of every part, keyed: it tells nothing to whoever has no key."""
    lines = "\n".join(f"{p.table}\t{p.part}\t{p.rows}\t{p.sha256}" for p in all_said(case))
    return keyed(case, LABEL, lines)


def keyed(case: "Case", label: bytes, text: str) -> str:
    """HMAC-SHA-256 of a text under a key of the case that never leaves it, 64 hex."""
    key = hmac.digest(case.meta("secret").encode(), label, "sha256")
    return hmac.new(key, text.encode("utf-8", "backslashreplace"), hashlib.sha256).hexdigest()
