"""The types of vendors' SDKs and of botocore, as statements about what requests may hold."""

from __future__ import annotations

import ast
import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from .statements import Statement

Types = Callable[[Path, str], Iterator[Statement]]

FIELD, TAG, BETA, OPTION, LIFE = "root field", "tag", "beta", "option", "lifecycle field"


def _typed_dict(family: str, module: str, classes: tuple[str, ...], folder: Path, source: str) -> Iterator[Statement]:
    """The root fields of a request class, and the values of `type` in every class that its module leads to."""
    start = folder / module
    for node in ast.walk(_tree(start)):
        if isinstance(node, ast.ClassDef) and node.name in classes:
            for field in (each.target for each in node.body if isinstance(each, ast.AnnAssign)):
                if isinstance(field, ast.Name):
                    yield Statement(subject=family, member=FIELD, value=field.id.rstrip("_"), source=source)
    for tag in sorted({tag for path in _reached(start, folder) for tag in _literals(path, "type")}):
        yield Statement(subject=family, member=TAG, value=tag, source=source)


def anthropic(folder: Path, source: str) -> Iterator[Statement]:
    """Anthropic's: the request of messages with every beta, and the names of the betas."""
    yield from _typed_dict(
        "claude_messages", "anthropic/types/beta/message_create_params.py", ("MessageCreateParamsBase",), folder, source
    )
    for beta in sorted(_strings(folder / "anthropic/types/anthropic_beta_param.py")):
        yield Statement(subject="claude_messages", member=BETA, value=beta, source=source)


def botocore(folder: Path, source: str) -> Iterator[Statement]:
    """botocore's: the members of InvokeModel, and of a model's life in ListFoundationModels."""
    for service, shape, member in (
        ("bedrock-runtime", "InvokeModelRequest", OPTION),
        ("bedrock-runtime", "InvokeModelWithResponseStreamRequest", OPTION),
        ("bedrock", "FoundationModelLifecycle", LIFE),
    ):
        (packed,) = (folder / "botocore/data" / service).glob("*/service-2.json.gz")
        shapes = json.loads(gzip.decompress(packed.read_bytes()))["shapes"]
        for name in sorted(shapes[shape]["members"]):
            yield Statement(subject=shape, member=member, value=name, source=source)


def _method(family: str, module: str, name: str, folder: Path, source: str) -> Iterator[Statement]:
    """The root fields of a request that an SDK takes as the parameters of a method; of several of the name, all of them."""
    found = [
        each.arg
        for node in ast.walk(_tree(folder / module))
        if isinstance(node, ast.FunctionDef) and node.name == name
        for each in (*node.args.args, *node.args.kwonlyargs)
        if each.arg not in _OF_THE_SDK
    ]
    if not found:
        raise KeyError(f"{module}: has no method {name}")
    for field in sorted(set(found)):
        yield Statement(subject=family, member=FIELD, value=field, source=source)


def _together(*readers: Types) -> Types:
    """What several readers find in one package."""
    return lambda folder, source: chain.from_iterable(reader(folder, source) for reader in readers)


_OF_THE_SDK = frozenset(("self", "request_options", "extra_headers", "extra_query", "extra_body", "timeout"))
"""Parameters that are about the call, not in its body."""


SDKS: Mapping[str, Types] = {
    "botocore": botocore,
    "anthropic": anthropic,
    "openai": partial(
        _typed_dict,
        "chat_completions",
        "openai/types/chat/completion_create_params.py",
        ("CompletionCreateParamsBase",),
    ),
    "mistralai": partial(
        _typed_dict,
        "mistral_chat",
        "mistralai/client/models/chatcompletionrequest.py",
        ("ChatCompletionRequestTypedDict",),
    ),
    "cohere": _together(
        partial(_method, "cohere_command_r", "cohere/base_client.py", "chat"),
        partial(_method, "cohere_command", "cohere/base_client.py", "generate"),
        partial(_method, "cohere_embed_v4", "cohere/v2/client.py", "embed"),
        partial(_method, "cohere_rerank", "cohere/v2/client.py", "rerank"),
    ),
    "ai21": partial(_method, "jamba", "ai21/clients/studio/resources/chat/chat_completions.py", "create"),
    "writer-sdk": _together(
        partial(_typed_dict, "writer", "writerai/types/chat_chat_params.py", ("ChatChatParamsBase",)),
        partial(_typed_dict, "writer", "writerai/types/completion_create_params.py", ("CompletionCreateParamsBase",)),
    ),
    "twelvelabs": partial(_method, "pegasus", "twelvelabs/base_client.py", "analyze"),
    "lumaai": partial(_typed_dict, "luma_ray", "lumaai/types/generations/video_create_params.py", ("VideoCreateParams",)),
}
"""Package to what reads its types."""


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_bytes())


def _reached(start: Path, root: Path) -> set[Path]:
    """The modules of types that a module's relative imports lead to, itself included; an SDK's machinery is none."""
    top = next(each for each in start.parents if each.name in {"types", "models"})
    found, waiting = set[Path](), [start]
    while waiting:
        path = waiting.pop()
        if path not in found and path.is_file() and path.is_relative_to(root) and path.is_relative_to(top):
            found.add(path)
            waiting += _imported(path)
    return found


def _imported(path: Path) -> Iterator[Path]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and node.level and node.module:
            yield path.parents[node.level - 1].joinpath(*node.module.split(".")).with_suffix(".py")


def _literals(path: Path, field: str) -> Iterator[str]:
    """The texts of `Literal` in the annotations of a field."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == field:
            yield from (each for each in _texts(node.annotation) if "Literal" in ast.unparse(node.annotation))


def _strings(path: Path) -> set[str]:
    return {
        text for node in _tree(path).body if isinstance(node, ast.Assign | ast.AnnAssign) for text in _texts(node) if "-" in text
    }


def _texts(node: Any) -> Iterator[str]:
    return (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))
