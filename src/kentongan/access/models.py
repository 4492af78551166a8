"""Tables of offices and people in office, and the five columns of the policy."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q, QuerySet

from kentongan.access.rules import Display, Theme
from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Label
from kentongan.domain.roles import Role


class Agency(models.Model):
    """An office or body that takes part; `code` is how the house names it."""

    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=120)
    short = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    area = models.CharField(max_length=13)
    head_title = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.short


class Audience(models.Model):
    """An immutable, numbered set of agencies; `key` is "*" for all of them."""

    key = models.TextField(unique=True)
    agencies: models.ManyToManyField[Agency, models.Model] = models.ManyToManyField(
        Agency
    )

    def __str__(self) -> str:
        return self.key


class OfficerManager(BaseUserManager["Officer"]):
    """Django's sign-in asks for it; officers are added by an act."""


class Officer(AbstractBaseUser):
    """An account in office: a function, not a person's profile.

    While `start_until` is set the password is a start password: it holds until that
    moment, and opens nothing but the page on which an own one is chosen. `language`,
    `theme` and `keys` are how its holder wants the pages.
    """

    last_login = None
    account = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    roles = models.CharField(max_length=200)
    clearance = models.IntegerField(default=Classification.BIASA.value)
    areas = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    valid_until = models.DateTimeField(null=True)
    start_until = models.DateTimeField(null=True)
    language = models.CharField(max_length=2, default="id")
    theme = models.CharField(
        max_length=8, choices=[(t, t) for t in Theme], default=Theme.SYSTEM
    )
    keys = models.BooleanField(default=True)
    session_round = models.IntegerField(default=0)

    USERNAME_FIELD = "account"
    objects = OfficerManager()

    class Meta:
        ordering: ClassVar = ["account"]

    def __str__(self) -> str:
        return self.title

    def get_session_auth_hash(self) -> str:
        """Return what a session must match: ending the others counts the round up."""
        return f"{super().get_session_auth_hash()}:{self.session_round}"

    @property
    def display(self) -> Display:
        """How the holder wants the pages."""
        return Display(Theme(self.theme), self.language, self.keys)

    @property
    def role_set(self) -> frozenset[Role]:
        """The roles of the account, without those of its seats."""
        return frozenset(Role(role) for role in self.roles.split(",") if role)


class Forum(models.Model):
    """A statutory body with its decree (SK) and until when it holds."""

    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=160)
    decree = models.CharField(max_length=160, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField()
    members: models.ManyToManyField[Agency, models.Model] = models.ManyToManyField(
        Agency
    )

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """Who is chair, secretary or note taker of a forum, by its SK.

    `valid_until` is the seat's own last day; without one it holds as the SK does.
    """

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="seats")
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(max_length=20)
    valid_until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["forum", "officer", "role"], name="seat_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.forum_id}"


class Post(models.Model):
    """A function that reports (FKDM Kel. Jati), never a person."""

    code = models.CharField(max_length=60, primary_key=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    area = models.CharField(max_length=13, db_index=True)
    reports_zero = models.BooleanField(default=True)
    active = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Duty(models.Model):
    """The duty list (piket): which function to phone now, and until when."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    title = models.CharField(max_length=120)
    phone = models.CharField(max_length=30)
    area = models.CharField(max_length=13)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["starts_at", "pk"]

    def __str__(self) -> str:
        return self.title


class Custodian(models.Model):
    """A function that keeps one of the two keys to sealed identities."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    title = models.CharField(max_length=120)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["since", "pk"]

    def __str__(self) -> str:
        return self.title


def seen_by(actor: Actor, at: datetime, through: str = "") -> Q:
    """Return `rights.may_see` as a condition of the database.

    `through` is the relation to the guarded row, for rows that only belong to one.
    """
    to = f"{through}__" if through else ""
    inside = Q(pk__in=[])
    for area in actor.areas:
        inside |= Q(**{f"{to}area": area}) | Q(**{f"{to}area__startswith": area + "."})
    unexpired = Q(**{f"{to}expires_at": None}) | Q(**{f"{to}expires_at__gt": at})
    clear = {
        f"{to}sealed": False,
        f"{to}classification__lte": actor.clearance.value,
        f"{to}audience_id__in": list(actor.audiences),
    }
    return Q(**clear) & inside & unexpired


class Guarded(models.Model):
    """A row that a person may see: five columns, and no `objects`.

    Lists, counts, exports, search and documents start from `visible_to`, so none
    can forget the policy. `unscoped` is named in models, migrations and the tests'
    cast only; a test looks for it elsewhere. The audience has no index: it lets nearly
    every row through, and SQLite would begin there.
    """

    kind: ClassVar[str]
    classification = models.IntegerField(default=Classification.BIASA.value)
    audience = models.ForeignKey(
        Audience, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    area = models.CharField(max_length=13, db_index=True)
    expires_at = models.DateTimeField(null=True)
    sealed = models.BooleanField(default=False)

    unscoped = models.Manager()

    class Meta:
        abstract = True

    @classmethod
    def visible_to(cls, actor: Actor, at: datetime) -> QuerySet[Self]:
        """Return the rows that `actor` may know of: the only way in."""
        return QuerySet(cls).filter(seen_by(actor, at))

    @classmethod
    def create(cls, label: Label, **values: object) -> Self:
        """Store a new row under `label`."""
        row = cls(**{**columns(label), **values})
        row.save(force_insert=True)
        return row

    @classmethod
    def store(cls, rows: Iterable[Self]) -> list[Self]:
        """Store new rows that already carry their label, in one go."""
        return cls.unscoped.bulk_create(rows)

    @property
    def label(self) -> Label:
        """Who may know of this row."""
        return Label(
            classification=Classification(self.classification),
            audience=self.audience_id,
            area=self.area,
            expires_at=self.expires_at,
            sealed=self.sealed,
        )

    @property
    def ref(self) -> Ref:
        """How later rooms and the ledger name this row."""
        return Ref(self.kind, self.pk)


def columns(label: Label) -> dict[str, object]:
    """Return `label` as the five columns of a guarded row."""
    return {
        "classification": label.classification.value,
        "audience_id": label.audience,
        "area": label.area,
        "expires_at": label.expires_at,
        "sealed": label.sealed,
    }


class CalendarKey(models.Model):
    """The secret of an officer's calendar address: only its digest is kept."""

    officer = models.OneToOneField(Officer, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.officer)


class Token(models.Model):
    """What an agency's program shows at the API: only the digest is kept."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT)
    name = models.CharField(max_length=80)
    role = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-ends_at", "pk"]

    def __str__(self) -> str:
        return f"{self.name} ({self.agency.short})"


class SavedView(models.Model):
    """A name on a list's filters: an officer's own, or for their whole office."""

    code = models.CharField(max_length=12, unique=True)
    page = models.CharField(max_length=12)
    name = models.CharField(max_length=40)
    query = models.CharField(max_length=400)
    owner = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    shared = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.name
