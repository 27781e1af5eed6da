"""`bedrock-codegen draft`: from twelve exchanges with a made-up vendor to a package that reads every one of them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.draft import Drafted, draft
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load
from bedrock_codegen.write import write

from tests.draft import orchard
from tests.support.corpus import SPECS

Json = Any
FAMILY = "orchard/orchard_chat"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Drafted]:
    """A folder with recordings and a page, and what was drafted of them."""
    top = tmp_path_factory.mktemp("orchard")
    (top / "specs").mkdir()
    (top / "page.md").write_text(orchard.PAGE)
    recordings = orchard.write(top / "recordings")
    return top, draft([SPECS, top / "specs"], FAMILY, [recordings], page=top / "page.md")


def read(top: Path, name: str) -> Json:
    return json.loads((top / "specs" / FAMILY / name).read_bytes())


def completed(text: str) -> str:
    """What a person would have written, in as few words as the linter takes."""
    said = re.sub(r'  "todo": \[.*?\],\n', "", text, flags=re.DOTALL)
    said = said.replace('"TODO: where this is from"', '"https://orchard.example"')
    return re.sub(r'"TODO: [^"]*"', '"As the page says."', said)


@pytest.fixture(scope="module")
def package(made: tuple[Path, Drafted], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The family's module, generated from the draft with its TODOs filled in."""
    specs = tmp_path_factory.mktemp("completed") / "specs"
    for path in made[1].folder.rglob("*.json"):
        target = specs / FAMILY / path.relative_to(made[1].folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(completed(path.read_text()))
    out = specs.parent / "package" / "orchard_clients"
    write(generate([specs]), out)
    sys.path.insert(0, str(out.parent))
    yield import_module("orchard_clients")
    sys.path.remove(str(out.parent))


def test_it_lints_but_for_what_only_a_person_can_say(made: tuple[Path, Drafted]) -> None:
    corpus, findings = load([made[0] / "specs"])
    findings += lint(corpus)
    assert len(findings) == len(made[1].todos)
    assert 0 < len(findings) < 10, "what the card and the page say is not asked, and nothing twice"
    assert all("TODO" in finding.wrong for finding in findings), findings
    assert next(iter(made[1].told())).endswith("from 13 exchanges")
    assert made[1].unlike == ()


def test_every_exchange_comes_back_equal_with_nothing_unknown(package: Any) -> None:
    family = package.families()["orchard_chat"]
    for request, body in orchard.EXCHANGES:
        for value, parse in ((request, family.parse_request), (body, family.parse_response)):
            read_back = parse(json.dumps(value))
            assert json.loads(read_back.to_wire()) == value
            assert read_back.unknown_fields() == []
    for request, events in orchard.STREAMS:
        assert json.loads(family.parse_request(json.dumps(request)).to_wire()) == request
        for event in events:
            read_back = family.parse_event(json.dumps(event))
            assert json.loads(read_back.to_wire()) == event
            assert read_back.unknown_fields() == []


def test_it_is_called_as_any_family_is(package: Any) -> None:
    testing = import_module("orchard_clients.testing")
    chat = import_module("orchard_clients.orchard_chat")
    turns = [{"speaker": "customer", "parts": [{"kind": "words", "words": "Which apple?"}]}]
    with testing.LocalBedrock() as bedrock:
        answer = chat.invoke(orchard.MODEL, turns, heat=0.2, client=bedrock.client())
        assert answer.text
        assert answer.reply.parts[0].kind == "words"
        with chat.stream(orchard.MODEL, turns, client=bedrock.client()) as events:
            assert "".join(events.text())
        assert events.answer().ended_because
        assert bedrock.requests[0].body == {"format_version": "2026-03", "dialogue": turns, "tuning": {"heat": 0.2}}
        model = package.fm.from_model_id(orchard.MODEL, client=bedrock.client())
        assert model.chat([package.fm.Human("Which apple?")])


def test_what_kinds_of_things_it_finds(made: tuple[Path, Drafted]) -> None:
    request, response, event = (read(made[0], f"{role}.json") for role in ("request", "response", "event"))
    parts = request["$defs"]["OrchardChatInputPart"]
    assert parts["discriminator"] == {"propertyName": "kind"}
    assert len(parts["oneOf"]) == 4
    assert request["properties"]["format_version"]["const"] == "2026-03"
    assert request["$defs"]["OrchardChatPicturePart"]["properties"]["bytes"]["contentEncoding"] == "base64"
    assert request["$defs"]["OrchardChatInputCallPart"]["properties"]["with"]["type"] == "object"
    assert response["properties"]["ended_because"]["anyOf"] == [{"enum": ["call", "finished", "limit"]}, {"type": "string"}]
    assert event["discriminator"] == {"propertyName": "step"}
    assert "tuning" not in request["required"]
    card = read(made[0], "family.json")
    assert card["answer"]["ends"] == {"at": "/step", "equals": "end"}
    assert card["parameters"]["flatten"] == ["/tuning"]
    assert card["fm"]["text"]["messages"]["human"] == {"speaker": "customer", "parts": [{"kind": "words", "words": "$text"}]}


def test_a_page_gives_ranges_and_words_but_not_what_recordings_contradict(made: tuple[Path, Drafted]) -> None:
    tuning = read(made[0], "request.json")["$defs"]["OrchardChatTuning"]["properties"]
    assert (tuning["heat"]["minimum"], tuning["heat"]["maximum"], tuning["heat"]["default"]) == (0, 1, 0.5)
    assert tuning["limit"]["x-evidence"] == "documented"
    assert tuning["halt"]["description"] == "Texts at which the reply ends."
    mood = read(made[0], "request.json")["properties"]["mood"]
    assert mood["x-evidence"] == "documented"


def test_a_bound_that_a_recording_breaks_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    page = tmp_path / "page.md"
    page.write_text("- **limit** - most tokens, minimum 10, maximum 4096\n")
    made = draft([SPECS, tmp_path / "specs"], FAMILY, [orchard.write(tmp_path / "recordings")], page=page)
    limit = json.loads((made.folder / "request.json").read_bytes())["$defs"]["OrchardChatTuning"]["properties"]["limit"]
    assert "minimum" not in limit
    assert limit["maximum"] == 4096


def test_examples_hold_no_word_of_the_recordings(made: tuple[Path, Drafted]) -> None:
    shown = "".join(path.read_text() for path in (made[1].folder / "examples").glob("*.json"))
    for secret in ("Ghent", "Goldrush", "Bramley", "medlar", orchard.PIXEL, "c-1"):
        assert secret not in shown


def test_like_takes_words_names_and_ranges_that_warn(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "first_request.json").write_text('{"prompt": "Name a river.", "max_gen_len": 20, "temperature": 0.4}')
    (tmp_path / "first_response.json").write_text(
        '{"generation": "The Thjorsa.", "prompt_token_count": 4, "generation_token_count": 5, "stop_reason": "stop"}'
    )
    made = draft([SPECS, tmp_path / "specs"], "acme/acme_llama", sorted(tmp_path.glob("*.json")), like="llama")
    card = json.loads((made.folder / "family.json").read_bytes())
    request = json.loads((made.folder / "request.json").read_bytes())
    theirs = json.loads((SPECS / "meta/llama/request.json").read_bytes())
    assert request["properties"]["max_gen_len"]["description"] == theirs["properties"]["max_gen_len"]["description"]
    assert all(limit["evidence"] == "unconfirmed" and limit["source"] == "like" for limit in card["limits"])
    assert {limit["at"] for limit in card["limits"]} >= {"/temperature"}
    assert "minimum" not in request["properties"]["temperature"]
    assert request["x-evidence"] == "sample"


def test_a_list_and_lines_are_read_as_files_of_one_each(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    asked = [{"prompt": "Name a river.", "most": 9}, {"prompt": "Name a bird.", "most": 20}]
    events = [{"piece": "The "}, {"piece": "Thjorsa."}, {"piece": "", "over": "end"}]
    (tmp_path / "request.json").write_text(json.dumps(asked))
    (tmp_path / "events.jsonl").write_text("".join(f"{json.dumps(event)}\n" for event in events))
    made = draft([tmp_path / "specs"], "acme/acme_text", [tmp_path], model="acme.text-v1:0")
    assert made.exchanges == 3, "two requests and one stream"
    assert json.loads((made.folder / "family.json").read_bytes())["answer"]["text"]["event"] == "/piece"


def test_formats_that_share_nothing_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    for name, asked in {"a": {"prompt": "Hi"}, "b": {"texts": ["Hi"]}, "c": {"texts": ["Ho"], "width": 4}}.items():
        exchange = {"model_id": "acme.text-v1:0", "request": asked, "response": {"said": "Good day."}}
        (tmp_path / f"{name}.json").write_text(json.dumps(exchange))
    told = [*draft([tmp_path / "specs"], "acme/acme_text", [tmp_path]).told()]
    assert any(line.endswith("if they are not of one format") and "a.json and " in line and "c.json" not in line for line in told)


def test_a_family_that_is_not_alike_is_refused(tmp_path: Path) -> None:
    (tmp_path / "request.json").write_text('{"said": "Name a river."}')
    with pytest.raises(SpecError, match="--like titan_embed_text_v2#: has bodies that share no member"):
        draft([SPECS, tmp_path / "specs"], "acme/acme_text", [tmp_path / "request.json"], like="titan_embed_text_v2")
    assert not (tmp_path / "specs" / "acme").exists()


@pytest.mark.parametrize(
    ("name", "body", "wrong"),
    [
        ("body.json", {"prompt": "Hi"}, "may be a request or an answer"),
        ("request.json", ["Hi"], "is no object"),
        ("response.json", {"text": "Hi"}, "shows no request that the service took"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, body: Json, wrong: str) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / name).write_text(json.dumps(body))
    with pytest.raises(SpecError, match=wrong):
        draft([SPECS, tmp_path / "specs"], "acme/acme_text", [tmp_path / name])


def test_the_command_says_what_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "specs").mkdir()
    recordings = orchard.write(tmp_path / "recordings")
    arguments = ["draft", FAMILY, str(recordings), "--specs", str(SPECS), "--specs", str(tmp_path / "specs")]
    assert main(arguments) == 0
    assert "from 12 exchanges" in capsys.readouterr().out
    assert main(arguments) == 1
    assert "exists" in capsys.readouterr().err
