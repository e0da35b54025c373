"""Are declared deaths kept as given, and tied to numbers only where records know them?"""

from pathlib import Path

from filiere.case.rights.deaths import declared_deaths, record_deaths
from filiere.case.rows.inputs import inputs_sha256
from filiere.validation.worlds.made import START_S, Made, fill, name


def test_a_declared_death_is_found_by_its_number_and_changes_the_inputs(tmp_path: Path) -> None:
    world = Made()
    world.call(name(1), name(2), START_S)
    with fill(tmp_path / "case.filiere", world) as case:
        before = inputs_sha256(case)
        record_deaths(case, [(name(2), START_S + 60), (name(9), START_S)])
        found = declared_deaths(case)
        assert [each.at_s for each in found] == [START_S + 60]
        assert inputs_sha256(case) != before
        entries = case.query("SELECT count(*) FROM log")
        record_deaths(case, [(name(9), START_S), (name(2), START_S + 60)])
        assert case.query("SELECT count(*) FROM log") == entries
        record_deaths(case, [])
        assert declared_deaths(case) == []
        assert inputs_sha256(case) == before
