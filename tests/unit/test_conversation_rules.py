"""What Converse refuses along a conversation: beside the smallest change that is taken, and in the service's own words."""

from __future__ import annotations

import copy
import json
import re
import warnings
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import converse, errors, families, guard, nova
from bedrock_models._runtime.json.rules import Rule, applies
from bedrock_models._runtime.models.checks import check_model, doubtful_checks, faults
from bedrock_models._runtime.models.references import base_id
from bedrock_models.testing import LocalBedrock
from botocore.exceptions import ClientError

from tests.endpoint.endpoint_calls import refused

INVALID = Path(__file__).parents[2] / "specs/bedrock/converse/examples/invalid"
GONE = object()
"""In place of a value: what stands there is taken away."""
HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0"
NOVA = "amazon.nova-lite-v1:0"
NOVA_2 = "amazon.nova-2-lite-v1:0"
MODEL = "model"
BETAS = (
    "oauth-2025-04-20",
    "fast-mode-2026-02-01",
    "redact-thinking-2026-02-12",
    "prompt-caching-scope-2026-01-05",
    "token-efficient-tools-2026-03-28",
    "web-search-2025-03-05",
)
"""Values that Bedrock is not known to take."""
CLOSED = {"type": "object", "additionalProperties": False}
USER: Any = {"role": "user", "content": [{"text": "And in Oslo?"}]}
TABLE: Any = {"document": {"format": "csv", "name": "a", "source": {"bytes": "Zm9v"}}}
CALL: Any = {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]}
RESULT: Any = {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "1"}]}}]}
TOOLS: Any = {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}
FORCED: Any = {**TOOLS, "toolChoice": {"any": {}}}
THOUGHT = {"reasoningContent": {"reasoningText": {"text": "Hm."}}}

