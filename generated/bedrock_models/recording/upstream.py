# Copied from generator/bedrock_codegen/runtime/recording/upstream.py; edit it there.
"""The service behind the recorder: calls are signed anew, with the caller's own credentials."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.exceptions import NoCredentialsError, NoRegionError
from botocore.httpsession import URLLib3Session
from botocore.session import Session, get_session
from botocore.utils import get_environ_proxies

SIGNED_FOR = "bedrock"
TIMEOUT: Any = (10, 900)
"""Seconds to connect, and to wait for the next byte: models think long."""
POOL = 50
BETWEEN = frozenset(
    (
        "host connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade "
        "content-length expect"
    ).split()
)
"""Headers between two hosts, not between the two ends."""
OF_SIGNATURE = frozenset(("authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256", "accept-encoding"))
"""Headers of the program's own signature, and of a coding that recordings shall not have."""


class Upstream:
    """Where calls are passed on to.

    Args:
        url: An endpoint; the service itself, or what `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` says, by default.
        region: The region to sign for; by default the one of the environment or the profile.
        profile: A profile of the AWS configuration.

    Raises:
        NoCredentialsError, NoRegionError: there are none, and no `url` was given.
    """

    def __init__(self, url: str | None = None, region: str | None = None, profile: str | None = None) -> None:
        session = Session(profile=profile) if profile else get_session()
        known = region or os.environ.get("AWS_REGION") or session.get_config_variable("region")
        if known is None and url is None:
            raise NoRegionError
        self.region = str(known or "us-east-1")
        self._token = os.environ.get("AWS_BEARER_TOKEN_BEDROCK")
        self._credentials: Any = session.get_credentials()
        if url is None and not (self._token or self._credentials):
            raise NoCredentialsError
        self.url: str = (url or _service(session, self.region)).rstrip("/")
        self._http = URLLib3Session(
            verify=session.get_config_variable("ca_bundle") or True,
            proxies=get_environ_proxies(self.url),
            timeout=TIMEOUT,
            max_pool_connections=POOL,
        )

    @property
    def has_credentials(self) -> bool:
        """Whether calls are signed."""
        return bool(self._token or self._credentials)

    @property
    def secrets(self) -> list[bytes]:
        """What must never be written down."""
        found = [self._token]
        if self._credentials:
            frozen = self._credentials.get_frozen_credentials()
            found += [frozen.access_key, frozen.secret_key, frozen.token]
        return [secret.encode() for secret in found if secret and len(secret) > 15]

    def send(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Any:
        """Pass a call on; the answer's body is still to be read, from `pieces`.

        Raises:
            BotoCoreError: the endpoint cannot be reached.
        """
        kept = {name: value for name, value in headers.items() if name not in BETWEEN | OF_SIGNATURE}
        request = AWSRequest(method=method, url=f"{self.url}{path}", data=body, headers={**kept, "accept-encoding": "identity"})
        request.stream_output = True
        if self._token:
            request.headers["authorization"] = f"Bearer {self._token}"
        elif self._credentials:
            SigV4Auth(self._credentials.get_frozen_credentials(), SIGNED_FOR, self.region).add_auth(request)
        return self._http.send(request.prepare())

    def close(self) -> None:
        """Give all connections back."""
        self._http.close()


def pieces(response: Any) -> Iterator[bytes]:
    """The body of an answer, as it comes."""
    yield from response.raw.stream(65536, decode_content=False)


def _service(session: Session, region: str) -> str:
    """The endpoint that botocore would call, with its environment and its partitions."""
    client: Any = session.create_client("bedrock-runtime", region_name=region)
    return str(client.meta.endpoint_url)
