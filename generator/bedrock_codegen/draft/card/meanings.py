"""What settings and reasons mean to any model, by their names and by what a page says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from ...common.names import snake
from ...common.pointers import escape, paths_of
from ...common.schemas import resolve
from ...load import Json
from ..page.lines import about
from ..vocabulary import plain

Meaning = tuple[str, re.Pattern[str]]
"""The JSON type of a setting, and how people speak of it."""


def _said(kind: str, words: str) -> Meaning:
    return kind, re.compile(words, re.IGNORECASE)


MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "text": {
        "max_token_count": _said(
            "integer",
            r"\b(?:most|max\w*|limit\w*|how many|ceiling|cap)\b.*\b(?:token|unit)s?\b|\b(?:token|unit)s?\b.*\b(?:most|max|cap)",
        ),
        "temperature": _said("number", r"temperature|\bheat\b|\bwarmth\b|random|creativ|adventur|\bfree(?:ly|dom)?\b|surpris"),
        "top_p": _said("number", r"nucleus|\btop.?p\b|cumulative|\bmass\b|add(?:s|ed|ing)? up to"),
        "top_k": _said("integer", r"\btop.?k\b|(?:so|this) many (?:of the )?(?:likeliest|most likely)"),
        "stop_sequences": _said("array", r"\b(?:stop|end|halt|quit)(?:s|ped|ping|ing)?\b"),
        "seed": _said("integer", r"\bseed\b|the same (?:answer|text|result) again|\bsame\b.*\bsame (?:answer|text|result)"),
    },
    "embedding": {
        "dimensions": _said(
            "integer", r"dimension|how many numbers|(?:length|size|width) of (?:the|each|every|a) (?:vector|embedding)"
        ),
        "normalize": _said("boolean", r"normali[sz]|unit length|length (?:of )?one"),
    },
    "image": {
        "height": _said("integer", r"\bheight\b|how high"),
        "width": _said("integer", r"\bwidth\b|how wide"),
        "seed": _said("integer", r"\bseed\b|the same picture again"),
        "number_of_images": _said("integer", r"(?:how many|number of) (?:pictures|images)"),
        "negative_prompt": _said("string", r"negative|not (?:to )?be (?:seen|in|shown)|to (?:avoid|leave out)"),
    },
    "rerank": {"top_n": _said("integer", r"how many|\btop.?n\b|\b(?:most|best)\b.*(?:results|returned|come back)")},
}
"""By kind of class, what people call a setting."""
REASONS: Sequence[tuple[str, re.Pattern[str]]] = [
    ("filtered", re.compile(r"filter|safety|censor|may not be said|block|withh[eo]ld|moderat|polic|harm", re.IGNORECASE)),
    ("tool_use", re.compile(r"\b(?:tools?|function|call(?:ed|s)?)\b", re.IGNORECASE)),
    ("stop_sequence", re.compile(r"stop (?:text|word|sequence)|one of the (?:texts|words)", re.IGNORECASE)),
    ("length", re.compile(r"\bcut\b|limit|maximum|longest|too long|ran out|ceiling|\bspent\b|exhaust|used up", re.IGNORECASE)),
    ("error", re.compile(r"error|fail", re.IGNORECASE)),
    ("end", re.compile(r"\b(?:whole|complete|finished|done|natural|by itself)", re.IGNORECASE)),
]
"""How people speak of why an answer ended; the first that fits."""


SYSTEM = re.compile(r"\bsystem (?:prompt|message|text|instruction)|^instructions? (?:that|for|to)\b", re.IGNORECASE)
"""How people speak of what the model is to know before all turns."""


def meant(card: Json, request: Json, lines: Sequence[str]) -> None:
    """Give settings and reasons of a card the names that people know, where names or lines of a page say what they mean."""
    fm = card.get("fm", {})
    members = list(settings(request, request, "")) if fm else []
    taken: set[str] = set()
    for holder in (fm, *fm.get("classes", {}).values()):
        if messages := holder.get("text", {}).get("messages"):
            _instruct(messages, members, lines)
        for kind, known in MEANINGS.items():
            if kind in holder:
                given = holder[kind].setdefault("parameters", {})
                _name(given, [each for each in members if each[0] not in taken], known, lines)
                taken |= set(given.values())
    reasons: dict[str, str] = fm.get("stop_reasons", {})
    names = {plain(at.rpartition("/")[2]): name for name, at in _parameters(fm)}
    usual = [each for each, meaning in reasons.items() if meaning == "end"]
    _explain(reasons, [each for each, meaning in reasons.items() if meaning == "other"], names, lines)
    if list(reasons.values()).count("end") > 1:  # what families call the end is something else where another word is that
        _explain(reasons, usual, names, lines)


def _instruct(messages: Json, members: Sequence[tuple[str, Json]], lines: Sequence[str]) -> None:
    """Say where the system text goes, where it was not seen to be one and a page calls one text so."""
    said = [at for at, member in members if member.get("type") == "string" and SYSTEM.search(about(at.rpartition("/")[2], lines))]
    if "system" not in messages and len(said) == 1:
        messages["system"] = {"at": said[0], "value": "$text"}


def keep_an_end(reasons: dict[str, str], seen: Sequence[Json]) -> None:
    """Call the usual reason the end where none is: most answers are whole, and the word may only sound like another."""
    counts = Counter(each for each in seen if isinstance(each, str) and each in reasons)
    usual, *others = [*counts.most_common(2), ("", 0)]
    if reasons and "end" not in reasons.values() and usual[1] > others[0][1] and reasons[usual[0]] in {"other", "stop_sequence"}:
        reasons[usual[0]] = "end"


def _explain(reasons: dict[str, str], which: Sequence[str], known: Mapping[str, str], lines: Sequence[str]) -> None:
    for reason in which:
        said = f"{' '.join(snake(reason).split('_'))} {clause(reason, [*reasons], lines)}"
        by_words = next((meaning for meaning, words in REASONS if words.search(said)), "")
        named = (_by_setting(plain(name), known) for name in re.findall(r"[\w-]{3,}", said))
        reasons[reason] = _by_setting(plain(reason), known) or by_words or next(filter(None, named), reasons[reason])


def _parameters(fm: Json) -> Iterator[tuple[str, str]]:
    for holder in (fm, *fm.get("classes", {}).values()):
        yield from holder.get("text", {}).get("parameters", {}).items()


def _by_setting(reason: str, known: Mapping[str, str]) -> str:
    """What a reason means that is called as the setting that brings it about."""
    ends = {"max_token_count": "length", "stop_sequences": "stop_sequence"}
    named = (
        ends.get(name, "") for said, name in known.items() if reason == said or (len(reason) > 2 and said.startswith(reason))
    )
    return next((meaning for meaning in named if meaning), "")


def clause(reason: str, reasons: Sequence[str], lines: Sequence[str]) -> str:
    """What a page says of a reason; of a line that is about several, the part that is about this one."""
    line = about(reason, lines)
    if not any(_speaks_of(each, line) for each in reasons if each != reason):
        return line
    return next((part for part in re.split(r"[,;.|]", line) if _speaks_of(reason, part)), "")


def _speaks_of(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


COUNTED: Mapping[str, re.Pattern[str]] = {
    "cache_read_tokens": re.compile(r"cache", re.IGNORECASE),
    "input_tokens": re.compile(r"prompt|input|request|question|\bread\b", re.IGNORECASE),
    "output_tokens": re.compile(r"completion|answer|output|reply|generat|writ|wrote|continu", re.IGNORECASE),
}
"""How people speak of what a count of tokens counts."""


def counted(card: Json, bodies: Mapping[str, Json], lines: Sequence[str]) -> None:
    """Give a card the counts of tokens that a page tells of, where names did not."""
    known: Json = card.get("answer", {}).get("usage", {})
    if {"input_tokens", "output_tokens"} <= known.keys():
        return
    found: dict[str, Json] = {}
    for role in [each for each in ("response", "event") if each in bodies]:
        numbers = list(dict.fromkeys(_leaves(bodies[role], bodies[role], "", _is_count)))
        for pointer in numbers:
            way, _, name = pointer.rpartition("/")
            said = clause(name, [each.rpartition("/")[2] for each in numbers if each.rpartition("/")[0] == way], lines)
            if "token" in about(name, lines).lower():
                meaning = next((count for count, words in COUNTED.items() if words.search(said)), "")
                found.setdefault(meaning, {}).setdefault(role, pointer)
    usual = [count for count in ("input_tokens", "output_tokens", "cache_read_tokens") if count in found.keys() - known.keys()]
    usage = known | {count: found[count] for count in usual}
    card.setdefault("answer", {}).update({"usage": usage} if usage else {})


JOINED = r"\b(?:joined|joins?|separated?|put together|concatenated?)\b[^.]{{0,60}}\b(?:{})\b"
BETWEEN = {
    "\n\n": re.compile(JOINED.format("blank lines?|empty lines?|paragraphs?|two line breaks"), re.IGNORECASE),
    "\n": re.compile(JOINED.format("line breaks?|newlines?|lines? feeds?|line by line|own lines?"), re.IGNORECASE),
    " ": re.compile(JOINED.format("spaces?|blanks?"), re.IGNORECASE),
}
"""How people say what stands between the texts of a list that are read as one; the first that fits."""


def join(answer: Json, lines: Sequence[str]) -> None:
    """Write what stands between the texts of an answer, where a page says it and they stand in a list."""
    is_list = any("*" in path for path in paths_of(answer.get("text", {}).get("response", ())))
    said = (between for between, words in BETWEEN.items() if any(words.search(line) for line in lines))
    if is_list and "between" not in answer and (between := next(said, "")):
        answer["between"] = between


WHY = re.compile(
    r"\bwhy\b.*\b(?:ended|ends?|stopped|stops?|finish\w*|halt\w*|over)\b|\breasons?\b.*\b(?:end|stop|finish|halt)", re.IGNORECASE
)
"""How people say that a member tells why an answer ended."""


def ended(card: Json, bodies: Mapping[str, Json], lines: Sequence[str]) -> str:
    """Give a card the place of why answers ended, as a page tells it, where names did not; the member's name."""
    answer = card.setdefault("answer", {})
    if "stop_reason" in answer or "text" not in answer:
        return ""
    found: dict[str, str] = {}
    for role in [each for each in ("response", "event") if each in bodies]:
        for path in _leaves(bodies[role], bodies[role], "", _is_text):
            if WHY.search(about(path.rpartition("/")[2], lines)):
                found.setdefault(role, path)
    if "response" not in found:
        return ""
    name = found["response"].rpartition("/")[2]
    answer["stop_reason"] = {role: path for role, path in found.items() if path.rpartition("/")[2] == name}
    return name


