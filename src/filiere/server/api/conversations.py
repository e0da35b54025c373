"""Every conversation that phones and exports hold, and one of them as people read it.

A conversation is a thread of one application, with its messages in the order of time and where each
of them stands. Accounts that no act names are pseudonyms, texts are masked; a message that two
files hold is shown once.
"""

from collections.abc import Collection
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.case.rows.own_words import own_words
from filiere.errors import NotThereError, RequestError
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction
from filiere.model.seized import Content, MessageFlag, ThreadKind
from filiere.server.answers import answer
from filiere.server.asked import only, page, record_text
from filiere.server.desk import desk_of
from filiere.signals.order_words import ELEMENTS, GROUPS, lexicon_words, said
from filiere.wording import Words

_say = Words(__name__)

NAMED = 3
"""Others of a conversation that are named in the list; further ones are counted."""
KINDS = {kind: kind.name.lower() for kind in ThreadKind}
CONTENTS = {content: content.name.lower() for content in Content}


def conversations(request: Request) -> Response:
    """Conversations, those with most messages first."""
    only(request, "offset", "count")
    offset, count = page(request)
    desk = desk_of(request)
    desk.note(request.state.session, "consultation", "conversations")
    with desk.reading() as case:
        rows = case.query(
            """
            WITH talk AS (
                SELECT thread_id, count(*) AS messages,
                       min(coalesce(sent_ms, received_ms)) // 1000 AS first_s,
                       max(coalesce(sent_ms, received_ms)) // 1000 AS last_s
                FROM chat_message ANTI JOIN repeat_of USING (record_id) GROUP BY thread_id
            )
            SELECT thread_id, service, kind, messages, first_s, last_s
            FROM talk JOIN thread USING (thread_id)
            ORDER BY messages DESC, thread_id LIMIT $count OFFSET $offset
            """,
            {"count": count, "offset": offset},
        )
        total = case.value(
            "SELECT count(DISTINCT thread_id) FROM chat_message ANTI JOIN repeat_of "
            "USING (record_id)",
            of=int,
        )
        threads = [int(thread) for thread, *_ in rows]
        others = _others(case, threads)
        devices = _devices(case, threads)
    told = [
        {
            "id": int(thread),
            "service": service,
            "kind": KINDS[ThreadKind(kind)],
            "with": others.get(int(thread), ([], 0))[0],
            "further": others.get(int(thread), ([], 0))[1],
            "devices": devices.get(int(thread), []),
            "messages": int(messages),
            "first_s": first,
            "last_s": last,
        }
        for thread, service, kind, messages, first, last in rows
    ]
    return answer(request, {"total": total, "offset": offset, "rows": told})


def conversation(request: Request) -> Response:
    """One conversation, a range of its messages in the order of time."""
    only(request, "offset", "count")
    offset, count = page(request)
    named = request.path_params["thread"]
    if not named.isascii() or not named.isdigit() or len(named) > 9:
        raise RequestError(_say("conversations-expected-number"))
    thread = int(named)
    desk = desk_of(request)
    with desk.reading() as case:
        known = case.query("SELECT service, kind FROM thread WHERE thread_id = ?", [thread])
        if len(known) == 0:
            raise NotThereError(_say("conversations-no-such"))
        messages = _messages(case, thread, offset, count)
        total = case.value(
            "SELECT count(*) FROM chat_message ANTI JOIN repeat_of USING (record_id) "
            "WHERE thread_id = ?",
            [thread],
            of=int,
        )
        labels = _labels(case, {m.sender_id for m in messages if m.sender_id is not None})
        texts = Masker(case).mask([m.text for m in messages])
        files = _attachments(case, [m.record_id for m in messages])
        others = _others(case, [thread]).get(thread, ([], 0))
        own = own_words(case)
    desk.note(request.state.session, "consultation", f"conversation {thread}")
    service, kind = known[0]
    return answer(
        request,
        {
            "id": thread,
            "service": service,
            "kind": KINDS[ThreadKind(kind)],
            "with": others[0],
            "further": others[1],
            "total": int(total),
            "offset": offset,
            "rows": [
                {
                    "record": record_text(each.record_id),
                    "source": each.path,
                    "t": each.t,
                    "clock": each.clock,
                    "out": each.direction == Direction.OUT,
                    "known": each.direction in {Direction.OUT, Direction.IN},
                    "sender": None if each.sender_id is None else labels.get(each.sender_id),
                    "content": CONTENTS[Content(each.content)],
                    "text": inert(text),
                    "marks": [
                        flag.name.lower()
                        for flag in MessageFlag
                        if each.flags & flag and flag.name is not None
                    ],
                    "files": files.get(each.record_id, 0),
                    "order_like": bool(each.found),
                    "says": _says(each, own),
                }
                for each, text in zip(messages, texts, strict=True)
            ],
        },
    )


