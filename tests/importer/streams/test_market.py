"""Tables of a market through the importer: what an act opens, what is masked, what comes back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.case.rights.facts import FactKind, add
from filiere.case.rights.masking import Masker
from filiere.case.rows import aside
from filiere.dossier import load
from filiere.findings.raw import shown_rows
from filiere.findings.sources import sources
from filiere.importer import import_dossier
from filiere.upkeep.audit import verify

HEAD = """
[case]
reference = "T"
title     = "T"
country   = "FR"
timezone  = "Europe/Paris"
"""

LISTINGS = "account,time,title"


def act(name: str, *, kind: str = "listing", **asked: list[str]) -> str:
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in asked.items())
    return (
        f'[[authorisation]]\nid = "{name}"\nbasis = "FR-CPP-77-1-2"\nauthority = "Parquet"\n'
        "date = 2024-07-01\nfrom = 2024-06-01T00:00:00+02:00\nto = 2024-07-01T00:00:00+02:00\n"
        f"{lines}kinds = [{json.dumps(kind)}]\n"
    )


def source(path: str, by: str) -> str:
    return f"[[source]]\npath = {json.dumps(path)}\nauthorisation = {json.dumps(by)}\n"


class Markets:
    """Imports a folder and tells what became of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        meta = {"reference": "T", "title": "", "country": "FR", "timezone": "Europe/Paris"}
        self.case = Case.create(folder / "case.filiere", meta, readable=[folder])

    def write(self, name: str, *lines: str) -> None:
        (self.folder / name).write_text("\n".join([*lines, ""]), "utf-8")

    def take(self, *parts: str) -> dict[str, dict[str, Any]]:
        (self.folder / "case.toml").write_text("\n".join([HEAD, *parts]), "utf-8")
        dossier = load(self.folder)
        record(self.case, dossier.authorisations)
        import_dossier(self.case, dossier, progress=lambda _what, _share: None)
        found = sources(self.case, shown=(), language="en")
        for each in found:
            counted = ("records", "repeats", "rejected", "quarantined", "notes")
            assert each["rows"] == sum(each[name] for name in counted)
        return {each["path"]: each for each in found}

    def accounts(self) -> list[str]:
        return [
            name
            for (name,) in self.case.query(
                "SELECT service || ':' || identifier FROM account ORDER BY 1"
            )
        ]


@pytest.fixture
def markets(tmp_path: Path) -> Iterator[Markets]:
    made = Markets(tmp_path)
    yield made
    made.case.close()


def listing(account: str, day: str = "2024-06-05", title: str = "3.5g pollen") -> str:
    return f"{account},{day}T10:00:00Z,{title}"


def test_an_act_opens_the_rows_of_what_it_names_and_of_nothing_else(markets: Markets) -> None:
    markets.write(
        "l.csv", LISTINGS, listing("alpha:lemon"), listing("beta:grey_fox"), listing("beta:other"),
        listing("gamma:lemon"), listing("alpha:lemon", "2024-07-01"),
        listing("alpha:late", "2024-06-30"),
    )  # fmt: skip
    told = markets.take(
        act("M", markets=["alpha"], accounts=["beta:grey_fox"]), source("l.csv", "M")
    )
    assert (told["l.csv"]["records"], told["l.csv"]["quarantined"]) == (3, 3)
    reasons = markets.case.query("SELECT reason, count(*) FROM quarantine GROUP BY ALL ORDER BY 1")
    assert reasons == [("period", 1), ("target", 2)]
    assert markets.accounts() == ["alpha:late", "alpha:lemon", "beta:grey_fox"]
    assert verify(markets.case).holds


def test_another_kind_of_act_opens_nothing(markets: Markets) -> None:
    markets.write("l.csv", LISTINGS, listing("alpha:lemon"))
    told = markets.take(act("E", kind="bank", accounts=["alpha:lemon"]), source("l.csv", "E"))
    assert (told["l.csv"]["records"], told["l.csv"]["quarantined"]) == (0, 1)
    assert markets.accounts() == []


