"""What does the report say first: the answer, sentence by sentence?"""

from filiere.brief import brief
from filiere.brief.point import INTRO, TITLE, TOLD, Point
from filiere.report.markup import Child, Markup, tag
from filiere.report.parts import Setting


def in_brief(to: Setting) -> Markup:
    """At most seven sentences, each with its weakest point and the finding behind it."""
    return tag(
        "section",
        tag("h3", TITLE.into(to.language), id="brief"),
        tag("p", INTRO.into(to.language), class_="note"),
        tag("ol", [tag("li", *_point(to, point)) for point in brief(to.case)]),
        class_="brief",
        aria_labelledby="brief",
    )


def _point(to: Setting, point: Point) -> list[Child]:
    said: list[Child] = [point.text.into(to.language)]
    if point.weakest is not None:
        told = TOLD.fill({"told": point.weakest}).into(to.language)
        said += [" ", tag("span", told, class_="note")]
    if point.finding is not None:
        said += [" ", tag("a", point.finding, href=f"#{point.finding}", class_="id")]
    return said
