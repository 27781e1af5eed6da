"""Formats as unlike ours as real ones are: what a draft makes of them, generated and called with no line of Python."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from bedrock_codegen.commands.cli import main
from bedrock_codegen.commands.draft import draft
from bedrock_codegen.commands.pipeline import generate
from bedrock_codegen.common.findings import SpecError
from bedrock_codegen.lint import lint
from bedrock_codegen.load import load
from bedrock_codegen.write import write

from tests.draft import (
    halyard,
    kestrel,
    longhand,
    lumen,
    marram,
    orchard,
    sorrel,
    tessera,
    test_bare_texts,
    test_text_items,
    vellum,
)
from tests.draft.test_command import completed
from tests.support.corpus import SPECS
from tests.support.local_talks import Local, without_null

Json = Any


def recorded(model_id: str, whole: list[tuple[Json, Json]], streams: list[tuple[Json, list[Json]]]) -> list[Json]:
    calls = [{"model_id": model_id, "request": request, "response": response} for request, response in whole]
    return [*calls, *({"model_id": model_id, "request": request, "events": events} for request, events in streams)]


VENDORS = {
    "lumen/lumen_chat": (recorded(lumen.MODEL, lumen.EXCHANGES, lumen.STREAMS), "page.md", lumen.PAGE),
    "tessera/tessera_embed": (recorded(tessera.MODEL, tessera.EXCHANGES, []), "page.html", tessera.PAGE),
    "halcyon/halcyon_turns": (recorded(kestrel.MODEL, kestrel.EXCHANGES, kestrel.STREAMS), "kestrel.md", kestrel.PAGE),
    "halyard/halyard_script": (recorded(halyard.MODEL, halyard.EXCHANGES, halyard.STREAMS), "halyard.md", halyard.PAGE),
    "sorrel/sorrel_meadow": (recorded(sorrel.MODEL, sorrel.EXCHANGES, sorrel.STREAMS), "sorrel.md", sorrel.PAGE),
    "wren/wren_song": (
        recorded("wren.song-v1:0", test_bare_texts.EXCHANGES, test_text_items.STREAMS),
        "wren.md",
        "| most | integer | The most tokens of an answer. |\n\n`finish`: `WHOLE` when done, `CEILING` at the limit.\n",
    ),
    "marram/marram_strand": (recorded(marram.MODEL, marram.EXCHANGES, marram.STREAMS), "marram.md", marram.PAGE),
    "vellum/vellum_scribe": (recorded(vellum.MODEL, vellum.EXCHANGES, vellum.STREAMS), "vellum.md", vellum.PAGE),
    "quill/quill_longhand": (recorded(longhand.MODEL, longhand.EXCHANGES, longhand.STREAMS), "longhand.txt", longhand.PAGE),
}


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every vendor drafted by the command, one after the other into the same folder, and their TODOs filled in."""
    top = tmp_path_factory.mktemp("vendors")
    for family, (exchanges, page, text) in VENDORS.items():
        folder = top / family.partition("/")[0]
        folder.mkdir()
        for number, each in enumerate(exchanges):
            (folder / f"{number:02}.json").write_text(json.dumps(each))
        (top / page).write_text(text)
        assert main(["draft", family, str(folder), "--docs", str(top / page), "--specs", str(top / "specs")]) == 0
    for path in (top / "specs").rglob("*.json"):
        path.write_text(completed(path.read_text()))
    return top / "specs"


@pytest.fixture(scope="module")
def package(specs: Path) -> Iterator[Any]:
    corpus, findings = load([specs])
    assert findings + lint(corpus) == []
    write(generate([specs]), specs.parent / "vendor_clients")
    sys.path.insert(0, str(specs.parent))
    yield import_module("vendor_clients")
    sys.path.remove(str(specs.parent))


def read(specs: Path, family: str, name: str) -> Json:
    return json.loads((specs / family / name).read_bytes())


