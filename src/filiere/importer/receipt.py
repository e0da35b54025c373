"""What does an import hand back?

A receipt: how many rows the file has and what became of each kind, how many the operator said there
would be, and why rows were refused. It speaks of counts only, never of a number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filiere.importer.reasons import called
from filiere.wording import Joined, Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The ledger of one import in one value."""

    path: str
    source_id: int
    layout: str
    rows: Mapping[str, int]
    """Fate → rows: physical, record, duplicate, header, blank, note, rejected, quarantined."""
    reasons: Mapping[str, int] = field(default_factory=dict)
    """Typed reason → rejected rows."""
    declared_rows: int | None = None
    released: bool = False
    """A known file read again under a further authorisation: ``rows`` counts what was released."""

    @property
    def difference(self) -> int | None:
        """Records held minus the operator's own total, quarantined and rejected rows included."""
        if self.declared_rows is None:
            return None
        held = ("record", "duplicate", "rejected", "quarantined")
        return sum(self.rows[fate] for fate in held) - self.declared_rows

    def told(self) -> Text:
        """One line for the terminal."""
        rows = self.rows
        if self.released:
            return _say("receipt-released", path=self.path, count=rows["record"])
        kept = rows["record"] + rows["duplicate"]
        parts = [
            _say("receipt-rows", path=self.path, layout=self.layout, count=rows["physical"]),
            _say("receipt-records", count=kept),
        ]
        if rows["duplicate"] > 0:
            parts.append(_say("receipt-repeated", count=rows["duplicate"]))
        if rows["quarantined"] > 0:
            parts.append(_say("receipt-outside", count=rows["quarantined"]))
        if rows["rejected"] > 0:
            parts.append(_say("receipt-rejected", count=rows["rejected"], why=self._why()))
        if self.difference not in {None, 0}:
            parts.append(_say("receipt-declared", count=self.declared_rows or 0))
        return _say("receipt", told=Joined(tuple(parts), ", "))

    def _why(self) -> Text:
        return Joined(
            tuple(
                _say("receipt-reason", why=called(key), count=count)
                for key, count in sorted(self.reasons.items())
            ),
            ", ",
        )
