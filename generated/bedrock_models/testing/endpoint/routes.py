# Copied from generator/bedrock_codegen/runtime/testing/endpoint/routes.py; edit it there.
"""From a method and a path to an operation and the model or resource it is about."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from ..._runtime.models.references import REFERENCE
from .values import AwsError

MODEL_OPERATIONS = {
    "invoke": "InvokeModel",
    "invoke-with-response-stream": "InvokeModelWithResponseStream",
    "converse": "Converse",
    "converse-stream": "ConverseStream",
    "count-tokens": "CountTokens",
}
COLLECTIONS = {
    ("POST", "async-invoke"): "StartAsyncInvoke",
    ("GET", "async-invoke"): "ListAsyncInvokes",
    ("POST", "prompts"): "CreatePrompt",
    ("GET", "foundation-models"): "ListFoundationModels",
    ("GET", "inference-profiles"): "ListInferenceProfiles",
    ("POST", "model-invocation-job"): "CreateModelInvocationJob",
    ("GET", "model-invocation-jobs"): "ListModelInvocationJobs",
}
RESOURCES = {
    "async-invoke": "GetAsyncInvoke",
    "foundation-models": "GetFoundationModel",
    "inference-profiles": "GetInferenceProfile",
    "model-invocation-job": "GetModelInvocationJob",
    "prompts": "GetPrompt",
}
MAX_ID = 2048


class Route(NamedTuple):
    """What a path means."""

    operation: str
    target: str
    query: dict[str, str]


def route(method: str, path: str) -> Route:
    """The operation that a request line asks for.

    The path is split before it is decoded, since ARNs arrive with `%2F` in them; some SDKs leave their slashes as they are.

    Raises:
        AwsError: there is no such operation, or the model id is none.
    """
    parts = urlsplit(path)
    steps = [unquote(step) for step in parts.path.split("/")[1:]]
    query = dict(parse_qsl(parts.query))
    if method == "POST" and len(steps) > 2 and steps[0] == "model" and steps[-1] in MODEL_OPERATIONS:
        return Route(MODEL_OPERATIONS[steps[-1]], checked_id("/".join(steps[1:-1])), query)
    if (method, steps[0]) in COLLECTIONS and steps[1:] in ([], [""]):
        return Route(COLLECTIONS[method, steps[0]], "", query)
    if method == "POST" and (found := _posted(steps)) is not None:
        return Route(found[0], found[1] and checked_id(found[1]), query)
    if method == "GET" and len(steps) > 1 and steps[0] in RESOURCES:
        return Route(RESOURCES[steps[0]], checked_id("/".join(steps[1:]).removesuffix("/")), query)
    raise AwsError("UnknownOperationException", f"{method} {parts.path[:200]} is no operation of this endpoint.")


def _posted(steps: list[str]) -> tuple[str, str] | None:
    """The operation that is posted below a resource, and the resource; None if there is none."""
    match steps:
        case ["guardrail", *name, "version", _, "apply"] if name:
            return "ApplyGuardrail", "/".join(name)
        case ["guardrail-checks", "invoke"]:
            return "InvokeGuardrailChecks", ""
        case ["prompts", *name, "versions"] if name:
            return "CreatePromptVersion", "/".join(name)
        case ["model-invocation-job", *name, "stop"] if name:
            return "StopModelInvocationJob", "/".join(name)
        case _:
            return None


def checked_id(reference: str) -> str:
    """A model reference, if it can be one.

    Raises:
        AwsError: it cannot, in the words of the service.
    """
    if len(reference) > MAX_ID:
        raise AwsError("ValidationException", _constraint("Value at 'modelId'", f"have length less than or equal to {MAX_ID}"))
    if not REFERENCE.fullmatch(reference) or ".." in reference:
        value = f"Value '{reference}' at 'modelId'"
        raise AwsError("ValidationException", _constraint(value, f"satisfy regular expression pattern: {REFERENCE.pattern}"))
    return reference


def _constraint(value: str, demand: str) -> str:
    return f"1 validation error detected: {value} failed to satisfy constraint: Member must {demand}"
