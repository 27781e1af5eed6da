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
    from .._runtime.fm.embeddings import BedrockEmbeddingsModel as BedrockEmbeddingsModel
    from .._runtime.fm.embeddings import EmbeddingType as EmbeddingType
    from .._runtime.fm.errors import ConversationError as ConversationError
    from .._runtime.fm.errors import PictureError as PictureError
    from .._runtime.fm.errors import UnsupportedError as UnsupportedError
    from .._runtime.fm.images import BedrockImageModel as BedrockImageModel
    from .._runtime.fm.media import Media as Media
    from .._runtime.fm.messages import Assistant as Assistant
    from .._runtime.fm.messages import Human as Human
    from .._runtime.fm.messages import Message as Message
    from .._runtime.fm.messages import MessageRole as MessageRole
    from .._runtime.fm.messages import System as System
    from .._runtime.fm.model import InstanceProfile as InstanceProfile
    from .._runtime.fm.rerank import BedrockRerankModel as BedrockRerankModel
    from .._runtime.fm.rerank import Ranked as Ranked
    from .._runtime.fm.text import AsyncTextStream as AsyncTextStream
    from .._runtime.fm.text import BedrockFoundationModel as BedrockFoundationModel
    from .._runtime.fm.text import CompletionDetails as CompletionDetails
    from .._runtime.fm.text import StopReason as StopReason
    from .._runtime.fm.text import StreamDetails as StreamDetails
    from .._runtime.fm.text import TextStream as TextStream
    from .amazon_rerank import AmazonRerank as AmazonRerank
    from .amazon_rerank import AmazonRerankDefaults, AmazonRerankId
    from .chat_completions import ChatCompletions as ChatCompletions
    from .chat_completions import ChatCompletionsDefaults, ChatCompletionsId
    from .claude_completions import Claude as Claude
    from .claude_completions import ClaudeDefaults, ClaudeId
    from .claude_messages import Claude3 as Claude3
    from .claude_messages import Claude3Defaults, Claude3Id
    from .cohere_command import Command as Command
    from .cohere_command import CommandDefaults, CommandId
    from .cohere_command_r import CommandR as CommandR
    from .cohere_command_r import CommandRDefaults, CommandRId
    from .cohere_embed_v3 import Embed as Embed
    from .cohere_embed_v3 import EmbedDefaults, EmbedId
    from .cohere_embed_v4 import EmbedV4 as EmbedV4
    from .cohere_embed_v4 import EmbedV4Defaults, EmbedV4Id
    from .cohere_rerank import CohereRerank as CohereRerank
    from .cohere_rerank import CohereRerankDefaults, CohereRerankId
    from .deepseek_r1 import DeepSeekR1 as DeepSeekR1
    from .deepseek_r1 import DeepSeekR1Defaults, DeepSeekR1Id
    from .imported import Imported as Imported
    from .jamba import Jamba as Jamba
    from .jamba import JambaDefaults, JambaId
    from .jurassic2 import Jurassic as Jurassic
    from .jurassic2 import JurassicDefaults, JurassicId
    from .llama import Llama2Chat as Llama2Chat
    from .llama import (
        Llama2ChatDefaults,
        Llama2ChatId,
        Llama3InstructDefaults,
        Llama3InstructId,
        Llama4InstructDefaults,
        Llama4InstructId,
    )
    from .llama import Llama3Instruct as Llama3Instruct
    from .llama import Llama4Instruct as Llama4Instruct
    from .marengo import Marengo as Marengo
    from .marengo import Marengo27 as Marengo27
    from .marengo import Marengo27Defaults, Marengo27Id, MarengoDefaults, MarengoId
    from .mistral_chat import MistralLarge as MistralLarge
    from .mistral_chat import MistralLargeDefaults, MistralLargeId
    from .mistral_prompt import Mistral as Mistral
    from .mistral_prompt import MistralDefaults, MistralId, MixtralDefaults, MixtralId
    from .mistral_prompt import Mixtral as Mixtral
    from .models import Model as Model
    from .nova import Nova as Nova
    from .nova import NovaDefaults, NovaId
    from .nova_canvas import NovaCanvas as NovaCanvas
    from .nova_canvas import NovaCanvasDefaults, NovaCanvasId
    from .nova_embed import NovaEmbeddings as NovaEmbeddings
    from .nova_embed import NovaEmbeddingsDefaults, NovaEmbeddingsId
    from .pegasus import Pegasus as Pegasus
    from .pegasus import PegasusDefaults, PegasusId
    from .sdxl import SDXL as SDXL
    from .sdxl import SDStylePresets as SDStylePresets
    from .sdxl import SDXLDefaults, SDXLId
    from .stability_services import StabilityServices as StabilityServices
    from .stability_services import StabilityServicesDefaults, StabilityServicesId
    from .stable_image import StableImage as StableImage
    from .stable_image import StableImageDefaults, StableImageId
    from .titan_embed_image import TitanMultimodalEmbeddings as TitanMultimodalEmbeddings
    from .titan_embed_image import TitanMultimodalEmbeddingsDefaults, TitanMultimodalEmbeddingsId
    from .titan_embed_text_v1 import TitanEmbeddings as TitanEmbeddings
    from .titan_embed_text_v1 import TitanEmbeddingsDefaults, TitanEmbeddingsId
    from .titan_embed_text_v2 import TitanEmbeddingsV2 as TitanEmbeddingsV2
    from .titan_embed_text_v2 import TitanEmbeddingsV2Defaults, TitanEmbeddingsV2Id
    from .titan_image import ControlMode as ControlMode
    from .titan_image import OutpaintingMode as OutpaintingMode
    from .titan_image import TitanImageBackgroundRemoval as TitanImageBackgroundRemoval
    from .titan_image import TitanImageColorGuidedContent as TitanImageColorGuidedContent
    from .titan_image import TitanImageConditionedGeneration as TitanImageConditionedGeneration
    from .titan_image import TitanImageGeneration as TitanImageGeneration
    from .titan_image import TitanImageGenerationDefaults, TitanImageGenerationId
    from .titan_image import TitanImageInPainting as TitanImageInPainting
    from .titan_image import TitanImageOutPainting as TitanImageOutPainting
    from .titan_image import TitanImageVariation as TitanImageVariation
    from .titan_text import Titan as Titan
    from .titan_text import TitanDefaults, TitanId
    from .writer import Palmyra as Palmyra
    from .writer import PalmyraDefaults, PalmyraId

