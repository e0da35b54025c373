"""Rules of upkeep, each with the value just inside and the one just outside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rows import originals
from filiere.case.rows.survey import survey
from filiere.case.store import chain, cover
from filiere.findings import View
from filiere.findings.view import SubjectView
from filiere.model.evidence import FindingKind, LikelihoodRatio, Role
from filiere.upkeep import annulment, erasure, purge, tables
from filiere.wording import Plain

LINES = [b"a;b", b"one;1", b"two;2", b"three;3", b"four;4", b"five;5", b"six;6", b"seven;7"]


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Case]:
    """A case with nothing but its first entry."""
    with Case.create(tmp_path / "case.filiere", {"reference": "T-1", "country": "FR"}) as case:
        log.append(case, "create")
        yield case


def test_what_the_log_says_of_tables_is_told_as_it_is(
    bare: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tables.compare(bare).since
    monkeypatch.setattr(cover, "last_said", lambda _case: "")
    older = tables.compare(bare)
    assert not older.since
    assert older.faults == ()


@pytest.fixture
def small_view() -> View:
    """One finding, as the case tells it."""
    return View(
        id="lines-1",
        run_id=1,
        analysis="lines",
        kind=FindingKind.INVESTIGATIVE,
        claim=Plain("a line", "une ligne"),
        subjects=(SubjectView(role=Role.LINE, number_id=1, label="T-1"),),
        period_s=(0, 86_400),
        propositions=None,
        lr=None,
        considered=3,
        expected_by_chance=None,
        measures={"callers": 12},
        evidence_rows=10,
        alternatives=(),
        caveats=(),
        depends_on=("R1",),
    )


@pytest.mark.parametrize("rows", [{2}, {3, 5}, {2, 3, 4, 5, 6, 7, 8}, {1, 8}, set()])
def test_the_rows_asked_for_are_blanked_and_no_others(
    bare: Case, tmp_path: Path, rows: set[int]
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\n".join(LINES) + b"\n")
    originals.store(bare, 1, path, survey(path))
    erasure._blank_original(bare, 1, frozenset(rows))  # noqa: SLF001 - the rule itself
    kept = b"".join(originals.chunks(bare, 1)).split(b"\n")[:-1]
    assert kept == [
        b" " * len(line) if place in rows else line for place, line in enumerate(LINES, 1)
    ]


@pytest.mark.parametrize(
    ("gone", "blanked"),
    [
        ("+33639980001", True),  # known by the nine last digits, however it was written
        ("cafebabe", True),
        ("cafebax", False),  # too short to be told from a word
    ],
)
def test_a_name_is_looked_for_in_the_log_from_eight_signs_on(
    bare: Case, gone: str, *, blanked: bool
) -> None:
    chain.append(bare, "consultation", "", '{"what":"of 639980001, cafebabe, and cafebax"}')
    seqs = erasure.blank_log(bare, [gone])
    assert seqs == ([2] if blanked else [])
    assert [entry.seq for entry in log.entries(bare) if entry.action == erasure.ERASED] == seqs


def test_two_findings_are_alike_while_nothing_that_they_say_differs(small_view: View) -> None:
    thousand = replace(small_view, evidence_rows=int("1000"))
    assert annulment.alike(thousand, replace(small_view, evidence_rows=int("1000")))
    for other in (
        replace(thousand, evidence_rows=999),
        replace(thousand, period_s=(0, 1)),
        replace(thousand, claim=Plain("x", "x")),
        replace(thousand, depends_on=("R9",)),
        replace(thousand, measures={}),
        replace(thousand, id="other"),
        replace(thousand, lr=LikelihoodRatio(log10=1.0, at_bound=False, calibration="c")),
    ):
        assert not annulment.alike(thousand, other)


def test_a_finding_is_weaker_by_one_record_or_by_any_part_of_its_ratio(small_view: View) -> None:
    def view(rows: int, log10: float | None) -> View:
        lr = None
        if log10 is not None:
            lr = LikelihoodRatio(log10=log10, at_bound=False, calibration="c")
        return replace(small_view, evidence_rows=rows, lr=lr)

    assert not annulment.is_weaker(view(10, 1.0), view(10, 1.0))
    assert not annulment.is_weaker(view(10, 1.0), view(11, 1.01))
    assert annulment.is_weaker(view(10, 1.0), view(9, 1.0))
    assert annulment.is_weaker(view(10, 1.0), view(11, 0.99))
    assert annulment.is_weaker(view(10, 1.0), view(11, None))
    assert not annulment.is_weaker(view(10, None), view(10, 1.0))


def test_each_erasure_that_was_killed_is_ended_whatever_lies_before_it(
    bare: Case, tmp_path: Path
) -> None:
    head = next(entry.hash for entry in log.entries(bare))
    lying = {
        "1": "not JSON",
        "2": '{"schema":"another/1"}',
        "3": f'{{"schema":"{purge.SCHEMA}","erased":"R2","log_head_after":"{"0" * 64}"}}',
        "4": "[]",
        "5": f'{{"schema":"{purge.SCHEMA}","erased":"R1","log_head_after":"{head}"}}',
    }
    for name, text in lying.items():
        (tmp_path / f"case.erasure-{name}.json.part").write_text(text)
    ended = purge._ended(bare, ())  # noqa: SLF001
    assert {what: done.certificate.name for what, done in ended.items()} == {
        "R1": "case.erasure-5.json"
    }
    assert sorted(each.name for each in tmp_path.glob("case.erasure-*")) == [
        "case.erasure-1.json.part",
        "case.erasure-2.json.part",
        "case.erasure-4.json.part",
        "case.erasure-5.json",
    ]
