"""The site of our own specs: everything that they say is on it, at one place, and nothing else; its links lead somewhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.common.pointers import escape
from bedrock_codegen.runtime._runtime.models.lifecycle import state
from bedrock_models import schema

from tests.support.corpus import FOLDERS, ROOT, SPECS
from tests.support.in_one import in_one
from tests.support.site import digest, files, formats, pages, targets
from tests.support.specs import specs

LARGEST = 300_000
"""Bytes of a page; what is downloaded on purpose may have more."""
Json = Any


def properties(schema: Json, at: str) -> Iterator[str]:
    """The pointer of every property in a body, its definitions included."""
    if not isinstance(schema, dict):
        return
    for key, member in schema.get("properties", {}).items():
        yield f"{at}/properties/{escape(key)}"
        yield from properties(member, f"{at}/properties/{escape(key)}")
    for name, definition in schema.get("$defs", {}).items():
        yield from properties(definition, f"{at}/$defs/{name}")
    for key in ("items", "additionalProperties"):
        yield from properties(schema.get(key), f"{at}/{key}")
    for key in ("anyOf", "oneOf"):
        for index, arm in enumerate(schema.get(key, ())):
            yield from properties(arm, f"{at}/{key}/{index}")


def of_family(name: str) -> Iterator[str]:
    """What the folder of a family says that must have a place: fields, rules, limits, sources, examples."""
    spec = next(spec for spec in specs().families if spec.name == name)
    for role, body in spec.bodies.items():
        yield from (f"{role}.json#{pointer}" for pointer in properties(body.data, ""))
    card = spec.card.data
    yield from (f"family.json#/rules/{index}" for index in range(len(card.get("rules", ()))))
    for kind in ("limits", "stream_limits"):
        yield from (f"family.json#/{kind}/{index}" for index in range(len(card.get(kind, ()))))
    for kind in ("rules", "limits"):
        yield from (f"family.json#/converse/{kind}/{index}" for index in range(len(card.get("converse", {}).get(kind, ()))))
    yield from (f"family.json#/sources/{source}" for source in card["sources"])
    for model_id, facts in spec.models.data.items():
        yield from (f"models.json#/{model_id}/limits/{index}" for index in range(len(facts.get("limits", ()))))
    yield from (f"examples/{example}.json" for example in spec.examples)
    yield from (f"examples/invalid/{example}.json" for example in spec.refused)


@in_one("name", FOLDERS)
def test_all_that_a_family_says_is_on_one_page_and_nothing_else_is(name: str) -> None:
    own = [page for path, page in pages().items() if path.startswith(f"families/{name}/")]
    assert Counter(place for page in own for place in page.specs) == Counter(of_family(name))


def believed(schema: Json, at: str, *above: Json) -> Iterator[tuple[str, str, str]]:
    """The pointer of every property, why it is believed and who says so: as it says itself, its object, or the whole body."""
    if not isinstance(schema, dict):
        return
    for key, member in schema.get("properties", {}).items():
        holders = (member, schema, *above[:1])
        kind, source = (next((each[word] for each in holders if word in each), "") for word in ("x-evidence", "x-source"))
        yield f"{at}/properties/{escape(key)}", kind, source
        yield from believed(member, f"{at}/properties/{escape(key)}", *above, schema)
    for name, definition in schema.get("$defs", {}).items():
        yield from believed(definition, f"{at}/$defs/{name}", *above, schema)
    for key in ("items", "additionalProperties"):
        yield from believed(schema.get(key), f"{at}/{key}", *above, schema)
    for key in ("anyOf", "oneOf"):
        for index, arm in enumerate(schema.get(key, ())):
            yield from believed(arm, f"{at}/{key}/{index}", *above, schema)


SHOWN = re.compile(r'<li id="[^"]*" data-spec="([^"]+)">(.*?)</p>', re.DOTALL)


@in_one("name", FOLDERS)
def test_every_field_says_why_it_is_believed_and_leads_to_who_says_so(name: str) -> None:
    shown = {
        unescape(spec): head
        for path, text in files().items()
        if path.parts[:2] == ("families", name) and path.suffix == ".html"
        for spec, head in SHOWN.findall(text)
    }
    spec = next(spec for spec in specs().families if spec.name == name)
    said = [
        (f"{role}.json#{pointer}", kind, source)
        for role, body in spec.bodies.items()
        for pointer, kind, source in believed(body.data, "")
    ]
    assert [place for place, kind, _ in said if kind and f'class="evidence {kind}"' not in shown[place]] == []
    assert [place for place, _, source in said if source and f'#source-{source}"' not in shown[place]] == []


@in_one("name", FOLDERS)
def test_every_kind_of_rule_is_a_sentence(name: str) -> None:
    """A rule without words would be counted and say nothing."""
    family = formats()[name]
    facts = (*family.rules, *family.limits, *family.stream_limits, *family.converse_facts)
    assert [fact.spec for fact in facts if not (fact.sentence.strip() or fact.message.strip())] == []


def test_every_fact_about_a_model_is_on_its_page() -> None:
    missing = [
        (model_id, said)
        for model_id, facts in models().items()
        for text in [plain(files()[_path(f"models/{model_id}/index.html")])]
        for said in words_of(model_id, facts)
        if said not in text
    ]
    assert missing == []


def models() -> Json:
    """Every id, with what its line says; of one with two formats, both."""
    found: dict[str, Json] = {**specs().other_models.data["without_family"]}
    for spec in specs().families:
        for model_id, facts in spec.models.data.items():
            found[model_id] = {**facts, **found.get(model_id, {})}
    return found


def plain(page: str) -> str:
    """A page as one reads it, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