def test_every_body_comes_back_equal_with_nothing_unknown(package: Any) -> None:
    for family, (exchanges, _, _) in VENDORS.items():
        known = package.families()[family.partition("/")[2]]
        parsers = {"request": known.parse_request, "response": known.parse_response, "events": known.parse_event}
        bodies = [(role, body) for each in exchanges for role in parsers.keys() & each.keys() for body in listed(each[role])]
        for role, body in bodies:
            read_back = parsers[role](json.dumps(body))
            assert json.loads(read_back.to_wire()) == body
            assert read_back.unknown_fields() == []


def listed(body: Json) -> list[Json]:
    return body if isinstance(body, list) else [body]


def test_tools_by_key_are_maps_and_what_they_are_given_is_free(specs: Path) -> None:
    request, event = (read(specs, "lumen/lumen_chat", f"{role}.json") for role in ("request", "event"))
    assert request["properties"]["toolbox"]["additionalProperties"] == {"$ref": "#/$defs/LumenChatToolbox"}
    said = request["$defs"]["LumenChatInputSay"]
    assert said["x-kind"] is True
    assert said["properties"]["use"]["additionalProperties"] == {"$ref": "#/$defs/LumenChatInputUse"}
    assert request["$defs"]["LumenChatInputUse"]["properties"]["given"]["type"] == "object"
    assert event["discriminator"] == {"propertyName": "event"}
    shown = "".join(path.read_text() for path in (specs / "lumen/lumen_chat/examples").glob("*.json"))
    assert not any(word in shown for word in ("forecast", "ferries", "Lisbon", "harbour", "Hercules"))


def test_the_card_reads_and_asks_as_the_vendor_means_it(specs: Path) -> None:
    card = read(specs, "lumen/lumen_chat", "family.json")
    assert card["answer"]["text"] == {"response": "/outcome/said/say/*/plain", "event": "/data/change/plain"}
    assert card["answer"]["stop_reason"] == {"response": "/outcome/why", "event": "/data/why"}
    assert card["answer"]["usage"]["input_tokens"]["response"] == "/bill/read_tokens"
    assert card["answer"]["ends"] == {"at": "/event", "equals": "shut"}
    kinds = [{"/plain": {"from": "/data/change/plain", "take": "join"}}, {"/use": {"from": "/data/change/use"}}]
    assert card["answer"]["fields"]["/outcome/said/say"] == {"by": "/data/at", "items": kinds}
    assert card["parameters"]["constants"] == {"/edition": "lumen-3"}
    assert card["fm"]["stop_reasons"] == {"ceiling": "length", "complete": "end", "use": "tool_use"}
    messages = card["fm"]["text"]["messages"]
    assert messages["system"] == {"at": "/setup", "value": "$text"}
    assert messages["image"] == {"photo": {"mime": "$media_type", "b64": "$base64"}}
    assert "todo" not in card


def test_a_stream_of_parts_makes_the_answer_that_comes_at_once(package: Any) -> None:
    assembled = import_module("vendor_clients._runtime.streams.assemble").assembled
    whole = assembled(lumen.STREAMS[-1][1], package.families()["lumen_chat"].answer)
    assert whole["outcome"] == {
        "said": lumen.lumen(lumen.plain("Looking it up."), lumen.use("forecast", "h-9", town="Faro")),
        "why": "use",
    }


def test_events_that_hold_all_so_far_are_told_piece_by_piece(package: Any, specs: Path) -> None:
    card = read(specs, "vellum/vellum_scribe", "family.json")
    assert card["answer"]["text"] == {"response": "/drafts/*/text", "event": "/state/text"}
    assert card["answer"]["so_far"] is True
    assert card["answer"]["ends"] == {"at": "/done", "equals": True}
    messages = card["fm"]["text"]["messages"]
    assert messages["system"] == {"at": "/rules/voice", "value": "$text"}
    assert messages["seeing"] == {"role_is": "hearer", "text": "$text", "leaves": ["$images"]}
    assert messages["assistant"] == {"role_is": "teller", "text": "$text"}
    assembled = import_module("vendor_clients._runtime.streams.assemble").assembled
    drafts = assembled(vellum.STREAMS[1][1], package.families()["vellum_scribe"].answer)["drafts"]
    assert [each["text"] for each in drafts] == ["A book of hours.", "The hours of old."]
    chat, testing = import_module("vendor_clients.vellum_scribe"), import_module("vendor_clients.testing")
    fm = import_module("vendor_clients.fm")
    told = [["A book ", "of ", "hours."], ["A book ", "The hours ", "of hours.", "of old."]]
    for pieces, (request, events) in zip(told, vellum.STREAMS, strict=False):
        with testing.LocalBedrock(lambda _, events=events: events) as bedrock:
            client = bedrock.client()
            with chat.stream(vellum.MODEL, request["scenes"], client=client) as stream:
                assert list(stream.text()) == pieces
            assert list(fm.from_model_id(vellum.MODEL, client=client).generate("Hi", stream=True)) == pieces


