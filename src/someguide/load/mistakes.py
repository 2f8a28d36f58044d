"""What pydantic finds wrong, as faults of ours: a code, a path in the file, and what was probably meant."""

from collections.abc import Iterable, Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from someguide.load.common import Written
from someguide.load.kinds import PRINT
from someguide.load.near import nearest
from someguide.model.problem import Fault, Path, fault

_CODES = {
    "string_type": "not-text",
    "list_type": "not-list",
    "dict_type": "not-mapping",
    "model_type": "not-mapping",
    "bool_type": "not-true-false",
    "string_too_short": "empty-text",
    "too_short": "empty-list",
    "bad-date": "bad-date",
    "bad-answer": "bad-answer",
}


def mistakes(error: ValidationError) -> Iterator[Fault]:
    """Yield each thing that one failed validation found."""
    for detail in error.errors(include_url=False):
        yield _fault(detail)


def missed(path: Path, code: str, found: str, known: Iterable[str], **values: object) -> Fault:
    """Return the fault of naming something that is not there, with the near name where there is one."""
    near = nearest(found, known)
    return fault(path, code, found=found, **values, **({"near": near} if near else {}))


def _fault(detail: ErrorDetails) -> Fault:
    path: Path = tuple(part for part in detail["loc"] if part != "[key]")
    last = str(path[-1]) if path else ""
    match detail["type"]:
        case "extra_forbidden":
            return missed(path, "unknown-key", last, _keys())
        case "literal_error":
            expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            return missed(path, "not-one-of", str(detail["input"]), expected.split(", "), expected=expected)
        case "string_pattern_mismatch":
            code = "bad-print" if detail["ctx"]["pattern"] == PRINT else "bad-id"
            return fault(path, code, found=detail["input"])
        case "missing":
            return fault(path, "missing-key", key=last)
        case kind:
            return fault(path, _CODES.get(kind, "wrong-value"), key=last)


def _keys() -> set[str]:
    kinds = [
        *Written.__subclasses__(),
        *(kind for each in Written.__subclasses__() for kind in each.__subclasses__()),
    ]
    return {field.alias or name for kind in kinds for name, field in kind.model_fields.items()}
