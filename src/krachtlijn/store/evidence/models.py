"""Published lists of shortage occupations, their lines, and the links of each line to occupations."""

from django.db import models
from django.db.models import F, Q

from krachtlijn.evidence.shortage_list import LinkKind
from krachtlijn.store.constraint import one_of


class ShortageListVersion(models.Model):
    """One published list; `published_on` empty means: the day is not known."""

    publisher = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    published_on = models.DateField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    decree = models.CharField(max_length=20, blank=True)
    sha256 = models.CharField(max_length=64)
    imported_on = models.DateField()
    is_synthetic = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["publisher", "version"], name="evidence_list_once"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="evidence_list_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publisher} {self.version}"


class ShortageLine(models.Model):
    """One title on a list; `unresolved_because` says why it has no link."""

    list = models.ForeignKey(ShortageListVersion, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    cluster = models.CharField(max_length=120)
    is_in_decree = models.BooleanField(null=True)
    unresolved_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "number"], name="evidence_line_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class ShortageLineLink(models.Model):
    """A title linked to an occupation: the kind of link, and the signals it rests on."""

    line = models.ForeignKey(ShortageLine, on_delete=models.CASCADE)
    uri = models.CharField(max_length=160, db_index=True)
    kind = models.CharField(max_length=10)
    method = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "uri"], name="evidence_link_once"),
            one_of("kind", values=LinkKind, name="evidence_link_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.line_id} {self.kind} {self.uri}"
