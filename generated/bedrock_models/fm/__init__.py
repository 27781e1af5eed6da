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
    from .._runtime.fm_embeddings import BedrockEmbeddingsModel as BedrockEmbeddingsModel
    from .._runtime.fm_embeddings import EmbeddingType as EmbeddingType
    from .._runtime.fm_errors import ConversationError as ConversationError
    from .._runtime.fm_errors import PictureError as PictureError
    from .._runtime.fm_errors import UnsupportedError as UnsupportedError
    from .._runtime.fm_media import Media as Media
    from .._runtime.fm_messages import Assistant as Assistant
    from .._runtime.fm_messages import Human as Human
    from .._runtime.fm_messages import Message as Message
    from .._runtime.fm_messages import MessageRole as MessageRole
    from .._runtime.fm_messages import System as System
    from .._runtime.fm_model import InstanceProfile as InstanceProfile
    from .._runtime.fm_pictures import BedrockImageModel as BedrockImageModel
    from .._runtime.fm_rerank import BedrockRerankModel as BedrockRerankModel
    from .._runtime.fm_rerank import Ranked as Ranked
    from .._runtime.fm_text import AsyncTextStream as AsyncTextStream
    from .._runtime.fm_text import BedrockFoundationModel as BedrockFoundationModel
    from .._runtime.fm_text import CompletionDetails as CompletionDetails
    from .._runtime.fm_text import StopReason as StopReason
    from .._runtime.fm_text import StreamDetails as StreamDetails
    from .._runtime.fm_text import TextStream as TextStream
    from .claude_messages import Claude3 as Claude3
    from .claude_messages import Claude3Defaults, Claude3Id
    from .cohere_embed_v3 import Embed as Embed
    from .cohere_embed_v3 import EmbedDefaults, EmbedId
    from .models import Model as Model
    from .sdxl import SDXL as SDXL
    from .sdxl import SDStylePresets as SDStylePresets
    from .sdxl import SDXLDefaults, SDXLId
    from .titan_text import Titan as Titan
    from .titan_text import TitanDefaults, TitanId

_NAMES = {
    "Assistant": ".._runtime.fm_messages",
    "AsyncTextStream": ".._runtime.fm_text",
    "BedrockEmbeddingsModel": ".._runtime.fm_embeddings",
    "BedrockFoundationModel": ".._runtime.fm_text",
    "BedrockImageModel": ".._runtime.fm_pictures",
    "BedrockRerankModel": ".._runtime.fm_rerank",
    "Claude3": ".claude_messages",
    "CompletionDetails": ".._runtime.fm_text",
    "ConversationError": ".._runtime.fm_errors",
    "Embed": ".cohere_embed_v3",
    "EmbeddingType": ".._runtime.fm_embeddings",
    "Human": ".._runtime.fm_messages",
    "InstanceProfile": ".._runtime.fm_model",
    "Media": ".._runtime.fm_media",
    "Message": ".._runtime.fm_messages",
    "MessageRole": ".._runtime.fm_messages",
    "Model": ".models",
    "PictureError": ".._runtime.fm_errors",
    "Ranked": ".._runtime.fm_rerank",
    "SDStylePresets": ".sdxl",
    "SDXL": ".sdxl",
    "StopReason": ".._runtime.fm_text",
    "StreamDetails": ".._runtime.fm_text",
    "System": ".._runtime.fm_messages",
    "TextStream": ".._runtime.fm_text",
    "Titan": ".titan_text",
    "UnsupportedError": ".._runtime.fm_errors",
}

__all__ = [
    "Assistant",
    "AsyncTextStream",
    "BedrockEmbeddingsModel",
    "BedrockFoundationModel",
    "BedrockImageModel",
    "BedrockRerankModel",
    "Claude3",
    "CompletionDetails",
    "ConversationError",
    "Embed",
    "EmbeddingType",
    "Human",
    "InstanceProfile",
    "Media",
    "Message",
    "MessageRole",
    "Model",
    "PictureError",
    "Ranked",
    "SDStylePresets",
    "SDXL",
    "StopReason",
    "StreamDetails",
    "System",
    "TextStream",
    "Titan",
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
    model_ref: Claude3Id, *, family: str | None = None, **defaults: Unpack[Claude3Defaults]
) -> Claude3: ...
@overload
def from_model_id(
    model_ref: EmbedId, *, family: str | None = None, **defaults: Unpack[EmbedDefaults]
) -> Embed: ...
@overload
def from_model_id(
    model_ref: SDXLId, *, family: str | None = None, **defaults: Unpack[SDXLDefaults]
) -> SDXL: ...
@overload
def from_model_id(
    model_ref: TitanId, *, family: str | None = None, **defaults: Unpack[TitanDefaults]
) -> Titan: ...
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
    from .._runtime.fm_choice import choose  # noqa: PLC0415 - nothing is loaded before it is needed

    return choose(model_ref, family=family, **defaults)
