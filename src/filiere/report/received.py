"""What was received, by what right, what became of each row, and what can it not show?

Sections 1 to 3 of the report, from the case's own ledger, authorisations and goods declarations.
"""

import json
from collections import Counter
from datetime import date

from filiere.case.authority import legal_bases
from filiere.case.declaration import Declaration, declarations
from filiere.case.ledger import Source, ledger, source_fates
from filiere.findings.formats import MONTHS, decimal, instant, integer, named, span
from filiere.findings.masking import Masker
from filiere.importer.reasons import Reason, sentence
from filiere.model.authorisation import EVERY
from filiere.model.codes import Fate, Kind, Link
from filiere.report.markup import Child, Markup, join, tag
from filiere.report.parts import Setting, bullets, grid, section
from filiere.report.words import FATES, KINDS, LINKS
from filiere.report.words import WORDS as W

FATE_KEYS = ("record", "duplicate", "header", "blank", "note", "rejected", "quarantined")


def rights(to: Setting) -> Markup:
    """Section 1: the acts."""
    say = to.language
    rows = to.case.query(
        "SELECT id, basis, authority, date, from_s, to_s, kinds, numbers, imeis, cells, expires, "
        "warnings FROM authorisation ORDER BY authorisation_id"
    )
    head = [W[k].into(say) for k in ("authorisation", "basis", "authority", "asked", "period")]
    warned = [(row[0], _warning(text, to)) for row in rows for text in row[11]]
    content: list[Child] = [
        grid(
            head,
            [
                [
                    row[0],
                    _basis(row[1], to),
                    [row[2], tag("br"), _date(row[3], to)],
                    _asked(to, kinds=row[6], numbers=row[7], imeis=row[8], cells=row[9]),
                    [
                        span(row[4], row[5], to.zone, say),
                        None
                        if row[10] == ""
                        else [
                            tag("br"),
                            tag(
                                "span",
                                to.say(W, "held_until", date=_date(row[10], to)),
                                class_="note",
                            ),
                        ],
                    ],
                ]
                for row in rows
            ],
        )
    ]
    if len(warned) == 0:
        content.append(tag("p", W["no_warning"].into(say), class_="note"))
    for act, told in warned:
        strong = tag("strong", W["warning"].into(say), " ", act)
        content.append(tag("div", strong, told, class_="warning"))
    return section(1, "right", W["s_right"].into(say), *content)


def warning_count(to: Setting) -> int:
    """How many warnings of law the acts carry."""
    return int(to.case.query("SELECT coalesce(sum(len(warnings)), 0) FROM authorisation")[0][0])


def _warning(stored: str, to: Setting) -> str:
    """A warning is stored as a pair; one written by an older version is one sentence."""
    try:
        pair = json.loads(stored)
    except ValueError:
        return stored
    return str(pair[to.language]) if isinstance(pair, dict) else stored


def _basis(key: str, to: Setting) -> Child:
    known = legal_bases().get(key)
    if known is None:
        return tag("span", key, class_="id")
    unsure = "M" in known.label
    return [
        known.text.into(to.language),
        tag("br"),
        tag("span", key, class_="id note"),
        [tag("br"), tag("span", W["to_verify"].into(to.language), class_="tag not_applicable")]
        if unsure
        else None,
    ]


def _asked(
    to: Setting, *, kinds: list[str], numbers: list[str], imeis: list[str], cells: list[str]
) -> Child:
    said: list[str] = []
    if EVERY in numbers:
        said.append(W["every_number"].into(to.language))
    elif len(numbers) == 1:
        said.append(to.say(W, "number", number=numbers[0]))
    elif len(numbers) > 1:
        said.append(to.say(W, "numbers", count=integer(len(numbers), to.language)))
    if len(imeis) > 0:
        said.append(to.say(W, "imeis", count=integer(len(imeis), to.language)))
    if len(cells) > 0:
        said.append(to.say(W, "cells", count=integer(len(cells), to.language)))
    names = [W[f"kind_{k}"].into(to.language) if f"kind_{k}" in W else k for k in kinds]
    kinds_said = to.say(W, "kinds", kinds=", ".join(names))
    return [[[text, tag("br")] for text in said], tag("span", kinds_said, class_="note")]


