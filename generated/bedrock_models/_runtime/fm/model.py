# Copied from generator/bedrock_codegen/runtime/_runtime/fm/model.py; edit it there.
"""What all classes of the common interface share: which model, which client, which defaults, and how a body is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, NoReturn, ParamSpec, Self, TypeVar

from ..calls import call
from ..errors import RequestError, UnknownModelError
from ..json.findings import Finding
from ..json.nearest_name import nearest
from ..json.paths import first, together, values
from ..models.references import base_id, is_arn
from ..models.table import table
from . import choice
from .errors import UnsupportedError
from .parameters import Everywhere, Places, check_names, native_places, put, show_parameters

if TYPE_CHECKING:
    from ..bodies.base import RequestBody
    from ..calls.call import AsyncClient, Client
    from ..models.family import Family

P = ParamSpec("P")
Made = TypeVar("Made")
Result = TypeVar("Result")
OPERATIONS = {
    "generate": "generate",
    "chat": "chat",
    "generate_for_documents": "embed",
    "generate_for_query": "embed",
    "rerank": "rerank",
}
"""Methods that some classes have, and what they do."""
EXTRA = ("extra_args", "extra_body")


class InstanceProfile(Enum):
    """Geographic prefixes of inference profiles, for `instance_profile=`."""

    US = "us."
    EU = "eu."
    APAC = "apac."
    JP = "jp."
    AU = "au."
    IN = "in."
    CA = "ca."
    US_GOV = "us-gov."
    GLOBAL = "global."


class Asked(NamedTuple, Generic[Result]):
    """A request that is ready, what goes beside it, and what becomes of its answer."""

    request: RequestBody
    beside: dict[str, Any]
    """`options` and `extra_body`, as the native calls take them."""
    read: Callable[[Any], Result]
    """What a call returns, of the answer or the stream."""
    stream: bool = False


class BedrockModel:
    """One model of Amazon Bedrock, with defaults for its calls."""

    _family: ClassVar[Family]
    _models: ClassVar[tuple[str, ...]] = ()
    """Patterns of the ids that this class is for; none: all of the family."""
    _places: ClassVar[Mapping[str, str]] = {}
    """What its calls take by name, and where it goes: JSON Pointers into the request."""
    _written: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    """How those are written that are not sent as they are given."""
    _defaults: ClassVar[Mapping[str, object]] = {}
    """What is sent for those that nobody gives."""
    _constants: ClassVar[Places] = {}
    """What stands in every request, whatever it is about."""
    _flat: ClassVar[tuple[str, ...]] = ()
    """Members of the request whose own members are parameters of the native calls."""
    _hidden: ClassVar[tuple[str, ...]] = ()
    """Members of the request that are no parameters of the native calls."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name in ("_places", "_written"):
            setattr(cls, name, {**getattr(super(cls, cls), name), **getattr(cls, name)})
        show_parameters(cls)

    def __init__(
        self,
        model_id: str,
        *,
        session: Any = None,
        client: Client | None = None,
        async_client: AsyncClient | None = None,
        instance_profile: Enum | str | None = None,
        **defaults: Any,
    ) -> None:
        prefix = str(instance_profile.value) if isinstance(instance_profile, Enum) else instance_profile or ""
        ref = str(model_id.value if isinstance(model_id, Enum) else model_id)
        self._check_id(ref)
        aliases = ["token_count"] if "max_token_count" in self._places else []
        check_names(type(self).__name__, defaults, [*self._places, *Everywhere.__annotations__, *aliases])
        self.model_id = ref if ref.startswith(prefix) else f"{prefix}{ref}"
        """What is called: an id, an inference profile or an ARN."""
        self.defaults = self._own({name: value for name, value in defaults.items() if value is not None})
        """What a call takes where it is not told otherwise."""
        self.async_client = async_client
        self._given_client = client
        self._session = session

    if not TYPE_CHECKING:

        @classmethod
        def from_id(cls, model_id: str, **defaults: Any) -> Self:
            """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

            Raises:
                UnknownModelError: The id belongs to another class; the message names it.
            """
            return cls(model_id, **defaults)

    else:

        @classmethod
        def from_id(cls: Callable[P, Made], *args: P.args, **defaults: P.kwargs) -> Made:
            """Takes what the class takes."""
            return cls(*args, **defaults)

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
        if self._family.api == "converse":
            return  # it takes any model; what others serve alone, the call refuses with the reason
        if row is None:
            known = {model_id.partition(".")[0] for model_id in table()}
            ours = {model_id.partition(".")[0] for model_id in self._family.model_ids}
            if not is_arn(ref) and base.partition(".")[0] in known - ours:
                raise UnknownModelError(
                    f"{ref}: is no model of {type(self).__name__}, but of another provider. Use fm.from_model_id({ref!r})"
                )
        elif self._family.name not in row["families"] or not choice.fits(base, self._models):
            raise UnknownModelError(f"{ref}: is no model of {type(self).__name__}. {choice.belongs(base)}")

    def _settled(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """What a call was given over what the instance was; None is nothing, zero and empty are something."""
        settled = self.defaults | self._own({name: value for name, value in given.items() if value is not None})
        for name in EXTRA:
            if name in settled:
                settled[name] = {**self.defaults.get(name, {}), **settled[name]}
        return settled

    def _own(self, given: dict[str, Any]) -> dict[str, Any]:
        """What was given, each parameter under the name that the signature has for it."""
        if "token_count" in given:
            if "max_token_count" in given:
                raise TypeError("token_count: is another name of max_token_count. Give one of them")
            given = {("max_token_count" if name == "token_count" else name): value for name, value in given.items()}
        if "extra_args" not in given:
            return given
        native = self._native()
        names = {pointer: name for name, pointer in self._places.items()}
        rest: dict[str, Any] = {}
        for name, value in given["extra_args"].items():
            place = native.get(name, "")
            if place not in names:
                rest[name] = value
            elif names[place] in given:
                self._refuse_second(name, place)
            else:
                given = {**given, names[place]: value}
        return {**given, "extra_args": rest}

    def _native(self) -> Mapping[str, str]:
        return native_places(self._family.request, self._flat, self._hidden)

    def _ask(
        self,
        subject: Places,
        settled: Mapping[str, Any],
        read: Callable[[Any], Result],
        *,
        left_out: tuple[str, ...] = (),
        stream: bool = False,
    ) -> Asked[Result]:
        """The request for a subject and the settings of a call, some of which may not hold for it.

        Raises:
            RequestError: The spec refuses it.
        """
        body: dict[str, Any] = {}
        for pointer, value in subject.items():
            if value is not None:
                put(body, pointer, value)
        for name, value in {**self._defaults, **settled}.items():
            if name in self._places and name not in left_out:
                put(body, self._places[name], self._written[name](value) if name in self._written else value)
        for name, value in settled.get("extra_args", {}).items():
            self._add(body, name, value)
        beside = {name: settled.get(name) for name in ("options", "extra_body")}
        return Asked(call.build(self._family.request, body), beside, read, stream)

    def _add(self, body: dict[str, Any], name: str, value: object) -> None:
        """Put one of `extra_args` where the family has it."""
        native = self._native()
        if name not in native:
            near = nearest(name, list(native))
            hint = f"did you mean {near}?" if near else f"it takes {', '.join(native)}"
            self._refuse("", f"is not taken in extra_args: {self._family.name} has no {name!r}; {hint}")
        if first(body, native[name]) is not None:
            self._refuse_second(name, native[name])
        put(body, native[name], value)

    def _refuse_second(self, name: str, place: str) -> NoReturn:
        self._refuse(place, f"is given twice: by {name!r} in extra_args and by a parameter")

    def _refuse(self, pointer: str, message: str) -> NoReturn:
        raise RequestError(f"{type(self).__name__} refuses this request; nothing was sent:", [Finding(pointer, message)])

    def _send(self, asked: Asked[Result]) -> Result:
        send = call.stream if asked.stream else call.invoke
        return asked.read(send(self._family, self.model_id, asked.request, client=self.client, **asked.beside))

    async def _asend(self, asked: Asked[Result]) -> Result:
        send = call.astream if asked.stream else call.ainvoke
        return asked.read(await send(self._family, self.model_id, asked.request, client=self.async_client, **asked.beside))


def read(body: object, paths: tuple[str, ...], kind: type) -> list[Any]:
    """The values of one kind at the first path that has any."""
    for path in paths:
        there = [value for value in values(body, path) if isinstance(value, kind)]
        if there:
            return there
    return []


def read_text(body: object, paths: tuple[str, ...], among: tuple[str, ...] = (), between: str = "") -> str:
    """The text at the first path that has any, its pieces and what stands among them joined by what stands between them."""
    for path in paths:
        text = between.join([piece for piece in together(body, (path, *among)) if isinstance(piece, str)])
        if text:
            return text
    return ""
