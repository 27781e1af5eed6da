"""What stops a call without an answer of the service: set-up and network, each with what to do about it.

The client's own errors are known by the names of their classes, so that nothing has to be imported to look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import BedrockModelsError, NetworkError, SetupError, joined, restored

_LIBRARIES = frozenset(("aiobotocore", "aiohttp", "botocore", "http", "httpcore", "httpx", "socket", "ssl", "urllib3"))
_SYSTEM = (ConnectionError, TimeoutError)
"""Python's own errors of a network; other OSErrors are about files."""
_NO_LOOP = "no running event loop"


_USER = re.compile(r"(?<=://)[^/\s@]+@")
_HELD_BACK = ("request", "response", "headers")
"""What an error of a client may hold that has a signature or a token in it."""


@dataclass(frozen=True, slots=True)
class _Trouble:
    """One kind of failure. `{line}` stands for the client's own words, `{endpoint}` for where it called."""

    kind: type[SetupError | NetworkError]
    what: str
    wrong: str
    remedy: str
    unsent: bool = False
    """Whether nothing can have been sent."""


_CREDENTIALS = _Trouble(
    SetupError,
    "credentials",
    "there are no AWS credentials that can be used ({line})",
    "Set AWS_PROFILE, AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
)
_SIGN_IN = _Trouble(SetupError, "credentials", "{line}", "Sign in once more: aws sso login, or aws login")
_REGION = _Trouble(SetupError, "region", "{line}", "Set AWS_REGION, such as AWS_REGION=us-east-1, or the region of the profile")
_PROFILE = _Trouble(SetupError, "profile", "{line}", "aws configure list-profiles names those there are")
_CONFIG = _Trouble(SetupError, "profile", "{line}", "Correct the file, or name another in AWS_CONFIG_FILE")
_ENDPOINT = _Trouble(
    SetupError, "endpoint", "{line}", "Check the region, and AWS_ENDPOINT_URL_BEDROCK_RUNTIME if it is set: a URL with its scheme"
)
_PROXY = _Trouble(SetupError, "proxy", "{line}", "Check HTTPS_PROXY and the proxies of the client")
_CLIENT = _Trouble(SetupError, "client", "{line}", "Check the settings of the client, and AWS_ variables of the environment")
_LOOP = _Trouble(
    SetupError,
    "event loop",
    "asynchronous calls need asyncio, and none of its event loops runs here",
    "Call them in a coroutine that asyncio.run runs; under trio, run the blocking function in a thread",
)
_UNREACHED = _Trouble(
    NetworkError,
    "network",
    "{endpoint} cannot be reached ({line})",
    "Check the connection, the region and AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
    unsent=True,
)
_UNTRUSTED = _Trouble(
    NetworkError,
    "network",
    "no trusted connection to {endpoint} ({line})",
    "Check the clock, the proxy and AWS_CA_BUNDLE",
    unsent=True,
)
_PROXIED = _Trouble(
    NetworkError, "network", "the proxy cannot be reached ({line})", "Check HTTPS_PROXY and NO_PROXY", unsent=True
)
_SILENT = _Trouble(
    NetworkError,
    "network",
    "{endpoint} said nothing for longer than the read timeout",
    "Try again, stream the answer, or give the client a longer read_timeout",
)
_BROKEN = _Trouble(NetworkError, "network", "the connection to {endpoint} failed ({line})", "Try again")

_TROUBLES: Mapping[str, _Trouble] = {
    **dict.fromkeys(("NoCredentialsError", "PartialCredentialsError", "NoAuthTokenError"), _CREDENTIALS),
    **dict.fromkeys(("CredentialRetrievalError", "UnknownCredentialError", "UnknownTokenProviderError"), _CREDENTIALS),
    **dict.fromkeys(("TokenRetrievalError", "SSOError", "LoginError"), _SIGN_IN),
    **dict.fromkeys(("NoRegionError", "InvalidRegionError", "UnknownRegionError"), _REGION),
    "ProfileNotFound": _PROFILE,
    **dict.fromkeys(("ConfigParseError", "ConfigNotFound", "InvalidConfigError"), _CONFIG),
    **dict.fromkeys(("BaseEndpointResolverError", "EndpointProviderError", "InvalidEndpointConfigurationError"), _ENDPOINT),
    "InvalidProxiesConfigError": _PROXY,
    **dict.fromkeys(("EndpointConnectionError", "ConnectTimeoutError", "gaierror"), _UNREACHED),
    **dict.fromkeys(("ClientConnectorError", "NewConnectionError"), _UNREACHED),
    **dict.fromkeys(("ProxyConnectionError", "ProxyError", "ClientProxyConnectionError"), _PROXIED),
    "SSLError": _UNTRUSTED,
    **dict.fromkeys(("ReadTimeoutError", "ServerTimeoutError"), _SILENT),
    **dict.fromkeys(("ConnectionError", "HTTPClientError", "HTTPError", "HTTPException", "ClientError"), _BROKEN),
    **dict.fromkeys(("IncompleteReadError", "TimeoutError", "TransportError", "HttpProcessingError"), _BROKEN),
    "BotoCoreError": _CLIENT,
}
"""By the names of the clients' classes; a class without an entry counts as the first of its bases that has one."""