def _held_until(text: str, to: Setting) -> str:
    return to.say(W, "held_until", date=_date(text, to))


def _date(text: str, to: Setting) -> str:
    at = date.fromisoformat(text)
    number = "1er" if to.language == "fr" and at.day == 1 else str(at.day)
    return f"{number}\u00a0{MONTHS[to.language][at.month - 1]} {at.year}"


def accounts(to: Setting) -> Markup:
    """Section 2: the ledger of rows, why rows were set aside, raw and grouped counts."""
    say = to.language
    sources = ledger(to.case)
    if len(sources) == 0:
        empty = tag("p", W["no_source"].into(say))
        return section(2, "ledger", W["s_ledger"].into(say), empty)
    return section(
        2,
        "ledger",
        W["s_ledger"].into(say),
        tag("p", W["ledger_intro"].into(say)),
        _equations(to, sources),
        tag("p", W["ledger_legend"].into(say), class_="note"),
        _declared(to, sources),
        _set_aside(to),
        _counts(to),
    )


def _equations(to: Setting, sources: list[Source]) -> Markup:
    say = to.language
    paths = Masker(to.case).mask([source.path for source in sources])
    head: list[Child] = [W["file"].into(say), W["physical"].into(say)]
    for place, key in enumerate(FATE_KEYS):
        head.append(["= " if place == 0 else "+ ", W[key].into(say)])
    head.append(W["balance"].into(say))
    rows: list[list[Child]] = []
    total = dict.fromkeys(FATE_KEYS, 0)
    physical = 0
    for source, path in zip(sources, paths, strict=True):
        fates = source_fates(source)
        rows.append([path, *_equation(to, source.rows_physical, fates)])
        physical += source.rows_physical
        total = {key: total[key] + fates[key] for key in FATE_KEYS}
    return grid(
        head,
        rows,
        numeric=frozenset(range(1, 10)),
        foot=[W["total"].into(say), *_equation(to, physical, total)],
    )


def _equation(to: Setting, physical: int, fates: dict[str, int]) -> list[Child]:
    balanced = sum(fates[key] for key in FATE_KEYS) == physical
    sign = tag(
        "span",
        "✓" if balanced else "✗",
        class_="ok" if balanced else "bad",
        title=W["balanced" if balanced else "unbalanced"].into(to.language),
    )
    cells: list[Child] = [
        tag("span", integer(fates[key], to.language), class_="zero" if fates[key] == 0 else None)
        for key in FATE_KEYS
    ]
    return [integer(physical, to.language), *cells, sign]


def _declared(to: Setting, sources: list[Source]) -> Child:
    said = [
        (
            source.path,
            to.say(
                W,
                "declared",
                declared=integer(source.declared_rows, to.language),
                found=integer(
                    source.rows_record
                    + source.rows_duplicate
                    + source.rows_rejected
                    + source.rows_quarantined,
                    to.language,
                ),
            ),
        )
        for source in sources
        if source.declared_rows is not None
    ]
    if len(said) == 0:
        return None
    paths = Masker(to.case).mask([path for path, _ in said])
    return bullets(
        [named(path, text, to.language) for path, (_, text) in zip(paths, said, strict=True)]
    )


def _set_aside(to: Setting) -> Child:
    say = to.language
    rows = to.case.query(
        "WITH aside AS ("
        "SELECT fate, reason, field FROM row_fate WHERE fate = $rejected "
        "UNION ALL SELECT $quarantined, reason, '' FROM quarantine"
        ") SELECT fate, reason, field, count(*) FROM aside "
        "GROUP BY fate, reason, field ORDER BY fate, count(*) DESC, reason, field",
        {"rejected": int(Fate.REJECTED), "quarantined": int(Fate.QUARANTINED)},
    )
    if len(rows) == 0:
        return None
    head = [W[key].into(say) for key in ("fate", "reason", "field", "count")]
    return join(
        tag("h3", W["reasons"].into(say)),
        grid(
            head,
            [
                [
                    FATES["rejected" if fate == Fate.REJECTED else "quarantined"].into(say),
                    _reason(reason, to),
                    tag("span", field, class_="id"),
                    integer(count, say),
                ]
                for fate, reason, field, count in rows
            ],
            numeric=frozenset({3}),
        ),
    )


