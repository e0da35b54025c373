"""A dossier says by what right each file is read, or is refused in one sentence."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from filiere.dossier import Death, SourceEntry, load
from filiere.errors import AuthorisationError, DossierError
from filiere.model.codes import DataKind

CASE = """
[case]
reference = "2024-117"              # the procedure's own number
title     = "Delivery line, Lyon"
country   = "FR"
timezone  = "Europe/Paris"

[[authorisation]]
id        = "R1"
basis     = "FR-CPP-77-1-2"
authority = "Parquet de Lyon"
date      = 2024-07-01
numbers   = ["+33639980001"]
from      = 2024-06-01T00:00:00+02:00
to        = 2024-06-30T00:00:00+02:00
kinds     = ["cdr"]

[[source]]
path          = "bills/*.csv"
authorisation = "R1"
layout        = "canonical"
timezone      = "Europe/Paris"

[[death]]
number = "+33639980044"
at     = 2024-06-19T05:10:00+02:00
"""

Write = Callable[..., Path]


@pytest.fixture
def dossier(tmp_path: Path) -> Write:
    """Writes a dossier with replacements made in its case.toml; its folder."""

    def write(*changes: tuple[str, str], text: str = CASE) -> Path:
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (tmp_path / "case.toml").write_text(text, encoding="utf-8")
        (tmp_path / "bills").mkdir(exist_ok=True)
        for name in ("b", "a"):
            (tmp_path / "bills" / f"{name}.csv").write_text(name, encoding="utf-8")
        return tmp_path

    return write


def test_the_dossier_of_the_contract_is_read_to_the_letter(dossier: Write) -> None:
    found = load(dossier())
    assert (found.reference, found.title) == ("2024-117", "Delivery line, Lyon")
    assert (found.country, found.timezone) == ("FR", "Europe/Paris")
    (act,) = found.authorisations
    assert (act.id, act.basis, act.authority) == ("R1", "FR-CPP-77-1-2", "Parquet de Lyon")
    assert (act.from_s, act.to_s) == (1_717_192_800, 1_719_698_400)
    assert (act.kinds, act.numbers) == ((DataKind.CDR,), ("+33639980001",))
    assert act.date == date(2024, 7, 1)
    assert found.sources == (
        SourceEntry(
            path="bills/*.csv", authorisation="R1", layout="canonical", timezone="Europe/Paris"
        ),
    )
    assert found.deaths == (Death(number="+33639980044", at_s=1_718_766_600),)
    assert found.authorisation("R1") is act
    assert not found.simulated


def test_files_come_sorted_with_their_entry(dossier: Write) -> None:
    found = load(dossier())
    assert [found.relative(path) for path, _ in found.files()] == ["bills/a.csv", "bills/b.csv"]
    assert {entry for _, entry in found.files()} == set(found.sources)


def test_what_may_be_left_out_is(dossier: Write) -> None:
    folder = dossier(
        ('layout        = "canonical"\n', ""),
        ('timezone      = "Europe/Paris"\n', ""),
        ("kinds     =", "imeis = []\nkinds     ="),
    )
    (entry,) = load(folder).sources
    assert (entry.layout, entry.timezone) == (None, None)


def test_optional_facts_of_an_authorisation_are_kept(dossier: Write) -> None:
    digest = "AB" * 32
    more = (
        f'document_sha256 = "{digest}"\nexpires = 2027-07-01\n'
        'imeis = ["00 440015 000001 1", "0044001500000199"]\ncells = ["208-01-1-2"]'
    )
    folder = dossier(
        (
            'kinds     = ["cdr"]',
            f'kinds = ["cell_dump", "cdr", "cdr"]\nterritory = "Lyon"\n{more}',
        )
    )
    (act,) = load(folder).authorisations
    assert act.kinds == (DataKind.CDR, DataKind.CELL_DUMP)
    assert act.imeis == ("00440015000001",)
    assert act.cells == ("208-01-1-2",)
    assert (act.territory, act.document_sha256) == ("Lyon", digest.lower())
    assert act.expires == date(2027, 7, 1)


def test_one_number_written_in_five_ways_is_one(dossier: Write) -> None:
    ways = '"0639980001", "06 39 98 00 01", "33639980001", "0033639980001", "3630"'
    (act,) = load(dossier(('"+33639980001"]', f"{ways}]"))).authorisations
    assert act.numbers == ("+33639980001", "3630")


def test_a_simulated_world_may_ask_for_every_number(dossier: Write) -> None:
    found = load(dossier(('"FR-CPP-77-1-2"', '"SIMULATED"'), ('"+33639980001"', '"*"')))
    assert found.simulated
    assert found.authorisations[0].covers_every_number


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('basis     = "FR-CPP-77-1-2"', 'basis = ""', "R1: basis is blank"),
        ('authority = "Parquet de Lyon"', 'authority = " "', "R1: authority is blank"),
        ('id        = "R1"', 'id = ""', "authorisation.* 1: id is blank"),
        ('numbers   = ["+33639980001"]', "numbers = []", r"R1: numbers is"),
        ('numbers   = ["+33639980001"]', "", r"R1: numbers is blank"),
        ('numbers   = ["+33639980001"]', 'numbers = [""]', "R1: numbers is blank"),
        ('kinds     = ["cdr"]', "kinds = []", "R1: kinds is blank"),
        ('kinds     = ["cdr"]', "", "authorisation 1, kinds is missing"),
        ("date      = 2024-07-01", 'date = ""', "authorisation 1, date is blank"),
        ("date      = 2024-07-01", 'date = "2024-07-01"', "date is '2024-07-01', expected a date"),
        ("date      = 2024-07-01", "", "authorisation 1, date is missing"),
        ("2024-06-01T00:00:00+02:00", "2024-06-01T00:00:00", "from is .* without an offset"),
        ("2024-06-30T00:00:00+02:00", '""', "authorisation 1, to is blank"),
        ("2024-06-30T00:00:00+02:00", "9999-12-31T23:59:59-01:00", "to is 9999-.*, expec"),
        ("2024-06-01T00:00:00+02:00", "0001-01-01T00:00:00+02:00", "from is 0001-.*, exp"),
        ("2024-06-30T00:00:00+02:00", "2024-05-30T00:00:00+02:00", "from lies after to"),
        (
            '"FR-CPP-77-1-2"',
            '"FR-CPP-1"',
            "basis is «FR-CPP-1», which is no legal basis; known are",
        ),
        ('"+33639980001"]', '"*"]', r'\["\*"\] is for basis "SIMULATED" only'),
        ('"+33639980001"]', '"1234567"]', "names «1234567», which no numbering plan explains"),
        ('kinds     = ["cdr"]', 'kinds = ["calls"]', "kinds names «calls», known are cdr, cell_"),
        ('kinds     = ["cdr"]', 'kinds = ["cdr"]\nimeis = ["12"]', "imeis names «12», expected 14"),
        (
            'kinds     = ["cdr"]',
            'kinds = ["cdr"]\nimeis = ["*"]',
            "stands for numbers, devices, accounts and sirens only",
        ),
        ('kinds     = ["cdr"]', 'kinds = ["cdr"]\nnumber = []', "number is not a key that case"),
        ('kinds     = ["cdr"]', 'kinds = "cdr"', "kinds is 'cdr', expected a list in brackets"),
        ('authorisation = "R1"', 'authorisation = ""', "source.* 1: authorisation is blank"),
        ('authorisation = "R1"', 'authorisation = "R7"', "names the authorisation «R7», which is"),
        (
            'kinds     = ["cdr"]',
            'kinds = ["cdr"]\ndocument_sha256 = "12"',
            "document_sha256 is «12», expected 64 hex digits",
        ),
    ],
)
def test_a_right_that_is_not_whole_is_refused(
    dossier: Write, old: str, new: str, said: str
) -> None:
    folder = dossier((old, new))
    with pytest.raises(AuthorisationError, match=said) as refused:
        load(folder)
    assert "case.toml" in str(refused.value)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('reference = "2024-117"', 'reference = ""', r"\[case\] reference is blank"),
        ('title     = "Delivery line, Lyon"', "", "case, title is missing"),
        ('"FR"', '"France"', 'country is "France", expected two capital letters'),
        ('"Europe/Paris"', '"Paris"', r'\[case\] timezone is "Paris", expected a zone of the IANA'),
        ('timezone      = "Europe/Paris"', 'timezone = "CET+1"', "1: timezone is .CET.1., expec"),
        ('"bills/*.csv"', '""', "path is blank"),
        ("[case]", "[case]\nowner = 1", "case, owner is not a key"),
        ("2024-06-19T05:10:00+02:00", "2024-06-19T05:10:00", "death.at is .* without an offset"),
        ('reference = "2024-117"', "reference = 2024", "reference is 2024, expected text in"),
        ('country   = "FR"', "country = FR", r"is not valid TOML: .*line 5"),
    ],
)
def test_a_dossier_that_is_not_whole_is_refused(
    dossier: Write, old: str, new: str, said: str
) -> None:
    folder = dossier((old, new))
    with pytest.raises(DossierError, match=said) as refused:
        load(folder)
    assert "case.toml" in str(refused.value)
    assert str(refused.value).count("\n") == 0


def test_nothing_is_read_without_an_authorisation(dossier: Write) -> None:
    folder = dossier(text=CASE[: CASE.index("[[authorisation]]")])
    with pytest.raises(AuthorisationError, match=r"has no \[\[authorisation\]\]: nothing is impo"):
        load(folder)


def test_two_authorisations_with_one_id_are_refused(dossier: Write) -> None:
    block = CASE[CASE.index("[[authorisation]]") : CASE.index("[[source]]")]
    with pytest.raises(AuthorisationError, match="two authorisations with the id R1"):
        load(dossier(("[[source]]", f"{block}[[source]]")))


def test_a_folder_without_case_toml_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"has no case\.toml: write one with «filiere init"):
        load(tmp_path)


def test_a_case_toml_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(DossierError, match="is not UTF-8 text"):
        load(tmp_path)


def test_a_path_that_matches_nothing_is_refused(dossier: Write) -> None:
    found = load(dossier(('"bills/*.csv"', '"bills/*.xls"')))
    with pytest.raises(DossierError, match=r'path = "bills/\*\.xls" matches no file'):
        found.files()


@pytest.mark.parametrize("path", ["../*.csv", "/etc/passwd", "bills/../../x.csv", "..\\\\x.csv"])
def test_a_path_stays_in_the_dossier(dossier: Write, path: str) -> None:
    found = load(dossier(('"bills/*.csv"', f'"{path}"')))
    with pytest.raises(DossierError, match="leads out of the dossier"):
        found.files()


def test_a_link_may_not_lead_out_of_the_dossier(
    dossier: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "c.csv"
    outside.write_text("c")
    folder = dossier()
    (folder / "bills" / "c.csv").symlink_to(outside)
    found = load(folder)
    assert [found.relative(path) for path, _ in found.files()] == ["bills/a.csv", "bills/b.csv"]
    alone = load(dossier(("bills/*.csv", "bills/c.csv")))
    with pytest.raises(DossierError, match=r"c\.csv is not read\. It is a link that leads out of"):
        alone.files()


def test_one_file_named_twice_under_one_authorisation_is_refused(dossier: Write) -> None:
    second = '[[source]]\npath = "bills/a.csv"\nauthorisation = "R1"\n\n[[death]]'
    found = load(dossier(("[[death]]", second)))
    with pytest.raises(DossierError, match=r"names bills/a\.csv twice under authorisation R1"):
        found.files()


def test_one_file_may_stand_under_a_further_authorisation(dossier: Write) -> None:
    block = CASE[CASE.index("[[authorisation]]") : CASE.index("[[source]]")].replace("R1", "R2")
    second = '[[source]]\npath = "bills/a.csv"\nauthorisation = "R2"\n\n[[death]]'
    found = load(dossier(("[[source]]", f"{block}[[source]]"), ("[[death]]", second)))
    names = [(found.relative(path), entry.authorisation) for path, entry in found.files()]
    assert names == [("bills/a.csv", "R1"), ("bills/b.csv", "R1"), ("bills/a.csv", "R2")]
