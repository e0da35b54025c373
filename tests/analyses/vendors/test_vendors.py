"""What ties accounts, what does not, and what must never be called control."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pysequoia import ArmorKind, Tsk, armor
from pysequoia.packet import PacketPile, Tag
from tests.analyses.vendors.shelves import HOLDERS, ODD, Shelves, iso

from filiere.findings.document import as_object

ONE, TWO, THREE = HOLDERS[0], HOLDERS[1], HOLDERS[2]
A, B, C = ONE["accounts"]
ADDRESS = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"


@pytest.fixture
def shelves(tmp_path: Path) -> Iterator[Shelves]:
    made = Shelves(tmp_path)
    yield made
    made.case.close()


def test_two_texts_of_one_key_of_which_one_names_both_are_control(shelves: Shelves) -> None:
    block = shelves.key(A, ONE["key"])
    records = {
        shelves.signed(A, ONE["texts"]["both"], 3),
        shelves.signed(B, ONE["texts"]["second"], 9),
    }
    (told,) = shelves.told()
    assert (told.by, told.accounts, told.control) == ("signature", (B, A), True)
    assert (told.begins, told.ends, told.key) == (iso(3), iso(9), ONE["fingerprint"])
    assert told.evidence == records | {block}


def test_a_text_on_one_account_alone_ties_nobody(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["both"])
    shelves.profile(B, "nothing signed")
    assert shelves.told() == []


def test_texts_that_name_their_own_account_alone_tie_nobody(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["first"])
    shelves.signed(B, ONE["texts"]["second"])
    assert shelves.told() == []


def test_an_impostor_never_comes_under_common_control(shelves: Shelves) -> None:
    """Pasted key, copied texts, one address, a copied profile, a key shown later: no control."""
    fake = ONE["fake"]
    for account in (A, fake):
        shelves.key(account, ONE["key"])
        shelves.signed(account, ONE["texts"]["both"])
        shelves.signed(account, ONE["texts"]["first"])
        shelves.signed(account, ONE["texts"]["warning"])
        shelves.wallet(account, ADDRESS)
        shelves.profile(account, "write to lemon@shop.example\n" + ONE["texts"]["first"])
        shelves.listing(account, "the very same words of one listing", "ab12")
    shelves.signed(fake, f"I am {fake} and {A}\n" + ONE["texts"]["both"])
    shelves.key(fake, ONE["key"], 28)
    shelves.answer(fake, ONE["fingerprint"], 5, ok=False)
    shelves.answer(A, ONE["fingerprint"], 5)
    found = shelves.told()
    assert {each.by for each in found} == {"pasted_key", "address", "handle", "image", "text"}
    assert not any(each.control for each in found)
    assert all((each.begins, each.ends) == (None, None) for each in found)


def test_a_warning_is_no_admission_even_where_it_is_copied(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["warning"])
    shelves.signed(ONE["fake"], ONE["texts"]["warning"])
    assert shelves.told("signature") == []


def test_one_changed_letter_verifies_no_more(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["both"].replace(A.partition(":")[2], "somebody", 1))
    shelves.signed(B, ONE["texts"]["second"])
    assert shelves.told() == []
    assert "does not verify" in shelves.why()


def test_a_certificate_of_the_same_name_is_another_key(shelves: Shelves) -> None:
    first, second = ODD["accounts"]
    shelves.key(first, ODD["same_name"]["other_key"])
    shelves.signed(first, ODD["same_name"]["before"])
    shelves.signed(second, ODD["same_name"]["before"])
    assert shelves.told() == []
    assert "no certificate" in shelves.why()


@pytest.mark.parametrize(
    ("kind", "when", "stands"),
    [
        ("superseded", "before", True),
        ("superseded", "after", False),
        ("retired", "before", True),
        ("retired", "after", False),
        ("compromised", "before", False),
        ("unexplained", "before", False),
        ("expired", "before", True),
        ("expired", "after", False),
    ],
)
def test_what_a_key_signed_before_it_was_withdrawn_stands(
    shelves: Shelves, kind: str, when: str, *, stands: bool
) -> None:
    first, second = ODD["accounts"]
    odd = ODD[kind]
    shelves.key(first, odd["key"])
    if "revocation" in odd:
        shelves.key(second, odd["revocation"])  # another copy of the certificate brings it
    shelves.signed(first, odd[when])
    shelves.signed(second, odd[when])
    assert [each.by for each in shelves.told("signature")] == ["signature"] * stands
    assert ("cannot be relied on" in shelves.why()) is not stands


def test_old_means_are_not_called_invalid(shelves: Shelves) -> None:
    first, second = ODD["accounts"]
    shelves.key(first, ODD["sha1"]["key"])
    shelves.signed(first, ODD["sha1"]["before"])
    shelves.signed(second, ODD["sha1"]["before"])
    assert shelves.told() == []
    assert "cannot be checked under today's policy" in shelves.why()


def test_a_sold_account_is_tied_until_the_first_sight_of_the_next_key(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"], 1)
    shelves.signed(A, ONE["texts"]["both"], 2)
    shelves.signed(B, ONE["texts"]["both"], 3)
    shelves.answer(B, ONE["fingerprint"], 27)
    shelves.key(A, ONE["later_key"], 20)
    shelves.signed(A, ONE["later_text"], 22)
    (told,) = shelves.told()
    assert (told.begins, told.ends) == (iso(2), iso(20))


def test_the_next_holder_begins_at_the_last_sight_of_the_former_key(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"], 1)
    shelves.signed(A, ONE["texts"]["first"], 6)
    shelves.answer(A, ONE["later_fingerprint"], 3)
    shelves.answer(A, ONE["later_fingerprint"], 9)
    shelves.answer(TWO["accounts"][0], ONE["later_fingerprint"], 2)
    shelves.key(A, ONE["later_key"], 3)
    (told,) = shelves.told("key_log")
    assert (told.begins, told.ends) == (iso(6), iso(9))


def test_accounts_of_different_keys_never_stand_in_one_finding(shelves: Shelves) -> None:
    other = TWO["accounts"][0]
    shelves.answer(A, ONE["fingerprint"], 1)
    shelves.answer(B, ONE["fingerprint"], 2)
    shelves.answer(A, ONE["later_fingerprint"], 10)
    shelves.answer(other, ONE["later_fingerprint"], 12)
    first, second = shelves.told("key_log")
    assert {first.accounts, second.accounts} == {tuple(sorted((A, B))), tuple(sorted((A, other)))}


def test_three_of_a_group_are_one_finding_where_one_text_names_them_all(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    for account, kind in ((A, "all"), (B, "all"), (C, "third")):
        shelves.signed(account, ONE["texts"][kind])
    (told,) = shelves.told()
    assert told.accounts == tuple(sorted((A, B, C)))


def test_the_tie_holds_between_every_two_or_there_are_two_findings(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["both"])
    shelves.signed(B, ONE["texts"]["second"])
    shelves.signed(C, ONE["texts"]["third"])
    (told,) = shelves.told()
    assert told.accounts == tuple(sorted((A, B)))


def test_answers_under_a_sub_key_are_answers_under_its_certificate(shelves: Shelves) -> None:
    packets = PacketPile.from_bytes(ONE["key"].encode())
    sub_key = next(p.fingerprint for p in packets if p.tag == Tag.PublicSubkey).upper()
    shelves.key(A, ONE["key"])
    shelves.answer(A, ONE["fingerprint"])
    shelves.answer(B, sub_key)
    (told,) = shelves.told()
    assert (told.by, told.control, told.key) == ("key_log", True, ONE["fingerprint"])


def test_a_failed_answer_counts_for_nothing(shelves: Shelves) -> None:
    shelves.answer(A, ONE["fingerprint"])
    shelves.answer(B, ONE["fingerprint"], ok=False)
    assert shelves.told() == []


@pytest.mark.parametrize("holds", ["secret", "revocation"])
def test_a_key_on_a_device_counts_for_what_is_attested_under_it(
    shelves: Shelves, holds: str
) -> None:
    shelves.key(A, ONE["key"])
    shelves.key(B, ONE["key"])
    record = shelves.device_key("D1", ONE["fingerprint"], holds)
    assert shelves.told("key_on_device") == [], "a pasted key attests nothing"
    shelves.signed(A, ONE["texts"]["first"])
    (told,) = shelves.told("key_on_device")
    assert (told.accounts, told.devices, told.control) == ((A,), ("D1",), True)
    assert record in told.evidence


def test_a_public_key_on_a_device_is_no_tie(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["first"])
    shelves.device_key("D1", ONE["fingerprint"], "public")
    assert shelves.told() == []


def test_a_common_address_or_picture_ties_nobody(shelves: Shelves) -> None:
    for account in (A, B, C):
        shelves.wallet(account, ADDRESS)
        shelves.listing(account, "", "ab12")
    assert [each.by for each in shelves.told()] == ["address", "image"]
    shelves.wallet(TWO["accounts"][0], ADDRESS)
    shelves.listing(TWO["accounts"][0], "", "ab12")
    assert shelves.told() == []
    assert "1 payment address is common" in shelves.why()
    assert "1 picture is common" in shelves.why()


def test_an_address_of_an_account_in_texts_of_a_phone_is_told_and_is_no_control(
    shelves: Shelves,
) -> None:
    on_account = shelves.wallet(A, ADDRESS)
    shelves.wallet(B, "1Ez69SnzzmePmZX3WpEzMKTrcBF2gpNQ55")
    texts = {
        shelves.message("D1", f"paye ici {ADDRESS} stp"),
        shelves.message("D1", f"{ADDRESS}?", going=False),
    }
    shelves.message("D1", "a 1BoatSLRHtKNngkdXEeobR76b53LETtpyU b")  # one letter off
    shelves.message("", ADDRESS)  # an export that somebody handed over is no seized phone
    (told,) = shelves.told()
    assert (told.by, told.accounts, told.devices) == ("address", (A,), ("D1",))
    assert not told.control
    assert told.evidence == texts | {on_account}
    assert "sent it 1 time and received it 1 time" in shelves.printed()[0]["statement"]["en"]


def test_a_movement_of_a_held_account_that_names_an_address_is_told(shelves: Shelves) -> None:
    shelves.wallet(A, ADDRESS)
    shelves.account("exchange:u1")
    moved = shelves.moved("exchange:u1", ADDRESS)
    shelves.moved("exchange:u1", "1Ez69SnzzmePmZX3WpEzMKTrcBF2gpNQ55")
    (told,) = shelves.told()
    assert (told.by, told.accounts, told.control) == (
        "address",
        tuple(sorted((A, "exchange:u1"))),
        False,
    )
    assert moved in told.evidence
    assert "movements of the other name it" in shelves.printed()[0]["statement"]["en"]
    for account in (B, C, TWO["accounts"][0]):
        shelves.wallet(account, ADDRESS)
    assert shelves.told() == [], "an address of a service"


def test_a_service_s_address_leads_to_no_phone(shelves: Shelves) -> None:
    for account in (A, B, C, TWO["accounts"][0]):
        shelves.wallet(account, ADDRESS)
    shelves.message("D1", ADDRESS)
    assert shelves.told() == []


def test_an_ethereum_address_in_one_case_is_compared_by_its_form(shelves: Shelves) -> None:
    shelves.profile(A, "ETH 0x52908400098527886E0F7030069857D2E4169EE7")
    shelves.message("D1", "0x52908400098527886e0f7030069857d2e4169ee7")
    (told,) = shelves.told("address")
    assert told.accounts == (A,)
    assert "no checksum that holds" in shelves.caveats()


def test_a_secret_key_pasted_into_a_text_counts_as_one_that_others_have_too(
    shelves: Shelves,
) -> None:
    key = Tsk.generate("nobody")
    fingerprint = str(key.extract_certificate().fingerprint).upper()
    block = armor(bytes(key), ArmorKind.SecretKey)
    record = shelves.message("D1", f"garde ça\n{block}\n")
    shelves.key(A, ONE["key"])
    assert shelves.told("key_on_device") == [], "nothing is attested under it"
    shelves.answer(A, fingerprint)
    (told,) = shelves.told("key_on_device")
    assert (told.accounts, told.devices, told.control) == ((A,), ("D1",), True)
    assert record in told.evidence
    assert "stands in a text alone" in shelves.caveats()
    shelves.device_key("D1", fingerprint)
    shelves.told("key_on_device")
    assert "stands in a text alone" not in shelves.caveats()


def test_a_public_key_or_a_published_revocation_in_a_text_is_no_tie(shelves: Shelves) -> None:
    shelves.signed(A, ONE["texts"]["first"])
    shelves.message("D1", ONE["key"])
    shelves.message("D1", ONE["revocation"])
    assert shelves.told("key_on_device") == []


def test_a_certificate_in_a_text_of_a_phone_verifies_what_a_market_shows(
    shelves: Shelves,
) -> None:
    shelves.signed(A, ONE["texts"]["both"])
    shelves.signed(B, ONE["texts"]["second"])
    assert shelves.told("signature") == []
    assert "the case holds no certificate" in shelves.why()
    shelves.message("D1", f"ma clé\n{ONE['key']}", going=False)
    (told,) = shelves.told("signature")
    assert (told.accounts, told.devices) == (tuple(sorted((A, B))), ())


def test_equal_names_tie_nobody(shelves: Shelves) -> None:
    for account in ("Quince:whitewidow", "Medlar:whitewidow"):
        shelves.profile(account, "I am whitewidow, best of the market since 2019")
    assert shelves.told() == []


def test_a_stated_contact_is_compared_in_one_form(shelves: Shelves) -> None:
    shelves.profile(A, "Telegram: @Lemon_Tree, or call 06 39 98 00 01")
    shelves.profile(B, "t.me/lemon_tree")
    shelves.profile(C, "+33639980001")
    shelves.profile(TWO["accounts"][0], "wickr: lemon_tree")
    assert [each.accounts for each in shelves.told("handle")] == [
        tuple(sorted((A, C))), tuple(sorted((A, B))),
    ]  # fmt: skip


def test_listings_that_share_half_of_their_runs_share_a_text(shelves: Shelves) -> None:
    text = "Fresh pollen from the mountains, packed twice, sent every day but Sunday."
    shelves.listing(A, text)
    shelves.listing(B, text.replace("Sunday", "Monday").upper())
    shelves.listing(C, "Something else altogether, of which nothing is shared with the others.")
    (told,) = shelves.told()
    assert (told.by, told.accounts, told.control) == ("text", tuple(sorted((A, B))), False)


def test_no_account_of_a_market_is_no_question(shelves: Shelves) -> None:
    assert shelves.told() == []
    assert shelves.why().startswith("No account of a market is held")


def test_accounts_are_printed_masked_unless_an_act_names_them(shelves: Shelves) -> None:
    shelves.key(A, ONE["key"])
    shelves.signed(A, ONE["texts"]["both"])
    shelves.signed(B, ONE["texts"]["both"])
    shelves.case.execute("UPDATE account SET named = (identifier = ?)", [A.partition(":")[2]])
    shelves.case.execute(
        "UPDATE account SET named = false WHERE service = ?", [B.partition(":")[0]]
    )
    shelves.told()
    (told,) = as_object(shelves.case, analysis="vendors")["findings"]
    hidden = f"{B.partition(':')[0]}:A-{shelves.ids[B]}"
    assert told["measures"]["accounts"] == sorted([A, hidden])
    assert [each["account"]["service"] for each in told["subjects"]] == [
        name.partition(":")[0] for name in (A, B)
    ]
    text = json.dumps(told)
    assert B not in text
    assert ONE["fingerprint"] not in text, "a key is looked up as easily as a name"
    assert hidden in told["statement"]["en"]