TAKEN: dict[str, dict[str, Any]] = {
    "assistant_first": {MODEL: HAIKU},
    "document_named_with_sign": {"/messages/0/content/0/document/name": "report_3 (new) [a-b]"},
    "document_named_with_blanks": {"/messages/0/content/0/document/name": "report 3"},
    "document_of_text": {"/messages/0/content/0/document/citations": {"enabled": True}},
    "cited_table": {"/messages/0/content/0/document/format": "txt"},
    "call_unanswered": {"/messages/2/content/0": {"toolResult": {"toolUseId": "t1", "content": []}}},
    "result_unasked": {"/messages/0/content/0": {"text": "Hi"}},
    "text_beside_result": {MODEL: NOVA},
    "documents_of_one_name": {"/messages/2/content/1/document/name": "report 2"},
    "six_documents": {"/messages/0/content/6": GONE},
    "text_beside_call_on_llama": {MODEL: HAIKU},
    "image_in_result_for_sol": {MODEL: HAIKU},
    "status_for_writer": {"/messages/2/content/0/toolResult/status": GONE},
    "forced_tool_on_llama": {MODEL: NOVA},
    "forced_tool_on_opus_5_5": {"/toolConfig/toolChoice": {"auto": {}}},
    "choice_twice": {"/additionalModelRequestFields/tool_choice": {"disable_parallel_tool_use": True}},
    "tools_on_titan": {MODEL: NOVA},
    "system_on_titan": {MODEL: NOVA},
    "cache_on_llama": {MODEL: HAIKU},
    "cache_beside_result": {MODEL: HAIKU},
    "cache_of_nothing": {"/system": [{"text": "Be brief."}, {"cachePoint": {"type": "default"}}]},
    "five_cache_points": {"/messages/0/content/9": GONE},
    "long_cache_after_short": {"/system/1/cachePoint/ttl": "1h"},
    "forced_thought": {"/toolConfig/toolChoice": {"auto": {}}},
    "warm_thought": {"/inferenceConfig/temperature": 1},
    "thought_over_max": {"/inferenceConfig/maxTokens": 1025},
    "temperature_on_opus_5": {"/inferenceConfig": {"maxTokens": 5}},
    "effort_on_opus_4_6": {"/outputConfig/effort": "max"},
    "prefill_on_opus_4_8": {MODEL: HAIKU},
    "high_effort_and_limit": {"/additionalModelRequestFields/reasoningConfig/maxReasoningEffort": "low"},
    "effort_forgotten": {"/additionalModelRequestFields/reasoningConfig/type": "disabled"},
    "stop_on_gpt_5": {MODEL: NOVA},
    "top_k_for_nova": {"/additionalModelRequestFields": {"inferenceConfig": {"topK": 20}}},
    "top_k_for_claude": {"/additionalModelRequestFields": {"top_k": 20}},
    "video_for_claude": {MODEL: NOVA},
    "video_in_result_for_claude": {MODEL: NOVA},
    "picture_for_llama_3_3": {MODEL: "meta.llama4-scout-17b-instruct-v1:0"},
    "s3_for_claude": {MODEL: NOVA},
    "open_schema": {"/outputConfig/textFormat/structure/jsonSchema/schema": json.dumps(CLOSED)},
    "strict_tool_with_bound": {"/toolConfig/tools/0/toolSpec/strict": False},
    "strict_on_sonnet_5": {MODEL: "anthropic.claude-sonnet-4-5-20250929-v1:0"},
    "form_on_nova": {MODEL: "anthropic.claude-sonnet-4-5-20250929-v1:0"},
    "cited_form": {"/outputConfig": GONE},
    "prompt_with_system": {"/system": GONE},
    "two_turns_on_jurassic": {"/messages": [USER]},
    "tools_on_a_small_llama": {MODEL: "meta.llama3-3-70b-instruct-v1:0"},
    "tools_forgotten": {MODEL: "arn:aws:bedrock:us-east-1:123456789012:prompt/ABCDEFGHIJ:1"},
    "call_twice": {"/messages/1/content/1/toolUse/toolUseId": "t2"},
    "result_twice": {"/messages/2/content/1": {"text": "That is all."}},
    "document_alone": {"/messages/0/content/1": {"text": "What does it say?"}},
    "no_content": {"/messages/0/content": [{"text": "Hi"}]},
    "no_text": {"/messages/0/content/0/text": "Hi"},
    "silent_error": {"/messages/2/content/0/toolResult/content": [{"text": "no such town"}]},
    "user_thinks": {"/messages/0/content/0": {"text": "Hm."}},
    "no_messages": {"/messages": [USER]},
    "nothing_said": {"/messages": [USER]},
    "cache_behind_thought": {"/messages/1/content/1": GONE},
    "question_behind_result_on_llama_4": {MODEL: NOVA},
    "type_key_in_result": {"/messages/2/content/0/toolResult/content/0/json": {"__type": {"name": "Query"}}},
    "null_in_schema": {"/toolConfig/tools/0/toolSpec/inputSchema/json/properties": {}},
    "reference_to_nothing": {"/toolConfig/tools/0/toolSpec/inputSchema/json/$defs": {"Place": {"type": "string"}}},
    "union_on_claude": {MODEL: "qwen.qwen3-coder-480b-a35b-v1:0"},
    "input_as_text": {"/messages/1/content/0/toolUse/input": {"place": "Riga"}},
    "begun_with_a_blank": {"/messages/1/content/0/text": "In Riga"},
    "unsigned_thought": {"/messages/1/content/0/reasoningContent/reasoningText/signature": "c2lnbmVk"},
    "signed_thought_for_gpt_oss": {"/messages/1/content/0/reasoningContent/reasoningText/signature": GONE},
    "tools_cached_on_nova": {MODEL: HAIKU},
    "stop_on_safeguard": {MODEL: NOVA},
    "stop_on_qwen": {"/inferenceConfig": GONE},
    "long_stop_for_deepseek": {"/inferenceConfig/stopSequences": ["Observatio"]},
    "reasoning_config_for_claude": {"/additionalModelRequestFields": {"top_k": 5}},
    "reasoning_for_claude": {"/additionalModelRequestFields": {"thinking": {"type": "disabled"}}},
    "thinking_for_gpt": {"/additionalModelRequestFields": {"reasoning": {"effort": "low"}}},
    "thinking_for_gpt_oss": {"/additionalModelRequestFields": {"reasoning_effort": "low"}},
    "flat_effort_for_gpt": {MODEL: "openai.gpt-oss-120b-1:0"},
    "user_calls_tool": {"/messages/0/role": "assistant"},
    "assistant_shows_picture": {"/messages/1/role": "user"},
    "schema_as_text": {"/toolConfig/tools/0/toolSpec/inputSchema/json": {"type": "object"}},
}
"""The example that is refused, and what is to be changed for it to be taken."""
SAID = {path.stem: json.loads(path.read_text()) for path in sorted(INVALID.glob("*.json"))}


