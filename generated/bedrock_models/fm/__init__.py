# Generated from specs/ by bedrock-codegen; do not edit.
"""One way to call any family: swap the model, keep the code.

    fm = from_model_id("amazon.titan-text-express-v1", temperature=0.5)
    fm.generate("Tell me a joke")[0]

A class for each family, with the same `generate`, `chat`, embeddings, pictures and reranking on all that can. A parameter that a
family lacks is not in its signature. Nothing is loaded before it is touched.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Unpack, overload

if TYPE_CHECKING:
    from .._runtime.fm.embeddings import BedrockEmbeddingsModel, EmbeddingType
    from .._runtime.fm.errors import ConversationError, PictureError, UnsupportedError
    from .._runtime.fm.images import BedrockImageModel
    from .._runtime.fm.media import Media
    from .._runtime.fm.messages import Assistant, Human, Message, MessageRole, System
    from .._runtime.fm.model import InstanceProfile
    from .._runtime.fm.rerank import BedrockRerankModel, Ranked
    from .._runtime.fm.text import (
        AsyncTextStream,
        BedrockFoundationModel,
        CompletionDetails,
        StopReason,
        StreamDetails,
        TextStream,
    )
    from .amazon_rerank import AmazonRerank
    from .chat_completions import ChatCompletions
    from .claude_completions import Claude
    from .claude_messages import Claude3
    from .cohere_command import Command
    from .cohere_command_r import CommandR
    from .cohere_embed_v3 import Embed
    from .cohere_embed_v4 import EmbedV4
    from .cohere_rerank import CohereRerank
    from .converse import Converse
    from .deepseek_r1 import DeepSeekR1
    from .imported import Imported
    from .jamba import Jamba
    from .jurassic2 import Jurassic
    from .llama import Llama2Chat, Llama3Instruct, Llama4Instruct
    from .marengo import Marengo, Marengo27
    from .mistral_chat import MistralLarge
    from .mistral_prompt import Mistral, Mixtral
    from .models import Model
    from .nova import Nova
    from .nova_canvas import NovaCanvas
    from .nova_embed import NovaEmbeddings
    from .pegasus import Pegasus
    from .sdxl import SDXL, SDStylePresets
    from .stability_services import StabilityServices
    from .stable_image import StableImage
    from .titan_embed_image import TitanMultimodalEmbeddings
    from .titan_embed_text_v1 import TitanEmbeddings
    from .titan_embed_text_v2 import TitanEmbeddingsV2
    from .titan_image import (
        ControlMode,
        OutpaintingMode,
        TitanImageBackgroundRemoval,
        TitanImageColorGuidedContent,
        TitanImageConditionedGeneration,
        TitanImageGeneration,
        TitanImageInPainting,
        TitanImageOutPainting,
        TitanImageVariation,
    )
    from .titan_text import Titan
    from .writer import Palmyra

_NAMES = {
    ".._runtime.fm.embeddings": ("BedrockEmbeddingsModel", "EmbeddingType"),
    ".._runtime.fm.errors": ("ConversationError", "PictureError", "UnsupportedError"),
    ".._runtime.fm.images": ("BedrockImageModel",),
    ".._runtime.fm.media": ("Media",),
    ".._runtime.fm.messages": ("Assistant", "Human", "Message", "MessageRole", "System"),
    ".._runtime.fm.model": ("InstanceProfile",),
    ".._runtime.fm.rerank": ("BedrockRerankModel", "Ranked"),
    ".._runtime.fm.text": (
        "AsyncTextStream",
        "BedrockFoundationModel",
        "CompletionDetails",
        "StopReason",
        "StreamDetails",
        "TextStream",
    ),
    ".amazon_rerank": ("AmazonRerank",),
    ".chat_completions": ("ChatCompletions",),
    ".claude_completions": ("Claude",),
    ".claude_messages": ("Claude3",),
    ".cohere_command": ("Command",),
    ".cohere_command_r": ("CommandR",),
    ".cohere_embed_v3": ("Embed",),
    ".cohere_embed_v4": ("EmbedV4",),
    ".cohere_rerank": ("CohereRerank",),
    ".converse": ("Converse",),
    ".deepseek_r1": ("DeepSeekR1",),
    ".imported": ("Imported",),
    ".jamba": ("Jamba",),
    ".jurassic2": ("Jurassic",),
    ".llama": ("Llama2Chat", "Llama3Instruct", "Llama4Instruct"),
    ".marengo": ("Marengo", "Marengo27"),
    ".mistral_chat": ("MistralLarge",),
    ".mistral_prompt": ("Mistral", "Mixtral"),
    ".models": ("Model",),
    ".nova": ("Nova",),
    ".nova_canvas": ("NovaCanvas",),
    ".nova_embed": ("NovaEmbeddings",),
    ".pegasus": ("Pegasus",),
    ".sdxl": ("SDStylePresets", "SDXL"),
    ".stability_services": ("StabilityServices",),
    ".stable_image": ("StableImage",),
    ".titan_embed_image": ("TitanMultimodalEmbeddings",),
    ".titan_embed_text_v1": ("TitanEmbeddings",),
    ".titan_embed_text_v2": ("TitanEmbeddingsV2",),
    ".titan_image": (
        "ControlMode",
        "OutpaintingMode",
        "TitanImageBackgroundRemoval",
        "TitanImageColorGuidedContent",
        "TitanImageConditionedGeneration",
        "TitanImageGeneration",
        "TitanImageInPainting",
        "TitanImageOutPainting",
        "TitanImageVariation",
    ),
    ".titan_text": ("Titan",),
    ".writer": ("Palmyra",),
}

__all__ = [
    "AmazonRerank",
    "Assistant",
    "AsyncTextStream",
    "BedrockEmbeddingsModel",
    "BedrockFoundationModel",
    "BedrockImageModel",
    "BedrockRerankModel",
    "ChatCompletions",
    "Claude",
    "Claude3",
    "CohereRerank",
    "Command",
    "CommandR",
    "CompletionDetails",
    "ControlMode",
    "ConversationError",
    "Converse",
    "DeepSeekR1",
    "Embed",
    "EmbedV4",
    "EmbeddingType",
    "Human",
    "Imported",
    "InstanceProfile",
    "Jamba",
    "Jurassic",
    "Llama2Chat",
    "Llama3Instruct",
    "Llama4Instruct",
    "Marengo",
    "Marengo27",
    "Media",
    "Message",
    "MessageRole",
    "Mistral",
    "MistralLarge",
    "Mixtral",
    "Model",
    "Nova",
    "NovaCanvas",
    "NovaEmbeddings",
    "OutpaintingMode",
    "Palmyra",
    "Pegasus",
    "PictureError",
    "Ranked",
    "SDStylePresets",
    "SDXL",
    "StabilityServices",
    "StableImage",
    "StopReason",
    "StreamDetails",
    "System",
    "TextStream",
    "Titan",
    "TitanEmbeddings",
    "TitanEmbeddingsV2",
    "TitanImageBackgroundRemoval",
    "TitanImageColorGuidedContent",
    "TitanImageConditionedGeneration",
    "TitanImageGeneration",
    "TitanImageInPainting",
    "TitanImageOutPainting",
    "TitanImageVariation",
    "TitanMultimodalEmbeddings",
    "UnsupportedError",
    "from_model_id",
]


def __getattr__(name: str) -> Any:
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(module, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)


@overload
def from_model_id(
    model_ref: AmazonRerank.Id, *, family: str | None = None, **defaults: Unpack[AmazonRerank.Defaults]
) -> AmazonRerank: ...
@overload
def from_model_id(
    model_ref: ChatCompletions.Id, *, family: str | None = None, **defaults: Unpack[ChatCompletions.Defaults]
) -> ChatCompletions: ...
@overload
def from_model_id(model_ref: Claude.Id, *, family: str | None = None, **defaults: Unpack[Claude.Defaults]) -> Claude: ...
@overload
def from_model_id(model_ref: Claude3.Id, *, family: str | None = None, **defaults: Unpack[Claude3.Defaults]) -> Claude3: ...
@overload
def from_model_id(model_ref: Command.Id, *, family: str | None = None, **defaults: Unpack[Command.Defaults]) -> Command: ...
@overload
def from_model_id(model_ref: CommandR.Id, *, family: str | None = None, **defaults: Unpack[CommandR.Defaults]) -> CommandR: ...
@overload
def from_model_id(model_ref: Embed.Id, *, family: str | None = None, **defaults: Unpack[Embed.Defaults]) -> Embed: ...
@overload
def from_model_id(model_ref: EmbedV4.Id, *, family: str | None = None, **defaults: Unpack[EmbedV4.Defaults]) -> EmbedV4: ...
@overload
def from_model_id(
    model_ref: CohereRerank.Id, *, family: str | None = None, **defaults: Unpack[CohereRerank.Defaults]
) -> CohereRerank: ...
@overload
def from_model_id(
    model_ref: DeepSeekR1.Id, *, family: str | None = None, **defaults: Unpack[DeepSeekR1.Defaults]
) -> DeepSeekR1: ...
@overload
def from_model_id(model_ref: Jamba.Id, *, family: str | None = None, **defaults: Unpack[Jamba.Defaults]) -> Jamba: ...
@overload
def from_model_id(model_ref: Jurassic.Id, *, family: str | None = None, **defaults: Unpack[Jurassic.Defaults]) -> Jurassic: ...
@overload
def from_model_id(
    model_ref: Llama2Chat.Id, *, family: str | None = None, **defaults: Unpack[Llama2Chat.Defaults]
) -> Llama2Chat: ...
@overload
def from_model_id(
    model_ref: Llama3Instruct.Id, *, family: str | None = None, **defaults: Unpack[Llama3Instruct.Defaults]
) -> Llama3Instruct: ...
@overload
def from_model_id(
    model_ref: Llama4Instruct.Id, *, family: str | None = None, **defaults: Unpack[Llama4Instruct.Defaults]
) -> Llama4Instruct: ...
@overload
def from_model_id(model_ref: Marengo.Id, *, family: str | None = None, **defaults: Unpack[Marengo.Defaults]) -> Marengo: ...
@overload
def from_model_id(model_ref: Marengo27.Id, *, family: str | None = None, **defaults: Unpack[Marengo27.Defaults]) -> Marengo27: ...
@overload
def from_model_id(
    model_ref: MistralLarge.Id, *, family: str | None = None, **defaults: Unpack[MistralLarge.Defaults]
) -> MistralLarge: ...
@overload
def from_model_id(model_ref: Mistral.Id, *, family: str | None = None, **defaults: Unpack[Mistral.Defaults]) -> Mistral: ...
@overload
def from_model_id(model_ref: Mixtral.Id, *, family: str | None = None, **defaults: Unpack[Mixtral.Defaults]) -> Mixtral: ...
@overload
def from_model_id(model_ref: Nova.Id, *, family: str | None = None, **defaults: Unpack[Nova.Defaults]) -> Nova: ...
@overload
def from_model_id(
    model_ref: NovaCanvas.Id, *, family: str | None = None, **defaults: Unpack[NovaCanvas.Defaults]
) -> NovaCanvas: ...
@overload
def from_model_id(
    model_ref: NovaEmbeddings.Id, *, family: str | None = None, **defaults: Unpack[NovaEmbeddings.Defaults]
) -> NovaEmbeddings: ...
@overload
def from_model_id(model_ref: Pegasus.Id, *, family: str | None = None, **defaults: Unpack[Pegasus.Defaults]) -> Pegasus: ...
@overload
def from_model_id(model_ref: SDXL.Id, *, family: str | None = None, **defaults: Unpack[SDXL.Defaults]) -> SDXL: ...
@overload
def from_model_id(
    model_ref: StabilityServices.Id, *, family: str | None = None, **defaults: Unpack[StabilityServices.Defaults]
) -> StabilityServices: ...
@overload
def from_model_id(
    model_ref: StableImage.Id, *, family: str | None = None, **defaults: Unpack[StableImage.Defaults]
) -> StableImage: ...
@overload
def from_model_id(
    model_ref: TitanMultimodalEmbeddings.Id, *, family: str | None = None, **defaults: Unpack[TitanMultimodalEmbeddings.Defaults]
) -> TitanMultimodalEmbeddings: ...
@overload
def from_model_id(
    model_ref: TitanEmbeddings.Id, *, family: str | None = None, **defaults: Unpack[TitanEmbeddings.Defaults]
) -> TitanEmbeddings: ...
@overload
def from_model_id(
    model_ref: TitanEmbeddingsV2.Id, *, family: str | None = None, **defaults: Unpack[TitanEmbeddingsV2.Defaults]
) -> TitanEmbeddingsV2: ...
@overload
def from_model_id(
    model_ref: TitanImageGeneration.Id, *, family: str | None = None, **defaults: Unpack[TitanImageGeneration.Defaults]
) -> TitanImageGeneration: ...
@overload
def from_model_id(model_ref: Titan.Id, *, family: str | None = None, **defaults: Unpack[Titan.Defaults]) -> Titan: ...
@overload
def from_model_id(model_ref: Palmyra.Id, *, family: str | None = None, **defaults: Unpack[Palmyra.Defaults]) -> Palmyra: ...
@overload
def from_model_id(model_ref: str, *, family: str | None = None, **defaults: Any) -> Any: ...
def from_model_id(model_ref: str, *, family: str | None = None, **defaults: Any) -> Any:
    """A model by its id, as an instance of the class that it is for.

    Args:
        model_ref: A model id, a member of `Model`, an inference profile or an ARN.
        family: The family, for a reference that does not say which model it stands for.
        defaults: What the calls of this instance take where they are not told otherwise, and how it reaches Bedrock.

    Raises:
        UnknownModelError: The class cannot be told.
        UnsupportedError: The model has none of the operations here.
    """
    from .._runtime.fm.choice import choose  # noqa: PLC0415 - nothing is loaded before it is needed

    return choose(model_ref, family=family, **defaults)
