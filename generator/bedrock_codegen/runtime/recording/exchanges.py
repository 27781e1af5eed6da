"""One exchange with the service: what it holds as a recording, and where it is kept."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .._runtime.models.references import base_id
from .._runtime.models.table import table
from .frames import as_json, messages

RECORDED = frozenset(
    ("InvokeModel", "InvokeModelWithResponseStream", "Converse", "ConverseStream", "CountTokens", "StartAsyncInvoke")
)
"""Operations that are about a model's body; all others are passed on and not kept."""
EVENT_STREAM = "application/vnd.amazon.eventstream"
KEPT_HEADERS = ("content-type", "x-amzn-errortype", "x-amzn-bedrock-")
"""Headers of an answer that are kept, by how they begin; of a request none is."""

REDACTED, BROKEN = "redacted", "redacted; broken"
"""Why the bytes of a redacted stream are not there: they were not before; and the stream did not come to its end."""

Exchange = dict[str, Any]


def exchange(
    operation: str, model_id: str, request: bytes, status: int, headers: Mapping[str, str], body: bytes, *, broken: str = ""
) -> Exchange:
    """An exchange as recordings hold it; `broken` says why the answer is not whole."""
    kept = {name.lower(): value for name, value in headers.items() if name.lower().startswith(KEPT_HEADERS)}
    response: dict[str, Any] = {"status": status, "headers": dict(sorted(kept.items()))}
    provenance: dict[str, Any] = {"kind": "recorded"}
    if kept.get("content-type", "").startswith(EVENT_STREAM):
        found, cut = messages(body)
        response["frames"] = [as_json(message) for message in found]
        response |= {"raw_withheld": f"{cut}; {broken}".strip("; ")} if cut else {"raw_base64": base64.b64encode(body).decode()}
    else:
        response["body"] = _parsed(body)
    if broken:
        provenance["note"] = broken
    return {
        "model_id": model_id,
        "operation": operation,
        "request": {"body": _parsed(request)},
        "response": response,
        "provenance": provenance,
    }


def place(kept: Mapping[str, Any]) -> Path:
    """Where an exchange belongs below a folder of recordings: by provider, model and content, the same for the same exchange."""
    model_id = kept["model_id"]
    base, _ = base_id(model_id)
    provider = table().get(base, {}).get("provider") or "other"
    return Path(provider, re.sub(r"[^\w.-]", "-", model_id), f"{kept['operation']}-{_kind(kept)}-{digest(kept)}.json")


def digest(kept: Mapping[str, Any]) -> str:
    """The beginning of the SHA-256 of model id, operation, request, status and content."""
    response = kept["response"] or {}
    content = response.get("frames", response.get("body"))
    parts = [kept["model_id"], kept["operation"], kept["request"]["body"], response.get("status"), content]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def write(kept: Mapping[str, Any], folder: Path) -> Path:
    """Keep an exchange; one that is there already is left as it is."""
    path = folder / place(kept)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        partial = path.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        with open(partial, "xb", opener=_privately) as file:
            file.write((json.dumps(kept, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass"))
        partial.replace(path)
    return path


def _privately(path: str, flags: int) -> int:
    """Open what holds prompts for its owner alone, whatever the umask says."""
    return os.open(path, flags, 0o600)


def _kind(kept: Mapping[str, Any]) -> str:
    """A word for what an exchange shows."""
    status = (kept["response"] or {}).get("status", 200)
    if status != 200:
        return "refused" if status == 400 else f"error-{status}"
    if (kept["response"] or {}).get("raw_withheld", REDACTED) != REDACTED:
        return "broken"
    names = set(_names(kept["request"]["body"]))
    kinds = {"tools": {"tools", "toolConfig"}, "image": {"image", "images", "image_url"}, "document": {"document"}}
    return next((kind for kind, marks in kinds.items() if marks & names), "text")


def _names(value: Any) -> list[str]:
    """Every key of an object, and every `type`, at any depth."""
    if isinstance(value, dict):
        kind = [value["type"]] if isinstance(value.get("type"), str) else []
        return [*value, *kind, *(name for item in value.values() for name in _names(item))]
    return [name for item in value for name in _names(item)] if isinstance(value, list) else []


def _parsed(data: bytes) -> Any:
    """The JSON of a body; its text where it is none, None where there is none."""
    if not data:
        return None
    try:
        return json.loads(data)
    except ValueError:
        return data.decode("utf-8", "replace")
