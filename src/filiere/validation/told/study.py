"""How is one study told, on a page of its own in French and in English?

From its result and nothing else: the criteria with result and decision first, then each curve
(costs, plots, misleading pairs by what they are, sensitivity), then shares and medians.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from filiere.validation.told.plots import ece_plot, tippett_plot
from filiere.validation.told.side_by_side import tables
from filiere.validation.told.spoken import Spoken, head, row
from filiere.wording import LANGUAGES, Language

Result = Mapping[str, Any]


def told(result: Result, language: Language, old: AbstractSet[str]) -> Iterator[str]:
    """The lines of the page; ``old`` are the studies measured on an earlier version."""
    w = Spoken(language)
    yield f"# {w('heading', study=result['study'])}"
    yield ""
    method, ending = result["method"], "" if language == "en" else ".fr"
    links = f"[`{method}`](../{method}{ending}.md), [{w('scorecard')}](../scorecard{ending}.md)"
    yield f"{w('written', file=result['study'] + '.json')} {w.named('method', links)}"
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
    yield from criteria([result], w, with_study=False)
    for name, curve in sorted(result["curves"].items()):
        yield from _curve(result["study"], name, curve, w)
    yield from _totals(result, w)


def _side_by_side(result: Result, w: "Spoken") -> Iterator[str]:
    for setting, names, rows in tables(result):
        yield from head([w.code(setting), *map(w.code, names), w("highest_cllr")])
        for value, *held, highest in rows:
            shares = [
                "–" if each is None else f"{w.share(each)}, {each['hits']} / {each['trials']}"
                for each in held
            ]
            cllr = "–" if highest is None else w.number(highest)
            yield row([w.code(value), *shares, cllr])
        yield ""


def criteria(held: Sequence[Result], w: Spoken, *, with_study: bool) -> Iterator[str]:
    """A table of what was promised: with its result and the decision, study by study."""
    keys = ("characteristic", "metric", "of", "criterion", "result", "decision")
    yield from head([*([w("study")] if with_study else []), *(w(key) for key in keys)])
    for result in held:
        for promised in result["criteria"]:
            limit = f"≤ {w.number(promised['at_most'])}" if "at_most" in promised else ""
            limit = f"≥ {w.number(promised['at_least'])}" if "at_least" in promised else limit
            where = ", ".join(w.setting(k, v) for k, v in sorted(promised["where"].items()))
            of = f"`{promised['curve'] or promised['name']}`"
            category = w.code(promised.get("category") or "")
            parts = [part for part in (of, where, category) if part != ""]
            decision = {True: "met", False: "not_met", None: "not_measured"}[promised["decision"]]
            link = f"[{result['study']}]({page_of(result, w.language)}), {result['block']}"
            yield row(
                [
                    *([link] if with_study else []),
                    promised["characteristic"][w.language],
                    w(promised["metric"]),
                    ", ".join(parts),
                    limit,
                    w.figure(promised["result"]),
                    w(decision),
                ]
            )


def page_of(result: Result, language: Language) -> str:
    """The study's page, as the pages of methods name it."""
    return f"studies/{result['study']}{'' if language == 'en' else '.fr'}.md"


FIGURES = (
    "cllr", "cllr_min", "cllr_cal", "cllr_answered", "devpav", "auc", "answered",
    "misleading_different", "misleading_same", "strongly_misleading", "highest_different",
)  # fmt: skip


def _curve(study: str, name: str, curve: Mapping[str, Any], w: Spoken) -> Iterator[str]:
    yield ""
    yield f"## {w('against', alternative=curve['alternative'][w.language])}"
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
    yield from head([w("figure"), w("value")])
    for key in FIGURES:
        yield row([w(key), w.figure(curve["figures"][key])])
    yield ""
    for plot in ("ece", "tippett"):
        yield f"![{w.named(plot, name)}](../plots/{study}-{name}-{plot}.{w.language}.svg)"
    yield ""
    columns = ("above_1", "above_10", "above_100")
    yield from head([w("category"), w("pair_count"), w("people_count"), *map(w, columns),
                      w("median_lr"), w("highest")])  # fmt: skip
    for category, held in curve["categories"].items():
        yield row(
            [
                w.code(category) or w("other"),
                *(str(held[key]) for key in ("pairs", "people", *columns)),
                w.number(held["median"]),
                w.number(held["highest"]),
            ]
        )
    if len(curve["settings"]) > 0:
        yield ""
        yield from head([w("sensitivity"), w("pair_count"), w("cllr"),
                          w("misleading_different"), w("answered")])  # fmt: skip
    for key, values in curve["settings"].items():
        for value, held in values.items():
            yield row(
                [
                    w.setting(key, value),
                    f"{held['same']} + {held['different']}",
                    *(w.figure(held[k]) for k in ("cllr", "misleading_different", "answered")),
                ]
            )


def _totals(result: Result, w: Spoken) -> Iterator[str]:
    if len(result["counts"]) > 0:
        yield ""
        yield from head([w("count"), w("where"), w("hits"), w("groups"), w("value")])
    for name, held in result["counts"].items():
        categories = [(w.code(name), each) for name, each in held["categories"].items()]
        parts = [(w("all"), held["all"]), *categories, *_settings(held, w)]
        for where, each in parts:
            hits = f"{each['hits']} / {each['trials']}"
            yield row([f"`{name}`", where, hits, str(each["groups"]), w.share(each)])
    if len(result["readings"]) > 0:
        yield ""
        yield from head([w("median"), w("where"), w("groups"), w("value")])
    for name, held in result["readings"].items():
        for where, each in [(w("all"), held["all"]), *_settings(held, w)]:
            value = w.figure([each["median"], *each["interval"]])
            yield row([f"`{name}`", where, str(each["groups"]), value])


def _settings(held: Mapping[str, Any], w: "Spoken") -> list[tuple[str, Mapping[str, Any]]]:
    """What was counted by «setting = value», as it is said."""
    return [(w.setting(*where.split(" = ", 1)), each) for where, each in held["settings"].items()]


def draw_plots(folder: Path, result: Result) -> None:
    """The two plots of each curve, in each language."""
    plots = folder / "plots"
    plots.mkdir(parents=True, exist_ok=True)
    for name, curve in sorted(result["curves"].items()):
        for language in LANGUAGES:
            w = Spoken(language)
            start = f"{result['study']}-{name}"
            for kind, draw in (("ece", ece_plot), ("tippett", tippett_plot)):
                picture = draw(curve[kind], w.named(kind, name), language)
                (plots / f"{start}-{kind}.{language}.svg").write_text(picture, encoding="utf-8")
