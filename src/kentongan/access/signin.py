"""Sign-in: an account and its password; the rest of the policy follows per request."""

from __future__ import annotations

from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest

from kentongan.access.models import Officer


class Backend:
    """Django's way to ask who an account is."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
    ) -> Officer | None:
        """Return the officer, taking as long for an unknown account as for a known."""
        del request
        found = Officer.objects.filter(account=username or "", is_active=True).first()
        encoded = found.password if found else _nobody()
        right = check_password(password or "", encoded)
        return found if found and right else None

    def get_user(self, user_id: int) -> Officer | None:
        """Return the officer of a session, if the account still holds."""
        rows = Officer.objects.select_related("agency")
        return rows.filter(pk=user_id, is_active=True).first()


_NOBODY: list[str] = []


def _nobody() -> str:
    if not _NOBODY:
        _NOBODY.append(make_password("nobody"))
    return _NOBODY[0]
