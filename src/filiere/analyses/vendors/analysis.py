"""Which accounts of markets are tied to one another or to a seized phone, and by what?

The tables of a market tell accounts, pasted keys, signed texts, key logs, addresses, pictures and
listings. Each kind of tie is a finding of its own, worded for what it shows. Control is said only
where the secret half of a key was used: a verified text that names the account on which it stands,
an answer to the market's own test, the secret key on a seized device. What can be copied never says
control. Nothing is compared by style, and accounts are not ranked.

Reads market_profile, market_listing, market_key, market_key_log, market_signature, market_wallet,
device_key, account, stream and the texts of seized phones. One row per group of accounts and kind
of tie; an address that stands on a phone too makes a row of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from filiere.analyses.vendors.attested import Keys, read_keys
from filiere.analyses.vendors.keyring import (
    Keyring,
    Why,
    blocks_in,
    certificates_in,
    keyring,
    name_of,
    signed_in,
)
from filiere.analyses.vendors.parameters import Parameters
from filiere.analyses.vendors.phones import (
    addresses_on_phones,
    contacts_of_phones,
    keys_in_texts,
)
from filiere.analyses.vendors.rows import Market, Seen, market
from filiere.analyses.vendors.stated import contacts_in, is_checked, payment_addresses
from filiere.analyses.vendors.ties import (
    CONTROL,
    Tie,
    by_address_on_phone,
    by_address_paid,
    by_contact,
    by_device,
    by_key_log,
    by_pasted_key,
    by_signature,
    by_text,
    shared,
)
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals.contacts import iso_text
from filiere.signals.written_down import in_one_form, texts
from filiere.wording import Joined, Text, Words

_say = Words(__name__)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Every kind of tie, those that rest on a secret key first."""
    found = market(case)
    if len(found.accounts) == 0:
        return Answer(not_applicable=_say("no-account"))
    progress(_say("step-keys"), 0.1)
    blocks = [*found.blocks, *_blocks_of(found.profiles)]
    written = texts(case)
    on_phones = keys_in_texts(written)
    ring = keyring([*(seen.text for seen in blocks), *on_phones.blocks])
    pasted = [(seen, name_of(each)) for seen in blocks for each in certificates_in(seen.text)]
    signed = [*found.signed, *(seen for seen in found.profiles if signed_in(seen.text))]
    progress(_say("step-texts"), 0.3)
    keys = read_keys(found, ring, pasted, signed)
    progress(_say("step-copies"), 0.6)
    on_pages = [
        Seen(seen.account, seen.at_ms, seen.record, address)
        for seen in found.profiles
        for address in payment_addresses(seen.text)
    ]
    spelt = [*found.addresses, *on_pages]
    checked = frozenset(in_one_form(seen.text) for seen in spelt if is_checked(seen.text))
    addresses = [replace(seen, text=in_one_form(seen.text)) for seen in spelt]
    wallets, common_wallets = shared("address", addresses, values.most_accounts)
    pictures, common_pictures = shared("image", found.pictures, values.most_accounts)
    ties = [
        *by_signature(keys),
        *by_key_log(keys),
        *by_device(keys, ring, [*found.on_devices, *on_phones.held]),
        *by_pasted_key(keys),
        *by_address_paid(addresses, _paid_to(found), values.most_accounts),
        *by_address_on_phone(addresses, addresses_on_phones(written), values.most_accounts),
        *wallets,
        *by_contact(_contacts(case, found.profiles), contacts_of_phones(case)),
        *pictures,
        *by_text(found.listings, values),
    ]
    times = _times(found)
    count = len(found.accounts)
    return Answer(
        rows=tuple(_row(tie, times, checked) for tie in ties),
        considered=count * (count - 1) // 2,
        remark=_remark(ring, keys, common_wallets, common_pictures),
    )


def _blocks_of(profiles: tuple[Seen, ...]) -> Iterator[Seen]:
    """Blocks of keys that stand in profiles."""
    for seen in profiles:
        for block in blocks_in(seen.text):
            yield Seen(seen.account, seen.at_ms, seen.record, block)


def _paid_to(found: Market) -> Iterator[Seen]:
    """Payment addresses among the other sides of movements, in the form of comparison."""
    for seen in found.paid_to:
        for address in payment_addresses(seen.text):
            yield replace(seen, text=in_one_form(address))


def _contacts(case: Case, profiles: tuple[Seen, ...]) -> Mapping[str, Mapping[int, list[int]]]:
    """Records by contact and account."""
    country = case.meta("country")
    stated: dict[str, dict[int, list[int]]] = {}
    for seen in profiles:
        for contact in contacts_in(seen.text, country):
            stated.setdefault(contact, {}).setdefault(seen.account, []).append(seen.record)
    return stated


