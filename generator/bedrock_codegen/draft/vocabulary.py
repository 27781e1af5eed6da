"""What words mean in bodies: read from the families that exist, so that it grows with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..common import pointers
from ..common.schemas import subschemas
from ..load import FamilySpec, Json

REASON = re.compile(r"reason|because|cause|^why$|(?:end|halt|stop|finish)(?:p?ed)?by")
"""How members are called that say why an answer ended."""
ENDINGS = frozenset(("halt", "halted", "stop", "stopped", "finish", "finished", "end", "ended", "ending"))
"""What they are called by themselves."""
USAGE = ("input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The names and values that families use, each in its plain form (`plain`)."""

    tags: frozenset[str]
    """Members that tell the arms of unions apart."""
    numbers: frozenset[str]
    """Members that are numbers with a fraction."""
    texts: frozenset[str]
    """Members that hold generated text."""
    parameters: Mapping[str, str]
    """Member to the common interface's name for it."""
    stop_reasons: Mapping[str, str]
    """Why an answer ended, to the common interface's word for it."""
    fm: tuple[Json, ...]
    """How families are asked by the common interface, the ones with the most models first."""

    def reason(self, said: str) -> str:
        """The common interface's word for why an answer ended, as families say it, or where its name holds such a word."""
        word = plain(said)
        known = sorted(self.stop_reasons, key=len, reverse=True)
        near = (self.stop_reasons[each] for each in known if len(each) > 3 and each in word)
        return self.stop_reasons.get(word) or next(near, "")

    def parameter(self, name: str) -> str:
        """The common interface's name for a member; one with more behind a known name is meant as well (`maxTokenCount`)."""
        said = plain(name)
        begun = (meant for word, meant in self.parameters.items() if len(word) > 5 and said.startswith(word.removesuffix("s")))
        return self.parameters.get(said) or next(begun, "")


def plain(name: str) -> str:
    """A name without its spelling: `maxTokens`, `max_tokens` and `max-tokens` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def words_of(families: Iterable[FamilySpec]) -> Vocabulary:
    """The words of some families."""
    known = sorted(families, key=lambda spec: -len(spec.models.data))
    schemas = [schema for spec in known for document in spec.bodies.values() for schema in subschemas(document.data)]
    cards = [spec.card.data for spec in known]
    parameters, reasons = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for card in cards:
        fm = card.get("fm", {})
        for kind in ("text", "embedding", "image", "rerank"):
            parameters.update((last_name(to), name) for name, to in fm.get(kind, {}).get("parameters", {}).items())
        reasons.update((plain(said), meant) for said, meant in fm.get("stop_reasons", {}).items())
    return Vocabulary(
        tags=frozenset(schema["discriminator"]["propertyName"] for schema in schemas if "discriminator" in schema),
        numbers=frozenset(_numbers(schemas)),
        texts=frozenset(last_name(path) for card in cards for path in paths_of(card, "text")),
        parameters=_usual(parameters),
        stop_reasons=_usual(reasons),
        fm=tuple(card["fm"] for card in cards if "classes" in card.get("fm", {})),
    )


def last_name(path: str) -> str:
    """The last name in a path, in its plain form."""
    names = [step.partition("[")[0] for step in path.split("/")]
    return next((plain(name) for name in reversed(names) if name not in {"", "*"}), "")


def paths_of(card: Json, key: str) -> list[str]:
    """The paths by which a card reads something out of answers and events."""
    reading = card.get("answer", {}).get(key, {})
    return [path for said in reading.values() for path in pointers.paths_of(said)]


def _numbers(schemas: Sequence[Json]) -> Iterator[str]:
    """Members that are a `number` wherever they are any."""
    kinds: dict[str, set[str]] = {}
    for schema in schemas:
        for name, member in schema.get("properties", {}).items():
            if member.get("type") in ("number", "integer"):
                kinds.setdefault(plain(name), set()).add(member["type"])
    return (name for name, found in kinds.items() if found == {"number"})


def _usual(counts: Counter[tuple[str, str]]) -> dict[str, str]:
    """To each word what it means most often."""
    meant: dict[str, str] = {}
    for (word, meaning), _ in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        meant.setdefault(word, meaning)
    return meant
