"""Examples of a family as people would write them: JSON, typed Python, boto3, the command line."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..common.names import field_name, parameter
from ..common.schemas import resolve
from ..load import FamilySpec

Json = Any

FORMS = ("JSON", "Python", "boto3", "JavaScript", "Shell")
"""What requests are shown as."""

WIDTH = 96
"""Characters of a line of code that fit a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An exchange of a family, or a body that is refused."""

    anchor: str
    spec: str
    words: str
    model_id: str
    forms: Mapping[str, str]
    """The request by language, as `FORMS` lists them."""
    answer: str
    """The answer, or the events of a stream, as JSON; empty where the example has none."""
    refused_at: str
    """The pointer that the refusal names, for a body that is refused."""

    @property
    def refused(self) -> bool:
        """Whether it shows what is refused."""
        return not self.forms.get("Python")


def examples(spec: FamilySpec, bedrock: Json) -> tuple[Example, ...]:
    """The exchanges of a family."""
    return tuple(_exchange(name, document.data, spec, bedrock) for name, document in spec.examples.items())


def plainest(spec: FamilySpec, bedrock: Json) -> Example | None:
    """The example that the card calls plain, or that with the shortest body; as a call that answers at once, where it can be."""
    name = spec.card.data.get("plain") or min(spec.examples, key=lambda name: _weight(spec.examples[name].data), default="")
    if not name:
        return None
    said = spec.examples[name].data
    whole = {key: value for key, value in said.items() if key != "events"}
    return _exchange(name, whole if "response" in said else said, spec, bedrock)


def _weight(said: Json) -> tuple[bool, int]:
    return "response" not in said, len(json.dumps(said["request"]))


def refused_examples(spec: FamilySpec) -> tuple[Example, ...]:
    """The bodies that a family refuses."""
    return tuple(
        Example(
            anchor=f"refused-{name}",
            spec=f"examples/invalid/{name}.json",
            words=document.data["description"],
            model_id=document.data.get("model_id", ""),
            forms={"JSON": as_json(document.data["request"])},
            answer="",
            refused_at=document.data["at"] or "the body itself",
        )
        for name, document in spec.refused.items()
    )


def _exchange(name: str, said: Json, spec: FamilySpec, bedrock: Json) -> Example:
    answer = said.get("response", said.get("events"))
    return Example(
        anchor=f"example-{name}",
        spec=f"examples/{name}.json",
        words=said["description"],
        model_id=said["model_id"],
        forms={
            "JSON": as_json(said["request"]),
            "Python": typed_python(spec, said, bedrock),
            "boto3": boto3_python(spec, said),
            "JavaScript": javascript(spec, said),
            "Shell": shell(spec, said),
        },
        answer="" if answer is None else as_json(answer),
        refused_at="",
    )


def typed_python(spec: FamilySpec, said: Json, bedrock: Json) -> str:
    """A request as a call of the generated package."""
    verb = _verb(spec, said)
    given = [f"{name}={as_python(value, '    ')}" for name, value in _arguments(spec, said["request"], bedrock)]
    given += ['output="s3://my-bucket/videos/"'] if verb == "start" else []
    lines = "".join(f"    {each},\n" for each in [json.dumps(said["model_id"]), *given])
    call = f"{spec.name}.{verb}(\n{lines})"
    head = f"from bedrock_models import {spec.name}\n\n"
    if verb == "stream":
        return f"{head}with {call} as events:\n    for event in events:\n        print(event)\n"
    return f"{head}answer = {call}\nprint(answer)\n" if verb == "invoke" else f"{head}job = {call}\nprint(job.wait().result())\n"


def boto3_python(spec: FamilySpec, said: Json) -> str:
    """A request as a call of boto3."""
    verb = _verb(spec, said)
    call, imports = _boto3_call(verb, json.dumps(said["model_id"]), converses=spec.card.data.get("api") == "converse")
    client = 'client = boto3.client("bedrock-runtime", region_name="us-east-1")'
    return f"{imports}\n\n{client}\nbody = {as_python(said['request'])}\n{call}\n"


def _boto3_call(verb: str, model: str, *, converses: bool) -> tuple[str, str]:
    """How boto3 sends a body and reads the answer, and what that imports."""
    if converses and verb == "stream":
        return f"answer = client.converse_stream(modelId={model}, **body)\n{_EVENTS}\n    print(event)", _BOTO3
    if converses:
        return f"answer = client.converse(modelId={model}, **body)\nprint(answer)", _BOTO3
    if verb == "start":
        config = '{"s3OutputDataConfig": {"s3Uri": "s3://my-bucket/videos/"}}'
        call = f"client.start_async_invoke(\n    modelId={model},\n    modelInput=body,\n    outputDataConfig={config},\n)"
        return f"answer = {call}\nprint(answer)", _BOTO3
    if verb == "stream":
        call = f"answer = client.invoke_model_with_response_stream(modelId={model}, body=json.dumps(body))"
        return f'{call}\nfor event in answer["body"]:\n    print(json.loads(event["chunk"]["bytes"]))', f"import json\n\n{_BOTO3}"
    call = f"answer = client.invoke_model(modelId={model}, body=json.dumps(body))"
    return f'{call}\nprint(json.loads(answer["body"].read()))', f"import json\n\n{_BOTO3}"


def javascript(spec: FamilySpec, said: Json) -> str:
    """A request as a program for the AWS SDK for JavaScript."""
    verb, model = _verb(spec, said), json.dumps(said["model_id"])
    converses = spec.card.data.get("api") == "converse"
    command = _COMMANDS["converse" if converses else "invoke"][verb]
    given = f"modelId: {model}, ...body" if converses else f"modelId: {model}, body: JSON.stringify(body)"
    if verb == "start":
        config = '{ s3OutputDataConfig: { s3Uri: "s3://my-bucket/videos/" } }'
        given = f"modelId: {model}, modelInput: body, outputDataConfig: {config}"
    return (
        f'import {{ BedrockRuntimeClient, {command} }} from "@aws-sdk/client-bedrock-runtime";\n\n'
        f'const client = new BedrockRuntimeClient({{ region: "us-east-1" }});\nconst body = {as_json(said["request"])};\n'
        f"const answer = await client.send(new {command}({{ {given} }}));\n{_javascript_answer(verb, converses=converses)}\n"
    )


def _javascript_answer(verb: str, *, converses: bool) -> str:
    """How a program reads what came."""
    if verb == "stream":
        each = "event" if converses else "JSON.parse(new TextDecoder().decode(event.chunk.bytes))"
        return f"for await (const event of answer.{'stream' if converses else 'body'}) console.log({each});"
    return "console.log(answer);" if converses or verb == "start" else "console.log(JSON.parse(answer.body.transformToString()));"


_COMMANDS = {
    "invoke": {
        "invoke": "InvokeModelCommand",
        "stream": "InvokeModelWithResponseStreamCommand",
        "start": "StartAsyncInvokeCommand",
    },
    "converse": {"invoke": "ConverseCommand", "stream": "ConverseStreamCommand"},
}
_BOTO3 = "import boto3"
_EVENTS = 'for event in answer["stream"]:'


def shell(spec: FamilySpec, said: Json) -> str:
    """A request on the command line; a body that only runs as a job is checked there."""
    verb, body = _verb(spec, said), json.dumps(said["request"], ensure_ascii=False)
    if verb == "start":
        return f"echo {shlex.quote(body)} |\n  bedrock-typed validate {said['model_id']} -\n"
    family = f" --family {spec.name}" if spec.card.data.get("api") == "converse" else ""
    return f"bedrock-typed {verb} {said['model_id']}{family} --body {shlex.quote(body)}\n"


def _verb(spec: FamilySpec, said: Json) -> str:
    operations = spec.card.data["operations"]
    if "events" in said and "stream" in operations:
        return "stream"
    return "invoke" if "invoke" in operations else "start"


def _arguments(spec: FamilySpec, request: Json, bedrock: Json) -> Iterator[tuple[str, Json]]:
    """The parameters that a request means: constants and what names the operation left out, flattened objects opened."""
    said, body = spec.card.data["parameters"], spec.bodies["request"].data
    hidden = {*said.get("omit", ()), *said.get("constants", {})}
    members = {**body["properties"], **bedrock.get("request", {}).get("properties", {})}
    for key, value in request.items():
        if f"/{key}" in said.get("flatten", ()) and isinstance(value, dict):
            inner = resolve(members[key], body)["properties"]
            yield from ((_python(name, inner), item) for name, item in value.items())
        elif f"/{key}" not in hidden:
            yield _python(key, members), value


def _python(wire: str, members: Mapping[str, Json]) -> str:
    return parameter(field_name(wire, members.get(wire, {})))


def as_json(value: Json) -> str:
    """A value as JSON, what fits on a line on one."""
    return _written(value, "", _JSON)


def as_python(value: Json, indent: str = "") -> str:
    """A JSON value as Python writes it."""
    return _written(value, indent, _PYTHON)


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language writes values that span lines, and the words it has for three of them."""

    step: str
    comma_after_last: str
    words: Mapping[str, str]


_JSON = _Language("  ", "", {})
_PYTHON = _Language("    ", ",", {"true": "True", "false": "False", "null": "None"})


def _written(value: Json, indent: str, language: _Language) -> str:
    line = _line(value, language)
    if len(line) + len(indent) <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    deeper = indent + language.step
    if isinstance(value, dict):
        parts = [f"{_line(key, language)}: {_written(item, deeper, language)}" for key, item in value.items()]
    else:
        parts = [_written(item, deeper, language) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(parts) + f"{language.comma_after_last}\n{indent}{closing}"


def _line(value: Json, language: _Language) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_line(key, language)}: {_line(item, language)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_line(item, language) for item in value) + "]"
    text = json.dumps(value, ensure_ascii=False)
    return language.words.get(text, text)
