"""Snapchat's own export: milliseconds that are called microseconds, texts escaped for a page."""

from pathlib import Path

from tests.readers.reading import of, told

from filiere.model.codes import Direction
from filiere.model.seized import Content, Message, Owner, ThreadKind
from filiere.readers.snapchat import READER

HERE = Path(__file__).parent / "samples"


def test_the_new_form() -> None:
    found = told("snapchat", READER, HERE / "new.json")
    out, incoming, status = of(found, Message)
    assert (out.direction, incoming.direction) == (Direction.OUT, Direction.IN)
    assert out.sent is not None
    assert out.sent.ms == 1_718_294_460_123
    assert out.thread == incoming.thread
    assert (status.content, status.thread.kind) == (Content.SYSTEM, ThreadKind.GROUP)
    assert [e.account.id for e in found if isinstance(e, Owner)] == ["line_user"]


def test_the_old_form() -> None:
    incoming, out = of(told("snapchat", READER, HERE / "old.json"), Message)
    assert (incoming.text, incoming.direction) == ("c'est ouvert ?", Direction.IN)
    assert (out.text, out.direction) == ("oui", Direction.OUT)
    assert [each.id for each in out.recipients] == ["client_a"]
    assert incoming.sent is not None
    assert incoming.sent.ms == 1_718_294_400_000
