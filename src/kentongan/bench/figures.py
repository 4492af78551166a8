"""A figure: what was measured, beside its peer and its goal."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured value; `value` is None with `why` when it wasn't measured.

    `better` says whether a higher or a lower value is better; `goal` is the value to
    reach, in the same unit.
    """

    id: str
    value: float | None
    unit: str
    low: float | None = None
    high: float | None = None
    peer: str = ""
    peer_value: float | None = None
    goal: float | None = None
    better: str = "higher"
    why: str = ""

    @property
    def ratio(self) -> float | None:
        """The value over its peer's."""
        if self.value is None or not self.peer_value:
            return None
        return self.value / self.peer_value

    @property
    def meets(self) -> bool | None:
        """Whether the goal is reached; None without a goal or a value."""
        if self.value is None or self.goal is None:
            return None
        if self.better == "higher":
            return self.value >= self.goal
        return self.value <= self.goal

    def document(self) -> dict[str, object]:
        """Return it as it is printed."""
        return {**asdict(self), "ratio": self.ratio, "meets": self.meets}


def machine() -> dict[str, object]:
    """Return what the figures were measured on, and how busy it was."""
    model = ""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        names = [line.split(":", 1)[1] for line in lines if "model name" in line]
        model = names[0].strip() if names else ""
    return {
        "system": platform.system(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "processor": model,
        "load_1min": round(os.getloadavg()[0], 2),
    }
