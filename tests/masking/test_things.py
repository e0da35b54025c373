"""Addresses, handles, accounts, bank accounts and long tokens by their shape."""

import pytest

from filiere.masking import Kind, found
from filiere.masking.folding import plain
from filiere.masking.things import things_in


@pytest.mark.parametrize(
    ("text", "stretch", "kind", "value"),
    [
        ("à joe.x@mail.example.", "joe.x@mail.example", Kind.ADDRESS, "joe.x@mail.example"),
        ("JOE@MAIL.EXAMPLE", "JOE@MAIL.EXAMPLE", Kind.ADDRESS, "joe@mail.example"),
        ("ｊｏｅ＠ｍａｉｌ．example", "ｊｏｅ＠ｍａｉｌ．example", Kind.ADDRESS,
         "joe@mail.example"),
        ("joe (at) mail (dot) example", "joe (at) mail (dot) example", Kind.ADDRESS,
         "joe@mail.example"),
        ("joe[at]mail[dot]example", "joe[at]mail[dot]example", Kind.ADDRESS, "joe@mail.example"),
        ("joe arobase mail point example", "joe arobase mail point example", Kind.ADDRESS,
         "joe@mail.example"),
        ("198765000000014@lid", "198765000000014@lid", Kind.ADDRESS, "198765000000014@lid"),
        ("voir @joe_42, vite", "@joe_42", Kind.HANDLE, "joe_42"),
        ("joe#1234 !", "joe#1234", Kind.HANDLE, "joe#1234"),
        ("https://t.me/Joe_le_42?x", "Joe_le_42?x", Kind.HANDLE, "joe_le_42?x"),
        ("snap: joe.le.42", "joe.le.42", Kind.HANDLE, "joe.le.42"),
        ("Telegram pseudo : joe_42", "joe_42", Kind.HANDLE, "joe_42"),
        ("telegram:joe", "joe", Kind.ACCOUNT, "telegram:joe"),
        ("signal:0b5d3c2e-8a4b-4c1d-9e2f-7a6b5c4d3e2f", "0b5d3c2e-8a4b-4c1d-9e2f-7a6b5c4d3e2f",
         Kind.ACCOUNT, "signal:0b5d3c2e-8a4b-4c1d-9e2f-7a6b5c4d3e2f"),
        ("aci 0b5d3c2e-8a4b-4c1d-9e2f-7a6b5c4d3e2f", "0b5d3c2e-8a4b-4c1d-9e2f-7a6b5c4d3e2f",
         Kind.LONG, "0b5d3c2e8a4b4c1d9e2f7a6b5c4d3e2f"),
        ("FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189", Kind.BANK,
         "FR7630006000011234567890189"),
        ("(FR7630006000011234567890189)", "FR7630006000011234567890189", Kind.BANK,
         "FR7630006000011234567890189"),
        ("gb82 west 1234 5698 7654 32", "gb82 west 1234 5698 7654 32", Kind.BANK,
         "GB82WEST12345698765432"),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
         Kind.LONG, "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
        ("0x" + "ab12" * 10, "0x" + "ab12" * 10, Kind.LONG, "0x" + "ab12" * 10),
        ("key " + " ".join(["AB12"] * 10), " ".join(["AB12"] * 10), Kind.LONG, "AB12" * 10),
    ],
)  # fmt: skip
def test_a_shape_is_known(text: str, stretch: str, kind: Kind, value: str) -> None:
    things = things_in(plain(text))
    assert [(text[t.start : t.end], t.kind, t.value) for t in things] == [(stretch, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "see bills/a.csv at noon",
        "looked at the file",
        "Signal : cinq messages",
        "telegram: voir plus bas",
        "line: 12 contacts",
        "@ 18 h",
        "le2024-06-03 et DE 12",
        "internationalisation des enregistrements",
        "relay-3f2a9c, R1, FR-CPP-77-1-2",
        "a" * 64,
        "0f" * 32,
    ],
)
def test_words_are_no_shape(text: str) -> None:
    assert things_in(plain(text)) == []


def test_a_text_is_read_once_and_in_time_whatever_it_holds() -> None:
    """No pattern tries a long text again and again."""
    for hostile in ("a" * 200_000, "a@" * 50_000, "FR76 " * 40_000, "1 " * 100_000, "-" * 200_000):
        found(hostile)
