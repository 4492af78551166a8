"""The register of addresses: every one has an act, and so a right."""

from __future__ import annotations

from dataclasses import dataclass

from kentongan.domain.acts import Act


@dataclass(frozen=True)
class Route:
    """A registered address."""

    path: str
    act: Act
    name: str


ROUTES: list[Route] = []


def register(path: str, act: Act, view_name: str) -> str:
    """Register an address and return its name: the act's, then the act's and view's."""
    taken = any(route.name == act.value for route in ROUTES)
    name = f"{act.value}.{view_name}" if taken else act.value
    ROUTES.append(Route(path, act, name))
    return name


def register_operation(path: str, act: Act, view_name: str) -> None:
    """Register an address of the API: it opens no page for its act."""
    ROUTES.append(Route(path, act, f"api.{view_name}"))


def act_of(name: str) -> Act:
    """Return the act of the address with a name."""
    return next(route.act for route in ROUTES if route.name == name)


def is_open(act: Act) -> bool:
    """Return whether there is a page for `act`."""
    return any(route.name == act.value for route in ROUTES)
