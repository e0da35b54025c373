"""A signed text names accounts as its signer's own, or as somebody else's."""

import pytest

from filiere.analyses.vendors.naming import Named, Naming

NAMING = Naming(
    [
        Named(account=1, market="Alpha", handle="lemon"),
        Named(account=2, market="Beta", handle="pear"),
    ]
)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("I am lemon on Alpha and pear on Beta.", {1, 2}),
        ("Alpha:lemon", {1}),
        ("My accounts:\nlemon on Alpha\nBeta: pear", {1, 2}),
        ("I am pear on Beta. I vouch for lemon on Alpha.", {2}),
        ("I am pear on Beta. I recommend lemon on Alpha!", {2}),
        ("I bought from lemon on Alpha", set()),
        ("My supplier is lemon on Alpha", set()),
        ("lemon on Alpha is a ripper", set()),
        ("Dispute against lemon on Alpha", set()),
        ("pear on Beta, not lemon on Alpha", {2}),
    ],
)
def test_what_is_named_as_another_s_is_not_the_signer_s(text: str, own: set[int]) -> None:
    assert NAMING.named(text) == own
