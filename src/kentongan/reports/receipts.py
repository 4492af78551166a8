"""Receipts: 16 digits, stored as Argon2id with a pepper, found through a bucket."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.reports.models import Receipt, Report
from kentongan.reports.sealing import pepper

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
DIGITS = 16


class UnknownReceipt(Refusal):
    """No report has this receipt."""

    what = Words(
        "Nomor tidak ditemukan. Periksa 16 angkanya.",
        "Not found. Check its 16 digits.",
    )


def _bucket(code: str) -> str:
    return hmac.new(pepper(), b"bucket" + code.encode(), sha256).hexdigest()[:4]


def _peppered(code: str) -> bytes:
    return hmac.new(pepper(), code.encode(), sha256).digest()


@dataclass(frozen=True)
class Slip:
    """What is stored of a receipt: where to look for it, and its slow digest."""

    bucket: str
    digest: str


def make_slip(code: str) -> Slip:
    """Return what is stored of a receipt; slow, so made before a transaction."""
    return Slip(_bucket(code), HASHER.hash(_peppered(code)))


def give(report: Report, slip: Slip) -> None:
    """Keep the slip of the receipt that the reporter was given."""
    Receipt.objects.create(report=report, bucket=slip.bucket, digest=slip.digest)


def find(code: str) -> int:
    """Return the report of a receipt.

    Raises
    ------
    UnknownReceipt
        If no report has it.
    """
    digits = "".join(filter(str.isdigit, code))
    rows = Receipt.objects.filter(bucket=_bucket(digits)) if digits else ()
    for row in rows:
        try:
            HASHER.verify(row.digest, _peppered(digits))
        except VerifyMismatchError:
            continue
        return row.report_id
    raise UnknownReceipt