WORDS: dict[str, Callable[[str, Json], Iterable[str]]] = {
    **dict.fromkeys(("context", "output", "dimensions"), lambda _, number: [f"{number:,}"]),
    **dict.fromkeys(("in", "out", "regions"), lambda _, words: words),
    "profiles": lambda model_id, prefixes: [f"{prefix}.{model_id}" for prefix in prefixes],
    "variants": lambda model_id, ends: [f"{model_id}{end}" for end in ends],
    "batch": lambda _, numbers: [f"{number:,}" for name, number in numbers.items() if name != "served"],
    "lifecycle": lambda _, days: [day for day in days.values() if not day.startswith("P")],
    "note": lambda _, note: [" ".join(note.replace("`", "").split())],
    "sources": lambda _, sources: sources.values(),
    "provider": lambda _, name: [name],
    "reasoning": lambda _, thinks: ["can think before it answers" if thinks else "does not think before it answers"],
    **dict.fromkeys(("streaming", "inference", "limits", "apis"), lambda *_: []),
}
"""Kind of fact to what the page must say of it; the last are said in other words."""


def words_of(model_id: str, facts: Json) -> Iterator[str]:
    """What the page must say of a model; a kind of fact that is new here fails."""
    for key, value in facts.items():
        yield from WORDS[key](model_id, value)


SAID_ALIKE = ("in", "out", "context", "output", "dimensions", "regions", "lifecycle")
"""What the file of a model says as its line in the specs does."""


def test_every_model_is_a_file_for_programs_as_well() -> None:
    """Each fact of its line, and each parameter and limit that its page shows."""
    for model_id, facts in models().items():
        said = json.loads(files()[_path(f"models/{model_id}.json")])
        wanted = {key: facts[key] for key in SAID_ALIKE if facts.get(key)}
        assert {key: said[key] for key in SAID_ALIKE if key in said} == wanted
        assert said.get("profiles", []) == [f"{prefix}.{model_id}" for prefix in facts.get("profiles", ())]
        page = files()[_path(f"models/{model_id}/index.html")]
        shown = [unescape(place) for place in re.findall(r'class="name" href="../../families/[^"#]*#([^"]*)"', page)]
        parameters = [each for form in said.get("formats", ()) for each in form["parameters"]]
        assert [each["pointer"] for each in parameters] == shown
        assert sum(len(each.get("limits", ())) for each in parameters) == page.count('<p class="limit')


def test_what_bedrock_adds_is_on_a_page_of_its_own() -> None:
    bedrock = json.loads((SPECS / "bedrock.json").read_bytes())
    wanted = Counter(f"bedrock.json#/{role}{pointer}" for role, body in bedrock.items() for pointer in properties(body, ""))
    assert Counter(pages()["families/bedrock/index.html"].specs) == wanted


def test_every_model_has_a_page() -> None:
    listed = {model_id for spec in specs().families for model_id in spec.models.data}
    listed |= specs().other_models.data["without_family"].keys()
    assert {path.split("/")[1] for path in pages() if path.startswith("models/") and path.count("/") == 2} == listed
    assert all(len(pages()[f"models/{model_id}/index.html"].specs) == 1 for model_id in listed)


def test_nothing_else_claims_a_place_in_the_specs() -> None:
    others = [path for path, page in pages().items() if page.specs and path.split("/")[0] not in {"families", "models"}]
    assert others == []


def test_every_link_leads_somewhere() -> None:
    broken = [f"{page}: {link}" for page in pages() for link, path, place in targets(page) if not _leads(path, place)]
    assert broken == []


def _leads(path: str, place: str) -> bool:
    if path in pages():
        return not place or place in _ids(path) or ("=" in place and path.startswith(("check/", "compare/", "models/index")))
    return path in _others()


