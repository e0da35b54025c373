"""Makes the pictures of the README and the tutorials from the demo case, so that they stay true.

    python -m tools.pictures [DOSSIER] [--film]

Without a dossier, the demo is simulated and run first; with ``--film``, only the pictures of the
five minutes are made. Each picture is what a reader sees at that step, in English, and those of the
five minutes in French too; none is retouched, and none may weigh more than ``MOST_BYTES``.
"""

import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

from benchmarks.browser import Opened, start_page, workbench
from playwright.sync_api import Page

IMAGES = Path(__file__).parents[1] / "docs" / "images"
MOST_BYTES = 300_000
QUALITY = 72
"""Of the many pictures of the five minutes, out of 100."""


def main() -> None:
    """Make every picture; any failure ends the program."""
    given = [each for each in sys.argv[1:] if each != "--film"]
    if len(given) > 0:
        _all(Path(given[0]))
        return
    with tempfile.TemporaryDirectory(prefix="filiere-pictures-") as folder:
        dossier = Path(folder, "demo")
        command = [sys.executable, "-m", "filiere", "demo", str(dossier)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        _all(dossier)


def _all(dossier: Path) -> None:
    if "--film" not in sys.argv:
        with workbench(dossier) as opened:
            _take(_report(opened, dossier), "report.png")
            for name, make in PICTURES.items():
                _take(make(opened), f"{name}.png")
    for language in ("en", "fr"):
        with start_page(language) as opened:
            _take(opened.page(""), f"film-1.{language}.jpg")
        with workbench(dossier, language=language) as opened:
            for place, make in enumerate(FILM, start=2):
                _take(make(opened), f"film-{place}.{language}.jpg")


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(600)
    path = IMAGES / name
    if path.suffix == ".jpg":
        page.screenshot(path=path, type="jpeg", quality=QUALITY)
    else:
        page.screenshot(path=path)
    page.close()
    size = path.stat().st_size
    sys.stderr.write(f"{path.name}: {size} bytes\n")
    if size > MOST_BYTES:
        sys.exit(f"{path.name} has {size} bytes; at most {MOST_BYTES} are allowed.")


def _numbers(opened: Opened) -> Page:
    """The busiest number, chosen: its sheet stands beside the table."""
    page = opened.page("#/numbers")
    page.locator("table tbody tr").first.wait_for()
    page.locator("thead button").nth(1).click()
    page.wait_for_load_state("networkidle")
    page.locator("table tbody tr .tag-number").first.click()
    page.locator("aside.portrait h2").wait_for()
    return page


def _next(opened: Opened) -> Page:
    page = opened.page("#/next")
    page.locator("article[data-ready=true]").wait_for()
    return page


def _case(opened: Opened) -> Page:
    page = opened.page("#/case")
    page.locator("#m-upkeep").wait_for()
    return page


def _report(opened: Opened, dossier: Path) -> Page:
    """Page one of the report as a file, and beside it the first finding that it weighs."""
    page = opened.context.new_page()
    page.set_viewport_size({"width": 777, "height": 830})
    page.goto((dossier / "report.en.html").resolve().as_uri())
    sides = [page.screenshot()]
    page.locator("[id^=relay-]").first.evaluate("e => e.scrollIntoView()")
    sides.append(page.screenshot())
    page.goto("about:blank")
    page.set_viewport_size({"width": 2 * 777 + 6, "height": 830})
    drawn = "".join(f'<img src="data:image/png;base64,{b64encode(s).decode()}">' for s in sides)
    page.set_content(f'<body style="margin:0;display:flex;gap:6px;background:#ddd8cf">{drawn}')
    return page


def _questions(opened: Opened) -> Page:
    return opened.page("#/questions")


def _finding(opened: Opened) -> Page:
    page = opened.page("#/findings/relay")
    page.locator("article.finding[data-ready=true]").wait_for()
    page.locator("ol.deliveries li").first.wait_for()
    return page


def _strength(opened: Opened) -> Page:
    page = _finding(opened)
    page.wait_for_load_state("networkidle")
    page.locator("#f-compared").evaluate("e => window.scrollTo(0, e.offsetTop - 90)")
    return page


def _line(opened: Opened) -> Page:
    page = _finding(opened)
    page.locator("ol.deliveries a").first.click()
    page.locator("aside .own").wait_for()
    page.locator("[role=row][aria-selected=true]").wait_for()
    return page


def _network(opened: Opened) -> Page:
    page = opened.page("#/network")
    page.locator("canvas[data-drawn]").wait_for()
    return page


def _lanes(opened: Opened) -> Page:
    """One busy afternoon of the line with the most cycles, close enough to see them drawn."""
    page = opened.page("#/lanes")
    page.locator("canvas[data-frame]").wait_for()
    page.wait_for_load_state("networkidle")
    found = page.evaluate(BUSY_AFTERNOON)
    view = f"#/lanes?s={found['numbers']}&z={found['from']}~{found['to']}"
    page.close()
    page = opened.page(view)
    page.locator("canvas[data-frame][data-ready=true]").wait_for()
    return page


BUSY_AFTERNOON = """async () => {
  const of = async (path) => (await fetch('api/1/' + path)).json()
  const { numbers } = await of('numbers?role=line&count=20')
  let best = null
  for (const { number } of numbers) {
    const told = await of(`cycles?line=${number}`)
    const times = told.cycles.map((each) => each.order.t)
    for (const from of times) {
      const within = times.filter((t) => t >= from && t < from + 4 * 3600).length
      if (best === null || within > best.within) {
        const others = [...told.dispatches, ...told.couriers]
        const numbers = [number, ...others].join()
        best = { within, from: from - 1200, to: from + 5 * 3600, numbers }
      }
    }
  }
  return best
}"""

PICTURES: dict[str, Callable[[Opened], Page]] = {
    "workbench-questions": _questions,
    "workbench-finding": _finding,
    "workbench-strength": _strength,
    "workbench-line": _line,
    "workbench-network": _network,
    "workbench-lanes": _lanes,
}

FILM: tuple[Callable[[Opened], Page], ...] = (
    _questions,
    _finding,
    _line,
    _lanes,
    _network,
    _numbers,
    _next,
    _case,
)
"""What the five minutes show after the start page, in order."""


if __name__ == "__main__":
    main()
