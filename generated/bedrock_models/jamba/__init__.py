# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba.

Chat messages in, messages out, with tools and documents: Jamba Instruct, Jamba 1.5 Mini and Large.
"""

from .answers import (
    JambaCall,
    JambaChoice,
    JambaDelta,
    JambaDeltaCall,
    JambaDeltaChoice,
    JambaDeltaToolCall,
    JambaEvent,
    JambaMessage,
    JambaMeta,
    JambaResponse,
    JambaToolCall,
    JambaUsage,
)
from .calls import ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream
from .dicts import (
    JambaAssistantMessageDict,
    JambaDocumentDict,
    JambaFunctionDict,
    JambaInputCallDict,
    JambaInputMessageDict,
    JambaInputToolCallDict,
    JambaMetadataDict,
    JambaRequestDict,
    JambaResponseFormatDict,
    JambaSystemMessageDict,
    JambaToolDict,
    JambaToolMessageDict,
    JambaUserMessageDict,
)
from .family import FAMILY, JambaModelId
from .requests import (
    JambaAssistantMessage,
    JambaDocument,
    JambaFunction,
    JambaInputCall,
    JambaInputMessage,
    JambaInputMessageLike,
    JambaInputToolCall,
    JambaInputToolCallLike,
    JambaMetadata,
    JambaRequest,
    JambaResponseFormat,
    JambaSystemMessage,
    JambaTool,
    JambaToolMessage,
    JambaUserMessage,
)

__all__ = [
    "FAMILY",
    "JambaAssistantMessage",
    "JambaAssistantMessageDict",
    "JambaCall",
    "JambaChoice",
    "JambaDelta",
    "JambaDeltaCall",
    "JambaDeltaChoice",
    "JambaDeltaToolCall",
    "JambaDocument",
    "JambaDocumentDict",
    "JambaEvent",
    "JambaFunction",
    "JambaFunctionDict",
    "JambaInputCall",
    "JambaInputCallDict",
    "JambaInputMessage",
    "JambaInputMessageDict",
    "JambaInputMessageLike",
    "JambaInputToolCall",
    "JambaInputToolCallDict",
    "JambaInputToolCallLike",
    "JambaMessage",
    "JambaMeta",
    "JambaMetadata",
    "JambaMetadataDict",
    "JambaModelId",
    "JambaRequest",
    "JambaRequestDict",
    "JambaResponse",
    "JambaResponseFormat",
    "JambaResponseFormatDict",
    "JambaSystemMessage",
    "JambaSystemMessageDict",
    "JambaTool",
    "JambaToolCall",
    "JambaToolDict",
    "JambaToolMessage",
    "JambaToolMessageDict",
    "JambaUsage",
    "JambaUserMessage",
    "JambaUserMessageDict",
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
