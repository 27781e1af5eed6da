"""The command `draft`: a family's folder from what was recorded of it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ..common.findings import SpecError, SpecFinding
from ..common.layout import laid_out
from ..common.references import BASE_ID, without_prefix
from ..common.schemas import bedrock_of, publish
from ..draft.card.asks import with_asks, with_purposes
from ..draft.card.member_words import with_card_words
from ..draft.card.todo import with_todos
from ..draft.conversation.echoes import with_echoes
from ..draft.conversation.result_marks import with_outcome
from ..draft.folder import Files, drafted
from ..draft.guesses import Guesses
from ..draft.like import likened
from ..draft.observe import RefusedRequest, Sample, formats, observe, refusals
from ..draft.page.in_part import checked_in_part
from ..draft.page.kinds import kinds_of
from ..draft.page.lines import lines_of
from ..draft.page.listed_words import QUOTED
from ..draft.page.members import described
from ..draft.schemas.names import TODO
from ..draft.schemas.said_once import asked_once, with_perhaps
from ..lint import lint
from ..lint.todos import MARK
from ..lint.validator import UNKNOWN, Checker, Mismatch
from ..load import Corpus, FamilySpec, Json, contents, load, package_specs, shown_path
from ..runtime._runtime.json.findings import counted
from .drift.compare import Deviation, Role, Spot
from .scaffold import lines, new_folder

CALLED_UNKNOWN = re.compile(r"unknown|unexpected|extra|not (?:permitted|recogni[sz]ed)", re.IGNORECASE)
"""How services say that they do not know a member."""
LONGEST = 240
"""What is told of a refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What came of a draft."""

    folder: Path
    files: tuple[str, ...]
    exchanges: int
    todos: tuple[SpecFinding, ...]
    unlike: tuple[str, ...] = ()
    """Bodies that were seen and do not fit the draft: none, unless the draft has a fault."""
    formats: tuple[str, ...] = ()
    """The first exchange of each of several formats; none where all are of one."""
    refused: tuple[str, ...] = ()
    """What the service said of requests that it refused, behind the names of their files."""

    def told(self) -> Iterator[str]:
        """The outcome as lines for people."""
        yield f"wrote {counted(len(self.files), 'file')} to {shown_path(self.folder)} from {counted(self.exchanges, 'exchange')}"
        yield from self.unlike
        yield from (f"left out, the service refused it: {each}"[:LONGEST] for each in self.refused)
        if self.formats:
            unlike = f"{' and '.join(self.formats)}: their requests share no member"
            yield f"{unlike}. Draft a family from each, if they are not of one format"
        places = sorted({finding.file.rpartition("/")[2] for finding in self.todos})
        yield f"{counted(len(self.todos), 'TODO')}, in {', '.join(places)}"
        yield "`bedrock-codegen lint` lists them; then run `bedrock-codegen generate`"


def draft(
    roots: Sequence[Path],
    family: str,
    recordings: Sequence[Path],
    *,
    like: str = "",
    page: Path | None = None,
    model: str = "",
) -> Drafted:
    """Write the folder of a family that is not there yet, in the last root.

    Args:
        roots: The spec roots; families that are there say what words mean.
        family: PROVIDER/FAMILY.
        recordings: Recordings, exchanges, bodies whose file names say `request`, `response` or `event`; or folders of them.
        like: A family of the same dialect: names, words and ranges are taken from it.
        page: A page of documentation: its JSON is looked at, and what it says of members is put beside them.
        model: The id of the model, for bodies that do not say it.

    Raises:
        SpecError: the name cannot be used, the folder exists, or nothing can be read from the recordings.
    """
    folder = new_folder(roots[-1], family)
    roots[-1].mkdir(parents=True, exist_ok=True)
    corpus, findings = load(roots)
    if findings:
        raise SpecError(findings)
    if model and not BASE_ID.fullmatch(without_prefix(model)):
        raise SpecError([SpecFinding(model, "", "is no model id", "an id, such as acme.chat-v1:0")])
    samples = observe(recordings, page, model)
    known = load([package_specs(), *roots])[0].families  # ours say what words mean, whose specs these may be
    told = contents(page).decode(errors="replace") if page else ""
    files = drafted(folder.name, samples, known, fit, frozenset(QUOTED.findall(told)), kinds_of(told))
    other = _alike(_family(known, like), files) if like else None
    refused = refusals(recordings)
    check = partial(_checked, family, corpus=corpus, counted=any(sample.counted for sample in samples))
    bare = _completed(files, samples, refused, other, "")
    whole = _completed(files, samples, refused, other, told) if page else bare
    spec, open_ends = checked_in_part(whole, bare, check) if page else check(bare)
    write(folder, spec[0])
    several = formats(samples)
    return Drafted(
        folder=folder,
        files=tuple(spec[0]),
        exchanges=len(samples),
        todos=tuple(replace(each, file=each.file.replace(spec[1], shown_path(roots[-1]))) for each in open_ends),
        unlike=tuple(misfits(spec[0], corpus.bedrock.data, samples)),
        formats=tuple(several if len(several) > 1 else ()),
        refused=tuple(each.said for each in refused),
    )


def _completed(
    files: Files, samples: Sequence[Sample], refused: Sequence[RefusedRequest], other: FamilySpec | None, told: str
) -> Files:
    """The files with what another family and a page say, and what only a person can do."""
    guesses = Guesses()
    if other:
        plain = files
        files = guesses.make("--like", lambda: likened(plain, other, samples), plain)
    if told:
        unsaid = files
        files = guesses.make("--docs", lambda: described(unsaid, told, samples), unsaid)
    page_lines = lines_of(told)
    by_page = (("/conversation/asks", with_asks), ("/conversation/result", with_outcome), ("/fm/embedding", with_purposes))
    for place, guess in by_page:
        card, request = files["family.json"], files["request.json"]
        found = guesses.make(place, partial(guess, card, request, page_lines), card)
        files = {**files, "family.json": found}
    bare = files
    files = guesses.make("/parameters/echoes", lambda: with_echoes(bare), bare)
    files = asked_once(with_perhaps(with_card_words(files)))
    card = files["family.json"]
    todos = [*card.get("todo", ()), *guesses.todos, *(f"{TODO}{_bound(each)}" for each in _taken(files["request.json"], refused))]
    return {**files, "family.json": {**card, "todo": todos}}


def _taken(request: Json, refused: Sequence[RefusedRequest]) -> list[str]:
    """What the service said of requests that the draft would take; of others, the member that it names is refused there, too."""
    checker = Checker(publish(request, "request", {}))
    return [each.said for each in refused if not any(_is_told(fault, each.said) for fault in checker.faults(each.request))]


def _is_told(fault: Mismatch, said: str) -> bool:
    """Whether a fault is what the service speaks of; an unknown member only where it is called so: it may just not be shown."""
    last = fault.pointer.rpartition("/")[2]
    is_named = bool(last) and last in re.findall(r"\w+", said)
    return is_named and (fault.wrong != UNKNOWN or CALLED_UNKNOWN.search(said) is not None)


def _bound(refusal: str) -> str:
    """What to do with a refusal, which tells what no exchange and often no page does."""
    return (
        f"request.json: the service refused {refusal[:LONGEST]}; write the range or the rule, and the request to examples/invalid"
    )


def write(folder: Path, files: Mapping[str, Json]) -> None:
    """Write the files of a family, laid out as specs are."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines(data) if name == "models.json" else laid_out(data), encoding="utf-8")


