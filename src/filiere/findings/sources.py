"""What of each file do other programs get? ``sources`` of ``filiere.findings/1``."""

from collections.abc import Collection
from typing import Any

from filiere.case import Case
from filiere.case.rows.goods import Goods, goods
from filiere.findings.masking import Masker
from filiere.findings.money import money
from filiere.wording import Language


def sources(case: Case, *, shown: Collection[int], language: Language) -> list[dict[str, Any]]:
    """One entry per file of the dossier, paths and reasons without third parties' numbers."""
    found = goods(case)
    paths = [each.path for each in found]
    told = [" ".join(text.into(language) for text in each.why) for each in found]
    statements = money(case)
    masked = Masker(case, shown=shown).mask([*paths, *told])
    return [
        _entry(each, path, why, statements.get(each.source_id or 0, []))
        for each, path, why in zip(found, masked[: len(found)], masked[len(found) :], strict=True)
    ]


def _entry(each: Goods, path: str, why: str, statements: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "path": path,
        "status": str(each.status),
        "rows": each.rows,
        "records": each.records,
        "repeats": each.repeats,
        "rejected": each.rejected,
        "quarantined": each.quarantined,
        "notes": each.notes,
        "protected": each.protected,
        "repairs": dict(each.repairs),
        **({"money": statements} if statements else {}),
        "why": None if why == "" else why,
    }
