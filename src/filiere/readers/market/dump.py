"""Which rows do the statements of a dump put into which tables?

``CREATE TABLE``, ``INSERT`` and ``COPY … FROM stdin`` of MySQL and PostgreSQL are read as a text;
nothing is run. In MySQL a backslash begins an escape, in PostgreSQL it does so in ``E'…'`` only: a
signed text that is read by the wrong rule verifies no more, so the dialect is settled first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from filiere.errors import ImportRefusedError
from filiere.reader import Place
from filiere.readers.market.forms import LONGEST
from filiere.readers.market.given import Given, Left
from filiere.readers.market.named import column_names, table_named, table_of
from filiere.readers.market.statements import Feed, statements
from filiere.received import Received
from filiere.received.text import lines
from filiere.wording import Words

_say = Words(__name__)

_STARTS = re.compile(
    r"^\s*(?:CREATE\s+TABLE|INSERT\s+(?:IGNORE\s+)?INTO|REPLACE\s+INTO|COPY)\s+"
    r"(?:IF\s+NOT\s+EXISTS\s+)?([\w.\"`]+)",
    re.IGNORECASE | re.MULTILINE,
)
_MYSQL = re.compile(r"`|\bENGINE\s*=|AUTO_INCREMENT|MySQL dump|MariaDB|/\*!\d{5}", re.IGNORECASE)
_POSTGRES = re.compile(
    r"PostgreSQL|standard_conforming_strings|\btimestamp with|\btimestamptz\b|character varying"
    r"|\bSERIAL\b|\bpublic\.|\bE'|::\w|^COPY\s",
    re.IGNORECASE | re.MULTILINE,
)
_ESCAPED_ENDS = re.compile(r"-----\\n|\\r\\n|\\'")


def is_dump(source: Received) -> bool:
    """Whether the first bytes hold a statement that makes or fills a table of ours."""
    if b"\0" in source.head[:4096]:
        return False
    text = source.head.decode("utf-8-sig", "replace")
    return any(table_named(found[1]) != "" for found in _STARTS.finditer(text))


def escapes(head: str) -> bool:
    """Whether a backslash in a plain string begins an escape."""
    if _MYSQL.search(head) is not None:
        return True
    if _POSTGRES.search(head) is not None:
        return False
    return _ESCAPED_ENDS.search(head) is not None


@dataclass(slots=True)
class _Known:
    """Columns of the tables that the dump makes."""

    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)


def dump_rows(source: Received) -> Iterator[Given | Left]:
    """Each row of each INSERT and COPY into a table of ours.

    Raises:
        ImportRefusedError: it ends within a statement, or a statement cannot be read.
    """
    backslash = escapes(source.head.decode("utf-8-sig", "replace"))
    known = _Known()
    with lines(source) as given:
        feed = Feed(source.name, given)
        for line, statement in statements(feed, backslash=backslash):
            copied = _COPY.match(statement)
            if copied is not None:
                yield from _copied(feed, copied, known)
                continue
            made = _CREATE.match(statement)
            if made is not None:
                known.columns[_bare(made[1])] = _columns_made(statement[made.end() :])
                continue
            filled = _INSERT.match(statement)
            if filled is not None:
                yield from _inserted(
                    source.name, line, statement, filled, known, backslash=backslash
                )


_NAME = r"((?:[\w$]+|\"[^\"]+\"|`[^`]+`)(?:\s*\.\s*(?:[\w$]+|\"[^\"]+\"|`[^`]+`))*)"
_CREATE = re.compile(
    rf"\s*CREATE\s+(?:UNLOGGED\s+|TEMPORARY\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s*\(",
    re.IGNORECASE,
)
_INSERT = re.compile(
    rf"\s*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+{_NAME}\s*(?:\(([^()]*)\)\s*)?"
    r"(?:OVERRIDING\s+SYSTEM\s+VALUE\s+)?VALUES?\s*",
    re.IGNORECASE,
)
_COPY = re.compile(rf"\s*COPY\s+{_NAME}\s*(?:\(([^()]*)\)\s*)?FROM\s+stdin", re.IGNORECASE)
_NO_COLUMN = frozenset(
    {"PRIMARY", "KEY", "UNIQUE", "CONSTRAINT", "INDEX", "FOREIGN", "CHECK", "FULLTEXT", "SPATIAL",
     "EXCLUDE", "LIKE"}
)  # fmt: skip


def _bare(name: str) -> str:
    return re.sub(r"[\"`\s]", "", name).casefold()


def _columns_made(text: str) -> tuple[str, ...]:
    """Names of the columns of a CREATE TABLE, from behind its opening bracket."""
    names: list[str] = []
    for part in _parts(text):
        found = re.match(r"\s*(?:\"([^\"]+)\"|`([^`]+)`|([\w$]+))", part)
        if found is None:
            continue
        name = found[1] or found[2] or found[3]
        if found[3] is None or name.upper() not in _NO_COLUMN:
            names.append(name)
    return tuple(names)


def _parts(text: str) -> Iterator[str]:
    """What stands between the commas of the outermost brackets."""
    depth, begun, quote = 0, 0, ""
    for place, char in enumerate(text):
        if quote != "":
            quote = "" if char == quote else quote
        elif char in "'\"`":
            quote = char
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                yield text[begun:place]
                return
        elif char == "," and depth == 0:
            yield text[begun:place]
            begun = place + 1


def _table(name: str, listed: str | None, known: _Known) -> tuple[str, tuple[str, ...]] | None:
    """The table of ours that is filled, and its columns; None where it is none."""
    columns: Sequence[str] = known.columns.get(_bare(name), ())
    if listed is not None:
        columns = [each.strip() for each in listed.split(",")]
    table = table_of(columns, name) if len(columns) > 0 else ""
    return None if table == "" else (table, column_names(table, columns))


def _left(name: str, known: _Known) -> Iterator[Left]:
    bare = _bare(name)
    if bare not in known.left:
        known.left.add(bare)
        yield Left(bare)


def _inserted(  # noqa: PLR0913 - one statement, where it stands, and how it is read
    file: str,
    line: int,
    statement: str,
    filled: re.Match[str],
    known: _Known,
    *,
    backslash: bool,
) -> Iterator[Given | Left]:
    found = _table(filled[1], filled[2], known)
    if found is None:
        yield from _left(filled[1], known)
        return
    table, columns = found
    place = filled.end()
    values = _Values(statement, place, backslash=backslash)
    while (row := values.row()) is not None:
        cells, raw = row
        number = known.counted.get(table, 0) + 1
        known.counted[table] = number
        at = line + statement.count("\n", 0, values.begun)
        yield Given(
            place=Place(key=f"{table}:{number}", at=at),
            table=table,
            cells=dict(zip(columns, cells, strict=True)) if len(cells) == len(columns) else None,
            raw=raw[:LONGEST],
            count=len(cells),
        )
    if values.faulty:
        raise ImportRefusedError(_say("dump-statement", name=file, line=line))


_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "0": "\0", "Z": "\x1a", "f": "\f"}
_CASTS = re.compile(r"\s*::\s*[\w.]+(?:\s*\([\d,\s]*\))?(?:\[\])?", re.IGNORECASE)
_PREFIX = re.compile(r"(?:_utf8mb4|_utf8|_binary|_latin1|N)\s*(?=')", re.IGNORECASE)
_BARE = re.compile(r"[^,()'\s]+")


class _Values:
    """The rows of one INSERT, read off its text."""

    def __init__(self, text: str, place: int, *, backslash: bool) -> None:
        self._text, self._place, self._backslash = text, place, backslash
        self.begun = place
        self.faulty = False

    def row(self) -> tuple[list[str], str] | None:
        """The cells of the next row and its text; None after the last one."""
        self._blanks()
        if self._at(","):
            self._blanks()
        if not self._at("("):
            rest = self._text[self._place :].strip().upper()
            self.faulty = rest != "" and not rest.startswith(("ON ", "RETURNING", "AS "))
            return None
        self.begun = self._place - 1
        cells: list[str] = []
        while True:
            cell = self._cell()
            if cell is None:
                self.faulty = True
                return None
            cells.append(cell)
            self._blanks()
            if self._at(","):
                continue
            if self._at(")"):
                return cells, self._text[self.begun : self._place]
            self.faulty = True
            return None

    def _at(self, sign: str) -> bool:
        here = self._text.startswith(sign, self._place)
        self._place += len(sign) if here else 0
        return here

    def _blanks(self) -> None:
        while self._place < len(self._text) and self._text[self._place].isspace():
            self._place += 1

    def _cell(self) -> str | None:
        self._blanks()
        prefix = _PREFIX.match(self._text, self._place)
        if prefix is not None:
            self._place = prefix.end()
        explicit = re.compile(r"[eE](?=')").match(self._text, self._place)
        if explicit is not None:
            self._place += 1
        if self._at("'"):
            told = self._string(escaping=self._backslash or explicit is not None)
        else:
            bare = _BARE.match(self._text, self._place)
            if bare is None:
                return None
            self._place = bare.end()
            word = bare[0].partition("::")[0]
            told = "" if word.upper() in {"NULL", "DEFAULT"} else word
        cast = _CASTS.match(self._text, self._place)
        if cast is not None:
            self._place = cast.end()
        return told

    def _string(self, *, escaping: bool) -> str | None:
        pieces: list[str] = []
        special = re.compile(r"['\\]" if escaping else "'")
        while (found := special.search(self._text, self._place)) is not None:
            pieces.append(self._text[self._place : found.start()])
            self._place = found.end()
            if found[0] == "\\":
                char = self._text[self._place : self._place + 1]
                self._place += 1
                # a backslash before % or _ stays, as both servers have it
                pieces.append(f"\\{char}" if char in {"%", "_"} else _ESCAPES.get(char, char))
            elif self._at("'"):
                pieces.append("'")
            else:
                return "".join(pieces)
        return None


_COPIED = re.compile(r"\\(?:([bfnrtv])|([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_OF_COPY = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _copied(feed: Feed, copied: re.Match[str], known: _Known) -> Iterator[Given | Left]:
    """The lines after a COPY, up to the one of a backslash and a point."""
    found = _table(copied[1], copied[2], known)
    if found is None:
        yield from _left(copied[1], known)
    while (line := feed.next()) is not None:
        if line == "\\.":
            return
        if found is None:
            continue
        table, columns = found
        number = known.counted.get(table, 0) + 1
        known.counted[table] = number
        cells = [_uncopied(cell) for cell in line.split("\t")]
        yield Given(
            place=Place(key=f"{table}:{number}", at=feed.line),
            table=table,
            cells=dict(zip(columns, cells, strict=True)) if len(cells) == len(columns) else None,
            raw=line[:LONGEST] or "(…)",
            count=len(cells),
        )
    raise ImportRefusedError(_say("dump-cut", name=feed.name))


def _uncopied(cell: str) -> str:
    if cell == "\\N":
        return ""
    return _COPIED.sub(_unescaped, cell)


def _unescaped(found: re.Match[str]) -> str:
    if found[1] is not None:
        return _OF_COPY[found[1]]
    if found[2] is not None:
        return chr(int(found[2], 8) & 0xFF)
    return chr(int(found[3], 16)) if found[3] is not None else found[4]
