"""How much of the specs real traffic shows, and how the specs fare with it.

Prints the report; `--write` puts it into docs/coverage.md, `--check` says whether that file is current. Folders of exchanges are
named by BEDROCK_RECORDINGS and BEDROCK_SAMPLES. Without them only the sections that need none can be compared.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.corpus.traffic import OWN, Verdict, judge, listed, written_by_hand  # noqa: E402 - found by the line above
from tests.support.exchanges import Exchange, conversations, exchanges, folders  # noqa: E402 - the same

REPORT = ROOT / "docs" / "coverage.md"
EVIDENCE = ("recorded", "documented", "sample", "reported", "unconfirmed")
ROLES = ("request", "response", "event")
HEAD = """# Coverage of the specs

How the specs fare with recorded traffic and with published programs, and which of their fields anything shows. Written by
`scripts/spec-coverage --write`; do not edit. What does not fit is listed in `tests/corpus/listed.json` with its reason.
"""

Json = Any


@dataclass(frozen=True, slots=True)
class Judged:
    """An exchange and what its family makes of it."""

    exchange: Exchange
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Spec:
    """What the report needs of a family: its fields with their evidence, and the evidence of its rules and limits."""

    name: str
    provider: str
    fields: dict[tuple[str, str], str]
    """Class and member, to evidence."""
    checks: tuple[str, ...]


def main() -> int:
    """Print, write or compare the report."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="write docs/coverage.md")
    ask.add_argument("--check", action="store_true", help="say whether docs/coverage.md is current")
    args = ask.parse_args()
    if args.check:
        return _check()
    if args.write and not complete():
        print(
            "spec-coverage: BEDROCK_RECORDINGS and BEDROCK_SAMPLES must name folders: the report is about them", file=sys.stderr
        )
        return 2
    if args.write:
        REPORT.write_text(report(), encoding="utf-8")
    else:
        print(report(), end="")
    return 0


def complete() -> bool:
    """Whether both kinds of folders are there."""
    return any(name != OWN for name, _ in folders("BEDROCK_RECORDINGS")) and bool(folders("BEDROCK_SAMPLES"))


def _check() -> int:
    stale = outdated(REPORT.read_text(encoding="utf-8") if REPORT.exists() else "")
    for title in stale:
        print(f"docs/coverage.md: {title!r} is not current: run scripts/spec-coverage --write", file=sys.stderr)
    return bool(stale)


def outdated(text: str) -> list[str]:
    """The titles of the sections that a report lacks or holds otherwise; without the shared folders, of those that need none."""
    wanted = sections() if complete() else standalone()
    return [section.splitlines()[0].removeprefix("## ") for section in wanted if section not in text]


def report() -> str:
    """The whole report."""
    return "\n".join([HEAD, *sections()])


def sections() -> list[str]:
    """Every section, in order."""
    recorded = judged("BEDROCK_RECORDINGS")
    samples = judged("BEDROCK_SAMPLES")
    both = recorded + samples
    return [traffic_table(recorded, samples), refusals(both), unknown(both), silence(recorded, samples), *standalone()]


def standalone() -> list[str]:
    """The sections that this repository alone decides."""
    return [own_table(), evidence_table(), rows_without_rule()]


def judged(variable: str) -> list[Judged]:
    """Every exchange of the folders that a variable names; our own are counted apart."""
    return [Judged(exchange, judge(exchange)) for exchange in _all(variable) if exchange.folder != OWN]


def _all(variable: str) -> tuple[Exchange, ...]:
    return exchanges(variable) + conversations(variable)


def traffic_table(recorded: list[Judged], samples: list[Judged]) -> str:
    """Exchanges and fields of each family."""
    lines = []
    for spec in specs():
        mine = [item for item in recorded if item.verdict.family == spec.name and not written_by_hand(item.exchange)]
        calls = [item for item in mine if item.exchange.accepted]
        equal = sum(not item.verdict.problems for item in calls)
        published = [item for item in samples if item.verdict.family == spec.name]
        fit = sum(not item.verdict.problems for item in published)
        seen, shown = _shown(mine), _shown(published)
        known = spec.fields.keys()
        traffic = [len(calls), equal, len(mine) - len(calls), len(published), fit]
        fields = [len(known), len(known & seen), len(known & shown - seen), len(known - seen - shown)]
        lines.append([f"{spec.provider}/{spec.name}", *traffic, *fields])
    titles = ["family", "recorded", "equal", "errors", "samples", "fit", "fields", "recorded ", "sample only", "not shown"]
    words = (
        "Recorded exchanges that the service accepted, how many of them parse and come back equal, and recorded errors; bodies\n"
        "of published programs, and how many fit; then fields of the spec: shown by a recording, by a sample alone, by neither."
    )
    return section("Traffic", words, table(titles, lines, total=True), _homeless(recorded))


def _homeless(recorded: list[Judged]) -> str:
    reasons = {name: entry["reason"] for name, entry in listed()["references"].items() if entry["family"] is None}
    without = [item.exchange for item in recorded if not item.verdict.family and item.exchange.accepted]
    lost = sorted({exchange.model_id for exchange in without if not written_by_hand(exchange)})
    return bullets(f"`{name}` has no family: {reasons.get(name, 'unknown to the catalogue')}" for name in lost)


def refusals(items: list[Judged]) -> str:
    """Accepted or published bodies that the specs refuse, each with its reason."""
    found = sorted(item.exchange.name for item in items if item.verdict.problems)
    words = "Bodies that the specs refuse, and why AWS would refuse them too, or why they show nothing."
    reasons = listed()["exchanges"]
    return section("Refused bodies", words, bullets(f"`{path}`: {reasons.get(path, '**no reason listed**')}" for path in found))