class _Message(NamedTuple):
    """One message, with the file that holds it."""

    record_id: int
    path: str
    t: int | None
    clock: int | None
    direction: int
    sender_id: int | None
    content: int
    flags: int
    text: str
    found: int


def _messages(case: Case, thread: int, offset: int, count: int) -> list[_Message]:
    return case.rows(
        """
        WITH chosen AS (
            SELECT record_id FROM chat_message ANTI JOIN repeat_of USING (record_id)
            WHERE thread_id = $thread
            ORDER BY coalesce(sent_ms, received_ms) NULLS LAST, record_id
            LIMIT $count OFFSET $offset
        ), here AS (
            SELECT * FROM chat_message SEMI JOIN chosen USING (record_id)
        )
        SELECT m.record_id, s.path, coalesce(sent_ms, received_ms) // 1000 AS t,
               if(sent_ms IS NULL, received_clock, sent_clock) AS clock, direction, sender_id,
               content, flags, text,
               (SELECT count(*) FROM finding_evidence e JOIN finding f USING (finding_id)
                WHERE e.record_id = m.record_id AND f.analysis = 'threads'
                  AND json_extract_string(f.measures, '$.order_like') = 'true') AS found
        FROM here m JOIN source s ON s.source_id = m.record_id >> 32
        ORDER BY coalesce(sent_ms, received_ms) NULLS LAST, m.record_id
        """,
        {"thread": thread, "count": count, "offset": offset},
        into=_Message,
    )


def _others(case: Case, threads: Collection[int]) -> dict[int, tuple[list[str], int]]:
    """Labels of some of those whom a conversation is with, and how many more there are."""
    rows = case.query(
        """
        WITH here AS (
            SELECT record_id, thread_id, sender_id
            FROM chat_message WHERE list_contains($threads::INTEGER[], thread_id)
        ), party AS (
            SELECT thread_id, sender_id AS account_id FROM here WHERE sender_id IS NOT NULL
            UNION SELECT thread_id, account_id FROM here JOIN chat_recipient USING (record_id)
        )
        SELECT DISTINCT thread_id, account_id FROM party
        WHERE account_id NOT IN (
            SELECT account_id FROM account_owner
            UNION SELECT account_id FROM account
                  JOIN stream ON owner = service || ':' || identifier)
        ORDER BY thread_id, account_id
        """,
        {"threads": sorted(threads)},
    )
    labels = _labels(case, {int(account) for _, account in rows})
    found: dict[int, tuple[list[str], int]] = {}
    for thread, account in rows:
        names, further = found.get(int(thread), ([], 0))
        if len(names) < NAMED:
            names = [*names, labels[int(account)]]
        else:
            further += 1
        found[int(thread)] = (names, further)
    return found


def _devices(case: Case, threads: Collection[int]) -> dict[int, list[str]]:
    rows = case.query(
        """
        SELECT DISTINCT thread_id, device FROM chat_message m
        JOIN stream s ON s.source_id = m.record_id >> 32
        WHERE list_contains($threads::INTEGER[], thread_id) AND device <> ''
        ORDER BY thread_id, device
        """,
        {"threads": sorted(threads)},
    )
    found: dict[int, list[str]] = {}
    for thread, device in rows:
        found.setdefault(int(thread), []).append(str(device))
    return found


def _labels(case: Case, accounts: Collection[int]) -> dict[int, str]:
    """How each account is printed: native ones by their number, others by service and name."""
    rows = case.query(
        """
        SELECT account_id, service, if(named, identifier, pseudonym) FROM account
        WHERE list_contains($accounts::INTEGER[], account_id) ORDER BY account_id
        """,
        {"accounts": sorted(accounts)},
    )
    return {
        int(account): inert(label if service in {TELEPHONE, TEXTS} else f"{service}:{label}")
        for account, service, label in rows
    }


def _attachments(case: Case, records: Collection[int]) -> dict[int, int]:
    rows = case.query(
        "SELECT record_id, count(*) FROM chat_attachment "
        "WHERE list_contains($records::BIGINT[], record_id) GROUP BY record_id ORDER BY record_id",
        {"records": sorted(records)},
    )
    return {int(record): int(count) for record, count in rows}


def _says(message: _Message, own: str) -> list[str]:
    """What of an order the message says: only where the conversation looks like one."""
    if not message.found:
        return []
    told = said(message.text, located=message.content == Content.LOCATION, own=own)
    names = [name for name in ELEMENTS if name in told.elements]
    return [*names, "opening"] if told.opening else names


def words(request: Request) -> Response:
    """The dated list of words by which conversations are marked."""
    only(request)
    with desk_of(request).reading() as case:
        told = lexicon_words(own_words(case))
    groups = {name: list(told[name]) for name in GROUPS}
    return answer(request, {"date": told["date"], "source": told["source"], "groups": groups})


ROUTES: list[BaseRoute] = [
    Route("/conversations/words", words),
    Route("/conversations", conversations),
    Route("/conversations/{thread}", conversation),
]
