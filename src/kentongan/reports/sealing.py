"""Sealing the original words: AES-256-GCM under a key kept beside the database."""

from __future__ import annotations

import functools
import os
from hashlib import sha256

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from kentongan.ledger.keys import key

NONCE = 12


@functools.cache
def _cipher() -> AESGCM:
    return AESGCM(bytes.fromhex(key(settings.DATA, "seal.key")))


@functools.cache
def pseudonym_key() -> bytes:
    """Return the key that turns a sender into a pseudonym."""
    return bytes.fromhex(key(settings.DATA, "pseudonym.key"))


@functools.cache
def pepper() -> bytes:
    """Return the secret mixed into receipts."""
    return sha256(key(settings.DATA, "receipt.key").encode()).digest()


def seal(text: str) -> bytes:
    """Return `text` encrypted."""
    return seal_bytes(text.encode())


def seal_bytes(data: bytes) -> bytes:
    """Return `data` encrypted."""
    nonce = os.urandom(NONCE)
    return nonce + _cipher().encrypt(nonce, data, None)


def unseal(payload: bytes) -> str:
    """Return the words of `payload`: for the reading machine only."""
    return unseal_bytes(bytes(payload)).decode()


def unseal_bytes(data: bytes) -> bytes:
    """Return what `seal_bytes` encrypted."""
    return _cipher().decrypt(data[:NONCE], data[NONCE:], None)
