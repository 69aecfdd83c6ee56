"""Accounts that sign in, persons with their profile, organisations, memberships and mandates."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from krachtlijn.people.actor import SITE_ROLES
from krachtlijn.store.constraint import one_of


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the name that signs in is the e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Account":
        """Make an account with a hashed password (or none, for demo actors)."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Person(models.Model):
    """A person with the profile document `person/1`."""

    id = models.CharField(max_length=40, primary_key=True)
    display_name = models.CharField(max_length=120)
    document = models.JSONField()
    is_synthetic = models.BooleanField()
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.display_name


class Organisation(models.Model):
    """An organisation by its enterprise number."""

    kbo_number = models.CharField(max_length=10, primary_key=True)
    name = models.CharField(max_length=200)
    is_synthetic = models.BooleanField()

    def __str__(self) -> str:
        return self.name


class Account(AbstractBaseUser):
    """Somebody who signs in, in one role; a citizen's account points to the person it belongs to."""

    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    person = models.OneToOneField(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints = [
            one_of("role", values=SITE_ROLES, name="account_role_known"),
            models.CheckConstraint(condition=Q(person__isnull=True) | Q(role="citizen"), name="only_citizens_have_a_person"),
        ]

    def __str__(self) -> str:
        return self.display_name


class Membership(models.Model):
    """An account acts for an organisation during a period."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="membership_period_not_empty"
            ),
            models.UniqueConstraint(fields=["account", "organisation", "valid_from"], name="membership_once"),
        ]

    def __str__(self) -> str:
        return f"{self.account} for {self.organisation}"


class Mandate(models.Model):
    """A person lets an organisation read the profile for guidance, during a period."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mandates")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="mandates")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="mandate_period_not_empty"
            ),
            models.UniqueConstraint(fields=["person", "organisation", "valid_from"], name="mandate_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} to {self.organisation}"
