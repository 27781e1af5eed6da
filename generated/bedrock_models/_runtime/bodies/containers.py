# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/containers.py; edit it there.
"""Arrays and objects in requests: any sequence and any mapping for type checkers, list and dict for pydantic.

`Sequence` and `Mapping` let checkers accept a list of narrower things. At run time pydantic would test and copy them in Python,
item by item; lists and dicts it reads and writes by itself, and takes other sequences and mappings for them.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping as Mapping
    from collections.abc import Sequence as Sequence
else:
    Mapping, Sequence = dict, list
