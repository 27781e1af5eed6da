"""The one place that knows datamodel-code-generator: every option, once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter, PythonVersion

from ..common.findings import SpecError, SpecFinding
from ..ir.package import BodiesIR

OPTIONS: Mapping[str, Any] = {
    "input_file_type": InputFileType.JsonSchema,
    "schema_version": "2020-12",
    "target_python_version": PythonVersion.PY_311,
    "enum_field_as_literal": "all",
    "use_annotated": True,  # an alias inside Annotated leaves the constructor its Python names, for type checkers
    "field_constraints": True,
    "use_union_operator": True,
    "use_standard_collections": True,
    "use_type_alias": True,
    "use_exact_imports": True,
    "use_schema_description": True,
    "use_field_description": True,
    "use_single_line_docstring": True,
    "use_title_as_name": True,
    "use_double_quotes": True,
    "use_default_kwarg": True,
    "disable_timestamp": True,
    "keep_model_order": False,
    "skip_root_model": False,
    "collapse_root_models": False,  # True drops discriminators
    "union_mode": None,  # set, it breaks nullable fields
    "treat_dot_as_module": False,
    "allow_remote_refs": False,
    "strict_refs": True,
    "formatters": [Formatter.BUILTIN],
    "builtin_format_line_length": 100_000,  # ruff wraps; what is wrapped here would stay wrapped
    "settings_path": Path("/"),  # else it reads the pyproject.toml of wherever it runs
    "custom_file_header": "#",
}


def models(bodies: BodiesIR, where: str, *, request: bool) -> str:
    """The source of pydantic classes for a document."""
    return _run(
        bodies.document,
        where,
        output_model_type=DataModelType.PydanticV2BaseModel,
        snake_case_field=True,
        allow_population_by_field_name=False,
        base_class=bodies.base,
        base_class_map=dict(bodies.roots),
        aliases=dict(bodies.aliases),
        apply_default_values_for_required_fields=request,
        use_generic_container_types=request,
    )


def typed_dicts(bodies: BodiesIR, where: str) -> str:
    """The source of TypedDicts for a document."""
    return _run(
        bodies.document,
        where,
        output_model_type=DataModelType.TypingTypedDict,
        class_name_suffix="Dict",
        snake_case_field=False,
        use_generic_container_types=True,
    )


def _run(document: Mapping[str, Any], where: str, **options: Any) -> str:
    try:
        source = generate(json.dumps(document), config=GenerateConfig(**OPTIONS, **options))
    except Exception as error:  # the engine raises whatever its parsers do
        said = " ".join(str(error).split())
        raise SpecError(
            [SpecFinding(where, "", f"the engine cannot read it ({said})", "a schema of the subset in specs/README.md")]
        ) from error
    if not isinstance(source, str):
        raise SpecError([SpecFinding(where, "", "the engine made several modules of it", "names without dots")])
    return source
