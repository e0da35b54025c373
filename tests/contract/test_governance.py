"""What the program may never become: a store across cases, a scorer of people, a one-sided tool."""

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from filiere.analysis import Analysis, Row, catalogue
from filiere.case import Case
from filiere.cli import application
from filiere.model.evidence import Role
from filiere.runner import run
from filiere.wording import LANGUAGES, with_holes

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "src" / "filiere"
ANALYSES = catalogue()

every_analysis = pytest.mark.parametrize("name", sorted(ANALYSES))


def read(path: Path) -> str:
    return path.read_text("utf-8")


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (SOURCE / room).rglob("*.py"))


# R25: one case at a time -----------------------------------------------------------------------


def test_an_open_case_reaches_no_other_case_and_no_other_file(tmp_path: Path) -> None:
    """(R25)"""
    for name in ("one", "two"):
        with Case.create(tmp_path / f"{name}.filiere", {"reference": name, "country": "FR"}):
            pass
    (tmp_path / "list.csv").write_text("number\n+33639980001\n", encoding="utf-8")
    with Case.open(tmp_path / "one.filiere") as case:
        for statement in (
            f"ATTACH '{tmp_path / 'two.filiere'}' AS other",
            f"SELECT * FROM read_csv('{tmp_path / 'list.csv'}')",
            f"COPY number TO '{tmp_path / 'out.csv'}'",
            "SET enable_external_access = true",
        ):
            with pytest.raises(Exception, match=r"(?i)disabled|locked|permission|cannot"):
                case.query(statement)
    assert not (tmp_path / "out.csv").exists()


def test_one_room_attaches_stores_and_only_copies_a_case_into_itself() -> None:
    """(R25)"""
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"\bATTACH\b", read(path)) and "world" not in path.parts
    }
    assert {place.rpartition("/")[0] for place in found} <= {"case/store"}


def test_nothing_is_learnt_from_a_case() -> None:
    """Curves are fitted by studies alone, on worlds and published data (R25)."""
    fits = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if re.search(r"filiere\.calibration(\.| import )(fit|people)\b", read(path))
    }
    assert fits <= {"validation", "calibration"}
    # and what a case runs writes no curve
    for path in modules("runner", "analyses", "signals", "findings", "upkeep", "package", "case"):
        assert not re.search(r"curves.*write_|write_.*curves", read(path)), path


# R26, R27: hypotheses about data, never scores of people ----------------------------------------

READ_BY_ANALYSES = frozenset(
    {
        "contact", "coverage", "event", "event_link", "cell", "cell_place", "source",
        "authorisation", "act_in_force", "released", "finding", "finding_evidence", "message",
        "death", "run", "row_fate", "number",
    }
)  # fmt: skip
"""Tables that an analysis may read: records, where and when, and by what right."""

NEVER_READ = re.compile(
    r"\b(holder|user_claim|legal_representative|subscriber|contract|nationality|ethnic\w*|"
    r"birth\w*|surname|first_?name|gender|religion|neighbourhood|postcode|income)\b"
)


def queries(path: Path) -> str:
    """The SQL of a module, as one text."""
    tree = ast.parse(read(path))
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return "\n".join(text for text in texts if re.search(r"\b(SELECT|FROM|JOIN)\b", text))


def test_no_analysis_reads_what_a_person_is() -> None:
    """The allow-list of what may become a feature (R26)."""
    for path in modules("analyses", "signals"):
        sql = queries(path)
        assert not NEVER_READ.search(sql), path.name
        made = set(re.findall(r"(?:WITH|,)\s*(?:RECURSIVE\s+)?(\w+)(?:\s*\([^)]*\))?\s+AS", sql))
        made |= set(re.findall(r"(?:TABLE|VIEW)\s+(?:IF EXISTS\s+)?(?:temp\.)?(\w+)", sql))
        tables = set(re.findall(r"\b(?:FROM|JOIN)\s+(?:temp\.)?([a-z_]+)\b", sql)) - made
        known = set(re.findall(r"^CREATE (?:TABLE|VIEW) (\w+)", schema(), re.MULTILINE))
        assert tables & known <= READ_BY_ANALYSES, path.name


def schema() -> str:
    return read(SOURCE / "case" / "store" / "schema.sql")


WHERE_REQUESTS_END = {
    "ladder/analysis.py": "a number of another country's range takes a request abroad"
}
"""Reads the range of a number to say where a request can be sent, never of whom it is."""


def test_a_number_s_text_and_country_are_no_feature() -> None:
    """(R26)"""
    for path in modules("analyses", "signals"):
        if "/".join(path.parts[-2:]) in WHERE_REQUESTS_END:
            continue
        sql = queries(path)
        assert not re.search(r"\bnumber\.number\b|\bn\.number\b|\bcountry\b|\bpseudonym\b", sql), (
            path.name
        )


