"""Roles and permissions: complete, readable, and refused with a sentence."""

import pytest

from krachtlijn.kernel.errors import NotAllowed
from krachtlijn.people.actor import Actor, Role
from krachtlijn.people.permission import GRANTS, SENTENCES, Permission, can, check_permission


def test_every_permission_has_a_sentence_in_both_languages():
    assert set(SENTENCES) == set(Permission)
    assert all(text.nl.endswith(".") and text.en.endswith(".") and text.nl != text.en for text in SENTENCES.values())


def test_every_role_has_its_grants_and_only_the_operator_has_all():
    assert set(GRANTS) == set(Role)
    assert [role for role in Role if GRANTS[role] == frozenset(Permission)] == [Role.OPERATOR]


def test_nobody_on_the_site_may_import_or_run_work():
    site = [Actor(role=role, name="x") for role in Role if role is not Role.OPERATOR]
    assert not any(can(actor, Permission.IMPORT_CLASSIFICATIONS) or can(actor, Permission.RUN_WORK) for actor in site)


def test_refusal_says_who_may():
    with pytest.raises(NotAllowed) as refused:
        check_permission(Actor(role=Role.VISITOR, name="Bezoeker"), Permission.READ_AUDIT)
    assert SENTENCES[Permission.READ_AUDIT].nl in refused.value.sentence.nl
