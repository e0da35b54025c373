"""What does an analysis say of itself, on its French page?

The English page is prose; the French one says the same in the analysis's own sentences: question,
claim, propositions, alternatives, limits, measures, parameters. All of it between two marks, so
that prose written by hand beside them stays.
"""

from collections.abc import Iterator
from typing import Any

from filiere.analysis import Analysis, catalogue
from filiere.wording import Language, Text, Value, Words, with_holes

_say = Words(__name__)

BEGIN, END = "<!-- method: written by filiere validate -->", "<!-- end of method -->"


def about(method: str, page: str) -> str:
    """The French page with the analysis's own words renewed; as it was where there is none."""
    analysis = catalogue().get(method)
    if analysis is None:
        return page
    told = "\n".join([BEGIN, *_told(method, analysis, "fr"), END])
    start, found, rest = page.partition(BEGIN)
    if found != "":
        return f"{start}{told}{rest.partition(END)[2]}"
    title, _, after = page.partition("\n")
    return f"{title}\n\n{told}\n{after}"


def _told(method: str, analysis: Analysis[Any], language: Language) -> Iterator[str]:
    def word(key: str, **values: Value) -> str:
        return _say(f"page-{key}").fill(values).into(language)

    yield f"**{analysis.question.into(language)}**"
    yield ""
    yield f"{word('page', link=f'[{method}.md]({method}.md)')}."
    yield word("about")
    yield ""
    yield f"**{word('claim')}.** {_plain(analysis.claim, language)}."
    if analysis.propositions is not None:
        yield ""
        yield f"**{word('propositions')}.**"
        yield ""
        yield f"- Hp. {_plain(analysis.propositions.hp, language)}"
        yield f"- Hd. {_plain(analysis.propositions.hd, language)}"
        yield f"- {word('population')}. {_plain(analysis.propositions.population, language)}"
    listed = (("alternatives", analysis.alternatives), ("caveats", analysis.caveats))
    for key, texts in listed:
        if len(texts) > 0:
            yield ""
            yield f"**{word(key)}.**"
            yield ""
            yield from (f"- {_plain(text, language)}" for text in texts)
    yield ""
    yield f"**{word('measures')}.**"
    yield ""
    yield from (f"- `{k}`. {_plain(v, language)}" for k, v in analysis.measures.items())
    if len(analysis.parameters) > 0:
        yield ""
        yield f"**{word('parameters')}.**"
        yield ""
        yield from (
            f"- `{name}` = {p.default} {p.unit_text.into(language)} "
            f"({word('allowed', low=p.low, high=p.high)}). {_plain(p.meaning, language)}"
            for name, p in analysis.parameters.items()
        )
    yield ""
    yield f"**{word('reference')}.** {analysis.reference}"


def _plain(text: Text, language: Language) -> str:
    """A template as it is read on a page: its blanks in angle marks."""
    return with_holes(text).into(language).replace("{", "‹").replace("}", "›").rstrip(".")
