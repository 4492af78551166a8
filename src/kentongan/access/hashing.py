"""How passwords are kept: Argon2id with 19 MiB and two passes (OWASP, RFC 9106)."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class Hasher(Argon2PasswordHasher):
    """Argon2id that an office PC can compute without making people wait."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
