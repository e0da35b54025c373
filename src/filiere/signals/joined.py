"""What is each person's phone in touch with, by whatever channel, where accounts join numbers?

For questions of rhythm an owner's account stays apart from its number: two ways into one phone. Who
asks with whom somebody was in touch takes both as one: an account that is shown to be a number is
that number, and an owner's other accounts are the line of the phone on which they were found.

Reads account_owner, stream. Contacts across channels, with parties joined.
"""

from dataclasses import replace

import numpy as np

from filiere.case import Case
from filiere.signals.channels import Channels


def joined(case: Case, held: Channels) -> Channels:
    """The same contacts, each party by its number where one is known; a place per contact."""
    parties = held.parties
    number = np.arange(parties.size, dtype=np.int64)
    for account_id, shown in parties.shown.items():
        number[parties.base + account_id] = shown
    for account_id, device in case.query(
        "SELECT account_id, device FROM account_owner JOIN stream USING (source_id) "
        "WHERE device <> '' UNION SELECT account_id, device FROM account "
        "JOIN stream ON owner = service || ':' || identifier WHERE device <> '' ORDER BY ALL"
    ):
        lines = parties.lines.get(str(device), ())
        if int(account_id) not in parties.shown and len(lines) == 1:
            number[parties.base + int(account_id)] = lines[0]
    contacts = held.contacts
    both = replace(
        contacts,
        a=number[contacts.a].astype(np.int32),
        b=number[contacts.b].astype(np.int32),
    )
    between = both.a != both.b  # a phone that writes to itself is in touch with nobody
    return replace(
        held,
        contacts=replace(both.where(between), numbers=contacts.numbers),
        channel=held.channel[between],
        opens=held.opens[between],
    )
