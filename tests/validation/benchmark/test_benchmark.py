"""A benchmark keeps its truth apart, takes anybody's answers, and counts them rightly."""

import csv
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from filiere.case import Case
from filiere.errors import WorldError
from filiere.validation.benchmark import own, yardsticks
from filiere.validation.benchmark.questions import Ask, Question
from filiere.validation.benchmark.scoring import figures, read_answers, read_truth, score
from filiere.validation.benchmark.writing import Size, write_benchmark

LINE, OTHER = "+33639980001", "+33639980002"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("benchmark") / "out"
    write_benchmark(out, Size(worlds=1, people=200, days=7, seed=5), lambda _step, _share: None)
    return out


def truth_of(out: Path) -> Path:
    return out.with_name(f"{out.name}.truth.json")


def perfect(out: Path) -> list[dict[str, str]]:
    rows = []
    for each in read_truth(truth_of(out)).asked:
        several = each.ask in {Ask.LINES, Ask.COURIERS}
        for answer in each.accept if several else each.accept[:1]:
            row = {"question": each.id, "answer": answer, "log10_lr": "", "low": "", "high": ""}
            if each.ask is Ask.SAME_USER:
                row["log10_lr"] = "3" if answer == "yes" else "-3"
            if each.ask is Ask.ORDERS:
                row["low"], row["high"] = answer, answer
            rows.append(row)
    return rows


def put(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, ("question", "answer", "log10_lr", "low", "high"))
        table.writeheader()
        table.writerows(rows)
    return path


def test_the_truth_lies_apart_and_is_sealed(written: Path) -> None:
    truth = truth_of(written)
    digest = hashlib.sha256(truth.read_bytes()).hexdigest()
    assert (written / "SEAL").read_text("utf-8") == f"{digest}  out.truth.json\n"
    told = json.loads(truth.read_text("utf-8"))
    questions = (written / "questions.csv").read_bytes()
    assert told["questions_sha256"] == hashlib.sha256(questions).hexdigest()
    assert {world["family"] for world in told["worlds"].values()} == {1, 2}
    names = {path.name for path in written.rglob("*")}
    assert "truth.json" not in names
    assert "truth" not in names
    text = b"".join(path.read_bytes() for path in written.rglob("*.t*"))
    assert all(str(world["seed"]).encode() not in text for world in told["worlds"].values())


def test_both_languages_say_how_to_answer(written: Path) -> None:
    for language, word in (("en", "Answers."), ("fr", "Réponses.")):
        page = (written / f"README.{language}.txt").read_text("utf-8")
        assert word in page
        assert "question,answer,log10_lr,low,high" in page
        assert all(str(ask) in page for ask in Ask)


def test_the_same_arguments_give_the_same_bytes(written: Path, tmp_path: Path) -> None:
    again = tmp_path / "out"
    write_benchmark(again, Size(worlds=1, people=200, days=7, seed=5), lambda _step, _share: None)
    first = {p.relative_to(written): p.read_bytes() for p in written.rglob("*") if p.is_file()}
    second = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    assert first == second
    assert truth_of(written).read_bytes() == truth_of(again).read_bytes()


def test_what_is_there_is_not_written_over(written: Path) -> None:
    with pytest.raises(WorldError, match="is there already"):
        write_benchmark(written, Size(worlds=1), lambda _step, _share: None)


def test_perfect_answers_are_perfect(written: Path, tmp_path: Path) -> None:
    told = score(truth_of(written), put(tmp_path / "a.csv", perfect(written)))
    for ask, found in told["all"].items():
        for name in ("precision", "recall", "coverage", "nobody_right"):
            if found.get(name) is not None:
                assert found[name]["value"] == 1.0, (ask, name)
    assert told["all"]["same_user"]["cllr"]["value"] < 0.01
    assert told["all"]["orders"]["relative_error"]["value"] == 0.0
    assert set(told["by_family"]) == {"1", "2"}


def test_no_answers_are_nothing_found(written: Path, tmp_path: Path) -> None:
    told = score(truth_of(written), put(tmp_path / "a.csv", []))["all"]
    assert told["same_user"]["recall"]["value"] == 0.0
    assert told["same_user"]["cllr"] is None
    assert told["orders"]["coverage"] is None


