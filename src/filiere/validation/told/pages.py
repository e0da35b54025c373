"""How is a study told, on one page per method in French and in English?

From the results kept as JSON and nothing else: the criteria with result and decision first, then
each curve (costs, plots, misleading pairs by what they are, sensitivity), then shares and medians.
What stands on a page outside the marks is left as it is. The scorecard lists every criterion.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from filiere.analysis import catalogue
from filiere.findings.formats import named
from filiere.validation.frame.conduct import results
from filiere.validation.told.about import about
from filiere.validation.told.earlier import earlier
from filiere.validation.told.plots import ece_plot, tippett_plot
from filiere.validation.told.side_by_side import tables
from filiere.wording import LANGUAGES, Language, Value, Words

_say = Words(__name__)

BEGIN, END = "<!-- studies: written by filiere validate -->", "<!-- end of studies -->"

Result = Mapping[str, Any]


def write_pages(folder: Path) -> None:
    """Pages, plots and scorecard of every result in ``folder/studies``.

    An analysis without a study has its French page all the same.
    """
    found = list(results(folder / "studies"))
    old = earlier(found)
    for method in sorted({str(r["method"]) for r in found}):
        held = [r for r in found if r["method"] == method]
        for language in LANGUAGES:
            _extend(folder, method, held, language, old)
        for result in held:
            _plots(folder, result)
    for method in sorted(set(catalogue()) - {str(r["method"]) for r in found}):
        page = folder / f"{method}.fr.md"
        before = page.read_text(encoding="utf-8") if page.is_file() else f"# `{method}`\n"
        page.write_text(about(method, before), encoding="utf-8")
    for language in LANGUAGES:
        name = "scorecard.md" if language == "en" else "scorecard.fr.md"
        (folder / name).write_text(_scorecard(found, language, old), encoding="utf-8")


def _extend(
    folder: Path, method: str, held: Sequence[Result], language: Language, old: AbstractSet[str]
) -> None:
    page = folder / (f"{method}.md" if language == "en" else f"{method}.fr.md")
    before = page.read_text(encoding="utf-8") if page.is_file() else f"# `{method}`\n"
    if language == "fr":
        before = about(method, before)
    told = "\n\n".join("\n".join(_study(result, language, old)) for result in held)
    start, found, rest = before.partition(BEGIN)
    after = rest.partition(END)[2] if found != "" else "\n"
    page.write_text(f"{start.rstrip()}\n\n{BEGIN}\n{told}\n{END}{after}", encoding="utf-8")


def _study(result: Result, language: Language, old: AbstractSet[str]) -> Iterator[str]:
    w = Spoken(language)
    yield f"## {w('heading', study=result['study'])}"
    yield ""
    yield f"{w(result['origin'])} {w.named('scope', result['scope'][language])}"
    first, last = result["seeds"]
    made = w("made", fixed=result["fixed"], block=result["block"], first=str(first), last=str(last),
             people=w("people"))  # fmt: skip
    yield f"{w.named('data', result['data'][language])}. {made}"
    if result["judged"] == "apart":
        yield w("apart")
    if result["study"] in old:
        yield ""
        yield f"**{w('earlier')}**"
    yield ""
    yield from _side_by_side(result, w)
    yield from _criteria([result], w, with_study=False)
    for name, curve in sorted(result["curves"].items()):
        yield from _curve(result["study"], name, curve, w)
    yield from _totals(result, w)


def _side_by_side(result: Result, w: "Spoken") -> Iterator[str]:
    for setting, names, rows in tables(result):
        yield from _head([w.code(setting), *map(w.code, names), w("highest_cllr")])
        for value, *held, highest in rows:
            shares = [
                "–" if each is None else f"{w.share(each)}, {each['hits']} / {each['trials']}"
                for each in held
            ]
            cllr = "–" if highest is None else w.number(highest)
            yield _row([w.code(value), *shares, cllr])
        yield ""


class Spoken:
    """Words and numbers of one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, key: str, /, **values: Value) -> str:
        """A sentence of the pages."""
        return _say(f"page-{key}").fill(values).into(self.language)

    def named(self, key: str, value: str) -> str:
        """A word and what it is, with the colon of the language."""
        return named(self(key), value, self.language)

    def code(self, code: str) -> str:
        """What a study calls a population or a setting, in words; as it stands where none has."""
        words = self.words_of(code)
        return code if words is None else words

    def words_of(self, code: str) -> str | None:
        """The words of a code, however it is spelt: ``rows missing``, ``rows_missing``."""
        name = "-".join(re.findall(r"[a-z0-9]+", code.lower()))
        key = f"told-{name}"
        return _say(key).into(self.language) if key in _say else None

    def setting(self, key: str, value: str) -> str:
        """One setting, and which."""
        return f"{self.code(key)} = {self.code(value)}"

    def number(self, value: float | None) -> str:
        """A number to at most three decimals."""
        if value is None:
            return "∞"
        text = f"{value:.3f}".rstrip("0").rstrip(".") or "0"
        text = "0" if text == "-0" else text.replace("-", "−")
        return text.replace(".", ",") if self.language == "fr" else text

    def figure(self, value: Sequence[float | None] | None) -> str:
        """A value with its interval."""
        if value is None:
            return "–"
        at, low, high = value
        if low is None or high is None or low == high == at:
            return self.number(at)
        return f"{self.number(at)} ({self.number(low)}–{self.number(high)})"

    def share(self, held: Mapping[str, Any]) -> str:
        """A share with its interval, in percent."""
        if held["trials"] == 0:
            return "–"
        low, high = held["interval"]
        value = f"{100 * held['hits'] / held['trials']:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
        return value.replace(".", ",") if self.language == "fr" else value


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _head(cells: Sequence[str]) -> list[str]:
    return [_row(cells), _row(["---"] * len(cells))]