def misfits(files: Mapping[str, Json], bedrock: Json, samples: Sequence[Sample]) -> Iterator[str]:
    """Every place where a body that was seen is not what the draft says."""
    added = bedrock_of(files["family.json"], bedrock)
    roles = {
        name: Role(
            name, Spot(body, f"{name}.json", "", body), Spot(added.get(name, {}), "bedrock.json", f"/{name}", added.get(name, {}))
        )
        for name in ("request", "response", "event")
        if (body := files.get(f"{name}.json"))
    }
    for sample in samples:
        for name, role in roles.items():
            for body in sample.bodies(name):
                yield from (f"{sample.where}: {name} {_said(each)}" for each in role.differences(body))


def fit(schema: Json | None) -> Callable[[Json], int]:
    """How badly an answer fits a schema: not at all badly where there is none."""
    role = Role("response", Spot(schema, "response.json", "", schema), Spot({}, "", "", {})) if schema else None

    def badness(answer: Json) -> int:
        return sum(each.weight for each in role.differences(answer)) if role else 0

    return badness


def _said(each: Deviation) -> str:
    return f"{each.at or '/'}: {each.kind} beside {each.file}#{each.pointer}"


def _family(families: Sequence[FamilySpec], name: str) -> FamilySpec:
    found = next((spec for spec in families if spec.name == name.rpartition("/")[2]), None)
    if found is None:
        known = ", ".join(spec.name for spec in families)
        raise SpecError([SpecFinding(name, "", "is no family of these specs", f"one of {known}")])
    return found


