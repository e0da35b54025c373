"""Which contacts, payment addresses and keys are those of a seized phone?

Contacts, in the form in which a profile states them: numbers of its lines, and the accounts of its
owner with the names that they bear in their application. A number in an address book, or a name
that somebody else chose, is not the phone's. Addresses and keys are those that stand in its texts:
whoever wrote such a text has them as well.

Reads account_owner, account_name, account, stream, number, and the texts of ``written_down``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from filiere.analyses.vendors.keyring import blocks_in, revocations_pasted
from filiere.analyses.vendors.rows import Held
from filiere.case import Case
from filiere.model.seized import Chooser
from filiere.readers.openpgp.reading import SECRET, held_in
from filiere.signals.parties import declared_lines
from filiere.signals.written_down import Kind, PhoneText, in_one_form, written_in

_OWN = """
SELECT DISTINCT device, service, lower(identifier), lower(coalesce(name, ''))
FROM account_owner JOIN stream USING (source_id) JOIN account USING (account_id)
LEFT JOIN (SELECT account_id, name FROM account_name WHERE chooser = $self) USING (account_id)
WHERE device <> '' ORDER BY ALL
"""


def contacts_of_phones(case: Case) -> Mapping[str, list[str]]:
    """Devices by contact."""
    phones: dict[str, list[str]] = {}
    for device, service, identifier, name in case.query(_OWN, {"self": int(Chooser.PERSON)}):
        forms = {f"{service}:{identifier}", f"{service}:{str(name).lstrip('@')}"}
        if "@" in identifier and service in {"email", "xmpp", "jabber", "matrix"}:
            forms.add(str(identifier))
        for each in sorted(forms):
            if not each.endswith(":"):
                phones.setdefault(each, []).append(str(device))
    for (device,) in case.query("SELECT id FROM sealed_device ORDER BY id"):
        for (number,) in case.query(
            "SELECT number FROM number WHERE number_id IN (SELECT unnest(?::INTEGER[])) ORDER BY 1",
            [list(declared_lines(case, str(device)))],
        ):
            phones.setdefault(str(number), []).append(str(device))
    return phones


@dataclass(frozen=True, slots=True)
class Keys:
    """Blocks of keys in the texts of phones, and the secret halves and revocations among them."""

    blocks: tuple[str, ...]
    held: tuple[Held, ...]


def addresses_on_phones(found: Iterable[PhoneText]) -> Mapping[str, list[PhoneText]]:
    """Texts of seized phones by the payment address that stands in them."""
    on: dict[str, list[PhoneText]] = {}
    for each in written_in(text for text in found if text.device != ""):
        if each.kind is Kind.ADDRESS and each.where not in on.get(in_one_form(each.value), ()):
            on.setdefault(in_one_form(each.value), []).append(each.where)
    return on


def keys_in_texts(found: Iterable[PhoneText]) -> Keys:
    """Keys that were pasted into texts of seized phones; what is broken holds none."""
    blocks: list[str] = []
    held: list[Held] = []
    for each in found:
        if each.device == "" or "-----BEGIN PGP " not in each.text:
            continue
        pasted = [*blocks_in(each.text), *revocations_pasted(each.text)]
        blocks += pasted
        for block in pasted:
            for fingerprint, holds in held_in(block.encode()):
                # a revocation that was published is everybody's, as is a public half
                if holds == SECRET:
                    held.append(Held(each.device, each.record_id, fingerprint, in_text=True))
    return Keys(tuple(blocks), tuple(held))
