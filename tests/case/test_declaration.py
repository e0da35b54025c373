"""The goods declaration counts what is there and says what is not."""

import json

from filiere.case import Case
from filiere.case.rows.declaration import declaration, declarations

T = 1_717_192_800


def test_a_file_is_declared(case: Case) -> None:
    found = declaration(case, 1)
    assert found.path == "bills/1.csv"
    assert found.authorisation == "R1"
    assert found.rows["quarantined"] == 1
    assert found.rejected == {"time": 1}
    assert found.quarantined == {"period": 1}
    assert found.events == {"call": 3}
    assert found.period_s == (T + 36_000, T + 36_005)
    assert found.longest_gap_s == found.period_s
    assert (found.without_cell, found.without_imei) == (1.0, 1.0)
    assert found.versions == {"filiere": "0.1.0"}


def test_the_operators_own_total_is_compared(case: Case) -> None:
    found = declaration(case, 1)
    # three records (one repeated), one reject, one in quarantine; the operator states six
    assert (found.declared_rows, found.declared_difference) == (6, -1)


def test_shares_are_of_the_records_that_could_have_a_cell(case: Case) -> None:
    case.execute("UPDATE event SET cell_id = 1, device_id = 1 WHERE duration_s = 12")
    found = declaration(case, 1)
    assert (found.without_cell, found.without_imei) == (0.3333, 0.3333)


def test_a_declaration_says_what_the_data_cannot_show(case: Case) -> None:
    texts = declaration(case, 1).cannot_show
    english = " ".join(text.en for text in texts)
    assert "absence of a record is not the absence of a person" in english
    assert "No record of this file has a cell" in english
    assert "in quarantine" in english
    assert all(text.fr != text.en for text in texts)


def test_a_list_of_masts_declares_its_dates(case: Case) -> None:
    row = "1, 48.0, 2.0, 0, 0, {}, 'mast', 4326, 0, '', '', (1::BIGINT << 32) + {}"
    for values in (("1, 2", 2), ("NULL, NULL", 3)):
        case.execute(f"INSERT INTO cell_place SELECT {row.format(*values)}")
    assert declaration(case, 1).cell_table_dates == ("/", "1/2")


def test_linked_records_are_counted(case: Case) -> None:
    base = 1 << 32
    case.insert("event_link", [(base + 3, base + 3, 1), (base + 4, base + 3, 1)])
    assert declaration(case, 1).linked == 1


def test_a_declaration_is_json(case: Case) -> None:
    (found,) = declarations(case)
    told = json.loads(json.dumps(found.as_dict()))
    assert told["rows"]["record"] == 2
    assert told["cannot_show"][0].keys() == {"en", "fr"}
