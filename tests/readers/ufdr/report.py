"""Writes reports of the shape that Cellebrite's have, with invented people and numbers."""

import base64
import io
import zipfile
import zlib
from collections.abc import Mapping

NAMESPACE = "http://pa.cellebrite.com/report/2.0"
OWNER = "33639980001@s.whatsapp.net"
CLIENT = "33639980011@s.whatsapp.net"
HIDDEN = "198765000000014@lid"
COURIER = "33639980021@s.whatsapp.net"
TEAM = "120363000000000001@g.us"


def value(name: str, said: str | None, kind: str = "String", coded: bool = False) -> str:  # noqa: FBT001, FBT002
    if said is None:
        return f'<field name="{name}" type="{kind}"><empty/></field>'
    form = ""
    if coded:
        said, form = base64.b64encode(said.encode()).decode(), ' format="Base64String"'
    body = said if kind == "TimeStamp" else f"<![CDATA[{said}]]>"
    return f'<field name="{name}" type="{kind}"><value type="{kind}"{form}>{body}</value></field>'


def model(kind: str, ident: str, inner: str, state: str = "Intact") -> str:
    return f'<model type="{kind}" id="{ident}" deleted_state="{state}">{inner}</model>'


def party(ident: str | None, role: str = "", own: str | None = None, name: str = "") -> str:
    inner = value("Identifier", ident) + (value("Role", role) if role else "")
    inner += (value("Name", name) if name else "") + value("IsPhoneOwner", own, "Boolean")
    return model("Party", f"p{zlib.crc32(repr((ident, role, own)).encode())}", inner)


def several(name: str, *inner: str, kind: str = "Party") -> str:
    return f'<multiModelField name="{name}" type="{kind}">{"".join(inner)}</multiModelField>'


def message(
    ident: str,
    at: str | None,
    sender: str = "",
    body: str | None = "x",
    *,
    to: str = "",
    state: str = "Intact",
    coded: bool = False,
    more: str = "",
    source: str = "WhatsApp",
    key: str | None = None,
) -> str:
    inner = value("Source", source)
    inner += f'<modelField name="From" type="Party">{sender or "<empty/>"}</modelField>'
    inner += several("To", to)
    inner += value("Body", body, coded=coded) + value("Identifier", key or ident.upper())
    inner += value("TimeStamp", at, "TimeStamp") + more
    return model("InstantMessage", ident, inner, state)


def label(text: str) -> str:
    inner = model("MessageLabel", "l", value("Label", text))
    return several("MessageExtraData", inner, kind="InstantMessageExtraData")


def chat(
    ident: str,
    key: str,
    kind: str,
    participants: str,
    *messages: str,
    account: str | None = OWNER,
    source: str = "WhatsApp",
) -> str:
    inner = value("Source", source) + value("Id", key) + value("ChatType", kind)
    inner += value("Account", account) + several("Participants", participants)
    return model("Chat", ident, inner + several("Messages", *messages, kind="InstantMessage"))


def call(
    ident: str,
    at: str | None,
    direction: str,
    span: str,
    other: str | None,
    *,
    role: str = "From",
    source: str | None = None,
    status: str | None = None,
) -> str:
    inner = value("Source", source) + value("Direction", direction)
    inner += value("TimeStamp", at, "TimeStamp") + value("Duration", span, "TimeSpan")
    inner += value("Status", status) + several("Parties", party(other, role, "False"))
    return model("Call", ident, inner)


def kinds(**models: str) -> str:
    return "".join(f'<modelType type="{k}">{inner}</modelType>' for k, inner in models.items())


DEVICE = (
    '<metadata section="Device Info"><item name="MSISDN"><![CDATA[+33639980001]]></item>'
    '<item name="IMEI"><![CDATA[004400150000014]]></item></metadata>'
)


def report(decoded: str, device: str = DEVICE, version: str = "7.65.0.10") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<project id="x" name="invented" '
        f'reportVersion="{version}" xmlns="{NAMESPACE}" extractionType="FileSystem">{device}'
        f"<decodedData>{decoded}</decodedData></project>"
    ).encode()


