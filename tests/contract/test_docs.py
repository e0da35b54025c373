"""The pages do not lie: links lead somewhere, commands exist, generated pages are fresh."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from filiere import errors
from filiere.analysis import catalogue
from filiere.cli import application
from filiere.dossier import load

REPOSITORY = Path(__file__).parents[2]
DOCS = REPOSITORY / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *REPOSITORY.glob("*.md")])
COMMANDS = sorted(getattr(typer.main.get_command(application()), "commands", {}))

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(REPOSITORY)))


@every_page
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    broken = [
        link
        for link in re.findall(r"\]\(([^)\s]+)\)", text)
        if not re.match(r"[a-z]+:|#", link) and not (page.parent / link.split("#")[0]).exists()
    ]
    assert broken == []


@every_page
def test_every_command_it_names_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    quoted = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, flags=re.DOTALL))
    named = set(re.findall(r"(?:^|[\s`$])filiere ([a-z]+)\b", quoted))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("tool", ["reference.py", "requirements.py"])
def test_the_generated_pages_are_fresh(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, REPOSITORY / "tools" / tool, "--check"],
        capture_output=True,
        text=True,
        check=False,
        cwd=REPOSITORY,
    )
    assert done.returncode == 0, f"run make docs: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("0*.md")), ids=lambda p: p.stem)
def test_a_decision_is_short_listed_and_says_what_it_costs(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(text.splitlines()) <= 30
    for part in ("Context", "Decision", "What we give up", "When to revisit"):
        assert f"**{part}.**" in text
    assert f"({page.name})" in (DOCS / "decisions" / "README.md").read_text("utf-8")


def test_the_dossier_of_the_reference_is_one(tmp_path: Path) -> None:
    """What is printed to be copied must load."""
    text = (DOCS / "reference" / "dossier.md").read_text("utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)
    assert len(blocks) == 1
    (tmp_path / "case.toml").write_text(blocks[0], encoding="utf-8")
    dossier = load(tmp_path)
    assert dossier.authorisations[0].numbers == ("+33639980001",)
    assert dossier.sources[0].layout == "canonical"


def test_every_command_layout_analysis_and_error_has_its_place() -> None:
    pages = {page.stem: page.read_text("utf-8") for page in (DOCS / "reference").glob("*.md")}
    for command in COMMANDS:
        assert f"filiere {command}" in pages["commands"]
    for layout in (REPOSITORY / "src" / "filiere" / "layouts").glob("*.toml"):
        assert f"`{layout.stem}`" in pages["layouts"]
    for analysis in catalogue():
        assert f"`{analysis}`" in pages["analyses"]
    for name in vars(errors):
        if name.endswith("Error"):
            assert f"`{name}`" in pages["errors"]
