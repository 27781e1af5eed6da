"""The pages in a real browser, from a disk."""

from __future__ import annotations

import json
import os
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.site.assets import asset
from playwright.sync_api import Browser

from tests.support import corpus
from tests.support.browser import IN_A_BROWSER, Visitor, texts_of
from tests.support.site import pages

pytestmark = IN_A_BROWSER
PICTURES = os.environ.get("BEDROCK_PICTURES", "")
"""A folder for pictures of six pages, for people to look at."""
SIX = {
    "home": "index.html",
    "models": "models/index.html#provider=cohere",
    "format": "families/titan_text/index.html",
    "compare": "compare/embedding/index.html",
    "check": "check/index.html#model=amazon.titan-text-lite-v1&body=%7B%22inputText%22%3A%201%7D",
    "guide": "guides/site/index.html",
}
OTHERS = (
    "models/amazon.titan-text-express-v1/index.html",
    "families/claude_messages/rules/index.html",
    "families/cohere_embed_v4/rules/index.html",
    "families/titan_text/examples/index.html",
    "lifecycles/index.html",
    "reference/async_jobs/index.html",
)
"""Of each kind of page that the six are not, one."""
LOOKED_AT = sorted(pages()) if os.environ.get("BEDROCK_TESTS") == "long" else [*SIX.values(), *OTHERS]


def test_models_are_filtered_and_the_address_keeps_the_filters(visitor: Visitor) -> None:
    page = visitor.open("models/index.html")
    page.select_option("[name=provider]", "cohere")
    page.select_option("[name=gives]", "embedding")
    shown = texts_of(page.locator("#models tbody tr:not([hidden]) td:first-child"))
    wanted = [each for each, facts in models().items() if each.startswith("cohere.") and "embedding" in facts.get("out", ())]
    assert sorted(shown) == sorted(wanted)
    assert page.inner_text("#count") == f"{len(wanted)} of {len(models())} models"
    address = page.evaluate("location.hash")
    again = visitor.open(f"models/index.html{address}")
    assert again.locator("#models tbody tr:not([hidden])").count() == len(wanted)
    page.evaluate("location.hash = 'provider=meta'")
    page.wait_for_function("filters.elements.provider.value === 'meta' && !filters.elements.gives.value")
    again.click("button[type=reset]")
    again.wait_for_function("document.querySelectorAll('#models tbody tr[hidden]').length === 0")


def test_models_are_filtered_by_what_their_dates_say_today(visitor: Visitor) -> None:
    page = visitor.open("models/index.html#state=eol")
    shown = page.locator("#models tbody tr:not([hidden])").all_text_contents()
    assert any("amazon.titan-text-express-v1" in row for row in shown)
    assert all("ended" in row for row in shown)


def models() -> dict[str, Any]:
    others = json.loads((corpus.SPECS / "models.json").read_bytes())["without_family"]
    return {**others, **{model_id: corpus.models(name)[model_id] for name, model_id in corpus.ALL_IDS}}


