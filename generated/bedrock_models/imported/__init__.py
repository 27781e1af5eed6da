# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models.

Models of one's own that were imported into Bedrock, called by their ARN: three forms, told apart by key.
"""

from .answers import (
    ImportedCall,
    ImportedChoice,
    ImportedDelta,
    ImportedDeltaCall,
    ImportedDeltaChoice,
    ImportedDeltaFunction,
    ImportedEvent,
    ImportedMessage,
    ImportedOutput,
    ImportedResponse,
    ImportedToolCall,
    ImportedUsage,
)
from .calls import ImportedSettings, ainvoke, astream, invoke, request, stream
from .dicts import (
    ImportedInputMessageDict,
    ImportedMessageDict,
    ImportedRequestDict,
    ImportedResponseFormatDict,
    ImportedStructuredOutputsDict,
)
from .family import FAMILY, ImportedModelId
from .requests import (
    ImportedInputMessage,
    ImportedInputMessageLike,
    ImportedRequest,
    ImportedResponseFormat,
    ImportedStructuredOutputs,
)

__all__ = [
    "FAMILY",
    "ImportedCall",
    "ImportedChoice",
    "ImportedDelta",
    "ImportedDeltaCall",
    "ImportedDeltaChoice",
    "ImportedDeltaFunction",
    "ImportedEvent",
    "ImportedInputMessage",
    "ImportedInputMessageDict",
    "ImportedInputMessageLike",
    "ImportedMessage",
    "ImportedMessageDict",
    "ImportedModelId",
    "ImportedOutput",
    "ImportedRequest",
    "ImportedRequestDict",
    "ImportedResponse",
    "ImportedResponseFormat",
    "ImportedResponseFormatDict",
    "ImportedSettings",
    "ImportedStructuredOutputs",
    "ImportedStructuredOutputsDict",
    "ImportedToolCall",
    "ImportedUsage",
    "ainvoke",
    "astream",
    "invoke",
    "request",
    "stream",
]


def __dir__() -> list[str]:
    return list(__all__)