def _reason(key: str, to: Setting) -> Child:
    if f"reason_{key}" in FATES:
        return FATES[f"reason_{key}"].into(to.language)
    if key in {reason.key for reason in Reason}:
        return sentence(key, "…").into(to.language)
    return tag("span", key, class_="id")


def _counts(to: Setting) -> Markup:
    say = to.language
    events = dict(to.case.query("SELECT kind, count(*) FROM event GROUP BY kind ORDER BY kind"))
    grouped = {
        kind: (count, several)
        for kind, count, several in to.case.query(
            "SELECT kind, count(*), count(*) FILTER (copies > 1) FROM contact "
            "GROUP BY kind ORDER BY kind"
        )
    }
    rows: list[list[Child]] = []
    for kind, count in events.items():
        once, several = grouped.get(kind, (None, None))
        rows.append(
            [
                KINDS[Kind(kind).name.lower()].into(say),
                integer(count, say),
                "–" if once is None else integer(once, say),
                "–" if several is None else integer(several, say),
            ]
        )
    links = to.case.query("SELECT reason, count(*) FROM event_link GROUP BY reason ORDER BY reason")
    covered = to.case.query("SELECT count(DISTINCT number_id) FROM coverage")[0][0]
    known, clear = to.case.query("SELECT count(*), count(*) FILTER (named) FROM number")[0]
    numbers = [
        (W["covered_numbers"], covered),
        (W["known_numbers"], known),
        (W["named_numbers"], clear),
    ]
    return join(
        tag("h3", W["counts"].into(say)),
        tag("p", W["counts_intro"].into(say)),
        grid(
            [W[k].into(say) for k in ("kind", "events", "contacts", "grouped_twice")],
            rows,
            numeric=frozenset({1, 2, 3}),
        ),
        bullets(
            [
                named(LINKS[Link(reason).name.lower()].into(say), integer(count, say), say)
                for reason, count in links
            ]
        )
        if len(links) > 0
        else None,
        bullets([named(text.into(say), integer(count, say), say) for text, count in numbers]),
    )


def goods(to: Setting) -> Markup:
    """Section 3: the goods declaration of each file."""
    say = to.language
    declared = declarations(to.case)
    if len(declared) == 0:
        return section(3, "goods", W["s_goods"].into(say), tag("p", W["no_source"].into(say)))
    paths = Masker(to.case).mask([d.path for d in declared])
    head = [W[k].into(say) for k in ("file", "layout", "zone", "content", "missing", "gap")]
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
        W["s_goods"].into(say),
        table,
        tag("h3", W["cannot"].into(say)),
        bullets(_cannot_show(declared, to)),
    )


def _bytes(d: Declaration, to: Setting) -> str:
    return to.say(W, "bytes", size=integer(d.size_bytes, to.language))


def _data_kind(d: Declaration, to: Setting) -> str:
    key = f"kind_{d.data_kind}"
    return W[key].into(to.language) if key in W else d.data_kind


def _zone(d: Declaration, to: Setting) -> str:
    key = f"zone_{d.zone_basis}"
    return to.say(W, key, zone=d.zone) if key in W else d.zone


def _content(d: Declaration, to: Setting) -> Child:
    say = to.language
    if d.period_s is None:
        return W["no_event"].into(say)
    kinds = [
        named(KINDS[kind].into(say), integer(count, say), say) for kind, count in d.events.items()
    ]
    return [[[text, tag("br")] for text in kinds], span(*d.period_s, to.zone, say)]


def _missing(d: Declaration, to: Setting) -> Child:
    shares = ((W["without_cell"], d.without_cell), (W["without_imei"], d.without_imei))
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
    since = to.say(W, "since", at=instant(start, to.zone, to.language))
    return [f"{hours}\u00a0h", tag("br"), tag("span", since, class_="note")]


def _cannot_show(declared: list[Declaration], to: Setting) -> list[Child]:
    files = Counter(text for d in declared for text in d.cannot_show)
    said: list[Child] = []
    for text, count in files.items():
        sentence = text.into(to.language)
        if count == len(declared):
            said.append(sentence)
        else:
            where = to.say(W, "some_files", count=count, total=len(declared))
            said.append([sentence, " ", tag("span", where, class_="note")])
    return said
