"""The kinds of values that stand in the files: ids, texts, dates, fingerprints, one thing or a list."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

ID = r"^[a-z][a-z0-9_-]*$"
PRINT = r"^[0-9a-f]{12}$"
DAY = r"^\d{4}-\d{2}-\d{2}$"

Text = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID)]
Print = Annotated[str, StringConstraints(pattern=PRINT)]
LevelName = Literal["ok", "care", "ask", "stop"]
AnyLevel = Literal["none", "ok", "care", "ask", "stop"]
Choose = Literal["one", "many"]


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    code = "bad-date"
    raise PydanticCustomError(code, code)


def _day_or_undated(value: object) -> object:
    return None if value == "udatert" else _day(value)


def _answer(value: object) -> object:
    if isinstance(value, str) or (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        return value
    code = "bad-answer"
    raise PydanticCustomError(code, code)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


DayText = Annotated[str, Field(pattern=DAY)]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=DayText)]
Published = Annotated[
    date | None,
    BeforeValidator(_day_or_undated, json_schema_input_type=DayText | Literal["udatert"]),
]
Answer = Annotated[Any, BeforeValidator(_answer, json_schema_input_type=str | list[str])]
Ids = Annotated[list[Id], BeforeValidator(_listed, json_schema_input_type=Id | list[Id]), Field(min_length=1)]
Levels = Annotated[
    list[AnyLevel],
    BeforeValidator(_listed, json_schema_input_type=AnyLevel | list[AnyLevel]),
    Field(min_length=1),
]
