"""What does each exporter write of one small, awkward set of values?

Writes tests/exporters/golden/ anew; ``--check`` is the tests' own business. Look at the difference
before you keep it: programs of others read these bytes.
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from filiere.exporter import catalogue
from filiere.exporter.outgoing import (
    Contact,
    Edge,
    Header,
    Node,
    Origin,
    Outgoing,
    Region,
    Table,
    Tally,
    Unit,
    Weighed,
)
from filiere.exporter.tables import FINDINGS, LISTINGS, MOVEMENTS, RECORDS, columns
from filiere.wording import Language, Plain

GOLDEN = Path(__file__).parents[1] / "tests" / "exporters" / "golden"

START = int(datetime(2024, 6, 1, 18, tzinfo=UTC).timestamp())
LINE, COURIER, CALLER = "+33639980001", "+33639980003", "T-7F3K2Q"
NASTY = "=cmd|' /C calc'!A0 <&\"'> \u202e\x00\x0b"
"""A sender's name as somebody may have chosen it."""
LONG = "x" * 40_000


def sample(language: Language = "en", *, odd: str = NASTY) -> Outgoing:
    """A line, a courier, a caller and a sender with an awkward name."""
    contacts = (
        Contact(
            number=4294967298, at_s=START, kind="call", a=CALLER, b=LINE, duration_s=42, text="",
            source=0, row=2, copies=1,
        ),
        Contact(
            number=4294967299, at_s=START + 180, kind="sms", a=LINE, b=COURIER, duration_s=None,
            text='4 rue X, "2"\r\n;=1+1', source=0, row=3, copies=2,
        ),
        Contact(
            number=4294967300, at_s=START + 240, kind="sms", a=odd, b=LINE, duration_s=None,
            text="[withheld]", source=0, row=4, copies=1,
        ),
        Contact(
            number=4294967301, at_s=START + 300, kind="call", a=None, b=LINE, duration_s=0, text="",
            source=0, row=5, copies=1,
        ),
    )  # fmt: skip
    nodes = (
        Node(label=LINE, clear=True, kind="number", roles=("line",), contacts=3,
             first_s=START, last_s=START + 240),
        Node(label=COURIER, clear=True, kind="number", roles=("courier", "new"), contacts=1,
             first_s=START + 180, last_s=START + 180),
        Node(label=odd, clear=True, kind="alphabetic", roles=(), contacts=1,
             first_s=START + 240, last_s=START + 240),
        Node(label=CALLER, clear=False, kind="number", roles=(), contacts=1,
             first_s=START, last_s=START),
    )  # fmt: skip
    edges = (
        Edge(a=LINE, b=COURIER, kind="sms", weight=1, first_s=START + 180, last_s=START + 180),
        Edge(a=odd, b=LINE, kind="sms", weight=1, first_s=START + 240, last_s=START + 240),
        Edge(a=CALLER, b=LINE, kind="call", weight=1, first_s=START, last_s=START),
    )
    ring = ((4.85, 45.75), (4.86, 45.75), (4.86, 45.76), (4.85, 45.75))
    regions = (
        Region(label=LINE, cell="208-01-101-1", first_s=START, last_s=START + 300, uses=3,
               ring=ring, reach_m=700),
    )  # fmt: skip
    records = (
        ("bills/line.csv", 2, 4294967298, START, 120, "call", "in", LINE, CALLER, None, 42,
         "35693803564380", "T-0123456789", "208-01-101-1", None, "", "", "R1", None, None, None),
        ("bills/line.csv", 3, 4294967299, START + 180, 120, "sms", "out", LINE, COURIER, None, None,
         None, None, None, None, "", '4 rue X, "2"\r\n;=1+1', "R1", None, None, None),
        ("bills/line.csv", 4, 4294967300, START + 240, 120, "sms", "in", LINE, odd, None, None,
         None, None, None, None, "", LONG, "R1", None, None, None),
        ("phone/messages.csv", 2, 8589934594, START + 290, None, "message", "in", None, None, None,
         None, None, None, None, None, "", "[withheld]", "R2", "whatsapp", "whatsapp:T-7F3K2Q",
         "whatsapp:33639980001@s.whatsapp.net"),
        ("bills/line.csv", 5, 4294967301, START + 300, 120, "call", "in", LINE, None, None, 0,
         None, None, None, None, "unanswered", "", "R1", None, None, None),
    )  # fmt: skip
    finding = (
        "relay-3f2a9c", "relay", "evaluative", f"{COURIER} goes out after {LINE} comes in",
        f"line = {LINE}; dispatch = {COURIER}", START, START + 300, 3.0,
        "one holder", "two holders", "order lines of one city", True, "relay-1", 1234, 0.8,
        '{"events": 212}', 424, "a help line", "A line is a number, not a person.", "R1",
    )  # fmt: skip
    listing = (
        "market:vendor", START, "7g sample", "sample", "7", "g", None, "", "49.90", "EUR",
        "7.1285", "", "listings.csv", 2,
    )  # fmt: skip
    movement = (
        "iban:T-0123456789", "2024-06-03", "-120.50", "EUR", "T-1123456789", "T-2123456789", None,
        "bank/movements.csv", 2,
    )  # fmt: skip
    tables = (
        Table(name=Unit.RECORDS, columns=columns("records", RECORDS), rows=lambda: iter(records),
              total=len(records)),
        Table(name=Unit.FINDINGS, columns=columns("findings", FINDINGS),
              rows=lambda: iter((finding,)), total=1),
        Table(name=Unit.LISTINGS, columns=columns("listings", LISTINGS),
              rows=lambda: iter((listing,)), total=1),
        Table(name=Unit.MOVEMENTS, columns=columns("movements", MOVEMENTS),
              rows=lambda: iter((movement,)), total=1),
    )  # fmt: skip
    header = Header(
        program="Filière",
        version="0.1.0",
        case="2024-117",
        masked=True,
        period_s=(START, START + 300),
        authorisation=("R1, FR-CPP-77-1-2, Parquet de Lyon, 2024-07-01",),
        filter=Plain("everything in reach", "tout ce qui est accessible"),
        rows={"records": 5, "findings": 1, "listings": 1, "movements": 1, "contacts": 4,
              "regions": 1},
        left_out={"withheld_party": 1},
    )  # fmt: skip
    return Outgoing(
        header=header,
        language=language,
        sources=(
            Origin(path="bills/line.csv", sha256="0a" * 32, size_bytes=512, authorisation="R1"),
        ),
        nodes=nodes,
        edges=edges,
        regions=regions,
        tables=tables,
        findings=(
            Weighed(
                id="relay-3f2a9c", analysis="relay", statement=str(finding[3]),
                subjects=(f"line = {LINE}",), log10_lr=3.0, at_bound=True, calibration="relay-1",
                hp="one holder", hd="two holders", sources=(0,),
            ),
        ),
        goods=({"path": "bills/line.csv", "rows_physical": 5, "cannot_show": ["No persons."]},),
        contacts=lambda: iter(contacts),
    )  # fmt: skip


def main() -> None:
    """Write every golden file."""
    for name, exporter in catalogue().items():
        target = GOLDEN / f"{name}{exporter.suffix}"
        if target.is_dir():
            shutil.rmtree(target)
        target.unlink(missing_ok=True)
        if exporter.folder:
            target.mkdir()
        exporter.writes(sample(), target, Tally())
        print(target.relative_to(GOLDEN.parents[2]))


if __name__ == "__main__":
    main()