def _criteria(held: Sequence[Result], w: Spoken, *, with_study: bool) -> Iterator[str]:
    keys = ("characteristic", "metric", "of", "criterion", "result", "decision")
    yield from _head([*([w("study")] if with_study else []), *(w(key) for key in keys)])
    for result in held:
        for row in result["criteria"]:
            limit = f"≤ {w.number(row['at_most'])}" if "at_most" in row else ""
            limit = f"≥ {w.number(row['at_least'])}" if "at_least" in row else limit
            where = ", ".join(w.setting(k, v) for k, v in sorted(row["where"].items()))
            of = f"`{row['curve'] or row['name']}`"
            parts = [part for part in (of, where, w.code(row.get("category") or "")) if part != ""]
            decision = {True: "met", False: "not_met", None: "not_measured"}[row["decision"]]
            link = f"[{result['study']}]({_page(result, w.language)}), {result['block']}"
            yield _row(
                [
                    *([link] if with_study else []),
                    row["characteristic"][w.language],
                    w(row["metric"]),
                    ", ".join(parts),
                    limit,
                    w.figure(row["result"]),
                    w(decision),
                ]
            )


def _page(result: Result, language: Language) -> str:
    return f"{result['method']}.md" if language == "en" else f"{result['method']}.fr.md"


FIGURES = (
    "cllr", "cllr_min", "cllr_cal", "cllr_answered", "devpav", "auc", "answered",
    "misleading_different", "misleading_same", "strongly_misleading", "highest_different",
)  # fmt: skip


