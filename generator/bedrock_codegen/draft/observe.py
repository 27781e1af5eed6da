"""What was seen of a format: recordings, exchanges as examples hold them, and bare bodies out of files and pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..common.findings import SpecError, SpecFinding
from ..common.references import without_prefix
from ..load import ROLES, Json, contents, parse, shown_path
from ..runtime.testing.endpoint.recordings import as_recorded
from .shapes.kinds import Seen

BEDROCK = "amazon-bedrock-"
"""How the keys begin that Bedrock adds to any body: no family says them."""
BLOCK = re.compile(r"```[a-z]*\n(.*?)```|<pre[^>]*>(.*?)</pre>", re.DOTALL)
OPERATIONS = ("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke")
COUNT = "x-amzn-bedrock-output-token-count"
"""The header by which Bedrock counts what any model wrote."""
LINES = ".jsonl"
REFUSED = 400
"""The status of a request whose body is wrong."""
MADE = frozenset(("recorded", "made"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One call, or what somebody shows of one."""

    where: str
    model_id: str = ""
    operation: str = ""
    request: Json = None
    response: Json = None
    events: tuple[Json, ...] = ()
    evidence: str = "recorded"
    counted: bool = False
    """Whether Bedrock counted the tokens of the answer in its headers."""

    def bodies(self, role: str) -> list[Json]:
        """Its bodies of one role, without what Bedrock adds to any."""
        found = list(self.events) if role == "event" else [getattr(self, role)]
        return [without_bedrock(body) for body in found if body is not None]


def without_bedrock(body: Json) -> Json:
    """A body without the members that Bedrock adds."""
    return {key: value for key, value in body.items() if not key.startswith(BEDROCK)} if isinstance(body, dict) else body


def seen(samples: Sequence[Sample], role: str) -> list[Seen]:
    """Every object that was a body of this role."""
    found = [Seen(body, sample.evidence) for sample in samples for body in sample.bodies(role)]
    return [each for each in found if isinstance(each.value, dict)]


def observe(paths: Sequence[Path], page: Path | None = None, model: str = "") -> list[Sample]:
    """All that files and folders show; of recordings what the service took, of a page the JSON in it.

    `model` is the id of exchanges that do not say theirs.

    Raises:
        SpecError: a file is no JSON, or a body in it may be a request or an answer.
        OSError: a path does not exist.
    """
    files = [file for path in paths for file in _files(path)]
    samples = _paired([sample for file in files for sample in _samples(file)])
    if page:
        samples += _of_page(contents(page).decode(errors="replace"), shown_path(page), samples)
    if model:
        samples = [replace(sample, model_id=sample.model_id or model) for sample in samples]
    if not any(sample.request for sample in samples):
        shown = ", ".join(map(shown_path, paths))
        raise SpecError([SpecFinding(shown, "", "shows no request that the service took", "recordings, or bodies in files")])
    return samples


@dataclass(frozen=True, slots=True)
class RefusedRequest:
    """A request that the service refused for what is in it."""

    said: str
    """What the service said, behind the name of the file."""
    request: Json


def refusals(paths: Sequence[Path]) -> list[RefusedRequest]:
    """The requests that the service refused for what is in them."""
    found: list[RefusedRequest] = []
    for file in [file for path in paths for file in _files(path)]:
        for item in _items(file):
            response = item.get("response") if isinstance(item, dict) and "operation" in item else None
            if isinstance(response, dict) and response.get("status") == REFUSED:
                body = response.get("body")
                said = body.get("message") if isinstance(body, dict) else body
                found.append(RefusedRequest(f"{shown_path(file)}: {said}", (item.get("request") or {}).get("body")))
    return found


def base_ids(samples: Sequence[Sample]) -> dict[str, set[str]]:
    """The base ids that were called, and the prefixes they were called by."""
    found: dict[str, set[str]] = {}
    for sample in samples:
        base = without_prefix(sample.model_id)
        if base and not base.startswith("arn:"):
            prefixes = found.setdefault(base, set())
            prefixes |= {sample.model_id.partition(".")[0]} if base != sample.model_id else set()
    return found


def formats(samples: Sequence[Sample]) -> list[str]:
    """The first exchange of each format, where requests share no member with those of another."""
    found: list[tuple[set[str], str]] = []
    for sample in samples:
        names = {name for body in sample.bodies("request") if isinstance(body, dict) for name in body}
        same = [each for each in found if each[0] & names]
        if names:
            merged = set[str]().union(names, *(each[0] for each in same)), same[0][1] if same else sample.where
            found = [*(each for each in found if each not in same), merged]
    return [where for _, where in found]


def _files(path: Path) -> list[Path]:
    path.stat()
    return sorted([*path.rglob("*.json"), *path.rglob(f"*{LINES}")]) if path.is_dir() else [path]


