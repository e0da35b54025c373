"""Which contacts of two held numbers stand on both bills, and which on one only, by day?

Only the time that both bills cover counts: silence elsewhere is no silence. Where the clocks of two
files differ, the contact is looked for at that distance (the linker has joined them so).

Reads contact, coverage. One Pair per two held numbers that reach each other; days of UTC.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from filiere.case import Case
from filiere.model.codes import Flag, Kind

SKIPPED = int(Flag.SERVICE_CENTRE | Flag.FORWARDED | Flag.VOICEMAIL)


@dataclass(slots=True, kw_only=True)
class Pair:
    """Contacts of two numbers; ``days`` counts both, left only, right only.

    Left is the number that got in touch first: which it is must not turn on how numbers are named.
    """

    left: int
    right: int
    days: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    records: list[int] = field(default_factory=list)
    one_sided: list[int] = field(default_factory=list)
    first_s: int = 0
    last_s: int = 0

    @property
    def counts(self) -> tuple[int, int, int]:
        """Both, left only, right only, over all days."""
        columns = list(zip(*self.days.values(), strict=True)) or [(), (), ()]
        return sum(columns[0]), sum(columns[1]), sum(columns[2])

    def seen_from(self, left: int) -> "Pair":
        """The same pair with this number left."""
        if left == self.left:
            return self
        days = {day: [both, b, a] for day, (both, a, b) in self.days.items()}
        return replace(self, left=self.right, right=self.left, days=days)


_CONTACTS = """
WITH held AS (
    SELECT c.a, c.b, c.t, c.out_record, c.in_record
    FROM contact c
    WHERE c.a IS NOT NULL AND c.b IS NOT NULL AND c.a <> c.b
      AND c.kind IN ($call, $sms, $mms) AND c.flags & $skipped = 0
      AND EXISTS (SELECT 1 FROM coverage v WHERE v.number_id = c.a
                  AND c.t BETWEEN v.from_s + $edge AND v.to_s - $edge)
      AND EXISTS (SELECT 1 FROM coverage v WHERE v.number_id = c.b
                  AND c.t BETWEEN v.from_s + $edge AND v.to_s - $edge)
)
SELECT least(a, b), greatest(a, b), t, out_record, in_record, a < b FROM held ORDER BY t, a, b
"""


def pairs(case: Case, edge_s: int) -> Mapping[tuple[int, int], Pair]:
    """Every two held numbers with a contact while both were covered, but for the edges."""
    codes = {
        "call": int(Kind.CALL), "sms": int(Kind.SMS), "mms": int(Kind.MMS),
        "skipped": SKIPPED, "edge": edge_s,
    }  # fmt: skip
    found: dict[tuple[int, int], Pair] = {}
    for left, right, t, out_record, in_record, outward in case.query(_CONTACTS, codes):
        one = found.get((left, right))
        if one is None:
            first, second = (left, right) if outward else (right, left)
            one = found[left, right] = Pair(left=first, right=second, first_s=t)
        one.last_s = t
        whose = 0
        if out_record is None or in_record is None:
            lower = outward == (out_record is not None)
            whose = 1 if lower == (one.left == left) else 2
            one.one_sided.append(out_record if out_record is not None else in_record)
        one.days[t // 86_400][whose] += 1
        one.records += [record for record in (out_record, in_record) if record is not None]
    return found
