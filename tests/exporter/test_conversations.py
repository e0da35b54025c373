"""Messages and calls of applications leave as contacts of accounts, their words only where open."""

import re
from collections.abc import Callable

import pytest
from tests.importer.streams import conftest as streams

from filiere.exporter import Unit
from filiere.exporter.leaving import Leaving
from filiere.model.accounts import account
from filiere.model.authorisation import Authorisation

phones = streams.phones
act = streams.act

LINE = account("whatsapp", "33639980001@s.whatsapp.net")
OWN = "whatsapp:33639980001@s.whatsapp.net"
A = "whatsapp:33639980011@s.whatsapp.net"
HEADER = "service,thread,sender,recipients,sent_at,clock,kind,duration_s,text,id\n"

ROWS = (
    f"whatsapp,{A},{A},{OWN},2024-06-10T18:00:00Z,server,message,,dispo ?,m1\n"
    f"whatsapp,{A},{OWN},{A},2024-06-10T18:01:00Z,device,message,,oui 06 39 98 00 77,m2\n"
    f"whatsapp,{A},{OWN},{A},2024-06-10T18:05:00Z,device,call,62,,m3\n"
    "tel,tel:+33639980022,tel:+33639980022,tel:+33639980001,2024-06-10T18:09:00Z,device,call,5,,\n"
)


@pytest.fixture
def taken(phones: streams.Phones, act: Callable[..., Authorisation]) -> streams.Phones:
    named = act(accounts=(str(LINE),))
    phones.take("m.csv", (HEADER + ROWS).encode(), owner=LINE, by=named)
    return phones


def test_each_message_and_call_is_a_contact_of_its_accounts(taken: streams.Phones) -> None:
    found = Leaving(taken.case, "en").outgoing({Unit.CONTACTS})
    contacts = list(found.contacts())
    assert [each.kind for each in contacts] == ["message", "message", "app_call", "call"]
    assert contacts[0].b == OWN
    assert str(contacts[0].a).startswith("whatsapp:T-")
    assert contacts[2].duration_s == 62
    assert found.header.rows["contacts"] == 4
    labels = {node.label: node.kind for node in found.nodes}
    assert labels[OWN] == "account"
    assert labels[str(contacts[0].a)] == "account"


def test_words_of_a_person_whom_no_act_names_stay(taken: streams.Phones) -> None:
    contacts = list(Leaving(taken.case, "en").outgoing({Unit.CONTACTS}).contacts())
    assert {each.text for each in contacts} == {"[withheld]", ""}


def test_words_leave_where_acts_name_every_party_with_others_numbers_covered(
    phones: streams.Phones, act: Callable[..., Authorisation]
) -> None:
    named = act(accounts=(str(LINE), A))
    phones.take("m.csv", (HEADER + ROWS).encode(), owner=LINE, by=named)
    contacts = list(Leaving(phones.case, "en").outgoing({Unit.CONTACTS}).contacts())
    assert contacts[0].text == "dispo ?"
    assert re.fullmatch(r"oui T-[0-9A-Z]{10}", contacts[1].text)


def test_graph_counts_and_records_agree(taken: streams.Phones) -> None:
    graph = Leaving(taken.case, "en").outgoing({Unit.CONTACTS}, pairs=True)
    assert sum(edge.weight for edge in graph.edges) == graph.header.rows["contacts"] == 4
    assert all(edge.a in {n.label for n in graph.nodes} for edge in graph.edges)
    table = Leaving(taken.case, "en").outgoing({Unit.RECORDS}).tables[0]
    rows = list(table.rows())
    assert table.total == len(rows) == 4
    names = [column.name for column in table.columns]
    held = [dict(zip(names, row, strict=True)) for row in rows]
    assert [row["service"] for row in held] == ["whatsapp", "whatsapp", "whatsapp", "tel"]
    assert held[0]["recipients"] == OWN
    assert [row["time"] for row in held] == sorted(int(str(row["time"])) for row in held)


def test_what_a_held_bill_covers_is_told_by_the_bill(taken: streams.Phones) -> None:
    (number,) = taken.rows("SELECT number_id FROM number WHERE number = '+33639980001'")
    taken.case.insert("coverage", [(number[0], 0, 1 << 40)])
    found = Leaving(taken.case, "en").outgoing({Unit.CONTACTS})
    assert [each.kind for each in found.contacts()] == ["message", "message", "app_call"]
    assert found.header.left_out["told_by_a_bill"] == 1
    assert found.header.rows["contacts"] == 3


def test_a_copy_in_a_second_file_leaves_once(
    taken: streams.Phones, act: Callable[..., Authorisation]
) -> None:
    copy = HEADER + ROWS.split("\n", maxsplit=1)[0] + "\n"
    taken.take("n.csv", copy.encode(), owner=LINE, by=act(accounts=(str(LINE),)))
    found = Leaving(taken.case, "en").outgoing({Unit.CONTACTS, Unit.RECORDS})
    assert len(list(found.contacts())) == 4
    assert found.header.left_out["repeats"] == 1
