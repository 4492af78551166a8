"""The chain: what is hashed and in which form."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

FIRST = "0" * 64


class Verdict(StrEnum):
    """Whether the policy let it happen."""

    DONE = "izin"
    REFUSED = "tolak"


@dataclass(frozen=True)
class Row:
    """One row as it is hashed; no content, so content can be erased."""

    seq: int
    at: datetime
    actor: str
    role: str
    agency: str
    act: str
    on: str
    verdict: Verdict
    reason: str
    policy: str
    digest: str
    prev: str


def canonical(row: Row) -> bytes:
    """Return the bytes that are hashed: UTC, fixed order, unit separators."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    fields = (
        str(row.seq),
        at,
        row.actor,
        row.role,
        row.agency,
        row.act,
        row.on,
        row.verdict.value,
        row.reason,
        row.policy,
        row.digest,
        row.prev,
    )
    return "\x1f".join(field.replace("\x1f", " ") for field in fields).encode()


def hash_of(row: Row) -> str:
    """Return the hash (SHA-256, hex) that the next row will carry as `prev`."""
    return sha256(canonical(row)).hexdigest()


def digest_of(content: str, key: bytes) -> str:
    """Return the keyed digest of what an act was about, or empty for nothing."""
    if not content:
        return ""
    return hmac.new(key, content.encode(), sha256).hexdigest()[:32]
