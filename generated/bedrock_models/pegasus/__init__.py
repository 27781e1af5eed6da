# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus.

Text about a video: answers, summaries, structured descriptions by Pegasus 1.2 and 1.5; 1.5 also divides a video into described segments.
"""

from .answers import PegasusEvent, PegasusResponse, PegasusSegment
from .calls import PegasusSettings, ainvoke, astream, invoke, request, stream
from .dicts import (
    PegasusMediaSourceDict,
    PegasusRequestDict,
    PegasusResponseFormatDict,
    PegasusS3LocationDict,
    PegasusSegmentDefinitionDict,
    PegasusSegmentFieldDict,
)
from .family import FAMILY, PegasusModelId
from .requests import (
    PegasusMediaSource,
    PegasusRequest,
    PegasusResponseFormat,
    PegasusS3Location,
    PegasusSegmentDefinition,
    PegasusSegmentField,
)

__all__ = [
    "FAMILY",
    "PegasusEvent",
    "PegasusMediaSource",
    "PegasusMediaSourceDict",
    "PegasusModelId",
    "PegasusRequest",
    "PegasusRequestDict",
    "PegasusResponse",
    "PegasusResponseFormat",
    "PegasusResponseFormatDict",
    "PegasusS3Location",
    "PegasusS3LocationDict",
    "PegasusSegment",
    "PegasusSegmentDefinition",
    "PegasusSegmentDefinitionDict",
    "PegasusSegmentField",
    "PegasusSegmentFieldDict",
    "PegasusSettings",
    "ainvoke",
    "astream",
    "invoke",
    "request",
    "stream",
]


def __dir__() -> list[str]:
    return list(__all__)
