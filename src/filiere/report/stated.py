"""What have persons stated about the case that a reader must know before the findings?

Annulled and erased acts, protected numbers, attributions and categories, corrections, differences
signed or not: each with its author, its day and its reason. The end of section 1 of the report.
"""

from collections.abc import Iterator

from filiere.case.rights import aliases, protection, unmasking
from filiere.case.rights.facts import FactKind
from filiere.case.rights.persons import CATEGORIES, Category, stated
from filiere.case.rights.protection import QUALITIES
from filiere.case.rows import aside, shifts
from filiere.case.rows.clocks import clock_text
from filiere.case.rows.corrections import corrections
from filiere.case.rows.reconciliation import differences
from filiere.findings.formats import decimal
from filiere.findings.masking import Masker
from filiere.report.markup import Child, join, tag
from filiere.report.parts import Setting, bullets
from filiere.wording import Words

_say = Words(__name__)


def statements(to: Setting) -> Child:
    """What persons have stated, as a list; that nobody is categorised or named, where so."""
    alerts = [
        tag("div", text.into(to.language), class_="warning") for text in protection.alerts(to.case)
    ]
    said = [*_acts(to), *_protected(to), *_persons(to), *_rows(to), *_reveals(to)]
    return join(
        tag("h3", _say("stated-stated").into(to.language)),
        *alerts,
        bullets([*said, _say("stated-nobody").into(to.language)]),
    )


def _acts(to: Setting) -> Iterator[str]:
    for name, (cause, fact) in aside.inactive_facts(to.case).items():
        key = "annulled" if cause == aside.ANNULLED else "erased"
        yield to.say(f"stated-{key}", act=name, who=fact.who, at=fact.at_utc[:10], why=fact.why)


def _protected(to: Setting) -> Iterator[str]:
    for row in protection.counted(to.case):
        yield to.say(
            "stated-protected",
            quality=QUALITIES[row.quality].into(to.language),
            count=row.records,
            number=row.number or "–",
            protected=row.protected,
        )


def _persons(to: Setting) -> Iterator[str]:
    for one in stated(to.case, FactKind.ATTRIBUTION):
        ratio = one.said["log10_lr"]
        strength = one.said["degree"] if ratio is None else f"log10 {decimal(ratio, to.language)}"
        yield to.say(
            "stated-attributed",
            number=one.number,
            person=one.said["person"],
            start=one.said["from"],
            end=one.said["to"],
            who=one.who,
            at=one.at[:10],
            strength=strength,
            why=one.why,
        )
    for alias in aliases.listed(to.case):
        yield to.say(
            "stated-alias",
            number=alias.number,
            alias=alias.name,
            who=alias.who,
            at=alias.at[:10],
        )
    for one in stated(to.case, FactKind.CATEGORY):
        category = CATEGORIES[Category(one.said["category"])].into(to.language)
        yield to.say(
            "stated-categorised",
            number=one.number,
            category=category,
            who=one.who,
            at=one.at[:10],
            why=one.why,
        )


def _reveals(to: Setting) -> Iterator[str]:
    count = unmasking.count(to.case)
    if count > 0:
        yield to.say("stated-revealed", count=count)


def _rows(to: Setting) -> Iterator[str]:
    masker = Masker(to.case)
    for fix in corrections(to.case):
        yield to.say(
            "stated-corrected",
            path=masker.mask([fix.path])[0],
            row=fix.row,
            field=fix.field,
            value=fix.value,
            who=fix.who,
            at=fix.at[:10],
            why=fix.why,
        )
    for shift in shifts.holding(to.case):
        yield to.say(
            "stated-clock",
            path=masker.mask([shift.path])[0],
            shift=clock_text(shift.shift_s),
            who=shift.who,
            at=shift.at[:10],
            why=shift.why,
        )
    for one in differences(to.case):
        yield to.say(
            "stated-signed" if one.signed_by != "" else "stated-unsigned",
            path=masker.mask([one.path])[0],
            held=one.held,
            declared=one.declared,
            **({"who": one.signed_by} if one.signed_by != "" else {}),
        )
