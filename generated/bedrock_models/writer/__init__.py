# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra.

Messages in, choices out; or a prompt in and its completion out: Palmyra X4 and X5.
"""

from .answers import (
    WriterCall,
    WriterChoice,
    WriterChunk,
    WriterDelta,
    WriterDeltaCall,
    WriterDeltaChoice,
    WriterDeltaToolCall,
    WriterEvent,
    WriterMessage,
    WriterPromptDetails,
    WriterResponse,
    WriterToolCall,
    WriterUsage,
)
from .calls import ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream
from .dicts import (
    WriterAssistantMessageDict,
    WriterFunctionDict,
    WriterInputCallDict,
    WriterInputMessageDict,
    WriterInputToolCallDict,
    WriterRequestDict,
    WriterSystemMessageDict,
    WriterTextDict,
    WriterTextPartDict,
    WriterToolDict,
    WriterToolMessageDict,
    WriterUserMessageDict,
)
from .family import FAMILY, WriterModelId
from .requests import (
    WriterAssistantMessage,
    WriterFunction,
    WriterInputCall,
    WriterInputMessage,
    WriterInputMessageLike,
    WriterInputToolCall,
    WriterInputToolCallLike,
    WriterRequest,
    WriterStops,
    WriterSystemMessage,
    WriterText,
    WriterTextPart,
    WriterTool,
    WriterToolMessage,
    WriterUserMessage,
)

__all__ = [
    "FAMILY",
    "WriterAssistantMessage",
    "WriterAssistantMessageDict",
    "WriterCall",
    "WriterChoice",
    "WriterChunk",
    "WriterDelta",
    "WriterDeltaCall",
    "WriterDeltaChoice",
    "WriterDeltaToolCall",
    "WriterEvent",
    "WriterFunction",
    "WriterFunctionDict",
    "WriterInputCall",
    "WriterInputCallDict",
    "WriterInputMessage",
    "WriterInputMessageDict",
    "WriterInputMessageLike",
    "WriterInputToolCall",
    "WriterInputToolCallDict",
    "WriterInputToolCallLike",
    "WriterMessage",
    "WriterModelId",
    "WriterPromptDetails",
    "WriterRequest",
    "WriterRequestDict",
    "WriterResponse",
    "WriterStops",
    "WriterSystemMessage",
    "WriterSystemMessageDict",
    "WriterText",
    "WriterTextDict",
    "WriterTextPart",
    "WriterTextPartDict",
    "WriterTool",
    "WriterToolCall",
    "WriterToolDict",
    "WriterToolMessage",
    "WriterToolMessageDict",
    "WriterUsage",
    "WriterUserMessage",
    "WriterUserMessageDict",
    "aconverse",
    "aconverse_stream",
    "ainvoke",
    "astream",
    "converse",
    "converse_stream",
    "invoke",
    "request",
    "stream",
]


def __dir__() -> list[str]:
    return list(__all__)