def archive(entries: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, (2024, 6, 13, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            opened.writestr(info, content)
    return held.getvalue()


own = party(OWNER, "From", "True", "Line")
client = party(CLIENT, "From", "False", "Client A")
hidden = party(HIDDEN, "From", "False")
courier = party(COURIER, "From", "False", "C1")
quoted = several(
    "EmbeddedInstantMessage",
    message("m1", "2024-06-10T18:00:00.000+00:00", client, "Salut, ouvert ce soir ?"),
    kind="InstantMessage",
)
PLAIN = kinds(
    InstantMessage=message("m1", "2024-06-10T18:00:00.000+00:00", client, "Salut, ouvert ce soir ?")
    + message("m9", "2024-06-09T21:00:00.000+00:00", client, "reste ?", state="Deleted"),
    Chat=chat(
        "c1", CLIENT, "OneOnOne", client + own,
        message("m1", "2024-06-10T18:00:00.000+00:00", client, "Salut, ouvert ce soir ?"),
        message("m2", "2024-06-10T20:01:30.000+02:00", own, "Oui jusqu'à 23h", to=client),
        message("m3", "2024-06-12T18:00:00.000+00:00", client, None, state="Deleted"),
        message("m4", "2024-06-12T18:07:00.000+00:00", own, "ça", more=label("Reply") + quoted),
        message("m5", "2024-06-12T18:08:00.000+00:00", client, "2 pour le 12 🙂", coded=True),
    )
    + chat("c2", HIDDEN, "OneOnOne", hidden + own, message("m6", "2024-06-10T18:20:00Z", hidden))
    + chat(
        "c3", TEAM, "Group", courier + hidden + own,
        message("m7", "2024-06-10T18:12:00.000+00:00", courier, "à qui ?"),
        message("m8", "2024-06-10T18:12:20.000+00:00", party("System message"), "Équipe créée"),
    ),
    Call=call("k1", "2024-06-12T22:00:00.000+02:00", "Incoming", "00:00:42", "+33639980011")
    + call("k2", "2024-06-12T20:10:00.000+00:00", "Missed", "00:00:00", "0639980012")
    + call("k3", "2024-06-12T20:16:00", "Outgoing", "00:00:00", "33639980021", role="To")
    + call("k4", "2024-06-12T20:20:00Z", "Incoming", "00:00:12", HIDDEN, source="WhatsApp")
    + call("k5", "12-Jun-24 08:30:00 +00:00", "Outgoing", "00:01:35", "+33639980021", role="To")
    + call("k6", "12-Jun-24 20:41:00 +00:00", "Incoming", "00:00:20", "+33639980021"),
    SMS=model(
        "SMS", "s1",
        value("TimeStamp", "2024-06-11T17:00:00.000+00:00", "TimeStamp")
        + value("Body", "Nouvel arrivage ce soir") + value("Folder", "Sent")
        + several("Parties", party("+33639980012", "To", "False")),
    ),
    Contact=model(
        "Contact", "ct1",
        value("Source", "Native") + value("Name", "Client A")
        + several("Entries", model("PhoneNumber", "e1", value("Category", "Mobile")
                                   + value("Value", "06 39 98 00 11")), kind="ContactEntry"),
    ),
    UserAccount=model(
        "UserAccount", "ua1",
        value("Source", "WhatsApp") + value("Name", "Line")
        + several("Entries", model("UserID", "e2", value("Category", "WhatsApp User Id")
                                   + value("Value", OWNER)), kind="ContactEntry"),
    ),
    Location=model(
        "Location", "lo1",
        value("TimeStamp", "2024-06-11T17:05:00.000+00:00", "TimeStamp") + value("Origin", "Device")
        + several("Position", model("Coordinate", "co1", value("Latitude", "48.85", "Double")
                                    + value("Longitude", "2.35", "Double")), kind="Coordinate"),
    ),
    Note=model("Note", "n1", '<field name="Body" type="String"><value>a&#x1;b</value></field>'),
)  # fmt: skip
"""Every trap of a real report, once."""
