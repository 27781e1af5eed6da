# Copied from generator/bedrock_codegen/runtime/_runtime/fm/model.py; edit it there.
"""What all classes of the common interface share: which model, which client, which defaults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypedDict

from ..calls import call
from ..errors import RequestError, UnknownModelError
from ..json.findings import Finding, nearest
from ..models.catalogue import base_id
from ..models.table import table
from . import choice
from .errors import UnsupportedError

if TYPE_CHECKING:
    from ..bodies.base import RequestBody
    from ..calls.call import AsyncClient, Client
    from ..calls.options import Options, OptionsDict
    from ..models.family import Family

OPERATIONS = {
    "generate": "generate",
    "chat": "chat",
    "generate_for_documents": "embed",
    "generate_for_query": "embed",
    "rerank": "rerank",
}
"""Methods that some classes have, and what they do."""


class InstanceProfile(Enum):
    """Geographic prefixes of inference profiles, for `instance_profile=`."""

    US = "us."
    EU = "eu."
    APAC = "apac."
    JP = "jp."
    AU = "au."
    CA = "ca."
    US_GOV = "us-gov."
    GLOBAL = "global."


class Everywhere(TypedDict, total=False):
    """What any call takes beside a family's own parameters."""

    extra_args: Mapping[str, Any] | None
    """Parameters of the family that are not in the signature, by their names in its native calls or on the wire."""
    extra_body: Mapping[str, Any] | None
    """What the spec does not know yet: merged into the body key by key, and not checked."""
    options: Options | OptionsDict | None
    """Guardrail, trace, service tier and other settings beside the body."""


class Connection(TypedDict, total=False):
    """What an instance takes once: by which way it reaches Bedrock."""

    session: Any
    """A `boto3.Session` to make a client from, when it is first needed."""
    client: Client | None
    """A `boto3` client of `bedrock-runtime`; by default one that this process shares."""
    async_client: AsyncClient | None
    """An `aiobotocore` client for the methods that are awaited; by default one that the event loop shares."""
    instance_profile: InstanceProfile | str | None
    """Geographic prefix to put before the model id, such as `us.`."""


