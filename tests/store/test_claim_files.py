"""Files with claims live shortly: after their last day row and files go, and what lies on disk without a row goes too."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings

from factories.claims import claim_lines
from factories.people import make_demo_people
from factories.region_taxonomy import ON
from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.journeys.check_claims import check_uploaded_claims
from krachtlijn.journeys.forget_old import forget_old
from krachtlijn.kernel.errors import NotAllowed, NotFound, WrongState
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.at_work.actions import (
    KEPT_FOR,
    delete_claims,
    forget_old_claims,
    hand_out_answer,
    keep_answer,
    upload_claims,
)
from krachtlijn.store.at_work.claim_folder import UPLOADED, claims_folder, write_claims
from krachtlijn.store.at_work.queries import claim_file, claim_files

pytestmark = pytest.mark.django_db(databases=["default", "log"])


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "KRACHTLIJN_VAR", tmp_path)


@pytest.fixture
def actors():
    return make_demo_people()


def upload(by, content=None):
    forms = {"dates": DateForm.ISO, "form": AnswerForm.CSV}
    return upload_claims(by=by, on=ON, name="a.csv", content=content or claim_lines({}), is_synthetic=True, **forms)


def test_who_has_no_permission_is_refused_everything(actors):
    file_id = upload(actors["employer"])
    for name in ("provider", "policy", "p-an", "auditor"):
        for attempt in (
            upload,
            lambda by: claim_files(by=by, on=ON),
            lambda by: hand_out_answer(file_id, by=by, on=ON),
            lambda by: delete_claims(file_id, by=by, on=ON),
            lambda by: forget_old_claims(by=by, on=ON),
            lambda by: keep_answer(file_id, by=by, content=b"", counts={}, notes=()),
        ):
            with pytest.raises(NotAllowed):
                attempt(actors[name])
    with pytest.raises(NotAllowed):
        upload(OPERATOR)


def test_a_file_is_there_to_its_last_day_and_not_a_day_longer(actors):
    by, file_id = actors["employer"], upload(actors["employer"])
    check_uploaded_claims(file_id, by=OPERATOR, on=ON)
    last = ON + KEPT_FOR
    assert claim_file(file_id, by=by, on=last).keep_until == last
    forget_old(by=OPERATOR, on=last)
    assert hand_out_answer(file_id, by=by, on=last).startswith(b"\xef\xbb\xbf")
    with pytest.raises(NotFound):
        claim_file(file_id, by=by, on=last + timedelta(days=1))
    forget_old(by=OPERATOR, on=last + timedelta(days=1))
    assert list(claims_folder().iterdir()) == []
    assert claim_files(by=by, on=ON) == ()


def test_an_upload_without_a_row_is_removed(actors):
    kept = upload(actors["employer"])
    write_claims(uuid4(), part=UPLOADED, content=b"left by a process that died")
    forget_old_claims(by=OPERATOR, on=ON)
    assert [path.name for path in claims_folder().iterdir()] == [f"{kept}.uploaded"]


def test_an_answer_that_is_not_ready_is_not_handed_out(actors):
    file_id = upload(actors["employer"])
    with pytest.raises(WrongState):
        hand_out_answer(file_id, by=actors["employer"], on=ON)
    with pytest.raises(NotFound):
        check_uploaded_claims(uuid4(), by=OPERATOR, on=ON)


def test_an_answer_to_a_file_deleted_meanwhile_is_not_kept(actors):
    file_id = upload(actors["employer"])
    delete_claims(file_id, by=actors["employer"], on=ON)
    keep_answer(file_id, by=OPERATOR, content=b"answer", counts={}, notes=())
    assert list(claims_folder().iterdir()) == []