def test_the_chat_is_called_streamed_and_asked_by_the_common_interface(package: Any) -> None:
    chat, testing = import_module("vendor_clients.lumen_chat"), import_module("vendor_clients.testing")
    turns = [lumen.guest(lumen.plain("Which lighthouse?"))]
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        answer = chat.invoke(lumen.MODEL, turns, quit_on=["about"], client=client)
        assert "lumen-3" not in answer.text, "what is asked is what the guest says"
        assert answer.bedrock.usage.input_tokens == int(answer.bill.read_tokens)
        with chat.stream(lumen.MODEL, turns, client=client) as events:
            assert [event.event for event in events][-1] == "shut"
        assert events.answer().text
        model = package.fm.from_model_id(lumen.MODEL, client=client)
        assert model.chat([package.fm.System("Be brief."), package.fm.Human("Hello?", images=[b"\x89PNG\r\n\x1a\n0000"])])
        sent = bedrock.requests[-1].body
    assert sent["setup"] == "Be brief."
    assert sent["thread"][0]["say"][1]["photo"]["mime"] == "image/png"


def test_a_format_of_two_tasks_has_a_class_for_each(specs: Path, package: Any) -> None:
    classes = read(specs, "tessera/tessera_embed", "family.json")["fm"]["classes"]
    assert classes["TesseraEmbed"]["embedding"]["purpose"] == {"at": "/aim", "values": {"document": "store", "query": "seek"}}
    assert classes["TesseraEmbed"]["embedding"]["parameters"] == {"dimensions": "/width", "normalize": "/unit"}
    assert classes["TesseraEmbedRank"]["rerank"]["parameters"] == {"top_n": "/keep"}
    width = read(specs, "tessera/tessera_embed", "request.json")["properties"]["width"]
    assert (width["minimum"], width["maximum"], width["default"]) == (4, 1024, 8)
    testing = import_module("vendor_clients.testing")
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        embed = package.fm.TesseraEmbed.from_id(tessera.MODEL, client=client)
        assert [len(each) for each in embed.generate(["red", "blue"], dimensions=16)] == [16, 16]
        ranked = package.fm.TesseraEmbedRank.from_id(tessera.MODEL, client=client)
        found = ranked.rerank("Where do otters live?", list(tessera.CANDIDATES), top_n=2)
        assert len(found) == 2
        with pytest.raises(Exception, match="not less or equal to 1024"):
            client.invoke_model(modelId=tessera.MODEL, body=json.dumps({"task": "embed", "width": 5000}))


def test_turns_inside_an_object_are_found_with_what_the_model_is_to_know_beside_them(specs: Path) -> None:
    card = read(specs, "halcyon/halcyon_turns", "family.json")
    messages = card["fm"]["text"]["messages"]
    assert messages["at"] == "/input/turns"
    assert messages["system"] == {"at": "/input/preamble", "value": "$text"}
    assert card["fm"]["text"]["parameters"] == {
        "max_token_count": "/controls/max-new",
        "temperature": "/controls/randomness",
        "top_p": "/controls/nucleus",
        "stop_sequences": "/controls/cut-at",
    }
    assert card["answer"]["usage"]["cache_read_tokens"] == {"response": "/meter/cached", "event": "/stats/cached"}
    assert card["fm"]["stop_reasons"] == {
        "cut": "stop_sequence",
        "max-new": "length",
        "natural": "end",
        "tool-call": "tool_use",
        "censored": "filtered",
    }
    assert "todo" not in card


