"""Everything on the pages by keyboard alone: reached by Tab, seen to be reached, and operated."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.support.browser import IN_A_BROWSER, Visitor, texts_of

pytestmark = IN_A_BROWSER

FOCUSED = """() => {
  const { activeElement: at } = document;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const said = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const name = `${at.tagName.toLowerCase()} ${at.id || at.name || said.trim().slice(0, 30)}`;
  return { name, ring, seen: box.bottom > 0 && box.top < innerHeight };
}"""
PAGES = (
    "index.html",
    "models/index.html",
    "models/amazon.titan-text-express-v1/index.html",
    "families/titan_text/index.html",
    "families/titan_text/examples/index.html",
    "compare/index.html",
    "compare/embedding/index.html",
    "check/index.html",
    "guides/site/index.html",
    "reference/async_jobs/index.html",
)
OPERATED = "a[href], button, input, select, textarea, summary"


def tab_to(page: Page, name: str, most: int = 60) -> None:
    """Press Tab until what has the focus is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED)["name"].startswith(name):
            return
    pytest.fail(f"Tab does not reach {name!r}")


@pytest.mark.parametrize("path", PAGES)
def test_every_stop_is_seen(visitor: Visitor, path: str) -> None:
    """The first stops of a page in the order of the page: each in sight, with a ring; nothing is out of the order of Tab."""
    page = visitor.open(path)
    stops = []
    for _ in range(16):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUSED))["name"].startswith("body"):
            break  # behind the last one the browser's own buttons follow
        stops.append(stop)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not (stop["ring"] and stop["seen"])] == []
    wrong = f"[...document.querySelectorAll({OPERATED!r})].filter((one) => one.tabIndex).map((one) => one.outerHTML)"
    assert page.evaluate(wrong) == []


def test_the_first_stop_leads_past_the_head(visitor: Visitor) -> None:
    page = visitor.open("models/index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["name"] == "input text"


def test_models_are_filtered(visitor: Visitor) -> None:
    page = visitor.open("models/index.html")
    tab_to(page, "select provider")
    page.keyboard.type("coh")
    page.wait_for_function("filters.elements.provider.value === 'cohere' && / of /.test(count.textContent)")
    assert {row.partition(".")[0] for row in texts_of(page.locator("#models tbody tr:visible td:first-child"))} == {"cohere"}
    tab_to(page, "button Clear")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('#models tbody tr[hidden]').length === 0")


def test_parameters_are_opened_and_filtered(visitor: Visitor) -> None:
    page = visitor.open("families/claude_messages/index.html")
    tab_to(page, "button open-all")
    tab_to(page, "summary 129 fields")
    page.keyboard.press("Enter")
    assert page.locator("[id='/messages/*/role']").is_visible()
    page.keyboard.press("Shift+Tab")
    for _ in range(10):
        if page.evaluate(FOCUSED)["name"] == "input field-filter":
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.type("budget_tokens")
    assert "budget_tokens" in texts_of(page.locator("ul.fields > li:visible .name"))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert page.inner_text("#open-all") == "Close all"


def test_a_matrix_is_filtered_and_scrolled(visitor: Visitor) -> None:
    page = visitor.open("compare/text/index.html")
    tab_to(page, "input row-filter")
    page.keyboard.type("command-r-plus")
    assert page.locator("#rows tbody tr:visible").count() == 1
    tab_to(page, "div rows")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.getElementById('rows').scrollLeft > 0")


def test_two_models_are_chosen(visitor: Visitor) -> None:
    page = visitor.open("compare/index.html")
    tab_to(page, "input one")
    page.keyboard.type("amazon.nova-lite-v1:0")
    page.keyboard.press("Tab")
    page.keyboard.type("amazon.nova-pro-v1:0")
    page.wait_for_selector("#side:visible")


def test_a_body_is_checked_and_mended(visitor: Visitor) -> None:
    page = visitor.open("check/index.html")
    tab_to(page, "input model")
    page.keyboard.type("amazon.titan-text-lite-v1")
    tab_to(page, "textarea body")
    page.keyboard.insert_text('{"inputText": "Hi", "top_k": 1}')
    page.wait_for_selector("#verdict .bad")
    tab_to(page, "button Take it out")
    page.keyboard.press("Enter")
    page.wait_for_selector("#verdict .good")
    assert json.loads(page.input_value("#body")) == {"inputText": "Hi"}
    assert page.evaluate(FOCUSED)["name"] == "textarea body"


def test_code_and_ids_are_copied_in_a_chosen_language(visitor: Visitor) -> None:
    page = visitor.open("families/titan_text/examples/index.html")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    tab_to(page, "button boto3")
    page.keyboard.press("Space")
    tab_to(page, "button Copy")
    page.keyboard.press("Enter")
    page.wait_for_function("window.copied?.startsWith('import json')")
    page = visitor.open("models/amazon.nova-lite-v1:0/index.html")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    tab_to(page, "button eu.amazon.nova-lite")
    page.keyboard.press("Enter")
    page.wait_for_function("window.copied === 'eu.amazon.nova-lite-v1:0'")


def test_light_and_dark_are_changed_and_kept(visitor: Visitor) -> None:
    page = visitor.open("guides/site/index.html")
    page.emulate_media(color_scheme="light")
    tab_to(page, "button theme")
    page.keyboard.press("Enter")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    # The browser writes what is kept at its leisure, and a test is quicker than a person: the next page may be before it.
    assert any(visitor.open("index.html").evaluate("document.documentElement.dataset.theme") == "dark" for _ in range(20))
    page.evaluate("localStorage.clear()")
