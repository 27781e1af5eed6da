# Generated from specs/ by bedrock-codegen; do not edit.
"""Typed clients for the models of Amazon Bedrock.

Each module is a family: one wire format, with its own parameters and answers. Nothing is loaded before it is touched.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import amazon_rerank as amazon_rerank
    from . import async_jobs as async_jobs
    from . import batch as batch
    from . import chat_completions as chat_completions
    from . import claude_completions as claude_completions
    from . import claude_messages as claude_messages
    from . import cohere_command as cohere_command
    from . import cohere_command_r as cohere_command_r
    from . import cohere_embed_v3 as cohere_embed_v3
    from . import cohere_embed_v4 as cohere_embed_v4
    from . import cohere_rerank as cohere_rerank
    from . import converse as converse
    from . import deepseek_r1 as deepseek_r1
    from . import errors as errors
    from . import fm as fm
    from . import guardrails as guardrails
    from . import imported as imported
    from . import jamba as jamba
    from . import jurassic2 as jurassic2
    from . import llama as llama
    from . import luma_ray as luma_ray
    from . import marengo as marengo
    from . import mistral_chat as mistral_chat
    from . import mistral_prompt as mistral_prompt
    from . import nova as nova
    from . import nova_canvas as nova_canvas
    from . import nova_embed as nova_embed
    from . import nova_reel as nova_reel
    from . import otel as otel
    from . import pegasus as pegasus
    from . import prompts as prompts
    from . import sdxl as sdxl
    from . import stability_services as stability_services
    from . import stable_image as stable_image
    from . import testing as testing
    from . import titan_embed_image as titan_embed_image
    from . import titan_embed_text_v1 as titan_embed_text_v1
    from . import titan_embed_text_v2 as titan_embed_text_v2
    from . import titan_image as titan_image
    from . import titan_text as titan_text
    from . import writer as writer
    from ._runtime.bodies.base import UnknownBlock as UnknownBlock
    from ._runtime.bodies.base import UnknownEvent as UnknownEvent
    from ._runtime.bodies.files import FileContent as FileContent
    from ._runtime.calls.async_clients import new_async_client as new_async_client
    from ._runtime.calls.available import available as available
    from ._runtime.calls.call import AsyncClient as AsyncClient
    from ._runtime.calls.call import Client as Client
    from ._runtime.calls.clients import new_client as new_client
    from ._runtime.calls.guard import guard as guard
    from ._runtime.calls.listening import CallRecord as CallRecord
    from ._runtime.calls.listening import on_call as on_call
    from ._runtime.calls.options import Options as Options
    from ._runtime.calls.options import OptionsDict as OptionsDict
    from ._runtime.info import CallInfo as CallInfo
    from ._runtime.info import ToolCall as ToolCall
    from ._runtime.info import Usage as Usage
    from ._runtime.json.findings import Finding as Finding
    from ._runtime.models.catalogue import ModelInfo as ModelInfo
    from ._runtime.models.catalogue import families as families
    from ._runtime.models.catalogue import resolve as resolve
    from ._runtime.models.catalogue import schema as schema
    from ._runtime.models.family import Family as Family
    from ._runtime.porting.port import port as port
    from ._runtime.streams.async_stream import AsyncStream as AsyncStream
    from ._runtime.streams.stream import Stream as Stream
    from ._runtime.version import __version__ as __version__

_MODULES = frozenset(
    (
        "amazon_rerank",
        "async_jobs",
        "batch",
        "chat_completions",
        "claude_completions",
        "claude_messages",
        "cohere_command",
        "cohere_command_r",
        "cohere_embed_v3",
        "cohere_embed_v4",
        "cohere_rerank",
        "converse",
        "deepseek_r1",
        "errors",
        "fm",
        "guardrails",
        "imported",
        "jamba",
        "jurassic2",
        "llama",
        "luma_ray",
        "marengo",
        "mistral_chat",
        "mistral_prompt",
        "nova",
        "nova_canvas",
        "nova_embed",
        "nova_reel",
        "otel",
        "pegasus",
        "prompts",
        "sdxl",
        "stability_services",
        "stable_image",
        "testing",
        "titan_embed_image",
        "titan_embed_text_v1",
        "titan_embed_text_v2",
        "titan_image",
        "titan_text",
        "writer",
    )
)
_NAMES = {
    "._runtime.bodies.base": ("UnknownBlock", "UnknownEvent"),
    "._runtime.bodies.files": ("FileContent",),
    "._runtime.calls.async_clients": ("new_async_client",),
    "._runtime.calls.available": ("available",),
    "._runtime.calls.call": ("AsyncClient", "Client"),
    "._runtime.calls.clients": ("new_client",),
    "._runtime.calls.guard": ("guard",),
    "._runtime.calls.listening": ("CallRecord", "on_call"),
    "._runtime.calls.options": ("Options", "OptionsDict"),
    "._runtime.info": ("CallInfo", "ToolCall", "Usage"),
    "._runtime.json.findings": ("Finding",),
    "._runtime.models.catalogue": ("ModelInfo", "families", "resolve", "schema"),
    "._runtime.models.family": ("Family",),
    "._runtime.porting.port": ("port",),
    "._runtime.streams.async_stream": ("AsyncStream",),
    "._runtime.streams.stream": ("Stream",),
    "._runtime.version": ("__version__",),
}

__all__ = [
    "AsyncClient",
    "AsyncStream",
    "CallInfo",
    "CallRecord",
    "Client",
    "Family",
    "FileContent",
    "Finding",
    "ModelInfo",
    "Options",
    "OptionsDict",
    "Stream",
    "ToolCall",
    "UnknownBlock",
    "UnknownEvent",
    "Usage",
    "ainvoke",
    "amazon_rerank",
    "astream",
    "async_jobs",
    "available",
    "batch",
    "chat_completions",
    "claude_completions",
    "claude_messages",
    "cohere_command",
    "cohere_command_r",
    "cohere_embed_v3",
    "cohere_embed_v4",
    "cohere_rerank",
    "converse",
    "deepseek_r1",
    "errors",
    "families",
    "fm",
    "guard",
    "guardrails",
    "imported",
    "invoke",
    "jamba",
    "jurassic2",
    "llama",
    "luma_ray",
    "marengo",
    "mistral_chat",
    "mistral_prompt",
    "new_async_client",
    "new_client",
    "nova",
    "nova_canvas",
    "nova_embed",
    "nova_reel",
    "on_call",
    "otel",
    "pegasus",
    "port",
    "prompts",
    "resolve",
    "schema",
    "sdxl",
    "stability_services",
    "stable_image",
    "stream",
    "testing",
    "titan_embed_image",
    "titan_embed_text_v1",
    "titan_embed_text_v2",
    "titan_image",
    "titan_text",
    "writer",
]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


@overload
def invoke(
    model_id: str,
    request: amazon_rerank.AmazonRerankRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> amazon_rerank.AmazonRerankResponse: ...
@overload
def invoke(
    model_id: str,
    request: chat_completions.ChatCompletionsRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> chat_completions.ChatCompletionsResponse: ...
@overload
def invoke(
    model_id: str,
    request: claude_completions.ClaudeCompletionsRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> claude_completions.ClaudeCompletionsResponse: ...
@overload
def invoke(
    model_id: str,
    request: claude_messages.ClaudeRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> claude_messages.ClaudeResponse: ...
@overload
def invoke(
    model_id: str,
    request: cohere_command.CohereCommandRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_command.CohereCommandResponse: ...
@overload
def invoke(
    model_id: str,
    request: cohere_command_r.CohereCommandRRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_command_r.CohereCommandRResponse: ...
@overload
def invoke(
    model_id: str,
    request: cohere_embed_v3.CohereEmbedV3Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_embed_v3.CohereEmbedV3Response: ...
@overload
def invoke(
    model_id: str,
    request: cohere_embed_v4.CohereEmbedV4Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_embed_v4.CohereEmbedV4Response: ...
@overload
def invoke(
    model_id: str,
    request: cohere_rerank.CohereRerankRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_rerank.CohereRerankResponse: ...
@overload
def invoke(
    model_id: str,
    request: converse.ConverseRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> converse.ConverseResponse: ...
@overload
def invoke(
    model_id: str,
    request: deepseek_r1.DeepseekR1Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> deepseek_r1.DeepseekR1Response: ...
@overload
def invoke(
    model_id: str,
    request: imported.ImportedRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> imported.ImportedResponse: ...
@overload
def invoke(
    model_id: str,
    request: jamba.JambaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> jamba.JambaResponse: ...
@overload
def invoke(
    model_id: str,
    request: jurassic2.Jurassic2Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> jurassic2.Jurassic2Response: ...
@overload
def invoke(
    model_id: str,
    request: llama.LlamaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> llama.LlamaResponse: ...
@overload
def invoke(
    model_id: str,
    request: marengo.MarengoRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> marengo.MarengoResponse: ...
@overload
def invoke(
    model_id: str,
    request: mistral_chat.MistralChatRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> mistral_chat.MistralChatResponse: ...
@overload
def invoke(
    model_id: str,
    request: mistral_prompt.MistralPromptRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> mistral_prompt.MistralPromptResponse: ...
@overload
def invoke(
    model_id: str,
    request: nova.NovaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova.NovaResponse: ...
@overload
def invoke(
    model_id: str,
    request: nova_canvas.NovaCanvasRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova_canvas.NovaCanvasResponse: ...
@overload
def invoke(
    model_id: str,
    request: nova_embed.NovaEmbedRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova_embed.NovaEmbedResponse: ...
@overload
def invoke(
    model_id: str,
    request: pegasus.PegasusRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> pegasus.PegasusResponse: ...
@overload
def invoke(
    model_id: str,
    request: sdxl.SdxlRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> sdxl.SdxlResponse: ...
@overload
def invoke(
    model_id: str,
    request: stability_services.StabilityServicesRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> stability_services.StabilityServicesResponse: ...
@overload
def invoke(
    model_id: str,
    request: stable_image.StableImageRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> stable_image.StableImageResponse: ...
@overload
def invoke(
    model_id: str,
    request: titan_embed_image.TitanEmbedImageRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_image.TitanEmbedImageResponse: ...
@overload
def invoke(
    model_id: str,
    request: titan_embed_text_v1.TitanEmbedTextV1Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_text_v1.TitanEmbedTextV1Response: ...
@overload
def invoke(
    model_id: str,
    request: titan_embed_text_v2.TitanEmbedTextV2Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_text_v2.TitanEmbedTextV2Response: ...
@overload
def invoke(
    model_id: str,
    request: titan_image.TitanImageRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_image.TitanImageResponse: ...
@overload
def invoke(
    model_id: str,
    request: titan_text.TitanTextRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_text.TitanTextResponse: ...
@overload
def invoke(
    model_id: str,
    request: writer.WriterRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> writer.WriterResponse: ...
def invoke(
    model_id: str,
    request: Any,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Any:
    """Send a request and return the whole answer.

    Args:
        model_id: A model id, an inference profile or an ARN.
        request: A request of any family; its class decides the class of the answer.
        client: A client of `bedrock-runtime`; by default one that is shared.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
    """
    from ._runtime.calls import call  # noqa: PLC0415 - nothing is loaded before it is needed

    family = call.family_of(request, "invoke")
    answer: Any = call.invoke(family, model_id, request, client=client, options=options, extra_body=extra_body)
    return answer


@overload
async def ainvoke(
    model_id: str,
    request: amazon_rerank.AmazonRerankRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> amazon_rerank.AmazonRerankResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: chat_completions.ChatCompletionsRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> chat_completions.ChatCompletionsResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: claude_completions.ClaudeCompletionsRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> claude_completions.ClaudeCompletionsResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: claude_messages.ClaudeRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> claude_messages.ClaudeResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: cohere_command.CohereCommandRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_command.CohereCommandResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: cohere_command_r.CohereCommandRRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_command_r.CohereCommandRResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: cohere_embed_v3.CohereEmbedV3Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_embed_v3.CohereEmbedV3Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: cohere_embed_v4.CohereEmbedV4Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_embed_v4.CohereEmbedV4Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: cohere_rerank.CohereRerankRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> cohere_rerank.CohereRerankResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: converse.ConverseRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> converse.ConverseResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: deepseek_r1.DeepseekR1Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> deepseek_r1.DeepseekR1Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: imported.ImportedRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> imported.ImportedResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: jamba.JambaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> jamba.JambaResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: jurassic2.Jurassic2Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> jurassic2.Jurassic2Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: llama.LlamaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> llama.LlamaResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: marengo.MarengoRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> marengo.MarengoResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: mistral_chat.MistralChatRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> mistral_chat.MistralChatResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: mistral_prompt.MistralPromptRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> mistral_prompt.MistralPromptResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: nova.NovaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova.NovaResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: nova_canvas.NovaCanvasRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova_canvas.NovaCanvasResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: nova_embed.NovaEmbedRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> nova_embed.NovaEmbedResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: pegasus.PegasusRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> pegasus.PegasusResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: sdxl.SdxlRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> sdxl.SdxlResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: stability_services.StabilityServicesRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> stability_services.StabilityServicesResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: stable_image.StableImageRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> stable_image.StableImageResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: titan_embed_image.TitanEmbedImageRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_image.TitanEmbedImageResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: titan_embed_text_v1.TitanEmbedTextV1Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_text_v1.TitanEmbedTextV1Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: titan_embed_text_v2.TitanEmbedTextV2Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_embed_text_v2.TitanEmbedTextV2Response: ...
@overload
async def ainvoke(
    model_id: str,
    request: titan_image.TitanImageRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_image.TitanImageResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: titan_text.TitanTextRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> titan_text.TitanTextResponse: ...
@overload
async def ainvoke(
    model_id: str,
    request: writer.WriterRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> writer.WriterResponse: ...
async def ainvoke(
    model_id: str,
    request: Any,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Any:
    """Send a request and return the whole answer.

    Args:
        model_id: A model id, an inference profile or an ARN.
        request: A request of any family; its class decides the class of the answer.
        client: A client of `bedrock-runtime`; by default one that is shared.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
    """
    from ._runtime.calls import call  # noqa: PLC0415 - nothing is loaded before it is needed

    family = call.family_of(request, "invoke")
    answer: Any = await call.ainvoke(family, model_id, request, client=client, options=options, extra_body=extra_body)
    return answer


@overload
def stream(
    model_id: str,
    request: chat_completions.ChatCompletionsRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[chat_completions.ChatCompletionsEvent, chat_completions.ChatCompletionsResponse]: ...
@overload
def stream(
    model_id: str,
    request: claude_completions.ClaudeCompletionsRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[claude_completions.ClaudeCompletionsEvent, claude_completions.ClaudeCompletionsResponse]: ...
@overload
def stream(
    model_id: str,
    request: claude_messages.ClaudeRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[claude_messages.ClaudeEvent, claude_messages.ClaudeResponse]: ...
@overload
def stream(
    model_id: str,
    request: cohere_command.CohereCommandRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[cohere_command.CohereCommandEvent, cohere_command.CohereCommandResponse]: ...
@overload
def stream(
    model_id: str,
    request: cohere_command_r.CohereCommandRRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[cohere_command_r.CohereCommandREvent, cohere_command_r.CohereCommandRResponse]: ...
@overload
def stream(
    model_id: str,
    request: converse.ConverseRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[converse.ConverseEvent, converse.ConverseResponse]: ...
@overload
def stream(
    model_id: str,
    request: deepseek_r1.DeepseekR1Request,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[deepseek_r1.DeepseekR1Event, deepseek_r1.DeepseekR1Response]: ...
@overload
def stream(
    model_id: str,
    request: imported.ImportedRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[imported.ImportedEvent, imported.ImportedResponse]: ...
@overload
def stream(
    model_id: str,
    request: jamba.JambaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[jamba.JambaEvent, jamba.JambaResponse]: ...
@overload
def stream(
    model_id: str,
    request: llama.LlamaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[llama.LlamaEvent, llama.LlamaResponse]: ...
@overload
def stream(
    model_id: str,
    request: mistral_chat.MistralChatRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[mistral_chat.MistralChatEvent, mistral_chat.MistralChatResponse]: ...
@overload
def stream(
    model_id: str,
    request: mistral_prompt.MistralPromptRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[mistral_prompt.MistralPromptEvent, mistral_prompt.MistralPromptResponse]: ...
@overload
def stream(
    model_id: str,
    request: nova.NovaRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[nova.NovaEvent, nova.NovaResponse]: ...
@overload
def stream(
    model_id: str,
    request: pegasus.PegasusRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[pegasus.PegasusEvent, pegasus.PegasusResponse]: ...
@overload
def stream(
    model_id: str,
    request: titan_text.TitanTextRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[titan_text.TitanTextEvent, titan_text.TitanTextResponse]: ...
@overload
def stream(
    model_id: str,
    request: writer.WriterRequest,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[writer.WriterEvent, writer.WriterResponse]: ...
def stream(
    model_id: str,
    request: Any,
    /,
    *,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Any:
    """Send a request and return its answer as a stream of events.

    Args:
        model_id: A model id, an inference profile or an ARN.
        request: A request of any family; its class decides the class of the answer.
        client: A client of `bedrock-runtime`; by default one that is shared.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
    """
    from ._runtime.calls import call  # noqa: PLC0415 - nothing is loaded before it is needed

    family = call.family_of(request, "stream")
    answer: Any = call.stream(family, model_id, request, client=client, options=options, extra_body=extra_body)
    return answer


@overload
def astream(
    model_id: str,
    request: chat_completions.ChatCompletionsRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[chat_completions.ChatCompletionsEvent, chat_completions.ChatCompletionsResponse]: ...
@overload
def astream(
    model_id: str,
    request: claude_completions.ClaudeCompletionsRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[claude_completions.ClaudeCompletionsEvent, claude_completions.ClaudeCompletionsResponse]: ...
@overload
def astream(
    model_id: str,
    request: claude_messages.ClaudeRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[claude_messages.ClaudeEvent, claude_messages.ClaudeResponse]: ...
@overload
def astream(
    model_id: str,
    request: cohere_command.CohereCommandRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[cohere_command.CohereCommandEvent, cohere_command.CohereCommandResponse]: ...
@overload
def astream(
    model_id: str,
    request: cohere_command_r.CohereCommandRRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[cohere_command_r.CohereCommandREvent, cohere_command_r.CohereCommandRResponse]: ...
@overload
def astream(
    model_id: str,
    request: converse.ConverseRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[converse.ConverseEvent, converse.ConverseResponse]: ...
@overload
def astream(
    model_id: str,
    request: deepseek_r1.DeepseekR1Request,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[deepseek_r1.DeepseekR1Event, deepseek_r1.DeepseekR1Response]: ...
@overload
def astream(
    model_id: str,
    request: imported.ImportedRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[imported.ImportedEvent, imported.ImportedResponse]: ...
@overload
def astream(
    model_id: str,
    request: jamba.JambaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[jamba.JambaEvent, jamba.JambaResponse]: ...
@overload
def astream(
    model_id: str,
    request: llama.LlamaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[llama.LlamaEvent, llama.LlamaResponse]: ...
@overload
def astream(
    model_id: str,
    request: mistral_chat.MistralChatRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[mistral_chat.MistralChatEvent, mistral_chat.MistralChatResponse]: ...
@overload
def astream(
    model_id: str,
    request: mistral_prompt.MistralPromptRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[mistral_prompt.MistralPromptEvent, mistral_prompt.MistralPromptResponse]: ...
@overload
def astream(
    model_id: str,
    request: nova.NovaRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[nova.NovaEvent, nova.NovaResponse]: ...
@overload
def astream(
    model_id: str,
    request: pegasus.PegasusRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[pegasus.PegasusEvent, pegasus.PegasusResponse]: ...
@overload
def astream(
    model_id: str,
    request: titan_text.TitanTextRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[titan_text.TitanTextEvent, titan_text.TitanTextResponse]: ...
@overload
def astream(
    model_id: str,
    request: writer.WriterRequest,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[writer.WriterEvent, writer.WriterResponse]: ...
def astream(
    model_id: str,
    request: Any,
    /,
    *,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Any:
    """Send a request and return its answer as a stream of events.

    Args:
        model_id: A model id, an inference profile or an ARN.
        request: A request of any family; its class decides the class of the answer.
        client: A client of `bedrock-runtime`; by default one that is shared.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
    """
    from ._runtime.calls import call  # noqa: PLC0415 - nothing is loaded before it is needed

    family = call.family_of(request, "stream")
    answer: Any = call.astream(family, model_id, request, client=client, options=options, extra_body=extra_body)
    return answer
