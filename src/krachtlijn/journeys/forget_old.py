"""Forget what is past its last day: paths, decisions, files with claims and the answers of visitors."""

from datetime import date

from django.contrib.sessions.backends.db import SessionStore

from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.at_work.actions import forget_old_claims
from krachtlijn.store.paths.actions import forget_old_paths
from krachtlijn.store.rules.actions import forget_old_decisions


def forget_old(*, by: Actor, on: date) -> None:
    """Remove kept paths, decisions and claims past their last day, and sessions that have ended. Raises NotAllowed."""
    check_permission(by, Permission.RUN_WORK)
    forget_old_paths(by=by, on=on)
    forget_old_decisions(by=by, on=on)
    forget_old_claims(by=by, on=on)
    SessionStore.clear_expired()
