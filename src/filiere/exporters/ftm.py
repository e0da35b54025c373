"""How do contacts become FollowTheMoney entities, for Aleph and OpenAleph? One JSON object a line.

A number is a ``UserAccount`` and, since the schema wants a legal entity as sender, a
``LegalEntity`` named after it that says so: nobody is invented. What a number's text would lose
where the format cleans phone numbers stands in ``username``, which is never cleaned.
"""

import json
import uuid
from collections.abc import Mapping
from pathlib import Path

import phonenumbers

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line
from filiere.exporter.outgoing import NO_TEXT, Contact, iso
from filiere.wording import Words

_say = Words(__name__)

SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "filiere:ftm")
CALLS = frozenset({"call", "app_call"})
UNKNOWN = ""
"""Label of a party that was withheld; no number has it."""


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    case = outgoing.header.case
    with path.open("w", encoding="utf-8", newline="\n") as out:
        phones: dict[str, bool] = {UNKNOWN: False}
        for node in outgoing.nodes:
            phones[node.label] = node.clear and _kept_by_cleaning(node.label)
            tally.unsaid += node.clear and not phones[node.label]
            for entity in _party(outgoing, case, node.label, phone=phones[node.label]):
                out.write(json_line(entity, tally) + "\n")
        if any(contact.a is None or contact.b is None for contact in outgoing.contacts()):
            for entity in _party(outgoing, case, UNKNOWN, phone=False):
                out.write(json_line(entity, tally) + "\n")
        for contact in outgoing.contacts():
            out.write(json_line(_contact(outgoing, case, contact, phones), tally) + "\n")


def _kept_by_cleaning(label: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(label))
    except phonenumbers.NumberParseException:
        return False


def _id(case: str, *names: str) -> str:
    return str(uuid.uuid5(SPACE, json.dumps([case, *names])))


def _party(
    outgoing: Outgoing, case: str, label: str, *, phone: bool
) -> tuple[dict[str, object], dict[str, object]]:
    head, mark, _ = label.partition(":")
    service = head if mark else "telephone"
    named = label or _say("ftm-unknown").into(outgoing.language)
    holder: dict[str, object] = {
        "id": _id(case, "holder", label),
        "schema": "LegalEntity",
        "properties": {"name": [named], "notes": [_say("ftm-holder").into(outgoing.language)]},
    }
    account: dict[str, list[str]] = {
        "username": [named],
        "service": [service],
        "owner": [_id(case, "holder", label)],
    }
    if phone:
        account["phone"] = [label]
    return holder, {
        "id": _id(case, "account", label),
        "schema": "UserAccount",
        "properties": account,
    }


def _contact(
    outgoing: Outgoing, case: str, contact: Contact, phones: Mapping[str, bool]
) -> dict[str, object]:
    a, b = contact.a or UNKNOWN, contact.b or UNKNOWN
    source = outgoing.sources[contact.source]
    said: dict[str, list[str]] = {
        "date": [iso(contact.at_s).removesuffix("Z")],
        "recordId": [f"{source.path}:{contact.row}"],
    }
    if contact.kind in CALLS:
        said["caller"], said["receiver"] = [_id(case, "holder", a)], [_id(case, "holder", b)]
        for name, label in (("callerNumber", a), ("receiverNumber", b)):
            if phones[label]:
                said[name] = [label]
        if contact.duration_s is not None:
            said["duration"] = [str(contact.duration_s)]
    else:
        said["sender"], said["recipients"] = [_id(case, "holder", a)], [_id(case, "holder", b)]
        said["senderAccount"] = [_id(case, "account", a)]
        said["recipientAccount"] = [_id(case, "account", b)]
        said["bodyText"] = [contact.text or NO_TEXT]
    return {
        "id": _id(case, "contact", contact.name),
        "schema": "Call" if contact.kind in CALLS else "Message",
        "properties": said,
    }


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: calls and messages."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        schemas = (json.loads(line)["schema"] for line in stream)
        return {Unit.CONTACTS: sum(schema in {"Call", "Message"} for schema in schemas)}


EXPORTER = Exporter(
    title=_say("ftm"),
    suffix=".ftm.jsonl",
    holds=(Unit.CONTACTS,),
    writes=write,
    counts=count,
    reference="https://followthemoney.tech/explorer/ (4.11)",
    about_apart=True,
)
