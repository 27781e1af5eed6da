"""Conversations with the local endpoint of any package: written as the card of a family says, and read as it says."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

Json = Any
PORT = {"type": "object", "properties": {"port": {"type": "string"}}, "required": ["port"]}
METRICS = "amazon-bedrock-invocationMetrics"


@dataclass(frozen=True)
class Heard:
    """What came back, whole and as a stream."""

    body: Json
    answer: Json
    headers: Mapping[str, str]
    texts: Sequence[str]
    means: Sequence[str]
    """Why it ended, in the words of the common interface."""
    counts: tuple[list[Json], list[Json]]
    streamed: Json
    metrics: Mapping[str, Json]
    parsed: Any

    @property
    def counted(self) -> tuple[str, str]:
        """The tokens that were read and written, as headers say."""
        return tuple(self.headers[f"x-amzn-bedrock-{kind}-token-count"] for kind in ("input", "output"))  # type: ignore[return-value]


@dataclass(frozen=True)
class Local:
    """A model of a package, and a client of its local endpoint."""

    package: Any
    client: Any
    name: str
    model_id: str

    def __call__(self, text: str, *, offers: Sequence[str] = (), gave: str = "", asks: Json = None, **settings: Json) -> Heard:
        """Say something; `offers` are tools, `gave` is what a call of the first gave."""
        talk = self._module("porting.talk")
        turns = [talk.Turn("human", (talk.Said(text),), "")]
        if gave:
            turns.append(talk.Turn("assistant", (talk.Called("id-1", offers[0], {"port": "Leith"}),), ""))
            turns.append(talk.Turn("human", (talk.Got("id-1", (talk.Said(gave),)),), ""))
        tools = [talk.Tool(name, f"The {name} at a port.", PORT) for name in offers]
        whole = talk.Talk(turns=turns, tools=tools, settings=settings, asks=asks or {})
        whole.places = dict.fromkeys((*settings, *whole.asks), "")
        form = self._module("porting.forms").form_of(self.name, self.model_id)
        return self.ask(self._module("porting.write").write(whole, form, lambda *_: None))

    def ask(self, body: Json) -> Heard:
        """Send a body, for a whole answer and for a stream."""
        family, values = self.package.families()[self.name], self._module("json.paths").values
        reply = self.client.invoke_model(modelId=self.model_id, body=json.dumps(body))
        answer, headers = json.loads(reply["body"].read()), reply["ResponseMetadata"]["HTTPHeaders"]
        events = self._events(body) if family.event is not None else []
        said = [{key: value for key, value in event.items() if key != METRICS} for event in events]
        reasons, read = self._module("porting.forms").reasons_of(self.name), family.answer
        return Heard(
            body=body,
            answer=answer,
            headers=headers,
            texts=[text for path in read.text.response for text in values(answer, path)],
            means=[reasons.get(word, word) for path in read.stop_reason.response for word in values(answer, path)],
            counts=tuple(
                [v for path in each.response for v in values(answer, path)] for each in (read.input_tokens, read.output_tokens)
            ),  # type: ignore[arg-type]
            streamed=self._module("streams.assemble").assembled(said, read),
            metrics=next((event[METRICS] for event in events if METRICS in event), {}),
            parsed=family.parse_response(json.dumps(answer)),
        )

    def _events(self, body: Json) -> list[Json]:
        stream = self.client.invoke_model_with_response_stream(modelId=self.model_id, body=json.dumps(body))["body"]
        return [json.loads(each["chunk"]["bytes"]) for each in stream]

    def _module(self, name: str) -> Any:
        return import_module(f"{self.package.__name__}._runtime.{name}")


def without_null(value: Json) -> Json:
    """A body without null and without empty lists, which no piece of a stream says."""
    if isinstance(value, dict):
        return {key: without_null(item) for key, item in value.items() if item not in (None, [])}
    return [without_null(item) for item in value] if isinstance(value, list) else value
