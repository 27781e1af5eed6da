# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel.

Videos from words and pictures, made by asynchronous jobs only.
"""

from .calls import NovaReelSettings, astart, request, start
from .dicts import (
    NovaReelAutomatedParamsDict,
    NovaReelGenerationConfigDict,
    NovaReelImageDict,
    NovaReelManualParamsDict,
    NovaReelRequestDict,
    NovaReelS3LocationDict,
    NovaReelShotDict,
    NovaReelSourceDict,
    NovaReelTextToVideoParamsDict,
)
from .family import FAMILY, NovaReelModelId
from .requests import (
    NovaReelAutomatedParams,
    NovaReelGenerationConfig,
    NovaReelImage,
    NovaReelManualParams,
    NovaReelRequest,
    NovaReelS3Location,
    NovaReelShot,
    NovaReelSource,
    NovaReelTextToVideoParams,
)

__all__ = [
    "FAMILY",
    "NovaReelAutomatedParams",
    "NovaReelAutomatedParamsDict",
    "NovaReelGenerationConfig",
    "NovaReelGenerationConfigDict",
    "NovaReelImage",
    "NovaReelImageDict",
    "NovaReelManualParams",
    "NovaReelManualParamsDict",
    "NovaReelModelId",
    "NovaReelRequest",
    "NovaReelRequestDict",
    "NovaReelS3Location",
    "NovaReelS3LocationDict",
    "NovaReelSettings",
    "NovaReelShot",
    "NovaReelShotDict",
    "NovaReelSource",
    "NovaReelSourceDict",
    "NovaReelTextToVideoParams",
    "NovaReelTextToVideoParamsDict",
    "astart",
    "request",
    "start",
]


def __dir__() -> list[str]:
    return list(__all__)