def _is_text(schema: Json) -> bool:
    listed = any("enum" in arm for arm in (schema, *_arms(schema)))
    return schema.get("type") == "string" or (not schema.get("properties") and listed)


def _is_count(schema: Json) -> bool:
    return bool(schema.get("type") == "integer")


def _leaves(schema: Json, body: Json, path: str, wanted: Callable[[Json], bool], depth: int = 0) -> Iterator[str]:
    """Paths to everything of a kind in a body."""
    schema = resolve(schema, body)
    if wanted(schema):
        yield path
    for name, inner in schema.get("properties", {}).items() if depth < DEEPEST else ():
        yield from _leaves(inner, body, f"{path}/{escape(name)}", wanted, depth + 1)
    if "items" in schema:
        yield from _leaves(schema["items"], body, f"{path}/*", wanted, depth)
    for arm in _arms(schema):
        yield from _leaves(arm, body, path, wanted, depth + 1) if resolve(arm, body).get("properties") else ()


def _arms(schema: Json) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


DEEPEST = 12


def _name(given: Json, settings: Sequence[tuple[str, Json]], known: Mapping[str, Meaning], lines: Sequence[str]) -> None:
    for name, (kind, words) in known.items():
        if name in given:
            continue
        for pointer, schema in settings:
            member = pointer.rpartition("/")[2]
            if schema.get("type") == kind and words.search(f"{' '.join(snake(member).split('_'))} {about(member, lines)}"):
                for other in [each for each, at in given.items() if at == pointer]:
                    del given[other]
                given[name] = pointer
                break


def settings(schema: Json, body: Json, pointer: str) -> Iterator[tuple[str, Json]]:
    """Every member of a request that is no part of a list, by its pointer."""
    for name, member in resolve(schema, body).get("properties", {}).items():
        found = resolve(member, body)
        if "properties" in found and not found.get("x-kind"):
            yield from settings(found, body, f"{pointer}/{name}")
        else:
            yield f"{pointer}/{name}", found
