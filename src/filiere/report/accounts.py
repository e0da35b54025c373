"""What became of each row of each file, and how many communications do the rows tell of?

Section 2 of the report, from the ledger of rows; one table row per file, an equation that balances.
"""

from filiere.case.rows.ledger import Source, ledger, source_fates
from filiere.findings.formats import integer, named
from filiere.findings.masking import Masker
from filiere.importer.reasons import known, sentence
from filiere.model.codes import Fate, Kind, Link
from filiere.report.markup import Child, Markup, join, tag
from filiere.report.parts import Setting, bullets, grid, section
from filiere.wording import Words

_say = Words(__name__)

FATE_KEYS = ("record", "duplicate", "header", "blank", "note", "rejected", "quarantined")


def accounts(to: Setting) -> Markup:
    """Section 2: the ledger of rows, why rows were set aside, raw and grouped counts."""
    say = to.language
    sources = ledger(to.case)
    if len(sources) == 0:
        empty = tag("p", _say("received-no-source").into(say))
        return section(2, "ledger", _say("received-s-ledger").into(say), empty)
    return section(
        2,
        "ledger",
        _say("received-s-ledger").into(say),
        tag("p", _say("received-ledger-intro").into(say)),
        _equations(to, sources),
        tag("p", _say("received-ledger-legend").into(say), class_="note"),
        _declared(to, sources),
        _set_aside(to),
        _counts(to),
    )


def _equations(to: Setting, sources: list[Source]) -> Markup:
    say = to.language
    paths = Masker(to.case).mask([source.path for source in sources])
    head: list[Child] = [_say("received-file").into(say), _say("received-physical").into(say)]
    for place, key in enumerate(FATE_KEYS):
        head.append(["= " if place == 0 else "+ ", _say(f"received-{key}").into(say)])
    head.append(_say("received-balance").into(say))
    rows: list[list[Child]] = []
    total = dict.fromkeys(FATE_KEYS, 0)
    physical = 0
    for source, path in zip(sources, paths, strict=True):
        fates = source_fates(source)
        rows.append([path, *_equation(to, source.rows_physical, fates)])
        physical += source.rows_physical
        total = {key: total[key] + fates[key] for key in FATE_KEYS}
    table = grid(
        head,
        rows,
        numeric=frozenset(range(1, 10)),
        foot=[_say("received-total").into(say), *_equation(to, physical, total)],
    )
    return tag("div", table, class_="ledger")


def _equation(to: Setting, physical: int, fates: dict[str, int]) -> list[Child]:
    balanced = sum(fates[key] for key in FATE_KEYS) == physical
    sign = tag(
        "span",
        "✓" if balanced else "✗",
        class_="ok" if balanced else "bad",
        title=_say("received-balanced" if balanced else "received-unbalanced").into(to.language),
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
                "received-declared",
                declared=source.declared_rows,
                found=source.rows_record
                + source.rows_duplicate
                + source.rows_rejected
                + source.rows_quarantined,
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
    head = [_say(f"received-{key}").into(say) for key in ("fate", "reason", "field", "count")]
    return join(
        tag("h3", _say("received-reasons").into(say)),
        grid(
            head,
            [
                [
                    _say("fate-rejected" if fate == Fate.REJECTED else "fate-quarantined").into(
                        say
                    ),
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
    name = f"fate-reason-{key}"
    if name in _say:
        return _say(name).into(to.language)
    if known(key):
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
                _say(f"kind-{Kind(kind).name.lower()}").into(say),
                integer(count, say),
                "–" if once is None else integer(once, say),
                "–" if several is None else integer(several, say),
            ]
        )
    links = to.case.query("SELECT reason, count(*) FROM event_link GROUP BY reason ORDER BY reason")
    covered = to.case.value("SELECT count(DISTINCT number_id) FROM coverage", of=int)
    known, clear = to.case.query("SELECT count(*), count(*) FILTER (named) FROM number")[0]
    numbers = [
        (_say("received-covered-numbers"), covered),
        (_say("received-known-numbers"), known),
        (_say("received-named-numbers"), clear),
    ]
    return join(
        tag("h3", _say("received-counts").into(say)),
        tag("p", _say("received-counts-intro").into(say)),
        grid(
            [
                _say(f"received-{k}").into(say)
                for k in ("kind", "events", "contacts", "grouped_twice")
            ],
            rows,
            numeric=frozenset({1, 2, 3}),
        ),
        bullets(
            [
                named(_say(f"link-{Link(reason).name.lower()}").into(say), integer(count, say), say)
                for reason, count in links
            ]
        )
        if len(links) > 0
        else None,
        bullets([named(text.into(say), integer(count, say), say) for text, count in numbers]),
    )
