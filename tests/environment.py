"""Chosen before settings are read: a data folder of its own, and the database.

Test databases are files with production's pragmas; KENTONGAN_TEST_POSTGRES=1 starts a
PostgreSQL server from PyPI instead.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

DATA = Path(tempfile.mkdtemp(prefix="kentongan-test-"))
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
os.environ["KENTONGAN_DATA"] = str(DATA)
os.environ["KENTONGAN_HOSTS"] = "127.0.0.1,localhost,testserver"

if os.environ.get("KENTONGAN_TEST_POSTGRES") == "1":
    from tests.postgres import start

    os.environ["KENTONGAN_DATABASE"] = start(DATA)
