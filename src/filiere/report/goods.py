"""What is each file, and what can it not show?

Section 3 of the report: the goods declaration of each file.
"""

from collections import Counter

from filiere.case.rows.declaration import Declaration, declarations
from filiere.case.rows.goods import Status
from filiere.case.rows.goods import goods as every_file
from filiere.findings.formats import decimal, instant, integer, named, span
from filiere.findings.masking import Masker
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting, bullets, grid, section
from filiere.report.phones import phones
from filiere.wording import Words

_say = Words(__name__)


def goods(to: Setting) -> Markup:
    """Section 3: the goods declaration of each file."""
    say = to.language
    declared = declarations(to.case)
    if len(declared) == 0:
        return section(
            3,
            "goods",
            _say("received-s-goods").into(say),
            tag("p", _say("received-no-source").into(say)),
        )
    paths = Masker(to.case).mask([d.path for d in declared])
    head = [
        _say(f"received-{k}").into(say)
        for k in ("file", "layout", "zone", "content", "missing", "gap")
    ]
    table = grid(
        head,
        [
            [
                [
                    path,
                    tag("br"),
                    tag("span", f"{d.authorisation} · {_bytes(d, to)}", class_="note"),
                    tag("br"),
                    tag("span", d.sha256, class_="id note"),
                ],
                [d.layout, tag("br"), tag("span", _data_kind(d, to), class_="note")],
                _zone(d, to),
                _content(d, to),
                _missing(d, to),
                _gap(d, to),
            ]
            for d, path in zip(declared, paths, strict=True)
        ],
    )
    return section(
        3,
        "goods",
        _say("received-s-goods").into(say),
        table,
        *phones(to),
        *_not_read(to),
        tag("h3", _say("received-cannot").into(say)),
        bullets(_cannot_show(declared, to)),
    )


def _not_read(to: Setting) -> list[Markup]:
    """The files of the dossier of which nothing was read, and why."""
    left = [
        each for each in every_file(to.case) if each.status in {Status.NOT_ASKED, Status.UNREADABLE}
    ]
    if len(left) == 0:
        return []
    paths = Masker(to.case).mask([each.path for each in left])
    told = [
        named(path, to.text(" ".join(why.into(to.language) for why in each.why)), to.language)
        for path, each in zip(paths, left, strict=True)
    ]
    return [tag("h3", _say("received-not-read").into(to.language)), bullets(told)]


def _bytes(d: Declaration, to: Setting) -> str:
    return to.say("received-bytes", size=d.size_bytes)


def _data_kind(d: Declaration, to: Setting) -> str:
    key = f"kind_{d.data_kind}"
    return _say(f"received-{key}").into(to.language) if f"received-{key}" in _say else d.data_kind


def _zone(d: Declaration, to: Setting) -> str:
    key = f"zone_{d.zone_basis}"
    return to.say(f"received-{key}", zone=d.zone) if f"received-{key}" in _say else d.zone


def _content(d: Declaration, to: Setting) -> Child:
    say = to.language
    if d.period_s is None:
        return _say("received-no-event").into(say)
    kinds = [
        named(_say(f"kind-{kind}").into(say), integer(count, say), say)
        for kind, count in d.events.items()
    ]
    return [
        [[text, tag("br")] for text in kinds],
        span(*d.period_s, to.zone, say),
        _mended(d, to),
    ]


def _mended(d: Declaration, to: Setting) -> Child:
    """What was read otherwise than it is written, folded up."""
    if len(d.mended) == 0:
        return ""
    told = bullets([text.into(to.language) for text in d.mended])
    return tag("details", tag("summary", _say("received-mended").into(to.language)), told)


def _missing(d: Declaration, to: Setting) -> Child:
    shares = (
        (_say("received-without-cell"), d.without_cell),
        (_say("received-without-imei"), d.without_imei),
    )
    said = [
        named(text.into(to.language), _percent(share, to), to.language)
        for text, share in shares
        if share is not None
    ]
    return [[text, tag("br")] for text in said] if said else "–"


def _percent(share: float, to: Setting) -> str:
    value = decimal(share * 100, to.language)
    return f"{value}\u202f%" if to.language == "fr" else f"{value}%"


def _gap(d: Declaration, to: Setting) -> Child:
    if d.longest_gap_s is None:
        return "–"
    start, end = d.longest_gap_s
    hours = decimal(round((end - start) / 3600, 1), to.language)
    since = to.say("received-since", at=instant(start, to.zone, to.language))
    return [f"{hours}\u00a0h", tag("br"), tag("span", since, class_="note")]


def _cannot_show(declared: list[Declaration], to: Setting) -> list[Child]:
    files = Counter(text for d in declared for text in d.cannot_show)
    said: list[Child] = []
    for text, count in files.items():
        sentence = text.into(to.language)
        if count == len(declared):
            said.append(sentence)
        else:
            where = to.say("received-some-files", count=count, total=len(declared))
            said.append([sentence, " ", tag("span", where, class_="note")])
    return said
