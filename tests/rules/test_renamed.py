"""A package may have any name and stand anywhere: the toy specs become `my_clients`, and a program uses it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bedrock_codegen.commands.cli import main

TOYS = Path(__file__).parents[1] / "golden" / "specs"
PROGRAM = """
import io, sys
import my_clients
from my_clients import acme_chat, acme_text, errors

class Client:
    def __init__(self, answer):
        self.answer, self.sent = answer, []
    def invoke_model(self, **arguments):
        self.sent.append(arguments)
        return {"body": io.BytesIO(self.answer), "ResponseMetadata": {}, "contentType": "application/json"}

client = Client(b'{"results": [{"text": "Hello to you.", "count": 4}]}')
answer = acme_text.invoke("acme.text-v1", "Hello", temperature=0, class_="c", client=client)
assert answer.results[0].text == "Hello to you."
assert client.sent[0]["body"] == b'{"inputText":"Hello","config":{"temperature":0.0,"class":"c"}}', client.sent

client = Client(b'{"content": [{"type": "text", "text": "Hi"}, {"type": "novel", "x": 1}]}')
turn = acme_chat.AcmeChatTurn(role="user", content="Hello")
first = acme_chat.invoke("acme.chat-v1", [turn], 10, client=client)
turns = [turn, acme_chat.AcmeChatTurn(role="assistant", content=first.content)]
request = acme_chat.AcmeChatRequest(messages=turns, max_tokens=10)
my_clients.invoke("acme.chat-v1", request, client=client)
assert b'{"type":"novel","x":1}' in client.sent[1]["body"], client.sent
assert acme_chat.FAMILY.parse_event(b'{"type": "message_stop"}') == acme_chat.AcmeChatStop(type="message_stop")
assert my_clients.resolve("us.acme.text-v1").family.name == "acme_text"
try:
    acme_text.invoke("acme.text-v1", "", client=client)
except errors.RequestError as error:
    assert error.findings[0].pointer == "/inputText"
else:
    raise SystemExit("an empty prompt was sent")
assert not [name for name in sys.modules if name.startswith("bedrock_models")], "a name is fixed somewhere"
print("ran")
"""


def test_a_package_of_another_name_runs(tmp_path: Path) -> None:
    assert main(["generate", "--specs", str(TOYS), "--out", str(tmp_path / "deep" / "my_clients")]) == 0
    variables = {**os.environ, "PYTHONPATH": str(tmp_path / "deep")}
    command = [sys.executable, "-W", "error", "-c", PROGRAM]
    run = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)  # noqa: S603
    assert run.stdout == "ran\n", run.stderr
    assert not any(
        "bedrock_models" in path.read_text() for path in (tmp_path / "deep").rglob("*.py") if path.parent.name.startswith("acme")
    )
