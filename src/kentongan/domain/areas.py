"""Kode wilayah: the Kemendagri code XX.YY.ZZ.NNNN and what it contains."""

from __future__ import annotations

import re
from enum import StrEnum

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

_FORM = re.compile(r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?")


class AreaLevel(StrEnum):
    """Which step of the administration a code names."""

    PROVINCE = "provinsi"
    CITY = "kota"
    DISTRICT = "kecamatan"
    VILLAGE = "kelurahan"


class BadKode(Refusal):
    """Not a code of the administration."""

    what = Words(
        "Kode wilayah {kode}: bukan bentuk XX.YY.ZZ.NNNN."
        " Tulis dengan titik, misalnya 35.74.04.1003.",
        "Area code {kode}: not of the form XX.YY.ZZ.NNNN."
        " Write it with dots, for example 35.74.04.1003.",
    )


def check_kode(kode: str) -> str:
    """Return `kode` unchanged.

    Raises
    ------
    BadKode
        If it isn't of the form.
    """
    if _FORM.fullmatch(kode) is None:
        raise BadKode(kode=kode)
    return kode


def level_of(kode: str) -> AreaLevel:
    """Return the step that `kode` names."""
    return list(AreaLevel)[check_kode(kode).count(".")]


def parent_of(kode: str) -> str | None:
    """Return the code of the area around `kode`, or None for a province."""
    return kode.rpartition(".")[0] or None


def district_of(kode: str) -> str | None:
    """Return the kecamatan that `kode` lies in, or None above it."""
    parts = kode.split(".")
    return ".".join(parts[:3]) if len(parts) >= 3 else None


def contains(outer: str, inner: str) -> bool:
    """Return whether `inner` is `outer` or lies in it."""
    return inner == outer or inner.startswith(outer + ".")


def common(kodes: list[str]) -> str:
    """Return the smallest area that holds all `kodes`; empty when there is none."""
    parts = [kode.split(".") for kode in kodes]
    same: list[str] = []
    for step in zip(*parts, strict=False):
        if len(set(step)) > 1:
            break
        same.append(step[0])
    return ".".join(same)
