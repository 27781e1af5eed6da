"""What the commands of `bedrock-codegen` take."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from .folders import spec_folder
from .site import add_site

AS_JSON = frozenset(("drift", "diff", "catalogue", "refresh"))
"""Commands that can print what they found as JSON."""

Commands: TypeAlias = Any
"""The commands of a parser; argparse has no public name for their class."""


def parser_of(runs: Mapping[str, Callable[[argparse.Namespace], int]]) -> argparse.ArgumentParser:
    """What the command line takes; `runs` says what each command does, in `run` of what is parsed."""
    parser = argparse.ArgumentParser(
        prog="bedrock-codegen", description="From specs of Bedrock's bodies to typed Python clients."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        _add_generate,
        _add_lint,
        _add_new,
        _add_draft,
        _add_add_model,
        _add_drift,
        _add_diff,
        _add_catalogue,
        _add_refresh,
        _add_import_service,
        add_site,
    ):
        add(commands)
    for name, command in commands.choices.items():
        if name in runs:
            command.set_defaults(run=runs[name])
        if name in AS_JSON:
            command.add_argument("--json", action="store_true", help="print JSON")
        if name != "diff":  # it is given two states of the specs
            _add_specs(command)
    return parser


def _add_specs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--specs",
        type=spec_folder,
        action="append",
        metavar="DIR",
        help="spec folder, or bedrock-typed for those of this package; may be given again, later ones win "
        "(default: those of this package, and over them ./specs)",
    )


def _add_generate(commands: Commands) -> None:
    command = commands.add_parser("generate", help="write the package")
    command.add_argument(
        "--out", type=Path, default=Path("generated/bedrock_models"), help="folder of the package (default: %(default)s)"
    )
    command.add_argument("--check", action="store_true", help="write nothing; say what differs, and exit with 1 if anything does")
    command.add_argument(
        "--site", default="", metavar="URL", help="where `bedrock-codegen site` is served: docstrings lead there"
    )


def _add_lint(commands: Commands) -> None:
    commands.add_parser("lint", help="check the specs and say everything that is wrong")


def _add_new(commands: Commands) -> None:
    command = commands.add_parser("new", help="start the folder of a family")
    command.add_argument("family", metavar="PROVIDER/FAMILY", help="such as acme/acme_text")


def _add_draft(commands: Commands) -> None:
    command = commands.add_parser("draft", help="start the folder of a family from what was recorded of it")
    command.add_argument("family", metavar="PROVIDER/FAMILY", help="such as acme/acme_text")
    command.add_argument(
        "recordings",
        type=Path,
        nargs="+",
        metavar="RECORDINGS",
        help="recordings, exchanges, or bodies in files named request…, response…, event…; or folders of them",
    )
    command.add_argument(
        "--like", default="", metavar="FAMILY", help="take names, words and ranges from a family of the same dialect"
    )
    command.add_argument("--model", default="", metavar="ID", help="the id of the model, for bodies that do not say it")
    command.add_argument("--docs", type=Path, metavar="FILE", help="a page of documentation, as text, Markdown or HTML")


def _add_add_model(commands: Commands) -> None:
    command = commands.add_parser("add-model", help="add an id to a family")
    command.add_argument("family", metavar="FAMILY")
    command.add_argument("model_id", metavar="ID")


def _add_drift(commands: Commands) -> None:
    command = commands.add_parser("drift", help="compare the specs with recordings of the service, and propose edits")
    command.add_argument(
        "recordings", type=Path, nargs="+", metavar="RECORDINGS", help="recordings, logs of unknown fields, folders"
    )
    command.add_argument("--apply", action="store_true", help="write the edits into the specs, as far as no judgement is needed")


def _add_diff(commands: Commands) -> None:
    command = commands.add_parser("diff", help="say what changed for users between two states of the specs")
    command.add_argument("old", metavar="OLD", help="a folder, a wheel, bedrock-typed==VERSION, or REVISION[:FOLDER] of git")
    command.add_argument("new", metavar="NEW", nargs="?", default="specs", help="the same (default: %(default)s)")
    command.add_argument("--changelog", action="store_true", help="print an entry for a changelog")


def _add_catalogue(commands: Commands) -> None:
    command = commands.add_parser("catalogue", help="compare the models with those that the service lists")
    command.add_argument("--region", help="AWS region (default: the environment's)")
    command.add_argument("--regions", action="store_true", help="also compare where each model is on demand")


def _add_refresh(commands: Commands) -> None:
    command = commands.add_parser(
        "refresh", help="compare the specs with what other packages and AWS say; write what two agree on"
    )
    command.add_argument(
        "--from",
        dest="given",
        action="append",
        default=[],
        metavar="NAME=PATH",
        help="a package that is at hand (else it is installed)",
    )
    command.add_argument("--only", action="append", metavar="NAME", help="read this package only; may be given again")
    command.add_argument("--account", action="store_true", help="also ask ListFoundationModels and ListInferenceProfiles")
    command.add_argument("--region", help="AWS region for --account (default: the environment's)")
    command.add_argument("--check", action="store_true", help="write nothing, and exit with 1 if anything is not settled")


def _add_import_service(commands: Commands) -> None:
    command = commands.add_parser(
        "import-service", help="write the bodies of imported families from botocore's model of the service"
    )
    command.add_argument("--model", type=Path, metavar="FILE", help="a service-2.json(.gz) (default: the installed botocore's)")
    command.add_argument("--check", action="store_true", help="write nothing; say what the model has and the specs lack")