def _samples(file: Path) -> list[Sample]:
    """What a file shows: one thing, a list of them, or one a line. Events alone are those of one stream."""
    made = [sample for item in _items(file) if (sample := _sample(item, file))]
    if len(made) > 1 and all(sample.events and not sample.operation for sample in made):
        return [replace(made[0], events=tuple(event for sample in made for event in sample.events))]
    return made


def _items(file: Path) -> list[Json]:
    shown, text = shown_path(file), contents(file)
    if file.suffix == LINES:
        return [parse(line, f"{shown}:{number}") for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    data = parse(text, shown)
    return data if isinstance(data, list) else [data]


def _sample(data: Json, file: Path) -> Sample | None:
    shown = shown_path(file)
    if not isinstance(data, dict):
        raise SpecError([SpecFinding(shown, "", "is no object", "a recording, an exchange, or a body")])
    if "operation" in data:
        return _recording(data, shown) if data["operation"] in OPERATIONS else None
    if "request" in data and data.keys() <= {"description", "model_id", "request", "response", "events", "provenance"}:
        events = tuple(data.get("events") or ())
        return Sample(
            where=shown,
            model_id=str(data.get("model_id", "")),
            operation="InvokeModelWithResponseStream" if events and not data.get("response") else "InvokeModel",
            request=data["request"],
            response=data.get("response"),
            events=events,
            evidence="sample",
        )
    role = next((role for role in ROLES if role in file.name.lower()), None)
    if role is None:
        wrong = "may be a request or an answer"
        raise SpecError([SpecFinding(shown, "", wrong, "`request`, `response` or `event` in its name")])
    return _bare(data, role, shown, "sample")


def _recording(data: Json, shown: str) -> Sample | None:
    response = data.get("response") or {}
    if response.get("status", 200) != 200:
        return None
    frames = response.get("frames") or ()
    events = tuple(event for frame in frames if (event := _event(frame)) is not None)
    if frames and not events and not any("headers" in frame for frame in frames):  # a recorded one may hold an error alone
        wrong = "holds no event that can be read"
        raise SpecError([SpecFinding(shown, "/response/frames", wrong, 'frames such as {"payload": {"chunk": {...}}}')])
    kind = (data.get("provenance") or {}).get("kind", "recorded")
    return Sample(
        where=shown,
        model_id=str(data.get("model_id", "")),
        operation=data["operation"],
        request=(data.get("request") or {}).get("body"),
        response=None if data["operation"] == "StartAsyncInvoke" else response.get("body"),
        events=events,
        evidence="recorded" if kind in MADE else "sample",
        counted=any(str(name).lower() == COUNT for name in response.get("headers") or ()),
    )


def _event(frame: Json) -> Json:
    """The event in a frame; None where it holds none."""
    payload = as_recorded(frame)["payload"] if isinstance(frame, dict) else None
    return payload.get("chunk") if isinstance(payload, dict) else None


def _bare(body: Json, role: str, where: str, evidence: str) -> Sample:
    events = (body,) if role == "event" else ()
    return Sample(
        where=where,
        request=body if role == "request" else None,
        response=body if role == "response" else None,
        events=events,
        evidence=evidence,
    )


def _paired(samples: Sequence[Sample]) -> list[Sample]:
    """Bodies of files whose names differ in the role alone, as one exchange."""
    groups: dict[str, list[Sample]] = {}
    for sample in samples:
        bare = next((role for role in ROLES if sample.bodies(role)), "") if not sample.operation else ""
        name = sample.where[: sample.where.lower().rfind(bare)] if bare else sample.where
        groups.setdefault(name, []).append(sample)
    return [each for name, group in groups.items() for each in ([_exchange(name, group)] if _is_one(group) else group)]


def _is_one(group: Sequence[Sample]) -> bool:
    held = [len([sample for sample in group if sample.bodies(role)]) for role in ("request", "response")]
    return len(group) > 1 and held[0] == 1 and held[1] <= 1


def _exchange(name: str, group: Sequence[Sample]) -> Sample:
    response = next((sample.response for sample in group if sample.response is not None), None)
    return Sample(
        where=name.rstrip("-_. "),
        operation="InvokeModel" if response is not None else "InvokeModelWithResponseStream",
        request=next(sample.request for sample in group if sample.request is not None),
        response=response,
        events=tuple(event for sample in group for event in sample.events),
        evidence="sample",
    )


def _of_page(text: str, where: str, samples: Sequence[Sample]) -> Iterator[Sample]:
    """The JSON objects of a page, each as the body that it is most like; those like none are left out."""
    known = {role: {key for each in seen(samples, role) for key in each.value} for role in ROLES}
    for block in BLOCK.findall(text):
        try:
            body = json.loads("".join(block))
        except ValueError:
            continue
        if isinstance(body, dict) and body:
            likeness = {role: len(known[role] & body.keys()) / len(body) for role in ROLES}
            role = max(ROLES, key=lambda each: likeness[each])
            if likeness[role] > 0.5:
                yield _bare(body, role, where, "documented")