def _others() -> set[str]:
    return {path.as_posix() for path in files()}


def _ids(path: str) -> set[str]:
    return set(pages()[path].ids)


def test_a_place_is_named_once_on_a_page() -> None:
    twice = {
        path: found
        for path, page in pages().items()
        if (found := [each for each, count in Counter(page.ids).items() if count > 1])
    }
    assert twice == {}


def test_addresses_are_relative_and_name_their_file() -> None:
    """So that the site works from a disk, and below any address."""
    wrong = [link for page in pages() for link, path, _ in targets(page) if link.startswith("/") or path.endswith("/")]
    assert wrong == []


LOADED = re.compile(r"bedrock.later\((.*?)\)</script>")
SVG = "http://www.w3.org/2000/svg"
"""A name, not an address."""


def test_nothing_is_fetched_from_elsewhere() -> None:
    shared = {path: text.replace(SVG, "") for path, text in files().items() if path.parts[0] == "assets"}
    styles = [text.partition("<style>")[2].partition("</style>")[0] for path, text in files().items() if path.suffix == ".html"]
    assert [path for path, text in shared.items() if "://" in text] == []
    assert [style for style in {*styles} if "://" in style or "@import" in style or "url(" in style] == []
    loaded = {path for text in files().values() for found in LOADED.findall(text) for path in json.loads(found)}
    assert loaded
    assert loaded <= {path.as_posix() for path in files()}


def test_no_page_is_too_large() -> None:
    assert {path: size for path in pages() if (size := len(files()[_path(path)].encode())) > LARGEST} == {}


def _path(name: str) -> Any:
    return next(path for path in files() if path.as_posix() == name)


def test_another_process_with_another_seed_makes_the_same_bytes() -> None:
    program = "from tests.support.site import digest\nprint(digest())"
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == digest()


def test_guides_and_reference_are_there() -> None:
    guides = {path.split("/")[1] for path in pages() if path.startswith("guides/") and path.count("/") == 2}
    assert {"readme", "jobs", "production", "command-line", "decisions-0003-open-unions-in-answers"} <= guides
    assert set(FOLDERS) | {"errors", "fm", "testing"} <= {path.split("/")[1] for path in pages() if path.startswith("reference/")}
    nova = files()[_path("reference/nova/index.html")]
    assert "max_tokens" in nova
    assert '<a href="../../reference/bedrock_models/index.html#Options">Options</a>' in nova


def test_every_published_schema_says_where_it_is() -> None:
    """Its `$id` leads from where it lies to itself; with an address for the site it is that of the file."""
    found = {
        path: json.loads(text)
        for path, text in files().items()
        if path.parts[0] == "schemas" and path.name != "bundle.json" and path.suffix == ".json"
    }
    assert len(found) >= 80
    for path, published in found.items():
        assert published["$id"] == path.name
        ours = schema(path.parts[1], path.stem)  # type: ignore[arg-type]
        assert {**published, "$id": ""} == {**ours, "$id": "", "$schema": published["$schema"]}


def test_openapi_refers_to_what_it_holds() -> None:
    api = json.loads(files()[_path("openapi.json")])
    names = api["components"]["schemas"]
    assert set(_references(api)) <= {f"#/components/schemas/{name}" for name in names}
    titles = {body.data["title"] for spec in specs().families for body in spec.bodies.values()}
    assert titles <= names.keys()


def _references(node: Json) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["$ref"]] if isinstance(node.get("$ref"), str) else ())
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)


def test_the_states_of_models_are_left_to_the_day_of_reading() -> None:
    """A build says the same on every day, so no page may hold what depends on the day."""
    assert {state({"eol": "2026-01-01"}, day) for day in (date(2025, 12, 31), date(2026, 1, 1))} == {"legacy", "eol"}
    text = files()[_path("models/amazon.titan-text-express-v1/index.html")]
    assert "legacy from <time>2025-01-31</time>, ends <time>2025-08-15</time>" in text
    assert 'class="state' not in text


def test_the_command_writes_the_site_and_replaces_only_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # no checkout: neither guides nor a reference
    toy = ROOT / "tests" / "golden" / "specs"
    out = tmp_path / "site"
    assert main(["site", "--specs", str(toy), "--out", str(out), "--base-url", "https://models.example"]) == 0
    assert (out / "index.html").is_file()
    published = next(out.glob("schemas/*/request.json"))
    assert json.loads(published.read_bytes())["$id"] == f"https://models.example/{published.relative_to(out).as_posix()}"
    assert main(["site", "--specs", str(toy), "--out", str(out)]) == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("kept")
    assert main(["site", "--specs", str(toy), "--out", str(tmp_path / "mine")]) == 2
    assert "is no generated site" in capsys.readouterr().err
