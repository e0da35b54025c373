"""Is the number that everybody reaches listed first, with the contacts that it received?"""

from tests.analyses.conftest import Street

from filiere.analysis import catalogue


def test_the_line_of_the_street_is_reached_most_often(the_street: Street) -> None:
    analysis = catalogue()["toy"]
    answer = analysis.answer(the_street.case, analysis.takes(), lambda _said, _share: None)
    first = answer.rows[0]
    [(reached,)] = the_street.case.query(
        "SELECT count(*) FROM contact WHERE b = ?", [first.subjects[0].number_id]
    )
    counted = [int(str(row.measures["contacts"])) for row in answer.rows]
    assert counted[0] == reached == max(counted)


def test_fewer_contacts_than_asked_for_are_not_listed(the_street: Street) -> None:
    analysis = catalogue()["toy"]
    answer = analysis.answer(
        the_street.case, analysis.takes(least=100_000), lambda _said, _share: None
    )
    assert answer.rows == ()
