"""Nothing that has been read or found is changed afterwards: dataclasses are frozen and slotted."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "filiere"

MADE_UP = ("world", "validation")
"""Rooms that make worlds up and hold nothing of a case."""

FILLED = frozenset(
    {
        "analyses/campaigns/conversations.py: _Sending",
        "analyses/consistency/pairs.py: Pair",
        "analyses/vendors/attested.py: Attested",
        "case/rights/written.py: Draft",
        "case/store/watch.py: Known",
        "exporter/outgoing.py: Tally",
        "importer/sql.py: _Rows",
        "importer/streams/sink.py: Sink",
        "importer/streams/sink.py: _Part",
        "importer/streams/take.py: _Told",
        "model/balances.py: Chain",
        "readers/camt/reading.py: _Sum",
        "readers/cfonb120/reading.py: _Open",
        "readers/market/dump.py: _Known",
        "readers/money_table/around.py: Around",
        "readers/money_table/operations.py: _Account",
        "readers/mt940/reading.py: _Open",
        "readers/signal/reading.py: _Party",
        "readers/telegram/reading.py: _Chat",
        "readers/ufdr/models.py: Model",
        "readers/ufdr/people.py: People",
        "readers/whatsapp_text/whole.py: Whole",
        "received/markup.py: Grid",
        "received/xml.py: Node",
        "report/outline.py: Element",
        "server/guard.py: Session",
        "server/readings.py: Reading",
        "server/start/act.py: Form",
        "server/start/job.py: Job",
        "signals/conversations.py: Conversation",
        "signals/courier_traces.py: Courier",
        "spelling/times.py: Times",
        "spelling/times.py: Whole",
    }
)
"""Filled while something is read or counted, one by one."""

KEEPING = frozenset({"package/hidden.py: Hidden", "received/source.py: Received"})
"""Without slots, since they keep what they once worked out."""


def _dataclasses() -> dict[str, dict[str, bool]]:
    """What each dataclass is told, by module and name."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        inside = path.relative_to(SOURCE)
        if inside.parts[0] in MADE_UP:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for made in node.decorator_list if isinstance(node, ast.ClassDef) else ():
                call = made.func if isinstance(made, ast.Call) else made
                if isinstance(call, ast.Name) and call.id == "dataclass":
                    told = made.keywords if isinstance(made, ast.Call) else []
                    found[f"{inside.as_posix()}: {getattr(node, 'name', '')}"] = {
                        str(each.arg): ast.literal_eval(each.value) for each in told
                    }
    return found


def test_dataclasses_are_frozen_but_those_that_are_filled() -> None:
    found = _dataclasses()
    assert len(found) > 300
    assert {name for name, told in found.items() if told.get("frozen") is not True} == FILLED


def test_dataclasses_have_slots_but_those_that_keep_something() -> None:
    found = _dataclasses()
    assert {name for name, told in found.items() if told.get("slots") is not True} == KEEPING
