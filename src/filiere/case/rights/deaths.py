"""Which deaths has the dossier declared, of users of which numbers?

A declaration of ``case.toml``, not a record: the case keeps it as given, and takes a new one in
place of the last. The number may stand in no record at all.

Reads and writes death. One entry per declared death.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from filiere.case.rights.log import append
from filiere.case.store.engine import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredDeath:
    """A number whose user died, and when; ``at_s`` is UTC seconds."""

    number_id: int
    at_s: int


def record_deaths(case: Case, deaths: Iterable[tuple[str, int]]) -> None:
    """Keep the declared deaths, (number as E.164, UTC seconds), in place of earlier ones."""
    given = sorted(set(deaths))
    if case.query("SELECT number, at_s FROM death ORDER BY number, at_s") == given:
        return
    with case.transaction():
        case.execute("DELETE FROM death")
        if len(given) > 0:
            case.insert("death", given)
        append(case, "statement", detail={"deaths": len(given)})


def declared_deaths(case: Case) -> list[DeclaredDeath]:
    """The declared deaths of numbers that stand in some record, in order of time."""
    rows = case.query(
        "SELECT n.number_id, d.at_s FROM death d JOIN number n USING (number) "
        "ORDER BY d.at_s, n.number_id"
    )
    return [DeclaredDeath(number_id=int(n), at_s=int(t)) for n, t in rows]
