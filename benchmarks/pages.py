"""What do the workbench's pages cost: first paint, CPU per frame, memory?

    python -m benchmarks.pages CASE [--write]

Each page is opened on the case given. Lanes are opened once more with a million events on 120
phones over 180 days, which the browser is handed in the server's place: no case of that size is
needed to know whether a frame holds. Without a GPU, one run: wall times say how busy the machine
is, CPU per frame compares.
"""

import argparse
import json
import os
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.browser import Opened, cpu_s, memory_mb, workbench
from playwright.sync_api import Page

from filiere import __version__

RESULTS = Path(__file__).parent / "results"
EVENTS, LANES, DAYS = 1_000_000, 120, 180
FRAMES = 90

READY = {
    "questions": "ol.questions li",
    "findings": "article.finding[data-ready=true]",
    "network": "canvas[data-drawn]",
    "lanes": "canvas[data-frame]",
    "rhythm": ".heat",
    "map": ".map[data-ready=true]",
    "records": "[role=grid][data-ready=true]",
    "ledger": "table.ledger",
    "log": "[data-ready=true]",
}

FRAMES_OF = """async ([frames, kind]) => {
  const canvas = document.querySelector('canvas')
  const box = canvas.getBoundingClientRect()
  const [clientX, clientY] = [box.x + box.width / 2, box.y + 60]
  const at = { clientX, clientY, bubbles: true, cancelable: true }
  const start = performance.now()
  for (let i = 0; i < frames; i += 1) {
    const deltaY = kind === 'zoom' ? (i % 40 < 20 ? -60 : 60) : 0
    canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY }))
    await new Promise((done) => requestAnimationFrame(done))
  }
  return performance.now() - start
}"""

SCROLLS = """async (frames) => {
  const body = document.querySelector('[role=grid]')
  const start = performance.now()
  for (let i = 0; i < frames; i += 1) {
    body.dispatchEvent(new WheelEvent('wheel', { deltaY: 90, bubbles: true, cancelable: true }))
    body.scrollTop += 90
    await new Promise((done) => requestAnimationFrame(done))
  }
  return performance.now() - start
}"""


def main() -> None:
    """Measure, print, and write the results down if asked."""
    options = _options()
    with workbench(options.case) as opened:
        told = {
            "pages": {name: _first(opened, name) for name in READY},
            "lanes": _lanes(opened),
            "network": _network(opened),
            "records": _records(opened),
            "memory_mb": round(memory_mb(opened.process)),
        }
    told |= {
        "version": __version__,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "at": f"{datetime.now(tz=UTC):%Y-%m-%d}",
    }
    text = json.dumps(told, indent=1, sort_keys=True)
    sys.stdout.write(text + "\n")
    if options.write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{told['at']}-pages.json").write_text(text + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def _first(opened: Opened, name: str) -> dict[str, float]:
    """Milliseconds until the page shows what it is for, and the script's heap then."""
    start = time.perf_counter()
    page = opened.page(f"#/{name}")
    page.locator(READY[name]).first.wait_for(timeout=120_000)
    shown = (time.perf_counter() - start) * 1000
    told = {"ready_ms": round(shown), "heap_mb": _heap(page)}
    page.close()
    return told


def _heap(page: Page) -> float:
    used = page.evaluate("() => performance.memory ? performance.memory.usedJSHeapSize : 0")
    return round(float(used) / 1e6, 1)


def _frames(opened: Opened, page: Page, kind: str) -> dict[str, float]:
    page.evaluate(FRAMES_OF, [10, kind])
    before = cpu_s(opened.process)
    took = float(page.evaluate(FRAMES_OF, [FRAMES, kind]))
    spent = cpu_s(opened.process) - before
    own = float(page.locator("canvas").get_attribute("data-frame") or 0)
    return {
        "frames_per_s": round(FRAMES * 1000 / took, 1),
        "cpu_ms_per_frame": round(spent * 1000 / FRAMES, 1),
        "script_ms_last_frame": own,
    }