def test_naming_a_market_unmasks_nobody_and_naming_an_account_does(markets: Markets) -> None:
    markets.write(
        "l.csv", LISTINGS, listing("alpha:lemon", title="by lemon and white.widow_99"),
        listing("alpha:white.widow_99"), listing("beta:42nd"),
    )  # fmt: skip
    markets.take(
        act("M", markets=["alpha", "beta"], accounts=["alpha:lemon"]), source("l.csv", "M")
    )
    raws = [raw for (raw,) in markets.case.query("SELECT raw FROM source_place ORDER BY row")]
    text = " ".join(Masker(markets.case).mask(raws))
    assert "alpha:lemon" in text
    assert "by lemon" in text
    assert "white.widow" not in text
    assert "42nd" not in text
    (alias,) = {
        alias
        for (alias,) in markets.case.query(
            "SELECT pseudonym FROM account WHERE identifier = 'white.widow_99'"
        )
    }
    assert text.count(alias) == 2, "one pseudonym in every text"
    assert Masker(markets.case).one("I am Alpha:White.Widow_99.") == f"I am {alias}."


def test_a_row_that_a_reader_handed_on_can_be_shown(markets: Markets) -> None:
    markets.write("l.csv", LISTINGS, listing("alpha:lemon"), listing("alpha:grey_fox"))
    markets.take(act("M", markets=["alpha"], accounts=["alpha:lemon"]), source("l.csv", "M"))
    shown = shown_rows(markets.case, [(1, 1), (1, 2), (1, 3)])
    assert shown[1, 1] == ""
    assert shown[1, 2] == listing("alpha:lemon")
    assert "grey_fox" not in shown[1, 3]


def test_the_same_extract_twice_is_repeats(markets: Markets) -> None:
    markets.write("a.csv", LISTINGS, listing("alpha:lemon"), listing("alpha:lemon"))
    markets.write("b.csv", LISTINGS, "", listing("alpha:lemon"), listing("alpha:lemon"))
    told = markets.take(act("M", markets=["alpha"]), source("*.csv", "M"))
    assert (told["a.csv"]["records"], told["a.csv"]["repeats"]) == (2, 0)
    assert (told["b.csv"]["records"], told["b.csv"]["repeats"]) == (0, 2)


def test_an_annulled_act_takes_its_rows_and_gives_them_back(markets: Markets) -> None:
    markets.write("l.csv", LISTINGS, listing("alpha:lemon"), listing("alpha:lemon", "2024-06-06"))
    markets.take(act("M", markets=["alpha"]), source("l.csv", "M"))
    before = markets.case.query("SELECT * FROM market_listing ORDER BY record_id")
    about = aside.about_act("M")
    add(markets.case, FactKind.ANNULMENT, about, {"in_force": True}, by="J", why="x")
    aside.apply(markets.case)
    assert markets.case.query("SELECT count(*) FROM market_listing") == [(0,)]
    add(markets.case, FactKind.ANNULMENT, about, {"in_force": False}, by="J", why="x")
    aside.apply(markets.case)
    assert markets.case.query("SELECT * FROM market_listing ORDER BY record_id") == before
    assert verify(markets.case).holds


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [
        ("2024-05-01", "2024-05-31", 0),
        ("2024-05-01", "2024-06-01", 1),
        ("2024-05-01", "2024-08-01", 1),
        ("2024-07-01", "2024-08-01", 0),
        ("2024-06-30", "", 1),
        ("", "2024-05-30", 0),
        ("", "", 1),
    ],
)
def test_a_profile_is_covered_if_its_days_meet_the_period(
    markets: Markets, first: str, last: str, inside: int
) -> None:
    markets.write(
        "a.csv", "market,handle,first_seen,last_seen,profile_text", f"alpha,lemon,{first},{last},x"
    )
    told = markets.take(act("M", markets=["Alpha"]), source("a.csv", "M"))
    assert (told["a.csv"]["records"], told["a.csv"]["quarantined"]) == (inside, 1 - inside)


def test_hostile_extracts_end_in_one_sentence(markets: Markets) -> None:
    markets.write("cut.sql", "CREATE TABLE keys (account text, time text, block text);", "INSERT '")
    markets.write("no.html", "<html><table id=keys><tr><th>account</th></tr></table></html>")
    markets.write("zone.csv", LISTINGS, "alpha:lemon,2024-06-05T10:00:00,x")
    markets.write("ok.csv", LISTINGS, listing("alpha:lemon"))
    told = markets.take(act("M", markets=["alpha"]), source("*.*", "M"))
    for name in ("cut.sql", "no.html", "zone.csv"):
        assert told[name]["status"] == "unreadable"
        assert told[name]["why"].count(".") >= 1
    assert "timezone" in told["zone.csv"]["why"]
    assert told["ok.csv"]["records"] == 1