def test_ranges_words_and_types_are_read_in_lines_of_a_page(specs: Path) -> None:
    controls = read(specs, "halcyon/halcyon_turns", "request.json")["$defs"]["HalcyonTurnsControls"]["properties"]
    assert (controls["max-new"]["minimum"], controls["max-new"]["maximum"], controls["max-new"]["default"]) == (1, 8192, 512)
    assert (controls["randomness"]["minimum"], controls["randomness"]["maximum"]) == (0, 2)
    assert (controls["nucleus"]["exclusiveMinimum"], controls["nucleus"]["maximum"]) == (0, 1)
    pick = read(specs, "halcyon/halcyon_turns", "request.json")["properties"]["pick-tool"]
    assert pick["anyOf"] == [{"enum": ["auto", "must", "never"]}, {"type": "string"}]
    text = read(specs, "quill/quill_longhand", "request.json")["properties"]
    assert (text["len"]["maximum"], text["temp"]["maximum"], text["lp"]["maximum"]) == (2048, 1.5, 5)
    assert "minimum" not in text["salt"]


def test_a_card_says_how_conversations_write_tools(specs: Path) -> None:
    said = read(specs, "halcyon/halcyon_turns", "family.json")["conversation"]
    assert said["tools"] == {"at": "/toolset", "each": {"tool-name": "$name", "summary": "$description", "accepts": "$schema"}}
    assert said["call"] == {"type": "tool-call", "call-id": "$id", "tool-name": "$name", "arguments": "$arguments"}
    assert said["result"] == {"type": "tool-result", "call-id": "$id", "output": "$text", "failed": "$is_error?"}


def test_pieces_that_say_their_own_number_and_texts_of_json_make_a_whole_answer(package: Any) -> None:
    assembled = import_module("vendor_clients._runtime.streams.assemble").assembled
    whole = assembled(kestrel.STREAMS[-1][1], package.families()["halcyon_turns"].answer)
    assert whole["output"]["parts"] == [kestrel.words("Looking."), kestrel.call("c_99", "forecast", place="Porto")]
    turns, testing = import_module("vendor_clients.halcyon_turns"), import_module("vendor_clients.testing")
    with testing.LocalBedrock() as bedrock:
        given = {"turns": [kestrel.turn("person", kestrel.words("Which bird is it?"))]}
        with turns.stream(kestrel.MODEL, given, client=bedrock.client()) as events:
            pieces = list(events.text())
        answer = events.answer()
    assert len(pieces) > 1
    assert answer.output.parts[0].value == "".join(pieces)
    assert not answer.misfits


@pytest.mark.usefixtures("package")
def test_reasons_and_counts_that_only_a_page_explains(specs: Path) -> None:
    card = read(specs, "quill/quill_longhand", "family.json")
    assert card["fm"]["stop_reasons"] == {"eos": "end", "len": "length", "stop": "stop_sequence"}
    assert card["answer"]["usage"]["input_tokens"]["response"] == "/spent/eaten"
    longhand_client, testing = import_module("vendor_clients.quill_longhand"), import_module("vendor_clients.testing")
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        assert longhand_client.invoke(longhand.MODEL, "Once upon a time", client=client).outs[0].end == "eos"
        assert longhand_client.invoke(longhand.MODEL, "Once upon a time", len=3, client=client).outs[0].end == "len"
        with longhand_client.stream(longhand.MODEL, "Once upon a time", client=client) as events:
            list(events)
        assert not events.answer().misfits


