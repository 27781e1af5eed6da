"""A program that calls Bedrock, for the recorder: answers, streams, refusals, and a stream that breaks."""

# ruff: noqa: T201 - a program that prints
from __future__ import annotations

import json
import warnings
from typing import Any

import boto3
from bedrock_models import claude_messages as claude
from bedrock_models import errors, llama

HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
LLAMA = "meta.llama3-1-8b-instruct-v1:0"


def main() -> None:
    warnings.simplefilter("ignore")
    for prompt in ("Name a river.", "Name a lake.", "Näme ä seä \U0001f30a"):
        print(llama.invoke(LLAMA, prompt, temperature=0).to_wire())
    tools: Any = [
        {"name": "weather", "description": "d", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}
    ]
    for text in ("Hi", "Use the tool", "break"):
        try:
            with claude.stream(HAIKU, [{"role": "user", "content": text}], 30, tools=tools) as events:
                for event in events:
                    print(event.to_wire())
                print(events.answer().to_wire(), events.bedrock.usage)
        except errors.BedrockModelsError as error:
            print(type(error).__name__, error)
    client = boto3.client("bedrock-runtime")
    for body in ({"wrong": 1}, {"prompt": "x", "temperature": 7}):
        try:
            print(client.invoke_model(modelId=LLAMA, body=json.dumps(body)))
        except client.exceptions.ValidationException as error:
            print(type(error).__name__, error)
    print(client.converse(modelId=HAIKU, messages=[{"role": "user", "content": [{"text": "Hi"}]}])["output"])
    for event in client.converse_stream(modelId=HAIKU, messages=[{"role": "user", "content": [{"text": "Hi"}]}])["stream"]:
        print(event)


main()
