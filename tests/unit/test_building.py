"""Classes are built when they are first used, by many threads at once: pydantic before 2.14 fails at it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from bedrock_models._runtime.bodies.build_lock import building
from pydantic_core import SchemaError

FIRST_USE = """
import sys, threading
from bedrock_models import claude_messages as claude, families
from bedrock_models._runtime.calls.call import build

sys.setswitchinterval(1e-5)
family, start, failed = families()["claude_messages"], threading.Barrier(24), []
body = b'{"anthropic_version":"bedrock-2023-05-31","max_tokens":9,"messages":[{"role":"user","content":"a"}]}'
request = {"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}], "max_tokens": 9}
uses = [
    lambda: claude.ClaudeMessage(role="user", content="a").to_wire(),
    lambda: claude.ClaudeTextBlock(type="text", text="a").to_wire(),
    lambda: build(claude.ClaudeRequest, request).to_wire(),
    lambda: family.parse_request(body),
    lambda: family.parse_event(b'{"type":"ping"}'),
    lambda: claude.ClaudeRequest(**request).to_wire(),
]

def use(which):
    start.wait()
    try:
        uses[which % len(uses)]()
    except BaseException as error:
        failed.append(error)

threads = [threading.Thread(target=use, args=(which,)) for which in range(24)]
for thread in threads: thread.start()
for thread in threads: thread.join()
sys.exit(repr(failed[0]) if failed else 0)
"""


@pytest.mark.parametrize("run", range(3))
def test_many_threads_may_be_the_first(run: int) -> None:  # noqa: ARG001 - again, since it is a race
    command = [sys.executable, "-c", FIRST_USE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stderr


def test_ctrl_c_while_classes_are_built_stays_what_it_is() -> None:
    with pytest.raises(KeyboardInterrupt), building():
        raise SchemaError('Error building "literal" validator:\n  KeyboardInterrupt: ')
    with pytest.raises(SchemaError), building():
        raise SchemaError("Unknown schema type")
    with building():
        pass  # whoever comes next finds it open
