"""How is it said what a provider holds: to another program, and as a draft for a person?"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from filiere.advice.services.answer import Service
from filiere.wording import Language, Text, Words

_say = Words(__name__)

SCHEMA = "filiere.services/1"

AUTHORITIES = {
    "judge": _say("services-by-judge"),
    "court": _say("services-by-court"),
    "investigating_judge": _say("services-by-investigating-judge"),
    "prosecutor": _say("services-by-prosecutor"),
}
KEPT = {
    "metadata": _say("services-kept-metadata"),
    "story": _say("services-kept-story"),
    "unopened": _say("services-kept-unopened"),
    "query_logs": _say("services-kept-query-logs"),
    "invitation_logs": _say("services-kept-invitation-logs"),
    "push_token": _say("services-kept-push-token"),
    "undelivered": _say("services-kept-undelivered"),
    "content": _say("services-kept-content"),
    "call_records": _say("services-kept-call-records"),
}


def as_object(
    found: Sequence[Service], labels: Mapping[int, tuple[str, str, bool]], on: date
) -> dict[str, Any]:
    """The object ``filiere.services/1``; ``labels``: service, text, whether it is in clear."""
    return {
        "schema": SCHEMA,
        "on": on.isoformat(),
        "services": [_service(each, labels) for each in found],
    }


def _service(each: Service, labels: Mapping[int, tuple[str, str, bool]]) -> dict[str, Any]:
    known = each.provider
    return {
        "service": each.id,
        "accounts": [_account(labels[account]) for account in each.accounts],
        "key_holder": None if known is None else known.key_holder,
        "exists": None if known is None or len(known.exists) == 0 else list(known.exists),
        "content": None if known is None else known.content,
        "retention": None if known is None else known.retention,
        "route": None if known is None else known.route,
        "order_by": None if each.order_by is None else list(each.order_by),
        "deadline": None if each.deadline is None else each.deadline.isoformat(),
        "lost_on": {kind: day.isoformat() for kind, day in each.lost_on.items()} or None,
        "last_seen": None if each.last_seen is None else each.last_seen.isoformat(),
        "row_date": _row_date(each),
        "source": None if known is None else known.source,
        "label": None if known is None else known.label,
        "stale": each.stale,
    }


def _row_date(each: Service) -> str | None:
    day = None if each.provider is None else each.provider.row_date
    return None if day is None else day.isoformat()


def _account(label: tuple[str, str, bool]) -> dict[str, str] | str:
    service, text, clear = label
    return {"service": service, "id": text} if clear else text


def authority(code: str) -> Text:
    """Who may order, in words."""
    if code.startswith("authorities:"):
        return _say("services-by-abroad", country=code.partition(":")[2])
    return AUTHORITIES[code]


def draft(
    each: Service, accounts: Sequence[str], reference: str, on: date, language: Language
) -> str:
    """A text for one provider, for a magistrate to edit: the facts of its row, no legal basis."""
    known = each.provider
    unknown = _say("services-unknown")
    lost = [f"- {KEPT[kind].into(language)}: {day}" for kind, day in each.lost_on.items()]
    values = {
        "reference": reference,
        "service": each.id if known is None else known.name,
        "entity": unknown if known is None or known.entity is None else known.entity,
        "accounts": "\n".join(f"- {each}" for each in accounts),
        "exists": unknown if known is None or len(known.exists) == 0 else "; ".join(known.exists),
        "lost": "\n".join(lost) if len(lost) > 0 else unknown,
        "source": unknown if known is None else known.source,
        "label": unknown if known is None else known.label,
        "date": _row_date(each) or unknown,
        "on": on.isoformat(),
    }
    return _say("services-draft", **values).into(language)
