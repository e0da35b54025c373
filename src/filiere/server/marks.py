"""How are stars, notes, views, tags and a story kept with the case?

Each is a row with its author and time. A tag is a colour and a few words on a number: it is told to
the log as well, stands beside the number on pages and in the report, and in no finding. Taking one
back, or putting another in its place, marks the row and erases nothing. Text is kept without the
numbers that no authorisation names.

Reads and writes mark. One row per mark.
"""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.store.names import labels
from filiere.errors import NotThereError, RequestError
from filiere.server.asked import record_of
from filiere.wording import Words

_say = Words(__name__)


KINDS = ("star", "note", "view", "story", "tag")
COLOURS = ("blue", "orange", "green", "purple", "red", "brown", "teal", "grey")
"""What a tag can be drawn in; pages and the report have each dark enough to read."""
LONGEST_TAG = 40
"""Characters of a tag: it stands beside the number."""
ABOUT = ("finding", "number", "record", "cell")
LONGEST = 4000
"""Characters of a text, or of the address of a view."""

_COLUMNS = "mark_id, kind, about_type, about_id, text, state, place, who, at_utc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A mark to be kept; ``about_type`` '' where it is about nothing in particular."""

    kind: str
    about_type: str
    about_id: str
    text: str
    state: str
    place: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as kept."""

    id: int
    kind: str
    about_type: str
    about_id: str
    text: str
    state: str
    place: int
    who: str
    at: str

    def told(self) -> dict[str, Any]:
        """The mark as pages have it."""
        told = asdict(self)
        kind, name = told.pop("about_type"), told.pop("about_id")
        return {**told, "about": None if kind == "" else {"type": kind, "id": name}}


def read(case: Case, kind: str = "") -> list[Mark]:
    """The marks that hold, oldest first; of one kind where one is given."""
    rows = case.query(
        f"SELECT {_COLUMNS} FROM mark "
        "WHERE withdrawn_at IS NULL AND ($kind = '' OR kind = $kind) ORDER BY mark_id",
        {"kind": kind},
    )
    return [Mark(*row) for row in rows]


def keep(case: Case, wanted: Wanted, *, replaces: int | None = None) -> Mark:
    """Keep a mark, in the caller's transaction; with ``replaces``, in the place of another.

    Raises:
        RequestError: it is none of the kinds of marks, or lacks what its kind needs.
        NotThereError: what it is about, or replaces, is not there.
    """
    _refuse(case, wanted)
    if replaces is not None:
        _held(case, replaces)
    if wanted.kind == "tag" and replaces is None:
        replaces = _tagged(case, wanted.about_id)
    number = case.value("SELECT coalesce(max(mark_id), 0) + 1 FROM mark", of=int)
    mark = Mark(
        number,
        wanted.kind,
        wanted.about_type,
        wanted.about_id,
        log.mask(case, wanted.text.strip()),
        wanted.state,
        wanted.place,
        log.mask(case, log.who()),
        _now(),
    )
    case.insert("mark", [(*asdict(mark).values(), None, None, None)])
    if replaces is not None:
        withdraw(case, replaces, replaced_by=number)
    if wanted.kind == "tag":
        _log_tag(case, wanted.about_id, mark.text, mark.state)
    return mark


def _tagged(case: Case, number: str) -> int | None:
    """The tag that a number has: it has one at most."""
    return case.value_or_none(
        "SELECT max(mark_id) FROM mark WHERE kind = 'tag' AND about_id = ? "
        "AND withdrawn_at IS NULL",
        [number],
        of=int,
    )


def _log_tag(case: Case, number: str, text: str, colour: str) -> None:
    label = labels(case, {int(number)})[int(number)]
    detail = {"workbench": "tag", "number": label, "tag": text, "colour": colour}
    log.append(case, "statement", detail=detail)


def withdraw(case: Case, number: int, *, replaced_by: int | None = None) -> None:
    """Take a mark back."""
    _held(case, number)
    if replaced_by is None:
        for (tagged,) in case.query(
            "SELECT about_id FROM mark WHERE mark_id = ? AND kind = 'tag'", [number]
        ):
            _log_tag(case, tagged, "", "")
    case.execute(
        "UPDATE mark SET withdrawn_by = ?, withdrawn_at = ?, replaced_by = ? WHERE mark_id = ?",
        [log.mask(case, log.who()), _now(), replaced_by, number],
    )


def _held(case: Case, number: int) -> None:
    found = case.query("SELECT 1 FROM mark WHERE mark_id = ? AND withdrawn_at IS NULL", [number])
    if len(found) == 0:
        raise NotThereError(_say("marks-there-mark", number=number))


def _refuse(case: Case, wanted: Wanted) -> None:
    if wanted.kind not in KINDS:
        raise RequestError(
            _say("marks-kind-mark-expected-one", v0=wanted.kind[:40], listed=", ".join(KINDS))
        )
    if len(wanted.text) > LONGEST or len(wanted.state) > LONGEST:
        raise RequestError(_say("marks-mark-most-characters", longest=LONGEST))
    if wanted.kind == "tag":
        _refuse_tag(case, wanted)
        return
    if wanted.kind in {"star", "note"} and wanted.about_type == "":
        raise RequestError(_say("marks-star-note-about-something-about-missing"))
    if wanted.kind in {"note", "view"} and wanted.text.strip() == "":
        raise RequestError(_say("marks-note-name-view-text"))
    if wanted.kind == "view" and wanted.state == "":
        raise RequestError(_say("marks-view-state-address-page"))
    if wanted.state != "" and (not wanted.state.startswith("/") or wanted.state[1:2] in "/\\"):
        raise RequestError(_say("marks-state-view-path-server"))
    if wanted.about_type != "":
        _refuse_about(case, wanted)


def _refuse_tag(case: Case, wanted: Wanted) -> None:
    if wanted.about_type != "number" or wanted.state not in COLOURS:
        raise RequestError(_say("marks-tag-number", listed=", ".join(COLOURS)))
    if len(wanted.text.strip()) > LONGEST_TAG:
        raise RequestError(_say("marks-tag-long", longest=LONGEST_TAG))
    _refuse_about(case, wanted)


def _refuse_about(case: Case, wanted: Wanted) -> None:
    if wanted.about_type not in ABOUT:
        raise RequestError(
            _say(
                "marks-nothing-said-about-expected-one",
                v0=wanted.about_type[:40],
                listed=", ".join(ABOUT),
            )
        )
    name = wanted.about_id
    if wanted.about_type == "record":
        record = record_of(name)
        found = case.query(
            "SELECT 1 FROM event WHERE record_id = $r UNION ALL "
            "SELECT 1 FROM subscriber WHERE record_id = $r",
            {"r": record},
        )
    elif wanted.about_type == "finding":
        found = case.query("SELECT 1 FROM finding WHERE finding_id = ?", [name])
    else:
        table = wanted.about_type
        if not name.isdecimal() or len(name) > 9:
            raise RequestError(_say("marks-id", name=name[:40], table=table))
        found = case.query(f"SELECT 1 FROM {table} WHERE {table}_id = ?", [int(name)])
    if len(found) == 0:
        raise NotThereError(_say("marks-there-case", about_type=wanted.about_type, name=name[:60]))


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