def unknown(items: list[Judged]) -> str:
    """Fields in bodies that the specs do not know."""
    fitting = [item.verdict for item in items if item.exchange.name not in listed()["exchanges"]]
    found = Counter(f"{verdict.family}: {pointer}" for verdict in fitting for pointer in verdict.unknown)
    lines = bullets(f"`{pointer}` ({count})" for pointer, count in sorted(found.items()))
    return section("Unknown fields", "Fields of recorded or published bodies that no spec knows.", lines)


def silence(recorded: list[Judged], samples: list[Judged]) -> str:
    """Fields of the specs that neither recordings nor samples show."""
    shown = _shown(recorded) | _shown(samples)
    lines = []
    for spec in specs():
        holders: dict[str, list[str]] = {}
        for holder, member in spec.fields:
            if (holder, member) not in shown:
                holders.setdefault(holder, []).append(member)
        if holders:
            told = (f"{holder} {', '.join(f'`{name}`' for name in names)}" for holder, names in holders.items())
            lines.append(f"**{spec.name}**: {'; '.join(told)}")
    return section("Fields that nothing shows", "Known from documents, reports and vendors' libraries alone.", bullets(lines))


def own_table() -> str:
    """This repository's own exchanges."""
    counts: dict[str, Counter[str]] = {}
    for exchange in (exchange for exchange in _all("BEDROCK_RECORDINGS") if exchange.folder == OWN):
        verdict = judge(exchange)
        kind = exchange.operation if exchange.accepted else "error"
        counts.setdefault(verdict.family or "(no family)", Counter())[kind] += 1
    kinds = ["InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke", "Converse", "ConverseStream", "error"]
    lines = [[name, *(counts[name][kind] for kind in kinds)] for name in sorted(counts)]
    words = "`tests/recordings/`: exchanges in the shapes of real traffic, every text, id and number our own."
    return section("Our own exchanges", words, table(["family", *kinds], lines, total=True))


def evidence_table() -> str:
    """What fields, rules and limits rest on."""
    lines = []
    for spec in specs():
        fields, checks = Counter(spec.fields.values()), Counter(spec.checks)
        lines.append([spec.name, *(fields[kind] for kind in EVIDENCE), *(checks[kind] for kind in EVIDENCE)])
    titles = ["family", *EVIDENCE, *(f"{kind} " for kind in EVIDENCE)]
    words = "Evidence of fields (five columns) and of rules and limits (five more). What is unconfirmed warns and never refuses."
    return section("Evidence", words, table(titles, lines, total=True))


def rows_without_rule() -> str:
    """Rows of errors.csv that the specs do not refuse, each with its reason; all others are refused, and tested."""
    rows = listed()["rows"].items()
    words = "Error messages of AWS (rows of errors.csv) that no rule can express, each with its reason."
    beside = "\nRows that are no bodies of InvokeModel:\n\n"
    other = "\nRows where AWS names another field than the one at fault, and the one that is named here:\n\n"
    return section(
        "Errors that no rule expresses",
        words,
        bullets(_grouped(rows, "reason"))
        + beside
        + bullets(_grouped(rows, "outside"))
        + other
        + bullets(f"{number}: `{entry['names']}`; {entry['why']}" for number, entry in rows if "names" in entry),
    )


def _grouped(rows: Iterable[tuple[str, Json]], key: str) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for number, entry in rows:
        if key in entry:
            groups.setdefault(entry[key], []).append(number)
    return (f"{', '.join(numbers)}: {reason}" for reason, numbers in groups.items())


def _shown(items: Iterable[Judged]) -> set[tuple[str, str]]:
    return {field for item in items for field in item.verdict.shown}


@cache
def specs() -> tuple[Spec, ...]:
    """Every family, by provider and name."""
    return tuple(_spec(card.parent) for card in sorted((ROOT / "specs").glob("*/*/family.json")))


def _spec(folder: Path) -> Spec:
    card = json.loads((folder / "family.json").read_bytes())
    fields: dict[tuple[str, str], str] = {}
    for path in (folder / f"{role}.json" for role in ROLES):
        if path.exists():
            fields |= _fields(json.loads(path.read_bytes()))
    checks = [entry.get("evidence", "documented") for key in ("rules", "limits") for entry in card.get(key, ())]
    return Spec(folder.name, folder.parent.name, fields, tuple(checks))


def _fields(root: Json) -> dict[tuple[str, str], str]:
    """Every member of every class of a body; its evidence is its own, its class's, or the file's."""
    base = root.get("x-evidence", "documented")
    return {
        (holder["title"], name): member.get("x-evidence", holder.get("x-evidence", base))
        for holder in (root, *root.get("$defs", {}).values())
        for name, member in holder.get("properties", {}).items()
    }


def section(title: str, words: str, *parts: str) -> str:
    """A section of the report."""
    return "\n".join([f"## {title}", "", words, "", *filter(None, parts)])


def bullets(lines: Iterable[str]) -> str:
    """A list, or "None."."""
    return "".join(f"- {line}\n" for line in lines) or "None.\n"


def table(titles: list[str], lines: list[list[Any]], *, total: bool) -> str:
    """A table: names to the left, numbers to the right, zeros as dashes."""
    if total and lines:
        lines = [*lines, ["**all**", *(sum(column) for column in list(zip(*lines, strict=True))[1:])]]
    rows = [titles, ["---", *["---:"] * (len(titles) - 1)], *([str(cell or "-") for cell in line] for line in lines)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


if __name__ == "__main__":
    raise SystemExit(main())