def test_conversations_go_from_one_vendor_to_another_and_back(package: Any) -> None:
    talk = sorrel.EXCHANGES[8][0]
    tool = "soil", sorrel.SOIL["about"], sorrel.SOIL["takes"]
    turns = kestrel.turn, (kestrel.PERSON, "kestrel", kestrel.PERSON)
    there = package.port(talk, to="halcyon_turns", family="sorrel_meadow")
    assert json.loads(there.request.to_wire())["input"]["turns"] == [
        turns[0](turns[1][0], kestrel.words("And of the south field?")),
        turns[0](turns[1][1], kestrel.words("A moment."), kestrel.call("e-9", "soil", field="south")),
        turns[0](turns[1][2], kestrel.result("e-9", "Chalk below clay.")),
    ]
    assert json.loads(there.request.to_wire())["toolset"] == [dict(zip(("tool-name", "summary", "accepts"), tool, strict=True))]
    keyed = package.port(there.request, to="lumen_chat")
    assert json.loads(keyed.request.to_wire())["toolbox"] == {"soil": {"purpose": tool[1], "shape": tool[2]}}
    assert {"use": {"soil": {"handle": "e-9", "given": {"field": "south"}}}} in json.loads(keyed.request.to_wire())["thread"][1][
        "say"
    ]
    back = package.port(keyed.request, to="sorrel_meadow")
    assert json.loads(back.request.to_wire()) == {key: value for key, value in talk.items() if key != "choose"}
    seen = package.port(sorrel.EXCHANGES[4][0], to="lumen_chat", family="sorrel_meadow").request
    assert [each["kind"] for each in json.loads(package.port(seen, to="sorrel_meadow").request.to_wire())["path"]] == [
        "sight",
        "message",
    ]
    beside = vellum.EXCHANGES[3][0]
    there = package.port(beside, to="lumen_chat", family="vellum_scribe").request
    assert [[*each] for each in json.loads(there.to_wire())["thread"][0]["say"]] == [["plain"], ["photo"]]
    assert json.loads(package.port(there, to="vellum_scribe").request.to_wire()) == beside


def test_a_local_endpoint_calls_tools_as_the_vendor_writes_calls(package: Any) -> None:
    testing = import_module("vendor_clients.testing")
    asked: dict[str, tuple[str, Json, Json]] = {
        "sorrel_meadow": (sorrel.MODEL, sorrel.walker("When does clover bloom?"), {"path": [], "tools": {"bloom": sorrel.BLOOM}}),
        "halcyon_turns": (
            kestrel.MODEL,
            kestrel.turn(kestrel.PERSON, kestrel.words("Ferries from Oban?")),
            {"api-level": 3, "input": {"turns": []}, "toolset": [kestrel.FERRIES]},
        ),
    }
    with testing.LocalBedrock() as bedrock:
        client = bedrock.client()
        for name, (model_id, turn, body) in asked.items():
            (body.get("path") if "path" in body else body["input"]["turns"]).append(turn)
            family = package.families()[name]
            request = family.parse_request(json.dumps(body))
            answer = package.invoke(model_id, request, client=client)
            (call,) = answer.tool_calls
            assert (call.name, answer.misfits, answer.unknown_fields()) == ("bloom" if "path" in body else "ferries", (), [])
            with package.stream(model_id, request, client=client) as events:
                list(events)
            (streamed,) = events.answer().tool_calls
            assert (streamed.name, streamed.arguments) == (call.name, call.arguments)
            if name == "halcyon_turns":  # the reply as it came, and what the call gave, make the next request
                turns = json.loads(answer.to_wire())["output"], kestrel.turn(kestrel.PERSON, kestrel.result(call.id, "At nine."))
                body["input"]["turns"] += turns
                assert "At nine." in package.invoke(model_id, family.parse_request(json.dumps(body)), client=client).text


def test_a_text_of_a_whole_and_texts_of_its_parts(tmp_path: Path) -> None:
    heard = "Good morning to all of Lisbon."
    for number, (text, parts) in enumerate(
        [(heard, ["Good morning", "to all of Lisbon."]), ("Where is the tram?", ["Where is the tram?"])]
    ):
        body = {"transcript": text, "segments": [{"text": part, "t": 0.5} for part in parts], "outcome": "complete"}
        exchange = {"model_id": "murmur.scribe-1", "request": {"sound": "UklGRg"}, "response": body}
        (tmp_path / f"{number}.json").write_text(json.dumps(exchange))
    (tmp_path / "specs").mkdir()
    made = draft([tmp_path / "specs"], "murmur/murmur_scribe", [tmp_path / "0.json", tmp_path / "1.json"])
    assert json.loads((made.folder / "family.json").read_bytes())["answer"]["text"] == {"response": "/transcript"}


