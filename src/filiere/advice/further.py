"""Which seized phone is not examined yet, and what should be asked about which account?

A phone that the dossier declares and of which nothing was read may open what no bill shows: who
orders and who is sent by applications. An account that stands in a part of the chain and that
nothing shows to be a number is a question to its provider: which number registered it. Phones of
owners that are held need no such question. An account of a market to which the key on a seized
phone leads is a question to whoever holds the market: its messages, answers by key and addresses.

A declared business that shares riders or a telephone with a line is asked for the books not held.

Reads sealed_device, stream, account, account_shown, account_owner, number, finding, act_in_force,
market_message, market_key_log, market_wallet, market_feedback.
"""

import json
from collections.abc import Mapping
from typing import Any

from filiere.advice.books import of_shops
from filiere.advice.step import ANYBODY, TYPICAL, WORTH, Step
from filiere.case import Case
from filiere.model.record import AccountKind
from filiere.signals.contacts import DAY_S

IN_APPLICATIONS = 0.8
"""Of what a bill in this place would open, a phone opens so much, where nothing was examined."""
NAMELESS = 0.25
"""What a phone is worth of which nobody knows the number."""
ONE_NUMBER = 0.6
"""Of what a bill in this place would open: an answer names the number, whose bill is next."""
OF_A_MARKET = 0.3
"""What its messages and addresses open: buyers, sums and dates; of the chain itself little. An
assumption that orders requests: no study measures it."""
_NOBODY = (AccountKind.GROUP, AccountKind.LIST, AccountKind.CHANNEL)


def further_steps(case: Case, span_s: tuple[int, int]) -> tuple[Step, ...]:
    """A step per phone that is not examined, account not identified and account of a market."""
    places = _places(case)
    return (
        *_phones(case, places, span_s),
        *_accounts(case, places),
        *_of_markets(case, span_s),
        *of_shops(case, span_s),
    )


def _places(case: Case) -> list[tuple[str, Mapping[str, Any], str, tuple[int, int]]]:
    """(place, subject, finding, period) of everything that findings put in a part."""
    rows = case.query(
        "SELECT finding_id, subjects, from_s, to_s FROM finding "
        "WHERE analysis IN ('relay', 'couriers', 'lines') ORDER BY analysis, position, finding_id"
    )
    return [
        (str(each["role"]), each, str(finding), (int(from_s), int(to_s)))
        for finding, subjects, from_s, to_s in rows
        for each in json.loads(subjects)
        if each["role"] in WORTH
    ]


def _phones(
    case: Case,
    places: list[tuple[str, Mapping[str, Any], str, tuple[int, int]]],
    span_s: tuple[int, int],
) -> list[Step]:
    of_number: dict[int, tuple[str, str]] = {}
    for place, subject, finding, _ in places:
        number = subject.get("number_id")
        known = of_number.get(number) if number is not None else None
        if number is not None and (known is None or WORTH[place] > WORTH[known[0]]):
            of_number[number] = (place, finding)
    ids = {text: int(i) for i, text in case.query("SELECT number_id, number FROM number")}
    steps = []
    for name, numbers in case.query(
        "SELECT id, numbers FROM sealed_device "
        "WHERE id NOT IN (SELECT device FROM stream) ORDER BY id"
    ):
        told = [of_number[ids[n]] for n in numbers if ids.get(n) in of_number]
        place, finding = max(told, key=lambda each: WORTH[each[0]], default=("", ""))
        weeks = (span_s[1] - span_s[0]) / DAY_S / 28
        steps.append(
            Step(
                number=-1,
                device=str(name),
                name=str(name),
                ask="extraction",
                from_s=span_s[0],
                to_s=span_s[1],
                gain=round(IN_APPLICATIONS * WORTH[place], 4) if place != "" else NAMELESS,
                third_parties=round(TYPICAL.get(place, ANYBODY) * max(weeks, 0.25)),
                reason="device_known" if place != "" else "device",
                finding=finding,
            )
        )
    return steps


def _accounts(
    case: Case, places: list[tuple[str, Mapping[str, Any], str, tuple[int, int]]]
) -> list[Step]:
    open_ones = {
        int(account): (str(service), str(label))
        for account, service, label in case.query(
            """
            SELECT account_id, service, if(named, identifier, pseudonym) FROM account a
            WHERE a.kind NOT IN (SELECT unnest($none::TINYINT[]))
              AND account_id NOT IN (SELECT account_id FROM account_shown)
              AND account_id NOT IN (SELECT account_id FROM protected_account)
              AND account_id NOT IN (
                  SELECT o.account_id FROM account_owner o
                  JOIN stream USING (source_id) WHERE device <> '')
              AND service || ':' || identifier NOT IN (
                  SELECT owner FROM stream WHERE device <> '')
            ORDER BY account_id
            """,
            {"none": [int(kind) for kind in _NOBODY]},
        )
    }
    best: dict[int, Step] = {}
    for place, subject, finding, (from_s, to_s) in places:
        account = subject.get("account_id")
        if account not in open_ones:
            continue
        service, label = open_ones[account]
        step = Step(
            number=-1,
            account=(service, label),
            name=f"{service}:{label}",
            ask="provider_reply",
            from_s=from_s,
            to_s=to_s,
            gain=round(ONE_NUMBER * WORTH[place], 4),
            third_parties=0,
            reason="account",
            finding=finding,
        )
        if account not in best or best[account].gain < step.gain:
            best[account] = step
    return list(best.values())


def _of_markets(case: Case, span_s: tuple[int, int]) -> list[Step]:
    """Accounts that a key on a phone leads to, of which the market's tables hold the shop only."""
    leading: dict[int, str] = {}
    for finding, measures in case.query(
        "SELECT finding_id, measures FROM finding WHERE analysis = 'vendors' "
        "ORDER BY position, finding_id"
    ):
        told = json.loads(measures)
        if told["tied_by"] == "key_on_device":
            for each in told["accounts"]:
                leading.setdefault(int(each["account_id"]), str(finding))
    rows = case.query(
        """
        SELECT account_id, service, if(named, identifier, pseudonym),
               (SELECT count(DISTINCT buyer_id) FROM market_feedback f
                WHERE f.account_id = account.account_id) AS buyers
        FROM account
        WHERE list_contains($asked::INTEGER[], account_id)
          AND account_id NOT IN (SELECT account_id FROM market_message)
          AND account_id NOT IN (SELECT account_id FROM market_key_log)
          AND account_id NOT IN (SELECT account_id FROM market_wallet)
        ORDER BY account_id
        """,
        {"asked": sorted(leading)},
    )
    return [
        Step(
            number=-1,
            account=(str(service), str(label)),
            name=f"{service}:{label}",
            ask="listing",
            from_s=span_s[0],
            to_s=span_s[1],
            gain=OF_A_MARKET,
            third_parties=int(buyers),
            reason="market",
            finding=leading[int(account)],
        )
        for account, service, label, buyers in rows
    ]
