"""Values to plain data and back: what a lock froze is read as it was.

Nothing is guessed: the type of each field says how it is read, and data that doesn't
fit is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class NotFrozen(ValueError):
    """Data that isn't what it should be."""


def freeze(value: Any) -> Any:
    """Return `value` as data that JSON holds."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: freeze(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [freeze(part) for part in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise NotFrozen(f"{type(value).__name__} can't be frozen")


def thaw(kind: type[T], data: Any) -> T:
    """Return the value of type `kind` that `data` holds.

    Raises
    ------
    NotFrozen
        If it doesn't fit.
    """
    found: T = _thaw(kind, data)
    return found


def _thaw(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _thaw_optional(get_args(kind), data)
    if origin is tuple:
        return _thaw_tuple(get_args(kind), data)
    if is_dataclass(kind) and isinstance(kind, type):
        return _thaw_fields(kind, data)
    return _thaw_plain(kind, data)


def _thaw_optional(kinds: tuple[Any, ...], data: Any) -> Any:
    if data is None and NoneType in kinds:
        return None
    [kind] = [k for k in kinds if k is not NoneType]
    return _thaw(kind, data)


def _thaw_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise NotFrozen(f"{data!r} is no list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_thaw(kinds[0], part) for part in data)
    return tuple(_thaw(k, part) for k, part in zip(kinds, data, strict=True))


def _thaw_fields(kind: type[Any], data: Any) -> Any:
    if not isinstance(data, Mapping):
        raise NotFrozen(f"{data!r} is no {kind.__name__}")
    hints = _hints(kind)  # type: ignore[arg-type]
    return kind(**{name: _thaw(hints[name], part) for name, part in data.items()})


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _thaw_plain(kind: Any, data: Any) -> Any:
    if kind in {datetime, date}:
        return kind.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return kind(*data)
    if kind is float and isinstance(data, int):
        return float(data)
    if not isinstance(data, kind):
        raise NotFrozen(f"{data!r} is no {kind.__name__}")
    return data
