"""Which phones and exports are held, and what conversations do they hold?

Part of section 3 of the report, only where any is held: one row per phone or handed-over export,
then the applications that are seen, with conversations and messages counted once. Accounts and
numbers that no act names are pseudonyms; no text of a message is printed.
"""

import json

from filiere.case.store import names as case_names
from filiere.findings.formats import integer, span
from filiere.model.seized import MessageFlag
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, grid
from filiere.wording import Words

_say = Words(__name__)

_ONCE = "record_id NOT IN (SELECT record_id FROM repeat_of)"
_PERIOD = "min(coalesce(sent_ms, received_ms)) // 1000, max(coalesce(sent_ms, received_ms)) // 1000"


def phones(to: Setting) -> list[Markup]:
    """Phones, exports and conversations; nothing where none is held."""
    if to.case.query("SELECT 1 FROM chat_message UNION ALL SELECT 1 FROM call_entry LIMIT 1") == []:
        return []
    return [
        tag("h3", _say("received-phones").into(to.language)),
        _held(to),
        *_services(to),
    ]


def _held(to: Setting) -> Markup:
    """One row per phone, and one per export that no phone is named for."""
    rows = to.case.query(
        f"""
        WITH whose AS (
            SELECT source_id, if(device = '', 's' || source_id, device) AS key, device FROM stream
        ), said AS (
            SELECT key, count(*) AS messages, count(DISTINCT thread_id) AS threads, {_PERIOD}
            FROM chat_message m JOIN whose ON source_id = m.record_id >> 32
            WHERE m.{_ONCE} AND flags & {int(MessageFlag.SYSTEM)} = 0 GROUP BY key
        ), called AS (
            SELECT key, count(*) AS calls
            FROM call_entry c JOIN whose ON source_id = c.record_id >> 32
            WHERE c.{_ONCE} GROUP BY key
        ), told AS (
            SELECT key, max(make) AS make, max(model) AS model
            FROM handset_told JOIN whose USING (source_id) GROUP BY key
        )
        SELECT w.key, w.device, min(w.source_id), make, model, coalesce(threads, 0),
               coalesce(messages, 0), coalesce(calls, 0), said.* EXCLUDE (key, messages, threads)
        FROM whose w LEFT JOIN said USING (key) LEFT JOIN called USING (key)
        LEFT JOIN told USING (key)
        WHERE messages IS NOT NULL OR calls IS NOT NULL
        GROUP BY ALL ORDER BY min(w.source_id)
        """
    )
    labels = dict(to.case.query("SELECT id, label FROM sealed_device ORDER BY id"))
    paths = dict(to.case.query("SELECT source_id, path FROM source ORDER BY source_id"))
    seen: dict[str, list[Child]] = {}
    for key, device, source, make, model, threads, messages, calls, first, last in rows:
        if key in seen:
            continue
        name = device or str(paths.get(source, ""))
        about = " · ".join(
            part for part in (labels.get(device, ""), f"{make or ''} {model or ''}".strip()) if part
        )
        period = "–" if first is None else span(int(first), int(last), to.zone, to.language)
        seen[key] = [
            [to.text(name), tag("br"), tag("span", to.text(about), class_="note")],
            _numbers(to, device),
            integer(int(threads), to.language),
            integer(int(messages), to.language),
            integer(int(calls), to.language),
            period,
        ]
    heads = ("phone", "its-numbers", "conversations", "messages", "calls", "from-to")
    return grid(
        [_say(f"received-{name}").into(to.language) for name in heads],
        list(seen.values()),
        numeric=frozenset({2, 3, 4}),
    )


def _numbers(to: Setting, device: str) -> Child:
    """Lines that ``reconcile`` found for a phone, by the names that may be printed."""
    ids: set[int] = set()
    for (subjects,) in to.case.query("SELECT subjects FROM finding WHERE analysis = 'reconcile'"):
        told = json.loads(subjects)
        if any(each.get("name") == device for each in told):
            ids |= {int(each["number_id"]) for each in told if "number_id" in each}
    names = case_names.labels(to.case, ids)
    return ", ".join(names[each] for each in sorted(ids)) if len(ids) > 0 else "–"


def _services(to: Setting) -> list[Markup]:
    """Applications seen, with what of each is held."""
    rows = to.case.query(
        f"""
        SELECT t.service, count(DISTINCT thread_id), count(*), {_PERIOD}
        FROM chat_message m JOIN thread t USING (thread_id)
        WHERE m.{_ONCE} AND flags & {int(MessageFlag.SYSTEM)} = 0
        GROUP BY t.service ORDER BY count(*) DESC, t.service
        """
    )
    if len(rows) == 0:
        return []
    table = grid(
        [
            _say(f"received-{name}").into(to.language)
            for name in ("application", "conversations", "messages", "from-to")
        ],
        [
            [
                to.text(str(service)),
                integer(int(threads), to.language),
                integer(int(messages), to.language),
                "–" if first is None else span(int(first), int(last), to.zone, to.language),
            ]
            for service, threads, messages, first, last in rows
        ],
        numeric=frozenset({1, 2}),
    )
    return [tag("p", _say("received-once").into(to.language), class_="note"), table]
