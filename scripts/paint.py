"""How long every page of a site takes to its first paint from disk, beside an empty page; what moves; what is too wide at 360 px.

    scripts/paint SITE [--axe] [--every N]

One visit a page; a page that misses the goal is visited twice more, and its middle visit counts. A busy machine makes
every time longer: the empty page is visited between the others, and what the page's own thread worked until then is
said as well, which others hardly change. A browser slows down over some hundred visits, so a fresh one takes over every
now and then. With `--axe` every page is also judged by axe-core, in light and dark.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import CDPSession, Page, Playwright, sync_playwright

EMPTY = "<!doctype html><title>-</title><p>-"
GOAL = 100
"""Milliseconds to the first paint."""
FRESH = 80
"""Pages that one browser visits."""
SEEN = """() => new Promise((resolve) => {
  let moved = 0;
  const add = (entries) => { for (const { value } of entries) moved += value; };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const settled = (paint) => { add(observer.takeRecords()); resolve([paint.startTime, moved]); };
  const wait = () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) requestAnimationFrame(() => requestAnimationFrame(() => settled(paint)));
    else requestAnimationFrame(wait);
  };
  wait();
})"""
JUDGED = """(options) => axe.run(document, options).then(({ violations }) =>
  violations
    .filter(({ impact }) => /serious|critical/.test(impact))
    .map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 120)]))"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen of a page."""

    path: Path
    first: float
    """Milliseconds to its first paint."""
    worked: float
    """Milliseconds of its thread, when it was painted."""
    moved: float
    width: int
    """Pixels, where 360 are there."""


def main() -> None:
    """Measure, and print what matters."""
    arguments = sys.argv[1:]
    site = Path(arguments[0]).absolute()
    step = int(arguments[arguments.index("--every") + 1]) if "--every" in arguments else 1
    pages = sorted(site.rglob("*.html"))[::step]
    empty = site.parent / "empty.html"
    empty.write_text(EMPTY)
    with sync_playwright() as playwright:
        nothing: list[Visit] = []
        visits: list[Visit] = []
        faults: list[Any] = []
        for index in range(0, len(pages), FRESH):
            with opened(playwright) as (page, session):
                for count, path in enumerate(pages[index : index + FRESH]):
                    if count % 10 == 0:
                        nothing.append(visit(page, session, empty))
                    visits.append(painted(page, session, path))
                if "--axe" in arguments:
                    faults += [fault for path in pages[index : index + FRESH] for fault in judge(page, path)]
    report(site, nothing, visits)
    if "--axe" in arguments:
        print(f"axe: {len(pages)} pages in light and dark, {len(faults)} serious findings")
        for fault in faults:
            print("axe:", *fault)


@contextmanager
def opened(playwright: Playwright) -> Generator[tuple[Page, CDPSession]]:
    """A page of a fresh browser, which has been somewhere before: its first visit is slower than all others."""
    with playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"]) as browser:
        page = browser.new_page()
        page.goto("data:text/html,-")
        yield page, page.context.new_cdp_session(page)


def painted(page: Page, session: CDPSession, path: Path) -> Visit:
    """One visit; of a page that misses the goal the middle one of three."""
    seen = [visit(page, session, path)]
    if seen[0].first > GOAL:
        seen += [visit(page, session, path) for _ in range(2)]
    return sorted(seen, key=lambda each: each.first)[len(seen) // 2]


def visit(page: Page, session: CDPSession, path: Path) -> Visit:
    """Open a page as from a link elsewhere, and look at it once it has settled; then make the window narrow."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("about:blank")
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri())
    first, moved = page.evaluate(SEEN)
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    page.set_viewport_size({"width": 360, "height": 780})
    width = int(page.evaluate("document.documentElement.scrollWidth"))
    return Visit(path, first, metrics["TaskDuration"] * 1000, moved, width)


def report(site: Path, nothing: list[Visit], visits: list[Visit]) -> None:
    """Say what was measured."""
    slowest = sorted(visits, key=lambda each: -each.worked)[:8]
    for name, seen in (("an empty page", nothing), (f"{len(visits)} pages", visits)):
        times, works = ([getattr(each, kind) for each in seen] for kind in ("first", "worked"))
        print(
            f"{name}: first paint {median(times):.0f} ms, 95 % below {quantiles(times, n=20)[-1]:.0f} ms;"
            f" its thread {median(works):.0f} ms, 95 % below {quantiles(works, n=20)[-1]:.0f} ms"
        )
    print(f"over {GOAL} ms: {sum(each.first > GOAL for each in visits)}")
    for kind in sorted({each.path.relative_to(site).parts[0] for each in visits}):
        alike = [each for each in visits if each.path.relative_to(site).parts[0] == kind]
        late, works = sum(each.first > GOAL for each in alike), [each.worked for each in alike]
        print(f"  {kind}: {len(alike)} pages, {late} over; thread {median(works):.0f} ms, at most {max(works):.0f}")
    print("most work:", ", ".join(f"{each.path.relative_to(site)} {each.worked:.0f} ms" for each in slowest))
    print("moves:", {str(each.path.relative_to(site)): round(each.moved, 4) for each in visits if each.moved > 0})
    print("wider than 360 px:", [str(each.path.relative_to(site)) for each in visits if each.width > 360], flush=True)


def judge(page: Page, path: Path) -> Iterator[Any]:
    """What axe finds serious or critical, in light and dark."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    page.goto(path.as_uri())
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    for scheme, only in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # of a list that is written above
        for each in page.evaluate(JUDGED, {"resultTypes": ["violations"], "preload": False, **only}):
            yield path.parent.name, scheme, *each


main()
