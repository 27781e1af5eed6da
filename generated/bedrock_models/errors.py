# Copied from generator/bedrock_codegen/runtime/errors.py; edit it there.
"""Everything this package raises, below one root.

Constructors of bodies raise pydantic's `ValidationError`; functions, `from_wire` and `parse_*` raise these. The errors of the
service, `ServiceError` and AWS's own names below it, are also botocore `ClientError`s; they are loaded when first touched, since
botocore is slow to import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._runtime.errors import AnswerError as AnswerError
from ._runtime.errors import AnswerInterrupted as AnswerInterrupted
from ._runtime.errors import AnswerWarning as AnswerWarning
from ._runtime.errors import BedrockModelsError as BedrockModelsError
from ._runtime.errors import ConverseWarning as ConverseWarning
from ._runtime.errors import EventError as EventError
from ._runtime.errors import GuardWarning as GuardWarning
from ._runtime.errors import JobError as JobError
from ._runtime.errors import JobWarning as JobWarning
from ._runtime.errors import LifecycleWarning as LifecycleWarning
from ._runtime.errors import MissingMemberError as MissingMemberError
from ._runtime.errors import NetworkError as NetworkError
from ._runtime.errors import ProfileWarning as ProfileWarning
from ._runtime.errors import RequestError as RequestError
from ._runtime.errors import SetupError as SetupError
from ._runtime.errors import StorageError as StorageError
from ._runtime.errors import StreamCorrupt as StreamCorrupt
from ._runtime.errors import StreamError as StreamError
from ._runtime.errors import StreamInterrupted as StreamInterrupted
from ._runtime.errors import StreamTruncated as StreamTruncated
from ._runtime.errors import UnconfirmedLimitWarning as UnconfirmedLimitWarning
from ._runtime.errors import UnknownModelError as UnknownModelError

if TYPE_CHECKING:
    from ._runtime.service_errors.classes import AccessDeniedException as AccessDeniedException
    from ._runtime.service_errors.classes import ConflictException as ConflictException
    from ._runtime.service_errors.classes import ExpiredTokenException as ExpiredTokenException
    from ._runtime.service_errors.classes import InternalServerException as InternalServerException
    from ._runtime.service_errors.classes import ModelErrorException as ModelErrorException
    from ._runtime.service_errors.classes import ModelNotReadyException as ModelNotReadyException
    from ._runtime.service_errors.classes import ModelStreamErrorException as ModelStreamErrorException
    from ._runtime.service_errors.classes import ModelTimeoutException as ModelTimeoutException
    from ._runtime.service_errors.classes import ResourceNotFoundException as ResourceNotFoundException
    from ._runtime.service_errors.classes import ServiceError as ServiceError
    from ._runtime.service_errors.classes import ServiceQuotaExceededException as ServiceQuotaExceededException
    from ._runtime.service_errors.classes import ServiceUnavailableException as ServiceUnavailableException
    from ._runtime.service_errors.classes import ThrottlingException as ThrottlingException
    from ._runtime.service_errors.classes import UnrecognizedClientException as UnrecognizedClientException
    from ._runtime.service_errors.classes import ValidationException as ValidationException

_SERVICE_ERRORS = (
    "AccessDeniedException",
    "ConflictException",
    "ExpiredTokenException",
    "InternalServerException",
    "ModelErrorException",
    "ModelNotReadyException",
    "ModelStreamErrorException",
    "ModelTimeoutException",
    "ResourceNotFoundException",
    "ServiceError",
    "ServiceQuotaExceededException",
    "ServiceUnavailableException",
    "ThrottlingException",
    "UnrecognizedClientException",
    "ValidationException",
)


def __getattr__(name: str) -> Any:
    if name in _SERVICE_ERRORS:
        return getattr(import_module(f"{__package__}._runtime.service_errors.classes"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    own = (name for name, value in globals().items() if isinstance(value, type) and issubclass(value, Exception))
    return sorted({*own, *_SERVICE_ERRORS})