_NAMES = {
    "AmazonRerank": ".amazon_rerank",
    "Assistant": ".._runtime.fm.messages",
    "AsyncTextStream": ".._runtime.fm.text",
    "BedrockEmbeddingsModel": ".._runtime.fm.embeddings",
    "BedrockFoundationModel": ".._runtime.fm.text",
    "BedrockImageModel": ".._runtime.fm.images",
    "BedrockRerankModel": ".._runtime.fm.rerank",
    "ChatCompletions": ".chat_completions",
    "Claude": ".claude_completions",
    "Claude3": ".claude_messages",
    "CohereRerank": ".cohere_rerank",
    "Command": ".cohere_command",
    "CommandR": ".cohere_command_r",
    "CompletionDetails": ".._runtime.fm.text",
    "ControlMode": ".titan_image",
    "ConversationError": ".._runtime.fm.errors",
    "DeepSeekR1": ".deepseek_r1",
    "Embed": ".cohere_embed_v3",
    "EmbedV4": ".cohere_embed_v4",
    "EmbeddingType": ".._runtime.fm.embeddings",
    "Human": ".._runtime.fm.messages",
    "Imported": ".imported",
    "InstanceProfile": ".._runtime.fm.model",
    "Jamba": ".jamba",
    "Jurassic": ".jurassic2",
    "Llama2Chat": ".llama",
    "Llama3Instruct": ".llama",
    "Llama4Instruct": ".llama",
    "Marengo": ".marengo",
    "Marengo27": ".marengo",
    "Media": ".._runtime.fm.media",
    "Message": ".._runtime.fm.messages",
    "MessageRole": ".._runtime.fm.messages",
    "Mistral": ".mistral_prompt",
    "MistralLarge": ".mistral_chat",
    "Mixtral": ".mistral_prompt",
    "Model": ".models",
    "Nova": ".nova",
    "NovaCanvas": ".nova_canvas",
    "NovaEmbeddings": ".nova_embed",
    "OutpaintingMode": ".titan_image",
    "Palmyra": ".writer",
    "Pegasus": ".pegasus",
    "PictureError": ".._runtime.fm.errors",
    "Ranked": ".._runtime.fm.rerank",
    "SDStylePresets": ".sdxl",
    "SDXL": ".sdxl",
    "StabilityServices": ".stability_services",
    "StableImage": ".stable_image",
    "StopReason": ".._runtime.fm.text",
    "StreamDetails": ".._runtime.fm.text",
    "System": ".._runtime.fm.messages",
    "TextStream": ".._runtime.fm.text",
    "Titan": ".titan_text",
    "TitanEmbeddings": ".titan_embed_text_v1",
    "TitanEmbeddingsV2": ".titan_embed_text_v2",
    "TitanImageBackgroundRemoval": ".titan_image",
    "TitanImageColorGuidedContent": ".titan_image",
    "TitanImageConditionedGeneration": ".titan_image",
    "TitanImageGeneration": ".titan_image",
    "TitanImageInPainting": ".titan_image",
    "TitanImageOutPainting": ".titan_image",
    "TitanImageVariation": ".titan_image",
    "TitanMultimodalEmbeddings": ".titan_embed_image",
    "UnsupportedError": ".._runtime.fm.errors",
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
    if name in _NAMES:
        return getattr(import_module(_NAMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


@overload
def from_model_id(
    model_ref: AmazonRerankId, *, family: str | None = None, **defaults: Unpack[AmazonRerankDefaults]
) -> AmazonRerank: ...
@overload
def from_model_id(
    model_ref: ChatCompletionsId, *, family: str | None = None, **defaults: Unpack[ChatCompletionsDefaults]
) -> ChatCompletions: ...
@overload
def from_model_id(
    model_ref: ClaudeId, *, family: str | None = None, **defaults: Unpack[ClaudeDefaults]
) -> Claude: ...
@overload
def from_model_id(
    model_ref: Claude3Id, *, family: str | None = None, **defaults: Unpack[Claude3Defaults]
) -> Claude3: ...
@overload
def from_model_id(
    model_ref: CommandId, *, family: str | None = None, **defaults: Unpack[CommandDefaults]
) -> Command: ...
@overload
def from_model_id(
    model_ref: CommandRId, *, family: str | None = None, **defaults: Unpack[CommandRDefaults]
) -> CommandR: ...
@overload
def from_model_id(
    model_ref: EmbedId, *, family: str | None = None, **defaults: Unpack[EmbedDefaults]
) -> Embed: ...
@overload
def from_model_id(
    model_ref: EmbedV4Id, *, family: str | None = None, **defaults: Unpack[EmbedV4Defaults]
) -> EmbedV4: ...
@overload
def from_model_id(
    model_ref: CohereRerankId, *, family: str | None = None, **defaults: Unpack[CohereRerankDefaults]
) -> CohereRerank: ...
@overload
def from_model_id(
    model_ref: DeepSeekR1Id, *, family: str | None = None, **defaults: Unpack[DeepSeekR1Defaults]
) -> DeepSeekR1: ...
@overload
def from_model_id(
    model_ref: JambaId, *, family: str | None = None, **defaults: Unpack[JambaDefaults]
) -> Jamba: ...
@overload
def from_model_id(
    model_ref: JurassicId, *, family: str | None = None, **defaults: Unpack[JurassicDefaults]
) -> Jurassic: ...
@overload
def from_model_id(
    model_ref: Llama2ChatId, *, family: str | None = None, **defaults: Unpack[Llama2ChatDefaults]
) -> Llama2Chat: ...
@overload
def from_model_id(
    model_ref: Llama3InstructId, *, family: str | None = None, **defaults: Unpack[Llama3InstructDefaults]
) -> Llama3Instruct: ...
@overload
def from_model_id(
    model_ref: Llama4InstructId, *, family: str | None = None, **defaults: Unpack[Llama4InstructDefaults]
) -> Llama4Instruct: ...
@overload
def from_model_id(
    model_ref: MarengoId, *, family: str | None = None, **defaults: Unpack[MarengoDefaults]
) -> Marengo: ...
@overload
def from_model_id(
    model_ref: Marengo27Id, *, family: str | None = None, **defaults: Unpack[Marengo27Defaults]
) -> Marengo27: ...
@overload
def from_model_id(
    model_ref: MistralLargeId, *, family: str | None = None, **defaults: Unpack[MistralLargeDefaults]
) -> MistralLarge: ...
@overload
def from_model_id(
    model_ref: MistralId, *, family: str | None = None, **defaults: Unpack[MistralDefaults]
) -> Mistral: ...
@overload
def from_model_id(
    model_ref: MixtralId, *, family: str | None = None, **defaults: Unpack[MixtralDefaults]
) -> Mixtral: ...
@overload
def from_model_id(
    model_ref: NovaId, *, family: str | None = None, **defaults: Unpack[NovaDefaults]
) -> Nova: ...
@overload
def from_model_id(
    model_ref: NovaCanvasId, *, family: str | None = None, **defaults: Unpack[NovaCanvasDefaults]
) -> NovaCanvas: ...
@overload
def from_model_id(
    model_ref: NovaEmbeddingsId, *, family: str | None = None, **defaults: Unpack[NovaEmbeddingsDefaults]
) -> NovaEmbeddings: ...
@overload
def from_model_id(
    model_ref: PegasusId, *, family: str | None = None, **defaults: Unpack[PegasusDefaults]
) -> Pegasus: ...
@overload
def from_model_id(
    model_ref: SDXLId, *, family: str | None = None, **defaults: Unpack[SDXLDefaults]
) -> SDXL: ...
@overload
def from_model_id(
    model_ref: StabilityServicesId,
    *,
    family: str | None = None,
    **defaults: Unpack[StabilityServicesDefaults],
) -> StabilityServices: ...
@overload
def from_model_id(
    model_ref: StableImageId, *, family: str | None = None, **defaults: Unpack[StableImageDefaults]
) -> StableImage: ...
@overload
def from_model_id(
    model_ref: TitanMultimodalEmbeddingsId,
    *,
    family: str | None = None,
    **defaults: Unpack[TitanMultimodalEmbeddingsDefaults],
) -> TitanMultimodalEmbeddings: ...
@overload
def from_model_id(
    model_ref: TitanEmbeddingsId, *, family: str | None = None, **defaults: Unpack[TitanEmbeddingsDefaults]
) -> TitanEmbeddings: ...
@overload
def from_model_id(
    model_ref: TitanEmbeddingsV2Id,
    *,
    family: str | None = None,
    **defaults: Unpack[TitanEmbeddingsV2Defaults],
) -> TitanEmbeddingsV2: ...
@overload
def from_model_id(
    model_ref: TitanImageGenerationId,
    *,
    family: str | None = None,
    **defaults: Unpack[TitanImageGenerationDefaults],
) -> TitanImageGeneration: ...
@overload
def from_model_id(
    model_ref: TitanId, *, family: str | None = None, **defaults: Unpack[TitanDefaults]
) -> Titan: ...
@overload
def from_model_id(
    model_ref: PalmyraId, *, family: str | None = None, **defaults: Unpack[PalmyraDefaults]
) -> Palmyra: ...
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
