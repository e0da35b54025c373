"""The runner writes the ledger of findings, and an analysis cannot forget its provenance."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from filiere import runner
from filiere.analysis import Analysis, Answer, Progress, Row, Weighing
from filiere.calibration.curve import Condition, Curve, Estimate, Training
from filiere.case import Case
from filiere.errors import AnalysisError
from filiere.model.codes import Direction, Kind, record_id
from filiere.model.evidence import (
    Finding,
    FindingKind,
    LikelihoodRatio,
    Outcome,
    Propositions,
    Role,
    Subject,
)
from filiere.parameter import whole
from filiere.runner import ledger, rows
from filiere.wording import Kept, Plain

TEXT = Plain("text", "texte")
Install = Callable[..., None]


def silent(_step: object, _share: float) -> None:
    """Report nothing."""


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    meta = {"reference": "r", "pseudonym_key": "k", "timezone": "Europe/Paris"}
    with Case.create(tmp_path / "c.filiere", meta) as opened:
        opened.execute(
            "INSERT INTO authorisation VALUES (1, 'R1', 'SIMULATED', 'a', '2024-06-01', 0, 100, "
            "['cdr'], ['*'], [], [], '', '', '', [])"
        )
        opened.execute(
            "INSERT INTO source SELECT 1, 'a.csv', 'ab', 1, 1, 'cdr', 'canonical', 'cd', 'utf-8', "
            "'', 'in_value', 3, 2, 0, 1, 0, 0, 0, 0, NULL, '{}'"
        )
        opened.insert(
            "number",
            [
                (1, "+33639980001", 1, "FR", "T-AAAAAA", True),
                (2, "+33639980002", 1, "FR", "T-BBBBBB", True),
            ],
        )
        for row, second in ((2, 10), (3, 20)):
            opened.execute(
                "INSERT INTO event "
                "VALUES (?, ?, ?, ?, 1, 2, NULL, 5, NULL, NULL, NULL, NULL, 0, 0)",
                [record_id(1, row), second, Kind.CALL, Direction.IN],
            )
        yield opened


ROW = Row(
    subjects=(Subject(Role.LINE, 1),),
    period_s=(10, 20),
    evidence=(record_id(1, 3), record_id(1, 2)),
    measures={"clients": 1},
    expected_by_chance=0.5,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toy:
    """The parameters of a toy question."""

    window_s: int = whole(300, low=1, high=900, unit="s", meaning=TEXT)


def analysis(answer: Answer, *, after: tuple[str, ...] = ()) -> Analysis[Any]:
    def give(_case: Case, _values: Toy, _progress: Progress) -> Answer:
        return answer

    return Analysis(
        question=TEXT,
        in_short=TEXT,
        place=1,
        page="findings",
        kind=FindingKind.INVESTIGATIVE,
        takes=Toy,
        answer=give,
        subjects=(Role.LINE,),
        measures={"clients": TEXT},
        claim=Kept("test:sentence", "{ $line } has { $clients }", "{ $line } a { $clients }"),
        propositions=None,
        reference="ours",
        alternatives=(TEXT,),
        caveats=(TEXT,),
        after=after,
    )


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    def put(**analyses: Analysis[Any]) -> None:
        monkeypatch.setattr(runner, "catalogue", lambda: MappingProxyType(analyses))
        monkeypatch.setattr(runner, "module_sha256", lambda name: f"sha of {name}")

    return put


def test_a_run_is_recorded_with_what_made_it(case: Case, install: Install) -> None:
    install(toy=analysis(Answer(rows=(ROW,), considered=7)))
    summary = runner.run(case, progress=silent)
    assert [(s.analysis, s.outcome, s.findings, s.considered) for s in summary] == [
        ("toy", Outcome.FOUND, 1, 7)
    ]
    assert case.query("SELECT analysis, module_sha256, parameters, considered FROM run") == [
        ("toy", "sha of toy", '{"window_s":300}', 7)
    ]
    found = case.query("SELECT finding_id, depends_on, expected_by_chance, from_s FROM finding")
    assert found[0][1:] == (["R1"], 0.5, 10)
    assert found[0][0].startswith("toy-")
    assert case.query("SELECT record_id FROM finding_evidence ORDER BY 1") == [
        (record_id(1, 2),),
        (record_id(1, 3),),
    ]
    assert case.query("SELECT action FROM log ORDER BY seq")[-1] == ("analysis",)


def test_an_unchanged_analysis_is_not_run_again(case: Case, install: Install) -> None:
    install(toy=analysis(Answer(rows=(ROW,), considered=7)))
    runner.run(case, progress=silent)
    before = case.query("SELECT * FROM finding")
    again = runner.run(case, progress=silent)
    assert again[0].reused
    assert case.query("SELECT * FROM finding") == before
    changed = runner.run(case, settings={"toy": {"window_s": 600}}, progress=silent)
    assert not changed[0].reused
    assert case.query("SELECT count(*) FROM finding") == [(1,)]


def test_the_identity_of_a_finding_forgets_file_and_row(case: Case, install: Install) -> None:
    install(toy=analysis(Answer(rows=(ROW,), considered=1)))
    runner.run(case, progress=silent)
    first = case.query("SELECT finding_id FROM finding")
    case.execute("UPDATE event SET record_id = record_id + 1000")
    moved = replace(ROW, evidence=(record_id(1, 1002), record_id(1, 1003)))
    install(toy=analysis(Answer(rows=(moved,), considered=2)))
    runner.run(case, settings={"toy": {"window_s": 301}}, progress=silent)
    assert case.query("SELECT finding_id FROM finding") == first
    case.execute("UPDATE event SET t = t + 1")
    runner.run(case, settings={"toy": {"window_s": 302}}, progress=silent)
    assert case.query("SELECT finding_id FROM finding") != first


def many(count: int) -> Answer:
    """Findings that rest on both records, on one, or on one and a record that is no event."""
    kinds = (
        (record_id(1, 3), record_id(1, 2)),
        (record_id(1, 3),),
        (record_id(1, 2), record_id(1, 900)),
        (record_id(1, 900),),
    )
    rows = tuple(
        replace(ROW, subjects=(Subject(Role.LINE, 1 + place % 2),), evidence=kinds[place % 4])
        for place in range(count)
    )
    return Answer(rows=rows, considered=count)


LEDGER = (
    "SELECT position, finding_id, depends_on, list(record_id ORDER BY v.rowid) "
    "FROM finding JOIN finding_evidence v USING (finding_id) GROUP BY ALL ORDER BY position"
)


def test_sets_of_any_size_write_the_same_ledger(
    case: Case, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(toy=analysis(many(9)))
    runner.run(case, progress=silent)
    whole_run = case.query(LEDGER)
    assert len(whole_run) == 9
    assert whole_run[0][3] == [record_id(1, 2), record_id(1, 3)]
    for second, size in enumerate((1, 2, 3, 5)):
        monkeypatch.setattr(ledger, "SET_RECORDS", size)
        runner.run(case, settings={"toy": {"window_s": 310 + second}}, progress=silent)
        assert case.query(LEDGER) == whole_run


def test_statements_do_not_grow_with_the_findings(
    case: Case, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counting(run: Callable[..., object]) -> Callable[..., object]:
        def counted(self: Case, sql: str, *given: object) -> object:
            asked.append(sql)
            return run(self, sql, *given)

        return counted

    monkeypatch.setattr(Case, "query", counting(Case.query))
    monkeypatch.setattr(Case, "execute", counting(Case.execute))
    needed = []
    for second, count in enumerate((2, 2, 60)):
        install(toy=analysis(many(count)))
        asked.clear()
        runner.run(case, settings={"toy": {"window_s": 310 + second}}, progress=silent)
        needed.append(len(asked))
    assert needed[2] == needed[1]


def test_not_applicable_is_an_answer(case: Case, install: Install) -> None:
    why = Plain("no cell", "aucune cellule")
    install(toy=analysis(Answer(not_applicable=why)))
    assert runner.run(case, progress=silent)[0].outcome is Outcome.NOT_APPLICABLE
    assert case.query("SELECT outcome, why_en, why_fr FROM run") == [
        ("not_applicable", "no cell", "aucune cellule")
    ]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (replace(ROW, measures={}), "lacks the measure «clients»"),
        (replace(ROW, claim=Kept("test:sentence", "{ $nobody }", "{ $nobody }")), "names «nobody»"),
        (replace(ROW, subjects=(Subject(Role.LINE, 1), Subject(Role.LINE, 2))), "one role twice"),
    ],
)
def test_a_row_that_breaks_its_contract_is_refused_whole(
    case: Case, install: Install, bad: Row, words: str
) -> None:
    install(toy=analysis(Answer(rows=(ROW, bad), considered=1)))
    with pytest.raises(AnalysisError, match=words):
        runner.run(case, progress=silent)
    assert case.query("SELECT count(*) FROM finding") == [(0,)]
    assert case.query("SELECT count(*) FROM run") == [(0,)]


def test_only_runs_what_was_asked_and_what_it_reads(case: Case, install: Install) -> None:
    empty = Answer(considered=1)
    install(base=analysis(empty), top=analysis(empty, after=("base",)), other=analysis(empty))
    assert [s.analysis for s in runner.run(case, only=["top"], progress=silent)] == ["base", "top"]
    with pytest.raises(AnalysisError, match="no analysis «nope»"):
        runner.run(case, only=["nope"], progress=silent)
    with pytest.raises(AnalysisError, match="no parameter «nope»"):
        runner.run(case, settings={"base": {"nope": 1}}, progress=silent)


LINEAR = Curve(
    id="linear",
    analysis="made_up",
    alternative=TEXT,
    method={},
    training=Training(
        origin="simulation",
        data="none",
        people_same=9,
        people_different=99,
        pairs_same=9,
        pairs_different=99,
    ),
    knots=((0.0, -4.0), (8.0, 4.0)),
    bounds=(-1.0, 2.0),
    cllr=Estimate(value=0.1, low=0.0, high=0.2),
    cllr_min=Estimate(value=0.1, low=0.0, high=0.2),
    scope={"events": Condition(minimum=5, maximum=50, meaning=TEXT)},
    date="2024-06-01",
    script="none",
)


def weighed(row: Row, monkeypatch: pytest.MonkeyPatch) -> Finding:
    def give(name: str) -> Curve:
        return replace(LINEAR, id=name)

    monkeypatch.setattr(rows, "load", give)
    sides = Propositions(hp=TEXT, hd=TEXT, population=TEXT)
    strangers, household = (
        Weighing(curve=name, alternative=Plain(name, name), propositions=sides)
        for name in ("strangers", "household")
    )
    value = replace(analysis(Answer(rows=(row,))), weighings=(strangers, household))
    return rows.finding_of("made_up", value, row, 10)


def test_the_lowest_ratio_is_the_findings_own_and_all_stand_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = replace(ROW, scores={"strangers": 7.5, "household": 4.5}, conditions={"events": 9})
    finding = weighed(row, monkeypatch)
    assert finding.kind is FindingKind.EVALUATIVE
    assert finding.lr == LikelihoodRatio(log10=0.5, at_bound=False, calibration="household")
    ratios = finding.measures["likelihood_ratios"]
    assert isinstance(ratios, list)
    assert [each["log10_lr"] for each in ratios if isinstance(each, dict)] == [2.0, 0.5]
    assert [each["at_bound"] for each in ratios if isinstance(each, dict)] == [True, False]


def test_a_case_outside_a_study_is_not_evaluated_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = replace(ROW, scores={"strangers": 7.5}, conditions={"events": 4})
    finding = weighed(row, monkeypatch)
    assert finding.kind is FindingKind.INVESTIGATIVE
    assert finding.lr is None
    assert "likelihood_ratios" not in finding.measures
    assert any("not evaluated, because" in caveat.en for caveat in finding.caveats)
    assert any("non évalué" in caveat.fr for caveat in finding.caveats)


def test_alternatives_that_one_reason_leaves_out_are_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = replace(ROW, scores={"strangers": 7.5, "household": 4.5}, conditions={"events": 4.00004})
    said = [text for text in weighed(row, monkeypatch).caveats if "not evaluated" in text.en]
    assert len(said) == 1
    assert said[0].en.count("«") == said[0].en.count("»") == 2
    assert "is 4, and" in said[0].en
    assert said[0].fr.count("«\u00a0") == said[0].fr.count("\u00a0»") == 2


def test_a_score_that_no_weighing_knows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(ROW, scores={"other": 1.0})
    with pytest.raises(AnalysisError, match="«other»"):
        weighed(row, monkeypatch)