def changed(example: Any, changes: dict[str, Any]) -> tuple[str, Any]:
    """The model and the request of an example, with changes."""
    request = copy.deepcopy(example["request"])
    for pointer, value in changes.items():
        if pointer == MODEL:
            continue
        *above, last = pointer.split("/")[1:]
        holder = request
        for key in above:
            holder = holder[int(key)] if isinstance(holder, list) else holder[key]
        if isinstance(holder, list):
            holder[int(last) : int(last) + 1] = [] if value is GONE else [value]
        elif value is GONE:
            del holder[last]
        else:
            holder[last] = value
    return changes.get(MODEL, example.get("model_id", NOVA)), request


def check(model_id: str, request: Any) -> None:
    """Check a request as a call does."""
    family = families()["converse"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", errors.UnconfirmedLimitWarning)
        check_model(family, base_id(model_id)[0], family.parse_request(json.dumps(request).encode()))


@pytest.mark.parametrize("name", TAKEN)
def test_a_refused_conversation_is_taken_once_it_is_mended(name: str) -> None:
    with pytest.raises(errors.RequestError):
        check(*changed(SAID[name], {}))
    check(*changed(SAID[name], TAKEN[name]))


@pytest.fixture(scope="module")
def client() -> Any:
    """A client of one endpoint for all."""
    with LocalBedrock() as bedrock:
        yield bedrock.client()


QUOTED = {name: found[1] for name, example in SAID.items() if (found := re.search(r': "(.+)"$', example["description"]))}


@pytest.mark.parametrize("name", QUOTED)
def test_the_local_endpoint_refuses_in_the_words_of_the_service(client: Any, name: str) -> None:
    model_id, request = changed(SAID[name], {})
    with pytest.raises(ClientError) as caught:
        client.converse(modelId=model_id, **request)
    assert refused(caught.value)["Error"]["Message"] == QUOTED[name]


def test_what_two_checks_say_alike_is_said_once() -> None:
    with pytest.raises(errors.RequestError) as caught:
        _judge([USER, {"role": "assistant", "content": [{"text": " "}]}, USER])
    assert len(caught.value.findings) == len({str(finding) for finding in caught.value.findings})


def test_a_history_with_calls_says_which_tools_to_give() -> None:
    request = SAID["tools_forgotten"]["request"]
    with pytest.raises(errors.RequestError, match=r"/toolConfig: add tools=: .*: get_weather"):
        converse.invoke(NOVA, messages=request["messages"])


def test_tools_that_the_service_ran_need_no_answer() -> None:
    ran = {"toolUse": {"toolUseId": "t1", "name": "nova_code_interpreter", "input": {}, "type": "server_tool_use"}}
    gave = {"toolResult": {"toolUseId": "t1", "content": [], "type": "nova_code_interpreter_result"}}
    tools = {"tools": [{"systemTool": {"name": "nova_code_interpreter"}}]}
    for content in ([ran, gave], [ran]):
        check(NOVA_2, {"messages": [USER, {"role": "assistant", "content": content}, USER], "toolConfig": tools})


def test_an_unconfirmed_rule_warns() -> None:
    request = converse.request([{"role": "assistant", "content": [{"text": "Hi"}]}, USER])
    with pytest.warns(errors.UnconfirmedLimitWarning, match="may want the user to begin"):
        check_model(families()["converse"], "writer.palmyra-x4-v1:0", request)


EXAMPLES = [json.loads(path.read_text()) for path in sorted(INVALID.parent.rglob("*.json"))]
LARGE = {"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": "AAAA" * 60_000}}}, {"text": " "}]}
MODELS = (
    HAIKU,
    NOVA_2,
    "anthropic.claude-opus-5-5",
    "meta.llama3-3-70b-instruct-v1:0",
    "amazon.titan-text-express-v1",
    "acme.new",
)


