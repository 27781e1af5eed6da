"""The command `bedrock-codegen`: generate, lint, new, draft, add-model, import-service, drift, diff, catalogue, refresh, site."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from ..common.findings import SpecError
from ..runtime._runtime.json.findings import counted
from .arguments import parser_of
from .folders import default_folders, folder_for_new, folders_of, own_folders, roots_with_new

OF_THE_GENERATOR = frozenset(("datamodel_code_generator", "jinja2", "jsonschema"))
"""What the extra `generator` brings; pages need more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0, 1 for findings or differences, 2 for arguments that cannot be used."""
    options = parser_of(RUNS).parse_args(arguments)
    try:
        options.specs = getattr(options, "specs", None) or default_folders()
        return int(options.run(options))
    except SpecError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} finding{'s' if len(error.findings) != 1 else ''}; nothing was written", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        extras = "generator" if error.name in OF_THE_GENERATOR else "generator,site"
        print(f"bedrock-codegen needs {error.name}: pip install 'bedrock-typed[{extras}]'", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"bedrock-codegen: {error}", file=sys.stderr)
        return 2


def _generate(options: argparse.Namespace) -> int:
    from ..write import differences, write  # noqa: PLC0415
    from .pipeline import generate  # noqa: PLC0415 - the engine takes half a second to import

    tree = generate(options.specs, options.site)
    if not options.check:
        write(tree, options.out)
        print(f"wrote {len(tree)} files to {options.out}")
        return 0
    lines = differences(tree, options.out)
    print("\n".join(lines) if lines else f"{options.out} is what the specs say")
    return 1 if lines else 0


def _lint(options: argparse.Namespace) -> int:
    from .pipeline import read_specs  # noqa: PLC0415

    corpus = read_specs(options.specs)
    print(f"{counted(len(corpus.families), 'family', 'families')}, no findings")
    return 0


def _new(options: argparse.Namespace) -> int:
    from .scaffold import new_family  # noqa: PLC0415

    print(new_family(folder_for_new(options.specs), options.family))
    return 0


def _draft(options: argparse.Namespace) -> int:
    from .draft import draft  # noqa: PLC0415

    made = draft(
        roots_with_new(options.specs),
        options.family,
        options.recordings,
        like=options.like,
        page=options.docs,
        model=options.model,
    )
    print("\n".join(made.told()))
    return 1 if made.unlike else 0


def _add_model(options: argparse.Namespace) -> int:
    from .scaffold import add_model  # noqa: PLC0415

    print(add_model(folders_of(options.specs, options.family), options.family, options.model_id))
    return 0


def _import_service(options: argparse.Namespace) -> int:
    from .service.importing import import_service, installed, made_by, news  # noqa: PLC0415

    if options.check:
        lines = news(options.specs, options.model)
        print("\n".join(lines) if lines else "the specs know all that the service model has")
        if options.model is None and (made := made_by(options.specs)):
            print(f"they were made of botocore {made}, and {installed()} is installed, which knows less")
        return 1 if lines else 0
    changed = import_service(own_folders(options.specs), options.model)
    print("\n".join(f"wrote {path}" for path in changed) if changed else "nothing changed")
    return 0


def _drift(options: argparse.Namespace) -> int:
    from .drift.apply import apply_proposals  # noqa: PLC0415
    from .drift.proposals import describe, drift  # noqa: PLC0415
    from .pipeline import read_specs  # noqa: PLC0415

    report = drift(read_specs(options.specs), options.recordings)
    if options.apply:
        own_folders(options.specs)
        made = list(apply_proposals(options.specs, report.proposals))
        for each, done in made:
            print(f"{'wrote' if done else 'left'} {each.file}#{each.pointer}: {each.why}")
        written = sum(done for _, done in made)
        print(f"{written} of {counted(len(made), 'edit')} written; `bedrock-codegen lint` lists what is to be said by you")
        return 1 if written < len(made) else 0
    proposals = [asdict(each) for each in report.proposals]
    print(json.dumps(proposals, indent=2, ensure_ascii=False) if options.json else "\n".join(describe(report)))
    return 1 if report.proposals else 0


def _diff(options: argparse.Namespace) -> int:
    from .diff.command import diff, printed  # noqa: PLC0415

    changes = diff(options.old, options.new)
    print("\n".join(printed(changes, as_json=options.json, as_changelog=options.changelog)))
    return 0


def _catalogue(options: argparse.Namespace) -> int:
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    from .drift.catalogue import changes, list_models  # noqa: PLC0415
    from .pipeline import read_specs  # noqa: PLC0415

    corpus = read_specs(options.specs)
    try:
        found = changes(corpus, *list_models(options.region), options.region or "", regions=options.regions)
    except (BotoCoreError, ClientError) as error:
        print(
            f"bedrock-codegen: the service's lists cannot be fetched: {error}; check credentials, region and network",
            file=sys.stderr,
        )
        return 2
    if options.json:
        print(json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False))
    else:
        for each in found:
            print(f"{each.model_id} {each.member or 'is new'}: {json.dumps(each.theirs)}, ours {json.dumps(each.ours)}")
            print(f"    {each.edit}")
        print(counted(len(found), "difference"))
    return 1 if found else 0


def _refresh(options: argparse.Namespace) -> int:
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    from .refresh.command import SOURCES, Wish, refresh  # noqa: PLC0415
    from .refresh.differences import tell  # noqa: PLC0415

    only = tuple(options.only or SOURCES)
    given = dict(each.split("=", 1) for each in options.given if "=" in each)
    wrong = [each for each in options.given if "=" not in each] or [each for each in (*only, *given) if each not in SOURCES]
    if wrong:
        print(
            f"bedrock-codegen: {wrong[0]!r} is no source; there are {', '.join(SOURCES)}, as NAME=PATH in --from", file=sys.stderr
        )
        return 2
    if not options.check:
        own_folders(options.specs)
    folders = {name: Path(path) for name, path in given.items()}
    wish = Wish(given=folders, only=only, account=options.account, region=options.region, write=not options.check)
    try:
        found, left = refresh(options.specs, wish)
    except (BotoCoreError, ClientError) as error:
        print(
            f"bedrock-codegen: the service's lists cannot be had: {error}; check credentials, region and network", file=sys.stderr
        )
        return 2
    if options.json:
        print(json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False))
    else:
        print("\n".join([*tell(found, write=wish.write), *left]))
    return 1 if any(not each.settled for each in found) else 0


RUNS = {
    "generate": _generate,
    "lint": _lint,
    "new": _new,
    "draft": _draft,
    "add-model": _add_model,
    "drift": _drift,
    "diff": _diff,
    "catalogue": _catalogue,
    "refresh": _refresh,
    "import-service": _import_service,
}
"""What each command does; `site` says it itself."""
