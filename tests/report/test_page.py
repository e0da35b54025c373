"""The report is one inert page, the same each time, that says where everything comes from."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from filiere.analysis import catalogue
from filiere.case import Case
from filiere.case.rights import facts
from filiere.case.rights.judgement import Verdict, judge
from filiere.case.rows import aside
from filiere.errors import CaseError
from filiere.findings import read
from filiere.findings.studies import studies
from filiere.findings.weight import RATIOS
from filiere.report import html, write
from filiere.report.annex import _setting
from filiere.report.answers import services
from filiere.report.ties import ties
from filiere.wording import LANGUAGES, Language

VOID = {"meta", "br", "hr", "col"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "section", "article",
    "footer", "nav", "h1", "h2", "h3", "h4", "p", "div", "span", "b", "strong", "a", "ul", "ol",
    "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "details",
    "summary", "figure", "figcaption", "br",
    "svg", "desc", "defs", "pattern", "path", "rect", "circle", "line", "text",
}  # fmt: skip
HOSTILE = (
    "</title><script>alert(1)</script><img src=x onerror=alert(2)>"
    '"\'`=HYPERLINK("http://x")\u202e\x1b[31m\x00*/}</style>{line}%s'
)


class Elements(HTMLParser):
    """Every element with its attributes, and whether each is closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def elements(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(page)
    assert parser.open == []
    return parser.seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_well_formed_and_asks_for_nothing(small_case: Case, language: Language) -> None:
    page = html(small_case, language)
    seen = elements(page)
    assert {tag for tag, _ in seen} <= ALLOWED
    assert seen[0] == ("html", {"lang": language})
    for _, attributes in seen:
        assert not any(name.startswith("on") for name in attributes)
        assert not {"src", "srcset", "action", "xlink:href"} & set(attributes)
        assert attributes.get("href", "#").startswith("#")  # type: ignore[union-attr]  # never bare
    assert "url(http" not in page
    assert "@import" not in page
    assert 'http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_inside_the_page_lead_somewhere_and_ids_are_unique(
    small_case: Case, language: Language
) -> None:
    seen = elements(html(small_case, language))
    ids = [attributes["id"] for _, attributes in seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {a["href"] for _, a in seen if "href" in a}
    assert {str(target)[1:] for target in targets} <= set(ids)


def test_what_was_received_comes_before_what_was_found(small_case: Case) -> None:
    page = html(small_case, "en")
    order = [page.index(f'id="{key}"') for key in (
        "right", "ledger", "goods", "questions", "findings", "notebook", "annex"
    )]  # fmt: skip
    assert order == sorted(order)


def test_the_ledger_is_an_equation_that_balances(small_case: Case) -> None:
    page = html(small_case, "en")
    rows = re.findall(r"<tr><th scope=\"row\">(?:bills/\w+\.csv|All files)</th>.*?</tr>", page)
    assert len(rows) == 4
    for row in rows:
        physical, *fates = [int(n) for n in re.findall(r">(\d+)<", row)]
        assert len(fates) == 7
        assert physical == sum(fates)
        assert "✓" in row


def test_a_row_that_is_missing_shows(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute("UPDATE source SET rows_physical = rows_physical + 1 WHERE source_id = 1")
    assert "✗" in html(case, "en")
    assert "the rows do not balance" in html(case, "en")


def test_each_finding_says_what_is_compared_before_any_figure(small_case: Case) -> None:
    page = html(small_case, "en")
    article = page[page.index('id="orders-3f2a9c"') :]
    article = article[: article.index("</article>")]
    marks = [
        "129 cycles of order",
        "Proposition Hp",
        "Proposition Hd",
        "Population meant by Hd",
        "expected by chance: 0.8; candidates compared: 1,234.",
        "What was measured",
        "Other explanations tried",
        "What this does not say",
        "<svg",
        "Source lines (5 of 388",
    ]
    places = [article.index(mark) for mark in marks]
    assert places == sorted(places)


def test_questions_that_found_nothing_are_listed(small_case: Case) -> None:
    page = html(small_case, "fr")
    questions = page[page.index('id="questions"') : page.index('id="findings"')]
    assert "Quels envois en nombre" in questions
    assert "rien trouvé" in questions
    assert "sans objet" in questions
    assert "Aucun enregistrement de ce dossier n’a de cellule." in questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_third_party_stands_in_clear(
    small_case: Case, language: Language, third_parties: list[str]
) -> None:
    page = html(small_case, language)
    assert [number for number in third_parties if number in page] == []
    assert "T-0003QX" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_names_come_out_inert(make_case: Callable[..., Case], language: Language) -> None:
    page = html(make_case(hostile=HOSTILE), language)
    seen = elements(page)
    assert {tag for tag, _ in seen} <= ALLOWED
    assert sum(tag == "style" for tag, _ in seen) == 1
    assert not any(name.startswith("on") for _, attributes in seen for name in attributes)
    assert "\x1b" not in page
    assert "\x00" not in page
    assert "\u202e" not in page
    assert "⟨U+202E⟩" in page
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    assert style.count("{") == style.count("}")
    assert "<" not in style
    assert "\\00003c script" in style


def test_the_same_case_gives_the_same_bytes(
    small_case: Case, make_case: Callable[..., Case]
) -> None:
    for language in LANGUAGES:
        assert html(small_case, language) == html(make_case(), language)


def test_an_empty_case_still_has_its_report(make_case: Callable[..., Case]) -> None:
    case = make_case()
    for table in ("finding_evidence", "finding", "run", "event", "contact", "source"):
        case.execute(f"DELETE FROM {table}")
    page = html(case, "en")
    elements(page)
    assert "No file has been received." in page
    assert "No question has been put to this case yet." in page


def test_a_simulated_case_says_so(make_case: Callable[..., Case]) -> None:
    case = make_case()
    assert "every number and every record is invented" not in html(case, "en")
    case.execute("UPDATE authorisation SET basis = 'SIMULATED' WHERE id = 'R1'")
    assert "every number and every record is invented" in html(case, "en")


def test_small_counts_of_clients_are_not_printed(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute(
        "UPDATE finding SET measures = replace(measures, '\"clients\": 12', '\"clients\": 2') "
        "WHERE analysis = 'lines'"
    )
    page = html(case, "en")
    assert "fewer than 5 numbers" in page
    assert ">2</td>" not in page[page.index('id="lines-3f2a9c"') : page.index('id="q-relay"')]


def test_clients_are_counted_not_listed(make_case: Callable[..., Case]) -> None:
    case = make_case()
    case.execute(
        "UPDATE finding SET subjects = "
        '\'[{"role":"line","number_id":1},{"role":"client","number_id":3}]\' '
        "WHERE analysis = 'lines'"
    )
    page = html(case, "en")
    assert "client T-" not in page
    assert "third parties not listed" in page


def test_a_page_is_written_whole(small_case: Case, tmp_path: Path) -> None:
    out = tmp_path / "report.en.html"
    write(small_case, out, language="en")
    assert out.read_text("utf-8") == html(small_case, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["report.en.html"]


def test_a_folder_that_is_not_there_is_one_sentence(small_case: Case, tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="nowhere"):
        write(small_case, tmp_path / "nowhere" / "report.html", language="en")


def test_what_is_not_ours_is_left_as_it_is(make_case: Callable[..., Case], tmp_path: Path) -> None:
    case, out = make_case(), tmp_path / "report.html"
    out.write_text("of somebody else", "utf-8")
    with pytest.raises(CaseError):
        write(case, out, language="en")
    assert out.read_text("utf-8") == "of somebody else"
    out.unlink()
    write(case, out, language="en")
    write(case, out, language="fr")
    assert out.read_text("utf-8") == html(case, "fr")


def test_the_notebook_is_a_chapter_with_what_was_kept_and_nothing_taken_back(
    make_case: Callable[..., Case], third_parties: list[str]
) -> None:
    case = make_case()
    at = "2024-09-01T10:00:00Z"
    about, holds = ("finding", "orders-3f2a9c"), ("A. Martin", at, None, None, None)
    third = third_parties[0]
    marks = [
        (1, "story", "", "", "Second, the <b>dispatch</b>", "/#/lanes", 2, *holds),
        (2, "story", "", "", "First, the line", "/#/findings/lines", 1, *holds),
        (3, "note", *about, f"ask {third}", "", 0, *holds),
        (4, "star", "record", "3-5", "", "", 0, *holds),
        (5, "note", *about, "taken back", "", 0, "A. Martin", at, "A. Martin", at, None),
    ]
    case.insert("mark", marks)
    for language, named in (("en", "Notebook"), ("fr", "Carnet")):
        page = html(case, language)  # type: ignore[arg-type]  # one of the two
        chapter = page[page.index('id="notebook"') : page.index('id="annex"')]
        assert named in chapter
        assert chapter.index("First, the line") < chapter.index("Second, the &lt;b&gt;")
        assert "orders-3f2a9c" in chapter
        assert "bills/line.csv" in chapter
        assert "/#/lanes" in chapter
        assert "taken back" not in chapter
        assert third not in page


def test_the_annex_names_every_limit_that_a_method_used_did_not_keep(small_case: Case) -> None:
    page = html(small_case, "en")
    annex = page[page.index('id="annex"') :]
    used = {"lines", "relay", "orders", "campaigns", "copresence"}
    broken = [
        promise
        for study in studies()
        if study.method in used
        for promise in study.promises
        if promise.kept is False
    ]
    assert len(broken) > 0
    assert annex.count(" was wanted, ") == len(broken)


@pytest.mark.parametrize(
    ("kind", "about"), [("record", "3-5"), ("number", "1"), ("number", "9999"), ("cell", "9999")]
)
def test_a_mark_on_what_is_out_of_reach_is_told_and_the_report_is_written(
    make_case: Callable[..., Case], kind: str, about: str
) -> None:
    case = make_case()
    case.insert(
        "mark",
        [(1, "star", kind, about, "look here", "", 0, "A. Martin", "2024-09-01", None, None, None)],
    )
    if kind == "record":
        _annul(case, 3)
    page = html(case, "en")
    chapter = page[page.index('id="notebook"') : page.index('id="annex"')]
    assert "look here" in chapter


def _annul(case: Case, source_id: int) -> None:
    """Set the records of a file aside, with the findings that would be asked anew."""
    case.execute("DELETE FROM finding_evidence")
    case.execute("DELETE FROM finding")
    source = case.value(
        "SELECT authorisation_id FROM source WHERE source_id = ?", [source_id], of=int
    )
    name = case.value("SELECT id FROM authorisation WHERE authorisation_id = ?", [source], of=str)
    facts.add(
        case, facts.FactKind.ANNULMENT, aside.about_act(name), {"in_force": True}, by="A", why="b"
    )
    aside.apply(case)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_network_is_drawn_with_its_table_and_no_caller(
    small_case: Case, language: Language, third_parties: list[str]
) -> None:
    page = html(small_case, language)
    assert page.count('id="network-t"') == 1
    figure = page[page.index('id="network-t"') :]
    figure = figure[: figure.index("</figure>")]
    drawn = figure[: figure.index("</svg>")]
    seen = ties(small_case, read(small_case))
    assert len(seen.ties) > 0
    for each in seen.placed:
        assert f">{each.label}</text>" in drawn
    assert drawn.count("<path") >= len(seen.ties)
    for tie in seen.ties:
        assert seen.placed[tie.a].label in figure[figure.index("</svg>") :]
    assert not any(number in figure for number in third_parties)
    roles = {each.role for each in seen.placed}
    assert roles <= {"line", "dispatch", "courier", "supplier", "holder", "front"}


def test_ties_count_the_contacts_between_two_numbers(small_case: Case) -> None:
    seen = ties(small_case, read(small_case))
    for tie in seen.ties:
        a, b = seen.placed[tie.a].number_id, seen.placed[tie.b].number_id
        there, back = (
            small_case.value("SELECT count(*) FROM contact WHERE a = ? AND b = ?", [x, y], of=int)
            for x, y in ((a, b), (b, a))
        )
        assert (tie.there, tie.back) == (there, back)


def _weighed(case: Case, log10: float) -> None:
    """Give the finding on a dispatch phone a likelihood ratio."""
    text = case.value("SELECT measures FROM finding WHERE analysis = 'relay'", of=str)
    told = {"alternative": {"en": "one crew", "fr": "une équipe"}, "log10_lr": log10,
            "at_bound": False, "calibration": "toy_v1"}  # fmt: skip
    measures = json.dumps({**json.loads(text), RATIOS: [told]}, sort_keys=True)
    case.execute(
        "UPDATE finding SET log10_lr = ?, at_bound = FALSE, calibration = 'toy_v1', measures = ? "
        "WHERE analysis = 'relay'",
        [log10, measures],
    )


def test_curves_and_lawful_services_stand_in_the_annex(make_case: Callable[..., Case]) -> None:
    case = make_case()
    _weighed(case, 1.3)
    case.execute(
        "UPDATE finding SET subjects = replace(subjects, '\"line\"', '\"service\"') "
        "WHERE analysis = 'lines'"
    )
    page = html(case, "en")
    body, annex = page[: page.index('id="annex"')], page[page.index('id="annex"') :]
    assert "toy_v1" in annex
    assert "toy_v1" not in body
    lawful = services(read(case))
    assert len(lawful) > 0
    for view in lawful:
        assert f'id="{view.id}"' in annex
        assert f'id="{view.id}"' not in body


def test_settings_are_said_by_what_they_mean(small_case: Case) -> None:
    parameter = catalogue()["relay"].parameters
    name = min(parameter)
    said = _setting("relay", name, parameter[name].default, "fr")
    assert parameter[name].meaning.into("fr") in said
    assert name not in said
    assert _setting("relay", "gone_now", 5, "fr") == "gone_now = 5"
    page = html(small_case, "fr")
    assert "id note" not in page[page.index('id="questions"') : page.index('id="findings"')]


@pytest.mark.parametrize(("verdict", "said"), [("accepted", "1 accepted"), ("rejected", "1 rej")])
def test_what_a_named_person_decided_is_said_at_the_head(
    make_case: Callable[..., Case], verdict: str, said: str
) -> None:
    case = make_case()
    nobody = "Nothing here has been accepted by anybody"
    assert nobody in html(case, "en")
    finding = read(case)[0].id
    judge(case, finding, Verdict(verdict), by="A. Martin", why="read with both bills")
    page = html(case, "en")
    assert nobody not in page
    assert said in page


@pytest.mark.parametrize(
    ("log10", "said"),
    [(2.3, "1 supported<"), (-2.3, "1 spoken against<"), (0.0, "1 supported neither way<")],
)
def test_questions_say_how_their_findings_stand(
    make_case: Callable[..., Case], log10: float, said: str
) -> None:
    case = make_case()
    _weighed(case, log10)
    page = html(case, "en")
    questions = page[page.index('id="questions"') : page.index('id="findings"')]
    assert ">found<" not in questions
    assert said in questions
