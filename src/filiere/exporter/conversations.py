"""What do seized phones and handed-over exports tell of who reached whom?

Messages and calls of applications, and native ones that no held bill tells of already: where a
bill of either party covers the time, the bill's row is the one that leaves. A row that repeats
another leaves once. Words leave only where acts name the sender, every recipient, and in a group
every member.

Reads chat_message, chat_recipient, call_entry, call_party, account, number, coverage, repeat_of.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from filiere.exporter.outgoing import Contact, Edge, Node
from filiere.model.seized import Content

if TYPE_CHECKING:
    from filiere.exporter.leaving import Leaving

NATIVE = ("tel", "sms")
"""Services whose accounts are telephone numbers."""

_PARTY = """
    party AS (
        SELECT account_id, service,
               CASE WHEN service IN ('tel', 'sms')
                    THEN coalesce(l.label, if(c.named, identifier, c.pseudonym))
                    ELSE service || ':' || if(c.named, identifier, c.pseudonym) END AS label,
               c.named OR coalesce(l.named, false) AS named, l.number_id,
               service IN ('tel', 'sms') AND (c.named OR coalesce(l.clear, false)) AS phone
        FROM account c
        LEFT JOIN label l ON service IN ('tel', 'sms') AND l.number = identifier
    )
"""

_TOLD = f"""
    told AS (
        SELECT record_id, coalesce(sent_ms, received_ms, server_ms) // 1000 AS t,
               t.service, if(t.service IN ('tel', 'sms'), 'sms', 'message') AS kind,
               m.direction, sender_id, NULL::INTEGER AS duration_s, text, m.thread_id
        FROM chat_message m JOIN thread t USING (thread_id)
        WHERE content <> {int(Content.SYSTEM)}
        UNION ALL
        SELECT record_id, started_ms // 1000, service, if(service = 'tel', 'call', 'app_call'),
               direction, caller_id, duration_s, '', thread_id
        FROM call_entry
    ), reached AS (
        SELECT record_id, account_id FROM chat_recipient
        UNION SELECT record_id, account_id FROM call_party
    ), member AS (
        SELECT thread_id, bool_and(named) AS named
        FROM thread_member JOIN party USING (account_id) GROUP BY thread_id
    ), whole AS (
        SELECT r.record_id, list(p.label ORDER BY p.label) AS labels,
               list(p.number_id) AS ids, bool_and(p.named) AS named
        FROM reached r JOIN party p USING (account_id)
        SEMI JOIN told ON told.record_id = r.record_id AND
            (told.sender_id IS NULL OR told.sender_id <> r.account_id)
        GROUP BY r.record_id
    )
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message or call, as it may leave; a time that no file tells is None."""

    record: int
    at_s: int | None
    kind: str
    service: str
    direction: int
    sender: str | None
    recipients: tuple[str, ...]
    duration_s: int | None
    text: str
    by_bill: bool
    """Whether a bill that is held tells of it already."""


def said(leaving: "Leaving") -> Iterator[Said]:
    """Every message and call that was not told before, in the order of time."""
    from filiere.exporter.leaving import LABEL  # noqa: PLC0415 -- it asks for these itself

    batches = leaving.case.batches(
        f"""
        WITH {LABEL}, {_PARTY}, {_TOLD}
        SELECT d.record_id, d.t, d.kind, d.service, d.direction, s.label, w.labels, d.duration_s,
               d.text,
               coalesce(s.named, false) AND coalesce(w.named, false) AND coalesce(g.named, true),
               d.service IN ('tel', 'sms') AND EXISTS (
                   SELECT 1 FROM coverage c
                   WHERE d.t BETWEEN c.from_s AND c.to_s
                     AND (c.number_id = s.number_id OR list_contains(w.ids, c.number_id)))
        FROM told d
        LEFT JOIN party s ON s.account_id = d.sender_id
        LEFT JOIN whole w ON w.record_id = d.record_id
        LEFT JOIN member g ON g.thread_id = d.thread_id
        WHERE d.record_id NOT IN (
            SELECT record_id FROM repeat_of WHERE record_id <> canonical_id)
        ORDER BY d.t NULLS LAST, d.record_id
        """,
        leaving.bound,
    )
    for rows in batches:
        texts = leaving.said(
            [row[8] for row in rows], [bool(row[9]) for row in rows], [() for _ in rows]
        )
        for row, text in zip(rows, texts, strict=True):
            yield Said(
                record=row[0],
                at_s=row[1],
                kind=row[2],
                service=row[3],
                direction=row[4],
                sender=row[5],
                recipients=tuple(row[6] or ()),
                duration_s=row[7],
                text=text,
                by_bill=bool(row[10]),
            )


def contacts(leaving: "Leaving") -> Iterator[Contact]:
    """One for each recipient of what has a time and no bill tells of."""
    for each in said(leaving):
        if each.by_bill or each.at_s is None or each.record >> 32 not in leaving.places:
            continue
        for part, recipient in enumerate(each.recipients or (None,)):
            yield Contact(
                number=each.record,
                part=part,
                at_s=each.at_s,
                kind=each.kind,
                a=each.sender,
                b=recipient,
                duration_s=each.duration_s,
                text=each.text,
                source=leaving.places[each.record >> 32],
                row=each.record & 0xFFFFFFFF,
                copies=1,
            )


def left_out(leaving: "Leaving") -> dict[str, int]:
    """Messages and calls that no contact carries, by the reason."""
    counts = {"told_by_a_bill": 0, "without_time": 0}
    for each in said(leaving):
        counts["told_by_a_bill"] += each.by_bill
        counts["without_time"] += each.at_s is None and not each.by_bill
    return {name: count for name, count in counts.items() if count > 0}


def any_told(leaving: "Leaving") -> bool:
    """Whether the case holds anything of the kind."""
    return leaving.case.value(
        "SELECT EXISTS (SELECT 1 FROM chat_message) OR EXISTS (SELECT 1 FROM call_entry)", of=bool
    )


def graph(leaving: "Leaving", *, pairs: bool) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges of these contacts alone."""
    clear = _clear(leaving)
    nodes: dict[str, list[int]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for each in contacts(leaving):
        if pairs and (each.a is None or each.b is None):
            continue
        for label in {each.a, each.b} - {None}:
            nodes[str(label)].append(each.at_s)
        if each.a is not None and each.b is not None:
            edges[each.a, each.b, each.kind].append(each.at_s)
    made = [
        Node(
            label=label,
            clear=label in clear,
            kind="number" if label in clear or label.startswith("T-") else "account",
            roles=(),
            contacts=len(times),
            first_s=min(times),
            last_s=max(times),
        )
        for label, times in sorted(nodes.items())
    ]
    drawn = [
        Edge(a=a, b=b, kind=kind, weight=len(times), first_s=min(times), last_s=max(times))
        for (a, b, kind), times in sorted(edges.items())
    ]
    return made, drawn


def _clear(leaving: "Leaving") -> frozenset[str]:
    """Labels that are telephone numbers in clear."""
    from filiere.exporter.leaving import LABEL  # noqa: PLC0415 -- idem

    rows = leaving.case.query(
        f"WITH {LABEL}, {_PARTY} SELECT DISTINCT label FROM party WHERE phone", leaving.bound
    )
    return frozenset(label for (label,) in rows)


def together(first: list[Node], second: list[Node]) -> tuple[Node, ...]:
    """Nodes of two kinds of contacts, one for each label, in the order of labels."""
    held: dict[str, Node] = {node.label: node for node in first}
    for node in second:
        known = held.get(node.label)
        held[node.label] = (
            node
            if known is None
            else Node(
                label=node.label,
                clear=known.clear,
                kind=known.kind,
                roles=known.roles,
                contacts=known.contacts + node.contacts,
                first_s=min(known.first_s, node.first_s),
                last_s=max(known.last_s, node.last_s),
            )
        )
    return tuple(held[label] for label in sorted(held))


def joined(first: list[Edge], second: list[Edge]) -> tuple[Edge, ...]:
    """Edges of two kinds of contacts, one for each ordered pair and kind."""
    held: dict[tuple[str, str, str], Edge] = {}
    for edge in (*first, *second):
        key = edge.a, edge.b, edge.kind
        known = held.get(key)
        held[key] = (
            edge
            if known is None
            else Edge(
                a=edge.a,
                b=edge.b,
                kind=edge.kind,
                weight=known.weight + edge.weight,
                first_s=min(known.first_s, edge.first_s),
                last_s=max(known.last_s, edge.last_s),
            )
        )
    return tuple(held[key] for key in sorted(held))


def record(each: Said, leaving: "Leaving", acts: dict[int, str]) -> tuple[Any, ...]:
    """A message or call as a row of the table of records."""
    source = each.record >> 32
    return (
        leaving.paths[leaving.places[source]],
        each.record & 0xFFFFFFFF,
        each.record,
        each.at_s,
        None,
        each.kind,
        {1: "out", 2: "in"}.get(each.direction, ""),
        None,
        None,
        None,
        each.duration_s,
        None,
        None,
        None,
        None,
        "",
        each.text,
        acts.get(source, ""),
        each.service,
        each.sender,
        "; ".join(each.recipients),
    )
