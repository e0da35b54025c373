"""Which pages are written of all results that are kept, and what is left as it was?

A page for each study, a list of its studies on the page of each method, and a scorecard of every
criterion; all from the results kept as JSON. What stands on a method's page outside the marks, and
that is the method itself, is left as it is.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from filiere.analysis import catalogue
from filiere.findings.earlier import earlier
from filiere.findings.formats import named
from filiere.validation.frame.results import results
from filiere.validation.told.about import about
from filiere.validation.told.spoken import Spoken
from filiere.validation.told.study import criteria, draw_plots, page_of, told
from filiere.wording import LANGUAGES, Language

BEGIN, END = "<!-- studies: written by filiere validate -->", "<!-- end of studies -->"

Result = Mapping[str, Any]


def write_pages(folder: Path) -> None:
    """Pages, plots and scorecard of every result in ``folder/studies``.

    An analysis without a study has its French page all the same.
    """
    found = list(results(folder / "studies"))
    old = earlier(found)
    for result in found:
        for language in LANGUAGES:
            page = folder / page_of(result, language)
            page.write_text("\n".join(told(result, language, old)) + "\n", encoding="utf-8")
        draw_plots(folder, result)
    for method in sorted({str(r["method"]) for r in found}):
        for language in LANGUAGES:
            _list(folder, method, [r for r in found if r["method"] == method], language)
    for method in sorted(set(catalogue()) - {str(r["method"]) for r in found}):
        page = folder / f"{method}.fr.md"
        before = page.read_text(encoding="utf-8") if page.is_file() else f"# `{method}`\n"
        page.write_text(about(method, before), encoding="utf-8")
    for language in LANGUAGES:
        name = "scorecard.md" if language == "en" else "scorecard.fr.md"
        (folder / name).write_text(_scorecard(found, language, old), encoding="utf-8")


def _list(folder: Path, method: str, held: Sequence[Result], language: Language) -> None:
    """The studies of a method, on its page, between the marks."""
    page = folder / (f"{method}.md" if language == "en" else f"{method}.fr.md")
    before = page.read_text(encoding="utf-8") if page.is_file() else f"# `{method}`\n"
    if language == "fr":
        before = about(method, before)
    w = Spoken(language)
    lines = []
    for result in held:
        decisions = [each["decision"] for each in result["criteria"]]
        said = w("promised", met=decisions.count(True), all=len(decisions))
        link = f"[{result['study']}]({page_of(result, language)})"
        lines.append(f"- {named(link, said, language)}")
    block = "\n".join([BEGIN, f"## {w('studies')}", "", *lines, END])
    start, found, rest = before.partition(BEGIN)
    after = rest.partition(END)[2] if found != "" else "\n"
    page.write_text(f"{start.rstrip()}\n\n{block}{after}", encoding="utf-8")


def _scorecard(found: Sequence[Result], language: Language, old: AbstractSet[str]) -> str:
    w = Spoken(language)
    lines = [f"# {w('scorecard')}", "", w("scorecard_note")]
    if len(old) > 0:
        listed = ", ".join(f"`{study}`" for study in sorted(old))
        lines += ["", f"**{w('earlier_listed', listed=listed)}**"]
    for origin in ("simulation", "real"):
        held = [r for r in found if r["origin"] == origin]
        if len(held) > 0:
            lines += ["", f"## {w(f'on_{origin}')}", "", *criteria(held, w, with_study=True)]
    return "\n".join(lines) + "\n"