def _alike(other: FamilySpec, files: Files) -> FamilySpec:
    """A family, if any of its bodies has a member that the draft has at the same place."""
    pairs = [(files.get(f"{role}.json", {}), body.data) for role, body in other.bodies.items()]
    if not any(ours.get("properties", {}).keys() & theirs.get("properties", {}).keys() for ours, theirs in pairs):
        wrong = "has bodies that share no member with those of the exchanges"
        raise SpecError([SpecFinding(f"--like {other.name}", "", wrong, "a family of the same dialect, or none")])
    return other


def _checked(family: str, files: Files, *, corpus: Corpus, counted: bool) -> tuple[tuple[Files, str], list[SpecFinding]]:
    """The files without guesses that the linter does not take, and what only a person can fill in."""
    ours: list[SpecFinding] = []
    why: list[str] = []
    unfit: frozenset[str] = frozenset()
    for number, guess in enumerate((dict, dict, *GUESSES)):
        if number == 1 and not unfit:
            continue  # no example is in the way
        guessed = {name: data for name, data in _without(files, guess).items() if name not in unfit}
        attempt = with_todos(_refused(guessed, why), Path(family).name, counted=counted)
        with tempfile.TemporaryDirectory() as where:
            ours = _findings(family, attempt, corpus, where)
        open_ends = [each for each in ours if MARK in each.wrong]
        if len(open_ends) == len(ours):
            return (attempt, where), open_ends
        wrong = [each for each in ours if MARK not in each.wrong]
        unfit |= {name for name in attempt for each in wrong if _is_example(name, each)}
        said = [each for each in wrong if not any(_is_example(name, each) for name in attempt)]
        why += [f"{each.pointer}: was found, but {each.wrong}; {each.right}" for each in said]
    raise SpecError([each for each in ours if MARK not in each.wrong])


def _is_example(name: str, finding: SpecFinding) -> bool:
    """Whether a finding is of this example; there are others."""
    return name.startswith("examples/seen_") and finding.file.endswith(f"/{name}")


def _refused(files: Files, why: Sequence[str]) -> Files:
    """The files with a line for each guess that the linter did not take."""
    card = files["family.json"]
    return {**files, "family.json": {**card, "todo": [*card.get("todo", ()), *(f"{TODO}{each}" for each in dict.fromkeys(why))]}}


def _findings(family: str, files: Files, corpus: Corpus, where: str) -> list[SpecFinding]:
    """What the linter says of the files, beside the specs that there are."""
    write(Path(where) / family, files)
    alone, findings = load([Path(where)])
    whole = replace(corpus, families=(*corpus.families, *alone.families))
    return [each for each in [*findings, *lint(whole, only={Path(family).name})] if where in each.file]


GUESSES: tuple[Callable[[Json], Json], ...] = (
    lambda card: {key: value for key, value in card.items() if key != "conversation"},
    lambda card: _bare(card, "conversation", "fm"),
    lambda card: _bare(card, "conversation", "fm", "limits"),
    lambda card: {
        **_bare(card, "conversation", "fm", "limits"),
        "parameters": {key: value for key, value in card["parameters"].items() if key not in {"flatten", "echoes"}},
    },
)
"""What a draft can do without, most doubtful first."""


def _bare(card: Json, *keys: str) -> Json:
    """A card without some of its guesses; where pictures and vectors are stays known without `fm`."""
    fm, answer = card.get("fm", {}), card.get("answer", {})
    kinds = [holder.get(kind, {}) for holder in (fm, *fm.get("classes", {}).values()) for kind in ("image", "embedding")]
    found = {name: each[key] for each in kinds for key, name in (("pictures", "images"), ("vectors", "vectors")) if key in each}
    kept = {key: value for key, value in card.items() if key not in keys}
    return {**kept, "answer": {**answer, **found}} if found else kept


def _without(files: Files, guess: Callable[[Json], Json]) -> Files:
    return {**files, "family.json": guess(files["family.json"])}