class BedrockModel:
    """One model of Amazon Bedrock, with defaults for its calls."""

    _family: ClassVar[Family]
    _models: ClassVar[tuple[str, ...]] = ()
    """Patterns of the ids that this class is for; none: all of the family."""
    _places: ClassVar[Mapping[str, tuple[str, ...]]]
    """What its calls take by name, and where it goes."""
    _native: ClassVar[Mapping[str, tuple[str, ...]]]
    """Parameters of the native calls, by either name, and where they go."""

    def __init__(
        self,
        model_id: str,
        *,
        session: Any = None,
        client: Client | None = None,
        async_client: AsyncClient | None = None,
        instance_profile: InstanceProfile | str | None = None,
        **defaults: Any,
    ) -> None:
        prefix = instance_profile.value if isinstance(instance_profile, InstanceProfile) else instance_profile or ""
        ref = str(model_id.value if isinstance(model_id, Enum) else model_id)
        self._check_id(ref)
        self._check_names(defaults)
        self.model_id = ref if ref.startswith(prefix) else f"{prefix}{ref}"
        """What is called: an id, an inference profile or an ARN."""
        self.defaults = self._own({name: value for name, value in defaults.items() if value is not None})
        """What a call takes where it is not told otherwise."""
        self.async_client = async_client
        self._given_client = client
        self._session = session

    def _request(self, members: Mapping[str, object]) -> RequestBody:
        """The request that members make, checked."""
        return call.build(self._family.request, members)

    @classmethod
    def list_model_ids(cls) -> list[str]:
        """The base ids that are known for this class."""
        return [base for base in cls._family.model_ids if choice.fits(base, cls._models)]

    @cached_property
    def client(self) -> Client | None:
        """The client that was given, or made from the session; None stands for the shared one."""
        if self._given_client is not None or self._session is None:
            return self._given_client
        client: Client = self._session.client("bedrock-runtime")
        return client

    def __repr__(self) -> str:
        settings = "".join(f", {name}={value!r}" for name, value in self.defaults.items())
        return f"{type(self).__name__}({self.model_id!r}{settings})"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            operation = OPERATIONS.get(name.removeprefix("a"), OPERATIONS.get(name))
            if operation is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            raise UnsupportedError(choice.cannot(type(self).__name__, self.model_id, name, operation))

    def _check_id(self, ref: str) -> None:
        base, _ = base_id(ref)
        row = table().get(base)
        if row is None:
            known = {model_id.partition(".")[0] for model_id in table()}
            ours = {model_id.partition(".")[0] for model_id in self._family.model_ids}
            if not ref.startswith("arn:") and base.partition(".")[0] in known - ours:
                raise UnknownModelError(f"{ref} is no model of {type(self).__name__}, but of another provider")
        elif self._family.name not in row["families"] or not choice.fits(base, self._models):
            raise UnknownModelError(f"{ref} is no model of {type(self).__name__}: {choice.belongs(base)}")

    def _check_names(self, names: Iterable[str]) -> None:
        known = [*self._places, *Everywhere.__annotations__, *(["token_count"] if "max_token_count" in self._places else [])]
        for name in names:
            if name not in known:
                near = nearest(name, known)
                hint = f"did you mean {near}?" if near else f"it takes {', '.join(known)}"
                raise TypeError(f"{type(self).__name__} takes no {name!r}; {hint}")

    def _settled(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """What a call was given over what the instance was; None is nothing, zero and empty are something."""
        settled = self.defaults | self._own({name: value for name, value in given.items() if value is not None})
        for name in ("extra_args", "extra_body"):
            if name in settled:
                settled[name] = {**self.defaults.get(name, {}), **settled[name]}
        return settled

    def _own(self, given: dict[str, Any]) -> dict[str, Any]:
        """What was given, each parameter under the name that the signature has for it."""
        if "token_count" in given:
            if "max_token_count" in given:
                raise TypeError("token_count is another name of max_token_count: give one of them")
            given = {("max_token_count" if name == "token_count" else name): value for name, value in given.items()}
        if "extra_args" not in given:
            return given
        names = {place: name for name, place in self._places.items()}
        rest: dict[str, Any] = {}
        for name, value in given["extra_args"].items():
            place = self._native.get(name, ())
            if place not in names:
                rest[name] = value
            elif names[place] in given:
                self._twice(name, place)
            else:
                given = {**given, names[place]: value}
        return {**given, "extra_args": rest}

    def _members(
        self, build: Callable[..., dict[str, Any]], subject: Any, settled: dict[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The body's members, and what goes beside them to the native call."""
        extra: dict[str, Any] = settled.pop("extra_args", {})
        beside = {"options": settled.pop("options", None), "extra_body": settled.pop("extra_body", None)}
        members = build(subject, **settled)
        for name, value in extra.items():
            self._add(members, name, value)
        return members, beside

    def _add(self, members: dict[str, Any], name: str, value: object) -> None:
        """Put one of `extra_args` where the family has it."""
        if name not in self._native:
            near = nearest(name, list(self._native))
            hint = f"did you mean {near}?" if near else f"it takes {', '.join(self._native)}"
            self._refuse("", f"is not taken in extra_args: {self._family.name} has no {name!r}; {hint}")
        *groups, last = self._native[name]
        holder = members
        for group in groups:
            inner = dict(holder.get(group) or {})
            holder[group] = inner
            holder = inner
        if holder.get(last) is not None:
            self._twice(name, self._native[name])
        holder[last] = value

    def _twice(self, name: str, place: tuple[str, ...]) -> NoReturn:
        self._refuse("".join(f"/{step}" for step in place), f"is given twice: by {name!r} in extra_args and by a parameter")

    def _refuse(self, pointer: str, message: str) -> NoReturn:
        raise RequestError(f"{type(self).__name__} refuses this request; nothing was sent:", [Finding(pointer, message)])