def failure(error: Exception) -> BedrockModelsError | None:
    """The error of this package for one of a client's; None for a fault that is neither set-up nor network.

    It is of the client's class as well, so that `except` clauses that name that one go on working.
    """
    if isinstance(error, AttributeError) and (told := without_operation(error)):
        return of_both(SetupError, error, f"client: {told}.", what="client")
    trouble = _trouble(error)
    if trouble is None or isinstance(error, BedrockModelsError):
        return None
    told = f"{trouble.what}: {_filled(trouble.wrong, error)}. {trouble.remedy}."
    unsent = {"unsent": True} if trouble.unsent else {}
    return of_both(trouble.kind, error, told, what=trouble.what, **unsent)


def without_operation(error: AttributeError) -> str:
    """What to say of a client that has not the method of a call; empty where it was another attribute that was missing."""
    service = next((service for service, methods in _METHODS.items() if error.name in methods), "")
    if not service:
        return ""
    model = getattr(getattr(error.obj, "meta", None), "service_model", None)
    if model is None:
        return f"{type(error.obj).__name__} has no {error.name}. Give a client: boto3.client({service!r})"
    own = model.service_name
    if own == service:
        return f"{error.name} is newer than the installed botocore: update boto3"
    return f"it is of {own}, which has no {error.name}. Give one of {service}: boto3.client({service!r})"


_METHODS: Mapping[str, frozenset[str]] = {
    "bedrock-runtime": frozenset(
        """invoke_model invoke_model_with_response_stream converse converse_stream count_tokens apply_guardrail
        invoke_guardrail_checks start_async_invoke get_async_invoke list_async_invokes""".split()
    ),
    "bedrock": frozenset(
        """list_foundation_models create_model_invocation_job get_model_invocation_job stop_model_invocation_job""".split()
    ),
    "bedrock-agent": frozenset("create_prompt create_prompt_version get_prompt".split()),
    "s3": frozenset("get_object put_object head_object delete_object list_objects_v2 upload_file".split()),
}
"""The methods of clients that are called, by the service that has them."""


def of_both(kind: type[BedrockModelsError], error: Exception, message: str, **members: object) -> BedrockModelsError:
    """An error of this package that is of a client's class, too, and holds what that one holds, as far as it can travel."""
    held = {name: _plain(value) for name, value in getattr(error, "__dict__", {}).items()}
    held |= {name: None for name in held if name in _HELD_BACK}
    made = restored(joined(kind, (type(error),)), (message,), {**held, **members})
    assert isinstance(made, BedrockModelsError)  # noqa: S101 - for type checkers
    return made


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    return value if isinstance(value, bytes | int | float | None) else _without_password(str(value))


def _without_password(words: str) -> str:
    """Words of a client, which name the address that it calls, without a name and password in it."""
    return _USER.sub("", words)


_NO_ADDRESS = ("Invalid endpoint", "Invalid IPv6 URL", "Port ", "netloc ")
"""How botocore, and urllib below it, begin to say that an endpoint is no URL."""


def _trouble(error: Exception) -> _Trouble | None:
    if _NO_LOOP in str(error) and isinstance(error, RuntimeError | OSError) | _is_foreign(error):
        return _LOOP
    if isinstance(error, ValueError) and str(error).startswith(_NO_ADDRESS):
        return _ENDPOINT
    if not (_is_foreign(error) or isinstance(error, _SYSTEM)):
        return None
    return next((_TROUBLES[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in _TROUBLES), None)


def _is_foreign(error: Exception) -> bool:
    """Whether a client, or what it stands on, made this error; AWS's answers are none of them."""
    kinds = [kind for kind in type(error).__mro__ if kind.__module__.partition(".")[0] in _LIBRARIES]
    return bool(kinds) and not isinstance(getattr(error, "response", None), Mapping)


def _filled(words: str, error: Any) -> str:
    endpoint = str(getattr(error, "kwargs", {}).get("endpoint_url") or "the service")
    line = " ".join(str(error).split()).rstrip(".") or type(error).__name__
    return _without_password(words.replace("{endpoint}", endpoint).replace("{line}", line))
