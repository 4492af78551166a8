"""Tables of a Rakor: who is invited and came, its agenda, what its lock left open."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from kentongan.access.models import Agency, Forum, Guarded
from kentongan.domain.codes import Letter
from kentongan.domain.refs import Ref
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.attachments import AttachmentKind
from kentongan.rakor.rules.invitation import Attendance
from kentongan.rakor.rules.meeting import State
from kentongan.rakor.rules.naming import LONGEST


class Meeting(Guarded):
    """One session of a forum, under a name of its own among all that take place."""

    kind = "rakor"
    name = models.CharField(max_length=LONGEST)
    month = models.CharField(max_length=7)
    regular = models.BooleanField(default=True)
    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(db_index=True)
    place = models.CharField(max_length=160)
    online = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in State])
    previous = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    invited_at = models.DateTimeField(null=True)
    invited_workdays = models.IntegerField(null=True)
    locked_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    approved_by = models.CharField(max_length=80, blank=True)
    approved_at = models.DateTimeField(null=True)
    circulated_at = models.DateTimeField(null=True)
    opening = models.TextField(blank=True)
    opening_at = models.DateTimeField(null=True)
    opening_by = models.CharField(max_length=80, blank=True)
    room_closed = models.BooleanField(default=False)
    minutes_version = models.IntegerField(default=1)
    reason = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name"],
                condition=~Q(state=State.CANCELLED.value),
                name="rakor_name_once",
            ),
            models.UniqueConstraint(
                fields=["forum", "month"],
                condition=Q(regular=True) & ~Q(state=State.CANCELLED.value),
                name="rakor_regular_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class InvitationLetter(models.Model):
    """One of the two letters; the number stays blank until the register gives it."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="letters"
    )
    letter = models.CharField(max_length=12, choices=[(c, c) for c in Letter])
    number = models.CharField(max_length=60, blank=True)
    dated_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "letter"], name="letter_once")
        ]

    def __str__(self) -> str:
        return self.number or self.letter


class Invitee(models.Model):
    """An office in the list, and how it came: a function, never a person."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="invitees"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=60)
    letter = models.CharField(max_length=12, blank=True)
    attendance = models.CharField(
        max_length=12,
        choices=[(c, c) for c in Attendance],
        default=Attendance.NO_WORD.value,
    )
    function = models.CharField(max_length=120, blank=True)
    noted_at = models.DateTimeField(null=True)
    noted_by = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "agency"], name="invitee_once")
        ]

    def __str__(self) -> str:
        return self.agency_id


class Claim(models.Model):
    """Somebody says how an office came; the secretary says whether so.

    `by` is the officer who said it from afar, empty where the room's code was read.
    """

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="claims"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=12, choices=[(c, c) for c in Attendance])
    function = models.CharField(max_length=120, blank=True)
    by = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()
    open = models.BooleanField(default=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.agency_id


class Attachment(models.Model):
    """A photo of the meeting, or the signed attendance list as it was scanned."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="attachments"
    )
    kind = models.CharField(max_length=12, choices=[(k, k) for k in AttachmentKind])
    digest = models.CharField(max_length=64)
    caption = models.CharField(max_length=160, blank=True)
    dated_on = models.DateField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["kind", "dated_on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting", "kind", "digest"], name="attached_once"
            )
        ]

    def __str__(self) -> str:
        return self.caption or self.kind


class AgendaItem(Guarded):
    """One matter of the agenda with what was said about it.

    Its label is that of the matter: others see a closed item in its place.
    """

    kind = "agenda_item"
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    order = models.IntegerField()
    part = models.CharField(max_length=16, choices=[(p, p) for p in Part])
    title = models.CharField(max_length=300)
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(null=True)
    presenter = models.ForeignKey(
        Agency, null=True, on_delete=models.PROTECT, related_name="+"
    )
    by_hand = models.BooleanField(default=False)
    minutes = models.TextField(blank=True)
    not_discussed = models.BooleanField(default=False)
    minuted_at = models.DateTimeField(null=True)
    minuted_by = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering: ClassVar = ["order", "pk"]

    def __str__(self) -> str:
        return self.title[:60]

    @property
    def about(self) -> Ref | None:
        """The rumour, issue, decision or meeting that it is about."""
        if not self.about_kind or self.about_id is None:
            return None
        return Ref(self.about_kind, self.about_id)


class LockException(Guarded):
    """What had no disposition, owner or date at the lock, and who answers for it."""

    kind = "lock_exception"
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="exceptions"
    )
    name = models.CharField(max_length=200)
    why = models.CharField(max_length=200)
    office = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    about_kind = models.CharField(max_length=30, blank=True)
    about_id = models.BigIntegerField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.name


class Supplement(models.Model):
    """A development after the lock: the material itself stays as it was."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="supplements"
    )
    text = models.TextField()
    as_of = models.DateTimeField()
    by = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["as_of", "pk"]

    def __str__(self) -> str:
        return self.text[:60]
