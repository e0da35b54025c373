"""How strong is a finding, once both propositions have been read?

The block of a finding between its propositions and its measures: the lowest likelihood ratio in
words, one row per alternative, what was not evaluated, chance hits of the search, and the findings
whose ratios may not be multiplied with it.
"""

from filiere.findings.scale import figure, words
from filiere.findings.weight import Ratio, Weight
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import bullets, grid
from filiere.wording import Language, Words

_say = Words(__name__)

_found = Words("filiere.findings")


def weighed(told: Weight, language: Language) -> Child:
    """The block; None for a fact of the records."""
    if told.headline is None:
        return None
    title = tag("b", _found("words-weight").into(language))
    head = [tag("p", title, " – ", told.headline.into(language), class_="chance")]
    rest = [t.into(language) for t in (*told.not_evaluated, told.search, told.dependent) if t]
    return [
        head,
        _table(told.ratios, language) if len(told.ratios) > 0 else None,
        bullets(rest) if len(rest) > 0 else None,
        tag("p", tag("a", _say("weighed-basis").into(language), href="#curves"), class_="note")
        if len(told.basis) > 0
        else None,
    ]


def _table(ratios: tuple[Ratio, ...], language: Language) -> Markup:
    # which curve each rests on is the annex's
    head: list[Child] = [
        _found(f"words-{key}").into(language) for key in ("alternative", "ratio", "weight")
    ]
    rows: list[list[Child]] = []
    for each in ratios:
        word = words(each.lr)
        rows.append(
            [
                each.alternative.into(language),
                figure(each.lr).into(language),
                "–" if word is None else f"{word.into(language)} ({_side(each)})",
            ]
        )
    return tag("div", grid(head, rows), class_="measures")


def _side(ratio: Ratio) -> str:
    return "Hp" if ratio.lr.log10 > 0 else "Hd"
