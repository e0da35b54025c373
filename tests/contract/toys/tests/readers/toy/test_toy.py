"""A toy phone's texts: each line is a text, or says why it is none."""

from pathlib import Path

from tests.readers.reading import of, rows, told

from filiere.model.codes import Fate
from filiere.model.seized import Message
from filiere.reader import catalogue

HERE = Path(__file__).parent / "samples"


def test_each_line_is_a_text_or_says_why_it_is_none() -> None:
    found = told("toy", catalogue()["toy"], HERE / "texts.toy")
    assert [message.text for message in of(found, Message)] == ["bonsoir", "deux"]
    assert [row.reason for row in rows(found) if row.fate is Fate.REJECTED] == ["three-cells"]
