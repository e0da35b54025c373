"""What does the whole page look like, and what is it forbidden to do?

One HTML file with its style inside, no script and no request: the policy in its head forbids both,
whatever a file or an analyst may have put in the case. The same case gives the same bytes.
"""

from collections.abc import Sequence
from importlib import resources
from zoneinfo import ZoneInfo

from filiere import __version__
from filiere.case import Case
from filiere.case.rights.judgement import Verdict, tally
from filiere.case.rows.ledger import ledger
from filiere.findings import RunView, View, read, runs
from filiere.findings.fill import SMALL
from filiere.findings.formats import integer
from filiere.findings.masking import Masker
from filiere.model.authorisation import SIMULATED
from filiere.report.accounts import accounts
from filiere.report.acts import rights, warning_count
from filiere.report.annex import annex
from filiere.report.answers import answers, questions
from filiere.report.brief import in_brief
from filiere.report.goods import goods
from filiere.report.markup import Child, Markup, css_string, tag
from filiere.report.notebook import notebook
from filiere.report.parts import Setting, bullets
from filiere.wording import Language, Words

_say = Words(__name__)

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)

SECTIONS = (
    ("right", _say("received-s-right")),
    ("ledger", _say("received-s-ledger")),
    ("goods", _say("received-s-goods")),
    ("questions", _say("finding-s-questions")),
    ("findings", _say("finding-s-findings")),
    ("notebook", _say("notebook-title")),
    ("annex", _say("annex-s-annex")),
)


def html(case: Case, language: Language) -> str:
    """The report of a case."""
    to = Setting(case=case, language=language, zone=ZoneInfo(case.meta("timezone")))
    asked = runs(case)
    views = read(case, small=SMALL)
    body = tag(
        "main",
        _head(to, asked, views),
        rights(to),
        accounts(to),
        goods(to),
        questions(to, asked, views),
        answers(to, asked, views),
        notebook(to),
        annex(to, asked, views),
        tag("footer", to.say("annex-footer", version=__version__)),
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{Masker(case).reference()} – {_say('received-kicker').into(language)}"),
        tag("style", _style(to)),
    )
    page = tag("html", head, tag("body", body), lang=language)
    return f"<!DOCTYPE html>\n{page}\n"


def _style(to: Setting) -> Markup:
    """The style sheet, and the running head and foot of printed pages."""
    css = resources.files("filiere.report").joinpath("style.css").read_text("utf-8")
    kicker = _say("received-kicker").into(to.language)
    reference = f"{_say('received-case').into(to.language)} {Masker(to.case).reference()}"
    margin = "font: 8pt 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif; color: #57534b;"
    return Markup(
        f"{css}\n@page {{\n"
        f"  @top-left {{ content: {css_string(reference)}; {margin} }}\n"
        f"  @top-right {{ content: {css_string(kicker)}; {margin} }}\n"
        f"  @bottom-right {{ content: counter(page) ' / ' counter(pages); {margin} }}\n"
        f"}}\n"
    )


def _head(to: Setting, asked: Sequence[RunView], views: Sequence[View]) -> Markup:
    say = to.language
    reading = [
        _say("received-reading-lines").into(say),
        _say("received-reading-strength").into(say),
        _accepted(to),
        _say("received-reading-pseudonym").into(say),
        _say("received-reading-silence").into(say),
    ]
    entries = [
        tag("li", tag("span", str(place), class_="no"), tag("a", title.into(say), href=f"#{key}"))
        for place, (key, title) in enumerate(SECTIONS, start=1)
    ]
    return tag(
        "header",
        tag("p", _say("received-kicker").into(say), class_="kicker"),
        tag("h1", f"{_say('received-case').into(say)} {Masker(to.case).reference()}"),
        tag("p", to.text(to.case.meta("title")), class_="subtitle"),
        _simulated(to),
        in_brief(to),
        _figures(to, views),
        tag(
            "div",
            tag("h4", _say("received-reading").into(say)),
            bullets(reading),
            class_="reading",
        ),
        tag("nav", tag("h4", _say("received-contents").into(say)), tag("ol", entries))
        if asked
        else None,
    )


def _accepted(to: Setting) -> str:
    """Whether a named person has decided on anything; of what is decided, how."""
    found = tally(to.case)
    if found[Verdict.ACCEPTED] + found[Verdict.REJECTED] == 0:
        return to.say("received-reading-accept")
    return to.say(
        "received-reading-decided",
        accepted=found[Verdict.ACCEPTED],
        rejected=found[Verdict.REJECTED],
        undecided=found[Verdict.UNDECIDED],
    )


def _simulated(to: Setting) -> Child:
    count = to.case.value("SELECT count(*) FROM authorisation WHERE basis = ?", [SIMULATED], of=int)
    if count == 0:
        return None
    return tag("div", _say("received-simulated").into(to.language), class_="warning")


def _figures(to: Setting, views: Sequence[View]) -> Markup:
    sources = ledger(to.case)
    quarantined = sum(source.rows_quarantined for source in sources)
    warned = warning_count(to)
    figures = [
        ("files", len(sources), False),
        ("rows", sum(source.rows_physical for source in sources), False),
        ("records", sum(s.rows_record + s.rows_duplicate for s in sources), False),
        ("outside", quarantined, quarantined > 0),
        ("warnings_count", warned, warned > 0),
        ("findings_count", len(views), False),
    ]
    return tag(
        "dl",
        [
            tag(
                "div",
                tag("dt", _say(f"received-{key}").into(to.language)),
                tag("dd", integer(count, to.language), class_="alert" if alert else None),
            )
            for key, count, alert in figures
        ],
        class_="figures",
    )