def test_what_nobody_could_tell_is_a_todo_that_says_where_and_what(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "request.json").write_text('{"ask": "Name a river to me"}')
    (tmp_path / "response.json").write_text('{"x": {"y": 1}}')
    bodies, specs = sorted(map(str, tmp_path.glob("*.json"))), str(tmp_path / "specs")
    assert main(["draft", "acme/acme_x", *bodies, "--specs", specs]) == 0
    assert main(["lint", "--specs", specs]) == 1
    told = capsys.readouterr().err
    for place in ("models.json: ", "/answer/text/response", "/answer/stop_reason", "/answer/usage/input_tokens", "/fm: "):
        assert f"'TODO: {place}" in told
    assert "examples/seen_1.json#/model_id: is still to be written" in told
    assert "acme.model-v1" not in told
    assert main(["draft", "acme/acme_y", *bodies, "--specs", specs, "--model", "eu.acme.y-v1"]) == 0
    assert json.loads((tmp_path / "specs/acme/acme_y/models.json").read_bytes())["acme.y-v1"]["profiles"] == ["eu"]
    assert not any("models.json" in each for each in read(tmp_path / "specs", "acme/acme_y", "family.json")["todo"])
    with pytest.raises(SpecError, match="bad id#: is no model id"):
        draft([SPECS, tmp_path / "specs"], "acme/acme_z", [Path(each) for each in bodies], model="bad id")


def test_the_name_of_a_tool_is_nobody_s_enumeration(tmp_path: Path) -> None:
    calls = orchard.write(tmp_path / "recordings")
    for number in range(4):  # the same tool again and again
        (calls / f"more-{number}.json").write_text((calls / "exchange-05.json").read_text())
    (tmp_path / "specs").mkdir()
    made = draft([SPECS, tmp_path / "specs"], "orchard/orchard_chat", [calls])
    request = json.loads((made.folder / "request.json").read_bytes())
    assert request["$defs"]["OrchardChatTool"]["properties"]["does"]["type"] == "string"
    response = json.loads((made.folder / "response.json").read_bytes())
    assert response["$defs"]["OrchardChatCallPart"]["properties"]["does"]["type"] == "string"


def test_calls_ends_versions_and_kinds_are_found_where_no_name_says_so(specs: Path) -> None:
    card = read(specs, "halyard/halyard_script", "family.json")
    calls = {"at": "/outputs/*/parts/*[kind=use]/use", "id": "/ref", "name": "/gear", "arguments": "/input"}
    assert card["answer"]["tool_calls"] == calls, "though tools are offered as texts"
    assert card["answer"]["stop_reason"] == {"response": "/outputs/*/over", "event": "/over"}, "by the page alone"
    assert card["fm"]["stop_reasons"] == {"done": "end", "reach": "length", "use": "tool_use", "cut": "stop_sequence"}
    assert card["parameters"]["constants"] == {"/rig": "2026-09"}
    assert card["answer"]["fields"]["/outputs/0/parts/0/kind"] == {"value": "say"}, "not the kind of an event"


def test_counts_in_headers_are_no_todo_and_numbers_as_names_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, each in enumerate(halyard.recordings()):
        (tmp_path / f"{number:02}.json").write_text(json.dumps(each))
    assert main(["draft", "halyard/halyard_script", str(tmp_path), "--specs", str(tmp_path / "specs")]) == 0
    capsys.readouterr()
    todo = read(tmp_path / "specs", "halyard/halyard_script", "family.json")["todo"]
    assert not [each for each in todo if "usage" in each]
    assert [each for each in todo if "numbers as names (0, 1)" in each]


CHATS = {
    "lumen_chat": lumen.MODEL,
    "halcyon_turns": kestrel.MODEL,
    "sorrel_meadow": sorrel.MODEL,
    "wren_song": "wren.song-v1:0",
    "quill_longhand": longhand.MODEL,
    "halyard_script": halyard.MODEL,
}
ALIKE = {"halcyon_turns": {"id"}, "quill_longhand": {"id"}}
"""What whole answers hold, and no event that was ever recorded."""