def _lanes(opened: Opened) -> dict[str, Any]:
    """A million events, handed to the page in the server's place."""
    body = buffer_of_lanes()
    page = opened.context.new_page()
    page.route("**/api/1/lanes.bin*", lambda route: route.fulfill(body=body))
    start = time.perf_counter()
    page.goto(f"{opened.address}#/lanes")
    page.locator("canvas[data-frame]").wait_for(timeout=120_000)
    told = {
        "events": EVENTS,
        "ready_ms": round((time.perf_counter() - start) * 1000),
        "heap_mb": _heap(page),
        "zoom": _frames(opened, page, "zoom"),
    }
    page.close()
    return told


def buffer_of_lanes() -> bytes:
    """Events of a made-up year of phones, as the server writes them."""
    dice = np.random.default_rng(7)
    start = 1_717_192_800
    arrays = {
        "t": np.sort(dice.integers(start, start + DAYS * 86_400, EVENTS)).astype("<u4"),
        "lane": dice.integers(0, LANES, EVENTS).astype("<u2"),
        "other": np.full(EVENTS, 65_535, "<u2"),
        "kind": dice.integers(1, 3, EVENTS).astype("u1"),
        "direction": dice.integers(1, 3, EVENTS).astype("u1"),
    }
    span = {"from": start, "to": start + DAYS * 86_400}
    lanes = [
        {"number": lane + 1, "label": f"T-{lane:06d}", "roles": [], "events": EVENTS // LANES,
         "coverage": [span]}
        for lane in range(LANES)
    ]  # fmt: skip
    meta = {"lanes": lanes, "events": EVENTS, "bin_s": 0}
    types = {"t": "u32", "lane": "u16", "other": "u16", "kind": "u8", "direction": "u8"}
    room = 16_384 + len(json.dumps(meta)) // 8 * 8
    at = 8 + room
    described = []
    for name, values in arrays.items():
        described.append({"name": name, "type": types[name], "length": EVENTS, "at": at})
        at += (values.nbytes + 7) // 8 * 8
    head = json.dumps({"what": "lanes", "meta": meta, "arrays": described}).encode().ljust(room)
    parts = [b"FLB1", room.to_bytes(4, "little"), head]
    for values in arrays.values():
        parts += [values.tobytes(), bytes(-values.nbytes % 8)]
    return b"".join(parts)


def _network(opened: Opened) -> dict[str, Any]:
    page = opened.page("#/network")
    page.locator("canvas[data-drawn]").wait_for(timeout=120_000)
    page.get_by_role("combobox").first.select_option("all")
    shown = page.locator("canvas").get_attribute("aria-label")
    changed = "was => document.querySelector('canvas').getAttribute('aria-label') !== was"
    page.wait_for_function(changed, arg=shown, timeout=60_000)
    label = page.locator("canvas").get_attribute("aria-label") or ""
    told = {"shown": label, "zoom": _frames(opened, page, "zoom")}
    page.close()
    return told


def _records(opened: Opened) -> dict[str, Any]:
    page = opened.page("#/records")
    grid = page.locator("[role=grid][data-ready=true]")
    grid.wait_for(timeout=120_000)
    rows = int(grid.get_attribute("aria-rowcount") or 0)
    start = time.perf_counter()
    grid.focus()
    page.keyboard.press("End")
    page.locator(f"[aria-rowindex='{rows}'][aria-selected=true]").wait_for()
    page.wait_for_function("() => document.querySelector('[role=grid]').dataset.ready === 'true'")
    end_ms = round((time.perf_counter() - start) * 1000)
    page.keyboard.press("Home")
    before = cpu_s(opened.process)
    took = float(page.evaluate(SCROLLS, FRAMES))
    spent = cpu_s(opened.process) - before
    told = {
        "rows": rows - 1,
        "end_ms": end_ms,
        "scroll": {
            "frames_per_s": round(FRAMES * 1000 / took, 1),
            "cpu_ms_per_frame": round(spent * 1000 / FRAMES, 1),
        },
    }
    page.close()
    return told


if __name__ == "__main__":
    main()
