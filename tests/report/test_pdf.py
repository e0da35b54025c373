"""The PDF says what the page says, carries its rows, is the same each time; nothing in it runs."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from filiere.case import Case
from filiere.errors import CaseError
from filiere.findings import read
from filiere.report import pdf, write
from filiere.report.glyphs import RANGES, has_glyph, printable
from filiere.report.outline import blocks, levelled, tree
from filiere.wording import LANGUAGES, Language

MARKUP = '#panic("x") *b* _i_ $x$ @ref <label> // c /* d */ \\ [b] #image("/x") {line} `r`'
"""What would do something if typst read it as its own."""


def root(content: bytes) -> Any:  # noqa: ANN401 -- a PDF object of any shape
    """The document's catalogue; pypdf types it as any object."""
    return PdfReader(io.BytesIO(content)).trailer["/Root"]


def words(content: bytes) -> str:
    reader = PdfReader(io.BytesIO(content))
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


@pytest.fixture(scope="module")
def printed(small_case_once: Case) -> dict[Language, bytes]:
    return {language: pdf(small_case_once, language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def small_case_once(written_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    target = tmp_path_factory.mktemp("pdf") / "case.filiere"
    target.write_bytes(written_case.read_bytes())
    return Case.open(target)


def test_the_same_case_gives_the_same_bytes(
    printed: dict[Language, bytes], small_case_once: Case
) -> None:
    for language in LANGUAGES:
        assert pdf(small_case_once, language) == printed[language]


def test_it_is_archivable_and_accessible(printed: dict[Language, bytes]) -> None:
    for language, content in printed.items():
        catalogue = root(content)
        about = catalogue["/Metadata"].get_data().decode()
        assert "<pdfaid:part>3</pdfaid:part>" in about
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in about
        assert "<pdfuaid:part>1</pdfuaid:part>" in about
        assert catalogue["/Lang"].startswith(language)
        assert catalogue["/MarkInfo"]["/Marked"]


def test_it_says_every_finding_and_question_of_the_page(
    printed: dict[Language, bytes], small_case_once: Case
) -> None:
    for language, content in printed.items():
        said = words(content).replace("\u00ad", "").replace("- ", "")
        for view in read(small_case_once):
            assert view.id in said
            first = " ".join(view.claim.into(language).split()[:4])
            assert first in said


def test_every_drawing_is_an_exhibit_with_its_source_and_versions(
    printed: dict[Language, bytes],
) -> None:
    said = words(printed["en"])
    assert "Exhibit 1." in said
    assert "each listed in the attached rows.csv" in said
    assert "where none are held, silence says nothing" in said
    assert "Exhibits Each drawing of this report" in said


def test_the_rows_are_attached_without_third_parties(
    printed: dict[Language, bytes], small_case_once: Case, third_parties: list[str]
) -> None:
    attached = PdfReader(io.BytesIO(printed["en"])).attachments
    assert sorted(attached) == ["findings.json", "rows.csv"]
    rows = list(csv.DictReader(io.StringIO(attached["rows.csv"][0].decode())))
    expected = small_case_once.query(
        "SELECT count(*) FROM (SELECT DISTINCT finding_id, record_id FROM finding_evidence)"
    )[0][0]
    assert len(rows) == expected > 0
    assert {row["finding"] for row in rows} == {view.id for view in read(small_case_once)}
    assert json.loads(attached["findings.json"][0])["schema"] == "filiere.findings/1"
    everything = words(printed["en"]) + attached["rows.csv"][0].decode()
    everything += attached["findings.json"][0].decode()
    for number in third_parties:
        assert number not in everything


def test_what_files_and_analysts_write_stays_text(make_case: Callable[..., Case]) -> None:
    case = make_case(hostile=MARKUP)
    said = words(pdf(case, "en"))
    for part in ('#panic("x")', "*b*", "_i_", "$x$", "<label>", "[b]", "`r`"):
        assert part in said


def test_a_sign_without_a_glyph_stands_as_its_code(make_case: Callable[..., Case]) -> None:
    said = words(pdf(make_case(hostile="中 Ἑλλάς"), "fr"))
    assert "‹U+4E2D›" in said
    assert "Ἑλλάς" in said


def test_every_sign_of_the_ranges_can_be_set(make_case: Callable[..., Case]) -> None:
    signs = [chr(code) for low, high in RANGES for code in range(low, high + 1)]
    every = "".join(s for s in signs if has_glyph(s) and unicodedata.category(s)[0] != "C")
    case = make_case()
    case.execute("UPDATE meta SET value = ? WHERE key = 'title'", [every])
    assert pdf(case, "en").startswith(b"%PDF-")


def test_signs_that_no_font_has_are_codes() -> None:
    assert printable("a\u202eb") == "a‹U+202E›b"
    assert printable("é ≥ 10⁻³") == "é ≥ 10⁻³"


def test_it_is_written_whole_or_not_at_all(small_case_once: Case, tmp_path: Path) -> None:
    write(small_case_once, tmp_path / "x.pdf", language="en", form="pdf")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(CaseError, match="is not a folder"):
        write(small_case_once, tmp_path / "no" / "x.pdf", language="en", form="pdf")


def test_nothing_is_left_beside_the_case(small_case_once: Case) -> None:
    pdf(small_case_once, "en")
    assert not list(small_case_once.path.parent.glob(".report-*"))


def test_a_level_of_headings_is_never_skipped() -> None:
    page = "<body><h1>A</h1><h4>B</h4><h2>C</h2><article><h4>D</h4></article></body>"
    content = blocks(tree(page))
    levelled(content)
    assert [b.get("level", b.get("style")) for b in content[:3]] == [1, "summary", 2]
    assert content[3]["blocks"][0]["level"] == 3


def test_text_that_looks_like_markup_is_read_back_as_text() -> None:
    page = "<body><p>&lt;b&gt;x&lt;/b&gt; &amp;amp; <b>y</b></p></body>"
    (paragraph,) = blocks(tree(page))
    assert [piece["text"] for piece in paragraph["line"]] == ["<b>x</b> &amp; ", "y"]


def test_attachments_are_related_to_the_document(printed: dict[Language, bytes]) -> None:
    files = [file.get_object() for file in root(printed["fr"])["/AF"]]
    assert sorted(str(f["/AFRelationship"]) for f in files) == ["/Data", "/Source"]
