"""Which accounts are tied, by what, and how far does each tie go?

Kinds are kept apart. Only a signature, an answer of a market's key test and a key on a seized
device say that somebody controls an account: they rest on the secret half of a key. A pasted block,
an address, a contact, a picture and a text can be copied by anybody, and are told as what they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filiere.analyses.vendors.alike import alike, runs_of
from filiere.analyses.vendors.attested import Keys
from filiere.analyses.vendors.cliques import groups
from filiere.analyses.vendors.keyring import Keyring
from filiere.analyses.vendors.parameters import Parameters
from filiere.analyses.vendors.rows import Held, Seen
from filiere.signals.written_down import PhoneText

CONTROL = ("signature", "key_log", "key_on_device")
"""Kinds that rest on the secret half of a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Accounts of which every two are tied by one kind of thing."""

    by: str
    accounts: tuple[int, ...]
    records: frozenset[int]
    devices: tuple[str, ...] = ()
    key: str = ""
    """Full fingerprint of the certificate, for kinds that have one."""
    span_ms: tuple[int | None, int | None] = (None, None)
    """From when to when, by the source; nothing where the kind says nothing of control."""
    texts: tuple[PhoneText, ...] = ()
    """Texts of the devices in which the thing stands."""
    things: tuple[str, ...] = ()
    """What stands on all of them, where it is an address."""
    paid: bool = False
    """Movements of one of the accounts name it as the other side."""
    in_text: bool = False
    """The secret half stands in a text alone, which others have as well."""


def by_signature(keys: Keys) -> Iterator[Tie]:
    """Accounts with a verified text each, of which one names both."""
    for key, accounts in keys.attested.items():
        texts = {each: told.texts for each, told in accounts.items() if len(told.texts) > 0}
        pairs = {
            (one, other)
            for one, own in texts.items()
            for text in own
            for other in text.names
            if other != one and other in texts
        }
        for group in groups(pairs):
            records = {text.seen.record for each in group for text in texts[each]}
            yield from _under(keys, key, "signature", group, records)


def by_key_log(keys: Keys) -> Iterator[Tie]:
    """Accounts that answered to one key in the logs of their markets."""
    for key, accounts in keys.attested.items():
        group = tuple(sorted(each for each, told in accounts.items() if len(told.answers) > 0))
        if len(group) > 1:
            records = {seen.record for each in group for seen in accounts[each].answers}
            yield from _under(keys, key, "key_log", group, records)


def by_device(keys: Keys, ring: Keyring, held: Sequence[Held]) -> Iterator[Tie]:
    """Accounts attested under a key of which a seized device holds the secret half."""
    on: dict[str, list[Held]] = {}
    for each in held:
        on.setdefault(ring.of(each.fingerprint), []).append(each)
    for key in sorted(on):
        accounts = keys.attested.get(key, {})
        if len(accounts) > 0:
            group = tuple(sorted(accounts))
            records = {each.record for each in on[key]}.union(
                *(told.records for told in accounts.values())
            )
            devices = tuple(sorted({each.device for each in on[key]}))
            in_text = all(each.in_text for each in on[key])
            for tie in _under(keys, key, "key_on_device", group, records, devices):
                yield replace(tie, in_text=in_text)


def _under(  # noqa: PLR0913, PLR0917 - a key, what it ties, and what says so
    keys: Keys,
    key: str,
    by: str,
    group: tuple[int, ...],
    records: set[int],
    devices: tuple[str, ...] = (),
) -> Iterator[Tie]:
    """The tie for as long as no other key is attested on its accounts.

    Where one of them changed its key, those that did not stay tied beyond that.
    """
    kept = tuple(each for each in group if keys.of_account(each) == [key])
    least = 1 if len(devices) > 0 else 2
    for accounts in dict.fromkeys((group, kept)):
        span = keys.span(key, accounts) if len(accounts) >= least else None
        if span is not None:
            pasted = keys.pasted.get(key, {})
            blocks = {seen.record for each in accounts for seen in pasted.get(each, ())}
            own = {r for each in accounts for r in keys.attested[key][each].records}
            others = {r for told in keys.attested[key].values() for r in told.records} - own
            yield Tie(
                by=by,
                accounts=accounts,
                records=frozenset((records - others) | blocks),
                devices=devices,
                key=key,
                span_ms=span,
            )


def by_pasted_key(keys: Keys) -> Iterator[Tie]:
    """Accounts on which one certificate is pasted."""
    for key, accounts in keys.pasted.items():
        if len(accounts) > 1:
            records = {seen.record for every in accounts.values() for seen in every}
            yield Tie(
                by="pasted_key",
                accounts=tuple(sorted(accounts)),
                records=frozenset(records),
                key=key,
            )


def shared(by: str, things: Iterable[Seen], most: int) -> tuple[list[Tie], int]:
    """Accounts with the very same thing, and how many things more accounts than ``most`` have."""
    on = _records_of(things)
    ties: dict[tuple[int, ...], tuple[set[int], list[str]]] = {}
    common = 0
    for thing in sorted(on):
        accounts = on[thing]
        if len(accounts) > most:
            common += 1
        elif len(accounts) > 1:
            records, own = ties.setdefault(tuple(sorted(accounts)), (set(), []))
            records.update(r for every in accounts.values() for r in every)
            own.append(thing)
    return [
        Tie(by=by, accounts=group, records=frozenset(records), things=tuple(own))
        for group, (records, own) in ties.items()
    ], common


def _records_of(things: Iterable[Seen]) -> dict[str, dict[int, list[int]]]:
    """Records by what stands on an account, and by account."""
    on: dict[str, dict[int, list[int]]] = {}
    for seen in things:
        on.setdefault(seen.text, {}).setdefault(seen.account, []).append(seen.record)
    return on


def by_address_on_phone(
    things: Iterable[Seen], phones: Mapping[str, Sequence[PhoneText]], most: int
) -> Iterator[Tie]:
    """Accounts with a payment address that stands in texts of seized phones too.

    ``phones`` gives the texts by address; an address on more accounts than ``most`` ties nobody.
    """
    ties: dict[tuple[tuple[int, ...], tuple[str, ...]], list[str]] = {}
    on = _records_of(things)
    for address in sorted(on):
        told = phones.get(address, ())
        if len(told) > 0 and len(on[address]) <= most:
            devices = tuple(sorted({text.device for text in told}))
            ties.setdefault((tuple(sorted(on[address])), devices), []).append(address)
    for (group, devices), own in ties.items():
        texts = {text.record_id: text for address in own for text in phones[address]}
        records = {r for address in own for every in on[address].values() for r in every}
        yield Tie(
            by="address",
            accounts=group,
            records=frozenset(records | set(texts)),
            devices=devices,
            things=tuple(own),
            texts=tuple(texts[record] for record in sorted(texts)),
        )


def by_address_paid(things: Iterable[Seen], paid: Iterable[Seen], most: int) -> Iterator[Tie]:
    """Accounts with a payment address that movements of a held account name as the other side.

    One tie for each account of a market and each held account: the tie holds between the two.
    """
    on, moved = _records_of(things), _records_of(paid)
    ties: dict[tuple[int, int], tuple[set[int], list[str]]] = {}
    for address in sorted(on.keys() & moved.keys()):
        if len(on[address]) > most:
            continue
        for account, records in on[address].items():
            for held, movements in moved[address].items():
                told, own = ties.setdefault((account, held), (set(), []))
                told.update(records, movements)
                own.append(address)
    for group, (told, own) in ties.items():
        yield Tie(
            by="address",
            accounts=tuple(sorted(group)),
            records=frozenset(told),
            things=tuple(own),
            paid=True,
        )


def by_text(listings: Sequence[Seen], values: Parameters) -> Iterator[Tie]:
    """Accounts of which two listings share their text, or most of it."""
    written: dict[frozenset[str], dict[int, list[int]]] = {}
    for seen in listings:
        runs = runs_of(seen.text, values.letters)
        if len(runs) > 0:
            written.setdefault(runs, {}).setdefault(seen.account, []).append(seen.record)
    texts = list(written)
    pairs: dict[tuple[int, int], set[int]] = {}
    places = [(place, place) for place in range(len(texts))]
    for one, other in [*places, *alike(texts, values.alike)]:
        for a, records in written[texts[one]].items():
            for b, others in written[texts[other]].items():
                if a != b:
                    pairs.setdefault((min(a, b), max(a, b)), set()).update(records, others)
    for group in groups(pairs):
        rests = {
            record for i, a in enumerate(group) for b in group[i + 1 :] for record in pairs[a, b]
        }
        yield Tie(by="text", accounts=group, records=frozenset(rests))


def by_contact(
    stated: Mapping[str, Mapping[int, Sequence[int]]], phones: Mapping[str, Sequence[str]]
) -> Iterator[Tie]:
    """Accounts whose profiles state one contact, and the seized devices of which it is one.

    ``stated`` gives the records by contact and account, ``phones`` the devices by contact.
    """
    ties: dict[tuple[tuple[int, ...], tuple[str, ...]], set[int]] = {}
    for contact in sorted(stated):
        group = tuple(sorted(stated[contact]))
        devices = tuple(sorted(set(phones.get(contact, ()))))
        if len(group) > 1 or len(devices) > 0:
            records = {record for every in stated[contact].values() for record in every}
            ties.setdefault((group, devices), set()).update(records)
    for (group, devices), records in ties.items():
        yield Tie(by="handle", accounts=group, records=frozenset(records), devices=devices)