@pytest.mark.parametrize("model_id", MODELS)
def test_what_is_passed_over_quickly_keeps_every_check(model_id: str) -> None:
    family = families()["converse"]
    bodies = [example["request"] for example in EXAMPLES]
    for body in [*bodies, *({**body, "messages": [*body["messages"], LARGE]} for body in bodies if "messages" in body)]:
        try:
            request = family.parse_request(json.dumps(body).encode())
        except errors.RequestError:
            continue
        broken = [check for check in family.checks if applies(check, model_id) and list(faults(check, request))]
        looked_at = doubtful_checks(family, model_id, request)
        assert [check for check in broken if check not in looked_at] == []


@pytest.mark.parametrize("model_id", MODELS)
def test_a_conversation_of_texts_is_looked_at_closely_by_no_rule(model_id: str) -> None:
    turns: Any = [{"role": role, "content": [{"text": "And in Oslo?"}]} for role in ("user", "assistant", "user")]
    closely = doubtful_checks(families()["converse"], model_id, converse.request(turns, max_tokens=9))
    assert [check for check in closely if isinstance(check, Rule)] == []


def test_a_question_with_usual_settings_is_done_with_at_the_first_look() -> None:
    """A walk gives a list, the first look an empty tuple. Of two members that exclude each other, the usual one asks for none."""
    ask: Any = [{"role": "user", "content": [{"text": "Which bird cannot fly?"}]}]
    hi: Any = [{"role": "user", "content": "Hi"}]
    looked_at = [
        doubtful_checks(families()[family], model_id, request)
        for family, model_id, request in (
            ("converse", "anthropic.claude-haiku-4-5-20251001-v1:0", converse.request(ask, max_tokens=9, temperature=0.5)),
            ("converse", "amazon.nova-lite-v1:0", converse.request(ask, max_tokens=9, temperature=0.5)),
            ("claude_messages", "anthropic.claude-3-haiku-20240307-v1:0", claude.request(hi, max_tokens=9, temperature=0.5)),
            ("nova", "amazon.nova-lite-v1:0", nova.request(ask, max_tokens=9, temperature=0.5)),
        )
    ]
    assert looked_at == [()] * 4


@pytest.mark.parametrize(
    ("told", "began"), [("jpeg", "iVBORw0KGgo="), ("png", "/9j/4AAQ"), ("webp", "R0lGODlh"), ("gif", "UklGRg==")]
)
def test_a_picture_of_another_format_than_said_warns(told: str, began: str) -> None:
    """Claude and Llama refuse it; bytes that say nothing, as tests have them, are nobody's business."""
    asked = {"role": "user", "content": [{"image": {"format": told, "source": {"bytes": began}}}]}
    with pytest.warns(errors.UnconfirmedLimitWarning, match=f"another format than {told}"):
        _judge([asked])
    asked["content"] = [{"image": {"format": told, "source": {"bytes": "Zm9v"}}}]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _judge([asked])


def test_a_picture_that_claude_finds_too_large_is_warned_of() -> None:
    """What counts is the base64, so that 3.75 MB of picture are the most."""
    picture = {"image": {"format": "png", "source": {"bytes": "A" * 5_242_880}}}
    _judge([{"role": "user", "content": [picture]}])
    picture["image"]["source"]["bytes"] += "AAAA"  # type: ignore[index]
    result = {"toolResult": {"toolUseId": "t1", "content": [picture]}}
    call = {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "look", "input": {}}}]}
    look = {"tools": [{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}]}
    for turns in ([{"role": "user", "content": [picture]}], [USER, call, {"role": "user", "content": [result]}]):
        with pytest.warns(errors.UnconfirmedLimitWarning, match=r"at most 5242880 characters of base64, which is 3\.75 MB"):
            _judge(turns, toolConfig=look)


@pytest.mark.parametrize(
    ("model", "request_", "words"),
    [
        (HAIKU, {"additionalModelRequestFields": {"cacheControl": {"type": "ephemeral"}}}, "put a cachePoint"),
        ("anthropic.claude-opus-4-6-v1", {"inferenceConfig": {"temperature": 1.0, "topP": 1.0}}, "temperature or top_p"),
        ("writer.palmyra-vision-7b", {"toolConfig": {"tools": [{"systemTool": {"name": "a"}}]}}, "does not support tools"),
    ],
)
def test_what_people_reported_is_refused(model: str, request_: Any, words: str) -> None:
    with pytest.raises(errors.RequestError, match=words):
        check(model, {"messages": [USER], **request_})