def question(ask: Ask, accept: tuple[str, ...], **more: Any) -> Question:  # noqa: ANN401 -- fields
    more = {"id": f"q-{ask}", "people": ("w:1",), **more}
    return Question(world="w", family=1, ask=ask, accept=accept, **more)


@pytest.fixture
def judged(tmp_path: Path) -> Callable[..., Any]:
    def judge(asked: list[Question], rows: list[tuple[str, str]], **more: str) -> Any:  # noqa: ANN401
        told = [{"question": name, "answer": answer, **more} for name, answer in rows]
        given = read_answers(put(tmp_path / "a.csv", told), asked)
        return figures(asked, given, {"w": {LINE: "w:1", OTHER: "w:2"}})[str(asked[0].ask)]

    return judge


def test_precision_and_recall_of_several_answers(judged: Callable[..., Any]) -> None:
    asked = [question(Ask.LINES, (LINE, "+33639980009"))]
    found = judged(asked, [("q-lines", LINE), ("q-lines", OTHER), ("q-lines", "+33639980008")])
    assert found["precision"]["value"] == round(1 / 3, 4)
    assert found["recall"]["value"] == 0.5
    assert found["precision"]["low"] < found["precision"]["value"] < found["precision"]["high"]


def test_another_name_is_a_miss_and_a_false_name(judged: Callable[..., Any]) -> None:
    asked = [question(Ask.DISPATCH, (LINE,))]
    assert judged(asked, [("q-dispatch", LINE)])["precision"]["value"] == 1.0
    wrong = judged(asked, [("q-dispatch", OTHER)])
    assert (wrong["precision"]["value"], wrong["recall"]["value"]) == (0.0, 0.0)
    nobody = judged(asked, [("q-dispatch", "none")])
    assert nobody["precision"] is None
    assert nobody["recall"]["value"] == 0.0


def test_nobody_is_an_answer(judged: Callable[..., Any]) -> None:
    asked = [question(Ask.SUCCESSOR, ("none",))]
    assert judged(asked, [("q-successor", "none")])["nobody_right"]["value"] == 1.0
    named = judged(asked, [("q-successor", OTHER)])
    assert named["nobody_right"]["value"] == 0.0
    assert named["precision"]["value"] == 0.0


def test_an_interval_holds_its_bounds(judged: Callable[..., Any]) -> None:
    asked = [question(Ask.ORDERS, ("10",))]
    for low, high, covered in (("10", "12", 1.0), ("8", "10", 1.0), ("11", "12", 0.0)):
        found = judged(asked, [("q-orders", "12")], low=low, high=high)
        assert found["coverage"]["value"] == covered
        assert found["relative_error"]["value"] == 0.2
    assert judged(asked, [("q-orders", "12")])["coverage"] is None


