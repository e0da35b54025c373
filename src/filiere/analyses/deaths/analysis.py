"""Which numbers did several reach in their last hours, and which one rang back?

From the deaths that the dossier declares: the last contacts before each, on one time line; numbers
met by several, against how common each number is for each of them and for others; and, from a
single bill already, the number that rang soon after a line was reached, whose own bill is the door
to whoever sends it. Where a phone is held, its conversations are read beside the bills: an account
that is shown to be a number is that number.

Reads contact, coverage, death, chat_message, call_entry. One row per number met by several, and per
number that rang back.
"""

from dataclasses import replace

import numpy as np

from filiere.analyses.deaths.last_hours import (
    Bill,
    Met,
    RangBack,
    bill_of,
    met_by_several,
    rang_back,
)
from filiere.analyses.deaths.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.case.rights.deaths import declared_deaths
from filiere.model.evidence import FindingKind, Propositions, Role, Subject
from filiere.signals.book import ledger
from filiere.signals.channels import Channels, read_channels
from filiere.signals.contacts import (
    HOUR_S,
    Contacts,
    billed_numbers,
    evidence_of,
    iso_text,
    read_contacts,
)
from filiere.signals.found import line_or_service
from filiere.signals.joined import joined
from filiere.signals.lives import windows
from filiere.wording import Words

_say = Words(__name__)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Numbers in common, then calls that followed."""
    deaths = declared_deaths(case)
    held = read_channels(case, every=True)
    told = None if held is None else joined(case, held)
    contacts = read_contacts(case) if told is None else told.contacts
    if len(deaths) == 0 or len(contacts) == 0:
        return Answer(not_applicable=_say("no-death"))
    book = ledger(contacts)
    from_s, _ = windows(case, contacts)
    billed = frozenset(billed_numbers(case))
    bills = [
        bill_of(book, death, int(from_s[death.number_id]) if death.number_id < len(from_s) else 0)
        for death in deaths
    ]
    if told is not None:
        bills = [_as_held(each, billed) for each in bills]
    window_s = values.window_h * HOUR_S
    met, compared = met_by_several(contacts, bills, billed, window_s)
    progress(_say("step-numbers-in-common"), 0.5)
    role_of = line_or_service(case)
    rows = [_met(case, contacts, each, (len(deaths), role_of(each.number)), values) for each in met]
    for bill in bills:
        pairs, looked_at = rang_back(bill, window_s, values.within_min * 60)
        compared += looked_at
        listed = [each for each in pairs if each.p <= values.max_p]
        rows += [
            _back(case, contacts, each, (len(deaths), role_of(each.called)), values)
            for each in listed[: values.most_pairs]
        ]
    if told is not None:
        rows = [_across(told, each) for each in rows]
    return Answer(rows=tuple(rows), considered=compared)


def _as_held(bill: Bill, billed: frozenset[int]) -> Bill:
    """Of a number without a bill, days are seen from the first contact that its phone tells."""
    if bill.death.number_id in billed or len(bill.t) == 0:
        return bill
    return replace(bill, from_s=int(bill.t[0]))


def _across(told: Channels, row: Row) -> Row:
    """The row with parties that are no numbers named as such, and the channels of its contacts."""
    subjects = tuple(
        told.parties.subject(each.role, each.number_id)
        if each.number_id is not None and each.number_id >= told.parties.base
        else each
        for each in row.subjects
    )
    records = {-each for each in row.evidence}
    ids = told.contacts.contact_id
    places = np.flatnonzero(np.isin(ids, sorted(records)) & (ids < 0)).astype(np.int64)
    if len(places) == 0:
        return replace(row, subjects=subjects)
    measures = {**row.measures, **told.measures(places)}
    return replace(row, subjects=subjects, measures=measures)


def _met(
    case: Case,
    contacts: Contacts,
    each: Met,
    told: tuple[int, Role],
    values: Parameters,
) -> Row:
    declared, role = told
    at = contacts.t[list(each.places)]
    return Row(
        subjects=(Subject(role, each.number),),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[list(each.places)]),
        measures={
            "deaths": len(each.last),
            "declared": declared,
            "last_contact": [
                {
                    "number_id": death.number_id,
                    "at": iso_text(at_s),
                    "hours_before": round((death.at_s - at_s) / HOUR_S, 1),
                }
                for death, at_s in each.last
            ],
            "expected_by_chance": round(each.expected, 4),
            "p": float(f"{each.p:.3g}"),
            "number": None,
            "lag_min": None,
            "followed": None,
            "calls": None,
            "window_h": values.window_h,
        },
        expected_by_chance=round(each.expected, 4),
    )


def _back(
    case: Case,
    contacts: Contacts,
    each: RangBack,
    told: tuple[int, Role],
    values: Parameters,
) -> Row:
    declared, role = told
    death = each.bill.death
    at = contacts.t[list(each.places)]
    return Row(
        subjects=(Subject(Role.COURIER, each.rang), Subject(role, each.called)),
        period_s=(int(at.min()), int(at.max())),
        evidence=evidence_of(case, contacts.contact_id[list(each.places)]),
        measures={
            "deaths": 1,
            "declared": declared,
            "last_contact": [
                {
                    "number_id": death.number_id,
                    "at": iso_text(each.rang_s),
                    "hours_before": round((death.at_s - each.rang_s) / HOUR_S, 1),
                }
            ],
            "expected_by_chance": each.expected,
            "p": float(f"{each.p:.3g}"),
            "number": {"number_id": death.number_id},
            "lag_min": (each.rang_s - each.called_s) // 60,
            "followed": each.followed,
            "calls": each.calls,
            "window_h": values.window_h,
        },
        expected_by_chance=None,
        claim=_say("claim-back"),
    )


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=100,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LINE, Role.SERVICE, Role.COURIER),
    after=("lines", "reconcile"),
    measures=_say.each(
        "measures",
        "deaths",
        "declared",
        "last_contact",
        "expected_by_chance",
        "p",
        "number",
        "lag_min",
        "followed",
        "calls",
        "window_h",
    ),
    claim=_say("claim"),
    propositions=Propositions.said(_say),
    reference="Filière's own method: exact chance of coincidences from each number's own habits; "
    "days moved against each other",
    alternatives=(
        _say("alternatives-common-number-restaurant-doctor-help"),
        _say("alternatives-friend-relative-several-them-knew"),
        _say("alternatives-call-nothing-do-one-before"),
    ),
    caveats=(
        _say("caveats-contact-before-death-says-nothing"),
        _say("caveats-deaths-declared-case-toml-read"),
        _say("caveats-coincidences-frequent-among-many-numbers"),
        _say("caveats-line-courier-name-places-records"),
    ),
)
