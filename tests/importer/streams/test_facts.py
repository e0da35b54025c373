"""What a file tells in no row: who is in which conversation, under which name."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.importer.streams.conftest import Phones, extraction

from filiere.case.rows.claims import Bearer, Scope
from filiere.importer.streams.facts import write_facts
from filiere.importer.streams.refs import ids
from filiere.model.accounts import account
from filiere.model.codes import DataKind
from filiere.model.record import ThreadRef
from filiere.model.seized import Chooser, KnownAs, Members, ThreadKind
from filiere.reader import Fact

SCOPE = Scope(extraction(), (DataKind.EXTRACTION,), Bearer(device="D1"), "Europe/Paris")


def member(number: int) -> str:
    return f"3363998{number:04d}@s.whatsapp.net"


def told(case: Phones, facts: list[Fact]) -> None:
    with case.case.transaction():
        write_facts(case.case, 1, [(fact, SCOPE) for fact in facts])


def group(place: int, *numbers: int) -> Members:
    thread = ThreadRef("whatsapp", f"1203630000{place}@g.us", int(ThreadKind.GROUP))
    return Members(thread, tuple(account("whatsapp", member(n)) for n in numbers))


def test_many_conversations_are_told_in_one_go(
    phones: Phones, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = [group(n, 1, n + 2) for n in range(300)]
    ids(phones.case, [each.thread for each in groups])
    given: list[str] = []
    register = phones.case.register

    def counted(name: str, arrays: Mapping[str, Any]) -> None:
        given.append(name)
        register(name, arrays)

    monkeypatch.setattr(phones.case, "register", counted)
    told(phones, list(groups))
    assert phones.rows("SELECT count(*), count(DISTINCT thread_id) FROM thread_member") == [
        (600, 300)
    ]
    assert len(given) < 10  # each gives the engine arrays: once a conversation would be 1,200


@pytest.mark.parametrize("first", [True, False])
def test_the_name_of_a_member_is_kept_wherever_the_file_tells_it(
    phones: Phones, *, first: bool
) -> None:
    silent = account("whatsapp", member(7))
    name = KnownAs(silent, name="Client G", chooser=Chooser.FILE)
    members = group(1, 7)
    ids(phones.case, [members.thread])
    told(phones, [name, members] if first else [members, name])
    assert phones.rows("SELECT name FROM account_name") == [("Client G",)]


def test_whoever_is_in_no_conversation_of_the_case_stays_out(phones: Phones) -> None:
    stranger = account("whatsapp", member(8))
    told(phones, [group(1, 8), KnownAs(stranger, name="X", chooser=Chooser.FILE)])
    assert phones.rows("SELECT count(*) FROM account") == [(0,)]
    assert phones.rows("SELECT count(*) FROM thread_member") == [(0,)]