@pytest.mark.parametrize(
    ("model", "request_", "words"),
    [
        ("openai.gpt-oss-120b-1:0", {"inferenceConfig": {"stopSequences": ["a"]}}, "this model may refuse stopSequences"),
        ("qwen.qwen3-32b-v1:0", {"inferenceConfig": {"stopSequences": ["a"]}}, "this model may refuse stopSequences"),
        ("meta.llama3-1-8b-instruct-v1:0", {"inferenceConfig": {"maxTokens": 8193}}, "more than 8192 tokens"),
        (NOVA, {"messages": [{**USER, "role": "system"}, USER]}, "Nova may refuse a conversation that begins with a system turn"),
        (
            HAIKU,
            {"additionalModelRequestFields": {"reasoning_confg": {}}},
            "/reasoning_confg: is no member of claude_messages; did you mean reasoning_config",
        ),
        *(
            (
                model,
                {"additionalModelRequestFields": {"performanceConfig": {}}},
                "a member of the request itself, not of the extras",
            )
            for model in (HAIKU, NOVA, "openai.gpt-5.6-sol", "acme.new")
        ),
        (
            HAIKU,
            {"additionalModelRequestFields": {"tools": [{"type": "web_search_20250305", "name": "web_search"}]}},
            "Bedrock may not run the tools that Anthropic runs by itself",
        ),
        (HAIKU, {"additionalModelRequestFields": {"anthropic_beta": ["thinking-binding-controls-2026-08-01"]}}, "model of 2025"),
        *(
            (model, {"messages": [USER, {"role": "assistant", "content": [THOUGHT, *USER["content"]]}, USER]}, "its own as well")
            for model in ("deepseek.r1-v1:0", NOVA)
        ),
        ("openai.gpt-6-luna", {"additionalModelRequestFields": {"reasoning": {"effort": "minimal"}}}, "minimal"),
        ("anthropic.claude-sonnet-5", {"inferenceConfig": {"maxTokens": 128_000}}, "128000 itself may be refused: give 127999"),
        *(
            (
                model,
                {"messages": [USER, {"role": "assistant", "content": [block, {"text": "Here."}]}, USER]},
                "from the user only",
            )
            for model, block in (
                (HAIKU, {"document": {"format": "txt", "name": "a", "source": {"bytes": "Zm9v"}}}),
                (NOVA, {"image": {"format": "png", "source": {"bytes": "Zm9v"}}}),
            )
        ),
        *(
            (model, {"messages": [{"role": "user", "content": [*USER["content"], TABLE]}]}, "refused documents in September 2026")
            for model in ("openai.gpt-5.6-terra", "openai.gpt-6-astra")
        ),
        (
            HAIKU,
            {
                "messages": [USER, CALL, {"role": "user", "content": [*RESULT["content"], *USER["content"], TABLE]}],
                "toolConfig": TOOLS,
            },
            "documents that are no pdf",
        ),
        (
            "anthropic.claude-sonnet-4-6",
            {"additionalModelRequestFields": {"thinking": {"type": "enabled", "budget_tokens": 1024}}, "toolConfig": FORCED},
            "forces a call may be refused",
        ),
        (
            "anthropic.claude-3-5-sonnet-20241022-v2:0",
            {"additionalModelRequestFields": {"thinking": {"type": "disabled"}}},
            "may refuse disabled as well",
        ),
        (NOVA, {"additionalModelRequestFields": {"thinking": {}}}, "/thinking: is no member of nova"),
        (NOVA, {"additionalModelRequestFields": {"a/b": 1}}, "/a~1b: is no member of nova"),
        *((HAIKU, {"additionalModelRequestFields": {"anthropic_beta": [beta]}}, "is none of the values") for beta in BETAS),
    ],
)
def test_what_one_report_says_warns(model: str, request_: Any, words: str) -> None:
    family = families()["converse"]
    with pytest.warns(errors.UnconfirmedLimitWarning, match=words):
        check_model(family, model, family.parse_request(json.dumps({"messages": [USER], **request_}).encode()))


