"""Which word of a refusal becomes a place, and how long it takes to find out. The texts are AWS's own, or of its kinds."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import boto3
import pytest
from bedrock_models import errors, families, nova
from bedrock_models._runtime.service_errors import advice, blamed_field, said, schema_check
from bedrock_models._runtime.service_errors.advice import read
from bedrock_models._runtime.service_errors.classes import service_error
from bedrock_models._runtime.service_errors.sent import LARGEST_BODY, Sent
from botocore.config import Config

from tests.support.in_one import in_one

HI: dict[str, Any] = {
    "anthropic_version": "bedrock-2023-05-31",
    "max_tokens": 9,
    "messages": [{"role": "user", "content": "Hi"}],
}
NOVA: dict[str, Any] = {
    "messages": [{"role": "user", "content": [{"text": "Hi"}]}],
    "toolConfig": {"tools": [{"toolSpec": {"name": "a", "inputSchema": {"json": {"type": "object"}}}}]},
    "inferenceConfig": {"temperature": 0.5},
}
COMMAND: dict[str, Any] = {"message": "weather?", "tools": [{"name": "a", "description": "b", "parameter_definitions": {}}]}
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
FORMAT = {"output_config": {"format": {"type": "json_schema", "schema": SCHEMA}}}
SYSTEM_TURN = {"messages": [*HI["messages"], {"role": "system", "content": "Be brief."}]}
ENABLED = {"thinking": {"type": "enabled", "budget_tokens": 1024}}
EFFORT = {"output_config": {"effort": "xhigh"}}
PROMPT = {"prompt": "\n\nHuman: Hi\n\nAssistant:", "max_tokens_to_sample": 10}
MODEL, EXTRAS = "The model returned the following errors: ", "/additionalModelRequestFields"
RESULT, SPEC = "/messages/1/content/0/toolResult", "/toolConfig/tools/0/toolSpec/inputSchema"
TOOLS: dict[str, Any] = {
    "messages": [
        *NOVA["messages"],
        {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "b"}], "status": "error"}}]},
    ],
    "toolConfig": NOVA["toolConfig"],
    "additionalModelRequestFields": {"thinking": {"type": "enabled", "budget_tokens": 9}},
}

PLACES: list[tuple[str, dict[str, Any], str, str | None]] = [
    ("claude_messages", HI, "Your API request included an `assistant` message in the final position", "/messages"),
    ("claude_messages", HI, "`assistant` turns are not supported here.", None),
    ("claude_messages", HI, "data retention mode 'default' is not available for this model", None),
    ("claude_messages", HI, 'model "opus" is not supported for `invoke` calls', None),
    ("claude_messages", HI, "Error: something went wrong", None),
    ("claude_messages", HI, "Internal: Extra inputs are not permitted", None),
    ("claude_messages", HI, "`stream` is not supported; see `docs`, or `max_tokens`", "/max_tokens"),
    (
        "claude_messages",
        HI,
        "1 validation error detected: Value at 'body' failed to satisfy constraint: Member must be less",
        None,
    ),
    ("claude_messages", HI, "Value at 'guardrailIdentifier' failed to satisfy constraint: Member must not be null", None),
    ("claude_messages", HI, "output tokens are too many", None),
    ("claude_messages", HI, "messages are too many", "/messages"),
    ("claude_messages", HI | FORMAT, "output_config.format: Extra inputs are not permitted", "/output_config/format"),
    ("claude_messages", HI | SYSTEM_TURN, "role 'system' is not supported on this model", "/messages/1/role"),
    ("claude_messages", HI | ENABLED, '"thinking.type.enabled" is not supported for this model.', "/thinking/type"),
    ("claude_messages", HI | EFFORT, "This model does not support effort level 'xhigh'.", "/output_config/effort"),
    ("claude_messages", HI, "Unsupported parameter: 'messages' is not supported.", "/messages"),
    ("claude_messages", HI, "Unsupported parameter: 'system' is not supported.", None),
    ("claude_messages", HI, "An invalid value was given for max_tokens", "/max_tokens"),
    ("claude_messages", HI, "An invalid value was given for top_k", None),
    ("nova", NOVA, "This model doesn't support the temperature field.", "/inferenceConfig/temperature"),
    ("nova", NOVA, "Malformed input request: extraneous key [toolSpec] is not permitted", None),
    ("nova", NOVA, "Malformed input request: #/toolConfig/tools/0: extraneous key [toolSpec]", "/toolConfig/tools/0/toolSpec"),
    ("cohere_command_r", COMMAND, "Invalid parameter combination. Please check your parameters and try again.", None),
    ("cohere_command_r", COMMAND | {"message": " "}, "Invalid parameter combination. Please check.", "/message"),
    ("cohere_embed_v3", {"texts": ["", ""], "input_type": "x"}, "Invalid parameter combination. Please check.", "/texts"),
    ("claude_completions", PROMPT, '"claude-3" is not supported on this API. Please use the Messages API instead.', None),
    ("claude_completions", PROMPT, "A conversation must start with a user message.", None),
    ("stable_image", {"prompt": "a"}, "Invalid field in request. Available fields: ['prompt', 'image']", None),
    ("stable_image", {"prompt": "a", "n": 1}, "Invalid field in request. Available fields: ['prompt', 'image']", "/n"),
    (
        "claude_messages",
        HI,
        'Malformed input request: #: subject must not be valid against schema {"required":["messages"]}',
        None,
    ),
    ("claude_messages", HI, "Malformed input request: #: required key [max_tokens] not found", "/max_tokens"),
    ("converse", TOOLS, "The content field at messages.1.content.0.toolResult cannot be empty.", f"{RESULT}/content"),
    ("converse", TOOLS, "The json schema definition at toolConfig.tools.0.toolSpec.inputSchema is invalid.", SPEC),
    (
        "converse",
        TOOLS,
        f"{MODEL}thinking.enabled.budget_tokens: Input should be at least 1024",
        f"{EXTRAS}/thinking/budget_tokens",
    ),
    ("converse", TOOLS, f"{MODEL}`max_tokens` must be greater than `thinking.budget_tokens`.", "/inferenceConfig/maxTokens"),
    ("converse", TOOLS, f"{MODEL}`top_k` must be greater than `thinking.budget_tokens`.", f"{EXTRAS}/thinking/budget_tokens"),
    ("converse", TOOLS, f"{MODEL}`mood` must be greater than `moods`.", None),
]


def refused(family: str, body: dict[str, Any], text: str, code: str = "ValidationException") -> errors.ServiceError:
    sent = Sent(model_id="some.model", family=families()[family], body=json.dumps(body).encode())
    return service_error({"Error": {"Code": code, "Message": text}}, sent)


@in_one("family, body, text, place", PLACES)
def test_a_word_is_a_place_only_where_body_or_spec_has_it(
    family: str, body: dict[str, Any], text: str, place: str | None
) -> None:
    finding = refused(family, body, text).finding
    assert (finding.pointer if finding else None) == place


def test_a_key_and_its_value_name_a_place_for_certain() -> None:
    assert refused("claude_messages", HI | SYSTEM_TURN, "role 'system' is not supported on this model").report
    assert not refused("claude_messages", HI, "An invalid value was given for max_tokens").report, "only spelled"


def test_a_field_of_the_spec_is_not_called_unknown() -> None:
    """The model does not take it: to propose another name would lead astray, and a Python name is none on the wire."""
    for finding in (
        refused("claude_messages", HI | FORMAT, "output_config.format: Extra inputs are not permitted").finding,
        refused(
            "nova", NOVA, "Malformed input request: #/toolConfig/tools/0: extraneous key [toolSpec] is not permitted"
        ).finding,
    ):
        assert finding is not None
        assert "a field of the spec that this model does not take" in finding.message
        assert "did you mean" not in finding.message


def test_the_right_name_of_an_unknown_key_is_a_wire_name() -> None:
    text = "Malformed input request: #/inferenceConfig: extraneous key [max_tokns] is not permitted"
    finding = refused("nova", NOVA | {"inferenceConfig": {"max_tokns": 5}}, text).finding
    assert finding is not None
    assert finding.message == "is no field here; did you mean maxTokens?"


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ({"toolConfig": 3}, "/inferenceConfig/toolConfig: is no field here"),
        ({"maxtokens": 3}, "/inferenceConfig/maxtokens: is no field here; did you mean maxTokens?"),
        ({"max_tokens": 3}, "/inferenceConfig/max_tokens: is no field here; did you mean maxTokens?"),
    ],
)
def test_a_wire_name_is_not_corrected_to_its_python_name(config: dict[str, Any], says: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        nova.NovaRequest.from_wire(json.dumps(NOVA | {"inferenceConfig": config}))
    assert str(caught.value.findings[0]) == says


def test_only_a_certain_place_makes_a_report() -> None:
    assert refused("claude_messages", HI | FORMAT, "output_config.format: Extra inputs are not permitted").report
    assert refused("claude_messages", HI, "Input is too long for requested model.").finding
    assert refused("claude_messages", HI, "Input is too long for requested model.").report is None
    assert refused("nova", NOVA, "The toolConfig.toolChoice.any field must be absent.").report is None


ADVICE = {
    "data retention mode 'none' is not available for this model": "data retention",
    "Value at 'body' failed to satisfy constraint: Member must have length less than or equal to 25000000": "25,000,000 bytes",
    '{"code":"validation_error","message":"Failed to buffer the request body: length limit exceeded"}': "25,000,000 bytes",
    "This model does not support assistant message prefill. The conversation must end with a user message.": "a user turn",
    "The compiled grammar is too large, which would cause performance issues. Simplify your tool schemas.": "strict tools",
    "Model produced invalid sequence as part of ToolUse. Please refer to the model tool use troubleshooting guide.": "topK 1",
    '"claude-3-sonnet-20240229" is not supported on this API. Please use the Messages API instead.': "claude_messages",
    "Thinking may not be enabled when tool_choice forces tool use.": "leave one of the two out",
    "User messages cannot contain tool uses. Please remove the tool uses and try again": "turns of the assistant",
    "User messages cannot contain reasoning content.": "signatures included",
    "This model doesn't support tool use.": "takes no tools",
    "This model doesn't support documents.": "a document's text",
    "This model doesn't support the image field for user messages. Remove image and try again.": "beside the toolResult",
    "The provided image does not match the specified image format.": "what the bytes are",
    "output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false": "false",
    "output_config.format.schema: For 'integer' type, properties maximum, minimum are not supported": "descriptions",
    "tools.0.custom: Schema type 'oneOf' is not supported": "anyOf in place",
}


@pytest.mark.parametrize("text", ADVICE)
def test_what_to_do(text: str) -> None:
    assert ADVICE[text] in refused("claude_messages", HI, text).advice


def test_a_tool_call_that_cannot_be_read_is_not_sent_again() -> None:
    text = "Model produced invalid sequence as part of ToolUse. Please refer to the model tool use troubleshooting guide."
    for code in ("ModelErrorException", "modelStreamErrorException"):
        assert not refused("nova", NOVA, text, code).retryable
    assert refused("nova", NOVA, "The model stopped.", "modelStreamErrorException").retryable


@pytest.mark.parametrize("message", [["a"], {"a": 1}, 5, None, True])
def test_a_message_that_is_no_text_is_an_error_all_the_same(message: object) -> None:
    found = service_error({"Error": {"Code": "ThrottlingException", "Message": message}}, Sent(model_id="m"))
    assert isinstance(found, errors.ThrottlingException)
    assert found.retryable
    assert isinstance(found.message, str)
    assert str(found)


ODD_ANSWERS = {
    "no text": (500, b"\xff\xfe\x00 binary", None, errors.InternalServerException, True),
    "deep JSON": (
        400,
        b'{"message": ' + b"[" * 3000 + b"]" * 3000 + b"}",
        "ValidationException",
        errors.ValidationException,
        False,
    ),
    "a list in place of words": (429, b'{"message": ["a"]}', "ThrottlingException", errors.ThrottlingException, True),
    "words and no name": (429, b'{"message": "Slow down."}', None, errors.ThrottlingException, True),
    "a page": (503, b"<html>busy</html>", None, errors.ServiceUnavailableException, True),
    "nothing": (404, b"", None, errors.ResourceNotFoundException, False),
    "a list": (400, b"[1]", "ValidationException", errors.ValidationException, False),
}


@pytest.mark.parametrize("kind", ODD_ANSWERS)
def test_whatever_a_server_answers_is_an_error_with_code_and_retry(kind: str) -> None:
    status, body, name, expected, again = ODD_ANSWERS[kind]
    with OneAnswer(status, body, {"x-amzn-errortype": name} if name else {}) as url:
        client = boto3.client(
            "bedrock-runtime", endpoint_url=url, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x",
            config=Config(retries={"max_attempts": 0}),
        )  # fmt: skip
        with pytest.raises(errors.ServiceError) as caught:
            nova.invoke("amazon.nova-lite-v1:0", messages=[{"role": "user", "content": [{"text": "Hi"}]}], client=client)
        client.close()
    assert type(caught.value).__mro__[:2].count(expected) == 1
    assert (caught.value.code, caught.value.status_code, caught.value.retryable) == (expected.__name__, status, again)
    assert str(caught.value)


class OneAnswer:
    """A server of the same bytes, whatever it is asked."""

    def __init__(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["content-length"]))
                self.send_response(status)
                for name, value in {**headers, "content-length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


HOSTILE: dict[str, Callable[[int], str]] = {
    "blanks in an echo": lambda n: "Malformed input request: string [" + " " * n + "x] does not match",
    "commas in an echo": lambda n: "Malformed input request: string [" + ", " * n + "x]",
    "tokens": lambda n: "token " * n,
    "hashes": lambda n: "Malformed input request: " + "#/" * n,
    "slashes": lambda n: "Malformed input request: #" + "/" * n,
    "entries": lambda n: "Malformed input request: " + "#/a: b" * n,
    "line numbers": lambda n: "Failed to deserialize the JSON body into the target type: a: " + " at line" * n + "\n",
    "quotes": lambda n: "at '" * n,
    "ticks": lambda n: "`a.b" * n,
    "dots": lambda n: "a." * n + ":",
    "lists": lambda n: "Invalid field in request. Available fields" * n,
    "values": lambda n: "role 'x" * n,
    "model ARNs": lambda n: "model arn " * n,
}


def lines_run(call: Callable[[], object]) -> int:
    """How many lines of Python a call runs."""
    count = 0

    def trace(_frame: Any, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_text_of_any_length_costs_what_a_page_costs(kind: str) -> None:
    """Beyond a page the text is not read: ten times the length, and not a line of Python more, or as good as none."""
    sent = Sent(model_id="m", family=families()["claude_messages"], body=json.dumps(HI).encode())
    short, long = (HOSTILE[kind](count) for count in (20_000, 200_000))
    read("ValidationException", short, sent)  # what is made once is made
    lines = lines_run(lambda: read("ValidationException", short, sent))
    assert lines_run(lambda: read("ValidationException", long, sent)) <= 1.02 * lines + 50


NESTED = re.compile(r"[*+}]\)[*+]|[*+}]\)\{|\.\*.*\.\*|\\s\*.*\\s\*$")


def test_no_expression_can_be_led_around() -> None:
    """None repeats what repeats, none takes anything twice: time grows with the text, and the text is bounded."""
    values = [value for module in (advice, blamed_field, said, schema_check) for value in vars(module).values()]
    values += [row[0] for value in values if isinstance(value, tuple) and value and isinstance(value[0], tuple) for row in value]
    patterns = [value.pattern for value in values if isinstance(value, re.Pattern)]
    assert len(patterns) > 25
    allowed = r"^([A-Za-z_]\w*(?:\.\w+)*): (.+)$"  # a dot stands between the parts, so there is one way to read it
    assert [pattern for pattern in patterns if NESTED.search(pattern) and pattern != allowed] == []


def test_a_body_that_the_service_has_no_room_for_is_not_sent() -> None:
    class Client:
        def invoke_model(self, **_: Any) -> Any:
            raise AssertionError("it was sent")

    frame = len(nova.NovaRequest.from_wire(json.dumps({"messages": [{"role": "user", "content": [{"text": ""}]}]})).to_wire())
    text = "x" * (LARGEST_BODY - frame)
    for extra, sent in (("", True), ("x", False)):
        messages: Any = [{"role": "user", "content": [{"text": text + extra}]}]
        expected = AssertionError if sent else errors.RequestError
        with pytest.raises(expected, match="it was sent" if sent else "takes 25,000,000"):
            nova.invoke("amazon.nova-lite-v1:0", messages=messages, client=Client())  # type: ignore[arg-type]
