"""The site on a disk, and somebody who looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bedrock_codegen.write import write
from playwright.sync_api import Browser, sync_playwright

from tests.support.browser import CHROMIUM, Visitor
from tests.support.site import files


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "site"
    write(files(), out)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For the tests of one file: while it runs, no other test of the worker could run a loop of asyncio."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def somebody(browser: Browser, folder: Path) -> Visitor:
    page = browser.new_page()
    page.set_default_timeout(30_000)
    return Visitor(page, folder)


@pytest.fixture
def visitor(somebody: Visitor) -> Iterator[Visitor]:
    """One page for all tests, as if it were new; what is kept between visits stays, as with people."""
    somebody.complaints.clear()
    somebody.page.set_viewport_size({"width": 1200, "height": 900})
    somebody.page.emulate_media(color_scheme="null")
    yield somebody
    somebody.page.goto("about:blank")  # what comes late belongs to this test
    assert somebody.complaints == []