def test_search_by_keyboard(visitor: Visitor) -> None:
    """What is found for which words is in test_search; here is how one gets there."""
    page = visitor.open("index.html")
    page.keyboard.press("/")
    page.keyboard.type("topP of nova")
    page.wait_for_selector("#found li[data-href]")
    leads_to = "families/nova/index.html#/inferenceConfig/topP"
    page.keyboard.press("Escape")  # takes the words away as well
    page.keyboard.press("Enter")
    assert page.locator("#found").is_hidden()
    page.keyboard.type("topP of nova")
    found = page.eval_on_selector_all("#found li", "items => items.map(item => item.dataset.href.replace('./', ''))")
    for _ in range(found.index(leads_to)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{leads_to}")


def test_a_question_of_the_front_page_has_its_answer_on_screen(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    page.click("text=What replaces Titan Text")
    page.wait_for_selector("#found li[data-href]")
    assert "ends 2025-08-15, replaced by amazon.nova-micro-v1:0" in page.inner_text("#found")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lifecycles/index.html#text=titan*text")
    page.wait_for_selector("html[data-ready]")
    rows = page.locator("#rows tbody tr:visible")
    assert [row.split()[0].partition("-v1")[0] for row in texts_of(rows)] == [
        f"amazon.titan-text-{name}" for name in ("express", "lite", "premier")
    ]
    box = rows.last.bounding_box()
    assert box
    assert box["y"] < 900


def test_a_pointer_opens_what_it_leads_to(visitor: Visitor) -> None:
    page = visitor.open("families/claude_messages/index.html#/messages/0/content/0/cache_control/ttl")
    assert page.locator("li[id$='cache_control/ttl']").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator("[id='/thinking[type=enabled]/budget_tokens']").first.is_visible()
    page.emulate_media(media="screen")
    page.fill("#field-filter", "budget_tokens")
    assert "budget_tokens" in texts_of(page.locator("ul.fields > li:visible .name"))
    assert "top_k" not in texts_of(page.locator("ul.fields > li:visible > .head .name"))


def test_where_rules_and_limits_once_stood_leads_to_their_page(visitor: Visitor) -> None:
    for place in ("limit-2", "rule-1", "rules"):
        page = visitor.page
        page.goto("about:blank")
        page.goto(f"{visitor.folder.as_uri()}/families/converse/index.html#{place}")
        page.wait_for_url(f"**/families/converse/rules/index.html#{place}")
        page.wait_for_selector("html[data-ready]")
        assert place == "rules" or page.locator(f"#{place}").is_visible()


def test_a_link_leads_into_a_page_past_what_came_late(visitor: Visitor) -> None:
    page = visitor.open("reference/fm/index.html#Nova")
    page.wait_for_function("innerHeight > document.getElementById('Nova').getBoundingClientRect().top")
    page.evaluate("location.hash = 'Titan'")
    page.wait_for_function("innerHeight > Math.abs(document.getElementById('Titan').getBoundingClientRect().top)")
    visitor.open("families/titan_text/index.html#%E0%A4%A")  # no text


def test_an_example_is_copied_in_the_language_that_was_chosen(visitor: Visitor) -> None:
    page = visitor.open("families/titan_text/examples/index.html")
    page.click("[data-choose=boto3]")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    button = page.locator(".forms [data-form=boto3] .copy").first
    button.evaluate(  # what it says for a moment only
        """(button) => {
          window.said = [];
          new MutationObserver(() => window.said.push(button.textContent)).observe(button, { childList: true });
        }"""
    )
    button.click()
    page.wait_for_function("window.copied")
    assert page.evaluate("window.copied").startswith("import json\n\nimport boto3\n")
    page.wait_for_function("window.said.includes('Copied')")
    assert not page.locator(".forms [data-form=Python]").first.is_visible()


def test_two_models_side_by_side(visitor: Visitor) -> None:
    page = visitor.open("compare/index.html")
    page.fill("[name=one]", "us.amazon.nova-lite-v1:0")
    page.fill("[name=other]", "meta.llama3-1-8b-instruct-v1:0")
    row = page.locator("#side tr", has=page.locator("th", has_text="temperature"))
    assert "temperature" in texts_of(row)[0]
    assert "differs" in (row.get_attribute("class") or "differs")
    assert page.inner_text("#side-says").endswith("is lost: top_k, stop_sequences, caching.")
    one, other = texts_of(page.locator("main li a", has_text="→"))[0].split(" → ")
    page.get_by_text(other).first.click()
    assert texts_of(page.locator("#side thead th"))[1:] == [one, other]


def test_the_matrix_says_what_each_model_calls_a_parameter(visitor: Visitor) -> None:
    page = visitor.open("compare/text/index.html")
    page.fill("#row-filter", "titan-text-premier")
    assert page.locator("#rows tbody tr:visible").count() == 1
    cells = texts_of(page.locator("#rows tbody tr:visible td"))
    assert "maxTokenCount" in cells[0]
    assert "at most 3072" in cells[0]


def test_a_body_is_checked_as_it_is_written(visitor: Visitor) -> None:
    page = visitor.open("check/index.html")
    page.fill("[name=model]", "us.anthropic.claude-sonnet-5")
    body = '{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5,\n "messages": [{"role": "user", "content": "Hi"}]'
    page.fill("#body", f'{body},\n "top_k": 5}}')
    page.wait_for_selector("#verdict .bad")
    assert "/top_k in line 3" in page.inner_text("#verdict")
    assert page.inner_text("#marks mark") == "5"
    page.click("text=Show it")
    assert page.evaluate("[body.selectionStart, body.selectionEnd].map((at) => body.value.slice(at))") == ["5}", "}"]
    page.fill("#body", f"{body}}}")
    page.wait_for_selector("#verdict .good")
    assert page.locator("#marks mark").count() == 0
    page.fill("#body", "{'a'")
    page.wait_for_function("document.getElementById('verdict').textContent.includes('not JSON: line 1')")


def test_what_is_refused_is_taken_out_at_a_click(visitor: Visitor) -> None:
    page = visitor.open("check/index.html")
    page.fill("[name=model]", "us.amazon.nova-lite-v1:0")
    page.fill(
        "#body",
        '{"messages": [{"role": "user", "content": [{"text": "Hi"}], "rol": "user"}], "inferenceConfig": {"topp": 1, "topK": 5}}',
    )
    for left in (1, 0):
        page.locator("#verdict [data-out]").first.click()
        page.wait_for_function(f"document.querySelectorAll('#verdict [data-out]').length === {left}")
    assert json.loads(page.input_value("#body")) == {
        "messages": [{"role": "user", "content": [{"text": "Hi"}]}],
        "inferenceConfig": {"topK": 5},
    }
    assert "Nothing is wrong" in page.inner_text("#verdict")


def test_models_are_filtered_by_the_parameters_that_they_take(visitor: Visitor) -> None:
    page = visitor.open("models/index.html#parameter=top_k")
    shown = texts_of(page.locator("#models tbody tr:visible td:first-child"))
    assert "anthropic.claude-3-haiku-20240307-v1:0" in shown
    assert not {"anthropic.claude-sonnet-5", "amazon.titan-text-lite-v1"} & {*shown}
    assert page.locator("[name=parameter]").is_visible()  # it is one of those that are closed at first


def test_models_are_filtered_by_how_they_are_called_in_a_region(visitor: Visitor) -> None:
    page = visitor.open("models/index.html#called=profile&region=eu-central-1&context=1000000")
    shown = texts_of(page.locator("#models tbody tr:visible td:first-child"))
    known = {each: facts for each, facts in models().items() if "eu-central-1" not in facts.get("regions", ())}
    assert {*shown} == {
        each
        for each, facts in known.items()
        if facts.get("context", 0) >= 1_000_000 and {"eu", "global"} & {*facts.get("profiles", ())}
    }


def test_every_example_and_refused_example_has_its_verdict_on_the_page(visitor: Visitor) -> None:
    """The same cases as without a browser, by the page's own scripts and data; one page, all formats."""
    cases = [
        (name, example.get("model_id", ""), json.dumps(example["request"]), refused)
        for name in corpus.FAMILIES
        for refused, shown in ((False, corpus.examples(name)), (True, corpus.refused_examples(name)))
        for example in shown.values()
    ]
    page = visitor.open("check/index.html")
    verdicts = page.evaluate(
        """async (cases) => {
          const load = (family) => new Promise((resolve, reject) => {
            const script = document.createElement("script");
            Object.assign(script, { src: `../data/check/${family}.js`, onload: resolve, onerror: reject });
            document.head.append(script);
          });
          const known = {};
          bedrock.checks = (family, checks) => { known[family] = checks; };
          for (const family of new Set(cases.map(([family]) => family))) await load(family);
          return cases.map(([family, model, text]) => {
            const { value } = bedrock.parseJson(text);
            return bedrock.judge(known[family], value, bedrock.baseId(model) || model).refused.length > 0;
          });
        }""",
        cases,
    )
    assert len(cases) > 800
    assert [case for case, refused in zip(cases, verdicts, strict=True) if case[3] != refused] == []


AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
JUDGED = """(options) => axe.run(document, options).then(({ violations }) =>
  violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id, nodes }) => [id, nodes[0].html.slice(0, 150)]))"""
MOVED = """() => new Promise((resolve) => {
  let sum = 0;
  const seen = (list) => { for (const entry of list.getEntries()) sum += entry.value; };
  new PerformanceObserver(seen).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""
UNSTYLED = """(every) => {
  const rules = (sheet) => [...sheet.cssRules].flatMap((rule) => (rule.selectorText ? [rule] : rule.cssRules ? rules(rule) : []));
  const said = (one) => rules(one).flatMap((rule) => rule.selectorText.split(/,(?![^(]*\\))/).map((each) => each.trim()));
  const all = new CSSStyleSheet();
  all.replaceSync(every);
  const here = new Set([...document.styleSheets].flatMap(said));
  return said(all).filter((each) => !each.includes("::") && document.querySelector(each) && !here.has(each));
}"""


@pytest.mark.parametrize("path", LOOKED_AT)
def test_a_page_is_usable_by_all(visitor: Visitor, path: str) -> None:
    """It is whole, still and styled; axe finds nothing serious in light and dark; at 360 px nothing is wider than the page."""
    page = visitor.open(path)
    assert page.locator(".first, noscript, template").count() == 0
    assert page.evaluate(MOVED) < 0.01
    assert page.evaluate(UNSTYLED, asset("site.css")) == []
    page.evaluate(AXE)
    for scheme, only in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # of a list that is written above
        assert page.evaluate(JUDGED, {"resultTypes": ["violations"], "preload": False, **only}) == [], scheme
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(
        "[...document.querySelectorAll('[aria-current]')].every((one) => one.getBoundingClientRect().right <= 360)"
    )


SCREENS = (
    *(path.partition("#")[0] for path in SIX.values()),
    *OTHERS,
    "families/converse/index.html",
    "families/claude_messages/answers/index.html",
    "compare/text/index.html",
    "reference/fm/index.html",
)
LATE = """() => {
  document.documentElement.classList.add("first");
  const parts = [...document.querySelectorAll("main *")].filter((one) => !one.closest("details:not([open])"));
  const held = parts.filter((one) => one.localName === "noscript").flatMap((one) => [...one.children]);
  const hidden = parts.filter((one) => getComputedStyle(one).contentVisibility === "hidden");
  return [...held, ...hidden].map((one) => one.getBoundingClientRect()).filter(({ height }) => height).map(({ top }) => top);
}"""


def test_without_scripts_a_page_is_whole_and_what_is_painted_late_is_behind_the_first_screen(
    browser: Browser, folder: Path
) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1200, "height": 900})
    late = {}
    for path in SCREENS:
        page.goto(f"{folder.as_uri()}/{path}")
        late[path] = page.evaluate(LATE)
        if path.endswith("examples/index.html"):
            assert page.locator(".forms .code:visible").count()
    page.goto(f"{folder.as_uri()}/families/converse/index.html")
    page.locator("#sources").scroll_into_view_if_needed()
    assert "bedrock" in page.locator(".sources").inner_text()
    page.close()
    assert [path for path, tops in late.items() if tops and min(tops) < 900] == []
    assert sum(bool(tops) for tops in late.values()) > len(SCREENS) / 2


@pytest.mark.skipif(not PICTURES, reason="BEDROCK_PICTURES names no folder")
def test_pictures(visitor: Visitor) -> None:
    for name, path in SIX.items():
        page = visitor.open(path)
        for width, scheme in ((1200, "light"), (360, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.screenshot(path=str(Path(PICTURES) / f"{name}-{width}.png"))
