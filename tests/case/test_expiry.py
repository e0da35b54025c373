"""Each act's records have a last day; readers are told before it, and refused after (R45)."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights.expiry import expiries, set_last_day, warnings
from filiere.case.rights.log import append
from filiere.case.store import clock
from filiere.errors import AuthorisationError, CaseError, ExpiredError


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Sets the day."""

    def put(day: date) -> None:
        moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        monkeypatch.setattr(clock, "now", lambda: moment)

    return put


def last_day(path: Path) -> date:
    with Case.open(path, even_expired=True) as case:
        (expiry,) = expiries(case)
        return expiry.last_day


def test_the_default_is_three_years_after_the_last_recording(
    filled: Callable[..., Path],
) -> None:
    path = filled()
    with Case.open(path) as case:
        recorded = date.fromisoformat(
            case.query("SELECT max(at_utc) FROM log WHERE action = 'import'")[0][0][:10]
        )
        (expiry,) = expiries(case)
        assert (expiry.authorisation, expiry.basis) == ("R1", "default")
        assert expiry.last_day.year == recorded.year + 3


def test_reading_is_refused_after_the_last_day(
    filled: Callable[..., Path], at: Callable[[date], None]
) -> None:
    path = filled()
    day = last_day(path)
    at(day)
    with Case.open(path) as case:
        assert case.query("SELECT count(*) FROM event") == [(3,)]
    at(date.fromordinal(day.toordinal() + 1))
    with pytest.raises(ExpiredError, match=f"until {day} only. Erase them with «filiere purge»"):
        Case.open(path)
    with pytest.raises(ExpiredError):
        Case.open(path, read_only=True)


def test_a_clock_that_is_set_back_undoes_nothing(
    filled: Callable[..., Path], at: Callable[[date], None]
) -> None:
    path = filled()
    day = last_day(path)
    after = date.fromordinal(day.toordinal() + 1)
    at(after)
    with Case.open(path, even_expired=True) as case:
        append(case, "audit")
    at(date.fromordinal(day.toordinal() - 400))
    with pytest.raises(ExpiredError):
        Case.open(path)
    with Case.open(path, even_expired=True) as case:
        (expiry,) = expiries(case)
        assert expiry.days_left == -1
        set_last_day(case, "R1", after, by="B. Officer", why="order of 1 July")
        assert expiries(case)[0].days_left == 0
    Case.open(path).close()


def test_readers_are_told_in_the_last_weeks(
    filled: Callable[..., Path], at: Callable[[date], None]
) -> None:
    path = filled()
    day = last_day(path)
    with Case.open(path) as case:
        assert warnings(case) == []
    at(date.fromordinal(day.toordinal() - 10))
    with Case.open(path) as case:
        (told,) = warnings(case)
        assert "10 days are left" in told.en
        assert "10 jours" in told.fr


def test_the_acts_own_day_comes_before_the_default(
    filled: Callable[..., Path], at: Callable[[date], None]
) -> None:
    path = filled()
    with Case.open(path) as case:
        case.execute("UPDATE authorisation SET expires = '2099-01-31'")
    at(date(2099, 1, 31))
    Case.open(path).close()
    at(date(2099, 2, 1))
    with pytest.raises(ExpiredError, match="until 2099-01-31 only"):
        Case.open(path)


def test_a_decision_moves_the_day_and_is_a_fact(filled: Callable[..., Path]) -> None:
    path = filled()
    with Case.open(path) as case:
        case.execute("UPDATE authorisation SET expires = '2026-01-31'")
    with Case.open(path, even_expired=True) as case:
        set_last_day(case, "R1", date(2999, 12, 31), by="A. Judge", why="Order 26/3")
        (expiry,) = expiries(case)
        assert (expiry.last_day, expiry.basis) == (date(2999, 12, 31), "decision")
    with Case.open(path) as case:
        assert case.query("SELECT kind, who, why FROM fact") == [
            ("expiry", "A. Judge", "Order 26/3")
        ]
        with pytest.raises(AuthorisationError, match="no authorisation R9"):
            set_last_day(case, "R9", date(2999, 12, 31), by="A", why="B")
        with pytest.raises(CaseError, match="--by NAME"):
            set_last_day(case, "R1", date(2999, 12, 31), by="", why="B")
        set_last_day(case, "R1", date(2026, 1, 1), by="A. Judge", why="End of the case")
    with pytest.raises(ExpiredError):
        Case.open(path)


def test_a_simulated_world_expires_only_where_it_says_so(filled: Callable[..., Path]) -> None:
    path = filled()
    with Case.open(path) as case:
        case.execute("UPDATE authorisation SET basis = 'SIMULATED'")
        assert expiries(case) == []
        case.execute("UPDATE authorisation SET expires = '2026-01-31'")
    with pytest.raises(ExpiredError):
        Case.open(path)
