"""The command `kentongan`."""

from __future__ import annotations

import sys

from kentongan.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

__all__ = ["main"]
