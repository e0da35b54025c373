"""Until when may the records of each act be read, and what is said as that day comes near?

The day is the one a person has stated since (an extension, an earlier end), else the act's own
``expires``, else three years after the last act of recording into the case (as article 230-22 of
the French CPP has it for such programs: to be verified for other bases).
After it the case does not open for reading: its records are to be erased, or the day extended by a
stated decision. Simulated worlds, which concern nobody, expire only where they say so.

Reads authorisation, inactive_act, fact, log. Days in UTC.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from filiere.case.rights import facts
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rows import aside
from filiere.case.store import clock
from filiere.case.store.engine import Case
from filiere.errors import AuthorisationError, ExpiredError
from filiere.model.authorisation import SIMULATED
from filiere.wording import Text, Words

_say = Words(__name__)


YEARS = 3
"""After the last recording, where neither the act nor a decision says another day."""

WARNING_D = 60
"""Days before the last one from which a reader is told."""

_NEAR = _say("expiry-near")

Basis = Literal["decision", "act", "default"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """The last day on which the records of an act may be read, and who set it."""

    authorisation: str
    last_day: date
    basis: Basis
    today: date
    """By the machine's clock, or by the latest entry of the log where the clock was set back."""

    @property
    def days_left(self) -> int:
        """Days from today to the last one; negative once it has passed."""
        return (self.last_day - self.today).days


def expiries(case: Case) -> list[Expiry]:
    """The last day of each act whose records are within reach, the earliest first."""
    rows = case.query("SELECT id, basis, expires FROM act_in_force ORDER BY authorisation_id")
    stated = facts.holding(case, FactKind.EXPIRY)
    recorded = _last_recording(case)
    today = max(clock.today(), _latest_entry(case))
    found: list[Expiry] = []
    for name, basis, expires in rows:
        fact = stated.get(aside.about_act(name))
        if fact is not None:
            day, set_by = date.fromisoformat(str(fact.said["until"])), "decision"
        elif expires != "":
            day, set_by = date.fromisoformat(expires), "act"
        elif basis != SIMULATED and name in recorded:
            day, set_by = _years_after(recorded[name]), "default"
        else:
            continue
        found.append(Expiry(authorisation=name, last_day=day, basis=set_by, today=today))  # type: ignore[arg-type]  # one of the three words above
    return sorted(found, key=lambda expiry: (expiry.last_day, expiry.authorisation))


def refuse_expired(case: Case) -> None:
    """Refuse to read on where the day of an act has passed.

    Raises:
        ExpiredError: names the act, the day, and what can be done.
    """
    for expiry in expiries(case):
        if expiry.days_left < 0:
            raise ExpiredError(
                _say(
                    "expiry-records-authorisation-read-until-only-erase",
                    authorisation=expiry.authorisation,
                    last_day=expiry.last_day.isoformat(),
                )
            )


def warnings(case: Case) -> list[Text]:
    """What a reader is told in the last weeks."""
    return [
        _NEAR.fill(
            {
                "name": expiry.authorisation,
                "day": expiry.last_day.isoformat(),
                "left": expiry.days_left,
            }
        )
        for expiry in expiries(case)
        if 0 <= expiry.days_left <= WARNING_D
    ]


def set_last_day(case: Case, name: str, until: date, *, by: str, why: str) -> Fact:
    """State by decision the last day on which the records of an act may be read.

    Raises:
        AuthorisationError: the case has no such act.
        CaseError: nobody, or no decision, is named.
    """
    known = case.column("SELECT id FROM authorisation ORDER BY id", of=str)
    if name not in known:
        raise AuthorisationError(_say("expiry-case-authorisation", name=name))
    said = {"until": until.isoformat()}
    return facts.add(case, FactKind.EXPIRY, aside.about_act(name), said, by=by, why=why)


def _last_recording(case: Case) -> dict[str, date]:
    """The day on which something was last recorded under each act, as the log has it."""
    rows = case.query(
        """
        SELECT coalesce(json_extract_string(detail, '$.released_under'),
                        json_extract_string(detail, '$.authorisation')) AS name, max(at_utc)
        FROM log WHERE action IN ('import', 'release') AND json_valid(detail)
        GROUP BY name ORDER BY name
        """
    )
    return {name: date.fromisoformat(at[:10]) for name, at in rows if name is not None}


def _latest_entry(case: Case) -> date:
    """The latest day in the log: it is that day at least, whatever the clock says."""
    times = [at for (at,) in case.query("SELECT max(at_utc) FROM log") if at is not None]
    if case.beside is not None:
        times += [entry.at_utc for entry in case.beside.entries]
    return max((date.fromisoformat(at[:10]) for at in times), default=date.min)


def _years_after(day: date) -> date:
    try:
        return day.replace(year=day.year + YEARS)
    except ValueError:  # 29 February
        return day.replace(year=day.year + YEARS, day=28)
