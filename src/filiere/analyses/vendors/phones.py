"""Which contacts are those of a seized phone, in the form in which a profile states them?

Numbers of its lines, and the accounts of its owner with the names that they bear in their
application. A number in an address book, or a name that somebody else chose, is not the phone's.

Reads account_owner, account_name, account, stream, number.
"""

from collections.abc import Mapping

from filiere.case import Case
from filiere.model.seized import Chooser
from filiere.signals.parties import declared_lines

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
