"""What the generated package holds at its top beside the families: what it offers there, and every name that is taken."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

MODULES = ("async_jobs", "batch", "errors", "fm", "guardrails", "otel", "prompts", "testing")
"""Modules beside the families that the package offers."""
NAMES: Mapping[str, tuple[str, ...]] = {
    "_runtime.bodies.base": ("UnknownBlock", "UnknownEvent"),
    "_runtime.bodies.files": ("FileContent",),
    "_runtime.calls.async_clients": ("new_async_client",),
    "_runtime.calls.available": ("available",),
    "_runtime.calls.call": ("AsyncClient", "Client"),
    "_runtime.calls.clients": ("new_client",),
    "_runtime.calls.guard": ("guard",),
    "_runtime.calls.listening": ("CallRecord", "on_call"),
    "_runtime.calls.options": ("Options", "OptionsDict"),
    "_runtime.info": ("CallInfo", "ToolCall", "Usage"),
    "_runtime.json.findings": ("Finding",),
    "_runtime.models.catalogue": ("ModelInfo", "families", "resolve", "schema"),
    "_runtime.models.family": ("Family",),
    "_runtime.porting.port": ("port",),
    "_runtime.streams.async_stream": ("AsyncStream",),
    "_runtime.streams.stream": ("Stream",),
    "_runtime.version": ("__version__",),
}
"""Modules, and what the package offers of each at its top."""
FUNCTIONS = ("invoke", "stream", "ainvoke", "astream")
"""Calls of a model of any family."""

TAKEN = frozenset(
    (
        "_bedrock",
        *(entry.name.removesuffix(".py") for entry in (files("bedrock_codegen") / "runtime").iterdir()),
        *MODULES,
        *(name for names in NAMES.values() for name in names),
        *FUNCTIONS,
    )
)
"""Names that no family can have."""
