"""The site on a disk, and somebody who looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bedrock_codegen.write import write
from playwright.sync_api import Browser, sync_playwright

from tests.support.browser import CHROMIUM, Visitor
from tests.support.site import files


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "site"
    write(files(), out)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--no-zygote", "--disable-extensions", "--renderer-process-limit=1"])
        yield started
        started.close()


@pytest.fixture
def visitor(browser: Browser, folder: Path) -> Iterator[Visitor]:
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_default_timeout(10_000)
    visitor = Visitor(page, folder)
    yield visitor
    page.close()
    assert visitor.complaints == []
