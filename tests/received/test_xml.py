"""XML is read strictly, as a stream, and nothing that it could define is ever expanded."""

from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.received import Received
from filiere.received.xml import Begun, Ended, Event, Node, charset, events


def read(tmp_path: Path, content: bytes | str) -> list[Event]:
    path = tmp_path / "x.xml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    source = Received(name="x.xml", path=path, scratch=tmp_path / "private")
    return list(events(source, lambda name, depth: depth == 0 or name == "s"))


def test_large_elements_are_opened_and_small_ones_held(tmp_path: Path) -> None:
    found = read(tmp_path, '<d xmlns="urn:v13">\n<s>\n<e a="1"><f>x</f><f>y</f></e></s></d>')
    kinds = [(type(each).__name__, each.name) for each in found]
    assert kinds == [("Begun", "d"), ("Begun", "s"), ("Node", "e"), ("Ended", "s"), ("Ended", "d")]
    begun, node = found[0], found[2]
    assert isinstance(begun, Begun)
    assert begun.namespace == "urn:v13"
    assert isinstance(node, Node)
    assert isinstance(found[-1], Ended)
    assert (node.attributes, node.line, node.said(("g",), ("f",))) == ({"a": "1"}, 3, "x")
    assert [each.text for each in node.all("f")] == ["x", "y"]
    assert node.one("f", "h") is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("<d><s><e>x</e>", "cut or ill-formed"),
        ("<d><s></d>", "cut or ill-formed"),
        ("<d>&nbsp;</d>", "cut or ill-formed"),
        ('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>', "document type"),
        ('<!DOCTYPE d SYSTEM "file:///etc/hostname"><d/>', "document type"),
        ("<d>" + "<s>" * 300 + "</s>" * 300 + "</d>", "too deep"),
        ('<?xml version="1.0" encoding="klingon"?><d/>', "charset"),
        (b"<d>\xff</d>", "cut or ill-formed"),
        ("<d><s><e>" + "x" * (1 << 24) + "y</e></s></d>", "far longer than a record"),
    ],
)
def test_what_is_not_whole_or_defines_things_is_refused(
    tmp_path: Path, content: bytes | str, says: str
) -> None:
    with pytest.raises(ImportRefusedError, match=says):
        read(tmp_path, content)


@pytest.mark.parametrize("coding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_declared_charset_is_followed(tmp_path: Path, coding: str) -> None:
    content = f'<?xml version="1.0" encoding="{coding}"?><d><e>é</e></d>'.encode(coding)
    found = read(tmp_path, content)
    assert isinstance(found[1], Node)
    assert found[1].text == "é"
    source = Received(name="x", path=tmp_path / "x.xml", scratch=tmp_path)
    assert charset(source) == coding
