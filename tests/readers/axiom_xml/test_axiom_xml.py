"""AXIOM's export: the zone of a time stands in the name of its fragment."""

from pathlib import Path

from tests.readers.reading import limits, of, told

from filiere.model.codes import Direction
from filiere.model.seized import Call, Message
from filiere.readers.axiom_xml import READER

SAMPLE = Path(__file__).parent / "samples" / "axiom.xml"


def test_hits_are_rows_of_their_artefact() -> None:
    found = told("axiom_xml", READER, SAMPLE)
    incoming, out = of(found, Call)
    assert (incoming.direction, incoming.duration_s) == (Direction.IN, 42)
    assert [each.id for each in out.callees] == ["+33639980021"]
    assert incoming.started is not None
    assert incoming.started.ms == 1_718_222_400_000
    (message,) = of(found, Message)
    assert (message.thread.service, message.text) == ("sms", "2 pour le 12")
    assert message.sent is not None
    assert message.sent.ms == 1_718_222_400_000
    assert any("Web History" in line for line in limits(found))
