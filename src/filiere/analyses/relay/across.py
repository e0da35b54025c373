"""Which account or phone sends out what comes in by a conversation?

The search stands in ``signals.relay_across``; here is what is told of each relay. No likelihood
ratio: no study covers it yet.

Reads contact, chat_message, call_entry, findings of reconcile. One row per (line, dispatch).
"""

import numpy as np

from filiere.analyses.relay.lag import median_lag_s
from filiere.analyses.relay.parameters import Parameters
from filiere.analysis import Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.book import ledger
from filiere.signals.channels import Channels, read_channels
from filiere.signals.contacts import evidence_of
from filiere.signals.found import line_or_service
from filiere.signals.relay_across import RelayAcross, beside, relays_across
from filiere.signals.rhythm import acts, preceding
from filiere.wording import Text, Words

_say = Words(__name__)


def across(
    case: Case, values: Parameters, known: frozenset[tuple[int | None, int | None]]
) -> tuple[list[Row], int]:
    """Relays that conversations tell, and how many pairs of ways were compared.

    ``known``: pairs of numbers that the bills alone give.
    """
    held = read_channels(case)
    if held is None:
        return [], 0
    found, compared = relays_across(
        ledger(held.contacts), held, values, values, near=beside(case, values.few_bills)
    )
    told = [each for each in found if (each.line, each.phone) not in known]
    return [_row(case, held, each, compared, values) for each in told], compared


def _row(case: Case, held: Channels, pair: RelayAcross, compared: int, values: Parameters) -> Row:
    contacts = held.contacts
    window = values.window_s
    came, sent = contacts.t[pair.came], contacts.t[pair.sent]
    followed = preceding(-sent[::-1], -came, (0, window)) > 0
    follows = preceding(came, sent, (0, window)) > 0
    used = distinct(np.concatenate((pair.came[followed], pair.sent[follows])))
    effects = acts(sent, values.apart_s)
    at = contacts.t[used]
    return Row(
        subjects=(
            held.parties.subject(line_or_service(case)(pair.line), pair.line),
            held.parties.subject(Role.DISPATCH, pair.phone),
        ),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "events": int(followed.sum()),
            "median_lag_s": median_lag_s(came, effects, window),
            "expected_by_chance": round(pair.best.expected, 1),
            "z": round(pair.best.z, 1),
            "z_backward": round(pair.backward.z, 1),
            "p": float(f"{pair.p:.3g}"),
            "chains": None,
            "chains_by_chance": None,
            "chained_clients": None,
            "callers_reached": None,
            "callers_reached_by_chance": None,
            "relayed": int(followed.sum()),
            "incoming": len(pair.came),
            "recipients": len(distinct(contacts.b[pair.sent])),
            "compared": compared,
            **held.measures(used),
        },
        expected_by_chance=pair.p * compared,
        claim=_say("across-claim"),
        caveats=(_say("across-not-weighed"), *_same_phone(pair, held)),
    )


def _same_phone(pair: RelayAcross, held: Channels) -> tuple[Text, ...]:
    """What is to be known where both stand in the log of one phone."""
    phones = {
        held.device_of[int(-each)]
        for each in held.contacts.contact_id[np.concatenate((pair.came, pair.sent))]
        if each < 0
    }
    return (_say("across-one-phone"),) if len(phones) == 1 and "" not in phones else ()