def test_a_pair_that_is_not_weighed_counts_as_a_ratio_of_one(tmp_path: Path) -> None:
    asked = [
        question(Ask.SAME_USER, (truth,), id=f"q{place}", people=(f"w:{place}",))
        for place, truth in enumerate(["yes", "no", "yes", "no"])
    ]
    rows = [
        {"question": "q0", "answer": "yes", "log10_lr": "0"},
        {"question": "q1", "answer": "no"},
    ]
    given = read_answers(put(tmp_path / "a.csv", rows), asked)
    found = figures(asked, given, {})["same_user"]
    assert found["cllr"]["value"] == 1.0
    assert found["weighed"] == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("question\nq\n", "no column answer"),
        ("question,answer\nnowhere,x\n", "no question"),
        ("question,answer\nq-orders,many\n", "expected a number"),
        ("question,answer,low\nq-orders,3,nan\n", "expected a number"),
        ("question,answer\nq-orders,3\nq-orders,4\n", "answered twice"),
        ("question,answer\nq-same_user,perhaps\n", "expected yes or no"),
        ("\xff\xfe", "UTF-8"),
    ],
)
def test_bad_answers_are_one_sentence(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(WorldError, match=said):
        read_answers(path, [question(Ask.ORDERS, ("3",)), question(Ask.SAME_USER, ("yes",))])


def test_what_is_no_truth_is_refused(tmp_path: Path) -> None:
    for content in ("", "[]", "{}", '{"schema": "filiere.benchmark.truth/1"}'):
        path = tmp_path / "truth.json"
        path.write_text(content, "utf-8")
        with pytest.raises(WorldError, match="is not the truth"):
            read_truth(path)
    with pytest.raises(WorldError, match="cannot be read"):
        read_truth(tmp_path / "nowhere.json")


NEVER = (None, None)


def finding(analysis: str, log10_lr: float | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- as JSON
    subjects = [{"role": role, "number": number} for role, number in more.pop("about").items()]
    period = {"from": "2024-06-01T00:00:00Z", "to": "2024-06-20T00:00:00Z"}
    return {
        "analysis": analysis,
        "log10_lr": log10_lr,
        "subjects": subjects,
        "period": period,
        "measures": more,
    }


def test_our_findings_are_read_as_any_program_may_read_them() -> None:
    def asked(
        ask: Ask, subject: str = "", other: str = "", span: tuple[int | None, int | None] = NEVER
    ) -> yardsticks.Asked:
        return yardsticks.Asked("q", ask, subject, other, *span)

    pair = {"left": LINE, "right": OTHER}
    people = [{"number": OTHER, "probability": 0.6}]
    document = {
        "findings": [
            finding("lines", 1.2, about={"line": LINE}),
            finding("lines", -0.2, about={"line": OTHER}),
            finding("relay", 0.5, about={"line": LINE, "dispatch": "+33639980007"}),
            finding("relay", 2.0, about={"line": LINE, "dispatch": OTHER}),
            finding("relay", -3.0, about={"line": OTHER, "dispatch": LINE}),
            finding("copresence", -1.5, about=pair),
            finding("referrals", about={"newcomer": OTHER}, introducers=people, outside=0.3),
            finding("referrals", about={"newcomer": LINE}, introducers=[], outside=1.0),
            finding("orders", about={"line": LINE}, cycles=90, orders_low=80, orders_high=200),
        ]
    }
    june, day = (1_717_200_000, 1_718_400_000), (1_717_200_000, 1_717_286_400)
    for question_, answer in (
        (asked(Ask.LINES), [("q", LINE, None, None, None)]),
        (asked(Ask.DISPATCH, LINE), [("q", OTHER, 2.0, None, None)]),
        (asked(Ask.DISPATCH, OTHER), [("q", "none", None, None, None)]),
        (asked(Ask.SAME_USER, OTHER, LINE), [("q", "no", -1.5, None, None)]),
        (asked(Ask.INTRODUCER, OTHER, LINE), [("q", OTHER, None, None, None)]),
        (asked(Ask.INTRODUCER, LINE, OTHER), [("q", "outside", None, None, None)]),
        (asked(Ask.ORDERS, LINE, span=june), [("q", "90", None, 80, 200)]),
        (asked(Ask.ORDERS, LINE, span=day), []),
        (asked(Ask.ORDERS, OTHER, span=june), []),
    ):
        assert list(own.answers(document, [question_])) == answer


@pytest.mark.slow
def test_simple_methods_and_our_findings_answer_what_they_can(
    written: Path, tmp_path: Path
) -> None:
    world = min((written / "worlds").iterdir())
    copy = tmp_path / world.name
    copy.mkdir()
    for file in world.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    run = [sys.executable, "-m", "filiere"]
    subprocess.run([*run, "run", copy, "--only", "lines"], check=True, capture_output=True)
    asked = yardsticks.read_questions(written / "questions.csv", world.name)
    with Case.open(copy / "case.filiere") as case:
        simple = list(yardsticks.answers(case, asked))
    assert {row[0] for row in simple} == {each.id for each in asked}
    done = subprocess.run(
        [*run, "findings", copy, "--format", "json"], check=True, capture_output=True
    )
    ours = list(own.answers(json.loads(done.stdout), asked))
    for rows in (simple, ours):
        yardsticks.write_answers(tmp_path / "answers.csv", rows)
        assert score(truth_of(written), tmp_path / "answers.csv")["answered"] <= len(asked)
