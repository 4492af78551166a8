"""The description of the API: OpenAPI 3.1, made from the operations themselves."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from kentongan.web.api import city, geo, matters, problems, reports, work
from kentongan.web.api.edge import BASE, api

ROOMS = (reports, matters, work, city)
"""Reading these modules makes the operations."""
JSON = "application/json"
WAIT = {
    "Retry-After": {
        "schema": {"type": "string"},
        "description": "Seconds to wait",
    }
}
Document = dict[str, Any]


@functools.cache
def document() -> Document:
    """Return the OpenAPI document; what isn't JSON gets the type that it is sent as."""
    made: Document = dict(api.get_openapi_schema(path_prefix=f"/{BASE.rstrip('/')}/"))
    for path, operation in operations(made):
        for status, response in operation["responses"].items():
            content = response.get("content", {})
            if JSON not in content:
                continue
            if int(status) >= 400:
                content[problems.MEDIA] = content.pop(JSON)
                response["description"] = problems.TITLES[int(status)].en
            elif path.endswith(".geojson"):
                content[geo.MEDIA] = content.pop(JSON)
        operation["responses"].get(429, {})["headers"] = WAIT
    return made


def operations(made: Document) -> Iterator[tuple[str, Document]]:
    """Return each operation with its path."""
    for path, methods in made["paths"].items():
        for operation in methods.values():
            yield path, operation
