"""How long every page of a site takes to its first paint from disk, beside an empty page; what moves; what is too wide at 360 px.

    scripts/paint SITE [--axe]

Times are medians of three in one browser; on a busy machine the ratio to the empty page says more.
With `--axe` every page is also judged by axe-core.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

TIMES = 3
EMPTY = "<!doctype html><title>-</title><p>-"
SEEN = """() => new Promise((resolve) => {
  let moved = 0;
  const seen = (list) => { for (const entry of list.getEntries()) moved += entry.value; };
  new PerformanceObserver(seen).observe({ type: "layout-shift", buffered: true });
  const wait = () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) requestAnimationFrame(() => resolve([paint.startTime, moved]));
    else requestAnimationFrame(wait);
  };
  wait();
})"""


def main() -> None:
    """Measure, and print what matters."""
    site, judged = Path(sys.argv[1]).absolute(), "--axe" in sys.argv
    empty = site.parent / "empty.html"
    empty.write_text(EMPTY)
    pages = sorted(site.rglob("*.html"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        nothing = median(paint(page, empty)[0] for _ in range(3 * TIMES))
        found = {path: [paint(page, path) for _ in range(TIMES)] for path in pages}
        narrow = browser.new_page(viewport={"width": 360, "height": 780})
        wide = [path for path in pages if width(narrow, path) > 360]
        report(site, nothing, found, wide)
        for fault in judge(page, pages) if judged else ():
            print("axe:", *fault)


def report(site: Path, nothing: float, found: dict[Path, list[tuple[float, float]]], wide: list[Path]) -> None:
    """Say what was measured."""
    times = {path: median(first for first, _ in runs) for path, runs in found.items()}
    slowest = sorted(times, key=lambda path: -times[path])[:5]
    usual, nearly_all = median(times.values()), quantiles(times.values(), n=20)[-1]
    moved = [str(path.relative_to(site)) for path, runs in found.items() if max(moved for _, moved in runs) > 0]
    print(f"{len(times)} pages: an empty page {nothing:.0f} ms, median {usual:.0f} ms, 95 % below {nearly_all:.0f} ms")
    print(f"over 100 ms: {sum(time > 100 for time in times.values())}")
    print("slowest:", ", ".join(f"{path.relative_to(site)} {times[path]:.0f} ms" for path in slowest))
    print("moves:", moved)
    print("wider than 360 px:", [str(path.relative_to(site)) for path in wide], flush=True)


def paint(page: Page, path: Path) -> tuple[float, float]:
    """Milliseconds to the first paint of a page, and how much of it moved."""
    page.goto("about:blank")
    page.goto(path.as_uri())
    first, moved = page.evaluate(SEEN)
    return first, moved


def width(page: Page, path: Path) -> int:
    """Pixels that a page is wide."""
    page.goto(path.as_uri())
    return int(page.evaluate("document.documentElement.scrollWidth"))


def judge(page: Page, pages: list[Path]) -> Iterator[Any]:
    """What axe finds serious or critical, in light and dark."""
    for path in pages:
        page.goto(path.as_uri())
        for scheme, only in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # of a list that is written above
            for each in Axe().run(page, options={"preload": False, **only}).response["violations"]:
                if each["impact"] in {"serious", "critical"}:
                    yield path.name, path.parent.name, scheme, each["id"], each["nodes"][0]["html"][:120]


main()
