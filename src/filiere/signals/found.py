"""What have earlier analyses written down about this case?

Reads finding. One entry per finding, with its subjects by role.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from filiere.case import Case
from filiere.model.evidence import Measure, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Subjects and measures of one finding of the ledger."""

    subjects: Mapping[Role, int]
    """Number ids; accounts, and subjects that are no number, are left out."""
    measures: Mapping[str, Measure]
    finding_id: str = ""
    log10_lr: float | None = None
    period_s: tuple[int, int] = (0, 0)


def known(case: Case, analysis: str) -> list[Known]:
    """Findings of one analysis, in the order in which they are listed."""
    rows = case.query(
        "SELECT finding_id, subjects, measures, log10_lr, from_s, to_s FROM finding "
        "WHERE analysis = ? ORDER BY position, finding_id",
        [analysis],
    )
    found = []
    for finding_id, subjects, measures, log10_lr, from_s, to_s in rows:
        told = json.loads(measures)
        named = {
            Role(s["role"]): int(s["number_id"])
            for s in json.loads(subjects)
            if s.get("number_id") is not None and s.get("account_id") is None
        }
        if "channels" in told:  # of a number that only conversations tell of, bills say nothing
            named = {role: number for role, number in named.items() if _on_bills(case, number)}
        found.append(
            Known(
                finding_id=str(finding_id),
                log10_lr=None if log10_lr is None else float(log10_lr),
                period_s=(int(from_s), int(to_s)),
                subjects=named,
                measures=told,
            )
        )
    return found


def _on_bills(case: Case, number_id: int) -> bool:
    """Whether a contact of the bills is with this number."""
    asked = {"number": number_id}
    return case.query("SELECT 1 FROM contact WHERE a = $number OR b = $number LIMIT 1", asked) != []


def numbers_in(case: Case, analysis: str, role: Role) -> list[int]:
    """Numbers in one role, in the order of the findings, each once."""
    found = (each.subjects.get(role) for each in known(case, analysis))
    return list(dict.fromkeys(number for number in found if number is not None))


def order_lines(case: Case) -> list[int]:
    """Numbers that an analysis treats as order lines, each once.

    Those that ``lines`` classes so, and those that ``relay`` was asked about because somebody
    asked for their records: one and the same number must not be a line here and none there.
    """
    return list(
        dict.fromkeys(
            [*numbers_in(case, "lines", Role.LINE), *numbers_in(case, "relay", Role.LINE)]
        )
    )


def order_cards(case: Case) -> dict[tuple[int | None, int | None], tuple[int, int]]:
    """(number, account) of each owner: orders that its conversations ask for, least and most.

    The least are stretches with a quantity and a price or a place, the most all that the other
    party opened; groups are no customers.
    """
    found: dict[tuple[int | None, int | None], tuple[int, int]] = {}
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'threads' ORDER BY finding_id"
    ):
        told = json.loads(measures)
        if told["group"]:
            continue
        holder = next(s for s in json.loads(subjects) if s["role"] == Role.HOLDER)
        key = (holder.get("number_id"), holder.get("account_id"))
        low, high = found.get(key, (0, 0))
        found[key] = (low + int(told["orders_low"]), high + int(told["orders_high"]))
    return found


def line_subjects(case: Case) -> frozenset[tuple[int | None, int | None]]:
    """(number, account) of every order line of ``lines`` and ``relay``, accounts included."""
    rows = case.query("SELECT subjects FROM finding WHERE analysis IN ('lines', 'relay')")
    return frozenset(
        (each.get("number_id"), each.get("account_id"))
        for (subjects,) in rows
        for each in json.loads(subjects)
        if each["role"] == Role.LINE
    )


def relayed_lines(case: Case) -> list[tuple[int, int]]:
    """(line, dispatch phone) of every relay of an order line; a lawful service's desk is none."""
    return [
        (each.subjects[Role.LINE], each.subjects[Role.DISPATCH])
        for each in known(case, "relay")
        if Role.LINE in each.subjects and Role.DISPATCH in each.subjects
    ]


def line_or_service(case: Case) -> Callable[[int], Role]:
    """The role of a number that is reached: what ``lines`` calls a lawful service stays one."""
    services = frozenset(numbers_in(case, "lines", Role.SERVICE))
    return lambda number: Role.SERVICE if number in services else Role.LINE


def named_numbers(case: Case) -> list[int]:
    """Numbers that an authorisation lists one by one, in order; «*» lists nobody."""
    return case.column(
        "SELECT number_id FROM number "
        "SEMI JOIN (SELECT unnest(numbers) AS number FROM authorisation) USING (number) "
        "ORDER BY number_id",
        of=int,
    )
