"""Calls every family through a real boto3 client against the local endpoint, and prints typed fields as they arrive."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import groupby
from typing import Any

import bedrock_models
from bedrock_models.testing import LocalBedrock
from pydantic import BaseModel

WIDTH = 100


def main() -> None:
    """Go through the families, grouped by provider."""
    print("Every family of Amazon Bedrock, typed: a boto3 client sends each request to an endpoint on this machine.")
    print("What you see are attributes of generated classes, not keys of dicts. No AWS account is involved.\n")
    warnings.simplefilter("ignore", bedrock_models.errors.LifecycleWarning)  # said in the heading of each family
    warnings.simplefilter("ignore", bedrock_models.errors.ProfileWarning)  # the endpoint serves any model by its own id
    families = sorted(bedrock_models.families().values(), key=lambda family: (family.provider, family.name))
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        for provider, group in groupby(families, key=lambda family: family.provider):
            print(f"{provider}\n{'=' * len(provider)}")
            for family in group:
                show(family, client)
            print()
        print(f"{len(families)} families, {len(bedrock.requests)} calls.")


def show(family: Any, client: Any) -> None:
    """One family: an example's request, its answer, and the same as a stream."""
    example = examples(family.name)[0]
    request = family.parse_request(json.dumps(example["request"]))
    info = bedrock_models.resolve(example["model_id"])
    print(f"\n{family.name}: {family.title} ({len(family.model_ids)} models; {info.id} is {info.lifecycle})")
    line("example", example["description"])
    line("request", f"{type(request).__name__}({members(request)})")
    if "invoke" in family.operations:
        answer = bedrock_models.invoke(example["model_id"], request, client=client)
        line("answer", f"{type(answer).__name__}({members(answer)})")
        line("", f".bedrock: {said(answer.bedrock)}")
    if "stream" in family.operations:
        with bedrock_models.stream(example["model_id"], request, client=client) as events:
            kinds = [type(event).__name__ for event in events]
        line("stream", f"{len(kinds)} events: {', '.join(dict.fromkeys(kinds))}")
        line("", f"put together: {type(events.answer()).__name__}({members(events.answer())})")
        line("", f".bedrock: {said(events.bedrock)}")
    if "invoke" not in family.operations:
        line("job", f"modelInput for StartAsyncInvoke, checked: {request.to_wire().decode()}")


def examples(family: str) -> list[dict[str, Any]]:
    """The examples that come with a family."""
    found: list[dict[str, Any]] = json.loads(files(bedrock_models).joinpath(family, "examples.json").read_text(encoding="utf-8"))
    return sorted(found, key=lambda example: ("events" not in example, example["name"]))


def members(body: BaseModel) -> str:
    """The members of a body that are set, each cut short."""
    return ", ".join(f"{name}={short(value)}" for name, value in shown(body))


def said(call: bedrock_models.CallInfo) -> str:
    """What Bedrock said beside the answer."""
    usage = call.usage
    facts = {
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "stop_reason": call.stop_reason,
        "first_byte_latency_ms": call.first_byte_latency_ms,
        "invocation_latency_ms": call.invocation_latency_ms,
    }
    return ", ".join(f"{name}={value!r}" for name, value in facts.items() if value is not None)


def shown(body: BaseModel) -> Iterator[tuple[str, Any]]:
    """Names and values of what is set."""
    for name in type(body).model_fields:
        value = getattr(body, name)
        if value is not None:
            yield name, value


def short(value: Any) -> str:
    """A value in a few words."""
    if isinstance(value, BaseModel):
        return f"{type(value).__name__}({members(value)})"
    if isinstance(value, list | tuple):
        more = f", … {len(value) - 1} more" if len(value) > 1 else ""
        return f"[{short(value[0])}{more}]" if value else "[]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {short(item)}" for key, item in value.items()) + "}"
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}…"


def line(label: str, text: str) -> None:
    """A line of the demo, cut at the width of a terminal."""
    print(f"  {label:<9}{text if len(text) <= WIDTH else text[: WIDTH - 1] + '…'}")


if __name__ == "__main__":
    main()
