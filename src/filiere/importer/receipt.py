"""What does an import hand back?

A receipt: how many rows the file has and what became of each kind, how many the operator said there
would be, and why rows were refused. It speaks of counts only, never of a number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filiere.importer.reasons import called
from filiere.wording import Language


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

    def into(self, language: Language) -> str:
        """One line for the terminal."""
        french = language == "fr"
        if self.released:
            rows = self.rows["record"]
            if french:
                return f"{self.path} : {rows} lignes sorties de quarantaine."
            return f"{self.path}: {rows} rows released from quarantine."
        return ", ".join(self._parts_fr() if french else self._parts_en()) + "."

    def _parts_en(self) -> list[str]:
        kept = self.rows["record"] + self.rows["duplicate"]
        parts = [f"{self.path}: {self.rows['physical']} rows as {self.layout}: {kept} records"]
        if self.rows["duplicate"] > 0:
            parts.append(f"{self.rows['duplicate']} of them repeated")
        if self.rows["quarantined"] > 0:
            parts.append(f"{self.rows['quarantined']} outside the authorisation")
        if self.rows["rejected"] > 0:
            parts.append(f"{self.rows['rejected']} unreadable ({self._why('en')})")
        if self.difference not in {None, 0}:
            parts.append(f"{self.declared_rows} announced by the operator")
        return parts

    def _parts_fr(self) -> list[str]:
        kept = self.rows["record"] + self.rows["duplicate"]
        rows = self.rows["physical"]
        parts = [f"{self.path} : {rows} lignes au format {self.layout}, {kept} enregistrements"]
        if self.rows["duplicate"] > 0:
            parts.append(f"dont {self.rows['duplicate']} répétés")
        if self.rows["quarantined"] > 0:
            parts.append(f"{self.rows['quarantined']} hors de l'autorisation")
        if self.rows["rejected"] > 0:
            parts.append(f"{self.rows['rejected']} illisibles ({self._why('fr')})")
        if self.difference not in {None, 0}:
            parts.append(f"{self.declared_rows} annoncées par l'opérateur")
        return parts

    def _why(self, language: Language) -> str:
        return ", ".join(
            f"{called(key).into(language)} {count}" for key, count in sorted(self.reasons.items())
        )
