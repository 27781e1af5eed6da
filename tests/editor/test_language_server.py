"""Editors as a product: what a language server offers in the middle of a line, asked as an editor asks.

A snippet is a program with `|` where the cursor stands.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bedrock_models
import pytest

PACKAGE = Path(bedrock_models.__file__).parents[1]
START = (
    "from bedrock_models import claude_messages as claude, cohere_embed_v3 as embed, nova, titan_text\nimport bedrock_models\n"
)
ASK = 'claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", '
TITAN = 'titan_text.invoke("amazon.titan-text-express-v1", "Hi", '
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "signatureHelp": {
            "signatureInformation": {
                "documentationFormat": ["markdown"],
                "parameterInformation": {"labelOffsetSupport": False},
                "activeParameterSupport": True,
            }
        },
        "hover": {"contentFormat": ["markdown"]},
    },
}


class Server:
    """A language server on the other end of two pipes."""

    def __init__(self, folder: Path) -> None:
        command = [str(Path(sys.executable).with_name("basedpyright-langserver")), "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)  # noqa: S603
        self._folder = folder
        self._count = 0
        root = {"uri": folder.as_uri(), "name": "snippets"}
        self.ask(
            "initialize", {"processId": None, "rootUri": root["uri"], "workspaceFolders": [root], "capabilities": CAPABILITIES}
        )
        self._send({"method": "initialized", "params": {}})

    def close(self) -> None:
        self.ask("shutdown", None)
        self._send({"method": "exit"})
        self._process.communicate(timeout=20)

    def completions(self, snippet: str) -> list[str]:
        found = self.ask("textDocument/completion", self._at(snippet))
        items: list[dict[str, Any]] = found["items"] if isinstance(found, dict) else found or []
        return [item["label"].strip("\"'") for item in items]

    def signature(self, snippet: str) -> dict[str, str]:
        """The one signature, with the words of the parameter that the cursor stands at."""
        found: dict[str, Any] = self.ask("textDocument/signatureHelp", self._at(snippet))
        (only,) = found["signatures"]
        active = dict(enumerate(only["parameters"])).get(found.get("activeParameter", -1), {})
        return {"label": only["label"], "active": _text(active.get("documentation"))}

    def hover(self, snippet: str) -> str:
        found = self.ask("textDocument/hover", self._at(snippet))
        return _text(found["contents"]) if found else ""

    def ask(self, method: str, params: Any) -> Any:
        self._count += 1
        number = self._count
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            if "id" in message:
                self._send({"id": message["id"], "result": [{} for _ in message.get("params", {}).get("items", [])]})

    def _at(self, snippet: str) -> dict[str, Any]:
        text = f"{START}{snippet}\n"
        before, _, after = text.partition("|")
        self._count += 1
        uri = (self._folder / f"snippet{self._count}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": before + after}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": uri}, "position": position, "context": {"triggerKind": 1}}

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            assert line, "the language server has ended"
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _text(content: Any) -> str:
    """Markup as one line; the wrapped lines of a docstring joined."""
    value = content.get("value", "") if isinstance(content, dict) else content or ""
    return " ".join(str(value).replace("&nbsp;", " ").replace("\\", "").split())


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("editor")
    settings = {"extraPaths": [str(PACKAGE)], "pythonVersion": "3.11", "typeCheckingMode": "off"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    made = Server(folder)
    yield made
    made.close()


COMPLETED = {
    "families": ("bedrock_models.|", "claude_messages titan_text nova invoke stream resolve families schema errors guard"),
    "functions": ("titan_text.|", "invoke stream ainvoke astream TitanTextRequest TitanTextResponse"),
    "parameters": ("titan_text.invoke(|)", "input_text= temperature= top_p= max_token_count= stop_sequences= options= client="),
    "parameters of a union": (f"{ASK}|)", "messages= max_tokens= system= temperature= thinking= tools= tool_choice= extra_body="),
    "parameters of embeddings": ("embed.invoke('cohere.embed-english-v3', |)", "input_type= texts= images= truncate="),
    "fields of a class": ("titan_text.TitanTextGenerationConfig(|)", "temperature= top_p= max_token_count= stop_sequences="),
    "fields of a turn": ("claude.ClaudeMessage(|)", "role= content="),
    "model ids": ("titan_text.invoke('|')", "amazon.titan-text-express-v1 amazon.titan-text-lite-v1"),
    "profile ids": ("claude.invoke('|')", "us.anthropic.claude-haiku-4-5-20251001-v1:0 anthropic.claude-3-haiku-20240307-v1:0"),
    "literals": ("embed.invoke('cohere.embed-english-v3', '|')", "search_document search_query classification clustering image"),
    "literals by keyword": ("embed.invoke('x', 'image', truncate='|')", "NONE START END"),
    "literals in a list": ("embed.invoke('x', 'image', embedding_types=['|'])", "float int8 uint8 binary ubinary"),
    "keys of a turn": (f"{ASK}messages=[{{'|'}}], max_tokens=1)", "role content"),
    "roles": (f"{ASK}messages=[{{'role': '|'}}], max_tokens=1)", "user assistant"),
    "kinds of block": (
        f"{ASK}messages=[{{'role': 'user', 'content': [{{'type': '|'}}]}}], max_tokens=1)",
        "text image tool_use tool_result",
    ),
    "keys of a block": (
        f"{ASK}messages=[{{'role': 'user', 'content': [{{'type': 'image', '|'}}]}}], max_tokens=1)",
        "source cache_control",
    ),
    "keys of a nested dict": (f"{ASK}[], 1, thinking={{'|'}})", "type budget_tokens"),
    "kinds of thinking": (f"{ASK}[], 1, thinking={{'type': '|'}})", "enabled disabled"),
    "parameters by Converse": ("claude.converse(|)", "messages= thinking= top_k= max_tokens= tools= output_config="),
    "efforts of Nova": ("nova.converse('x', [], reasoning_config={'maxReasoningEffort': '|'})", "low medium high"),
    "keys of Converse's blocks": ("claude.converse('x', [{'content': [{'|'}]}])", "text document toolResult cachePoint"),
    "options": (f"{TITAN}options={{'|'}})", "guardrail_identifier guardrail_version trace service_tier"),
    "traces": (f"{TITAN}options={{'trace': '|'}})", "ENABLED DISABLED"),
    "keys of Nova's blocks": ("nova.invoke('x', [{'role': 'user', 'content': [{'|'}]}])", "text image toolUse"),
    "fields of an answer": ("titan_text.invoke('x', 'Hi').results[0].|", "output_text completion_reason token_count"),
    "fields of a call": ("titan_text.invoke('x', 'Hi').bedrock.|", "request_id usage stop_reason"),
    "kinds of event": (
        "for event in claude.stream('x', [], 1):\n    if event.type == '|'",
        "message_start content_block_start content_block_delta message_stop",
    ),
    "fields of an event": (
        "def show(event: claude.ClaudeEvent):\n    if event.type == 'content_block_delta':\n        event.|",
        "index delta",
    ),
    "fields of a tool call": (
        "for block in claude.invoke('x', [], 1).content:\n    if block.type == 'tool_use':\n        block.|",
        "id name input",
    ),
}


@pytest.mark.parametrize(("snippet", "offered"), COMPLETED.values(), ids=COMPLETED)
def test_completion(server: Server, snippet: str, offered: str) -> None:
    assert set(offered.split()) - set(server.completions(snippet)) == set()


def test_the_first_completions_are_the_models_own_parameters(server: Server) -> None:
    keywords = [label for label in server.completions("titan_text.invoke(|)") if label.endswith("=")]
    own = {"model_id=", "input_text=", "temperature=", "top_p=", "max_token_count=", "stop_sequences="}
    assert set(keywords) == own | {"guardrail_config=", "client=", "options=", "extra_body="}


SIGNED = {
    "flattened": (f"{TITAN}temperature=|)", "Randomness", "0 to 1. Service default: 0.7."),
    "wrapped words": (f"{ASK}[], 1, stop_sequences=|)", "Texts at which generation ends", "8191 items."),
    "by position": ("embed.invoke('cohere.embed-english-v3', |)", "What the vectors are for", "for a picture."),
}


@pytest.mark.parametrize(("snippet", "begin", "end"), SIGNED.values(), ids=SIGNED)
def test_signature_help_has_the_words_of_the_parameter(server: Server, snippet: str, begin: str, end: str) -> None:
    words = server.signature(snippet)["active"]
    assert begin in words
    assert end in words


def test_signature_help_shows_types(server: Server) -> None:
    label = server.signature(f"{TITAN}|)")["label"]
    assert "temperature: float | None = None" in label
    assert "-> TitanTextResponse" in label


HOVERED = {
    "a keyword": (f"{TITAN}temp|erature=0.2)", "Randomness"),
    "a function": ("titan_text.inv|oke", "Ask a model that speaks Amazon Titan Text and return the whole answer."),
    "a field of an answer": ("titan_text.invoke('x', 'Hi').results[0].output_te|xt", "output_text: str"),
    "a field of a class": ("claude.ClaudeMessage(role='user', content='Hi').ro|le", "Who speaks"),
    "a class": ("claude.ClaudeBlockDe|lta", "class"),
    "a module": ("cla|ude.invoke", "Conversations with Claude"),
    "an answer by its request": (
        "ask = titan_text.TitanTextRequest(input_text='Hi')\nans|wer = bedrock_models.invoke('x', ask)",
        "TitanTextResponse",
    ),
    "an event": ("for ev|ent in titan_text.stream('x', 'Hi'): ...", "TitanTextEvent"),
}


@pytest.mark.parametrize(("snippet", "words"), HOVERED.values(), ids=HOVERED)
def test_hover(server: Server, snippet: str, words: str) -> None:
    assert words in server.hover(snippet)