@pytest.mark.parametrize(("model", "kind"), [(HAIKU, "pdf"), (NOVA, "csv")])
def test_documents_that_are_taken_beside_a_result_warn_of_nothing(model: str, kind: str) -> None:
    beside = {**TABLE["document"], "format": kind}
    turn: Any = {"role": "user", "content": [*RESULT["content"], *USER["content"], {"document": beside}]}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_model(families()["converse"], model, converse.request([USER, CALL, turn], tools=TOOLS["tools"]))


@pytest.mark.parametrize(
    ("model", "extras"),
    [
        (HAIKU, {"reasoning_config": {"type": "enabled", "budget_tokens": 1024}}),
        ("openai.gpt-oss-120b-1:0", {"reasoning_effort": "low"}),
        (NOVA_2, {"reasoningConfig": {"type": "disabled"}, "inferenceConfig": {"topK": 5}}),
        ("acme.new", {"anything": 1}),
    ],
)
def test_extras_that_a_model_is_known_to_take_warn_of_nothing(model: str, extras: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_model(families()["converse"], model, converse.request([USER], extras=extras))


def test_only_tools_of_ones_own_are_given_twice() -> None:
    """The vendor's, such as a computer, have no other place than the extras: those of the caller stand beside them."""
    own: Any = [{"toolSpec": {"name": "tide", "inputSchema": {"json": {"type": "object"}}}}]
    computer = {"type": "computer_20250124", "name": "computer", "display_width_px": 800, "display_height_px": 600}
    for tool, many in ((computer, 0), ({"name": "moon", "input_schema": {"type": "object"}}, 1)):
        extras: Any = {"tools": [tool], "anthropic_beta": ["computer-use-2025-01-24"]}
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            check_model(families()["converse"], HAIKU, converse.request([USER], tools=own, extras=extras))
        assert len(["given twice" for each in told if "given twice" in str(each.message)]) == many, told


def test_values_of_anthropic_beta_that_bedrock_takes_warn_of_nothing() -> None:
    taken = [
        "prompt-caching-2024-07-31",
        "token-efficient-tools-2025-02-19",
        "output-128k-2025-02-19",
        "fallback-credit-2026-06-09",
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _judge([USER], additionalModelRequestFields={"anthropic_beta": [*taken, "output-128k-2025-02-19"]})


def _judge(messages: Any, **members: Any) -> None:
    family = families()["converse"]
    check_model(family, HAIKU, family.parse_request(json.dumps({"messages": messages, **members}).encode()))


def test_a_model_that_gives_vectors_does_not_converse() -> None:
    embeds = "amazon.titan-embed-text-v2:0"
    with pytest.raises(errors.RequestError, match=r"does not converse: it gives embedding, no text\. Call it by titan_embed"):
        converse.invoke(embeds, [USER])
    with LocalBedrock() as bedrock, pytest.raises(ClientError, match="Try again with a supported text or chat model"):
        bedrock.client().converse(modelId=embeds, messages=[USER])


LOOK: Any = [{"tool_spec": {"name": "look", "input_schema": {"json": {"type": "object"}}}}]


@pytest.mark.parametrize("model", ["us.meta.llama4-maverick-17b-instruct-v1:0", "mistral.mistral-large-2402-v1:0"])
def test_a_model_that_calls_tools_in_whole_answers_only_does_not_stream_with_them(model: str) -> None:
    with LocalBedrock() as bedrock:
        assert converse.invoke(model, [USER], tools=LOOK, client=bedrock.client())
        with pytest.raises(errors.RequestError, match="calls tools in whole answers only"):
            converse.stream(model, [USER], tools=LOOK, client=bedrock.client())
        plain = {"tools": [{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}]}
        with pytest.raises(errors.RequestError, match="calls tools in whole answers only"):
            guard(bedrock.client()).converse_stream(modelId=model, messages=[USER], toolConfig=plain)
        with pytest.raises(ClientError, match="This model doesn't support tool use in streaming mode"):
            bedrock.client().converse_stream(modelId=model, messages=[USER], toolConfig=plain)