def _times(found: Market) -> Mapping[int, int]:
    """When each record was seen, in UTC milliseconds; without those that have no time."""
    every = (
        *found.profiles, *found.listings, *found.pictures, *found.blocks, *found.answers,
        *found.signed, *found.addresses, *found.paid_to,
    )  # fmt: skip
    return {seen.record: seen.at_ms for seen in every if seen.at_ms is not None}


def _row(tie: Tie, times: Mapping[int, int], checked: frozenset[str]) -> Row:
    """One tie; ``checked`` are addresses of which a spelling carries its checksum."""
    first, last = tie.span_ms
    own = [times[record] for record in tie.records if record in times]
    own += [text.at_ms for text in tie.texts if text.at_ms is not None]
    own = own or list(times.values())
    period = (
        (min(own, default=0) // 1000, max(own, default=0) // 1000)
        if first is None or last is None
        else (first // 1000, last // 1000)
    )
    accounts: list[Measure] = [{"account_id": each} for each in tie.accounts]
    return Row(
        subjects=(
            *(Subject(Role.ACCOUNT, account_id=each) for each in tie.accounts),
            *(Subject(Role.DEVICE, name=each) for each in tie.devices),
        ),
        period_s=period,
        evidence=tuple(sorted(tie.records)),
        measures={
            "accounts": accounts,
            "devices": [*tie.devices],
            "tied_by": tie.by,
            "control": tie.by in CONTROL,
            "from": None if first is None else iso_text(first // 1000),
            "to": None if last is None else iso_text(last // 1000),
            "key": tie.key or None,
            **_texts(tie),
        },
        claim=_say(_claim(tie)),
        caveats=_caveats(tie, checked),
    )


def _texts(tie: Tie) -> dict[str, Measure]:
    """Which addresses tie, and how often the phones sent and received them."""
    addresses: list[Measure] = [*tie.things] if tie.by == "address" else []
    told = len(tie.texts) > 0
    return {
        "addresses": addresses,
        "sent": sum(text.going for text in tie.texts) if told else None,
        "received": sum(text.coming for text in tie.texts) if told else None,
    }


def _caveats(tie: Tie, checked: frozenset[str]) -> tuple[Text, ...]:
    told = [_say(f"caveat-{tie.by.replace('_', '-')}")]
    if len(tie.texts) > 0:
        told.append(_say("caveat-address-phone"))
    if tie.by == "address" and not checked.issuperset(tie.things):
        told.append(_say("caveat-address-unchecked"))
    if tie.in_text:
        told.append(_say("caveat-key-in-text"))
    return tuple(told)


def _claim(tie: Tie) -> str:
    kind = f"claim-{tie.by.replace('_', '-')}"
    if tie.paid:
        return f"{kind}-paid"
    if tie.by in {"handle", "address"} and len(tie.devices) > 0:
        return f"{kind}-phone"
    first, last = tie.span_ms
    if tie.by not in CONTROL:
        return kind
    if first is None or last is None:
        return f"{kind}-undated"
    return f"{kind}-once" if first // 1000 == last // 1000 else kind


def _remark(ring: Keyring, keys: Keys, wallets: int, pictures: int) -> Text | None:
    """What was set aside, so that nobody takes its silence for a finding."""
    counts = {
        "remark-withdrawn": len(keys.refused.get(Why.WITHDRAWN, ())),
        "remark-policy": len(keys.refused.get(Why.POLICY, ())),
        "remark-altered": len(keys.refused.get(Why.ALTERED, ())),
        "remark-no-certificate": len(keys.refused.get(Why.NO_CERTIFICATE, ())),
        "remark-unnamed": len(keys.unnamed),
        "remark-blocks": ring.unread,
        "remark-addresses": wallets,
        "remark-pictures": pictures,
    }
    said = [_say(name, count=count) for name, count in counts.items() if count > 0]
    return Joined(tuple(said)) if len(said) > 0 else None


_MEASURES = (
    "accounts", "devices", "tied_by", "control", "from", "to", "key", "addresses", "sent",
    "received",
)  # fmt: skip

ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=130,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.ACCOUNT, Role.DEVICE),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("claim-pasted-key"),
    propositions=None,
    reference="OpenPGP (RFC 4880, RFC 9580) as Sequoia verifies it; shared keys as organisations: "
    "Wall Street Market, ARES 2024; handles of one key: Shan 2020; prefix filter: WWW 2007",
    alternatives=(
        _say("alternative-sold"),
        _say("alternative-group"),
        _say("alternative-copied"),
        _say("alternative-service"),
    ),
    caveats=(_say("caveat-signer-time"), _say("caveat-person")),
    beyond_bills=True,
)
