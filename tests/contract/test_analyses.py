"""Every analysis in the catalogue keeps its contract: its words, its measures, its silence."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from filiere.analysis import Analysis, catalogue
from filiere.case import Case
from filiere.model.evidence import FindingKind
from filiere.wording import LANGUAGES, Text, names_in, with_holes

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "src" / "filiere"
ANALYSES = catalogue()

MEASURES = {
    "lines": {"clients", "orders_per_day", "opening_hours", "look_alike"},
    "relay": {"events", "median_lag_s", "expected_by_chance"},
    "couriers": {"deliveries", "shift_hours", "private_phone"},
    "orders": {
        "potential",
        "confirmed",
        "cycles",
        "cycles_low",
        "cycles_high",
        "customer_days",
        "expected_by_chance",
    },
    "copresence": {"shared_bins", "dislocations"},
    "campaigns": {"sent_at", "recipients", "template", "orders_after", "orders_expected"},
    "referrals": {"introducers", "outside"},
    "succession": {"new", "none", "kind"},
    "deaths": {"deaths", "last_contact", "expected_by_chance"},
    "payments": {"together", "expected_by_chance", "median_lag_s", "window_s"},
    "front": {
        "shared_phones",
        "shared_hours",
        "shared_contacts",
        "shared_couriers",
        "volume_gap",
        "volume_gap_why",
        "volume_gaps",
    },
    "reconcile": {
        "matches",
        "counterparts",
        "offset_s",
        "offset_low_s",
        "offset_high_s",
        "only_bill",
        "only_device",
        "rivals",
    },
    "vendors": {"accounts", "devices", "tied_by", "control", "from", "to"},
    "threads": {"messages", "order_like", "elements"},
}
"""What other programs rely on (docs/reference/findings.md)."""

A_PERSON = re.compile(
    r"\b(person|people|man|woman|he|she|his|her|him|someone|somebody|"
    r"personne|individu|homme|femme|quelqu'un|elle)\b",
    re.IGNORECASE,
)
A_FACT_ABOUT_USE = re.compile(
    r"\bbelongs? to\b|\b(is|was) (used|held|carried) by\b|\bappartient à\b"
    r"|\b(est|était) (utilisée?|détenue?|portée?) par\b",
    re.IGNORECASE,
)

every_analysis = pytest.mark.parametrize("name", sorted(ANALYSES))


def texts(analysis: Analysis[Any]) -> Iterator[Text]:
    """Every sentence of an analysis, with the names of its values where they will stand."""
    yield from map(with_holes, sentences(analysis))


def sentences(analysis: Analysis[Any]) -> Iterator[Text]:
    yield analysis.question
    yield analysis.claim
    yield from (parameter.meaning for parameter in analysis.parameters.values())
    yield from analysis.measures.values()
    yield from analysis.alternatives
    yield from analysis.caveats
    if analysis.propositions is not None:
        yield analysis.propositions.hp
        yield analysis.propositions.hd
        yield analysis.propositions.population


def source(name: str) -> str:
    """The files of the analysis, and what several questions measure."""
    folders = [PACKAGE / "analyses" / name, PACKAGE / "signals"]
    return "\n".join(
        path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.py"))
    )


def test_the_five_of_the_spine_are_there() -> None:
    assert set(MEASURES) <= set(ANALYSES)


@every_analysis
def test_it_says_everything_in_both_languages(name: str) -> None:
    for text in texts(ANALYSES[name]):
        for language in LANGUAGES:
            assert text.into(language).strip(), f"{name}: a text has no {language}: {text}"


@every_analysis
def test_its_question_is_a_question(name: str) -> None:
    question = ANALYSES[name].question
    assert question.en.endswith("?")
    assert question.fr.endswith("?")
    assert question.en != question.fr


@every_analysis
def test_its_claim_names_only_its_subjects_and_measures(name: str) -> None:
    analysis = ANALYSES[name]
    known = {str(role) for role in analysis.subjects} | set(analysis.measures)
    assert names_in(analysis.claim) <= known


@every_analysis
def test_it_gives_the_measures_that_others_rely_on(name: str) -> None:
    assert MEASURES.get(name, set()) <= set(ANALYSES[name].measures)


@every_analysis
def test_every_parameter_is_used(name: str) -> None:
    text = source(name)
    for parameter in ANALYSES[name].parameters:
        uses = len(re.findall(rf"\b(?:values|rules|across)\.{parameter}\b", text))
        assert uses >= 1, f"{name}: the parameter {parameter} is declared and never read"


@every_analysis
def test_it_says_what_it_does_not_show(name: str) -> None:
    analysis = ANALYSES[name]
    assert analysis.caveats, f"{name} has no caveat"
    assert analysis.reference.strip(), f"{name} has no reference"
    if analysis.kind is not FindingKind.TECHNICAL:
        assert analysis.alternatives, f"{name} tries no other explanation"


@every_analysis
def test_it_never_asserts_a_person(name: str) -> None:
    """Results speak of lines until an attribution is made (R22, R26)."""
    claim = with_holes(ANALYSES[name].claim)
    for sentence in (claim.en, claim.fr):
        assert A_PERSON.search(sentence) is None, sentence


@every_analysis
def test_a_lead_is_not_worded_as_a_fact(name: str) -> None:
    """A claim tells what the records show; who used a phone is a proposition (R31)."""
    claim = with_holes(ANALYSES[name].claim)
    for sentence in (claim.en, claim.fr):
        assert A_FACT_ABOUT_USE.search(sentence) is None, sentence


@every_analysis
def test_a_strength_needs_both_propositions(name: str) -> None:
    """No likelihood ratio without Hp, Hd and the population of Hd (R32)."""
    analysis = ANALYSES[name]
    if len(analysis.weighings) > 0 or analysis.kind is FindingKind.EVALUATIVE:
        assert analysis.propositions is not None
    if analysis.propositions is not None:
        hp, hd = map(with_holes, (analysis.propositions.hp, analysis.propositions.hd))
        assert hp.en != hd.en


@every_analysis
def test_it_has_its_own_tests_and_its_own_page(name: str) -> None:
    assert (REPOSITORY / "tests" / "analyses" / name / f"test_{name}.py").is_file()
    assert (REPOSITORY / "docs" / "methods" / f"{name}.md").is_file()


@pytest.fixture(scope="module")
def empty_case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    meta = {
        "reference": "empty",
        "title": "Nothing was received",
        "country": "FR",
        "timezone": "Europe/Paris",
        "pseudonym_key": "00",
        "linked_inputs": "",
    }
    with Case.create(tmp_path_factory.mktemp("empty") / "case.filiere", meta) as case:
        yield case


@every_analysis
def test_it_finds_nothing_in_an_empty_case(name: str, empty_case: Case) -> None:
    """No record is no finding, and never the absence of a phone (R18)."""
    analysis = ANALYSES[name]
    answer = analysis.answer(empty_case, analysis.takes(), lambda _step, _share: None)
    assert answer.rows == ()
    assert answer.considered == 0