@pytest.fixture(scope="module")
def locals_of(package: Any) -> Iterator[dict[str, Local]]:
    with import_module("vendor_clients.testing").LocalBedrock() as bedrock:
        client = bedrock.client()
        yield {name: Local(package, client, name, model_id) for name, model_id in CHATS.items()}


def adds_up(local: Local, heard: Any) -> bool:
    """Whether a whole answer, its stream, their counts and the spec say the same."""
    read, wrote = heard.counted
    assert (heard.parsed.misfits, heard.parsed.unknown_fields()) == ((), [])
    assert (str(heard.metrics["inputTokenCount"]), str(heard.metrics["outputTokenCount"])) == (read, wrote)
    assert [[str(number) for number in each] for each in heard.counts] in ([[read], [wrote]], [[], []])
    whole = {key: value for key, value in without_null(heard.answer).items() if key not in ALIKE.get(local.name, ())}
    assert {key: value for key, value in without_null(heard.streamed).items() if key != "unplaced_events"} == whole
    return True


@pytest.mark.parametrize("name", CHATS)
def test_a_local_endpoint_answers_what_is_asked_and_ends_where_it_has_to(name: str, locals_of: dict[str, Local]) -> None:
    local = locals_of[name]
    settings = import_module("vendor_clients._runtime.porting.forms").form_of(name, local.model_id).parameters
    one, other = local("Which harbour lies near Inverness?"), local("Name a mushroom of Bohemia.")
    assert "Inverness" in one.texts[0]
    assert "Bohemia" in other.texts[0]
    assert one.means in (["end"], ["other"])
    assert adds_up(local, one)
    if "max_token_count" in settings:
        short = local("Which harbour lies near Inverness?", max_token_count=2)
        assert (len(short.texts[0].split()), short.means) == (2, ["length"])
        assert adds_up(local, short)
    if "stop_sequences" in settings:
        stopped = local("Which harbour lies near Inverness?", stop_sequences=["Inverness"])
        assert "Inverness" not in stopped.texts[0] != ""
        assert stopped.means in (["stop_sequence"], ["end"])


@pytest.mark.parametrize("name", ["lumen_chat", "halcyon_turns", "sorrel_meadow", "wren_song"])
def test_a_local_endpoint_calls_a_tool_and_goes_by_what_it_gave(name: str, locals_of: dict[str, Local]) -> None:
    local = locals_of[name]
    called = local("When is high water in Leith?", offers=["moon", "water"])
    assert "water" in json.dumps(called.answer)
    assert '"port": "Leith"' in json.dumps(called.answer).replace("\\", "")
    assert (called.means, called.counted[1]) == (["tool_use"], "3")
    assert adds_up(local, called)
    done = local("When is high water in Leith?", offers=["water", "moon"], gave="At quarter past nine.")
    assert "quarter past nine" in done.texts[0]
    assert done.means != ["tool_use"]
    assert adds_up(local, done)


def test_tools_and_results_are_known_by_their_look_where_no_card_tells(locals_of: dict[str, Local]) -> None:
    local, asked = locals_of["halyard_script"], halyard.line("crew", halyard.say("How is the tide at Cowes?"))
    called = local.ask(halyard.ask(asked, gear=[halyard.GEAR]))
    (call,) = called.parsed.tool_calls
    assert (call.name, call.arguments, called.means) == ("tide", {"port": "Cowes"}, ["tool_use"])
    done = local.ask(
        halyard.ask(asked, halyard.line("sloop", halyard.USE), halyard.line("crew", halyard.GAVE), gear=[halyard.GEAR])
    )
    assert ("High at nine." in done.texts[0], done.parsed.tool_calls) == (True, [])


def test_a_limit_may_be_written_as_a_text(package: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by_card = import_module(f"{package.__name__}.testing.endpoint.made.by_card")
    form = replace(by_card.form_of("lumen_chat", ""), parameters={"max_token_count": "/knobs/ceiling"})
    monkeypatch.setattr(by_card, "form_of", lambda *_: form)
    body = lumen.ask(lumen.guest(lumen.plain("Which lighthouse?")), knobs={"ceiling": "2"})
    assert by_card.question_of("lumen_chat", body).limit == 2
