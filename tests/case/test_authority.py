"""Each act names a known text, and a reader is told when that text was not in force."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import authority, log
from filiere.errors import AuthorisationError
from filiere.model.authorisation import SIMULATED, Authorisation
from filiere.model.codes import DataKind

Act = Callable[..., Authorisation]
TABLE = Path(__file__).parents[3] / "shared" / "data" / "legal_bases.csv"


def test_every_legal_basis_is_said_in_both_languages_with_its_source() -> None:
    bases = authority.legal_bases()
    assert SIMULATED in bases
    for basis in bases.values():
        assert basis.label in {"V", "V/M", "M"}
        assert basis.source.startswith("https://")
        assert basis.source_date <= date(2026, 12, 31)
        assert basis.text.en != ""
        assert basis.text.fr != ""
        if basis.valid_from is not None and basis.valid_to is not None:
            assert basis.valid_from < basis.valid_to


@pytest.mark.real
@pytest.mark.skipif(not TABLE.exists(), reason="needs shared/data/legal_bases.csv")
def test_the_legal_bases_are_those_of_the_study() -> None:
    rows = [line.split(",", 1)[0] for line in TABLE.read_text("utf-8").splitlines()[1:]]
    known = authority.legal_bases()
    assert set(rows) == set(known) - {SIMULATED}
    for line in TABLE.read_text("utf-8").splitlines()[1:]:
        *_, valid_from, valid_to, label = line.split(",")
        basis = known[line.split(",", 1)[0]]
        assert (basis.valid_from or "") == (date.fromisoformat(valid_from) if valid_from else "")
        assert (basis.valid_to or "") == (date.fromisoformat(valid_to) if valid_to else "")
        assert basis.label == label


def test_an_act_in_force_needs_no_warning(act: Act) -> None:
    assert authority.warnings_for(act()) == []


def test_an_act_after_the_end_of_its_basis_warns(act: Act) -> None:
    (warning,) = authority.warnings_for(act(date=date(2029, 2, 1)))
    assert "after FR-CPP-77-1-2 ceased to be in force (2028-12-31)" in warning.en
    assert "après la fin de validité" in warning.fr


def test_an_act_before_its_basis_warns(act: Act) -> None:
    (warning,) = authority.warnings_for(act(date=date(2022, 3, 3)))
    assert "before FR-CPP-77-1-2 was in force (2022-03-04)" in warning.en


@pytest.mark.parametrize("day", [date(2022, 3, 4), date(2028, 12, 31)])
def test_both_ends_of_a_validity_are_in_it(act: Act, day: date) -> None:
    assert authority.warnings_for(act(date=day)) == []


@pytest.mark.parametrize("basis", ["DEFENCE-FILE", "FR-CPP-60-2"])
def test_what_was_not_re_read_says_so(act: Act, basis: str) -> None:
    (warning,) = authority.warnings_for(act(basis=basis))
    assert "to be verified" in warning.en
    assert "à vérifier" in warning.fr


def test_an_unknown_basis_is_refused_with_the_known_ones(act: Act) -> None:
    with pytest.raises(AuthorisationError, match=r"«FR-CPP-1», which is not known; known are DEF"):
        authority.warnings_for(act(basis="FR-CPP-1"))


def test_an_authorisation_is_read_back_as_recorded(empty: Case, act: Act) -> None:
    acts = [
        act(),
        act(id="R2", date=date(2029, 2, 1), imeis=("00440015000001",), cells=("208-01-1-2",)),
        act(id="R3", kinds=(DataKind.CDR, DataKind.CELL_DUMP), expires=date(2027, 1, 1)),
    ]
    (warning,) = authority.record(empty, acts)
    assert "R2" in warning.en
    assert authority.recorded(empty) == acts
    actions = [entry.action for entry in log.entries(empty)]
    assert actions == ["create", "authorise", "authorise", "authorise"]


def test_recording_again_changes_nothing(empty: Case, act: Act) -> None:
    authority.record(empty, [act()])
    head = log.head(empty)
    authority.record(empty, [act()])
    assert log.head(empty) == head


def test_an_authorisation_may_change_until_something_was_imported_under_it(
    empty: Case, act: Act
) -> None:
    authority.record(empty, [act()])
    authority.record(empty, [act(authority="Parquet de Paris")])
    assert authority.recorded(empty)[0].authority == "Parquet de Paris"
    assert authority.authorisation_id(empty, "R1") == 1


def test_a_changed_authorisation_is_refused_after_an_import(case: Case, act: Act) -> None:
    head = log.head(case)
    with pytest.raises(
        AuthorisationError, match=r"R1 has changed in case\.toml after bills/1\.csv was imported"
    ):
        authority.record(case, [act(numbers=("+33639980001", "+33639980002"))])
    assert authority.recorded(case) == [act()]
    assert log.head(case) == head


def test_an_act_that_let_rows_out_of_quarantine_no_longer_changes(case: Case, act: Act) -> None:
    authority.record(case, [act(), act(id="R2")])
    authority.record(case, [act(), act(id="R2", authority="Parquet de Paris")])
    case.insert("released", [(1, 7, 2)])
    with pytest.raises(AuthorisationError, match="R2 has changed"):
        authority.record(case, [act(), act(id="R2", authority="Parquet de Lille")])


def test_two_authorisations_with_one_id_are_refused(empty: Case, act: Act) -> None:
    with pytest.raises(AuthorisationError, match="R1 stands twice"):
        authority.record(empty, [act(), act(authority="other")])
    assert authority.recorded(empty) == []


def test_an_authorisation_that_is_not_there(empty: Case) -> None:
    with pytest.raises(AuthorisationError, match="no authorisation R9"):
        authority.authorisation_id(empty, "R9")
