"""Text is text wherever it goes."""

import pytest

from filiere.report.markup import Markup, css_string, join, tag, text


def test_text_is_escaped_and_markup_is_not() -> None:
    assert tag("p", "a < b & c", tag("b", "x")) == "<p>a &lt; b &amp; c<b>x</b></p>"
    assert tag("p", ["a", None, ["b", Markup("<br>")]]) == "<p>ab<br></p>"
    assert join("<", tag("br")) == "&lt;<br>"


def test_attributes_are_escaped() -> None:
    assert tag("a", title='"><script>', class_="x", hidden=True, id=None) == (
        '<a title="&quot;&gt;&lt;script&gt;" class="x" hidden></a>'
    )
    assert tag("rect", x=1.5, stroke_width=2, height=0.004) == (
        '<rect x="1.5" stroke-width="2" height="0"></rect>'
    )


@pytest.mark.parametrize("hostile", ["\x00", "\x1b[31m", "\u202e", "\u2066", "\ufeff", "\x9b"])
def test_control_characters_are_named(hostile: str) -> None:
    assert hostile[0] not in text(f"a{hostile}b")
    assert f"⟨U+{ord(hostile[0]):04X}⟩" in text(f"a{hostile}b")


def test_a_css_string_cannot_end_early() -> None:
    made = css_string('a"; } </style> \\ é')
    assert made[0] == made[-1] == '"'
    assert not set(made[1:-1]) & set('";{}<>/')
