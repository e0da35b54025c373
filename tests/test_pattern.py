"""A pattern that could run without end is refused; those of layouts are not."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.errors import LayoutError
from filiere.layout import catalogue, parse
from filiere.pattern import fault_of


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$", "(a*)*$", "(a|aa)+$", "(a|a)*$", "(?:a+){2,}$", "(.*a){20}$", "(x+x+)+y",
        "([a-z]+)*$", "(?:(?:a+)b?)+$", r"(\d+)*\s", "(a?){30}a{30}", "((a{1,40}){1,40})$",
        r"(a)\1", "(?=a)a", "(?!a)b", "(?<=a)b", "a" * 501, "(", "[", "(?P<n>a", "a{99999999999}",
        ".*.*.*.*x", "a?" * 13 + "a" * 13, "(.+.+)(.+.+)x",
    ],
)  # fmt: skip
def test_what_could_run_without_end_is_refused(pattern: str) -> None:
    assert fault_of(pattern) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        "", "^note", r"(?i)^\"?\(?(ligne finale|note|\* ?:)", r" UTC([+-]\d{1,2})?$", "a+b+c+",
        r"^Réquisitions;([^;]+);", "(a|b)+", "(?:ab|cd)*", r"(\d{2}:){2}\d{2}", "[^:]*:'?(\\d+)'?",
    ],
)  # fmt: skip
def test_what_layouts_need_is_taken(pattern: str) -> None:
    assert fault_of(pattern) is None


def test_every_layout_that_ships_is_taken() -> None:
    assert len(catalogue()) > 0


def test_a_layout_with_such_a_pattern_is_one_sentence() -> None:
    named = next(iter(catalogue().values()))
    assert named is not None
    text = """
title = "t"
reference = "r"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
ignored = ["Z"]
footer = ["(a+)+$"]
[recognise]
header = ["A", "B", "Z"]
[zone]
declared = true
[columns]
served = { source = ["A"], reader = "number" }
time = { source = ["B"], reader = "timestamp", formats = ["%d/%m/%Y"] }
"""
    with pytest.raises(LayoutError, match=r"could run without end"):
        parse("mine", text.encode())


PIECES = st.sampled_from(["a", "b", ".", r"\d", "[ab]", "^", "$", "a?", "b*", ".+", "a{2,5}"])


@settings(max_examples=300)
@given(st.recursive(PIECES, lambda inner: st.one_of(
    st.lists(inner, min_size=1, max_size=4).map("".join),
    st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
    st.tuples(inner, st.sampled_from("*+?")).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
), max_leaves=12))  # fmt: skip
def test_whatever_is_taken_ends_soon(pattern: str) -> None:
    if fault_of(pattern) is not None:
        return
    made = re.compile(pattern)
    began = time.process_time()
    for text in ("a" * 60, "ab" * 40 + "!", "a" * 30 + "1" * 30 + "!"):
        made.search(text)
    assert time.process_time() - began < 1