def test_subjects_are_numbers_and_accounts_in_roles_never_persons() -> None:
    """(R27, R28)"""
    assert {str(role) for role in Role}.isdisjoint({"person", "user", "owner", "suspect", "leader"})
    fields = set(inspect.signature(Row).parameters)
    assert fields.isdisjoint({"rank", "risk", "probability", "person"})
    assert "expected_by_chance" in fields


@every_analysis
def test_its_ranking_comes_with_the_number_examined(name: str, tmp_path: Path) -> None:
    """(R27, R38)"""
    with Case.create(
        tmp_path / "c.filiere", {"reference": "x", "country": "FR", "timezone": "Europe/Paris"}
    ) as case:
        (*_, last) = run(case, only=[name], progress=lambda _s, _p: None)
        assert last.considered >= 0
        assert case.query("SELECT considered FROM run WHERE analysis = ?", [name])


@every_analysis
def test_a_role_is_of_a_number_in_a_period_with_its_rivals(name: str) -> None:
    """(R28)"""
    analysis = ANALYSES[name]
    assert set(analysis.subjects) <= set(Role)
    texts = [*analysis.alternatives, *analysis.caveats]
    assert len(texts) > 0, "a hit without another explanation or a limit"


# R33: both sides -------------------------------------------------------------------------------


@every_analysis
def test_the_other_proposition_is_stated_as_fully_as_the_first(name: str) -> None:
    """(R33)"""
    propositions = ANALYSES[name].propositions
    if propositions is None:
        pytest.skip("it compares no propositions")
    for language in LANGUAGES:
        hp, hd = (with_holes(p).into(language) for p in (propositions.hp, propositions.hd))
        assert hp != hd
        assert len(hd) >= len(hp) / 3
        assert with_holes(propositions.population).into(language) != ""


@every_analysis
def test_each_assumption_can_be_changed_by_any_party(name: str) -> None:
    """Every parameter is declared, with its unit and meaning, so that --set can reach it (R33)."""
    from filiere.package.rerun import setting  # noqa: PLC0415 - beside its only use

    for key, parameter in ANALYSES[name].parameters.items():
        assert parameter.meaning.en
        assert parameter.meaning.fr
        assert setting(f"{name}.{key}={parameter.default}") == (name, key, parameter.default)


ALIKE = {"%", "contacts", "conversations", "h", "km", "km/h", "min", "nats", "points", "s"}
"""Units that French and English write alike."""


@every_analysis
def test_units_of_parameters_are_read_in_both_languages(name: str) -> None:
    for parameter in ANALYSES[name].parameters.values():
        alike = parameter.unit_text.en == parameter.unit_text.fr
        assert parameter.unit_text.en == parameter.unit
        assert alike == (parameter.unit in ALIKE), parameter.unit


# R50: what it cannot do -------------------------------------------------------------------------

VERBS_NEVER = frozenset(
    {"intercept", "crack", "decrypt", "track", "listen", "dial", "send", "call", "exploit", "spoof"}
)


def test_no_command_and_no_function_reaches_out_to_a_phone() -> None:
    """(R50)"""
    commands = set(getattr(typer.main.get_command(application()), "commands", {}))
    assert commands.isdisjoint(VERBS_NEVER)
    for path in SOURCE.rglob("*.py"):
        if "world" in path.parts or "validation" in path.parts:
            continue  # invented people call and send inside a simulation
        names = {
            node.name
            for node in ast.walk(ast.parse(read(path)))
            if isinstance(node, ast.FunctionDef)
        }
        assert names.isdisjoint(VERBS_NEVER), path


def test_no_process_is_started() -> None:
    """Nothing is executed but this program (R50)."""
    allowed = {"cli/serve.py"}
    for path in SOURCE.rglob("*.py"):
        place = path.relative_to(SOURCE).as_posix()
        if place in allowed:
            continue
        found = re.search(r"\b(os\.(system|popen|exec\w+|spawn\w+)|pty\.|ctypes\.)", read(path))
        assert found is None, f"{place}: {found and found[0]}"


# R60: an explanation in plain words --------------------------------------------------------------


@every_analysis
def test_a_finding_explains_itself_in_both_languages(name: str) -> None:
    """What, from which rows, why, how sure, what would change it, what else (R60)."""
    analysis: Analysis[Any] = ANALYSES[name]
    for language in LANGUAGES:
        assert analysis.question.into(language).endswith("?")  # why it was looked at
        assert with_holes(analysis.claim).into(language) != ""  # what
        for text in [*analysis.alternatives, *analysis.caveats]:  # what else; how sure
            said = with_holes(text).into(language)
            assert said[-1] in ".»!?)", said
        for meaning in analysis.measures.values():
            assert meaning.into(language) != ""
    page = REPOSITORY / "docs" / "methods" / f"{name}.md"
    assert page.is_file(), "the method has its page"
