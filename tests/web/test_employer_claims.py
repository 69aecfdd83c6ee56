"""An employer uploads claims, sees how far the check is, takes the answer along and deletes it; nobody else can."""

import csv
import json
from io import BytesIO, StringIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from factories.claims import claim_lines
from krachtlijn.journeys.run_work import run_next_task
from krachtlijn.store.at_work.actions import LIMITS, MOST_FILES
from krachtlijn.store.at_work.claim_folder import claims_folder
from krachtlijn.store.at_work.models import ClaimFile
from krachtlijn.store.audit.models import AuditEntry

pytestmark = [pytest.mark.django_db(databases=["default", "log"]), pytest.mark.usefixtures("on_the_day")]
LIST = "/werkgever/aanvragen-nakijken/"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    """Files with claims of a test lie in a folder of its own."""
    monkeypatch.setattr(settings, "KRACHTLIJN_VAR", tmp_path)


@pytest.fixture
def employer(sign_in):
    return sign_in("employer")


def send(client, content, *, name="aanvragen.csv", form="csv", dates="iso"):
    return client.post(LIST, {"file": SimpleUploadedFile(name, content), "dates": dates, "form": form})


def uploaded(client, content=None, **options) -> str:
    """The address of a file that was taken in."""
    answer = send(client, content or claim_lines({}, {"reference_fraction": "80"}), **options)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_from_upload_to_download_and_delete(employer):
    address = uploaded(employer)
    waiting = employer.get(address).content.decode()
    assert '<meta http-equiv="refresh"' in waiting
    assert "aanvragen.csv" in waiting
    assert employer.post(address, {"action": "download"}).status_code == 409
    assert run_next_task()
    ready = employer.get(address).content.decode()
    assert "refresh" not in ready
    assert "2 regels nagekeken" in ready
    assert "oefengegevens" in ready
    answer = employer.post(address, {"action": "download"})
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [(row["line"], row["verdict"], row["is_synthetic"]) for row in rows] == [
        ("2", "accept", "true"),
        ("3", "unreadable", "true"),
    ]
    assert rows[0]["refund_eur"] == "894,6"
    assert employer.post(address, {"action": "delete"}).headers["Location"] == LIST
    assert employer.get(address).status_code == 404
    assert list(claims_folder().iterdir()) == []


def test_the_upload_is_gone_as_soon_as_it_is_checked_and_the_answer_after_its_last_day(employer, on_the_day):
    uploaded(employer)
    (file,) = claims_folder().iterdir()
    assert file.name.endswith(".uploaded")
    assert file.stat().st_mode & 0o077 == 0
    run_next_task()
    (answer,) = claims_folder().iterdir()
    assert answer.name.endswith(".answered")


def test_a_file_that_cannot_be_read_says_why_and_is_not_kept(employer):
    address = uploaded(employer, b"persoon;loon\n1;2\n")
    run_next_task()
    html = employer.get(address).content.decode()
    assert "De kop van het bestand klopt niet" in html
    assert "loon" in html
    assert "training_starts_on" in html
    assert list(claims_folder().iterdir()) == []


@pytest.mark.parametrize("form", ["xlsx", "json"])
def test_the_answer_in_other_forms(employer, form):
    address = uploaded(employer, form=form)
    run_next_task()
    answer = employer.post(address, {"action": "download"})
    assert f"nagekeken-aanvragen.{form}" in answer.headers["Content-Disposition"]
    if form == "json":
        document = json.loads(answer.content)
        assert document["schema"] == "checked-claims/1"
        assert document["is_synthetic"] is True
        assert [line["verdict"] for line in document["result"]["lines"]] == ["accept", "unreadable"]
    else:
        rows = list(load_workbook(BytesIO(answer.content))["aanvragen"].iter_rows(values_only=True))
        assert rows[1][4] == "accept"
        assert len(rows) == 3


def test_nobody_else_sees_a_file(employer, sign_in, client):
    address = uploaded(employer)
    for other in ("provider", "policy", "p-an"):
        assert sign_in(other).get(address).status_code == 403
        assert sign_in(other).post(address, {"action": "download"}).status_code == 403
    assert client.get(address).status_code == 403
    ClaimFile.objects.update(owner_account_id=999_999)
    assert employer.get(address).status_code == 404
    assert employer.post(address, {"action": "delete"}).status_code == 404


def test_every_step_is_in_the_audit_and_no_claim_is(employer):
    address = uploaded(employer, claim_lines({"person_ref": "GEHEIM-1"}))
    run_next_task()
    employer.post(address, {"action": "download"})
    employer.post(address, {"action": "delete"})
    entries = AuditEntry.objects.filter(subject_kind="claim_file").order_by("at")
    assert [entry.action for entry in entries] == ["upload_claims", "check_claims", "download_claims", "delete_claims"]
    assert "GEHEIM" not in json.dumps([[entry.details, entry.subject_id] for entry in AuditEntry.objects.all()])


def test_wrong_uploads_say_what_to_do(employer, monkeypatch):
    assert "Kies een bestand" in employer.post(LIST, {"dates": "iso", "form": "csv"}).content.decode()
    assert "Het bestand is leeg" in send(employer, b"").content.decode()
    wrong = send(employer, b"x", form="pdf")
    assert wrong.status_code == 422
    for _ in range(MOST_FILES):
        uploaded(employer)
    full = send(employer, b"x")
    assert full.status_code == 422
    assert "wis er eerst een" in full.content.decode()


def test_too_many_bytes_are_refused_before_anything_is_kept(employer, monkeypatch):
    monkeypatch.setattr("krachtlijn.store.at_work.actions.LIMITS", type(LIMITS)(most_bytes=10, most_lines=5))
    answer = send(employer, b"x" * 11)
    assert answer.status_code == 422
    assert "groter dan" in answer.content.decode()
    assert list(claims_folder().iterdir()) == []
    assert not ClaimFile.objects.exists()


def test_the_page_tells_terms_columns_and_offers_an_example(employer):
    html = employer.get(LIST).content.decode()
    assert "tot en met morgen" in html
    assert "tewerkstellingsbreuk" in html
    assert "geen gegevens van echte mensen" in html
    example = employer.get(reverse("employer:claims-example")).content
    address = uploaded(employer, example)
    run_next_task()
    done = employer.get(address).content.decode()
    assert "12 regels nagekeken" in done
    assert "weigeren, daarna de voortzetting nagaan" in done


def test_the_pages_are_complete_in_english(sign_in):
    client = sign_in("employer", language="en")
    assert "How long we keep your file" in client.get(LIST).content.decode()


def test_a_deleted_file_is_not_checked(employer):
    address = uploaded(employer)
    employer.post(address, {"action": "delete"})
    assert run_next_task()
    assert list(claims_folder().iterdir()) == []