def _curve(study: str, name: str, curve: Mapping[str, Any], w: Spoken) -> Iterator[str]:
    yield ""
    yield f"### {w('against', alternative=curve['alternative'][w.language])}"
    yield ""
    pairs, people = curve["pairs"], curve["people"]
    said = w("pairs", same=pairs["same"], different=pairs["different"],
             same_people=people["same"], different_people=people["different"])  # fmt: skip
    yield f"`{name}`. {said}"
    if "bounds" in curve:
        low, high = curve["bounds"]
        training = curve["training"]
        yield w("bounds", low=w.number(low), high=w.number(high),
                same=training["people_same"], different=training["people_different"])  # fmt: skip
    yield ""
    yield from _head([w("figure"), w("value")])
    for key in FIGURES:
        yield _row([w(key), w.figure(curve["figures"][key])])
    yield ""
    for plot in ("ece", "tippett"):
        yield f"![{w.named(plot, name)}](plots/{study}-{name}-{plot}.{w.language}.svg)"
    yield ""
    columns = ("above_1", "above_10", "above_100")
    yield from _head([w("category"), w("pair_count"), w("people_count"), *map(w, columns),
                      w("median_lr"), w("highest")])  # fmt: skip
    for category, held in curve["categories"].items():
        yield _row(
            [
                w.code(category) or w("other"),
                *(str(held[key]) for key in ("pairs", "people", *columns)),
                w.number(held["median"]),
                w.number(held["highest"]),
            ]
        )
    if len(curve["settings"]) > 0:
        yield ""
        yield from _head([w("sensitivity"), w("pair_count"), w("cllr"),
                          w("misleading_different"), w("answered")])  # fmt: skip
    for key, values in curve["settings"].items():
        for value, held in values.items():
            yield _row(
                [
                    w.setting(key, value),
                    f"{held['same']} + {held['different']}",
                    *(w.figure(held[k]) for k in ("cllr", "misleading_different", "answered")),
                ]
            )


def _totals(result: Result, w: Spoken) -> Iterator[str]:
    if len(result["counts"]) > 0:
        yield ""
        yield from _head([w("count"), w("where"), w("hits"), w("groups"), w("value")])
    for name, held in result["counts"].items():
        categories = [(w.code(name), each) for name, each in held["categories"].items()]
        parts = [(w("all"), held["all"]), *categories, *_settings(held, w)]
        for where, each in parts:
            hits = f"{each['hits']} / {each['trials']}"
            yield _row([f"`{name}`", where, hits, str(each["groups"]), w.share(each)])
    if len(result["readings"]) > 0:
        yield ""
        yield from _head([w("median"), w("where"), w("groups"), w("value")])
    for name, held in result["readings"].items():
        for where, each in [(w("all"), held["all"]), *_settings(held, w)]:
            value = w.figure([each["median"], *each["interval"]])
            yield _row([f"`{name}`", where, str(each["groups"]), value])


def _settings(held: Mapping[str, Any], w: "Spoken") -> list[tuple[str, Mapping[str, Any]]]:
    """What was counted by «setting = value», as it is said."""
    return [(w.setting(*where.split(" = ", 1)), each) for where, each in held["settings"].items()]


def _plots(folder: Path, result: Result) -> None:
    plots = folder / "plots"
    plots.mkdir(parents=True, exist_ok=True)
    for name, curve in sorted(result["curves"].items()):
        for language in LANGUAGES:
            w = Spoken(language)
            start = f"{result['study']}-{name}"
            for kind, draw in (("ece", ece_plot), ("tippett", tippett_plot)):
                picture = draw(curve[kind], w.named(kind, name), language)
                (plots / f"{start}-{kind}.{language}.svg").write_text(picture, encoding="utf-8")


def _scorecard(found: Sequence[Result], language: Language, old: AbstractSet[str]) -> str:
    w = Spoken(language)
    lines = [f"# {w('scorecard')}", "", w("scorecard_note")]
    if len(old) > 0:
        listed = ", ".join(f"`{study}`" for study in sorted(old))
        lines += ["", f"**{w('earlier_listed', listed=listed)}**"]
    for origin in ("simulation", "real"):
        held = [r for r in found if r["origin"] == origin]
        if len(held) > 0:
            lines += ["", f"## {w(f'on_{origin}')}", "", *_criteria(held, w, with_study=True)]
    return "\n".join(lines) + "\n"
