"""Numbers in words, digits with letters between, addresses and handles written not to be found."""

import pytest

from filiere.masking import digits_of
from filiere.masking.blind import Blind
from filiere.masking.spelt import spelt

LINE = "+33639980001"
BLIND = Blind(named=frozenset({LINE}))


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("zéro six trente-neuf quatre-vingt-dix-huit quarante-sept onze", "0639984711"),
        ("ZERO SIX TRENTE NEUF, QUATRE VINGT DIX HUIT, QUARANTE SEPT, ONZE", "0639984711"),
        ("oh six three nine nine eight four seven one one", "0639984711"),
        ("zéro six soixante-dix soixante-dix-sept vingt et un deux", "067077212"),
        ("cero seis tres nueve nueve ocho cuatro siete uno uno", "0639984711"),
        ("null sechs drei neun neun acht vier sieben eins eins", "0639984711"),
        ("zéro six 39 quatre-vingt-dix-huit 47 onze", "0639984711"),
        ("06 et 39 et 98 et 47 et 11", "0639984711"),
        ("06a39b98c47d11", "0639984711"),
        ("a=06 b=39 c=98 d=47 e=11", "0639984711"),
    ],
)
def test_a_number_is_seen_however_it_is_spelt(text: str, digits: str) -> None:
    told = f"rappelle {text} stp"
    assert [each[2] for each in spelt(told)] == [digits]
    said = BLIND.one(told)
    assert said.startswith("rappelle ")
    assert said.endswith(" stp")
    assert "onze" not in said
    assert digits_of(said) == ""


def test_the_number_of_an_act_may_be_spelt() -> None:
    for text in ("06 et 39 et 98 et 00 et 01", "zéro six trente-neuf 98 zéro zéro zéro un"):
        assert BLIND.one(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "deux ou trois fois, un jour sur six",
        "08h30 12h45 14h15 16h00 18h00",
        "05g 10g 20g 50g 80g",
        "2024-06-03T18:00:00+02:00 11:12",
        "de trois cent vingt-six à quatre mille douze",
        "un deux trois",
    ],
)
def test_measures_hours_and_a_few_words_stay(text: str) -> None:
    assert list(spelt(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "06&nbsp;39&nbsp;98&nbsp;47&nbsp;11",
        "&#48;&#54;&#51;&#57;&#57;&#56;&#52;&#55;&#49;&#49;",
        "&#x30;&#x36;&#x33;&#x39;&#x39;&#x38;&#x34;&#x37;&#x31;&#x31;",
        "06%2039%2098%2047%2011",
        "%30%36%33%39%39%38%34%37%31%31",
        "\\u0030\\u0036\\u0033\\u0039\\u0039\\u0038\\u0034\\u0037\\u0031\\u0031",
        "06         39         98         47         11",
        "06............39............98............47............11",
        "零陸參玖玖捌肆柒壹壹",
        "〇〦〣〩〩〨〤〧〡〡",
        "ٰ٠٦٣٩٩٨٤٧١١",
    ],
)
def test_digits_of_pages_links_and_markets(text: str) -> None:
    said = BLIND.one(f"rappelle {text} stp")
    assert "T-" in said
    assert len(digits_of(said)) < 8
    assert text not in said


@pytest.mark.parametrize(
    "text",
    [
        "zq.canary @ mail.example",
        "zq.canary @mail . example",
        "zq.canary at mail dot example",
        "zq.canary(a)mail.example",
        "zq.canary%40mail.example",
        "zq.canary&#64;mail.example",
        "zq.canary&commat;mail.example",
        "zq.canary(x)@mail.example",
        "zq.canary@[192.0.2.1]",
        "zq.canary\u200b@\u200bmail.example",
        "zq.canary @ mail (.) example",
        "zq.canary arobas mail point example",
        "zq.canary@\nmail.example",
        "@ zq.canary",
        "Snap: zqcanary",
        "ig: zqcanary",
        "mon snap c'est zqcanary_75",
        "telegram zqcanary_75",
        "Threema ID ZQCANARY",
        "tg://resolve?domain=zqcanary",
        "t . me / zqcanary",
        "t[.]me/zqcanary",
        "zqcanary.t.me",
        "snapchat.com/t/zqcanary",
        "instagr.am/zqcanary",
        "linktr.ee/zqcanary",
        "paypal.me/zqcanary",
        "vk.com/zqcanary",
        "$zqcanary",
        "zqcanary.eth",
    ],
)
def test_addresses_and_handles_are_seen(text: str) -> None:
    said = BLIND.one(f"écris à {text}\n")
    assert "T-" in said
    assert "canary" not in said.casefold()
    assert "zq" not in said.casefold()


def test_devices_are_seen() -> None:
    for text in ("00:1B:44:11:3A:B7", "2001:db8::ff00:42:8329", "fe80::1:2:ab"):
        assert BLIND.one(f"wifi {text} ok") == "wifi T-······ ok"
    for text in ("18:00:00", "std::vector", "note: abc"):
        assert BLIND.one(f"wifi {text} ok") == f"wifi {text} ok"


@pytest.mark.parametrize(
    "text",
    ["rdv @ 18 h", "au café, à deux", "telegram: voir plus bas", "snap hier soir", "50 % ok"],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert BLIND.one(text) == text


@pytest.mark.parametrize("said", ["telegram: {}", "telegram {}", "snap c'est {}", "signal:{}"])
def test_what_is_masked_already_stays_as_it_is(said: str) -> None:
    text = said.format("T-7F3K2QAB")
    assert BLIND.one(text) == text
    once = BLIND.one(said.format("zqcanary_75"))
    assert BLIND.one(str(once)) == once
