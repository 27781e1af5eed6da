# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R.

Chat with documents, citations and tools: Command R and Command R+. A call holds the new message, and the earlier turns beside it.
"""

from .._runtime.bodies.base import UnknownEvent
from .answers import (
    CohereCommandRApiVersion,
    CohereCommandRBilledUnits,
    CohereCommandRCitation,
    CohereCommandRCitationEvent,
    CohereCommandRDebugEvent,
    CohereCommandREndEvent,
    CohereCommandREvent,
    CohereCommandRFinalResponse,
    CohereCommandRMessage,
    CohereCommandRMeta,
    CohereCommandRResponse,
    CohereCommandRSearchQueriesEvent,
    CohereCommandRSearchQuery,
    CohereCommandRSearchResult,
    CohereCommandRSearchResultsEvent,
    CohereCommandRStartEvent,
    CohereCommandRTextEvent,
    CohereCommandRTokens,
    CohereCommandRToolCall,
    CohereCommandRToolCallChunkEvent,
    CohereCommandRToolCallDelta,
    CohereCommandRToolCallsEvent,
)
from .calls import ainvoke, astream, invoke, request, stream
from .conversing import aconverse, aconverse_stream, converse, converse_stream
from .dicts import (
    CohereCommandRConverseExtrasDict,
    CohereCommandRInputMessageDict,
    CohereCommandRInputToolCallDict,
    CohereCommandRMessageDict,
    CohereCommandRRequestDict,
    CohereCommandRResponseFormatDict,
    CohereCommandRToolCallDict,
    CohereCommandRToolDict,
    CohereCommandRToolParameterDict,
    CohereCommandRToolResultDict,
)
from .family import FAMILY, CohereCommandRModelId
from .requests import (
    CohereCommandRConverseExtras,
    CohereCommandRInputMessage,
    CohereCommandRInputMessageLike,
    CohereCommandRInputToolCall,
    CohereCommandRInputToolCallLike,
    CohereCommandRRequest,
    CohereCommandRResponseFormat,
    CohereCommandRTool,
    CohereCommandRToolParameter,
    CohereCommandRToolResult,
)

__all__ = [
    "CohereCommandRApiVersion",
    "CohereCommandRBilledUnits",
    "CohereCommandRCitation",
    "CohereCommandRCitationEvent",
    "CohereCommandRConverseExtras",
    "CohereCommandRConverseExtrasDict",
    "CohereCommandRDebugEvent",
    "CohereCommandREndEvent",
    "CohereCommandREvent",
    "CohereCommandRFinalResponse",
    "CohereCommandRInputMessage",
    "CohereCommandRInputMessageDict",
    "CohereCommandRInputMessageLike",
    "CohereCommandRInputToolCall",
    "CohereCommandRInputToolCallDict",
    "CohereCommandRInputToolCallLike",
    "CohereCommandRMessage",
    "CohereCommandRMessageDict",
    "CohereCommandRMeta",
    "CohereCommandRModelId",
    "CohereCommandRRequest",
    "CohereCommandRRequestDict",
    "CohereCommandRResponse",
    "CohereCommandRResponseFormat",
    "CohereCommandRResponseFormatDict",
    "CohereCommandRSearchQueriesEvent",
    "CohereCommandRSearchQuery",
    "CohereCommandRSearchResult",
    "CohereCommandRSearchResultsEvent",
    "CohereCommandRStartEvent",
    "CohereCommandRTextEvent",
    "CohereCommandRTokens",
    "CohereCommandRTool",
    "CohereCommandRToolCall",
    "CohereCommandRToolCallChunkEvent",
    "CohereCommandRToolCallDelta",
    "CohereCommandRToolCallDict",
    "CohereCommandRToolCallsEvent",
    "CohereCommandRToolDict",
    "CohereCommandRToolParameter",
    "CohereCommandRToolParameterDict",
    "CohereCommandRToolResult",
    "CohereCommandRToolResultDict",
    "FAMILY",
    "UnknownEvent",
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
