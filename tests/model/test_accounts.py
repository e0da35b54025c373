"""One form for each identifier; nothing that hides a number becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.model.accounts import account, number_of
from filiere.model.record import AccountKind


@pytest.mark.parametrize(
    ("service", "written", "expected", "kind"),
    [
        ("whatsapp", "33639980011@s.whatsapp.net", "33639980011@s.whatsapp.net", AccountKind.JID),
        ("whatsapp", "33639980011@c.us", "33639980011@s.whatsapp.net", AccountKind.JID),
        ("whatsapp", "33639980011.0:12@s.whatsapp.net",
         "33639980011@s.whatsapp.net", AccountKind.JID),
        ("whatsapp", "33639980011:3@S.WhatsApp.net", "33639980011@s.whatsapp.net", AccountKind.JID),
        ("whatsapp", "+33 6 39 98 00 11", "33639980011@s.whatsapp.net", AccountKind.JID),
        ("whatsapp", "198765000000014@lid", "198765000000014@lid", AccountKind.LID),
        ("whatsapp", "198765000000014:5@lid", "198765000000014@lid", AccountKind.LID),
        ("whatsapp", "120363000000000001@g.us", "120363000000000001@g.us", AccountKind.GROUP),
        ("whatsapp", "33639980001-1718000000@g.us",
         "33639980001-1718000000@g.us", AccountKind.GROUP),
        ("whatsapp", "status@broadcast", "status@broadcast", AccountKind.LIST),
        ("whatsapp", "198765000000014", "198765000000014", AccountKind.NAME),
        ("whatsapp", "Client A", "Client A", AccountKind.NAME),
        ("signal", "wP/uq8r+S62+rf7t+s7erw==",
         "c0ffeeab-cafe-4bad-bead-feedfacedeaf", AccountKind.ACI),
        ("signal", "C0FFEEAB-CAFE-4BAD-BEAD-FEEDFACEDEAF",
         "c0ffeeab-cafe-4bad-bead-feedfacedeaf", AccountKind.ACI),
        ("signal", "+33 6 39 98 00 11", "+33639980011", AccountKind.NUMBER),
        ("signal", "client.07", "client.07", AccountKind.USERNAME),
        ("telegram", "user201", "201", AccountKind.USER_ID),
        ("telegram", "channel301", "channel301", AccountKind.CHANNEL),
        ("snapchat", "client_a", "client_a", AccountKind.USERNAME),
        ("imessage", "someone@example.org", "someone@example.org", AccountKind.EMAIL),
    ],
)  # fmt: skip
def test_an_identifier_has_one_form(
    service: str, written: str, expected: str, kind: AccountKind
) -> None:
    found = account(service, written)
    assert (found.id, found.kind) == (expected, kind)
    assert account(service, found.id) == found


@given(st.integers(min_value=10**6, max_value=10**15 - 1), st.sampled_from(["@lid", ""]))
def test_digits_that_hide_a_number_never_become_one(digits: int, ending: str) -> None:
    assert number_of(account("whatsapp", f"{digits}{ending}")) == ""


@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_the_form_of_a_form_is_itself(written: str) -> None:
    for service in ("whatsapp", "signal", "telegram", "snapchat"):
        found = account(service, written)
        if found.id != "":
            assert account(service, found.id) == found
