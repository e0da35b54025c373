"""No sentence that a user reads claims more than the records say (R26, R35).

Every sentence of every catalogue is read, in both languages. What is
forbidden is forbidden by form: words for guilt or proof, words that rank people, and the transposed
conditional («the probability that…»). A sentence that needs such a word, to say that it is *not*
said, is named below with its reason; a name that no longer serves fails.
"""

import re
from collections.abc import Iterator, Mapping

import pytest

from filiere.analysis import Analysis, catalogue
from filiere.report.annex import EXPLAINED
from filiere.wording import LANGUAGES, Language, catalogues
from filiere.wording.catalogue import patterns

CLAIMS: dict[Language, tuple[str, ...]] = {
    "en": (
        r"masterminds?", r"target lists?", r"suspicio\w*", r"suspect\w*", r"dealers?",
        r"traffick\w+", r"criminals?", r"gangs?", r"victims?", r"risk scores?", r"guilt\w*",
        r"culprits?", r"offenders?", r"perpetrators?", r"prove[sn]?", r"proof", r"proving",
        r"undoubtedly", r"certainly", r"no doubt", r"established that", r"confirms? that",
        r"kingpins?", r"drug\w*", r"watch ?lists?",
    ),
    "fr": (
        r"suspecte?s?", r"soupçon\w*", r"coupables?", r"victimes?", r"prouve\w*", r"preuves?",
        r"dealers?", r"trafiquants?", r"criminel\w*", r"gangs?", r"malfaiteurs?", r"délinquants?",
        r"scores? de risque", r"liste de cibles", r"cerveaux?", r"têtes? de réseau",
        r"il est établi", r"établit que", r"démontre que", r"certainement", r"sans (aucun )?doute",
        r"auteurs? des faits", r"stupéfiants?", r"drogues?",
    ),
}  # fmt: skip

TRANSPOSED: dict[Language, tuple[str, ...]] = {
    "en": (
        r"(probability|likelihood|chances?|odds) that",
        r"(probability|likelihood|chances?|odds) of being",
        r"times (more|as) (likely|probable)",
        r"(is|are|was|were) (most |very |more )?(probably|likely)",
        r"(probably|likely) (is|are|was|were|belongs?|the)",
        r"posterior\w*", r"prior odds",
    ),
    "fr": (
        r"(probabilités?|vraisemblances?|chances?) (pour )?qu['’e]",
        r"(probabilités?|chances?) d['’]être",
        r"fois plus (probable|vraisemblable)",
        r"(est|sont|était|étaient) (très |plus )?(probablement|vraisemblablement)",
        r"a posteriori", r"probabilités? a priori",
    ),
}  # fmt: skip

ALLOWED: Mapping[str, str] = {}
"""Part of a sentence → why the word must stand there."""


def forbidden(text: str, language: Language) -> list[str]:
    pattern = "|".join((*CLAIMS[language], *TRANSPOSED[language]))
    return [m[0] for m in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE)]


def spoken(pattern: str) -> str:
    """A pattern without the names of its values and of its selectors."""
    return re.sub(r"\{[^{}]*\}|\{\s*\$?[\w-]+\s*->|\*?\[\w+\]", "…", pattern)


def sentences() -> Iterator[tuple[str, Language, str]]:
    """Where, in which language, and what."""
    for name in catalogues():
        for language in LANGUAGES:
            for key, pattern in patterns(name, language).items():
                yield f"{name}:{key}", language, spoken(pattern)


def allowed(text: str) -> bool:
    return any(part in text for part in ALLOWED)


def test_the_lint_sees_every_catalogue() -> None:
    """A catalogue that hides must not pass as silence."""
    seen = {where.partition(":")[0] for where, _, _ in sentences()}
    assert set(catalogues()) <= seen
    assert {f"analyses/{name}" for name in catalogue()} <= seen
    assert sum(1 for _ in sentences()) > 1000


def test_no_sentence_claims_more_than_the_records() -> None:
    found = [
        f"{where} [{language}] {word}: {text}"
        for where, language, text in sentences()
        if not allowed(text)
        for word in forbidden(text, language)
    ]
    assert found == []


BUYING: dict[Language, str] = {
    "en": r"buy(er|ers|s|ing)?|bought|purchas\w+|consumers?|users? of drugs",
    "fr": r"achet\w+|acheteu\w+|achats?|consommat\w+|consomm(er|ent|e)",
}


def test_no_caller_is_said_to_buy() -> None:
    """(R55) Nobody is a buyer because a phone was used; where the word stands, that is said."""
    found = {
        text
        for _, language, text in sentences()
        if re.search(rf"(?<!\w)(?:{BUYING[language]})(?!\w)", text, re.IGNORECASE)
    }
    caveat = patterns("analyses/lines", "en")
    (key,) = [name for name, text in caveat.items() if "buyer" in text]
    assert "a caller is not a buyer" in caveat[key]
    assert found == {spoken(patterns("analyses/lines", each)[key]) for each in LANGUAGES}


def test_no_permission_is_stale() -> None:
    used = [text for _, language, text in sentences() if forbidden(text, language)]
    assert [part for part in ALLOWED if not any(part in text for text in used)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The suspect called twice.", "en"),
        ("the probability that the line is his", "en"),
        ("ten times more likely to be the same phone", "en"),
        ("It is probably a courier.", "en"),
        ("this proves the link", "en"),
        ("Le suspect a appelé.", "fr"),
        ("la probabilité que la ligne soit la sienne", "fr"),
        ("dix fois plus probable", "fr"),
        ("Il est établi que le numéro…", "fr"),
        ("cela prouve le lien", "fr"),
        ("un trafiquant", "fr"),
    ],
)
def test_the_lint_can_fail(text: str, language: Language) -> None:
    assert forbidden(text, language) != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("0.8 expected by chance among 1,234 candidates", "en"),
        ("improved; a provider; a dispatcher", "en"),
        ("0,8 attendu par hasard", "fr"),
        ("éprouvé ; rapport de vraisemblance", "fr"),
    ],
)
def test_the_lint_lets_plain_words_pass(text: str, language: Language) -> None:
    assert forbidden(text, language) == []


def test_every_word_of_the_glossary_is_explained() -> None:
    for key in EXPLAINED:
        assert {f"annex-w-{key}", f"annex-w-{key}-is"} <= set(patterns("report", "fr"))


def test_french_marks_keep_their_spaces() -> None:
    """A colon, semicolon, question or exclamation mark has a space before it in French."""
    bad = [
        text
        for _, language, text in sentences()
        if language == "fr"
        and re.search(r"[^\s\u00a0\u202f«(\[{\d:/][;?!](\s|$)|[^\s\u00a0\u202f\d]:\s", text)
    ]
    assert bad == []


def test_an_analysis_says_what_it_does_not_say() -> None:
    for name, analysis in catalogue().items():
        assert isinstance(analysis, Analysis)
        assert len(analysis.caveats) > 0, name
        assert analysis.propositions is None or len(analysis.alternatives) > 0, name
