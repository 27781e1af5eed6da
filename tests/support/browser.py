"""A real browser for the pages: Debian's Chromium, or whichever is on PATH; tests are skipped where there is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Locator, Page, Request

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome", "chrome") if (found := shutil.which(name))), ""
)
IN_A_BROWSER = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on PATH; Debian's package is called chromium"),
    pytest.mark.xdist_group("browser"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
"""Marks of every test that has one."""


def texts_of(elements: Locator) -> list[str]:
    """What stands in elements. Those that wait to be painted until they are scrolled to have no inner text before."""
    return [" ".join(text.split()) for text in elements.all_text_contents()]


class Visitor:
    """A person with a browser, who notices when anything is said on the console or asked of the network."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder
        self.complaints: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", self._missed)
        page.on("request", lambda request: None if request.url.startswith("file:") else self.complaints.append(request.url))

    def _missed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left, or read anew, before it had come
            self.complaints.append(f"failed: {request.url}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def open(self, path: str) -> Page:
        self.page.goto("about:blank")
        self.page.goto(f"{self.folder.as_uri()}/{path}")
        self.page.wait_for_selector("html[data-ready]")
        return self.page
