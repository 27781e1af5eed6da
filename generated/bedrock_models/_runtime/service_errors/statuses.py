# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/statuses.py; edit it there.
"""The HTTP status of each error, by AWS's name: those that the service models, and those of its outer layers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

STATUS: Mapping[str, int] = MappingProxyType(
    {
        "AccessDeniedException": 403,
        "ConflictException": 400,
        "ExpiredTokenException": 403,
        "InternalServerException": 500,
        "ModelErrorException": 424,
        "ModelNotReadyException": 429,
        "ModelStreamErrorException": 424,
        "ModelTimeoutException": 408,
        "RequestEntityTooLargeException": 413,
        "ResourceNotFoundException": 404,
        "ServiceQuotaExceededException": 400,
        "ServiceUnavailableException": 503,
        "ThrottlingException": 429,
        "UnknownOperationException": 404,
        "UnrecognizedClientException": 403,
        "ValidationException": 400,
    }
)
