"""How do contacts, files and findings become CASE/UCO, with the provenance of each (JSON-LD)?

One CallFacet or MessageFacet a contact; a finding is an AnalyticResult that names the files it
rests on. A likelihood ratio stands in properties of our own, never in a facet of confidence. Names
of nodes follow from the case and what is printed, never from what is covered.
"""

import json
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line, json_page
from filiere.exporter.outgoing import Contact, Weighed, iso
from filiere.wording import Words

_say = Words(__name__)

SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "filiere:case")
CALLS = frozenset({"call", "app_call"})
ACCOUNT = "account"
UCO = "https://ontology.unifiedcyberontology.org/uco/"
CONTEXT = {
    "kb": "http://example.org/kb/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "uco-action": f"{UCO}action/",
    "uco-analysis": f"{UCO}analysis/",
    "uco-core": f"{UCO}core/",
    "uco-observable": f"{UCO}observable/",
    "uco-tool": f"{UCO}tool/",
    "uco-types": f"{UCO}types/",
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "filiere": "http://example.org/filiere/",
}

Node = dict[str, Any]


class _Names:
    """Stable names of the nodes of one case."""

    def __init__(self, case: str) -> None:
        self._case = case

    def __call__(self, kind: str, name: object = "") -> str:
        return f"kb:{kind}-{uuid.uuid5(SPACE, json.dumps([self._case, kind, str(name)]))}"


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the file."""
    name = _Names(outgoing.header.case)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        context = json_page(CONTEXT, tally).strip()
        out.write(f'{{"@context": {context},\n"@graph": [')
        for place, node in enumerate(_nodes(outgoing, name)):
            out.write(("" if place == 0 else ",") + "\n" + json_line(node, tally))
        out.write("\n]}\n")


def _nodes(outgoing: Outgoing, name: _Names) -> Iterator[Node]:
    yield {
        "@id": name("tool"),
        "@type": "uco-tool:AnalyticTool",
        "uco-core:name": outgoing.header.program,
        "uco-core:description": outgoing.header.line(outgoing.language),
        "uco-tool:version": outgoing.header.version,
    }
    for place, source in enumerate(outgoing.sources):
        yield {
            "@id": name("file", place),
            "@type": "uco-observable:File",
            "uco-core:hasFacet": [
                {
                    "@id": name("filefacet", place),
                    "@type": "uco-observable:FileFacet",
                    "uco-observable:filePath": source.path,
                    "uco-observable:sizeInBytes": _typed("integer", source.size_bytes),
                },
                {
                    "@id": name("content", place),
                    "@type": "uco-observable:ContentDataFacet",
                    "uco-observable:hash": {
                        "@id": name("hash", place),
                        "@type": "uco-types:Hash",
                        "uco-types:hashMethod": "SHA256",
                        "uco-types:hashValue": _typed("hexBinary", source.sha256.upper()),
                    },
                },
            ],
        }
        yield {
            "@id": name("provenance", place),
            "@type": "case-investigation:ProvenanceRecord",
            "uco-core:description": source.authorisation,
            "uco-core:object": {"@id": name("file", place)},
        }
    for node in outgoing.nodes:
        yield {
            "@id": name("account", node.label),
            "@type": f"uco-observable:{'Application' if node.kind == ACCOUNT else 'Phone'}Account",
            "uco-core:hasFacet": _account(name, node.label, clear=node.clear),
        }
    for contact in outgoing.contacts():
        yield _contact(outgoing, name, contact)
    for finding in outgoing.findings:
        yield from _finding(name, finding)


def _account(name: _Names, label: str, *, clear: bool) -> Node:
    kind = "PhoneAccountFacet" if clear else "AccountFacet"
    held = "phoneNumber" if clear else "accountIdentifier"
    return {
        "@id": name("accountfacet", label),
        "@type": f"uco-observable:{kind}",
        f"uco-observable:{held}": label,
    }


def _contact(outgoing: Outgoing, name: _Names, contact: Contact) -> Node:
    call = contact.kind in CALLS
    facet: Node = {
        "@id": name("facet", contact.name),
        "@type": f"uco-observable:{'CallFacet' if call else 'MessageFacet'}",
    }
    if call:
        facet["uco-observable:startTime"] = _time(contact.at_s)
        if contact.duration_s is not None:
            facet["uco-observable:duration"] = _typed("integer", contact.duration_s)
    else:
        facet["uco-observable:sentTime"] = _time(contact.at_s)
        facet["uco-observable:messageType"] = contact.kind
        if contact.text != "":
            facet["uco-observable:messageText"] = contact.text
    if contact.a is not None:
        facet["uco-observable:from"] = {"@id": name("account", contact.a)}
    if contact.b is not None:
        facet["uco-observable:to"] = {"@id": name("account", contact.b)}
    source = outgoing.sources[contact.source]
    return {
        "@id": name("contact", contact.name),
        "@type": f"uco-observable:{'Call' if call else 'Message'}",
        "uco-core:description": f"{source.path}, {contact.row}",
        "uco-core:hasFacet": facet,
    }


def _finding(name: _Names, finding: Weighed) -> Iterator[Node]:
    result: Node = {
        "@id": name("result", finding.id),
        "@type": "uco-analysis:AnalyticResult",
        "uco-core:name": finding.id,
        "uco-core:description": finding.statement,
    }
    if finding.log10_lr is not None:
        result |= {
            "filiere:log10_lr": _typed("decimal", f"{finding.log10_lr:.6f}"),
            "filiere:at_bound": _typed("boolean", "true" if finding.at_bound else "false"),
            "filiere:calibration": finding.calibration,
            "filiere:hp": finding.hp,
            "filiere:hd": finding.hd,
        }
    yield result
    action: Node = {
        "@id": name("action", finding.id),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": finding.analysis,
        "uco-action:instrument": {"@id": name("tool")},
        "uco-action:result": {"@id": name("result", finding.id)},
    }
    if finding.sources:
        action["uco-action:object"] = [
            {"@id": name("provenance", place)} for place in finding.sources
        ]
    yield action


def _typed(kind: str, value: object) -> Node:
    return {"@type": f"xsd:{kind}", "@value": str(value)}


def _time(seconds: int) -> Node:
    return _typed("dateTime", f"{iso(seconds).removesuffix('Z')}+00:00")


def count(path: Path) -> Mapping[Unit, int]:
    """Contacts: facets of calls and messages; findings: results."""
    contacts = findings = 0
    with path.open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            if line.startswith('{"@id"'):
                kind = json.loads(line.rstrip().removesuffix(","))["@type"]
                contacts += kind in {"uco-observable:Call", "uco-observable:Message"}
                findings += kind == "uco-analysis:AnalyticResult"
    return {Unit.CONTACTS: contacts, Unit.FINDINGS: findings}


EXPORTER = Exporter(
    title=_say("case"),
    suffix=".case.jsonld",
    holds=(Unit.CONTACTS, Unit.FINDINGS),
    writes=write,
    counts=count,
    reference="CASE 1.5.0, UCO 1.5.0",
)
