"""In which texts of seized phones do the SIREN or a bank account of a declared business stand?

Compared with what the dossier declares, in one form: nine digits, an IBAN without blanks. Whoever
ordered a pizza or paid a bill has them too.

Reads business, business_account and the texts of ``written_down``.
"""

from collections.abc import Mapping, Sequence

from filiere.case import Case
from filiere.signals.businesses import Business
from filiere.signals.written_down import Kind, texts, written_in


def written(case: Case, shops: Sequence[Business]) -> Mapping[str, tuple[int, ...]]:
    """Records of such texts, by business."""
    declared = {value: shop.id for shop in shops for value in (shop.siren, *shop.ibans) if value}
    found: dict[str, set[int]] = {shop.id: set() for shop in shops}
    if len(declared) > 0:
        for each in written_in(text for text in texts(case) if text.device != ""):
            if each.kind is not Kind.ADDRESS and each.value in declared:
                found[declared[each.value]].add(each.where.record_id)
    return {name: tuple(sorted(records)) for name, records in found.items()}
