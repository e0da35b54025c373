"""Listings and movements as they leave: exact amounts, prices for one, pseudonyms."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.exporter import tables
from filiere.exporter.leaving import Leaving
from filiere.exporter.outgoing import Cell
from filiere.importer import import_dossier

IBAN, OTHER = "FR7630006000011234567890189", "FR1420041010050500013M02606"

DOSSIER = f"""
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"

[[authorisation]]
id = "R1"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-07-01T00:00:00+02:00
markets = ["alpha"]
kinds = ["listing"]

[[authorisation]]
id = "R2"
basis = "FR-CPP-77-1-2"
authority = "Parquet"
date = 2024-07-01
from = 2024-06-01T00:00:00+02:00
to = 2024-07-01T00:00:00+02:00
accounts = ["iban:{IBAN}"]
kinds = ["bank"]

[[source]]
path = "listings.csv"
authorisation = "R1"

[[source]]
path = "movements.csv"
authorisation = "R2"
"""

LISTINGS = """account,time,title,text,product,quantity,unit,price,currency
alpha:lemon,2024-06-05T10:00:00Z,3.5g pollen,call 06 39 98 00 01,hash,,,35.00,EUR
alpha:lemon,2024-06-06T10:00:00Z,10 pills 200mg,,pills,,,30,EUR
alpha:lemon,2024-06-07T10:00:00Z,best pollen,,hash,3,g,10,EUR
alpha:lemon,2024-06-08T10:00:00Z,combo 1g + 1g,,mix,2,g,20,EUR
alpha:lemon,2024-06-09T10:00:00Z,write to 06 39 98 00 01 for 5 g,,hash,,,0.001 BTC,BTC
alpha:lemon,2024-06-10T10:00:00Z,finest pollen,,hash,1.000,g,10,EUR
"""

MOVEMENTS = f"""account,booked_on,amount,currency,counterparty,label,balance
iban:{IBAN},2024-06-05,-12.30,EUR,Somebody Known,rent for june,87.70
iban:{IBAN},2024-06-06,1000,XPF,,,
"""


@pytest.fixture
def leaving(tmp_path: Path) -> Iterator[Leaving]:
    for name, text in (
        ("case.toml", DOSSIER), ("listings.csv", LISTINGS), ("movements.csv", MOVEMENTS),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, "utf-8")
    meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
    with Case.create(tmp_path / "case.filiere", meta, readable=[tmp_path]) as case:
        dossier = load(tmp_path)
        record(case, dossier.authorisations)
        import_dossier(case, dossier, progress=lambda _what, _share: None)
        yield Leaving(case, "en")


def told(leaving: Leaving, name: str) -> list[dict[str, Cell]]:
    made = {"listings": tables.listings, "movements": tables.movements}[name](leaving)
    names = [column.name for column in made.columns]
    rows = [dict(zip(names, row, strict=True)) for row in made.rows()]
    assert len(rows) == made.total
    return rows


def test_a_listing_has_the_quantity_of_its_title_and_the_price_for_one(leaving: Leaving) -> None:
    columns = ("quantity", "unit", "strength", "strength_unit", "price", "price_per_unit",
               "set_aside")  # fmt: skip
    assert [tuple(row[name] for name in columns) for row in told(leaving, "listings")] == [
        ("3.5", "g", None, "", "35.00", "10", ""),
        ("10", "unit", "200", "mg", "30", "3", ""),
        ("3", "g", None, "", "10", "3.333333", ""),
        (None, "", None, "", "20", None, "bundle"),
        ("5", "g", None, "", None, None, ""),
        ("1", "g", None, "", "10", "10", ""),  # a column's own point is a decimal one
    ]


def test_an_account_that_no_act_names_is_its_pseudonym(leaving: Leaving) -> None:
    rows = told(leaving, "listings")
    assert {str(row["account"]).partition(":")[0] for row in rows} == {"alpha"}
    assert "lemon" not in str(rows)
    assert "98 00 01" not in str(rows)
    assert (rows[0]["source"], rows[0]["row"]) == ("listings.csv", 2)


def test_a_movement_keeps_its_sign_and_its_decimals(leaving: Leaving) -> None:
    first, second = told(leaving, "movements")
    assert first["account"] == f"iban:{IBAN}"
    assert (first["amount"], first["balance"], first["booked_on"]) == (
        "-12.30", "87.70", "2024-06-05",
    )  # fmt: skip
    assert second["amount"] == "1000"
    assert "Known" not in str(first)
    assert "rent" not in str(first)
    assert str(first["counterparty"]).startswith("T-")
