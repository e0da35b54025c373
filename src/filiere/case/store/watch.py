"""What does a transaction write to, and is that what was there before?

Every statement of the program passes here before the engine sees it. Before a part that exists is
written to, it is compared with what the case says of it, so that an alteration made by other means
is never covered up by a lawful change; once for each opening, as nobody else can write meanwhile.
At the end of the transaction the touched parts are computed anew.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from filiere.case.store import chain, cover
from filiere.case.store.cut import BESIDE, Cut, Part, empty_tables, every_cut
from filiere.errors import CaseDamagedError
from filiere.wording import Words

if TYPE_CHECKING:
    from filiere.case.store.engine import Case

_say = Words(__name__)

_WRITES = re.compile(
    r"\b(INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?|MERGE\s+INTO"
    r"|ALTER\s+TABLE(?:\s+IF\s+EXISTS)?|DROP\s+TABLE(?:\s+IF\s+EXISTS)?"
    r"|CREATE\s+(?:OR\s+REPLACE\s+)?TABLE(?:\s+IF\s+NOT\s+EXISTS)?)"
    r'\s+((?:"?[A-Za-z_]\w*"?\.)*"?[A-Za-z_]\w*"?)',
    re.IGNORECASE,
)

Verb = Literal["add", "change", "alter", "make"]
Writes = list[tuple[str, Verb]]


def written_by(sql: str) -> Writes:
    """The tables that a text of SQL writes to, and how."""
    return [
        (name.rpartition(".")[2].strip('"').lower(), _verb(verb.upper()))
        for verb, name in _WRITES.findall(sql)
    ]


def _verb(word: str) -> Verb:
    if word.startswith("INSERT") and "OR" not in word.split():
        return "add"
    if word.startswith("CREATE"):
        return "make"
    return "alter" if word.startswith(("ALTER", "DROP")) else "change"


@dataclass(slots=True)
class Known:
    """What the program knows of an open case; its connections share it, one writes at a time."""

    new: bool = False
    """Whether the case was made just now, so that its first entry tells of all its tables."""
    covered: bool = False
    """Whether the log tells of the tables, and what is said of them was compared with it."""
    told: cover.Told = field(default_factory=cover.Told)
    """What is said of each part."""
    whole: set[str] = field(default_factory=set)
    """Tables compared with what is said of them."""
    parts: set[tuple[str, str]] = field(default_factory=set)
    """Parts compared with what is said of them."""
    rows: dict[str, int] = field(default_factory=dict)
    """The first place that no row has had: rows that are added come there or after it."""


class Watch:
    """One connection's writing."""

    def __init__(self, case: "Case", known: Known | None = None) -> None:
        self._case = case
        self._known = known if known is not None else Known()
        self._cuts: dict[str, Cut] | None = None
        self._touched: dict[str, int | None] = {}
        """Of each table that this transaction wrote to its first new row, None for any row."""
        self._first = ""
        """The table that the statement under way adds to for the first time, if there is one."""
        self._last: chain.Entry | None = None
        """The last entry that this transaction wrote, which then says what the tables hold."""
        self._change_told: tuple[list[Part], list[Part]] | None = None
        """What this transaction says no more, and says instead; None where it says nothing."""

    def beside(self, case: "Case") -> "Watch":
        """The same for another connection to the case."""
        return Watch(case, self._known)

    def begin(self) -> None:
        """A transaction begins."""
        self._last = None
        self._touched = {}
        self._change_told = None

    def committed(self) -> None:
        """The transaction holds."""
        if self._change_told is not None:
            self._known.covered, self._known.new = True, False

    def undone(self) -> None:
        """The transaction was undone, and with it what it said and the tables that it made."""
        if self._change_told is not None:
            gone, fresh = self._change_told
            self._known.told.change(fresh, gone)
            self._change_told = None
        self._cuts = None
        self._known.rows = {}

    def logged(self, entry: chain.Entry) -> None:
        """An entry was written by this transaction."""
        self._last = entry

    def concerns(self, sql: str) -> Writes:
        """What a text of SQL writes to of the case; scratch tables are none of its tables."""
        return [
            (table, verb)
            for table, verb in written_by(sql)
            if verb == "make" or (table in self._tables() and table not in BESIDE)
        ]

    def touch(self, writes: Writes) -> None:
        """Note what a statement is about to write to, comparing first what it may change."""
        for table, verb in writes:
            if verb != "add":
                self._change(table)
            elif table not in self._touched:
                self._touched[table] = self._rows(table)
                self._first = table
        if any(verb in {"alter", "make"} for _, verb in writes):
            self._cuts = None

    def wrote(self, rows: int) -> None:
        """The statement was carried out; a table that it was to add rows to may have got none."""
        if rows == 0 and self._first != "":
            del self._touched[self._first]
        self._first = ""

    def _rows(self, table: str) -> int:
        if table not in self._known.rows:
            # not the count: rows that were taken away leave gaps
            found = self._case.value(
                f'SELECT coalesce(max(rowid) + 1, 0) FROM casefile.main."{table}"', of=int
            )
            self._known.rows[table] = found
        return self._known.rows[table]

    def _change(self, table: str) -> None:
        """Any row may change: the table is compared before the first statement that may do so."""
        self._known.rows.pop(table, None)
        if self._touched.get(table, 0) is None:
            return
        if table in self._tables():
            start = self._touched.get(table)
            self._refuse_altered(table, "true" if start is None else f"rowid < {start}")
        self._touched[table] = None

    def _tables(self) -> Mapping[str, Cut]:
        if self._cuts is None:
            self._cuts = every_cut(self._case)
        return self._cuts

    def seal(self) -> None:
        """Renew the parts that the transaction touched; the log then says what all of them are."""
        first = self._known.new and self._last is not None
        if not (first or self._touched) or not self._is_there():
            return
        covered = self._is_covered()
        if not covered:
            empty = empty_tables(self._case)
            self._known.whole |= empty
            self._touched |= dict.fromkeys(set(self._tables()) - empty)
        gone: list[Part] = []
        fresh: list[Part] = []
        for table, start in sorted(self._touched.items()):
            then, now = self._anew(table, start)
            gone += [part for name, part in then.items() if now.get(name) != part]
            fresh += [part for name, part in now.items() if then.get(name) != part]
        if gone or fresh or not covered:
            cover.replace(self._case, gone, fresh)
            self._known.told.change(gone, fresh)
            self._change_told = (gone, fresh)
            chain.put_cover(self._case, self._known.told.root(self._case), self._last)

    def _anew(self, table: str, start: int | None) -> tuple[dict[str, Part], dict[str, Part]]:
        """What was said of the parts that were touched, and what is to be said of them now."""
        told, cut = self._known.told, self._tables().get(table)
        if cut is None:  # it was taken away
            return told.of(table), {}
        if start is not None and not cut.by_number:
            self._refuse_altered(table, f"rowid < {start}")
            start = None
        if start is None:
            self._known.whole.add(table)
            return told.of(table), {part.part: part for part in cut.parts()}
        added = {part.part: part for part in cut.added(start)}
        self._known.rows[table] = start + sum(part.rows for part in added.values())
        then = {name: part for name in added if (part := told.part(table, name)) is not None}
        if then and table not in self._known.whole:
            doubted = {name for name in then if (table, name) not in self._known.parts}
            self._refuse_unless(table, cut.of(doubted, f"rowid < {start}"), then, doubted)
        now = {**added, **{part.part: part for part in cut.of(then)}}
        self._known.parts |= {(table, name) for name in now}
        return then, now

    def _is_there(self) -> bool:
        """Whether the case has a place for the digests: one of the first schema has none."""
        return self._known.covered or cover.has_table(self._case)

    def _is_covered(self) -> bool:
        """Whether the log tells of tables; what it tells is then compared, once for each opening.

        Raises:
            CaseDamagedError: the digests in the case are not those that the log tells of.
        """
        if not self._known.covered and self._is_there():
            last = cover.last_said(self._case)
            if last != "":
                found = cover.said(self._case)
                if last != found.root(self._case):
                    raise self._altered(cover.SELF)
                self._known.told, self._known.covered = found, True
        return self._known.covered

    def _refuse_altered(self, table: str, where: str) -> None:
        """Refuse to change a table that is not what was said of it; once for each opening.

        Raises:
            CaseDamagedError: it was altered by other means.
        """
        if table in self._known.whole or not self._is_covered():
            return
        cut, then = self._tables()[table], self._known.told.of(table)
        found = cut.held(cut.extents(where), where)
        self._refuse_unless(table, found, then, {*then, *(part.part for part in found)})
        self._known.whole.add(table)

    def _refuse_unless(
        self, table: str, found: Iterable[Part], then: Mapping[str, Part], names: set[str]
    ) -> None:
        now = {part.part: part for part in found}
        if any(now.get(name) != then.get(name) for name in names):
            raise self._altered(table)

    def _altered(self, table: str) -> CaseDamagedError:
        path = str(self._case.path)
        return CaseDamagedError(_say("altered-before-write", path=path, table=table))
